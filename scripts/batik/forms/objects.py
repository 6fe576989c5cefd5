"""Things for the hand and the house."""

from __future__ import annotations

import numpy as np

from .. import geometry as g
from ..cloth import Cloth, Picture, noise
from .garments import _trim
from .studio import Stage, blurred, bolt, lay, lit_by, polygon, sample, shadow, stage


def _plain(scene: Stage, colour: tuple[float, float, float] | Picture) -> Picture:
    return np.ones((scene.height, scene.width, 3), np.float32) * np.asarray(colour, np.float32)


def _squircle(cx: float, cy: float, rx: float, ry: float, power: float = 4.0) -> np.ndarray:
    t = np.linspace(0, 2 * np.pi, 160, endpoint=False)
    c, s = np.cos(t), np.sin(t)
    return np.stack(
        [cx + rx * np.sign(c) * np.abs(c) ** (2 / power), cy + ry * np.sign(s) * np.abs(s) ** (2 / power)], 1
    )


def _cover(
    scene: Stage, cloth: Cloth, outline: np.ndarray, span: float, tint: float, bulge: float = 0.0, turn: float = 0.0
) -> Picture:
    """Cover an outline with cloth, ``span`` centimetres to the photo's width; ``bulge`` rounds it like a cushion."""
    texture, scale = bolt(cloth, span, scene.width)
    mask = polygon(scene, outline)
    x, y = scene.grid
    middle = outline.mean(0)
    cm = span / scene.width
    c, s = np.cos(turn), np.sin(turn)
    dx, dy = x - middle[0], y - middle[1]
    reach = np.ptp(outline, axis=0).max() / 2
    far = np.sqrt(dx**2 + dy**2) / reach
    swell = 1 - bulge * np.clip(1 - far**2, 0, 1) * 0.16
    u, v = (dx * c + dy * s) * swell * cm + 30, (dy * c - dx * s) * swell * cm + 30
    crease = noise((scene.height, scene.width), 130, scene.rng) * 10
    dome = np.clip(1 - far**2, 0, 1) * reach * 0.5 * bulge
    light = lit_by(dome * 1.1 + crease, 0.3, 0.16 if cloth.silk else 0.05)
    rounded = np.clip((blurred(mask, 14 + 22 * bulge) - 0.25) * 1.6, 0.7, 1.02)
    lay(scene, mask, sample(texture, scale, u, v) * (1 - tint) + tint * 0.92, light * rounded)
    return mask


def cushion(cloth: Cloth, width: int, height: int, tint: float = 0.0) -> Stage:
    """A cushion leaning on a wall."""
    scene = stage(width, height, "mori", cloth.seed)
    outline = _squircle(width * 0.5, height * 0.53, width * 0.4, width * 0.4, 5.5)
    pinch = outline - [width * 0.5, height * 0.53]
    outline = outline + pinch * (0.05 * (np.abs(pinch[:, :1] * pinch[:, 1:]) / (width * 0.4) ** 2))
    mask = polygon(scene, outline)
    shadow(scene, mask, (26, 40), 46, 0.5)
    cord = g.ribbon(np.concatenate([outline, outline[:1]]), np.full(len(outline) + 1, width * 0.014))
    lay(scene, polygon(scene, cord), _plain(scene, _trim(cloth)))
    _cover(scene, cloth, outline, 56, tint, 1.0)
    return scene


def tote(cloth: Cloth, width: int, height: int, tint: float = 0.0) -> Stage:
    """A tote bag hanging by its leather handles."""
    scene = stage(width, height, "wall", cloth.seed)
    for offset, shade in ((0.0, 0.75), (0.012, 1.0)):
        handle = g.spline(
            np.array(
                [
                    (width * x, height * (y + offset))
                    for x, y in ((0.36, 0.42), (0.37, 0.2), (0.5, 0.1), (0.63, 0.2), (0.64, 0.42))
                ]
            ),
            n=14,
        )
        strap = polygon(scene, g.ribbon(handle, np.full(len(handle), width * 0.026)))
        shadow(scene, strap, (10, 12), 12, 0.3)
        lay(scene, strap, _plain(scene, (0.42, 0.26, 0.16)), shade)
    corners = ((0.17, 0.37), (0.83, 0.37), (0.87, 0.88), (0.84, 0.905), (0.16, 0.905), (0.13, 0.88))
    outline = np.array([(width * x, height * y) for x, y in corners])
    shadow(scene, polygon(scene, outline), (22, 30), 36, 0.4)
    _cover(scene, cloth, outline, 52, tint, 0.35)
    hem = np.array([(width * x, height * y) for x, y in ((0.17, 0.37), (0.83, 0.37), (0.832, 0.392), (0.168, 0.392))])
    lay(scene, polygon(scene, hem), _plain(scene, _trim(cloth)))
    return scene


