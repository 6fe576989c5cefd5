"""Lengths in centimetres and weights in grams, as people type them."""

import re

from catalogue.content.models import Dimensions
from catalogue.content.quantities.reading import LONGEST, Problem, decimal_text, problem, spelled, tidy
from catalogue.rules import amounts, quantities

_LONGEST_CM = 10_000
_HEAVIEST_G = 100_000
_NUMBER = r"[0-9]{1,5}(?:[.,][0-9]{1,2})?"
_ABOUT = re.compile(
    r"(?:±|\+ ?/ ?-|\+-|~|≈|kira-kira|kira kira|kurang lebih|sekitar|approx\.?|approximately|about|ca\.?) ?"
)
_TIMES = re.compile(r" ?(?:x|×|\*|\bkali\b|\bby\b) ?")
_LABEL = r"panjang|lebar|tinggi|diameter|length|width|height|p|l|w|h|t|d|ø"
_FACTOR = re.compile(
    rf"(?:({_LABEL}) ?[:=.]? ?)?({_NUMBER}) ?(cm|mm|m|meter|inch|inci|in|\"|'')?\.?(?: ?\(?({_LABEL})\)?)?"
)
_LABELLED = re.compile(rf"(?:{_LABEL}) ?[:=]? ?{_NUMBER} ?(?:cm|mm|meter|m)?")
_CENTIMETRES = {"cm": 1.0, "m": 100.0, "meter": 100.0, "mm": 0.1, "inch": 2.54, "inci": 2.54, "in": 2.54, '"': 2.54}
_CENTIMETRES["''"] = 2.54
_INDONESIAN = {"p": "length", "l": "width", "t": "height"}
_ENGLISH = {"l": "length", "w": "width", "h": "height"}
_NAMES = {
    "panjang": "length",
    "length": "length",
    "p": "length",
    "lebar": "width",
    "width": "width",
    "w": "width",
    "tinggi": "height",
    "height": "height",
    "t": "height",
    "h": "height",
    "diameter": "diameter",
    "d": "diameter",
    "ø": "diameter",
}
_WEIGHT = re.compile(
    r"([0-9]{1,6}|[0-9]{1,3}\.[0-9]{3}|[0-9]{1,3}[.,][0-9]{1,3}) ?(g|gr|gram|grams|kg|kilo|kilogram|ons)?\.?"
)
_GRAMS = {"g": 1, "gr": 1, "gram": 1, "grams": 1, "kg": 1000, "kilo": 1000, "kilogram": 1000, "ons": 100}
_SIZE = re.compile(
    r"(?:(?:dewasa|anak|anak-anak|bayi|pria|wanita|adult|kids?|size|ukuran) )?"
    r"(?:[2-9]?x{1,4}[sml]|[sml]|[2-9]l|all ?size|one ?size|free ?size|jumbo|[0-9]{1,2})(?: ?\([^()]{1,60}\))?"
)
_ONE_LENGTH = _FACTOR.pattern.replace(r"\"", '"')
LENGTHS_PATTERN = spelled(
    rf"(?:{_ABOUT.pattern})?(?:{_ONE_LENGTH}(?:(?:{_TIMES.pattern})(?:{_ONE_LENGTH})){{0,2}}"
    rf"|[ ,;/]*(?:{_LABELLED.pattern}[ ,;/]*){{2,9}})"
)
WEIGHT_PATTERN = spelled(rf"(?:{_ABOUT.pattern})?(?:{_WEIGHT.pattern})")
"""What all measures, and all weights, are spelled like."""
_SIZES_APART = re.compile(r" ?(?:[,;/|]|\bdan\b|\band\b|&)(?![^()]*\)) ?")
_ONE_SIZE = _SIZE.pattern.replace(" ?", r"\s*").replace(" )", r"\s+)")
SIZES_PATTERN = rf"(?:{_ONE_SIZE})(?:(?:[\s,;/|&]|dan|and)+(?:{_ONE_SIZE}))*[\s,;/|&]*"
"""Garment sizes in a row, for those who cannot ask `sizes`."""


