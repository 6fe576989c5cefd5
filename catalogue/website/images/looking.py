"""How a photo looks to somebody who wants to buy: sharp, neither dark nor washed out, in true colours.

Each measure is one number with one threshold, chosen so that good photos of cloth, dark or pale, say nothing: only what
can be told without doubt is told, and only as advice. Cut-off or busy pictures cannot be told reliably and are left to
people.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from PIL import Image, ImageChops, ImageFilter

from catalogue.diagnostics import Diagnostic
from catalogue.rules import photos as rules
from catalogue.website.images.problems import problem

LOOK_WIDTH: Final = 960
"""Pixels of the width at which a photo is looked at: the largest at which most buyers see it."""
GRID: Final = 12
"""Fields along each side in which sharpness is measured: a sharp cloth on a soft ground is sharp."""
TEXTURE: Final = 24
"""Mean difference from its surroundings, of 4 × 255, from which a field has anything that could be sharp."""
AMPLIFIED: Final = [min(255, 4 * value) for value in range(256)]
"""Differences are small numbers; four times as large they can be averaged without losing what matters."""
FIELDS: Final = 8
"""Fields with texture below which nothing is said."""
SHARP: Final = 0.42
"""Fine detail over coarse detail, in the upper quarter of the fields; photos in focus have 0.55 and more."""
DARK: Final = 80
"""Of 255: a photo whose brightest twentieth is darker than this is too dark."""
BRIGHT: Final = 205
"""Of 255: a photo whose darkest twentieth is brighter than this has lost the lines of its cloth."""
TINTED: Final = 0.62
"""Weakest over strongest channel in the brightest fiftieth; white under a yellow lamp has about 0.5."""
LIGHT_ENOUGH: Final = 200
"""Of 255: only a photo that has something as bright can be told to be tinted."""


def remarks(path: str, photo: Image.Image) -> Iterator[Diagnostic]:
    """Yield what would make the photo show its cloth better.

    Args:
        path: POSIX path of the source file, for diagnostics only.
        photo: upright RGB picture, about ``LOOK_WIDTH`` wide if it has that many pixels.
    """
    brightness = photo.convert("L")
    sharpness = sharpness_of(brightness)
    if sharpness is not None and sharpness < SHARP:
        yield problem(rules.BLURRED, path)
    if quantile(brightness, 0.95) < DARK:
        yield problem(rules.DARK, path)
    elif quantile(brightness, 0.05) > BRIGHT:
        yield problem(rules.BRIGHT, path)
    elif tint_of(photo) < TINTED:
        yield problem(rules.TINTED, path)


def sharpness_of(brightness: Image.Image) -> float | None:
    """Return fine over coarse detail, 0 to about 1.2; None when there is nothing that could be sharp.

    Where the picture is so soft that half of it has no detail either, the next sizes are compared.
    """
    sizes = [brightness, *(_smaller(brightness, by) for by in (2, 4, 8))]
    details = [_details(size) for size in sizes]
    for fine, coarse in pairwise(details):
        ratios = sorted(one / other for one, other in zip(fine, coarse, strict=True) if other >= TEXTURE)
        if len(ratios) >= FIELDS:
            return ratios[len(ratios) * 3 // 4]
    return None


def _smaller(picture: Image.Image, by: int) -> Image.Image:
    return picture.resize((max(1, picture.width // by), max(1, picture.height // by)), Image.Resampling.BOX)


def _details(picture: Image.Image) -> bytes:
    """Return, for each field of the grid, how far its pixels differ from their neighbours."""
    difference = ImageChops.difference(picture, picture.filter(ImageFilter.BoxBlur(1)))
    return difference.point(AMPLIFIED).resize((GRID, GRID), Image.Resampling.BOX).tobytes()


def quantile(channel: Image.Image, share: float) -> int:
    """Return the value, 0 to 255, that ``share`` of the pixels do not exceed."""
    counts = channel.histogram()
    left = share * sum(counts)
    for value, count in enumerate(counts):
        left -= count
        if left <= 0:
            return value
    return 255


def tint_of(photo: Image.Image) -> float:
    """Return weakest over strongest channel among the brightest pixels; 1 when nothing is bright enough to tell."""
    channels = [quantile(channel, 0.98) for channel in photo.split()]
    return min(channels) / max(channels) if max(channels) >= LIGHT_ENOUGH else 1.0
