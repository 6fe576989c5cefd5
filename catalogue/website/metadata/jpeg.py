"""JPEG: segments before the picture, and whatever was hung on behind its end."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from catalogue.website.metadata import blind
from catalogue.website.metadata.models import Apart, Block, Malformed, Part
from catalogue.website.metadata.tiff import only_orientation, orientation_of

START: Final = b"\xff\xd8"
_END, _SCAN, _COMMENT, _APP1 = 0xD9, 0xDA, 0xFE, 0xE1
_ALONE: Final = frozenset((0x01, *range(0xD0, 0xD8)))
"""Markers without a length."""
_JFIF, _EXIF, _ICC, _ADOBE = b"JFIF\0", b"Exif\0\0", b"ICC_PROFILE\0", b"Adobe"
_XMP, _MORE_XMP = b"http://ns.adobe.com/xap/1.0/\0", b"http://ns.adobe.com/xmp/extension/\0"
_PHOTOSHOP: Final = b"Photoshop 3.0\0"
_NEXT_MARKER: Final = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
_MOST_PICTURES: Final = 16


@dataclass(frozen=True, slots=True)
class _Segment:
    marker: int
    body: bytes
    whole: bytes
    """With marker and length and, for a scan, the picture data behind it."""


def take_apart(data: bytes) -> Apart:
    """Return the photo without application data, comments and what follows its end.

    Raises:
        Malformed: a segment leads nowhere, or the picture has no end.
    """
    segments, end = _segments(data)
    picture = b"".join(segment.whole for segment in segments if _is_picture(segment))
    jfif, preview = _first_jfif(segments)
    exif = next((one.body[len(_EXIF) :] for one in segments if _is_exif(one)), b"")
    turn = orientation_of(exif)
    wanted = only_orientation(turn) if turn > 1 else b""
    blocks = [*preview, *_blocks(segments, wanted), *behind(data[end:])]
    bare = START + jfif + (_written(_APP1, _EXIF + wanted) if wanted else b"") + picture
    return Apart(tuple(blocks), bare if blocks else data)


def _segments(data: bytes) -> tuple[list[_Segment], int]:
    """Return all segments of the first picture, and where it ends."""
    found: list[_Segment] = []
    at, marker = len(START), 0
    while marker != _END:
        while data[at : at + 2] == b"\xff\xff":
            at += 1
        if data[at : at + 1] != b"\xff" or at + 1 >= len(data):
            raise Malformed
        marker = data[at + 1]
        end = _end_of(data, at, marker)
        found.append(_Segment(marker, data[at + 4 : end], data[at:end]))
        at = end
    return found, at


def _end_of(data: bytes, at: int, marker: int) -> int:
    """Return where the segment ends that begins at ``at``; a scan ends at the next marker."""
    if marker in _ALONE or marker == _END:
        return at + 2
    size = int.from_bytes(data[at + 2 : at + 4])
    end = at + 2 + size
    if size < 2 or end > len(data):
        raise Malformed
    if marker != _SCAN:
        return end
    following = _NEXT_MARKER.search(data, end)
    if following is None:
        raise Malformed
    return following.start()


def _is_picture(segment: _Segment) -> bool:
    """Return whether the picture, or its colours, need a segment."""
    if segment.marker == 0xE2:
        return _is_profile(segment.body)
    if segment.marker == 0xEE:
        return segment.body.startswith(_ADOBE)
    return segment.marker != _COMMENT and not 0xE0 <= segment.marker <= 0xEF


def _is_profile(body: bytes) -> bool:
    """Return whether a segment is a piece of a colour profile, and holds nothing else under that name."""
    is_first = body[12:13] == b"\1"
    return body.startswith(_ICC) and (not is_first or body[50:54] == b"acsp") and not any(blind.blocks(body))


def _is_exif(segment: _Segment) -> bool:
    return segment.marker == _APP1 and segment.body.startswith(_EXIF)


def _is_jfif(segment: _Segment) -> bool:
    return segment.marker == 0xE0 and segment.body.startswith(_JFIF) and len(segment.body) >= 14


def _first_jfif(segments: Sequence[_Segment]) -> tuple[bytes, list[Block]]:
    """Return the first JFIF header without the small picture in it, and that picture."""
    body = next((segment.body for segment in segments if _is_jfif(segment)), b"")
    preview = [Block(Part.PREVIEW, body[14:])] if len(body) > 14 else []
    return (_written(0xE0, body[:12] + b"\0\0") if body else b""), preview


def _written(marker: int, body: bytes) -> bytes:
    return bytes((0xFF, marker)) + (len(body) + 2).to_bytes(2) + body


def _blocks(segments: Sequence[_Segment], wanted: bytes) -> Iterator[Block]:
    """Yield what the segments hold beside the picture; Photoshop's resources may go on from one to the next."""
    resources = b""
    for segment in segments:
        body = segment.body
        if _is_picture(segment) or _is_jfif(segment) or (_is_exif(segment) and body == _EXIF + wanted):
            continue
        if body.startswith(_PHOTOSHOP):
            resources += body[len(_PHOTOSHOP) :]
        else:
            yield _block(segment)
    if resources:
        yield Block(Part.IPTC, resources)


def _block(segment: _Segment) -> Block:
    body = segment.body
    if _is_exif(segment):
        return Block(Part.EXIF, body[len(_EXIF) :])
    if body.startswith(_XMP):
        return Block(Part.XMP, body[len(_XMP) :])
    if body.startswith(_MORE_XMP):
        # After the name: 32 digits that say which packet it goes on with, its length, and how far it has come.
        return Block(Part.XMP, body[len(_MORE_XMP) + 40 :])
    if segment.marker == _COMMENT:
        return Block(Part.TEXT, body, "Comment")
    return Block(Part.PREVIEW if body.startswith(b"JFXX\0") else Part.OTHER, body)


def behind(tail: bytes) -> Iterator[Block]:
    """Yield what follows the end of a photo: more pictures, each with its own secrets, or a short video."""
    if not tail.strip(b"\0"):
        return
    film = tail.find(b"ftyp")
    pictures = tail if film < 4 else tail[: film - 4]
    at, found = pictures.find(START + b"\xff"), 0
    if film >= 4:
        yield Block(Part.VIDEO, tail[film - 4 :])
    elif at < 0:
        yield Block(Part.OTHER, tail)
    while at >= 0 and found < _MOST_PICTURES:
        yield Block(Part.PICTURES, b"")
        try:
            segments, end = _segments(pictures[at:])
        except Malformed:
            yield Block(Part.OTHER, pictures[at:])
            return
        yield from _blocks(segments, b"")
        at, found = pictures.find(START + b"\xff", at + end), found + 1
