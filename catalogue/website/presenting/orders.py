"""The message with which a buyer writes to the workshop: about the product, or one way in which it can be bought."""

from catalogue.website import views
from catalogue.website.editions import Edition
from catalogue.website.inputs import ProductInputs
from catalogue.website.urls import PageRef

READY = "Hello %(workshop)s, I would like to order %(product)s (code %(code)s, %(price)s). Is it available? %(url)s"
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
    text = edition.say(
        "whatsapp",
        words,
        workshop=inputs.workshop.name,
        product=what,
        code=model.id,
        price=price.text,
        url=edition.routes.url(PageRef("product", model.id)),
    )
    return edition.whatsapp(inputs.workshop.whatsapp, text)
