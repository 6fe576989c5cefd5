"""The catalogue → the files by which things are found in it."""

import re
from collections.abc import Iterator, Mapping, Sequence

from catalogue.content.models import Catalogue, Product, SiteConfig, Workshop
from catalogue.digests import digest_of, fingerprint
from catalogue.website.finding import FOLDER
from catalogue.website.finding.facets import CARDS, FACETS, NAMED, SIZES, choices, facets, occurring, rows
from catalogue.website.finding.records import SearchRecord, SearchTask
from catalogue.website.finding.texts import STORY
from catalogue.website.inputs import (
    CardInputs,
    CardsInputs,
    FacetCounts,
    LexiconInputs,
    NameOrderInputs,
    WorkshopWords,
)
from catalogue.website.tasks import Task
from catalogue.website.urls import Routes

SOURCE = "products"
PART = 4_000_000
"""Characters that one part of the text index may have: Pagefind takes about 90 bytes of memory for each."""
WORDS = ("audience", "occasion", "certificate")
"""Vocabularies whose words are searched as text, since nothing can be filtered by them."""
_REGENCY = re.compile(r"^(kota|kabupaten|kab\.?)\s+", re.IGNORECASE)


def finding_tasks(
    catalogue: Catalogue,
    listed: Sequence[Product],
    cards: Mapping[str, CardInputs],
    config: SiteConfig,
    routes: Mapping[str, Routes],
) -> Iterator[Task]:
    """Yield the tasks of the facet file, the words, the orders by name and the card files.

    Args:
        catalogue: the whole catalogue.
        listed: the products that lists show, in their order.
        cards: by product id.
        config: whether there is a text index.
        routes: by locale, the default one first.
    """
    products, default = rows(listed), next(iter(routes))
    yield Task(f"{FOLDER}/facets.json", default, facets(catalogue, products), SOURCE)
    parts = text_parts(products) if config.search else ()
    yield Task(f"{FOLDER}/words.json", default, _lexicon(catalogue, products, parts), SOURCE)
    order = NameOrderInputs(tuple(product.name for product in products))
    files = list(_card_files(products, cards))
    for locale in routes:
        yield Task(f"{FOLDER}/{locale}/names.json", locale, order, SOURCE)
        for file in files:
            yield Task(f"{FOLDER}/{locale}/{file.workshop}-{file.number}.html", locale, file, SOURCE)


def _lexicon(catalogue: Catalogue, products: Sequence[Product], parts: tuple[int, ...]) -> LexiconInputs:
    kinds = [facet for facet in NAMED if facet in catalogue.terms]
    shown = {product.workshop for product in products}
    return LexiconInputs(
        names=tuple(product.name for product in products),
        terms=tuple((kind, slug) for kind in kinds for slug in occurring(catalogue, products, kind)),
        workshops=tuple(_words_of(one) for one in catalogue.workshops if one.id in shown),
        parts=parts,
    )


def _words_of(workshop: Workshop) -> WorkshopWords:
    places = (workshop.city, _REGENCY.sub("", workshop.city), workshop.district)
    return WorkshopWords(
        workshop.id,
        tuple(filter(None, (workshop.name, workshop.brand))),
        tuple(dict.fromkeys(filter(None, places))),
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


def text_parts(products: Sequence[Product]) -> tuple[int, ...]:
    """Return in which part of the text index each row stands; one more or one less moves no other."""
    texts = (text for product in products for one in (product.name, product.story) for text in one.texts.values())
    count = 1 + sum(min(len(text), STORY) for text in texts) // PART
    return tuple(int(digest_of(product.id.encode())[:8], 16) % count for product in products)


def search_tasks(
    catalogue: Catalogue, listed: Sequence[Product], config: SiteConfig, program: str
) -> tuple[SearchTask, ...]:
    """Return the tasks of each locale's text index; none when the site wants no search."""
    if not config.search or not listed:
        return ()
    products = rows(listed)
    by_part: dict[int, list[SearchRecord]] = {}
    for product, part in zip(products, text_parts(products), strict=True):
        by_part.setdefault(part, []).append(_record(product))
    words = fingerprint({kind: catalogue.terms.get(kind, {}) for kind in WORDS})
    return tuple(
        SearchTask(locale, part, f"{FOLDER}/{locale}/text-{part}", tuple(records), digest_of(*map(str.encode, made_of)))
        for part, records in sorted(by_part.items())
        for contents in (fingerprint(tuple(records)),)
        for locale in config.locales
        for made_of in ((locale, str(part), contents, words, program),)
    )


def _record(product: Product) -> SearchRecord:
    schemes = dict.fromkeys(certificate.scheme for certificate in product.certificates)
    kinds = (product.audience, product.occasions, tuple(schemes))
    terms = tuple((kind, slug) for kind, slugs in zip(WORDS, kinds, strict=True) for slug in slugs)
    return SearchRecord(product.name, product.story, terms)
