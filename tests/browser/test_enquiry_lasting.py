"""The buyer's list over time: in storage, in links, in files, without a connection, while the catalogue changes."""

import csv
import io
import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest
from playwright.sync_api import BrowserContext, Page, expect
from serving_for_tests import serving
from site_for_tests import Site

from catalogue.diagnostics import has_errors

LIST = "/daftar-pilihan/"
FAN = "kriya-roban/kipas-buketan"
CLOTH = "kali-loji/kain-potong-kopi-pecah"
NBSP = "\N{NO-BREAK SPACE}"

OpenContext = Callable[..., BrowserContext]


def settled(page: Page) -> None:
    """Wait until every product's page was asked and has answered."""
    expect(page.locator('[data-part="groups"] .line').first).to_be_visible()
    expect(page.locator('[data-part="state"]')).not_to_have_text("Memeriksa apakah ada yang berubah …", timeout=20_000)


def kept(page: Page, base: str = "/") -> list[dict[str, object]]:
    """Return the list as it lies in the page's storage, of the site below a path."""
    found: list[dict[str, object]] = json.loads(page.evaluate(f"localStorage.getItem('enquiry:{base}')"))["items"]
    return found


def put(page: Page, address: str, text: str, key: str = "enquiry:/") -> None:
    """Open a page, with a text in its storage from before."""
    page.goto(f"{address}/tentang/")
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [key, text])


# ---- A catalogue that changes


class Market:
    """A small site below a path, which can change and be built again while it is looked at.

    Attributes:
        site: its sources.
        address: where it is served, without a slash at the end.
    """

    def __init__(self, site: Site, address: str) -> None:
        """Hold both."""
        self.site, self.address = site, address

    def build(self) -> None:
        """Build the site into what is served."""
        assert not has_errors(self.site.build("host/batik").diagnostics)

    def change(self, name: str, more: str = "", price: str = "Rp 350.000") -> None:
        """Write a product anew, with further lines."""
        path = self.site.root / self.site.product(name, price=price)
        path.write_text(path.read_text(encoding="utf-8") + more, encoding="utf-8")

    def take(self, page: Page, *names: str) -> None:
        """Put one of each product onto a page's list."""
        page.goto(f"{self.address}{LIST}#" + "&".join(("1", *(f"sekar/{name}~~1" for name in names))))
        page.locator('[data-do="add"]').click()
        settled(page)
        page.wait_for_load_state("networkidle")  # each page was asked, so that what it said is kept


@pytest.fixture
def market(tmp_path: Path) -> Iterator[Market]:
    """Return a market with one product, served below ``/batik/``."""
    site = Site(tmp_path)
    site.product("tetap")
    (tmp_path / "host").mkdir()
    (tmp_path / "host/_headers").write_text("", encoding="utf-8")
    with serving(tmp_path / "host") as address:
        yield Market(site, f"{address}/batik")


def test_what_became_of_each_product_is_said(page: Page, market: Market) -> None:
    """Gone: kept, not ordered, easily removed. Dearer: both prices. Sold: said. Moved: found at its new address."""
    for name in ("hilang", "naik", "habis", "pindah"):
        market.change(name)
    market.build()
    market.take(page, "tetap", "hilang", "naik", "habis", "pindah")
    assert page.locator(".notes li").count() == 0
    shutil.rmtree(market.site.root / "products/sekar/hilang")
    shutil.rmtree(market.site.root / "products/sekar/pindah")
    market.change("baru", "alamat_lama: pindah\n")
    market.change("naik", price="Rp 400.000")
    market.change("habis", "ketersediaan: habis\n")
    market.build()
    page.reload()
    settled(page)
    said = {one.get_attribute("data-key"): one.locator(".notes").inner_text() for one in page.locator(".line").all()}
    assert said == {
        "sekar/tetap ": "",
        "sekar/hilang ": "Sudah tidak ada di katalog",
        "sekar/naik ": f"Harganya Rp{NBSP}350.000 ketika Anda tambahkan, sekarang Rp{NBSP}400.000.",
        "sekar/habis ": "Sudah Terjual",
        "sekar/baru ": "",
    }
    sent = unquote(page.locator('[data-part="buttons"] a').get_attribute("href") or "")
    assert "Kode: sekar/hilang" not in sent
    assert sent.index("Kode: sekar/naik") < sent.index("tercatat tidak tersedia") < sent.index("Kode: sekar/habis")
    expect(page.locator('[data-part="sum"]')).to_have_text(f"Rp{NBSP}1.100.000")
    gone = page.locator('[data-key="sekar/hilang "]')
    expect(gone.locator("h3")).to_have_text("Kain Hilang")
    assert gone.locator("a[href], input:visible").count() == 0
    gone.locator('[data-do="remove"]').click()
    assert [one["id"] for one in kept(page, "/batik/")] == ["sekar/tetap", "sekar/naik", "sekar/habis", "sekar/baru"]


