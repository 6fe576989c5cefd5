"""The buyer's list: what goes onto it, how it is shown, and what each workshop is sent."""

import gzip
import json
import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Locator, Page, expect

from catalogue.pipeline import BuildReport

LIST = "/daftar-pilihan/"
SHIRT = "kali-loji/kemeja-parang"
CLOTH = "kali-loji/kain-potong-kopi-pecah"
FAN = "kriya-roban/kipas-buketan"
SOLD = "buket-wiradesa/kain-panjang-buketan-pagi-sore"
NBSP = "\N{NO-BREAK SPACE}"


def shared(*entries: str) -> str:
    """Return the end of an address that brings a list: entries are ``id~variant~quantity``."""
    return "#" + "&".join(("1", *entries))


def fill(page: Page, shop: str, *entries: str, path: str = LIST) -> None:
    """Make these entries the page's list, and wait until all were looked up."""
    page.goto(f"{shop}{path}{shared(*entries)}")
    page.locator('[data-do="add"]').click()
    # The lines of a list that is only offered look the same: it is one's own once it is not offered any more.
    expect(page.locator('[data-part="shared"]')).to_be_hidden()
    settled(page)


def settled(page: Page) -> None:
    """Wait until every product's page was asked and has answered."""
    expect(page.locator('[data-part="groups"] .line').first).to_be_visible()
    expect(page.locator('[data-part="state"]')).to_have_text("", timeout=20_000)


def line(page: Page, product: str) -> Locator:
    """Return the entries of a product."""
    return page.locator(f'.line[data-key^="{product} "]')


def message(group: Locator) -> str:
    """Return what a workshop is sent, as WhatsApp reads it from the link."""
    href = group.locator('[data-part="buttons"] a').get_attribute("href") or ""
    number, _, text = href.removeprefix("https://wa.me/").partition("?text=")
    assert number.isdecimal()
    assert re.fullmatch(r"[A-Za-z0-9._~%-]+", text)
    return unquote(text)


def test_a_card_puts_its_product_on_the_list_and_takes_it_off(page: Page, shop: str) -> None:
    """One press puts it on, the next takes it off; the head counts, and it is said aloud."""
    page.goto(f"{shop}/produk/")
    card = page.locator(".card").first
    name = card.locator(".card-name").inner_text()
    button = card.get_by_role("button", name=f"Dalam daftar saya: {name}")
    expect(button).to_have_attribute("aria-pressed", "false")
    box = button.bounding_box()
    assert box
    assert min(box["width"], box["height"]) >= 44
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    expect(page.locator("[data-tally]").first).to_have_text("1")
    expect(page.locator("#said")).to_have_text(f"{name} sudah masuk daftar Anda.")
    assert page.url == f"{shop}/produk/"
    button.click()
    expect(button).to_have_attribute("aria-pressed", "false")
    expect(page.locator("[data-tally]").first).to_be_hidden()
    expect(page.locator("#said")).to_have_text(f"{name} sudah dikeluarkan dari daftar Anda.")


def test_the_control_is_no_part_of_the_card_s_link(desk: Page, shop: str) -> None:
    """The link around a card does not hold the button, and the button lies above it."""
    desk.goto(f"{shop}/produk/")
    assert desk.locator(".card a button").count() == 0
    desk.locator(".card .keep").first.click()
    assert desk.url == f"{shop}/produk/"


def test_cards_that_a_script_lays_out_get_their_control(desk: Page, shop: str) -> None:
    """A card that comes later, as from a search, can be put on the list too."""
    desk.goto(f"{shop}/produk/")
    desk.evaluate(
        "() => { const card = document.querySelector('.card').cloneNode(true); card.querySelector('.keep').remove();"
        " document.querySelector('.cards').append(card); }"
    )
    expect(desk.locator(".card .keep")).to_have_count(desk.locator(".card").count())


def test_a_product_s_page_puts_its_smallest_order_on_the_list(page: Page, shop: str) -> None:
    """The button says what it has done; the list has the product with as many as must be ordered."""
    page.goto(f"{shop}/produk/kriya-roban/sampul-buku-nitik/")
    button = page.locator(".keep-this")
    expect(button).to_have_accessible_name("Tambahkan ke daftar")
    button.click()
    expect(button).to_have_accessible_name("Ada di daftar Anda")
    expect(button).to_have_attribute("aria-pressed", "true")
    page.goto(f"{shop}{LIST}")
    settled(page)
    expect(line(page, "kriya-roban/sampul-buku-nitik").locator("input")).to_have_value("2")


