"""Forms ask what the checker reads, offer what it knows, and say what it says."""

import re
from typing import Any

import pytest
from entries_for_tests import made, meanings, validator, vocabulary
from jsonschema import Draft202012Validator

from catalogue.content.forms import GROUPS, LEFT_OUT, Form, FormField, form, judging
from catalogue.content.kinds import SECTIONS
from catalogue.content.nodes import Document, Mapping, Scalar
from catalogue.content.scaffolding import KINDS, Slot, needed
from catalogue.content.validation.fields import Desk
from catalogue.content.validation.shapes import shapes_of
from catalogue.content.vocabulary import names_of
from catalogue.rules import RULES

NOWHERE = (1, 1, 1, 1)


def asked(kind: str, lang: str = "id") -> Form:
    """Return a form of the program's own vocabulary."""
    return form(KINDS[kind], vocabulary(), meanings(), lang)


def field_of(kind: str, name: str, lang: str = "id") -> FormField:
    """Return one field of a form."""
    return next(one for one in asked(kind, lang).fields if one.name == name)


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_is_asked_or_left_out_for_a_reason(kind: str) -> None:
    """A new field of an entry is either in the form, or somebody says why it is not."""
    grouped = [name for names in GROUPS[kind].values() for name in names]
    assert sorted([*grouped, *LEFT_OUT[kind]]) == sorted(one.attribute for one in SECTIONS[kind].fields)
    assert all(reason.endswith(".") for reason in LEFT_OUT[kind].values())


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("kind", KINDS)
def test_keys_and_help_are_those_of_the_entry(kind: str, lang: str) -> None:
    """What the form writes is what the file says, in the same language, explained in the same words."""
    for one in asked(kind, lang).fields:
        found = SECTIONS[kind].find(one.key)
        assert found is not None
        assert meanings()[kind][found[0].attribute].words[lang] in one.help
        assert one.label.split(" (")[0].casefold().replace(" ", "_") == one.key.removesuffix("_en").casefold()


@pytest.mark.parametrize("kind", KINDS)
def test_every_choice_is_a_word_that_the_checker_knows(kind: str) -> None:
    """All terms of a kind are offered, each as a word that leads back to it."""
    offered = 0
    for lang in ("id", "en"):
        for one in asked(kind, lang).fields:
            slugs = [choice.slug for choice in one.choices]
            words = next((name for name, terms in vocabulary().terms.items() if slugs and slugs == list(terms)), None)
            assert bool(words) == bool(slugs), one.name
            for choice in one.choices:
                term = vocabulary().find(words or "", choice.value)
                assert term is not None, (one.name, choice)
                assert term.slug == choice.slug
                offered += 1
    assert offered > 100 if kind == "product" else offered > 2


def test_what_must_be_answered_is_what_the_checker_asks_for() -> None:
    """Required fields of the tables, the technique, and with batik a motif."""
    due = {one.name for one in asked("product").fields if one.required}
    assert due == {one.attribute for one in SECTIONS["product"].fields if one.required} | {"technique"}
    with_motif = (field_of("product", "motifs").needed_with or {})["technique"]
    for choice in field_of("product", "technique").choices:
        told = needed(KINDS["product"], Slot("motifs"), {Slot("technique"): choice.value}, vocabulary(), None)
        assert told == (choice.slug in with_motif)


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("kind", KINDS)
def test_every_message_is_a_sentence_of_the_table_of_rules(kind: str, lang: str) -> None:
    """By its code, and with nothing left open but what only the answer can tell."""
    codes = {rule.code: rule for rule in RULES.values()}
    for one in asked(kind, lang).fields:
        columns = [refusal for column in one.columns for refusal in column.refusals]
        own = [refusal.message for refusal in (*one.refusals, *columns)]
        for told in filter(None, (one.missing, one.refusal, one.too_many, one.unknown, *own)):
            rule = codes[told.code]
            assert re.fullmatch(".*".join(map(re.escape, re.split(r"\{\w+\}", rule.title[lang]))), told.title)
            left = set(re.findall(r"\{(\w+)\}", f"{told.title} {told.cause} {told.fix}"))
            assert left <= {"written", "length", "digits"}


