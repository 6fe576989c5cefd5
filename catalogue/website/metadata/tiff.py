"""The tags of EXIF and TIFF: read without trust, and the one tag that a clean photo keeps."""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from catalogue.website.metadata.models import Range

Order: TypeAlias = Literal["little", "big"]

ORIENTATION: Final = 0x0112
POINTERS: Final = {0x8769: "exif", 0x8825: "gps", 0xA005: "interop", 0x014A: "sub"}
"""Tags that lead to another table of tags."""
_SIZES: Final = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4}
_MOST_TABLES: Final = 24
_MOST_TAGS: Final = 400


@dataclass(frozen=True, slots=True)
class Tag:
    """One tag."""

    table: str
    """main, exif, gps, interop or sub."""
    number: int
    entry: int
    """Where its twelve bytes stand."""
    at: Range
    """Where its value stands, within the entry or elsewhere."""
    kind: int
    """The format's number of the value's type."""
    value: memoryview
    """Not copied: a hostile file may point a thousand tags at all of itself."""


@dataclass(frozen=True, slots=True)
class Table:
    """One table of tags."""

    name: str
    """As in `Tag`."""
    at: Range
    """From the number of its tags to behind the place of the next table."""
    tags: tuple[Tag, ...]
    whole: bool
    """False when it reaches beyond the file, or a value of it does."""


def order_of(data: bytes) -> Order | None:
    """Return the byte order; None for what is no TIFF."""
    orders: dict[bytes, Order] = {b"II*\0": "little", b"MM\0*": "big"}
    return orders.get(data[:4])


def tables(data: bytes) -> Iterator[Table]:
    """Yield every table of tags once, however they lead to one another."""
    order = order_of(data)
    if order is None:
        return
    waiting, seen = deque([("main", int.from_bytes(data[4:8], order))]), set[int]()
    while waiting and len(seen) < _MOST_TABLES:
        name, start = waiting.popleft()
        if start in seen or not 8 <= start <= len(data) - 2:
            continue
        seen.add(start)
        table = _table(data, order, name, start)
        yield table
        for tag in table.tags:
            if tag.number in POINTERS:
                waiting += [(POINTERS[tag.number], place) for place in numbers(tag, order)]
        following = data[table.at[1] - 4 : table.at[1]]
        waiting += [(name, int.from_bytes(following, order))] if name in {"main", "sub"} else []


def _table(data: bytes, order: Order, name: str, start: int) -> Table:
    count = int.from_bytes(data[start : start + 2], order)
    end = start + 2 + 12 * count
    places = range(start + 2, min(end, len(data) - 11), 12)[:_MOST_TAGS]
    found = [_tag(data, order, name, place) for place in places]
    tags = tuple(tag for tag in found if tag)
    return Table(name, (start, end + 4), tags, whole=len(tags) == count and end + 4 <= len(data))


def _tag(data: bytes, order: Order, table: str, entry: int) -> Tag | None:
    """Return one tag; None when its value lies beyond the file, or is of no known type."""
    number, kind = (int.from_bytes(data[at : at + 2], order) for at in (entry, entry + 2))
    size = _SIZES.get(kind, 0) * int.from_bytes(data[entry + 4 : entry + 8], order)
    start = entry + 8 if size <= 4 else int.from_bytes(data[entry + 8 : entry + 12], order)
    if kind not in _SIZES or start + size > len(data):
        return None
    return Tag(table, number, entry, (start, start + size), kind, memoryview(data)[start : start + size])


def numbers(tag: Tag, order: Order, most: int = 100) -> list[int]:
    """Return the whole numbers of a value, at most so many of them; of a fraction, both its numbers."""
    size = min(_SIZES[tag.kind], 4)
    return [int.from_bytes(tag.value[at : at + size], order) for at in range(0, len(tag.value), size)[:most]]


def orientation_of(data: bytes) -> int:
    """Return the turn that the first table asks for, 1 to 8; 1 when there is none."""
    order, first = order_of(data), next(tables(data), None)
    for tag in first.tags if first and order else ():
        if tag.number == ORIENTATION and order and tag.value:
            found = numbers(tag, order)[0]
            return found if 1 <= found <= 8 else 1
    return 1


def only_orientation(orientation: int) -> bytes:
    """Return the smallest EXIF there is: the turn that the picture asks for, and nothing else."""
    entry = (ORIENTATION, 3, 1, orientation)
    fields = b"".join(value.to_bytes(size, "little") for value, size in zip(entry, (2, 2, 4, 4), strict=True))
    return b"II*\0\x08\0\0\0\x01\0" + fields + b"\0\0\0\0"
