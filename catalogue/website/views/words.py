"""The small parts that pages are made of: words, links, pictures, prices, terms."""

from dataclasses import dataclass


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
    """Rendered Markdown of a workshop, motif, site or guide: safe markup."""

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
    """None: the site wants none."""
    thumbnail: str = ""
    """The smallest JPEG."""
    role: str | None = None
    """What it shows: front, back, detail, scale, worn, label, process."""
    role_label: Text | None = None
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
class FacetGroup:
    """What products can be filtered by, with all choices that occur."""

    name: str
    """category, type, technique, motif, colour, fabric, dye, workshop, size or availability: stands in addresses."""
    label: str
    options: tuple[TermLink, ...]
    """Each with the number of its products."""


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
    lang: str | None = None
    """Language of the label when it differs from the page's."""


@dataclass(frozen=True, slots=True)
class Availability:
    """Whether and how it can be had."""

    slug: str
    """in-stock, limited, one-of-a-kind, made-to-order, sold-out, archived."""
    label: str
    orderable: bool
    lang: str | None = None
    """Language of the label when it differs from the page's."""
    summary: Text | None = None
    """What that means for a buyer."""


@dataclass(frozen=True, slots=True)
class WhatsApp:
    """An order or a question, ready to be sent."""

    href: str
    """``https://wa.me/…?text=…`` with the text in the page's language."""
    number: str
    """For reading: ``+62 812-3456-7890``."""
    text: str
    """The message as it will stand in the chat."""
    several: str | None = None
    """The same for several, ``{quantity}`` and ``{price}`` in the places of what the buyer's number decides; None
    where no number is asked for."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of facts about a workshop or product: a label with one or more links or plain words."""

    name: str
    """Stable name for styling."""
    label: str
    values: tuple[TermLink, ...]


@dataclass(frozen=True, slots=True)
class Measure:
    """One measure in words: ``Panjang``, ``240 cm``."""

    name: str
    """length, width, height, diameter, chest, shoulder, sleeve."""
    label: str
    text: str
    centimetres: float


@dataclass(frozen=True, slots=True)
class Share:
    """One fibre of the composition."""

    fibre: TermLink
    percent: int
