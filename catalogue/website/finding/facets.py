"""Products → the table by which a browser filters and sorts them, in as few bytes as there are choices."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import TypeAlias

import msgspec

from catalogue.content.colours import all_colours
from catalogue.content.models import Catalogue, Product
from catalogue.content.pricing import price_range
from catalogue.website.inputs import Column, FacetsInputs

Chooser: TypeAlias = Callable[[Product], Iterable[str]]
SIZES = ("XXS", "XS", "S", "M", "L", "XL", "XXL", "2XL", "3XL", "XXXL", "4XL", "5XL", "All Size")
"""Sizes of garments, small to large."""
_SIZE = re.compile(r"(?<![^\W_])(?<!\d\s)(?:[2-5]?X{0,3}[SML]\b|all\s*size)", re.IGNORECASE)
"""A size by itself: the ``m`` of "105 cm" and of "2 m" is none."""
VERSION = 2
CARDS = 8
"""Cards in one file: a page of results asks for some of each workshop, seldom for all."""
FIRST, BACKSLASH, NONE, NEXT = 35, 92, "!", " "
"""How a column is written: one character from ``#`` on for each choice, without the backslash, which JSON writes twice;
``!`` where a row has none; spaces between rows that may have several."""


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
    "colour": all_colours,
    "fabric": lambda product: product.fabrics,
    "dye": lambda product: (*filter(None, (product.dyes.kind,)), *product.dyes.agents) if product.dyes else (),
    "size": _sizes,
    "audience": lambda product: product.audience,
    "occasion": lambda product: product.occasions,
}
"""Facets of which a product may have several."""
FACETS = ("category", "type", "technique", "motif", "colour", "fabric", "dye", "workshop", "size", "availability")
"""In the order in which buyers are asked."""
NAMED = (*FACETS, "audience", "occasion")
"""What words can name: also for whom and when something is worn, which no list of choices asks."""


def choices(product: Product, facet: str) -> tuple[str, ...]:
    """Return the slugs of a facet that a product has."""
    if facet == "workshop":
        return (product.workshop,)
    if facet in SINGLE:
        return tuple(filter(None, (SINGLE[facet](product),)))
    return tuple(SEVERAL[facet](product))


def rows(listed: Sequence[Product]) -> tuple[Product, ...]:
    """Return the products that lists show, workshop by workshop: the order of rows and of card files.

    It is the order in which lists show products of one day.
    """
    return tuple(sorted(listed, key=lambda product: product.id))


def occurring(catalogue: Catalogue, products: Sequence[Product], facet: str) -> tuple[str, ...]:
    """Return the slugs of a facet that products have, in the vocabulary's order."""
    known = SIZES if facet == "size" else tuple(catalogue.terms.get(facet, ()))
    if not known:
        return ()
    read = SINGLE.get(facet)
    found = set(map(read, products)) if read else set().union(*map(SEVERAL[facet], products))
    return tuple(slug for slug in known if slug in found)


def facets(catalogue: Catalogue, products: Sequence[Product]) -> FacetsInputs:
    """Return the table of all rows.

    Args:
        catalogue: for its vocabularies.
        products: the rows.
    """
    terms = {facet: occurring(catalogue, products, facet) for facet in (*SINGLE, *SEVERAL)}
    counts: dict[str, int] = {}
    for product in products:
        counts[product.workshop] = counts.get(product.workshop, 0) + 1
    asked = [price_range(product) for product in products]
    return FacetsInputs(
        count=len(products),
        terms=terms,
        workshops=tuple(counts.items()),
        columns={facet: _column(products, facet, slugs) for facet, slugs in terms.items()},
        low=tuple(price.low for price in asked),
        high=tuple(price.high for price in asked),
        age=_ages([product.added for product in products]),
    )


def _column(products: Sequence[Product], facet: str, slugs: tuple[str, ...]) -> Column:
    number = {slug: place for place, slug in enumerate(slugs)}
    if facet in SINGLE:
        return tuple(number.get(SINGLE[facet](product) or "", -1) for product in products)
    return tuple(tuple(number[slug] for slug in SEVERAL[facet](product) if slug in number) for product in products)


def _ages(days: Sequence[date | None]) -> tuple[int, ...]:
    """Return by how many days each is older than the newest; those without a day are older than all."""
    known = [day.toordinal() for day in days if day]
    newest, oldest = max(known, default=0), min(known, default=0)
    return tuple(newest - day.toordinal() if day else newest - oldest + 1 for day in days)


def written(column: Column) -> str:
    """Return a column as text: see ``FIRST``."""
    several = [cell for cell in column if isinstance(cell, tuple)]
    if several:
        return NEXT.join("".join(map(_letter, cell)) for cell in several)
    return "".join(_letter(cell) for cell in column if isinstance(cell, int))


def _letter(place: int) -> str:
    code = FIRST + place
    return NONE if place < 0 else chr(code + (code >= BACKSLASH))


def encoded(inputs: FacetsInputs) -> bytes:
    """Return ``find/facets.json``; of ``high`` only what differs from ``low``, as (row, price)."""
    spans = enumerate(zip(inputs.low, inputs.high, strict=True))
    table = {
        "v": VERSION,
        "count": inputs.count,
        "cards": CARDS,
        "terms": inputs.terms,
        "workshops": inputs.workshops,
        "columns": {facet: written(column) for facet, column in inputs.columns.items()},
        "low": inputs.low,
        "high": [(row, high) for row, (low, high) in spans if high != low],
        "age": inputs.age,
    }
    return msgspec.json.encode(table) + b"\n"
