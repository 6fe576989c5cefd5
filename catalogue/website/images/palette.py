"""The few colours that a photo is made of: a placeholder and a palette.

Product photos stand on pale stone, before a wall or cut out on white. Such a backdrop is no colour of the product: it
is pale, reaches the rim, changes slowly and leaves the middle to the product. A cloth that fills the frame is left
whole, be it ever so pale. What remains counts by its nearness to the middle.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import dist
from typing import Final

from PIL import Image

from catalogue.website.colours import Lab, Rgb, hex_of, oklab
from catalogue.website.images.models import Colouring

_SIDE: Final = 64
"""Samples along each side; single pixels rather than means, for the mean of white dots on navy is no colour of it."""
_NEAR: Final = 0.09
"""OKLab distance within which two tones are one colour to someone who looks at a whole cloth."""
_MOST: Final = 6
_SMALLEST_SHARE: Final = 0.02
_PALE_FROM: Final = 110
_PALE_SPREAD: Final = 44
"""A pale, nearly grey colour: no channel below the first, none further apart than the second, of 255."""
_SLOW: Final = 10
"""How far, of 255, a backdrop's channels change from one sample to the next: shadows and stone, not motifs."""
_MIDDLE: Final = range(_SIDE * 3 // 10, _SIDE * 7 // 10)
_MOST_OF_MIDDLE: Final = 0.5
"""A backdrop that fills more of the middle than this is the cloth itself."""


@dataclass(frozen=True, slots=True)
class _Tone:
    """Samples of nearly the same colour."""

    count: int
    sums: tuple[int, int, int]
    """Of red, green and blue over all samples."""
    weight: int
    """Sum of the samples' nearness to the middle of the picture."""

    def __add__(self, other: "_Tone") -> "_Tone":
        """Return both together."""
        red, green, blue = (one + two for one, two in zip(self.sums, other.sums, strict=True))
        return _Tone(self.count + other.count, (red, green, blue), self.weight + other.weight)

    @property
    def rgb(self) -> Rgb:
        """Return the mean colour."""
        red, green, blue = ((2 * part + self.count) // (2 * self.count) for part in self.sums)
        return red, green, blue


def _nearness(at: int) -> int:
    down, across = divmod(at, _SIDE)
    return (_SIDE - abs(2 * across + 1 - _SIDE)) * (_SIDE - abs(2 * down + 1 - _SIDE))


_NEARNESS: Final = tuple(_nearness(at) for at in range(_SIDE * _SIDE))
"""Of each sample to the middle of the picture."""


def colouring(image: Image.Image) -> Colouring:
    """Return placeholder and palette of an RGB picture of any size."""
    mean = image.resize((1, 1), Image.Resampling.BOX).tobytes()
    samples = _pixels(image.resize((_SIDE, _SIDE), Image.Resampling.NEAREST))
    backdrop = _backdrop(_pixels(image.resize((_SIDE, _SIDE), Image.Resampling.BOX)))
    shown = ((rgb, _NEARNESS[at]) for at, rgb in enumerate(samples) if at not in backdrop)
    return Colouring(hex_of(mean), _shares(_clustered(_binned(shown))))


def _pixels(image: Image.Image) -> list[Rgb]:
    flat = image.tobytes()
    return list(zip(flat[0::3], flat[1::3], flat[2::3], strict=True))


def _backdrop(means: list[Rgb]) -> set[int]:
    """Return the places that a pale backdrop covers, by flooding it from the rim; none when it is no backdrop."""
    pale = {at for at, rgb in enumerate(means) if min(rgb) >= _PALE_FROM and max(rgb) - min(rgb) <= _PALE_SPREAD}
    flooded = {at for at in pale if at // _SIDE in {0, _SIDE - 1} or at % _SIDE in {0, _SIDE - 1}}
    waiting = sorted(flooded)
    while waiting:
        here = waiting.pop()
        for there in _neighbours(here):
            if there in pale and there not in flooded and _is_slow(means[here], means[there]):
                flooded.add(there)
                waiting.append(there)
    in_middle = sum(at // _SIDE in _MIDDLE and at % _SIDE in _MIDDLE for at in flooded)
    return flooded if in_middle <= _MOST_OF_MIDDLE * len(_MIDDLE) ** 2 else set()


def _neighbours(at: int) -> Iterator[int]:
    if at % _SIDE:
        yield at - 1
    if (at + 1) % _SIDE:
        yield at + 1
    yield at - _SIDE
    yield at + _SIDE


def _is_slow(one: Rgb, other: Rgb) -> bool:
    return all(abs(here - there) <= _SLOW for here, there in zip(one, other, strict=True))


def _binned(samples: Iterable[tuple[Rgb, int]]) -> list[_Tone]:
    """Gather (colour, weight) that agree in the upper four bits of each channel, so that few tones need comparing."""
    bins: dict[tuple[int, int, int], list[int]] = {}
    for (red, green, blue), weight in samples:
        key = (red >> 4, green >> 4, blue >> 4)
        total = bins.get(key)
        if total is None:
            bins[key] = [1, red, green, blue, weight]
        else:
            total[0] += 1
            total[1] += red
            total[2] += green
            total[3] += blue
            total[4] += weight
    tones = (_Tone(count, (red, green, blue), weight) for count, red, green, blue, weight in bins.values())
    return sorted(tones, key=lambda tone: (-tone.count, tone.sums))


def _clustered(tones: list[_Tone]) -> list[_Tone]:
    """Let each tone join the nearest of the larger ones, or stand for itself when none is near."""
    places: list[Lab] = []
    clusters: list[_Tone] = []
    for tone in tones:
        place = oklab(tone.rgb)
        far, at = min(((dist(place, other), at) for at, other in enumerate(places)), default=(1.0, 0))
        if far <= _NEAR:
            clusters[at] += tone
        else:
            places.append(place)
            clusters.append(tone)
    return clusters


def _shares(tones: list[_Tone]) -> tuple[tuple[str, float], ...]:
    whole = sum(tone.weight for tone in tones)
    shares = [(hex_of(tone.rgb), round(tone.weight / whole, 3)) for tone in tones]
    largest = sorted(shares, key=lambda item: (-item[1], item[0]))[:_MOST]
    return tuple(item for item in largest if item[1] >= _SMALLEST_SHARE)
