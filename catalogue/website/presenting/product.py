"""A product on its own page."""

from collections.abc import Iterator
from functools import partial

from catalogue.content import models
from catalogue.content.i18n import day, decimal, rupiah
from catalogue.website import views
from catalogue.website.editions import Edition
from catalogue.website.inputs import ProductInputs
from catalogue.website.presenting.cards import availability, technique, workshop_card
from catalogue.website.presenting.pictures import picture
from catalogue.website.presenting.units import quantity, single_unit
from catalogue.website.presenting.variants import variant_keys, variant_label
from catalogue.website.urls import PageRef

MEASURES = ("length", "width", "height", "diameter")
GARMENT_MEASURES = ("chest", "length", "shoulder", "sleeve")
GRADES = {"tulis": "gold", "kombinasi": "silver", "cap": "white"}
"""Batikmark: the label's colour by technique (Permenperin 74/2007)."""


def product(edition: Edition, inputs: ProductInputs) -> views.Product:
    """Return the product as its page shows it."""
    model = inputs.product
    name = edition.text(model.name)
    return views.Product(
        id=model.id,
        name=name,
        category=edition.term("category", model.category),
        type=edition.term("type", model.type) if model.type else None,
        technique=technique(edition, model.technique),
        motifs=edition.term_list("motif", model.motifs),
        price=edition.price(model.price),
        availability=availability(edition, model.availability),
        pictures=tuple(picture(edition, one, name) for one in inputs.pictures),
        story=edition.rich(model.story, top=3),
        facts=tuple(_facts(edition, model)),
        measures=measures(edition, model.dimensions, MEASURES),
        approximate=bool(model.dimensions and model.dimensions.approximate),
        weight=f"{decimal(model.weight, edition.locale)} g" if model.weight else None,
        composition=_composition(edition, model),
        care=edition.term_list("care", model.care),
        variants=tuple(map(partial(_variant, edition), model.variants, variant_keys(model.variants))),
        wholesale=_wholesale(edition, model),
        min_order=quantity(edition, model.min_order) if model.min_order else None,
        stock=model.stock,
        lead_time=days(edition, model.lead_time) if model.lead_time else None,
        hs_code=model.hs_code,
        certificates=certificates(edition, model.certificates),
        verified=day(model.verified, edition.locale) if model.verified else None,
        whatsapp=_order(edition, inputs),
        workshop=workshop_card(edition, inputs.workshop_card),
    )


def _facts(edition: Edition, model: models.Product) -> Iterator[views.Fact]:
    """Yield the lines of facts in reading order; those with nothing to say are left out."""
    dyes = model.dyes or models.Dyes()
    told = (
        ("type", "type", (model.type,) if model.type else ()),
        ("technique", "technique", (model.technique,)),
        ("motif", "motif", model.motifs),
        ("fabric", "fabric", model.fabrics),
        ("dyes", "dye", (*((dyes.kind,) if dyes.kind else ()), *dyes.agents)),
        ("fixers", "dye", dyes.fixers),
        ("colours", "colour", model.colours),
        ("audience", "audience", model.audience),
        ("occasion", "occasion", model.occasions),
    )
    for name, kind, slugs in told:
        if slugs:
            yield views.Fact(name, edition.say("fact", name), edition.term_list(kind, slugs))
    if model.origin:
        yield views.Fact("origin", edition.say("fact", "origin"), (views.TermLink("", model.origin),))


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


def _composition(edition: Edition, model: models.Product) -> tuple[views.Share, ...]:
    return tuple(views.Share(edition.term("fibre", fibre).label, percent) for fibre, percent in model.composition)


def _variant(edition: Edition, variant: models.Variant, key: str) -> views.Variant:
    return views.Variant(
        key=key,
        label=variant_label(edition, variant, key),
        size=variant.size,
        colours=edition.term_list("colour", variant.colours),
        price=edition.price(variant.price) if variant.price else None,
        stock=variant.stock,
        measures=measures(edition, variant, GARMENT_MEASURES),
    )


def _wholesale(edition: Edition, model: models.Product) -> tuple[views.WholesaleTier, ...]:
    unit = single_unit(edition, model)
    return tuple(
        views.WholesaleTier(
            minimum=quantity(edition, models.Quantity(tier.minimum, unit)),
            price=views.Price(rupiah(tier.price, edition.locale), tier.price, tier.price),
        )
        for tier in model.wholesale
    )


def days(edition: Edition, time: models.Days) -> str:
    """Return a number of days in words: ``7–14 hari``."""
    if time.low == time.high:
        return edition.say("days", "%(low)s days", low=time.low)
    return edition.say("days", "%(low)s–%(high)s days", low=time.low, high=time.high)


def certificates(edition: Edition, stated: tuple[models.Certificate, ...]) -> tuple[views.Certificate, ...]:
    """Return certificates in words."""
    return tuple(
        views.Certificate(
            label=edition.term("certificate", one.scheme).label,
            number=one.number,
            grade=edition.say("grade", GRADES[one.grade]) if one.grade in GRADES else None,
            expires=day(one.expires, edition.locale) if one.expires else None,
            summary=edition.term("certificate", one.scheme).summary,
        )
        for one in stated
    )


def _order(edition: Edition, inputs: ProductInputs) -> views.WhatsApp:
    """Return the order message: product, code, price and link, in the page's language."""
    model = inputs.product
    text = edition.say(
        "whatsapp",
        "Hello %(workshop)s, I would like to order %(product)s (code %(code)s, %(price)s). Is it available? %(url)s",
        workshop=inputs.workshop.name,
        product=edition.plain(model.name),
        code=model.id,
        price=edition.price(model.price).text,
        url=edition.routes.url(PageRef("product", model.id)),
    )
    return edition.whatsapp(inputs.workshop.whatsapp, text)