def pouch(cloth: Cloth, width: int, height: int, tint: float = 0.0) -> Stage:
    """A small purse with a zip."""
    scene = stage(width, height, "wood", cloth.seed)
    outline = _squircle(width * 0.5, height * 0.54, width * 0.38, width * 0.25, 6.5)
    shadow(scene, polygon(scene, outline), (16, 26), 26, 0.5)
    _cover(scene, cloth, outline, 30, tint, 0.7)
    y0 = height * 0.54 - width * 0.235
    zip_ = np.array(
        [(width * 0.15, y0), (width * 0.85, y0), (width * 0.85, y0 + width * 0.028), (width * 0.15, y0 + width * 0.028)]
    )
    lay(scene, polygon(scene, zip_), _plain(scene, _trim(cloth)))
    x, _ = scene.grid
    teeth = polygon(scene, zip_ + [[0, 8], [0, 8], [0, -8], [0, -8]]) * (np.sin(x * 0.7) > 0)
    lay(scene, teeth, _plain(scene, (0.78, 0.66, 0.4)))
    pull = g.ellipse(width * 0.83, y0 + width * 0.06, width * 0.012, width * 0.04, 20)
    lay(scene, polygon(scene, pull), _plain(scene, (0.44, 0.28, 0.17)))
    return scene


def notebook(cloth: Cloth, width: int, height: int, tint: float = 0.0) -> Stage:
    """A bound book, a little turned, with an elastic band."""
    scene = stage(width, height, "wood", cloth.seed)
    turn = np.deg2rad(-9)
    m = g.affine(width * 0.5, height * 0.5, turn)
    half = (width * 0.31, width * 0.42)
    pages = g.transform(g.rect(-half[0] + 8, -half[1] + 12, half[0] + 12, half[1] + 12), m)
    shadow(scene, polygon(scene, pages), (20, 28), 26, 0.5)
    lay(scene, polygon(scene, pages), _plain(scene, (0.93, 0.9, 0.83)))
    outline = g.transform(g.rect(-half[0], -half[1], half[0], half[1]), m)
    _cover(scene, cloth, outline, 34, tint, 0.0, -turn)
    spine = g.transform(g.rect(-half[0], -half[1], -half[0] + width * 0.06, half[1]), m)
    lay(scene, polygon(scene, spine), _plain(scene, _trim(cloth)), 0.95)
    band = g.transform(g.rect(half[0] - width * 0.07, -half[1], half[0] - width * 0.052, half[1]), m)
    shadow(scene, polygon(scene, band), (3, 4), 4, 0.4)
    lay(scene, polygon(scene, band), _plain(scene, (0.12, 0.11, 0.13)))
    return scene


def wall_hanging(cloth: Cloth, width: int, height: int, tint: float = 0.0) -> Stage:
    """A panel on a dowel, hung by a cord."""
    scene = stage(width, height, "wall", cloth.seed)
    top, left, right = height * 0.2, width * 0.2, width * 0.8
    cord = g.pts((left - 8, top), (width * 0.5, height * 0.06), (right + 8, top))
    lay(scene, polygon(scene, g.ribbon(cord, np.full(3, 4.0))), _plain(scene, (0.55, 0.46, 0.34)))
    wavy = np.array([(right + 3 * np.sin(t * 5), top + t * height * 0.7) for t in np.linspace(0, 1, 30)])
    wavy_left = np.array([(left + 3 * np.sin(t * 4 + 1), top + t * height * 0.7) for t in np.linspace(1, 0, 30)])
    outline = np.concatenate([wavy, wavy_left])
    shadow(scene, polygon(scene, outline), (20, 22), 26, 0.34)
    _cover(scene, cloth, outline, 74, tint)
    for y0 in (top, top + height * 0.7):
        rod = g.rect(left - width * 0.035, y0 - 11, right + width * 0.035, y0 + 11)
        shadow(scene, polygon(scene, rod), (6, 9), 8, 0.3)
        lay(scene, polygon(scene, rod), _plain(scene, (0.36, 0.23, 0.14)))
        lay(scene, polygon(scene, rod - [0, 5]) * 0.35, _plain(scene, (0.7, 0.52, 0.36)))
    return scene


