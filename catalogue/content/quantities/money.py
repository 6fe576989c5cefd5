"""Prices in rupiah, as shops type them."""

import re
from collections.abc import Callable

from catalogue.content.models import Price
from catalogue.content.quantities.reading import Problem, problem, spelled, thousands, tidy
from catalogue.rules import quantities as rules

LOW, HIGH, LARGEST = 10_000, 100_000_000, 10_000_000_000

_ON_REQUEST = frozenset(
    (
        *("tanya", "tanya harga", "tanyakan", "harga tanya", "nego", "negosiasi", "bisa nego", "harga nego"),
        *("hubungi", "hubungi kami", "hubungi penjual", "hubungi pengrajin", "chat", "wa", "dm", "by request"),
        *("ask", "ask us", "on request", "price on request", "contact us", "call", "tba", "tbd", "negotiable"),
    )
)
FACTORS = {"rb": 1_000, "ribu": 1_000, "k": 1_000, "jt": 1_000_000, "juta": 1_000_000, "miliar": 1_000_000_000}
_UNITS = "rb|ribu|k|jt|juta|miliar"
_TAIL = re.compile(r"(?<=[0-9a-z]) ?[.,] ?[-=]{1,2}(?=[\s/]|$)")
_CURRENCY = re.compile(r"(?:\brp\b\.?|\bidr\b\.?|\brupiah\b|\brp(?=[0-9]))")
_FOREIGN = re.compile(r"[$€£¥]|\b(?:us|usd|dollars?|dolar|eur|euro|sgd|myr|rm|aud|jpy|yen|cny|gbp|pounds?)\b")
_ODD = re.compile(r"[+-]?[0-9][0-9.]*e[+-]?[0-9]+|\.?nan|[+-]?\.?inf|[+-]?0x[0-9a-f]+|[0-9]+(?::[0-9]+)+")
_NO_NUMBER = ("nan", "inf")
_POWER = re.compile(r"([0-9]{1,9})(?:\.([0-9]))?e\+?([1-9])")
_THOUSAND = 1_000
"""No price is lower: a smaller number leaves its zeros out."""
_NEGATIVE = re.compile(r"-[0-9]")
_FROM = re.compile(
    r"(?:harga )?(?:mulai(?: dari| harga)?|dari|start(?:ing|s)?(?: from| at)?|from) (.+)|(.+?)(?: ?\+| ke ?atas)"
)
_RANGE = re.compile(r" ?(?:(?<=[0-9a-z ])-|~|\bs/d\b|\bs\.d\.?|\bsd\b|\bsampai(?: dengan)?\b|\bhingga\b|\bto\b) ?")
_EITHER = re.compile(r" ?(?:/|;|\||\batau\b|\bor\b|\bdan\b|&) ?")
_PER = re.compile(r" ?(?:/|\bper\b|@) ?([a-z]+)$")
_PIECE = frozenset(("pcs", "pc", "piece", "lembar", "lbr", "potong", "buah", "bh", "helai", "biji", "item", "unit"))
_AMOUNT = re.compile(rf"([0-9][0-9., ]*?) ?({_UNITS})?\.?")
_REMARK = re.compile(r" ?\(?\b(?:bisa nego|nego|nett?|saja|aja|pas|fix|fixed)\b\)?\.?$")
_COMPOUND = re.compile(r"([0-9]{1,3}) ?(?:juta|jt) ([0-9]{1,3}) ?(?:ribu|rb)")
_PLAIN = re.compile(r"[0-9]+")
_GROUPED = re.compile(r"[0-9]{1,3}(?:(?:\.[0-9]{3})+(,[0-9]{1,2})?|(?:,[0-9]{3})+(\.[0-9]{1,2})?|(?: [0-9]{3})+)")
_DECIMAL = re.compile(r"([0-9]+)([.,])([0-9]+)")
_ANY_AMOUNT = re.compile(rf"[0-9](?:[0-9., ]*[0-9])?(?: ?(?:{_UNITS})\b)?")
_ABOUT = re.compile(rf"({_UNITS})-?an\b")
_MONEY = r"(?: ?(?:\brp\.?|\bidr\b\.?|rupiah\b) ?)*"
_ENDED = r"(?: ?[.,] ?[-=]{1,2})?"
_SCALED = (
    r"[0-9]+(?:[.,](?:[0-9]{1,2}|[0-9]{4,9}))?"
    r"|[0-9]{1,3}(?:(?: [0-9]{3})+|(?:[.,][0-9]{3}){2,})(?:[.,][0-9]{1,2})?"
)
_SUM = (
    rf"{_MONEY}(?:(?:{_SCALED}) ?(?:{_UNITS})|{_COMPOUND.pattern}|[0-9][0-9., ]*)\.?{_MONEY}{_ENDED}"
    rf"(?: ?(?:/|\bper\b|@) ?(?:{'|'.join(sorted(_PIECE))}))?{_MONEY}{_ENDED}"
)
ASK_PATTERN = spelled(rf"(?:{'|'.join(sorted(_ON_REQUEST))})[ .]*")
PRICE_PATTERN = spelled(
    rf"(?:{'|'.join(sorted(_ON_REQUEST))})[ .]*"
    rf"|@? ?{_MONEY}(?:(?:harga )?(?:mulai(?: dari| harga)?|dari|start(?:ing|s)?(?: from| at)?|from){_ENDED} )?"
    rf"{_SUM}(?: ?\+| ke ?atas{_ENDED}|(?:{_RANGE.pattern.replace('(?<=[0-9a-z ])', '')})(?:{_SUM}))?{_MONEY}"
)
"""What every price is spelled like, and the words for one "on request"."""
_LETTERS_FOR_DIGITS = str.maketrans("ol_", "01.")


