"""What the browser finds with: the table says what the products say, in the same bytes each time."""

import json
import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from site_for_tests import SITE, Site, quiet

from catalogue import pipeline
from catalogue.content.colours import all_colours
from catalogue.content.models import Catalogue, Localized, Price, Product
from catalogue.content.pricing import price_range
from catalogue.engine.executors import InlineExecutor
from catalogue.engine.project import Project
from catalogue.engine.store import Store
from catalogue.pipeline import BuildReport
from catalogue.website.finding import planning
from catalogue.website.finding.everyday import EMPTY, KNOWN, WISHES, words
from catalogue.website.finding.facets import FACETS, choices, facets, rows, sizes_in, written
from catalogue.website.finding.lexicon import plain
from catalogue.website.groups import group
from catalogue.website.tasks import Plan

CARD = re.compile(r'<li class="card".*?class="card-name"[^>]*><a href="([^"]+)"', re.DOTALL)


def product(slug: str, workshop: str = "sekar", **values: Any) -> Product:
    """Return a product with the least that one has."""
    told = {"category": "fashion", "technique": "tulis", "price": Price(350_000, 350_000), **values}
    return Product(workshop, slug, "products/x.yaml", Localized({"id": slug.title()}), **told)


def letters(text: str) -> list[int]:
    """Return the places that a cell of a column names; a reader of our own, after the words in facets.py."""
    return [ord(letter) - 35 - (ord(letter) > 92) for letter in text if letter != "!"]


def cells(table: dict[str, Any], facet: str) -> Iterator[set[str]]:
    """Yield the slugs of each row, as the file says."""
    if facet == "workshop":
        yield from ({name} for name, count in table["workshops"] for _ in range(count))
        return
    column, slugs = table["columns"][facet], table["terms"][facet]
    several = facet in {"motif", "colour", "fabric", "dye", "size"}
    yield from ({slugs[place] for place in letters(cell)} for cell in (column.split(" ") if several else column))


def named(site: Site, slug: str, name: str) -> None:
    """Write a product of this name."""
    path = site.product(slug)
    text = (site.root / path).read_text(encoding="utf-8")
    site.write(path, re.sub("^nama: .*$", f"nama: {name}", text, flags=re.MULTILINE))


def planned(site: Site) -> Plan:
    """Return the plan of a small site."""
    value = pipeline.plan(pipeline.check(site.project())).value
    assert value
    return value


@pytest.fixture(scope="module")
def checked(sample: tuple[Path, BuildReport]) -> tuple[Path, tuple[Product, ...]]:
    """Return the sample's folder, and the products that its lists show in the order of rows."""
    root = sample[0].parent
    found = pipeline.check(Project(root, sample[0], Store(root / ".cache"), InlineExecutor(), quiet)).catalogue
    assert found
    return sample[0], rows(group(found).listed)


def test_the_table_says_what_the_products_say(checked: tuple[Path, tuple[Product, ...]]) -> None:
    """Every row has exactly the choices of its entry; colours may come from the photo where the entry is silent."""
    folder, products = checked
    table = json.loads((folder / "find/facets.json").read_text(encoding="utf-8"))
    assert table["count"] == len(products)
    for facet in FACETS:
        for one, said in zip(products, cells(table, facet), strict=True):
            if facet != "colour" or all_colours(one):
                assert said == set(choices(one, facet)), (one.id, facet)


VARIANTS = """\
warna: merah
varian:
  - {ukuran: M, warna: biru}
  - {ukuran: L, warna: [hijau, merah]}
"""


def test_the_colours_of_variants_are_colours_of_the_product(site: Site) -> None:
    """They can be filtered by, stand among the facts, and are told to machines: each once, the product's own first."""
    path = site.product("jlamprang-biru")
    site.write(path, (site.root / path).read_text(encoding="utf-8") + VARIANTS)
    site.photo("sekar/jlamprang-biru/1.png")
    site.build()
    assert list(cells(json.loads(site.read("find/facets.json")), "colour")) == [{"red", "blue", "green"}]
    page = site.read("produk/sekar/jlamprang-biru/index.html")
    told = map(json.loads, re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL))
    assert [one["color"] for one in told if one["@type"] == "ProductGroup"] == [["Merah", "Biru", "Hijau"]]
    assert re.search(r"Warna</dt>\s*<dd>.*?Merah.*?Biru.*?Hijau", page, re.DOTALL)
    assert json.loads(site.read("catalogue.json"))["products"][0]["colours"] == ["red", "blue", "green"]


