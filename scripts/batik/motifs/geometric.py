"""Motifs built on a square lattice."""

from __future__ import annotations

import numpy as np

from .. import flora
from .. import geometry as g
from ..geometry import TAU
from ..scene import DEEP, GROUND, LEAF, WAX, A, B, C, Scene

Rng = np.random.Generator


def kawung(rng: Rng) -> Scene:
    """Four ovals crossed at each point of the lattice, a small cross in each gap."""
    q = 5.4
    s = Scene(q, q)
    reach = q * np.sqrt(0.5) / 2
    for k in range(4):
        p = s.at(0, 0, TAU / 8 + k * TAU / 4).at(reach, 0)
        p.shape(g.ellipse(0, 0, reach * 0.9, reach * 0.56, 36), A, 0.12)
        p.line(g.ellipse(0, 0, reach * 0.68, reach * 0.36, 30), 0.07, closed=True)
        p.shape(g.ellipse(0, 0, reach * 0.5, reach * 0.17, 20), DEEP, 0.06)
        p.dots(g.pts((-0.3 * reach, 0), (0, 0), (0.3 * reach, 0)), 0.07)
    for x, y in ((q / 2, 0), (0, q / 2)):
        for k in range(4):
            p = s.at(x, y, k * TAU / 4)
            p.shape(flora.petal(0.72, 0.34), B, 0.06)
            p.dot(0.98, 0, 0.07)
        s.dot(x, y, 0.1)
    for x, y in ((0, 0), (q / 2, q / 2)):
        s.dot(x, y, 0.16)
        s.dot(x, y, 0.09, C)
    return s


def _steps(s: Scene, size: float, slot: int) -> None:
    """Cross of stepped squares, as woven in patola."""
    for i in range(-2, 3):
        for j in range(-2, 3):
            if abs(i) + abs(j) <= 2:
                h = size * 0.4
                s.fill(g.rect(i * size - h, j * size - h, i * size + h, j * size + h), WAX)
                h *= 0.6
                kind = slot if (i + j) % 2 else C
                s.fill(g.rect(i * size - h, j * size - h, i * size + h, j * size + h), kind)


def _eightfold(s: Scene, r: float) -> None:
    """Jlamprang's eight-rayed star in its ring."""
    s.shape(g.ellipse(0, 0, r, n=48), B, 0.12)
    s.dots(g.ellipse(0, 0, r * 0.88, n=32), 0.07)
    s.shape(g.ellipse(0, 0, r * 0.78, n=40), DEEP, 0.09)
    flora.ring(s, 4, r * 0.1, r * 0.66, r * 0.36, A, sawut=3, turn=TAU / 8)
    flora.ring(s, 4, r * 0.1, r * 0.66, r * 0.36, C, sawut=3)
    for k in range(8):
        s.dot(*g.polar(r * 0.62, TAU * (k + 0.5) / 8), 0.08)
    s.shape(g.ellipse(0, 0, r * 0.2, n=16), A, 0.09)
    for k in range(4):
        s.dot(*g.polar(r * 0.09, k * TAU / 4), 0.05)


def jlamprang(rng: Rng) -> Scene:
    """Stars in circles and crosses in squares, joined by rows of small squares."""
    q = 9.6
    s = Scene(q, q)
    h = q / 2
    for k in range(4):
        lane = s.at(h, h, k * TAU / 4)
        for t in np.linspace(1.5, h * 2 - 1.5, 13):
            row = lane.at(t - h, h, TAU / 8)
            row.fill(g.rect(-0.17, -0.17, 0.17, 0.17), WAX)
    _eightfold(s.at(h, h), 3.35)
    for x, y, slot in ((0.0, 0.0, A), (h, 0.0, B), (0.0, h, B)):
        size = 2.05 if x == y else 1.25
        p = s.at(x, y, TAU / 8)
        p.shape(g.rect(-size, -size, size, size), slot, 0.12)
        p.line(g.rect(-size, -size, size, size) * 0.82, 0.06, closed=True)
        _steps(s.at(x, y), size * 0.26, DEEP)
    for k in range(4):
        p = s.at(h, h, TAU / 8 + k * TAU / 4).at(4.05, 0)
        p.shape(flora.petal(0.95, 0.7), C, 0.08)
        p.dots(g.pts((-0.3, 0.55), (-0.3, -0.55), (0.5, 0)), 0.07)
    return s


