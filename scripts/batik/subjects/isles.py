"""The subjects of other towns and islands, and of cloth without a named motif."""

from __future__ import annotations

import numpy as np

from .. import flora
from .. import geometry as g
from ..geometry import TAU
from ..scene import A, B, C, Scene
from .pen import WIDTH, blank, blossom, curve, disc, form, leaf, line, plate


def asem() -> Scene:
    """Tamarind: a leaf of paired leaflets and a curved pod."""
    s = blank()
    stem = g.spline(g.pts((-7.6, 5.6), (-3.0, 1.2), (1.8, -4.0), (4.6, -8.4)))
    for k in range(3, len(stem) - 1, 3):
        way = stem[k + 1] - stem[k - 1]
        turn = float(np.arctan2(way[1], way[0]))
        for sign in (1, -1):
            leaf(s, float(stem[k, 0]), float(stem[k, 1]), turn + sign * 1.15, 3.0, 1.25)
    s.line(stem, WIDTH)
    pod = g.spline(g.pts((-3.0, 8.4), (1.4, 7.6), (5.0, 4.6), (7.4, 0.2)))
    s.shape(g.ribbon(pod, 2.2 + 0.45 * np.cos(np.linspace(0, 4 * TAU, len(pod)))), B, WIDTH)
    for k in (5, 11, 17):
        disc(s, float(pod[k, 0]), float(pod[k, 1]), 0.6)
    return s


def besurek() -> Scene:
    """Strokes of the reed pen that spell nothing, and a crescent."""
    s = blank()
    for points in (
        g.pts((8.2, -1.4), (6.2, 2.4), (1.4, 3.4), (-3.6, 3.2), (-7.4, 0.4), (-8.2, -3.0)),
        g.pts((4.6, -7.4), (4.0, -3.4), (4.4, 0.4)),
        g.pts((1.0, -6.0), (0.2, -2.6), (0.8, 0.6)),
        g.pts((6.4, 5.2), (1.4, 7.6), (-4.6, 6.6)),
    ):
        way = g.spline(points)
        s.shape(
            g.ribbon(way, np.interp(np.linspace(0, 1, len(way)), [0, 0.3, 0.75, 1], [0.3, 1.5, 1.3, 0.2])), A, WIDTH
        )
    for x, y in ((-2.4, 5.0), (-0.6, 5.2), (-7.0, 5.0)):
        plate(s, g.pts((x, y - 0.8), (x + 0.8, y), (x, y + 0.8), (x - 0.8, y)), C)
    outer, inner = g.arc(-3.6, -4.6, 3.0, 0.5, 5.2, 30), g.arc(-2.6, -5.0, 2.5, 0.75, 4.9, 30)
    plate(s, np.concatenate([outer, inner[::-1]]), B)
    return s


def cenderawasih() -> Scene:
    """A bird of paradise whose tail falls like water."""
    s = blank()
    for k in range(6):
        curve(
            s,
            (-0.6, -1.6),
            (-4.6 + 0.9 * k, -1.2 + 0.5 * k),
            (-7.0 + 1.7 * k, 3.6 + 0.3 * k),
            (-7.6 + 2.1 * k, 8.6 - 0.25 * k),
        )
    for k in range(2):
        curve(s, (0.4, -1.2), (3.2 + k, 2.4), (4.2 + 1.4 * k, 5.4), (5.8 + 1.2 * k, 7.8), (6.8 + k, 6.6))
    form(
        s,
        (4.2, -7.0),
        (4.6, -5.0),
        (3.0, -1.8),
        (-0.6, -0.4),
        (-2.0, -1.2),
        (0, -3.4),
        (2.2, -5.0),
        (2.6, -6.8),
        slot=B,
    )
    disc(s, 3.5, -6.6, 1.35)
    disc(s, 3.8, -6.8, 0.35)
    plate(s, g.pts((4.7, -7.1), (7.2, -6.6), (4.7, -6.1)), C)
    for k in range(4):
        s.at(1.8, -3.8, -2.7 + k * 0.3).shape(flora.petal(5.4 - 0.4 * k, 1.5), A, WIDTH)
    return s


