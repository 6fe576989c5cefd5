"""Motifs in slanting rows: parang and lereng."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from .. import flora
from .. import geometry as g
from ..geometry import TAU
from ..scene import DEEP, LEAF, WAX, A, B, C, Scene

Rng = np.random.Generator


def slanted(side: float, along: int, across: int) -> Iterator[tuple[int, int, float, float]]:
    """Positions on a lattice turned by 45 degrees that closes in a square of the given side.

    ``along`` steps and ``across`` rows go into side / sqrt 2.
    """
    p, q = side / np.sqrt(2) / along, side / np.sqrt(2) / across
    for j in range(across):
        for i in range(2 * along):
            x = (i * p + j * q) / np.sqrt(2)
            y = (i * p - j * q) / np.sqrt(2)
            yield i, j, x % side, y % side


def _blade(s: Scene, q: float, p: float) -> None:
    """One blade of parang across a row of height ``q``, at steps ``p`` along it."""
    h = q * 0.4
    spine = g.spline(g.pts((0.62 * p, -h), (-0.12 * p, -h * 0.86), (-0.3 * p, -h * 0.4), (0.0, 0),
                           (0.3 * p, h * 0.4), (0.12 * p, h * 0.86), (-0.62 * p, h)))  # fmt: skip
    t = np.linspace(-1, 1, len(spine))
    width = p * (0.36 + 0.3 * np.exp(-(((np.abs(t) - 0.52) / 0.3) ** 2)) - 0.26 * np.abs(t) ** 6)
    blade = g.ribbon(spine, width)
    s.shape(blade, A, 0.13)
    middle = slice(6, len(spine) - 6)
    s.line(g.ribbon(spine[middle], width[middle] * 0.56), 0.06, WAX, closed=True)
    core = slice(12, len(spine) - 12)
    s.fill(g.ribbon(spine[core], width[core] * 0.24), B)
    for sign in (1, -1):
        x, y = sign * -0.16 * p, sign * -h * 0.66
        s.shape(g.ellipse(x, y, p * 0.14), C, 0.07)
        s.dot(x, y, 0.06)
        s.dots(g.pts((sign * 0.52 * p, sign * -h * 0.52), (sign * 0.56 * p, sign * -h * 0.3)), 0.07)


def parang(rng: Rng) -> Scene:
    """Slanting blades in rows, with mlinjon lozenges between the rows."""
    side = 19.0
    s = Scene(side, side, DEEP)
    q = side / np.sqrt(2) / 2
    p = side / np.sqrt(2) / 6
    for _, _, x, y in slanted(side, 6, 2):
        row = s.at(x, y, TAU / 8)
        _blade(row, q, p)
        for k in (0.25, 0.75):
            m = row.at(k * p, q / 2)
            m.shape(g.pts((-0.42, 0), (0, -0.3), (0.42, 0), (0, 0.3)), B, 0.08)
            m.dot(0, 0, 0.07)
        for sign in (1, -1):
            row.line(g.pts((-p / 2, q / 2 + sign * 0.5), (p / 2, q / 2 + sign * 0.5)), 0.09)
    return s


def _lereng_row(row: Scene, kind: int, p: float) -> None:
    if kind == 0:
        flora.leaf(row.at(-p * 0.5, 0.1, -0.45), p * 0.8, p * 0.36, LEAF, 0.1)
        flora.leaf(row.at(-p * 0.5, 0.0, 0.5), p * 0.7, p * 0.3, LEAF, -0.1)
        flora.rosette(row.at(p * 0.26, 0), p * 0.2, 6, A, C)
    elif kind == 1:
        for x in (-0.25, 0.25):
            row.shape(g.pts((x * p - 0.34, 0), (x * p, -0.34), (x * p + 0.34, 0), (x * p, 0.34)), C, 0.07)
            row.dot(x * p, 0, 0.08)
    elif kind == 2:
        wave = g.spline(g.pts((-0.5, 0), (-0.25, -0.2), (0, 0), (0.25, 0.2), (0.5, 0)) * p)
        row.taper(wave, 0.16, 0.16, WAX)
        for x, y, a in ((-0.25, -0.02, 1.2), (0.25, 0.02, -1.9)):
            bud = row.at(x * p, y * p, a)
            bud.shape(flora.petal(p * 0.34, p * 0.24), A, 0.07)
            bud.dot(p * 0.18, 0, 0.06)
    else:
        row.shape(g.ellipse(0, 0, p * 0.2, p * 0.13), B, 0.07)
        row.line(g.pts((-p * 0.12, 0), (p * 0.12, 0)), 0.05)
        row.dots(g.pts((-0.4 * p, 0), (0.4 * p, 0)), 0.08)


def lereng(rng: Rng) -> Scene:
    """Narrow slanting rows: leaves, lozenges, a waved stem, beans."""
    side = 14.4
    s = Scene(side, side)
    q, p = side / np.sqrt(2) / 6, side / np.sqrt(2) / 4
    for _i, j, x, y in slanted(side, 4, 6):
        row = s.at(x, y, TAU / 8)
        kind = (0, 1, 2, 0, 3, 2)[j]
        if kind in (1, 3):
            row.fill(g.rect(-p / 2 - 0.02, -q / 2, p / 2 + 0.02, q / 2), DEEP)
        for edge in (q / 2, -q / 2):
            row.line(g.pts((-p / 2, edge), (p / 2, edge)), 0.09)
    for _i, j, x, y in slanted(side, 4, 6):
        _lereng_row(s.at(x, y, TAU / 8), (0, 1, 2, 0, 3, 2)[j], p)
    return s