def test_a_product_s_page_puts_the_chosen_variant_on_the_list(desk: Page, shop: str) -> None:
    """Each variant is an entry of its own; the button follows the choice."""
    desk.goto(f"{shop}/produk/{SHIRT}/")
    button = desk.locator(".keep-this")
    for label in ("M, Hitam", "XL, Biru Dongker"):
        desk.get_by_role("radio", name=label).check()
        expect(button).to_have_attribute("aria-pressed", "false")
        button.click()
        expect(button).to_have_attribute("aria-pressed", "true")
    desk.get_by_role("radio", name="M, Hitam").check()
    button.click()
    desk.goto(shop + LIST)
    settled(desk)
    assert [one.get_attribute("data-key") for one in desk.locator(".line").all()] == [f"{SHIRT} xl-navy"]
    expect(line(desk, SHIRT).locator("select")).to_have_value("xl-navy")
    expect(line(desk, SHIRT).locator('[data-part="price"]')).to_have_text(f"Rp{NBSP}265.000")
    expect(line(desk, SHIRT).locator(".notes")).to_have_text("")


def test_results_of_a_search_can_be_put_on_the_list(desk: Page, shop: str) -> None:
    """Cards that a filter has laid out have the control, and know what is on the list."""
    desk.goto(f"{shop}/produk/")
    name = desk.locator(".card-name").first.inner_text()
    desk.locator(".keep").first.click()
    desk.locator("select").last.select_option(index=2)
    desk.wait_for_url("**?*sort=*")
    expect(desk.locator("[data-cards] > .card:not(:has(.keep))")).to_have_count(0)
    expect(desk.locator('.keep[aria-pressed="true"]')).to_have_count(1)
    expect(desk.locator(".card", has=desk.locator('.keep[aria-pressed="true"]')).locator(".card-name")).to_have_text(
        name
    )


def test_without_javascript_nothing_pretends(paper: Page, shop: str) -> None:
    """No control is shown that would do nothing; the list says how to order without it."""
    paper.goto(f"{shop}/produk/{SHIRT}/")
    expect(paper.locator(".keep-this")).to_be_hidden()
    assert paper.locator(".keep").count() == 0
    paper.goto(shop + LIST)
    assert "memerlukan JavaScript" in (paper.locator("noscript").text_content() or "")
    assert paper.locator("main button:visible, main input:visible").count() == 0


def test_an_empty_list_leads_to_the_catalogue(page: Page, shop: str) -> None:
    """Nothing on it looks intended, and there is one way on."""
    page.goto(shop + LIST)
    expect(page.get_by_text("Daftar ini masih kosong.")).to_be_visible()
    page.locator(".nothing a.button").click()
    expect(page).to_have_url(f"{shop}/produk/")


def test_entries_stand_by_workshop(page: Page, shop: str) -> None:
    """Each workshop once, in the order in which it was chosen, with its own entries and number."""
    fill(page, shop, f"{SHIRT}~m-black~1", f"{FAN}~~1", f"{CLOTH}~~2")
    groups = page.locator(".wish-group")
    assert groups.locator("h2").all_inner_texts() == ["Cap Kali Loji", "Kriya Roban"]
    assert [group.locator(".line").count() for group in groups.all()] == [2, 1]
    expect(groups.first.locator('[data-part="contact"]')).to_have_text("WhatsApp +62 812-0000-0202")
    expect(page.locator("[data-tally]").first).to_have_text("3")


