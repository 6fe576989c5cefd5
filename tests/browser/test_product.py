"""A product in the browser: choosing, ordering, sharing; how it reads without scripts, narrow, and in rare states."""

import re
from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

SHIRT = "/produk/kali-loji/kemeja-parang/"
SHIRT_EN = "/en/products/kali-loji/kemeja-parang/"
CLOTH = "/produk/sekar-jlamprang/kain-panjang-jlamprang-indigo/"
SOLD = "/produk/buket-wiradesa/kain-panjang-buketan-pagi-sore/"
RARE = (
    SOLD,
    "/produk/kali-loji/sarung-banji/",
    "/produk/kali-loji/kain-seragam-nitik/",
    "/produk/kali-loji/kain-potong-parang-abu/",
    "/en/products/kriya-roban/dompet-kawung/",
    "/produk/ombak-biru/seprai-banji-cetak/",
)
"""Sold out, archived, price on request with a very long name, a single photo, no English, printed."""
ADDRESS = "https://example.org"


def message(link: Locator) -> tuple[str, str]:
    """Return the number and the text of a WhatsApp link."""
    address = urlsplit(link.get_attribute("href") or "")
    assert (address.scheme, address.netloc) == ("https", "wa.me")
    return address.path, parse_qs(address.query)["text"][0]


# ---- The choice of a variant


def choose(page: Page, label: str) -> None:
    """Choose a variant."""
    page.get_by_role("radio", name=re.compile(rf"^{re.escape(label)}\b")).check()


def test_a_choice_changes_price_stock_and_message(page: Page, shop: str) -> None:
    """The exact message names size, colour, code, the variant's own price, and the page in its language."""
    page.goto(shop + SHIRT)
    order = page.locator("#order")
    number, text = message(order)
    assert number == "/6281200000202"
    assert text == (
        "Halo Cap Kali Loji, saya ingin memesan Kemeja Cap Parang (kode kali-loji/kemeja-parang, "
        f"Rp\N{NO-BREAK SPACE}245.000 – Rp\N{NO-BREAK SPACE}265.000). Apakah masih ada? {ADDRESS}{SHIRT}"
    )
    choose(page, "XL, Biru Dongker")
    expect(page.locator(".buy > div > .price")).to_have_text("Rp\N{NO-BREAK SPACE}265.000")
    expect(page.locator("[data-stock]").first).to_have_text("tersedia 2")
    expect(page.locator(".order-sum")).to_contain_text("XL, Biru Dongker")
    text = (
        "Halo Cap Kali Loji, saya ingin memesan Kemeja Cap Parang, ukuran XL, Biru Dongker "
        f"(kode kali-loji/kemeja-parang, Rp\N{NO-BREAK SPACE}265.000). Apakah masih ada? {ADDRESS}{SHIRT}"
    )
    assert message(order)[1] == text
    page.get_by_text("Isi pesan yang terkirim").tap()
    expect(page.locator("[data-message]")).to_have_text(text)


def test_a_choice_in_english(page: Page, shop: str) -> None:
    """The same in the other language."""
    page.goto(shop + SHIRT_EN)
    choose(page, "L, Black")
    assert message(page.locator("#order"))[1] == (
        "Hello Cap Kali Loji, I would like to order Parang Stamped Shirt, size L, Black (code kali-loji/kemeja-parang, "
        f"IDR\N{NO-BREAK SPACE}245,000). Is it available? {ADDRESS}{SHIRT_EN}"
    )


def test_a_variant_that_has_run_out_is_asked_for(page: Page, shop: str) -> None:
    """It can be chosen; the button asks instead of ordering, and turns back with the next choice."""
    page.goto(shop + SHIRT)
    order = page.locator("#order")
    choose(page, "XL, Hitam")
    expect(order).to_have_text("Tanyakan kepada perajin")
    expect(order).not_to_have_class(re.compile(r"\bdo\b"))
    expect(page.locator("[data-stock]").first).to_have_text("habis")
    expect(page.locator("[data-state]")).to_be_hidden()
    assert "Apakah bisa dibuatkan yang serupa?" in message(order)[1]
    choose(page, "M, Hitam")
    expect(order).to_have_text("Pesan lewat WhatsApp")
    expect(page.locator("[data-state]")).to_be_visible()


