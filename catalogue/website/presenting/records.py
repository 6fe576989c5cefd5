"""What a product's page tells the scripts: for the buyer's list."""

import msgspec

from catalogue.content import models
from catalogue.website import views
from catalogue.website.editions import Edition, spoken_number
from catalogue.website.inputs import ProductInputs
from catalogue.website.presenting.units import plural, single_unit, smallest_order


def encoded_record(edition: Edition, inputs: ProductInputs, view: views.Product) -> str:
    """Return the content of the page's JSON script element; no text in it can end the element.

    ``view`` is the product as its page shows it.
    """
    text = msgspec.json.encode(_filled(msgspec.to_builtins(_record(edition, inputs, view)))).decode()
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _record(edition: Edition, inputs: ProductInputs, view: views.Product) -> views.Record:
    model = inputs.product
    unit = single_unit(edition, model)
    return views.Record(
        id=model.id,
        name=view.name.text,
        lang=view.name.lang,
        image=view.pictures[0].thumbnail if view.pictures else None,
        low=view.price.low,
        high=view.price.high,
        stock=_limit(model, view.stock),
        state=view.availability.label,
        orderable=view.availability.orderable,
        unit=edition.term("unit", unit).label,
        units=plural(edition, unit),
        minimum=_minimum(edition, model, view),
        tiers=tuple(views.RecordTier(tier.minimum, tier.price) for tier in model.wholesale),
        variants=tuple(_variant(model, variant) for variant in view.variants),
        workshop=_workshop(inputs.workshop),
    )


def _workshop(model: models.Workshop) -> views.RecordWorkshop:
    return views.RecordWorkshop(model.id, model.name, model.whatsapp, spoken_number(model.whatsapp))


def _variant(model: models.Product, variant: views.Variant) -> views.RecordVariant:
    price = variant.price
    return views.RecordVariant(
        key=variant.key,
        label=variant.label,
        low=price.low if price else None,
        high=price.high if price else None,
        stock=_limit(model, variant.stock),
    )


def _limit(model: models.Product, stock: int | None) -> int | None:
    """Return how many can be ordered: the stock of what is made to order is only what lies ready."""
    return None if model.availability == "made-to-order" else stock


def _minimum(edition: Edition, model: models.Product, view: views.Product) -> views.RecordMinimum | None:
    if model.min_order is None or view.min_order is None:
        return None
    number = smallest_order(edition, model)
    return views.RecordMinimum(number, view.min_order.text) if number > 1 else None


def _filled(value: object) -> object:
    """Return a value without the fields that say nothing."""
    if isinstance(value, dict):
        return {key: _filled(one) for key, one in value.items() if one is not None and one not in ((), "")}
    return [_filled(one) for one in value] if isinstance(value, tuple) else value
