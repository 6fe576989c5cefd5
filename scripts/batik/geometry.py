"""Points and curves: every shape is an ``(n, 2)`` array of centimetres, y downwards."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]
Floats = NDArray[np.float32]
TAU = 2 * np.pi


def pts(*pairs: tuple[float, float]) -> Points:
    """Array of the given points."""
    return np.array(pairs, dtype=np.float64)


def ellipse(cx: float, cy: float, rx: float, ry: float | None = None, n: int = 24) -> Points:
    """Closed ellipse (first point not repeated)."""
    t = np.linspace(0, TAU, n, endpoint=False)
    return np.stack([cx + rx * np.cos(t), cy + (rx if ry is None else ry) * np.sin(t)], 1)


def arc(cx: float, cy: float, r: float, a0: float, a1: float, n: int = 16) -> Points:
    """Open arc between two angles (radians)."""
    t = np.linspace(a0, a1, n)
    return np.stack([cx + r * np.cos(t), cy + r * np.sin(t)], 1)


def rect(x0: float, y0: float, x1: float, y1: float) -> Points:
    """Axis-parallel rectangle."""
    return pts((x0, y0), (x1, y0), (x1, y1), (x0, y1))


def polar(r: float, a: float) -> tuple[float, float]:
    """Point at radius and angle."""
    return float(r * np.cos(a)), float(r * np.sin(a))


def spline(control: Points, closed: bool = False, n: int = 8) -> Points:
    """Catmull-Rom curve through the control points, ``n`` steps for each span."""
    p = np.asarray(control, dtype=np.float64)
    q = np.concatenate([p[-1:], p, p[:2]]) if closed else np.concatenate([2 * p[:1] - p[1:2], p, 2 * p[-1:] - p[-2:-1]])
    t = np.linspace(0, 1, n, endpoint=False)[:, None]
    spans = [_span(q[i : i + 4], t) for i in range(len(q) - 3)]
    if not closed:
        spans.append(p[-1:])
    return np.concatenate(spans)


def _span(q: Points, t: Points) -> Points:
    a, b, c, d = q
    return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3)


def spiral(r0: float, r1: float, a0: float, turns: float, n: int = 40) -> Points:
    """Spiral about the origin from radius ``r0`` to ``r1``."""
    t = np.linspace(0, 1, n)
    r = r0 + (r1 - r0) * t
    a = a0 + TAU * turns * t
    return np.stack([r * np.cos(a), r * np.sin(a)], 1)


def normals(p: Points, closed: bool = False) -> Points:
    """Unit normals (left of the walking direction)."""
    d = np.roll(p, -1, 0) - np.roll(p, 1, 0) if closed else np.gradient(p, axis=0)
    length = np.maximum(np.hypot(d[:, 0], d[:, 1]), 1e-9)
    return np.stack([d[:, 1] / length, -d[:, 0] / length], 1)


def ribbon(p: Points, width: Points) -> Points:
    """Polygon of a line whose full width varies along it."""
    side = normals(p) * (width / 2)[:, None]
    return np.concatenate([p + side, (p - side)[::-1]])


def resample(p: Points, step: float, closed: bool = False) -> Points:
    """Points at equal steps along a line."""
    q = np.concatenate([p, p[:1]]) if closed else p
    d = np.hypot(*np.diff(q, axis=0).T)
    s = np.concatenate([[0.0], np.cumsum(d)])
    count = max(2, round(s[-1] / step) + 1)
    at = np.linspace(0, s[-1], count)
    if closed:
        at = at[:-1]
    return np.stack([np.interp(at, s, q[:, 0]), np.interp(at, s, q[:, 1])], 1)


def inside(points: Points, polygon: Points) -> NDArray[np.bool_]:
    """Which points lie in the polygon (even-odd rule)."""
    x, y = points[:, 0], points[:, 1]
    result = np.zeros(len(points), dtype=bool)
    x1, y1 = polygon[-1]
    for x0, y0 in polygon:
        crosses = (y0 > y) != (y1 > y)
        edge = x0 + (y - y0) * (x1 - x0) / ((y1 - y0) or 1e-12)
        result ^= crosses & (x < edge)
        x1, y1 = x0, y0
    return result


def transform(p: Points, m: NDArray[np.float64]) -> Points:
    """Apply a 2 x 3 affine matrix."""
    return p @ m[:, :2].T + m[:, 2]


def affine(x: float = 0, y: float = 0, turn: float = 0, scale: float = 1, flip: bool = False) -> NDArray[np.float64]:
    """Scale (and mirror left to right), then turn, then move."""
    c, s = np.cos(turn) * scale, np.sin(turn) * scale
    f = -1.0 if flip else 1.0
    return np.array([[c * f, -s, x], [s * f, c, y]])


def compose(a: NDArray[np.float64], b: NDArray[np.float64]) -> NDArray[np.float64]:
    """The matrix that applies ``b`` and then ``a``."""
    linear = a[:, :2] @ b[:, :2]
    return np.concatenate([linear, (a[:, :2] @ b[:, 2] + a[:, 2])[:, None]], 1)


def scallop(p: Points, count: int, depth: float) -> Points:
    """Closed outline with ``count`` rounded lobes of the given depth."""
    q = resample(p, float(np.hypot(*np.ptp(p, axis=0))) / 40, closed=True)
    t = np.linspace(0, count * np.pi, len(q), endpoint=False)
    return q + normals(q, closed=True) * (np.abs(np.sin(t)) * depth)[:, None]