def table(cloth: Cloth, width: int, height: int, tint: float = 0.0, *, narrow: bool = False) -> Stage:
    """A tablecloth or runner on a wooden table, seen from above its edge."""
    scene = stage(width, height, "wood", cloth.seed)
    reach = (0.27, 0.4) if narrow else (0.42, 0.62)
    near, far = height * 0.8, height * 0.1
    corners = np.array([(width * (0.5 - reach[0]), far), (width * (0.5 + reach[0]), far),
                        (width * (0.5 + reach[1]), near), (width * (0.5 - reach[1]), near)])  # fmt: skip
    mask = polygon(scene, corners)
    shadow(scene, mask, (10, 14), 18, 0.4)
    texture, scale = bolt(cloth, 80, width)
    x, y = scene.grid
    depth = np.clip((y - far) / (near - far), 0, 1.4)
    half = width * (reach[0] + (reach[1] - reach[0]) * depth)
    u = (x - width / 2) / half * (18 if narrow else 44) + 45
    v = (depth * 1.32 - 0.32 * depth**2 * 0.8) * 78
    crease = noise((height, width), 240, scene.rng) * 14
    lay(
        scene, mask, sample(texture, scale, u + crease * 0.02, v) * (1 - tint) + tint * 0.92, lit_by(crease, 0.22, 0.05)
    )
    drop = np.array([corners[3], corners[2], corners[2] + [-6, height * 0.2], corners[3] + [6, height * 0.2]])
    folds = np.sin(x / width * 34 + 1) * 0.6 + np.sin(x / width * 15) * 0.4
    hang = polygon(scene, drop)
    shadow(scene, hang, (6, 14), 20, 0.4)
    lay(
        scene,
        hang,
        sample(texture, scale, u + folds * 1.2, 81 + (y - near) / width * 70) * (1 - tint),
        lit_by(folds * 22, 0.34) * 0.82,
    )
    _bowl(scene, width * 0.5, height * 0.3)
    return scene


def _bowl(scene: Stage, cx: float, cy: float) -> None:
    """Set a plain clay bowl on the table."""
    outer = g.ellipse(cx, cy, scene.width * 0.12, scene.width * 0.07, 60)
    shadow(scene, polygon(scene, outer + [0, 22]), (16, 16), 16, 0.5)
    x, y = scene.grid
    shine = 1.05 - 0.5 * (x - cx + scene.width * 0.12) / (scene.width * 0.24)
    body = np.concatenate(
        [outer[:31], g.ellipse(cx, cy + scene.width * 0.06, scene.width * 0.07, scene.width * 0.04, 60)[:31][::-1]]
    )
    lay(scene, polygon(scene, body), _plain(scene, (0.56, 0.36, 0.26)), shine.astype(np.float32))
    lay(scene, polygon(scene, outer), _plain(scene, (0.62, 0.42, 0.31)), shine.astype(np.float32))
    inner = g.ellipse(cx, cy + 3, scene.width * 0.108, scene.width * 0.06, 60)
    lay(scene, polygon(scene, inner), _plain(scene, (0.34, 0.2, 0.15)), (1.5 - shine * 0.5 + 0 * y).astype(np.float32))


def fan(cloth: Cloth, width: int, height: int, tint: float = 0.0) -> Stage:
    """An opened fan on mori."""
    scene = stage(width, height, "mori", cloth.seed)
    cx, cy = width * 0.5, height * 0.76
    radius = width * 0.46
    a0, a1 = np.pi * 1.06, np.pi * 1.94
    leaf = np.concatenate([g.arc(cx, cy, radius, a0, a1, 60), g.arc(cx, cy, radius * 0.36, a1, a0, 60)])
    for angle in np.linspace(a0, a1, 15):
        tip = g.pts((cx, cy), (cx + radius * 0.96 * np.cos(angle), cy + radius * 0.96 * np.sin(angle)))
        stick = polygon(scene, g.ribbon(tip, np.array([width * 0.012, width * 0.006])))
        shadow(scene, stick, (8, 10), 9, 0.3)
        lay(scene, stick, _plain(scene, (0.72, 0.55, 0.34)))
    mask = polygon(scene, leaf)
    shadow(scene, mask, (14, 20), 20, 0.4)
    texture, scale = bolt(cloth, 40, width)
    x, y = scene.grid
    angle = np.arctan2(y - cy, x - cx) % (2 * np.pi)
    far = np.hypot(x - cx, y - cy)
    pleats = np.abs(((angle - a0) / (a1 - a0) * 28) % 2 - 1)
    u, v = (angle - a0) * 15, far / width * 40
    lay(
        scene,
        mask,
        sample(texture, scale, u.astype(np.float32), v) * (1 - tint) + tint * 0.9,
        (0.78 + 0.3 * pleats).astype(np.float32),
    )
    pin = g.ellipse(cx, cy, width * 0.014, n=24)
    lay(scene, polygon(scene, pin), _plain(scene, (0.75, 0.62, 0.36)))
    return scene


