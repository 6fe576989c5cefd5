"""The catalogue's own words: what a checked product, workshop and site are.

Names follow schema.org (``Product``, ``Offer``, ``Organization``). Lengths are centimetres, weights grams, money
whole rupiah. Terms of a vocabulary are held by slug. Every value is frozen, compares by value and can be written
as MessagePack, so that it can be kept between runs and hashed.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class Localized:
    """A text in one or more languages, by language tag; empty when nothing was written."""

    texts: Mapping[str, str] = field(default_factory=dict)

    def __bool__(self) -> bool:
        """Return whether it says anything in any language."""
        return bool(self.texts)


@dataclass(frozen=True, slots=True)
class Price:
    """What one piece costs, in whole rupiah: exact (``low == high``), a range, from ``low`` on, or on request."""

    low: int | None = None
    """None: on request."""
    high: int | None = None
    """None with a ``low``: "from"."""


@dataclass(frozen=True, slots=True)
class WholesaleTier:
    """From ``minimum`` pieces on, one piece costs ``price``."""

    minimum: int
    price: int


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number of a unit of trade."""

    number: int
    unit: str
    """Slug of a unit: sheet, piece, meter, dozen, kodi, set."""


@dataclass(frozen=True, slots=True)
class Days:
    """A number of days or a range of them."""

    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Dimensions:
    """Measures in centimetres; None where none was given."""

    length: float | None = None
    width: float | None = None
    height: float | None = None
    diameter: float | None = None
    approximate: bool = False
    """Written with ± or "kira-kira"."""


@dataclass(frozen=True, slots=True)
class Variant:
    """One way in which the product can be bought, with what differs from the product itself."""

    size: str | None = None
    """As typed: ``M``, ``3XL``, ``All Size (fit L–XL)``."""
    colours: tuple[str, ...] = ()
    price: Price | None = None
    stock: int | None = None
    chest: float | None = None
    length: float | None = None
    shoulder: float | None = None
    sleeve: float | None = None


@dataclass(frozen=True, slots=True)
class Dyes:
    """What gave the cloth its colour."""

    kind: str | None = None
    """Slug: natural, synthetic or mixed; told from the agents when not said."""
    agents: tuple[str, ...] = ()
    fixers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Certificate:
    """A certificate as the workshop states it."""

    scheme: str
    """Slug of the scheme: batikmark, sni, ig, oeko-tex …"""
    number: str | None = None
    grade: str | None = None
    """Batikmark: slug of the technique it was given for (gold tulis, silver kombinasi, white cap)."""
    expires: date | None = None


@dataclass(frozen=True, slots=True)
class Photo:
    """One photo of a product or workshop, in the order shown; the first one is the cover."""

    path: str
    """POSIX path from the site's root, as the file system spells it."""
    role: str | None = None
    """Slug: front, back, detail, scale, worn, label, process; told from the file name when not said."""
    alt: Localized = Localized()


@dataclass(frozen=True, slots=True)
class Product:
    """One product entry, checked; with its workshop's defaults once it is part of a Catalogue."""

    workshop: str
    """Id of the workshop: its folder's name."""
    slug: str
    """Id within the workshop: the folder's name."""
    source: str
    """Path of its ``product.yaml``."""
    name: Localized
    category: str
    technique: str
    price: Price
    photos: tuple[Photo, ...] = ()
    type: str | None = None
    motifs: tuple[str, ...] = ()
    audience: tuple[str, ...] = ()
    occasions: tuple[str, ...] = ()
    origin: str | None = None
    fabrics: tuple[str, ...] = ()
    composition: tuple[tuple[str, int], ...] = ()
    """(fibre slug, per cent), sum 100."""
    dyes: Dyes | None = None
    colours: tuple[str, ...] = ()
    dimensions: Dimensions | None = None
    variants: tuple[Variant, ...] = ()
    wholesale: tuple[WholesaleTier, ...] = ()
    min_order: Quantity | None = None
    availability: str = "in-stock"
    stock: int | None = None
    lead_time: Days | None = None
    weight: int | None = None
    hs_code: str | None = None
    care: tuple[str, ...] = ()
    certificates: tuple[Certificate, ...] = ()
    story: Localized = Localized()
    """Markdown."""
    verified: date | None = None
    added: date | None = None
    """Day on which the product entered the catalogue; feeds are ordered by it."""
    status: str = "published"
    aliases: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """Return ``workshop/slug``: unique in the catalogue, stable, the sku."""
        return f"{self.workshop}/{self.slug}"


