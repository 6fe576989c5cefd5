"""Pekalongan's subjects, and those that it shares with the whole coast."""

from __future__ import annotations

import numpy as np

from .. import fauna, flora
from .. import geometry as g
from ..geometry import TAU
from ..scene import A, B, C, Scene
from .pen import WIDTH, blank, blossom, curve, disc, form, leaf, line, plate, wing


def banji() -> Scene:
    """The turning cross, joined into a lattice without end."""
    s = blank()
    for i in (-1, 0, 1):
        for j in (-1, 0, 1):
            p = s.at(i * 6, j * 6, flip=(i + j) % 2 != 0)
            for k in range(4):
                p.at(0, 0, k * TAU / 4).line(g.pts((0, 0), (2.0, 0), (2.0, 2.0), (3.0, 2.0)), WIDTH)
    s.line(g.rect(-9, -9, 9, 9), WIDTH, closed=True)
    return s


def buketan() -> Scene:
    """A bouquet: three flowers, buds and leaves, tied below."""
    s = blank()
    for foot, tip in (
        ((-0.6, 9.0), (3.4, -3.4)),
        ((0.6, 9.0), (-3.6, -3.0)),
        ((0, 9.0), (0.4, -5.6)),
        ((-1.2, 8.8), (5.6, 1.6)),
        ((1.2, 8.8), (-5.8, 1.4)),
    ):
        curve(s, foot, (foot[0] * -0.2, 4.8), tip)
    for x, y, turn in (
        (5.4, 1.8, -0.5),
        (-5.6, 1.6, -2.64),
        (3.0, 4.4, 0.1),
        (-3.0, 4.4, 3.04),
        (3.6, -7.0, -1.0),
        (-3.4, -6.8, -2.1),
    ):
        leaf(s, x, y, turn, 3.4)
    blossom(s, 4.0, -2.6, 3.0, 7)
    blossom(s, -4.0, -2.4, 3.0, 7)
    s.at(0.3, -5.4, -TAU / 4).shape(flora.petal(3.4, 2.2), A, WIDTH)
    blossom(s, 0, 0.6, 3.5, 9)
    plate(s, g.pts((-1.3, 5.6), (1.3, 5.6), (1.0, 6.7), (-1.0, 6.7)), C)
    return s


def burung_hong() -> Scene:
    """The hong in flight, its tail in ribbons."""
    s = blank()
    fauna.bird(s.at(2.2, 0.6), 5.4, (A, B, C))
    return s


def encim() -> Scene:
    """A tender bunch inside a border of lace."""
    s = blank()
    s.line(g.scallop(g.ellipse(0, 0, 8.2, n=60), 18, 0.9), WIDTH, closed=True)
    s.line(g.ellipse(0, 0, 7.0, n=44), WIDTH, closed=True)
    for bend in (-1, 1):
        curve(s, (0, 5.2), (bend * 1.0, 2.4), (bend * 2.6, 0.2))
    line(s, (0, 5.4), (0, -1))
    for x, y, turn in ((0.4, 3.6, -0.5), (-0.4, 3.6, -2.64), (0.6, 2.2, 0.1), (-0.6, 2.2, 3.04)):
        leaf(s, x, y, turn, 2.6)
    blossom(s, 2.9, -0.4, 1.9, 6)
    blossom(s, -2.9, -0.4, 1.9, 6)
    blossom(s, 0, -2.6, 2.6, 8)
    return s


def gringsing() -> Scene:
    """Rings with a dot in each, close as foam."""
    s = blank()
    for row in range(-2, 3):
        for k in range(-3, 4):
            x, y = k * 3.6 + (1.8 if row % 2 else 0), row * 3.12
            if np.hypot(x, y) < 8.0:
                disc(s, x, y, 1.68)
                disc(s, x, y, 0.62)
    return s


def hokokai() -> Scene:
    """Cherry blossom and a butterfly over a crowded ground."""
    s = blank()
    for k in range(5):
        p = s.at(-2.4, 1.6, -TAU / 4 + k * TAU / 5)
        p.shape(flora.petal(5.6, 5.0, 0.18), A, WIDTH)
        for bend in (-0.8, 0.0, 0.8):
            p.line(g.pts((1.4, bend * 0.3), (3.4, bend)), WIDTH)
    disc(s, -2.4, 1.6, 1.0, C)
    fauna.butterfly(s.at(5.2, -5.0, 0.6), 3.2, (A, B, C))
    for x, y in ((5.6, 4.6), (7.6, 1.4), (-7.4, -6.2), (0.4, -7.6)):
        blossom(s, x, y, 1.2)
    return s


