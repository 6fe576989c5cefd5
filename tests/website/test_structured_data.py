"""JSON-LD: what machines are told is right by schema.org, and is what the page says."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from lxml import html
from site_for_tests import Site

from catalogue.pipeline import BuildReport

BASE = "https://example.org/"
THING = {"@type", "@id", "name", "url", "description", "disambiguatingDescription", "identifier", "image", "sameAs"}
WORK = THING | {"inLanguage", "datePublished", "expires"}
PAGE = WORK | {"isPartOf", "breadcrumb", "mainEntity", "lastReviewed"}
OFFER = THING | {
    *("price", "priceCurrency", "priceSpecification", "availability", "itemCondition", "seller"),
    *("eligibleQuantity", "inventoryLevel", "deliveryLeadTime"),
}
PRODUCT = THING | {
    *("additionalProperty", "audience", "brand", "category", "color", "countryOfOrigin", "hasCertification"),
    *("hasMeasurement", "height", "inProductGroupWithID", "manufacturer", "material", "offers", "pattern", "size"),
    *("sku", "weight", "width"),
}
ALLOWED: dict[str, set[str]] = {
    "AboutPage": PAGE,
    "CollectionPage": PAGE,
    "ItemPage": PAGE,
    "ProfilePage": PAGE,
    "WebSite": WORK | {"potentialAction"},
    "SearchAction": THING | {"target", "query-input"},
    "EntryPoint": THING | {"urlTemplate"},
    "BreadcrumbList": THING | {"itemListElement", "numberOfItems"},
    "ItemList": THING | {"itemListElement", "numberOfItems"},
    "ListItem": THING | {"item", "position"},
    "Product": PRODUCT,
    "ProductGroup": PRODUCT | {"hasVariant", "productGroupID", "variesBy"},
    "Offer": OFFER,
    "AggregateOffer": OFFER | {"lowPrice", "highPrice", "offerCount"},
    "UnitPriceSpecification": THING | {"price", "priceCurrency", "referenceQuantity", "eligibleQuantity"},
    "QuantitativeValue": THING | {"value", "minValue", "maxValue", "unitCode", "unitText", "valueReference"},
    "PropertyValue": THING | {"propertyID", "value", "unitCode"},
    "SizeSpecification": THING | {"hasMeasurement", "sizeGroup", "sizeSystem", "suggestedGender", "suggestedAge"},
    "PeopleAudience": THING | {"audienceType", "suggestedGender", "suggestedAge"},
    "Certification": WORK | {"certificationIdentification", "issuedBy", "hasMeasurement"},
    "Brand": THING | {"logo", "slogan"},
    "Country": THING,
    "Organization": THING
    | {
        *("address", "brand", "email", "foundingDate", "hasCertification", "numberOfEmployees", "telephone"),
        *("location", "logo", "knowsAbout"),
    },
    "PostalAddress": THING | {"addressCountry", "addressLocality", "addressRegion"},
}
"""By type: properties that schema.org (v29) gives it or one of its supertypes, as far as a catalogue may want them."""
MEMBERS = {
    *("InStock", "LimitedAvailability", "MadeToOrder", "SoldOut", "Discontinued"),
    *("NewCondition", "size", "color"),
    *("WearableMeasurementChestOrBust", "WearableMeasurementLength", "WearableMeasurementSleeve"),
}
"""What a schema.org address may name: members of enumerations, and properties by which variants vary."""
UNITS = {"CMT", "GRM", "DAY", "ANN", "H87", "MTR", "SET"}
MONEY = re.compile(r"(?:Rp|IDR)\s*(\d{1,3}(?:[.,]\d{3})*)")

Node = dict[str, Any]
Page = tuple[Any, list[Node]]


@pytest.fixture(scope="module")
def pages(sample: tuple[Path, BuildReport]) -> dict[str, Page]:
    """Return every page of the sample, parsed, with its JSON-LD; by path."""
    return {
        place.relative_to(sample[0]).as_posix(): read(place.read_text(encoding="utf-8"))
        for place in sorted(sample[0].rglob("index.html"))
    }


def read(text: str) -> Page:
    """Return a page and its JSON-LD."""
    tree = html.fromstring(text)
    return tree, [json.loads(one) for one in tree.xpath("//script[@type='application/ld+json']/text()")]


def nodes(value: object) -> Iterator[Node]:
    """Yield every object within a value."""
    if isinstance(value, dict):
        yield value
        for one in value.values():
            yield from nodes(one)
    elif isinstance(value, list):
        for one in value:
            yield from nodes(one)


def everything(pages: dict[str, Page]) -> Iterator[tuple[str, Node]]:
    """Yield (path, object) of all pages."""
    for path, (_, data) in pages.items():
        yield from ((path, node) for node in nodes(data))


def goods(pages: dict[str, Page]) -> Iterator[tuple[str, Any, Node]]:
    """Yield (path, page, product) of each product's page."""
    for path, (tree, data) in pages.items():
        for one in data:
            if one["@type"] in {"Product", "ProductGroup"}:
                yield path, tree, one


