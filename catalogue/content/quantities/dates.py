"""Days of the calendar and spans of days, as people type them."""

import re
from datetime import date

from catalogue.content.likeness import can_only_mean
from catalogue.content.models import Days
from catalogue.content.quantities.reading import Problem, problem, spelled, tidy
from catalogue.rules import amounts as rules

MONTHS = (
    *("Januari", "Februari", "Maret", "April", "Mei", "Juni"),
    *("Juli", "Agustus", "September", "Oktober", "November", "Desember"),
)
MONTHS_IN_ENGLISH = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_MONTH = {
    name: number
    for number, names in enumerate(
        (
            ("januari", "january", "jan"),
            ("februari", "february", "feb", "peb", "pebruari"),
            ("maret", "march", "mar"),
            ("april", "apr"),
            ("mei", "may"),
            ("juni", "june", "jun"),
            ("juli", "july", "jul"),
            ("agustus", "august", "agu", "agt", "ags", "agst", "aug"),
            ("september", "sept", "sep"),
            ("oktober", "october", "okt", "oct"),
            ("november", "nopember", "nov", "nop"),
            ("desember", "december", "des", "dec"),
        ),
        start=1,
    )
    for name in names
}
_WEEKDAY = re.compile(
    r"(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad|(?:mon|tues|wednes|thurs|fri|satur|sun)day),? "
)
_ISO = re.compile(r"([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})")
_STAMP = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})[t ][0-9:.]+(?:z|[+-][0-9:]+)?")
_NUMBERS = re.compile(r"([0-9]{1,2}) ?[-/. ] ?([0-9]{1,2}) ?[-/. ] ?([0-9]{4}|[0-9]{2})")
_DAY_FIRST = re.compile(r"([0-9]{1,2})(?:st|nd|rd|th)?[ -]([a-z]+)\.?,?[ -]([0-9]{4})")
_MONTH_FIRST = re.compile(r"([a-z]+)\.? ([0-9]{1,2})(?:st|nd|rd|th)?,? ([0-9]{4})")
_DAYS_IN = {"hari": 1, "day": 1, "minggu": 7, "pekan": 7, "week": 7, "bulan": 30, "month": 30}
_SPAN = re.compile(
    r"(?:±|~|sekitar |kira-kira |about |maks(?:imal)?\.? |max\.? )? ?"
    r"([0-9]{1,3})(?: ?(?:-|s/d|sd|sampai|hingga|to) ?([0-9]{1,3}))?"
    r"(?: ?(hari|day|minggu|pekan|week|bulan|month)s?)?( kerja)?"
)
_ONE = {"sehari": 1, "seminggu": 7, "sepekan": 7, "sebulan": 30, "a day": 1, "a week": 7, "a month": 30}
_LONGEST = 730
DAYS_PATTERN = spelled(rf"(?:{_SPAN.pattern})(?: ?(?:working|business) days)?|{'|'.join(_ONE)}")
DATE_PATTERN = spelled(
    rf"(?:{_WEEKDAY.pattern})?(?:{'|'.join(one.pattern for one in (_ISO, _NUMBERS, _DAY_FIRST, _MONTH_FIRST))})"
)
"""What every span of days, and every day, is spelled like."""


def date_of(text: str) -> date | Problem:
    """Return the day that ``text`` means: ISO, ``27/07/2025``, ``27 Juli 2025``, ``July 27, 2025``."""
    words = tidy(text)
    weekday = _WEEKDAY.match(words)
    words = words[weekday.end() :] if weekday else words
    if found := _ISO.fullmatch(words):
        return _day(text, int(found[1]), int(found[2]), int(found[3]))
    if found := _DAY_FIRST.fullmatch(words):
        return _in_month(text, found[3], found[2], found[1])
    if found := _MONTH_FIRST.fullmatch(words):
        return _in_month(text, found[3], found[1], found[2])
    if found := _NUMBERS.fullmatch(words):
        return _in_numbers(text, int(found[1]), int(found[2]), found[3])
    stamp = _STAMP.fullmatch(words)
    return problem(rules.DATE_UNREADABLE, text, suggestion=stamp[1] if stamp else None)


def spoken(day: date) -> str:
    """Return a day as Indonesians write it: ``27 Juli 2025``."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def spoken_in_english(day: date) -> str:
    """Return a day as sentences in English write it: ``27 July 2025``."""
    return f"{day.day} {MONTHS_IN_ENGLISH[day.month - 1]} {day.year}"


def days(text: str) -> Days | Problem:
    """Return a number of days or a range of them: ``3-5 hari``, ``2 minggu``; five working days are a week."""
    words = tidy(text).replace("working days", "hari kerja").replace("business days", "hari kerja")
    if words in _ONE:
        return Days(_ONE[words], _ONE[words])
    found = _SPAN.fullmatch(words)
    if found is None:
        return problem(rules.DAYS_UNREADABLE, text)
    low, high = (
        _calendar_days(number, found[3], working=bool(found[4])) for number in (found[1], found[2] or found[1])
    )
    if high > _LONGEST:
        return problem(rules.DAYS_UNREADABLE, text)
    if low > high:
        unit = f" {found[3]}" if found[3] else ""
        return problem(rules.DAYS_REVERSED, text, suggestion=f"{found[2]}-{found[1]}{unit}{found[4] or ''}")
    return Days(low, high)


def _calendar_days(number: str, unit: str | None, *, working: bool) -> int:
    count = int(number) * _DAYS_IN[unit or "hari"]
    return -(-count * 7 // 5) if working else count


def _in_month(text: str, year: str, month: str, day: str) -> date | Problem:
    if month not in _MONTH:
        return problem(rules.DATE_UNREADABLE, text, suggestion=_with_known_month(year, month, day))
    return _day(text, int(year), _MONTH[month], int(day))


def _with_known_month(year: str, month: str, day: str) -> str | None:
    """Return the day whose month is misspelled, when only one month can be meant."""
    meant = [
        (number, name)
        for name, number in _MONTH.items()
        if can_only_mean(month, name, (other for other, its in _MONTH.items() if its != number))
    ]
    found = None if not meant else _day(month, int(year), meant[0][0], int(day))
    return spoken(found) if isinstance(found, date) else None


def _in_numbers(text: str, first: int, second: int, year: str) -> date | Problem:
    """Return the day of ``27/07/2025``; day and month may stand either way when only one way is possible."""
    century = int(year) if len(year) == 4 else 2000 + int(year)
    if first <= 12 and second <= 12 and first != second:
        return _ambiguous(text, _day(text, century, second, first), _day(text, century, first, second))
    day, month = (second, first) if second > 12 else (first, second)
    return _day(text, century, month, day)


def _ambiguous(text: str, first: date | Problem, second: date | Problem) -> Problem:
    if isinstance(first, Problem):
        return first
    if isinstance(second, Problem):
        return second
    values = {"first_id": spoken(first), "second_id": spoken(second)}
    values |= {"first_en": spoken_in_english(first), "second_en": spoken_in_english(second)}
    return problem(rules.DATE_AMBIGUOUS, text, perhaps=spoken(first), **values)


def _day(text: str, year: int, month: int, day: int) -> date | Problem:
    try:
        found = date(year, month, day)
    except ValueError:
        return problem(rules.DATE_IMPOSSIBLE, text)
    return found if 1900 <= year <= 2100 else problem(rules.DATE_IMPOSSIBLE, text)