def price(text: str) -> Price | Problem:
    """Return the price that ``text`` means: exact, a range, "from", or on request."""
    words = tidy(text).replace("milyar", "miliar")
    if words.rstrip(".") in _ON_REQUEST:
        return Price()
    words = _TAIL.sub("", words.removeprefix("@").lstrip())
    refused = _refusal(text, words)
    if refused:
        return refused
    bare = " ".join(_CURRENCY.sub(" ", words).split())
    started = _FROM.fullmatch(bare)
    if started:
        return _read(text, [(started[1] or started[2]).strip()], lambda low: Price(low[0], None))
    ends = [end.strip() for end in _RANGE.split(bare)]
    if len(ends) == 2 and all(ends):
        return _read(text, _shared_unit(ends), _range(text))
    return _read(text, [bare], lambda one: Price(one[0], one[0]))


def rupiah(cost: Price) -> str:
    """Return a price as this catalogue writes it: ``Rp 350.000``, a range, ``mulai Rp 150.000`` or ``tanya``."""
    if cost.low is None:
        return "tanya"
    low = f"Rp {thousands(cost.low)}"
    if cost.high is None:
        return f"mulai {low}"
    return low if cost.high == cost.low else f"{low} - Rp {thousands(cost.high)}"


def unusual_price(cost: Price) -> Problem | None:
    """Return a warning when a price is far from what batik costs."""
    if cost.low is not None and cost.low < LOW:
        exact = Price(cost.low, cost.low)
        more = Price(cost.low * 1000, cost.low * 1000)
        return Problem(rules.PRICE_LOW, (("price", rupiah(exact)), ("thousands", rupiah(more))))
    top = cost.high if cost.high is not None else cost.low
    if top is not None and top > HIGH:
        return Problem(rules.PRICE_HIGH, (("price", rupiah(Price(top, top))),))
    return None


def _refusal(text: str, words: str) -> Problem | None:
    """Return why the text as a whole cannot be a price in rupiah, before any number is read."""
    if _FOREIGN.search(words):
        both = _CURRENCY.search(words) is not None
        return problem(rules.PRICE_TWO_CURRENCIES if both else rules.PRICE_OTHER_CURRENCY, text)
    bare = _CURRENCY.sub("", words).replace(" ", "")
    if _ODD.fullmatch(bare):
        return problem(rules.PRICE_ODD, text, perhaps=_plainly(bare))
    if _NEGATIVE.match(bare):
        return problem(rules.PRICE_NEGATIVE, text, perhaps=_alone(text.replace("-", " ")))
    unit = _PER.search(words)
    if unit and unit[1] not in _PIECE and unit[1] not in FACTORS:
        return problem(rules.PRICE_PER_UNIT, text, unit=unit[1])
    if len(_ANY_AMOUNT.findall(words)) > 1 and _EITHER.search(words) and not _RANGE.search(words):
        return problem(rules.PRICE_TWO, text)
    return None


def _plainly(odd: str) -> str | None:
    """Return the price that a program may have meant by ``25e4`` or by no number at all, if any."""
    if odd.lstrip("+-.") in _NO_NUMBER:
        return rupiah(Price())
    power = _POWER.fullmatch(odd)
    return _written(int(f"{power[1]}{power[2] or ''}") * 10 ** (int(power[3]) - len(power[2] or ""))) if power else None


def _alone(text: str) -> str | None:
    """Return the one amount that stands among other words, as this catalogue writes it; None when there is not one."""
    words = _ABOUT.sub(r"\1", _CURRENCY.sub(" ", tidy(text)))
    amounts = _ANY_AMOUNT.findall(words)
    amount = _amount("", amounts[0]) if len(amounts) == 1 else None
    return _written(amount) if isinstance(amount, int) else None


def _written(amount: int) -> str | None:
    return rupiah(Price(amount, amount)) if _THOUSAND <= amount <= LARGEST else None


def _shared_unit(ends: list[str]) -> list[str]:
    """Return both ends of ``150-500rb`` with their unit: a short bare number takes the unit that follows."""
    low, high = ends
    unit = re.search(rf"(?:{_UNITS})$", high)
    return [f"{low} {unit[0]}", high] if unit and re.fullmatch(r"[0-9]{1,3}(?:[.,][0-9]{1,2})?", low) else ends


