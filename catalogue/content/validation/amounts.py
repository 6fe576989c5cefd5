"""Readers of quantities: the functions of ``quantities``, placed in a document."""

from collections.abc import Callable
from typing import TypeVar

from catalogue.content import quantities
from catalogue.content.inspection import is_empty
from catalogue.content.models import Dimensions, Price
from catalogue.content.nodes import Mapping, Node, Scalar
from catalogue.content.quantities import Problem
from catalogue.content.validation.fields import Desk, Field, read_mapping, schema
from catalogue.content.validation.shapes import Amount, Case, Items, Matching, Nested, OneOf, Shape, Shaped, shaped
from catalogue.content.validation.texts import scalar

T = TypeVar("T")

_BELOW_ZERO = Case(r"^\s*(?:rp\.?|idr)?\s*-\s*[0-9]", "-5000")
_ZERO = Case(r"^\s*0+\s*$", "0")
_NOTHING = Case(r"^\s*0+\s*[a-z]*\.?\s*$", "0")
_POWER = Case(r"^\s*[0-9]+e[0-9]+\s*$", "25e4")
_FRACTION = Case(r"^\s*[0-9]+[.,][0-9]{1,2}\s*$", "1,5")
_GAP = r"[() .-]*"
_SEVENTH = rf"(?:[0-9]{_GAP}){{7}}"
_ABROAD, _UNIT = r"usd?|eur|euro|sgd|myr|rm|aud|dollars?|dolar|yen", r"rb|ribu|k|jt|juta"
_NO_PRICE = (
    *(_BELOW_ZERO, _ZERO, _POWER),
    Case(r"^\s*[0-9]{1,3}[.,][0-9]{1,2}\s*$", "350,00"),
    Case(r"^\s*[0-9]{1,3}(?:\.[0-9]{3})+,(?!0+\s*$)[0-9]{1,2}\s*$", "350.000,50"),
    Case(r"^\s*[0-9]+(?::[0-9]+)+\s*$", "1:30"),
    Case(rf"^(?![\s\S]*(?:\brp|\bidr\b|rupiah))[\s\S]*(?:[$]|\b(?:{_ABROAD})\b)", "$25"),
    Case(r"\bper\s+(?:m|meter)\s*$", "85rb per meter"),
    Case(
        rf"^[^-~a-z]*[0-9]\s*(?:{_UNIT})?\s*(?:/|\batau\b|\bor\b)\s*(?:rp\.?\s*)?[0-9][^-~]*$",
        "150rb / 200rb",
    ),
    Case(rf"^[^-~a-z]*[0-9][\s.]*(?:{_UNIT})?\s*\(?(?:bisa\s+)?nego\)?\s*$", "350rb nego"),
)
_NO_LENGTHS = (
    _BELOW_ZERO,
    Case(rf"{_ZERO.pattern}|^\s*0+\s*x|x\s*0+\s*(?:cm)?\s*$", "0 x 5"),
    Case(r"x\s*$", "5 x"),
    Case(r"^[0-9.,x\s]*[0-9]\s*(?:inch|inci|in|\x22)\s*$", "10 inch"),
)
_NO_WEIGHT = (_BELOW_ZERO, _ZERO, _POWER, Case(r"^\s*[0-9]+\s*(?:ml|l|cm|m)\s*$", "5 cm"))
_NO_PHONE = (
    Case(
        rf"{_SEVENTH}(?:[/,;|&]|\batau\b|\bdan\b|\bor\b|\band\b)\s*[+]?{_SEVENTH}",
        "0812-3456-7890 / 0813-3456-7890",
    ),
    Case(rf"^\s*\+\s*(?:[0-57-9]|6{_GAP}[013-9])", "+1 202 555 0100"),
    Case(rf"^\s*0{_GAP}0{_GAP}(?:[0-57-9]|6{_GAP}[013-9])", "0000000000"),
    Case(r"^\s*0[1-9][^0-9a-z/,;|&@]*(?:[0-9][^0-9a-z/,;|&@]*){1,6}$", "0812345"),
    Case(r"^\s*[0-9][.,][0-9]+e\+?[0-9]+\s*$", "6.28123E+12"),
)
_NO_DAY = (
    Case(
        r"^\s*(?:0[0-9]{3}|1[0-8][0-9]{2}|210[1-9]|21[1-9][0-9]|2[2-9][0-9]{2}|[3-9][0-9]{3})-[0-9]",
        "0001-01-01",
    ),
)
"""What quantities are refused for that a pattern can tell, with words of its own."""


