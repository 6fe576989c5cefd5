"""The site's own settings."""

import pytest
from entries_for_tests import document

from catalogue.content.config import check_site
from catalogue.content.models import ImageProfile, SiteConfig
from catalogue.content.validation import SiteEntry


def config(text: str) -> tuple[SiteConfig, list[str]]:
    """Return the settings of a file and the rules it breaks; that no address is given goes without saying."""
    checked = check_site(document(text, "site.yaml"))
    assert checked.value is not None
    broken = [found.rule for found in checked.diagnostics]
    return checked.value.config, [rule for rule in broken if rule != "base-url-missing" or "address" in text]


def test_no_file_means_defaults() -> None:
    """A site can begin without settings."""
    assert check_site(None).value == SiteEntry()


@pytest.mark.parametrize(
    ("written", "url"),
    [
        ("https://contoh.id", "https://contoh.id/"),
        ("https://contoh.id/", "https://contoh.id/"),
        ("https://contoh.github.io/batik", "https://contoh.github.io/batik/"),
        ("http://localhost:8000", "http://localhost:8000/"),
        ("http://127.0.0.1:8000/x/", "http://127.0.0.1:8000/x/"),
        ("HTTPS://Contoh.id/Batik", "https://contoh.id/Batik/"),
    ],
)
def test_an_address_ends_with_a_slash(written: str, url: str) -> None:
    """Links are made by adding to it."""
    assert config(f"base_url: {written}\n") == (SiteConfig(base_url=url), [])


@pytest.mark.parametrize(
    "written",
    [
        *("contoh.id", "ftp://contoh.id", "//contoh.id", "https://contoh.id/?a=b", "https://contoh.id/#a"),
        *("https://contoh.id/../x", "https://contoh.id//x", "https://user:pass@contoh.id/", "javascript:alert(1)"),
        *("https://contoh.id/<script>", "https://", "https://contoh", '"https://contoh.id/ x"'),
    ],
)
def test_an_address_is_plain(written: str) -> None:
    """Nothing that could be more than the beginning of a link."""
    assert config(f"base_url: {written}\n") == (SiteConfig(), ["base-url"])


@pytest.mark.parametrize("written", ["[id, en]", "id, en", "\n  - id\n  - en"])
def test_locales_are_a_list_in_any_form(written: str) -> None:
    """The first is the one at the root."""
    assert config(f"locales: {written}\n") == (SiteConfig(locales=("id", "en")), [])


def test_images_keep_what_is_not_said() -> None:
    """One setting does not reset the others."""
    found, rules = config("images: {widths: [64, 128], quality: {avif: 40}}\n")
    assert rules == []
    usual = ImageProfile()
    assert found.images.widths == (64, 128)
    assert found.images.quality == {**usual.quality, "avif": 40}
    assert (found.images.zoom, found.images.formats) == (usual.zoom, usual.formats)


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("widths: [0, 64]", "image-widths"),
        ("widths: [64, 64]", "image-widths"),
        ("widths: [64, 9999]", "image-widths"),
        ("widths: [1, 2, 3, 4, 5, 6, 7, 8, 9]", "image-widths"),
        ("formats: [avif]", "image-formats"),
        ("formats: [jpeg, bmp]", "image-formats"),
        ("quality: {avif: 100}", "image-quality"),
        ("quality: {gif: 50}", "image-quality"),
        ("quality: 50", "mapping-due"),
        ("speed: 11", "number-out-of-bounds"),
        ("zoom: -1", "number-unreadable"),
    ],
)
def test_images_have_bounds(line: str, rule: str) -> None:
    """A slip does not make ten thousand renditions."""
    assert config(f"images:\n  {line}\n")[1] == [rule]
