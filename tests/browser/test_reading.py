"""Every kind of page can be read: on the narrowest phone, without JavaScript, in both schemes."""

from collections.abc import Callable

import pytest
from browser_fixtures import KINDS
from playwright.sync_api import BrowserContext, Page


@pytest.mark.parametrize("path", KINDS)
def test_nothing_scrolls_sideways_at_320(open_context: Callable[..., BrowserContext], shop: str, path: str) -> None:
    """The narrowest screen shows every page whole."""
    narrow = open_context(viewport={"width": 320, "height": 640}).new_page()
    narrow.goto(shop + path)
    assert narrow.evaluate("document.documentElement.scrollWidth") == 320


def test_a_product_is_read_and_ordered_without_javascript(paper: Page, shop: str) -> None:
    """Name, price, photos and the order link are in the page itself."""
    paper.goto(f"{shop}/produk/sekar-jlamprang/kemeja-jlamprang/")
    assert paper.locator("h1").inner_text()
    assert "Rp" in paper.locator(".buy .price").first.inner_text()
    assert paper.locator(".slides img").count() >= 2
    assert (paper.get_by_role("link", name="Pesan lewat WhatsApp").get_attribute("href") or "").startswith(
        "https://wa.me/"
    )


def test_the_dark_scheme_is_indigo_night(open_context: Callable[..., BrowserContext], shop: str) -> None:
    """Whoever reads by night gets indigo, not grey, and not white."""
    night = open_context(color_scheme="dark").new_page()
    night.goto(shop)
    assert night.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(14, 20, 48)"
