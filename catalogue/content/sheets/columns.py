"""The header of a spreadsheet → what each column holds, by the keys of entries and the names of shop exports."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html.parser import HTMLParser

from catalogue.content.scaffolding.kinds import PRODUCT, Slot
from catalogue.content.sheets.tables import Row
from catalogue.content.vocabulary import fold

IDENTIFIER, OWNER = Slot("id"), Slot("workshop")
"""What a row says besides the fields of an entry: the name of its folder, and its workshop."""
NUMBER, PARENT = Slot("number"), Slot("parent")
"""What a row of an export is called there, and the row of which it is a variant."""
MOST_OPTIONS = 3
OPTION_NAMES = tuple(Slot("option name", str(number)) for number in range(1, MOST_OPTIONS + 1))
OPTION_VALUES = tuple(Slot("option value", str(number)) for number in range(1, MOST_OPTIONS + 1))
"""In what variants differ, each with a name in one column and what it is in another."""
_CALLED: Mapping[Slot, Mapping[str, str]] = {
    IDENTIFIER: {"id": "id", "en": "id"},
    OWNER: {"id": "bengkel", "en": "workshop"},
}
SHOPS: Mapping[str, Slot | None] = {
    # Shopify
    "handle": IDENTIFIER,
    "title": Slot("name"),
    "body (html)": Slot("story"),
    "variant price": Slot("price"),
    "variant grams": Slot("weight"),
    "variant inventory qty": Slot("stock"),
    "image src": Slot("photos"),
    **{f"option{slot.locale} name": slot for slot in OPTION_NAMES},
    **{f"option{slot.locale} value": slot for slot in OPTION_VALUES},
    # WooCommerce
    "sku": IDENTIFIER,
    "parent": PARENT,
    **{f"attribute {slot.locale} name": slot for slot in OPTION_NAMES},
    **{f"attribute {slot.locale} value(s)": slot for slot in OPTION_VALUES},
    "regular price": Slot("price"),
    "categories": Slot("category"),
    "images": Slot("photos"),
    # Sheets that people make themselves
    "id": IDENTIFIER,
    "kode": IDENTIFIER,
    "code": IDENTIFIER,
    "bengkel": OWNER,
    "workshop": OWNER,
    "perajin": OWNER,
    "nama barang": Slot("name"),
    "nama produk": Slot("name"),
    "product name": Slot("name"),
    "harga satuan": Slot("price"),
    "jumlah stok": Slot("stock"),
    "keterangan": Slot("story"),
}
"""By the header in small letters."""
WOOCOMMERCE: Mapping[str, Slot | None] = {"id": NUMBER, "type": None, "regular price": Slot("price")}
"""What columns of a WooCommerce export mean there alone: its types are kinds of rows, its ids numbers."""
_UNIT = re.compile(r"\s*\((kg|gram|gr|g|cm|mm|m|rp|idr)\.?\)\s*$", re.IGNORECASE)
_BARE_NUMBER = re.compile(r"[0-9]+(?:[.,][0-9]+)?")
_CENTS = re.compile(r"([0-9]+)\.00")
"""Shop exports write rupiah with cents, which nobody has paid since long."""
_TAG = re.compile(r"<(?:/|!)?[a-z]", re.IGNORECASE)
_PARAGRAPHS = frozenset({"p", "div", "br", "li", "ul", "ol", "h1", "h2", "h3", "h4", "tr"})


@dataclass(frozen=True, slots=True)
class Column:
    """A column, and what it holds."""

    header: str
    slot: Slot | None
    """None: nothing that an entry could say, or what a column before it says already."""
    unit: str = ""
    """Of its bare numbers."""


def map_columns(header: Sequence[str]) -> tuple[Column, ...]:
    """Return what each column holds."""
    taken: set[Slot] = set()
    columns: list[Column] = []
    lowered = {written.strip().casefold() for written in header}
    known = {**SHOPS, **WOOCOMMERCE} if lowered >= WOOCOMMERCE.keys() else SHOPS
    for written in header:
        unit = _UNIT.search(written)
        slot = _meant(written, known) or (_meant(written[: unit.start()], known) if unit else None)
        slot = None if slot in taken else slot
        taken |= {slot} if slot else set()
        grams = "g" if written.casefold().endswith("grams") else ""
        columns.append(Column(written, slot, unit[1].lower() if unit else grams))
    return tuple(columns)


def named_columns(columns: Sequence[Column], lang: str) -> list[tuple[str, str]]:
    """Return the header of each column that has one, and the key of what it holds; '' of what is not used."""
    return [(column.header, _key(column.slot, lang)) for column in columns if column.header]


def _key(slot: Slot | None, lang: str) -> str:
    if slot is None:
        return ""
    # Options tell variants apart, and the rest which row belongs to which piece.
    aside = {NUMBER: IDENTIFIER, PARENT: IDENTIFIER}
    return called(Slot("variants") if slot in {*OPTION_NAMES, *OPTION_VALUES} else aside.get(slot, slot), lang)


def _meant(written: str, known: Mapping[str, Slot | None]) -> Slot | None:
    name = written.strip().casefold()
    if name in known or not name:
        return known.get(name)
    found = PRODUCT.schema.find(written) or PRODUCT.schema.find(fold(written).replace(" ", "_"))
    return Slot(found[0].attribute, "" if found[1] == "id" else found[1]) if found else None


def called(slot: Slot, lang: str) -> str:
    """Return the header of a column that holds this, in sheets of ours."""
    return _CALLED[slot][lang] if slot in _CALLED else PRODUCT.key(slot, lang)


def cells_of(columns: Sequence[Column], row: Row) -> dict[Slot, str]:
    """Return what a row says, by what it says it of: numbers with their unit, stories without tags."""
    found: dict[Slot, str] = {}
    for column, cell in zip(columns, row.cells, strict=False):
        if column.slot and cell:
            found[column.slot] = _as_typed(column, cell)
    return found


def _as_typed(column: Column, cell: str) -> str:
    match column.slot:
        case Slot("price"):
            return _CENTS.sub(r"\1", cell) if _CENTS.fullmatch(cell) else cell
        case Slot("story") if _TAG.search(cell):
            return _without_tags(cell)
        case Slot("weight" | "dimensions") if column.unit and _BARE_NUMBER.fullmatch(cell):
            return f"{cell} {column.unit}"
        case _:
            return cell


class _Words(HTMLParser):
    """Keeps the words of a page, a paragraph for each of its blocks."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []

    def handle_data(self, data: str) -> None:
        """Keep words."""
        self.parts.append(re.sub(r"\s+", " ", data))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 as the parser calls
        """Begin a paragraph."""
        self.parts += ["\n\n"] if tag in _PARAGRAPHS else []


def _without_tags(html: str) -> str:
    parser = _Words()
    parser.feed(html)
    parser.close()
    paragraphs = (part.strip() for part in "".join(parser.parts).split("\n\n"))
    return "\n\n".join(part for part in paragraphs if part)
