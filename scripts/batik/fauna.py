"""Birds, butterflies, wings and mountains."""

from __future__ import annotations

import numpy as np

from . import flora
from . import geometry as g
from .geometry import Points
from .scene import DEEP, LEAF, WAX, A, B, C, Scene


def _feather(s: Scene, curve: Points, width: float, slot: int, eye: int | None = None) -> None:
    """Long feather along a curve, barbed, with an eye at its end if asked."""
    t = np.linspace(0, 1, len(curve))
    profile = width * (0.35 + 0.65 * np.sin(np.pi * np.minimum(t * 0.9 + 0.1, 1)) ** 0.7)
    s.shape(g.ribbon(curve, profile), slot, 0.07)
    s.line(curve, 0.05)
    side = g.normals(curve) * (profile * 0.4)[:, None]
    for k in range(2, len(curve) - 3, 3):
        for sign in (1, -1):
            s.line(np.stack([curve[k], curve[k + 2] + sign * side[k + 2]]), 0.04)
    if eye is not None:
        x, y = curve[-1]
        s.shape(g.ellipse(float(x), float(y), width * 0.85), eye, 0.07)
        s.dot(float(x), float(y), width * 0.45)
        s.dot(float(x), float(y), width * 0.25, DEEP)


def wing(s: Scene, size: float, slots: tuple[int, int, int] = (A, B, C), feathers: int = 6) -> None:
    """Wing from the shoulder at the origin, spread upwards and back (-x, -y)."""
    for k in range(feathers):
        a = np.pi + 0.15 + k * 1.15 / feathers
        length = size * (0.72 + 0.28 * np.sin(np.pi * (k + 1) / (feathers + 1)))
        p = s.at(0, 0, a)
        p.shape(flora.petal(length, size * 0.26), slots[k % 2], 0.08)
        p.line(g.pts((length * 0.3, 0), (length * 0.88, 0)), 0.05)
        for x in np.linspace(0.5, 0.8, 3):
            for sign in (1, -1):
                tip = (length * (x + 0.08), sign * size * 0.07)
                p.line(g.pts((length * x, 0), tip), 0.04)
    s.at(0, 0, np.pi + 0.65).shape(flora.petal(size * 0.5, size * 0.46), slots[2], 0.08)
    for r in (0.2, 0.3, 0.4):
        s.dots(g.arc(0, 0, size * r, np.pi + 0.35, np.pi + 0.95, 4), 0.045)


def bird(s: Scene, size: float, slots: tuple[int, int, int] = (A, B, C), tail: int = 4) -> None:
    """Bird in flight, head towards +x, with streaming tail (the hong of the coast)."""
    for k in range(tail):
        y = (k - (tail - 1) / 2) * 0.3
        end = (-1.75 + 0.12 * abs(y) * 4, 0.35 + y * 1.3)
        curve = g.spline(size * g.pts((-0.3, 0.05), (-0.8, 0.25 + y * 0.4), (-1.3, 0.2 + y), end))
        _feather(s, curve, size * 0.15, slots[(k + 1) % 2], slots[2])
    wing(s.at(0.05 * size, -0.02 * size, 0.25), size * 1.05, slots)
    body = g.spline(size * g.pts((0.62, -0.36), (0.72, -0.22), (0.55, 0.08), (0.12, 0.3), (-0.35, 0.18),
                                 (-0.42, 0.02), (-0.05, -0.06), (0.34, -0.2), (0.46, -0.36)), True)  # fmt: skip
    s.shape(body, slots[0], 0.09)
    for r in (0.16, 0.28, 0.4, 0.52):
        s.dots(g.arc(0.5 * size, -0.2 * size, r * size, 1.75, 2.55, 4), 0.045)
    _head(s.at(0.62 * size, -0.38 * size), size, slots)
    wing(s.at(0.12 * size, 0.04 * size, -0.35), size * 0.78, (slots[1], slots[0], slots[2]), 5)


