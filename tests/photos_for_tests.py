"""Photos as phones write them, with everything that they tell besides the picture."""

import io
import struct
from functools import cache
from typing import Any

import pillow_heif
from PIL import Image, ImageCms, ImageDraw, ImageOps, PngImagePlugin

KINDS = (
    "JPEG",
    "progressive JPEG",
    "MPO",
    "PNG",
    "WEBP",
    "lossless WEBP",
    "AVIF",
    "HEIF",
    "GIF",
    "TIFF",
    "packed TIFF",
)
"""What `private` writes."""
PLACE = (6.0, 53.0, 20.5)
XMP = b"""<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description exif:GPSLatitude="6,53.34S"
aux:SerialNumber="031200456"><dc:creator><rdf:Seq><rdf:li>Contoh Pemotret</rdf:li></rdf:Seq></dc:creator>
</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>"""
VIDEO = b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom\0\0\0\x20moov\0\0\0\x18udta\0\0\0\x10\xa9xyz-06.8898"


@cache
def picture(width: int = 96, height: int = 72) -> Image.Image:
    """Return a busy picture whose corners differ, so that no turn goes unseen."""
    image = Image.radial_gradient("L").resize((width, height)).convert("RGB")
    draw = ImageDraw.Draw(image)
    draw.ellipse((10, 8, width // 3, height // 2), fill="#b02a2c")
    draw.rectangle((width // 2, height // 2, width - 9, height - 9), fill="#2d5fa3")
    return image


@cache
def profile() -> bytes:
    """Return a colour profile."""
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def exif(orientation: int = 1, tags: dict[int, object] | None = None, place: tuple[float, ...] = ()) -> Image.Exif:
    """Return EXIF with tags of the first table (below 0x8000 and 0x9C00 to 0x9CFF) and of the second."""
    made = Image.Exif()
    made[0x0112] = orientation
    inner: dict[int, object] = {}
    for number, value in (tags or {}).items():
        if number < 0x8000 or number >> 8 == 0x9C:
            made[number] = value
        else:
            inner[number] = value
    if inner:
        made.get_ifd(0x8769).update(inner)
    if place:
        made.get_ifd(0x8825).update({1: "S", 2: place, 3: "E", 4: (109.0, 40.0, 12.25)})
    return made


def telling(orientation: int = 6) -> Image.Exif:
    """Return EXIF that tells where, with which camera, and by whom."""
    tags: dict[int, object] = {0x010F: "Kamera", 0x013B: "Contoh Pemotret", 0xA431: "031200456", 0x927C: b"Nikon\0\x02"}
    return exif(orientation, tags, PLACE)


def saved(kind: str, image: Image.Image | None = None, **options: Any) -> bytes:
    """Return a picture's bytes in one of `KINDS`, with Pillow's options."""
    out, given = io.BytesIO(), image or picture()
    flavours: dict[str, dict[str, object]] = {
        "progressive JPEG": {"progressive": True},
        "lossless WEBP": {"lossless": True},
        "packed TIFF": {"compression": "tiff_lzw"},
    }
    if kind == "HEIF":
        pillow_heif.from_pillow(given).save(out, quality=80, **options)
    else:
        given.save(out, kind.rsplit(maxsplit=1)[-1], **flavours.get(kind, {}), **options)
    return out.getvalue()


@cache
def private(kind: str, orientation: int = 6) -> bytes:
    """Return a photo that tells everything that its format can tell."""
    told = telling(orientation)
    if kind == "HEIF":
        return saved(kind, exif=told.tobytes(), xmp=XMP)
    if kind == "GIF":
        return saved(kind, comment=b"Contoh Pemotret")
    if kind == "MPO":
        # A second picture hangs behind the first, as 3D cameras and phones with depth write them.
        second = picture(48, 36).copy()
        return saved(kind, save_all=True, append_images=[second], exif=told)
    options: dict[str, Any] = {"exif": told, "icc_profile": profile()}
    if kind.endswith("JPEG"):
        options |= {"xmp": XMP, "comment": b"Contoh Pemotret"}
    elif kind == "PNG":
        texts = PngImagePlugin.PngInfo()
        texts.add_text("Author", "Contoh Pemotret")
        texts.add_itxt("XML:com.adobe.xmp", XMP.decode(), zip=True)
        options["pnginfo"] = texts
    elif kind.endswith("WEBP") or kind == "AVIF":
        options["xmp"] = XMP
    return saved(kind, **options)


def segment(marker: int, body: bytes) -> bytes:
    """Return a segment of a JPEG."""
    return bytes((0xFF, marker)) + struct.pack(">H", len(body) + 2) + body


def with_segment(jpeg: bytes, marker: int, body: bytes) -> bytes:
    """Return a JPEG with one more segment right after its start."""
    return jpeg[:2] + segment(marker, body) + jpeg[2:]


def pixels(data: bytes) -> tuple[str, tuple[int, int], bytes]:
    """Return mode, size and pixels of a photo's first picture, turned as it asks to be."""
    if data[4:8] == b"ftyp" and data[8:12] != b"avif":
        image: Image.Image = pillow_heif.open_heif(io.BytesIO(data)).to_pillow()
        return image.mode, image.size, image.tobytes()
    with Image.open(io.BytesIO(data)) as opened:
        upright = ImageOps.exif_transpose(opened)
        return upright.mode, upright.size, upright.tobytes()
