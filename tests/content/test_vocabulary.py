"""How words find their terms, and what is wrong with a vocabulary file."""

import pytest
from entries_for_tests import document, vocabulary

from catalogue.content.terms import check_vocabulary
from catalogue.content.vocabulary import Vocabulary, fold, split_words
from catalogue.diagnostics import Checked

BASE = """\
navy:
  label: {id: Biru Dongker, en: Navy}
  synonyms: [dongker, biru tua]
  hex: ["#1b2a4a"]
grey:
  label: {id: Abu-abu, en: Grey}
  synonyms: [abu, gray]
"""


def check(override: str = "", base: str = BASE, name: str = "colour.yaml") -> Checked[Vocabulary]:
    """Return the vocabulary of a small file and one laid over it."""
    overrides = [document(override, f"products/_vocabulary/{name}")] if override else []
    return check_vocabulary([document(base, "catalogue/vocabulary/colour.yaml")], overrides)


@pytest.mark.parametrize(
    ("kind", "word", "slug"),
    [
        ("colour", "Abu Abu", "grey"),
        ("colour", "ABU_ABU", "grey"),
        ("colour", "abu", "grey"),
        ("motif", "Méga Mendung", "mega-mendung"),
        ("motif", "megamendung", "mega-mendung"),
        ("technique", "malam dingin", "tiruan"),
        ("technique", "sablon", "tiruan"),
        ("technique", "Hand-drawn batik", "tulis"),
        ("type", "jarik", "long-cloth"),
        ("fabric", "sutera ATBM", "sutera-atbm"),
    ],
)
def test_a_word_finds_its_term(kind: str, word: str, slug: str) -> None:
    """Slug, label or synonym, in any spelling."""
    found = vocabulary().find(kind, word)
    assert found is not None
    assert found.slug == slug


def test_every_name_leads_to_its_term() -> None:
    """Each label, slug and synonym of the program's vocabulary finds the term it belongs to."""
    for kind, terms in vocabulary().terms.items():
        for slug, term in terms.items():
            for name in (slug, *term.label.texts.values(), *term.synonyms):
                found = vocabulary().find(kind, name)
                assert found is not None
                assert found.slug == slug, (kind, name)


def test_a_list_is_split_at_commas_and_words() -> None:
    """Mixed languages and a closing "dan" are usual; a name that holds "dan" stays whole."""
    assert split_words("Light Blue, Navy, dan Black") == ["Light Blue", "Navy", "Black"]
    found, unknown = vocabulary().find_all("colour", "Light Blue, Navy, dan Qqq")
    assert [term.slug for term in found] == ["blue", "navy"]
    assert unknown == ["Qqq"]
    assert [term.slug for term in vocabulary().find_all("audience", "pria dan wanita")[0]] == ["unisex"]


def test_the_nearest_word_and_other_kinds_are_known() -> None:
    """Misspellings have a proposal; a word of another kind is told from an unknown one."""
    assert vocabulary().nearest("motif", "kawungg") == "Kawung"
    assert vocabulary().nearest("motif", "zzzzzz") is None
    assert vocabulary().nearest("motif", "Batik Kawung") == "Kawung"
    assert vocabulary().nearest("motif", "kain batik motif parang") == "Parang"
    found = vocabulary().elsewhere("technique", "jlamprang")
    assert found is not None
    assert found.kind == "motif"


def test_folding_leaves_letters_and_digits() -> None:
    """Only what people vary is folded away."""
    assert fold("Sekar_Jagad") == fold("sekar jagad") == fold("SEKAR-JAGÁD") == "sekarjagad"
    assert fold("3XL") == "3xl"


def test_a_site_adds_terms_and_overrides_fields() -> None:
    """What an override does not mention stays; its synonyms are added."""
    checked = check("navy:\n  label: {en: Dark Navy}\n  synonyms: [nevi]\nlumut:\n  label: Hijau Lumut\n")
    assert checked.diagnostics == ()
    assert checked.value is not None
    navy = checked.value.terms["colour"]["navy"]
    assert navy.label.texts == {"id": "Biru Dongker", "en": "Dark Navy"}
    assert navy.synonyms == ("dongker", "biru tua", "nevi")
    assert navy.facts == {"hex": ("#1b2a4a",)}
    added = checked.value.find("colour", "hijau lumut")
    assert added is not None
    assert added.slug == "lumut"


@pytest.mark.parametrize(
    ("override", "name", "rule", "line"),
    [
        ("lumut:\n  label: Lumut\n  synonyms: [dongker]\n", "colour.yaml", "vocabulary-conflict", 1),
        ("lumut:\n  label: Lumut\n  warna: hijau\n", "colour.yaml", "vocabulary-key-unknown", 3),
        ("lumut:\n  synonyms: [hijau]\n", "colour.yaml", "vocabulary-label-missing", 1),
        ("lumut: Hijau\n", "colour.yaml", "vocabulary-shape", 1),
        ("lumut:\n  label: Lumut\n  summary: [Hijau]\n", "colour.yaml", "vocabulary-shape", 3),
        ("Hijau Lumut:\n  label: Lumut\n", "colour.yaml", "vocabulary-slug", 1),
        ("lumut:\n  label: Lumut\n", "colors.yaml", "vocabulary-kind-unknown", 0),
    ],
)
def test_a_faulty_override_is_told(override: str, name: str, rule: str, line: int) -> None:
    """Each fault has its rule and its line."""
    found = check(override, name=name).diagnostics
    assert (found[0].rule, found[0].span.line) == (rule, line)


def test_facts_may_be_words_lists_or_named_parts() -> None:
    """A mapping becomes one fact for each of its keys."""
    usual = vocabulary().terms["type"]["long-cloth"].facts
    assert usual["category"] == "fashion"
    assert usual["dimensions.length"] == ("240", "260")
