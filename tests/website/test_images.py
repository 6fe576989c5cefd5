"""Photos: whatever comes in, upright sRGB pictures go out, or one clear diagnostic."""

import io
import math
import zlib
from collections.abc import Callable

import pillow_heif
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms, ImageDraw

from catalogue.content.models import ImageProfile
from catalogue.diagnostics import Severity
from catalogue.website.images.encoding import encode, verify
from catalogue.website.images.geometry import plan_renditions
from catalogue.website.images.models import PhotoInfo
from catalogue.website.images.opening import probe
from catalogue.website.images.social import MAX_SOCIAL_BYTES

PROFILE = ImageProfile(widths=(64, 128), zoom=200, formats=("avif", "webp", "jpeg"), speed=10)
RED, BLUE, GREEN, WHITE = (200, 30, 30), (20, 40, 160), (30, 140, 60), (255, 255, 255)


def quarters(size: tuple[int, int] = (240, 320)) -> Image.Image:
    """Return a picture that tells each of its corners apart: red, blue, green, white."""
    image = Image.new("RGB", size, RED)
    pen, (width, height) = ImageDraw.Draw(image), size
    pen.rectangle((width // 2, 0, width, height // 2), fill=BLUE)
    pen.rectangle((0, height // 2, width // 2, height), fill=GREEN)
    pen.rectangle((width // 2, height // 2, width, height), fill=WHITE)
    return image


def saved(image: Image.Image, kind: str, **options: object) -> bytes:
    """Return the picture's bytes in a format."""
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def made(data: bytes, *, social: bool = False) -> dict[tuple[str, str, int], Image.Image]:
    """Return the decoded renditions by (role, format, width)."""
    info = probe("a.jpg", data)
    assert info.value is not None, info.diagnostics
    encoded = encode("a.jpg", data, plan_renditions(info.value, PROFILE, social=social))
    assert encoded.value is not None, encoded.diagnostics
    return {(spec.role, spec.format, spec.width): Image.open(io.BytesIO(body)) for spec, body in encoded.value}


def corners(image: Image.Image) -> list[tuple[int, int, int]]:
    """Return the colours in the middle of the four quarters, row by row."""
    plain = image.convert("RGB")
    width, height = plain.size
    places = [(1, 1), (3, 1), (1, 3), (3, 3)]
    return [plain.getpixel((width * x // 4, height * y // 4)) for x, y in places]  # type: ignore[misc]


def near(found: tuple[int, int, int], wanted: tuple[int, int, int], distance: float = 22) -> bool:
    """Return whether two colours can hardly be told apart."""
    return math.dist(found, wanted) < distance


def rules_of(data: bytes) -> set[str]:
    """Return the errors that a photo gives when it is decoded."""
    return {one.rule for one in verify("foto.jpg", data).diagnostics if one.severity is Severity.ERROR}


def lying(orientation: int) -> tuple[Image.Image, Image.Exif]:
    """Return the quarters as a camera held that way keeps them, and the metadata that tell how."""
    back = {
        2: Image.Transpose.FLIP_LEFT_RIGHT, 3: Image.Transpose.ROTATE_180, 4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE, 6: Image.Transpose.ROTATE_90, 7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }  # fmt: skip
    exif = Image.Exif()
    exif[0x0112] = orientation
    return quarters().transpose(back[orientation]) if orientation in back else quarters(), exif


def stands_upright(data: bytes) -> bool:
    """Return whether all renditions of a photo of the quarters are as the camera meant it."""
    wanted = (RED, BLUE, GREEN, WHITE)
    return all(image.width < image.height and all(map(near, corners(image), wanted)) for image in made(data).values())


@pytest.mark.parametrize("orientation", range(1, 9))
def test_every_orientation_stands_upright(orientation: int) -> None:
    """A photo looks as its camera meant it, in every format, whichever of the eight ways it lies."""
    image, exif = lying(orientation)
    data = saved(image, "JPEG", exif=exif, quality=95)
    info = probe("a.jpg", data).value
    assert info is not None
    assert (info.width, info.height) == (240, 320)
    assert stands_upright(data)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_heic_is_turned_once(orientation: int) -> None:
    """HEIC carries its own turn and mirror, and mostly EXIF that tells the same: one of them is followed."""
    image, exif = lying(orientation)
    out = io.BytesIO()
    pillow_heif.from_pillow(image).save(out, quality=95, exif=exif.tobytes())
    data = out.getvalue()
    assert (b"irot" in data) == (orientation in {3, 5, 6, 7, 8})
    assert (b"imir" in data) == (orientation in {2, 4, 5, 7})
    assert stands_upright(data)


def test_one_red_in_every_format() -> None:
    """AVIF, WebP and JPEG of one photo show the same colours, and none carries a profile of its own."""
    images = made(saved(Image.new("RGB", (240, 320), RED), "PNG"))
    assert {kind for _, kind, _ in images} == {"avif", "webp", "jpeg"}
    assert all(near(corners(image)[0], RED, 8) for image in images.values())
    assert not [image for image in images.values() if image.info.get("icc_profile")]


def test_profiles_are_converted_to_srgb() -> None:
    """A photo in another colour space is converted, not only stripped of its profile."""
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB"))
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))
    in_lab = ImageCms.profileToProfile(quarters(), srgb, lab, outputMode="LAB")
    assert in_lab is not None
    data = saved(in_lab, "TIFF", icc_profile=lab.tobytes())
    for image in made(data).values():
        assert all(near(found, wanted) for found, wanted in zip(corners(image), (RED, BLUE, GREEN, WHITE), strict=True))


@pytest.mark.parametrize(
    "draw",
    [
        lambda: saved(quarters().convert("CMYK"), "JPEG", quality=95),
        lambda: saved(quarters().convert("P", palette=Image.Palette.ADAPTIVE), "GIF"),
        lambda: saved(quarters(), "TIFF"),
        lambda: saved(quarters(), "WEBP", lossless=True),
        lambda: saved(quarters(), "AVIF", quality=95),
        lambda: saved(quarters(), "PNG"),
    ],
    ids=["cmyk", "gif", "tiff", "webp", "avif", "png"],
)
def test_formats_are_told_by_content(draw: Callable[[], bytes]) -> None:
    """Each format is read although every one is called .jpg here."""
    for image in made(draw()).values():
        assert all(
            near(found, wanted, 45) for found, wanted in zip(corners(image), (RED, BLUE, GREEN, WHITE), strict=True)
        )


def test_transparency_lies_on_white() -> None:
    """A cut-out shirt stands on white, never on black."""
    cut = Image.new("RGBA", (240, 320), (0, 0, 0, 0))
    ImageDraw.Draw(cut).rectangle((0, 0, 120, 160), fill=(*RED, 255))
    for image in made(saved(cut, "PNG")).values():
        assert near(corners(image)[0], RED)
        assert near(corners(image)[3], WHITE, 6)


def test_sixteen_bits_keep_their_greys() -> None:
    """A 16-bit grey picture becomes neither white nor black."""
    ramp = Image.new("I;16", (240, 320))
    ramp.putdata([(x * 65535) // 239 for _ in range(320) for x in range(240)])
    for image in made(saved(ramp, "PNG")).values():
        line = image.convert("L").resize((10, 1)).tobytes()
        assert list(line) == sorted(line)
        assert line[1] < 70 < line[5] < 190 < line[9]


def test_nothing_of_the_photographer_goes_out() -> None:
    """EXIF with a place, comments and descriptions are in no rendition."""
    exif = Image.Exif()
    exif[0x010E] = "<script>alert(1)</script> rahasia"
    exif.get_ifd(0x8825)[2] = (6.0, 53.0, 20.0)
    data = saved(quarters(), "JPEG", exif=exif, comment=b"rahasia")
    info = probe("a.jpg", data).value
    assert info is not None
    encoded = encode("a.jpg", data, plan_renditions(info, PROFILE, social=True)).value
    assert encoded is not None
    for _, body in encoded:
        assert b"rahasia" not in body
        assert b"Exif" not in body
        assert b"http://ns.adobe.com" not in body


def test_nothing_is_enlarged() -> None:
    """Widths that the photo lacks are left out; one at its own width remains."""
    images = made(saved(quarters((50, 60)), "PNG"))
    assert {width for role, _, width in images if role == "page"} == {50}


def test_bytes_are_the_same_every_time() -> None:
    """Encoding twice gives the same bytes in every format."""
    data = saved(quarters(), "PNG")
    info = probe("a.jpg", data).value
    assert info is not None
    specs = plan_renditions(info, PROFILE, social=True)
    assert encode("a.jpg", data, specs).value == encode("b.jpg", data, specs).value


def test_link_previews_stay_light_whatever_the_photo() -> None:
    """Even noise makes a social picture of 1200 × 630 below 250 kB."""
    data = saved(Image.effect_noise((1300, 1600), 90).convert("RGB"), "JPEG", quality=90)
    info = probe("a.jpg", data).value
    assert info is not None
    specs = tuple(spec for spec in plan_renditions(info, PROFILE, social=True) if spec.role == "social")
    encoded = encode("a.jpg", data, specs).value
    assert encoded is not None
    body = encoded[0][1]
    assert len(body) < MAX_SOCIAL_BYTES <= 250_000
    assert Image.open(io.BytesIO(body)).size == (1200, 630)


@pytest.mark.parametrize("kept", [0.05, 0.3, 0.6, 0.9, 0.99])
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_cut_off_photos_are_refused(kind: str, kept: float) -> None:
    """A half-finished upload is an error, wherever it stopped."""
    data = saved(Image.effect_noise((300, 300), 80).convert("RGB"), kind)
    assert rules_of(data[: int(len(data) * kept)])


@pytest.mark.parametrize(
    ("data", "rule"),
    [
        (b"", "photo-empty"),
        (b"<!doctype html><title>404</title>", "photo-is-web-page"),
        (b'<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>', "photo-is-svg"),
        (b"version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n", "photo-is-lfs-pointer"),
    ],
)
def test_what_is_no_photo_is_named(data: bytes, rule: str) -> None:
    """An empty file, a web page, a drawing and an LFS pointer each have their own words."""
    assert rules_of(data) == {rule}


def chunk(kind: bytes, body: bytes = b"") -> bytes:
    """Return one chunk of a PNG."""
    return len(body).to_bytes(4, "big") + kind + body + zlib.crc32(kind + body).to_bytes(4, "big")


def test_bombs_are_refused_before_they_are_decoded() -> None:
    """A small file that claims 900 million pixels is refused by its header."""
    size = (30_000).to_bytes(4, "big") * 2 + b"\x08\x02\x00\x00\x00"
    data = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", size) + chunk(b"IDAT", zlib.compress(b"\x00" * 4096)) + chunk(b"IEND")
    assert rules_of(data) == {"photo-too-many-pixels"}


@given(st.binary(max_size=400), st.sampled_from([b"", b"\xff\xd8\xff\xe0", b"\x89PNG\r\n\x1a\n", b"GIF89a", b"RIFF"]))
@settings(max_examples=150, deadline=None)
def test_no_bytes_make_it_raise(body: bytes, start: bytes) -> None:
    """Whatever a stranger calls a photo, the answer is a diagnostic."""
    assert verify("foto.jpg", start + body).value is None


def test_photos_of_lists_are_made_sparingly() -> None:
    """Small AVIF has less quality, but never less than an encoder is asked for; all else has what the profile says."""
    info = PhotoInfo(800, 1000, "JPEG")
    specs = plan_renditions(info, ImageProfile(widths=(320, 640, 800), zoom=0), social=False)
    assert [one.quality for one in specs if one.format == "avif"] == [43, 46, 55]
    assert [one.quality for one in specs if one.format == "jpeg"] == [78, 78, 78]
    poor = ImageProfile(widths=(320,), zoom=0, quality={"avif": 20, "jpeg": 20})
    assert {one.quality for one in plan_renditions(info, poor, social=False)} == {20}
