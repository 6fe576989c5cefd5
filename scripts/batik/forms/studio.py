"""The photo studio: backdrops, soft shadows, and cloth laid over a form."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter

from ..cloth import Cloth, Picture, flat, noise

Mask = NDArray[Any]


@dataclass
class Stage:
    """One photo in the making; coordinates are pixels of the final photo."""

    width: int
    height: int
    picture: Picture
    rng: np.random.Generator

    @property
    def grid(self) -> tuple[Picture, Picture]:
        """Return (x, y) of every pixel."""
        rows, columns = np.mgrid[0 : self.height, 0 : self.width]
        return columns.astype(np.float32), rows.astype(np.float32)


BACKDROPS = {
    "stone": ((214, 212, 208), 0.055, 60.0),
    "wall": ((236, 232, 224), 0.018, 240.0),
    "mori": ((232, 222, 202), 0.02, 160.0),
    "wood": ((196, 164, 124), 0.03, 120.0),
    "slate": ((148, 150, 152), 0.04, 90.0),
}


def stage(width: int, height: int, backdrop: str, seed: int) -> Stage:
    """Return an empty photo before a backdrop, lit from the upper left."""
    rng = np.random.default_rng(seed)
    colour, grain, cell = BACKDROPS[backdrop]
    base = np.ones((height, width, 3), np.float32) * (np.array(colour, np.float32) / 255)
    rows, columns = np.mgrid[0:height, 0:width].astype(np.float32)
    light = 1.05 - 0.16 * (columns / width * 0.5 + rows / height * 0.7)
    grained = noise((height, width), cell, rng) * grain + noise((height, width), cell / 4, rng) * grain * 0.5
    if backdrop == "wood":
        grained = grained + 0.05 * np.sin(rows / 9 + 5 * noise((height, width), 260, rng)) * 0.6
        grained = grained - 0.22 * (np.abs((rows % 330) - 165) > 163)
    return Stage(width, height, (base * (light + grained)[..., None]).clip(0, 1).astype(np.float32), rng)


def polygon(scene: Stage, points: NDArray[np.float64], soft: float = 1.0) -> Mask:
    """Return a mask from 0 to 1 of a polygon with soft edges."""
    image = Image.new("L", (scene.width * 2, scene.height * 2), 0)
    ImageDraw.Draw(image).polygon((points * 2).ravel().tolist(), fill=255)
    small = image.reduce(2).filter(ImageFilter.GaussianBlur(soft * 0.6))
    return np.asarray(small, dtype=np.float32) / 255


def blurred(mask: Mask, radius: float) -> Mask:
    """Return a mask out of focus."""
    image = Image.fromarray((mask.clip(0, 1) * 255).astype(np.uint8)).filter(ImageFilter.GaussianBlur(radius))
    return np.asarray(image, dtype=np.float32) / 255


def shadow(
    scene: Stage, mask: Mask, shift: tuple[int, int] = (14, 22), radius: float = 22, depth: float = 0.42
) -> None:
    """Let a form throw its shadow: a wide soft one, and a narrow one where it touches."""
    for reach, share in ((1.0, 1.0), (0.3, 0.7)):
        down, across = int(shift[1] * reach), int(shift[0] * reach)
        padded = np.pad(mask, ((abs(down),) * 2, (abs(across),) * 2), mode="edge")
        moved = padded[abs(down) - down :, abs(across) - across :][: scene.height, : scene.width]
        scene.picture *= (1 - depth * share * blurred(moved, radius * reach + 1))[..., None]


def lay(scene: Stage, mask: Mask, colour: Picture, light: Picture | float = 1.0) -> None:
    """Put colour, lit, where the mask is."""
    lit = colour * (light[..., None] if isinstance(light, np.ndarray) else light)
    scene.picture = (scene.picture * (1 - mask[..., None]) + lit.clip(0, 1) * mask[..., None]).astype(np.float32)


def sample(texture: Picture, scale: float, u: Picture, v: Picture) -> Picture:
    """Return the cloth's colour at places in centimetres, between its pixels; the cloth goes on for ever."""
    height, width = texture.shape[:2]
    x, y = u * scale, v * scale
    x0, y0 = np.floor(x).astype(np.int32), np.floor(y).astype(np.int32)
    fx, fy = (x - x0)[..., None], (y - y0)[..., None]
    x0, x1, y0, y1 = x0 % width, (x0 + 1) % width, y0 % height, (y0 + 1) % height
    top = texture[y0, x0] * (1 - fx) + texture[y0, x1] * fx
    low = texture[y1, x0] * (1 - fx) + texture[y1, x1] * fx
    return (top * (1 - fy) + low * fy).astype(np.float32)


def bolt(cloth: Cloth, span: float, pixels: float) -> tuple[Picture, float]:
    """Return (texture, its scale) that is fine enough when ``span`` centimetres fill ``pixels`` of the photo."""
    scale = min(48.0, max(10.0, pixels / span * 1.15))
    side = min(110.0, span * 1.25)
    return flat(cloth, side, side, scale), scale


def lit_by(height: Picture, strength: float, sheen: float = 0.0) -> Picture:
    """Return the light on a surface of that height in pixels, lit from the upper left."""
    down, across = np.gradient(height)
    slope = -(across * 0.75 + down * 0.65)
    return (1 + strength * np.tanh(slope) + sheen * np.maximum(0, np.tanh(slope * 1.4)) ** 3).astype(np.float32)
