"""The courts' subjects: Yogyakarta and Solo."""

from __future__ import annotations

import numpy as np

from .. import fauna, flora
from .. import geometry as g
from ..geometry import TAU
from ..scene import A, B, C, Scene
from .pen import WIDTH, blank, blossom, curve, diamond, disc, form, leaf, line, plate, wing


def alas_alasan() -> Scene:
    """A deer between two trees."""
    s = blank()
    for x in (-7.0, 7.0):
        line(s, (x, 8), (x, -1))
        for y in (3.6, 0.6, -2.4):
            leaf(s, x, y + 1.4, -TAU / 4 - 0.7, 3.4, 1.5)
            leaf(s, x, y + 1.4, -TAU / 4 + 0.7, 3.4, 1.5)
        leaf(s, x, -1.0, -TAU / 4, 4.2, 1.7)
    for x, dx in ((-2.8, -0.4), (-1.6, 0.2), (1.6, 0), (2.6, 0.5)):
        plate(s, g.pts((x - 0.4, 3.2), (x + 0.5, 3.2), (x + dx + 0.3, 8.2), (x + dx - 0.3, 8.2)))
    curve(s, (-3.6, 1.6), (-4.6, 0.6), (-4.4, -0.6))
    form(
        s,
        (-3.8, 1.4),
        (-1, 0.6),
        (1.8, 0.4),
        (2.6, -2.8),
        (4.6, -3.4),
        (4.8, -2.4),
        (3.6, -1.4),
        (3.4, 2.4),
        (2.0, 4.0),
        (-2.6, 4.2),
        slot=B,
    )
    for x in (2.4, 3.2):
        curve(s, (x, -3.2), (x - 0.8, -5.4), (x - 0.4, -8.0))
        curve(s, (x - 0.7, -5.6), (x - 1.9, -6.4), (x - 2.2, -7.6))
    disc(s, 3.4, -2.7, 0.3)
    return s


def babon_angrem() -> Scene:
    """A hen on her eggs."""
    s = blank()
    for x in (-3.4, 0, 3.4):
        s.shape(g.ellipse(x, 6.6, 1.6, 2.0), A, WIDTH)
    for k in range(5):
        leaf(s, -5.6, 0.6, 2.75 + 0.3 * k, 4.4, 1.5)
    form(
        s,
        (4.6, -5.6),
        (6.6, -3.0),
        (7.0, 1.6),
        (4.4, 5.4),
        (-1.6, 6.4),
        (-6.6, 4.0),
        (-6.8, 0.4),
        (-3.0, 0.2),
        (1.0, -0.6),
        (2.6, -4.0),
        slot=B,
    )
    disc(s, 4.6, -5.6, 1.7)
    disc(s, 5.0, -5.9, 0.4)
    plate(s, g.pts((6.2, -5.9), (7.9, -5.2), (6.1, -4.8)), C)
    for x in (3.6, 4.6, 5.6):
        disc(s, x, -7.6, 0.6, C)
    for k in range(4):
        s.at(0.4, 1.4, 2.5 + k * 0.24).shape(flora.petal(6.0 - 0.7 * k, 2.0), A, WIDTH)
    return s


def cuwiri() -> Scene:
    """Small wings and tendrils scattered on a light ground."""
    s = blank()
    for x, y, turn in ((-5, -5, 0.2), (5, -4.4, 1.2), (0, 0, -0.4), (-5.2, 4.8, 0.9), (5, 5.2, -0.2)):
        p = s.at(x, y, turn)
        wing(p, 0.6, 0.8, 0, 3.2, feathers=4)
        wing(p, -0.6, 0.8, 0, 3.2, flip=True, feathers=4)
        disc(p, 0, 1.0, 0.7, C)
    for x, y, turn in ((0, -6.6, 0), (0.4, 6.6, 3.0), (-6.6, 0, 1.6), (6.8, 0.6, -1.4)):
        flora.sprig(s.at(x - 0.6, y, turn), 1.4, A, B)
    return s


def grompol() -> Scene:
    """Four flowers gathered about one."""
    s = blank()
    for k in range(4):
        blossom(s, *g.polar(5.8, TAU / 8 + k * TAU / 4), 3.2, 8)
    for k in range(4):
        leaf(s, *g.polar(2.0, k * TAU / 4), k * TAU / 4, 5.4, 1.9)
    blossom(s, 0, 0, 2.4, 6)
    return s


