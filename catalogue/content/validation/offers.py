"""Readers of the ways in which a piece can be bought: variants and wholesale prices."""

from collections.abc import Callable
from itertools import pairwise
from typing import TypeVar

from catalogue.content import quantities
from catalogue.content.inspection import excerpt
from catalogue.content.models import Price, Variant, WholesaleTier
from catalogue.content.nodes import Mapping, Node, Scalar, Sequence
from catalogue.content.pricing import spanning
from catalogue.content.quantities import Problem, rupiah
from catalogue.content.validation.amounts import SIZES, amount, garment_sizes, length, price, quantity, whole
from catalogue.content.validation.fields import Desk, Field, read_mapping, schema
from catalogue.content.validation.shapes import Items, Nested, OneOf, Text, shaped
from catalogue.content.validation.texts import text
from catalogue.content.validation.words import terms
from catalogue.content.vocabulary import fold
from catalogue.rules import entries, products

T = TypeVar("T")

_MOST = 60
_LONGEST_SIZE = 10_000
"""Characters of a size that stands alone; more than are kept of it are no mistake."""
_PIECES = {"dozen": 12, "kodi": 20}
PIECES = {word: _PIECES.get(unit, 1) for word, unit in quantities.UNITS.items()}
"""How many pieces each word for a unit means."""

VARIANT = schema(
    Field("size", "ukuran", "size", text(40)),
    Field("colours", "warna", "colours", terms("colour"), also=("colour", "colors", "color")),
    Field("price", "harga", "price", price),
    Field("stock", "stok", "stock", whole()),
    Field("chest", "dada", "chest", length, also=("lingkar_dada", "bust", "ld")),
    Field("length", "panjang", "length", length, also=("pb", "panjang_baju")),
    Field("shoulder", "bahu", "shoulder", length, also=("lebar_bahu",)),
    Field("sleeve", "lengan", "sleeve", length, also=("panjang_lengan",)),
)


def _pieces(written: str) -> int | Problem:
    """Return a minimum in pieces: ``12``, ``1 lusin``."""
    found = quantities.quantity(written)
    return found if isinstance(found, Problem) else found.number * _PIECES.get(found.unit, 1)


TIER = schema(
    Field("minimum", "minimal", "min", amount(_pieces, quantity.shape, "12"), also=("minimum", "jumlah", "quantity")),
    Field("price", "harga", "price", price),
)


@shaped(OneOf((Items(OneOf((Nested(VARIANT), Text(_LONGEST_SIZE))), _MOST), SIZES)))
def variants(desk: Desk, node: Node) -> tuple[Variant, ...] | None:
    """Return variants from a list of mappings, or from garment sizes alone: ``S, M, L``."""
    sizes = garment_sizes(node)
    if sizes:
        return sized(sizes)
    if isinstance(node, Scalar) and isinstance(unread := quantities.sizes(node.text), Problem):
        desk.report_problem(unread, node, "S, M, L, XL")
        return None
    found = _each(desk, node, _variant, "[{ukuran: M, stok: 3}, {ukuran: L, stok: 2}]")
    if not found:
        return None
    first: dict[tuple[str | None, tuple[str, ...]], Node] = {}
    for variant, at in found:
        earlier = first.setdefault((variant.size and fold(variant.size), variant.colours), at)
        if earlier is not at:
            desk.report_repeated(products.VARIANT_TWICE, at, earlier, line=str(earlier.place[0]))
    return tuple(variant for variant, _ in found)


def sized(sizes: tuple[str, ...]) -> tuple[Variant, ...]:
    """Return one variant for each size."""
    return tuple(Variant(size=size) for size in dict.fromkeys(sizes))


@shaped(Items(Nested(TIER, ("minimum", "price")), _MOST))
def wholesale(desk: Desk, node: Node) -> tuple[WholesaleTier, ...] | None:
    """Return wholesale prices: rising numbers, falling prices."""
    example = "[{minimal: 12, harga: 162rb}, {minimal: 40, harga: 150rb}]"
    found = _each(desk, node, _tier, example)
    if not found:
        return None
    for earlier, (tier, at) in pairwise(found):
        before = earlier[0]
        if tier.minimum <= before.minimum:
            desk.report(products.TIER_MINIMUM, at, written=str(tier.minimum), earlier=str(before.minimum))
        if tier.price >= before.price:
            desk.report(products.TIER_PRICE, at, written=_rp(tier.price), earlier=_rp(before.price))
    return tuple(tier for tier, _ in found)


def check_against_price(desk: Desk, tiers: tuple[WholesaleTier, ...], retail: Price, node: Node) -> None:
    """Report a first wholesale price that is not below the price of one piece."""
    highest = retail.high if retail.high is not None else retail.low
    if tiers and highest is not None and retail.high is not None and tiers[0].price >= highest:
        first = node.items[0] if isinstance(node, Sequence) and node.items else node
        desk.report(products.TIER_PRICE, first, written=_rp(tiers[0].price), earlier=_rp(highest))


def check_against_variants(desk: Desk, offered: tuple[Variant, ...], stated: Price, node: Node) -> None:
    """Warn of a price at ``node`` that no variant has, or outside which some variant's price lies."""
    if stated.low is None or not any(variant.price for variant in offered):
        return
    each = [variant.price or stated for variant in offered]
    charged = spanning(stated, each)
    if stated.low == stated.high:
        wrong = stated not in each
    else:
        above = stated.high is not None and (charged.high is None or charged.high > stated.high)
        wrong = above or (charged.low or 0) < stated.low
    if wrong:
        values = {"written": rupiah(stated), "charged": rupiah(charged)}
        desk.report(products.PRICE_OF_NO_VARIANT, node, perhaps=values["charged"], **values)


def _each(desk: Desk, node: Node, read: Callable[[Desk, Node], T | None], example: str) -> tuple[T, ...] | None:
    if not isinstance(node, Sequence):
        desk.report(entries.LIST_DUE, node, example=example, **desk.keys())
        return None
    if len(node.items) > _MOST:
        desk.report(entries.LIST_TOO_LONG, node, length=str(len(node.items)), limit=str(_MOST), **desk.keys())
        return None
    found = [read(desk, item) for item in node.items]
    return tuple(value for value in found if value is not None) or None


def _variant(desk: Desk, node: Node) -> tuple[Variant, Node] | None:
    match node:
        case Mapping():
            return Variant(**read_mapping(desk, node, VARIANT).values), node
        case Scalar() if node.text.strip():
            return Variant(size=node.text.strip()[:40]), node
        case _:
            desk.report(entries.MAPPING_DUE, node, example="{ukuran: M, stok: 3}", **desk.keys())
            return None


def _tier(desk: Desk, node: Node) -> tuple[WholesaleTier, Node] | None:
    if not isinstance(node, Mapping):
        desk.report(entries.MAPPING_DUE, node, example="{minimal: 12, harga: 162rb}", **desk.keys())
        return None
    record = read_mapping(desk, node, TIER)
    cost = record.values.get("price")
    exact = isinstance(cost, Price) and cost.low is not None and cost.low == cost.high
    if "minimum" in record.values and isinstance(cost, Price) and cost.low is not None and exact:
        return WholesaleTier(record.values["minimum"], cost.low), node
    if not record.keys.keys() >= {"minimum", "price"} or (cost and not exact):
        desk.report(products.TIER_INCOMPLETE, node, written=excerpt(node))
    return None


def _rp(number: int) -> str:
    return rupiah(Price(number, number))
