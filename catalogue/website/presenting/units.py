"""Units of trade in words: what is ordered, how many of it."""

from catalogue.content import models
from catalogue.content.i18n import decimal
from catalogue.website import views
from catalogue.website.editions import Edition

PIECE = "piece"


def quantity(edition: Edition, amount: models.Quantity) -> views.Text:
    """Return a number of a unit in words: ``1 lusin (12 buah)``, ``2 sheets``."""
    words, single = _counted(edition, amount.number, amount.unit), pieces(edition, amount.unit)
    if single > 1:
        words += f" ({_counted(edition, amount.number * single, PIECE)})"
    return views.Text(words, edition.term("unit", amount.unit).lang)


def _counted(edition: Edition, number: int, unit: str) -> str:
    label = edition.term("unit", unit).label if number == 1 else plural(edition, unit)
    return f"{decimal(number, edition.locale)} {label}"


def plural(edition: Edition, unit: str) -> str:
    """Return what several of a unit are called, in the language that names a single one."""
    single = edition.term("unit", unit)
    told = edition.inputs.terms["unit"][unit].facts.get(f"plural.{single.lang or edition.locale}")
    return told if isinstance(told, str) else single.label


def pieces(edition: Edition, unit: str) -> int:
    """Return how many single ones a unit is: 12 for a dozen."""
    number = edition.inputs.terms["unit"][unit].facts.get("pieces")
    return int(number) if isinstance(number, str) and number.isdecimal() else 1


def smallest_order(edition: Edition, model: models.Product) -> int:
    """Return how many single ones the smallest order is."""
    least = model.min_order
    return least.number * pieces(edition, least.unit) if least else 1


def single_unit(edition: Edition, model: models.Product) -> str:
    """Return the slug of the unit in which single ones are ordered: of what is sold by the dozen it is the piece."""
    unit = model.min_order.unit if model.min_order else PIECE
    return unit if pieces(edition, unit) == 1 else PIECE
