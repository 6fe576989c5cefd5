"""In which language a text is told, and which one stands in for it."""

import pytest
from site_for_tests import SITE, Site

from catalogue.content.i18n import resolve
from catalogue.content.models import Localized
from catalogue.content.validation.translations import keys_missing


def test_a_site_without_indonesian_takes_bare_texts_for_its_first_language(site: Site) -> None:
    """A plain name is English where the site speaks English only: nothing calls it Indonesian."""
    site.write("site.yaml", SITE.replace("[id, en]", "[en]"))
    site.product("kain")
    site.build()
    page = site.read("products/sekar/kain/index.html")
    assert '<html lang="en"' in page
    assert 'lang="id"' not in page


@pytest.mark.parametrize(
    ("told", "locale", "locales", "shown"),
    [
        (("id", "en"), "nl", ("id", "en", "nl"), "en"),
        (("id", "en"), "jv", ("id", "en", "jv"), "id"),
        (("id",), "nl", ("id", "en", "nl"), "id"),
        (("id", "en"), "pt-BR", ("pt-BR", "id"), "en"),
        (("fr", "de"), "nl", ("id", "nl"), "de"),
        (("id", "nl"), "en", ("nl", "en", "id"), "nl"),
    ],
)
def test_what_readers_know_best_stands_in(
    told: tuple[str, ...], locale: str, locales: tuple[str, ...], shown: str
) -> None:
    """English abroad, Indonesian in the archipelago, else the site's own languages in their order."""
    text = Localized({language: language for language in told})
    assert resolve(text, locale, locales) == (shown, shown)


def test_missing_translations_are_keys_to_write() -> None:
    """Only of texts that are told at all."""
    texts = {"nama": Localized({"id": "Kain", "en": "Cloth"}), "cerita": Localized({"en": "…"}), "alt": Localized()}
    assert keys_missing(texts, ("id", "en", "nl")) == ("nama_nl", "cerita", "cerita_nl")
