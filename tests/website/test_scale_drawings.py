"""Drawings to true scale: what is twice as long is drawn twice as long, whatever people write."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree, html
from site_for_tests import Site

from catalogue.content.models import Dimensions, Variant
from catalogue.engine.installation import VOCABULARY, packaged_folders
from catalogue.website import drawings as drawn
from catalogue.website.drawings import figures
from catalogue.website.drawings.garments import CUTS
from catalogue.website.drawings.sheets import TALLEST, WIDTH

NUMBER = re.compile(r"-?[0-9]+")
RELATIVE = re.compile(r"[hv]-?[0-9]+|l-?[0-9]+ -?[0-9]+")
CM = st.floats(min_value=0.1, max_value=10_000, allow_nan=False)
Box = tuple[float, float, float, float]


@pytest.fixture(scope="module")
def own_types() -> Sequence[str]:
    """Return the slugs of the program's own types."""
    types = yaml.safe_load((packaged_folders()[VOCABULARY] / "type.yaml").read_text(encoding="utf-8"))
    return list(types)


def label(span: drawn.Span) -> tuple[str, ...]:
    """Say a measure in two lines, as English does."""
    return f"{span.centimetres:g} cm", f"{span.centimetres / 2.54:.0f} in"


def sheet(*scenes: drawn.Scene | None) -> list["etree._Element"]:
    """Return these scenes as parsed SVG, all at one scale."""
    shown = [scene for scene in scenes if scene is not None]
    scale = drawn.fit(shown, label)
    assert scale
    assert len(shown) == len(scenes)
    return [etree.fromstring(drawn.svg(scene, scale, label, "d", "t", "t")) for scene in shown]


def piece(type_: str | None, category: str, sizes: Dimensions) -> "etree._Element":
    """Return the drawing of a piece."""
    return sheet(drawn.scene_of(type_, category, sizes))[0]


def box(tree: "etree._Element", role: str, which: int = -1) -> Box:
    """Return left, top, right and bottom of one of the outlines with a class; of a body of all its parts together."""
    found = tree.xpath(f"//*[local-name()='g'][@class='{role}']") or [tree.xpath(f"//*[@class='{role}']")[which]]
    points = [point for outline in found[0].xpath("descendant-or-self::*/@d") for point in walked(outline)]
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs), min(ys), max(xs), max(ys)


def walked(outline: str) -> Iterator[tuple[float, float]]:
    """Yield places along an outline, also between the ends of its curves."""
    here = (0.0, 0.0)
    for letter, values in re.findall(r"([MLCZ])([0-9 -]*)", outline):
        numbers = list(map(int, values.split()))
        points = [here, *zip(numbers[::2], numbers[1::2], strict=True)]
        here = points[-1]
        for part in range(21) if letter == "C" else ():
            yield bezier(points, part / 20)
        if letter != "Z":
            yield here


def bezier(points: Sequence[tuple[float, float]], part: float) -> tuple[float, float]:
    """Return the place at a part of the way along a curve, after de Casteljau."""
    while len(points) > 1:
        points = [(x0 + (x1 - x0) * part, y0 + (y1 - y0) * part) for (x0, y0), (x1, y1) in pairwise(points)]
    return points[0]


def size(bounds: Box) -> tuple[float, float]:
    """Return width and height of a box."""
    return bounds[2] - bounds[0], bounds[3] - bounds[1]


@pytest.mark.parametrize(
    ("type_", "category", "sizes"),
    [
        ("long-cloth", "fashion", Dimensions(250, 110)),
        ("sarong", "fashion", Dimensions(200, 105)),
        ("shawl", "fashion", Dimensions(220, 55)),
        ("scarf", "fashion", Dimensions(60, 60)),
        ("head-cloth", "fashion", Dimensions(100, 100)),
        ("cut-length", "fashion", Dimensions(240, 115)),
        (None, "fashion", Dimensions(240, 115)),
    ],
)
def test_a_cloth_is_as_large_as_it_is_beside_a_person(type_: str | None, category: str, sizes: Dimensions) -> None:
    """Length and width stand to the person's height as in life, to a hundredth of that height."""
    tree = piece(type_, category, sizes)
    unit = size(box(tree, "body"))[1] / figures.PERSON
    length, width = size(box(tree, "piece"))
    assert length / unit == pytest.approx(sizes.length, abs=1.65)
    assert width / unit == pytest.approx(sizes.width, abs=1.65)


