"""Cloths as they lie, hang and are folded."""

from __future__ import annotations

import numpy as np

from ..cloth import Cloth, Picture, noise
from .studio import Stage, blurred, bolt, lay, lit_by, polygon, sample, shadow, stage


def folded(cloth: Cloth, width: int, height: int, tint: float = 0.0) -> Stage:
    """A folded long cloth on stone, coming in from the upper left, its layers to be seen at the edge."""
    scene = stage(width, height, "stone", cloth.seed)
    texture, scale = bolt(cloth, 62, width)
    angle = np.deg2rad(scene.rng.uniform(28, 38))
    tip = np.array([width * scene.rng.uniform(0.84, 0.92), height * scene.rng.uniform(0.5, 0.58)])
    along, down = np.array([np.cos(angle), np.sin(angle)]), np.array([-np.sin(angle), np.cos(angle)])
    far = 2.4 * width
    for layer in range(4, -1, -1):
        corner = tip + (along + down) * layer * 5
        sheet = np.array(
            [corner, corner + down * far * 0.42, corner + down * far * 0.42 - along * far, corner - along * far]
        )
        mask = polygon(scene, sheet, 1.2)
        shadow(scene, mask, (6, 10), 12 if layer else 8, 0.34)
        _sheet(scene, cloth, texture, scale, mask, corner, along, down, tint + 0.1 * (layer > 0))
    flap = np.array(
        [
            tip - along * width * 0.34,
            tip - along * width * 0.34 + down * far,
            tip - along * far + down * far,
            tip - along * far,
        ]
    )
    mask = polygon(scene, flap, 1.2)
    shadow(scene, mask, (12, 14), 18, 0.4)
    _sheet(scene, cloth, texture, scale, mask, tip - along * width * 0.34, -down, along, tint)
    return scene


def _sheet(scene: Stage, cloth: Cloth, texture: Picture, scale: float, mask: Picture, corner: np.ndarray,
           along: np.ndarray, down: np.ndarray, tint: float) -> None:  # fmt: skip
    """Lay one flat layer of cloth whose corner and directions are given."""
    x, y = scene.grid
    cm = 62 / scene.width
    wave = noise((scene.height, scene.width), 300, scene.rng) * 9
    u = ((x - corner[0]) * along[0] + (y - corner[1]) * along[1] + wave) * cm
    v = ((x - corner[0]) * down[0] + (y - corner[1]) * down[1] + wave * 0.6) * cm
    colour = sample(texture, scale, u, v)
    rounded = blurred(mask, 9)
    light = lit_by(noise((scene.height, scene.width), 210, scene.rng) * 26, 0.3, 0.16 if cloth.silk else 0.04)
    edge = np.clip((rounded - 0.45) * 2.2, 0.55, 1)
    lay(scene, mask, colour * (1 - tint) + tint * 0.9, light * edge)


def draped(cloth: Cloth, width: int, height: int, tint: float = 0.0) -> Stage:
    """A cloth hung in soft vertical folds over a wooden bar, with a fringe."""
    scene = stage(width, height, "wall", cloth.seed)
    texture, scale = bolt(cloth, 58, width * 0.75)
    x, y = scene.grid
    rng = scene.rng
    folds = _folds(x / width, y / height, rng)
    left, right = width * 0.17, width * 0.83
    flare = (y / height) * width * 0.02
    bottom = height * 0.86 + 10 * np.sin(x / width * 19) * 0.6
    mask = (
        (x > left - flare + folds * 5) & (x < right + flare + folds * 5) & (y > height * 0.115) & (y < bottom)
    ).astype(np.float32)
    mask = blurred(mask, 1.1)
    shadow(scene, mask, (26, 24), 34, 0.3)
    _fringe(scene, cloth, left, right, bottom)
    u = (x - left + folds * 34) / width * 74
    v = (y - height * 0.1 - np.abs(folds) * 6) / width * 74
    light = lit_by(folds * 62, 0.46, 0.3 if cloth.silk else 0.08)
    crown = np.clip((y - height * 0.11) / 26, 0.5, 1)
    lay(scene, mask, sample(texture, scale, u, v) * (1 - tint) + tint * 0.9, light * crown)
    _bar(scene, height * 0.118)
    return scene