def test_the_message_in_indonesian(page: Page, shop: str) -> None:
    """The whole text, to the letter: number, unit, name, variant, code, price, link; then the sum."""
    fill(page, shop, f"{SHIRT}~m-black~2", f"{CLOTH}~~3")
    text = (
        "Halo Cap Kali Loji, saya ingin memesan dari Etalase Batik Pekalongan:\n\n"
        "1. 2 buah Kemeja Cap Parang, M, Hitam\n"
        "Kode: kali-loji/kemeja-parang\n"
        f"Harga: Rp{NBSP}245.000 per buah\n"
        "https://example.org/produk/kali-loji/kemeja-parang/\n\n"
        "2. 3 lembar Kain Potong Kopi Pecah Sogan\n"
        "Kode: kali-loji/kain-potong-kopi-pecah\n"
        f"Harga: Rp{NBSP}175.000 per lembar\n"
        "https://example.org/produk/kali-loji/kain-potong-kopi-pecah/\n\n"
        f"Perkiraan jumlah: Rp{NBSP}1.015.000\n\n"
        "Apakah semuanya tersedia, dan berapa ongkos kirimnya?"
    )
    group = page.locator(".wish-group")
    assert message(group) == text
    group.locator("summary").click()
    expect(group.locator('[data-part="message"]')).to_be_visible()
    assert group.locator('[data-part="message"]').inner_text() == text
    expect(group.locator('[data-part="sum"]')).to_have_text(f"Rp{NBSP}1.015.000")


def test_the_message_in_english(page: Page, shop: str) -> None:
    """The same list, seen on the English page, writes in English and links to English pages."""
    fill(page, shop, f"{SHIRT}~m-black~1", f"{FAN}~~1")
    page.goto(f"{shop}/en/enquiry-list/")
    settled(page)
    assert message(page.locator(".wish-group").first) == (
        "Hello Cap Kali Loji, I would like to order these from Pekalongan Batik Catalogue:\n\n"
        "1. 1 piece Parang Stamped Shirt, M, Black\n"
        "Code: kali-loji/kemeja-parang\n"
        f"Price: IDR{NBSP}245,000 per piece\n"
        "https://example.org/en/products/kali-loji/kemeja-parang/\n\n"
        "Are they all available, and what would the postage be?"
    )


def test_what_is_sold_is_asked_for_not_ordered(page: Page, shop: str) -> None:
    """A sold piece says so, is in no sum, and the message asks whether its like can be made."""
    fill(page, shop, f"{SOLD}~~1", "buket-wiradesa/sarung-buketan-merah~~1")
    expect(line(page, SOLD).locator(".notes")).to_have_text("Sudah Terjual")
    expect(page.locator('[data-part="sum"]')).to_have_text(f"Rp{NBSP}1.250.000")
    sent = message(page.locator(".wish-group"))
    assert sent.index("sarung-buketan-merah") < sent.index("Yang berikut tercatat tidak tersedia.") < sent.index(SOLD)
    line(page, "buket-wiradesa/sarung-buketan-merah").locator('[data-do="remove"]').click()
    assert message(page.locator(".wish-group")) == (
        "Halo Buket Wiradesa, saya melihat barang ini di Etalase Batik Pekalongan, tetapi tercatat tidak tersedia."
        " Apakah bisa dibuatkan yang serupa?\n\n"
        "1. 1 buah Kain Panjang Buketan Pagi-Sore\n"
        "Kode: buket-wiradesa/kain-panjang-buketan-pagi-sore\n"
        "Sudah Terjual\n"
        "https://example.org/produk/buket-wiradesa/kain-panjang-buketan-pagi-sore/"
    )
    expect(page.locator('[data-part="buttons"] a')).to_have_text("Tanyakan kepada perajin")


def test_a_variant_has_its_price_and_its_stock(page: Page, shop: str) -> None:
    """A range becomes a price when a variant is chosen; one that ran out is said; two of one kind become one entry."""
    fill(page, shop, f"{SHIRT}~~1", f"{SHIRT}~l-black~2")
    first = line(page, SHIRT).first
    expect(first.locator('[data-part="price"]')).to_have_text(f"Rp{NBSP}245.000 – Rp{NBSP}265.000")
    expect(first.locator(".notes")).to_have_text("Tentukan ukuran atau pilihannya, atau sepakati dalam percakapan.")
    first.locator("select").select_option("xl-navy")
    expect(first.locator('[data-part="price"]')).to_have_text(f"Rp{NBSP}265.000")
    expect(first.locator("select")).to_be_focused()
    expect(first.locator(".notes")).to_have_text("")
    first.locator("select").select_option("xl-black")
    expect(first.locator(".notes")).to_have_text("Pilihan ini sudah habis")
    first.locator("select").select_option("l-black")
    expect(line(page, SHIRT)).to_have_count(1)
    expect(line(page, SHIRT).locator("input")).to_have_value("3")


