"""TIFF: tags and pixels lie anywhere in the file, so what is private is overwritten where it lies."""

from collections.abc import Iterator, Sequence
from typing import Final

from catalogue.website.metadata.models import Apart, Block, Malformed, Part, Range
from catalogue.website.metadata.tiff import Order, Table, Tag, numbers, order_of, tables

_PICTURE: Final = frozenset(
    (
        *range(254, 260),  # size, depth, compression
        *(262, 266, 273, 274, 277, 278, 279, 280, 281, 282, 283, 284, 290, 291, 292, 293, 296, 301),
        *(317, 318, 319, 320, 321, 322, 323, 324, 325, 332, 333, 334, 336, 337, 338, 339, 340, 341),
        *(347, 512, 513, 514, 515, 517, 518, 519, 520, 521, 529, 530, 531, 532, 34675),
    )
)
"""Tags that tell how the picture is kept and what its colours are; 34675 is the colour profile."""
_DATA: Final = ((273, 279), (324, 325), (513, 514))
"""Tags that say where pixels lie, and how many bytes they are."""
_MOST_STRIPS: Final = 100_000


def take_apart(data: bytes) -> Apart:
    """Return the picture with all other tags taken out and overwritten; as long as before.

    Raises:
        Malformed: a table leads beyond the file, or private data lies where the picture does.
    """
    order, found = order_of(data), list(tables(data))
    if order is None or not found or not all(table.whole for table in found):
        raise Malformed
    pages = [table for table in found if table.name == "main"]
    foreign = [tag for table in pages for tag in table.tags if tag.number not in _PICTURE]
    if not foreign:
        return Apart((), data)
    _require_apart(pages, found, foreign, order)
    bare = bytearray(data)
    for start, end in _private(found, foreign):
        bare[start:end] = bytes(end - start)
    for page in pages:
        _rewrite(page, data, bare, order)
    return Apart((Block(Part.EXIF, data),), bytes(bare))


def _private(found: Sequence[Table], foreign: Sequence[Tag]) -> Iterator[Range]:
    """Yield where the values of foreign tags lie, and the tables that they lead to."""
    yield from (tag.at for tag in foreign)
    for table in found:
        if table.name != "main":
            yield table.at
            yield from (tag.at for tag in table.tags)


def _require_apart(pages: Sequence[Table], found: Sequence[Table], foreign: Sequence[Tag], order: Order) -> None:
    """Refuse a file in which something private shares bytes with the picture.

    Raises:
        Malformed: it does.
    """
    kept = [(0, 8), *(place for page in pages for place in _picture(page, order))]
    tables_ = [page.at for page in pages]
    for start, end in _private(found, foreign):
        within = any(table[0] <= start and end <= table[1] for table in tables_)
        if not within and any(start < other[1] and other[0] < end for other in kept):
            raise Malformed


def _picture(page: Table, order: Order) -> Iterator[Range]:
    values = {tag.number: tag for tag in page.tags}
    yield page.at
    yield from (tag.at for tag in page.tags if tag.number in _PICTURE)
    for starts, sizes in _DATA:
        if starts in values and sizes in values:
            found = (numbers(values[tag], order, _MOST_STRIPS) for tag in (starts, sizes))
            yield from ((start, start + size) for start, size in zip(*found, strict=False))


def _rewrite(page: Table, data: bytes, bare: bytearray, order: Order) -> None:
    """Write the table anew with the tags of the picture alone, and what follows it right behind them."""
    start, end = page.at
    entries = [data[tag.entry : tag.entry + 12] for tag in page.tags if tag.number in _PICTURE]
    table = len(entries).to_bytes(2, order) + b"".join(entries) + data[end - 4 : end]
    bare[start:end] = table.ljust(end - start, b"\0")
