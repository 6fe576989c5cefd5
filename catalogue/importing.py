"""Importing what a spreadsheet holds: judged as `check` does, and written where nobody's work is lost.

goods → whose folder each has → answers that the checker accepts → decision → an entry, new or in place of one that
nobody has changed
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from catalogue.content.emitting import UnwritableError, Value
from catalogue.content.parsing import parse
from catalogue.content.scaffolding import (
    PRODUCT,
    Slot,
    answers_in,
    free_id,
    is_as_imported,
    missing,
    named,
    numbered_id,
    photo_name,
    problems,
    role_in,
    value_of,
)
from catalogue.content.sheets import IDENTIFIER, OWNER, Column, Goods, Meaning, file_name, photo_names
from catalogue.content.validation import WorkshopEntry
from catalogue.content.validation.photos import MOST, is_image
from catalogue.diagnostics import Diagnostic, Severity, has_errors
from catalogue.drafting import Draft
from catalogue.engine.mending import write_mended
from catalogue.engine.placing import TakenError, find_photo, place_files, place_folder, read_photo
from catalogue.engine.sources import SourceChangedError
from catalogue.engine.workbench import Workbench

_CATEGORY, _PHOTOS, _STATUS, _TYPE = (Slot(name) for name in ("category", "photos", "status", "type"))


@dataclass(frozen=True, slots=True)
class Remark:
    """One line of the report."""

    name: str
    """Which message of the word book."""
    values: Mapping[str, object]
    found: tuple[Diagnostic, ...] = ()
    """What the checker says, where that is the reason."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a piece belongs."""

    home: WorkshopEntry
    slug: str
    certain: bool
    """Whether the sheet names this very piece: by its id, or by a name that no other has. What is not certain is never
    written in place of another."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What shall become of a piece; nothing of it is done yet."""

    outcome: str
    """written, renewed, there or refused."""
    remarks: tuple[Remark, ...]
    """What has to be said, the outcome last."""
    folder: str = ""
    entry: bytes = b""
    photos: Mapping[str, bytes] = field(default_factory=dict)
    """By their new names."""


class Intake:
    """One spreadsheet on its way into the catalogue."""

    def __init__(
        self,
        bench: Workbench,
        lang: str,
        columns: Sequence[Column],
        pieces: Sequence[Goods],
        owner: WorkshopEntry | None,
    ) -> None:
        """Find out where each piece belongs.

        Args:
            bench: the site's folder.
            lang: language of keys and comments: id or en.
            columns: what the columns hold.
            pieces: what the sheet holds.
            owner: the workshop of rows that name none; None: they belong to the only one there is.
        """
        self.bench, self.lang, self.pieces = bench, lang, pieces
        self._width = len(columns)
        self._headers = {column.meaning: column.header for column in columns}
        self._owner = owner or (next(iter(bench.workshops.values())) if len(bench.workshops) == 1 else None)
        self._places = self._find_places()

    def decide(self, piece: Goods, photos: Path | None) -> Decision:
        """Return what shall become of one of the pieces.

        Args:
            piece: one of ``pieces``.
            photos: the folder in which photos are looked for.
        """
        row, place = piece.row.number, self._places[piece.row.number]
        if place is None:
            known = ", ".join(sorted(self.bench.workshops)) or "-"
            return Decision("refused", (Remark("sheet workshop unknown", {"row": row, "known": known}),))
        told = [Remark("sheet option", {"row": row, "names": ", ".join(piece.unplaced)})] if piece.unplaced else []
        beyond = [cell for cell in piece.row.cells[self._width :] if cell]
        told += [Remark("sheet beyond", {"row": row, "text": ", ".join(beyond)})] if beyond else []
        draft = Draft(PRODUCT, self.bench, self.lang, place.home)
        folder = draft.folder(place.slug)
        before = self._renewable(place, f"{folder}/{PRODUCT.file}")
        if place.slug in self.bench.taken[place.home.workshop.id] and before is None:
            return Decision("there", (Remark("sheet there", {"row": row, "path": folder}),))
        return _Judgement(self, draft, piece, place, before, told).decide(photos)

    def header(self, meaning: Meaning) -> str:
        """Return what the column is called that holds this."""
        return self._headers.get(meaning) or PRODUCT.key(meaning, self.lang) if isinstance(meaning, Slot) else ""

    def _find_places(self) -> dict[int, Place | None]:
        """Return where each piece belongs, by the number of its row; None: nobody knows its workshop."""
        homes = {piece.row.number: self._home(piece) for piece in self.pieces}
        bases = {piece.row.number: _base(piece) for piece in self.pieces}
        many = Counter((home.workshop.id, bases[row]) for row, home in homes.items() if home)
        seen: Counter[tuple[str, str]] = Counter()
        places: dict[int, Place | None] = {}
        for piece in self.pieces:
            row = piece.row.number
            home, base = homes[row], bases[row]
            if home is None:
                places[row] = None
            elif not base:
                # A row's number names no piece: with one row more it would name another.
                places[row] = Place(home, f"produk-{row}", certain=False)
            else:
                seen[home.workshop.id, base] += 1
                alone = many[home.workshop.id, base] == 1 and not self._has_siblings(home, base, piece)
                slug = numbered_id(base, seen[home.workshop.id, base])
                places[row] = Place(home, slug, certain=alone)
        return places

    def _home(self, piece: Goods) -> WorkshopEntry | None:
        words = piece.cells.get(OWNER, "")
        return self.bench.find_workshop(words) if words else self._owner

    def _has_siblings(self, home: WorkshopEntry, base: str, piece: Goods) -> bool:
        """Return whether pieces of this name have been numbered: which of them is meant, a name does not tell."""
        return not _is_named(piece) and numbered_id(base, 2) in self.bench.taken[home.workshop.id]

    def _renewable(self, place: Place, path: str) -> bytes | None:
        """Return the entry of a piece that was imported and that nobody has changed since."""
        if not place.certain or path not in self.bench.sources.files:
            return None
        data = self.bench.sources.read(path)
        return data if is_as_imported(data) else None


