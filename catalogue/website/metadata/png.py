"""PNG: chunks, of which the picture needs but a few."""

import zlib
from collections.abc import Iterator
from typing import Final, TypeAlias

from catalogue.website.metadata.models import Apart, Block, Malformed, Part
from catalogue.website.metadata.tiff import only_orientation, orientation_of

Chunk: TypeAlias = tuple[bytes, bytes, bytes]
"""Kind, body, and the chunk as a whole."""

START: Final = b"\x89PNG\r\n\x1a\n"
_PICTURE: Final = frozenset(
    (
        *(b"PLTE", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"cICP", b"mDCV", b"cLLI"),
        *(b"sBIT", b"bKGD", b"hIST", b"pHYs", b"sPLT", b"acTL", b"fcTL", b"fdAT"),
    )
)
"""Chunks that tell how the picture looks and are not among those that every reader must know."""
_LARGEST_TEXT, _MOST_TEXTS = 2_000_000, 40
"""Bytes of an unpacked text that are looked at, and how many texts are unpacked: they may be packed a thousandfold."""
_PROFILES: Final = {"exif": Part.EXIF, "app1": Part.EXIF, "iptc": Part.IPTC, "8bim": Part.IPTC, "xmp": Part.XMP}


def take_apart(data: bytes) -> Apart:
    """Return the photo without texts, times and chunks that nobody knows.

    Raises:
        Malformed: a chunk leads beyond the file, or the last one is missing.
    """
    chunks, end = _chunks(data)
    turn = orientation_of(next((_plain(body) for kind, body, _ in chunks if kind == b"eXIf"), b""))
    wanted = only_orientation(turn) if turn > 1 else b""
    others = [(kind, body) for kind, body, _ in chunks if not _is_picture(kind)]
    limits = [_LARGEST_TEXT] * _MOST_TEXTS + [0] * len(others)
    blocks = [
        block
        for (kind, body), limit in zip(others, limits, strict=False)
        for block in _blocks(kind, body, wanted, limit)
    ]
    blocks += [Block(Part.OTHER, data[end:])] if data[end:].strip(b"\0") else []
    kept = [whole for kind, _, whole in chunks if _is_picture(kind)]
    exif = [_written(b"eXIf", wanted)] if wanted else []
    return Apart(tuple(blocks), b"".join((START, kept[0], *exif, *kept[1:])) if blocks else data)


def _chunks(data: bytes) -> tuple[list[Chunk], int]:
    found: list[Chunk] = []
    at = len(START)
    while not found or found[-1][0] != b"IEND":
        size = int.from_bytes(data[at : at + 4])
        end = at + 12 + size
        if at + 12 > len(data) or end > len(data):
            raise Malformed
        found.append((data[at + 4 : at + 8], data[at + 8 : end - 4], data[at:end]))
        at = end
    return found, at


def _is_picture(kind: bytes) -> bool:
    """Return whether a chunk belongs to the picture: every critical one does, their names begin with a capital."""
    return kind in _PICTURE or not kind[0] & 0x20


def _written(kind: bytes, body: bytes) -> bytes:
    return len(body).to_bytes(4) + kind + body + zlib.crc32(kind + body).to_bytes(4)


def _plain(exif: bytes) -> bytes:
    return exif.removeprefix(b"Exif\0\0")


def _blocks(kind: bytes, body: bytes, wanted: bytes, limit: int) -> Iterator[Block]:
    if kind == b"eXIf":
        if body != wanted:
            yield Block(Part.EXIF, _plain(body))
    elif kind in {b"tEXt", b"zTXt", b"iTXt"}:
        yield _text(kind, body, limit)
    else:
        yield Block(Part.OTHER, body)


def _text(kind: bytes, body: bytes, limit: int) -> Block:
    """Return a text, or what programs have put into one: EXIF in hexadecimal digits, XMP."""
    keyword, _, rest = body.partition(b"\0")
    if kind == b"zTXt":
        rest = _unpacked(rest[1:], limit)
    elif kind == b"iTXt":
        packed, words = rest[:1] == b"\1", rest[2:].split(b"\0", 2)[-1]
        rest = _unpacked(words, limit) if packed else words
    name = keyword.decode("latin-1")
    if name == "XML:com.adobe.xmp":
        return Block(Part.XMP, rest)
    part = _PROFILES.get(name.removeprefix("Raw profile type ").casefold(), Part.TEXT)
    return Block(part, rest if part is Part.TEXT else _profile(rest), name)


def _unpacked(packed: bytes, limit: int) -> bytes:
    try:
        return zlib.decompressobj().decompress(packed, limit) if limit else b""
    except zlib.error:
        return b""


def _profile(text: bytes) -> bytes:
    """Return the bytes that a text spells: a name, their number, then hexadecimal digits."""
    digits = b"".join(text.split()[2:])
    try:
        return _plain(bytes.fromhex(digits.decode("ascii")))
    except ValueError:
        return b""
