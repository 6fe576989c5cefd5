"""Flat cloth: a motif, dyed: lines that a hand drew, colour that is never quite even, crackle, weave."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from .geometry import Points
from .motifs import motif
from .palettes import palette
from .scene import WAX, Warp, raster

Picture = NDArray[Any]
"""Floats, mostly of single precision: (height, width) or (height, width, 3)."""
SUPERSAMPLE = 2


@dataclass(frozen=True)
class Cloth:
    """What one cloth looks like, wherever it is cut."""

    motifs: tuple[str, ...]
    colours: tuple[str, ...]
    technique: str
    silk: bool
    seed: int

    @property
    def printed(self) -> bool:
        """Return whether no wax ever touched it."""
        return self.technique in {"tiruan", "paduan-tiruan"}


def noise(shape: tuple[int, int], cell: float, rng: np.random.Generator) -> Picture:
    """Return smooth noise from -1 to 1; ``cell`` is its grain in pixels."""
    rows, columns = (max(3, int(side / cell) + 3) for side in shape)
    grid = Image.fromarray(rng.uniform(-1, 1, (rows, columns)).astype(np.float32))
    grown = grid.resize((shape[1], shape[0]), Image.Resampling.BICUBIC)
    return np.asarray(grown, dtype=np.float32)


def flat(cloth: Cloth, width: float, height: float, scale: float) -> Picture:
    """Return ``width`` × ``height`` centimetres of the cloth, ``scale`` pixels to the centimetre, as RGB floats."""
    rng = np.random.default_rng(cloth.seed)
    scene = motif(cloth.motifs[0])(np.random.default_rng(cloth.seed + 1))
    fine = scale * SUPERSAMPLE
    index = raster(scene, (0, 0, width, height), fine, _hand(cloth, width, height))
    table = palette(list(cloth.colours))
    dyed = table[index]
    if "pagi-sore" in cloth.motifs:
        other = palette([*cloth.colours[1:], cloth.colours[0]])
        rows, columns = np.mgrid[0 : index.shape[0], 0 : index.shape[1]]
        half = columns / index.shape[1] + rows / index.shape[0] > 1
        dyed = np.where(half[..., None], other[index], dyed)
    if not cloth.printed:
        dyed = _crackled(dyed, index == WAX, fine, table[0], rng)
    small = Image.fromarray((dyed.clip(0, 1) * 255).astype(np.uint8)).reduce(SUPERSAMPLE)
    picture = np.asarray(small, dtype=np.float32) / 255
    return _woven(picture, cloth, scale, rng)


def _hand(cloth: Cloth, width: float, height: float) -> Warp | None:
    """Return the tremble of the hand: none in print, a little when stamped, more when drawn."""
    amount = {"tulis": 0.11, "lukis": 0.16, "kombinasi": 0.08, "cap": 0.03}.get(cloth.technique, 0.0)
    if not amount:
        return None
    phase = np.random.default_rng(cloth.seed + 2).uniform(0, 6.28, 4)

    def tremble(p: Points) -> Points:
        x, y = p[:, 0], p[:, 1]
        dx = np.sin(0.9 * y + phase[0]) + 0.6 * np.sin(2.3 * x + 1.7 * y + phase[1])
        dy = np.sin(1.1 * x + phase[2]) + 0.6 * np.sin(2.1 * y - 1.3 * x + phase[3])
        return p + amount * np.stack([dx, dy], 1)

    return tremble


def _crackled(dyed: Picture, wax: NDArray[np.bool_], scale: float, dye: Picture, rng: np.random.Generator) -> Picture:
    """Return the cloth with fine veins where the wax broke and the dye crept in."""
    shape = (dyed.shape[0], dyed.shape[1])
    ridges = np.minimum(np.abs(noise(shape, 1.9 * scale, rng)), np.abs(noise(shape, 1.2 * scale, rng)))
    veins = (ridges < 0.012) & (noise(shape, 5 * scale, rng) > 0.05) & wax
    shade = dye * 0.55 + np.float32(0.3)
    return np.where(veins[..., None], dyed * 0.6 + shade * 0.4, dyed).astype(np.float32)


def _woven(picture: Picture, cloth: Cloth, scale: float, rng: np.random.Generator) -> Picture:
    """Return the picture with uneven dye and, where it is close enough to be seen, threads."""
    shape = (picture.shape[0], picture.shape[1])
    uneven = 1 + 0.045 * noise(shape, 9 * scale, rng) * (0.2 if cloth.printed else 1)
    if scale >= 30:
        rows, columns = np.mgrid[0 : shape[0], 0 : shape[1]]
        thread = 2 * np.pi * 14 / scale
        uneven = uneven * (1 + 0.028 * np.sin(rows * thread) * np.sin(columns * thread))
    return (picture * uneven[..., None]).clip(0, 1).astype(np.float32)


def back(picture: Picture, cloth: Cloth) -> Picture:
    """Return the cloth's other side: the same, softer, when waxed on both sides; nearly white when printed."""
    share = 0.62 if cloth.printed else 0.16
    return picture * (1 - share) + np.float32(0.93) * share
