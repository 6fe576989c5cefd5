"""``import`` and ``export``: products from a spreadsheet, and back into one."""

import os
import re
import sys
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

import click

from catalogue.cli.drafting import Draft
from catalogue.cli.workshop import language, open_bench, root_folder
from catalogue.content.emitting import Value
from catalogue.content.scaffolding import (
    PRODUCT,
    Slot,
    free_id,
    missing,
    named,
    photo_name,
    problems,
    role_in,
    value_of,
)
from catalogue.content.sheets import (
    IDENTIFIER,
    LIMIT,
    OWNER,
    Column,
    Row,
    UnreadableSheetError,
    called,
    cells_of,
    map_columns,
    read_sheet,
)
from catalogue.content.validation import WorkshopEntry
from catalogue.content.validation.photos import MOST
from catalogue.content.vocabulary import fold
from catalogue.diagnostics import Diagnostic, Severity, has_errors
from catalogue.reporters.wording import visible, worded
from catalogue.wordbook import message, preferred_language

_BETWEEN = re.compile(r"[,;|\n]")
"""What stands between the names of photos."""


@dataclass(slots=True)
class Intake:
    """One spreadsheet on its way into the catalogue."""

    bench: Any
    lang: str
    columns: tuple[Column, ...]
    photos: Path | None
    """Folder in which photos are looked for."""
    owner: str | None
    """The workshop of rows that name none."""
    dry_run: bool
    made: dict[str, set[str]] = field(default_factory=dict)
    """By workshop: ids of this sheet's rows. A second row of the same name gets a number, each time alike."""
    outcome: Counter[str] = field(default_factory=Counter)

    def say(self, name: str, /, **values: object) -> None:
        """Print a line of the report; what strangers wrote cannot rewrite a terminal."""
        click.echo(message(name, self.lang, **{key: visible(str(value)) for key, value in values.items()}))

    def take(self, row: Row) -> None:
        """Write the product of a row, or say why not."""
        cells = cells_of(self.columns, row)
        home = self._home(cells.pop(OWNER, self.owner or ""))
        if home is None:
            self._refuse("sheet workshop unknown", row, known=", ".join(sorted(self.bench.workshops)) or "-")
            return
        mine = self.made.setdefault(home.workshop.id, set())
        wanted = cells.pop(IDENTIFIER, "")
        name = cells.get(Slot("name"), "")
        if not name and wanted and free_id(wanted, (), "") in mine:
            self._refuse("sheet variant", row)
            return
        slug = free_id(wanted or name, mine, f"produk-{row.number}")
        mine.add(slug)
        if slug in self.bench.taken[home.workshop.id]:
            self.outcome["there"] += 1
            self.say("sheet there", row=row.number, path=f"products/{home.workshop.id}/{slug}")
            return
        self._write(Draft(PRODUCT, self.bench, self.lang, home), row, slug, cells)

    def _home(self, words: str) -> WorkshopEntry | None:
        entries: Mapping[str, WorkshopEntry] = self.bench.workshops
        if not words and len(entries) == 1:
            return next(iter(entries.values()))
        return next(
            (one for one in entries.values() if fold(words) in {fold(one.workshop.id), fold(one.workshop.name)}), None
        )

    def _refuse(self, name: str, row: Row, **values: object) -> None:
        self.outcome["refused"] += 1
        self.say(name, row=row.number, **values)

    def _write(self, draft: Draft, row: Row, slug: str, cells: dict[Slot, str]) -> None:
        from catalogue.engine.placing import TakenError, place_folder

        photos = self._photos(row, cells.pop(Slot("photos"), ""))
        answers = self._answers(draft, row, cells)
        home = draft.owner.workshop if draft.owner else None
        due = [PRODUCT.key(slot, self.lang) for slot in missing(PRODUCT, answers, self.bench.vocabulary, home)]
        if due:
            self._refuse("sheet incomplete", row, keys=", ".join(due))
            return
        if not photos and self.bench.config.photos_required and Slot("status") not in answers:
            answers[Slot("status")] = named(
                self.bench.vocabulary.terms["status"]["draft"], self.lang, self.bench.vocabulary
            )
            self.say("sheet draft", row=row.number)
        files = draft.files(answers, photos)
        found = draft.found(slug, files)
        if has_errors(found):
            self._refuse("sheet wrong", row, reason=self._reasons(found))
            return
        try:
            if not self.dry_run:
                place_folder(self.bench.root, draft.folder(slug), files)
        except TakenError as error:
            self._refuse("place taken", row, path=str(error))
            return
        self.outcome["written"] += 1
        self.say("package would place" if self.dry_run else "package placed", path=draft.folder(slug))

    def _answers(self, draft: Draft, row: Row, cells: Mapping[Slot, str]) -> dict[Slot, Value]:
        """Return what cells mean; those that the checker refuses are told and left out."""
        answers: dict[Slot, Value] = {}
        headers = {column.slot: column.header for column in self.columns}
        for slot in (one for one in PRODUCT.slots if one in cells):
            value = value_of(PRODUCT, slot, cells[slot], (), self.lang, self.bench.vocabulary)
            found = problems(PRODUCT, slot, value, answers, self.lang, draft.check)
            if has_errors(found):
                self.say("sheet cell", row=row.number, header=headers[slot], reason=self._reasons(found))
            else:
                answers[slot] = value
        return answers

    def _reasons(self, found: tuple[Diagnostic, ...]) -> str:
        wrong = (worded(one, self.lang) for one in found if one.severity is Severity.ERROR)
        return " ".join(f"{one.title} {one.fix}" for one in wrong)

    def _photos(self, row: Row, cell: str) -> dict[str, Any]:
        """Return the photos that a cell names, cleaned, by the names that they get; those in reach."""
        from catalogue.engine.placing import read_photo

        photos: dict[str, Any] = {}
        for written in [part.strip() for part in _BETWEEN.split(cell) if part.strip()][:MOST]:
            name = PurePosixPath(written.replace("\\", "/")).name
            place = self.photos / name if self.photos and name else None
            if place is None or not place.is_file():
                self.say("sheet photo absent", row=row.number, name=written)
                continue
            checked = read_photo(place)
            if checked.value is None:
                self.say("sheet cell", row=row.number, header=name, reason=self._reasons(checked.diagnostics))
                continue
            role = role_in(name, self.bench.vocabulary) or (None if photos else "front")
            new = photo_name(len(photos) + 1, role, checked.value.form, self.lang, self.bench.vocabulary)
            photos[new] = checked.value
        return photos


