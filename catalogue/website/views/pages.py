"""Whole pages: what the template of each kind gets as ``page``."""

from dataclasses import dataclass
from typing import TypeAlias

from catalogue.website.views.adding import FormChoice, FormField, FormGroup, FormWorkshop
from catalogue.website.views.things import Card, Product, Workshop, WorkshopCard
from catalogue.website.views.words import (
    Alternate,
    FacetGroup,
    Link,
    Picture,
    RichText,
    Technique,
    TermLink,
    Text,
    WhatsApp,
)


@dataclass(frozen=True, slots=True)
class Pagination:
    """Where this page stands in a list of pages."""

    number: int
    total: int
    previous: str | None
    """href"""
    next: str | None
    """href"""
    pages: tuple[Link, ...]
    """First, last and the neighbours; a gap is a Link with an empty href and the label "…"."""


@dataclass(frozen=True, slots=True)
class Contact:
    """How to reach those who keep the site."""

    email: str | None
    whatsapp: WhatsApp | None
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Site:
    """What every page of a locale shares."""

    name: str
    tagline: Text | None
    description: Text | None
    home: str
    """href of this locale's home page."""
    products: Link
    menu: tuple[Link, ...]
    """Products, categories, techniques, motifs, workshops, about."""
    samples: bool
    """The workshops and products are invented; every page must say so."""
    contact: Contact
    feed: str
    """href of this locale's Atom feed."""
    document: str
    """href of the catalogue as data for programs: ``catalogue.json``."""
    table: str
    """href of the catalogue as data for spreadsheets: ``catalogue.csv``."""
    enquiry: Link
    """The buyer's own list."""
    add: Link
    """The form for new products."""
    guides: Link | None
    """The list of guides; None where the site leaves them out."""
    worker: str
    """href of the service worker."""


@dataclass(frozen=True, slots=True)
class SocialImage:
    """The picture of link previews: always a JPEG."""

    url: str
    width: int
    height: int
    alt: str


@dataclass(frozen=True, slots=True)
class Head:
    """What belongs into ``<head>``."""

    title: str
    """The whole ``<title>``, with the site's name."""
    description: str
    canonical: str | None
    """Absolute URL; None on the error page."""
    type: str
    """Open Graph: ``website`` or ``product``."""
    image: SocialImage | None
    json_ld: tuple[str, ...]
    """Each the content of one ``<script type="application/ld+json">``; safe to output with ``|safe``."""
    index: bool
    """False: ask machines to leave it out."""
    policy: str
    """The content security policy, for ``<meta http-equiv>``."""
    previous: str | None = None
    """href of the page before this one in a list of pages."""
    next: str | None = None
    """href of the page after it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What every page has."""

    site: Site
    locale: str
    """Language tag for ``<html lang>``."""
    direction: str
    """``ltr`` or ``rtl``."""
    head: Head
    alternates: tuple[Alternate, ...]
    breadcrumbs: tuple[Link, ...]
    """From home to this page; empty on the home page."""
    section: str
    """Which kind of page: home, products, product, category, type, technique, motif, workshop, terms, workshops,
    about, enquiry, add, guide, offline, not-found."""


@dataclass(frozen=True, slots=True)
class TermDoor:
    """A category or type with one of its products' covers."""

    term: TermLink
    picture: Picture | None


@dataclass(frozen=True, slots=True, kw_only=True)
class HomePage(Page):
    """``home.html``."""

    latest: tuple[Card, ...]
    """Newest first, at most 12; their covers come in every width."""
    categories: tuple[TermDoor, ...]
    techniques: tuple[TermLink, ...]
    motifs: tuple[TermLink, ...]
    """Those that have products, most products first, at most 6."""
    all_motifs: Link
    """The page of all of them, in words that say so."""
    workshops: tuple[WorkshopCard, ...]
    count: int
    """Products in all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListPage(Page):
    """``list.html``: all products, or those of one category, type, technique or motif, 24 to a page."""

    title: str
    lang: str | None
    """Language of the title when it differs from the page's."""
    summary: Text | None
    story: RichText | None
    """On the first page only."""
    region: Text | None
    """Of a motif: where it is at home."""
    drawing: str | None
    """Of a motif: URL of its line drawing; see ``TermLink.drawing``."""
    cards: tuple[Card, ...]
    count: int
    """Products in the whole list."""
    pagination: Pagination | None
    """None when there is one page only."""
    siblings: tuple[TermLink, ...]
    """The other terms of the same kind that have products; of "all products": the categories."""
    narrower: tuple[TermLink, ...]
    """Types within a category."""
    facets: tuple[FacetGroup, ...]
    """What all products can be filtered by; empty but on the first page of all products."""
    find: str
    """href of the folder with the files for finding, with a slash at its end: see docs/explanation/finding.md."""
    refine: str | None
    """href of the page on which these products can be filtered further; None on that page."""


