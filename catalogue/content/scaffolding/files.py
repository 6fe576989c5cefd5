"""Answers → the file: what was answered, each with its meaning, and below it what can be added some day."""

from collections.abc import Iterator

from catalogue.content.emitting import Value, entry
from catalogue.content.meanings import Meaning, Meanings
from catalogue.content.models import Term
from catalogue.content.parsing import parse
from catalogue.content.scaffolding.answers import named
from catalogue.content.scaffolding.kinds import Answers, Kind, Slot
from catalogue.content.schemas.making import plain
from catalogue.content.validation.shapes import Word, Words, shapes_of
from catalogue.content.vocabulary import Vocabulary

WORDS = {
    "head": {
        "id": "Isian boleh diubah kapan saja; periksa dengan: python build.py check",
        "en": "Change what you like at any time; check it with: python build.py check",
    },
    "more": {
        "id": "Bila ada waktu, tambahkan juga: hapus tanda # dan spasi di depan barisnya, lalu ganti isinya.",
        "en": "When there is time, add more: take away the # and the space before a line, and change what it says.",
    },
    "translated": {"id": "Dalam bahasa Inggris.", "en": "In English."},
}
"""What the file says of itself."""


def entry_file(
    kind: Kind, answers: Answers, lang: str, meanings: Meanings, vocabulary: Vocabulary, *, schema: str = ""
) -> str:
    """Return a commented entry.

    Args:
        kind: what the entry is of.
        answers: what it says.
        lang: language of keys and comments: id or en.
        meanings: what each field means.
        vocabulary: words for the examples.
        schema: where the schema lies, from the file, for editors; '' for none.

    Raises:
        UnwritableError: an answer has characters that no entry can hold.
    """
    told = meanings[kind.name]
    lines = [f"# yaml-language-server: $schema={schema}"] if schema else []
    lines += [f"# {WORDS['head'][lang]}", ""]
    for slot in kind.slots:
        if slot in answers:
            lines += [f"# {meaning(told[slot.attribute], slot, lang)}"]
            lines += entry(kind.key(slot, lang), answers[slot])
    lines += ["", f"# {WORDS['more'][lang]}"]
    for slot in kind.slots:
        if slot not in answers and slot.attribute not in kind.hidden:
            lines += _later(kind, slot, told[slot.attribute], lang, vocabulary)
    return "\n".join([*lines, ""])


def meaning(told: Meaning, slot: Slot, lang: str) -> str:
    """Return what a slot means."""
    return f"{told.words[lang]} {WORDS['translated'][lang]}" if slot.locale else told.words[lang]


def shown(told: Meaning, slot: Slot) -> str:
    """Return a line that shows how a slot is written."""
    return told.translation if slot.locale and told.translation else told.example


def _later(kind: Kind, slot: Slot, told: Meaning, lang: str, vocabulary: Vocabulary) -> Iterator[str]:
    """Yield what can be added, as comments: what it means, then a line that shows it."""
    parsed = parse("", f"{shown(told, slot)}\n".encode()).value
    if parsed is None:
        return
    value: Value = plain(parsed.root.entries[0][1])
    shape = shapes_of(kind.schema)[slot.attribute]
    if lang != "id" and isinstance(shape, Word | Words):
        value = _in_words(value, shape.kind, lang, vocabulary)
    yield f"#   {meaning(told, slot, lang)}"
    yield from (f"# {line}" for line in entry(kind.key(slot, lang), value))


def _in_words(value: Value, kind: str, lang: str, vocabulary: Vocabulary) -> Value:
    """Return an example in the words of a language."""
    words = [value] if isinstance(value, str) else [str(item) for item in value]
    terms: list[Term] = [term for word in words for term in vocabulary.find_all(kind, word)[0]]
    found = [named(term, lang, vocabulary) for term in terms]
    return found if len(found) > 1 else found[0]
