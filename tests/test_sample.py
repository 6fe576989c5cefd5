"""The sample catalogue, built whole."""

from pathlib import Path

from browser_fixtures import KINDS
from links import broken_links
from sample_for_tests import ROOT

from catalogue.diagnostics import Severity
from catalogue.pipeline import BuildReport
from catalogue.website.urls import output_of


def test_the_sample_has_neither_errors_nor_warnings(sample: tuple[Path, BuildReport]) -> None:
    """What we show as an example is right."""
    worse = [found for found in sample[1].diagnostics if found.severity is not Severity.ADVICE]
    assert worse == []


def test_the_sample_is_rich_enough(sample: tuple[Path, BuildReport]) -> None:
    """At least six workshops and 36 products."""
    assert sample[1].workshops >= 6
    assert sample[1].products >= 36


def test_no_link_of_the_sample_is_broken(sample: tuple[Path, BuildReport]) -> None:
    """Every link, picture and style leads to a file."""
    assert broken_links(sample[0], "https://example.org/") == []


def test_every_kind_of_page_is_there_to_be_looked_at(sample: tuple[Path, BuildReport]) -> None:
    """What browser tests visit are pages of the sample, not the page for errors."""
    assert [path for path in KINDS if not (sample[0] / output_of(path.lstrip("/"))).is_file()] == []


def test_every_page_says_that_it_shows_samples(sample: tuple[Path, BuildReport]) -> None:
    """Nobody can take an invented workshop for a real one."""
    cards = sample[0] / "find"
    for page in sample[0].rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        if not page.is_relative_to(cards) and 'http-equiv="refresh"' not in text:
            assert 'class="notice"' in text, page


def test_photos_and_social_pictures_are_light(sample: tuple[Path, BuildReport]) -> None:
    """A link preview's picture stays under 250 kB, a source photo too."""
    assert all(path.stat().st_size < 250_000 for path in sample[0].rglob("*social*"))
    photos = list((ROOT / "products").rglob("*.jpg"))
    assert all(path.stat().st_size <= 250_000 for path in photos)
    assert sum(path.stat().st_size for path in photos) <= 20_000_000
