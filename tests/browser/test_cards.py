"""Cards in rare states: without a photo, sold, with a very long name or price, without English, with a wide photo."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from browser_fixtures import DESK, PHONE, until
from playwright.sync_api import BrowserContext, Locator, Page, expect
from serving_for_tests import serving
from site_for_tests import SITE, Site

from catalogue.diagnostics import has_errors

NARROW = {"width": 320, "height": 640}
LONG = "Selendang Jlamprang Latar Ceplok Kembang Setaman Pewarna Alam Soga Tingi Tegeran"
UNBROKEN = "Sekarjagatpringsedapurjlamprangcemukiran Kembangsetamanpinggirlautan"
CARDS = ("tanpa-foto", "terjual", "panjang", "lebar")


@pytest.fixture(scope="module")
def rare(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Return the address of a site of rare products."""
    site = Site(tmp_path_factory.mktemp("rare"))
    site.write("site.yaml", SITE.replace("per_page: 3\n", ""))
    site.product("tanpa-foto", day=20)
    site.product("terjual", day=19, technique="tiruan", price="tanya\nketersediaan: habis")
    site.product("panjang", day=18, price="1250000 - 12750000\nketersediaan: pesan")
    site.product("lebar", day=17, technique="paduan tiruan")
    for name, words in (("panjang", LONG), ("lebar", UNBROKEN)):
        entry = site.root / f"products/sekar/{name}/product.yaml"
        entry.write_text(entry.read_text().replace(f"nama: Kain {name.title()}", f"nama: {words}"), encoding="utf-8")
    site.photo("sekar/panjang/1-depan.png")
    site.photo("sekar/lebar/1-depan.png", size=(480, 200))
    assert not has_errors(site.build().diagnostics)
    # The site of tests lies below /batik/.
    host = Path(tmp_path_factory.mktemp("host"))
    (host / "batik").symlink_to(site.root / "_site")
    (host / "_headers").write_text("", encoding="utf-8")
    with serving(host) as address:
        yield f"{address}/batik"


def card(page: Page, name: str) -> Locator:
    """Return a card by its product's slug."""
    return page.locator(f".card[data-product='sekar/{name}']")


def lines(words: Locator) -> int:
    """Return how many lines an element takes."""
    return int(
        words.evaluate(
            "one => Math.round(one.getBoundingClientRect().height / parseFloat(getComputedStyle(one).lineHeight))"
        )
    )


@pytest.mark.parametrize("screen", [NARROW, PHONE, DESK], ids=["320", "360", "1280"])
@pytest.mark.parametrize("path", ["/", "/produk/", "/en/products/", "/perajin/sekar/"])
def test_rare_cards_fit(
    open_context: Callable[..., BrowserContext], rare: str, screen: dict[str, int], path: str
) -> None:
    """Nothing sticks out, wherever cards stand."""
    page = open_context(viewport=screen, service_workers="block").new_page()
    page.goto(rare + path)
    assert page.evaluate("document.documentElement.scrollWidth") == screen["width"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("screen", [PHONE, DESK], ids=["360", "1280"])
def test_rare_cards_can_be_read(
    open_context: Callable[..., BrowserContext], rare: str, screen: dict[str, int], scheme: str
) -> None:
    """By everybody, in both schemes."""
    page = open_context(viewport=screen, color_scheme=scheme, reduced_motion="reduce").new_page()
    page.goto(f"{rare}/produk/")
    found = Axe().run(page, context=".cards", options={"runOnly": ["wcag2a", "wcag2aa", "wcag22aa"]})
    assert [one["id"] for one in found.response["violations"]] == []


def test_a_card_without_a_photo_says_so(page: Page, rare: str) -> None:
    """Its frame is as large as that of any other."""
    page.goto(f"{rare}/produk/")
    expect(card(page, "tanpa-foto").locator(".frame")).to_have_text("Belum ada foto")
    heights = {card(page, name).locator(".frame").evaluate("one => one.offsetHeight") for name in CARDS}
    assert len(heights) == 1


def test_a_product_without_a_photo_begins_with_its_words(page: Page, rare: str) -> None:
    """No empty frame takes a phone's whole screen."""
    page.goto(f"{rare}/produk/sekar/tanpa-foto/")
    expect(page.locator(".no-photo")).to_be_in_viewport(ratio=1)
    expect(page.locator(".buy > div > .price")).to_be_in_viewport(ratio=1)


def test_a_sold_piece_is_quietly_said_to_be_so(page: Page, rare: str) -> None:
    """In words beside the price; what is printed is named as on every other card."""
    page.goto(f"{rare}/produk/")
    expect(card(page, "terjual").locator(".card-state")).to_have_text("Sudah Terjual")
    expect(card(page, "terjual").locator(".not")).to_have_text("bukan batik")


@pytest.mark.parametrize("name", ["panjang", "lebar"])
def test_a_long_name_takes_two_lines(page: Page, rare: str, name: str) -> None:
    """The whole name is there for those who hear it, and on the product's page."""
    page.goto(f"{rare}/produk/")
    words = card(page, name).locator(".card-name")
    assert lines(words) == 2
    assert words.text_content() in {LONG, UNBROKEN}


def test_two_prices_stay_whole(page: Page, rare: str) -> None:
    """A range breaks behind its dash, never within a number, and leaves the control beside it free."""
    page.goto(f"{rare}/produk/")
    price = card(page, "panjang").locator(".price")
    assert lines(price) == 2
    reach = 8  # of the control itself, beyond the card's edge
    assert price.evaluate("one => one.scrollWidth - one.clientWidth") <= reach


def test_a_wide_photo_is_shown_whole(page: Page, rare: str) -> None:
    """On its mat, since its sides would be cut off otherwise."""
    page.goto(f"{rare}/produk/")
    assert card(page, "lebar").locator(".frame img").evaluate("one => getComputedStyle(one).objectFit") == "contain"
    assert card(page, "panjang").locator(".frame img").evaluate("one => getComputedStyle(one).objectFit") == "cover"


def test_a_name_without_english_says_whose_it_is(page: Page, rare: str) -> None:
    """On an English list it is marked as Indonesian."""
    page.goto(f"{rare}/en/products/")
    expect(card(page, "panjang").locator(".card-name")).to_have_attribute("lang", "id")


@pytest.mark.parametrize("screen", [PHONE, DESK], ids=["360", "1280"])
def test_large_cards_tell_what_small_ones_do(
    open_context: Callable[..., BrowserContext], rare: str, screen: dict[str, int]
) -> None:
    """How it was made, and whether it can be had, stand with the first cloths of the home page as well."""
    page = open_context(viewport=screen).new_page()
    page.goto(f"{rare}/")
    cloths = page.locator(".cloth")
    expect(cloths.locator(".mark")).to_have_count(cloths.count())
    expect(page.locator(".cloth .card-state").first).to_be_visible()


def test_a_small_photo_is_never_drawn_larger(open_context: Callable[..., BrowserContext], rare: str) -> None:
    """It lies in the middle of its frame at its own width: the photos of this site are 128 px wide at most."""
    page = open_context(viewport=DESK).new_page()
    page.goto(f"{rare}/produk/sekar/panjang/")
    photo = page.locator(".slides .frame.own img")
    until(page, "document.querySelector('.frame.own img').naturalWidth > 0")
    assert photo.evaluate("one => [getComputedStyle(one).objectFit, one.naturalWidth <= one.width]") == [
        "scale-down",
        True,
    ]
    assert photo.evaluate("one => one.naturalWidth") == 128
