"""Catalogue + pictures + settings → every page and file that shall exist, and what each is made of."""

from collections.abc import Iterator, Mapping, Sequence

from catalogue.content.models import Product, Workshop
from catalogue.website import inputs as made_of
from catalogue.website.exporting.planning import export_tasks
from catalogue.website.finding.planning import facet_counts, finding_tasks
from catalogue.website.groups import counts, most_first, related
from catalogue.website.guides import guide_pages, guide_pictures
from catalogue.website.hosting import hosting_tasks
from catalogue.website.inputs import LISTED_KINDS, CardInputs, FacetCounts, PictureInputs, TermCount, WorkshopCardInputs
from catalogue.website.machine_files import machine_tasks
from catalogue.website.shelf import PageInputsOf, Shelf
from catalogue.website.tasks import Task
from catalogue.website.urls import PageRef, Routes

LATEST = 12
HOME_MOTIFS = 6
KINDS_WITH_DOORS = ("category", "type")
"""Kinds whose terms are shown by a product's cover; techniques have their signs, motifs their drawings."""
STORIED = ("technique", "motif")
"""Vocabularies whose terms have a page for their story's sake, with or without products."""
FIXED_PAGES: tuple[tuple[str, made_of.PageInputs], ...] = (
    ("about", made_of.AboutInputs()),
    ("enquiry", made_of.EnquiryInputs()),
    ("offline", made_of.OfflineInputs()),
    ("not-found", made_of.NotFoundInputs()),
)


def plan_pages(shelf: Shelf) -> tuple[PageInputsOf, ...]:
    """Return every page of the site."""
    return (
        *_single_pages(shelf),
        *_term_pages(shelf),
        *_workshop_pages(shelf),
        *_product_pages(shelf),
        *guide_pages(shelf.guides),
    )


def _single_pages(shelf: Shelf) -> Iterator[PageInputsOf]:
    yield PageInputsOf(PageRef("home"), _home(shelf), "site.yaml")
    for kind, fixed in FIXED_PAGES:
        yield PageInputsOf(PageRef(kind), fixed, "site.yaml")
    yield PageInputsOf(PageRef("add"), _form(shelf), "site.yaml")
    workshops = tuple(_workshop_card(shelf, workshop) for workshop in shelf.catalogue.workshops)
    yield PageInputsOf(PageRef("workshops"), made_of.WorkshopsInputs(workshops), "products")
    for kind in LISTED_KINDS:
        doors = _doors(shelf, kind, frozenset()) if kind in KINDS_WITH_DOORS else ()
        made = made_of.TermsInputs(kind, _all_terms(shelf, kind), doors)
        yield PageInputsOf(PageRef("terms", kind), made, "products")
    siblings = counts(shelf.catalogue, shelf.groups, "category")
    facets = facet_counts(shelf.catalogue, shelf.groups.listed)
    yield from _list_pages(shelf, PageRef("products"), shelf.groups.listed, siblings, (), facets)


def _form(shelf: Shelf) -> made_of.AddInputs:
    makers = shelf.catalogue.workshops
    return made_of.AddInputs(shelf.meanings, tuple((one.id, one.name, one.defaults.technique) for one in makers))


def _home(shelf: Shelf) -> made_of.HomeInputs:
    catalogue, groups = shelf.catalogue, shelf.groups
    latest = groups.listed[:LATEST]
    return made_of.HomeInputs(
        latest=_cards(shelf, latest),
        # Where there is a choice, with covers that the page does not show already.
        categories=_doors(shelf, "category", frozenset(product.id for product in latest)),
        techniques=counts(catalogue, groups, "technique"),
        motifs=most_first(counts(catalogue, groups, "motif"))[:HOME_MOTIFS],
        workshops=tuple(_workshop_card(shelf, workshop) for workshop in catalogue.workshops),
        count=len(groups.listed),
    )


def _doors(shelf: Shelf, kind: str, shown: frozenset[str]) -> tuple[tuple[TermCount, PictureInputs | None], ...]:
    """Return the terms that have products, each with a cover, of a product that is not ``shown`` if there is one."""
    return tuple(
        (
            term,
            _first_cover(shelf, sorted(shelf.groups.by_term[kind, term.slug], key=lambda one: one.id in shown)),
        )
        for term in counts(shelf.catalogue, shelf.groups, kind)
    )


def _cards(shelf: Shelf, products: Sequence[Product]) -> tuple[CardInputs, ...]:
    return tuple(shelf.cards[product.id] for product in products)


def _first_cover(shelf: Shelf, products: Sequence[Product]) -> PictureInputs | None:
    return next((cover for product in products if (cover := shelf.cards[product.id].cover)), None)


def _workshop_card(shelf: Shelf, workshop: Workshop) -> WorkshopCardInputs:
    return WorkshopCardInputs(
        id=workshop.id,
        name=workshop.name,
        city=workshop.city,
        story=workshop.story,
        picture=shelf.pictures.get(workshop.photo.path) if workshop.photo else None,
        count=len(shelf.groups.by_workshop.get(workshop.id, ())),
    )


