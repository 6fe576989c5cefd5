"""What pictures, cards and counted terms are made of."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from catalogue.content.models import Localized, Photo, Price


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
class FacetCounts:
    """A facet and how many products have each of its choices."""

    name: str
    counts: tuple[tuple[str, int], ...]
    """(slug, number of products), as buyers are asked."""
    names: Mapping[str, str] = field(default_factory=dict)
    """Of choices that are no terms of a vocabulary, by slug: sizes, workshops."""
