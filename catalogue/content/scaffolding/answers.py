"""Answers, as somebody types them: numbers of a list become words, and the checker itself says what is wrong."""

from collections.abc import Callable, Sequence
from typing import TypeAlias

from catalogue.content.emitting import UnwritableError, Value, document
from catalogue.content.models import Term
from catalogue.content.nodes import Document
from catalogue.content.parsing import parse
from catalogue.content.parsing.decoding import WITHOUT_WIDTH
from catalogue.content.parsing.decoding import named as character
from catalogue.content.scaffolding.kinds import Answers, Kind, Slot
from catalogue.content.schemas.making import plain
from catalogue.content.validation.shapes import Text, Word, Words, shapes_of
from catalogue.content.vocabulary import Vocabulary, split_words
from catalogue.diagnostics import Diagnostic, Span
from catalogue.rules import amounts, quantities
from catalogue.rules.files import CONTROL_CHARACTER

Check: TypeAlias = Callable[[Document], Sequence[Diagnostic]]
"""Returns what the checker says of an entry."""

_TWO_READINGS = frozenset((amounts.DATE_AMBIGUOUS.name, quantities.PRICE_AMBIGUOUS.name))


def choices(kind: Kind, slot: Slot, answers: Answers, vocabulary: Vocabulary) -> tuple[Term, ...]:
    """Return the terms that can answer a question; of types, those of the category that was chosen."""
    shape = shapes_of(kind.schema)[slot.attribute]
    if not isinstance(shape, Word | Words):
        return ()
    terms = tuple(vocabulary.terms[shape.kind].values())
    category = vocabulary.find("category", str(answers.get(Slot("category"), "")))
    if shape.kind == "type" and category:
        return tuple(term for term in terms if term.facts.get("category") == category.slug)
    return terms


def named(term: Term, lang: str, vocabulary: Vocabulary) -> str:
    """Return how a term is written in an entry: its label in small letters, without a remark in brackets."""
    label = term.label.texts.get(lang, term.slug).lower()
    short = label.partition(" (")[0]
    found = vocabulary.find(term.kind, short)
    return short if found and found.slug == term.slug else label


def value_of(kind: Kind, slot: Slot, text: str, offered: Sequence[Term], lang: str, vocabulary: Vocabulary) -> Value:
    """Return what an answer means for the file: numbers as the terms that they count, several terms as a list."""
    shape, text = shapes_of(kind.schema)[slot.attribute], text.translate(WITHOUT_WIDTH).strip()
    if isinstance(shape, Text):
        return text
    if text.startswith(("[", "{")):
        return _laid_out(text)
    if not isinstance(shape, Word | Words):
        return text
    words = [text] if isinstance(shape, Word) or vocabulary.find(shape.kind, text) else split_words(text)
    meant = [_counted(word.strip(), offered, lang, vocabulary) for word in words]
    return meant if len(meant) > 1 else meant[0]


def _laid_out(text: str) -> Value:
    """Return a list or details that were typed in brackets; the text itself when they are no YAML."""
    parsed = parse("", f"k: {text}\n".encode("utf-8", "replace")).value
    value: Value = plain(parsed.root.entries[0][1]) if parsed and len(parsed.root.entries) == 1 else text
    return value


def _counted(word: str, offered: Sequence[Term], lang: str, vocabulary: Vocabulary) -> str:
    number = int(word) if word.isascii() and word.isdecimal() and len(word) < 4 else 0
    return named(offered[number - 1], lang, vocabulary) if 1 <= number <= len(offered) else word


def problems(kind: Kind, slot: Slot, value: Value, answers: Answers, lang: str, check: Check) -> tuple[Diagnostic, ...]:
    """Return what is wrong with one answer, beside those that were given before it."""
    before = {kind.key(one, lang): given for one, given in answers.items() if one != slot}
    try:
        start = document(before).count("\n")
        text = document({**before, kind.key(slot, lang): value})
    except UnwritableError as error:
        hidden = next((letter for letter in str(error) if not letter.isprintable()), "")
        values = (("code", character(hidden) if hidden else ""),)
        return (Diagnostic(CONTROL_CHARACTER.name, CONTROL_CHARACTER.severity, Span(kind.file), values),)
    parsed = parse(kind.file, text.encode())
    found = (*parsed.diagnostics, *(check(parsed.value) if parsed.value else ()))
    return tuple(one for one in found if one.span.line > start)


def answers_in(kind: Kind, document: Document) -> dict[Slot, Value]:
    """Return what an entry says, by what it answers."""
    found: dict[Slot, Value] = {}
    for key, node in document.root:
        known = kind.schema.find(key.text)
        if known:
            found[Slot(known[0].attribute, "" if known[1] == "id" else known[1])] = plain(node)
    return found


def correction(kind: Kind, found: Sequence[Diagnostic]) -> str:
    """Return what should have been answered, where the checker knows; '' where it does not."""
    for one in found:
        # Of two readings none is put into somebody's mouth.
        told = "" if one.example or one.rule in _TWO_READINGS else one.corrected
        parsed = parse(kind.file, f"{told}\n".encode()).value if told else None
        for _, node in parsed.root if parsed else ():
            value = plain(node)
            return value if isinstance(value, str) else ", ".join(map(str, value))
    return ""
