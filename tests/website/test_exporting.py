"""The catalogue as data: whole, by its documented shape, and harmless in a spreadsheet."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from site_for_tests import Site

from catalogue.pipeline import BuildReport
from catalogue.website.exporting import planning
from catalogue.website.exporting.table import tame

ROOT = Path(__file__).resolve().parent.parent.parent
SCHEMA = json.loads((ROOT / "docs" / "reference" / "catalogue.schema.json").read_text(encoding="utf-8"))
SIGNS = "=+-@＝＋－＠"


def rows(text: str) -> list[dict[str, str]]:
    """Return the rows of a table as a program reads them."""
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


@pytest.fixture(scope="module")
def document(sample: tuple[Path, BuildReport]) -> dict[str, Any]:
    """Return the sample's ``catalogue.json``."""
    found: dict[str, Any] = json.loads((sample[0] / "catalogue.json").read_bytes())
    return found


@pytest.fixture(scope="module")
def table(sample: tuple[Path, BuildReport]) -> list[dict[str, str]]:
    """Return the rows of the sample's ``catalogue.csv``."""
    return rows((sample[0] / "catalogue.csv").read_bytes().decode())


def test_the_document_has_its_documented_shape(document: dict[str, Any]) -> None:
    """The published schema accepts it, and it says which version of the shape it has."""
    jsonschema.validate(document, SCHEMA)
    assert document["version"] == 1
    assert document["site"]["samples"] is True


def test_every_listed_product_is_there_once(sample: tuple[Path, BuildReport], document: dict[str, Any]) -> None:
    """All that lists show, in the order of ids; what is archived is not among it."""
    ids = [product["id"] for product in document["products"]]
    assert ids == sorted(ids)
    assert len(ids) == json.loads((sample[0] / "find" / "facets.json").read_bytes())["count"]
    assert "kali-loji/sarung-banji" not in ids
    assert (sample[0] / "produk/kali-loji/sarung-banji/index.html").is_file()


def test_every_address_leads_to_a_file(sample: tuple[Path, BuildReport], document: dict[str, Any]) -> None:
    """Pages in each language and photos are absolute addresses of this site."""
    for product in document["products"]:
        assert list(product["url"]) == ["id", "en"]
        files = [photo[name]["url"] for photo in product["photos"] for name in ("image", "thumbnail", "zoom")]
        for url in (*product["url"].values(), *files):
            path = url.removeprefix("https://example.org/")
            assert path != url
            assert (sample[0] / path / "index.html" if path.endswith("/") else sample[0] / path).is_file()


def test_every_slug_has_a_name(document: dict[str, Any]) -> None:
    """Whoever shows the data needs no other vocabulary."""
    terms = document["terms"]
    for product in document["products"]:
        assert product["technique"] in terms["technique"]
        assert product["availability"] in terms["availability"]
        assert set(product["motifs"]) <= set(terms["motif"])
        assert set(product["colours"]) <= set(terms["colour"])
        assert {part["fibre"] for part in product["composition"]} <= set(terms["fibre"])
    assert terms["technique"]["tiruan"] == {"id": "Tiruan Batik", "en": "Imitation Batik (Print)"}


def test_prints_are_no_batik_in_the_data_either(document: dict[str, Any], table: list[dict[str, str]]) -> None:
    """Nobody who takes the data over can miss it."""
    prints = {one["id"] for one in document["products"] if one["technique"] in {"tiruan", "paduan-tiruan"}}
    assert prints == {one["id"] for one in document["products"] if one["printed"] and not one["batik"]}
    assert prints == {row["id"] for row in table if row["printed"] == "true" and row["batik"] == "false"}
    assert prints


def test_table_and_document_say_the_same(document: dict[str, Any], table: list[dict[str, str]]) -> None:
    """One row for each variant, or for a product without any; prices are whole rupiah in both."""
    told = [
        (product["id"], one.get("key", ""), one["price"]["low"], one["price"]["high"], one["availability"])
        for product in document["products"]
        for one in (product["variants"] or [product])
    ]
    assert told == [
        (
            row["id"],
            row["variant"],
            *(int(row[name]) if row[name] else None for name in ("price_low", "price_high")),
            row["availability"],
        )
        for row in table
    ]
    assert len(table) > len(document["products"])


def test_the_table_is_what_spreadsheets_read(sample: tuple[Path, BuildReport]) -> None:
    """UTF-8 with its mark, lines by CR LF, every line with all its cells."""
    data = (sample[0] / "catalogue.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbfid,variant,name_id,name_en,")
    assert data.endswith(b"\r\n")
    lines = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True))
    assert {len(line) for line in lines} == {len(lines[0])}


def test_names_of_strangers_are_no_formulas(site: Site) -> None:
    """A cell that would be calculated begins with an apostrophe; nothing else is changed."""
    site.write(
        "products/sekar/jahat/product.yaml",
        'nama: "=HYPERLINK(\\"https://jahat.id\\";\\"x\\")"\nkategori: fesyen\njenis: kemeja\nteknik: cap\n'
        'motif: parang\nharga: tanya\nasal: "Solo; =1+1"\nvarian: [{ukuran: "+62"}, {ukuran: "M, L \\"x\\""}]\n',
    )
    site.build()
    first, second, *_ = rows(site.read("catalogue.csv"))
    assert first["name_id"] == '\'=HYPERLINK("https://jahat.id";"x")'
    assert (first["size"], second["size"]) == ("'+62", 'M, L "x"')
    assert first["origin"] == "Solo; '=1+1"
    assert (first["price_low"], first["price_high"]) == ("", "")
    assert first["whatsapp"] == "https://wa.me/6281200000001"


@given(st.text(alphabet=SIGNS + "'\"; \t\r\nabc", max_size=12))
def test_no_cell_of_any_kind_begins_a_formula(text: str) -> None:
    """Wherever a spreadsheet may begin a cell, none starts with a formula's sign."""
    cells = tame(text).replace("\r", ";").replace("\n", ";").replace("\t", ";").split(";")
    assert not [cell for cell in cells if cell.strip(' "')[:1] in tuple(SIGNS)]
    assert tame(text).replace("'", "") == text.replace("'", "")


def test_a_large_catalogue_comes_in_parts(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every product stands in one part; a price that changes rewrites its part and the table, not the others."""
    monkeypatch.setattr(planning, "PART", 2)
    for number in range(4):
        site.product(f"kain-{number}")
    site.build()
    whole = json.loads(site.read("catalogue.json"))
    assert whole["products"] == []
    assert whole["parts"] == [f"https://contoh.id/batik/catalogue-{number}.json" for number in (1, 2, 3)]
    parts = [json.loads(site.read(f"catalogue-{number}.json")) for number in (1, 2, 3)]
    assert [len(part["products"]) for part in parts] == [2, 2, 1]
    for part in parts:
        jsonschema.validate(
            part["products"], {"type": "array", "items": {"$ref": "#/$defs/Product"}, "$defs": SCHEMA["$defs"]}
        )
    site.product("kain-3", price="Rp 999.000")
    changed = site.build().changes
    assert changed
    assert {path for path in changed.written if path.startswith("catalogue")} == {"catalogue-3.json", "catalogue.csv"}


def test_pages_lead_to_the_data(site: Site) -> None:
    """Every page names both files at its foot, the list of all products in its head too."""
    site.build()
    page = site.read("en/index.html")
    assert 'href="/batik/catalogue.json"' in page
    assert 'href="/batik/catalogue.csv"' in page
    assert '<link rel="alternate" type="text/csv" href="/batik/catalogue.csv"' in site.read("produk/index.html")