def durian_pecah() -> Scene:
    """A durian that has split: thorned halves, the fruit within."""
    s = blank()
    for flip in (False, True):
        p = s.at(0.5 * (-1 if flip else 1), 0.6, flip=flip)
        shell = g.spline(
            g.pts((0.4, -7.2), (4.0, -6.4), (7.0, -2.0), (6.8, 3.0), (4.2, 6.6), (0.6, 7.8), (1.6, 3.0), (1.4, -2.6)),
            closed=True,
        )
        outer = g.resample(shell, 0.8, closed=True)
        thorns = g.normals(outer, closed=True) * np.where(np.arange(len(outer)) % 2, 1.1, 0.0)[:, None]
        plate(
            p,
            np.where(
                (outer[:, 0] > 2.2)[:, None], outer - thorns * np.sign(g.normals(outer, closed=True)[0, 0] or 1), outer
            ),
            B,
        )
        for y in (-3.0, 0.4, 3.8):
            p.shape(g.ellipse(3.6, y, 1.25, 1.6), A, WIDTH)
    line(s, (0, -6.4), (0, -9))
    return s


def animals() -> Scene:
    """A crab from the shore."""
    s = blank()
    for flip in (False, True):
        p = s.at(flip=flip)
        for y, out, down in ((1.2, 8.4, 1.0), (2.4, 8.0, 4.6), (3.4, 6.4, 7.4)):
            line(p, (3.2, y), (out * 0.72, y - 0.6), (out, down))
        curve(p, (3.2, -1.4), (6.0, -1.6), (6.8, -3.4))
        form(p, (6.4, -3.0), (8.4, -4.2), (8.6, -7.2), (7.0, -5.4), (6.0, -7.8), (5.0, -5.2), slot=B)
        line(p, (1.2, -2.4), (1.5, -4.4))
        disc(p, 1.5, -4.8, 0.6)
    form(s, (-5.0, 0.6), (-3.6, -2.4), (0, -3.0), (3.6, -2.4), (5.0, 0.6), (3.2, 3.8), (0, 4.6), (-3.2, 3.8), slot=B)
    s.line(g.arc(0, -1.8, 3.0, 0.5, np.pi - 0.5, 16), WIDTH)
    for x, y in ((-1.6, 2.6), (0, 3.0), (1.6, 2.6)):
        disc(s, x, y, 0.42)
    return s


def plants() -> Scene:
    """Whatever is in flower beside the road."""
    s = blank()
    curve(s, (-0.4, 9), (0.6, 4.0), (-0.4, -1.6))
    curve(s, (0.4, 4.6), (3.6, 1.8), (4.6, -2.0))
    curve(s, (0.2, 2.4), (-3.0, 0.6), (-4.8, -2.4))
    for x, y, turn, length in (
        (0.4, 6.4, -0.3, 4.4),
        (0.2, 5.4, -2.7, 4.6),
        (2.6, 2.8, 0.2, 3.0),
        (-2.4, 1.2, 2.9, 3.0),
    ):
        leaf(s, x, y, turn, length)
    blossom(s, -0.4, -4.4, 3.8, 8)
    s.at(4.6, -1.8, -1.2).shape(flora.petal(3.2, 1.9), A, WIDTH)
    s.at(-4.8, -2.2, -2.0).shape(flora.petal(3.2, 1.9), A, WIDTH)
    return s


def gajah_oling() -> Scene:
    """The curve of trunk and eel, thick at one end, leaves about it."""
    s = blank()
    back = g.spline(
        g.pts(
            (-1.6, 8.6),
            (-0.4, 5.4),
            (2.8, 3.4),
            (4.6, -0.4),
            (3.4, -4.8),
            (-0.6, -6.2),
            (-3.4, -4.2),
            (-3.0, -1.6),
            (-1.0, -1.4),
        ),
        n=10,
    )
    s.shape(g.ribbon(back, np.interp(np.linspace(0, 1, len(back)), [0, 0.25, 0.6, 1], [0.2, 1.6, 3.0, 0.9])), B, WIDTH)
    for k in range(16, len(back) - 14, 6):
        disc(s, float(back[k, 0]), float(back[k, 1]), 0.55)
    for x, y, turn in (
        (-2.4, 7.0, -2.5),
        (-1.4, 5.0, -2.2),
        (0.8, 6.8, 0.1),
        (2.6, 5.6, -0.1),
        (6.2, 1.4, -0.6),
        (5.6, -4.6, -0.9),
    ):
        leaf(s, x, y, turn, 3.0, 1.3)
    blossom(s, -6.0, -0.6, 1.8)
    blossom(s, 7.2, -2.0, 1.5)
    return s


