"""The table of rules and the code that uses it hold together."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from types import ModuleType

import pytest

import catalogue.rules
from catalogue.rules import RULES, Rule

LANGUAGES = {"id", "en"}
CODE = re.compile(r"B[1-9][0-9]{2}")
NAME = re.compile(r"[a-z]+(?:-[a-z0-9]+)*")
BARE = re.compile(r"_(?:id|en)$")
PACKAGE = Path(__file__).resolve().parent.parent / "catalogue"
MODULES = {
    name: module
    for name, module in vars(catalogue.rules).items()
    if isinstance(module, ModuleType) and not name.startswith("_")
}
DEFINED = [
    (name, constant, rule)
    for name, module in sorted(MODULES.items())
    for constant, rule in vars(module).items()
    if isinstance(rule, Rule)
]


def used() -> Iterator[tuple[str, str]]:
    """Yield (module of the table, constant) for every rule that the package's code mentions."""
    for path in sorted(PACKAGE.rglob("*.py")):
        if path.parent.name == "rules":
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        names: dict[str, str] = {}
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom) and node.module == "catalogue.rules":
                names |= {alias.asname or alias.name: alias.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("catalogue.rules."):
                yield from (((node.module or "").rpartition(".")[2], alias.name) for alias in node.names)
        for node in ast.walk(tree):
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in names:
                yield names[node.value.id], node.attr


def test_every_module_of_the_table_is_registered() -> None:
    """A module in the folder is part of ``RULES``."""
    assert {path.stem for path in (PACKAGE / "rules").glob("[a-z]*.py")} == set(MODULES)
    assert all(RULES.get(rule.name) is rule for _, _, rule in DEFINED)


def test_no_two_rules_share_a_code_or_a_name() -> None:
    """A rule is not hidden behind another one of its name, whatever module it stands in."""
    for key in ("code", "name"):
        counted = Counter(getattr(rule, key) for _, _, rule in DEFINED)
        assert [value for value, times in counted.items() if times > 1] == []
    assert len(DEFINED) == len(RULES)


def test_every_rule_is_used() -> None:
    """No rule stands in the table that the program can never name."""
    mentioned = set(used())
    assert [f"{module}.{name}" for module, name, _ in DEFINED if (module, name) not in mentioned] == []


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.name)
def test_sentences_are_well_formed(rule: Rule) -> None:
    """Placeholders are plain names, without numbers, conversions or formats."""
    for part in (rule.title, rule.cause, rule.fix):
        for sentence in part.values():
            for _, name, spec, conversion in Formatter().parse(sentence):
                assert name is None or name.isidentifier()
                assert not spec
                assert conversion is None


def placeholders(sentence: str) -> set[str]:
    """Return the placeholders of a sentence, without the language of those that have one."""
    return {BARE.sub("", name) for _, name, _, _ in Formatter().parse(sentence) if name}


def test_codes_and_names_have_their_form() -> None:
    """A letter and three digits; words with hyphens."""
    assert all(name == rule.name and CODE.fullmatch(rule.code) and NAME.fullmatch(name) for name, rule in RULES.items())


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.name)
def test_both_languages_say_the_same(rule: Rule) -> None:
    """Each part of a rule stands in both languages; title and cause together name the same values."""
    for part in (rule.title, rule.cause, rule.fix):
        assert set(part) == LANGUAGES
        assert all(part.values())
    told = [placeholders(rule.title[language] + rule.cause[language] + rule.fix[language]) for language in ("id", "en")]
    assert told[0] == told[1]


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.name)
def test_words_are_calm(rule: Rule) -> None:
    """No rule shouts or blames, and each sentence ends as sentences do."""
    for part in (rule.title, rule.cause, rule.fix):
        for sentence in part.values():
            assert "!" not in sentence.replace("!Promo", "")
            assert not re.search(r"\b(?:invalid|illegal|forbidden|salah Anda|gagal total|bodoh)\b", sentence)


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.name)
def test_a_language_speaks_of_its_own_values(rule: Rule) -> None:
    """An Indonesian sentence uses no value that was made for English, and the other way round."""
    for language, other in (("id", "_en"), ("en", "_id")):
        if "nearest" in rule.title[language]:
            continue
        for part in (rule.title, rule.cause, rule.fix):
            names = {name for _, name, _, _ in Formatter().parse(part[language]) if name}
            assert not {name for name in names if name.endswith(other)}
