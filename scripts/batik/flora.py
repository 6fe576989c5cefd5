"""Plants of the coast: petals, blossoms, leaves, buds and tendrils with their isen."""

from __future__ import annotations

import numpy as np

from . import geometry as g
from .geometry import TAU, Points
from .scene import DEEP, LEAF, WAX, A, B, C, Scene


def petal(length: float, width: float, notch: float = 0.0) -> Points:
    """Petal from the origin along +x; ``notch`` cuts the tip like a clove's."""
    half = [(0.0, 0.06), (0.3, 0.36), (0.62, 0.5), (0.88, 0.36)]
    tip = [(1.0, 0.14), (1.0 - notch, 0.0), (1.0, -0.14)]
    outline = [*half, *tip, *[(x, -y) for x, y in reversed(half)]]
    return g.spline(np.array(outline) * [length, width], closed=True, n=5)


def rays(s: Scene, length: float, width: float, count: int, slot: int, line: float = 0.05) -> None:
    """Fine lines fanning out from a petal's base: the isen called sawut."""
    for k in np.linspace(-1, 1, count):
        bend = k * width * 0.3
        reach = length * (0.86 - 0.26 * abs(k))
        s.line(g.spline(g.pts((0.16 * length, bend * 0.3), (0.5 * length, bend), (reach, bend))),
               line, slot)  # fmt: skip


def ring(s: Scene, count: int, r: float, length: float, width: float, slot: int, **more: float) -> None:
    """A ring of petals about the origin; ``more``: turn, notch, sawut (number of fine lines)."""
    turn, notch, sawut = more.get("turn", 0.0), more.get("notch", 0.0), int(more.get("sawut", 0))
    for k in range(count):
        a = turn + TAU * k / count
        p = s.at(*g.polar(r, a), a)
        p.shape(petal(length, width, notch), slot, more.get("line", 0.09))
        if sawut:
            rays(p, length, width, sawut, WAX, more.get("fine", 0.05))


def heart(s: Scene, r: float, slot: int, around: int = 10) -> None:
    """A flower's heart: a disc, a ring of cecek and a dot."""
    s.shape(g.ellipse(0, 0, r), slot, 0.07)
    s.dots(g.ellipse(0, 0, r * 0.62, n=around), r * 0.13)
    s.dot(0, 0, r * 0.24)


def peony(s: Scene, r: float, outer: int = A, inner: int = B, core: int = C) -> None:
    """Full blossom: three rings of notched petals, sawut in each, cecek between."""
    ring(s, 9, r * 0.34, r * 0.72, r * 0.62, outer, notch=0.14, sawut=5, fine=0.05)
    s.dots(g.ellipse(0, 0, r * 1.12, n=27), 0.05)
    ring(s, 7, r * 0.16, r * 0.56, r * 0.46, inner, notch=0.12, sawut=3, turn=0.3)
    ring(s, 5, r * 0.04, r * 0.34, r * 0.3, outer, turn=0.1, notch=0.1)
    heart(s, r * 0.17, core, 8)


def aster(s: Scene, r: float, outer: int = A, inner: int = B, core: int = C) -> None:
    """Chrysanthemum: two rings of narrow petals."""
    ring(s, 18, r * 0.3, r * 0.7, r * 0.2, outer, line=0.07)
    ring(s, 12, r * 0.14, r * 0.5, r * 0.19, inner, line=0.07, turn=0.13)
    heart(s, r * 0.24, core, 9)


def rosette(s: Scene, r: float, petals: int = 6, slot: int = A, core: int = C) -> None:
    """Small open flower."""
    ring(s, petals, r * 0.12, r * 0.88, r * 4.4 / petals, slot, sawut=3 if r > 0.9 else 0, line=0.07)
    heart(s, r * 0.25, core, 6)


def tulip(s: Scene, r: float, slot: int = A, inner: int = B) -> None:
    """Flower seen from the side, opening along +x."""
    for a, w, k in ((0.62, 0.62, inner), (-0.62, 0.62, inner), (0.32, 0.6, slot), (-0.32, 0.6, slot)):
        p = s.at(0, 0, a)
        p.shape(petal(r * 1.5, r * w), k)
        rays(p, r * 1.5, r * w, 3, WAX)
    s.shape(petal(r * 1.45, r * 0.66, 0.1), slot)
    rays(s, r * 1.4, r * 0.6, 5, WAX)
    for a in (0.9, -0.9, 0.0):
        s.at(0, 0, a).shape(petal(r * 0.6, r * 0.28), LEAF, 0.07)
    s.dot(0, 0, r * 0.12)


