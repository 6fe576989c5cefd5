"""What is known of a photo, which renditions it shall have, and what became of it."""

from dataclasses import dataclass
from typing import Final, TypeAlias

from catalogue.website.images.likeness import Likeness

MAX_FILE_BYTES: Final = 40_000_000
"""The largest file that is looked into; phones write 2 to 15 MB."""


@dataclass(frozen=True, slots=True)
class PhotoInfo:
    """What the header of a photo tells: enough to plan its renditions, nothing of its private metadata."""

    width: int
    """Pixels, upright: after the turn that the photo itself asks for."""
    height: int
    """Pixels, upright."""
    format: str
    """As found in the bytes, whatever the file is called: JPEG, PNG, WEBP, AVIF, HEIF, GIF or TIFF."""


@dataclass(frozen=True, slots=True)
class RenditionSpec:
    """One file to be made of a photo."""

    role: str
    """``page`` (shown at a width), ``zoom`` (to look closely) or ``social`` (the card of a shared link)."""
    width: int
    """Pixels."""
    height: int
    """Pixels."""
    format: str
    """``avif``, ``webp`` or ``jpeg``."""
    quality: int
    """The encoder's own scale, 0 to 100."""
    speed: int = 0
    """AVIF only: 0 (slow, small) to 10; 0 for the others, which have no such thing."""


@dataclass(frozen=True, slots=True)
class Colouring:
    """The colours of a photo, in few words."""

    placeholder: str
    """``#rrggbb``: the mean of the picture, shown until it has loaded."""
    palette: tuple[tuple[str, float], ...]
    """Up to six (``#rrggbb``, share of the product) by falling share; a plain backdrop counts little."""


@dataclass(frozen=True, slots=True)
class Verified:
    """A photo that has been decoded to its last byte."""

    info: PhotoInfo
    placeholder: str
    """As in `Colouring`."""
    palette: tuple[tuple[str, float], ...]
    """As in `Colouring`."""
    likeness: Likeness
    """To know the picture again."""


Renditions: TypeAlias = tuple[tuple[RenditionSpec, bytes], ...]
"""The files of one photo, in the order of the specs asked for."""
