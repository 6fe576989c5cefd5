"""Products → the table by which a browser filters and sorts them, in as few bytes as there are choices."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeAlias

import msgspec

from catalogue.content.models import Catalogue, Product
from catalogue.website.inputs import Column, FacetsInputs

Chooser: TypeAlias = Callable[[Product], Iterable[str]]
SIZES = ("XXS", "XS", "S", "M", "L", "XL", "XXL", "2XL", "3XL", "XXXL", "4XL", "5XL", "All Size")
"""Sizes of garments, small to large."""
_SIZE = re.compile(r"[2-5]?X{0,3}[SML]\b|all\s*size", re.IGNORECASE)
VERSION = 1


def _sizes(product: Product) -> Iterable[str]:
    return dict.fromkeys(size for variant in product.variants if variant.size for size in sizes_in(variant.size))


def sizes_in(text: str) -> tuple[str, ...]:
    """Return the sizes that a text names, in their usual spelling: ``All Size (fit L)`` → ``All Size``."""
    if re.match(r"\s*all\s*size", text, re.IGNORECASE):
        return ("All Size",)
    known = {"XXL": "2XL", "XXXL": "3XL"}
    found = (match[0].upper() for match in _SIZE.finditer(text))
    return tuple(dict.fromkeys(known.get(size, size) for size in found if size in SIZES))


SINGLE: Mapping[str, Callable[[Product], str | None]] = {
    "category": lambda product: product.category,
    "type": lambda product: product.type,
    "technique": lambda product: product.technique,
    "availability": lambda product: product.availability,
}
"""Facets of which a product has at most one."""
SEVERAL: Mapping[str, Chooser] = {
    "motif": lambda product: product.motifs,
    "colour": lambda product: product.colours,
    "fabric": lambda product: product.fabrics,
    "dye": lambda product: (*filter(None, (product.dyes.kind,)), *product.dyes.agents) if product.dyes else (),
    "size": _sizes,
}
"""Facets of which a product may have several."""
FACETS = ("category", "type", "technique", "motif", "colour", "fabric", "dye", "workshop", "size", "availability")
"""In the order in which buyers are asked."""


def choices(product: Product, facet: str) -> tuple[str, ...]:
    """Return the slugs of a facet that a product has."""
    if facet == "workshop":
        return (product.workshop,)
    if facet in SINGLE:
        return tuple(filter(None, (SINGLE[facet](product),)))
    return tuple(SEVERAL[facet](product))


def rows(listed: Sequence[Product]) -> tuple[Product, ...]:
    """Return the products that lists show, workshop by workshop: the order of rows and of card files."""
    return tuple(sorted(listed, key=lambda product: (product.workshop, product.slug)))


def occurring(catalogue: Catalogue, products: Sequence[Product], facet: str) -> tuple[str, ...]:
    """Return the slugs of a facet that products have, in the vocabulary's order."""
    found = {slug for product in products for slug in choices(product, facet)}
    known = SIZES if facet == "size" else tuple(catalogue.terms.get(facet, ()))
    return tuple(slug for slug in known if slug in found)


def facets(catalogue: Catalogue, products: Sequence[Product], listed: Sequence[Product]) -> FacetsInputs:
    """Return the table of all rows.

    Args:
        catalogue: for its vocabularies.
        products: the rows.
        listed: the same products in the order of lists.
    """
    places = {product.id: place for place, product in enumerate(listed)}
    terms = {facet: occurring(catalogue, products, facet) for facet in (*SINGLE, *SEVERAL)}
    counts: dict[str, int] = {}
    for product in products:
        counts[product.workshop] = counts.get(product.workshop, 0) + 1
    spans = [_span(product) for product in products]
    return FacetsInputs(
        count=len(products),
        terms=terms,
        workshops=tuple(counts.items()),
        columns={facet: _column(products, facet, slugs) for facet, slugs in terms.items()},
        low=tuple(low for low, _ in spans),
        high=tuple(high for _, high in spans),
        new=tuple(places[product.id] for product in products),
    )


def _column(products: Sequence[Product], facet: str, slugs: tuple[str, ...]) -> Column:
    number = {slug: place for place, slug in enumerate(slugs)}
    if facet in SINGLE:
        return tuple(number.get(SINGLE[facet](product) or "", -1) for product in products)
    return tuple(tuple(number[slug] for slug in SEVERAL[facet](product) if slug in number) for product in products)


def _span(product: Product) -> tuple[int | None, int | None]:
    """Return the lowest and the highest price at which one piece can be bought."""
    stated = [product.price, *(variant.price for variant in product.variants if variant.price)]
    low = [price.low for price in stated if price.low is not None]
    high = [price.high for price in stated if price.high is not None]
    return min(low, default=None), max(high, default=None)


def encoded(inputs: FacetsInputs) -> bytes:
    """Return ``find/facets.json``."""
    table = msgspec.to_builtins(inputs)
    return msgspec.json.encode({"v": VERSION, **table}) + b"\n"
