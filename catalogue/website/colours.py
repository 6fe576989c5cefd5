"""Colours as the eye compares them, and which words of the vocabulary fit the colours of a photo.

Distances are taken in OKLab (Björn Ottosson, 2020: https://bottosson.github.io/posts/oklab/), where equal steps look
equally large: 0.02 is just seen side by side, 0.1 is another shade, 0.3 another colour.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import atan2, degrees, dist, hypot
from typing import Final, TypeAlias

Rgb: TypeAlias = tuple[int, int, int]
"""sRGB, 0 to 255 each."""
Lab: TypeAlias = tuple[float, float, float]
"""OKLab: lightness 0 to 1; green to red and blue to yellow, about -0.3 to 0.3."""

MULTICOLOUR: Final = "multicolour"
"""The term for cloths of many colours; told from their number, never from one shade."""

_LIGHTNESS_WEIGHT: Final = 0.4
"""A fold in shade or a lamp changes lightness more than hue, so it counts less when colours are named."""
_FARTHEST: Final = 0.16
"""Weighted distance up to which a colour may bear a term's name."""
_SMALLEST_SHARE: Final = 0.12
"""Share of the product below which a colour is an accent that nobody searches for."""
_TINTED: Final = 0.03
"""Chroma from which on a shade is no longer called black or grey, however near it is to one."""
_NEUTRAL: Final = 0.01
"""Chroma below which a reference means a black or a grey; ivory and natural cloth have twice as much."""
_COLOURFUL: Final = 0.06
_SMALLEST_SHARE_OF_MANY: Final = 0.035
_HUES_APART: Final = 40.0
"""Degrees: red, gold, green, blue and purple are that far apart; the browns and creams of one cloth are not."""
_MANY: Final = 3


@dataclass(frozen=True, slots=True)
class _Reference:
    slug: str
    lab: Lab


def colour_terms(palette: Iterable[tuple[str, float]], references: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Return the slugs of up to three colour terms that describe a palette, the most prominent first.

    Args:
        palette: (``#rrggbb``, share of the product 0 to 1) as in `Colouring.palette`.
        references: For each colour term the shades, ``#rrggbb``, that bear its name; a term without any is never
            chosen for a shade.

    A cloth of three or more hues far apart is also called ``multicolour`` when the vocabulary has that term; it then
    takes the third place.
    """
    shades = [(oklab(rgb_of(shade)), share) for shade, share in palette]
    known = [
        _Reference(slug, oklab(rgb_of(shade)))
        for slug, found in references.items()
        for shade in found
        if slug != MULTICOLOUR
    ]
    chosen = _prominent((_nearest(lab, known), share) for lab, share in shades)
    if MULTICOLOUR in references and _has_many_hues(shades):
        return (*chosen[:2], MULTICOLOUR)
    return chosen[:3]


def oklab(rgb: Rgb) -> Lab:
    """Return an sRGB colour in OKLab."""
    red, green, blue = (_linear(channel / 255) for channel in rgb)
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    medium = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    return (
        0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short,
    )


def chroma(lab: Lab) -> float:
    """Return how colourful a shade is: 0 for greys, about 0.3 for the strongest sRGB colours."""
    return hypot(lab[1], lab[2])


def rgb_of(shade: str) -> Rgb:
    """Return the channels of ``#rrggbb``."""
    red, green, blue = bytes.fromhex(shade.removeprefix("#"))
    return red, green, blue


def hex_of(rgb: Iterable[float]) -> str:
    """Return channels, 0 to 255, as ``#rrggbb``, rounded to the nearest."""
    return "#" + "".join(f"{round(channel):02x}" for channel in rgb)


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def _nearest(lab: Lab, known: Iterable[_Reference]) -> str | None:
    tinted = chroma(lab) >= _TINTED
    fitting = [one for one in known if not (tinted and chroma(one.lab) < _NEUTRAL)]
    far, slug = min(((dist(_weighted(lab), _weighted(one.lab)), one.slug) for one in fitting), default=(1.0, ""))
    return slug if far <= _FARTHEST else None


def _weighted(lab: Lab) -> Lab:
    return lab[0] * _LIGHTNESS_WEIGHT, lab[1], lab[2]


def _prominent(named: Iterable[tuple[str | None, float]]) -> tuple[str, ...]:
    """Add up the shares of each term; terms of equal share keep the palette's order."""
    sums: dict[str, float] = {}
    for slug, share in named:
        if slug is not None:
            sums[slug] = sums.get(slug, 0.0) + share
    ranked = sorted(sums, key=lambda slug: -sums[slug])
    return tuple(slug for slug in ranked if sums[slug] >= _SMALLEST_SHARE)


def _has_many_hues(shades: Iterable[tuple[Lab, float]]) -> bool:
    hues: list[float] = []
    for lab, share in shades:
        hue = degrees(atan2(lab[2], lab[1]))
        apart = all(abs((hue - other + 180) % 360 - 180) >= _HUES_APART for other in hues)
        if share >= _SMALLEST_SHARE_OF_MANY and chroma(lab) >= _COLOURFUL and apart:
            hues.append(hue)
    return len(hues) >= _MANY