def ceplok(rng: Rng) -> Scene:
    """Rosettes of two kinds in a chequer of framed squares."""
    q = 12.0
    s = Scene(q, q)
    for i in range(2):
        for j in range(2):
            p = s.at(q / 4 + i * q / 2, q / 4 + j * q / 2)
            p.shape(g.rect(-2.82, -2.82, 2.82, 2.82), DEEP if (i + j) % 2 else B, 0.1)
            p.line(g.rect(-2.5, -2.5, 2.5, 2.5), 0.06, closed=True)
            (_ceplok_round if (i + j) % 2 else _ceplok_cross)(p)
    for i in range(2):
        for j in range(2):
            p = s.at(i * q / 2, j * q / 2, TAU / 8)
            p.shape(g.rect(-0.5, -0.5, 0.5, 0.5), A, 0.09)
            p.dot(0, 0, 0.13)
    return s


def _ceplok_round(p: Scene) -> None:
    flora.ring(p, 8, 0.6, 1.55, 0.95, A, sawut=3)
    flora.ring(p, 8, 0.3, 0.85, 0.5, C, turn=TAU / 16)
    flora.heart(p, 0.5, B, 7)
    for k in range(4):
        c = p.at(0, 0, TAU / 8 + k * TAU / 4).at(2.65, 0, np.pi)
        c.shape(flora.petal(0.9, 0.7), LEAF, 0.07)


def _ceplok_cross(p: Scene) -> None:
    for k in range(4):
        c = p.at(0, 0, k * TAU / 4)
        c.shape(flora.petal(2.3, 1.5, 0.12), A, 0.09)
        flora.rays(c, 2.1, 1.3, 5, WAX)
        d = p.at(0, 0, TAU / 8 + k * TAU / 4)
        d.shape(flora.petal(2.5, 0.75), LEAF, 0.08)
        d.line(g.pts((0.7, 0), (2.1, 0)), 0.05)
    flora.heart(p, 0.55, C, 7)


def _nitik_slot(i: int, j: int, n: int) -> tuple[int, float]:
    """Slot and size of one woven point of nitik."""
    x, y = abs((i + n // 2) % n - n // 2), abs((j + n // 2) % n - n // 2)
    a, b = max(x, y), x + y
    if b == n // 2:
        return WAX, 1.0
    if b < n // 2:
        if a == 0:
            return C, 1.0
        if x == y or min(x, y) == 0:
            return (A, 1.0) if a < n // 4 + 1 else (WAX, 0.7)
        return (B, 0.8) if a % 2 else (A, 0.6)
    u, v = n // 2 - x, n // 2 - y
    if u + v == n // 4:
        return WAX, 0.8
    if u + v < n // 4:
        return (C, 1.0) if (u + v) % 2 else (A, 0.9)
    return WAX, 0.42


def nitik(rng: Rng) -> Scene:
    """Points like the crossings of a double ikat, with the split canting's square mark."""
    n, step = 20, 0.46
    s = Scene(n * step, n * step)
    for i in range(n):
        for j in range(n):
            slot, size = _nitik_slot(i, j, n)
            h = step * 0.43 * size
            p = s.at((i + 0.5) * step, (j + 0.5) * step)
            p.fill(g.rect(-h, -h, h, h), WAX)
            if slot != WAX:
                p.fill(g.rect(-h, -h, h, h) * 0.72, slot)
            elif size > 0.6:
                p.fill(g.rect(-h, -h, h, h) * 0.3, DEEP)
    return s


def _fret(s: Scene, unit: float) -> None:
    """One interlaced key of the banji lattice, in units of the grid."""
    for k in range(4):
        arm = s.at(0, 0, k * TAU / 4)
        key = g.pts((0, 0), (0, -2), (2, -2), (2, -4), (5, -4)) * unit
        arm.line(key, unit * 0.74, WAX)
        arm.line(key, unit * 0.4, A)
    for k in range(4):
        s.at(0, 0, k * TAU / 4).line(g.pts((0, -0.6), (0, -1.4)) * unit, unit * 0.12, WAX)


def banji(rng: Rng) -> Scene:
    """Interlaced keys on the diagonal, with a small flower in every opening."""
    u = 0.92
    side = 10 * u * np.sqrt(0.5) * 2
    s = Scene(side, side)
    half = side / 2
    for x, y in ((0.0, 0.0), (half, half)):
        _fret(s.at(x, y, TAU / 8), u)
    for x, y in ((half, 0.0), (0.0, half)):
        p = s.at(x, y, TAU / 8)
        flora.ring(p, 4, 0.15, 1.5 * u, 1.2 * u, B, sawut=3)
        flora.ring(p, 4, 0.1, 1.2 * u, 0.6 * u, C, turn=TAU / 8)
        flora.heart(p, 0.5 * u, A, 6)
    return s


__all__ = ["GROUND", "banji", "ceplok", "jlamprang", "kawung", "nitik"]
