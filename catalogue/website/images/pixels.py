"""From an opened photo to plain pixels: decoded once, upright, on white, sRGB, 8 bits, without any metadata."""

from dataclasses import dataclass
from io import BytesIO
from typing import Final

from PIL import Image, ImageCms, ImageFile

from catalogue.diagnostics import Checked
from catalogue.rules import photos as rules
from catalogue.website.images.opening import Opened
from catalogue.website.images.problems import attempt

_TURNS: Final = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_PROFILE_SPACES: Final = {"L": "GRAY", "RGB": "RGB", "CMYK": "CMYK", "LAB": "Lab"}
_SIXTEEN_BITS: Final = frozenset({"I", "I;16", "I;16L", "I;16B", "I;16N"})
_HIGH_BYTE: Final = tuple(value >> 8 for value in range(65536))


@dataclass(frozen=True, slots=True)
class _Decoded:
    image: Image.Image
    profile: bytes


def decode(path: str, data: bytes, opened: Opened, wanted: tuple[int, int]) -> Checked[Image.Image]:
    """Return the photo as upright sRGB pixels of mode RGB with an empty ``info``.

    Args:
        path: POSIX path of the source file, for diagnostics only.
        data: The bytes that ``opened`` was opened from.
        opened: The photo; it is used up.
        wanted: Upright width and height; the result is at least that large where the photo is, at most its own size.
    """
    decoded = attempt(path, rules.TRUNCATED, lambda: _decoded(data, opened, wanted))
    if decoded.value is None:
        return Checked(None, decoded.diagnostics)
    plain, profile = decoded.value.image, decoded.value.profile
    converted = attempt(path, rules.PROFILE_BROKEN, lambda: _to_srgb(plain, profile))
    upright = _turned(converted.value or plain.convert("RGB"), opened.orientation)
    upright.info = {}
    return Checked(upright, converted.diagnostics)


def _decoded(data: bytes, opened: Opened, wanted: tuple[int, int]) -> _Decoded:
    image, raw_size = opened.image, wanted if opened.orientation < 5 else wanted[::-1]
    if opened.info.format == "JPEG":
        _require_end(data)
        image.draft(None, raw_size)
    profile = image.info.get("icc_profile") or b""
    image.load()
    if opened.info.format == "TIFF":
        raw_size = wanted
    return _Decoded(_on_white(_reduced(_simplified(image), raw_size)), profile)


def _require_end(data: bytes) -> None:
    """Refuse a JPEG without its end marker: a decoder would fill up what is missing with grey and say nothing."""
    if data.find(b"\xff\xd9", _jpeg_picture_start(data)) < 0:
        raise EOFError


def _jpeg_picture_start(data: bytes) -> int:
    """Return where the first scan begins, behind the segments that may hold a whole thumbnail."""
    at = 2
    while data[at] == 0xFF and data[at + 1] != 0xDA:
        # A marker may be preceded by any number of fill bytes.
        at += 1 if data[at + 1] == 0xFF else 2 + int.from_bytes(data[at + 2 : at + 4])
    return at


def _simplified(image: ImageFile.ImageFile) -> Image.Image:
    """Return one of the modes L, LA, RGB, RGBA, CMYK, LAB: 8 bits, transparency as a channel."""
    if image.mode in _SIXTEEN_BITS:
        return _eight_bits(image)
    if image.mode in {"CMYK", "LAB", "LA", "RGBA"}:
        return image
    if image.mode in {"1", "L", "P", "PA", "RGB", "RGBX", "RGBa", "La", "YCbCr"}:
        return _with_channels(image)
    raise ValueError


def _with_channels(image: Image.Image) -> Image.Image:
    if image.has_transparency_data:
        return image.convert("LA" if image.mode in {"1", "L", "La"} else "RGBA")
    if image.mode in {"1", "L"}:
        return image.convert("L")
    return image.convert("RGB")


def _eight_bits(image: Image.Image) -> Image.Image:
    """Keep the high byte; a plain conversion would clip everything above 255 to white."""
    wide = image.convert("I")
    grey = wide.point(_HIGH_BYTE, "L")
    key = image.info.get("transparency")
    if not isinstance(key, int):
        return grey
    alpha = wide.point([0 if value == key else 255 for value in range(65536)], "L")
    return Image.merge("LA", (grey, alpha))


def _reduced(image: Image.Image, wanted: tuple[int, int]) -> Image.Image:
    """Shrink huge pictures by a whole number while they stay twice as large as wanted: costs less memory later."""
    factor = min(image.width // (2 * wanted[0]), image.height // (2 * wanted[1]))
    return image.reduce(factor) if factor > 1 else image


def _on_white(image: Image.Image) -> Image.Image:
    if image.mode not in {"LA", "RGBA"}:
        return image
    ground = Image.new("L" if image.mode == "LA" else "RGB", image.size, "white")
    ground.paste(image.convert(ground.mode), mask=image.getchannel("A"))
    return ground


def _to_srgb(image: Image.Image, profile: bytes) -> Image.Image:
    if not profile:
        return image.convert("RGB")
    source = ImageCms.ImageCmsProfile(BytesIO(profile))
    fitting = _fitting(image, source.profile.xcolor_space.strip())
    converted = ImageCms.profileToProfile(
        fitting,
        source,
        ImageCms.createProfile("sRGB"),
        renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
        outputMode="RGB",
        flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
    )
    if converted is None:
        raise ValueError
    return converted


def _fitting(image: Image.Image, space: str) -> Image.Image:
    """Return the picture in the profile's own colour space; a grey photo with an RGB profile is common."""
    if image.mode == "L" and space == "RGB":
        return image.convert("RGB")
    if _PROFILE_SPACES[image.mode] != space:
        raise ValueError
    return image


def _turned(image: Image.Image, orientation: int) -> Image.Image:
    return image.transpose(_TURNS[orientation]) if orientation in _TURNS else image