def kupu_kupu() -> Scene:
    """A butterfly."""
    s = blank()
    fauna.butterfly(s, 8.6, (A, B, C))
    return s


def liong() -> Scene:
    """A dragon in three turns, spines on its back, its pearl before it."""
    s = blank()
    body = g.spline(
        g.pts(
            (-8.6, 5.4),
            (-6.6, 7.4),
            (-3.6, 5.6),
            (-3.4, 1.4),
            (0, -0.6),
            (3.2, 2.2),
            (6.6, 2.4),
            (7.4, -1.6),
            (4.2, -4.6),
        ),
        n=10,
    )
    width = np.interp(np.linspace(0, 1, len(body)), [0, 0.35, 0.8, 1], [0.2, 2.6, 2.5, 1.7])
    side = g.normals(body) * (width / 2)[:, None]
    for k in range(6, len(body) - 8, 5):
        tip = body[k] - side[k] * 1.75
        s.line(np.stack([body[k - 2] - side[k - 2], tip, body[k + 2] - side[k + 2]]), WIDTH)
    s.shape(g.ribbon(body, width), A, WIDTH)
    s.line(body + side * 0.35, WIDTH)
    for x, y in ((-3.4, 4.2), (3.6, 3.6)):
        for dx in (-1.3, 0, 1.3):
            curve(s, (x, y + 0.6), (x + dx * 0.6, y + 2.0), (x + dx, y + 3.0))
    form(
        s,
        (5.6, -4.6),
        (4.0, -3.0),
        (1.6, -3.4),
        (-0.6, -4.0),
        (0.2, -5.2),
        (-0.8, -6.2),
        (2.0, -6.8),
        (4.4, -7.0),
        (6.2, -6.0),
        slot=B,
    )
    disc(s, 2.6, -5.6, 0.55)
    curve(s, (4.4, -6.8), (6.0, -8.6), (8.4, -8.8))
    curve(s, (-0.4, -4.4), (-2.4, -3.2), (-3.6, -3.8), (-4.6, -2.8))
    curve(s, (-0.6, -6.0), (-2.6, -7.2), (-4.2, -6.6))
    disc(s, -7.0, -5.0, 1.2, C)
    return s


def lokcan() -> Scene:
    """A bird seen from above between two tendrils, wings wide."""
    s = blank()
    for flip in (False, True):
        p = s.at(flip=flip)
        for reach, bend in ((7.6, 3.6), (6.2, 1.4)):
            curve(p, (0.2, 2.6), (bend * 0.5, 5.0), (bend, reach), (bend + 1.6, reach + 0.6), (bend + 1.9, reach - 0.9))
        wing(s, -0.4 if flip else 0.4, -1.2, 0.2, 7.6, flip)
    form(s, (0, -3.4), (1.1, -1.6), (0.9, 1.4), (0, 4.2), (-0.9, 1.4), (-1.1, -1.6), slot=C)
    form(s, (0, -5.6), (0.9, -4.4), (0.6, -3.2), (-0.6, -3.2), (-0.9, -4.4), slot=B)
    for flip in (False, True):
        curve(s.at(flip=flip), (0.1, -5.4), (0.7, -7.0), (1.8, -7.8))
    return s


def merak() -> Scene:
    """One feather of the peacock: its eye, and the barbs that fall from the shaft."""
    s = blank()
    for k in range(7):
        t = k / 6
        for sign in (1, -1):
            curve(
                s, (0, 7.6 - 6.4 * t), (sign * (2.2 + 1.2 * t), 5.6 - 6.8 * t), (sign * (3.2 + 3.2 * t), 4.6 - 7.6 * t)
            )
    line(s, (0, 9), (0, -2))
    for size, slot in ((6.2, A), (4.4, B), (2.7, C)):
        s.at(0, 1.0 - (6.2 - size) * 0.36, -TAU / 4).shape(flora.petal(size * 1.55, size * 1.15), slot, WIDTH)
    disc(s, 0, -3.9, 0.9)
    return s


def pelo_ati() -> Scene:
    """A bird that has become leaf, with gizzard and heart inside."""
    s = blank()
    for k in range(5):
        leaf(s, -3.2, 2.4, 2.2 + k * 0.36, 5.6 - 0.4 * abs(k - 2), 2.0)
    form(
        s, (6.4, -4.6), (4.6, 0.2), (0.8, 3.6), (-3.8, 4.2), (-5.0, 1.4), (-2.4, -1.6), (1.4, -2.6), (4.2, -4.8), slot=B
    )
    curve(s, (5.4, -4.9), (6.0, -7.2), (8.0, -7.4), (8.2, -5.8), (7.0, -5.6))
    leaf(s, 0.2, -2.4, -1.2, 5.2, 2.4)
    leaf(s, -1.0, -2.0, -1.9, 4.6, 2.2)
    form(
        s,
        (-1.8, 0.4),
        (-0.8, -0.6),
        (0.2, 0.4),
        (-0.4, 2.0),
        (-1.8, 2.8),
        (-3.2, 1.8),
        (-3.0, 0.2),
        (-2.4, -0.4),
        slot=C,
    )
    form(s, (1.2, 0.4), (2.6, -1.6), (3.6, -1.4), (3.2, 0.2), (2.0, 1.2), slot=C)
    return s


