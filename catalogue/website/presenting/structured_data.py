"""JSON-LD (schema.org): the same facts as on the page, for machines."""

from collections.abc import Iterator, Mapping
from typing import TypeAlias

import msgspec

from catalogue.content import models
from catalogue.website import views
from catalogue.website.editions import Edition
from catalogue.website.inputs import CardInputs, PictureInputs, ProductInputs, Rendition, WorkshopInputs
from catalogue.website.urls import PageRef

Json: TypeAlias = str | int | float | bool | list["Json"] | dict[str, "Json"] | None
CONTEXT = "https://schema.org"
NEW = "https://schema.org/NewCondition"


def script(data: dict[str, Json]) -> str:
    """Return the content of a JSON-LD script element; no text in it can end the element."""
    encoded = msgspec.json.encode({"@context": CONTEXT, **data}).decode()
    return encoded.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def product(edition: Edition, inputs: ProductInputs, view: views.Product, description: str) -> dict[str, Json]:
    """Return a schema.org ``Product`` with its ``Offer`` or ``AggregateOffer``."""
    model = inputs.product
    url = edition.routes.url(PageRef("product", model.id))
    data: dict[str, Json] = {
        "@type": "Product",
        "@id": f"{url}#product",
        "url": url,
        "name": view.name.text,
        "description": description,
        "sku": model.id,
        "category": view.category.label,
        "image": _images(edition, inputs.pictures),
        "brand": {"@type": "Brand", "name": inputs.workshop.brand or inputs.workshop.name},
        "material": [term.label for term in edition.term_list("fabric", model.fabrics)],
        "pattern": [term.label for term in view.motifs],
        "color": [term.label for term in edition.term_list("colour", model.colours)],
        "countryOfOrigin": "ID",
        "additionalProperty": list(_properties(edition, view)),
        "offers": offer(edition, inputs, url),
        **_measures(view),
    }
    return {key: value for key, value in data.items() if value not in ([], None, "")}


def _images(edition: Edition, pictures: tuple[PictureInputs, ...]) -> list[Json]:
    return [edition.url(largest_jpeg(picture).output) for picture in pictures]


def largest_jpeg(picture: PictureInputs) -> Rendition:
    """Return the largest JPEG that a page shows of a photo."""
    jpegs = (r for r in picture.renditions if r.format == "jpeg" and r.role == "page")
    return max(jpegs, key=lambda rendition: rendition.width)


def _properties(edition: Edition, view: views.Product) -> Iterator[Json]:
    """Yield technique and print honesty as ``PropertyValue``."""
    yield {"@type": "PropertyValue", "name": edition.say("fact", "technique"), "value": view.technique.label}
    for fact in view.facts:
        if fact.name in {"dyes", "audience", "occasion", "origin"}:
            value = ", ".join(term.label for term in fact.values)
            yield {"@type": "PropertyValue", "name": fact.label, "value": value}


def _measures(view: views.Product) -> Mapping[str, Json]:
    """Return width, height and depth as ``QuantitativeValue`` in centimetres; a cloth's length is its depth."""
    keys = {"length": "depth", "width": "width", "height": "height"}
    return {
        keys[measure.name]: {"@type": "QuantitativeValue", "value": measure.centimetres, "unitCode": "CMT"}
        for measure in view.measures
        if measure.name in keys
    }


def offer(edition: Edition, inputs: ProductInputs, url: str) -> dict[str, Json] | None:
    """Return the offer with the price that the page shows; None when the price is told on request."""
    model, prices = inputs.product, _prices(inputs.product)
    if not prices:
        return None
    term = edition.inputs.terms["availability"][model.availability]
    seller = edition.routes.url(PageRef("workshop", model.workshop))
    common: dict[str, Json] = {
        "url": url,
        "priceCurrency": "IDR",
        "availability": f"{CONTEXT}/{term.facts.get('schema', 'InStock')}",
        "itemCondition": NEW,
        "seller": {"@id": f"{seller}#organization"},
    }
    low, high = min(prices), max(prices)
    if low == high and model.price.high is not None:
        return {"@type": "Offer", "price": low, **common}
    bounds: dict[str, Json] = {"lowPrice": low}
    if model.price.high is not None:
        bounds |= {"highPrice": high, "offerCount": max(len(model.variants), 1)}
    return {"@type": "AggregateOffer", **bounds, **common}


def _prices(model: models.Product) -> list[int]:
    """Return every price at which one piece can be bought."""
    stated = [model.price, *(variant.price for variant in model.variants if variant.price)]
    return [amount for price in stated for amount in (price.low, price.high) if amount is not None]


def organization(edition: Edition, inputs: WorkshopInputs, view: views.Workshop) -> dict[str, Json]:
    """Return a schema.org ``Organization`` for a workshop."""
    model = inputs.workshop
    url = edition.routes.url(PageRef("workshop", model.id))
    same: list[Json] = [link.href for link in view.links if link.href.startswith("https://")]
    data: dict[str, Json] = {
        "@type": "Organization",
        "@id": f"{url}#organization",
        "url": url,
        "name": model.name,
        "image": edition.url(largest_jpeg(inputs.picture).output) if inputs.picture else None,
        "telephone": f"+{model.whatsapp}",
        "email": model.email,
        "foundingDate": str(model.since) if model.since else None,
        "address": {
            "@type": "PostalAddress",
            "addressLocality": model.city,
            "addressRegion": model.province,
            "addressCountry": "ID",
        },
        "sameAs": same,
    }
    return {key: value for key, value in data.items() if value not in ([], None, "")}


def breadcrumbs(edition: Edition, links: tuple[views.Link, ...]) -> dict[str, Json]:
    """Return a ``BreadcrumbList``."""
    items: list[Json] = [
        {"@type": "ListItem", "position": position, "name": link.label, "item": _absolute(edition, link.href)}
        for position, link in enumerate(links, start=1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def item_list(edition: Edition, title: str, cards: tuple[CardInputs, ...], first: int, count: int) -> dict[str, Json]:
    """Return an ``ItemList`` of the products on one page of a list, ``first`` being the first one's position."""
    items: list[Json] = [
        {"@type": "ListItem", "position": position, "url": edition.routes.url(PageRef("product", card.id))}
        for position, card in enumerate(cards, start=first)
    ]
    return {"@type": "ItemList", "name": title, "numberOfItems": count, "itemListElement": items}


def _absolute(edition: Edition, href: str) -> str:
    return edition.config.base_url + href.removeprefix(edition.routes.base_path)
