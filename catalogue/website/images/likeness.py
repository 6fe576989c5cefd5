"""Photos that are the same picture: resized, recompressed or trimmed, but one picture.

Of each photo a few words of 64 bits are kept: whether brightness falls from one cell to the next, across and down, in
the whole picture and in trimmed ones. Two photos are alike when the whole of one agrees with the whole or a trimmed
part of the other in all but a few bits, and their mean colours are near.
"""

from array import array
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    from PIL import Image

_BOX: Final = 4
"""Pillow's ``Resampling.BOX``, named here so that comparing needs no Pillow."""

Trim: TypeAlias = tuple[float, float, float, float]

TRIMS: Final[tuple[Trim, ...]] = (
    (0, 0, 0, 0),
    *((t, t, t, t) for t in (0.02, 0.05, 0.08, 0.11, 0.14)),
    *((t, 0, 0, 0) for t in (0.06, 0.12, 0.18)),
    *((0, t, 0, 0) for t in (0.06, 0.12, 0.18)),
    *((0, 0, t, 0) for t in (0.06, 0.12, 0.18)),
    *((0, 0, 0, t) for t in (0.06, 0.12, 0.18)),
    *((t, 0, t, 0) for t in (0.06, 0.12)),
    *((0, t, 0, t) for t in (0.06, 0.12)),
)
"""Share cut off at the left, top, right and bottom; the whole picture comes first."""
BASE: Final = 128
"""Pixels along each side of the picture that all words are taken from."""
BITS: Final = 9
"""Bits of 64, in either direction, in which two pictures may differ."""
COLOUR: Final = 24
"""Of 255: how far apart the mean of a channel may be."""
FIELDS: Final = 4
"""Of 255: how far the colours of 16 fields may differ on average; copies have about one, two cloths on racks that are
drawn alike seven and more."""
BANDS: Final = ((0, 21), (21, 21), (42, 22))
"""(lowest bit, bits) of the parts of a word by which likely pairs are found. Two words that differ in few bits agree in
one of their three parts, or all but one bit of it; with nine bits apart a pair in three is missed."""
FEW: Final = 20
"""New photos up to which each is simply compared with all others."""
NUMBER: Final = 24
"""Bits of a photo's number in the index; behind a part, as one integer."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """What is kept of a photo to know it again."""

    across: tuple[int, ...]
    """One word of 64 bits for each of ``TRIMS``."""
    down: tuple[int, ...]
    colours: tuple[bytes, ...]
    """For each of ``TRIMS``, red, green and blue of 4 × 4 fields."""
    mean: tuple[int, int, int]
    """Red, green and blue."""


def likeness(photo: "Image.Image") -> Likeness:
    """Return the likeness of an RGB picture of any size."""
    fields = photo.resize((BASE, BASE), _BOX)
    base = fields.convert("L")
    red, green, blue = photo.resize((1, 1), _BOX).tobytes()
    boxes = [(left * BASE, top * BASE, BASE - right * BASE, BASE - low * BASE) for left, top, right, low in TRIMS]
    return Likeness(
        across=tuple(_across(base, box) for box in boxes),
        down=tuple(_down(base, box) for box in boxes),
        colours=tuple(fields.resize((4, 4), _BOX, box=box).tobytes() for box in boxes),
        mean=(red, green, blue),
    )


def _across(base: "Image.Image", box: tuple[float, float, float, float]) -> int:
    cells = base.resize((9, 8), _BOX, box=box).tobytes()
    return _word(cells[at + at // 8] > cells[at + at // 8 + 1] for at in range(64))


def _down(base: "Image.Image", box: tuple[float, float, float, float]) -> int:
    cells = base.resize((8, 9), _BOX, box=box).tobytes()
    return _word(cells[at] > cells[at + 8] for at in range(64))


def _word(bits: Iterator[bool]) -> int:
    return sum(1 << place for place, bit in enumerate(bits) if bit)


def are_alike(one: Likeness, other: Likeness) -> bool:
    """Return whether two photos are one picture."""
    if any(abs(here - there) > COLOUR for here, there in zip(one.mean, other.mean, strict=True)):
        return False
    return _is_part(one, other) or _is_part(other, one)


def _is_part(whole: Likeness, other: Likeness) -> bool:
    across, down, colours = whole.across[0], whole.down[0], whole.colours[0]
    return any(
        (across ^ there).bit_count() <= BITS
        and (down ^ below).bit_count() <= BITS
        and _distance(colours, those) <= FIELDS
        for there, below, those in zip(other.across, other.down, other.colours, strict=True)
    )


def _distance(one: bytes, other: bytes) -> float:
    """Return how far, of 255, the fields of two pictures differ on average, whichever of the two is brighter."""
    total = 0.0
    for channel in range(3):
        apart = [here - there for here, there in zip(one[channel::3], other[channel::3], strict=True)]
        shift = sum(apart) / len(apart)
        total += sum(abs(value - shift) for value in apart)
    return total / len(one)


def alike(photos: Mapping[str, Likeness], new: AbstractSet[str]) -> Iterator[tuple[str, str]]:
    """Yield each pair of photos that are one picture, by name and in order.

    Args:
        photos: by name.
        new: names of those that were not compared before; pairs without one of them are left out.
    """
    few = len(new) <= FEW
    likely = {(min(one, other), max(one, other)) for one in new for other in photos} if few else _likely(photos)
    pairs = (pair for pair in sorted(likely) if pair[0] != pair[1] and not new.isdisjoint(pair))
    yield from (pair for pair in pairs if are_alike(photos[pair[0]], photos[pair[1]]))


def _likely(photos: Mapping[str, Likeness]) -> set[tuple[str, str]]:
    """Return pairs that may be one picture, without looking at all with all."""
    names = sorted(photos)
    index = array("Q", sorted(key << NUMBER | at for at, name in enumerate(names) for key in _parts(photos[name])))
    return {
        (names[min(at, other)], names[max(at, other)])
        for at, name in enumerate(names)
        for key in _near_parts(photos[name])
        for other in _numbers(index, key)
    }


def _parts(photo: Likeness) -> Iterator[int]:
    """Yield the parts of all words, each marked with its place."""
    for place, (start, size) in enumerate(BANDS * 2):
        mask, mark = (1 << size) - 1, place << 22
        for word in photo.across if place < len(BANDS) else photo.down:
            yield mark | (word >> start & mask)


def _near_parts(photo: Likeness) -> Iterator[int]:
    """Yield the parts of the whole picture's words, and all that differ from one of them in one bit."""
    for place, (start, size) in enumerate(BANDS * 2):
        word = photo.across[0] if place < len(BANDS) else photo.down[0]
        part = place << 22 | (word >> start & (1 << size) - 1)
        yield part
        yield from (part ^ 1 << bit for bit in range(size))


def _numbers(index: "array[int]", key: int) -> Iterator[int]:
    """Yield the numbers of the photos that have a part."""
    for at in range(bisect_left(index, key << NUMBER), len(index)):
        if index[at] >> NUMBER != key:
            return
        yield index[at] & (1 << NUMBER) - 1
