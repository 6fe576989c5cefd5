"""Clothes, laid flat or on an unseen form: panels of cloth that each have their own grain."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .. import geometry as g
from ..cloth import Cloth, Picture, noise
from .studio import Stage, blurred, bolt, lay, lit_by, polygon, sample, shadow, stage

Points = NDArray[np.float64]


@dataclass(frozen=True)
class Cut:
    """A garment's outline, in shares of the photo's width from its middle and of its height from the top."""

    shoulder: float
    chest: float
    hem: float
    top: float
    bottom: float
    sleeve: float
    """How far the sleeve reaches, as a share of the height; 0 for none."""
    spread: float
    """How far the sleeve's end stands from the body."""
    collar: str
    waist: float = 0.0
    open_: bool = False


# A shirt of 110 cm round the chest is about 74 cm long: outlines keep such proportions.
CUTS = {
    "shirt": Cut(0.29, 0.32, 0.325, 0.14, 0.83, 0.27, 0.14, "stand", open_=False),
    "blouse": Cut(0.205, 0.215, 0.235, 0.13, 0.82, 0.42, 0.15, "round", waist=0.2),
    "dress": Cut(0.165, 0.17, 0.31, 0.07, 0.95, 0.16, 0.09, "round", waist=0.16),
    "daster": Cut(0.2, 0.23, 0.3, 0.09, 0.94, 0.17, 0.12, "round"),
    "outer": Cut(0.215, 0.24, 0.28, 0.09, 0.93, 0.44, 0.17, "open", open_=True),
}


def garment(cloth: Cloth, width: int, height: int, kind: str, tint: float = 0.0) -> Stage:
    """Return a garment before a pale wall."""
    scene = stage(width, height, "wall", cloth.seed)
    texture, scale = bolt(cloth, 70, width)
    cut = CUTS[kind]
    for side in (-1, 1):
        if cut.sleeve:
            panel(scene, cloth, texture, scale, _sleeve(scene, cut, side), side * 0.5, tint, 7.0 + side)
    body = _body(scene, cut)
    panel(scene, cloth, texture, scale, body, 0.0, tint, 0.0)
    _front(scene, cut, cloth)
    return scene


def _at(scene: Stage, x: float, y: float) -> tuple[float, float]:
    return scene.width * (0.5 + x), scene.height * y


def _body(scene: Stage, cut: Cut) -> Points:
    """Return the outline of the body: neck, shoulders, sides, hem."""
    neck = 0.075
    waist = cut.waist or (cut.chest + cut.hem) / 2
    right = [(neck, cut.top), (cut.shoulder, cut.top + 0.035), (cut.chest, cut.top + 0.2),
             (waist, (cut.top + cut.bottom) / 2), (cut.hem, cut.bottom)]  # fmt: skip
    one = g.spline(np.array([_at(scene, x, y) for x, y in right]), n=10)
    other = np.array([scene.width, 0]) + one[::-1] * [-1, 1]
    dip = np.array([_at(scene, -0.03, cut.top + 0.03), _at(scene, 0.03, cut.top + 0.03)])
    hem = g.spline(np.array([one[-1], _at(scene, 0.0, cut.bottom + 0.014), other[0]]), n=10)
    return np.concatenate([one, hem, other, dip])


def _sleeve(scene: Stage, cut: Cut, side: int) -> Points:
    end = cut.top + 0.035 + cut.sleeve
    reach = cut.shoulder + cut.spread
    points = [(cut.shoulder - 0.03, cut.top + 0.03), (cut.shoulder + 0.035, cut.top + 0.055), (reach, end - 0.03),
              (reach - 0.095, end + 0.005), (cut.chest - 0.02, cut.top + 0.23)]  # fmt: skip
    return g.spline(np.array([_at(scene, side * x, y) for x, y in points]), closed=True, n=10)