def sisik() -> Scene:
    """Scales that lie over one another like tiles."""
    s = blank()
    for row in range(5, -1, -1):
        for k in range(-2, 3 if row % 2 else 4):
            x, y = k * 3.4 - (0 if row % 2 else 1.7), -7.4 + row * 2.6
            s.fill(g.arc(x, y, 1.7, 0, np.pi, 16), A)
            for r in (1.7, 0.95):
                s.line(g.arc(x, y, r, 0, np.pi, 14), WIDTH)
    return s


def tiga_negeri() -> Scene:
    """Three towns share one cloth: a field for each."""
    s = blank()
    disc(s, 0, 0, 8.8)
    for k in range(3):
        a = -TAU / 4 + k * TAU / 3
        s.line(g.pts((0, 0), g.polar(8.8, a)), WIDTH)
    for k in range(1, 5):
        a0, a1 = -TAU / 4 + 0.08, -TAU / 4 + TAU / 3 - 0.08
        s.line(g.arc(0, 0, 1.8 * k + 0.4, a0, a1, 18), WIDTH)
    middle = g.polar(5.2, -TAU / 4 + 1.5 * TAU / 3)
    blossom(s, *middle, 2.9, 8)
    for r, count in ((3.0, 2), (5.2, 4), (7.4, 6)):
        for a in np.linspace(-TAU / 4 + 2 * TAU / 3, -TAU / 4 + TAU, count + 2)[1:-1]:
            disc(s, *g.polar(r, float(a)), 0.62)
    return s


def tujuh_rupa() -> Scene:
    """All that lives: a flower, a bird, a fish and a butterfly, loosely laid."""
    s = blank()
    curve(s, (-1.0, 8.8), (-0.4, 4.0), (-3.4, -1.4))
    leaf(s, -0.6, 5.6, -0.5, 4.2)
    leaf(s, -1.0, 3.4, -2.7, 4.0)
    blossom(s, -4.2, -4.0, 4.0, 8)
    fauna.butterfly(s.at(5.2, -5.8, 0.5), 3.0, (A, B, C))
    p = s.at(5.2, 1.4, -0.15)
    form(p, (3.4, 0), (1.2, -1.6), (-1.6, -0.9), (-2.6, 0), (-1.6, 0.9), (1.2, 1.6), slot=B)
    plate(p, g.pts((-2.4, 0), (-4.2, -1.6), (-3.7, 0), (-4.2, 1.6)), B)
    disc(p, 1.9, -0.4, 0.4)
    p = s.at(-6.0, 4.8)
    form(p, (2.8, -2.2), (1.8, 0.6), (-1.0, 1.6), (-3.4, 1.0), (-1.0, -0.2), (0.8, -1.0), (1.4, -2.6), slot=B)
    curve(p, (2.9, -2.0), (3.7, -1.6))
    return s


def tumpal() -> Scene:
    """The head of a kain: a row of tall triangles, each with its leaf."""
    s = blank()
    for x in (-6, 0, 6):
        for k in (1.0, 0.72):
            s.line(
                g.pts((x - 3 * k, 7.2 - 0.9 * (1 - k)), (x, 7.2 - 15.0 * k), (x + 3 * k, 7.2 - 0.9 * (1 - k))),
                WIDTH,
                closed=True,
            )
        leaf(s, x, 5.4, -TAU / 4, 5.4, 2.0)
    for y in (8.0, 9.0):
        line(s, (-9, y), (9, y))
    for x in (-3, 3):
        disc(s, x, -3.4, 0.75)
    return s


SUBJECTS = {
    "banji": banji,
    "buketan": buketan,
    "burung-hong": burung_hong,
    "encim": encim,
    "gringsing": gringsing,
    "hokokai": hokokai,
    "kupu-kupu": kupu_kupu,
    "liong": liong,
    "lokcan": lokcan,
    "merak": merak,
    "pelo-ati": pelo_ati,
    "sisik": sisik,
    "tiga-negeri": tiga_negeri,
    "tujuh-rupa": tujuh_rupa,
    "tumpal": tumpal,
}
