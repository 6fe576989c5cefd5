"""HEIC and AVIF: boxes within boxes. What is private is overwritten where it lies, since places are told by number."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from catalogue.website.metadata.items import Item, items
from catalogue.website.metadata.models import Apart, Block, Malformed, Part, Range
from catalogue.website.metadata.tiff import only_orientation, orientation_of

_PICTURE: Final = frozenset((b"ftyp", b"meta", b"mdat", b"moov", b"pdin", b"moof", b"mfra", b"sidx"))
_EMPTY: Final = frozenset((b"free", b"skip"))
_FILM: Final = {b"moov": frozenset((b"udta", b"meta", b"uuid")), b"trak": frozenset((b"udta", b"meta", b"uuid"))}
"""What is taken out of the boxes of a sequence of pictures."""
_XMP_ID: Final = bytes.fromhex("be7acfcb97a942e89c71999491e3afac")


@dataclass(frozen=True, slots=True)
class Box:
    """One box."""

    kind: bytes
    start: int
    body: int
    """Where its contents begin."""
    end: int


def take_apart(data: bytes) -> Apart:
    """Return the photo with its metadata overwritten: as long as before, but for what hung behind its end.

    Raises:
        Malformed: a box or an item leads beyond the file, or private data lies where the picture does.
    """
    top = list(boxes(data, 0, len(data)))
    bare = bytearray(data)
    blocks = [*_items(data, top, bare), *_others(data, top, bare), *_films(data, top, bare)]
    end = top[-1].end
    if data[end:].strip(b"\0"):
        blocks.append(Block(Part.OTHER, data[end:]))
    while top and top[-1].kind not in _PICTURE | _EMPTY:
        end = top.pop().start
    return Apart(tuple(blocks), bytes(bare[:end]) if blocks else data)


def boxes(data: bytes, start: int, end: int) -> Iterator[Box]:
    """Yield the boxes side by side in a range; what hangs behind the last one is none.

    Raises:
        Malformed: a box that the picture needs leads beyond the range.
    """
    at = start
    while at + 8 <= end:
        size, kind, head = int.from_bytes(data[at : at + 4]), data[at + 4 : at + 8], 8
        if size == 1:
            size, head = int.from_bytes(data[at + 8 : at + 16]), 16
        elif size == 0 and start == 0:
            size = end - at
        if size < head or at + size > end:
            if kind in _PICTURE or at == start:
                raise Malformed
            return
        yield Box(kind, at, at + head, at + size)
        at += size


def _items(data: bytes, top: list[Box], bare: bytearray) -> Iterator[Block]:
    """Overwrite metadata that lies among the pictures, and yield it."""
    meta = next((box for box in top if box.kind == b"meta"), None)
    if meta is None:
        return
    children = {box.kind: (box.body, box.end) for box in boxes(data, meta.body + 4, meta.end)}
    found = items(data, children)
    pictures = [place for item in found if not item.part for place in item.places]
    for item in found:
        if item.part and item.places:
            _require_apart(item, pictures, children, top)
            yield from _overwrite(item, data, bare)


def _require_apart(item: Item, pictures: list[Range], children: Mapping[bytes, Range], top: list[Box]) -> None:
    """Refuse an item that shares bytes with a picture, or does not lie where data lies.

    Raises:
        Malformed: it does.
    """
    rooms = [(box.body, box.end) for box in top if box.kind == b"mdat"]
    rooms += [children[b"idat"]] if b"idat" in children else []
    for start, end in item.places:
        shared = any(start < other_end and other_start < end for other_start, other_end in pictures)
        if shared or not any(room_start <= start <= end <= room_end for room_start, room_end in rooms):
            raise Malformed


def _overwrite(item: Item, data: bytes, bare: bytearray) -> Iterator[Block]:
    payload = b"".join(data[start:end] for start, end in item.places)
    exif = payload[4 + int.from_bytes(payload[:4]) :] if item.part is Part.EXIF else b""
    blank = _blank(item, exif, len(payload))
    if payload == blank:
        return
    yield Block(item.part or Part.OTHER, exif or payload)
    at = 0
    for start, end in item.places:
        bare[start:end] = blank[at : at + end - start]
        at += end - start


def _blank(item: Item, exif: bytes, size: int) -> bytes:
    """Return what stands in an item's place: an EXIF with the turn alone, or spaces where a text was."""
    if item.part is not Part.EXIF:
        return b" " * size
    smallest = bytes(4) + only_orientation(orientation_of(exif))
    return (smallest if len(smallest) <= size else b"").ljust(size, b"\0")


def _others(data: bytes, top: list[Box], bare: bytearray) -> Iterator[Block]:
    for box in top:
        if box.kind not in _PICTURE and not (box.kind in _EMPTY and not data[box.body : box.end].strip(b"\0")):
            yield _freed(data, box, bare)


def _films(data: bytes, parents: list[Box], bare: bytearray) -> Iterator[Block]:
    """Take out what a sequence of pictures says of itself."""
    for parent in parents:
        if parent.kind in _FILM:
            inner = list(boxes(data, parent.body, parent.end))
            yield from (_freed(data, box, bare) for box in inner if box.kind in _FILM[parent.kind])
            yield from _films(data, [box for box in inner if box.kind == b"trak"], bare)


def _freed(data: bytes, box: Box, bare: bytearray) -> Block:
    """Turn a box into empty room, and return what it held."""
    body = data[box.body : box.end]
    bare[box.start + 4 : box.start + 8] = b"free"
    bare[box.body : box.end] = bytes(len(body))
    if box.kind == b"uuid" and body.startswith(_XMP_ID):
        return Block(Part.XMP, body[len(_XMP_ID) :])
    return Block(Part.VIDEO if b"ftyp" in body else Part.OTHER, body)