def term_pages(shelf: Shelf) -> tuple[tuple[str, str], ...]:
    """Return (kind, slug) of every term that has a page, in the vocabulary's order."""
    return tuple((term.kind, term.slug) for kind in LISTED_KINDS for term in _all_terms(shelf, kind))


def _all_terms(shelf: Shelf, kind: str) -> tuple[TermCount, ...]:
    """Return the terms of a kind that have a page, with the number of their products."""
    terms, by_term = shelf.catalogue.terms.get(kind, {}), shelf.groups.by_term
    return tuple(
        TermCount(kind, slug, len(by_term.get((kind, slug), ())))
        for slug, term in terms.items()
        if (kind, slug) in by_term or (kind in STORIED and term.story)
    )


def _term_pages(shelf: Shelf) -> Iterator[PageInputsOf]:
    for kind in LISTED_KINDS:
        siblings = counts(shelf.catalogue, shelf.groups, kind)
        for term in _all_terms(shelf, kind):
            products = shelf.groups.by_term.get((kind, term.slug), ())
            others = tuple(sibling for sibling in siblings if sibling.slug != term.slug)
            narrower = _types_of(shelf, term.slug) if kind == "category" else ()
            yield from _list_pages(shelf, PageRef(kind, term.slug), products, others, narrower)


def _types_of(shelf: Shelf, category: str) -> tuple[TermCount, ...]:
    """Return the types within a category that have products."""
    types = shelf.catalogue.terms.get("type", {})
    return tuple(
        count
        for count in counts(shelf.catalogue, shelf.groups, "type")
        if types[count.slug].facts.get("category") == category
    )


def _list_pages(
    shelf: Shelf,
    ref: PageRef,
    products: Sequence[Product],
    siblings: tuple[TermCount, ...],
    narrower: tuple[TermCount, ...],
    facets: tuple[FacetCounts, ...] = (),
) -> Iterator[PageInputsOf]:
    for number, total, part in _pages(products, shelf.config.per_page):
        page = PageRef(ref.kind, ref.key, number)
        cards = _cards(shelf, part)
        asked = facets if number == 1 else ()
        made = made_of.ListInputs(ref.kind, ref.key, number, total, len(products), cards, siblings, narrower, asked)
        yield PageInputsOf(page, made, "products")


def _pages(products: Sequence[Product], size: int) -> Iterator[tuple[int, int, Sequence[Product]]]:
    """Yield (number, pages in all, products) of each page of a list; an empty list has one empty page."""
    total = max(1, -(-len(products) // size))
    for number in range(1, total + 1):
        yield number, total, products[(number - 1) * size : number * size]


def _workshop_pages(shelf: Shelf) -> Iterator[PageInputsOf]:
    for workshop in shelf.catalogue.workshops:
        products = shelf.groups.by_workshop.get(workshop.id, ())
        picture = shelf.pictures.get(workshop.photo.path) if workshop.photo else None
        for number, total, part in _pages(products, shelf.config.per_page):
            made = made_of.WorkshopInputs(workshop, picture, number, total, len(products), _cards(shelf, part))
            yield PageInputsOf(PageRef("workshop", workshop.id, number), made, workshop.source)


def _product_pages(shelf: Shelf) -> Iterator[PageInputsOf]:
    kin = related(shelf.groups)
    workshop_cards = {workshop.id: _workshop_card(shelf, workshop) for workshop in shelf.catalogue.workshops}
    for product in shelf.catalogue.products:
        made = made_of.ProductInputs(
            product=product,
            workshop=shelf.workshops[product.workshop],
            workshop_card=workshop_cards[product.workshop],
            pictures=tuple(shelf.pictures[photo.path] for photo in product.photos if photo.path in shelf.pictures),
            related=_cards(shelf, kin.get(product.id, ())),
        )
        yield PageInputsOf(PageRef("product", product.id), made, product.source)


def plan_tasks(
    shelf: Shelf, pages: Sequence[PageInputsOf], routes: Mapping[str, Routes], shell: str
) -> tuple[Task, ...]:
    """Return one task per file: the pages in every locale, redirects, files for finding, machines and hosts.

    Args:
        shelf: what is shown.
        pages: its pages.
        routes: addresses, by locale.
        shell: digest of all that the pages hang on that every browser keeps.
    """
    return (
        *(
            Task(routes[locale].output(page.ref), locale, page.inputs, page.source)
            for page in pages
            for locale in routes
        ),
        *_redirects(shelf, routes),
        *finding_tasks(shelf.catalogue, shelf.groups.listed, shelf.cards, shelf.config, routes),
        *machine_tasks(shelf, pages, routes),
        *export_tasks(shelf, routes),
        *hosting_tasks(routes, shell),
        *guide_pictures(shelf.guides, next(iter(routes))),
    )


def _redirects(shelf: Shelf, routes: Mapping[str, Routes]) -> Iterator[Task]:
    for product in shelf.catalogue.products:
        made = made_of.RedirectInputs(PageRef("product", product.id), product.name)
        for alias in product.aliases:
            former = PageRef("product", alias if "/" in alias else f"{product.workshop}/{alias}")
            for locale, route in routes.items():
                yield Task(route.output(former), locale, made, product.source)