def amount(read_text: Callable[[str], T | Problem], shape: Shape, example: str) -> Shaped[T | None]:
    """Return a reader of what ``read_text`` makes of a text; ``example`` is shown where nothing closer can be told."""

    def read(desk: Desk, node: Node) -> T | None:
        text = scalar(desk, node)
        if text is None:
            return None
        value = read_text(text)
        if isinstance(value, Problem):
            desk.report_problem(value, node, example)
            return None
        return value

    return Shaped(read, shape)


def whole(low: int = 0, high: int = 1_000_000, example: str = "12") -> Shaped[int | None]:
    """Return a reader of a whole number between ``low`` and ``high``."""
    least, most = len(str(low)), len(str(high))
    # A bare number may be thousands with a dot, which an editor takes for a fraction: its lower bound tells nothing.
    never = [_BELOW_ZERO, _FRACTION, Case(rf"^\s*[1-9][0-9]{{{most},}}\s*$", "9" * (most + 1))]
    never += [Case(rf"^\s*[0-9]{{1,{least - 1}}}\s*$", "9" * (least - 1))] if least > 1 else []
    never += [_ZERO] if low == 1 else []
    return amount(
        lambda text: quantities.whole(text, low, high, example),
        Amount(quantities.WHOLE_PATTERN, highest=high, never=tuple(never)),
        example,
    )


_LENGTHS = Amount(quantities.LENGTHS_PATTERN, never=_NO_LENGTHS)
_price = amount(
    quantities.price,
    Amount(quantities.PRICE_PATTERN, highest=quantities.LARGEST_PRICE, above=True, never=_NO_PRICE),
    "Rp 350.000",
)
_length = amount(quantities.length, _LENGTHS, "115 cm")
_dimensions = amount(quantities.dimensions, _LENGTHS, "240 x 115 cm")


@shaped(_price.shape)
def price(desk: Desk, node: Node) -> Price | None:
    """Return a price, with a warning when it is far from what batik costs."""
    found = _price(desk, node)
    if found is None:
        return None
    unusual = quantities.unusual_price(found)
    if unusual:
        desk.report_problem(unusual, node)
    return found


SIZES = Matching(quantities.SIZES_PATTERN, any_case=True)
"""Garment sizes in a row."""

DIMENSIONS = schema(
    Field("length", "panjang", "length", _length, also=("p",)),
    Field("width", "lebar", "width", _length, also=("l", "w")),
    Field("height", "tinggi", "height", _length, also=("t", "h")),
    Field("diameter", "diameter", "diameter", _length),
)


@shaped(OneOf((Nested(DIMENSIONS), _LENGTHS, Items(SIZES, 1000, alone=True))))
def dimensions(desk: Desk, node: Node) -> Dimensions | tuple[str, ...] | None:
    """Return measures from a text or a mapping, or the garment sizes that people write in their place."""
    if isinstance(node, Mapping):
        values = read_mapping(desk, node, DIMENSIONS).values
        return Dimensions(**values) if values else None
    sizes = garment_sizes(node)
    if sizes:
        return sizes
    return _dimensions(desk, node)


def garment_sizes(node: Node) -> tuple[str, ...]:
    """Return ``S, M, L`` from a text or a list; () when it is anything else."""
    if isinstance(node, Mapping) or is_empty(node):
        return ()
    items = (node,) if isinstance(node, Scalar) else node.items
    found: list[str] = []
    for item in items:
        sizes = quantities.sizes(item.text) if isinstance(item, Scalar) else None
        if not isinstance(sizes, tuple) or all(size.isdigit() for size in sizes):
            return ()
        found += sizes
    return tuple(found)


length = _length
weight = amount(quantities.weight, Amount(quantities.WEIGHT_PATTERN, never=_NO_WEIGHT), "250 g")
days = amount(quantities.days, Amount(quantities.DAYS_PATTERN, never=(_BELOW_ZERO,)), "14 hari")
day = amount(quantities.date_of, Amount(quantities.DATE_PATTERN, lowest=None, never=_NO_DAY), "2026-11-20")
quantity = amount(
    quantities.quantity, Amount(quantities.QUANTITY_PATTERN, above=True, never=(_BELOW_ZERO, _NOTHING)), "12 lembar"
)
phone = amount(quantities.phone, Amount(quantities.PHONE_PATTERN, never=_NO_PHONE), "0812-3456-7890")
yes_no = amount(
    quantities.yes_no,
    Matching("|".join(quantities.YES_NO).replace(" ", r"\s+"), any_case=True, bare=("boolean",)),
    "ya",
)
percent = amount(quantities.percent, Amount("[0-9]", lowest=1, highest=100), "60")
