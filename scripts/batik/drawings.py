"""A motif's line drawing as a small SVG, from the same geometry as the cloth."""

from __future__ import annotations

import numpy as np

from . import geometry as g
from .geometry import Points
from .scene import WAX, Op
from .subjects import subject

SIZE, MARGIN = 64, 3
LIMIT = 3_700
"""Bytes of path data: the smallest shapes are left out when a drawing grows past it."""
SMALLEST = 2.2
"""Units of the drawing below which a shape would only be a speck."""
STEP = 0.6
"""Units between the points at which a line is tested for being hidden."""


def drawing(slug: str) -> str:
    """Return an SVG whose ``#m`` can be used in any colour."""
    ops = [op for op in subject(slug).ops if not op.inner]
    lines = [op for op in ops if op.width > 0]
    everything = np.concatenate([op.points for op in lines])
    low, span = everything.min(0), float(np.ptp(everything, axis=0).max())
    scale = (SIZE - 2 * MARGIN) / span
    shift = (SIZE - np.ptp(everything, axis=0) * scale) / 2
    body = _paths(_seen([Op((op.points - low) * scale + shift, op.slot, op.width, op.closed) for op in ops]))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIZE} {SIZE}">'
        f'<path id="m" fill="none" stroke="currentColor" stroke-width="1.1" stroke-linejoin="round" '
        f'stroke-linecap="round" d="{body}"/></svg>\n'
    )


def _seen(ops: list[Op]) -> list[Op]:
    """Return the lines without what later fills lie over, as paint does on cloth; large wax fills are outlined."""
    found: list[Op] = []
    for number, op in enumerate(ops):
        wax = op.width == 0 and op.slot == WAX and np.ptp(op.points, axis=0).max() > 6
        if op.width > 0 or wax:
            over = [later.points for later in ops[number + 1 :] if later.width == 0 and later.closed]
            found += _uncovered(op, [p for p in over if _touch(op.points, p)])
    return found


def _touch(one: Points, other: Points) -> bool:
    return bool((one.min(0) <= other.max(0)).all() and (other.min(0) <= one.max(0)).all())


def _uncovered(op: Op, over: list[Points]) -> list[Op]:
    """Return the parts of a line that no polygon of ``over`` lies on."""
    if not over:
        return [op]
    points = g.resample(op.points, STEP, closed=op.closed)
    points = np.concatenate([points, points[:1]]) if op.closed else points
    free = ~np.any([g.inside(points, polygon) for polygon in over], axis=0)
    if free.all():
        return [op]
    if op.closed and free[0] and free[-1]:
        start = int(np.argmin(free))
        points, free = np.roll(points[:-1], -start, 0), np.roll(free[:-1], -start)
    edges = np.flatnonzero(np.diff(np.concatenate([[False], free, [False]]).astype(int)))
    runs = [points[a:b] for a, b in zip(edges[::2], edges[1::2], strict=True) if b - a > 1]
    return [Op(run, op.slot, op.width or 0.1) for run in runs]


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
    """Return a line as path data: its start, then the way from point to point in tenths, as short as it can be said."""
    reach = float(np.ptp(points, axis=0).max())
    fewer = points if len(points) <= 5 else g.resample(points, 3.0 if reach > 16 else 1.8, closed=closed)
    tenths = np.rint(fewer * 10).astype(int)
    steps = [_pair(x, y) for x, y in np.diff(tenths, axis=0).tolist() if (x, y) != (0, 0)]
    way = "".join(step if k == 0 or step[0] == "-" else f" {step}" for k, step in enumerate(steps))
    return f"M{_pair(*tenths[0].tolist())}l{way}{'z' if closed else ''}"


def _pair(x: int, y: int) -> str:
    first, second = _tenths(x), _tenths(y)
    return first + second if second[0] == "-" else f"{first} {second}"


def _tenths(value: int) -> str:
    whole, rest = divmod(abs(value), 10)
    return ("-" if value < 0 else "") + (f"{whole or ''}.{rest}" if rest else str(whole))