def lamp(cloth: Cloth, width: int, height: int, tint: float = 0.0) -> Stage:
    """A table lamp whose shade glows."""
    scene = stage(width, height, "slate", cloth.seed)
    x, y = scene.grid
    glow = np.exp(-(((x - width / 2) / (width * 0.42)) ** 2) - (((y - height * 0.4) / (height * 0.36)) ** 2))
    scene.picture = (
        (scene.picture * (0.62 + 0.7 * glow[..., None] * np.array([1.0, 0.88, 0.66], np.float32)))
        .clip(0, 1)
        .astype(np.float32)
    )
    foot = np.concatenate([g.rect(width * 0.485, height * 0.6, width * 0.515, height * 0.86)])
    lay(scene, polygon(scene, foot), _plain(scene, (0.36, 0.23, 0.14)), 1.1)
    base = g.ellipse(width * 0.5, height * 0.87, width * 0.15, width * 0.04, 60)
    shadow(scene, polygon(scene, base), (10, 14), 18, 0.5)
    lay(scene, polygon(scene, base), _plain(scene, (0.33, 0.21, 0.13)), 1.1)
    shade = np.array(
        [
            (width * 0.33, height * 0.2),
            (width * 0.67, height * 0.2),
            (width * 0.76, height * 0.62),
            (width * 0.24, height * 0.62),
        ]
    )
    texture, scale = bolt(cloth, 44, width * 0.7)
    around = np.arcsin(np.clip((x - width / 2) / (width * (0.17 + 0.09 * (y / height - 0.2) / 0.42) + 1), -1, 1))
    colour = sample(texture, scale, (around * 16 + 30).astype(np.float32), y / width * 44)
    warm = colour * np.array([1.16, 1.0, 0.78], np.float32) * (1 - tint) + np.array([0.16, 0.11, 0.03], np.float32)
    lay(scene, polygon(scene, shade), warm, (0.72 + 0.5 * np.cos(around)).astype(np.float32))
    return scene


def bed(cloth: Cloth, width: int, height: int, tint: float = 0.0) -> Stage:
    """A made bed: the cover in long light, two pillows before the wall."""
    scene = stage(width, height, "wall", cloth.seed)
    corners = np.array(
        [
            (width * 0.12, height * 0.4),
            (width * 0.88, height * 0.4),
            (width * 1.12, height * 1.02),
            (width * -0.12, height * 1.02),
        ]
    )
    mask = polygon(scene, corners)
    shadow(scene, mask, (0, -16), 26, 0.3)
    texture, scale = bolt(cloth, 100, width)
    x, y = scene.grid
    depth = np.clip((y / height - 0.4) / 0.62, 0, 1)
    half = width * (0.38 + 0.24 * depth)
    crease = noise((height, width), 200, scene.rng) * 30
    u, v = (x - width / 2) / half * 50 + 55 + crease * 0.02, depth * (1.5 - 0.5 * depth) * 88
    lay(scene, mask, sample(texture, scale, u, v) * (1 - tint) + tint * 0.92, lit_by(crease, 0.3, 0.06))
    for cx in (0.33, 0.67):
        pillow = _squircle(width * cx, height * 0.36, width * 0.2, height * 0.085, 4.2)
        shadow(scene, polygon(scene, pillow), (8, 18), 20, 0.4)
        _cover(scene, cloth, pillow, 100, tint, 0.8)
    return scene


def sandals(cloth: Cloth, width: int, height: int, tint: float = 0.0) -> Stage:
    """A pair of sandals with straps of batik."""
    scene = stage(width, height, "stone", cloth.seed)
    for side in (-1, 1):
        m = g.affine(width * (0.5 + 0.2 * side), height * 0.52, side * 0.1, flip=side < 0)
        w, h = width * 0.15, height * 0.34
        sole_points = [
            (-0.55, -1),
            (0.2, -1.02),
            (0.85, -0.6),
            (0.8, 0.0),
            (0.62, 0.5),
            (0.6, 0.92),
            (0, 1.06),
            (-0.6, 0.92),
            (-0.66, 0.3),
            (-0.85, -0.4),
        ]
        sole = g.transform(g.spline(np.array([(x * w, y * h) for x, y in sole_points]), closed=True, n=8), m)
        shadow(scene, polygon(scene, sole), (14, 20), 18, 0.5)
        lay(scene, polygon(scene, sole + [0, 9]), _plain(scene, (0.25, 0.16, 0.1)))
        lay(scene, polygon(scene, sole), _plain(scene, (0.62, 0.44, 0.28)))
        strap = [
            (-0.98, -0.42),
            (-0.3, -0.62),
            (0.5, -0.62),
            (1.0, -0.38),
            (0.98, 0.06),
            (0.3, -0.1),
            (-0.4, -0.12),
            (-1.0, 0.1),
        ]
        band = g.transform(g.spline(np.array([(x * w, y * h) for x, y in strap]), closed=True, n=8), m)
        shadow(scene, polygon(scene, band), (6, 12), 10, 0.5)
        _cover(scene, cloth, band, 30, tint, 0.5)
    return scene
