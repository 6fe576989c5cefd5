"""Photos from strangers: cut off anywhere, lying headers, foreign files, and what must be said of each."""

import io
import struct
import zlib
from functools import cache

import pillow_heif
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw

from catalogue.content.models import ImageProfile
from catalogue.diagnostics import Severity
from catalogue.rules import photos as rules
from catalogue.website.images.encoding import encode, verify
from catalogue.website.images.formats import too_many_bytes
from catalogue.website.images.geometry import plan_renditions
from catalogue.website.images.models import MAX_FILE_BYTES
from catalogue.website.images.opening import probe

KINDS = ("JPEG", "progressive JPEG", "PNG", "WEBP", "AVIF", "HEIF", "GIF", "TIFF", "packed TIFF")


def saved(image: Image.Image, kind: str, **options: object) -> bytes:
    """Return the picture's bytes in a format."""
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


@cache
def photo(kind: str) -> bytes:
    """Return a small, busy photo in one of the kinds."""
    image = Image.radial_gradient("L").resize((120, 90)).convert("RGB")
    ImageDraw.Draw(image).ellipse((30, 20, 80, 70), fill="#b02a2c")
    if kind == "HEIF":
        out = io.BytesIO()
        pillow_heif.from_pillow(image).save(out, quality=80)
        return out.getvalue()
    options: dict[str, object] = {"progressive": True} if kind.startswith("progressive") else {}
    if kind.startswith("packed"):
        options = {"compression": "tiff_lzw"}
    return saved(image, kind.rsplit(maxsplit=1)[-1], **options)


def said(data: bytes) -> set[str]:
    """Return the rules that `verify` names."""
    return {one.rule for one in verify("foto.jpg", data).diagnostics}


@pytest.mark.parametrize("kind", KINDS)
def test_whole_photos_are_accepted(kind: str) -> None:
    """Every format that phones, cameras and shop pages write is read."""
    found = verify("foto.jpg", photo(kind)).value
    assert found is not None
    assert (found.info.width, found.info.height, found.info.format) == (120, 90, kind.rsplit(maxsplit=1)[-1])


