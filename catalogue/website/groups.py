"""Which products stand together: lists by term and workshop, the order of lists, what is related."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from catalogue.content.models import Catalogue, Product
from catalogue.website.inputs import TermCount

RELATED = 8
"""Products shown beside a product."""
NEAR = 3
"""How many neighbours each shared trait may bring before the next trait has its turn."""


@dataclass(frozen=True, slots=True)
class Groups:
    """The products that are shown, in the order of lists: newest first, then by id."""

    listed: tuple[Product, ...]
    """Without archived ones."""
    by_term: Mapping[tuple[str, str], tuple[Product, ...]]
    """By (kind, slug) of category, type, technique and motif; terms without products are absent."""
    by_workshop: Mapping[str, tuple[Product, ...]]


def group(catalogue: Catalogue) -> Groups:
    """Return the catalogue's products in their lists."""
    listed = tuple(sorted(filter(is_listed, catalogue.products), key=_newest_first))
    by_term: dict[tuple[str, str], list[Product]] = defaultdict(list)
    by_workshop: dict[str, list[Product]] = defaultdict(list)
    for product in listed:
        by_workshop[product.workshop].append(product)
        for term in terms_of(product):
            by_term[term].append(product)
    return Groups(
        listed,
        {term: tuple(products) for term, products in by_term.items()},
        {workshop: tuple(products) for workshop, products in by_workshop.items()},
    )


def is_listed(product: Product) -> bool:
    """Return whether lists show the product; an archived one keeps its page only."""
    return product.status != "archived" and product.availability != "archived"


def has_goods(key: str, count: int) -> bool:
    """Return whether a list is worth finding: a term's story alone brings nobody to a shop who wants to buy.

    Args:
        key: the term's slug; empty for the list of all products, which is found even while it waits for its first one.
        count: how many products it has.
    """
    return bool(count) or not key


def _newest_first(product: Product) -> tuple[int, str]:
    return -(product.added or date.min).toordinal(), product.id


def terms_of(product: Product) -> Iterator[tuple[str, str]]:
    """Yield (kind, slug) of each term by which a product is listed."""
    yield "category", product.category
    yield "technique", product.technique
    if product.type:
        yield "type", product.type
    for motif in product.motifs:
        yield "motif", motif


def counts(catalogue: Catalogue, groups: Groups, kind: str) -> tuple[TermCount, ...]:
    """Return the terms of a kind that have products, in the vocabulary's order."""
    return tuple(
        TermCount(kind, slug, len(groups.by_term[kind, slug]))
        for slug in catalogue.terms.get(kind, ())
        if (kind, slug) in groups.by_term
    )


def most_first(terms: Iterable[TermCount]) -> tuple[TermCount, ...]:
    """Return the terms with most products first."""
    return tuple(sorted(terms, key=lambda term: (-term.count, term.slug)))


def related(groups: Groups) -> Mapping[str, tuple[Product, ...]]:
    """Return up to eight products like each one, by id; in time linear in the number of products.

    Each trait that two products can share (motif and type, motif, type, workshop, technique) lends the product's next
    neighbours in that trait's list, so every product is somebody's neighbour and nobody is everybody's.
    """
    # Places in the list stand for products: an id is put together each time that it is asked for.
    lists: dict[tuple[str, ...], list[int]] = defaultdict(list)
    standing: list[list[tuple[list[int], int]]] = []
    for place, product in enumerate(groups.listed):
        mine = [lists[trait] for trait in _traits(product)]
        standing.append([(members, len(members)) for members in mine])
        for members in mine:
            members.append(place)
    return {
        product.id: tuple(groups.listed[other] for other in _nearest(own))
        for product, own in zip(groups.listed, standing, strict=True)
    }


def _nearest(standing: Iterable[tuple[Sequence[int], int]]) -> Iterable[int]:
    """Return up to eight neighbours from the lists that a product stands in, given with its place in each."""
    chosen: dict[int, None] = {}
    for members, place in standing:
        for other in _neighbours(members, place):
            chosen[other] = None
            if len(chosen) == RELATED:
                return chosen
    return chosen


def _traits(product: Product) -> Iterator[tuple[str, ...]]:
    """Yield what a product may share with others, the closest kinship first."""
    kind = product.type or product.category
    for motif in product.motifs:
        yield "motif and type", motif, kind
    for motif in product.motifs:
        yield "motif", motif
    yield "type", kind
    yield "workshop", product.workshop
    yield "technique", product.technique, product.category


def _neighbours(members: Sequence[int], place: int) -> Iterator[int]:
    """Yield the next few members after a place, round and round."""
    for step in range(1, min(NEAR, len(members) - 1) + 1):
        yield members[(place + step) % len(members)]
