"""The few colours that a photo is made of: a placeholder and a palette.

Product photos stand on pale stone, before a wall or cut out on white. So the middle of the picture weighs more than
its rim, and a colour that fills the rim but is rare in the middle is taken for a backdrop. A cloth that fills the
frame has the same colours in both, and keeps them all.
"""

from collections.abc import Iterator
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
_RIM: Final = 0.78
"""Distance from the middle, as a part of half a side, from which on a sample belongs to the rim."""
_BACKDROP_RIM_SHARE: Final = 0.15
_BACKDROP_RATIO: Final = 0.4
"""A backdrop fills the rim at least that much, and the middle less than this part of it."""
_BACKDROP_WEIGHT: Final = 0.05


@dataclass(frozen=True, slots=True)
class _Tone:
    """Samples of nearly the same colour."""

    count: int = 0
    sums: tuple[int, int, int] = (0, 0, 0)
    """Of red, green and blue over all samples."""
    middle: float = 0.0
    """Samples, each by its nearness to the middle of the picture, 0 to 1."""
    rim: int = 0
    """Samples at the rim."""

    def __add__(self, other: "_Tone") -> "_Tone":
        """Return both together."""
        red, green, blue = (one + two for one, two in zip(self.sums, other.sums, strict=True))
        return _Tone(self.count + other.count, (red, green, blue), self.middle + other.middle, self.rim + other.rim)

    @property
    def rgb(self) -> Rgb:
        """Return the mean colour."""
        red, green, blue = ((2 * part + self.count) // (2 * self.count) for part in self.sums)
        return red, green, blue


def colouring(image: Image.Image) -> Colouring:
    """Return placeholder and palette of an RGB picture of any size."""
    mean = image.resize((1, 1), Image.Resampling.BOX).tobytes()
    samples = image.resize((_SIDE, _SIDE), Image.Resampling.NEAREST).tobytes()
    return Colouring(hex_of(mean), _shares(_clustered(_binned(samples))))


def _binned(samples: bytes) -> list[_Tone]:
    """Gather samples that agree in the upper four bits of each channel, so that few tones need comparing."""
    bins: dict[tuple[int, int, int], _Tone] = {}
    for tone in _tones(samples):
        red, green, blue = tone.sums
        key = (red >> 4, green >> 4, blue >> 4)
        bins[key] = bins[key] + tone if key in bins else tone
    return sorted(bins.values(), key=lambda tone: (-tone.count, tone.sums))


def _tones(samples: bytes) -> Iterator[_Tone]:
    nearness = [1 - abs(2 * at + 1 - _SIDE) / _SIDE for at in range(_SIDE)]
    for index in range(_SIDE * _SIDE):
        red, green, blue = samples[3 * index : 3 * index + 3]
        across, down = nearness[index % _SIDE], nearness[index // _SIDE]
        yield _Tone(1, (red, green, blue), across * down, int(min(across, down) < 1 - _RIM))


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
    middle, rim = sum(tone.middle for tone in tones), sum(tone.rim for tone in tones)
    weights = [tone.middle * (_BACKDROP_WEIGHT if _is_backdrop(tone, middle, rim) else 1.0) for tone in tones]
    shares = [(hex_of(tone.rgb), round(weight / sum(weights), 3)) for tone, weight in zip(tones, weights, strict=True)]
    largest = sorted(shares, key=lambda item: (-item[1], item[0]))[:_MOST]
    return tuple(item for item in largest if item[1] >= _SMALLEST_SHARE)


def _is_backdrop(tone: _Tone, middle: float, rim: int) -> bool:
    rim_share = tone.rim / rim
    return rim_share >= _BACKDROP_RIM_SHARE and tone.middle / middle < _BACKDROP_RATIO * rim_share
