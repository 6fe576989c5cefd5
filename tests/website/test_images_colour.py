"""Colours of photos: one meaning on the way in, sRGB on the way out, whatever the camera wrote."""

import io
import math
import struct

import pillow_heif
import pytest
from PIL import Image, ImageCms, ImageDraw

from catalogue.content.models import ImageProfile
from catalogue.website.images.encoding import encode, verify
from catalogue.website.images.geometry import plan_renditions
from catalogue.website.images.models import Renditions
from catalogue.website.images.opening import probe

PROFILE = ImageProfile(widths=(64,), zoom=0, formats=("avif", "webp", "jpeg"), speed=10)
SIZE = (64, 96)
D50 = (0.9642, 1.0, 0.8249)
P3 = ((0.51512, 0.24120, -0.00105), (0.29198, 0.69225, 0.04189), (0.15710, 0.06657, 0.78407))
ADOBE_RGB = ((0.60974, 0.31111, 0.01947), (0.20528, 0.62567, 0.06087), (0.14919, 0.06322, 0.74457))
"""Columns of the profiles: red, green and blue as XYZ, adapted to D50."""


def tag_of(numbers: tuple[float, ...]) -> bytes:
    """Return XYZ numbers as the body of a tag of a colour profile."""
    return b"XYZ \0\0\0\0" + b"".join(struct.pack(">i", round(number * 65536)) for number in numbers)


def profile_of(space: bytes, colorants: tuple[tuple[float, ...], ...], gamma: float = 2.2) -> bytes:
    """Return a small ICC profile of version 2, of an RGB or a grey space."""
    curve = b"curv\0\0\0\0" + struct.pack(">IH", 1, round(gamma * 256)) + b"\0\0"
    text = b"desc\0\0\0\0" + struct.pack(">I", 5) + b"test\0" + b"\0" * 79
    tags = [(b"desc", text), (b"cprt", b"text\0\0\0\0free\0\0\0\0"), (b"wtpt", tag_of(D50))]
    tags += list(zip((b"rXYZ", b"gXYZ", b"bXYZ"), map(tag_of, colorants), strict=False))
    tags += [(name, curve) for name in ((b"rTRC", b"gTRC", b"bTRC") if colorants else (b"kTRC",))]
    table, body = b"", b""
    for name, content in tags:
        table += name + struct.pack(">II", 132 + 12 * len(tags) + len(body), len(content))
        body += content + b"\0" * (-len(content) % 4)
    head = struct.pack(">I4sI4s4s4s", 0, b"\0\0\0\0", 0x02400000, b"mntr", space, b"XYZ ") + b"\0" * 12 + b"acsp"
    head += b"\0" * 28 + tag_of(D50)[8:] + b"\0" * 48
    whole = head + struct.pack(">I", len(tags)) + table + body
    return struct.pack(">I", len(whole)) + whole[4:]


def saved(image: Image.Image, kind: str, **options: object) -> bytes:
    """Return the picture's bytes in a format."""
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def encoded(data: bytes) -> Renditions:
    """Return all renditions of a photo."""
    info = probe("a.jpg", data).value
    assert info is not None
    photo = encode("a.jpg", data, plan_renditions(info, PROFILE, social=False)).value
    assert photo is not None
    return photo