def test_a_cloth_that_is_worn_is_as_high_as_it_is_wide() -> None:
    """Around the waist of the person a long cloth hangs down by its own width."""
    tree = piece("long-cloth", "fashion", Dimensions(250, 90))
    worn, open_ = size(box(tree, "piece", 0)), size(box(tree, "piece", 1))
    assert worn[1] == pytest.approx(open_[1], abs=2)


@pytest.mark.parametrize(
    ("sizes", "table"),
    [(Dimensions(180, 130), (160, 90)), (Dimensions(140, 100), (120, 75)), (Dimensions(60, 60), (75, 75))],
)
def test_a_tablecloth_lies_on_a_table_that_it_covers(sizes: Dimensions, table: tuple[float, float]) -> None:
    """The largest usual table that it covers is drawn at the cloth's scale; one too small lies on the smallest."""
    tree = piece("tablecloth", "home-decoration", sizes)
    role = "edge" if sizes.length and sizes.length > table[0] else "thing"
    cloth = size(box(tree, "piece"))
    unit = cloth[0] / (sizes.length or 1)
    assert cloth[1] == pytest.approx((sizes.width or 0) * unit, abs=2)
    if role == "edge":
        assert size(box(tree, role)) == pytest.approx((table[0] * unit, table[1] * unit), abs=2)


@pytest.mark.parametrize(
    ("type_", "sizes", "width", "height"),
    [
        ("bag", Dimensions(40, 12, 32), 40, 32),
        ("notebook-cover", Dimensions(21, 15, 2), 15, 21),
        ("lamp", Dimensions(diameter=22, height=38), 22, 38 * 0.58),
        ("fan", Dimensions(23, 42), 42, 23),
        ("purse", Dimensions(19, 10), 19, 10),
        ("wall-hanging", Dimensions(150, 90), 90, 150),
        ("curtain", Dimensions(250, 110), 110, 250),
        ("bed-linen", Dimensions(240, 220), 220, 240),
        ("cushion-cover", Dimensions(45, 45), 45, 45),
        ("doormat", Dimensions(60, 40), 60, 40),
        ("tablecloth", Dimensions(diameter=150), 150, 150),
        ("runner", Dimensions(180, 35), 180, 35),
    ],
)
def test_things_keep_their_proportions(type_: str, sizes: Dimensions, width: float, height: float) -> None:
    """What is drawn is as wide for its height as the thing is."""
    across, down = size(box(piece(type_, "craft", sizes), "piece"))
    assert across / down == pytest.approx(width / height, rel=0.02)


def test_a_hand_and_a_sheet_are_known_sizes() -> None:
    """A hand is 18 cm long, a sheet 21 × 29.7 cm, beside the thing that they measure."""
    purse = piece("purse", "craft", Dimensions(19, 10))
    unit = size(box(purse, "piece"))[0] / 19
    assert size(box(purse, "body"))[1] == pytest.approx(figures.HAND * unit, rel=0.02)
    bag = piece("bag", "craft", Dimensions(40, 12, 32))
    unit = size(box(bag, "piece"))[0] / 40
    assert size(box(bag, "thing", 0)) == pytest.approx((21 * unit, 29.7 * unit), rel=0.02)


def test_garments_of_one_product_share_a_scale() -> None:
    """A larger size is drawn larger: half the chest across, the whole length down."""
    small, large = (
        Variant(chest=104, length=71, shoulder=45, sleeve=24),
        Variant(chest=134, length=79, shoulder=53, sleeve=28),
    )
    trees = sheet(drawn.garment_of("shirt", small), drawn.garment_of("shirt", large))
    (width, height), (wider, higher) = (size(box(tree, "piece")) for tree in trees)
    assert wider / width == pytest.approx(134 / 104, rel=0.01)
    assert higher / height == pytest.approx(79 / 71, rel=0.01)
    assert width / height == pytest.approx(52 / 71, rel=0.01)


