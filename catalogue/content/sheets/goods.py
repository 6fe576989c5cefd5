"""Rows → what is sold: rows that are variants, or further photos, of a piece above them belong to it."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from catalogue.content.scaffolding.kinds import Slot
from catalogue.content.sheets.columns import (
    IDENTIFIER,
    NUMBER,
    OPTION_NAMES,
    OPTION_VALUES,
    PARENT,
    Column,
    cells_of,
)
from catalogue.content.sheets.tables import Row
from catalogue.content.validation.offers import VARIANT

_NAME, _PHOTOS, _PRICE, _STOCK = (Slot(name) for name in ("name", "photos", "price", "stock"))
_NONE = "default title"
"""What Shopify calls the only variant of what has none."""
_OPTIONS = frozenset({"size", "colours"})
"""In what variants of an entry differ."""


@dataclass(slots=True)
class Goods:
    """A piece: its row, and those that belong to it."""

    row: Row
    cells: dict[Slot, str]
    """What the sheet says of it, by what it says it of; variants in brackets, as entries can have them."""
    unplaced: list[str] = field(default_factory=list)
    """In what its variants differ that entries have no place for."""
    _variants: list[tuple[dict[str, str], dict[Slot, str]]] = field(default_factory=list)
    """Of each: in what it differs, by name; and what else its row says."""

    def join(self, cells: Mapping[Slot, str]) -> None:
        """Take the photos of a row that belongs to it."""
        more = [one for one in (self.cells.get(_PHOTOS), cells.get(_PHOTOS)) if one]
        if more:
            self.cells[_PHOTOS] = ", ".join(dict.fromkeys(more))

    def vary(self, options: dict[str, str], cells: Mapping[Slot, str]) -> None:
        """Take a variant."""
        if options:
            self._variants.append((options, {slot: cells[slot] for slot in (_PRICE, _STOCK) if slot in cells}))

    def settle(self, lang: str) -> None:
        """Write the variants into the cells, with their own prices where these differ, and their own stock."""
        for slot in (PARENT, NUMBER, *OPTION_NAMES, *OPTION_VALUES):
            self.cells.pop(slot, None)
        prices = [own[_PRICE] for _, own in self._variants if _PRICE in own]
        if prices:
            self.cells.setdefault(_PRICE, _spanning(prices))
        written = [one for one in (self._written(*variant, lang) for variant in self._variants) if one]
        if written and Slot("variants") not in self.cells:
            self.cells[Slot("variants")] = json.dumps(written, ensure_ascii=False)
            if any(_STOCK in own for _, own in self._variants):
                self.cells.pop(_STOCK, None)

    def _written(self, options: Mapping[str, str], own: Mapping[Slot, str], lang: str) -> dict[str, str]:
        found: dict[str, str] = {}
        for name, value in options.items():
            known = VARIANT.find(name)
            if known and known[0].attribute in _OPTIONS:
                found[known[0].kunci if lang == "id" else known[0].key] = value
            elif name not in self.unplaced:
                self.unplaced.append(name)
        fields = {one.attribute: one.kunci if lang == "id" else one.key for one in VARIANT.fields}
        if found and own.get(_PRICE, self.cells.get(_PRICE)) != self.cells.get(_PRICE):
            found[fields["price"]] = own[_PRICE]
        if found and _STOCK in own:
            found[fields["stock"]] = own[_STOCK]
        return found


def goods(columns: Sequence[Column], rows: Iterable[Row], lang: str) -> list[Goods]:
    """Return the pieces of a table, each with its variants.

    Args:
        columns: what the columns hold.
        rows: the rows.
        lang: language of the keys of variants: id or en.
    """
    pieces: list[Goods] = []
    called: dict[str, Goods] = {}
    parted = any(column.slot == PARENT for column in columns)
    names: dict[str, str] = {}
    for row in rows:
        cells = cells_of(columns, row)
        above = _above(cells, called)
        own = {slot.locale: cells[slot] for slot in OPTION_NAMES if slot in cells}
        names = {**names, **own} if above else own
        piece = above or Goods(row, cells)
        if above:
            above.join(cells)
        else:
            pieces.append(piece)
            called |= {name: piece for name in _names_of(cells) if name not in called}
        # Where variants name their piece, that one's own row lists the values of all of them, and is none itself.
        if above or not parted:
            piece.vary(_options(cells, names), cells)
    for piece in pieces:
        piece.settle(lang)
    return pieces


def _above(cells: Mapping[Slot, str], called: Mapping[str, Goods]) -> Goods | None:
    """Return the piece above to which a row belongs: it says so, or has that one's id and no name of its own."""
    if PARENT in cells:
        return called.get(cells[PARENT])
    return None if _NAME in cells else called.get(cells.get(IDENTIFIER, ""))


def _names_of(cells: Mapping[Slot, str]) -> list[str]:
    """Return by what other rows name this one."""
    names = [cells[IDENTIFIER]] if IDENTIFIER in cells else []
    return [*names, f"id:{cells[NUMBER]}"] if NUMBER in cells else names


def _options(cells: Mapping[Slot, str], names: Mapping[str, str]) -> dict[str, str]:
    values = {slot.locale: cells[slot] for slot in OPTION_VALUES if slot in cells}
    return {names.get(number, ""): value for number, value in values.items() if value.casefold() != _NONE}


def _spanning(prices: Sequence[str]) -> str:
    """Return the price of a piece whose variants have these: from the lowest to the highest, where they are numbers."""
    if len(set(prices)) > 1 and all(price.isascii() and price.isdecimal() for price in prices):
        return f"{min(prices, key=int)}-{max(prices, key=int)}"
    return prices[0]