def dimensions(text: str) -> Dimensions | Problem:
    """Return measures in centimetres: ``240 x 115``, ``2,4 m × 1,15 m``, ``±115 x 240 cm``, ``diameter 30 cm``.

    Of two measures without names the larger one is the length; three are length, width and height as written.
    """
    words = tidy(text)
    about = _ABOUT.match(words)
    bare = words[about.end() :] if about else words
    factors = [_FACTOR.fullmatch(part) for part in _parts(bare)]
    if not factors or not all(factors) or len(factors) > 3:
        return problem(quantities.MEASURE_UNREADABLE, text)
    found = [factor for factor in factors if factor]
    numbers = [float(factor[2].replace(",", ".")) for factor in found]
    units = _units([factor[3] for factor in found])
    if refused := _refusal(text, numbers, units):
        return refused
    sizes_cm = [round(number * _CENTIMETRES[unit], 2) for number, unit in zip(numbers, units, strict=True)]
    names = _names([factor[1] or factor[4] for factor in found])
    if names is None:
        return problem(quantities.MEASURE_UNREADABLE, text)
    return _named(sizes_cm, names, approximate=about is not None)


def length(text: str) -> float | Problem:
    """Return one measure in centimetres."""
    found = dimensions(text)
    if isinstance(found, Problem):
        return found
    given = [size for size in (found.length, found.width, found.height, found.diameter) if size is not None]
    return given[0] if len(given) == 1 else problem(quantities.MEASURE_UNREADABLE, text)


def weight(text: str) -> int | Problem:
    """Return a weight in grams: ``250``, ``250 gr``, ``0,25 kg``, ``2 ons`` (an *ons* is 100 g)."""
    words = tidy(text)
    about = _ABOUT.match(words)
    found = _WEIGHT.fullmatch(words[about.end() :] if about else words)
    if found is None:
        return problem(amounts.WEIGHT_UNREADABLE, text)
    factor = _GRAMS[found[2] or "g"]
    number = found[1] if factor > 1 else re.sub(r"\.(?=[0-9]{3}$)", "", found[1])
    grams = round(float(number.replace(",", ".")) * factor, 3)
    if grams != int(grams) or not 0 < grams <= _HEAVIEST_G:
        return problem(amounts.WEIGHT_UNREADABLE, text)
    return int(grams)


def sizes(text: str) -> tuple[str, ...] | Problem:
    """Return garment sizes as typed: ``S, M, L`` → three, ``All Size (fit L–XL)`` → one."""
    short = text if len(text) <= LONGEST else ""
    parts = [part.strip() for part in _SIZES_APART.split(short) if part.strip()]
    if not parts or not all(_SIZE.fullmatch(tidy(part)) for part in parts):
        return problem(amounts.SIZES_UNREADABLE, text)
    return tuple(parts)


def _parts(bare: str) -> list[str]:
    """Return the single measures: between × signs, or each with its name."""
    parts = _TIMES.split(bare)
    if len(parts) > 1:
        return [part.strip() for part in parts]
    named = _LABELLED.findall(bare)
    rest = _LABELLED.sub("", bare)
    return named if len(named) > 1 and not rest.strip(" ,;/") else parts


def _units(written: list[str | None]) -> list[str]:
    """Return each measure's unit: its own, else that of the last one, else centimetres."""
    last = written[-1] or "cm"
    return [unit or last for unit in written]


def _refusal(text: str, numbers: list[float], units: list[str]) -> Problem | None:
    shown = " x ".join(decimal_text(round(n * _CENTIMETRES[u], 1)) for n, u in zip(numbers, units, strict=True))
    if any(_CENTIMETRES[unit] == 2.54 for unit in units):
        return problem(quantities.MEASURE_OTHER_UNIT, text, perhaps=f"{shown} cm")
    if not all(0 < number * _CENTIMETRES[unit] <= _LONGEST_CM for number, unit in zip(numbers, units, strict=True)):
        return problem(quantities.MEASURE_BOUNDS, text)
    if max(numbers) < 10 and not re.search(r"m", tidy(text)):
        return problem(quantities.MEASURE_UNIT, text, perhaps=f"{' x '.join(map(decimal_text, numbers))} m")
    return None


def _names(labels: list[str | None]) -> list[str] | None:
    """Return what each measure is, or None when the labels contradict each other; [] when there are none."""
    given = [label for label in labels if label]
    if not given:
        return []
    if len(given) != len(labels) or (given == ["l"]):
        return None
    letters = _ENGLISH if "w" in given or "h" in given else _INDONESIAN
    names = [letters.get(label) or _NAMES.get(label, "") for label in given]
    return names if len(set(names)) == len(names) and all(names) else None


def _named(given: list[float], names: list[str], *, approximate: bool) -> Dimensions:
    order = ("length", "width", "height")
    if not names:
        given = sorted(given, reverse=True) if len(given) == 2 else given
    pairs = dict(zip(names or order, given, strict=False))
    return Dimensions(
        length=pairs.get("length"),
        width=pairs.get("width"),
        height=pairs.get("height"),
        diameter=pairs.get("diameter"),
        approximate=approximate,
    )
