"""What everybody knows the size of: a person, a hand, a sheet of paper, furniture. Each stands or lies at x = 0."""

from collections.abc import Sequence
from math import cos, sin, tau

from catalogue.website.drawings.shapes import Point, Shape, capsule, ellipse, line, rectangle, smooth

PERSON = 165.0
"""Height of the person, cm: between the mean heights of Indonesian men and women of today, and a round number."""
PERSON_WIDTH = 50.0
HAND = 18.0
"""Length of the hand from wrist to middle finger, cm."""
HAND_WIDTH = 14.0
HAND_TIP = 0.95 - HAND
"""Middle of the round end of the longest finger."""
SHEET = (21.0, 29.7)
"""Width and height of a sheet of A4, cm (ISO 216)."""
FOOT = 25.0
SOFA = (150.0, 82.0, 44.0)
"""Width, height, and height of the seat of a sofa for two, cm."""
TABLES = ((75.0, 75.0, 2), (120.0, 75.0, 4), (160.0, 90.0, 6), (200.0, 100.0, 8))
"""Length, width, cm, and places of usual dining tables."""
ROUND_TABLES = ((70.0, 2), (100.0, 4), (120.0, 4), (150.0, 5))
"""Diameter, cm, and places."""
PLATE = 26.0
MATTRESSES = (90.0, 120.0, 160.0, 180.0)
"""Usual widths, cm; all are 200 cm long."""
MATTRESS_LENGTH = 200.0
CURTAIN_ROD = 220.0
"""Height at which a curtain hangs when it is short enough, cm."""
EYES = 150.0
"""Height at which the middle of a picture hangs, cm."""

_TRUNK: Sequence[Point] = (
    (0, 149), (4.2, 148), (4.8, 141.5), (6.4, 138), (12.4, 135.4), (18, 133), (20.8, 128),
    (22, 116), (23, 104), (24.6, 90), (25.6, 78), (25.4, 70), (23.4, 65.5), (21.6, 67),
    (21.6, 77), (20.2, 90), (18, 103), (16, 119), (14.2, 110), (13, 102), (14.6, 93),
    (16.6, 82), (16, 70), (13.6, 54), (12.2, 45), (12.4, 35), (10.8, 22), (9.2, 9),
    (10.2, 4.5), (13.6, 1.2), (12, 0), (4.8, 0), (3.4, 3), (4.2, 10), (3.6, 22), (2.6, 35),
    (3, 45), (1.9, 60), (0.8, 72), (0, 77),
)  # fmt: skip
"""The right half of a standing person from neck to crotch; heights upward."""


def person() -> tuple[Shape, ...]:
    """Return a standing person, ``PERSON`` tall, from the front, the feet on the floor."""
    right = [(x, -y) for x, y in _TRUNK]
    left = [(-x, y) for x, y in reversed(right[1:-1])]
    return smooth("body", [*right, *left]), ellipse("body", 0, 11 - PERSON, 7.7, 11)


def wrapped(height: float) -> tuple[Shape, ...]:
    """Return a cloth of this height worn by the person from the waist down, as a kain panjang or sarong is."""
    top, low = -105.0, min(-105.0 + height, -2.0)
    middle = (2 * top + low) / 3
    skirt = ((-12.8, top), (12.8, top), (17.6, middle), (16.2, low), (-16.2, low), (-17.6, middle))
    folds = (((8, top), (4, low)), ((11, top + 2), (8.5, low)))
    return line("piece", skirt, closed=True), *(line("fold", fold) for fold in folds)


def draped(length: float, width: float) -> tuple[Shape, ...]:
    """Return a shawl over the person's shoulder, half of its length in front, folded lengthwise where it is wide."""
    top, fall, breadth = -135.0, min(length / 2, 130.0), min(width, 16.0)
    inner, outer = 6.0, 6.0 + breadth * 0.8
    corners = (
        (inner, top - 1), (outer, top + 2.5), (outer + 1, top + fall),
        (outer - breadth, top + fall), (outer - breadth, top + 30),
    )  # fmt: skip
    fold = line("fold", ((inner + breadth * 0.35, top + 2), (outer - breadth * 0.45, top + fall)))
    return line("piece", corners, closed=True), fold


