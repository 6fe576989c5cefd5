"""Entries → a workbook with one row for each, every cell as it was written: what ``import`` reads again."""

import io
import json
from collections.abc import Iterable

from catalogue.content.emitting import Value
from catalogue.content.parsing import parse
from catalogue.content.scaffolding.kinds import PRODUCT, Slot
from catalogue.content.schemas.making import plain
from catalogue.content.sheets.columns import IDENTIFIER, OWNER, called

LEFT_OUT = frozenset({"photos"})
"""Photos stay where they are: a sheet carries none."""


def workbook(entries: Iterable[tuple[str, str, bytes]], lang: str) -> bytes:
    """Return the workbook (XLSX) of entries, given as (workshop, id, file), with the keys of a language as header.

    Raises:
        ImportError: the extra ``sheets`` is not installed.
    """
    import openpyxl

    rows = [(workshop, slug, _cells(data)) for workshop, slug, data in entries]
    slots = [slot for slot in PRODUCT.slots if any(slot in cells for _, _, cells in rows)]
    book = openpyxl.Workbook()
    sheet = book.active
    head = [called(slot, lang) for slot in (OWNER, IDENTIFIER, *slots)]
    for number, texts in enumerate([head, *([w, i, *(cells.get(s, "") for s in slots)] for w, i, cells in rows)], 1):
        for place, text in enumerate(texts, 1):
            cell = sheet.cell(number, place, text)
            # A text stays a text, whatever it begins with: nobody's entry becomes a formula.
            cell.data_type = "s" if text else "n"
    sheet.freeze_panes = "C2"
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _cells(data: bytes) -> dict[Slot, str]:
    parsed = parse("", data).value
    cells: dict[Slot, str] = {}
    for key, node in parsed.root if parsed else ():
        found = PRODUCT.schema.find(key.text)
        if found and found[0].attribute not in LEFT_OUT:
            cells[Slot(found[0].attribute, "" if found[1] == "id" else found[1])] = _text(plain(node))
    return cells


def _text(value: Value) -> str:
    """Return a value for one cell: lists of words with commas, what has parts in brackets, as entries can have it."""
    if isinstance(value, str):
        return value
    if isinstance(value, list | tuple) and all(isinstance(one, str) and not set(one) & set(",;[]{}") for one in value):
        return ", ".join(map(str, value))
    return json.dumps(value, ensure_ascii=False)