def gurda() -> Scene:
    """The garuda's pair of wings, the tail between."""
    s = blank()
    fauna.sawat(s, 7.4, (A, B, C))
    return s


def lereng() -> Scene:
    """Slanting ranks of small curls between their lines."""
    s = blank()
    p = s.at(0, 0, TAU / 8)
    for k, half in ((-2, 4.4), (-1, 7.4), (0, 8.8), (1, 7.4), (2, 4.4)):
        x = k * 3.4
        p.line(g.pts((x - 1.7, -half - 1.2), (x - 1.7, half + 1.2)), WIDTH)
        for y in np.arange(-half + 0.6, half, 3.0):
            q = p.at(x, float(y))
            curve(q, (0.9, -1.1), (-0.5, -1.0), (-0.8, 0.1), (0.2, 0.6), (0.7, -0.1))
            curve(q, (-0.8, 0.1), (-0.6, 1.3), (0.9, 1.4))
    p.line(g.pts((8.5, -4.4), (8.5, 4.4)), WIDTH)
    return s


def semen() -> Scene:
    """What sprouts: the mountain, a pair of leaves, a tree of life."""
    s = blank()
    for flip in (False, True):
        p = s.at(flip=flip)
        for x, y, turn, length in ((0.5, 0.6, -0.35, 6.6), (0.5, -1.6, -0.8, 5.8)):
            leaf(p, x, y, turn, length)
        curve(p, (2.6, 5.8), (6.4, 5.6), (7.6, 3.4), (6.2, 2.0), (5.0, 3.2), (5.8, 4.2))
    leaf(s, 0, -2.6, -TAU / 4, 6.2, 3.2)
    line(s, (0, 4), (0, -3))
    for x, w, h in ((0, 2.4, 6.0), (-3.0, 2.2, 4.2), (3.0, 2.2, 4.2)):
        for k in (1.0, 0.62, 0.3):
            top = 8.4 - h * k
            plate(
                s,
                g.spline(
                    g.pts(
                        (x - w * k, 8.4),
                        (x - w * k * 0.66, 8.4 - h * k * 0.6),
                        (x, top),
                        (x + w * k * 0.66, 8.4 - h * k * 0.6),
                        (x + w * k, 8.4),
                    )
                ),
            )
    return s


def sido_asih() -> Scene:
    """A flower in the slanted field, a pair of leaves bent about it like hands."""
    s = blank()
    diamond(s)
    for flip in (False, True):
        p = s.at(flip=flip)
        form(p, (0.3, 4.6), (2.6, 3.4), (4.2, 0.4), (3.4, -2.2), (2.6, 0.4), (1.2, 2.4))
        curve(p, (0.4, 4.4), (2.4, 2.4), (3.4, -0.8))
    blossom(s, 0, -0.8, 2.3, 6)
    return s


def sido_luhur() -> Scene:
    """A small throne under a roof in the slanted field."""
    s = blank()
    diamond(s)
    for y, w in ((-1.6, 3.6), (-3.4, 2.3)):
        plate(
            s,
            g.spline(
                g.pts((-w, y), (-w * 0.4, y - 1.4), (0, y - 2.6), (w * 0.4, y - 1.4), (w, y), (0, y - 0.3)), closed=True
            ),
        )
    for x in (-2.3, 1.6):
        plate(s, g.rect(x, -1.4, x + 0.7, 2.6))
    plate(s, g.rect(-3.2, 2.6, 3.2, 3.6))
    blossom(s, 0, 0.8, 1.4, 5)
    return s


def sido_mukti() -> Scene:
    """A butterfly in the slanted field."""
    s = blank()
    diamond(s)
    fauna.butterfly(s, 4.6, (A, B, C))
    return s


def slobog() -> Scene:
    """Triangles that meet like an hourglass, a dot between them."""
    s = blank()
    for i in (-1, 0, 1):
        for j in (-1, 0, 1):
            p = s.at(i * 5.8, j * 5.8, 0 if (i + j) % 2 else TAU / 4)
            plate(p, g.rect(-2.7, -2.7, 2.7, 2.7))
            for sign in (1, -1):
                for k in (1.0, 0.5):
                    plate(p, g.pts((-2.0 * k, sign * 2.2), (2.0 * k, sign * 2.2), (0, sign * (2.2 - 2.0 * k))), B)
            for sign in (1, -1):
                disc(p, sign * 1.7, 0, 0.4)
    return s


