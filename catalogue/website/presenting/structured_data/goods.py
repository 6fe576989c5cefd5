"""A product as schema.org's ``Product``, or as a ``ProductGroup`` where it comes in several sizes or colours.

Size, measures and colour belong to a thing, not to an offer of it. So each variant is a ``Product`` of its own within
``hasVariant``, with its own offer: the price and the state that its row of the page's table shows. The group itself has
the offer of the page's price line and the wholesale offers, which hold for all variants alike.
"""

from collections.abc import Iterable, Iterator

from catalogue.content import models
from catalogue.content.colours import all_colours
from catalogue.content.i18n import decimal
from catalogue.content.vocabulary import fold, names_of
from catalogue.website.editions import PRINTED, Edition
from catalogue.website.inputs import ProductInputs
from catalogue.website.presenting.measures import MEASURES
from catalogue.website.presenting.product import days
from catalogue.website.presenting.structured_data import offers
from catalogue.website.presenting.structured_data.values import (
    CENTIMETRE,
    CONTEXT,
    COUNTRY,
    GRAM,
    YEAR,
    Json,
    certifications,
    fact,
    joined,
    largest_jpeg,
    maker,
    quantity,
    span,
    stated,
)
from catalogue.website.presenting.variants import variant_keys, variant_label
from catalogue.website.urls import PageRef

GARMENT = {
    "chest": "WearableMeasurementChestOrBust",
    "length": "WearableMeasurementLength",
    "shoulder": None,
    "sleeve": "WearableMeasurementSleeve",
}
"""Measures of a variant, with schema.org's word where it has one."""
STORY = 400
"""Characters of the story that a description has."""
AGES: dict[str, tuple[float, float | None]] = {"adult": (13, None), "kids": (5, 13), "infant": (0, 5)}
"""Years, by the age group of an audience."""


def product(edition: Edition, inputs: ProductInputs, summary: str) -> dict[str, Json]:
    """Return what a product's page says of it; ``summary`` is its facts in one sentence."""
    model = inputs.product
    url = edition.routes.url(PageRef("product", model.id))
    common = _common(edition, inputs, url, summary)
    bought: list[Json]
    if not model.variants:
        bought = [offers.single(edition, inputs, url), *offers.wholesale(edition, inputs, url)]
        return stated({"@type": "Product", **common, "sku": model.id, "offers": _single(bought)})
    bought = [offers.group(edition, inputs, url), *offers.wholesale(edition, inputs, url)]
    return stated(
        {
            "@type": "ProductGroup",
            **common,
            "productGroupID": model.id,
            "variesBy": list(_varies_by(model.variants)),
            "offers": _single(bought),
            "hasVariant": list(_variants(edition, inputs, url)),
        }
    )


def _single(values: list[Json]) -> Json:
    """Return the only one of several values, or all of them."""
    return values[0] if len(values) == 1 else values


def _common(edition: Edition, inputs: ProductInputs, url: str, summary: str) -> dict[str, Json]:
    model = inputs.product
    workshop = inputs.workshop
    return {
        "@id": f"{url}#product",
        "url": url,
        "name": _name(edition, model),
        "description": _description(edition, model, summary),
        "disambiguatingDescription": _not_batik(edition, model),
        "category": joined(_labels(edition, "category", (model.category,), "type", _one(model.type))),
        "image": [edition.url(largest_jpeg(picture).output) for picture in inputs.pictures],
        "brand": {"@type": "Brand", "name": workshop.brand or workshop.name},
        "manufacturer": maker(edition, workshop),
        "material": list(_labels(edition, "fabric", model.fabrics)),
        "pattern": list(_labels(edition, "motif", model.motifs)),
        "color": list(_labels(edition, "colour", all_colours(model))),
        "audience": list(_audiences(edition, model)),
        "countryOfOrigin": {"@type": "Country", "name": "Indonesia", "identifier": COUNTRY},
        "hasCertification": certifications(edition, model.certificates),
        "additionalProperty": list(_properties(edition, model)),
        **_measures(edition, model),
    }


def _name(edition: Edition, model: models.Product) -> str:
    """Return the product's name, of a print with its technique: a name alone is often all that is shown."""
    name = edition.plain(model.name)
    if model.technique not in PRINTED:
        return name
    known = (fold(one) for one in names_of(edition.inputs.terms["technique"][model.technique]))
    said = any(one in fold(name) for one in known)
    return name if said else f"{name} · {edition.term('technique', model.technique).label}"


def _description(edition: Edition, model: models.Product, summary: str) -> str:
    """Return the facts and the beginning of the story, where that is in the page's language."""
    told = edition.opening(model.story, STORY)
    return f"{summary} {told.text}" if told and told.lang is None else summary


def _not_batik(edition: Edition, model: models.Product) -> str | None:
    """Return in words that a print is no batik, or only in part."""
    if model.technique not in PRINTED:
        return None
    words = "partly printed" if model.technique == "paduan-tiruan" else "not batik"
    return f"{edition.term('technique', model.technique).label}: {edition.words.gettext(words)}"


