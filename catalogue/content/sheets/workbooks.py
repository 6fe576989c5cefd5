"""Entries → a workbook with one row for each, every cell as it was written: what ``import`` reads again."""

import io
import json
import re
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from catalogue.content.emitting import Value
from catalogue.content.parsing import parse
from catalogue.content.scaffolding.answers import answers_in
from catalogue.content.scaffolding.kinds import PRODUCT, Slot
from catalogue.content.sheets.columns import IDENTIFIER, OWNER, Meaning, called

PHOTOS = Slot("photos")
"""Their files stay where they are; the sheet names them, from the folder of all products on."""
LONGEST_CELL = 32_767
"""Characters; what is longer a workbook would cut."""
_DAY = (1980, 1, 1, 0, 0, 0)
"""The first day that a ZIP knows, in place of the clock: equal entries give equal bytes."""
_STAMP = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")


@dataclass(frozen=True, slots=True)
class Workbook:
    """Entries as a workbook (XLSX)."""

    data: bytes
    unfit: tuple[str, ...]
    """``workshop/product`` of entries that it does not hold: they cannot be read, or one of their texts is too long."""


def workbook(entries: Iterable[tuple[str, str, bytes, Sequence[str]]], lang: str) -> Workbook:
    """Return the workbook of entries, given as (workshop, id, file, photos), with the keys of a language as header.

    Raises:
        ImportError: the extra ``sheets`` is not installed.
    """
    import openpyxl

    read = [
        (workshop, slug, _cells(data, [f"{workshop}/{slug}/{photo}" for photo in photos]))
        for workshop, slug, data, photos in entries
    ]
    rows = [(workshop, slug, cells) for workshop, slug, cells in read if cells]
    slots = [slot for slot in PRODUCT.slots if any(slot in cells for _, _, cells in rows)]
    book = openpyxl.Workbook()
    sheet = book.active
    meanings: tuple[Meaning, ...] = (OWNER, IDENTIFIER, *slots)
    head = [called(meaning, lang) for meaning in meanings]
    for number, texts in enumerate([head, *([w, i, *(cells.get(s, "") for s in slots)] for w, i, cells in rows)], 1):
        for place, text in enumerate(texts, 1):
            cell = sheet.cell(number, place, text)
            # A text stays a text, whatever it begins with: nobody's entry becomes a formula.
            cell.data_type = "s" if text else "n"
    sheet.freeze_panes = "C2"
    file = io.BytesIO()
    book.save(file)
    return Workbook(
        _timeless(file.getvalue()), tuple(f"{workshop}/{slug}" for workshop, slug, cells in read if not cells)
    )


def _cells(data: bytes, photos: Sequence[str]) -> dict[Slot, str]:
    """Return the cells of an entry; none of one that does not fit."""
    parsed = parse("", data).value
    answers = answers_in(PRODUCT, parsed) if parsed else {}
    cells = {slot: _text(value) for slot, value in _apart(answers).items() if slot != PHOTOS}
    cells |= {PHOTOS: ", ".join(photos)} if cells and photos else {}
    return {} if any(len(cell) > LONGEST_CELL for cell in cells.values()) else cells


def _apart(answers: Mapping[Slot, Value]) -> dict[Slot, Value]:
    """Return answers with each translation for itself, as a sheet has a column for each."""
    found: dict[Slot, Value] = {}
    for slot, value in answers.items():
        translated = Slot(slot.attribute, "en") in PRODUCT.slots and not slot.locale
        if translated and isinstance(value, Mapping) and value.keys() <= {"id", "en"}:
            found |= {Slot(slot.attribute, "" if locale == "id" else locale): one for locale, one in value.items()}
        else:
            found[slot] = value
    return found


def _text(value: Value) -> str:
    """Return a value for one cell: lists of words with commas, what has parts in brackets, as entries can have it."""
    if isinstance(value, str):
        return value
    if isinstance(value, list | tuple) and all(isinstance(one, str) and not set(one) & set(",;[]{}") for one in value):
        return ", ".join(map(str, value))
    return json.dumps(value, ensure_ascii=False)


def _timeless(data: bytes) -> bytes:
    """Return a workbook that does not say when it was made."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as made, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as kept:
        for member in made.infolist():
            held = made.read(member)
            if member.filename == "docProps/core.xml":
                held = _STAMP.sub(rb"\g<1>1980-01-01T00:00:00Z", held)
            kept.writestr(zipfile.ZipInfo(member.filename, _DAY), held, zipfile.ZIP_DEFLATED)
    return file.getvalue()
