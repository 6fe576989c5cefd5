"""WCAG 2.2 AA: what axe-core can tell of every kind of page, and what it cannot."""

from collections.abc import Callable
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from browser_fixtures import DESK, PHONE
from playwright.sync_api import BrowserContext, Page

PAGES = (
    "/",
    "/produk/",
    "/produk/sekar-jlamprang/kemeja-jlamprang/",
    "/produk/buket-wiradesa/kain-panjang-buketan-pagi-sore/",
    "/kategori/fesyen/",
    "/jenis/",
    "/teknik/",
    "/teknik/tulis/",
    "/motif/",
    "/motif/jlamprang/",
    "/perajin/",
    "/perajin/sekar-jlamprang/",
    "/tentang/",
    "/daftar-pilihan/",
    "/luring/",
    "/404.html",
    "/en/",
    "/en/products/kriya-roban/tas-anyam-pandan/",
)
"""One of each kind; of products one that is for sale, one that is sold, and one whose words stay Indonesian."""
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
COLOURS = ["color-contrast", "link-in-text-block"]
"""The rules that the colour scheme can change: all others look at the same page twice."""
SCREENS: tuple[dict[str, Any], ...] = ({"viewport": PHONE, "is_mobile": True, "has_touch": True}, {"viewport": DESK})


def violations(page: Page, path: str, rules: list[str]) -> list[str]:
    """Return what axe-core finds wrong: page, rule and the first element of each."""
    found = Axe().run(page, options={"runOnly": rules, "resultTypes": ["violations"]}).response["violations"]
    return [f"{path} {one['id']}: {one['nodes'][0]['html'][:160]} {one['nodes'][0]['failureSummary']}" for one in found]


@pytest.mark.parametrize("screen", SCREENS, ids=["phone", "desk"])
def test_axe_finds_nothing(open_context: Callable[..., BrowserContext], shop: str, screen: dict[str, Any]) -> None:
    """No kind of page breaks a rule that a machine can check, on a phone or a desk, by day or by night."""
    page = open_context(**screen, service_workers="block", reduced_motion="reduce").new_page()
    found = []
    for path in PAGES:
        page.emulate_media(color_scheme="light")
        page.goto(shop + path)
        found += violations(page, path, TAGS)
        page.emulate_media(color_scheme="dark")
        found += violations(page, f"{path} (dark)", COLOURS)
    assert found == []
