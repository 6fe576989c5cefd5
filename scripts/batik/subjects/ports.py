"""The other ports' subjects: Lasem, Cirebon, Indramayu."""

from __future__ import annotations

import numpy as np

from .. import flora
from .. import geometry as g
from ..geometry import TAU
from ..motifs import small
from ..scene import A, B, C, Scene
from .pen import WIDTH, blank, curve, disc, form, leaf, line, plate, waves, wing


def _hull(s: Scene) -> None:
    form(
        s,
        (-7.4, 2.0),
        (-8.4, 0.4),
        (-3.0, 1.8),
        (3.0, 1.8),
        (8.6, -0.4),
        (6.8, 4.0),
        (3.4, 5.6),
        (-3.4, 5.6),
        (-6.4, 4.2),
        slot=B,
    )
    curve(s, (-7.2, 2.8), (-3.0, 3.2), (3.0, 3.2), (7.4, 1.8))


def ganggeng() -> Scene:
    """Seaweed that goes with the current."""
    s = blank()
    for x, high, bend in ((-4.4, 13, 1.0), (0.2, 16.5, -1.1), (4.6, 12, 1.0)):
        t = np.linspace(0, 1, 24)
        stem = np.stack([x + bend * np.sin(t * TAU * 0.9), 8.6 - high * t], 1)
        for k in range(3, 23, 4):
            way = stem[k + 1] - stem[k - 1]
            turn = float(np.arctan2(way[1], way[0]))
            for sign in (1, -1):
                leaf(s, float(stem[k, 0]), float(stem[k, 1]), turn + sign * 0.8, 2.9 - 0.04 * k, 0.95)
        s.line(stem, WIDTH)
    return s


def gunung_ringgit() -> Scene:
    """Coins heaped into a hill."""
    s = blank()
    for row in range(4):
        for k in range(row + 1):
            x, y = (k - row / 2) * 4.3, -6.0 + row * 3.8
            disc(s, x, y, 2.05)
            s.line(g.pts((x, y - 1.2), (x + 1.2, y), (x, y + 1.2), (x - 1.2, y)), WIDTH, closed=True)
    return s


def iwak_etong() -> Scene:
    """A flat fish with pointed fins over weed."""
    s = blank()
    for x in (-6, -3, 0, 3):
        curve(s, (x, 8.8), (x + 0.8, 7.4), (x, 6.2), (x + 0.6, 5.2))
    plate(s, g.pts((-5.2, -1.2), (-9, -4.6), (-8.0, -0.8), (-9, 3.0)), B)
    for sign in (1, -1):
        plate(
            s,
            g.pts(
                (-3.0, sign * 3.0 - 1),
                (-0.6, sign * 7.0 - 1),
                (1.2, sign * 4.0 - 1),
                (3.6, sign * 5.4 - 1),
                (4.0, sign * 2.6 - 1),
            ),
            B,
        )
    form(s, (8.8, -1.0), (5.4, -4.2), (0.4, -5.2), (-4.0, -3.0), (-6.0, -1.0), (-4.0, 1.0), (0.4, 3.2), (5.4, 2.2))
    curve(s, (4.6, -4.0), (3.4, -1.0), (4.6, 1.8))
    disc(s, 6.2, -1.9, 0.6)
    for left, count in ((1.8, 3), (-0.2, 4), (-2.2, 3)):
        for y in np.linspace(-1.3 * (count - 1) / 2, 1.3 * (count - 1) / 2, count):
            s.line(g.arc(left, float(y) - 1.0, 0.7, TAU / 4, 3 * TAU / 4, 8), WIDTH)
    return s


def kapal() -> Scene:
    """A ship under full sail."""
    s = blank()
    line(s, (-2.6, 2), (-2.6, -7.4))
    line(s, (2.8, 2), (2.8, -8.8))
    plate(s, g.spline(g.pts((-2.2, -7.0), (1.0, -3.4), (1.4, 0.2), (-2.2, 0.4), (-1.4, -3.4)), closed=True))
    plate(s, g.spline(g.pts((3.2, -8.4), (7.0, -4.4), (7.2, -0.6), (3.2, 0.2), (4.0, -4.2)), closed=True))
    plate(s, g.pts((-3.0, -5.0), (-3.0, 0.6), (-7.4, 0.6)))
    _hull(s)
    for y in (6.0, 7.6):
        waves(s, y)
    return s


def kapal_kandas() -> Scene:
    """A ship aground, aslant, that the sea has made its garden."""
    s = blank()
    p = s.at(0, -0.4, -0.26)
    line(p, (-2.4, 2), (-2.4, -7.6))
    line(p, (2.8, 2), (2.8, -8.0))
    line(p, (-5.0, -4.6), (0.2, -4.6))
    line(p, (0.6, -5.2), (5.2, -5.2))
    for a, b in ((-7.6, -2.4), (7.8, 2.8)):
        line(p, (a, 0.4), (b, -7.0))
    _hull(p)
    for x, turn in ((-4.4, -1.2), (-0.6, -1.6), (3.2, -1.3)):
        flora.sprig(p.at(x, 4.8, turn), 1.5, A, B)
    curve(s, (-9, 7.6), (-5, 6.0), (0, 7.0), (5, 5.2), (9, 5.8))
    waves(s, 8.4, count=6)
    return s


def kricak() -> Scene:
    """Broken stone laid close, a thin gap between."""
    s = blank()
    seeds = np.random.default_rng(12).uniform(0, 18, (26, 2))
    for cell in small._cells(seeds, 18.0):
        middle = cell.mean(0)
        if np.abs(middle - 9).max() < 7.2:
            plate(s, (cell - middle) * 0.82 + middle - 9)
    return s


