"""Drawings to true scale: a piece beside something that everybody knows the size of.

Measures in centimetres go in, finished SVG comes out; nothing of what strangers write gets into it but numbers. A
scene is put together in centimetres (``textiles``, ``things``, ``garments``, before the backdrop of ``figures``), then
``sheets`` puts it on a sheet, all at one scale.
"""

from collections.abc import Callable, Mapping

from catalogue.content.models import Dimensions
from catalogue.website.drawings import textiles, things
from catalogue.website.drawings.garments import garment_of
from catalogue.website.drawings.scene import Scene, Span
from catalogue.website.drawings.sheets import Label, Scale, fit, svg

__all__ = ["SCENES", "Label", "Scale", "Scene", "Span", "fit", "garment_of", "scene_of", "svg"]

SCENES: Mapping[str, Callable[[Dimensions], Scene | None]] = {
    "long-cloth": textiles.wrapped,
    "sarong": textiles.wrapped,
    "shawl": textiles.draped,
    "scarf": textiles.draped,
    "head-cloth": textiles.cloth,
    "cut-length": textiles.cloth,
    "tablecloth": textiles.tablecloth,
    "runner": textiles.runner,
    "cushion-cover": textiles.cushion,
    "bed-linen": textiles.bed_linen,
    "curtain": textiles.curtain,
    "wall-hanging": textiles.wall_hanging,
    "doormat": textiles.doormat,
    "mask": things.box,
    "lamp": things.lamp,
    "bag": things.bag,
    "fan": things.fan,
    "notebook-cover": things.book,
}
"""By type of product."""


def scene_of(type_: str | None, category: str, sizes: Dimensions) -> Scene | None:
    """Return the scene for a piece with these measures.

    None when they are too few, and for garments, which are drawn by the measures of their variants (``garment_of``).
    """
    draw = SCENES.get(type_) if type_ else None
    if draw:
        return draw(sizes)
    if category != "fashion":
        return things.box(sizes)
    return textiles.cloth(sizes) if type_ is None else None