def test_the_drawing_follows_the_choice(page: Page, shop: str) -> None:
    """One drawing is shown at a time: that of the chosen size, whatever its colour."""
    page.goto(shop + SHIRT)
    shown = page.locator(".drawn:visible")
    expect(shown).to_have_count(1)
    expect(shown).to_contain_text("lingkar 104 cm")
    choose(page, "L, Biru Dongker")
    expect(shown).to_have_count(1)
    expect(shown).to_contain_text("lingkar 110 cm")


def test_the_choice_by_keyboard(desk: Page, shop: str) -> None:
    """Variants are one group of radio buttons: a Tab enters it, arrows go through it."""
    desk.goto(shop + SHIRT)
    desk.get_by_role("radio").first.focus()
    desk.keyboard.press("Space")
    desk.keyboard.press("ArrowRight")
    assert desk.locator("[name=variant]:checked").get_attribute("value") == "l-black"
    assert "ukuran L, Hitam" in message(desk.locator("#order"))[1]


# ---- How many


def estimate(page: Page) -> Locator:
    """Return the sum beside the number."""
    return page.locator(".number-sum .price")


def test_the_number_goes_into_the_message(desk: Page, shop: str) -> None:
    """With its unit, the price of one, and what was chosen; one alone is ordered as without a number."""
    desk.goto(shop + SHIRT)
    choose(desk, "XL, Biru Dongker")
    one = desk.locator("#order").get_attribute("href")
    desk.get_by_role("button", name="Tambah satu").click()
    assert message(desk.locator("#order"))[1] == (
        "Halo Cap Kali Loji, saya ingin memesan 2 buah Kemeja Cap Parang, ukuran XL, Biru Dongker "
        f"(kode kali-loji/kemeja-parang, Rp\N{NO-BREAK SPACE}265.000 per buah). Apakah masih ada? {ADDRESS}{SHIRT}"
    )
    expect(estimate(desk)).to_have_text("Rp\N{NO-BREAK SPACE}530.000")
    desk.get_by_role("button", name="Kurangi satu").click()
    assert desk.locator("#order").get_attribute("href") == one
    expect(estimate(desk)).to_be_hidden()


def test_several_in_english(desk: Page, shop: str) -> None:
    """The same in the other language, and the message on the page is the one that is sent."""
    desk.goto(shop + SHIRT_EN)
    desk.get_by_label("Quantity").fill("3")
    text = (
        "Hello Cap Kali Loji, I would like to order 3 pieces of Parang Stamped Shirt (code kali-loji/kemeja-parang, "
        f"IDR\N{NO-BREAK SPACE}245,000 – IDR\N{NO-BREAK SPACE}265,000). Are they available? {ADDRESS}{SHIRT_EN}"
    )
    assert message(desk.locator("#order"))[1] == text
    desk.get_by_text("The message that is sent").click()
    expect(desk.locator("[data-message]")).to_have_text(text)


def test_a_wholesale_price_is_reached(page: Page, shop: str) -> None:
    """From its number on it is what one costs; the bar at the foot says what all come to."""
    page.goto(shop + SHIRT)
    choose(page, "L, Hitam")
    page.get_by_label("Jumlah").fill("12")
    assert "Rp\N{NO-BREAK SPACE}228.000 per buah" in message(page.locator("#order"))[1]
    expect(page.locator(".order-sum .price")).to_have_text("Rp\N{NO-BREAK SPACE}2.736.000")
    expect(page.locator("[data-beyond]")).to_have_text("Tersedia: 6. Selebihnya tanyakan kepada perajin.")


def test_the_smallest_order_is_where_counting_begins(page: Page, shop: str) -> None:
    """Fewer can be asked for: it is a hint, not a bar."""
    page.goto(shop + "/produk/kriya-roban/sampul-buku-nitik/")
    expect(page.get_by_label("Jumlah")).to_have_value("2")
    assert "memesan 2 buah Sampul Buku Nitik Hijau (kode" in message(page.locator("#order"))[1]
    page.get_by_role("button", name="Kurangi satu").tap()
    expect(page.locator("[data-least]")).to_have_class(re.compile("is-short"))
    assert "memesan Sampul Buku Nitik Hijau (kode" in message(page.locator("#order"))[1]


@pytest.mark.parametrize(("typed", "meant"), [("", "1"), ("0", "1"), ("-4", "1"), ("2.7", "2"), ("99999", "9999")])
def test_a_number_that_cannot_be_ordered_is_put_right(desk: Page, shop: str, typed: str, meant: str) -> None:
    """When the field is left."""
    desk.goto(shop + SHIRT)
    field = desk.get_by_label("Jumlah")
    field.fill(typed)
    field.press("Tab")
    expect(field).to_have_value(meant)


