"""New entries: answers mean what they would mean in a file, and the file that comes of them is accepted."""

import pytest
from entries_for_tests import PHOTOS, meanings, validator, vocabulary
from hypothesis import given
from hypothesis import strategies as st

from catalogue.content.emitting import Value
from catalogue.content.nodes import Document
from catalogue.content.parsing import parse
from catalogue.content.reading import read_product, read_workshop
from catalogue.content.scaffolding import (
    PRODUCT,
    WORKSHOP,
    Answers,
    Kind,
    Slot,
    choices,
    correction,
    entry_file,
    free_id,
    missing,
    photo_name,
    problems,
    value_of,
)
from catalogue.content.schemas.making import plain
from catalogue.content.validation import FolderListing, check_product, check_workshop
from catalogue.content.validation.texts import ID
from catalogue.diagnostics import Diagnostic, Severity, has_errors

KAIN: dict[Slot, Value] = {
    Slot("name"): "Kain Panjang: Kawung #3",
    Slot("category"): "fesyen",
    Slot("type"): "kain panjang",
    Slot("technique"): "tulis",
    Slot("motifs"): ["kawung", "parang"],
    Slot("price"): "Rp 850.000",
}
BENGKEL: dict[Slot, Value] = {
    Slot("name"): "Batik Melati",
    Slot("whatsapp"): "0812-0000-0199",
    Slot("city"): "Kota Pekalongan",
    Slot("consent"): "2026-01-20",
}


def check(document: Document) -> tuple[Diagnostic, ...]:
    """Return what the checker says of a product without photos."""
    folder = FolderListing("bengkel", "barang", ())
    return check_product(document, folder, vocabulary(), photos_required=False).diagnostics


def answered(slot: Slot, text: str, answers: Answers | None = None, lang: str = "id") -> Value:
    """Return what an answer about a product means."""
    offered = choices(PRODUCT, slot, answers or {}, vocabulary())
    return value_of(PRODUCT, slot, text, offered, lang, vocabulary())


@pytest.mark.parametrize(
    ("attribute", "text", "value"),
    [
        ("category", "1", "fesyen"),
        ("category", " Fesyen ", "Fesyen"),
        ("technique", "5", "tiruan batik"),
        ("motifs", "1, kawung dan 2", ["jlamprang", "kawung", "buketan"]),
        ("motifs", "sido mukti", "sido mukti"),
        ("motifs", "999", "999"),
        ("name", "3", "3"),
        ("name", "[Baru] Kain", "[Baru] Kain"),
        ("stock", "12", "12"),
        ("wholesale", "[{minimal: 12, harga: 300rb}]", [{"minimal": "12", "harga": "300rb"}]),
        ("dimensions", "{panjang: 240, lebar: 105}", {"panjang": "240", "lebar": "105"}),
        ("dimensions", "[", "["),
        ("dyes", "alam, indigo", "alam, indigo"),
    ],
)
def test_what_an_answer_means(attribute: str, text: str, value: Value) -> None:
    """Numbers count the terms that were offered, and nothing else."""
    assert answered(Slot(attribute), text) == value


def test_types_are_those_of_the_category() -> None:
    """A bag is not offered among clothes."""
    offered = {term.slug for term in choices(PRODUCT, Slot("type"), {Slot("category"): "kerajinan"}, vocabulary())}
    assert "bag" in offered
    assert "shirt" not in offered
    assert choices(PRODUCT, Slot("name"), {}, vocabulary()) == ()


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("attribute", ["category", "type", "technique", "motifs", "fabrics", "care", "colours"])
def test_every_number_is_a_word_that_the_checker_takes_for_the_same_term(attribute: str, lang: str) -> None:
    """Also where a label has a remark in brackets, or is the synonym of another term."""
    slot = Slot(attribute)
    for number, term in enumerate(choices(PRODUCT, slot, {}, vocabulary()), 1):
        word = answered(slot, str(number), lang=lang)
        assert isinstance(word, str)
        found = vocabulary().find(term.kind, word)
        assert found is not None
        assert found.slug == term.slug


@pytest.mark.parametrize(
    ("attribute", "text", "rule", "corrected"),
    [
        ("motifs", "kawng", "term-misspelled", "kawung"),
        ("motifs", "banji, kawng", "term-misspelled", "banji, kawung"),
        ("price", "850.00", "price-decimals", "Rp 850.000"),
        ("technique", "kemeja", "term-of-another-kind", ""),
        ("type", "tas", "type-of-another-category", ""),
        ("dimensions", "[", "measure-unreadable", ""),
        ("name", "a" * 90, "text-too-long", ""),
        ("name", "bel\x07", "control-character", ""),
        ("added", "05/06/2025", "date-ambiguous", ""),
    ],
)
def test_answers_are_judged_by_the_checker(attribute: str, text: str, rule: str, corrected: str) -> None:
    """With its rules and its corrections, at the moment they are given."""
    slot = Slot(attribute)
    answers = {Slot("category"): "fesyen"}
    found = problems(PRODUCT, slot, answered(slot, text), answers, "id", check)
    assert rule in {one.rule for one in found}
    assert correction(PRODUCT, found) == corrected


