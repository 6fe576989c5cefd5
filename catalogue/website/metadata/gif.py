"""GIF: blocks in a row."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from catalogue.website.metadata.models import Apart, Block, Malformed, Part

_TRAILER, _IMAGE, _EXTENSION = 0x3B, 0x2C, 0x21
_COMMENT, _APPLICATION = 0xFE, 0xFF
_PICTURE: Final = (b"NETSCAPE2.0", b"ANIMEXTS1.0", b"ICCRGBG1012")
"""Applications that tell how often a film runs, and what its colours are."""


@dataclass(frozen=True, slots=True)
class _Piece:
    introducer: int
    label: int
    """Of an extension; 0 otherwise."""
    whole: bytes


def take_apart(data: bytes) -> Apart:
    """Return the picture without comments and what applications have left.

    Raises:
        Malformed: a block leads beyond the file, or the last one is missing.
    """
    head = 13 + _colours(data, 10)
    pieces = list(_pieces(data, head))
    end = head + sum(len(piece.whole) for piece in pieces)
    blocks = [block for piece in pieces if (block := _block(piece))]
    blocks += [Block(Part.OTHER, data[end:])] if data[end:].strip(b"\0") else []
    bare = data[:head] + b"".join(piece.whole for piece in pieces if not _block(piece))
    return Apart(tuple(blocks), bare if blocks else data)


def _colours(data: bytes, at: int) -> int:
    """Return how many bytes the table of colours takes that the flags at ``at`` tell of."""
    if at >= len(data):
        raise Malformed
    return 3 * 2 ** ((data[at] & 7) + 1) if data[at] & 0x80 else 0


def _pieces(data: bytes, at: int) -> Iterator[_Piece]:
    introducer = 0
    while introducer != _TRAILER:
        if at + 1 >= len(data) and data[at : at + 1] != bytes((_TRAILER,)):
            raise Malformed
        introducer = data[at]
        label = data[at + 1] if introducer == _EXTENSION else 0
        end = _end_of(data, at, introducer)
        yield _Piece(introducer, label, data[at:end])
        at = end


def _end_of(data: bytes, at: int, introducer: int) -> int:
    if introducer == _TRAILER:
        return at + 1
    if introducer == _EXTENSION:
        return _behind_blocks(data, at + 2)
    if introducer == _IMAGE:
        return _behind_blocks(data, at + 11 + _colours(data, at + 9))
    raise Malformed


def _behind_blocks(data: bytes, at: int) -> int:
    """Return where a row of blocks ends, each with its length before it, the last one empty."""
    while at < len(data) and data[at]:
        at += 1 + data[at]
    if at >= len(data):
        raise Malformed
    return at + 1


def _block(piece: _Piece) -> Block | None:
    """Return what an extension holds that is not the picture."""
    if piece.label == _COMMENT:
        return Block(Part.TEXT, piece.whole[3:], "Comment")
    if piece.label != _APPLICATION or piece.whole[3:14] in _PICTURE:
        return None
    return Block(Part.XMP if piece.whole[3:14] == b"XMP DataXMP" else Part.OTHER, piece.whole[14:])
