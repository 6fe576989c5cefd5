"""Every spelling of tests/fixtures/quantities: one line of a table is one case, so a new one needs no Python."""

from collections.abc import Callable, Iterator
from dataclasses import asdict, is_dataclass
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.content import quantities
from catalogue.content.models import Price
from catalogue.content.quantities import Problem

TABLES = Path(__file__).parent.parent / "fixtures" / "quantities"
READERS: dict[str, Callable[[str], object]] = {
    "dates": quantities.date_of,
    "days": quantities.days,
    "dimensions": quantities.dimensions,
    "lengths": quantities.length,
    "phones": quantities.phone,
    "prices": quantities.price,
    "quantities": quantities.quantity,
    "shares": quantities.shares,
    "sizes": quantities.sizes,
    "weights": quantities.weight,
    "whole": quantities.whole,
    "yes-no": quantities.yes_no,
}


def cases() -> Iterator[tuple[str, str, str, str]]:
    """Yield (table, written, meaning, corrected) for every line of every table."""
    for path in sorted(TABLES.glob("*.tsv")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                written, meaning, corrected = [*line.split("\t"), "", ""][:3]
                yield path.stem, written, meaning, corrected


def shown(value: object) -> str:
    """Return a meaning as the tables spell it: ``length 240, width 115``; a problem is its rule's name."""
    if isinstance(value, Problem):
        return f"! {value.rule.name}"
    if isinstance(value, Price):
        return quantities.rupiah(value)
    if isinstance(value, date):
        return value.isoformat()
    if is_dataclass(value) and not isinstance(value, type):
        given_fields = ((name, part) for name, part in asdict(value).items() if part is not None and part is not False)
        return ", ".join(name if part is True else f"{name} {_plain(part)}" for name, part in given_fields)
    if isinstance(value, tuple):
        return " | ".join(" ".join(map(str, part)) if isinstance(part, tuple) else part for part in value)
    return str(value)


def _plain(part: object) -> str:
    return f"{part:g}" if isinstance(part, float) else str(part)


@pytest.mark.parametrize(("table", "written", "meaning", "corrected"), [*cases()])
def test_what_people_write_means(table: str, written: str, meaning: str, corrected: str) -> None:
    """A spelling has the one meaning of the table, or is refused with the rule and correction that stand there."""
    found = READERS[table](written)
    assert shown(found) == meaning
    assert (found.suggestion or "" if isinstance(found, Problem) else "") == corrected


@pytest.mark.parametrize(("table", "written", "meaning", "corrected"), [case for case in cases() if case[3]])
def test_a_correction_is_accepted(table: str, written: str, meaning: str, corrected: str) -> None:
    """What a message tells people to write is itself understood."""
    assert not isinstance(READERS[table](corrected), Problem), (written, meaning)


@given(
    st.sampled_from(sorted(READERS)),
    st.text(alphabet=st.characters() | st.sampled_from("0123456789.,-rpkjtmx "), max_size=80),
)
def test_nothing_raises(table: str, written: str) -> None:
    """Whatever is typed gives a value or a problem."""
    READERS[table](written)


@given(st.integers(1, 10_000_000_000), st.integers(1, 10_000_000_000))
def test_a_price_is_read_as_it_is_written(one: int, two: int) -> None:
    """Every price that the catalogue prints can be typed back."""
    low, high = sorted((one, two))
    for price in (Price(low, low), Price(low, high), Price(low, None), Price()):
        assert quantities.price(quantities.rupiah(price)) == price


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_a_date_is_read_as_it_is_written(day: date) -> None:
    """Every date that a message names can be typed back."""
    assert quantities.date_of(quantities.spoken(day)) == day
    assert quantities.date_of(day.isoformat()) == day


@pytest.mark.parametrize(
    ("price", "rule"),
    [
        (Price(350, 350), "price-unusually-low"),
        (Price(9_999, None), "price-unusually-low"),
        (Price(10_000, 10_000), None),
        (Price(50_000, 100_000_001), "price-unusually-high"),
        (Price(100_000_000, 100_000_000), None),
        (Price(), None),
    ],
)
def test_unusual_prices_are_warned_of(price: Price, rule: str | None) -> None:
    """Three zeros too few or too many are noticed."""
    found = quantities.unusual_price(price)
    assert (found.rule.name if found else None) == rule
