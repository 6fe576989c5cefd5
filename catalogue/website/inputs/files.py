"""What files for machines are made of: feed, sitemap, what hosts are told."""

from dataclasses import dataclass
from datetime import date

from catalogue.content.models import Localized, Price
from catalogue.website.urls import PageRef


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """A product in the feed."""

    id: str
    name: Localized
    workshop_name: str
    technique: str
    price: Price
    added: date
    """Day on which it was new, or was last confirmed where no such day was written."""
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
class GuidePictureInputs:
    """A picture of the guides, published as it is."""

    data: bytes


@dataclass(frozen=True, slots=True)
class RobotsInputs:
    """``robots.txt``."""


@dataclass(frozen=True, slots=True)
class HeadersInputs:
    """``_headers``: what hosts send with each file."""
