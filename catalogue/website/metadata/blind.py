"""Bytes of no known layout, looked through for the marks that metadata begins with.

A damaged photo, a part that claims to be something else: what can be found is told all the same. The time it takes
grows with the bytes and no faster, whatever is in them.
"""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from catalogue.website.metadata.models import Block, Part

_EXIF: Final = re.compile(rb"Exif\0\0(?=II\*\0|MM\0\*)")
_XMP, _XMP_END, _XMP_LONGEST = b"<x:xmpmeta", b"</x:xmpmeta>", 200_000
_RESOURCES: Final = re.compile(rb"8BIM\x04\x04")
_MOST: Final = 8


def blocks(data: bytes) -> Iterator[Block]:
    """Yield the first few parts of each kind that look like metadata."""
    for found in islice(_EXIF.finditer(data), _MOST):
        yield Block(Part.EXIF, data[found.end() :])
    yield from islice(_packets(data), _MOST)
    for found in islice(_RESOURCES.finditer(data), _MOST):
        yield Block(Part.IPTC, data[found.start() :])


def _packets(data: bytes) -> Iterator[Block]:
    """Yield packets of XMP; one that is cut short tells what it has."""
    at = data.find(_XMP)
    while at >= 0:
        end = data.find(_XMP_END, at)
        end = len(data) if end < 0 else end + len(_XMP_END)
        yield Block(Part.XMP, data[at : min(end, at + _XMP_LONGEST)])
        at = data.find(_XMP, end)