def test_a_sleeve_that_nobody_measured_is_marked_as_a_guess() -> None:
    """Measured parts have a full line and a number, guessed parts neither."""
    (told,) = sheet(drawn.garment_of("shirt", Variant(chest=104, length=71, sleeve=24)))
    (bare,) = sheet(drawn.garment_of("shirt", Variant(chest=104, length=71)))
    assert not told.xpath("//*[@class='guess']")
    assert bare.xpath("//*[@class='guess']")
    said = ["".join(text.itertext()) for text in bare.xpath("//*[@class='label']")]
    assert said == ["104 cm41 in", "71 cm28 in"]


@pytest.mark.parametrize(
    ("type_", "variant"),
    [
        ("shirt", Variant(length=71)),
        ("shirt", Variant(chest=104)),
        ("shirt", Variant(chest=9000, length=71)),
        ("shirt", Variant(chest=104, length=71, shoulder=300)),
        ("shirt", Variant(chest=104, length=71, sleeve=0.5)),
        ("sandals", Variant(length=24)),
        (None, Variant(chest=104, length=71)),
    ],
)
def test_no_garment_is_made_up(type_: str | None, variant: Variant) -> None:
    """Too few measures, impossible ones, or a thing that is no garment: no drawing."""
    assert drawn.garment_of(type_, variant) is None


@pytest.mark.parametrize(
    ("type_", "category", "sizes"),
    [
        ("long-cloth", "fashion", Dimensions(length=250)),
        ("dress", "fashion", Dimensions(110, 50)),
        ("bag", "craft", Dimensions(height=30)),
        ("doll", "craft", Dimensions()),
    ],
)
def test_too_few_measures_make_no_drawing(type_: str, category: str, sizes: Dimensions) -> None:
    """One side alone tells no size, and a garment is not drawn as a sheet of cloth."""
    assert drawn.scene_of(type_, category, sizes) is None


@pytest.mark.parametrize("sizes", [Dimensions(10_000, 1), Dimensions(250, 0.1), Dimensions(9_000, 9_000)])
def test_what_could_not_be_seen_is_not_drawn(sizes: Dimensions) -> None:
    """A ribbon of a hundred metres, a thread, a field beside a person who would be a speck."""
    scene = drawn.scene_of("cut-length", "fashion", sizes)
    assert scene
    assert drawn.fit((scene,), label) is None


def _inside(tree: "etree._Element") -> None:
    """Hold that everything lies on the sheet, in whole units."""
    _, _, width, height = map(int, tree.get("viewBox", "").split())
    assert width == WIDTH
    assert 0 < height <= TALLEST + 1
    for outline in tree.xpath("//*[local-name()='path']/@d"):
        assert re.fullmatch(r"[MLCZhvl0-9 -]+", outline)
        numbers = list(map(int, NUMBER.findall(RELATIVE.sub("", outline))))
        assert all(-1 <= x <= width + 1 for x in numbers[::2])
        assert all(-1 <= y <= height + 1 for y in numbers[1::2])


@given(
    type_=st.sampled_from([*drawn.SCENES, "purse", "doll", None]),
    category=st.sampled_from(["fashion", "craft", "home-decoration"]),
    sizes=st.builds(Dimensions, *[st.none() | CM] * 4),
)
@settings(max_examples=200, deadline=None)
def test_extreme_sizes_stay_on_the_sheet(type_: str | None, category: str, sizes: Dimensions) -> None:
    """Whatever people measure, a drawing is bounded or there is none."""
    scene = drawn.scene_of(type_, category, sizes)
    scale = drawn.fit((scene,), label) if scene else None
    if scene and scale:
        _inside(etree.fromstring(drawn.svg(scene, scale, label, "d", "t", "t")))


@given(
    type_=st.sampled_from([*CUTS]),
    chest=st.floats(25, 260),
    length=st.floats(10, 230),
    shoulder=st.none() | st.floats(5, 300),
    sleeve=st.none() | st.floats(1, 120),
)
@settings(max_examples=150, deadline=None)
def test_extreme_garments_stay_on_the_sheet(
    type_: str, chest: float, length: float, shoulder: float | None, sleeve: float | None
) -> None:
    """The same for garments."""
    scene = drawn.garment_of(type_, Variant(chest=chest, length=length, shoulder=shoulder, sleeve=sleeve))
    scale = drawn.fit((scene,), label) if scene else None
    if scene and scale:
        _inside(etree.fromstring(drawn.svg(scene, scale, label, "d", "t", "t")))


