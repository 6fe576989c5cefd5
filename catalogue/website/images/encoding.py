"""From a photo to the bytes of its renditions: the same bytes whatever the number of processors."""

from collections.abc import Mapping
from io import BytesIO
from typing import Final, TypeAlias

from PIL import Image

from catalogue.diagnostics import Checked
from catalogue.website.images.geometry import scaled_height
from catalogue.website.images.likeness import likeness
from catalogue.website.images.looking import LOOK_WIDTH, remarks
from catalogue.website.images.models import Colouring, PhotoInfo, Renditions, RenditionSpec, Verified
from catalogue.website.images.opening import open_photo
from catalogue.website.images.palette import colouring
from catalogue.website.images.pixels import decode
from catalogue.website.images.social import social_card, social_jpeg

Size: TypeAlias = tuple[int, int]

_COLOUR_WIDTH: Final = 320
"""Width of the picture that placeholder and palette are told from, whichever renditions are asked for."""


def verify(path: str, data: bytes) -> Checked[Verified]:
    """Decode a whole photo at a small scale: damage anywhere in it is found, and its colours are told.

    Args:
        path: POSIX path of the source file, for diagnostics only.
        data: Its bytes.
    """
    info, pixels = _decoded(path, data, LOOK_WIDTH)
    photo = pixels.value
    if info is None or photo is None:
        return Checked(None, pixels.diagnostics)
    width = min(LOOK_WIDTH, photo.width)
    seen = _shrunk(photo, (width, scaled_height(photo.width, photo.height, width)))
    colours = _colouring(seen)
    verified = Verified(info, colours.placeholder, colours.palette, likeness(seen))
    return Checked(verified, (*pixels.diagnostics, *remarks(path, seen)))


def encode(path: str, data: bytes, specs: tuple[RenditionSpec, ...]) -> Checked[Renditions]:
    """Make the renditions of a photo, each a still sRGB picture without profile or metadata.

    Args:
        path: POSIX path of the source file, for diagnostics only.
        data: Its bytes.
        specs: What `plan_renditions` planned for these bytes.
    """
    info, pixels = _decoded(path, data, max((spec.width for spec in specs), default=1))
    if info is None or pixels.value is None:
        return Checked(None, pixels.diagnostics)
    sized = _resized(pixels.value, {(spec.width, spec.height) for spec in specs if spec.role != "social"})
    renditions = tuple((spec, _rendition(spec, pixels.value, sized)) for spec in specs)
    return Checked(renditions, pixels.diagnostics)


def _decoded(path: str, data: bytes, width: int) -> tuple[PhotoInfo | None, Checked[Image.Image]]:
    opened = open_photo(path, data)
    if opened.value is None:
        return None, Checked(None, opened.diagnostics)
    info = opened.value.info
    pixels = decode(path, data, opened.value, (width, scaled_height(info.width, info.height, width)))
    return info, Checked(pixels.value, opened.diagnostics + pixels.diagnostics)


def _colouring(image: Image.Image) -> Colouring:
    width = min(_COLOUR_WIDTH, image.width)
    return colouring(_shrunk(image, (width, scaled_height(image.width, image.height, width))))


def _resized(photo: Image.Image, sizes: set[Size]) -> Mapping[Size, Image.Image]:
    """Resize to each size once, largest first, so that small pictures need not start from the whole photo."""
    sized: dict[Size, Image.Image] = {}
    for size in sorted(sizes, reverse=True):
        # A source less than twice as large has been softened by its own resizing; the eye sees that in fine lines.
        larger = [image for image in sized.values() if image.width >= 2 * size[0]]
        sized[size] = _shrunk(larger[-1] if larger else photo, size)
    return sized


def _shrunk(image: Image.Image, size: Size) -> Image.Image:
    if image.size == size:
        return image
    return image.resize(size, Image.Resampling.LANCZOS, reducing_gap=3.0)


def _rendition(spec: RenditionSpec, photo: Image.Image, sized: Mapping[Size, Image.Image]) -> bytes:
    if spec.role == "social":
        return social_jpeg(social_card(photo), spec.quality)
    image, stream = sized[spec.width, spec.height], BytesIO()
    if spec.format == "avif":
        # One thread: how many there are changes the bytes, and renditions run side by side anyway.
        image.save(stream, "AVIF", quality=spec.quality, speed=spec.speed, subsampling="4:2:0", max_threads=1)
    elif spec.format == "webp":
        image.save(stream, "WEBP", quality=spec.quality, method=4)
    else:
        image.save(stream, "JPEG", quality=spec.quality, optimize=True, progressive=True, subsampling="4:2:0")
    return stream.getvalue()