def latohan() -> Scene:
    """Sea grapes: stems hung with rows of beads."""
    s = blank()
    for x, bend, top in ((-5, -0.8, -5), (0, 0.7, -8.4), (5, -0.6, -6)):
        t = np.linspace(0, 1, 20)
        stem = np.stack([x + bend * np.sin(t * TAU), 8.4 + (top - 8.4) * t], 1)
        s.line(stem, WIDTH)
        for k in range(3, 20, 3):
            for sign in (1, -1):
                disc(s, float(stem[k, 0]) + sign * 1.15, float(stem[k, 1]), 0.82)
        disc(s, float(stem[-1, 0]), float(stem[-1, 1]) - 0.7, 0.82)
    return s


def mega_mendung() -> Scene:
    """A rain cloud in three bands, its ends rolled up."""
    s = blank()
    for k in range(3):
        d = 1.25 * k
        curve(s, (-9 + d * 0.5, 4.4 - d * 0.2), (-7.4 + d * 0.6, 1.2 + d * 0.4), (-4.8 + d * 0.3, 1.4 + d * 0.5),
              (-4.4 + d * 0.6, -2.4 + d), (-0.4, -5.6 + d), (3.8 - d * 0.6, -2.6 + d), (4.0 - d * 0.3, 0.8 + d * 0.5),
              (7.4 - d * 0.6, 0.8 + d * 0.4), (9 - d * 0.5, 4.4 - d * 0.2))  # fmt: skip
    for x, y, r, flip in ((-0.3, 1.2, 1.9, False), (-5.4, 4.6, 1.5, True), (5.2, 4.6, 1.5, False)):
        s.at(x, y, flip=flip).line(g.spiral(r, r * 0.2, TAU / 4, 1.4, 34), WIDTH)
    curve(s, (-8.6, 6.6), (-4, 7.4), (0, 5.4), (4, 7.4), (8.6, 6.6))
    return s


def paksi_naga_liman() -> Scene:
    """Bird, dragon and elephant in one: an elephant with a wing, a crown and a raised trunk."""
    s = blank()
    for x in (-5.6, -3.2, 1.6, 4.0):
        plate(s, g.pts((x, 2.6), (x + 1.7, 2.6), (x + 1.6, 8.0), (x + 0.1, 8.0)))
    curve(s, (-6.4, -0.6), (-8.4, 0.6), (-8.2, 3.2), (-9.0, 4.4))
    form(s, (-6.6, 0.6), (-5.2, -2.6), (-1, -3.0), (3.6, -2.8), (5.8, 0.4), (4.6, 3.8), (0, 4.2), (-5.0, 4.0))
    form(
        s,
        (3.4, -5.6),
        (6.4, -5.2),
        (7.4, -2.2),
        (8.8, -1.4),
        (8.6, -4.2),
        (7.6, -6.0),
        (8.8, -7.0),
        (9.4, -5.0),
        (9.6, -1.0),
        (8.2, 0.6),
        (5.6, 0.4),
        (3.2, -1.6),
        slot=B,
    )
    disc(s, 5.8, -3.2, 0.42)
    for x, high in ((3.6, 1.8), (4.7, 2.6), (5.8, 1.8)):
        form(s, (x - 0.5, -5.4), (x, -5.6 - high), (x + 0.5, -5.4))
    wing(s, 0.8, 1.0, -1.35, 8.4, flip=True)
    return s


def taman_arum() -> Scene:
    """A garden without a horizon: a gate on rock, trees at its sides."""
    s = blank()
    for x in (-6.2, 6.2):
        line(s, (x, 5.0), (x, -2.0))
        for r, y in ((2.4, -3.4), (1.5, -5.4)):
            disc(s, x, y, r)
    for k, y in enumerate((4.8, 1.2, -2.0, -4.8)):
        w = 3.6 - 0.75 * k
        plate(s, g.pts((-w, y), (-w + 0.5, y - 3.0), (w - 0.5, y - 3.0), (w, y)))
    plate(s, np.concatenate([g.arc(0, 1.6, 1.3, np.pi, TAU, 12), g.pts((1.3, 4.8), (-1.3, 4.8))]), C)
    form(s, (-0.6, -7.8), (0, -9.2), (0.6, -7.8))
    for x in (-6.4, -2.2, 2.2, 6.4):
        for r in (2.2, 1.2):
            s.shape(np.concatenate([g.arc(x, 7.0, r, np.pi, TAU, 14), g.pts((x + r, 8.2), (x - r, 8.2))]), A, WIDTH)
    return s


def wadasan() -> Scene:
    """Rock piled up in rounded banks, as clouds would stand if they were stone."""
    s = blank()
    for x, y, r in (
        (0, -3.0, 3.6),
        (-3.4, 0.6, 3.6),
        (3.4, 0.6, 3.6),
        (0, 3.2, 3.6),
        (-5.6, 5.2, 3.2),
        (5.6, 5.2, 3.2),
        (0, 7.2, 3.0),
    ):
        for size in (1.0, 0.7, 0.42):
            s.shape(
                np.concatenate(
                    [g.arc(x, y, r * size, np.pi, TAU, 18), g.pts((x + r * size, 8.4), (x - r * size, 8.4))]
                ),
                A,
                WIDTH,
            )
    return s


SUBJECTS = {
    "ganggeng": ganggeng,
    "gunung-ringgit": gunung_ringgit,
    "iwak-etong": iwak_etong,
    "kapal": kapal,
    "kapal-kandas": kapal_kandas,
    "kricak": kricak,
    "latohan": latohan,
    "mega-mendung": mega_mendung,
    "paksi-naga-liman": paksi_naga_liman,
    "taman-arum": taman_arum,
    "wadasan": wadasan,
}
