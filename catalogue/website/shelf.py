"""The catalogue arranged for its pages, once: lists, cards, pictures, and a place for each page before its address."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from catalogue.content.colours import all_colours
from catalogue.content.guides import Guides
from catalogue.content.models import Catalogue, Product, SiteConfig, Workshop
from catalogue.content.pricing import price_range
from catalogue.website import inputs as made_of
from catalogue.website.colours import colour_terms
from catalogue.website.groups import Groups, group
from catalogue.website.inputs import CardInputs, PictureInputs
from catalogue.website.urls import PageRef

BACK_ROLES = ("back", "worn", "detail")
"""What a card's second photo shows, best first."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """The catalogue with all that its pages need, arranged once."""

    catalogue: Catalogue
    config: SiteConfig
    groups: Groups
    pictures: Mapping[str, PictureInputs]
    """By path of the photo."""
    cards: Mapping[str, CardInputs]
    """By product id."""
    workshops: Mapping[str, Workshop]
    """By id."""
    meanings: bytes
    """The program's file of what fields mean."""
    guides: Guides


@dataclass(frozen=True, slots=True)
class PageInputsOf:
    """One page, in all locales, before it has an address."""

    ref: PageRef
    inputs: made_of.PageInputs
    source: str


def with_colours(catalogue: Catalogue, palettes: Mapping[str, tuple[tuple[str, float], ...]]) -> Catalogue:
    """Return the catalogue with the colours of its covers where a workshop named none."""
    references = {
        slug: hexes
        for slug, term in catalogue.terms.get("colour", {}).items()
        if isinstance(hexes := term.facts.get("hex", ()), tuple) and hexes
    }

    def coloured(product: Product) -> Product:
        palette = palettes.get(product.photos[0].path) if product.photos and not all_colours(product) else None
        return replace(product, colours=colour_terms(palette, references)) if palette else product

    return replace(catalogue, products=tuple(map(coloured, catalogue.products)))


def arrange(
    catalogue: Catalogue, config: SiteConfig, pictures: Mapping[str, PictureInputs], meanings: bytes, guides: Guides
) -> Shelf:
    """Return the catalogue with its lists and cards."""
    workshops = {workshop.id: workshop for workshop in catalogue.workshops}
    cards = {product.id: _card(product, workshops[product.workshop], pictures) for product in catalogue.products}
    return Shelf(catalogue, config, group(catalogue), pictures, cards, workshops, meanings, guides)


def _card(product: Product, workshop: Workshop, pictures: Mapping[str, PictureInputs]) -> CardInputs:
    shown = [pictures[photo.path] for photo in product.photos if photo.path in pictures]
    return CardInputs(
        id=product.id,
        workshop=product.workshop,
        workshop_name=workshop.name,
        name=product.name,
        technique=product.technique,
        price=price_range(product),
        availability=product.availability,
        cover=shown[0] if shown else None,
        second=_second(shown[1:]),
    )


def _second(others: Sequence[PictureInputs]) -> PictureInputs | None:
    """Return the back of the cloth, or the next best view."""
    by_role = {picture.photo.role: picture for picture in reversed(others)}
    return next((by_role[role] for role in BACK_ROLES if role in by_role), others[0] if others else None)