def offers(product: Node) -> list[Node]:
    """Return the offers of a product and of its variants."""
    return [node for node in nodes(product) if node.get("@type") in {"Offer", "AggregateOffer"}]


def test_every_property_belongs_to_its_type(pages: dict[str, Page]) -> None:
    """A property that schema.org does not give to a type says nothing to anyone."""
    wrong = {
        (node.get("@type"), name)
        for _, node in everything(pages)
        for name in node
        if node.keys() != {"@id"} and name != "@context" and name not in ALLOWED.get(node.get("@type", ""), ())
    }
    assert wrong == set()


def test_what_schema_org_names_exists(pages: dict[str, Page]) -> None:
    """No address below schema.org is made up, and no unit either."""
    named = {
        value.removeprefix("https://schema.org/")
        for _, node in everything(pages)
        for values in node.values()
        for value in (values if isinstance(values, list) else [values])
        if isinstance(value, str) and value.startswith("https://schema.org/")
    }
    assert named <= MEMBERS
    assert {node["unitCode"] for _, node in everything(pages) if "unitCode" in node} <= UNITS


def test_what_refers_to_something_finds_it(pages: dict[str, Page]) -> None:
    """Every bare ``@id`` is said in full, on the same page or on the page that it names."""
    told = {node["@id"] for _, node in everything(pages) if node.keys() != {"@id"} and "@id" in node}
    pointed = {node["@id"] for _, node in everything(pages) if node.keys() == {"@id"}}
    assert pointed - told == set()


@pytest.mark.parametrize("lang", ["id", "en"])
def test_prices_are_those_of_the_page_and_all_of_them(pages: dict[str, Page], lang: str) -> None:
    """For every product of the sample: each price that is read is said, and none that is not read."""
    checked = 0
    for path, tree, product in goods(pages):
        if tree.get("lang") != lang:
            continue
        read_here = {
            int(re.sub(r"\D", "", amount)) for amount in MONEY.findall(" ".join(tree.xpath("//article//text()")))
        }
        said = {node[name] for node in nodes(product) for name in ("price", "lowPrice", "highPrice") if name in node}
        assert said == read_here, path
        assert all(isinstance(price, int) for price in said)
        checked += 1
    assert checked >= 36


def test_money_has_its_currency(pages: dict[str, Page]) -> None:
    """Wherever a price stands, IDR stands beside it."""
    priced = [node for _, node in everything(pages) if node.keys() & {"price", "lowPrice"}]
    assert priced
    assert all(node["priceCurrency"] == "IDR" for node in priced)


def test_a_quantity_has_a_number_and_a_unit(pages: dict[str, Page]) -> None:
    """A measure without a unit could be anything; only people are counted without one."""
    for _, node in everything(pages):
        if node.get("@type") == "QuantitativeValue":
            assert node.keys() & {"value", "minValue", "maxValue"}
            assert "unitCode" in node or node.keys() == {"@type", "value"}


def test_the_sample_says_all_that_buyers_and_engines_ask_for(pages: dict[str, Page]) -> None:
    """Measures, stuff, pattern, size, certificate, quantities, times, state and origin: each is said somewhere."""
    said: set[str] = set()
    for _, _, product in goods(pages):
        said |= {name for node in nodes(product) for name in node}
        assert product["countryOfOrigin"]["identifier"] == "ID"
        assert all(offer["itemCondition"].endswith("NewCondition") for offer in offers(product))
        assert all("availability" in offer for offer in offers(product))
    assert said >= {
        *("hasMeasurement", "material", "pattern", "size", "color", "weight", "hasCertification", "audience"),
        *("eligibleQuantity", "priceSpecification", "deliveryLeadTime", "hasVariant", "inventoryLevel", "expires"),
    }


def test_no_number_is_invented(pages: dict[str, Page]) -> None:
    """Workshops have no GTIN and no MPN, so there is none: the only codes are the catalogue's own."""
    for path, node in everything(pages):
        assert not [name for name in node if name.startswith("gtin") or name in {"mpn", "asin", "isbn", "nsn"}], path
    for path, _, product in goods(pages):
        code = "/".join(path.split("/")[-3:-1])
        assert (product.get("sku") or product["productGroupID"]) == code