@click.command("import")
@root_folder
@language
@click.option("--bengkel", "--workshop", "owner", help="The workshop of rows that name none: its folder or its name.")
@click.option("--foto", "--photos", "photos", type=click.Path(path_type=Path, exists=True, file_okay=False),
              help="Folder with the photos that rows name.")  # fmt: skip
@click.option("--dry-run", is_flag=True, help="Show the columns and what would be written, write nothing.")
@click.argument("sheet", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def import_(root: Path, lang: str | None, owner: str | None, photos: Path | None, dry_run: bool, sheet: Path) -> None:  # noqa: FBT001 as click passes them
    """Write the products of a spreadsheet (XLSX, CSV; Shopify and WooCommerce exports too); what is there stays."""
    from catalogue.engine.files import read_plain

    words = lang or preferred_language(os.environ)
    bench = open_bench(root, words)
    try:
        table = read_sheet(read_plain(sheet.resolve(), LIMIT + 1))
    except UnreadableSheetError as error:
        raise click.UsageError(message("sheet unreadable", words, path=sheet, reason=str(error))) from error
    intake = Intake(bench, words, map_columns(table.header), photos, owner, dry_run)
    for column in intake.columns:
        if column.header:
            said = "sheet column" if column.slot else "sheet column unused"
            intake.say(said, header=column.header, key=called(column.slot, words) if column.slot else "")
    for row in table.rows:
        intake.take(row)
    totals = {name: intake.outcome[name] for name in ("written", "there", "refused")}
    intake.say("sheet done", **totals)
    sys.exit(int(totals["refused"] > 0))


@click.command()
@root_folder
@language
@click.option("--xlsx", type=click.Path(path_type=Path, dir_okay=False), required=True, help="Where the workbook goes.")
def export(root: Path, lang: str | None, xlsx: Path) -> None:
    """Write all products into a workbook, as their entries say them; `import` reads it again."""
    from catalogue.content.sheets.workbooks import workbook
    from catalogue.engine.files import write_atomically

    words = lang or preferred_language(os.environ)
    bench = open_bench(root, words)
    entries = [
        (path.split("/"), bench.sources.read(path))
        for path in sorted(bench.sources.files)
        if path.startswith("products/") and path.endswith("/product.yaml") and path.count("/") == 3
    ]
    try:
        data = workbook([(parts[1], parts[2], text) for parts, text in entries], words)
    except ImportError as error:
        raise click.UsageError(message("sheets missing", words)) from error
    write_atomically(xlsx.absolute(), data)
    click.echo(message("sheet exported", words, path=xlsx, count=len(entries)))
