"""What a product might still tell its buyers: advice with a score, never an error."""

import pytest
from entries_for_tests import MINIMAL, PHOTOS, product

from catalogue.content.completeness import POINTS, Completeness, advise, completeness
from catalogue.content.models import Product
from catalogue.diagnostics import Severity
from catalogue.reporters import text

FULL = MINIMAL + (
    "ukuran: M\nbahan: primisima\npewarna: indigo\nperawatan: cuci tangan\ndiperiksa: 2026-11-20\n"
    "cerita: Satu.\ncerita_en: One.\n"
)


def read(words: str, files: tuple[str, ...] = PHOTOS) -> Product:
    """Return the product that an entry is."""
    found = product(words, files)
    assert found.value is not None
    return found.value.product


def score(words: str, files: tuple[str, ...] = PHOTOS) -> Completeness:
    """Return a product's score on a site in two languages."""
    return completeness(read(words, files), ("id", "en"))


def test_a_full_entry_has_nothing_missing() -> None:
    """Ten of ten for hand-made batik; nothing is said of it."""
    found = score(FULL)
    assert (len(found.reached), found.total, found.missing) == (10, 10, ())
    assert list(advise([read(FULL)], ("id", "en"))) == []


def test_six_lines_reach_some_points() -> None:
    """What is missing is named, and what buyers ask for first comes first."""
    found = score(MINIMAL, ("1-depan.jpg",))
    names = [point.name for point in found.missing]
    assert names == ["back", "detail", "measures", "material", "story", "dyes", "care", "verified"]
    assert [point.name for point in found.reached] == ["type", "translation"]


@pytest.mark.parametrize("technique", ["tiruan", "tanpa-batik"])
def test_a_print_is_asked_for_less(technique: str) -> None:
    """Its back and its dyes tell nothing; eight points are all."""
    found = score(FULL.replace("teknik: tulis", f"teknik: {technique}"), ("1.jpg",))
    assert (found.total, [point.name for point in found.missing]) == (8, ["second-photo"])


@pytest.mark.parametrize(
    ("without", "point"),
    [
        ("ukuran", "measures"),
        ("bahan", "material"),
        ("pewarna", "dyes"),
        ("perawatan", "care"),
        ("diperiksa", "verified"),
        ("jenis", "type"),
        ("nama_en", "translation"),
        ("cerita_en", "translation"),
    ],
)
def test_each_line_counts(without: str, point: str) -> None:
    """A line taken out of a full entry is one point less, and that one is named."""
    lines = [line for line in FULL.splitlines() if not line.startswith(f"{without}:")]
    found = score("\n".join([*lines, ""]))
    assert ([one.name for one in found.missing], len(found.reached)) == ([point], 9)


def test_languages_are_those_of_the_site() -> None:
    """A site in one language misses no translation."""
    words = MINIMAL.replace("nama_en: Jlamprang Shirt\n", "")
    assert "translation" in [one.name for one in completeness(read(words), ("id", "en")).missing]
    assert "translation" in [one.name for one in completeness(read(words), ("id",)).reached]


def test_advice_is_one_line_for_each_product() -> None:
    """It names score and points in both languages, is never an error, and the report has one line for each."""
    found = list(advise([read(MINIMAL), read(MINIMAL)], ("id", "en")))
    assert {one.severity for one in found} == {Severity.ADVICE}
    values = dict(found[0].values)
    assert (values["reached"], values["total"]) == ("4", "10")
    lines = text(found, "en").splitlines()
    assert (
        sum("4 of 10: add its measures, the fabric, a story, the dyes, how to care for it" in one for one in lines) == 2
    )
    assert len(lines) == 6


def test_nobody_is_asked_to_complete_what_is_not_sold() -> None:
    """Drafts and archived pieces are left in peace."""
    assert list(advise([read(f"{MINIMAL}status: arsip\n"), read(f"{MINIMAL}status: draf\n")], ("id",))) == []


def test_points_are_told_apart_and_told_in_both_languages() -> None:
    """Each has a name of its own, and says what to add and why."""
    assert len({point.name for point in POINTS}) == len(POINTS)
    assert all((p.add_id, p.add_en, p.why_id, p.why_en) > ("", "", "", "") for p in POINTS)
