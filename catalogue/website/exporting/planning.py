"""The catalogue → the files of its data: what lists show, in the order of ids.

``catalogue.json`` holds all products; from a certain size on it names parts that hold them, as a sitemap does, so that
neither a writer nor a reader needs them all at once, and a price that changes rewrites its part only. A part ends at a
number of products, not at a workshop: a reader wants few files. The table stays one file: no spreadsheet follows parts,
and half a kilobyte a row is little.
"""

from collections.abc import Iterator, Mapping

from catalogue.content.colours import all_colours
from catalogue.content.models import Photo, Product
from catalogue.website import inputs as made_of
from catalogue.website.exporting import DOCUMENT, TABLE
from catalogue.website.finding.facets import rows
from catalogue.website.inputs import ExportedPhoto, ExportedProduct, PictureInputs
from catalogue.website.shelf import Shelf
from catalogue.website.tasks import Task
from catalogue.website.urls import Routes

PART = 1000
"""Products in one part; a catalogue that has no more is one file."""
SOURCE = "products"
_KINDS = ("category", "type", "technique", "motif", "audience", "occasion", "fabric", "fibre", "dye", "colour")
_ALSO = ("availability", "unit", "care", "certificate", "role", "service")


def export_tasks(shelf: Shelf, routes: Mapping[str, Routes]) -> Iterator[Task]:
    """Yield the tasks of ``catalogue.json``, its parts if it needs some, and ``catalogue.csv``."""
    default = next(iter(routes))
    items = tuple(_item(shelf, product) for product in rows(shelf.groups.listed))
    makers = tuple(one for one in shelf.catalogue.workshops if one.id in shelf.groups.by_workshop)
    parts = [items[start : start + PART] for start in range(0, len(items), PART)] if len(items) > PART else []
    names = tuple(f"catalogue-{number}.json" for number in range(1, len(parts) + 1))
    whole = made_of.ExportInputs(makers, _terms(shelf, items), names, () if parts else items)
    yield Task(DOCUMENT, default, whole, SOURCE)
    for number, (name, part) in enumerate(zip(names, parts, strict=True), start=1):
        yield Task(name, default, made_of.ExportPartInputs(number, part), SOURCE)
    yield Task(TABLE, default, made_of.TableInputs(makers, items), SOURCE)


def _item(shelf: Shelf, product: Product) -> ExportedProduct:
    shown = (shelf.pictures[photo.path] for photo in product.photos if photo.path in shelf.pictures)
    return ExportedProduct(product, tuple(_photo(picture.photo, picture) for picture in shown))


def _photo(photo: Photo, picture: PictureInputs) -> ExportedPhoto:
    """Return a photo with the three of its files that others may want."""
    jpegs = sorted((one for one in picture.renditions if one.format == "jpeg"), key=lambda one: one.width)
    pages = [one for one in jpegs if one.role == "page"]
    return ExportedPhoto(photo, pages[-1], pages[0], next((one for one in jpegs if one.role == "zoom"), None))


def _terms(shelf: Shelf, items: tuple[ExportedProduct, ...]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return (kind, slugs) of the terms that occur, in the vocabulary's order; small vocabularies are given whole."""
    used: dict[str, set[str]] = {kind: set() for kind in _KINDS}
    for item in items:
        for kind, slugs in _slugs(item.product):
            used[kind].update(slugs)
    known = shelf.catalogue.terms
    return (
        *((kind, tuple(slug for slug in known.get(kind, ()) if slug in used[kind])) for kind in _KINDS),
        *((kind, tuple(known.get(kind, ()))) for kind in _ALSO),
    )


def _slugs(product: Product) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield (kind, slugs) of a product's terms."""
    dyes = product.dyes
    yield "category", (product.category,)
    yield "type", (product.type,) if product.type else ()
    yield "technique", (product.technique,)
    yield "motif", product.motifs
    yield "audience", product.audience
    yield "occasion", product.occasions
    yield "fabric", product.fabrics
    yield "fibre", tuple(fibre for fibre, _ in product.composition)
    yield "dye", (*((dyes.kind,) if dyes.kind else ()), *dyes.agents, *dyes.fixers) if dyes else ()
    yield "colour", all_colours(product)