def test_prices_are_those_of_the_product_and_its_variants(checked: tuple[Path, tuple[Product, ...]]) -> None:
    """The lowest and the highest sum for one piece; none on request, no highest where only "from" is known."""
    folder, products = checked
    table = json.loads((folder / "find/facets.json").read_text(encoding="utf-8"))
    high = {**dict(enumerate(table["low"])), **dict(map(tuple, table["high"]))}
    for row, one in enumerate(products):
        assert Price(table["low"][row], high[row]) == price_range(one), one.id


@pytest.mark.parametrize("locale", ["id", "en"])
def test_every_row_finds_its_card(checked: tuple[Path, tuple[Product, ...]], locale: str) -> None:
    """The card files hold the cards of the rows, workshop by workshop, as many in each as the table says."""
    folder, products = checked
    table = json.loads((folder / "find/facets.json").read_text(encoding="utf-8"))
    row = 0
    for workshop, count in table["workshops"]:
        for within in range(count):
            number, place = divmod(within, table["cards"])
            text = (folder / f"find/{locale}/{workshop}-{number + 1}.html").read_text(encoding="utf-8")
            assert CARD.findall(text)[place].endswith(f"/{products[row].id}/")
            row += 1
    assert row == table["count"]


def test_rows_sorted_by_age_are_the_order_of_lists() -> None:
    """What the browser calls "newest" is the order of the pages without JavaScript."""
    days = st.none() | st.dates(date(2026, 1, 1), date(2026, 1, 9))
    names = st.tuples(st.sampled_from(["a", "a-b", "b"]), st.sampled_from(["x", "x-y", "z"]))

    @given(st.dictionaries(names, days, min_size=1))
    @settings(max_examples=50, deadline=None)
    def holds(entries: dict[tuple[str, str], date | None]) -> None:
        made = [product(slug, workshop, added=day) for (workshop, slug), day in entries.items()]
        catalogue = Catalogue(products=tuple(made), workshops=(), terms={})
        listed, lines = group(catalogue).listed, rows(made)
        table = facets(catalogue, lines)
        by_age = sorted(range(len(lines)), key=lambda row: (table.age[row], row))
        assert [lines[row].id for row in by_age] == [one.id for one in listed]

    holds()


@given(st.lists(st.lists(st.integers(0, 150), unique=True).map(tuple), min_size=1).map(tuple))
def test_a_column_can_be_read_back(column: tuple[tuple[int, ...], ...]) -> None:
    """Whatever the places, each row has its own again, and JSON writes each letter once."""
    text = written(column)
    assert [tuple(letters(cell)) for cell in text.split(" ")] == list(column)
    assert len(json.dumps(text, ensure_ascii=False)) == len(text) + 2


@pytest.mark.parametrize(
    ("text", "sizes"),
    [
        ("XL", ("XL",)),
        ("m", ("M",)),
        ("M, L, XXL", ("M", "L", "2XL")),
        ("All Size (fit L)", ("All Size",)),
        ("allsize", ("All Size",)),
        ("240 x 105 cm", ()),
        ("Selendang", ()),
        ("sedang", ()),
        ("2 m x 1,15 m", ()),
        ("dress", ()),
    ],
)
def test_sizes_as_people_write_them(text: str, sizes: tuple[str, ...]) -> None:
    """A size is found in what a workshop wrote, and nothing else is taken for one."""
    assert sizes_in(text) == sizes


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("Méga-Mendung", "mega mendung"),
        ("Buketan (Bouquet)", "buketan bouquet"),
        ("  jlamprang’s ", "jlamprang s"),
        ("Ⅳ", "iv"),
    ],
)
def test_words_without_marks(text: str, bare: str) -> None:
    """Two spellings of one word are one word for the search."""
    assert plain(text) == bare