@dataclass(frozen=True, slots=True)
class CardsPage:
    """``cards.html``: cards for the browser to choose from, in a document that nobody opens by itself."""

    locale: str
    """Language tag for ``<html lang>``."""
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TermsPage(Page):
    """``terms.html``: all types, techniques or motifs."""

    kind: str
    """category, type, technique or motif."""
    title: str
    introduction: str
    terms: tuple[TermLink, ...]
    doors: tuple[TermDoor, ...]
    """Categories or types that have products; empty for techniques and motifs, which have signs and drawings."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductPage(Page):
    """``product.html``."""

    product: Product
    related: tuple[Card, ...]
    record: str
    """The content of ``<script type="application/json" id="record">``, which the buyer's list reads: a ``Record``;
    safe to output with ``|safe``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkshopPage(Page):
    """``workshop.html``: a workshop with its products."""

    workshop: Workshop
    cards: tuple[Card, ...]
    count: int
    pagination: Pagination | None


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkshopsPage(Page):
    """``workshops.html``."""

    title: str
    introduction: str
    workshops: tuple[WorkshopCard, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AboutPage(Page):
    """``about.html``."""

    title: str
    body: RichText | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NotFoundPage(Page):
    """``404.html``: written in every locale; hosts serve the root one, so it links to all locales' homes."""

    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EnquiryPage(Page):
    """``enquiry.html``: the list that a buyer keeps in the browser, from which one message per workshop is made."""

    title: str
    product_url: str
    """URL of every product's page, with ``{id}`` in the place of its id: the list asks there for its ``Record``."""
    workshop_url: str
    """The same of a workshop's page."""
    amount: str
    """An amount of money with ``{amount}`` in the place of its number: ``Rp {amount}``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AddPage(Page):
    """``add.html``: the form by which a workshop makes a package of a new product, in the browser alone."""

    title: str
    lang: str | None
    """Language of the labels, help and messages when it differs from the page's."""
    workshops: tuple[FormWorkshop, ...]
    product: tuple[FormGroup, ...]
    workshop: tuple[FormGroup, ...]
    """What is asked of a workshop that is new."""
    alt: FormField
    """The words of a photo for those who cannot see it."""
    roles: tuple[FormChoice, ...]
    """What a photo shows."""
    techniques: tuple[Technique, ...]
    """For the card that is shown while somebody fills in the form."""
    amount: str
    """An amount of money with ``{amount}`` in the place of its number: ``Rp {amount}``."""
    repository: str | None
    """Where the site's entries are kept on GitHub."""
    contract: str
    """The content of ``<script type="application/json" id="contract">``: fields, messages and schemas for the script;
    safe to output with ``|safe``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GuidePage(Page):
    """``guide.html``: a guide for workshops or for those who keep the site, or the list of them."""

    title: str
    lang: str | None
    """Language of the title when it differs from the page's."""
    body: RichText
    """Pictures among it have their width and height."""
    previous: Link | None
    """The guide before this one; None on the list and on the first."""
    next: Link | None
    """The guide after it; None on the list and on the last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfflinePage(Page):
    """``offline.html``: shown without a connection in place of a page that was never visited."""

    title: str


PageContext: TypeAlias = (
    HomePage
    | ListPage
    | TermsPage
    | ProductPage
    | WorkshopPage
    | WorkshopsPage
    | AboutPage
    | NotFoundPage
    | EnquiryPage
    | AddPage
    | GuidePage
    | OfflinePage
)
