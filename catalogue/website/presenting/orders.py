"""The message with which a buyer writes to the workshop: about the product, or one way in which it can be bought."""

from dataclasses import replace

from catalogue.content import models
from catalogue.website import views
from catalogue.website.editions import Edition
from catalogue.website.inputs import ProductInputs
from catalogue.website.presenting.units import plural, single_unit, smallest_order
from catalogue.website.urls import PageRef

READY = "Hello %(workshop)s, I would like to order %(product)s (code %(code)s, %(price)s). Is it available? %(url)s"
READY_SEVERAL = (
    "Hello %(workshop)s, I would like to order %(product)s (code %(code)s, %(price)s). Are they available? %(url)s"
)
MADE = "Hello %(workshop)s, I would like to order %(product)s (code %(code)s, %(price)s). How soon? %(url)s"
UNPRICED = "Hello %(workshop)s, may I ask the price of %(product)s (code %(code)s)? %(url)s"
GONE = "Hello %(workshop)s, I saw %(product)s (code %(code)s). Could you make one like it? %(url)s"


def order(edition: Edition, inputs: ProductInputs, price: views.Price, *, orderable: bool) -> views.WhatsApp:
    """Return the message about the product, no matter in which variant."""
    return _message(edition, inputs, edition.plain(inputs.product.name), price, orderable=orderable)


def variant_order(
    edition: Edition, inputs: ProductInputs, chosen: str, price: views.Price, *, orderable: bool
) -> views.WhatsApp:
    """Return the message about one variant; ``chosen`` says it in words."""
    name = edition.plain(inputs.product.name)
    what = edition.say("whatsapp", "%(product)s, %(variant)s", product=name, variant=chosen)
    return _message(edition, inputs, what, price, orderable=orderable)


def _message(
    edition: Edition, inputs: ProductInputs, what: str, price: views.Price, *, orderable: bool
) -> views.WhatsApp:
    """Return an order, or the question that takes its place, with code and link, in the page's language."""
    model = inputs.product
    made = model.availability == "made-to-order"
    words = GONE if not orderable else UNPRICED if price.low is None else MADE if made else READY

    def say(words: str, what: str, price: str) -> str:
        url = edition.routes.url(PageRef("product", model.id))
        values = {"workshop": inputs.workshop.name, "product": what, "code": model.id, "price": price, "url": url}
        return edition.say("whatsapp", words, **values)

    message = edition.whatsapp(inputs.workshop.whatsapp, say(words, what, price.text))
    if not orderable or not is_countable(model):
        return message
    several = edition.say("whatsapp", "%(quantity)s of %(product)s", quantity="{quantity}", product=what)
    return replace(message, several=say(READY_SEVERAL if words is READY else words, several, "{price}"))


def is_countable(model: models.Product) -> bool:
    """Return whether a buyer may want several: there is more than one, or more can be made."""
    single = model.availability == "one-of-a-kind" or (model.stock == 1 and not model.variants)
    return not single or model.availability == "made-to-order"


def order_quantity(edition: Edition, model: models.Product, *, orderable: bool) -> views.OrderQuantity | None:
    """Return how the buyer is asked for a number; None where there is nothing to count."""
    if not orderable or not is_countable(model):
        return None
    least, unit = smallest_order(edition, model), single_unit(edition, model)
    label = edition.term("unit", unit).label if least == 1 else plural(edition, unit)
    return views.OrderQuantity(least, views.Text(label, edition.term("unit", unit).lang), edition.amount)
