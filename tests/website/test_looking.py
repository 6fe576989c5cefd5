"""Advice on photos says only what can be told without doubt."""

import pytest
from PIL import Image, ImageFilter
from sample_for_tests import ROOT

from catalogue.website.images.looking import LOOK_WIDTH, remarks

PHOTOS = sorted((ROOT / "products").glob("*/*/*.jpg"))


def told(photo: Image.Image) -> set[str]:
    """Return the names of the rules that speak about a photo."""
    photo.thumbnail((LOOK_WIDTH, 10_000))
    return {found.rule for found in remarks("x.jpg", photo)}


def sample(number: int) -> Image.Image:
    """Return one of the sample's photos."""
    return Image.open(PHOTOS[number]).convert("RGB")


def test_good_photos_are_left_in_peace() -> None:
    """Every fifth photo of the sample, pale and dark, close and far, is without advice."""
    assert {path.name: told(Image.open(path).convert("RGB")) for path in PHOTOS[::5]} == {
        path.name: set() for path in PHOTOS[::5]
    }


@pytest.mark.parametrize("number", [16, 40, 64, 80])
def test_a_blurred_photo_is_told(number: int) -> None:
    """A phone that was not focused: details of a two-hundredth of the picture are gone."""
    photo = sample(number)
    assert told(photo.filter(ImageFilter.GaussianBlur(max(photo.size) / 200))) == {"photo-blurred"}


def test_a_plain_surface_is_not_called_blurred() -> None:
    """Where there is nothing to see, nothing can be out of focus."""
    assert told(Image.new("RGB", (800, 1000), (200, 190, 170))) == set()


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        ((0.25, 0.25, 0.25, 0), "photo-dark"),
        ((0.15, 0.15, 0.15, 217), "photo-bright"),
        ((1.0, 0.82, 0.45, 0), "photo-tinted"),
    ],
)
def test_bad_light_is_told(change: tuple[float, float, float, int], rule: str) -> None:
    """At night, in the sun, under a yellow lamp."""
    red, green, blue, more = change
    channels = sample(0).split()
    parts = [
        channel.point([min(255, int(value * by) + more) for value in range(256)])
        for channel, by in zip(channels, (red, green, blue), strict=True)
    ]
    assert rule in told(Image.merge("RGB", parts))


def test_black_cloth_is_not_called_dark() -> None:
    """Black with some cream lines is how it should look."""
    cloth = Image.new("RGB", (600, 750), (12, 10, 14))
    for at in range(0, 600, 10):
        cloth.paste((225, 215, 190), (at, 0, at + 1, 750))
    assert "photo-dark" not in told(cloth)
