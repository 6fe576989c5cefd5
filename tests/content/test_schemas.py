"""Schemas are valid, say what the checker says wherever they can, and never refuse what the checker accepts."""

import json
import random
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from entries_for_tests import PHOTOS, made, validator, vocabulary
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from catalogue.content import quantities
from catalogue.content.config import check_site
from catalogue.content.kinds import SECTIONS
from catalogue.content.nodes import Document, Mapping, Node, Scalar
from catalogue.content.parsing import parse
from catalogue.content.schemas import PLACES, written
from catalogue.content.schemas.limits import LIMITS
from catalogue.content.schemas.making import plain
from catalogue.content.schemas.patterns import caseless
from catalogue.content.validation import FolderListing, amounts, check_product, check_workshop
from catalogue.content.validation.fields import Schema
from catalogue.content.validation.shapes import Amount
from catalogue.content.vocabulary import names_of
from catalogue.diagnostics import Diagnostic, Severity, has_errors
from catalogue.rules import RULES

ROOT = Path(__file__).resolve().parents[2]
ENTRIES = ROOT / "tests" / "fixtures" / "entries"
SLIPS = ROOT / "tests" / "fixtures" / "slips"
NUMBER = re.compile(r"[-+]?[0-9]+|[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
"""What YAML 1.2 takes for a number."""


def typed(node: Node) -> Any:
    """Return a node as an editor sees it, which knows YAML's own numbers, booleans and nulls."""
    if isinstance(node, Scalar):
        if node.quoted:
            return node.text
        if node.text in {"", "~", "null", "Null", "NULL"}:
            return None
        if node.text.casefold() in {"true", "false"}:
            return node.text.casefold() == "true"
        return json.loads(str(float(node.text))) if NUMBER.fullmatch(node.text) else node.text
    if isinstance(node, Mapping):
        return {key.text: typed(value) for key, value in node}
    return [typed(item) for item in node.items]


def checked(kind: str, document: Document, files: tuple[str, ...]) -> tuple[Diagnostic, ...]:
    """Return what the checker says of an entry."""
    if kind == "site":
        return check_site(document).diagnostics
    folder = FolderListing("bengkel", "barang" if kind == "product" else "", files)
    check = check_product if kind == "product" else check_workshop
    return check(document, folder, vocabulary()).diagnostics


def fixtures() -> Iterator[Path]:
    """Yield every entry among the fixtures that is YAML at all."""
    for folder in sorted([*ENTRIES.iterdir(), *SLIPS.iterdir()]):
        yield from (path for path in folder.glob("*.yaml") if path.stem in PLACES)


@pytest.mark.parametrize("kind", PLACES)
def test_schemas_are_valid(kind: str) -> None:
    """By the rules of draft 2020-12."""
    Draft202012Validator.check_schema(made()[kind])


@pytest.mark.parametrize("kind", PLACES)
def test_the_committed_schemas_are_what_the_code_makes(kind: str) -> None:
    """A new field or term is in the schema as well."""
    committed = (ROOT / "schemas" / f"{kind}.json").read_bytes()
    assert committed == written(made()[kind]), "schemas/ is out of date; run: python build.py schema"


@pytest.mark.parametrize("path", tuple(fixtures()), ids=lambda path: path.parent.name)
def test_schema_and_checker_agree(path: Path) -> None:
    """On every fixture that can be read; a rule that a schema cannot judge is named, with the reason."""
    kind, listing = path.stem, path.parent / "folder.txt"
    files = tuple(listing.read_text(encoding="utf-8").splitlines()) if listing.exists() else PHOTOS
    parsed = parse(path.name, path.read_bytes())
    if parsed.value is None or has_errors(parsed.diagnostics):
        return
    wrong = {one.rule for one in checked(kind, parsed.value, files) if one.severity is Severity.ERROR}
    refused = [one.json_path for one in validator(kind).iter_errors(plain(parsed.value.root))]
    if not wrong:
        assert refused == []
        assert [one.json_path for one in validator(kind).iter_errors(typed(parsed.value.root))] == []
    elif wrong - LIMITS.keys():
        assert refused, f"the checker says {wrong}"


def test_what_a_schema_cannot_judge_exists() -> None:
    """The list names rules, each an error of the checker, and says why."""
    assert {RULES[name].severity for name in LIMITS} <= set(Severity)
    assert all(reason.endswith(".") for reason in LIMITS.values())


def test_most_rules_of_entries_are_judged() -> None:
    """The list of what cannot be judged is no way out: what editors can show is not on it."""
    judged = {"key-unknown", "key-foreign", "field-missing", "text-due", "list-due", "mapping-due", "locale-unknown"}
    judged |= {"text-too-long", "term-unknown", "term-misspelled", "term-of-another-kind", "id-malformed"}
    judged |= {"link-unreadable", "link-host", "email-unreadable", "nib-unreadable", "hs-code-unreadable"}
    assert judged <= RULES.keys()
    assert judged.isdisjoint(LIMITS)


def sample() -> Iterator[tuple[str, Path]]:
    """Yield (kind, file) of everything in the repository that a schema is for."""
    for kind, patterns in PLACES.items():
        for pattern in patterns:
            yield from ((kind, path) for path in sorted(ROOT.glob(pattern)))


@pytest.mark.parametrize("kind", PLACES)
def test_the_sample_is_accepted(kind: str) -> None:
    """As text, and as editors read it."""
    files = [path for one, path in sample() if one == kind]
    assert files
    for path in files:
        document = parse(path.name, path.read_bytes()).value
        assert document is not None
        for instance in (plain(document.root), typed(document.root)):
            assert [one.message for one in validator(kind).iter_errors(instance)] == [], path


def accepts(kind: str, text: str) -> bool:
    """Return whether the schema accepts an entry that was typed."""
    document = parse(f"{kind}.yaml", text.encode()).value
    assert document is not None
    return validator(kind).is_valid(plain(document.root))


SIX = "nama: Kain\nkategori: fesyen\nteknik: tulis\nmotif: kawung\nharga: 350rb\n"


@pytest.mark.parametrize(
    "line",
    [
        "motif: [kawung, parang, ceplok, nitik, lereng, truntum]",
        "foto: [1.jpg, {peran: depan}]",
        "sertifikat: [{nomor: CONTOH-1}]",
        "harga_grosir: [{minimal: 12}]",
        "ukuran: [240, 115]",
        "komposisi: {katun: 60, semen: 40}",
        "cerita: {id: Halo, inggris: Hello}",
        "cerita_en: {en: Hello}",
        "stok: banyak",
        "alamat_lama: [Kain Lama]",
        "foto: ../1.jpg",
        "price: 350rb",
        f"asal: {'kota ' * 20}",
        f"warna: [{'merah, ' * 13}]",
        "stok: -1",
        "berat: 250 ml",
        "ukuran: 240 x",
        "lama_pembuatan: besok",
        "komposisi: katun 120%",
    ],
)
def test_what_editors_mark(line: str) -> None:
    """One slip in an entry that is right otherwise."""
    base = SIX.replace("motif: kawung\n", "") if line.startswith("motif") else SIX
    assert accepts("product", SIX)
    assert not accepts("product", base + line + "\n")


@pytest.mark.parametrize(
    "price", ["-5000", "0", "350.0", "1,5", "$25", "25 USD", "25e4", "'190:20'", "200rb per meter"]
)
def test_what_is_never_a_price_is_marked(price: str) -> None:
    """A pattern tells it, so that editors and the form tell it before anything is sent."""
    assert not accepts("product", SIX.replace("350rb", price))


PIECES = (
    *("-", ".", ",", "/", ":", "+", "x", "e", "0", "1", "5", "12", "350", "000", "08", "62", "812", "3456"),
    *("", " ", "rp ", "$", "usd ", " usd", " rb", " jt", "cm", " ml", " per meter", "besok", " pcs"),
)
MORE = {
    "price": (
        "mulai ",
        "dari ",
        " ke atas",
        "+",
        " - ",
        " s/d ",
        "/pcs",
        "per lembar",
        ",-",
        "juta",
        "IDR",
        ".000",
        "tanya",
    ),
    "length": (" x ", "x", "p ", "panjang ", "lebar", " m", "±", "sekitar ", "diameter ", ", "),
    "weight": ("kg", " gr", "ons", ",5", "kira-kira "),
    "days": (" hari", "-", " minggu", " kerja", "sekitar ", "seminggu", " working days", "maks. ", " s/d "),
    "quantity": (" lusin", "kodi", "selusin", "min. ", " helai", "1.000"),
    "phone": ("0812", "345", "6789", "+62", "wa ", "(021)", "wa.me/62", " hp: ", "-"),
    "whole": (" pcs", "min ", "1.000", " lembar", "buah"),
    "day": ("2026-11-20", "0999-1-1", "27/07/", "27 Juli ", "2026", "July 27, ", "senin, ", "3rd", " ", "2199-03-"),
}
"""What else people type there."""
READERS = {
    "price": (amounts.price.shape, quantities.price),
    "length": (amounts.length.shape, quantities.length),
    "weight": (amounts.weight.shape, quantities.weight),
    "days": (amounts.days.shape, quantities.days),
    "quantity": (amounts.quantity.shape, quantities.quantity),
    "phone": (amounts.phone.shape, quantities.phone),
    "day": (amounts.day.shape, quantities.date_of),
    "whole": (amounts.whole().shape, lambda text: quantities.whole(text, 0, 1_000_000, "12")),
}


@pytest.mark.parametrize("name", READERS)
def test_what_a_pattern_calls_never_the_reader_refuses(name: str) -> None:
    """Whatever is put together of what people type; a pattern is never stricter than the reader."""
    shape, read = READERS[name]
    assert isinstance(shape, Amount)
    never = re.compile("|".join(case.pattern for case in shape.never), re.IGNORECASE)
    chosen = random.Random(1)  # noqa: S311 it keeps no secret
    texts = ("".join(chosen.choices((*PIECES, *MORE[name]), k=chosen.randint(1, 6))) for _ in range(40_000))
    told = [text for text in texts if never.search(text)]
    assert len(told) > 200
    assert [text for text in told if not isinstance(read(text), quantities.Problem)] == []


@pytest.mark.parametrize("name", READERS)
def test_what_the_reader_takes_the_pattern_finds(name: str) -> None:
    """Neither an editor nor the form marks what the checker accepts."""
    shape, read = READERS[name]
    assert isinstance(shape, Amount)
    pattern, chosen = re.compile(caseless(shape.pattern)), random.Random(2)  # noqa: S311 it keeps no secret
    texts = ("".join(chosen.choices((*PIECES, *MORE[name]), k=chosen.randint(1, 7))) for _ in range(60_000))
    taken = [text for text in texts if not isinstance(read(text), quantities.Problem)]
    assert len(taken) > 150
    assert [text for text in taken if not pattern.search(text)] == []


def test_a_draft_may_be_anything() -> None:
    """Since nothing in a draft stops the site, nothing in it is marked."""
    for status in ("draf", "Draft", "DRAF"):
        assert accepts("product", f"status: {status}\nharga: belum tahu\nmotof: kawng\n")
    assert not accepts("product", "status: terbit\n")


@pytest.mark.parametrize("section", SECTIONS)
def test_every_field_is_explained_in_both_languages(section: str) -> None:
    """An editor shows the meaning of a key when the pointer rests on it."""
    found = {name: one for schema in made().values() for name, one in schema["$defs"].items()}
    for field in SECTIONS[section].fields:
        words = found[f"{section}.{field.attribute}"]["description"]
        assert words.count("\n\n") == 1
        assert all(words.split("\n\n"))


def spellings(word: str) -> st.SearchStrategy[str]:
    """Return ways to type a word that fold to the same: capitals, and hyphens, spaces or lines between letters."""
    letters = [st.sampled_from((letter, letter.upper(), letter.lower())) for letter in word]
    gaps = st.sampled_from(("", "", "", "-", "_", " ", "."))
    parts = [part for letter in letters for part in (letter, gaps)][:-1]
    return st.tuples(*parts).map("".join)


def keys(schema: Schema, attribute: str) -> st.SearchStrategy[str]:
    """Return ways to type the key of a field."""
    field = next(one for one in schema.fields if one.attribute == attribute)
    return st.sampled_from((field.kunci, field.key, *field.also)).flatmap(spellings)


def words(kind: str) -> st.SearchStrategy[str]:
    """Return ways to type a term."""
    names = sorted({name for term in vocabulary().terms[kind].values() for name in names_of(term)})
    return st.sampled_from(names).flatmap(lambda name: st.just(name) | spellings(name))


@settings(deadline=None, max_examples=25)
@given(st.data())
def test_nothing_that_the_checker_accepts_is_refused(data: st.DataObject) -> None:
    """However its keys and terms are spelled, in lists of either form."""
    product = SECTIONS["product"]
    entry: dict[str, Any] = {}
    for attribute, kind in (("category", "category"), ("technique", "technique"), ("availability", "availability")):
        entry[data.draw(keys(product, attribute))] = data.draw(words(kind))
    for attribute, kind in (("motifs", "motif"), ("colours", "colour"), ("care", "care"), ("dyes", "dye")):
        several = data.draw(st.lists(words(kind), min_size=1, max_size=3))
        separator = data.draw(st.sampled_from((", ", ",", " dan ", " / ", " & ", "; ", ",, ")))
        entry[data.draw(keys(product, attribute))] = data.draw(st.sampled_from((several, separator.join(several))))
    entry[data.draw(keys(product, "name"))] = "Kain"
    entry[data.draw(keys(product, "price"))] = data.draw(st.sampled_from(("350rb", "tanya", "Rp 1,5 juta", "350.000")))
    text = "".join(f"{json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in entry.items())
    document = parse("product.yaml", text.encode()).value
    assert document is not None
    found = checked("product", document, ("1-depan.jpg",))
    if not has_errors(found):
        assert [one.json_path for one in validator("product").iter_errors(plain(document.root))] == []
