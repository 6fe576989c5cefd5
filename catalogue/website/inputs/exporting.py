"""What the files of the catalogue's data are made of."""

from dataclasses import dataclass

from catalogue.content.models import Photo, Product, Workshop
from catalogue.website.inputs.parts import Rendition


@dataclass(frozen=True, slots=True)
class ExportedPhoto:
    """A photo with the files of it that are named: JPEGs, which every program reads."""

    photo: Photo
    image: Rendition
    """The largest one of pages."""
    thumbnail: Rendition
    """The smallest one of pages."""
    zoom: Rendition | None


@dataclass(frozen=True, slots=True)
class ExportedProduct:
    """A product with its photos."""

    product: Product
    photos: tuple[ExportedPhoto, ...]


@dataclass(frozen=True, slots=True)
class ExportInputs:
    """``catalogue.json``."""

    workshops: tuple[Workshop, ...]
    terms: tuple[tuple[str, tuple[str, ...]], ...]
    """(kind, slugs) of the terms whose names are told."""
    parts: tuple[str, ...]
    """Published paths of the parts; empty where this file holds the products itself."""
    products: tuple[ExportedProduct, ...]


@dataclass(frozen=True, slots=True)
class ExportPartInputs:
    """``catalogue-1.json`` …: some of the products of a large catalogue."""

    number: int
    products: tuple[ExportedProduct, ...]


@dataclass(frozen=True, slots=True)
class TableInputs:
    """``catalogue.csv``."""

    workshops: tuple[Workshop, ...]
    products: tuple[ExportedProduct, ...]