def tambal() -> Scene:
    """Triangles of many cloths, sewn into one."""
    s = blank()
    plate(s, g.rect(-8.6, -8.6, 8.6, 8.6))
    line(s, (-8.6, 0), (8.6, 0))
    line(s, (0, -8.6), (0, 8.6))
    for x, y in ((-8.6, 0), (0, -8.6), (0, 8.6), (8.6, 0)):
        line(s, (x, y), (-y if y else 0, 0) if x == 0 else (0, x))
    line(s, (-8.6, -8.6), (0, 0))
    line(s, (0, 0), (8.6, 8.6))
    for k in (2.0, 3.6, 5.2):
        line(s, (-k, -0.6), (-k, -k + 0.6))
        line(s, (k, 0.6), (k, k - 0.6))
    blossom(s, 3.0, -3.0, 1.7, 6)
    blossom(s, -3.0, 3.0, 1.7, 4)
    for x, y in ((6.2, -6.9), (7.3, -5.4), (4.6, -7.4), (-6.4, 6.2), (-7.2, 4.4), (-4.4, 7.2)):
        disc(s, x, y, 0.55)
    for sign in (1, -1):
        line(s, (sign * 1.6, sign * 3.6), (sign * 5.2, sign * 7.2))
        line(s, (sign * 1.6, sign * 6.2), (sign * 3.2, sign * 7.6))
        line(s, (sign * 5.0, sign * 2.2), (sign * 7.6, sign * 4.6))
    return s


def udan_liris() -> Scene:
    """Drizzle: slanting bands, a different filling in each."""
    s = blank()
    p = s.at(0, 0, TAU / 8)
    for k, half in ((-2, 4.6), (-1, 7.2), (0, 8.6), (1, 7.2), (2, 4.6)):
        x = k * 3.2
        for edge in (-1.45, 1.45):
            p.line(g.pts((x + edge, -half - 1.4), (x + edge, half + 1.4)), WIDTH)
        for y in np.arange(-half, half + 0.1, 2.3):
            q = p.at(x, float(y))
            if k == 0:
                blossom(q, 0, 0, 1.05, 4)
            elif abs(k) == 1:
                q.line(g.spline(g.pts((-1.1, 0.9), (0, -0.9), (1.1, 0.9))), WIDTH)
            else:
                disc(q, 0, 0, 0.72)
    return s


def wahyu_tumurun() -> Scene:
    """A crown that comes down between two birds."""
    s = blank()
    for flip in (False, True):
        p = s.at(5.2 * (-1 if flip else 1), 3.2, flip=not flip)
        for k in range(3):
            curve(p, (-1.4, 0.4), (-2.6, -0.6 - k), (-3.4 + 0.3 * k, -2.2 - 1.1 * k))
        form(p, (2.6, -2.2), (2.0, 0.2), (0.2, 1.6), (-1.8, 0.8), (-0.6, -0.4), (1.2, -0.8), (1.6, -2.4))
        line(p, (2.9, -2.0), (3.8, -1.7))
        line(p, (0.0, 1.6), (-0.2, 3.0))
    plate(
        s,
        g.spline(
            g.pts((-3.4, -1.2), (-3.8, -5.0), (-2.0, -3.4), (0, -7.6), (2.0, -3.4), (3.8, -5.0), (3.4, -1.2)), n=6
        ),
    )
    plate(s, g.rect(-3.4, -1.2, 3.4, 0.2), B)
    for x in (-2.2, 0, 2.2):
        disc(s, x, -0.5, 0.4, C)
    disc(s, 0, -3.4, 0.8, C)
    return s


SUBJECTS = {
    "alas-alasan": alas_alasan,
    "babon-angrem": babon_angrem,
    "cuwiri": cuwiri,
    "grompol": grompol,
    "gurda": gurda,
    "lereng": lereng,
    "semen": semen,
    "sido-asih": sido_asih,
    "sido-luhur": sido_luhur,
    "sido-mukti": sido_mukti,
    "slobog": slobog,
    "tambal": tambal,
    "udan-liris": udan_liris,
    "wahyu-tumurun": wahyu_tumurun,
}