def _folds(across: Picture, down: Picture, rng: np.random.Generator) -> Picture:
    """Return the depth of vertical folds, from about -1 to 1, deeper towards the floor."""
    depth = np.zeros_like(across)
    for count, share in ((3.5, 0.55), (6.3, 0.32), (11.0, 0.16)):
        lean, phase = rng.uniform(-0.5, 0.5), rng.uniform(0, 6.28)
        depth += share * np.sin(
            2 * np.pi * count * (across + 0.05 * lean * down) + phase + 0.7 * np.sin(3 * down + phase)
        )
    return (depth * (0.45 + 0.75 * down)).astype(np.float32)


def _fringe(scene: Stage, cloth: Cloth, left: float, right: float, bottom: Picture) -> None:
    x, y = scene.grid
    threads = (np.sin(x * 0.9 + 3 * noise((scene.height, scene.width), 40, scene.rng)) > -0.1).astype(np.float32)
    ends = bottom + 46 + 8 * np.sin(x * 0.21)
    mask = threads * (x > left) * (x < right) * (y > bottom - 4) * (y < ends)
    lay(
        scene,
        blurred(mask, 0.8) * 0.9,
        np.ones((scene.height, scene.width, 3), np.float32) * np.array([0.86, 0.8, 0.68], np.float32),
    )


def _bar(scene: Stage, y0: float) -> None:
    """Lay a round wooden bar across the picture."""
    x, y = scene.grid
    radius = scene.height * 0.011
    mask = blurred((np.abs(y - y0) < radius).astype(np.float32), 0.8)
    shine = np.sqrt(np.clip(1 - ((y - y0) / radius) ** 2, 0, 1)) * (0.9 + 0.1 * np.sin(x / 31))
    wood = np.ones((scene.height, scene.width, 3), np.float32) * np.array([0.5, 0.33, 0.2], np.float32)
    lay(scene, mask, wood, (0.45 + 0.85 * shine).astype(np.float32))


def curtain(cloth: Cloth, width: int, height: int, tint: float = 0.0) -> Stage:
    """Two curtains before a pale window."""
    scene = stage(width, height, "wall", cloth.seed)
    x, y = scene.grid
    glow = np.exp(-(((x / width - 0.5) / 0.16) ** 2))
    scene.picture = (scene.picture + 0.12 * glow[..., None]).clip(0, 1).astype(np.float32)
    texture, scale = bolt(cloth, 70, width * 0.7)
    folds = _folds(x / width * 1.6, y / height * 0.4, scene.rng)
    open_ = width * (0.2 + 0.05 * np.sin(y / height * 2.2))
    mask = blurred((np.abs(x - width / 2 + folds * 5) > open_ * 0.6).astype(np.float32) * (y > height * 0.06), 1.2)
    shadow(scene, mask, (10, 8), 30, 0.22)
    u, v = (x + folds * 30) / width * 80, y / width * 80
    lay(scene, mask, sample(texture, scale, u, v) * (1 - tint) + tint * 0.9, lit_by(folds * 70, 0.5, 0.1))
    _bar(scene, height * 0.055)
    return scene


def detail(cloth: Cloth, width: int, height: int, tint: float = 0.0) -> Stage:
    """A close look: lines, dots, veins and threads, with one soft fold."""
    scene = stage(width, height, "mori", cloth.seed)
    texture, scale = bolt(cloth, 21, width)
    x, y = scene.grid
    slant = (x * 0.8 + y * 0.6) / width
    fold = np.exp(-(((slant - 0.95) / 0.09) ** 2)) * 34 + noise((height, width), 420, scene.rng) * 20
    u = (x + fold * 0.9) / width * 21
    v = (y + fold * 0.7) / width * 21
    lay(
        scene,
        np.ones((height, width), np.float32),
        sample(texture, scale, u, v) * (1 - tint) + tint * 0.92,
        lit_by(fold * 2.2, 0.34, 0.2 if cloth.silk else 0.05),
    )
    return scene
