"""The bytes of a spreadsheet → its rows, every cell as the text that a person would read there.

CSV comes parted by commas, semicolons (as Indonesian and European computers do) or tabs, in UTF-8 with or without a
mark, UTF-16, or Windows' western encoding; XLSX is read by openpyxl, of a workbook one sheet: the
named one, or the first of those that are shown.
"""

import csv
import io
import re
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from itertools import islice
from typing import Any
from xml.etree.ElementTree import ParseError

from catalogue.content.parsing.decoding import WITHOUT_WIDTH, from_wide

MIB = 1024 * 1024
LIMIT = 16 * MIB
"""Bytes of a spreadsheet."""
UNPACKED = 128 * MIB
"""Bytes of all that a workbook holds."""
ROWS, COLUMNS = 10_000, 200
"""Rows that hold something, and cells of one."""
LINES = 100_000
"""Rows with those that are empty: sheets have many that are only coloured."""
TITLES = 20
"""First rows that may be no header yet, but a title or a remark; and by which it is told how a table is parted."""
PARTINGS = (";", "\t", ",")
_BROKEN = (zipfile.BadZipFile, zlib.error, ParseError, NotImplementedError, RuntimeError, EOFError, OSError,
           AttributeError, LookupError, TypeError)  # fmt: skip
"""What openpyxl and the parts that it is made of raise for a damaged workbook."""
_LINE_ENDS = re.compile(r"\r\n?")
_SAYS_PARTING = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
"""What Excel writes before the header, to say how the file is parted."""


