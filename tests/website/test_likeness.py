"""A picture is known again when it was resized, recompressed or trimmed; another picture never is."""

from collections.abc import Callable
from io import BytesIO

import pytest
from PIL import Image
from sample_for_tests import ROOT

from catalogue.website.images.likeness import FEW, alike, are_alike, likeness

PHOTOS = sorted((ROOT / "products").glob("*/*/*.jpg"))
CHANGES: dict[str, Callable[[Image.Image], Image.Image]] = {
    "half": lambda photo: photo.resize((photo.width // 2, photo.height // 2)),
    "saved badly": lambda photo: _saved(photo, 30),
    "a third, saved badly": lambda photo: _saved(photo.resize((photo.width // 3, photo.height // 3)), 50),
    "five per cent off each side": lambda photo: _trimmed(photo, 0.05, 0.05, 0.05, 0.05),
    "top eighth gone": lambda photo: _trimmed(photo, 0, 0.12, 0, 0),
}


def _saved(photo: Image.Image, quality: int) -> Image.Image:
    stream = BytesIO()
    photo.save(stream, "JPEG", quality=quality)
    return Image.open(stream).convert("RGB")


def _trimmed(photo: Image.Image, left: float, top: float, right: float, low: float) -> Image.Image:
    width, height = photo.size
    return photo.crop((int(left * width), int(top * height), int(width - right * width), int(height - low * height)))


@pytest.fixture(scope="module")
def photos() -> dict[str, Image.Image]:
    """Return the sample's covers, small enough to be changed quickly."""
    covers = [path for path in PHOTOS if path.name.startswith("1-")]
    return {path.parent.name: Image.open(path).convert("RGB").resize((480, 600)) for path in covers}


def test_no_two_covers_of_the_sample_are_one_picture(photos: dict[str, Image.Image]) -> None:
    """Cloths that are folded and lit alike are still different pictures; the index agrees with plain comparison."""
    known = {name: likeness(photo) for name, photo in photos.items()}
    assert len(known) > FEW
    assert list(alike(known, known.keys())) == []


@pytest.mark.parametrize("change", CHANGES)
def test_a_changed_copy_is_known_again(photos: dict[str, Image.Image], change: str) -> None:
    """Of ten copies of each kind, nine are found."""
    some = list(photos.values())[:10]
    assert sum(are_alike(likeness(photo), likeness(CHANGES[change](photo))) for photo in some) >= 9


def test_only_pairs_with_a_new_photo_are_told(photos: dict[str, Image.Image]) -> None:
    """What was compared before is not compared again; a copy is found from either side."""
    name, photo = next(iter(photos.items()))
    known = {one: likeness(picture) for one, picture in photos.items()} | {"copy": likeness(_saved(photo, 40))}
    assert list(alike(known, {"copy"})) == [tuple(sorted((name, "copy")))]
    assert list(alike(known, known.keys())) == [tuple(sorted((name, "copy")))]
    assert list(alike(known, {"no such photo"} & known.keys())) == []