@dataclass(frozen=True, slots=True)
class Defaults:
    """What a workshop's products inherit where they say nothing themselves."""

    origin: str | None = None
    technique: str | None = None
    fabrics: tuple[str, ...] = ()
    dyes: Dyes | None = None
    min_order: Quantity | None = None
    lead_time: Days | None = None
    care: tuple[str, ...] = ()
    availability: str | None = None


@dataclass(frozen=True, slots=True)
class Workshop:
    """One workshop, checked."""

    id: str
    """The folder's name."""
    source: str
    """Path of its ``workshop.yaml``."""
    name: str
    whatsapp: str
    """E.164 digits without the plus: ``628123456789``."""
    city: str
    consent: date
    """Day on which the workshop agreed to be published."""
    brand: str | None = None
    district: str | None = None
    province: str | None = None
    email: str | None = None
    website: str | None = None
    instagram: str | None = None
    tokopedia: str | None = None
    shopee: str | None = None
    """The four links above: https URLs, hosts checked."""
    since: int | None = None
    artisans: int | None = None
    nib: str | None = None
    """13 digits, text."""
    certificates: tuple[Certificate, ...] = ()
    services: tuple[str, ...] = ()
    defaults: Defaults = Defaults()
    story: Localized = Localized()
    """Markdown."""
    photo: Photo | None = None


@dataclass(frozen=True, slots=True)
class Term:
    """One word of a vocabulary, with what is known of it. Fields that a kind does not have stay empty."""

    kind: str
    """Which vocabulary: motif, technique, fabric …"""
    slug: str
    label: Localized
    synonyms: tuple[str, ...] = ()
    summary: Localized = Localized()
    """One sentence."""
    story: Localized = Localized()
    """Markdown."""
    region: Localized = Localized()
    facts: Mapping[str, str | tuple[str, ...]] = field(default_factory=dict)
    """What only this kind has: ``hex`` of a colour, ``schema`` of an availability, ``category`` of a type …"""


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Everything that may be shown: checked, defaults inherited, drafts left out."""

    products: tuple[Product, ...]
    """Sorted by id."""
    workshops: tuple[Workshop, ...]
    """Sorted by id."""
    terms: Mapping[str, Mapping[str, Term]]
    """By kind, then slug, in the vocabulary's own order."""


@dataclass(frozen=True, slots=True)
class ImageProfile:
    """Which renditions are made of each photo."""

    widths: tuple[int, ...] = (160, 320, 480, 640, 960, 1280)
    zoom: int = 2000
    """Longest side of the zoom rendition, in pixels; 0 for none."""
    formats: tuple[str, ...] = ("avif", "jpeg")
    """Best first; of avif, webp, jpeg. jpeg is always among them."""
    quality: Mapping[str, int] = field(default_factory=lambda: {"avif": 55, "webp": 76, "jpeg": 78})
    speed: int = 8
    """AVIF encoder speed, 0 (slow, small) to 10."""


@dataclass(frozen=True, slots=True)
class Contact:
    """How to reach those who keep the site."""

    email: str | None = None
    whatsapp: str | None = None
    instagram: str | None = None
    website: str | None = None


@dataclass(frozen=True, slots=True)
class SiteConfig:
    """The site's own settings, from ``site.yaml``."""

    name: Localized = field(default_factory=lambda: Localized({"id": "Katalog Batik", "en": "Batik Catalogue"}))
    tagline: Localized = Localized()
    description: Localized = Localized()
    base_url: str = "http://localhost:8000/"
    """Absolute, ends with a slash, with or without a path."""
    locales: tuple[str, ...] = ("id", "en")
    """The first one lives at the root."""
    theme: str = "pesisir"
    samples: bool = False
    """The site says that its workshops and products are invented."""
    photos_required: bool = True
    per_page: int = 24
    search: bool = True
    """Products can be searched as text; an index is made."""
    contact: Contact = Contact()
    guides: bool = True
    """The site has the program's guides for workshops and for those who keep it."""
    repository: str | None = None
    """Where entries are kept on GitHub: ``https://github.com/owner/name``."""
    about: Localized = Localized()
    """Markdown."""
    images: ImageProfile = field(default_factory=ImageProfile)