def test_a_good_answer_is_not_blamed_for_what_is_still_missing() -> None:
    """Nor for an earlier one."""
    assert problems(PRODUCT, Slot("name"), "Kain", {}, "id", check) == ()
    assert problems(PRODUCT, Slot("price"), "350rb", {Slot("motifs"): "kawng"}, "id", check) == ()
    unusual = problems(PRODUCT, Slot("price"), "5000", {}, "id", check)
    assert [one.severity for one in unusual] == [Severity.WARNING]


def read(kind: Kind, data: bytes) -> tuple[Diagnostic, ...]:
    """Return what `check` says of a file."""
    if kind is PRODUCT:
        folder = FolderListing("bengkel", "barang", PHOTOS)
        return read_product("products/bengkel/barang/product.yaml", data, folder, vocabulary()).diagnostics
    return read_workshop(
        "products/bengkel/workshop.yaml", data, FolderListing("bengkel", "", ()), vocabulary()
    ).diagnostics


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize(("kind", "answers"), [(PRODUCT, KAIN), (WORKSHOP, BENGKEL)], ids=["product", "workshop"])
def test_the_file_is_accepted_by_checker_and_schema(kind: Kind, answers: Answers, lang: str) -> None:
    """As it is written, and with every line in it that could be added."""
    made = entry_file(kind, answers, lang, meanings(), vocabulary(), schema=f"../../../schemas/{kind.name}.json")
    assert made.splitlines()[0] == f"# yaml-language-server: $schema=../../../schemas/{kind.name}.json"
    added = "".join(
        line.removeprefix("# ") if line.startswith("# ") and not line.startswith("#   ") and ":" in line else line
        for line in made.split("\n# Bila" if lang == "id" else "\n# When")[1].splitlines(keepends=True)[1:]
    )
    for text in (made, made + added):
        assert [one for one in read(kind, text.encode()) if one.severity is not Severity.ADVICE] == []
        document = parse(kind.file, text.encode()).value
        assert document is not None
        assert validator(kind.name).is_valid(plain(document.root))


def test_the_file_explains_itself() -> None:
    """Keys, comments and examples in one language; without a schema there is no line for editors."""
    made = entry_file(PRODUCT, KAIN, "id", meanings(), vocabulary())
    assert "yaml-language-server" not in made
    assert '# Nama yang dilihat pembeli, paling panjang 80 huruf.\nnama: "Kain Panjang: Kawung #3"\n' in made
    assert "motif: [kawung, parang]\n" in made
    assert "# nama_en: Jlamprang Shirt in Hand-drawn Batik\n" in made
    english = entry_file(PRODUCT, KAIN, "en", meanings(), vocabulary())
    assert "# The name that buyers see, at most 80 characters.\nname: " in english
    assert "# occasion: [formal" in english
    assert "Bila ada waktu" not in english


def test_what_is_missing() -> None:
    """What the checker would refuse an entry for, and not more."""
    assert [slot.attribute for slot in missing(PRODUCT, {}, vocabulary())] == [
        *("name", "category", "technique", "motifs", "price")
    ]
    plain_craft = {**KAIN, Slot("technique"): "tanpa batik"}
    del plain_craft[Slot("motifs")]
    assert list(missing(PRODUCT, plain_craft, vocabulary())) == []
    assert list(missing(WORKSHOP, BENGKEL, vocabulary())) == []


@given(st.text(max_size=80), st.sets(st.from_regex(r"[a-z0-9]{1,8}(-[0-9])?", fullmatch=True)))
def test_ids_are_free_and_fit_into_addresses(name: str, taken: set[str]) -> None:
    """Whatever the name is, and whoever has been there before."""
    for _ in range(3):
        found = free_id(name, taken, "produk-1")
        assert ID.fullmatch(found)
        assert found not in taken
        taken = {*taken, found.upper()}


def test_names_of_photos_tell_order_and_role() -> None:
    """Safe on every computer, in the words of the language."""
    assert photo_name(1, "front", "JPEG", "id", vocabulary()) == "1-depan.jpg"
    assert photo_name(3, "back", "HEIF", "en", vocabulary()) == "3-back.heic"
    assert photo_name(12, None, "WEBP", "id", vocabulary()) == "12.webp"


def test_workshops_are_judged_too() -> None:
    """By their own checker."""

    def check_one(document: Document) -> tuple[Diagnostic, ...]:
        return check_workshop(document, FolderListing("baru", "", ()), vocabulary()).diagnostics

    assert has_errors(problems(WORKSHOP, Slot("whatsapp"), "0812x", BENGKEL, "id", check_one))
    assert problems(WORKSHOP, Slot("whatsapp"), "0812-0000-0199", BENGKEL, "id", check_one) == ()