def test_the_words_are_those_of_what_is_there(site: Site) -> None:
    """Terms that no product has cannot be found; those that are there, by every name; workshops also by their place."""
    site.build()
    told = json.loads(site.read("find/words.json"))
    entries = {(kind, slug): (labels, others) for kind, slug, labels, others in told["terms"]}
    assert "hand drawn" in entries["technique", "tulis"][1]
    assert "jelamprang" in entries["motif", "jlamprang"][1]
    assert ("motif", "kawung") not in entries
    assert entries["workshop", "sekar"] == (["bengkel sekar"], ["kota pekalongan", "pekalongan"])
    assert told["names"] == ["biru", "jlamprang", "kain"]


def test_words_that_say_nothing_ask_for_nothing() -> None:
    """What is left out of a search asks for nothing, and is no word that somebody means."""
    empty, known = (words(told) for told in (EMPTY, KNOWN))
    wishes = words(WISHES)
    assert not set(empty) & {*known, *wishes}
    assert {"berwarna", "colour", "yang", "untuk"} <= set(empty)
    assert {"murah", "cheap", "anting"} <= {*known, *wishes}


def test_unisex_things_suit_men_and_women(site: Site) -> None:
    """Who looks for something for men is shown what suits everybody too, after it."""
    for name, audience in (("kemeja", "pria"), ("sarung", "uniseks")):
        path = site.product(name)
        site.write(path, (site.root / path).read_text(encoding="utf-8") + f"untuk: {audience}\n")
    site.build()
    assert json.loads(site.read("find/words.json"))["also"] == {"audience men": [["audience", "unisex"]]}


def test_names_are_sorted_in_each_language(site: Site) -> None:
    """The place of each row by name, without regard to case and accents."""
    named(site, "zebra", "éda")
    named(site, "abu", "Dara")
    site.build()
    assert json.loads(site.read("find/id/names.json"))["order"] == [0, 2, 1]


def test_the_same_products_give_the_same_files(site: Site) -> None:
    """Nothing in the files for finding hangs on the run that makes them."""
    site.product("parang", motif="parang, truntum", technique="cap")
    site.build()
    site.build("again", "other-cache")
    first, second = site.files(), site.files("again")
    found = [path for path in first if path.startswith("find/")]
    assert len(found) == 6
    assert all(first[path] == second[path] for path in found)


def test_a_site_without_search_has_no_text_index(site: Site) -> None:
    """Filters and words stay; the browser is told that there is nothing else to load."""
    assert planned(site).searches == ()
    site.build()
    assert json.loads(site.read("find/words.json"))["parts"] == 0


def test_a_price_is_no_text(site: Site) -> None:
    """What cannot be searched makes no index again: price, stock, technique; a new name does."""
    site.write("site.yaml", SITE.replace("search: tidak", "search: ya"))
    before = planned(site).searches
    site.product("jlamprang-biru", price="Rp 999.000", technique="cap")
    assert planned(site).searches == before
    named(site, "jlamprang-biru", "Kain Lain")
    after = planned(site).searches
    assert [task.locale for task in after] == ["id", "en"]
    assert all(one.key != other.key for one, other in zip(before, after, strict=True))


def test_long_catalogues_have_their_text_in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """No part is larger than memory allows, every product is in one, and one more product moves no other."""
    monkeypatch.setattr(planning, "PART", 2000)
    made = [product(f"kain-{number}", story=Localized({"id": "kata " * 40})) for number in range(30)]
    parts = planning.text_parts(made)
    assert len(set(parts)) > 2
    more = [*made, product("kain-baru")]
    assert planning.text_parts(more)[:30] == parts


def test_newer_products_are_younger() -> None:
    """Age is counted in days from the newest; a product without a day is older than all others."""
    days = [date(2026, 2, 1), None, date(2026, 2, 1) - timedelta(days=9)]
    made = [product(name, added=day) for name, day in zip("abc", days, strict=True)]
    assert facets(Catalogue(products=tuple(made), workshops=(), terms={}), made).age == (0, 10, 9)
