"""From a stranger's bytes to an opened photo: its header read, its size within limits, no pixel decoded.

The plugin is chosen by what the bytes are and called by its class. ``Image.open`` would try a registry shared by the
whole process, take a 3D photo (MPO) apart, and only *warn* of pictures that need gigabytes.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Final

from PIL import ExifTags, Image, ImageFile
from PIL.AvifImagePlugin import AvifImageFile
from PIL.GifImagePlugin import GifImageFile
from PIL.JpegImagePlugin import JpegImageFile
from PIL.PngImagePlugin import PngImageFile
from PIL.TiffImagePlugin import TiffImageFile
from PIL.WebPImagePlugin import WebPImageFile

from catalogue.diagnostics import Checked, Diagnostic
from catalogue.rules import photos as rules
from catalogue.website.images.formats import sniff
from catalogue.website.images.models import PhotoInfo
from catalogue.website.images.problems import attempt, problem

MAX_PIXELS: Final = 120_000_000
"""More than the 108 megapixels of the largest phone photos that people send."""
MAX_RATIO: Final = 10
"""Long side to short side; a selendang, the narrowest cloth, has about 5."""
TINY: Final = 200
"""Pixels of the long side below which no motif can be told."""
SMALL: Final = 1200
"""Pixels of the long side below which there is nothing to zoom into."""

_TURNS_ITSELF: Final = frozenset({"HEIF", "TIFF"})
"""Formats whose plugin already gives the picture upright; their EXIF must not turn it again."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A photo with its header read; nothing is decoded yet."""

    image: ImageFile.ImageFile
    info: PhotoInfo
    orientation: int
    """The EXIF orientation, 1 to 8, that is still to be applied to the pixels."""


def probe(path: str, data: bytes) -> Checked[PhotoInfo]:
    """Return what the header of a photo tells, with all that can be said about it before decoding.

    Args:
        path: POSIX path of the source file, for diagnostics only.
        data: Its bytes. Memory stays within a small multiple of their length.
    """
    opened = open_photo(path, data)
    return Checked(opened.value.info if opened.value else None, opened.diagnostics)


def open_photo(path: str, data: bytes) -> Checked[Opened]:
    """Return the opened photo; its value is None when it must not be decoded."""
    sniffed = sniff(path, data)
    if sniffed.format is None:
        return Checked(None, (sniffed.refusal,) if sniffed.refusal else ())
    form = sniffed.format
    image = attempt(path, rules.UNREADABLE, lambda: _plugin(form)(BytesIO(data)))
    if image.value is None:
        return Checked(None, image.diagnostics)
    return _described(path, data, form, image.value)


def _plugin(form: str) -> Callable[[BytesIO], ImageFile.ImageFile]:
    if form == "HEIF":
        # Imported only for such photos: it loads a large codec library.
        from pillow_heif import HeifImageFile

        return HeifImageFile
    return {
        "JPEG": JpegImageFile,
        "PNG": PngImageFile,
        "WEBP": WebPImageFile,
        "AVIF": AvifImageFile,
        "GIF": GifImageFile,
        "TIFF": TiffImageFile,
    }[form]


def _described(path: str, data: bytes, form: str, image: ImageFile.ImageFile) -> Checked[Opened]:
    refusal = _size_refusal(path, *image.size)
    if refusal:
        return Checked(None, (refusal,))
    exif = attempt(path, rules.UNREADABLE, lambda: _exif(form, image, data)).value or Image.Exif()
    orientation = 1 if form in _TURNS_ITSELF else _orientation(exif)
    width, height = image.size if orientation < 5 else image.size[::-1]
    opened = Opened(image, PhotoInfo(width, height, form), orientation)
    return Checked(opened, tuple(_remarks(path, opened)))


def _size_refusal(path: str, width: int, height: int) -> Diagnostic | None:
    if width * height > MAX_PIXELS:
        limit = str(MAX_PIXELS // 1_000_000)
        return problem(rules.TOO_MANY_PIXELS, path, width=str(width), height=str(height), limit=limit)
    if max(width, height) > MAX_RATIO * min(width, height):
        return problem(rules.TOO_NARROW, path, width=str(width), height=str(height), limit=str(MAX_RATIO))
    return None


def _exif(form: str, image: ImageFile.ImageFile, data: bytes) -> Image.Exif:
    """Read EXIF from the header alone: Pillow's own ``getexif`` of a PNG would decode the whole picture."""
    if form == "TIFF":
        return image.getexif()
    exif = Image.Exif()
    exif.load(image.info.get("exif") or (_png_exif(data) if form == "PNG" else b""))
    return exif


def _png_exif(data: bytes) -> bytes:
    """Find EXIF wherever a PNG keeps it; behind the pixels is allowed."""
    return next((b"Exif\0\0" + body for kind, body in _png_chunks(data) if kind == b"eXIf"), b"")


def _png_chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 8
    while at + 12 <= len(data):
        size = int.from_bytes(data[at : at + 4])
        yield data[at + 4 : at + 8], data[at + 8 : at + 8 + size]
        at += size + 12


def _orientation(exif: Image.Exif) -> int:
    value = exif.get(ExifTags.Base.Orientation, 1)
    return value if isinstance(value, int) and 1 <= value <= 8 else 1


def _remarks(path: str, opened: Opened) -> Iterator[Diagnostic]:
    width, height = opened.info.width, opened.info.height
    if max(width, height) < SMALL:
        rule = rules.TOO_SMALL if max(width, height) < TINY else rules.SMALL
        yield problem(rule, path, width=str(width), height=str(height))
    if attempt(path, rules.UNREADABLE, lambda: _is_animated(opened)).value:
        yield problem(rules.ANIMATED, path)


def _is_animated(opened: Opened) -> bool:
    # TIFF pages and HEIF bursts are no animations.
    return opened.info.format not in _TURNS_ITSELF and bool(getattr(opened.image, "is_animated", False))