@pytest.mark.parametrize("path", [SOLD, "/produk/kali-loji/sarung-banji/"])
def test_what_cannot_be_had_is_not_counted(page: Page, shop: str, path: str) -> None:
    """Neither what is sold nor what is no longer made."""
    page.goto(shop + path)
    expect(page.get_by_label("Jumlah")).to_have_count(0)


def test_a_variant_that_has_run_out_is_not_counted(page: Page, shop: str) -> None:
    """The number comes back with a variant that is there."""
    page.goto(shop + SHIRT)
    choose(page, "XL, Hitam")
    expect(page.get_by_label("Jumlah")).to_be_hidden()
    choose(page, "M, Hitam")
    expect(page.get_by_label("Jumlah")).to_be_visible()


def test_without_javascript_no_number_is_asked_for(paper: Page, shop: str) -> None:
    """The link orders one; how many is said in the chat."""
    paper.goto(shop + SHIRT)
    expect(paper.locator(".number")).to_be_hidden()


def test_the_number_and_the_list_say_the_same(desk: Page, shop: str) -> None:
    """Put on the list with its number, changed there with it, and shown again when the page is opened anew."""
    desk.goto(shop + SHIRT)
    choose(desk, "L, Hitam")
    field = desk.get_by_label("Jumlah")
    field.fill("4")
    desk.get_by_role("button", name="Tambahkan ke daftar").click()
    desk.get_by_role("button", name="Tambah satu").click()
    kept = "JSON.parse(localStorage['enquiry:/']).items.map((one) => [one.variant, one.quantity])"
    assert desk.evaluate(kept) == [["l-black", 5]]
    desk.reload()
    choose(desk, "M, Hitam")
    expect(field).to_have_value("1")
    choose(desk, "L, Hitam")
    expect(field).to_have_value("5")
    assert "memesan 5 buah Kemeja" in message(desk.locator("#order"))[1]


# ---- Sharing


def test_the_link_is_copied(open_context: Callable[..., BrowserContext], shop: str) -> None:
    """The page's address in its language goes to the clipboard, and is said to be there."""
    context = open_context()
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(shop + SHIRT_EN)
    page.get_by_role("button", name="Copy the link").click()
    expect(page.locator(".share [role=status]")).to_have_text("The link is copied.")
    assert page.evaluate("navigator.clipboard.readText()") == ADDRESS + SHIRT_EN


def test_without_a_clipboard_the_address_is_shown(page: Page, shop: str) -> None:
    """Where nothing may be copied, the address stands there to be copied by hand."""
    page.add_init_script(
        "Object.defineProperty(navigator, 'clipboard', { value: undefined }); document.execCommand = () => false"
    )
    page.goto(shop + SHIRT)
    page.get_by_role("button", name="Salin tautan").tap()
    expect(page.locator(".share [role=status]")).to_have_text(f"Salin alamat ini: {ADDRESS}{SHIRT}")


def test_a_device_shares_in_its_own_way(page: Page, shop: str) -> None:
    """With Web Share there is a second button, which hands over name and address; without it there is none."""
    page.add_init_script("navigator.share = async (what) => { window.shared = what }")
    page.goto(shop + SHIRT)
    page.get_by_role("button", name="Bagikan").tap()
    assert page.evaluate("window.shared") == {"title": "Kemeja Cap Parang", "url": ADDRESS + SHIRT}


def test_without_web_share_there_is_no_such_button(page: Page, shop: str) -> None:
    """A button that could do nothing is not shown."""
    page.add_init_script("Object.defineProperty(navigator, 'share', { value: undefined })")
    page.goto(shop + SHIRT)
    expect(page.get_by_role("button", name="Salin tautan")).to_be_visible()
    expect(page.get_by_role("button", name="Bagikan")).to_be_hidden()


# ---- Without scripts, on narrow screens, and in rare states


def test_without_javascript_every_variant_has_its_own_order_link(paper: Page, shop: str) -> None:
    """Nothing is shown that does nothing; each row orders its variant; the general link names none."""
    paper.goto(shop + SHIRT)
    expect(paper.locator(".choice")).to_be_hidden()
    expect(paper.locator(".share")).to_be_hidden()
    rows = paper.locator("td.row-order a")
    expect(rows).to_have_count(6)
    expect(rows.first).to_be_visible()
    assert "Kemeja Cap Parang, ukuran L, Hitam (kode" in message(rows.nth(1))[1]
    assert "memesan Kemeja Cap Parang (kode" in message(paper.locator("#order"))[1]
    expect(rows.nth(2)).to_contain_text("Tanyakan")
    expect(paper.locator(".drawn:visible")).to_have_count(1)


