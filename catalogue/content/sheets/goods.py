"""Rows → what is sold: rows that are variants, or further photos, of a piece above them belong to it."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from catalogue.content.scaffolding.kinds import Slot
from catalogue.content.sheets.columns import (
    IDENTIFIER,
    IN_STOCK,
    NUMBER,
    OPTION_NAMES,
    OPTION_VALUES,
    PARENT,
    PUBLISHED,
    Column,
    Meaning,
    cells_of,
)
from catalogue.content.sheets.tables import Row
from catalogue.content.validation.offers import VARIANT

_AVAILABILITY, _NAME, _PHOTOS, _PRICE, _STOCK, _STATUS, _VARIANTS = (
    Slot(name) for name in ("availability", "name", "photos", "price", "stock", "status", "variants")
)
_OPTIONS = frozenset({"size", "colours"})
"""In what variants of an entry differ."""
_NONE = "default title"
"""What Shopify calls the only variant of what has none."""
_DIGITS = 20
"""Of numbers that are one."""
_HIDDEN = frozenset({"0", "-1", "false"})
"""What exports say of goods that buyers do not see, or cannot have."""


@dataclass(frozen=True, slots=True)
class _Variant:
    """One way in which a piece can be bought."""

    options: Mapping[str, str]
    """In what it differs, by name; empty: it is the piece itself."""
    price: str
    stock: str


@dataclass(slots=True)
class Goods:
    """A piece: its row, and those that belong to it."""

    row: Row
    cells: dict[Meaning, str]
    """What the sheet says of it, by what it says it of; variants in brackets, as entries can have them."""
    unplaced: list[str] = field(default_factory=list)
    """In what its variants differ that entries have no place for."""
    _names: dict[int, str] = field(default_factory=dict)
    """Of options, by their place: rows below the first need not repeat them."""
    _variants: list[_Variant] = field(default_factory=list)

    def join(self, cells: Mapping[Meaning, str]) -> None:
        """Take the photos of a row that belongs to it."""
        more = [one for one in (self.cells.get(_PHOTOS), cells.get(_PHOTOS)) if one]
        if more:
            self.cells[_PHOTOS] = "\n".join(more)

    def vary(self, cells: Mapping[Meaning, str]) -> None:
        """Take the variant that a row tells, if it tells one."""
        self._names |= {one.place: cells[one] for one in OPTION_NAMES if one in cells}
        values = {one.place: cells[one] for one in OPTION_VALUES if one in cells}
        if values and _NONE not in {value.casefold() for value in values.values()}:
            options = {self._names.get(place, ""): value for place, value in values.items()}
            self._variants.append(_Variant(options, cells.get(_PRICE, ""), cells.get(_STOCK, "")))

    def settle(self, lang: str) -> None:
        """Write the variants into the cells, and make price and stock of the piece those of all of them."""
        if self.cells.get(PUBLISHED, "").casefold() in _HIDDEN:
            # What a shop hides stays hidden, whatever else it says of it.
            self.cells[_STATUS] = "draft"
        if self.cells.get(IN_STOCK, "").casefold() in _HIDDEN and not self._variants:
            self.cells.setdefault(_AVAILABILITY, "sold out")
        asides = {PUBLISHED, IN_STOCK, PARENT, NUMBER, *OPTION_NAMES, *OPTION_VALUES}
        self.cells = {meaning: cell for meaning, cell in self.cells.items() if meaning not in asides}
        prices = [one.price for one in self._variants if one.price]
        if prices:
            self.cells[_PRICE] = _spanning(prices)
        counted = [one.stock for one in self._variants if one.stock]
        if counted:
            self.cells[_STOCK] = _sum(counted)
        written = [self._written(alike, lang) for alike in self._alike()]
        if written and _VARIANTS not in self.cells:
            self.cells[_VARIANTS] = json.dumps(written, ensure_ascii=False)
            if counted:
                del self.cells[_STOCK]

    def _alike(self) -> list[list[_Variant]]:
        """Return the variants that an entry can tell apart: those that look alike to it are one."""
        found: dict[tuple[tuple[str, str], ...], list[_Variant]] = {}
        for one in self._variants:
            placed = tuple((name, value) for name, value in one.options.items() if _attribute(name) in _OPTIONS)
            unplaced = (name for name in one.options if _attribute(name) not in _OPTIONS)
            self.unplaced += [name for name in unplaced if name not in self.unplaced]
            found.setdefault(placed, []).append(one)
        return [alike for placed, alike in found.items() if placed]

    def _written(self, alike: Sequence[_Variant], lang: str) -> dict[str, str]:
        keys = {one.attribute: one.kunci if lang == "id" else one.key for one in VARIANT.fields}
        options = ((_attribute(name), value) for name, value in alike[0].options.items())
        written = {keys[attribute]: value for attribute, value in options if attribute in _OPTIONS}
        price = _spanning([one.price for one in alike if one.price])
        if price and price != self.cells.get(_PRICE):
            written[keys["price"]] = price
        if any(one.stock for one in alike):
            written[keys["stock"]] = _sum([one.stock for one in alike if one.stock])
        return written


def goods(
    columns: Sequence[Column], rows: Iterable[Row], lang: str, given: Mapping[Meaning, str] | None = None
) -> list[Goods]:
    """Return the pieces of a table, each with its variants.

    Args:
        columns: what the columns hold.
        rows: the rows.
        lang: language of the keys of variants: id or en.
        given: what pieces are of which the table does not say it.
    """
    pieces: list[Goods] = []
    called: dict[str, Goods] = {}
    parted = any(column.meaning == PARENT for column in columns)
    for row in rows:
        cells = cells_of(columns, row)
        piece = _above(cells, called)
        # Where variants name their piece, that one's own row lists the values of all of them, and is none itself.
        if piece:
            piece.join(cells)
            piece.vary(cells)
            continue
        piece = Goods(row, cells)
        pieces.append(piece)
        called |= {name: piece for name in _names_of(cells) if name not in called}
        if not parted:
            piece.vary(cells)
    for piece in pieces:
        piece.settle(lang)
        piece.cells = {**(given or {}), **piece.cells}
    return pieces


def _above(cells: Mapping[Meaning, str], called: Mapping[str, Goods]) -> Goods | None:
    """Return the piece above to which a row belongs: it says so, or has that one's id and no name of its own."""
    if PARENT in cells:
        return called.get(cells[PARENT])
    return None if _NAME in cells else called.get(cells.get(IDENTIFIER, ""))


def _names_of(cells: Mapping[Meaning, str]) -> list[str]:
    """Return by what other rows name this one."""
    names = [cells[IDENTIFIER]] if IDENTIFIER in cells else []
    return [*names, f"id:{cells[NUMBER]}"] if NUMBER in cells else names


def _attribute(name: str) -> str:
    """Return the field of a variant that an option is; '' where entries have none for it."""
    found = VARIANT.find(name)
    return found[0].attribute if found else ""


def _spanning(prices: Sequence[str]) -> str:
    """Return the price of what has several: from the lowest to the highest, where they are numbers; '' of none."""
    numbers = all(price.isascii() and price.isdecimal() and len(price) < _DIGITS for price in prices)
    if numbers and len(set(prices)) > 1:
        return f"{min(prices, key=int)}-{max(prices, key=int)}"
    return prices[0] if prices else ""


def _sum(counts: Sequence[str]) -> str:
    """Return how many there are together, where they are numbers; a single one as it is written."""
    numbers = all(count.isascii() and count.isdecimal() and len(count) < _DIGITS for count in counts)
    return str(sum(map(int, counts))) if numbers and len(counts) > 1 else counts[0]