def test_numbers_stay_within_bounds(page: Page, shop: str) -> None:
    """Plus and minus count by one, never below one; what is typed is bounded, what is no number changes nothing."""
    fill(page, shop, f"{FAN}~~1")
    entry = line(page, FAN)
    number, fewer, more = entry.locator("input"), entry.locator('[data-do="fewer"]'), entry.locator('[data-do="more"]')
    fewer.click(force=True)
    expect(number).to_have_value("1")
    more.click()
    more.click()
    expect(number).to_have_value("3")
    expect(entry.locator('[data-part="total"]')).to_have_text(f"Rp{NBSP}435.000")
    for typed, kept in (("0", "1"), ("-5", "1"), ("123456", "9999"), ("", "9999"), ("2.7", "2")):
        number.fill(typed)
        number.blur()
        expect(number).to_have_value(kept)


def test_the_wholesale_price_is_reached_by_all_pieces_of_a_product(page: Page, shop: str) -> None:
    """Twelve shirts, in whichever sizes, cost the wholesale price each; eleven do not."""
    fill(page, shop, f"{SHIRT}~m-black~6", f"{SHIRT}~l-navy~5")
    expect(page.locator('[data-part="sum"]')).to_have_text(f"Rp{NBSP}2.695.000")
    line(page, SHIRT).last.locator('[data-do="more"]').click()
    expect(page.locator('[data-part="sum"]')).to_have_text(f"Rp{NBSP}2.736.000")
    expect(line(page, SHIRT).first.locator('[data-part="tier"]')).to_have_text("harga grosir mulai 12")
    assert f"Rp{NBSP}228.000 per buah" in message(page.locator(".wish-group"))


def test_a_long_list_is_sent_as_codes_and_links(page: Page, shop: str, sample: tuple[Path, BuildReport]) -> None:
    """What would not fit into a link is sent shorter, in parts, and says so; the whole can still be copied."""
    keys = [one["key"] for one in record(sample[0], SHIRT)["variants"]]
    fill(page, shop, f"{CLOTH}~~12", *(f"{SHIRT}~{key}~3" for key in keys), "kali-loji/sarung-banji~~1")
    group = page.locator(".wish-group")
    expect(group.locator('[data-part="shortened"]')).to_be_visible()
    sent = [link.get_attribute("href") or "" for link in group.locator('[data-part="buttons"] a').all()]
    assert all(len(href) <= 1800 for href in sent)
    texts = [unquote(href.partition("?text=")[2]) for href in sent]
    assert all("Daftarnya panjang, jadi di sini hanya kode dan tautannya." in text for text in texts)
    assert "\n\n".join(texts).count(f"3 × {SHIRT} (") == len(keys)
    assert not re.search(r"https://\S*[^/\s](?=\s|$)", "\n".join(texts))
    group.locator("summary").click()
    whole = group.locator('[data-part="message"]').inner_text()
    assert whole.count("\nKode: ") == 2 + len(keys)


def record(folder: Path, product: str) -> dict[str, list[dict[str, str]]]:
    """Return the record that a product's page holds."""
    page = (folder / "produk" / product / "index.html").read_text(encoding="utf-8")
    found = re.search(r'<script type="application/json" id="record">(.*?)</script>', page)
    assert found
    told: dict[str, list[dict[str, str]]] = json.loads(found[1])
    return told


def test_removing_can_be_undone(page: Page, shop: str) -> None:
    """What was taken off comes back to its place, with its number; so does a whole list."""
    fill(page, shop, f"{CLOTH}~~4", f"{SHIRT}~m-black~1", f"{FAN}~~1")
    line(page, CLOTH).locator('[data-do="remove"]').click()
    expect(page.locator(".undo button:visible")).to_be_focused()
    expect(page.locator("[data-tally]").first).to_have_text("2")
    page.keyboard.press("Enter")
    expect(line(page, CLOTH).locator("input")).to_have_value("4")
    assert page.locator(".line").first.get_attribute("data-key") == f"{CLOTH} "
    page.locator('[data-do="empty"]').click()
    expect(page.get_by_text("Daftar ini masih kosong.")).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.locator(".line")).to_have_count(3)