def test_without_javascript_photos_and_thumbs_are_links(paper: Page, shop: str) -> None:
    """A thumb leads to its photo, a photo to its large file."""
    paper.goto(shop + SHIRT)
    paper.locator(".thumbs a").nth(1).click()
    expect(paper.locator(".slides > li").nth(1)).to_be_in_viewport(ratio=0.9)
    href = paper.locator(".slides a").first.get_attribute("href") or ""
    answer = paper.request.get(shop + href)
    assert answer.headers["content-type"] == "image/jpeg"


@pytest.mark.parametrize("path", [SHIRT, SHIRT_EN, CLOTH, *RARE])
@pytest.mark.parametrize("scripts", [True, False])
def test_nothing_scrolls_sideways_at_320(
    open_context: Callable[..., BrowserContext],
    shop: str,
    path: str,
    scripts: bool,  # noqa: FBT001 a test's case
) -> None:
    """Every state of a product fits the narrowest phone."""
    narrow = open_context(viewport={"width": 320, "height": 640}, java_script_enabled=scripts).new_page()
    narrow.goto(shop + path)
    width = narrow.locator("html").evaluate("root => root.scrollWidth") if scripts else 320
    assert width == 320
    assert (narrow.locator(".order a").first.bounding_box() or {"width": 0})["width"] > 100


def test_the_order_stays_within_reach(page: Page, shop: str) -> None:
    """However far one reads, price and button stand at the foot of the screen."""
    page.goto(shop + CLOTH)
    page.locator("#related").scroll_into_view_if_needed()
    expect(page.locator("#order")).to_be_in_viewport(ratio=1)
    expect(page.locator(".order-sum .price")).to_be_in_viewport(ratio=1)


def test_a_sold_piece_can_be_asked_about(page: Page, shop: str) -> None:
    """It says what sold means and offers a question, in quiet colours."""
    page.goto(shop + SOLD)
    expect(page.locator(".state")).to_have_text("Sudah Terjual")
    expect(page.locator(".means")).to_contain_text("Sudah ada pemiliknya")
    expect(page.locator("#order")).to_have_text("Tanyakan kepada perajin")
    assert "Apakah bisa dibuatkan yang serupa?" in message(page.locator("#order"))[1]


def test_an_archived_piece_is_a_record(page: Page, shop: str) -> None:
    """Its page stays, says that it is no longer made, and offers no order."""
    page.goto(shop + "/produk/kali-loji/sarung-banji/")
    expect(page.locator(".state")).to_have_text("Tidak Dibuat Lagi")
    expect(page.locator("#order")).to_have_text("Tanyakan kepada perajin")


def test_a_price_on_request_is_asked_for(page: Page, shop: str) -> None:
    """The message asks for the price instead of naming one."""
    page.goto(shop + "/produk/kali-loji/kain-seragam-nitik/")
    expect(page.locator(".buy > div > .price")).to_have_text("Harga atas permintaan")
    expect(page.locator("#order")).to_have_text("Tanyakan harga lewat WhatsApp")
    assert message(page.locator("#order"))[1].startswith(
        "Halo Cap Kali Loji, bolehkah saya tahu harga 40 buah Kain Seragam"
    )


def test_words_in_another_language_say_so(page: Page, shop: str) -> None:
    """On an English page an Indonesian story carries its language, and a line says whose words they are."""
    page.goto(shop + "/en/products/kali-loji/sarung-banji/")
    expect(page.locator("h1")).to_have_attribute("lang", "id")
    expect(page.locator(".prose")).to_have_attribute("lang", "id")
    expect(page.locator(".other-tongue")).to_have_text("The workshop tells this in its own language.")


def test_nothing_jumps_while_the_page_comes(open_context: Callable[..., BrowserContext], shop: str) -> None:
    """No layout shift, from the first paint until everything has come."""
    page = open_context().new_page()
    page.add_init_script(
        "window.shifts = 0;"
        "new PerformanceObserver((list) => list.getEntries().forEach((one) => { window.shifts += one.value }))"
        ".observe({ type: 'layout-shift', buffered: true })"
    )
    page.goto(shop + SHIRT, wait_until="networkidle")
    assert page.evaluate("window.shifts") == 0
