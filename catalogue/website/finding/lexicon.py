"""The words by which things are found: names of terms and workshops, and words of product names."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TypeAlias

import msgspec

from catalogue.content.models import Localized
from catalogue.content.vocabulary import names_of
from catalogue.website.editions import Edition
from catalogue.website.finding import everyday
from catalogue.website.finding.facets import VERSION, written
from catalogue.website.inputs import LexiconInputs, NameOrderInputs

MOST_NAME_WORDS = 5000
_WORD = re.compile(r"[^\W\d_]{3,}")
_APART = re.compile(r"[\W_]+")
Entry: TypeAlias = tuple[str, str, tuple[str, ...], tuple[str, ...]]
"""(kind, slug, its names, other spellings and synonyms)"""


def plain(text: str) -> str:
    """Return a text in small letters without accents and marks, its words apart by single spaces."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(part for part in parts if not unicodedata.combining(part))
    return " ".join(_APART.sub(" ", bare).split())


def lexicon(edition: Edition, inputs: LexiconInputs) -> bytes:
    """Return ``find/words.json``, the same for all locales: a buyer may know a word of another one.

    ``terms``: see ``Entry``; ``names``: words of product names, the most frequent first; ``parts``: of how many parts
    the text index is, and ``part``: in which of them each row stands, one character a row, when there are several;
    ``empty``, ``known`` and ``wishes``: see ``everyday.py``; ``also``: terms that serve as well, by "kind slug".
    """
    count = max(inputs.parts, default=-1) + 1
    table = {
        "v": VERSION,
        "parts": count,
        "part": written(inputs.parts) if count > 1 else "",
        "terms": [*_terms(edition, inputs), *_workshops(inputs)],
        "also": dict(_also(edition, inputs)),
        "empty": everyday.words(everyday.EMPTY),
        "known": everyday.words(everyday.KNOWN),
        "wishes": {order: told.split() for order, told in everyday.WISHES.items()},
        "names": list(_name_words(inputs.names)),
    }
    return msgspec.json.encode(table) + b"\n"


def name_order(edition: Edition, inputs: NameOrderInputs) -> bytes:
    """Return ``find/<locale>/names.json``: each row's place when rows are sorted by name."""
    named = [(plain(edition.plain(name)), row) for row, name in enumerate(inputs.names)]
    order = [0] * len(named)
    for place, (_, row) in enumerate(sorted(named)):
        order[row] = place
    return msgspec.json.encode({"v": VERSION, "order": order}) + b"\n"


def _terms(edition: Edition, inputs: LexiconInputs) -> Iterator[Entry]:
    for kind, slug in inputs.terms:
        term = edition.inputs.terms[kind][slug]
        labels = _distinct(term.label.texts.values())
        yield kind, slug, labels, tuple(name for name in _distinct(names_of(term)) if name not in labels)


def _also(edition: Edition, inputs: LexiconInputs) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Yield for whom something is meant, with what suits them too: unisex things suit men and women of their age."""
    slugs = [slug for kind, slug in inputs.terms if kind == "audience"]
    told = {slug: edition.inputs.terms["audience"][slug].facts for slug in slugs}
    for slug, facts in told.items():
        age = facts.get("age_group")
        suits = [one for one, its in told.items() if its.get("gender") == "unisex" and its.get("age_group") == age]
        if facts.get("gender") != "unisex" and suits:
            yield f"audience {slug}", [("audience", one) for one in suits]


def _workshops(inputs: LexiconInputs) -> Iterator[Entry]:
    return (("workshop", one.id, _distinct(one.names), _distinct(one.places)) for one in inputs.workshops)


def _distinct(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, map(plain, names))))


def _name_words(names: Iterable[Localized]) -> Iterator[str]:
    texts = (plain(text) for name in names for text in name.texts.values())
    found = Counter(word for text in texts for word in _WORD.findall(text))
    return (word for word, _ in sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))[:MOST_NAME_WORDS])
