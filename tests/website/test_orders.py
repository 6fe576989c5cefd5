"""The messages that a product's page writes to the workshop."""

from urllib.parse import parse_qs, urlsplit

import pytest
from lxml import html
from site_for_tests import Site

from catalogue.diagnostics import has_errors

PRODUCT = """\
nama: {{id: Kain Jlamprang, en: Jlamprang Cloth}}
kategori: fesyen
jenis: kain panjang
teknik: tulis
motif: jlamprang
harga: {price}
ketersediaan: {state}
{more}
"""
RP = "Rp\N{NO-BREAK SPACE}350.000"
GONE = "saya melihat Kain Jlamprang (kode sekar/kain). Apakah bisa dibuatkan yang serupa?"
LINK = "https://contoh.id/batik/produk/sekar/kain/"
LINK_EN = "https://contoh.id/batik/en/products/sekar/kain/"


def messages(site: Site, state: str, price: str = "Rp 350.000", more: str = "", page: str = "produk") -> list[str]:
    """Return the texts of all WhatsApp links of a product's page: the general one first, then those of its variants."""
    site.write("products/sekar/kain/product.yaml", PRODUCT.format(price=price, state=state, more=more))
    assert not has_errors(site.build().diagnostics)
    links = html.fromstring(site.read(f"{page}/sekar/kain/index.html")).xpath("//article//a/@href")
    return [parse_qs(urlsplit(link).query)["text"][0] for link in links if link.startswith("https://wa.me/")]


@pytest.mark.parametrize(
    ("state", "price", "said"),
    [
        ("siap", "Rp 350.000", f"saya ingin memesan Kain Jlamprang (kode sekar/kain, {RP}). Apakah masih ada?"),
        ("pesan", "Rp 350.000", f"saya ingin memesan Kain Jlamprang (kode sekar/kain, {RP}). Kapan kira-kira selesai?"),
        ("siap", "tanya", "bolehkah saya tahu harga Kain Jlamprang (kode sekar/kain)?"),
        ("habis", "Rp 350.000", GONE),
        ("arsip", "tanya", GONE),
    ],
    ids=["in stock", "made to order", "on request", "sold out", "archived"],
)
def test_the_message_asks_what_there_is_to_ask(site: Site, state: str, price: str, said: str) -> None:
    """An order asks whether it is there, or how soon; without a price, for the price; of what is gone, for another."""
    assert messages(site, state, price) == [f"Halo Bengkel Sekar, {said} {LINK}"]


def test_each_variant_has_its_own_message(site: Site) -> None:
    """Size, colour and the variant's price; what has run out is asked for; the product's price where it has none."""
    more = (
        "varian:\n  - {ukuran: M, warna: merah, harga: Rp 375.000, stok: 2}\n  - {ukuran: L, stok: 0}\n"
        "  - {warna: [biru, merah]}\n"
    )
    general, red, gone, mixed = messages(site, "siap", more=more, page="en/products")
    assert (
        "order Jlamprang Cloth (code sekar/kain, IDR\N{NO-BREAK SPACE}350,000 – IDR\N{NO-BREAK SPACE}375,000)"
        in general
    )
    assert red == (
        "Hello Bengkel Sekar, I would like to order Jlamprang Cloth, size M, Red (code sekar/kain, "
        f"IDR\N{NO-BREAK SPACE}375,000). Is it available? {LINK_EN}"
    )
    assert gone == (
        f"Hello Bengkel Sekar, I saw Jlamprang Cloth, size L (code sekar/kain). Could you make one like it? {LINK_EN}"
    )
    assert "order Jlamprang Cloth, Blue + Red (code sekar/kain, IDR\N{NO-BREAK SPACE}350,000)" in mixed


def test_what_is_made_to_order_does_not_run_out(site: Site) -> None:
    """A variant without stock can still be ordered when it is made on order."""
    _, one = messages(site, "pesan", more="varian:\n  - {ukuran: M, stok: 0}\n")
    assert "saya ingin memesan Kain Jlamprang, ukuran M" in one


def test_an_archived_entry_cannot_be_ordered(site: Site) -> None:
    """``status: arsip`` alone is enough: the page is a record, whatever the availability was."""
    (said,) = messages(site, "siap", more="status: arsip")
    assert "Apakah bisa dibuatkan yang serupa?" in said


def test_a_cloth_without_photo_says_so(site: Site) -> None:
    """Where photos are not required, a line says how to get one."""
    messages(site, "siap")
    page = html.fromstring(site.read("produk/sekar/kain/index.html"))
    assert page.xpath("string(//p[contains(@class, 'no-photo')])").startswith("Fotonya belum ada.")
    assert not page.xpath("//dialog")
