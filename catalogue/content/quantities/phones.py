"""Indonesian phone numbers, as people type them, in E.164 digits without the plus."""

import re

from catalogue.content.quantities.reading import Problem, problem, spelled, tidy
from catalogue.rules import quantities as rules

_LINK = re.compile(
    r"(?:https?://)?(?:www\.)?(?:wa\.me/|(?:api|web)\.whatsapp\.com/send/?\?(?:.*&)?phone=)([+0-9%a-f -]+)(?:[/?&#].*)?"
)
_PREFIX = re.compile(r"(?:tel|telp|telepon|hp|wa|whatsapp|no)\b\.? ?[:.]? ?")
_SPREADSHEET = re.compile(r"\+?([0-9]{9,15})[.,]0+|[0-9][.,][0-9]+e\+?[0-9]+")
_SEVERAL = re.compile(r" ?(?:[/,;|&]|\batau\b|\bdan\b|\bor\b|\band\b) ?")
_SHAPE = re.compile(r"\+?[0-9() .-]+")
_RUN = re.compile(r"\+?[0-9][0-9() .-]{7,}")
PHONE_PATTERN = spelled(
    rf"{_LINK.pattern}|(?=(?:[^0-9]*[0-9]){{8,18}}[^0-9]*$)[0-9() .+-]*(?:{_PREFIX.pattern})?[0-9() .+-]*"
)
"""What every number is spelled like."""
_LETTERS_FOR_DIGITS = str.maketrans("oli_", "011-")
_MOSTLY = 6
"""Digits that a text must have before its letters are taken for more of them."""
_NATIONAL = re.compile(r"8[1-9][0-9]{7,10}|[2-79][0-9]{7,10}")


def phone(text: str) -> str | Problem:
    """Return the digits of one Indonesian number: ``6281234567890``; mobile, landline or ``wa.me`` link."""
    words = tidy(text)
    link = _LINK.fullmatch(words)
    number = link[1].replace("%2b", "+").replace("%20", "") if link else _PREFIX.sub("", words, count=1)
    parts = [part for part in _SEVERAL.split(number) if sum(map(str.isdigit, part)) >= 7]
    if len(parts) > 1:
        return problem(rules.PHONE_TWO, text, perhaps=parts[0])
    damaged = _SPREADSHEET.fullmatch(number)
    if damaged:
        return problem(rules.PHONE_SPREADSHEET, text, suggestion=_repaired(damaged[1]))
    if not _SHAPE.fullmatch(number):
        digits = _in_digits(number)
        return problem(rules.PHONE_UNREADABLE, text, suggestion=digits, perhaps=None if digits else _alone(number))
    return _e164(text, number)


def _e164(text: str, number: str) -> str | Problem:
    digits = re.sub(r"[^0-9]", "", number)
    if number.startswith("+") and not digits.startswith("62"):
        return problem(rules.PHONE_FOREIGN, text)
    national = _national(digits)
    if national is None:
        return problem(rules.PHONE_UNREADABLE, text)
    if not _NATIONAL.fullmatch(national):
        return problem(rules.PHONE_LENGTH, text, digits=str(len(digits)))
    return f"62{national}"


def _national(digits: str) -> str | None:
    """Return the number without country code and leading zero; a lone 8… has lost its zero in a spreadsheet."""
    abroad = digits.removeprefix("00")
    if abroad.startswith("62") and len(abroad) > 9:
        return abroad[2:].removeprefix("0")
    if digits.startswith("0") and not digits.startswith("00"):
        return digits[1:]
    return digits if digits.startswith("8") else None


def _in_digits(number: str) -> str | None:
    """Return a number in which letters stand for the digits that they look like, in digits."""
    digits = number.translate(_LETTERS_FOR_DIGITS)
    whole = _SHAPE.fullmatch(digits) and sum(map(str.isdigit, number)) >= _MOSTLY
    return digits if whole and isinstance(_e164(number, digits), str) else None


def _alone(text: str) -> str | None:
    """Return the number that stands among other words, such as who answers it; None when there is not one."""
    runs = [run.strip(" .-()") for run in _RUN.findall(text)]
    return runs[0] if len(runs) == 1 and isinstance(_e164(text, runs[0]), str) else None


def _repaired(digits: str | None) -> str | None:
    """Return the number that a spreadsheet turned into a quantity, unless it lost digits."""
    national = _national(digits) if digits else None
    return f"+62{national}" if national and _NATIONAL.fullmatch(national) else None
