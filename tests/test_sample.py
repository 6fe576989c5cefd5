"""The sample catalogue, built whole."""

import shutil
from pathlib import Path

import pytest
from links import broken_links
from site_for_tests import quiet

from catalogue import pipeline
from catalogue.diagnostics import Severity
from catalogue.engine.executors import open_executor
from catalogue.engine.store import Store
from catalogue.pipeline import BuildReport, Project

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, BuildReport]:
    """Return the sample site's folder and what the build said; small renditions, since pages are looked at here."""
    root = tmp_path_factory.mktemp("sample")
    shutil.copytree(ROOT / "products", root / "products")
    settings = (ROOT / "site.yaml").read_text(encoding="utf-8")
    (root / "site.yaml").write_text(settings + "images: {widths: [160], zoom: 320, speed: 10}\n", encoding="utf-8")
    with open_executor(2) as executor:
        report = pipeline.build(Project(root, root / "_site", Store(root / ".cache"), executor, quiet))
    return root / "_site", report


def test_the_sample_has_neither_errors_nor_warnings(built: tuple[Path, BuildReport]) -> None:
    """What we show as an example is right."""
    worse = [found for found in built[1].diagnostics if found.severity is not Severity.ADVICE]
    assert worse == []


def test_the_sample_is_rich_enough(built: tuple[Path, BuildReport]) -> None:
    """At least six workshops and 36 products."""
    assert built[1].workshops >= 6
    assert built[1].products >= 36


def test_no_link_of_the_sample_is_broken(built: tuple[Path, BuildReport]) -> None:
    """Every link, picture and style leads to a file."""
    assert broken_links(built[0], "https://example.org/") == []


def test_every_page_says_that_it_shows_samples(built: tuple[Path, BuildReport]) -> None:
    """Nobody can take an invented workshop for a real one."""
    for page in built[0].rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        if "<html" in text and 'http-equiv="refresh"' not in text:
            assert 'class="notice"' in text, page


def test_photos_and_social_pictures_are_light(built: tuple[Path, BuildReport]) -> None:
    """A link preview's picture stays under 250 kB, a source photo too."""
    assert all(path.stat().st_size < 250_000 for path in built[0].rglob("*social*"))
    photos = list((ROOT / "products").rglob("*.jpg"))
    assert all(path.stat().st_size <= 250_000 for path in photos)
    assert sum(path.stat().st_size for path in photos) <= 20_000_000
