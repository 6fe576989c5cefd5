"""The one part of each motif that stands for the whole in a small drawing."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from .. import flora
from .. import geometry as g
from ..motifs import motif, small
from ..scene import A, C, Op, Scene
from . import courts, isles, pekalongan, ports

Subject = Callable[[], Scene]
TORUS = 14.0
"""Side of the drawing of sekar-jagad."""


def _blank() -> Scene:
    return Scene(24, 24)


def _moon() -> Scene:
    """A moon above the tumpal of a sarong's head."""
    s = _blank()
    s.line(g.ellipse(0, -6, 3.4, n=40), 0.2, closed=True)
    s.line(g.arc(1.6, -6.6, 3.1, 1.2, 4.3, 20), 0.2)
    for x in (-6, 0, 6):
        s.line(g.pts((x - 3, 8), (x, -0.5), (x + 3, 8)), 0.2, closed=True)
        s.line(g.pts((x - 1.5, 7), (x, 2.8), (x + 1.5, 7)), 0.2, closed=True)
    for x in (-3, 3):
        s.line(g.ellipse(x, -1, 0.4, n=12), 0.2, closed=True)
    return s


def _nitik() -> Scene:
    """The lattice of a woven patola, in split dots."""
    s = _blank()
    for i in range(-4, 5):
        for j in range(-4, 5):
            ring = max(abs(i), abs(j)) if (i + j) % 2 == 0 else 0
            if abs(i) + abs(j) <= 4 or ring == 4:
                h = 0.62 if abs(i) + abs(j) in {0, 4} or ring == 4 else 0.36
                s.line(g.rect(i * 2 - h, j * 2 - h, i * 2 + h, j * 2 + h), 0.2, closed=True)
    return s


def _sekar_jagad() -> Scene:
    """A map of patches, each with its own filling."""
    s = _blank()
    seeds = np.random.default_rng(3).uniform(0, TORUS, (6, 2))
    for number, cell in enumerate(small._cells(seeds, TORUS)):
        outline = g.spline(cell, closed=True, n=3)
        s.line(outline, 0.2, closed=True)
        middle = outline.mean(0)
        if number % 3 == 0:
            flora.rosette(s.at(*middle), 1.2, 6, A, C)
        elif number % 3 == 1:
            for step in (0.78, 0.55):
                s.line((outline - middle) * step + middle, 0.2, closed=True)
        else:
            for x in (-1.1, 0, 1.1):
                s.line(g.ellipse(middle[0] + x, middle[1], 0.38, n=10), 0.2, closed=True)
    return s


def _pagi_sore() -> Scene:
    """One cloth in two moods, parted on the slant."""
    s = _blank()
    s.line(g.rect(-8, -8, 8, 8), 0.2, closed=True)
    s.line(g.pts((-8, 8), (8, -8)), 0.2)
    for x, y in ((-5, -5), (-5.2, 0), (0, -5.2)):
        flora.rosette(s.at(x, y), 1.5, 6, A, C)
    for k in range(1, 5):
        s.line(g.pts((8, -8 + k * 3.6), (-8 + k * 3.6, 8)), 0.2)
    return s


SUBJECTS: dict[str, Subject] = {
    "nitik": _nitik,
    "pagi-sore": _pagi_sore,
    "sekar-jagad": _sekar_jagad,
    "terang-bulan": _moon,
    **pekalongan.SUBJECTS,
    **ports.SUBJECTS,
    **courts.SUBJECTS,
    **isles.SUBJECTS,
}


def subject(slug: str) -> Scene:
    """Return a scene that holds one whole figure; a motif without one is shown as a part of its repeat."""
    if slug in SUBJECTS:
        return SUBJECTS[slug]()
    return _repeat(motif(slug)(np.random.default_rng(7)))


def _repeat(scene: Scene) -> Scene:
    """Return one repeat with its lines from the neighbouring ones, cut to what lies wholly inside."""
    side = min(scene.width, scene.height, 16.0)
    low = np.array([scene.width, scene.height]) / 2 - side / 2
    shown = _blank()
    lines = [op for op in scene.ops if not op.inner and op.slot != scene.ground and op.width > 0]
    shifts = [np.array([i * scene.width, j * scene.height]) for i in (-1, 0, 1) for j in (-1, 0, 1)]
    for op in lines:
        for shift in shifts:
            points = op.points + shift - low
            if (points.min(0) > -side * 0.03).all() and (points.max(0) < side * 1.03).all():
                shown.ops.append(Op(points, op.slot, op.width, op.closed))
    return shown
