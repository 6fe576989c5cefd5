"""A motif's line drawing as a small SVG, from the same geometry as the cloth."""

from __future__ import annotations

import numpy as np

from . import geometry as g
from .geometry import Points
from .scene import Op
from .subjects import subject

SIZE, MARGIN = 64, 3
LIMIT = 3_600
"""Bytes of path data: the smallest shapes are left out when a drawing grows past it."""
SMALLEST = 2.2
"""Units of the drawing below which a shape would only be a speck."""


def drawing(slug: str) -> str:
    """Return an SVG whose ``#m`` can be used in any colour."""
    lines = [op for op in subject(slug).ops if not op.inner and op.width > 0]
    everything = np.concatenate([op.points for op in lines])
    low, span = everything.min(0), float(np.ptp(everything, axis=0).max())
    scale = (SIZE - 2 * MARGIN) / span
    shift = (SIZE - np.ptp(everything, axis=0) * scale) / 2
    body = _paths([Op((op.points - low) * scale + shift, op.slot, op.width, op.closed) for op in lines])
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIZE} {SIZE}">'
        f'<path id="m" fill="none" stroke="currentColor" stroke-width="1.1" stroke-linejoin="round" '
        f'stroke-linecap="round" d="{body}"/></svg>\n'
    )


def _paths(lines: list[Op]) -> str:
    """Return path data, the largest shapes first, as far as the limit allows."""
    paths: list[str] = []
    for op in sorted(lines, key=lambda op: -float(np.ptp(op.points, axis=0).sum())):
        if np.ptp(op.points, axis=0).max() < SMALLEST:
            break
        path = _path(op.points, op.closed)
        if sum(map(len, paths)) + len(path) > LIMIT:
            break
        paths.append(path)
    return "".join(paths)


def _path(points: Points, closed: bool) -> str:
    reach = float(np.ptp(points, axis=0).max())
    fewer = points if len(points) <= 5 else g.resample(points, 3.0 if reach > 16 else 1.8, closed=closed)
    texts = [f"{x:.1f} {y:.1f}".replace(".0", "") for x, y in fewer]
    return f"M{texts[0]}L{' '.join(texts[1:])}{'Z' if closed else ''}"
