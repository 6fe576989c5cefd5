"""What a product costs, how many of it, and when: ``Offer`` and ``AggregateOffer``.

Prices are those of the page: its price line, a row for each variant, a row for each wholesale quantity. A wholesale
price stands in ``priceSpecification`` beside the quantity that it is for, and never where a price of one piece is
looked for.
"""

from collections.abc import Iterator

from catalogue.content import models
from catalogue.content.pricing import price_range
from catalogue.website.editions import Edition
from catalogue.website.inputs import ProductInputs
from catalogue.website.presenting.cards import ORDERABLE
from catalogue.website.presenting.structured_data.values import (
    CONTEXT,
    DAY,
    PIECE,
    Json,
    maker_id,
    quantity,
    span,
    stated,
)
from catalogue.website.presenting.units import pieces

CURRENCY = "IDR"
CODES = {"meter": "MTR", "set": "SET"}
"""Common codes (UN/CEFACT Recommendation 20) of units of trade that are not counted by the piece."""


def single(edition: Edition, inputs: ProductInputs, url: str) -> dict[str, Json]:
    """Return the offer of one piece, with the price that the page shows; without one that is told on request."""
    model = inputs.product
    return stated(
        {
            **_priced(price_range(model)),
            **_terms(edition, inputs, url, model.availability),
            "eligibleQuantity": _smallest(edition, model),
            "inventoryLevel": _stock(model, model.stock),
        }
    )


def group(edition: Edition, inputs: ProductInputs, url: str) -> dict[str, Json]:
    """Return the offer of all variants together: the page's price line."""
    offer = single(edition, inputs, url)
    return {**offer, "offerCount": len(inputs.product.variants)} if offer["@type"] == "AggregateOffer" else offer


def of_variant(edition: Edition, inputs: ProductInputs, variant: models.Variant, url: str) -> dict[str, Json]:
    """Return the offer of one variant: its own price or else the product's, its own stock."""
    model = inputs.product
    gone = variant.stock == 0 and model.availability in ORDERABLE
    return stated(
        {
            **_priced(variant.price or model.price),
            **_terms(edition, inputs, url, "sold-out" if gone else model.availability),
            "eligibleQuantity": _smallest(edition, model),
            "inventoryLevel": _stock(model, variant.stock),
        }
    )


def wholesale(edition: Edition, inputs: ProductInputs, url: str) -> Iterator[Json]:
    """Yield an offer for each wholesale quantity."""
    model = inputs.product
    unit = _code(model)
    for tier in model.wholesale:
        price: dict[str, Json] = {
            "@type": "UnitPriceSpecification",
            "price": tier.price,
            "priceCurrency": CURRENCY,
            "referenceQuantity": quantity(1, unit),
        }
        yield {
            "@type": "Offer",
            **_terms(edition, inputs, url, model.availability),
            "eligibleQuantity": span(tier.minimum, None, unit),
            "priceSpecification": price,
        }


def _priced(price: models.Price) -> dict[str, Json]:
    """Return the kind of offer that a price makes, and the price."""
    if price.low is None:
        return {"@type": "Offer"}
    if price.low == price.high:
        return {"@type": "Offer", "price": price.low, "priceCurrency": CURRENCY}
    high: dict[str, Json] = {"highPrice": price.high} if price.high is not None else {}
    return {"@type": "AggregateOffer", "lowPrice": price.low, **high, "priceCurrency": CURRENCY}


def _terms(edition: Edition, inputs: ProductInputs, url: str, availability: str) -> dict[str, Json]:
    """Return what all offers of a product share.

    The time to make is a delay only of what is made after it was ordered: what lies ready does not wait for it.
    """
    time = inputs.product.lead_time if availability == "made-to-order" else None
    word = edition.inputs.terms["availability"][availability].facts.get("schema", "InStock")
    common: dict[str, Json] = {
        "url": url,
        "availability": f"{CONTEXT}/{word}",
        "itemCondition": f"{CONTEXT}/NewCondition",
        "seller": {"@id": maker_id(edition, inputs.workshop)},
    }
    return {**common, "deliveryLeadTime": span(time.low, time.high, DAY)} if time else common


def _smallest(edition: Edition, model: models.Product) -> Json:
    """Return the smallest order in single ones: a dozen is twelve."""
    least = model.min_order
    return span(least.number * pieces(edition, least.unit), None, _code(model)) if least else None


def _stock(model: models.Product, stock: int | None) -> Json:
    known = stock is not None and model.availability in ORDERABLE
    return quantity(stock or 0, _code(model)) if known else None


def _code(model: models.Product) -> str:
    return CODES.get(model.min_order.unit, PIECE) if model.min_order else PIECE
