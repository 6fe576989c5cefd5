"""What each kind of page is made of: the values that a page may read, and nothing else.

A page is a pure function of its edition (all that the pages of one locale share) and of one of these values. Its task
key is the digest of both, so a page whose inputs are equal is never rendered again, and a page cannot depend on
anything that its key does not know. Inputs are free of locale: one value serves the page in every language.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from catalogue.content.models import Localized, Photo, Price, Product, Workshop
from catalogue.website.urls import PageRef


@dataclass(frozen=True, slots=True)
class Rendition:
    """One published file of a photo."""

    role: str
    """page, zoom or social."""
    format: str
    """avif, webp or jpeg."""
    width: int
    height: int
    output: str
    """Path from the site's root."""


@dataclass(frozen=True, slots=True)
class PictureInputs:
    """A photo with all its published files."""

    photo: Photo
    placeholder: str
    renditions: tuple[Rendition, ...]


@dataclass(frozen=True, slots=True)
class CardInputs:
    """What a product's card may read."""

    id: str
    workshop: str
    workshop_name: str
    name: Localized
    technique: str
    price: Price
    availability: str
    cover: PictureInputs | None
    second: PictureInputs | None


@dataclass(frozen=True, slots=True)
class WorkshopCardInputs:
    """What a workshop's card may read."""

    id: str
    name: str
    city: str
    story: Localized
    picture: PictureInputs | None
    count: int


@dataclass(frozen=True, slots=True)
class TermCount:
    """A term and how many products have it."""

    kind: str
    slug: str
    count: int


@dataclass(frozen=True, slots=True)
class HomeInputs:
    """The home page."""

    latest: tuple[CardInputs, ...]
    categories: tuple[tuple[TermCount, PictureInputs | None], ...]
    techniques: tuple[TermCount, ...]
    motifs: tuple[TermCount, ...]
    workshops: tuple[WorkshopCardInputs, ...]
    count: int


@dataclass(frozen=True, slots=True)
class ListInputs:
    """One page of a list of products."""

    kind: str
    """products, category, type, technique or motif."""
    key: str
    """Slug of the term; empty for all products."""
    number: int
    total: int
    """Pages in all."""
    count: int
    """Products in all."""
    cards: tuple[CardInputs, ...]
    siblings: tuple[TermCount, ...]
    narrower: tuple[TermCount, ...]


@dataclass(frozen=True, slots=True)
class TermsInputs:
    """All terms of one kind that have products, and the others that have a story."""

    kind: str
    terms: tuple[TermCount, ...]


@dataclass(frozen=True, slots=True)
class ProductInputs:
    """One product."""

    product: Product
    workshop: Workshop
    workshop_card: WorkshopCardInputs
    pictures: tuple[PictureInputs, ...]
    related: tuple[CardInputs, ...]


@dataclass(frozen=True, slots=True)
class WorkshopInputs:
    """One page of a workshop and its products."""

    workshop: Workshop
    picture: PictureInputs | None
    number: int
    total: int
    count: int
    cards: tuple[CardInputs, ...]


@dataclass(frozen=True, slots=True)
class WorkshopsInputs:
    """All workshops."""

    workshops: tuple[WorkshopCardInputs, ...]


@dataclass(frozen=True, slots=True)
class AboutInputs:
    """The page about those who keep the site: its edition says it all."""


@dataclass(frozen=True, slots=True)
class NotFoundInputs:
    """The page for addresses that lead nowhere: its edition says it all."""


@dataclass(frozen=True, slots=True)
class EnquiryInputs:
    """The buyer's own list: it lives in the browser, the page is the same for all."""


@dataclass(frozen=True, slots=True)
class OfflineInputs:
    """What is shown without a connection when a page was never visited."""


PageInputs: TypeAlias = (
    HomeInputs
    | ListInputs
    | TermsInputs
    | ProductInputs
    | WorkshopInputs
    | WorkshopsInputs
    | AboutInputs
    | NotFoundInputs
    | EnquiryInputs
    | OfflineInputs
)


@dataclass(frozen=True, slots=True)
class RedirectInputs:
    """A former address."""

    target: PageRef
    title: Localized


@dataclass(frozen=True, slots=True)
class ServiceWorkerInputs:
    """The service worker: a script that the theme writes, since it names the theme's assets."""


TEMPLATES: Mapping[type[PageInputs | RedirectInputs | ServiceWorkerInputs], str] = {
    HomeInputs: "home.html",
    ListInputs: "list.html",
    TermsInputs: "terms.html",
    ProductInputs: "product.html",
    WorkshopInputs: "workshop.html",
    WorkshopsInputs: "workshops.html",
    AboutInputs: "about.html",
    NotFoundInputs: "404.html",
    EnquiryInputs: "enquiry.html",
    OfflineInputs: "offline.html",
    RedirectInputs: "redirect.html",
    ServiceWorkerInputs: "sw.js",
}
"""Which template makes the file; every theme has all of them, itself or from its parents."""


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """A product in the feed."""

    id: str
    name: Localized
    workshop_name: str
    technique: str
    price: Price
    added: date
    image: str | None
    """Published path of a JPEG."""


@dataclass(frozen=True, slots=True)
class FeedInputs:
    """The Atom feed of new products."""

    entries: tuple[FeedEntry, ...]


@dataclass(frozen=True, slots=True)
class SitemapEntry:
    """A page of the sitemap, in all locales."""

    ref: PageRef
    images: tuple[str, ...] = ()
    """Published paths."""


@dataclass(frozen=True, slots=True)
class SitemapInputs:
    """One part of the sitemap."""

    entries: tuple[SitemapEntry, ...]


@dataclass(frozen=True, slots=True)
class SitemapIndexInputs:
    """The list of the parts, where there are several."""

    parts: tuple[str, ...]
    """Published paths."""


@dataclass(frozen=True, slots=True)
class RobotsInputs:
    """``robots.txt``."""


@dataclass(frozen=True, slots=True)
class HeadersInputs:
    """``_headers``: what hosts send with each file."""


FileInputs: TypeAlias = FeedInputs | SitemapInputs | SitemapIndexInputs | RobotsInputs | HeadersInputs
Inputs: TypeAlias = PageInputs | RedirectInputs | ServiceWorkerInputs | FileInputs
