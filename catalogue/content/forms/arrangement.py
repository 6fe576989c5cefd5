"""In which order a form asks, and what it leaves to those who write the file themselves."""

from collections.abc import Mapping
from typing import Final

GROUPS: Final[Mapping[str, Mapping[str, tuple[str, ...]]]] = {
    "product": {
        "name": ("name",),
        "thing": ("category", "type", "technique", "motifs", "fabrics"),
        "size": ("dimensions",),
        "offer": ("price", "availability", "stock"),
        "story": ("story",),
        "more": (
            *("audience", "occasions", "colours", "dyes", "composition", "care", "variants", "wholesale"),
            *("min_order", "lead_time", "weight", "origin", "hs_code", "verified"),
        ),
    },
    "workshop": {
        "maker": ("name", "whatsapp", "city", "consent"),
        "maker-more": (
            *("district", "province", "story", "services", "brand", "since", "artisans", "email", "website"),
            *("instagram", "tokopedia", "shopee", "nib"),
        ),
    },
}
"""By kind, then by group: attributes, in the order in which a person thinks of them."""

LEFT_OUT: Final[Mapping[str, Mapping[str, str]]] = {
    "product": {
        "photos": "The page has its own part for photos.",
        "certificates": "They must be held by the workshop, so they are entered together with it.",
        "added": "Whoever takes the package in knows the day.",
        "status": "A package is sent to be shown.",
        "aliases": "A new product had no address before.",
    },
    "workshop": {
        "certificates": "They are checked against papers, by those who keep the catalogue.",
        "defaults": "They spare typing to those who write many entries by hand.",
        "photo": "It can follow when somebody visits.",
    },
}
"""By kind: attributes that no form asks for, and why."""

COLUMNS: Final[Mapping[str, tuple[str, ...]]] = {
    "variants": ("size", "price", "stock"),
    "wholesale": ("minimum", "price"),
}
"""Of rows: which details are asked."""

ROWS: Final = 5
"""Rows that a form offers."""
