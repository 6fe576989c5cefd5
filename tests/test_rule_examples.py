"""Every rule's page shows what is wrong and what is right, and both are true.

Every folder of tests/fixtures/rules is called like the rule that its wrong side breaks; see the README there.
"""

from pathlib import Path

import pytest
from rule_examples import FIGURES, cases, differences, sentences
from rules_for_tests import lay_out
from site_for_tests import quiet

from catalogue import pipeline
from catalogue.diagnostics import Diagnostic, Severity
from catalogue.engine.executors import InlineExecutor
from catalogue.engine.project import Project
from catalogue.engine.store import Store
from catalogue.rules import RULES

CASES = cases()


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """Return what all sites share: most of their files are the same."""
    return Store(tmp_path_factory.mktemp("store"))


def said(case: Path, side: str, root: Path, store: Store) -> list[Diagnostic]:
    """Return what `check` says of one side of a case: of its rule, and everything that is more than advice."""
    lay_out(case, side, root)
    found = pipeline.check(Project(root, root / "_site", store, InlineExecutor(), quiet)).diagnostics
    return [one for one in found if one.rule == case.name or one.severity is not Severity.ADVICE]


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_a_wrong_example_breaks_its_rule_and_no_other(case: Path, tmp_path: Path, store: Store) -> None:
    """What is told of lies in what the case wrote; where the page shows a wrong line, it shows the line told of."""
    found = said(case, "wrong", tmp_path, store)
    assert [one.rule for one in found] == [case.name]
    place, own = found[0].span, case / "wrong" / found[0].span.path
    assert own.exists()
    lines = differences()[case.name]
    if place.line and any(line.startswith("-") for line in lines):
        told = own.read_text(encoding="utf-8").splitlines()[place.line - 1]
        assert told in {line[2:] for line in lines if not line.startswith("+")}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_a_right_example_is_right(case: Path, tmp_path: Path, store: Store) -> None:
    """Nothing is said of it but advice, and of its rule nothing at all."""
    assert said(case, "right", tmp_path, store) == []


def test_every_rule_has_an_example_of_one_kind() -> None:
    """Two sites or a mended slip, or else words; none has both, and none is left over."""
    drawn, told = set(differences()), set(sentences())
    assert drawn & told == set()
    assert drawn | told == set(RULES)


def test_every_example_shows_what_is_right() -> None:
    """A wrong line has the right one beside it; what is missing or too much is seen in its place."""
    for name, lines in differences().items():
        assert len({line[0] for line in lines}) > 1, name


def test_examples_in_words_are_said_in_both_languages() -> None:
    """A wrong and a right sentence each, in Indonesian and English, with every figure filled in."""
    for name, sides in sentences().items():
        assert set(sides) == {"wrong", "right"}, name
        for words in sides.values():
            assert set(words) == {"id", "en"}, name
            assert all(sentence.endswith(".") and "!" not in sentence for sentence in words.values()), name
            assert not any(f"{{{figure}}}" in sentence for figure in FIGURES for sentence in words.values())
