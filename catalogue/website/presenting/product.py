"""A product on its own page."""

from collections.abc import Iterator

from catalogue.content import models
from catalogue.content.colours import all_colours
from catalogue.content.i18n import day, decimal, rupiah
from catalogue.content.pricing import price_range
from catalogue.website import views
from catalogue.website.editions import Edition
from catalogue.website.inputs import ProductInputs
from catalogue.website.presenting.cards import ORDERABLE, availability, technique, workshop_card
from catalogue.website.presenting.drawings import drawings
from catalogue.website.presenting.measures import GARMENT_MEASURES, MEASURES, measures
from catalogue.website.presenting.orders import order, order_quantity, variant_order
from catalogue.website.presenting.pictures import picture
from catalogue.website.presenting.units import quantity, single_unit
from catalogue.website.presenting.variants import variant_keys, variant_label, variant_words

GRADES = {"tulis": "gold", "kombinasi": "silver", "cap": "white"}
"""Batikmark: the label's colour by technique (Permenperin 74/2007)."""
OPENING_LENGTH = 240
"""Characters of a motif's story that a product's page tells before it leads on to the motif's own page."""


def product(edition: Edition, inputs: ProductInputs) -> views.Product:
    """Return the product as its page shows it."""
    model = inputs.product
    name, price = edition.text(model.name), edition.price(price_range(model))
    return views.Product(
        id=model.id,
        name=name,
        category=edition.term("category", model.category),
        type=edition.term("type", model.type) if model.type else None,
        technique=technique(edition, model.technique),
        motifs=edition.term_list("motif", model.motifs),
        motif_notes=tuple(_motif_note(edition, slug) for slug in model.motifs),
        price=price,
        availability=availability(edition, model.availability),
        pictures=tuple(picture(edition, one, name) for one in inputs.pictures),
        story=edition.rich(model.story, top=3),
        facts=tuple(_facts(edition, model)),
        measures=measures(edition, model.dimensions, MEASURES),
        approximate=bool(model.dimensions and model.dimensions.approximate),
        weight=f"{decimal(model.weight, edition.locale)} g" if model.weight else None,
        composition=_composition(edition, model),
        care=edition.term_list("care", model.care),
        drawings=drawings(edition, model),
        variants=tuple(_variants(edition, inputs)),
        wholesale=_wholesale(edition, model),
        min_order=quantity(edition, model.min_order) if model.min_order else None,
        quantity=order_quantity(edition, model, orderable=model.availability in ORDERABLE),
        stock=model.stock,
        lead_time=days(edition, model.lead_time) if model.lead_time else None,
        hs_code=model.hs_code,
        certificates=certificates(edition, model.certificates),
        verified=day(model.verified, edition.locale) if model.verified else None,
        whatsapp=order(edition, inputs, price, orderable=model.availability in ORDERABLE),
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
        ("colours", "colour", all_colours(model)),
        ("audience", "audience", model.audience),
        ("occasion", "occasion", model.occasions),
    )
    for name, kind, slugs in told:
        if slugs:
            yield views.Fact(name, edition.say("fact", name), edition.term_list(kind, slugs))
    if model.origin:
        yield views.Fact("origin", edition.say("fact", "origin"), (views.TermLink("", model.origin),))


def _composition(edition: Edition, model: models.Product) -> tuple[views.Share, ...]:
    return tuple(views.Share(edition.term("fibre", fibre), percent) for fibre, percent in model.composition)


def _motif_note(edition: Edition, slug: str) -> views.MotifNote:
    term = edition.inputs.terms["motif"][slug]
    return views.MotifNote(
        term=edition.term("motif", slug),
        region=edition.text(term.region) if term.region else None,
        opening=edition.opening(term.story, OPENING_LENGTH) or (edition.text(term.summary) if term.summary else None),
    )


def _variants(edition: Edition, inputs: ProductInputs) -> Iterator[views.Variant]:
    model = inputs.product
    each_its_own = price_range(model) != model.price
    for variant, key in zip(model.variants, variant_keys(model.variants), strict=True):
        own = variant.price or (model.price if each_its_own else None)
        price = edition.price(own) if own else None
        # What is made to order does not run out: its stock is what lies ready.
        left = variant.stock != 0 or model.availability == "made-to-order"
        orderable = model.availability in ORDERABLE and left
        words = variant_words(edition, variant, key)
        yield views.Variant(
            key=key,
            label=variant_label(edition, variant, key),
            size=variant.size,
            colours=edition.term_list("colour", variant.colours),
            price=price,
            stock=variant.stock,
            orderable=orderable,
            measures=measures(edition, variant, GARMENT_MEASURES),
            whatsapp=variant_order(edition, inputs, words, price or edition.price(model.price), orderable=orderable),
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
            label=edition.name("certificate", one.scheme),
            number=one.number,
            grade=edition.say("grade", GRADES[one.grade]) if one.grade in GRADES else None,
            expires=day(one.expires, edition.locale) if one.expires else None,
            summary=edition.term("certificate", one.scheme).summary,
        )
        for one in stated
    )