def _head(s: Scene, size: float, slots: tuple[int, int, int]) -> None:
    for k in range(3):
        crest = s.at(-0.04 * size, -0.1 * size, -1.5 - 0.45 * k)
        crest.line(g.pts((0, 0), (0.26 * size, 0)), 0.07)
        crest.dot(0.28 * size, 0, 0.09, WAX)
        crest.dot(0.28 * size, 0, 0.05, slots[2])
    s.shape(g.pts((0.08, -0.06), (0.36, 0.04), (0.08, 0.1)) * size, slots[2], 0.07)
    s.shape(g.ellipse(0, 0, 0.16 * size), slots[0], 0.08)
    s.dot(0.03 * size, -0.02 * size, 0.055 * size + 0.03)
    s.dot(0.03 * size, -0.02 * size, 0.03 * size + 0.015, DEEP)


def peacock(s: Scene, size: float, slots: tuple[int, int, int] = (A, B, C)) -> None:
    """Standing peacock with a fan of eyed feathers, head towards +x."""
    for k in range(9):
        a = 2.35 + 0.26 * k
        reach = size * (1.5 - 0.12 * abs(k - 4))
        knee = g.polar(reach * 0.55, a - 0.1)
        _feather(s, g.spline(g.pts((0, 0), knee, g.polar(reach, a))), size * 0.16, slots[k % 2], slots[2])
    body = g.spline(size * g.pts((0.62, -0.95), (0.74, -0.8), (0.56, -0.3), (0.42, 0.2), (-0.05, 0.42),
                                 (-0.4, 0.2), (-0.3, -0.1), (0.2, -0.15), (0.42, -0.5), (0.46, -0.85)), True)  # fmt: skip
    s.shape(body, slots[0], 0.09)
    for k in range(5):
        s.dots(g.arc(0.1 * size, 0.08 * size, size * (0.1 + 0.07 * k), -0.9, 0.5, 3 + k // 2), 0.045)
    _head(s.at(0.6 * size, -0.98 * size), size, slots)
    for x in (0.0, 0.18):
        s.line(g.pts((x * size, 0.4 * size), ((x + 0.04) * size, 0.8 * size)), 0.1)
    wing(s.at(0.16 * size, 0.02 * size, -0.2), size * 0.6, (slots[1], slots[2], slots[0]), 5)


def butterfly(s: Scene, size: float, slots: tuple[int, int, int] = (A, B, C)) -> None:
    """Butterfly seen from above, head towards -y."""
    for flip in (False, True):
        p = s.at(flip=flip)
        lower = g.spline(size * g.pts((0.04, 0.05), (0.5, 0.12), (0.66, 0.45), (0.42, 0.78), (0.22, 0.55)), True)
        upper = g.spline(size * g.pts((0.04, 0.0), (0.3, -0.62), (0.85, -0.78), (0.98, -0.4), (0.62, 0.02)), True)
        for wing_shape, slot in ((lower, slots[1]), (upper, slots[0])):
            p.shape(wing_shape, slot, 0.09)
            middle = wing_shape.mean(0)
            p.line(middle + (wing_shape - middle) * 0.7, 0.05, closed=True)
        for k in range(5):
            a = -1.15 + 0.24 * k
            x, y = 0.28 * np.cos(a), 0.28 * np.sin(a)
            p.line(size * g.pts((x, y), (2.5 * x, 2.5 * y)), 0.04)
        for x, y, r in ((0.72, -0.5, 0.13), (0.42, 0.46, 0.11)):
            p.shape(g.ellipse(x * size, y * size, r * size), slots[2], 0.06)
            p.dot(x * size, y * size, 0.05)
        p.line(size * g.spline(g.pts((0.02, -0.2), (0.1, -0.5), (0.26, -0.66))), 0.06)
        p.dot(0.26 * size, -0.66 * size, 0.06)
    s.shape(g.ellipse(0, 0.08 * size, 0.09 * size, 0.36 * size), slots[2], 0.07)
    s.dots(size * g.pts((0, -0.1), (0, 0.05), (0, 0.2)), 0.04)


def mountain(s: Scene, size: float, slots: tuple[int, int, int] = (A, B, C)) -> None:
    """Meru: heaped peaks with hatched flanks, base at y = 0."""
    peaks = ((-0.62, 0.62), (0.62, 0.62), (-0.3, 0.95), (0.3, 0.95), (0, 1.3))
    for k, (x, high) in enumerate(reversed(peaks)):
        for layer, scale in enumerate((1.0, 0.72, 0.45)):
            w, h = 0.36 * scale, high * scale
            hill = g.spline(size * g.pts((x - w, 0), (x - w * 0.62, -h * 0.55), (x, -h), (x + w * 0.62, -h * 0.55),
                                         (x + w, 0)))  # fmt: skip
            s.shape(hill, slots[(k + layer) % 3], 0.075)
        s.dots(g.pts((x * size, -0.15 * size), (x * size, -0.28 * size)), 0.05)


def sawat(s: Scene, size: float, slots: tuple[int, int, int] = (A, B, C)) -> None:
    """A pair of outspread wings with a tail between: the garuda of semen cloths."""
    for k in range(5):
        a = np.pi / 2 + (k - 2) * 0.26
        s.at(0, 0.1 * size, a).shape(flora.petal(size * 0.8, size * 0.22), slots[k % 2], 0.075)
    for flip in (False, True):
        p = s.at(0.05 * size * (-1 if not flip else 1), 0, flip=flip)
        for k in range(7):
            a = np.pi + 0.02 + k * 0.17
            q = p.at(-0.12 * size * k * 0.4, -0.03 * size * k, a)
            q.shape(flora.petal(size * (1.05 - 0.06 * k), size * 0.2), slots[k % 2], 0.075)
            q.line(g.pts((size * 0.3, 0), (size * (0.9 - 0.06 * k), 0)), 0.045)
        curl = g.spiral(size * 0.3, size * 0.06, 0.5, 1.3, 30) + [-0.3 * size, -0.42 * size]
        p.line(curl, 0.16, WAX)
        p.line(curl, 0.07, slots[2])
    s.shape(g.ellipse(0, 0, size * 0.2, size * 0.26), slots[2], 0.08)
    s.dots(g.ellipse(0, 0, size * 0.12, n=6), 0.045)


def fish(s: Scene, size: float, slots: tuple[int, int, int] = (A, B, C)) -> None:
    """Fish swimming towards +x, scaled."""
    s.shape(g.spline(size * g.pts((-0.7, 0), (-1.15, -0.34), (-1.0, 0), (-1.15, 0.34)), True), slots[1], 0.08)
    for sign in (1, -1):
        s.shape(size * g.pts((-0.2, sign * 0.2), (0.1, sign * 0.5), (0.3, sign * 0.2)), slots[1], 0.07)
    s.shape(g.spline(size * g.pts((0.9, 0), (0.4, -0.34), (-0.3, -0.24), (-0.8, 0), (-0.3, 0.24), (0.4, 0.34)), True),
            slots[0], 0.09)  # fmt: skip
    for row in range(5):
        x = 0.3 - row * 0.2
        for y in np.linspace(-0.18, 0.18, 4 - row // 2) * (1 - row * 0.12):
            s.line(g.arc(x * size, float(y) * size, size * 0.08, 2.0, 4.3, 6), 0.045)
    s.line(g.arc(0.3 * size, 0, size * 0.28, -0.9, 0.9, 8), 0.06)
    s.dot(0.66 * size, -0.07 * size, 0.1)
    s.dot(0.66 * size, -0.07 * size, 0.055, DEEP)


__all__ = ["LEAF", "bird", "butterfly", "fish", "mountain", "peacock", "sawat", "wing"]
