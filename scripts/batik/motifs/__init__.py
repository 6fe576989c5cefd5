"""The motifs by their slugs."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from ..scene import Scene
from . import borders, diagonal, floral, geometric, small

Motif = Callable[[np.random.Generator], Scene]

MOTIFS: dict[str, Motif] = {
    "banji": geometric.banji,
    "buketan": floral.buketan,
    "ceplok": geometric.ceplok,
    "jlamprang": geometric.jlamprang,
    "kawung": geometric.kawung,
    "kopi-pecah": small.kopi_pecah,
    "lereng": diagonal.lereng,
    "mega-mendung": small.mega_mendung,
    "nitik": geometric.nitik,
    "parang": diagonal.parang,
    "sekar-jagad": small.sekar_jagad,
    "semen": floral.semen,
    "terang-bulan": floral.terang_bulan,
    "truntum": small.truntum,
    "tujuh-rupa": floral.tujuh_rupa,
    "tumpal": borders.tumpal,
}
KIN = {"merak": "tujuh-rupa", "liong": "tujuh-rupa", "encim": "buketan", "hokokai": "buketan"}
"""Motifs that are drawn as another one."""


def motif(slug: str) -> Motif:
    """The motif of that slug, or its nearest kin; none that is not known, lest a cloth show what it is not."""
    return MOTIFS[KIN.get(slug, slug)]


__all__ = ["KIN", "MOTIFS", "Motif", "borders", "motif"]
