"""What the files for finding are made of."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from catalogue.content.models import Localized
from catalogue.website.inputs.parts import CardInputs

Column: TypeAlias = tuple[int, ...] | tuple[tuple[int, ...], ...]
"""Places in a facet's table, one or several for each row; -1 where a row has none."""


@dataclass(frozen=True, slots=True)
class FacetsInputs:
    """``find/facets.json``: what every product can be filtered and sorted by, one row each."""

    count: int
    terms: Mapping[str, tuple[str, ...]]
    """By facet: slugs that occur, in the vocabulary's order."""
    workshops: tuple[tuple[str, int], ...]
    """(id, number of its rows), in the order of rows."""
    columns: Mapping[str, Column]
    """By facet."""
    low: tuple[int | None, ...]
    """Lowest price of the product and its variants, whole rupiah; None on request."""
    high: tuple[int | None, ...]
    """Highest price; None on request, and with a ``low``: "from"."""
    age: tuple[int, ...]
    """Days by which the newest product is newer; lists show the smallest first, then in the order of rows."""


@dataclass(frozen=True, slots=True)
class WorkshopWords:
    """By which words a workshop's products are found."""

    id: str
    names: tuple[str, ...]
    """Its name and its brand."""
    places: tuple[str, ...]
    """Where it works."""


@dataclass(frozen=True, slots=True)
class LexiconInputs:
    """``find/words.json``: the words by which things are found."""

    names: tuple[Localized, ...]
    """Of the rows, in their order."""
    terms: tuple[tuple[str, str], ...]
    """(kind, slug) of every term that occurs."""
    workshops: tuple[WorkshopWords, ...]
    parts: tuple[int, ...]
    """In which part of the text index each row stands; empty when the site has none."""


@dataclass(frozen=True, slots=True)
class NameOrderInputs:
    """``find/<locale>/names.json``: how rows stand when they are sorted by name."""

    names: tuple[Localized, ...]
    """Of the rows, in their order."""


@dataclass(frozen=True, slots=True)
class CardsInputs:
    """``find/<locale>/<workshop>-<number>.html``: some of a workshop's products, in the order of rows."""

    workshop: str
    number: int
    cards: tuple[CardInputs, ...]