def gentongan() -> Scene:
    """The jar in which the cloth steeps, a tendril on its belly."""
    s = blank()
    form(
        s,
        (-3.2, -5.6),
        (3.2, -5.6),
        (6.8, -1.8),
        (6.2, 4.0),
        (3.4, 8.2),
        (-3.4, 8.2),
        (-6.2, 4.0),
        (-6.8, -1.8),
        slot=B,
    )
    s.shape(g.ellipse(0, -6.4, 4.4, 1.3, 28), A, WIDTH)
    s.line(g.ellipse(0, -6.3, 3.1, 0.7, 24), WIDTH, closed=True)
    for flip in (False, True):
        p = s.at(flip=flip)
        curve(p, (0, 3.8), (2.4, 4.2), (4.2, 2.2), (3.4, 0.2), (1.9, 0.8), (2.4, 2.0))
        leaf(p, 0.2, 3.0, -0.9, 2.6, 1.1)
    line(s, (0, 6.2), (0, -1.0))
    blossom(s, 0, -0.8, 1.7, 6)
    return s


def geometry() -> Scene:
    """Line, square, triangle and circle."""
    s = blank()
    for i in (-1, 0, 1):
        for j in (-1, 0, 1):
            p, kind = s.at(i * 6, j * 6), (i + 2 * j) % 3
            if kind == 0:
                for r in (2.5, 1.3):
                    disc(p, 0, 0, r)
            elif kind == 1:
                for k in (1.0, 0.5):
                    plate(p, g.pts((0, -2.7 * k), (2.6 * k, 2.2 * k), (-2.6 * k, 2.2 * k)))
            else:
                for k in (2.5, 1.3):
                    plate(p, g.pts((0, -k), (k, 0), (0, k), (-k, 0)))
    return s


def today() -> Scene:
    """One old petal enlarged, a free circle, strokes of the brush."""
    s = blank()
    disc(s, -2.2, -1.6, 6.4)
    for k in range(5):
        curve(s, (-8.6, 3.4 + k * 1.3), (-3.0, 5.6 + k * 0.8), (2.4, 2.6 + k * 1.2), (8.8, 4.0 + k * 1.1))
    s.at(6.8, 2.6, -2.1).shape(flora.petal(11.6, 5.4), B, WIDTH)
    s.at(5.8, 0.9, -2.1).shape(flora.petal(7.6, 2.6), C, WIDTH)
    return s


def lumbon() -> Scene:
    """A taro leaf with strong veins."""
    s = blank()
    curve(s, (0, -3.0), (1.0, 3.4), (-0.6, 9.0))
    form(
        s,
        (0, -4.4),
        (1.8, -7.6),
        (5.4, -7.8),
        (7.6, -4.0),
        (5.6, 1.4),
        (0, 7.0),
        (-5.6, 1.4),
        (-7.6, -4.0),
        (-5.4, -7.8),
        (-1.8, -7.6),
        slot=B,
    )
    line(s, (0, -4.0), (0, 5.8))
    for flip in (False, True):
        p = s.at(flip=flip)
        for y, tip in ((-3.4, (4.8, -6.4)), (-2.4, (6.4, -3.2)), (-0.4, (5.0, 0.4)), (1.6, (3.0, 3.0))):
            curve(p, (0, y), (tip[0] * 0.5, (y + tip[1]) / 2 + 0.3), tip)
    return s


def pring_sedapur() -> Scene:
    """A clump of bamboo."""
    s = blank()
    for x, lean, top in ((-3.4, -1.6, -5.4), (0.2, 0.3, -8.2), (3.6, 1.9, -6.0)):
        for k in range(5):
            y0, y1 = 8.6 + (top - 8.6) * k / 5, 8.6 + (top - 8.6) * (k + 1) / 5
            a, b = x + lean * k / 5, x + lean * (k + 1) / 5
            w = 0.95 - 0.08 * k
            plate(s, g.pts((a - w, y0 - 0.15), (a + w, y0 - 0.15), (b + w, y1 + 0.15), (b - w, y1 + 0.15)))
    for x, y, turn in (
        (-4.6, -0.6, 3.6),
        (-4.9, -4.6, 3.9),
        (-4.6, -5.6, 4.5),
        (5.3, -2.2, -0.4),
        (5.6, -6.0, -0.6),
        (5.2, -6.6, -1.2),
        (0.5, -8.2, -2.2),
        (0.6, -8.0, -0.8),
        (-3.0, 4.2, 3.5),
        (4.6, 3.4, -0.3),
    ):
        leaf(s, x, y, turn, 3.8, 1.1)
    return s


SUBJECTS = {
    "asem": asem,
    "besurek": besurek,
    "cenderawasih": cenderawasih,
    "durian-pecah": durian_pecah,
    "fauna": animals,
    "flora": plants,
    "gajah-oling": gajah_oling,
    "gentongan": gentongan,
    "geometris": geometry,
    "kontemporer": today,
    "lumbon": lumbon,
    "pring-sedapur": pring_sedapur,
}