def test_words_cannot_become_markup() -> None:
    """Title, description and labels are escaped, though only numbers and the theme's words are put into them."""
    scene = drawn.scene_of("bag", "craft", Dimensions(40, 12, 32))
    assert scene
    evil = '"><script>alert(1)</script>'
    scale = drawn.fit((scene,), label)
    assert scale
    text = drawn.svg(scene, scale, lambda _: (evil,), "d", evil, evil)
    assert "<script" not in text
    tree = etree.fromstring(text)
    assert [one.text for one in tree.xpath("//*[local-name()='title' or local-name()='desc']")] == [evil, evil]


def test_drawings_bring_no_look_of_their_own() -> None:
    """Neither style attributes, which the policy refuses, nor colours, which belong to the theme."""
    text = etree.tostring(piece("shawl", "fashion", Dimensions(220, 55))).decode()
    assert "style" not in text
    assert not re.search(r"#[0-9a-f]{3,8}\b(?!-)|rgb\(", text)


def test_all_types_that_are_drawn_exist(own_types: Sequence[str]) -> None:
    """The tables of scenes and cuts name types of the vocabulary, and no type twice."""
    named = [*drawn.SCENES, *CUTS]
    assert sorted(set(named)) == sorted(named)
    assert set(named) <= set(own_types)


SHIRT = """\
nama: Kemeja
kategori: fesyen
jenis: kemeja
teknik: cap
motif: parang
harga: Rp 245.000
varian:
  - {ukuran: 'M "><script>', warna: hitam, dada: 104, panjang: 71, bahu: 45, lengan: 24}
  - {ukuran: 'M "><script>', warna: merah, dada: 104, panjang: 71, bahu: 45, lengan: 24}
  - {ukuran: XL, dada: 118, panjang: 75}
  - {ukuran: XXL}
"""


def test_a_page_draws_each_cut_once(site: Site) -> None:
    """Two colours of one size share a drawing; the first is shown, the others wait for the choice."""
    site.write("products/sekar/kemeja/product.yaml", SHIRT)
    site.build()
    text = site.read("produk/sekar/kemeja/index.html")
    assert '"><script>' not in text
    figures_ = html.fromstring(text).xpath("//figure[@data-variants]")
    assert [one.get("data-variants") for one in figures_] == ["m-script-black m-script-red", "xl"]
    assert [one.get("hidden") is None for one in figures_] == [True, False]
    assert "lingkar 104 cm" in figures_[0].text_content()


def test_drawings_speak_the_page_s_language(site: Site) -> None:
    """Centimetres in Indonesian, inches as well in English; about is a sign; caption and description in words."""
    path = site.product("kain")
    site.write(path, (site.root / path).read_text(encoding="utf-8") + "ukuran: ±250 x 105 cm\n")
    site.build()
    here, there = (
        html.fromstring(site.read(f"{page}/sekar/kain/index.html")).xpath("//figure[svg]")[0]
        for page in ("produk", "en/products")
    )
    labels = [list(one.xpath(".//text//text()")) for one in (here, there)]
    assert labels == [["± 250 cm", "± 105 cm"], ["± 250 cm", "98 in", "± 105 cm", "41 in"]]
    assert here.xpath("string(figcaption)") == "Terbentang, dan dikenakan orang setinggi 165 cm"
    assert there.xpath("string(figcaption)") == "Laid open, and worn by a person 165 cm (65 in) tall"
    assert there.xpath("string(svg/title)").startswith("Drawn to scale: Laid open")
    assert here.xpath("string(svg/desc)") == "Panjang 250 cm, Lebar 105 cm"
    assert here.xpath("svg")[0].get("aria-labelledby").split() == here.xpath("svg/title/@id | svg/desc/@id")


def test_a_product_without_measures_has_no_drawing(site: Site) -> None:
    """Nothing is drawn of what nobody measured."""
    site.build()
    assert "<figure" not in site.read("produk/sekar/jlamprang-biru/index.html")
