"""What a photo's file holds besides its picture, as values."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

Range: TypeAlias = tuple[int, int]
"""From the first byte to behind the last."""


class Malformed(ValueError):  # noqa: N818 it tells of bytes, not of a mistake in the program
    """The file is not laid out as its format says, so nothing can be taken out of it with certainty."""


class Part(StrEnum):
    """Kinds of parts that are not the picture."""

    EXIF = "exif"
    XMP = "xmp"
    IPTC = "iptc"
    TEXT = "text"
    PREVIEW = "preview"
    PICTURES = "pictures"
    VIDEO = "video"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Block:
    """One part of the file that is not the picture."""

    part: Part
    payload: bytes
    """EXIF: from its byte order mark on; XMP: the packet; IPTC: Photoshop resources; TEXT: the text; else as found."""
    name: str = ""
    """TEXT: the keyword it stands under."""


@dataclass(frozen=True, slots=True)
class Apart:
    """A photo taken apart."""

    blocks: tuple[Block, ...]
    """What was taken out, in the order of the file."""
    bare: bytes
    """The file without it: the same picture, its colour profile and, where one is needed, the turn it asks for."""


class Secret(StrEnum):
    """What nobody should learn from a photo in public."""

    LOCATION = "location"
    CAMERA = "camera"
    PERSON = "person"
    VIDEO = "video"


@dataclass(frozen=True, slots=True)
class Trace:
    """Something private, and where it was found; never what it says."""

    secret: Secret
    where: str
    """As tools call the place: ``EXIF GPSLatitude``."""
