"""Catalogue + pictures + settings → every page and file that shall exist, and what each is made of."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from catalogue.content.models import Catalogue, Product, SiteConfig, Workshop
from catalogue.website import inputs as made_of
from catalogue.website.colours import colour_terms
from catalogue.website.editions import LISTED_KINDS
from catalogue.website.groups import Groups, counts, group, is_listed, most_first, related
from catalogue.website.hosting import hosting_tasks
from catalogue.website.inputs import CardInputs, Inputs, PictureInputs, TermCount, WorkshopCardInputs
from catalogue.website.tasks import Task
from catalogue.website.urls import PageRef, Routes

LATEST = 12
HOME_MOTIFS = 12
FEED_ENTRIES = 50
SITEMAP_PAGES = 10_000
"""Pages in one part of the sitemap, in each locale; the protocol allows 50,000 addresses."""
STORIED = ("technique", "motif")
"""Vocabularies whose terms have a page for their story's sake, with or without products."""
FIXED_PAGES: tuple[tuple[str, made_of.PageInputs], ...] = (
    ("about", made_of.AboutInputs()),
    ("enquiry", made_of.EnquiryInputs()),
    ("offline", made_of.OfflineInputs()),
    ("not-found", made_of.NotFoundInputs()),
)
UNLISTED = ("enquiry", "offline", "not-found")
"""Kinds of pages that search engines need not know."""
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
        palette = palettes.get(product.photos[0].path) if product.photos and not product.colours else None
        return replace(product, colours=colour_terms(palette, references)) if palette else product

    return replace(catalogue, products=tuple(map(coloured, catalogue.products)))


def arrange(catalogue: Catalogue, config: SiteConfig, pictures: Mapping[str, PictureInputs]) -> Shelf:
    """Return the catalogue with its lists and cards."""
    workshops = {workshop.id: workshop for workshop in catalogue.workshops}
    cards = {product.id: _card(product, workshops[product.workshop], pictures) for product in catalogue.products}
    return Shelf(catalogue, config, group(catalogue), pictures, cards, workshops)


def _card(product: Product, workshop: Workshop, pictures: Mapping[str, PictureInputs]) -> CardInputs:
    shown = [pictures[photo.path] for photo in product.photos if photo.path in pictures]
    return CardInputs(
        id=product.id,
        workshop=product.workshop,
        workshop_name=workshop.name,
        name=product.name,
        technique=product.technique,
        price=product.price,
        availability=product.availability,
        cover=shown[0] if shown else None,
        second=_second(shown[1:]),
    )


def _second(others: Sequence[PictureInputs]) -> PictureInputs | None:
    """Return the back of the cloth, or the next best view."""
    by_role = {picture.photo.role: picture for picture in reversed(others)}
    return next((by_role[role] for role in BACK_ROLES if role in by_role), others[0] if others else None)


def plan_pages(shelf: Shelf) -> tuple[PageInputsOf, ...]:
    """Return every page of the site."""
    return (
        *_single_pages(shelf),
        *_term_pages(shelf),
        *_workshop_pages(shelf),
        *_product_pages(shelf),
    )


def _single_pages(shelf: Shelf) -> Iterator[PageInputsOf]:
    yield PageInputsOf(PageRef("home"), _home(shelf), "site.yaml")
    for kind, fixed in FIXED_PAGES:
        yield PageInputsOf(PageRef(kind), fixed, "site.yaml")
    workshops = tuple(_workshop_card(shelf, workshop) for workshop in shelf.catalogue.workshops)
    yield PageInputsOf(PageRef("workshops"), made_of.WorkshopsInputs(workshops), "products")
    for kind in LISTED_KINDS:
        yield PageInputsOf(PageRef("terms", kind), made_of.TermsInputs(kind, _all_terms(shelf, kind)), "products")
    siblings = counts(shelf.catalogue, shelf.groups, "category")
    yield from _list_pages(shelf, PageRef("products"), shelf.groups.listed, siblings, ())


