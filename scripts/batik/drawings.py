"""A motif's line drawing as a small SVG, from the same geometry as the cloth."""

from __future__ import annotations

import numpy as np

from . import geometry as g
from .geometry import Points
from .motifs import motif
from .scene import WAX, Op, Scene

SIZE = 64
LIMIT = 3_600
"""Bytes of path data: small shapes are left out when a drawing grows past it."""


def drawing(slug: str) -> str:
    """Return an SVG whose ``#m`` can be used in any colour."""
    scene = motif(slug)(np.random.default_rng(7))
    side = min(scene.width, scene.height, 16.0)
    scale = (SIZE - 4) / side
    origin = np.array(_middle(scene)) - side / 2
    paths: list[str] = []
    used = 0
    for op in sorted(_outlines(scene), key=lambda op: -float(np.ptp(op.points, axis=0).prod())):
        shape = (op.points - origin) * scale + 2
        if (shape.min(0) < -1).any() or (shape.max(0) > SIZE + 1).any() or np.ptp(shape, axis=0).max() < 2.5:
            continue
        path = _path(shape, op.closed)
        if used + len(path) > LIMIT:
            break
        used += len(path)
        paths.append(path)
    body = "".join(paths)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIZE} {SIZE}">'
        f'<path id="m" fill="none" stroke="currentColor" stroke-width="1.2" stroke-linejoin="round" '
        f'stroke-linecap="round" d="{body}"/></svg>\n'
    )


def _middle(scene: Scene) -> tuple[float, float]:
    return (scene.width / 2, scene.height / 2)


def _outlines(scene: Scene) -> list[Op]:
    """Return the lines of the canting, without the dots, in every copy that the drawing may show."""
    lines = [op for op in scene.ops if not op.inner and op.slot != scene.ground and (op.width > 0 or op.slot != WAX)]
    moved = []
    for op in lines:
        for dx in (-scene.width, 0.0, scene.width):
            for dy in (-scene.height, 0.0, scene.height):
                moved.append(Op(op.points + np.array([dx, dy]), op.slot, op.width, op.closed))
    return [op for op in moved if op.width > 0]


def _path(points: Points, closed: bool) -> str:
    step = 2.2 if np.ptp(points, axis=0).max() > 14 else 1.5
    fewer = g.resample(points, step, closed=closed)
    texts = [f"{x:.1f} {y:.1f}".replace(".0", "") for x, y in fewer]
    return f"M{texts[0]}L{' '.join(texts[1:])}{'Z' if closed else ''}"