def bud(s: Scene, r: float, slot: int = A) -> None:
    """Closed bud with its two sepals."""
    s.shape(petal(r * 1.4, r * 0.8), slot, 0.08)
    rays(s, r * 1.3, r * 0.7, 3, WAX)
    for a in (0.42, -0.42):
        s.at(0, 0, a).shape(petal(r * 0.85, r * 0.32), LEAF, 0.07)


def leaf(s: Scene, length: float, width: float, slot: int = LEAF, bend: float = 0.0,
         teeth: int = 0, half: int | None = None) -> None:  # fmt: skip
    """Leaf along +x with midrib and veins; ``half`` dyes one side in a second colour."""
    t = np.linspace(0, 1, 22)
    spine = np.stack([t * length, bend * np.sin(t * np.pi) * length], 1)
    profile = np.sin(np.pi * t**0.8) ** 0.9 * width / 2
    if teeth:
        profile *= 0.86 + 0.24 * np.abs(np.sin(t * np.pi * teeth))
    side = g.normals(spine) * profile[:, None]
    left, right = spine + side, spine - side
    s.fill(np.concatenate([left, right[::-1]]), slot)
    if half is not None:
        s.fill(np.concatenate([left, spine[::-1]]), half)
    s.line(np.concatenate([left, right[::-1]]), 0.085, WAX, closed=True)
    _veins(s, spine, side, max(3, round(length / 0.5)))


def _veins(s: Scene, spine: Points, side: Points, count: int) -> None:
    s.line(spine[:-1], 0.06, WAX)
    for k in np.linspace(3, len(spine) - 5, count).astype(int):
        ahead = min(k + 3, len(spine) - 1)
        for sign in (1, -1):
            s.line(np.stack([spine[k], spine[ahead] + sign * side[ahead] * 0.78]), 0.045, WAX)


def fern(s: Scene, curve: Points, size: float, slot: int = LEAF, step: float = 0.6) -> None:
    """Stem with pairs of small leaves that shrink towards its tip."""
    s.taper(curve, 0.16, 0.06, WAX)
    p = g.resample(curve, step)
    for k in range(1, len(p) - 1):
        d = p[k + 1] - p[k - 1]
        a = float(np.arctan2(d[1], d[0]))
        scale = size * (1 - 0.55 * k / len(p))
        for sign in (1, -1):
            leaflet = s.at(float(p[k, 0]), float(p[k, 1]), a + sign * 0.95)
            leaflet.shape(petal(scale, scale * 0.42), slot, 0.06)
            leaflet.line(g.pts((scale * 0.15, 0), (scale * 0.7, 0)), 0.04)


def stem(s: Scene, curve: Points, width: float = 0.2, slot: int = LEAF) -> None:
    """Stem: a dyed core between two wax lines."""
    s.taper(curve, width + 0.13, width * 0.6 + 0.1, WAX)
    s.taper(curve, width, width * 0.5, slot)


def tendril(s: Scene, size: float, slot: int = WAX, width: float = 0.08) -> None:
    """Curl along +x that ends in a small spiral with a dot."""
    curl = g.spiral(size * 0.34, size * 0.05, -np.pi / 2, 1.25, 30) + [size * 0.62, size * 0.34]
    lead = g.spline(g.pts((0, 0.0), (size * 0.3, size * 0.04), (size * 0.62, 0.0)))
    s.line(np.concatenate([lead[:-1], curl]), width, slot)
    s.dot(size * 0.62, size * 0.34, width * 0.8, slot)


def sprig(s: Scene, size: float, slot: int = A, leaves: int = LEAF) -> None:
    """Filler for the ground: a small flower on a short leafy stem."""
    curve = g.spline(g.pts((0, 0), (size * 0.5, -size * 0.12), (size, 0)))
    s.line(curve, 0.08, WAX)
    for x, a in ((0.25, 0.8), (0.4, -0.8), (0.6, 0.75)):
        p = s.at(size * x, -size * 0.08, a)
        p.shape(petal(size * 0.42, size * 0.2), leaves, 0.055)
        p.line(g.pts((size * 0.06, 0), (size * 0.3, 0)), 0.04)
    flower = s.at(size * 1.1, 0)
    ring(flower, 5, 0.05, size * 0.26, size * 0.22, slot, line=0.055)
    flower.dot(0, 0, 0.09, WAX)
    flower.dot(0, 0, 0.05, DEEP)