@dataclass(slots=True)
class _Judgement:
    """One piece while it is judged."""

    intake: Intake
    draft: Draft
    piece: Goods
    place: Place
    before: bytes | None
    """The entry in whose place the new one would be written."""
    said: list[Remark]

    def decide(self, photos: Path | None) -> Decision:
        """Return what shall become of it."""
        bench, folder = self.intake.bench, self.draft.folder(self.place.slug)
        there = _images_in(bench.root / folder) if self.before is not None else ()
        brought = {} if there else self._photos(photos)
        answers = self._answers()
        due = missing(PRODUCT, answers, bench.vocabulary, self.place.home.workshop)
        keys = ", ".join(PRODUCT.key(slot, self.intake.lang) for slot in due)
        if keys:
            return self._ended("refused", "sheet incomplete", keys=keys)
        self._settle_status(answers, has_photos=bool(there or brought))
        try:
            entry = self.draft.entry(answers, imported=True)
        except UnwritableError as error:
            return self._ended("refused", "sheet unwritable", text=ascii(str(error)))
        found = self.draft.found(self.place.slug, entry, sorted({*there, *brought}))
        if has_errors(found):
            return self._ended("refused", "sheet wrong", found)
        if self.before == entry and not brought:
            return self._ended("there", "sheet same", path=folder)
        outcome, name = ("written", "package placed") if self.before is None else ("renewed", "sheet renewed")
        remark = Remark(name, {"row": self.piece.row.number, "path": folder})
        return Decision(outcome, (*self.said, remark), folder, entry, brought)

    def _ended(self, outcome: str, name: str, found: tuple[Diagnostic, ...] = (), **values: object) -> Decision:
        return Decision(outcome, (*self.said, Remark(name, {"row": self.piece.row.number, **values}, found)))

    def _answers(self) -> dict[Slot, Value]:
        """Return what the entry said before, and in its place what the cells mean; what the checker refuses is told."""
        intake, row = self.intake, self.piece.row.number
        parsed = parse("", self.before).value if self.before else None
        answers = answers_in(PRODUCT, parsed) if parsed else {}
        for slot in (one for one in PRODUCT.slots if one in self.piece.cells and one != _PHOTOS):
            value = value_of(PRODUCT, slot, self.piece.cells[slot], (), intake.lang, intake.bench.vocabulary)
            found = problems(PRODUCT, slot, value, answers, intake.lang, self.draft.check)
            if has_errors(found):
                self.said.append(Remark("sheet cell", {"row": row, "header": intake.header(slot)}, found))
            else:
                if any(one.severity is Severity.WARNING for one in found):
                    self.said.append(Remark("sheet doubt", {"row": row, "header": intake.header(slot)}, found))
                answers[slot] = value
        self._infer_category(answers)
        return answers

    def _infer_category(self, answers: dict[Slot, Value]) -> None:
        """Say the category that the vocabulary knows of the type, where the sheet says none."""
        vocabulary = self.intake.bench.vocabulary
        term = vocabulary.find("type", str(answers.get(_TYPE, "")))
        category = term.facts.get("category") if term else None
        if isinstance(category, str) and not answers.get(_CATEGORY):
            answers[_CATEGORY] = named(vocabulary.terms["category"][category], self.intake.lang, vocabulary)

    def _settle_status(self, answers: dict[Slot, Value], *, has_photos: bool) -> None:
        """Make a piece a draft while it lacks the photo that the site wants; with the photo it is one no more."""
        bench = self.intake.bench
        draft = bench.vocabulary.terms["status"]["draft"]
        given = bench.vocabulary.find("status", str(answers.get(_STATUS, "")))
        if has_photos and given == draft and _STATUS not in self.piece.cells:
            del answers[_STATUS]
        elif not has_photos and bench.config.photos_required and given != draft:
            answers[_STATUS] = named(draft, self.intake.lang, bench.vocabulary)
            self.said.append(Remark("sheet draft", {"row": self.piece.row.number}))

    def _photos(self, folder: Path | None) -> dict[str, bytes]:
        """Return the photos that the piece names, cleaned, by the names that they get; those in reach."""
        row, vocabulary = self.piece.row.number, self.intake.bench.vocabulary
        written = photo_names(self.piece.cells.get(_PHOTOS, ""))
        photos: dict[str, bytes] = {}
        for one in written[:MOST]:
            name = file_name(one)
            place = find_photo(folder, one, name) if folder else None
            if place is None:
                self.said.append(Remark("sheet photo absent", {"row": row, "name": one}))
                continue
            try:
                checked = read_photo(place)
            except OSError as error:
                self.said.append(Remark("sheet photo closed", {"row": row, "name": one, "reason": error.strerror}))
                continue
            if checked.value is None:
                self.said.append(Remark("sheet cell", {"row": row, "header": name}, checked.diagnostics))
                continue
            role = role_in(name, vocabulary) or (None if photos else "front")
            new = photo_name(len(photos) + 1, role, checked.value.form, self.intake.lang, vocabulary)
            photos[new] = checked.value.cleaned.data
        if written[MOST:]:
            self.said.append(Remark("sheet photos many", {"row": row, "most": MOST, "count": len(written)}))
        return photos