def _range(text: str) -> Callable[[list[int]], Price | Problem]:
    def ordered(ends: list[int]) -> Price | Problem:
        low, high = ends
        if low <= high:
            return Price(low, high)
        # It may also be a price and what is taken off it.
        return problem(rules.PRICE_REVERSED, text, perhaps=rupiah(Price(high, low)))

    return ordered


def _read(text: str, parts: list[str], made: Callable[[list[int]], Price | Problem]) -> Price | Problem:
    """Return what ``made`` makes of the amounts in ``parts``, or the problem of the first that is none."""
    amounts: list[int] = []
    for part in parts:
        amount = _amount(text, part)
        if isinstance(amount, Problem):
            return amount
        if not 0 < amount <= LARGEST:
            return problem(rules.PRICE_TOO_LARGE if amount else rules.PRICE_ZERO, text)
        amounts.append(amount)
    return made(amounts)


def _amount(text: str, part: str) -> int | Problem:
    part = _without_piece(part)
    compound = _COMPOUND.fullmatch(part)
    if compound:
        return int(compound[1]) * 1_000_000 + int(compound[2]) * 1_000
    found = _AMOUNT.fullmatch(part)
    if found is None:
        return _unreadable(text, part)
    if found[2]:
        return _scaled(text, found[1].strip(), FACTORS[found[2]])
    return _unscaled(text, found[1].strip())


def _without_piece(part: str) -> str:
    unit = _PER.search(part)
    return part[: unit.start()].strip() if unit and unit[1] in _PIECE else part


def _unscaled(text: str, number: str) -> int | Problem:
    """Return the amount of a number without "rb" or "jt"."""
    grouped = _GROUPED.fullmatch(number)
    if grouped:
        decimals = (grouped[1] or grouped[2] or "")[1:]
        whole = number[: -len(decimals) - 1] if decimals else number
        exact = int(_digits(whole))
        return exact if not decimals.strip("0") else problem(rules.PRICE_DECIMALS, text, perhaps=_written(exact))
    if _PLAIN.fullmatch(number):
        return int(number)
    decimal = _DECIMAL.fullmatch(number)
    if decimal is None:
        return problem(rules.PRICE_UNREADABLE, text)
    whole, mark, decimals = decimal.groups()
    if int(whole) < _THOUSAND or len(decimals) == len("000"):
        # Thousands that lost a zero or a dot: 350.0 was most likely 350.000, and 1250.000 was 1.250.000.
        full = int(f"{whole}{decimals:0<3}") if len(decimals) <= len("000") else 0
        return problem(rules.PRICE_DECIMALS, text, perhaps=_written(full) if full >= LOW else None)
    amount = int(whole)
    if decimals.strip("0"):
        return problem(rules.PRICE_DECIMALS, text, perhaps=_written(amount))
    if mark == "," and len(decimals) == 2:
        return amount
    return problem(rules.PRICE_DECIMALS, text, suggestion=_written(amount))


def _scaled(text: str, number: str, factor: int) -> int | Problem:
    """Return the amount of a number before "rb" or "jt"."""
    if _PLAIN.fullmatch(number):
        return int(number) * factor
    decimal = _DECIMAL.fullmatch(number)
    if decimal is None:
        return int(_digits(number)) * factor if _GROUPED.fullmatch(number) else problem(rules.PRICE_UNREADABLE, text)
    exact = int(decimal[1] + decimal[3]) * factor
    scale = 10 ** len(decimal[3])
    if len(decimal[3]) == 3:
        first, second = exact // scale, int(decimal[1] + decimal[3]) * factor
        readings = {"first": rupiah(Price(second, second)), "second": rupiah(Price(first, first))}
        return problem(rules.PRICE_AMBIGUOUS, text, perhaps=readings["second"], **readings)
    return exact // scale if exact % scale == 0 else problem(rules.PRICE_DECIMALS, text)


def _unreadable(text: str, part: str) -> Problem:
    """Return the problem, with the amount when it is plain: ``35O.000``, ``350_000``, a remark after it."""
    remark = _REMARK.search(part)
    if remark:
        alone = _amount(text, part[: remark.start()])
        suggestion = rupiah(Price(alone, alone)) if isinstance(alone, int) and 0 < alone <= LARGEST else None
        # The remark would be lost: whether it may be, only its writer knows.
        return problem(
            rules.PRICE_NEGOTIABLE if "nego" in remark[0] else rules.PRICE_UNREADABLE, text, perhaps=suggestion
        )
    amount = part.translate(_LETTERS_FOR_DIGITS)
    if part[:1].isdigit() and amount != part and _GROUPED.fullmatch(amount):
        value = int(_digits(amount))
        return problem(rules.PRICE_UNREADABLE, text, suggestion=rupiah(Price(value, value)))
    several = len(_ANY_AMOUNT.findall(part)) > 1 and re.search(r"[a-z/]", part) is not None
    if several and _EITHER.search(part):
        return problem(rules.PRICE_TWO, text)
    return problem(rules.PRICE_UNREADABLE, text, perhaps=None if "%" in part else _alone(text))


def _digits(number: str) -> str:
    return "".join(filter(str.isdigit, number))
