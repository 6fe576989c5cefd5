"""Lines and outlines in centimetres: what drawings are made of. The floor is y = 0, and y grows downward, as in SVG."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

Point: TypeAlias = tuple[float, float]
ROUND = 0.5523
"""How far the handles of a cubic curve lie that stands for a quarter of a circle, as a part of its radius."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of an outline: to a point in a straight line, or along a curve with two handles; or a new beginning."""

    letter: str
    """M, L, C or Z, as in SVG; always absolute."""
    points: tuple[Point, ...] = ()


@dataclass(frozen=True, slots=True)
class Shape:
    """An outline and what it stands for."""

    role: str
    """piece: what is sold. fold: a line upon it. guess: part of it whose measure nobody told. body: a person, a hand.
    thing: furniture. edge: what the piece hides."""
    steps: tuple[Step, ...]

    def at(self, x: float, y: float) -> "Shape":
        """Return the shape, moved."""
        return replace(
            self, steps=tuple(Step(s.letter, tuple((px + x, py + y) for px, py in s.points)) for s in self.steps)
        )

    def mirrored(self) -> "Shape":
        """Return the shape as a mirror on the line x = 0 shows it."""
        return replace(self, steps=tuple(Step(s.letter, tuple((-px, py) for px, py in s.points)) for s in self.steps))

    @property
    def points(self) -> Iterable[Point]:
        """Return every point, handles among them: the shape lies within them."""
        return (point for step in self.steps for point in step.points)


def line(role: str, points: Sequence[Point], *, closed: bool = False) -> Shape:
    """Return straight lines from point to point."""
    steps = [Step("M", (points[0],)), *(Step("L", (point,)) for point in points[1:])]
    return Shape(role, (*steps, Step("Z")) if closed else tuple(steps))


def rectangle(role: str, x: float, y: float, width: float, height: float, radius: float = 0.0) -> Shape:
    """Return a rectangle from its upper left corner; ``radius`` rounds its corners."""
    right, bottom, r = x + width, y + height, min(radius, width / 2, height / 2)
    if not r:
        return line(role, ((x, y), (right, y), (right, bottom), (x, bottom)), closed=True)
    k = r * (1 - ROUND)
    return Shape(
        role,
        (
            Step("M", ((x + r, y),)),
            Step("L", ((right - r, y),)),
            Step("C", ((right - k, y), (right, y + k), (right, y + r))),
            Step("L", ((right, bottom - r),)),
            Step("C", ((right, bottom - k), (right - k, bottom), (right - r, bottom))),
            Step("L", ((x + r, bottom),)),
            Step("C", ((x + k, bottom), (x, bottom - k), (x, bottom - r))),
            Step("L", ((x, y + r),)),
            Step("C", ((x, y + k), (x + k, y), (x + r, y))),
            Step("Z"),
        ),
    )


def ellipse(role: str, x: float, y: float, across: float, down: float) -> Shape:
    """Return an ellipse about a centre, by its two radii."""
    kx, ky = across * ROUND, down * ROUND
    return Shape(
        role,
        (
            Step("M", ((x + across, y),)),
            Step("C", ((x + across, y + ky), (x + kx, y + down), (x, y + down))),
            Step("C", ((x - kx, y + down), (x - across, y + ky), (x - across, y))),
            Step("C", ((x - across, y - ky), (x - kx, y - down), (x, y - down))),
            Step("C", ((x + kx, y - down), (x + across, y - ky), (x + across, y))),
            Step("Z"),
        ),
    )


def sector(role: str, x: float, y: float, across: float, up: float) -> Shape:
    """Return the upper half of an ellipse about a point of its lower edge, by its two radii."""
    right = ellipse(role, x, y, across, up).steps
    return Shape(role, (Step("M", ((x - across, y),)), *right[3:5], Step("Z")))


def smooth(role: str, points: Sequence[Point], *, closed: bool = True) -> Shape:
    """Return a soft line through all points (Catmull and Rom's, with its usual tension)."""
    count = len(points)

    def at(number: int) -> Point:
        return points[number % count] if closed else points[max(0, min(number, count - 1))]

    steps = [Step("M", (points[0],))]
    for number in range(count if closed else count - 1):
        before, here, there, after = (at(number + shift) for shift in (-1, 0, 1, 2))
        leaving = (here[0] + (there[0] - before[0]) / 6, here[1] + (there[1] - before[1]) / 6)
        coming = (there[0] - (after[0] - here[0]) / 6, there[1] - (after[1] - here[1]) / 6)
        steps.append(Step("C", (leaving, coming, there)))
    return Shape(role, (*steps, Step("Z")) if closed else tuple(steps))


def capsule(role: str, start: Point, end: Point, radius: float) -> Shape:
    """Return a line from ``start`` to ``end``, as thick as two radii, with round ends: a finger."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = (dx * dx + dy * dy) ** 0.5
    ux, uy = dx / length * radius, dy / length * radius
    k = 4 / 3

    def corner(point: Point, along: float, beside: float) -> Point:
        return (point[0] + along * ux - beside * uy, point[1] + along * uy + beside * ux)

    return Shape(
        role,
        (
            Step("M", (corner(start, 0, 1),)),
            Step("L", (corner(end, 0, 1),)),
            Step("C", (corner(end, k, 1), corner(end, k, -1), corner(end, 0, -1))),
            Step("L", (corner(start, 0, -1),)),
            Step("C", (corner(start, -k, -1), corner(start, -k, 1), corner(start, 0, 1))),
            Step("Z"),
        ),
    )