def test_what_is_said_of_an_answer_is_what_the_checker_says_of_it() -> None:
    """The sentence about a price that is none, with what was written put in."""
    field = next(one for one in SECTIONS["product"].fields if one.attribute == "price")
    desk = Desk(Document("", Mapping((), NOWHERE), ("",)), vocabulary=vocabulary())
    field.read(desk, Scalar("mahal", NOWHERE))
    rule = RULES[desk.found[0].rule]
    told = field_of("product", "price").refusal
    assert told is not None
    assert told.title.format(written="mahal") == rule.title["id"].format_map(dict(desk.found[0].values))
    assert told.fix == rule.fix["id"]


@pytest.mark.parametrize("kind", KINDS)
def test_kinds_of_wrong_answers_have_the_words_of_their_own_rule(kind: str) -> None:
    """Each pattern finds its example, of which the checker says what the form then says of all such answers."""
    shapes, told = shapes_of(KINDS[kind].schema), 0
    for one in asked(kind).fields:
        shape = shapes[one.name.removesuffix("_en")]
        cases = [case for part in getattr(shape, "shapes", (shape,)) for case in getattr(part, "never", ())]
        assert bool(cases) == bool(one.refusals), one.name
        for case, refusal in zip(cases, one.refusals, strict=True):
            told += 1
            assert re.search(refusal.pattern, case.example), one.name
            desk = Desk(Document("", Mapping((), NOWHERE), ("",)), vocabulary=vocabulary())
            desk.current = next(field for field in SECTIONS[kind].fields if field.attribute == one.name)
            desk.current.read(desk, Scalar(case.example, NOWHERE))
            assert RULES[desk.found[0].rule].code == refusal.message.code
    assert told > 3


@pytest.mark.parametrize("kind", KINDS)
def test_examples_are_accepted(kind: str) -> None:
    """What a field shows as an example is an answer to it."""
    for one in asked(kind).fields:
        answer: Any = [{c.key: c.example or "M" for c in one.columns}] if one.columns else one.example
        if answer:
            definition = made()[kind]["$defs"][kind]["properties"][one.key]
            whole = {"$defs": made()[kind]["$defs"], **definition}
            assert Draft202012Validator(whole).is_valid(answer), one.name


@pytest.mark.parametrize("kind", KINDS)
def test_a_schema_for_judging_says_nothing_to_readers(kind: str) -> None:
    """Neither meanings nor offered words, and it is still a schema."""
    schema = judging(made()[kind])
    Draft202012Validator.check_schema(schema)
    text = str(schema)
    assert "'examples'" not in text
    assert len(text) < len(str(made()[kind]))


def test_a_schema_for_judging_takes_every_word_that_was_offered() -> None:
    """Without its list of words a definition takes each of them still, and no other."""
    schema = judging(made()["product"])
    for kind in ("motif", "category", "technique", "availability", "type"):
        judge = Draft202012Validator({"$defs": schema["$defs"], "$ref": f"#/$defs/{kind}"})
        if kind in schema["$defs"]:
            words = [name for term in vocabulary().terms[kind].values() for name in names_of(term)]
            assert [word for word in words if not judge.is_valid(word)] == []
            assert not judge.is_valid("bukan kata")


def test_a_price_that_holds_no_number_is_marked_in_editors_too() -> None:
    """Words for "on request" are the only ones."""
    entry = {"nama": "Kain", "kategori": "fesyen", "motif": "kawung", "teknik": "tulis"}
    for price, fine in (("mahal", False), ("murah sekali", False), ("Tanya  harga.", True), ("350rb", True)):
        assert validator("product").is_valid({**entry, "harga": price}) == fine, price
