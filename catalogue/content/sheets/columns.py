"""The header of a spreadsheet → what each column holds, by the keys of entries and the names of shop exports."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import PurePosixPath
from typing import TypeAlias
from urllib.parse import unquote, urlsplit

from catalogue.content.scaffolding.kinds import PRODUCT, Slot
from catalogue.content.sheets.tables import Row
from catalogue.content.vocabulary import fold


@dataclass(frozen=True, slots=True)
class Aside:
    """What a column says besides the fields of an entry."""

    kind: str
    """id, workshop, number, parent, published, in stock, option name or option value."""
    place: int = 0
    """Which of several; 0 where there is one."""


Meaning: TypeAlias = Slot | Aside

IDENTIFIER, OWNER = Aside("id"), Aside("workshop")
"""The name of a product's folder, and its workshop."""
NUMBER, PARENT, PUBLISHED, IN_STOCK = (Aside(kind) for kind in ("number", "parent", "published", "in stock"))
"""What a row of an export is called there, the row of which it is a variant, whether buyers see it, and can have it."""
OPTION_NAMES = tuple(Aside("option name", place) for place in (1, 2, 3))
OPTION_VALUES = tuple(Aside("option value", place) for place in (1, 2, 3))
"""In what variants differ, each with a name in one column and what it is in another."""
_CATEGORY, _TYPE = Slot("category"), Slot("type")
_CALLED: Mapping[Meaning, Mapping[str, str]] = {
    IDENTIFIER: {"id": "id", "en": "id"},
    OWNER: {"id": "bengkel", "en": "workshop"},
}
SHOPS: Mapping[str, Meaning | None] = {
    # Shopify
    "handle": IDENTIFIER,
    "title": Slot("name"),
    "body (html)": Slot("story"),
    "variant price": Slot("price"),
    "variant grams": Slot("weight"),
    "variant inventory qty": Slot("stock"),
    "image src": Slot("photos"),
    **{f"option{one.place} name": one for one in OPTION_NAMES},
    **{f"option{one.place} value": one for one in OPTION_VALUES},
    # WooCommerce
    "sku": IDENTIFIER,
    "parent": PARENT,
    "published": PUBLISHED,
    "in stock?": IN_STOCK,
    **{f"attribute {one.place} name": one for one in OPTION_NAMES},
    **{f"attribute {one.place} value(s)": one for one in OPTION_VALUES},
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
    "harga jual": Slot("price"),
    "kategori produk": Slot("category"),
    "motif batik": Slot("motifs"),
    "teknik batik": Slot("technique"),
    "deskripsi produk": Slot("story"),
    "foto produk": Slot("photos"),
    "foto 1": Slot("photos"),
    "jumlah stok": Slot("stock"),
    "keterangan": Slot("story"),
}
"""By the header in small letters."""
WOOCOMMERCE: Mapping[str, Meaning | None] = {"id": NUMBER, "type": None, "regular price": Slot("price")}
"""What columns of a WooCommerce export mean there alone: its types are kinds of rows, its ids numbers."""
_UNIT = re.compile(r"\s*\((kg|gram|gr|g|cm|mm|m|rp|idr)\.?\)\s*$", re.IGNORECASE)
_BARE_NUMBER = re.compile(r"[0-9]+(?:[.,][0-9]+)?")
_CENTS = re.compile(r"([0-9]+)\.00")
"""Shop exports write rupiah with cents, which nobody has paid since long."""
_OWED = re.compile(r"-[0-9]+(?:\.0)?")
"""What shops count when more was sold than there was."""
_COUNTS = frozenset({"variant inventory qty", "stock"})
"""Headers of exports below which that is so."""
_SPELLED_OUT = frozenset({"description", "short description"})
"""Headers of WooCommerce, which writes the end of a line as a backslash and a letter."""
_BETWEEN = re.compile(r"[,;|\n]")
_BETWEEN_ADDRESSES = re.compile(r"[|\n]|[,;]\s+|[,;](?=\w+://)")
"""What stands between the names of photos; an address may hold a comma itself."""
_TAG = re.compile(r"<(?:/|!)?[a-z]", re.IGNORECASE)
_PARAGRAPHS = frozenset({"p", "div", "br", "li", "ul", "ol", "h1", "h2", "h3", "h4", "tr"})
_NO_WORDS = frozenset({"script", "style"})


@dataclass(frozen=True, slots=True)
class Column:
    """A column, and what it holds."""

    header: str
    meaning: Meaning | None
    """None: nothing that an entry could say, or what a column before it says already."""
    unit: str = ""
    """Of its bare numbers."""