def _home(shelf: Shelf) -> made_of.HomeInputs:
    catalogue, groups = shelf.catalogue, shelf.groups
    categories = counts(catalogue, groups, "category")
    return made_of.HomeInputs(
        latest=_cards(shelf, groups.listed[:LATEST]),
        categories=tuple((term, _first_cover(shelf, groups.by_term["category", term.slug])) for term in categories),
        techniques=counts(catalogue, groups, "technique"),
        motifs=most_first(counts(catalogue, groups, "motif"))[:HOME_MOTIFS],
        workshops=tuple(_workshop_card(shelf, workshop) for workshop in catalogue.workshops),
        count=len(groups.listed),
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
) -> Iterator[PageInputsOf]:
    for number, total, part in _pages(products, shelf.config.per_page):
        page = PageRef(ref.kind, ref.key, number)
        cards = _cards(shelf, part)
        made = made_of.ListInputs(ref.kind, ref.key, number, total, len(products), cards, siblings, narrower)
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


def plan_tasks(shelf: Shelf, pages: Sequence[PageInputsOf], routes: Mapping[str, Routes]) -> tuple[Task, ...]:
    """Return one task per file: the pages in every locale, redirects, feeds, sitemap, robots."""
    default = next(iter(routes))
    tasks = [
        Task(routes[locale].output(page.ref), locale, page.inputs, page.source) for page in pages for locale in routes
    ]
    tasks.extend(_redirects(shelf, routes))
    feed = _feed(shelf)
    tasks.extend(
        Task(f"{route.path(PageRef('home'))}feed.xml", locale, feed, "products") for locale, route in routes.items()
    )
    tasks.extend(Task(name, default, part, "site.yaml") for name, part in _sitemap(pages))
    tasks.append(Task("robots.txt", default, made_of.RobotsInputs(), "site.yaml"))
    tasks.extend(hosting_tasks(routes))
    return tuple(tasks)


def _redirects(shelf: Shelf, routes: Mapping[str, Routes]) -> Iterator[Task]:
    for product in shelf.catalogue.products:
        made = made_of.RedirectInputs(PageRef("product", product.id), product.name)
        for alias in product.aliases:
            former = PageRef("product", alias if "/" in alias else f"{product.workshop}/{alias}")
            for locale, route in routes.items():
                yield Task(route.output(former), locale, made, product.source)


def _feed(shelf: Shelf) -> made_of.FeedInputs:
    dated = [(product, product.added) for product in shelf.groups.listed if product.added is not None]
    return made_of.FeedInputs(tuple(_feed_entry(shelf, product, added) for product, added in dated[:FEED_ENTRIES]))


def _feed_entry(shelf: Shelf, product: Product, added: date) -> made_of.FeedEntry:
    cover = shelf.cards[product.id].cover
    jpegs = [r for r in cover.renditions if r.format == "jpeg" and r.role == "page"] if cover else []
    return made_of.FeedEntry(
        id=product.id,
        name=product.name,
        workshop_name=shelf.workshops[product.workshop].name,
        technique=product.technique,
        price=product.price,
        added=added,
        image=max(jpegs, key=lambda rendition: rendition.width).output if jpegs else None,
    )


def _sitemap(pages: Sequence[PageInputsOf]) -> Iterator[tuple[str, Inputs]]:
    """Yield (output, inputs) of the sitemap's parts, and of their index where there are several."""
    entries = [
        made_of.SitemapEntry(page.ref, _images(page.inputs))
        for page in pages
        if page.ref.kind not in UNLISTED and _indexed(page)
    ]
    parts = [tuple(entries[start : start + SITEMAP_PAGES]) for start in range(0, len(entries), SITEMAP_PAGES)]
    if len(parts) == 1:
        yield "sitemap.xml", made_of.SitemapInputs(parts[0])
        return
    names = tuple(f"sitemap-{number}.xml" for number in range(1, len(parts) + 1))
    for name, part in zip(names, parts, strict=True):
        yield name, made_of.SitemapInputs(part)
    yield "sitemap.xml", made_of.SitemapIndexInputs(names)


def _indexed(page: PageInputsOf) -> bool:
    return not isinstance(page.inputs, made_of.ProductInputs) or is_listed(page.inputs.product)


def _images(inputs: made_of.PageInputs) -> tuple[str, ...]:
    """Return the largest JPEG of each photo on a product's page."""
    if not isinstance(inputs, made_of.ProductInputs):
        return ()
    return tuple(
        max(jpegs, key=lambda rendition: rendition.width).output
        for picture in inputs.pictures
        if (jpegs := [r for r in picture.renditions if r.format == "jpeg" and r.role == "page"])
    )
