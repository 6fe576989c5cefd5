"""What a product's page tells the scripts that keep the buyer's list."""

import json
from pathlib import Path
from typing import Any

import pytest
from lxml import html
from site_for_tests import Site

from catalogue.diagnostics import has_errors
from catalogue.pipeline import BuildReport

SHIRT = """\
nama: {id: "Kemeja </script> & Biru", en: Blue shirt}
kategori: fesyen
jenis: kemeja
teknik: cap
motif: jlamprang
harga: Rp 350.000
min_pesan: 1 lusin
harga_grosir:
  - {minimal: 12, harga: Rp 320.000}
  - {minimal: 1 kodi, harga: Rp 300.000}
varian:
  - {ukuran: M, warna: [biru, merah], stok: 3}
  - {ukuran: M, warna: [biru, merah], harga: Rp 375.000, stok: 0}
  - {ukuran: "All Size (fit L–XL)"}
  - {warna: merah}
  - {harga: Rp 400.000}
"""


def record(site: Site, path: str) -> dict[str, Any]:
    """Return the record that a page holds."""
    (text,) = html.fromstring(site.read(f"{path}/index.html")).xpath("//script[@id='record']/text()")
    assert isinstance(text, str)
    found: dict[str, Any] = json.loads(text)
    return found


@pytest.fixture
def shirt(site: Site) -> Site:
    """Return a site with a shirt in several kinds."""
    site.write("products/sekar/kemeja/product.yaml", SHIRT)
    assert not has_errors(site.build().diagnostics)
    return site


def test_a_name_cannot_end_the_record(shirt: Site) -> None:
    """What looks like the element's end is data; the record says what was typed."""
    assert "</script> &" not in shirt.read("produk/sekar/kemeja/index.html")
    assert record(shirt, "produk/sekar/kemeja")["name"] == "Kemeja </script> & Biru"


def test_variants_have_names_that_last(shirt: Site) -> None:
    """Keys are letters, digits and dashes, no two alike, the same in both languages; labels are words."""
    here, there = record(shirt, "produk/sekar/kemeja"), record(shirt, "en/products/sekar/kemeja")
    keys = ["m-blue-red", "m-blue-red-2", "all-size-fit-lxl", "red", "5"]
    assert [one["key"] for one in here["variants"]] == [one["key"] for one in there["variants"]] == keys
    labels = ["M, Biru + Merah", "M, Biru + Merah", "All Size (fit L–XL)", "Merah", "5"]
    assert [one["label"] for one in here["variants"]] == labels
    assert there["variants"][3]["label"] == "Red"
    assert here["variants"][1] == {
        "key": keys[1],
        "label": labels[1],
        "low": 375000,
        "high": 375000,
        "stock": 0,
    }


def test_it_says_what_an_order_needs(shirt: Site) -> None:
    """Unit, smallest order, wholesale prices and whom to write to, in the page's language."""
    told = record(shirt, "en/products/sekar/kemeja")
    assert (told["unit"], told["units"]) == ("piece", "pieces")
    assert told["minimum"] == {"number": 12, "text": "1 dozen (12 pieces)"}
    assert told["tiers"] == [{"minimum": 12, "price": 320000}, {"minimum": 20, "price": 300000}]
    assert told["workshop"] == {
        "id": "sekar",
        "name": "Bengkel Sekar",
        "whatsapp": "6281200000001",
        "number": "+62 812-0000-0001",
    }
    assert (told["low"], told["high"], told["orderable"]) == (350000, 400000, True)


def test_a_bare_product_says_little(site: Site) -> None:
    """What is not known is left out, so that the record stays below a kilobyte."""
    site.product("kain", price="tanya")
    site.build()
    told = record(site, "produk/sekar/kain")
    assert told.keys() == {"id", "name", "state", "orderable", "unit", "units", "workshop"}


def test_what_is_made_to_order_does_not_run_out(site: Site) -> None:
    """Its stock is what lies ready; it limits no order."""
    site.write("products/sekar/kemeja/product.yaml", SHIRT + "ketersediaan: pesan\n")
    site.build()
    told = record(site, "produk/sekar/kemeja")
    assert told["orderable"]
    assert not [one for one in told["variants"] if "stock" in one]


def test_records_of_the_sample_stay_small(sample: tuple[Path, BuildReport]) -> None:
    """No product of the sample makes a record of a kilobyte."""
    folder, _ = sample
    pages = [*folder.glob("produk/*/*/index.html"), *folder.glob("en/products/*/*/index.html")]
    texts = [text for page in pages for text in html.parse(str(page)).xpath("//script[@id='record']/text()")]
    assert len(texts) > 50
    assert max(len(str(text).encode()) for text in texts) < 1000
