"""A damaged file, looked through for the marks that metadata begins with: what can be found is told all the same."""

import re
from collections.abc import Iterator
from typing import Final

from catalogue.website.metadata.models import Block, Part

_EXIF: Final = re.compile(rb"Exif\0\0(?=II\*\0|MM\0\*)")
_XMP: Final = re.compile(rb"<x:xmpmeta[\s\S]{0,200000}?</x:xmpmeta>")
_RESOURCES: Final = re.compile(rb"8BIM\x04\x04")
_MOST: Final = 8


def blocks(data: bytes) -> Iterator[Block]:
    """Yield the first few parts of each kind that look like metadata."""
    for mark, part in ((_EXIF, Part.EXIF), (_XMP, Part.XMP), (_RESOURCES, Part.IPTC)):
        for found, _ in zip(mark.finditer(data), range(_MOST), strict=False):
            yield Block(
                part, found[0] if part is Part.XMP else data[found.end() if part is Part.EXIF else found.start() :]
            )
