"""A scene: drawing operations in centimetres that repeat over the cloth, and their raster.

The raster is an index image: each pixel names the *slot* (a place in the palette) that dyes it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter

from . import geometry as g
from .geometry import Points

GROUND, WAX, A, B, C, LEAF, DEEP = range(7)
T1, T2, T3, T4, T5 = range(7, 12)  # five steps from the wax's ivory to slot A
SLOTS = 12
IDENTITY = g.affine()
Warp = Callable[[Points], Points]


@dataclass
class Op:
    """One fill or line; with ``inner`` a window through which other operations show."""

    points: Points
    slot: int
    width: float = 0.0
    closed: bool = False
    inner: list[Op] = field(default_factory=list)


@dataclass
class Scene:
    """Operations with the size of their repeat; ``at`` gives a pen in a moved frame."""

    width: float
    height: float
    ground: int = GROUND
    drop: float = 0.0
    ops: list[Op] = field(default_factory=list)
    matrix: NDArray[np.float64] = field(default_factory=lambda: IDENTITY)

    def at(self, x: float = 0, y: float = 0, turn: float = 0, scale: float = 1, flip: bool = False) -> Scene:
        """A pen that draws into the same operations in a moved frame."""
        m = g.compose(self.matrix, g.affine(x, y, turn, scale, flip))
        return Scene(self.width, self.height, self.ground, self.drop, self.ops, m)

    def fill(self, p: Points, slot: int) -> None:
        """Fill a polygon."""
        self.ops.append(Op(g.transform(p, self.matrix), slot, closed=True))

    def line(self, p: Points, width: float, slot: int = WAX, closed: bool = False) -> None:
        """Draw a line of one width (centimetres on the cloth, whatever the frame's scale)."""
        self.ops.append(Op(g.transform(p, self.matrix), slot, width, closed))

    def shape(self, p: Points, slot: int, width: float = 0.09, outline: int = WAX) -> None:
        """Fill, then outline as the canting does: a pale line round a dyed form."""
        self.fill(p, slot)
        self.line(p, width, outline, closed=True)

    def taper(self, p: Points, start: float, end: float, slot: int = WAX) -> None:
        """A line that swells or thins, as a stem does."""
        self.fill(g.ribbon(p, np.linspace(start, end, len(p))), slot)

    def dot(self, x: float, y: float, r: float, slot: int = WAX) -> None:
        """One cecek."""
        m = self.matrix
        scale = float(np.hypot(m[0, 0], m[1, 0])) or 1.0
        self.fill(g.ellipse(x, y, r / scale, n=9), slot)

    def dots(self, p: Points, r: float, slot: int = WAX) -> None:
        """A cecek at each point."""
        for x, y in p:
            self.dot(float(x), float(y), r, slot)

    def clip(self, p: Points, draw: Callable[[Scene], None]) -> None:
        """Draw through a window of the given outline."""
        pen = Scene(self.width, self.height, self.ground, self.drop, [], self.matrix)
        draw(pen)
        self.ops.append(Op(g.transform(p, self.matrix), -1, inner=pen.ops, closed=True))

    def free(self, spacing: float, gap: float, rng: np.random.Generator) -> Points:
        """Jittered lattice points on which nothing has been drawn yet, for filling the ground."""
        scale = 10.0
        image = raster(self, (0, 0, self.width, self.height), scale)
        busy = Image.fromarray((image != self.ground).astype(np.uint8) * 255)
        wide = ImageFilter.MaxFilter(2 * round(gap * scale) + 1)
        taken = np.asarray(busy.filter(wide)) > 0
        nx, ny = max(1, round(self.width / spacing)), max(1, round(self.height / spacing / 0.87))
        iy, ix = np.divmod(np.arange(nx * ny), nx)
        x = (ix + 0.5 * (iy % 2) + 0.25) * self.width / nx + rng.normal(0, 0.1, ix.size) * spacing
        y = (iy + 0.5) * self.height / ny + rng.normal(0, 0.1, ix.size) * spacing
        px = (x % self.width * scale).astype(int) % taken.shape[1]
        py = (y % self.height * scale).astype(int) % taken.shape[0]
        return np.stack([x, y], 1)[~taken[py, px]]


def raster(
    scene: Scene, window: tuple[float, float, float, float], scale: float, warp: Warp | None = None
) -> NDArray[np.uint8]:
    """Index image of a window of the endlessly repeated scene, ``scale`` pixels a centimetre."""
    x0, y0, x1, y1 = window
    size = (round((x1 - x0) * scale), round((y1 - y0) * scale))
    image = Image.new("L", size, scene.ground)
    pen = ImageDraw.Draw(image)
    for op in scene.ops:
        for dx, dy in _copies(op, scene, window):
            _paint(image, pen, op, _placer(dx, dy, x0, y0, scale, warp), scale)
    return np.asarray(image)


def _placer(dx: float, dy: float, x0: float, y0: float, scale: float, warp: Warp | None) -> Callable[[Points], Points]:
    shift, origin = np.array([dx, dy]), np.array([x0, y0])

    def place(p: Points) -> Points:
        moved = p + shift
        if warp is not None:
            moved = warp(moved)
        return (moved - origin) * scale

    return place


def _copies(op: Op, scene: Scene, window: tuple[float, float, float, float]) -> Iterator[tuple[float, float]]:
    pad = op.width / 2 + 0.3
    low, high = op.points.min(0) - pad, op.points.max(0) + pad
    i0 = int(np.ceil((window[0] - high[0]) / scene.width))
    i1 = int(np.floor((window[2] - low[0]) / scene.width))
    for i in range(i0, i1 + 1):
        rise = (i % 2) * scene.drop
        j0 = int(np.ceil((window[1] - high[1] - rise) / scene.height))
        j1 = int(np.floor((window[3] - low[1] - rise) / scene.height))
        for j in range(j0, j1 + 1):
            yield i * scene.width, j * scene.height + rise


def _paint(image: Image.Image, pen: Any, op: Op, place: Callable[[Points], Points], scale: float) -> None:
    p = place(op.points)
    if op.inner:
        _window(image, p, op, place, scale)
        return
    if op.width == 0:
        pen.polygon(p.ravel().tolist(), fill=op.slot)
        return
    width = max(1, round(op.width * scale))
    if op.closed:
        p = np.concatenate([p, p[:2]])
    pen.line(p.ravel().tolist(), fill=op.slot, width=width, joint="curve" if width > 3 else None)
    if not op.closed and width > 3:
        r = width / 2 - 0.5
        for x, y in (p[0], p[-1]):
            pen.ellipse((x - r, y - r, x + r, y + r), fill=op.slot)


def _window(image: Image.Image, p: Points, op: Op, place: Callable[[Points], Points], scale: float) -> None:
    low = np.maximum(np.floor(p.min(0)).astype(int), 0)
    high = np.minimum(np.ceil(p.max(0)).astype(int) + 1, image.size)
    if (high <= low).any():
        return
    box = (int(low[0]), int(low[1]), int(high[0]), int(high[1]))
    part = image.crop(box)
    mask = Image.new("1", part.size, 0)
    ImageDraw.Draw(mask).polygon((p - low).ravel().tolist(), fill=1)
    pen = ImageDraw.Draw(part)
    for inner in op.inner:
        _paint(part, pen, inner, lambda q: place(q) - low, scale)
    image.paste(part, box[:2], mask)
