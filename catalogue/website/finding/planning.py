"""The catalogue → the files by which things are found in it."""

from collections.abc import Iterator, Mapping, Sequence

from catalogue.content.models import Catalogue, Product, SiteConfig
from catalogue.digests import digest_of, fingerprint
from catalogue.website.finding.facets import FACETS, SIZES, choices, facets, occurring, rows
from catalogue.website.finding.records import SearchRecord, SearchTask
from catalogue.website.inputs import CardInputs, CardsInputs, FacetCounts, LexiconInputs
from catalogue.website.tasks import Task
from catalogue.website.urls import Routes

FOLDER = "find"
CARDS = 24
"""Cards in one file."""
SOURCE = "products"


def finding_tasks(
    catalogue: Catalogue, listed: Sequence[Product], cards: Mapping[str, CardInputs], routes: Mapping[str, Routes]
) -> Iterator[Task]:
    """Yield the tasks of the facet file, the lexicons and the card files.

    Args:
        catalogue: the whole catalogue.
        listed: the products that lists show, in their order.
        cards: by product id.
        routes: by locale, the default one first.
    """
    products = rows(listed)
    yield Task(f"{FOLDER}/facets.json", next(iter(routes)), facets(catalogue, products, listed), SOURCE)
    lexicon = _lexicon(catalogue, products)
    parts = list(_card_files(products, cards))
    for locale in routes:
        yield Task(f"{FOLDER}/{locale}.json", locale, lexicon, SOURCE)
        for part in parts:
            yield Task(f"{FOLDER}/{locale}/{part.workshop}-{part.number}.html", locale, part, SOURCE)


def _lexicon(catalogue: Catalogue, products: Sequence[Product]) -> LexiconInputs:
    kinds = [facet for facet in FACETS if facet in catalogue.terms]
    shown = {product.workshop for product in products}
    return LexiconInputs(
        names=tuple(product.name for product in products),
        terms=tuple((kind, slug) for kind in kinds for slug in occurring(catalogue, products, kind)),
        workshops=tuple((one.id, one.name) for one in catalogue.workshops if one.id in shown),
    )


def _card_files(products: Sequence[Product], cards: Mapping[str, CardInputs]) -> Iterator[CardsInputs]:
    """Yield each workshop's cards in parts: a new product moves its own workshop's cards only."""
    by_workshop: dict[str, list[CardInputs]] = {}
    for product in products:
        by_workshop.setdefault(product.workshop, []).append(cards[product.id])
    for workshop, own in by_workshop.items():
        for start in range(0, len(own), CARDS):
            yield CardsInputs(workshop, start // CARDS + 1, tuple(own[start : start + CARDS]))


def facet_counts(catalogue: Catalogue, listed: Sequence[Product]) -> tuple[FacetCounts, ...]:
    """Return each facet's choices with the number of products that have them; facets without a choice are left out."""
    found = []
    for facet in FACETS:
        counts: dict[str, int] = {}
        for product in listed:
            for slug in choices(product, facet):
                counts[slug] = counts.get(slug, 0) + 1
        names = _names(catalogue, facet)
        slugs = [slug for slug in names if slug in counts] or occurring(catalogue, listed, facet)
        if slugs:
            found.append(FacetCounts(facet, tuple((slug, counts[slug]) for slug in slugs), names))
    return tuple(found)


def _names(catalogue: Catalogue, facet: str) -> Mapping[str, str]:
    """Return the names of the choices of a facet that is no vocabulary, in order."""
    if facet == "workshop":
        return {one.id: one.name for one in sorted(catalogue.workshops, key=lambda one: (one.name.casefold(), one.id))}
    return {size: size for size in SIZES} if facet == "size" else {}


def search_tasks(
    catalogue: Catalogue, listed: Sequence[Product], config: SiteConfig, program: str
) -> tuple[SearchTask, ...]:
    """Return the task of each locale's text index; none when the site wants no search."""
    if not config.search or not listed:
        return ()
    names = {workshop.id: workshop.name for workshop in catalogue.workshops}
    records = tuple(_record(product, names) for product in rows(listed))
    contents = fingerprint((records, catalogue.terms))
    return tuple(
        SearchTask(locale, f"{FOLDER}/{locale}", records, digest_of(*(t.encode() for t in (locale, contents, program))))
        for locale in config.locales
    )


def _record(product: Product, workshops: Mapping[str, str]) -> SearchRecord:
    kinds = [(facet, choices(product, facet)) for facet in FACETS if facet not in {"workshop", "size", "availability"}]
    also = (("audience", product.audience), ("occasion", product.occasions))
    terms = tuple((kind, slug) for kind, slugs in (*kinds, *also) for slug in slugs)
    return SearchRecord(product.name, workshops[product.workshop], product.story, terms)
