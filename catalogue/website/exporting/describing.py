"""The catalogue's own values → the shapes that others read."""

from collections.abc import Iterable

from catalogue.content import models
from catalogue.content.colours import all_colours
from catalogue.content.pricing import price_range
from catalogue.website.editions import PRINTED, Edition
from catalogue.website.exporting import shapes
from catalogue.website.inputs import ExportedPhoto, ExportedProduct, ExportInputs, Rendition
from catalogue.website.presenting.cards import ORDERABLE
from catalogue.website.presenting.units import pieces
from catalogue.website.presenting.variants import variant_keys
from catalogue.website.urls import PageRef

CURRENCY = "IDR"


def addresses(edition: Edition, page: PageRef) -> shapes.Texts:
    """Return a page's absolute address in each language of the site."""
    return {locale: routes.url(page) for locale, routes in edition.inputs.routes.items()}


def site(edition: Edition) -> shapes.Site:
    """Return whose catalogue it is."""
    config = edition.config
    home = addresses(edition, PageRef("home"))
    return shapes.Site(config.name.texts, home, config.locales, CURRENCY, config.samples)


def terms(edition: Edition, inputs: ExportInputs) -> dict[str, dict[str, shapes.Texts]]:
    """Return the names of the terms that occur, in the vocabulary's order."""
    return {
        kind: {slug: edition.inputs.terms[kind][slug].label.texts for slug in slugs} for kind, slugs in inputs.terms
    }


def workshop(edition: Edition, model: models.Workshop) -> shapes.Workshop:
    """Return a workshop as others read it."""
    return shapes.Workshop(
        id=model.id,
        url=addresses(edition, PageRef("workshop", model.id)),
        name=model.name,
        brand=model.brand,
        city=model.city,
        district=model.district,
        province=model.province,
        whatsapp=f"+{model.whatsapp}",
        since=model.since,
        artisans=model.artisans,
        services=model.services,
        certificates=_certificates(model.certificates),
        story=model.story.texts,
    )


def product(edition: Edition, item: ExportedProduct) -> shapes.Product:
    """Return a product as others read it."""
    model = item.product
    return shapes.Product(
        id=model.id,
        url=addresses(edition, PageRef("product", model.id)),
        name=model.name.texts,
        workshop=model.workshop,
        category=model.category,
        type=model.type,
        technique=model.technique,
        batik=is_batik(edition, model),
        printed=model.technique in PRINTED,
        motifs=model.motifs,
        audience=model.audience,
        occasions=model.occasions,
        origin=model.origin,
        fabrics=model.fabrics,
        composition=tuple(shapes.Fibre(fibre, percent) for fibre, percent in model.composition),
        dyes=shapes.Dyes(model.dyes.kind, model.dyes.agents, model.dyes.fixers) if model.dyes else None,
        colours=all_colours(model),
        dimensions=_dimensions(model.dimensions) if model.dimensions else None,
        weight=model.weight,
        price=_price(price_range(model)),
        wholesale=tuple(shapes.Tier(tier.minimum, tier.price) for tier in model.wholesale),
        min_order=min_order(edition, model.min_order) if model.min_order else None,
        availability=model.availability,
        stock=model.stock,
        lead_time=shapes.Days(model.lead_time.low, model.lead_time.high) if model.lead_time else None,
        variants=variants(model),
        care=model.care,
        certificates=_certificates(model.certificates),
        hs_code=model.hs_code,
        story=model.story.texts,
        added=model.added,
        verified=model.verified,
        photos=tuple(_photo(edition, photo) for photo in item.photos),
    )


def is_batik(edition: Edition, model: models.Product) -> bool:
    """Return whether a product is batik by its technique."""
    return edition.inputs.terms["technique"][model.technique].facts.get("batik") != "no"


def min_order(edition: Edition, least: models.Quantity) -> shapes.MinimumOrder:
    """Return the smallest order, also in single ones."""
    return shapes.MinimumOrder(least.number, least.unit, least.number * pieces(edition, least.unit))


def variants(model: models.Product) -> tuple[shapes.Variant, ...]:
    """Return the ways in which a product can be bought, each with its own price and state."""
    return tuple(
        shapes.Variant(
            key=key,
            size=variant.size,
            colours=variant.colours,
            price=_price(variant.price or model.price),
            availability="sold-out" if variant.stock == 0 and model.availability in ORDERABLE else model.availability,
            stock=variant.stock,
            chest=variant.chest,
            length=variant.length,
            shoulder=variant.shoulder,
            sleeve=variant.sleeve,
        )
        for variant, key in zip(model.variants, variant_keys(model.variants), strict=True)
    )


def _price(price: models.Price) -> shapes.Price:
    return shapes.Price(price.low, price.high)


def _dimensions(model: models.Dimensions) -> shapes.Dimensions:
    return shapes.Dimensions(model.length, model.width, model.height, model.diameter, model.approximate)


def _certificates(stated: Iterable[models.Certificate]) -> tuple[shapes.Certificate, ...]:
    return tuple(shapes.Certificate(one.scheme, one.number, one.grade, one.expires) for one in stated)


def _photo(edition: Edition, item: ExportedPhoto) -> shapes.Photo:
    return shapes.Photo(
        role=item.photo.role,
        alt=item.photo.alt.texts,
        image=_file(edition, item.image),
        thumbnail=_file(edition, item.thumbnail),
        zoom=_file(edition, item.zoom) if item.zoom else None,
    )


def _file(edition: Edition, rendition: Rendition) -> shapes.File:
    return shapes.File(edition.url(rendition.output), rendition.width, rendition.height)
