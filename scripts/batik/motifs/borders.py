"""What frames a cloth: the tumpal head and running borders. Both repeat along x only."""

from __future__ import annotations

import numpy as np

from .. import flora
from .. import geometry as g
from ..scene import DEEP, GROUND, LEAF, WAX, A, B, C, Scene

Rng = np.random.Generator


def _tooth(s: Scene, w: float, h: float, slot: int) -> None:
    """One triangle, base at y = 0, point at y = -h."""
    s.shape(g.pts((-w / 2, 0), (0, -h), (w / 2, 0)), slot, 0.13)
    s.line(g.pts((-w * 0.39, -h * 0.05), (0, -h * 0.86), (w * 0.39, -h * 0.05)), 0.07, closed=True)
    for k in range(5):
        y, r = -h * (0.16 + 0.13 * k), w * (0.11 - 0.017 * k)
        if k % 2 == 0:
            flora.rosette(s.at(0, y), r * 1.25, 6, C, B)
        else:
            for sign in (1, -1):
                flora.leaf(s.at(0, y, -np.pi / 2 + sign * 1.0), r * 2.1, r * 1.0, LEAF)
    for sign in (1, -1):
        flora.leaf(s.at(sign * w * 0.1, -h * 0.1, -np.pi / 2 + sign * 1.1), w * 0.2, w * 0.09, LEAF)
    s.dots(np.stack([np.linspace(-w * 0.33, w * 0.33, 9), np.full(9, -h * 0.035)], 1), 0.07)


def tumpal(rng: Rng, height: float = 20.0) -> Scene:
    """Head of a sarong: a row of tall triangles, points up from y = height, small ones from above."""
    w, h = 7.6, height * 0.86
    s = Scene(w, height, GROUND)
    for x in (0.0, w):
        s.at(x, height * 0.02, flip=False).fill(g.pts((-w * 0.2, 0), (0, h * 0.3), (w * 0.2, 0)), B)
        s.line(g.pts((x - w * 0.2, 0), (x, h * 0.3), (x + w * 0.2, 0)), 0.1)
    _tooth(s.at(w / 2, height * 0.955), w * 0.96, h, A)
    for y in (height * 0.972, height * 0.992):
        s.line(g.pts((0, y), (w, y)), 0.12)
    for x, y in s.free(1.05, 0.3, rng):
        if y < height * 0.93:
            s.dot(float(x), float(y), 0.075)
    return s


def border(rng: Rng, height: float = 7.0) -> Scene:
    """Running border: a waved stem with blossoms between two rows of dots, a toothed outer edge."""
    w = 12.0
    s = Scene(w, height, DEEP)
    middle = height * 0.46
    wave = g.spline(g.pts(*((w * k / 8, middle + height * 0.2 * np.sin(k * np.pi / 2)) for k in range(-1, 10))))
    flora.stem(s, wave, 0.18)
    for k, (x, up) in enumerate(((0.25, 1), (0.75, -1))):
        p = s.at(x * w, middle + up * height * 0.02)
        (flora.aster if k else flora.peony)(p, height * 0.2, A if k else B, C, B if k else A)
    for x, up in ((0.06, 1), (0.44, 1), (0.56, -1), (0.94, -1)):
        flora.leaf(s.at(x * w, middle, up * 1.0 + (0.5 if x < 0.5 else -0.4)), 1.7, 0.85, LEAF, 0.08)
        flora.leaf(s.at(x * w, middle, -up * 1.9), 1.4, 0.7, LEAF, -0.08)
    for y in (0.04, 0.88):
        s.line(g.pts((0, y * height), (w, y * height)), 0.11)
        s.dots(np.stack([np.linspace(0, w, 25)[:-1] + 0.25, np.full(24, (y + 0.04) * height)], 1), 0.08)
    for k in range(24):
        x = (k + 0.5) * w / 24
        s.fill(g.pts((x - 0.25, height), (x, height * 0.93), (x + 0.25, height)), WAX)
    return s
