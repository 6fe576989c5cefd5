"""Importing what a spreadsheet holds: row by row judged as `check` does, and written where nobody's work is lost.

rows → goods → answers that the checker accepts → an entry, new or in place of one that nobody has changed
"""

import re
from collections import Counter
from collections.abc import Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Final

from catalogue.content.emitting import UnwritableError, Value
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
from catalogue.content.sheets import IDENTIFIER, OWNER, Column, Goods
from catalogue.content.validation import WorkshopEntry
from catalogue.content.validation.photos import MOST
from catalogue.content.vocabulary import fold
from catalogue.diagnostics import Diagnostic, has_errors
from catalogue.digests import digest_of
from catalogue.drafting import Draft
from catalogue.engine.mending import write_mended
from catalogue.engine.placing import NewPhoto, TakenError, place_files, place_folder, read_photo
from catalogue.engine.sources import SourceChangedError
from catalogue.engine.workbench import Workbench

SIGNED: Final[Mapping[str, str]] = {
    "id": "Dari lembar kerja. Selama berkas ini tidak diubah, import boleh memperbaruinya: {digest}",
    "en": "From a spreadsheet. While nobody changes this file, import may renew it: {digest}",
}
"""What an imported entry says of itself, with the digest of all its other lines."""
_SIGNATURE = re.compile(rb"^# [^\n]*: ([0-9a-f]{16})\n", re.MULTILINE)
_HEAD = 500
"""Bytes within which an entry says that it was imported."""
_BETWEEN = re.compile(r"[,;|\n]")
"""What stands between the names of photos."""


@dataclass(frozen=True, slots=True)
class Remark:
    """One line of the report."""

    name: str
    """Which message of the word book."""
    values: Mapping[str, object]
    found: tuple[Diagnostic, ...] = ()
    """What the checker says, where that is the reason."""


