"""Small scattered motifs, clouds, and the map of patches."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from .. import flora
from .. import geometry as g
from ..geometry import TAU, Points
from ..scene import DEEP, GROUND, LEAF, T1, T2, T3, T4, T5, WAX, A, B, C, Scene

Rng = np.random.Generator


def _star(s: Scene, r: float, slot: int) -> None:
    """Truntum's star: eight fine petals and their dots."""
    flora.ring(s, 8, r * 0.2, r * 0.8, r * 0.3, WAX, line=0.05)
    flora.ring(s, 8, r * 0.3, r * 0.46, r * 0.14, slot, line=0.03)
    s.dots(g.ellipse(0, 0, r * 1.18, n=8), 0.065)
    s.dot(0, 0, r * 0.2, WAX)
    s.dot(0, 0, r * 0.11, DEEP)


def truntum(rng: Rng) -> Scene:
    """Stars on a dark sky, half-stars and dots between."""
    q = 5.2
    s = Scene(q, q, DEEP)
    _star(s.at(q / 4, q / 4), 0.98, A)
    _star(s.at(3 * q / 4, 3 * q / 4), 0.98, B)
    for x, y in ((0.75, 0.25), (0.25, 0.75)):
        p = s.at(x * q, y * q)
        for k in range(4):
            p.at(0, 0, TAU / 8 + k * TAU / 4).shape(flora.petal(0.6, 0.26), A, 0.06)
        p.dots(g.ellipse(0, 0, 0.72, n=4), 0.06)
        p.dot(0, 0, 0.1)
    for x, y in ((0, 0), (0.5, 0.5), (0.5, 0), (0, 0.5)):
        s.dots(g.ellipse(x * q, y * q, 0.26, n=5), 0.055)
        s.dot(x * q, y * q, 0.07)
    return s


def _cloud(x: float, y: float, size: float, flip: bool) -> list[Points]:
    """Skeleton of a cloud: an arched back whose ends roll up, with smaller rolls on it."""
    f = -1.0 if flip else 1.0
    lines = [
        g.spline(
            g.pts((-7.4, 1.5), (-5.4, 0.9), (-3.2, 0.4), (-1, -0.6), (1.2, -0.5), (3.4, 0.3), (5.4, 0.9), (8.2, 1.1))
        ),
        g.spiral(1.5, 0.35, np.pi / 2, 1.1, 30) + [-2.9, -1.1],
        g.spiral(2.0, 0.4, np.pi / 2, -1.15, 34) + [0.6, -2.1],
        g.spiral(1.3, 0.3, np.pi / 2, -1.1, 30) + [4.2, -0.6],
    ]
    return [p * [f * size, size] + [x, y] for p in lines]


def mega_mendung(rng: Rng) -> Scene:
    """Rain clouds in graded bands, each band parted by a wax line."""
    s = Scene(30, 21, DEEP)
    bands = ((2.9, WAX), (2.7, T5), (2.2, WAX), (2.05, T4), (1.6, WAX), (1.47, T3), (1.06, WAX), (0.95, T2),
             (0.58, WAX), (0.48, T1))  # fmt: skip
    for k, (x, y, size, flip) in enumerate(((7, 3.6, 0.95, False), (21.5, 8.2, 1.05, True),
                                            (8.5, 13.6, 1.05, True), (23.5, 18.4, 0.92, False))):  # fmt: skip
        lines = _cloud(x, y, size, flip)
        for width, slot in bands:
            for line in lines:
                s.line(line, width * (1.0 + 0.06 * (k % 2)), slot)
    return s


def _bean(s: Scene, r: float, slot: int) -> None:
    """A coffee bean that has split: oval, dark cleft, a line of hatching on each half."""
    s.shape(g.ellipse(0, 0, r, r * 0.66, 28), slot, 0.1)
    cleft = g.spline(g.pts((-r * 0.86, 0), (-r * 0.3, r * 0.14), (r * 0.3, -r * 0.14), (r * 0.86, 0)))
    s.fill(g.ribbon(cleft, np.sin(np.linspace(0.15, 3.0, len(cleft))) * r * 0.36), DEEP)
    s.line(cleft, 0.05, WAX)
    for sign in (1, -1):
        s.line(g.arc(0, sign * r * -0.5, r * 0.92, sign * (np.pi / 2 - 0.6), sign * (np.pi / 2 + 0.6), 10), 0.05)


def kopi_pecah(rng: Rng) -> Scene:
    """Split coffee beans in two directions, dots between."""
    q = 4.4
    s = Scene(q, q, DEEP)
    for x, y, turn, slot in (
        (0.25, 0.25, 0.6, A),
        (0.75, 0.75, 0.6, A),
        (0.75, 0.25, -0.75, B),
        (0.25, 0.75, -0.75, B),
    ):
        _bean(s.at(x * q, y * q, turn), 0.84, slot)
    for x in (0.0, 0.5):
        for y in (0.0, 0.5):
            s.dots(g.ellipse(x * q, y * q, 0.24, n=4), 0.07)
            s.dot(x * q, y * q, 0.06, C)
    return s