def carry_out(bench: Workbench, decision: Decision) -> Decision:
    """Do what was decided; return it, or that it could not be done."""
    path = f"{decision.folder}/{PRODUCT.file}"
    try:
        match decision.outcome:
            case "written":
                place_folder(bench.root, decision.folder, {PRODUCT.file: decision.entry, **decision.photos})
            case "renewed":
                with place_files(bench.root, decision.folder, decision.photos):
                    write_mended(bench.sources, {path: decision.entry}, ())
    except (SourceChangedError, TakenError) as error:
        *told, last = decision.remarks
        return Decision("refused", (*told, Remark("sheet taken", {**last.values, "path": str(error)})))
    return decision


def _is_named(piece: Goods) -> bool:
    """Return whether a piece has an id; a number of some other program names nothing that a person would look for."""
    return not piece.cells.get(IDENTIFIER, "0").isdecimal()


def _base(piece: Goods) -> str:
    """Return the id that a piece would have if it were alone; '' when no letter of its name can stay."""
    name = piece.cells.get(IDENTIFIER if _is_named(piece) else Slot("name"), "")
    return free_id(name, (), "")


def _images_in(folder: Path) -> tuple[str, ...]:
    """Return the names of the photos beside an entry."""
    return tuple(sorted(place.name for place in folder.iterdir() if is_image(place.name)))