@dataclass(slots=True)
class Intake:
    """One spreadsheet on its way into the catalogue.

    Attributes:
        outcome: how many pieces were ``written``, ``renewed``, ``there`` already and ``refused``.
    """

    bench: Workbench
    lang: str
    columns: Sequence[Column]
    photos: Path | None
    """Folder in which photos are looked for."""
    owner: str
    """The workshop of rows that name none; '' for none."""
    dry_run: bool
    outcome: Counter[str] = field(default_factory=Counter)
    _made: dict[str, set[str]] = field(default_factory=dict)
    """By workshop: ids of this sheet's rows. A second row of the same name gets a number, each time alike."""

    def take(self, piece: Goods) -> Iterator[Remark]:
        """Write a piece, or say why not."""
        cells, row = dict(piece.cells), piece.row.number
        home = self._home(cells.pop(OWNER, self.owner))
        if home is None:
            known = ", ".join(sorted(self.bench.workshops)) or "-"
            yield self._ended("refused", "sheet workshop unknown", row=row, known=known)
            return
        if piece.unplaced:
            yield Remark("sheet option", {"row": row, "names": ", ".join(piece.unplaced)})
        mine = self._made.setdefault(home.workshop.id, set())
        wanted = cells.pop(IDENTIFIER, "")
        # A number of some other program names nothing that a person would look for.
        name = cells.get(Slot("name"), "") if wanted.isdecimal() else ""
        slug = free_id(name or wanted or cells.get(Slot("name"), ""), mine, f"produk-{row}")
        mine.add(slug)
        yield from self._write(Draft(PRODUCT, self.bench, self.lang, home), row, slug, cells)

    def _home(self, words: str) -> WorkshopEntry | None:
        entries = self.bench.workshops
        if not words and len(entries) == 1:
            return next(iter(entries.values()))
        return next(
            (one for one in entries.values() if fold(words) in {fold(one.workshop.id), fold(one.workshop.name)}), None
        )

    def _ended(self, outcome: str, name: str, found: tuple[Diagnostic, ...] = (), /, **values: object) -> Remark:
        self.outcome[outcome] += 1
        return Remark(name, values, found)

    def _write(self, draft: Draft, row: int, slug: str, cells: dict[Slot, str]) -> Iterator[Remark]:
        folder = draft.folder(slug)
        taken = draft.owner is not None and slug in self.bench.taken[draft.owner.workshop.id]
        before = self._untouched(f"{folder}/{PRODUCT.file}") if taken else None
        if taken and before is None:
            yield self._ended("there", "sheet there", row=row, path=folder)
            return
        photos = yield from self._photos(row, cells.pop(Slot("photos"), ""))
        answers = yield from self._answers(draft, row, cells)
        home = draft.owner.workshop if draft.owner else None
        due = [PRODUCT.key(slot, self.lang) for slot in missing(PRODUCT, answers, self.bench.vocabulary, home)]
        if due:
            yield self._ended("refused", "sheet incomplete", row=row, keys=", ".join(due))
            return
        there = _beside(self.bench.root / folder) if taken else []
        photos = {} if there else photos
        if not photos and not there and self.bench.config.photos_required and Slot("status") not in answers:
            draft_term = self.bench.vocabulary.terms["status"]["draft"]
            answers[Slot("status")] = named(draft_term, self.lang, self.bench.vocabulary)
            yield Remark("sheet draft", {"row": row})
        try:
            entry = signed(draft.entry(answers), self.lang)
        except UnwritableError as error:
            yield self._ended("refused", "sheet unwritable", row=row, text=ascii(str(error)))
            return
        found = draft.found(slug, entry, sorted({*there, *photos}))
        if has_errors(found):
            yield self._ended("refused", "sheet wrong", found, row=row)
        elif before is None:
            yield self._placed(folder, {PRODUCT.file: entry, **_bytes(photos)}, row)
        elif before == entry and not photos:
            yield self._ended("there", "sheet same", row=row, path=folder)
        else:
            yield self._renewed(folder, entry, photos, row)

    def _placed(self, folder: str, files: Mapping[str, bytes], row: int) -> Remark:
        try:
            if not self.dry_run:
                place_folder(self.bench.root, folder, files)
        except TakenError as error:
            return self._ended("refused", "sheet taken", row=row, path=str(error))
        return self._ended("written", "package would place" if self.dry_run else "package placed", path=folder)

    def _renewed(self, folder: str, entry: bytes, photos: Mapping[str, NewPhoto], row: int) -> Remark:
        """Write an entry in place of the one that nobody changed, and photos where there are none yet."""
        path = f"{folder}/{PRODUCT.file}"
        try:
            if not self.dry_run:
                place_files(self.bench.root, folder, _bytes(photos))
                write_mended(self.bench.sources, {path: entry}, ())
        except (SourceChangedError, TakenError) as error:
            return self._ended("refused", "sheet taken", row=row, path=str(error))
        return self._ended("renewed", "sheet would renew" if self.dry_run else "sheet renewed", row=row, path=path)

    def _untouched(self, path: str) -> bytes | None:
        """Return an entry that was imported and that nobody has changed since."""
        if path not in self.bench.sources.files:
            return None
        data = self.bench.sources.read(path)
        return data if is_signed(data) else None

    def _answers(self, draft: Draft, row: int, cells: Mapping[Slot, str]) -> Generator[Remark, None, dict[Slot, Value]]:
        """Return what cells mean; those that the checker refuses are told and left out."""
        answers: dict[Slot, Value] = {}
        headers = {column.slot: column.header for column in self.columns}
        for slot in (one for one in PRODUCT.slots if one in cells):
            value = value_of(PRODUCT, slot, cells[slot], (), self.lang, self.bench.vocabulary)
            found = problems(PRODUCT, slot, value, answers, self.lang, draft.check)
            if has_errors(found):
                header = headers.get(slot, PRODUCT.key(slot, self.lang))
                yield Remark("sheet cell", {"row": row, "header": header}, found)
            else:
                answers[slot] = value
        return answers

    def _photos(self, row: int, cell: str) -> Generator[Remark, None, dict[str, NewPhoto]]:
        """Return the photos that a cell names, cleaned, by the names that they get; those in reach."""
        photos: dict[str, NewPhoto] = {}
        for written in [part.strip() for part in _BETWEEN.split(cell) if part.strip()][:MOST]:
            name = PurePosixPath(written.replace("\\", "/")).name
            place = self.photos / name if self.photos and name else None
            if place is None or not place.is_file():
                yield Remark("sheet photo absent", {"row": row, "name": written})
                continue
            checked = read_photo(place)
            if checked.value is None:
                yield Remark("sheet cell", {"row": row, "header": name}, checked.diagnostics)
                continue
            role = role_in(name, self.bench.vocabulary) or (None if photos else "front")
            new = photo_name(len(photos) + 1, role, checked.value.form, self.lang, self.bench.vocabulary)
            photos[new] = checked.value
        return photos


def _beside(folder: Path) -> list[str]:
    """Return the names of what lies beside an entry."""
    return sorted(place.name for place in folder.iterdir() if place.name != PRODUCT.file)


def _bytes(photos: Mapping[str, NewPhoto]) -> dict[str, bytes]:
    return {name: photo.cleaned.data for name, photo in photos.items()}


def signed(entry: str, lang: str) -> bytes:
    """Return an entry that says, in its language, that it was imported and is as it was written."""
    data = entry.encode()
    words = SIGNED[lang].format(digest=digest_of(data)[:16])
    head, _, rest = entry.partition("\n\n")
    return f"{head}\n# {words}\n\n{rest}".encode()


def is_signed(data: bytes) -> bool:
    """Return whether an entry was imported and nobody has changed it since."""
    found = _SIGNATURE.search(data[:_HEAD])
    return found is not None and digest_of(data[: found.start()] + data[found.end() :])[:16] == found[1].decode()