def colours_of(data: bytes) -> list[tuple[int, int, int]]:
    """Return the colour in the middle of each rendition, as a browser decodes it."""
    opened = [Image.open(io.BytesIO(body)) for _, body in encoded(data)]
    assert not [image for image in opened if image.info.get("icc_profile")]
    plain = [image.convert("RGB") for image in opened]
    return [image.getpixel((image.width // 2, image.height // 2)) for image in plain]  # type: ignore[misc]


def all_near(data: bytes, wanted: tuple[int, int, int], distance: float = 8) -> bool:
    """Return whether every rendition shows the wanted colour in its middle."""
    return all(math.dist(found, wanted) <= distance for found in colours_of(data))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF", "AVIF"])
def test_wide_colours_become_srgb_once(kind: str) -> None:
    """The same numbers mean a stronger colour in Display P3 and Adobe RGB than in sRGB."""
    numbers = (190, 60, 50)
    quality = {} if kind in {"PNG", "TIFF"} else {"quality": 98}
    flat = Image.new("RGB", SIZE, numbers)
    assert all_near(saved(flat, kind, **quality), numbers)
    for colorants, wanted in ((P3, (208, 40, 35)), (ADOBE_RGB, (220, 57, 46))):
        assert all_near(saved(flat, kind, icc_profile=profile_of(b"RGB ", colorants), **quality), wanted)


def test_a_wide_red_beyond_srgb_is_the_strongest_red() -> None:
    """The red that only Display P3 has becomes the nearest that sRGB has."""
    data = saved(Image.new("RGB", SIZE, (255, 0, 0)), "PNG", icc_profile=profile_of(b"RGB ", P3))
    assert all_near(data, (255, 0, 0))


def test_heic_of_a_phone_is_converted() -> None:
    """Phones write HEIC in Display P3."""
    out = io.BytesIO()
    flat = Image.new("RGB", SIZE, (190, 60, 50))
    flat.info["icc_profile"] = profile_of(b"RGB ", P3)
    pillow_heif.from_pillow(flat).save(out, quality=95, chroma=444)
    assert all_near(out.getvalue(), (208, 40, 35))


def test_grey_with_its_own_curve() -> None:
    """Grey 128 under gamma 1 is far lighter than under sRGB."""
    grey = Image.new("L", SIZE, 128)
    assert all_near(saved(grey, "PNG", icc_profile=profile_of(b"GRAY", (), 1.0)), (188, 188, 188))
    assert all_near(saved(grey, "JPEG"), (128, 128, 128))


def test_grey_with_a_profile_for_colour() -> None:
    """A grey photo that carries an RGB profile, as editors write them, is read by that profile."""
    data = saved(Image.new("L", SIZE, 128), "JPEG", icc_profile=profile_of(b"RGB ", ADOBE_RGB))
    assert verify("a.jpg", data).value is not None
    assert all_near(data, (128, 128, 128))
    assert "photo-profile-broken" not in {one.rule for one in verify("a.jpg", data).diagnostics}


@pytest.mark.parametrize("profile", [b"nonsense", profile_of(b"GRAY", ()), profile_of(b"RGB ", P3)[:200]])
def test_a_broken_profile_is_said_and_read_as_srgb(profile: bytes) -> None:
    """A profile that cannot be used costs the photo nothing but a remark."""
    data = saved(Image.new("RGB", SIZE, (150, 90, 70)), "JPEG", quality=98, icc_profile=profile)
    assert "photo-profile-broken" in {one.rule for one in verify("a.jpg", data).diagnostics}
    assert all_near(data, (150, 90, 70))


def test_cmyk_of_a_printer() -> None:
    """Ink on white: no ink is white, magenta with yellow is red."""
    assert all_near(saved(Image.new("CMYK", SIZE, (0, 0, 0, 0)), "JPEG", quality=98), (255, 255, 255))
    assert all_near(saved(Image.new("CMYK", SIZE, (0, 255, 255, 0)), "TIFF"), (255, 0, 0))


def test_formats_agree() -> None:
    """AVIF, WebP and JPEG of one photo show the same colours: none of them means another colour space."""
    for colour in ((178, 42, 44), (21, 29, 56), (123, 74, 34), (226, 207, 166)):
        found = colours_of(saved(Image.new("RGB", SIZE, colour), "PNG"))
        assert all(math.dist(one, colour) <= 6 for one in found)


def test_avif_says_that_it_is_srgb() -> None:
    """The AVIF names its colours by number (BT.709 primaries, sRGB curve), so that no browser has to guess."""
    bodies = {spec.format: body for spec, body in encoded(saved(Image.new("RGB", SIZE), "PNG"))}
    at = bodies["avif"].index(b"colrnclx") + 8
    assert struct.unpack(">HH", bodies["avif"][at : at + 4]) == (1, 13)


def transparent(mode: str) -> bytes:
    """Return a PNG of the mode whose middle is fully transparent and whose hidden colour is black."""
    cut = Image.new("LA" if mode in {"LA", "L"} else "RGBA", SIZE, "#888888")
    ImageDraw.Draw(cut).rectangle((8, 8, 56, 88), fill=(0, 0) if cut.mode == "LA" else (0, 0, 0, 0))
    if mode in {"L", "RGB", "1"}:
        opaque = cut.convert(mode)
        return saved(opaque, "PNG", transparency=(0, 0, 0) if mode == "RGB" else 0)
    return saved(cut.convert(mode), "PNG")


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P", "L", "RGB", "1"])
def test_every_kind_of_transparency_lies_on_white(mode: str) -> None:
    """An alpha channel, a palette with gaps, one colour that means nothing: all stand on white."""
    assert all_near(transparent(mode), (255, 255, 255))


def test_sixteen_bits_with_a_transparent_grey() -> None:
    """Only the exact value is transparent, not its neighbours that share the upper eight bits."""
    deep = Image.new("I;16", SIZE)
    deep.putdata([0x4000] * (64 * 48) + [0x4001] * (64 * 48))
    data = saved(deep, "PNG", transparency=0x4000)
    shown = [Image.open(io.BytesIO(body)).convert("L") for _, body in encoded(data)]
    assert all(image.getpixel((32, 24)) in range(248, 256) for image in shown)
    assert all(image.getpixel((32, 72)) in range(58, 70) for image in shown)


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGBA", "YCbCr"])
def test_tiff_of_any_mode_is_read(mode: str) -> None:
    """Scanners write many kinds of TIFF."""
    picture = Image.new("RGB", SIZE, "#000000").convert(mode)
    assert all_near(saved(picture, "TIFF"), (0, 0, 0))


def test_floating_point_is_refused() -> None:
    """Nobody knows which number is white there; guessing would publish a wrong picture."""
    found = verify("a.tif", saved(Image.new("F", SIZE, 0.5), "TIFF"))
    assert found.value is None
    assert "photo-truncated" in {one.rule for one in found.diagnostics}


def test_palette_of_a_cloth_and_of_a_shirt_on_stone() -> None:
    """A backdrop counts little; a cloth that fills the frame keeps its ground."""
    shirt = Image.new("RGB", (300, 400), "#d6d4d0")
    ImageDraw.Draw(shirt).rectangle((75, 80, 225, 330), fill="#26365f")
    found = verify("a.png", saved(shirt, "PNG")).value
    assert found is not None
    assert found.palette[0] == ("#26365f", found.palette[0][1])
    assert found.palette[0][1] > 0.8
    cloth = Image.new("RGB", (300, 400), "#26365f")
    for top in range(0, 400, 40):
        ImageDraw.Draw(cloth).rectangle((0, top, 300, top + 15), fill="#e2cfa6")
    whole = verify("a.png", saved(cloth, "PNG")).value
    assert whole is not None
    assert [shade for shade, _ in whole.palette[:2]] == ["#26365f", "#e2cfa6"]
    assert whole.palette[1][1] > 0.3


def test_shares_make_a_whole() -> None:
    """However many tones a photo has, no more is shared out than there is, and the placeholder is their mean."""
    found = verify("a.png", saved(Image.linear_gradient("L").resize((300, 400)).convert("RGB"), "PNG")).value
    assert found is not None
    assert 0.5 < sum(share for _, share in found.palette) <= 1.001
    assert abs(int(found.placeholder[1:3], 16) - 127) < 3


def test_profiles_made_here_are_what_they_claim() -> None:
    """The helper's profiles are readable, so that the tests above test the conversion."""
    for space, colorants in ((b"RGB ", P3), (b"RGB ", ADOBE_RGB), (b"GRAY", ())):
        profile = ImageCms.ImageCmsProfile(io.BytesIO(profile_of(space, colorants)))
        assert profile.profile.xcolor_space.strip().encode() == space.strip()
