"""The theme contract: everything that a template may read, as types.

A page's template gets one value named ``page`` (one of the ``…Page`` types below) and these functions:

- ``_(text)``, ``ngettext(one, many, n)``, ``pgettext(context, text)``: the theme's own words in the page's locale;
- ``asset(name)``: the content-hashed URL of a file of the theme's ``assets/``.

All URLs are ready for an ``href``; those called ``url`` are absolute, those called ``href`` start at the host's
root. Texts are plain and escaped by the template; only ``RichText.html`` is markup.
"""

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Text:
    """A text that may be in another language than its page."""

    text: str
    lang: str | None = None
    """Language tag when it differs from the page's, for a ``lang`` attribute; else None."""

    def __str__(self) -> str:
        """Return the bare text."""
        return self.text


@dataclass(frozen=True, slots=True)
class RichText:
    """Rendered Markdown of a workshop, motif or site: safe markup."""

    html: str
    """Already sanitised: output it with ``|safe``."""
    lang: str | None = None
    """Language tag when it differs from the page's; else None."""


@dataclass(frozen=True, slots=True)
class Link:
    """A link with its words."""

    label: str
    href: str
    lang: str | None = None
    """Language of the label when it differs from the page's."""
    current: bool = False
    """It leads to this page (or, in a menu, to the section that this page is in)."""


@dataclass(frozen=True, slots=True)
class Alternate:
    """This page in one of the site's locales, for the language switch and ``hreflang``."""

    locale: str
    label: str
    """The language's own name, e.g. "Bahasa Indonesia", "English"."""
    href: str
    url: str
    current: bool
    default: bool
    """The one to announce as ``x-default``."""


@dataclass(frozen=True, slots=True)
class PictureSource:
    """One ``<source>`` of a ``<picture>``."""

    type: str
    """Media type: ``image/avif``."""
    srcset: str
    """Width descriptors: ``/media/…-320.….avif 320w, …``."""


@dataclass(frozen=True, slots=True)
class ZoomImage:
    """The largest rendition, for looking closely."""

    href: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Picture:
    """One photo in all its renditions."""

    sources: tuple[PictureSource, ...]
    """Best format first; JPEG is the last one."""
    src: str
    """A JPEG of middle width, for ``<img src>``."""
    width: int
    height: int
    """Pixels of the largest page rendition, upright: give both to ``<img>``, so that nothing jumps."""
    alt: Text
    placeholder: str
    """Average colour ``#rrggbb``: to be shown while the photo loads (as an SVG ``fill``, since style attributes
    are refused by the content security policy)."""
    zoom: ZoomImage | None = None
    thumbnail: str = ""
    """The smallest JPEG."""
    role: str | None = None
    """What it shows: front, back, detail, scale, worn, label, process."""
    role_label: str = ""
    """The role in words."""


@dataclass(frozen=True, slots=True)
class Price:
    """A price in words of the page's locale."""

    text: str
    """``Rp 350.000``, ``Rp 150.000 – Rp 500.000``, ``mulai Rp 150.000``, ``Harga atas permintaan``."""
    low: int | None = None
    """Whole rupiah; None on request."""
    high: int | None = None
    """Whole rupiah; None with a ``low``: "from"."""


@dataclass(frozen=True, slots=True)
class TermLink:
    """A term of the vocabulary in the page's locale."""

    slug: str
    label: str
    lang: str | None = None
    """Language of the label when it differs from the page's."""
    href: str | None = None
    """Its page, where it has one (category, type, technique, motif)."""
    summary: Text | None = None
    """One sentence of explanation."""
    drawing: str | None = None
    """URL of the theme's small line drawing (``assets/motifs/<slug>.svg``, to be used as
    ``<svg><use href="{{ drawing }}#m"/></svg>``), when the theme has one."""
    count: int | None = None
    """How many products have it, where the page lists terms; else None."""
    swatch: str | None = None
    """Of a colour: ``#rrggbb``."""


@dataclass(frozen=True, slots=True)
class Technique:
    """How the cloth was made: the honesty mark."""

    slug: str
    """tulis, cap, kombinasi, lukis, tiruan, paduan-tiruan, tanpa-batik."""
    label: str
    """One or two words."""
    batik: bool
    """False: tiruan and plain craft, which are not batik and must say so."""
    printed: bool
    """A batik-motif print, wholly or in part."""
    href: str | None
    summary: Text | None


@dataclass(frozen=True, slots=True)
class Availability:
    """Whether and how it can be had."""

    slug: str
    """in-stock, limited, one-of-a-kind, made-to-order, sold-out, archived."""
    label: str
    orderable: bool


@dataclass(frozen=True, slots=True)
class Card:
    """A product as it stands in a list."""

    id: str
    """``workshop/slug``: the code."""
    href: str
    name: Text
    workshop: str
    workshop_href: str
    technique: Technique
    price: Price
    availability: Availability
    cover: Picture | None
    """None where the site allows products without photos."""
    second: Picture | None
    """The back of the cloth or another view, for hover and focus."""


