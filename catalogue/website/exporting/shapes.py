"""The shape of ``catalogue.json``: what programs of others may rely on.

Lengths are centimetres, weights grams, money whole rupiah (IDR), dates ``YYYY-MM-DD``. Texts and addresses of pages
stand by language. Terms are slugs, whose names in all languages stand under ``terms``. What is not known is ``null`` or
empty; every field is always there. A new field may come with any version of the program; ``version`` changes when a
field goes or means something else.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

VERSION = 1
Texts: TypeAlias = Mapping[str, str]
"""By language tag; a language in which nothing was written is absent."""


@dataclass(frozen=True, slots=True)
class File:
    """A published JPEG."""

    url: str
    width: int
    """Pixels."""
    height: int
    """Pixels."""


@dataclass(frozen=True, slots=True)
class Photo:
    """A photo of a product; the first one is the cover."""

    role: str | None
    """front, back, detail, scale, worn, label or process."""
    alt: Texts
    """What it shows, where the workshop said so."""
    image: File
    """The largest one that pages show."""
    thumbnail: File
    """The smallest one."""
    zoom: File | None
    """For looking closely, where the site has such renditions."""


@dataclass(frozen=True, slots=True)
class Price:
    """What one costs: exactly (``low`` is ``high``), a range, from ``low`` on (no ``high``), on request (neither)."""

    low: int | None
    high: int | None


@dataclass(frozen=True, slots=True)
class Tier:
    """From ``minimum`` single ones on, one costs ``price``."""

    minimum: int
    price: int


@dataclass(frozen=True, slots=True)
class MinimumOrder:
    """The smallest order."""

    number: int
    unit: str
    """sheet, piece, meter, set, dozen or kodi."""
    pieces: int
    """The same in single ones: a dozen is 12."""


@dataclass(frozen=True, slots=True)
class Days:
    """A number of days, from ``low`` to ``high``."""

    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Dimensions:
    """Measures in centimetres."""

    length: float | None
    width: float | None
    height: float | None
    diameter: float | None
    approximate: bool
    """About right, as the workshop says."""


@dataclass(frozen=True, slots=True)
class Variant:
    """One way in which a product can be bought."""

    key: str
    """Its name within the product: ``xl-black``."""
    size: str | None
    """As typed."""
    colours: tuple[str, ...]
    """Empty: the product's own."""
    price: Price
    """Its own, or else the product's."""
    availability: str
    """That of the product, but sold-out where none of this one is left."""
    stock: int | None
    chest: float | None
    """Centimetres, as all measures."""
    length: float | None
    shoulder: float | None
    sleeve: float | None


@dataclass(frozen=True, slots=True)
class Fibre:
    """A part of what the cloth consists of."""

    fibre: str
    percent: int


@dataclass(frozen=True, slots=True)
class Dyes:
    """What gave the cloth its colour."""

    kind: str | None
    """natural, synthetic or mixed."""
    agents: tuple[str, ...]
    fixers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Certificate:
    """A certificate as the workshop states it."""

    scheme: str
    """Slug."""
    number: str | None
    grade: str | None
    """Of a Batikmark: the technique that it was given for."""
    expires: date | None


@dataclass(frozen=True, slots=True)
class Product:
    """A product that lists show; drafts and archived ones are left out."""

    id: str
    """``workshop/product``: the code to order by; it stays."""
    url: Texts
    """Its page in each language of the site."""
    name: Texts
    workshop: str
    """Its id."""
    category: str
    type: str | None
    technique: str
    batik: bool
    """Dyed by resist with hot wax. False for prints with batik motifs (tiruan) and plain craft, which are no batik:
    whoever shows them must say so."""
    printed: bool
    """A print with batik motifs, wholly or in part."""
    motifs: tuple[str, ...]
    audience: tuple[str, ...]
    occasions: tuple[str, ...]
    origin: str | None
    """City or regency."""
    fabrics: tuple[str, ...]
    composition: tuple[Fibre, ...]
    """Adds up to 100, or is empty."""
    dyes: Dyes | None
    colours: tuple[str, ...]
    """Its own, then its variants'; told from the cover where the workshop named none."""
    dimensions: Dimensions | None
    weight: int | None
    """Grams."""
    price: Price
    wholesale: tuple[Tier, ...]
    min_order: MinimumOrder | None
    """None: one is enough."""
    availability: str
    """in-stock, limited, one-of-a-kind, made-to-order or sold-out."""
    stock: int | None
    lead_time: Days | None
    """To make one."""
    variants: tuple[Variant, ...]
    care: tuple[str, ...]
    certificates: tuple[Certificate, ...]
    hs_code: str | None
    """An estimate."""
    story: Texts
    """Markdown."""
    added: date | None
    """Day on which it entered the catalogue."""
    verified: date | None
    """Day on which the workshop last confirmed price and stock."""
    photos: tuple[Photo, ...]


@dataclass(frozen=True, slots=True)
class Workshop:
    """Who makes products, and whom buyers write to."""

    id: str
    url: Texts
    """Its page in each language of the site."""
    name: str
    brand: str | None
    city: str
    district: str | None
    province: str | None
    whatsapp: str
    """E.164 with the plus: ``+6281234567890``."""
    since: int | None
    """Year."""
    artisans: int | None
    services: tuple[str, ...]
    certificates: tuple[Certificate, ...]
    story: Texts
    """Markdown."""


@dataclass(frozen=True, slots=True)
class Site:
    """Whose catalogue it is."""

    name: Texts
    url: Texts
    """Its home page in each language."""
    locales: tuple[str, ...]
    """The first one is the site's own."""
    currency: str
    """Of all prices: IDR."""
    samples: bool
    """Workshops and products are invented: nothing here can be bought."""


@dataclass(frozen=True, slots=True)
class Part:
    """``catalogue-1.json`` …: some of the products of a large catalogue."""

    version: int
    """Of this shape: 1."""
    number: int
    """1 for the first."""
    products: tuple[Product, ...]
    """By id."""


@dataclass(frozen=True, slots=True)
class Catalogue:
    """``catalogue.json``."""

    version: int
    """Of this shape: 1."""
    site: Site
    terms: Mapping[str, Mapping[str, Texts]]
    """Names of the terms that occur, by kind and slug."""
    workshops: tuple[Workshop, ...]
    """By id."""
    parts: tuple[str, ...]
    """Addresses of the parts that hold the products, where there are very many; else empty."""
    products: tuple[Product, ...]
    """By id; empty where there are parts."""
