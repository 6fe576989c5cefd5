"""A product's drawings to true scale, with their words."""

from collections.abc import Iterator, Mapping

from catalogue.content import models
from catalogue.website import drawings as drawn
from catalogue.website import views
from catalogue.website.editions import Edition
from catalogue.website.presenting.measures import (
    GARMENT_MEASURES,
    MEASURES,
    centimetres_and_inches,
    measures,
)
from catalogue.website.presenting.variants import variant_keys

MOST = 12
"""Garments drawn at the most: what has still more different measures is told in the table."""

CAPTIONS: Mapping[str, str] = {
    "person": "Beside a person %(size)s tall",
    "worn": "Laid open, and worn by a person %(size)s tall",
    "table": "From above, on a table of %(size)s",
    "round-table": "From above, on a round table %(size)s across",
    "sofa": "On a sofa %(size)s wide",
    "bed": "From above, on a mattress of %(size)s",
    "wall": "On a wall, beside a person %(size)s tall",
    "window": "At a window, beside a person %(size)s tall",
    "hand": "Beside a hand %(size)s long",
    "sheet": "Beside a sheet of A4 paper, %(size)s",
    "feet": "From above, with feet %(size)s long",
    "flat": "Laid flat",
}
"""By what a scene is drawn against."""


def drawings(edition: Edition, model: models.Product) -> tuple[views.Drawing, ...]:
    """Return the piece against something known, then each garment that differs from the others in its measures."""
    return (*_piece(edition, model), *_garments(edition, model))


def _piece(edition: Edition, model: models.Product) -> Iterator[views.Drawing]:
    sizes = model.dimensions
    scene = drawn.scene_of(model.type, model.category, sizes) if sizes else None
    if sizes is None or scene is None:
        return
    label = _label(edition, approximate=sizes.approximate)
    scale = drawn.fit((scene,), label)
    if scale:
        told = measures(edition, sizes, MEASURES)
        yield _drawing(edition, scene, scale, label, "drawing", _caption(edition, scene), told)


def _garments(edition: Edition, model: models.Product) -> Iterator[views.Drawing]:
    """Yield garments, all at one scale: a larger size is larger."""
    groups = _by_measures(model)
    scenes = [drawn.garment_of(model.type, variants[0][1]) for variants in groups]
    shown = [(scene, variants) for scene, variants in zip(scenes, groups, strict=True) if scene][:MOST]
    label = _label(edition, approximate=False)
    scale = drawn.fit([scene for scene, _ in shown], label) if shown else None
    if scale is None:
        return
    for number, (scene, variants) in enumerate(shown, start=1):
        told = measures(edition, variants[0][1], GARMENT_MEASURES)
        sizes = ", ".join(dict.fromkeys(one.size for _, one in variants if one.size))
        flat = _caption(edition, scene)
        caption = edition.say("drawing", "%(caption)s, size %(size)s", caption=flat, size=sizes) if sizes else flat
        keys = tuple(key for key, _ in variants)
        yield _drawing(edition, scene, scale, label, f"garment-{number}", caption, told, keys)


def _by_measures(model: models.Product) -> list[list[tuple[str, models.Variant]]]:
    """Return variants with their keys, those of equal measures together."""
    groups: dict[tuple[float | None, ...], list[tuple[str, models.Variant]]] = {}
    for key, one in zip(variant_keys(model.variants), model.variants, strict=True):
        groups.setdefault((one.chest, one.length, one.shoulder, one.sleeve), []).append((key, one))
    return list(groups.values())


def _drawing(
    edition: Edition,
    scene: drawn.Scene,
    scale: drawn.Scale,
    label: drawn.Label,
    name: str,
    caption: str,
    told: tuple[views.Measure, ...],
    variants: tuple[str, ...] = (),
) -> views.Drawing:
    title = edition.say("drawing", "Drawn to scale: %(caption)s", caption=caption)
    text = ", ".join(f"{measure.label} {measure.text}" for measure in told)
    return views.Drawing(name, drawn.svg(scene, scale, label, name, title, text), caption, variants)


def _label(edition: Edition, *, approximate: bool) -> drawn.Label:
    """Return what says a measure beside a drawing, in one or two lines."""

    def label(span: drawn.Span) -> tuple[str, ...]:
        told = centimetres_and_inches(edition, span.centimetres)
        words = edition.say("drawing", "%(cm)s cm\n%(inches)s in", **told)
        words = f"± {words}" if approximate else words
        return tuple(
            (edition.say("drawing", "around %(measure)s", measure=words) if span.around else words).split("\n")
        )

    return label


def _caption(edition: Edition, scene: drawn.Scene) -> str:
    """Return what the piece is drawn against, in words."""
    known = [
        edition.say("drawing", "%(cm)s cm (%(inches)s in)", **centimetres_and_inches(edition, one))
        for one in scene.sizes
    ]
    return edition.say("drawing", CAPTIONS[scene.against], size=" × ".join(known))
