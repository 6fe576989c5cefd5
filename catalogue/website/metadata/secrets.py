"""Which parts of a photo tell what nobody should learn: where somebody lives, whose camera it is, who people are."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from typing import Final

from catalogue.website.metadata import blind
from catalogue.website.metadata.models import Block, Part, Secret, Trace
from catalogue.website.metadata.tiff import Order, Tag, numbers, order_of, tables

LOCATION_TAGS: Final = {2: "GPSLatitude", 4: "GPSLongitude", 20: "GPSDestLatitude", 22: "GPSDestLongitude"}
SERIAL_TAGS: Final = {0xA431: "BodySerialNumber", 0xA435: "LensSerialNumber", 0xC62F: "CameraSerialNumber"}
PERSON_TAGS: Final = {
    0x013B: "Artist",
    0x9C9D: "XPAuthor",
    0xA430: "CameraOwnerName",
    0xA437: "Photographer",
    0xA438: "ImageEditor",
}
MAKER_NOTE: Final = 0x927C
HARMLESS_NOTES: Final = (b"Apple iOS\0",)
"""Notes of makers that are known to hold neither serial number nor owner; of all others nobody can tell."""
WITHIN_TIFF: Final = {0x02BC: Part.XMP, 0x83BB: Part.IPTC, 0x8649: Part.IPTC}

XMP_SECRETS: Final[Mapping[str, Secret]] = {
    **dict.fromkeys(("GPSLatitude", "GPSLongitude", "GpsLatitude", "GpsLongitude", "GPSPosition"), Secret.LOCATION),
    **dict.fromkeys(("Sublocation", "Location", "LocationCreated", "LocationShown"), Secret.LOCATION),
    **dict.fromkeys(("SerialNumber", "BodySerialNumber", "LensSerialNumber", "CameraSerialNumber"), Secret.CAMERA),
    **dict.fromkeys(("creator", "Artist", "OwnerName", "CameraOwnerName", "Owner", "Photographer"), Secret.PERSON),
    **dict.fromkeys(("PersonInImage", "PersonDisplayName", "CreatorContactInfo", "CaptionWriter"), Secret.PERSON),
    "mwg-rs:Name": Secret.PERSON,
}
"""Properties of XMP by their name, with its prefix where the bare name says too little."""
IPTC_SECRETS: Final = {
    80: (Secret.PERSON, "By-line"),
    118: (Secret.PERSON, "Contact"),
    122: (Secret.PERSON, "Writer"),
    92: (Secret.LOCATION, "Sub-location"),
}
FREE_TAGS: Final = {0x010E: "ImageDescription", 0x9286: "UserComment", 0x9C9C: "XPComment"}
"""Tags in which anything may stand."""
COORDINATES: Final = re.compile(rb"[-+]?[0-9]{1,2}\.[0-9]{3,9}\s{0,2}[,;]\s{0,2}[-+]?[0-9]{1,3}\.[0-9]{3,9}")
TEXT_SECRETS: Final = frozenset(("author", "artist", "creator", "owner"))
VIDEO_PLACES: Final = (b"\xa9xyz", b"loci", b"com.apple.quicktime.location")
_XMP_LIMIT, _VALUE_LIMIT, _TAG_LIMIT = 4_000_000, 10_000, 4096
"""Bytes that are looked at, of a packet, of one property, of one tag."""
_MOST_ELEMENTS: Final = 1000
"""Elements of a packet that are looked into: each may hold as much as a property may."""
_ATTRIBUTE: Final = re.compile(rb"""(?<![\w.-])([\w.-]{1,40}):([A-Za-z]{1,60})\s{0,9}=\s{0,9}("[^"]*"|'[^']*')""")
_ELEMENT: Final = re.compile(rb"<([\w.-]{1,40}):([A-Za-z]{1,60})(?:\s[^<>]*)?(?<!/)>")
_MARKUP: Final = re.compile(rb"<[^<>]*>")


def traces_of(blocks: Iterable[Block]) -> tuple[Trace, ...]:
    """Return everything private that the blocks tell, each once."""
    return tuple(dict.fromkeys(trace for block in blocks for trace in _told(block)))


def _told(block: Block) -> Iterator[Trace]:
    yield from _READERS.get(block.part, _nothing)(block)
    if block.part in _NESTING:
        for hidden in blind.blocks(block.payload):
            yield from _READERS[hidden.part](hidden)


def _nothing(_: Block) -> Iterator[Trace]:
    return iter(())


def _exif(block: Block) -> Iterator[Trace]:
    yield from _tags(block.payload)
    for table in tables(block.payload):
        within = {tag.number: tag for tag in table.tags if tag.number in WITHIN_TIFF}
        yield from traces_of(Block(WITHIN_TIFF[number], bytes(tag.value)) for number, tag in within.items())


def _tags(data: bytes) -> Iterator[Trace]:
    order = order_of(data)
    for table in tables(data):
        for tag in table.tags:
            if order is not None:
                yield from _tag(tag, order)