@dataclass(frozen=True, slots=True)
class Measure:
    """One measure in words: ``Panjang``, ``240 cm``."""

    name: str
    """length, width, height, diameter, chest, shoulder, sleeve."""
    label: str
    text: str
    centimetres: float


@dataclass(frozen=True, slots=True)
class Variant:
    """One way in which the product can be bought."""

    size: str | None
    colours: tuple[TermLink, ...]
    price: Price | None
    """None: the product's own."""
    stock: int | None
    measures: tuple[Measure, ...]


@dataclass(frozen=True, slots=True)
class WholesaleTier:
    """From ``minimum`` on, one costs ``price``."""

    minimum: str
    """``mulai 12 pcs`` without the word "from": the number and unit in words."""
    price: Price


@dataclass(frozen=True, slots=True)
class Share:
    """One fibre of the composition."""

    fibre: str
    percent: int


@dataclass(frozen=True, slots=True)
class Certificate:
    """A certificate as the workshop states it."""

    label: str
    number: str | None
    grade: str | None
    """In words, e.g. "emas (batik tulis)"."""
    expires: str | None
    """A date in words."""
    summary: Text | None


@dataclass(frozen=True, slots=True)
class WhatsApp:
    """An order or a question, ready to be sent."""

    href: str
    """``https://wa.me/…?text=…`` with the text in the page's language."""
    number: str
    """For reading: ``+62 812-3456-7890``."""
    text: str
    """The message as it will stand in the chat."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of facts about a workshop or product: a label with one or more links or plain words."""

    name: str
    """Stable name for styling."""
    label: str
    values: tuple[TermLink, ...]


@dataclass(frozen=True, slots=True)
class WorkshopCard:
    """A workshop as it stands in a list or beside its product."""

    id: str
    href: str
    name: str
    city: str
    summary: Text | None
    """The first sentences of its story, as plain text."""
    picture: Picture | None
    count: int
    """How many of its products are shown."""


@dataclass(frozen=True, slots=True)
class Workshop:
    """A workshop on its own page."""

    id: str
    name: str
    brand: str | None
    place: str
    """District, city and province in words."""
    story: RichText | None
    picture: Picture | None
    whatsapp: WhatsApp
    links: tuple[Link, ...]
    """Website, Instagram, Tokopedia, Shopee, e-mail; ``label`` is the service's name."""
    since: int | None
    artisans: int | None
    services: tuple[TermLink, ...]
    certificates: tuple[Certificate, ...]
    nib: str | None


@dataclass(frozen=True, slots=True)
class Product:
    """A product on its own page."""

    id: str
    """``workshop/slug``: the code to order by."""
    name: Text
    category: TermLink
    type: TermLink | None
    technique: Technique
    motifs: tuple[TermLink, ...]
    price: Price
    availability: Availability
    pictures: tuple[Picture, ...]
    """The cover first."""
    story: RichText | None
    facts: tuple[Fact, ...]
    """In reading order: type, technique, motif, fabric, dyes, colours, audience, occasion, origin …; never empty
    values."""
    measures: tuple[Measure, ...]
    approximate: bool
    """The measures are about right, as the workshop says."""
    weight: str | None
    """``250 g``."""
    composition: tuple[Share, ...]
    care: tuple[TermLink, ...]
    variants: tuple[Variant, ...]
    wholesale: tuple[WholesaleTier, ...]
    min_order: str | None
    """``1 lusin (12 pcs)``."""
    stock: int | None
    lead_time: str | None
    """``7–14 hari``."""
    hs_code: str | None
    """An estimate; say so."""
    certificates: tuple[Certificate, ...]
    verified: str | None
    """Date in words on which the workshop last confirmed price and stock."""
    whatsapp: WhatsApp
    workshop: WorkshopCard


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
    tagline: str
    description: str
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
    about, not-found."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HomePage(Page):
    """``home.html``."""

    latest: tuple[Card, ...]
    categories: tuple["CategoryTeaser", ...]
    techniques: tuple[TermLink, ...]
    motifs: tuple[TermLink, ...]
    """Those that have products, most products first, at most 12."""
    workshops: tuple[WorkshopCard, ...]
    count: int
    """Products in all."""


@dataclass(frozen=True, slots=True)
class CategoryTeaser:
    """A category with one of its products' covers."""

    term: TermLink
    picture: Picture | None


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


@dataclass(frozen=True, slots=True, kw_only=True)
class TermsPage(Page):
    """``terms.html``: all types, techniques or motifs."""

    kind: str
    """category, type, technique or motif."""
    title: str
    introduction: str
    terms: tuple[TermLink, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductPage(Page):
    """``product.html``."""

    product: Product
    related: tuple[Card, ...]


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


PageContext: TypeAlias = (
    HomePage | ListPage | TermsPage | ProductPage | WorkshopPage | WorkshopsPage | AboutPage | NotFoundPage
)