def hand() -> tuple[Shape, ...]:
    """Return an open right hand, ``HAND`` long, its wrist on the floor."""
    palm = (
        (-3.1, 0), (-3.3, -2.5), (-4.2, -6), (-4.2, -9.6), (-1.4, -10.3), (1.4, -10.3), (4.1, -9.2), (4, -5),
        (3.2, -2.5), (3.1, 0),
    )  # fmt: skip
    fingers = (
        ((-3.2, -9.0), (-4.0, -14.4), 0.85),
        ((-1.1, -9.5), (-1.3, -16.6), 0.95),
        ((1.1, -9.5), (1.3, HAND_TIP), 0.95),
        ((3.1, -9.0), (3.7, -16.0), 0.9),
        ((2.8, -4.5), (6.6, -9.8), 1.05),
    )
    return smooth("body", palm), *(capsule("body", *finger) for finger in fingers)


def sheet() -> tuple[Shape, ...]:
    """Return a sheet of A4 standing on the floor, with some lines of writing."""
    width, height = SHEET
    left = -width / 2
    writing = (
        line("fold", ((left + 3, y), (left + long, y))) for y, long in ((-25, 14), (-22.5, 18), (-20, 18), (-17.5, 11))
    )
    return rectangle("thing", left, -height, width, height), *writing


def feet() -> tuple[Shape, ...]:
    """Return a pair of soles from above, ``FOOT`` long, the heels on the line y = 0."""
    right = (
        (5, 0), (2.6, -2), (2.4, -9), (1.4, -17), (2.2, -22.5), (4.4, -FOOT), (7.6, -24),
        (9.6, -19), (8.4, -9), (7.6, -2),
    )  # fmt: skip
    sole = smooth("body", right)
    return sole, sole.mirrored()


def floor(end: float) -> Shape:
    """Return the line on which a person stands, as far as ``end``."""
    return line("thing", ((-PERSON_WIDTH / 2, 0), (end, 0)))


def sofa() -> tuple[Shape, ...]:
    """Return a sofa for two from the front, its middle at x = 0."""
    width, height, seat = SOFA
    half, arm = width / 2, 16.0
    return (
        rectangle("thing", -half + arm, -height, width - 2 * arm, height - seat, 7),
        rectangle("thing", -half, -60, arm, 54, 7),
        rectangle("thing", half - arm, -60, arm, 54, 7),
        rectangle("thing", -half + arm, -seat, width - 2 * arm, 16, 5),
        line("thing", ((-half + arm, -12), (half - arm, -12))),
        line("thing", ((-half + 6, -6), (-half + 6, 0))),
        line("thing", ((half - 6, -6), (half - 6, 0))),
    )


def places(length: float, width: float, count: int) -> tuple[Shape, ...]:
    """Return the plates on a table from above, its middle at (0, 0), half of them along each long side."""
    each = count // 2
    gap, reach = length / each, width / 2 - PLATE * 0.62
    return tuple(
        part for n in range(each) for side in (-1, 1) for part in _plate(-length / 2 + gap * (n + 0.5), side * reach)
    )


def round_places(diameter: float, count: int) -> tuple[Shape, ...]:
    """Return the plates around a round table from above, its middle at (0, 0)."""
    reach = diameter / 2 - PLATE * 0.62
    turns = (tau * (number / count + 0.25) for number in range(count))
    return tuple(part for turn in turns for part in _plate(cos(turn) * reach, -sin(turn) * reach))


def _plate(x: float, y: float) -> tuple[Shape, ...]:
    return ellipse("thing", x, y, PLATE / 2, PLATE / 2), ellipse("thing", x, y, PLATE / 3, PLATE / 3)


def pillows(width: float) -> tuple[Shape, ...]:
    """Return the pillows of a bed from above, the bed's head at y = 0 and its middle at x = 0."""
    if width < 140:
        return (rectangle("thing", -32, 6, 64, 42, 9),)
    return rectangle("thing", -width / 4 - 32, 6, 64, 42, 9), rectangle("thing", width / 4 - 32, 6, 64, 42, 9)