def test_prints_say_that_they_are_no_batik(pages: dict[str, Page]) -> None:
    """A print says so in its name or beside it, and as a fact; what is batik says that."""
    prints = 0
    for _, tree, product in goods(pages):
        facts = {one["propertyID"]: one["value"] for one in product["additionalProperty"]}
        printed = "disambiguatingDescription" in product
        prints += printed
        assert not (printed and facts["batik"])
        assert facts["technique"] in product["description"]
        if printed:
            assert re.search("tiruan|print|cetak|imitation", product["name"], re.IGNORECASE)
            assert tree.xpath("//article//*[@class='not']")
    assert prints >= 4


def test_a_page_says_in_which_language_it_is(pages: dict[str, Page]) -> None:
    """Language belongs to the page, not to the thing; a page that engines leave out says nothing of itself."""
    for path, (tree, data) in pages.items():
        own = [one["inLanguage"] for one in data if "inLanguage" in one]
        hidden = bool(tree.xpath("//meta[@name='robots']") or tree.xpath("//meta[@http-equiv='refresh']"))
        assert own == ([] if hidden else [tree.get("lang")]), path


def test_each_variant_has_its_own_price_and_state(site: Site) -> None:
    """A size that is gone is sold out, one that costs more says so, and measures stand with their size."""
    site.write(
        "products/sekar/kemeja/product.yaml",
        "nama: Kemeja\nkategori: fesyen\njenis: kemeja\nteknik: cap\nmotif: parang\nharga: 245rb - 265rb\n"
        "harga_grosir: [{minimal: 12, harga: 230rb}]\nmin_pesan: 1 lusin\n"
        "varian:\n  - {ukuran: M, warna: hitam, harga: 245rb, stok: 0, dada: 104, panjang: 71, bahu: 45}\n"
        "  - {ukuran: XL, warna: hitam, harga: 265rb, stok: 2}\n",
    )
    site.build()
    _, data = read(site.read("en/products/sekar/kemeja/index.html"))
    product = data[-1]
    assert product["@type"] == "ProductGroup"
    assert product["variesBy"] == ["https://schema.org/size", "https://schema.org/color"]
    line, wholesale = product["offers"]
    assert (line["lowPrice"], line["highPrice"], line["offerCount"]) == (245000, 265000, 2)
    assert line["eligibleQuantity"] == {"@type": "QuantitativeValue", "minValue": 12, "unitCode": "H87"}
    assert (wholesale["priceSpecification"]["price"], wholesale["eligibleQuantity"]["minValue"]) == (230000, 12)
    medium, large = product["hasVariant"]
    assert medium["offers"]["availability"].endswith("/SoldOut")
    assert (large["offers"]["availability"].rpartition("/")[2], large["offers"]["price"]) == ("InStock", 265000)
    assert (large["sku"], large["color"]) == ("sekar/kemeja/xl-black", ["Black"])
    measures = {one["name"]: (one["value"], one["unitCode"]) for one in medium["size"]["hasMeasurement"]}
    assert measures == {"Chest": (104, "CMT"), "Length": (71, "CMT"), "Shoulder": (45, "CMT")}


def test_what_is_not_known_is_not_said(site: Site) -> None:
    """A price on request is no number; what lies ready has no delay; no issuer is guessed."""
    site.write(
        "products/sekar/kain/product.yaml",
        "nama: Kain\nkategori: fesyen\njenis: kain panjang\nteknik: tulis\nmotif: kawung\nharga: tanya\n"
        "waktu_buat: 30 hari\nukuran: ± 240 x 105,5 cm\nsertifikat: [{jenis: sni, nomor: X-1}, {jenis: ig}]\n",
    )
    site.product("dari", price="mulai 150rb")
    site.build()
    product = read(site.read("en/products/sekar/kain/index.html"))[1][-1]
    assert product["offers"].keys() & {"price", "lowPrice", "priceCurrency", "deliveryLeadTime"} == set()
    width = {"name": "Width", "description": "about", "value": 105.5, "unitCode": "CMT"}
    assert product["hasMeasurement"][1] == {"@type": "QuantitativeValue", **width}
    first, second = product["hasCertification"]
    assert (first["certificationIdentification"], first.keys() & {"expires", "issuedBy"}) == ("X-1", set())
    assert second["issuedBy"]["@type"] == "Organization"
    start = read(site.read("produk/sekar/dari/index.html"))[1][-1]["offers"]
    assert (start["@type"], start["lowPrice"]) == ("AggregateOffer", 150000)
    assert start.keys() & {"highPrice", "offerCount"} == set()