def test_the_table_is_safe_to_open(page: Page, market: Market, tmp_path: Path) -> None:
    """CSV as spreadsheets know it; a name that looks like a formula is text, quotes and commas are quoted."""
    path = market.site.root / market.site.product("rumus")
    told = path.read_text(encoding="utf-8").replace("nama: Kain Rumus", "nama: '=1+1, \"Rumus\"'")
    path.write_text(told, encoding="utf-8")
    market.build()
    market.take(page, "tetap", "rumus")
    page.locator(".line input").first.fill("3")
    page.locator(".line input").first.blur()
    with page.expect_download() as waiting:
        page.locator('[data-do="download"]').click()
    assert waiting.value.suggested_filename == "daftar-pilihan.csv"
    waiting.value.save_as(tmp_path / "list.csv")
    data = (tmp_path / "list.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\r\n") == data.count(b"\n") == 3
    assert b'"\'=1+1, ""Rumus"""' in data
    heads, *rows = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))
    assert heads[:6] == ["perajin", "WhatsApp", "kode", "nama", "pilihan", "jumlah"]
    assert rows[0] == [
        "Bengkel Sekar",
        "https://wa.me/6281200000001",
        "sekar/tetap",
        "Kain Tetap",
        "",
        "3",
        "buah",
        f"Rp{NBSP}350.000",
        "350000",
        "1050000",
        "Siap Kirim",
        "https://contoh.id/batik/produk/sekar/tetap/",
    ]
    assert rows[1][3] == '\'=1+1, "Rumus"'


# ---- Shared links


def given(page: Page, address: str) -> Page:
    """Open a list that was shared; return the page."""
    page.goto("about:blank")
    page.goto(address)
    return page


def test_a_shared_list_never_overwrites(open_context: OpenContext, shop: str) -> None:
    """Another buyer sees it and decides; until then the own list is as it was, and by undo also after."""
    giver, taker = open_context().new_page(), open_context().new_page()
    giver.goto(f"{shop}{LIST}#1&{FAN}~~2&kali-loji/kemeja-parang~m-navy~1")
    giver.locator('[data-do="add"]').click()
    settled(giver)
    giver.locator('[data-do="copy-list"]').click()
    link = giver.locator('[data-part="address"]').inner_text()
    assert link == f"{shop}{LIST}#1&{FAN}~~2&kali-loji/kemeja-parang~m-navy~1"
    put(taker, shop, json.dumps({"version": 1, "items": [{"id": CLOTH, "variant": "", "quantity": 5}]}))
    given(taker, link)
    settled(taker)
    assert taker.locator(".line").count() == 2
    expect(taker.locator('[data-key="kali-loji/kemeja-parang m-navy"]')).to_contain_text("M, Biru Dongker")
    assert taker.locator(".line button:visible, .line input:visible, .sending:visible").count() == 0
    assert [one["id"] for one in kept(taker)] == [CLOTH]
    taker.locator('[data-do="leave"]').click()
    expect(taker).to_have_url(shop + LIST)
    assert [one["id"] for one in kept(taker)] == [CLOTH]
    given(taker, link).locator('[data-do="replace"]').click()
    assert [one["quantity"] for one in kept(taker)] == [2, 1]
    taker.keyboard.press("Enter")
    assert [one["id"] for one in kept(taker)] == [CLOTH]
    given(taker, link).locator('[data-do="add"]').click()
    assert [one["id"] for one in kept(taker)] == [CLOTH, FAN, "kali-loji/kemeja-parang"]
    given(taker, link.replace("~~2", "~~1")).locator('[data-do="add"]').click()
    assert [one["quantity"] for one in kept(taker)] == [5, 2, 1]