def panel(
    scene: Stage, cloth: Cloth, texture: Picture, scale: float, outline: Points, turn: float, tint: float, start: float
) -> None:
    """Sew one panel on: its own grain, its own creases, a rounded edge and a seam's shadow."""
    mask = polygon(scene, outline)
    shadow(scene, mask, (10, 14), 20, 0.3)
    x, y = scene.grid
    cm = 70 / scene.width
    c, s = np.cos(turn), np.sin(turn)
    crease = (
        noise((scene.height, scene.width), 150, scene.rng) * 16 + noise((scene.height, scene.width), 60, scene.rng) * 3
    )
    u = ((x - scene.width / 2) * c + y * s + crease * 0.5) * cm + 40 + start
    v = (y * c - (x - scene.width / 2) * s + crease * 0.5) * cm + start
    rounded = np.clip((blurred(mask, 18) - 0.2) * 1.5, 0.74, 1.02)
    light = lit_by(crease * 2.1, 0.3, 0.2 if cloth.silk else 0.05) * rounded
    lay(scene, mask, sample(texture, scale, u, v) * (1 - tint) + tint * 0.92, light)


def _front(scene: Stage, cut: Cut, cloth: Cloth) -> None:
    """Add what closes the garment: collar, placket, buttons, or an open front."""
    trim = np.ones((scene.height, scene.width, 3), np.float32) * np.asarray(_trim(cloth), np.float32)
    top, bottom = cut.top, cut.bottom
    if cut.open_:
        front = np.array(
            [_at(scene, *p) for p in ((-0.06, top), (0.06, top), (0.045, bottom + 0.02), (-0.045, bottom + 0.02))]
        )
        mask = polygon(scene, front, 2)
        shade = np.ones((scene.height, scene.width, 3), np.float32) * np.array([0.87, 0.85, 0.81], np.float32)
        lay(scene, mask, shade, 0.93)
        for side in (-1, 1):
            strip = np.array(
                [
                    _at(scene, side * x, y)
                    for x, y in ((0.06, top), (0.085, top), (0.068, bottom + 0.012), (0.045, bottom + 0.012))
                ]
            )
            lay(scene, polygon(scene, strip), trim, 1.0)
        return
    neck = g.ellipse(*_at(scene, 0, top + 0.012), scene.width * 0.078, scene.height * 0.034, 40)
    lay(scene, polygon(scene, neck), np.ones_like(trim) * np.array([0.8, 0.78, 0.74], np.float32), 0.82)
    rim = g.arc(*_at(scene, 0, top + 0.006), scene.width * 0.082, 0.05, np.pi - 0.05, 30)
    rim[:, 1] = scene.height * (top + 0.006) + (rim[:, 1] - scene.height * (top + 0.006)) * 0.72
    band = g.ribbon(rim, np.full(len(rim), scene.width * (0.036 if cut.collar == "stand" else 0.016)))
    shadow(scene, polygon(scene, band), (3, 5), 5, 0.3)
    lay(scene, polygon(scene, band), trim, 1.0)
    if cut.collar == "stand":
        _placket(scene, top + 0.045, bottom, trim)


def _placket(scene: Stage, top: float, bottom: float, trim: Picture) -> None:
    strip = np.array(
        [_at(scene, *p) for p in ((-0.016, top), (0.016, top), (0.016, bottom + 0.008), (-0.016, bottom + 0.008))]
    )
    mask = polygon(scene, strip)
    lay(scene, mask * 0.92, trim, 1.03)
    lay(scene, blurred(np.abs(np.gradient(mask)[1]), 1.4) * 0.9, trim * 0.3)
    for step in range(6):
        button = g.ellipse(*_at(scene, 0, top + 0.05 + step * (bottom - top - 0.1) / 5.4), scene.width * 0.0085, n=20)
        shadow(scene, polygon(scene, button), (1, 3), 3, 0.5)
        lay(scene, polygon(scene, button), np.ones_like(trim) * np.array([0.9, 0.86, 0.78], np.float32))


def _trim(cloth: Cloth) -> Picture:
    """Return the plain cloth that goes with a batik: its ground, deepened."""
    from ..palettes import palette
    from ..scene import DEEP

    return palette(list(cloth.colours))[DEEP] * 0.9 + np.float32(0.03)
