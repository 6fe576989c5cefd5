"""WebP: chunks of a RIFF file."""

from collections.abc import Iterable, Sequence
from typing import Final, TypeAlias

from catalogue.website.metadata.models import Apart, Block, Malformed, Part
from catalogue.website.metadata.tiff import only_orientation, orientation_of

Chunk: TypeAlias = tuple[bytes, bytes]
"""Kind and body."""

_PICTURE: Final = frozenset((b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"))
_PARTS: Final = {b"EXIF": Part.EXIF, b"XMP ": Part.XMP}
_FRAME: Final = 16
"""Bytes before the chunks of an animation's picture: its place, size and time."""
_HAS_EXIF, _HAS_XMP = 0x08, 0x04
"""Bits of the first byte of VP8X."""


def take_apart(data: bytes) -> Apart:
    """Return the photo without EXIF, XMP and chunks that nobody knows.

    Raises:
        Malformed: a chunk leads beyond the file.
    """
    end = 8 + int.from_bytes(data[4:8], "little")
    chunks = _chunks(data, end)
    wanted = _wanted(chunks)
    blocks = [
        Block(_PARTS.get(kind, Part.OTHER), body.removeprefix(b"Exif\0\0"))
        for kind, body in chunks
        if kind not in _PICTURE and (kind, body) != (b"EXIF", wanted)
    ]
    bare = [_bare_frame(chunk) if chunk[0] == b"ANMF" else chunk for chunk in chunks]
    blocks += [Block(Part.OTHER, body) for (_, body), clean in zip(chunks, bare, strict=True) if body != clean[1]]
    blocks += [Block(Part.OTHER, data[end:])] if data[end:].strip(b"\0") else []
    return Apart(tuple(blocks), _file(bare, wanted) if blocks else data)


def _bare_frame(frame: Chunk) -> Chunk:
    """Return a picture of an animation without chunks that no picture needs."""
    kind, body = frame
    kept = [chunk for chunk in _chunks(body, len(body), _FRAME) if chunk[0] in _PICTURE]
    return kind, body[:_FRAME] + _written(kept)


def _chunks(data: bytes, end: int, at: int = 12) -> list[Chunk]:
    found: list[Chunk] = []
    while at + 8 <= end:
        size = int.from_bytes(data[at + 4 : at + 8], "little")
        if at + 8 + size > min(end, len(data)):
            raise Malformed
        found.append((data[at : at + 4], data[at + 8 : at + 8 + size]))
        at += 8 + size + size % 2
    return found


def _wanted(chunks: Sequence[Chunk]) -> bytes:
    """Return the EXIF that must stay: the turn, where the file's own header says that there is EXIF."""
    header = next((body for kind, body in chunks if kind == b"VP8X"), b"\0")
    exif = next((body for kind, body in chunks if kind == b"EXIF"), b"")
    turn = orientation_of(exif.removeprefix(b"Exif\0\0")) if header[:1] and header[0] & _HAS_EXIF else 1
    return only_orientation(turn) if turn > 1 else b""


def _file(chunks: Sequence[Chunk], wanted: bytes) -> bytes:
    kept = [(kind, _flagged(body, wanted) if kind == b"VP8X" else body) for kind, body in chunks if kind in _PICTURE]
    kept += [(b"EXIF", wanted)] if wanted else []
    body = _written(kept)
    return b"RIFF" + (len(body) + 4).to_bytes(4, "little") + b"WEBP" + body


def _written(chunks: Iterable[Chunk]) -> bytes:
    return b"".join(
        kind + len(part).to_bytes(4, "little") + part + (b"\0" if len(part) % 2 else b"") for kind, part in chunks
    )


def _flagged(header: bytes, wanted: bytes) -> bytes:
    """Return the header that tells which chunks there are."""
    bits = header[0] & ~(_HAS_EXIF | _HAS_XMP) | (_HAS_EXIF if wanted else 0)
    return bytes((bits,)) + header[1:]
