"""Answers → the file: what was answered, each with its meaning, and below it what can be added some day."""

import re
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
from catalogue.digests import digest_of

WORDS = {
    "head": {
        "id": "Isian boleh diubah kapan saja; periksa dengan: python build.py check",
        "en": "Change what you like at any time; check it with: python build.py check",
    },
    "more": {
        "id": "Bila ada waktu, tambahkan juga: hapus tanda # dan spasi di depan barisnya, lalu ganti isinya.",
        "en": "When there is time, add more: take away the # and the space before a line, and change what it says.",
    },
    "imported": {
        "id": "Dari lembar kerja. Selama berkas ini tidak diubah, import boleh memperbaruinya",
        "en": "From a spreadsheet. While nobody changes this file, import may renew it",
    },
    "translated": {"id": "Dalam bahasa Inggris.", "en": "In English."},
}
"""What the file says of itself."""


_SIGNATURE = re.compile(rb"^# [^\n]*: ([0-9a-f]{16})\n", re.MULTILINE)
_HEAD = 500
"""Bytes within which an entry says that it was imported."""


def entry_file(
    kind: Kind,
    answers: Answers,
    lang: str,
    meanings: Meanings,
    vocabulary: Vocabulary,
    *,
    schema: str = "",
    imported: bool = False,
) -> str:
    """Return a commented entry.

    Args:
        kind: what the entry is of.
        answers: what it says.
        lang: language of keys and comments: id or en.
        meanings: what each field means.
        vocabulary: words for the examples.
        schema: where the schema lies, from the file, for editors; '' for none.
        imported: whether it says that it was imported, with the digest of all its other lines.

    Raises:
        UnwritableError: an answer has characters that no entry can hold.
    """
    told = meanings[kind.name]
    head = [f"# yaml-language-server: $schema={schema}"] if schema else []
    head += [f"# {WORDS['head'][lang]}"]
    lines = [""]
    for slot in kind.slots:
        if slot in answers:
            lines += [f"# {meaning(told[slot.attribute], slot, lang)}"]
            lines += entry(kind.key(slot, lang), answers[slot])
    lines += ["", f"# {WORDS['more'][lang]}"]
    for slot in kind.slots:
        if slot not in answers and slot.attribute not in kind.hidden:
            lines += _later(kind, slot, told[slot.attribute], lang, vocabulary)
    if imported:
        digest = digest_of("\n".join([*head, *lines, ""]).encode())
        head.append(f"# {WORDS['imported'][lang]}: {digest[:16]}")
    return "\n".join([*head, *lines, ""])


def is_as_imported(data: bytes) -> bool:
    """Return whether an entry was imported and nobody has changed it since; line ends do not count."""
    plain_ends = data.replace(b"\r\n", b"\n")
    found = _SIGNATURE.search(plain_ends[:_HEAD])
    return found is not None and _without(plain_ends, found) == found[1].decode()


def _without(data: bytes, signature: re.Match[bytes]) -> str:
    return digest_of(data[: signature.start()] + data[signature.end() :])[:16]


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