@pytest.mark.parametrize("kind", KINDS)
def test_cut_off_anywhere_is_never_half_a_picture(kind: str) -> None:
    """A prefix of a photo is refused, or it is the whole picture that only lost what comes behind it."""
    data, whole = photo(kind), verify("foto.jpg", photo(kind)).value
    for end in range(0, len(data), max(1, len(data) // 150)):
        found = verify("foto.jpg", data[:end])
        assert found.value is None or found.value == whole, end
        assert found.value is not None or any(one.severity is Severity.ERROR for one in found.diagnostics)


@pytest.mark.parametrize("kind", ["JPEG", "progressive JPEG"])
@pytest.mark.parametrize("missing", [1, 2, 33])
def test_a_jpeg_without_its_end_is_cut_off(kind: str, missing: int) -> None:
    """Even the last bytes count, also when zeros stand in their place."""
    data = photo(kind)
    assert "photo-truncated" in said(data[:-missing])
    assert "photo-truncated" in said(data[:-missing] + b"\0" * missing)


def test_a_thumbnail_inside_does_not_stand_in_for_the_end() -> None:
    """The end marker of an embedded thumbnail is not the photo's own."""
    data = saved(Image.new("RGB", (120, 90), "#b02a2c"), "JPEG", comment=photo("JPEG"))
    assert verify("foto.jpg", data).value is not None
    assert "photo-truncated" in said(data[:-2])


@given(st.sampled_from(KINDS), st.integers(0, 10_000), st.binary(min_size=1, max_size=40))
@settings(max_examples=200, deadline=None)
def test_damaged_photos_never_raise(kind: str, place: int, damage: bytes) -> None:
    """Bytes overwritten anywhere give a picture or a diagnostic, in checking and in building."""
    data = bytearray(photo(kind))
    at = place % len(data)
    data[at : at + len(damage)] = damage
    found = probe("foto.jpg", bytes(data))
    verify("foto.jpg", bytes(data))
    if found.value is not None:
        specs = plan_renditions(found.value, ImageProfile(widths=(40,), zoom=0, formats=("jpeg",)), social=False)
        encode("foto.jpg", bytes(data), specs)


def png_header(width: int, height: int) -> bytes:
    """Return a PNG that claims a size and holds nearly nothing."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    size = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", size) + chunk(b"IDAT", zlib.compress(bytes(4096))) + chunk(b"IEND", b"")
    )


def jpeg_header(width: int, height: int) -> bytes:
    """Return a JPEG whose header claims another size than it has."""
    data = photo("JPEG")
    at = data.index(b"\xff\xc0") + 5
    return data[:at] + struct.pack(">HH", height, width) + data[at + 4 :]


def webp_header(width: int, height: int) -> bytes:
    """Return a WebP canvas that claims a size."""
    canvas = b"VP8X" + struct.pack("<I", 10) + bytes(4) + struct.pack("<I", width - 1)[:3]
    inner = b"WEBP" + canvas + struct.pack("<I", height - 1)[:3] + photo("WEBP")[12:]
    return b"RIFF" + struct.pack("<I", len(inner)) + inner


def gif_header(width: int, height: int) -> bytes:
    """Return a GIF whose screen claims a size."""
    return photo("GIF")[:6] + struct.pack("<HH", width, height) + photo("GIF")[10:]


@pytest.mark.parametrize(
    "data",
    [
        png_header(30_000, 30_000),
        png_header(12_000, 10_001),
        jpeg_header(65_500, 65_500),
        gif_header(65_535, 65_535),
        saved(Image.new("1", (11_000, 11_000)), "TIFF", compression="group4"),
    ],
    ids=["png", "just-over", "jpeg", "gif", "tiff"],
)
def test_headers_that_claim_too_much_are_refused_before_decoding(data: bytes) -> None:
    """The limit is this program's own and holds where a library would only warn."""
    assert said(data) == {"photo-too-many-pixels"}
    assert probe("foto.jpg", data).value is None


def test_a_webp_that_claims_too_much_is_refused() -> None:
    """Its decoder would already make room for the canvas when it reads the header."""
    assert verify("foto.jpg", webp_header(16_383, 16_383)).value is None


def test_the_size_that_phones_reach_is_let_through() -> None:
    """A header of 108 megapixels passes the probe without a word from the library."""
    found = probe("foto.jpg", jpeg_header(12_000, 9_000))
    assert found.value is not None
    assert (found.value.width, found.value.height) == (12_000, 9_000)


def test_endless_progressive_scans_are_refused() -> None:
    """Thousands of scans keep a decoder busy for hours."""
    data = photo("progressive JPEG")
    assert said(data[:-2] + b"\xff\xda\x00\x08\x01\x01\x00\x00\x3f\x00" * 200 + data[-2:]) == {"photo-unreadable"}


@pytest.mark.parametrize(
    ("data", "rule"),
    [
        (b"\xef\xbb\xbf\n <HTML><body>Not Found</body></HTML>", "photo-is-web-page"),
        (b"<?xml version='1.0'?><svg onload='alert(1)'></svg>", "photo-is-svg"),
        (b"%PDF-1.7\n", "photo-other-format"),
        (b"PK\x03\x04" + bytes(40), "photo-other-format"),
        (b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom", "photo-other-format"),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + bytes(60), "photo-unreadable"),
        (b"\0\0\0\x18ftypavif\0\0\0\0mif1avif" + bytes(60), "photo-unreadable"),
        (b"Halo, ini fotonya ya", "photo-unknown-format"),
        (b"<b>halo", "photo-unknown-format"),
    ],
)
def test_foreign_files_are_named(data: bytes, rule: str) -> None:
    """Whoever sent it learns what it is, not only that it is wrong."""
    assert said(data) == {rule}


def test_a_file_beyond_the_limit_is_not_looked_into() -> None:
    """The limit holds for bytes as well; who knows the size need not read them."""
    data = photo("JPEG") + bytes(MAX_FILE_BYTES)
    assert said(data) == {"photo-file-too-large"}
    assert too_many_bytes("foto.jpg", 123_456_789).values == (("limit", "40"), ("size", "123"))


def cloth(width: int, height: int) -> Image.Image:
    """Return a picture that is neither dark nor blurred."""
    return Image.effect_noise((width, height), 90).convert("RGB")


def test_shape_and_size_are_remarked() -> None:
    """A ribbon is refused; a stamp is warned of; a small photo is advised; a good one needs no word."""
    assert said(saved(cloth(1100, 100), "JPEG")) == {"photo-too-narrow"}
    assert said(saved(cloth(150, 100), "JPEG")) == {"photo-too-small"}
    assert said(saved(cloth(900, 700), "JPEG")) == {"photo-small"}
    assert said(saved(cloth(1200, 700), "JPEG")) == set()


def test_an_animation_shows_its_first_picture() -> None:
    """Of a moving picture the first one is shown, and that is said."""
    frames = [Image.new("RGB", (240, 200), colour) for colour in ("#b02a2c", "#2d5fa3")]
    for kind in ("GIF", "WEBP", "PNG", "AVIF"):
        data = saved(frames[0], kind, save_all=True, append_images=frames[1:])
        assert "photo-animated" in said(data)
        found = verify("foto", data).value
        assert found is not None
        assert int(found.placeholder[1:3], 16) > 150


def test_stereo_photos_count_as_jpeg() -> None:
    """Many phones write two pictures into one file (MPO); the first one is the photo."""
    image = Image.new("RGB", (240, 200), "#b02a2c")
    found = verify("foto.jpg", saved(image, "MPO", save_all=True, append_images=[Image.new("RGB", (240, 200))])).value
    assert found is not None
    assert found.info.format == "JPEG"


def marked() -> Image.Image:
    """Return a wide picture that is red at its upper left."""
    image = Image.new("RGB", (240, 160), "#ffffff")
    ImageDraw.Draw(image).rectangle((0, 0, 119, 79), fill="#b02a2c")
    return image


@pytest.mark.parametrize("kind", ["PNG", "WEBP", "AVIF", "TIFF", "HEIF"])
@pytest.mark.parametrize(("orientation", "place"), [(1, (0, 0)), (3, (1, 1)), (6, (1, 0)), (8, (0, 1)), (5, (0, 0))])
def test_each_format_is_turned_exactly_once(kind: str, orientation: int, place: tuple[int, int]) -> None:
    """Some plugins turn a picture themselves and some do not; the result is the same."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    if kind == "HEIF":
        out = io.BytesIO()
        pillow_heif.encode("RGB", marked().size, marked().tobytes(), out, quality=90, exif=exif.tobytes())
        data = out.getvalue()
    else:
        data = saved(marked(), kind, exif=exif)
    info = probe("foto", data).value
    assert info is not None
    assert (info.width, info.height) == ((240, 160) if orientation < 5 else (160, 240))
    made = encode("foto", data, plan_renditions(info, ImageProfile(widths=(80,), formats=("jpeg",)), social=False))
    assert made.value is not None
    picture = Image.open(io.BytesIO(made.value[0][1])).convert("RGB")
    assert (picture.width > picture.height) is (orientation < 5)
    spot = picture.getpixel((picture.width * (1 + 2 * place[0]) // 4, picture.height * (1 + 2 * place[1]) // 4))
    assert isinstance(spot, tuple)
    assert spot[1] < 90


def test_a_png_may_keep_its_turn_behind_the_pixels() -> None:
    """EXIF behind the picture data is found without decoding it."""
    exif = Image.Exif()
    exif[0x0112] = 6
    data = saved(marked(), "PNG")
    body = exif.tobytes().removeprefix(b"Exif\0\0")
    late = struct.pack(">I", len(body)) + b"eXIf" + body + struct.pack(">I", zlib.crc32(b"eXIf" + body))
    info = probe("foto", data[:-12] + late + data[-12:]).value
    assert info is not None
    assert (info.width, info.height) == (160, 240)


@pytest.mark.parametrize("value", [0, 9, 65535])
def test_an_orientation_that_cannot_be_is_no_turn(value: int) -> None:
    """Odd values leave the picture as it lies."""
    exif = Image.Exif()
    exif[0x0112] = value
    info = probe("foto", saved(marked(), "JPEG", exif=exif.tobytes())).value
    assert info is not None
    assert (info.width, info.height) == (240, 160)


def test_broken_exif_does_not_cost_the_photo() -> None:
    """Editors damage EXIF; the picture is still good."""
    data = saved(marked(), "JPEG", exif=b"Exif\0\0MM\0*\xff\xff\xff\xff")
    assert verify("foto.jpg", data).value is not None


def test_every_rule_of_photos_can_be_reached_by_name() -> None:
    """Codes and names are unique, and every sentence is there in both languages."""
    table = [value for value in vars(rules).values() if isinstance(value, type(rules.EMPTY))]
    assert len({rule.code for rule in table}) == len({rule.name for rule in table}) == len(table) >= 16
    assert all(set(words) == {"id", "en"} for rule in table for words in (rule.title, rule.cause, rule.fix))
