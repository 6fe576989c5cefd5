"""What a product's page tells the scripts: the buyer's list keeps it and asks for it again.

``Product.record`` is a ``Record`` as JSON, fields without a value left out. A theme's product page holds it as
``<script type="application/json" id="record">{{ page.product.record|safe }}</script>``.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RecordVariant:
    """One way in which the product can be bought."""

    key: str
    """``Variant.key``: the same in all locales."""
    label: str
    """``Variant.label``: in words of the page's locale."""
    low: int | None
    """Whole rupiah, as in ``Price``; None: the product's own price."""
    high: int | None
    """Whole rupiah, as in ``Price``."""
    stock: int | None
    """Pieces at hand, as in ``Record``."""


@dataclass(frozen=True, slots=True)
class RecordTier:
    """From ``minimum`` on, one costs ``price``."""

    minimum: int
    """In the record's unit."""
    price: int
    """Whole rupiah."""


@dataclass(frozen=True, slots=True)
class RecordMinimum:
    """The smallest order."""

    number: int
    """In the record's unit: a dozen is 12."""
    text: str
    """``1 lusin (12 buah)``."""


@dataclass(frozen=True, slots=True)
class RecordWorkshop:
    """Who is written to."""

    id: str
    name: str
    whatsapp: str
    """E.164 digits without the plus, as ``https://wa.me/`` wants them."""
    number: str
    """The same for reading: ``+62 812-3456-7890``."""


@dataclass(frozen=True, slots=True)
class Record:
    """A product, as short as an order needs it, in words of the page's locale; about half a kilobyte."""

    id: str
    """``workshop/slug``: the code to order by."""
    name: str
    lang: str | None
    """Language of the name when it differs from the page's."""
    image: str | None
    """URL of the smallest JPEG of the cover."""
    low: int | None
    """Whole rupiah, as in ``Price``: None on request."""
    high: int | None
    """Whole rupiah, as in ``Price``."""
    stock: int | None
    """Pieces at hand, beyond which an order cannot go; None when not said, or when more are made to order."""
    state: str
    """Whether and how it can be had, in words."""
    orderable: bool
    unit: str
    """What one of it is called: ``lembar``."""
    units: str
    """The same for several: ``sheets``."""
    minimum: RecordMinimum | None
    """None: one is enough."""
    tiers: tuple[RecordTier, ...]
    """Wholesale prices, smallest quantity first."""
    variants: tuple[RecordVariant, ...]
    workshop: RecordWorkshop