class UnreadableSheetError(ValueError):
    """Bytes that are no spreadsheet, or too much of one; the only argument says why."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row below the header."""

    number: int
    """As the spreadsheet counts it, from 1."""
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A spreadsheet."""

    header: tuple[str, ...]
    rows: tuple[Row, ...]
    """Those that hold something."""
    others: tuple[str, ...] = ()
    """Sheets of the same workbook that are not read."""


def read_sheet(data: bytes, name: str = "", knows: Callable[[str], bool] = bool) -> Table:
    """Return the rows of a spreadsheet; the first with more than one known word is the header, else of words at all.

    Args:
        data: the file.
        name: of a workbook, the sheet that is wanted; '' the first that is shown.
        knows: whether a cell may be what a column is called; without it any word may.

    Raises:
        UnreadableSheetError: it is none, or too large.
    """
    if len(data) > LIMIT:
        raise UnreadableSheetError(f"> {LIMIT // MIB} MiB")
    others: list[str] = []
    if name and not data.startswith(b"PK"):
        raise UnreadableSheetError(f"{name!r}: CSV")
    rows = _workbook(data, name, others) if data.startswith(b"PK") else _separated(data)
    filled = [Row(number, cells) for number, cells in _bounded(rows) if any(cells)]
    tests: tuple[Callable[[str], bool], ...] = (knows, bool)
    starts = (at for test in tests for at, row in enumerate(filled[:TITLES]) if sum(map(test, row.cells)) > 1)
    start = next(starts, 0)
    if len(filled) < start + 2:
        raise UnreadableSheetError(f"{len(filled)} < 2 rows")
    return Table(filled[start].cells, tuple(filled[start + 1 :]), tuple(others))


def _bounded(rows: Iterable[Iterable[str]]) -> Iterator[tuple[int, tuple[str, ...]]]:
    held = 0
    for number, cells in enumerate(rows, start=1):
        row = tuple(_LINE_ENDS.sub("\n", cell).translate(WITHOUT_WIDTH).strip() for cell in cells)
        held += any(row)
        if held > ROWS or number > LINES or len(row) > COLUMNS:
            raise UnreadableSheetError(f"> {ROWS} × {COLUMNS}")
        yield number, row


def _separated(data: bytes) -> Iterator[list[str]]:
    text = _text(data)
    said = _SAYS_PARTING.match(text)
    text = text[said.end() :] if said else text
    try:
        parting = said[1] if said else max(PARTINGS, key=lambda mark: _parts(text, mark))
        # What stands before the header is a row too, so that rows keep the numbers that people see.
        yield from [[]] if said else []
        yield from _parted(text, parting)
    except (csv.Error, TypeError) as error:
        raise UnreadableSheetError(str(error)) from error


def _parted(text: str, mark: str) -> Iterator[list[str]]:
    return csv.reader(io.StringIO(text, newline=""), delimiter=mark)


def _parts(text: str, mark: str) -> tuple[int, int]:
    """Return how early a mark parts a row, and into how many cells: what parts the header parts the table."""
    for at, row in enumerate(islice(_parted(text, mark), TITLES)):
        filled = sum(map(bool, row))
        if filled > 1:
            return -at, filled
    return -TITLES, 0


def _text(data: bytes) -> str:
    if b"\0" in data:
        wide = from_wide(data)
        if wide is None:
            raise UnreadableSheetError("\\0")
        return wide.removeprefix("\ufeff")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        # A table has one encoding, other than an entry that people mend by hand.
        return data.decode("cp1252", "replace")


def _workbook(data: bytes, name: str, others: list[str]) -> Iterator[list[str]]:
    """Yield the rows of one of a workbook's sheets, and put what the others are called into ``others``.

    Raises:
        UnreadableSheetError: it is no workbook, or one too large; or the extra ``sheets`` is not installed.
    """
    try:
        import openpyxl
    except ImportError as error:
        raise UnreadableSheetError("openpyxl: pip install 'batik-catalogue[sheets]'") from error
    _bound(data)
    for cells in _opened(data, name, others, openpyxl.load_workbook):
        yield [_shown(cell) for cell in _without_tail(cells)]


def _opened(data: bytes, name: str, others: list[str], load: Callable[..., Any]) -> Iterator[tuple[object, ...]]:
    """Yield what openpyxl reads; of what it raises for a damaged workbook, only its name and words."""
    try:
        book = load(io.BytesIO(data), read_only=True, data_only=True)
        shown = [one for one in book.worksheets if one.sheet_state == "visible"] or book.worksheets
        # What nobody can see is read only when it is asked for by its name.
        read = next(one for one in book.worksheets if one.title == name) if name else shown[0]
        others += [one.title for one in shown if one is not read and _holds_more(one)]
        yield from read.iter_rows(max_row=LINES + 1, max_col=COLUMNS + 1, values_only=True)
    except StopIteration as error:
        raise UnreadableSheetError(f"“{name}”: {', '.join(one.title for one in shown)}"[:200]) from error
    except (*_BROKEN, ValueError) as error:
        raise UnreadableSheetError(f"{type(error).__name__}: {error}"[:200]) from error


def _holds_more(sheet: Any) -> bool:
    """Return whether a sheet has anything in its first rows."""
    rows = sheet.iter_rows(max_row=TITLES, max_col=COLUMNS, values_only=True)
    return any(cell is not None for row in rows for cell in row)


def _bound(data: bytes) -> None:
    """Refuse a workbook that holds too much: a member is never unpacked beyond the size that it states."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            unpacked = sum(member.file_size for member in archive.infolist())
    except (zipfile.BadZipFile, NotImplementedError) as error:
        raise UnreadableSheetError(f"{type(error).__name__}: {error}"[:200]) from error
    if unpacked > UNPACKED:
        raise UnreadableSheetError(f"> {UNPACKED // MIB} MiB")


def _without_tail(cells: tuple[object, ...]) -> list[object]:
    row = list(cells)
    while row and row[-1] is None:
        row.pop()
    return row


def _shown(cell: object) -> str:
    """Return a cell as a person reads it: whole numbers without a point, days without an hour."""
    match cell:
        case None:
            return ""
        case bool():
            return "ya" if cell else "tidak"
        case float():
            return f"{cell:.10g}"
        case datetime():
            return cell.date().isoformat()
        case date():
            return cell.isoformat()
        case _:
            return str(cell)