def test_hostile_links_are_bounded(page: Page, shop: str) -> None:
    """Nothing outside the products' folder is asked for, no more than 200 of it, and nothing in it becomes markup."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    bad = (
        "../../../etc~~1",
        "https://elsewhere.example/x~~1",
        "//elsewhere.example/x~~1",
        "kriya-roban/%2e%2e%2fkipas~~1",
        "a/b/c~~1",
        "kali-loji/<img src=x>~~1",
        "kali-loji/kain~<b>~1",
        f"{FAN}~~0x10",
        f"{FAN}~~99999",
        f"{FAN}~~-1",
        FAN,
        "~~1",
    )
    page.goto(f"{shop}{LIST}#" + "&".join(("1", *bad)))
    expect(page.get_by_text("Tidak ada isinya yang dapat dibaca.")).to_be_visible()
    assert page.locator(".line").count() == 0
    many = "&".join(("1", *(f"kali-loji/tidak-ada-{number}~~1" for number in range(1000))))
    given(page, f"{shop}{LIST}#{many}")
    expect(page.locator(".line")).to_have_count(200)
    settled(page)
    expect(page.locator(".notes").last).to_have_text("Sudah tidak ada di katalog")
    products = {url for url in asked if "tidak-ada" in url and "#" not in url}
    assert len(products) == 200
    assert all(url.startswith(f"{shop}/") for url in asked if not url.startswith(("about:", "data:")))
    given(page, f"{shop}{LIST}#main")
    expect(page.get_by_text("Daftar ini masih kosong.")).to_be_visible()


# ---- Storage


@pytest.mark.parametrize(
    "text", ["{", "null", "7", '"x"', '{"version":1}', '[null,{"id":7},{"id":"../x"}]', '{"items":{"length":9}}']
)
def test_spoilt_storage_is_an_empty_list(page: Page, shop: str, text: str) -> None:
    """Whatever lies there, the list opens, and can be used again."""
    put(page, shop, text)
    page.goto(shop + LIST)
    expect(page.get_by_text("Daftar ini masih kosong.")).to_be_visible()
    page.goto(f"{shop}/produk/")
    page.locator(".keep").first.click()
    assert len(kept(page)) == 1


def test_a_list_of_the_first_form_is_taken_over(page: Page, shop: str) -> None:
    """Lists as they were kept before have their entries still, and are written in the present form."""
    put(page, shop, json.dumps([{"id": FAN, "variant": "", "quantity": 4}, {"id": CLOTH}]), key="enquiry")
    page.goto(shop + LIST)
    settled(page)
    assert [(one["id"], one["quantity"]) for one in kept(page)] == [(FAN, 4), (CLOTH, 1)]
    assert page.evaluate("localStorage.getItem('enquiry')") is None


def test_storage_is_bounded(page: Page, shop: str) -> None:
    """No more than 200 entries; whoever wants one more is told."""
    entries = [{"id": f"kali-loji/tidak-ada-{number}", "quantity": 10**9} for number in range(300)]
    put(page, shop, json.dumps({"version": 1, "items": entries}))
    page.goto(f"{shop}/produk/")
    expect(page.locator("[data-tally]").first).to_have_text("200")
    page.locator(".keep").first.click()
    expect(page.locator(".keep").first).to_have_attribute("aria-pressed", "false")
    expect(page.locator("#said")).to_have_text("Daftar Anda sudah penuh: keluarkan dulu salah satunya.")


def test_where_nothing_can_be_kept_the_list_lasts_as_long_as_the_page(page: Page, shop: str) -> None:
    """Private windows may refuse storage; what is on the list can still be sent from the page."""
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });"
    )
    page.goto(f"{shop}{LIST}#1&{FAN}~~2")
    page.locator('[data-do="add"]').click()
    settled(page)
    page.locator('[data-do="more"]').click()
    expect(page.locator("[data-tally]").first).to_have_text("1")
    assert "3 buah Kipas" in unquote(page.locator('[data-part="buttons"] a').get_attribute("href") or "")


def test_other_windows_hear_of_changes(open_context: OpenContext, shop: str) -> None:
    """What is put on the list in one window shows in the other, and nothing that either did is lost."""
    context = open_context()
    one, other = context.new_page(), context.new_page()
    one.goto(shop + LIST)
    other.goto(f"{shop}/produk/")
    other.locator(".keep").nth(0).click()
    expect(one.locator(".line")).to_have_count(1)
    one.locator('[data-do="more"]').click()
    other.locator(".keep").nth(1).click()
    expect(one.locator(".line")).to_have_count(2)
    expect(one.locator(".line input").first).to_have_value("2")
    one.locator('[data-do="remove"]').first.click()
    expect(other.locator(".keep").nth(0)).to_have_attribute("aria-pressed", "false")


def test_offline_the_list_is_as_it_was_last_seen(open_context: OpenContext, shop: str) -> None:
    """Without a connection: names, photos, prices and the message are there, and what was not looked up says so."""
    context = open_context()
    page = context.new_page()
    page.goto(f"{shop}{LIST}#1&{FAN}~~2")
    page.locator('[data-do="add"]').click()
    settled(page)
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    page.goto(f"{shop}/produk/{FAN}/")
    page.goto(shop + LIST)
    settled(page)
    context.set_offline(True)
    page.reload()
    settled(page)
    expect(page.locator(".line h3")).to_have_text("Kipas Lipat Buketan")
    expect(page.locator(".notes")).to_have_text("Belum dapat diperiksa")
    expect(page.locator('[data-part="sum"]')).to_have_text(f"Rp{NBSP}290.000")
    assert page.locator(".line img").evaluate("image => image.complete && image.naturalWidth > 0")
    assert page.locator('[data-part="buttons"] a').count() == 1
    page.goto(f"{shop}/produk/{FAN}/")
    expect(page.locator("h1")).to_have_text("Kipas Lipat Buketan")
    page.goto(shop + LIST)
    expect(page.locator(".notes")).to_have_text("Belum dapat diperiksa")
    context.set_offline(False)
    expect(page.locator(".notes")).to_have_text("", timeout=20_000)


def test_a_list_never_opened_can_be_read_offline(open_context: OpenContext, shop: str) -> None:
    """What the cards told is shown; the message waits, since the workshop's number was never told."""
    context = open_context()
    page = context.new_page()
    page.goto(f"{shop}/perajin/kriya-roban/")
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    page.locator(".keep").first.click()
    name = page.locator(".card-name").first.inner_text()
    context.set_offline(True)
    page.goto(shop + LIST)
    settled(page)
    expect(page.locator(".line h3")).to_have_text(name)
    expect(page.locator('[data-part="price"]').first).to_contain_text("Rp")
    expect(page.locator('[data-part="workshop"]')).to_have_text("Kriya Roban")
    expect(page.get_by_text("Nomor perajin belum tersimpan di perangkat ini.")).to_be_visible()
    assert page.locator('[data-part="buttons"] a').count() == 0