def map_columns(header: Sequence[str]) -> tuple[Column, ...]:
    """Return what each column holds."""
    taken: set[Meaning] = set()
    columns: list[Column] = []
    lowered = {written.strip().casefold() for written in header}
    known = {**SHOPS, **WOOCOMMERCE} if lowered >= WOOCOMMERCE.keys() else SHOPS
    for written in header:
        unit = _UNIT.search(written)
        meant = _meant(written, known) or (_meant(written[: unit.start()], known) if unit else None)
        meant = None if meant in taken else meant
        taken |= {meant} if meant else set()
        grams = "g" if written.casefold().endswith("grams") else ""
        columns.append(Column(written, meant, unit[1].lower() if unit else grams))
    return tuple(columns)


def is_header(cell: str) -> bool:
    """Return whether a cell is what a column of a sheet or of a shop's export is called."""
    return bool(cell) and map_columns([cell])[0].meaning is not None


def _meant(written: str, known: Mapping[str, Meaning | None]) -> Meaning | None:
    name = written.strip().casefold()
    if name in known or not name:
        return known.get(name)
    found = PRODUCT.schema.find(written) or PRODUCT.schema.find(fold(written).replace(" ", "_"))
    return Slot(found[0].attribute, "" if found[1] == "id" else found[1]) if found else None


def called(meaning: Meaning | None, lang: str) -> str:
    """Return by what people call what a column holds: its key, as a header of ours has it; '' of nothing."""
    match meaning:
        case None:
            return ""
        case Slot():
            return PRODUCT.key(meaning, lang)
        case Aside("number" | "parent"):
            return _CALLED[IDENTIFIER][lang]
        case Aside("in stock"):
            return PRODUCT.key(Slot("availability"), lang)
        case Aside("published"):
            return PRODUCT.key(Slot("status"), lang)
        case Aside("option name" | "option value"):
            return PRODUCT.key(Slot("variants"), lang)
    return _CALLED[meaning][lang]


def cells_of(columns: Sequence[Column], row: Row) -> dict[Meaning, str]:
    """Return what a row says, by what it says it of: numbers with their unit, stories without tags."""
    found: dict[Meaning, str] = {}
    for column, cell in zip(columns, row.cells, strict=False):
        if column.meaning and cell:
            found[column.meaning] = _as_typed(column, cell)
    _part_categories(found)
    return found


def _part_categories(cells: dict[Meaning, str]) -> None:
    """Make of the ways through a shop, `Fesyen > Blus, Fesyen`, a category and a type: those of the longest one."""
    paths = [[part.strip() for part in way.split(">")] for way in cells.get(_CATEGORY, "").split(",")]
    longest = max(paths, key=len)
    if len(longest) > 1:
        cells[_CATEGORY] = longest[0]
        cells.setdefault(_TYPE, longest[-1])


def photo_names(cell: str) -> tuple[str, ...]:
    """Return the files that a cell names, each once; of an address in the web its last part."""
    parted = (_BETWEEN_ADDRESSES if "://" in cell else _BETWEEN).split(cell)
    named = {file_name(part.strip()): part.strip() for part in reversed(parted) if part.strip()}
    return tuple(reversed(named.values()))


def file_name(written: str) -> str:
    """Return the name of the file that a path or an address leads to, without what a shop adds to it."""
    path = unquote(urlsplit(written).path) if "://" in written else written.replace("\\", "/")
    return PurePosixPath(path).name


def _as_typed(column: Column, cell: str) -> str:
    match column.meaning:
        case Slot("price"):
            return _CENTS.sub(r"\1", cell) if _CENTS.fullmatch(cell) else cell
        case Slot("story"):
            spelled = column.header.strip().casefold() in _SPELLED_OUT
            lines = cell.replace("\\r\\n", "\n").replace("\\n", "\n") if spelled else cell
            return _without_tags(lines) if _TAG.search(lines) else lines
        case Slot("stock") if _OWED.fullmatch(cell) and column.header.strip().casefold() in _COUNTS:
            return "0"
        case Slot("weight" | "dimensions") if column.unit and _BARE_NUMBER.fullmatch(cell):
            return f"{cell} {column.unit}"
        case _:
            return cell


class _Words(HTMLParser):
    """Keeps the words of a page, a paragraph for each of its blocks."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self._unread = 0

    def handle_data(self, data: str) -> None:
        """Keep words."""
        self.parts += [] if self._unread else [re.sub(r"\s+", " ", data)]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 as the parser calls
        """Begin a paragraph."""
        self.parts += ["\n\n"] if tag in _PARAGRAPHS else []
        self._unread += tag in _NO_WORDS

    def handle_endtag(self, tag: str) -> None:
        """Go on after what nobody reads."""
        self._unread -= tag in _NO_WORDS and self._unread > 0


def _without_tags(html: str) -> str:
    parser = _Words()
    parser.feed(html)
    parser.close()
    paragraphs = (part.strip() for part in "".join(parser.parts).split("\n\n"))
    return "\n\n".join(part for part in paragraphs if part)
