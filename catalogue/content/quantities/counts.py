"""Whole numbers, quantities of trade, shares in per cent, and yes or no, as people type them."""

import re

from catalogue.content.models import Quantity
from catalogue.content.quantities.reading import Problem, problem, spelled, thousands, tidy
from catalogue.rules import amounts as rules

LARGEST_COUNT = 1_000_000

_YES = frozenset(("ya", "iya", "ada", "benar", "betul", "bisa", "sudah", "yes", "y", "true", "on"))
_NO = frozenset(("tidak", "tdk", "tak", "bukan", "belum", "tidak ada", "no", "n", "false", "off"))
YES_NO = tuple(sorted(_YES | _NO))
"""Every word that says yes or no."""
_WHOLE = re.compile(r"[0-9]{1,12}|[0-9]{1,3}(?:\.[0-9]{3}){1,3}|[0-9]{1,3}(?:,[0-9]{3}){1,3}")
UNITS = {
    **dict.fromkeys(("lembar", "lbr", "helai", "sheet", "sheets"), "sheet"),
    **dict.fromkeys(("pcs", "pc", "piece", "pieces", "potong", "buah", "bh", "biji", "unit", "item"), "piece"),
    **dict.fromkeys(("meter", "m", "mtr", "metre", "meters", "metres"), "meter"),
    **dict.fromkeys(("lusin", "lsn", "dozen", "dozens", "dz"), "dozen"),
    "kodi": "kodi",
    **dict.fromkeys(("set", "sets", "stel", "setel", "pasang", "pair", "pairs"), "set"),
}
_ONE = {"selembar": "sheet", "sepotong": "piece", "sebuah": "piece", "selusin": "dozen", "sekodi": "kodi"}
_QUANTITY = re.compile(r"(?:min(?:imal|imum)?\.? )?([0-9][0-9.,]*) ?([a-z]*)\.?")
_SHARE = re.compile(
    r"(?:(?P<before>[0-9]{1,3}) ?(?:%|persen|per ?cent)? (?P<after_name>[^0-9%]+)"
    r"|(?P<name>[^0-9%:]+?) ?:? ?(?P<after>[0-9]{1,3}) ?(?:%|persen|per ?cent)?)"
)
_COUNTED = r"(?:min(?:imal|imum)?\.? )?(?:" + _WHOLE.pattern + r") ?(?:UNITS)?\.?"
QUANTITY_PATTERN = spelled("|".join((_COUNTED.replace("UNITS", "|".join(UNITS)), *_ONE)))
WHOLE_PATTERN = spelled(
    _COUNTED.replace("UNITS", "|".join(unit for unit, kind in UNITS.items() if kind in {"piece", "sheet"}))
)
"""What every quantity, and every whole number, is spelled like."""
_APART = re.compile(r" ?(?:[,;+/&]|\bdan\b|\band\b) ?")


def yes_no(text: str) -> bool | Problem:
    """Return whether the text says yes, in Indonesian or English."""
    words = tidy(text)
    if words in _YES or words in _NO:
        return words in _YES
    return problem(rules.YES_NO_UNREADABLE, text)


def whole(text: str, low: int = 0, high: int = LARGEST_COUNT, example: str = "12") -> int | Problem:
    """Return a whole number between ``low`` and ``high``; pieces may be named: ``5 pcs``."""
    words = tidy(text)
    found = _QUANTITY.fullmatch(words)
    bounds = {"low": str(low), "high": thousands(high) if high > 9999 else str(high)}
    if found is None or not _WHOLE.fullmatch(found[1]) or (found[2] and UNITS.get(found[2]) not in {"piece", "sheet"}):
        return problem(rules.WHOLE_UNREADABLE, text, example=example, **bounds)
    number = int(re.sub("[.,]", "", found[1]))
    return number if low <= number <= high else problem(rules.WHOLE_BOUNDS, text, **bounds)


def quantity(text: str) -> Quantity | Problem:
    """Return a number of a unit of trade: ``1 lusin``, ``5 pcs``, ``10``."""
    words = tidy(text)
    if words in _ONE:
        return Quantity(1, _ONE[words])
    found = _QUANTITY.fullmatch(words)
    unit = UNITS.get(found[2] or "piece") if found else None
    if found is None or unit is None or not _WHOLE.fullmatch(found[1]):
        return problem(rules.QUANTITY_UNREADABLE, text)
    number = int(re.sub("[.,]", "", found[1]))
    return Quantity(number, unit) if 0 < number <= LARGEST_COUNT else problem(rules.QUANTITY_UNREADABLE, text)


def percent(text: str) -> int | Problem:
    """Return a share from 1 to 100: ``60``, ``60%``, ``60 persen``."""
    found = re.fullmatch(r"([0-9]{1,3}) ?(?:%|persen|per ?cent)?", tidy(text))
    if found and 1 <= int(found[1]) <= 100:
        return int(found[1])
    return problem(rules.SHARES_UNREADABLE, text)


def shares(text: str) -> tuple[tuple[str, int], ...] | Problem:
    """Return (word, per cent) of each part, adding up to 100: ``60% katun, 40% rayon``; one word alone is all."""
    words = tidy(text)
    parts = [part for part in _APART.split(words) if part]
    if len(parts) == 1 and not re.search("[0-9%]", words):
        return ((words, 100),)
    found = [_SHARE.fullmatch(part) for part in parts]
    if not found or not all(found):
        return problem(rules.SHARES_UNREADABLE, text)
    pairs = tuple(_share(match) for match in found if match)
    if not all(1 <= number <= 100 for _, number in pairs):
        return problem(rules.SHARES_UNREADABLE, text)
    total = sum(number for _, number in pairs)
    return pairs if total == 100 else problem(rules.SHARES_SUM, text, sum=str(total))


def _share(found: re.Match[str]) -> tuple[str, int]:
    return (found["after_name"] or found["name"]).strip(), int(found["before"] or found["after"])