def test_all_of_it_works_by_keyboard(desk: Page, shop: str) -> None:
    """Put on the list from a card, counted up, sent: without a mouse; the focus is never lost."""
    desk.goto(f"{shop}/produk/")
    desk.locator(".card-name a").first.focus()
    for _ in range(3):
        desk.keyboard.press("Tab")
        if desk.evaluate("document.activeElement.matches('.keep')"):
            break
    desk.keyboard.press("Space")
    expect(desk.locator(".keep").first).to_have_attribute("aria-pressed", "true")
    desk.goto(shop + LIST)
    settled(desk)
    desk.locator(".line h3 a").focus()
    reached = []
    for _ in range(9):
        desk.keyboard.press("Tab")
        reached.append(desk.evaluate("document.activeElement.dataset.part ?? document.activeElement.tagName"))
        if reached[-1] == "more":
            desk.keyboard.press("Enter")
            assert desk.evaluate("document.activeElement.dataset.part") == "more"
    assert [part for part in reached if part in {"fewer", "number-of", "more", "remove", "A", "SUMMARY"}][:6] == [
        "fewer",
        "number-of",
        "more",
        "remove",
        "A",
        "SUMMARY",
    ]
    expect(desk.locator(".line input")).to_have_value("2")


def test_paper_has_no_buttons(desk: Page, shop: str) -> None:
    """Printed it is a sheet: photos, names, codes, numbers, whom to write to; nothing to press."""
    fill(desk, shop, f"{SHIRT}~m-black~2", f"{FAN}~~1")
    desk.emulate_media(media="print")
    shown = desk.locator("button:visible, input:visible, select:visible, summary:visible, a.button:visible")
    assert shown.count() == 0
    for text in ("Kemeja Cap Parang", "M, Hitam", SHIRT, "2 buah", "+62 812-0000-0202", "Kriya Roban"):
        expect(desk.get_by_text(text, exact=True).locator("visible=true").first).to_be_visible()
    assert desk.locator(".line img:visible").count() == 2


@pytest.mark.parametrize("path", [LIST, "/produk/", f"/produk/{SHIRT}/"])
def test_nothing_scrolls_sideways_with_a_full_list(
    open_context: Callable[..., BrowserContext], shop: str, path: str
) -> None:
    """At 320 px, with long names, prices and large numbers."""
    narrow = open_context(viewport={"width": 320, "height": 640}).new_page()
    fill(narrow, shop, f"{SHIRT}~xl-navy~9999", f"{FAN}~~9999", f"{SOLD}~~1", "kali-loji/tidak-ada~~1")
    narrow.goto(shop + path)
    assert narrow.evaluate("document.documentElement.scrollWidth") == 320


def test_scripts_of_every_page_are_small(sample: tuple[Path, BuildReport]) -> None:
    """What every page loads for the list weighs at most 4 kB."""
    assets = sample[0] / "assets"
    files = [next(assets.glob(f"{name}.*.js")) for name in ("enquiry", "enquiry-add")]
    assert sum(len(gzip.compress(file.read_bytes(), 9)) for file in files) <= 4096


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_full_list_can_be_used_by_everybody(
    open_context: Callable[..., BrowserContext], shop: str, scheme: str
) -> None:
    """Nothing in it breaks WCAG 2.2 A or AA, as far as a machine can tell: own list, opened message, shared list."""
    page = open_context(color_scheme=scheme).new_page()
    fill(page, shop, f"{SHIRT}~~2", f"{SHIRT}~xl-black~1", f"{SOLD}~~1", "kali-loji/tidak-ada~~1")
    page.locator("summary").first.click()
    page.locator('[data-do="copy-list"]').click()
    page.locator('[data-do="remove"]').first.click()
    rules = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
    assert Axe().run(page, options=rules).response["violations"] == []
    page.goto(f"{shop}{LIST}{shared(f'{FAN}~~1')}")
    settled(page)
    assert Axe().run(page, options=rules).response["violations"] == []
