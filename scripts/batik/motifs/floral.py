"""Motifs of the coast drawn with plants and animals."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from .. import fauna, flora
from .. import geometry as g
from ..geometry import Points
from ..scene import DEEP, LEAF, WAX, A, B, C, Scene

Rng = np.random.Generator


def _along(s: Scene, curve: Points, turns: list[tuple[float, float, Callable[[Scene], None]]]) -> None:
    """Place figures beside a stem: (fraction of its length, turn against it, figure)."""
    p = g.resample(curve, 0.1)
    for at, turn, figure in turns:
        k = min(int(at * (len(p) - 1)), len(p) - 2)
        d = p[k + 1] - p[k]
        figure(s.at(float(p[k, 0]), float(p[k, 1]), float(np.arctan2(d[1], d[0])) + turn))


def _leaf(length: float, slot: int = LEAF, teeth: int = 0, bend: float = 0.08) -> Callable[[Scene], None]:
    return lambda p: flora.leaf(p, length, length * 0.42, slot, bend, teeth)


def bouquet(s: Scene, size: float = 1.0, slots: tuple[int, int, int] = (A, B, C)) -> None:
    """Buket: five blossoms on crossing stems bound low, with buds, leaves and tendrils."""
    a, b, c = slots
    stems = (
        g.spline(g.pts((0, 9.5), (-0.6, 5.5), (-3.4, 1.5), (-5.6, 0.6))),
        g.spline(g.pts((0.3, 9.5), (0.8, 5.5), (3.8, 2.2), (6.2, 2.2))),
        g.spline(g.pts((-0.2, 9.5), (0.4, 5), (0.0, 0), (-0.8, -6.6))),
        g.spline(g.pts((0.4, 9.5), (1.4, 3), (3.8, -2.5), (6.4, -4.2))),
        g.spline(g.pts((-0.4, 9.5), (-1.6, 3.5), (-3.6, -2.5), (-6.2, -5.0))),
    )
    t = s.at(scale=size)
    leaves = [(0.3, 0.8, _leaf(3.0, teeth=6)), (0.42, -0.85, _leaf(3.2)), (0.6, 0.8, _leaf(3.4, teeth=6)),
              (0.72, -0.8, _leaf(2.6)), (0.84, 0.7, _leaf(2.0))]  # fmt: skip
    for k, curve in enumerate(stems):
        flora.stem(t, curve, 0.24)
        _along(t, curve, leaves[k % 2 :: 2] + leaves[1 - k % 2 :: 3])
    _along(t, stems[0], [(0.1, 2.7, _leaf(3.2, teeth=6)), (0.12, -2.6, _leaf(3.2)), (0.16, 3.1, _leaf(2.4))])
    flora.tulip(t.at(-0.8, -6.2, -1.75), 2.2, a, b)
    flora.aster(t.at(6.6, -4.3), 2.2, b, a, c)
    flora.peony(t.at(-6.0, -4.6), 2.3, b, c, a)
    flora.tulip(t.at(6.2, 2.0, 0.1), 1.7, c, b)
    flora.aster(t.at(-6.2, 0.9), 1.7, c, b, a)
    flora.peony(t.at(0.2, -1.2), 3.3, a, b, c)
    for x, y, turn in ((2.6, -7.2, -1.1), (-3.6, -8.0, -2.0), (8.6, -0.8, -0.3), (-8.4, -1.4, -2.9)):
        root = g.spline(g.pts((x * 0.45, y * 0.5), (x * 0.8, y * 0.7), (x, y)))
        flora.stem(t, root, 0.14)
        flora.bud(t.at(x, y, turn), 1.3, b)
    _bow(t.at(0, 8.2), b)


def _bow(t: Scene, slot: int) -> None:
    for flip in (False, True):
        p = t.at(flip=flip)
        p.shape(g.spline(g.pts((0, 0), (1.4, -0.9), (2.2, 0), (1.4, 0.7)), True), slot, 0.08)
        p.line(g.spline(g.pts((0.3, 0), (1.1, -0.3), (1.7, 0))), 0.05)
        p.shape(g.spline(g.pts((0, 0.1), (0.6, 1.2), (1.6, 2.0), (1.0, 2.1), (0.3, 1.3)), True), slot, 0.08)
    t.shape(g.ellipse(0, 0, 0.42), slot, 0.08)


def ground(s: Scene, rng: Rng, sprigs: float = 2.6, slots: tuple[int, ...] = (A, B), cecek: float = 0.75) -> None:
    """Fill what is left of the ground: sprigs and curls first, cecek in threes last."""
    for k, (x, y) in enumerate(s.free(sprigs, sprigs * 0.36, rng)):
        p = s.at(float(x), float(y), float(rng.uniform(0, 6.28)))
        if k % 3 == 2:
            flora.tendril(p, sprigs * 0.42, WAX, 0.08)
        else:
            flora.sprig(p.at(-sprigs * 0.22), sprigs * 0.42, slots[k % len(slots)])
    for x, y in s.free(cecek, 0.2, rng):
        a = rng.uniform(0, 6.28)
        for k in range(3):
            dx, dy = g.polar(0.13, a + k * 2.1)
            s.dot(float(x) + dx, float(y) + dy, 0.055)


def buketan(rng: Rng) -> Scene:
    """Bouquets in half-drop, mirrored, with hong birds and butterflies between."""
    s = Scene(46, 32)
    bouquet(s.at(12, 14.5, -0.12), 1.08)
    bouquet(s.at(35, 30.5, 0.12, flip=True), 1.08, (B, A, C))
    fauna.bird(s.at(33, 11, -0.15), 3.3, (C, A, B))
    fauna.bird(s.at(9.5, 28.2, 0.2, flip=True), 2.9, (A, C, B))
    fauna.butterfly(s.at(24.0, 4.2, 0.5), 1.9, (B, A, C))
    fauna.butterfly(s.at(23.0, 22.5, -0.6), 1.8, (A, B, C))
    fauna.butterfly(s.at(45.5, 7.5, -0.3), 1.5, (C, B, A))
    ground(s, rng)
    return s


def terang_bulan(rng: Rng) -> Scene:
    """Moonlight: a plain field sown with small sprigs and dots (its head and border carry the pattern)."""
    s = Scene(16, 16)
    for x, y, a in ((4, 4, 0.3), (12, 12, -0.4)):
        flora.sprig(s.at(x - 1, y, a), 1.9, A)
    for x, y, slot in ((12, 4, B), (4, 12, C)):
        flora.rosette(s.at(x, y), 0.7, 6, slot, A)
    for x, y in s.free(1.4, 0.5, rng):
        s.dot(float(x), float(y), 0.07)
    return s


def tujuh_rupa(rng: Rng) -> Scene:
    """Seven kinds: peacock, fish, butterfly and bird among great blossoms and climbing vines."""
    s = Scene(36, 36)
    for x, flip in ((2.0, False), (20.0, True)):
        vine = g.spline(g.pts((0, 36), (3, 30), (-3, 22), (3.2, 14), (-2.4, 7), (0, 0)))
        p = s.at(x, 0, flip=flip)
        flora.stem(p, vine, 0.3)
        _along(p, vine, [(k / 14 + 0.03, (-1) ** k * 0.85, _leaf(3.3, LEAF, 6 * (k % 2))) for k in range(13)])
        flora.peony(p.at(2.4, 29), 2.9, A, B, C)
        flora.aster(p.at(-2.6, 21.5), 2.4, B, C, A)
        flora.peony(p.at(2.6, 13.2), 2.3, C, A, B)
        flora.tulip(p.at(-2.2, 6.5, -2.2), 2.1, A, C)
    fauna.peacock(s.at(11.2, 9.0), 2.8, (A, B, C))
    fauna.peacock(s.at(29.4, 27.2, flip=True), 2.8, (B, A, C))
    fauna.bird(s.at(12.2, 21.2, -0.2), 2.6, (C, B, A))
    fauna.bird(s.at(28.6, 5.2, 0.1, flip=True), 2.6, (B, C, A))
    fauna.fish(s.at(11.0, 29.2, -0.4), 2.1, (B, A, C))
    fauna.fish(s.at(29.5, 12.6, 0.5, flip=True), 2.0, (A, C, B))
    fauna.butterfly(s.at(11.2, 34.3, 0.4), 1.7, (A, C, B))
    fauna.butterfly(s.at(29.0, 19.0, -0.4), 1.8, (C, A, B))
    ground(s, rng, 2.4, (A, B, C), 0.7)
    return s


def _lung(s: Scene, size: float, slot: int) -> None:
    """Curling shoot of semen with leaves along its back."""
    curl = g.spiral(size * 0.62, size * 0.08, np.pi, 1.15, 36) + [size * 0.62, 0]
    curve = np.concatenate([g.spline(g.pts((0, size * 1.1), (-0.05 * size, size * 0.5)))[:-1], curl])
    flora.stem(s, curve, 0.24, slot)
    p = g.resample(curve, size * 0.36)
    for k in range(1, min(len(p) - 1, 9)):
        d = p[k + 1] - p[k - 1]
        a = float(np.arctan2(d[1], d[0]))
        flora.leaf(s.at(float(p[k, 0]), float(p[k, 1]), a - 0.75), size * 0.56, size * 0.26, slot, -0.1)
    flora.rosette(s.at(size * 0.62, 0), size * 0.22, 5, C, A)


def semen(rng: Rng) -> Scene:
    """Life that sprouts: mountain, wings, shoots and birds, mirrored about an axis."""
    s = Scene(28, 26)
    for x, y in ((7, 0), (21, 13)):
        o = s.at(x, y)
        fauna.sawat(o.at(0, 4.5), 3.7, (A, B, C))
        fauna.mountain(o.at(0, 13.6), 2.4, (A, B, C))
        flora.tulip(o.at(0, 9.4, -np.pi / 2), 1.3, B, A)
        for flip in (False, True):
            p = o.at(flip=flip)
            _lung(p.at(2.6, 8.6), 2.2, LEAF)
            _lung(p.at(-4.1, 11.0, 0.3), 1.9, B)
            fauna.bird(p.at(4.6, 13.2, -0.3), 1.35, (A, C, B), 3)
    ground(s, rng, 2.2, (A, C), 0.62)
    return s


__all__ = ["DEEP", "bouquet", "buketan", "ground", "semen", "terang_bulan", "tujuh_rupa"]
