"""Measures in words."""

from catalogue.content import models
from catalogue.content.i18n import decimal
from catalogue.website import views
from catalogue.website.editions import Edition

MEASURES = ("length", "width", "height", "diameter")
GARMENT_MEASURES = ("chest", "length", "shoulder", "sleeve")
INCH = 2.54
"""Centimetres."""


def measures(
    edition: Edition, measured: models.Dimensions | models.Variant | None, names: tuple[str, ...]
) -> tuple[views.Measure, ...]:
    """Return the measures that were given, in words."""
    given = ((name, getattr(measured, name)) for name in names) if measured else ()
    return tuple(
        views.Measure(name, edition.say("measure", name), f"{decimal(value, edition.locale)} cm", value)
        for name, value in given
        if value is not None
    )


def centimetres_and_inches(edition: Edition, value: float) -> dict[str, str]:
    """Return a length in both units, as numbers of the page's locale; its words say which of them they use.

    Inches are whole from 20 on: a tape measure tells no more of a cloth.
    """
    inches = value / INCH
    return {
        "cm": decimal(value, edition.locale),
        "inches": decimal(round(inches) if inches >= 20 else round(inches, 1), edition.locale),
    }
