"""The items of a HEIC or AVIF file: which of them are metadata, and where their bytes lie."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from catalogue.website.metadata.models import Malformed, Part, Range

_MOST_ITEMS: Final = 5000
_MOST_EXTENTS: Final = 20_000


@dataclass(frozen=True, slots=True)
class Item:
    """One item."""

    part: Part | None
    """None for pictures and what belongs to them."""
    places: tuple[Range, ...]
    """In the file; several when it is in pieces."""


@dataclass(slots=True)
class _Cursor:
    """Reads numbers one after the other."""

    data: bytes
    at: int
    end: int

    def take(self, size: int) -> int:
        """Return the next number of ``size`` bytes; 0 when it has none.

        Raises:
            Malformed: there are no more bytes.
        """
        self.at += size
        if self.at > self.end:
            raise Malformed
        return int.from_bytes(self.data[self.at - size : self.at])


def items(data: bytes, boxes: Mapping[bytes, Range]) -> tuple[Item, ...]:
    """Return all items that a ``meta`` box with these boxes in it tells of.

    Raises:
        Malformed: their tables lead beyond their boxes, or data is kept in a way that no phone writes.
    """
    if b"iinf" not in boxes or b"iloc" not in boxes:
        return ()
    parts = _parts(data, *boxes[b"iinf"])
    places = _places(data, *boxes[b"iloc"], boxes.get(b"idat"))
    return tuple(Item(parts.get(number), found) for number, found in places.items())


def _parts(data: bytes, start: int, end: int) -> dict[int, Part | None]:
    """Return which items are metadata, by number."""
    cursor = _Cursor(data, start, end)
    version = cursor.take(1)
    cursor.take(3)
    count = cursor.take(2 if version == 0 else 4)
    found: dict[int, Part | None] = {}
    for _ in range(min(count, _MOST_ITEMS)):
        begin = cursor.at
        size = cursor.take(4)
        number, part = _entry(data, begin, begin + size)
        found[number] = part
        cursor.at = begin + max(size, 8)
    return found


def _entry(data: bytes, start: int, end: int) -> tuple[int, Part | None]:
    cursor = _Cursor(data, start + 8, end)
    version = cursor.take(1)
    cursor.take(3)
    number = cursor.take(2 if version < 3 else 4)
    cursor.take(2)
    kind = cursor.take(4).to_bytes(4) if version >= 2 else b""
    words = data[cursor.at : end].split(b"\0")
    if kind == b"mime":
        return number, Part.XMP if words[1:2] == [b"application/rdf+xml"] else Part.OTHER
    return number, {b"Exif": Part.EXIF, b"uri ": Part.OTHER}.get(kind)


def _places(data: bytes, start: int, end: int, idat: Range | None) -> dict[int, tuple[Range, ...]]:
    """Return where the bytes of each item lie, by number."""
    cursor = _Cursor(data, start, end)
    version = cursor.take(1)
    cursor.take(3)
    first, second = cursor.take(1), cursor.take(1)
    sizes = (first >> 4, first & 15, second >> 4, second & 15 if version else 0)
    found: dict[int, tuple[Range, ...]] = {}
    for _ in range(min(cursor.take(2 if version < 2 else 4), _MOST_ITEMS)):
        number = cursor.take(2 if version < 2 else 4)
        method = cursor.take(2) & 15 if version else 0
        cursor.take(2)
        found[number] = tuple(_extents(cursor, sizes, _origin(method, idat)))
        if sum(map(len, found.values())) > _MOST_EXTENTS:
            raise Malformed
    return found


def _origin(method: int, idat: Range | None) -> int:
    """Return what an item's places are counted from: the file, or the data within ``meta``."""
    if method == 0:
        return 0
    if method == 1 and idat:
        return idat[0]
    raise Malformed


def _extents(cursor: _Cursor, sizes: Sequence[int], origin: int) -> Iterator[Range]:
    offset_size, length_size, base_size, index_size = sizes
    base = cursor.take(base_size)
    for _ in range(cursor.take(2)):
        cursor.take(index_size)
        start = origin + base + cursor.take(offset_size)
        length = cursor.take(length_size)
        if start + length > len(cursor.data):
            raise Malformed
        yield start, start + length