def _tag(tag: Tag, order: Order) -> Iterator[Trace]:
    number, value = tag.number, bytes(tag.value[:_TAG_LIMIT])
    told = value.replace(b"\0", b"").strip()
    if tag.table == "gps":
        if number in LOCATION_TAGS and _is_measured(tag, order):
            yield Trace(Secret.LOCATION, f"EXIF {LOCATION_TAGS[number]}")
    elif number in SERIAL_TAGS and told.strip(b"0-. "):
        yield Trace(Secret.CAMERA, f"EXIF {SERIAL_TAGS[number]}")
    elif number in PERSON_TAGS and told:
        yield Trace(Secret.PERSON, f"EXIF {PERSON_TAGS[number]}")
    elif number in FREE_TAGS and COORDINATES.search(told):
        yield Trace(Secret.LOCATION, f"EXIF {FREE_TAGS[number]}")
    elif number == MAKER_NOTE and told and not value.startswith(HARMLESS_NOTES):
        yield Trace(Secret.CAMERA, "EXIF MakerNote")


def _is_measured(tag: Tag, order: Order) -> bool:
    """Return whether degrees stand there: cameras that found no satellite write zeros."""
    parts = numbers(tag, order)
    if tag.kind in {5, 10}:
        return any(parts[at] and parts[at + 1] for at in range(0, len(parts) - 1, 2))
    return any(parts)


def _xmp(block: Block) -> Iterator[Trace]:
    # Without zeros a packet in UTF-16 or UTF-32 reads as one in ASCII does.
    packet = block.payload[:_XMP_LIMIT].replace(b"\0", b"")
    for found in _ATTRIBUTE.finditer(packet):
        yield from _property(found[1], found[2], found[3][1:-1])
    elements = (found for found in _ELEMENT.finditer(packet) if _secret(found[1], found[2]))
    for found in islice(elements, _MOST_ELEMENTS):
        inner = packet[found.end() : found.end() + _VALUE_LIMIT].partition(b"</" + found[1] + b":" + found[2])[0]
        yield from _property(found[1], found[2], _MARKUP.sub(b"", inner))


def _secret(prefix: bytes, name: bytes) -> Secret | None:
    bare = name.decode()
    return XMP_SECRETS.get(bare) or XMP_SECRETS.get(f"{prefix.decode('ascii', 'replace')}:{bare}")


def _property(prefix: bytes, name: bytes, value: bytes) -> Iterator[Trace]:
    secret, told = _secret(prefix, name), value.strip()
    if secret and (told.strip(b"0-. ") if secret is Secret.CAMERA else told):
        yield Trace(secret, f"XMP {name.decode()}")


def _iptc(block: Block) -> Iterator[Trace]:
    """Yield what Photoshop's resources tell, or IPTC that stands alone."""
    resources = list(_resources(block.payload))
    for number, body in resources:
        if number in {0x0422, 0x0423}:
            yield from _tags(body)
        elif number == 0x0424:
            yield from _xmp(Block(Part.XMP, body))
    records = [body for number, body in resources if number == 0x0404] if resources else [block.payload]
    for body in records:
        yield from _records(body)


def _resources(data: bytes) -> Iterator[tuple[int, bytes]]:
    at = data.find(b"8BIM")
    while at >= 0 and data[at : at + 4] == b"8BIM" and at + 12 <= len(data):
        number = int.from_bytes(data[at + 4 : at + 6])
        # The name is a text after its length, together an even number of bytes.
        name = 1 + data[at + 6]
        start = at + 6 + name + name % 2 + 4
        size = int.from_bytes(data[start - 4 : start])
        yield number, data[start : start + size]
        at = start + size + size % 2


def _records(data: bytes) -> Iterator[Trace]:
    at = 0
    while at + 5 <= len(data) and data[at] == 0x1C:
        size = int.from_bytes(data[at + 3 : at + 5])
        secret, name = IPTC_SECRETS.get(data[at + 2], (None, "")) if data[at + 1] == 2 else (None, "")
        if secret and data[at + 5 : at + 5 + size].strip(b"\0 "):
            yield Trace(secret, f"IPTC {name}")
        at += 5 + size


def _text(block: Block) -> Iterator[Trace]:
    # Some programs write tags of EXIF as texts of their own: `exif:GPSLatitude`.
    prefix, _, name = block.name.rpartition(":")
    secret = XMP_SECRETS.get(name) if prefix else Secret.PERSON if name.casefold() in TEXT_SECRETS else None
    if secret and block.payload.strip(b"\0 "):
        yield Trace(secret, f"PNG {block.name}")
    elif COORDINATES.search(block.payload[:_VALUE_LIMIT]):
        yield Trace(Secret.LOCATION, block.name or "Comment")


def _video(block: Block) -> Iterator[Trace]:
    yield Trace(Secret.VIDEO, "MP4")
    if any(mark in block.payload for mark in VIDEO_PLACES):
        yield Trace(Secret.LOCATION, "MP4")


_READERS: Final[Mapping[Part, Callable[[Block], Iterator[Trace]]]] = {
    Part.EXIF: _exif,
    Part.XMP: _xmp,
    Part.IPTC: _iptc,
    Part.TEXT: _text,
    Part.VIDEO: _video,
}
_NESTING: Final = frozenset((Part.EXIF, Part.PREVIEW, Part.OTHER))
"""Parts that may hold more metadata: a small picture has its own, and what no format knows may hold anything."""