def _one(slug: str | None) -> tuple[str, ...]:
    return (slug,) if slug else ()


def _labels(edition: Edition, *pairs: str | tuple[str, ...]) -> Iterator[str]:
    """Yield the labels of terms, given as kind, slugs, kind, slugs …."""
    for kind, slugs in zip(pairs[::2], pairs[1::2], strict=True):
        yield from (edition.term(str(kind), slug).label for slug in slugs)


def _audiences(edition: Edition, model: models.Product) -> Iterator[Json]:
    for slug in model.audience:
        facts = edition.inputs.terms["audience"][slug].facts
        ages, gender = AGES.get(str(facts.get("age_group"))), facts.get("gender")
        yield stated(
            {
                "@type": "PeopleAudience",
                "audienceType": edition.term("audience", slug).label,
                "suggestedGender": gender if isinstance(gender, str) else None,
                "suggestedAge": span(*ages, YEAR) if ages else None,
            }
        )


def _measures(edition: Edition, model: models.Product) -> dict[str, Json]:
    """Return the measures of a cloth or thing, and its weight; those said to be about right say so."""
    given = model.dimensions or models.Dimensions()
    about = {"description": edition.words.gettext("about")} if given.approximate else {}
    found: dict[str, Json] = {
        name: quantity(value, CENTIMETRE, name=edition.say("measure", name), **about)
        for name in MEASURES
        if (value := getattr(given, name)) is not None
    }
    sides = [decimal(value, edition.locale) for value in (given.length, given.width, given.height) if value is not None]
    return {
        "size": f"{' × '.join(sides)} cm" if len(sides) > 1 else None,
        "width": found.get("width"),
        "height": found.get("height"),
        "hasMeasurement": list(found.values()),
        "weight": quantity(model.weight, GRAM) if model.weight else None,
    }


def _properties(edition: Edition, model: models.Product) -> Iterator[Json]:
    """Yield what schema.org has no property for; first of all whether it is batik."""
    technique = edition.inputs.terms["technique"][model.technique]
    yield fact("technique", edition.say("fact", "technique"), edition.term("technique", model.technique).label)
    yield fact("batik", "Batik", technique.facts.get("batik") != "no")
    dyes = model.dyes or models.Dyes()
    composition = (f"{percent}% {edition.term('fibre', fibre).label}" for fibre, percent in model.composition)
    told = (
        ("dyes", _labels(edition, "dye", (*_one(dyes.kind), *dyes.agents))),
        ("fixers", _labels(edition, "dye", dyes.fixers)),
        ("composition", composition),
        ("occasion", _labels(edition, "occasion", model.occasions)),
        ("care", _labels(edition, "care", model.care)),
        ("origin", _one(model.origin)),
    )
    for name, labels in told:
        if value := joined(labels):
            yield fact(name, edition.say("fact", name), value)
    yield from _estimates(edition, model)


def _estimates(edition: Edition, model: models.Product) -> Iterator[Json]:
    say = edition.words.gettext
    if model.lead_time:
        yield fact("lead_time", say("Time to make"), days(edition, model.lead_time))
    if model.hs_code:
        yield fact("hs_code", say("HS code"), model.hs_code, description=say("an estimate"))


def _varies_by(variants: Iterable[models.Variant]) -> Iterator[str]:
    """Yield by what variants are told apart."""
    stated_by_some = list(variants)
    if any(variant.size for variant in stated_by_some):
        yield f"{CONTEXT}/size"
    if any(variant.colours for variant in stated_by_some):
        yield f"{CONTEXT}/color"


def _variants(edition: Edition, inputs: ProductInputs, url: str) -> Iterator[Json]:
    model = inputs.product
    name = _name(edition, model)
    for variant, key in zip(model.variants, variant_keys(model.variants), strict=True):
        yield stated(
            {
                "@type": "Product",
                "@id": f"{url}#{key}",
                "name": f"{name}, {variant_label(edition, variant, key)}",
                "sku": f"{model.id}/{key}",
                "inProductGroupWithID": model.id,
                "image": edition.url(largest_jpeg(inputs.pictures[0]).output) if inputs.pictures else None,
                "size": _size(edition, variant) if variant.size else None,
                "hasMeasurement": [] if variant.size else list(_garment(edition, variant)),
                "color": list(_labels(edition, "colour", variant.colours)),
                "offers": offers.of_variant(edition, inputs, variant, url),
            }
        )


def _size(edition: Edition, variant: models.Variant) -> dict[str, Json]:
    measured = list(_garment(edition, variant))
    return stated({"@type": "SizeSpecification", "name": variant.size, "hasMeasurement": measured})


def _garment(edition: Edition, variant: models.Variant) -> Iterator[Json]:
    for name, word in GARMENT.items():
        value = getattr(variant, name)
        if value is not None:
            reference: dict[str, Json] = {"valueReference": f"{CONTEXT}/{word}"} if word else {}
            yield quantity(value, CENTIMETRE, name=edition.say("measure", name), **reference)
