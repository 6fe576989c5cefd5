"""The catalogue → feeds, sitemap, robots.txt: files that machines read."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from catalogue.content.models import Product
from catalogue.content.pricing import price_range
from catalogue.website import inputs as made_of
from catalogue.website.groups import has_goods, is_listed
from catalogue.website.inputs import Inputs
from catalogue.website.shelf import PageInputsOf, Shelf
from catalogue.website.tasks import Task
from catalogue.website.urls import PageRef, Routes

FEED_ENTRIES = 50
SITEMAP_PAGES = 10_000
"""Pages in one part of the sitemap, in each locale; the protocol allows 50,000 addresses."""
UNLISTED = ("enquiry", "add", "offline", "not-found")
"""Kinds of pages that search engines need not know."""


def machine_tasks(shelf: Shelf, pages: Sequence[PageInputsOf], routes: Mapping[str, Routes]) -> Iterator[Task]:
    """Yield the tasks of each locale's feed, of the sitemap and of robots.txt."""
    default = next(iter(routes))
    feed = _feed(shelf)
    for locale, route in routes.items():
        yield Task(f"{route.path(PageRef('home'))}feed.xml", locale, feed, "products")
    for name, part in _sitemap(pages):
        yield Task(name, default, part, "site.yaml")
    yield Task("robots.txt", default, made_of.RobotsInputs(), "site.yaml")


def _feed(shelf: Shelf) -> made_of.FeedInputs:
    """Return the feed: what is newest by the day that its entry states.

    An entry without ``tanggal`` counts by the day on which its workshop last confirmed it. One that states no day at
    all stays out: a reader must be told when something was new, and nobody said so.
    """
    days = ((product, product.added or product.verified) for product in shelf.groups.listed)
    dated = sorted(
        ((product, day) for product, day in days if day), key=lambda pair: (-pair[1].toordinal(), pair[0].id)
    )
    return made_of.FeedInputs(tuple(_feed_entry(shelf, product, added) for product, added in dated[:FEED_ENTRIES]))


def _feed_entry(shelf: Shelf, product: Product, added: date) -> made_of.FeedEntry:
    cover = shelf.cards[product.id].cover
    jpegs = [r for r in cover.renditions if r.format == "jpeg" and r.role == "page"] if cover else []
    return made_of.FeedEntry(
        id=product.id,
        name=product.name,
        workshop_name=shelf.workshops[product.workshop].name,
        technique=product.technique,
        price=price_range(product),
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
    match page.inputs:
        case made_of.ProductInputs(product=product):
            return is_listed(product)
        case made_of.ListInputs(key=key, count=count):
            return has_goods(key, count)
        case _:
            return True


def _images(inputs: made_of.PageInputs) -> tuple[str, ...]:
    """Return the largest JPEG of each photo on a product's page."""
    if not isinstance(inputs, made_of.ProductInputs):
        return ()
    return tuple(
        max(jpegs, key=lambda rendition: rendition.width).output
        for picture in inputs.pictures
        if (jpegs := [r for r in picture.renditions if r.format == "jpeg" and r.role == "page"])
    )
