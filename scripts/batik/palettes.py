"""Colour words → the dyes of one cloth."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from .scene import DEEP, GROUND, LEAF, SLOTS, T1, WAX, A, B, C

Rgb = tuple[int, int, int]
IVORY: Rgb = (243, 234, 214)
DYES: dict[str, Rgb] = {
    "merah": (158, 38, 40), "red": (158, 38, 40), "marun": (110, 28, 38), "maroon": (110, 28, 38),
    "biru": (44, 84, 148), "blue": (44, 84, 148), "indigo": (30, 45, 94), "navy": (26, 36, 74),
    "hijau": (46, 104, 76), "green": (46, 104, 76), "tosca": (44, 128, 122),
    "kuning": (206, 152, 50), "yellow": (206, 152, 50), "emas": (190, 142, 62),
    "sogan": (112, 68, 34), "cokelat": (104, 64, 38), "coklat": (104, 64, 38), "brown": (104, 64, 38),
    "hitam": (34, 28, 32), "black": (34, 28, 32), "putih gading": IVORY, "ivory": IVORY, "putih": (246, 242, 232),
    "ungu": (96, 58, 112), "purple": (96, 58, 112), "jingga": (202, 98, 42), "orange": (202, 98, 42),
    "merah muda": (206, 116, 124), "pink": (206, 116, 124), "abu-abu": (112, 112, 118), "grey": (112, 112, 118),
    "krem": (222, 200, 162), "cream": (222, 200, 162),
}  # fmt: skip
PARTNERS: dict[str, tuple[str, str]] = {
    "merah": ("indigo", "kuning"), "biru": ("merah muda", "kuning"), "indigo": ("krem", "sogan"),
    "hijau": ("merah", "kuning"), "kuning": ("merah", "hijau"), "sogan": ("krem", "indigo"),
    "hitam": ("sogan", "merah"), "ungu": ("merah muda", "hijau"), "jingga": ("merah", "hijau"),
    "merah muda": ("hijau", "biru"), "abu-abu": ("indigo", "krem"), "krem": ("sogan", "indigo"),
    "putih gading": ("merah", "indigo"), "navy": ("krem", "merah"),
}  # fmt: skip


def palette(words: list[str]) -> NDArray[np.float32]:
    """Return the colour of each slot, as (SLOTS, 3) floats from 0 to 1; the first word dyes the ground."""
    named = [word.strip().lower() for word in words if word.strip().lower() in DYES] or ["indigo", "krem"]
    partners = PARTNERS.get(named[0], ("krem", "merah"))
    chosen = [*named, *(partner for partner in partners if partner not in named)][:4]
    ground, first, second = (np.array(DYES[word], float) for word in chosen[:3])
    third = np.array(DYES[chosen[3]] if len(chosen) > 3 else DYES["kuning"], float)
    light_ground = ground.mean() > 170
    table = np.zeros((SLOTS, 3))
    table[GROUND], table[WAX], table[A], table[B], table[C] = ground, IVORY, first, second, third
    table[LEAF] = DYES["hijau"] if "hijau" in named else mix(second if light_ground else first, ground, 0.35)
    table[DEEP] = mix(first if light_ground else ground, np.array((18, 16, 26)), 0.55)
    if not light_ground and np.abs(first - ground).sum() < 90:
        table[A] = mix(first, np.array(IVORY, float), 0.45)
    for step in range(5):
        table[T1 + step] = mix(np.array(IVORY, float), table[A], (step + 1) / 5)
    return (table / 255).astype(np.float32)


def mix(one: NDArray[np.float64], other: NDArray[np.float64], share: float) -> NDArray[np.float64]:
    """Return a colour between two."""
    return one * (1 - share) + other * share
