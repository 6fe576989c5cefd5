"""What the drawings of subjects are made with: a blank sheet, a line, and forms that several share."""

from __future__ import annotations

import numpy as np

from .. import flora
from .. import geometry as g
from ..geometry import TAU, Points
from ..scene import A, B, C, Scene

WIDTH = 0.2


def blank() -> Scene:
    """An empty sheet; figures reach from about -9 to 9 in both directions."""
    return Scene(24, 24)


def line(s: Scene, *points: tuple[float, float]) -> None:
    """A straight or broken line."""
    s.line(g.pts(*points), WIDTH)


def curve(s: Scene, *points: tuple[float, float]) -> None:
    """A smooth line through the points."""
    s.line(g.spline(g.pts(*points)), WIDTH)


def form(s: Scene, *points: tuple[float, float], slot: int = A) -> None:
    """A smooth closed form that hides what lies under it."""
    s.shape(g.spline(g.pts(*points), closed=True), slot, WIDTH)


def plate(s: Scene, points: Points, slot: int = A) -> None:
    """A closed form of straight sides that hides what lies under it."""
    s.shape(points, slot, WIDTH)


def disc(s: Scene, x: float, y: float, r: float, slot: int = A) -> None:
    """A circle that hides what lies under it."""
    s.shape(g.ellipse(x, y, r, n=28 if r > 1.5 else 16), slot, WIDTH)


def diamond(s: Scene, r: float = 9.0) -> None:
    """The slanted field of the sido cloths, its border doubled."""
    for size in (r, r - 1.1):
        plate(s, g.pts((0, -size), (size, 0), (0, size), (-size, 0)), B)


def leaf(s: Scene, x: float, y: float, turn: float, length: float, width: float | None = None) -> None:
    """A plain leaf with its midrib."""
    p = s.at(x, y, turn)
    p.shape(flora.petal(length, width or length * 0.42), A, WIDTH)
    p.line(g.pts((length * 0.12, 0), (length * 0.78, 0)), WIDTH)


def blossom(
    s: Scene, x: float, y: float, r: float, petals: int = 5, notch: float = 0.0, turn: float = -TAU / 4
) -> None:
    """An open flower with its heart."""
    for k in range(petals):
        p = s.at(x, y, turn + TAU * k / petals)
        p.shape(flora.petal(r, r * 4.6 / petals, notch), A, WIDTH)
    disc(s, x, y, r * 0.26, C)


def waves(s: Scene, y: float, x0: float = -8.5, x1: float = 8.5, count: int = 5, high: float = 0.8) -> None:
    """One row of waves."""
    t = np.linspace(0, count * TAU, count * 10)
    s.line(np.stack([np.linspace(x0, x1, len(t)), y + high * np.sin(t) / 2], 1), WIDTH)


def wing(s: Scene, x: float, y: float, turn: float, size: float, flip: bool = False, feathers: int = 6) -> None:
    """A wing spread from its shoulder: feathers in a fan, the covert over them."""
    p = s.at(x, y, turn, flip=flip)
    for k in range(feathers):
        reach = size * (1.0 - 0.07 * k)
        p.at(0, 0, -1.05 + k * 1.2 / feathers).shape(flora.petal(reach, size * 0.27), A, WIDTH)
    p.at(0, 0, -0.5).shape(flora.petal(size * 0.5, size * 0.46), B, WIDTH)