def _cells(seeds: Points, side: float) -> list[Points]:
    """Voronoi cells of seeds on a torus, by cutting a square with half-planes."""
    images = np.concatenate([seeds + [i * side, j * side] for i in (-1, 0, 1) for j in (-1, 0, 1)])
    cells = []
    for c in seeds:
        cell = g.rect(c[0] - side / 2, c[1] - side / 2, c[0] + side / 2, c[1] + side / 2)
        near = images[np.argsort(np.hypot(*(images - c).T))[1:22]]
        for other in near:
            cell = _cut(cell, (c + other) / 2, other - c)
        cells.append(cell)
    return cells


def _cut(cell: Points, middle: Points, away: Points) -> Points:
    side = (cell - middle) @ away
    result = []
    for k in range(len(cell)):
        a, b = cell[k - 1], cell[k]
        if (side[k - 1] > 0) != (side[k] > 0):
            result.append(a + (b - a) * side[k - 1] / (side[k - 1] - side[k]))
        if side[k] <= 0:
            result.append(b)
    return np.array(result)


def _filled(kind: int) -> Callable[[Scene], None]:
    """Filling of one patch, drawn about the origin over a circle of radius 7."""

    def draw(s: Scene) -> None:
        step = (1.5, 1.3, 2.5, 1.1, 2.1, 1.0, 1.25, 3.0)[kind]
        reach = int(7.5 / step)
        for i in range(-reach, reach + 1):
            for j in range(-reach, reach + 1):
                _cell_fill(s.at((i + 0.5 * (j % 2)) * step, j * step), kind, step)

    return draw


def _cell_fill(p: Scene, kind: int, step: float) -> None:
    if kind == 0:  # sisik, scales
        for r in (0.5, 0.3):
            p.line(g.arc(0, 0, step * r, 0.1, np.pi - 0.1, 8), 0.08)
        p.dot(0, step * 0.12, 0.07)
    elif kind == 1:  # gringsing: ring and dot
        p.line(g.ellipse(0, 0, step * 0.36, n=12), 0.08, closed=True)
        p.dot(0, 0, 0.09)
    elif kind == 2:
        flora.rosette(p, step * 0.42, 6, B, C)
    elif kind == 3:  # cecek in fours
        p.dots(g.ellipse(0, 0, step * 0.2, n=4), 0.075)
    elif kind == 4:
        for k in range(4):
            p.at(0, 0, TAU / 8 + k * TAU / 4).shape(flora.petal(step * 0.5, step * 0.26), A, 0.07)
        p.dot(0, 0, 0.1)
    elif kind == 5:  # galaran, slanting lines
        p.line(g.pts((-step * 0.5, step * 0.5), (step * 0.5, -step * 0.5)), 0.09)
    elif kind == 6:
        _bean(p.at(turn=0.5), step * 0.38, WAX)
    else:
        flora.leaf(p.at(-step * 0.4, 0, 0.4), step * 0.85, step * 0.42, LEAF, 0.1)


def sekar_jagad(rng: Rng) -> Scene:
    """A map of patches, each with another filling, blossoms laid over some of them."""
    side, n = 36.0, 5
    i, j = np.divmod(np.arange(n * n), n)
    seeds = np.stack([(j + 0.5 + 0.25 * (i % 2)) * side / n, (i + 0.5) * side / n], 1)
    seeds += rng.uniform(-1.6, 1.6, seeds.shape)
    s = Scene(side, side, WAX)
    grounds = (A, DEEP, B, C, GROUND, A, LEAF, DEEP)
    for k, cell in enumerate(_cells(seeds, side)):
        c = cell.mean(0)
        patch = g.spline(c + (cell - c) * 0.93, closed=True, n=7)
        slot = grounds[(k * 3 + k // 5) % len(grounds)]
        s.fill(patch, slot)
        pen = s.at(float(c[0]), float(c[1]), float(rng.uniform(0, 1.5)))
        back = g.transform(patch, _inverse(pen.matrix))
        kinds = (1, 3, 0, 4, 2, 5, 7, 6)
        if k % 4 != 1:
            pen.clip(back, _filled(kinds[(k * 5 + k // 5) % 8]))
        else:
            pen.clip(back, _filled(3))
            (flora.peony if k % 8 == 1 else flora.aster)(pen, 2.1, B if slot != B else A, GROUND, C)
        s.line(c + (patch - c) * 0.93, 0.09, WAX, closed=True)
    return s


def _inverse(m: Points) -> Points:
    inverse = np.linalg.inv(m[:, :2])
    return np.concatenate([inverse, -(inverse @ m[:, 2])[:, None]], 1)
