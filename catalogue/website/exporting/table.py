"""``catalogue.csv``: one row for each way in which something can be bought (RFC 4180, UTF-8 with a mark for Excel).

Lists within a cell are parted by spaces, since slugs have none. A spreadsheet shall calculate nothing: see ``tame``.
"""

import csv
import io
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from catalogue.content import models
from catalogue.website.editions import PRINTED, Edition
from catalogue.website.exporting import shapes
from catalogue.website.exporting.describing import is_batik, min_order, variants
from catalogue.website.inputs import ExportedProduct, TableInputs
from catalogue.website.urls import PageRef

Cell: TypeAlias = str | int | float | bool | date | None
MARK = "\ufeff"
"""By which spreadsheets know UTF-8."""
_PARTING = re.compile(r"[;\t\r\n]")
_FORMULA = re.compile(r"(^|[;\t\r\n])([\s\"]*)(?=[=+\-@＝＋－＠])")


@dataclass(frozen=True, slots=True)
class Row:
    """A product, or one of its variants."""

    edition: Edition
    item: ExportedProduct
    product: models.Product
    workshop: models.Workshop
    measured: models.Dimensions
    """Measures of the cloth or thing."""
    dyes: models.Dyes
    """What gave it its colour."""
    variant: shapes.Variant
    """The product itself where it has none."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the table."""

    name: str
    meaning: str
    read: Callable[[Row], Cell]


