"""Products and workshops, as cards and on their own pages."""

from dataclasses import dataclass

from catalogue.website.views.words import (
    Availability,
    Fact,
    Link,
    Measure,
    Picture,
    Price,
    RichText,
    Share,
    Technique,
    TermLink,
    Text,
    WhatsApp,
)


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
    """None where the site allows products without photos. In widths that suit a list, up to 640 pixels."""
    second: Picture | None
    """The back of the cloth or another view, for hover and focus."""


@dataclass(frozen=True, slots=True)
class Variant:
    """One way in which the product can be bought."""

    key: str
    """Its name in lists and links, the same in all locales: ``a-z0-9-``, unique within the product."""
    label: str
    """In words: ``XL, Merah``."""
    size: str | None
    colours: tuple[TermLink, ...]
    price: Price | None
    """None: the product's own."""
    stock: int | None
    orderable: bool
    """An order makes sense: the product can be had, and this variant has not run out."""
    measures: tuple[Measure, ...]
    whatsapp: WhatsApp
    """The message that names this variant and its price."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A line drawing to true scale: the piece against something that everybody knows the size of."""

    name: str
    """For an id, one of its own on the page: ``drawing``, ``garment-1``."""
    svg: str
    """A finished ``<svg class="scale">`` with title and description: output it with ``|safe``. It takes its colour from
    the text around it and has no style of its own, but classes to give it one: ``piece`` (what is sold), ``fold``
    (lines upon it), ``guess`` (parts nobody measured), ``isen-ground`` and ``isen-dots`` (what fills it), ``body``
    (person, hand, feet), ``thing`` (furniture), ``edge`` (hidden by the piece), ``measure`` (dimension lines),
    ``label`` (their words)."""
    caption: str
    """What it is drawn against: "Beside a person 165 cm tall"."""
    variants: tuple[str, ...]
    """Keys of the variants that are cut like this; empty: all of them."""


@dataclass(frozen=True, slots=True)
class MotifNote:
    """A motif, as the page of a product with that motif tells of it."""

    term: TermLink
    region: Text | None
    """Where it is at home."""
    opening: Text | None
    """The first sentences of its story, as plain text."""


@dataclass(frozen=True, slots=True)
class WholesaleTier:
    """From ``minimum`` on, one costs ``price``."""

    minimum: Text
    """``mulai 12 pcs`` without the word "from": the number and unit in words."""
    price: Price


@dataclass(frozen=True, slots=True)
class OrderQuantity:
    """The field in which a buyer says how many."""

    start: int
    """The smallest order, or 1."""
    unit: Text
    """What ``start`` of them are called: ``lembar``."""
    amount: str
    """An amount of money with ``{amount}`` in the place of its number: ``Rp {amount}``."""


@dataclass(frozen=True, slots=True)
class Certificate:
    """A certificate as the workshop states it."""

    label: Text
    number: str | None
    grade: str | None
    """In words, e.g. "emas (batik tulis)"."""
    expires: str | None
    """A date in words."""
    summary: Text | None


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
    motif_notes: tuple[MotifNote, ...]
    """The same motifs, with the beginning of the story of each."""
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
    drawings: tuple[Drawing, ...]
    """To true scale; empty where there are no measures to draw by."""
    variants: tuple[Variant, ...]
    wholesale: tuple[WholesaleTier, ...]
    min_order: Text | None
    """``1 lusin (12 pcs)``."""
    quantity: OrderQuantity | None
    """None where there is nothing to count: it cannot be ordered, or there is only one."""
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
