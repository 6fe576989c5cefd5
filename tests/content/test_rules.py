"""The table of rules holds together: codes, names, and sentences in both languages."""

import re
from collections import Counter
from string import Formatter

import pytest

from catalogue.rules import RULES, Rule

LANGUAGES = {"id", "en"}
CODE = re.compile(r"B[1-9][0-9]{2}")
NAME = re.compile(r"[a-z]+(?:-[a-z0-9]+)*")
BARE = re.compile(r"_(?:id|en)$")
rules = pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.name)


def placeholders(sentence: str) -> set[str]:
    """Return the placeholders of a sentence, without the language of those that have one."""
    return {BARE.sub("", name) for _, name, _, _ in Formatter().parse(sentence) if name}


def test_codes_and_names_are_unique() -> None:
    """One code leads to one rule, for ever."""
    assert [code for code, times in Counter(rule.code for rule in RULES.values()).items() if times > 1] == []
    assert all(name == rule.name and CODE.fullmatch(rule.code) and NAME.fullmatch(name) for name, rule in RULES.items())


@rules
def test_both_languages_say_the_same(rule: Rule) -> None:
    """Each part of a rule stands in both languages; title and cause together name the same values."""
    for part in (rule.title, rule.cause, rule.fix):
        assert set(part) == LANGUAGES
        assert all(part.values())
    told = [placeholders(rule.title[language] + rule.cause[language] + rule.fix[language]) for language in ("id", "en")]
    assert told[0] == told[1]


@rules
def test_words_are_calm(rule: Rule) -> None:
    """No rule shouts or blames, and each sentence ends as sentences do."""
    for part in (rule.title, rule.cause, rule.fix):
        for sentence in part.values():
            assert "!" not in sentence.replace("!Promo", "")
            assert not re.search(r"\b(?:invalid|illegal|forbidden|salah Anda|gagal total|bodoh)\b", sentence)


@rules
def test_a_language_speaks_of_its_own_values(rule: Rule) -> None:
    """An Indonesian sentence uses no value that was made for English, and the other way round."""
    for language, other in (("id", "_en"), ("en", "_id")):
        if "nearest" in rule.title[language]:
            continue
        for part in (rule.title, rule.cause, rule.fix):
            names = {name for _, name, _, _ in Formatter().parse(part[language]) if name}
            assert not {name for name in names if name.endswith(other)}