def tame(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula.

    Where a cell would begin with a sign that starts one, an apostrophe stands before it: at the beginning of the text,
    and after each character that some spreadsheet parts cells at (Indonesian ones do so at semicolons).
    """
    # Most cells begin with a letter or digit and hold nothing that parts cells.
    if text[:1].isalnum() and not _PARTING.search(text):
        return text
    return _FORMULA.sub(r"\1\2'", text)


def table(edition: Edition, inputs: TableInputs) -> bytes:
    """Return ``catalogue.csv``."""
    shown = columns(edition.config.locales)
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(column.name for column in shown)
    readers = [column.read for column in shown]
    for row in _rows(edition, inputs):
        writer.writerow([_written(read(row)) for read in readers])
    return (MARK + text.getvalue()).encode()


def _rows(edition: Edition, inputs: TableInputs) -> Iterator[Row]:
    workshops = {workshop.id: workshop for workshop in inputs.workshops}
    for item in inputs.products:
        product = item.product
        workshop = workshops[product.workshop]
        measured, dyes = product.dimensions or models.Dimensions(), product.dyes or models.Dyes()
        for variant in variants(product) or (_whole(product),):
            yield Row(edition, item, product, workshop, measured, dyes, variant)


def _whole(product: models.Product) -> shapes.Variant:
    """Return a product that has no variants as its only one, without a key."""
    price = shapes.Price(product.price.low, product.price.high)
    return shapes.Variant("", None, (), price, product.availability, product.stock, None, None, None, None)


def _written(cell: Cell) -> str:
    # Most cells of most rows are empty or texts: a table has some hundred thousand of them.
    if cell is None:
        return ""
    if isinstance(cell, str):
        return tame(cell) if cell else cell
    match cell:
        case bool():
            return "true" if cell else "false"
        case float():
            return f"{cell:.10g}"
        case _:
            return str(cell)


def columns(locales: tuple[str, ...]) -> tuple[Column, ...]:
    """Return the columns in their order; names and addresses have one for each language of the site."""
    return (
        Column("id", "`workshop/product`: the code to order by.", lambda row: row.product.id),
        Column("variant", "Its key; empty where the product has none.", lambda row: row.variant.key),
        *(Column(f"name_{locale}", "Empty where nothing was written in it.", _name(locale)) for locale in locales),
        *_MADE,
        *_OFFERED,
        *_MEASURED,
        *_STATED,
        *(Column(f"url_{locale}", "The product's page.", _url(locale)) for locale in locales),
        Column("photo", "The cover: a JPEG.", _cover),
        Column("sample", "Invented: it cannot be bought.", lambda row: row.edition.config.samples),
    )


def _name(locale: str) -> Callable[[Row], Cell]:
    return lambda row: row.product.name.texts.get(locale)


def _url(locale: str) -> Callable[[Row], Cell]:
    return lambda row: row.edition.inputs.routes[locale].url(PageRef("product", row.product.id))


def _cover(row: Row) -> Cell:
    return row.edition.url(row.item.photos[0].image.output) if row.item.photos else None


def _list(*words: object) -> str:
    return " ".join(str(word) for word in words if word is not None)


_MADE = (
    Column("workshop", "Its id.", lambda row: row.product.workshop),
    Column("workshop_name", "Its name.", lambda row: row.workshop.name),
    Column("city", "Where the workshop is.", lambda row: row.workshop.city),
    Column("whatsapp", "Opens a chat with the workshop.", lambda row: f"https://wa.me/{row.workshop.whatsapp}"),
    Column("category", "Slug.", lambda row: row.product.category),
    Column("type", "Slug.", lambda row: row.product.type),
    Column("technique", "Slug.", lambda row: row.product.technique),
    Column("batik", "false: a print or plain craft, no batik.", lambda row: is_batik(row.edition, row.product)),
    Column("printed", "A print with batik motifs, at least in part.", lambda row: row.product.technique in PRINTED),
    Column("motifs", "Slugs.", lambda row: _list(*row.product.motifs)),
    Column("fabrics", "Slugs.", lambda row: _list(*row.product.fabrics)),
    Column(
        "composition",
        "`fibre:percent`, for each fibre.",
        lambda row: _list(*(f"{f}:{n}" for f, n in row.product.composition)),
    ),
    Column("dye_kind", "natural, synthetic or mixed.", lambda row: row.dyes.kind),
    Column("dyes", "Slugs.", lambda row: _list(*row.dyes.agents)),
    Column(
        "colours",
        "Slugs; the variant's own where it has some.",
        lambda row: _list(*(row.variant.colours or row.product.colours)),
    ),
    Column("audience", "Slugs.", lambda row: _list(*row.product.audience)),
    Column("occasions", "Slugs.", lambda row: _list(*row.product.occasions)),
    Column("origin", "City or regency.", lambda row: row.product.origin),
)
_OFFERED = (
    Column("price_low", "Whole rupiah; empty on request.", lambda row: row.variant.price.low),
    Column("price_high", "Empty with a `price_low`: from that on.", lambda row: row.variant.price.high),
    Column("currency", "IDR.", lambda _: "IDR"),
    Column(
        "wholesale",
        "`quantity:price of one`, for each quantity from which it holds.",
        lambda row: _list(*(f"{tier.minimum}:{tier.price}" for tier in row.product.wholesale)),
    ),
    Column(
        "min_order",
        "Smallest order in single ones: a dozen is 12.",
        lambda row: min_order(row.edition, row.product.min_order).pieces if row.product.min_order else None,
    ),
    Column(
        "availability",
        "in-stock, limited, one-of-a-kind, made-to-order or sold-out.",
        lambda row: row.variant.availability,
    ),
    Column("stock", "Empty: not said.", lambda row: row.variant.stock),
    Column(
        "lead_days_low", "Days to make one.", lambda row: row.product.lead_time.low if row.product.lead_time else None
    ),
    Column(
        "lead_days_high", "Days to make one.", lambda row: row.product.lead_time.high if row.product.lead_time else None
    ),
)
_MEASURED = (
    Column("size", "As typed.", lambda row: row.variant.size),
    Column("length_cm", "Of the cloth or thing.", lambda row: row.measured.length),
    Column("width_cm", "Of the cloth or thing.", lambda row: row.measured.width),
    Column("height_cm", "Of the cloth or thing.", lambda row: row.measured.height),
    Column("diameter_cm", "Of the cloth or thing.", lambda row: row.measured.diameter),
    Column("chest_cm", "Of the garment.", lambda row: row.variant.chest),
    Column("garment_length_cm", "Of the garment.", lambda row: row.variant.length),
    Column("shoulder_cm", "Of the garment.", lambda row: row.variant.shoulder),
    Column("sleeve_cm", "Of the garment.", lambda row: row.variant.sleeve),
    Column("weight_g", "Grams.", lambda row: row.product.weight),
)
_STATED = (
    Column("hs_code", "An estimate.", lambda row: row.product.hs_code),
    Column(
        "certificates",
        "`scheme` or `scheme:number`, each.",
        lambda row: _list(*(":".join(filter(None, (one.scheme, one.number))) for one in row.product.certificates)),
    ),
    Column("added", "Day on which it entered the catalogue.", lambda row: row.product.added),
    Column("verified", "Day on which the workshop last confirmed it.", lambda row: row.product.verified),
)
