"""``import`` and ``export``: products from a spreadsheet, and back into one."""

import os
import shlex
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from catalogue.cli.workshop import home_of, language, open_bench, root_folder
from catalogue.diagnostics import Severity, has_errors
from catalogue.importing import Decision, Intake, Remark, carry_out
from catalogue.reporters.wording import visible, worded
from catalogue.wordbook import message, preferred_language

if TYPE_CHECKING:
    from catalogue.content.sheets import Meaning

WOULD = {"package placed": "package would place", "sheet renewed": "sheet would renew"}
"""What is said in a dry run instead."""


@click.command("import")
@root_folder
@language
@click.option(
    "--bengkel", "--workshop", "owner", default="", help="The workshop of rows that name none: folder or name."
)
@click.option("--foto", "--photos", "photos", type=click.Path(path_type=Path, exists=True, file_okay=False),
              help="Folder with the photos that rows name.")  # fmt: skip
@click.option("--laporan", "--report", "report", type=click.Path(path_type=Path, dir_okay=False),
              help="Write what is said into this file too.")  # fmt: skip
@click.option("--lembar", "--tab", "tab", default="", help="Which sheet of a workbook; else the first that is shown.")
@click.option("--isi", "--set", "given", multiple=True, metavar="KEY=VALUE",
              help="What products are of which the table does not say it, such as technique=cap.")  # fmt: skip
@click.option("--dry-run", is_flag=True, help="Show the columns and what would be written, write nothing.")
@click.argument("sheet", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def import_(
    root: Path,
    lang: str | None,
    owner: str,
    photos: Path | None,
    report: Path | None,
    tab: str,
    given: tuple[str, ...],
    dry_run: bool,  # noqa: FBT001 as click passes them
    sheet: Path,
) -> None:
    """Write the products of a spreadsheet (XLSX, CSV, exports of shops); what was changed by hand stays."""
    from catalogue.content.sheets import LIMIT, UnreadableSheetError, called, goods, is_header, map_columns, read_sheet
    from catalogue.engine.files import read_plain, write_atomically

    words = lang or preferred_language(os.environ)
    bench = open_bench(root, words)
    home = home_of(bench, owner, words)
    try:
        table = read_sheet(read_plain(sheet.resolve(), LIMIT + 1), tab, is_header)
    except UnreadableSheetError as error:
        raise click.UsageError(message("sheet unreadable", words, path=sheet, reason=str(error))) from error
    columns = map_columns(table.header)
    said = [
        Remark("sheet column" if one.meaning else "sheet column unused",
               {"header": one.header, "key": called(one.meaning, words)})
        for one in columns if one.header
    ] + [Remark("sheet other", {"name": one, "quoted": shlex.quote(one)}) for one in table.others]  # fmt: skip
    pieces = goods(columns, table.rows, words, _given(given, words))
    intake = Intake(bench, words, columns, pieces, home)
    outcome: Counter[str] = Counter(dict.fromkeys(("written", "renewed", "there", "refused"), 0))
    try:
        for decision in _decisions(intake, photos, dry_run=dry_run):
            outcome[decision.outcome] += 1
            said += decision.remarks
    finally:
        # Whatever ends the run: what was written by then is told.
        text = "".join(f"{_line(one, words, dry_run=dry_run)}\n" for one in (*said, Remark("sheet done", outcome)))
        click.echo(text, nl=False)
        if report:
            write_atomically(report.absolute(), text.encode())
    sys.exit(int(outcome["refused"] > 0))


def _given(written: Sequence[str], lang: str) -> "Mapping[Meaning, str]":
    """Return what ``--set`` says, by what it says it of."""
    from catalogue.content.scaffolding import Slot
    from catalogue.content.sheets import map_columns

    said: dict[Meaning, str] = {}
    for one in written:
        key, equals, value = one.partition("=")
        (column,) = map_columns([key])
        # What tells of one row, as a number or an option does, cannot hold for all.
        if not isinstance(column.meaning, Slot) or not equals or not value.strip():
            raise click.UsageError(message("sheet given unknown", lang, written=one))
        said[column.meaning] = value.strip()
    return said


def _decisions(intake: Intake, photos: Path | None, *, dry_run: bool) -> Iterator[Decision]:
    """Yield what becomes of each piece, done unless nothing shall be."""
    from catalogue.progress import Bars

    bars = Bars(intake.lang, quiet=not sys.stderr.isatty())
    for number, piece in enumerate(intake.pieces, 1):
        decision = intake.decide(piece, photos)
        yield decision if dry_run else carry_out(intake.bench, decision)
        bars("rows", number, len(intake.pieces))
    bars.close()


def _line(remark: Remark, lang: str, *, dry_run: bool) -> str:
    """Return a line of the report; what strangers wrote cannot rewrite a terminal."""
    heard = {Severity.ERROR} if has_errors(remark.found) else {Severity.WARNING}
    wrong = (worded(one, lang) for one in remark.found if one.severity in heard)
    values = {"reason": " ".join(f"{one.title} {one.fix}" for one in wrong), **remark.values}
    name = WOULD.get(remark.name, remark.name) if dry_run else remark.name
    return message(name, lang, **{key: visible(str(value)) for key, value in values.items()})


@click.command()
@root_folder
@language
@click.option("--xlsx", type=click.Path(path_type=Path, dir_okay=False), required=True, help="Where the workbook goes.")
def export(root: Path, lang: str | None, xlsx: Path) -> None:
    """Write all products into a workbook, as their entries say them; `import` reads it again."""
    from catalogue.content.sheets.workbooks import workbook
    from catalogue.content.validation.photos import is_image, natural
    from catalogue.engine.files import write_atomically

    words = lang or preferred_language(os.environ)
    bench = open_bench(root, words)
    entries = [
        (path.split("/"), bench.sources.read(path))
        for path in sorted(bench.sources.files)
        if path.startswith("products/") and path.endswith("/product.yaml") and path.count("/") == 3
    ]
    photos: dict[str, list[str]] = defaultdict(list)
    for path in sorted(filter(is_image, bench.sources.files), key=natural):
        folder, _, name = path.rpartition("/")
        photos[folder].append(name)
    try:
        book = workbook([(*parts[1:3], text, photos["/".join(parts[:3])]) for parts, text in entries], words)
    except ImportError as error:
        raise click.UsageError(message("sheets missing", words)) from error
    write_atomically(xlsx.absolute(), book.data)
    click.echo(message("sheet exported", words, path=xlsx, count=len(entries) - len(book.unfit)))
    for one in book.unfit:
        click.echo(message("sheet unfit", words, path=f"products/{one}/product.yaml"), err=True)
    sys.exit(int(bool(book.unfit)))
