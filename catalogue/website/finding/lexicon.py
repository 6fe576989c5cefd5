"""The words by which things are found, for suggestions and for forgiving a typo."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator

import msgspec

from catalogue.content.models import Term
from catalogue.content.vocabulary import names_of
from catalogue.website.editions import Edition
from catalogue.website.finding.facets import VERSION
from catalogue.website.inputs import LexiconInputs

MOST_NAME_WORDS = 5000
_WORD = re.compile(r"[^\W\d_]{3,}")


def plain(text: str) -> str:
    """Return a text in small letters without accents, its words apart by single spaces."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(" " if part in "-_’'" else part for part in parts if not unicodedata.combining(part))
    return " ".join(bare.split())


def lexicon(edition: Edition, inputs: LexiconInputs) -> bytes:
    """Return ``find/<locale>.json``.

    ``order``: each row's place when rows are sorted by name; ``words``: (word, kind, slug) of terms and workshops;
    ``names``: words of product names, the most frequent first.
    """
    named = [(plain(edition.plain(name)), row) for row, name in enumerate(inputs.names)]
    order = [0] * len(named)
    for place, (_, row) in enumerate(sorted(named)):
        order[row] = place
    table = {
        "v": VERSION,
        "search": edition.config.search,
        "order": order,
        "words": sorted({*_term_words(edition, inputs), *_workshop_words(inputs)}),
        "names": list(_name_words(inputs)),
    }
    return msgspec.json.encode(table) + b"\n"


def _term_words(edition: Edition, inputs: LexiconInputs) -> Iterator[tuple[str, str, str]]:
    for kind, slug in inputs.terms:
        term: Term = edition.inputs.terms[kind][slug]
        for name in names_of(term):
            yield plain(name), kind, slug


def _workshop_words(inputs: LexiconInputs) -> Iterator[tuple[str, str, str]]:
    return ((plain(name), "workshop", identifier) for identifier, name in inputs.workshops)


def _name_words(inputs: LexiconInputs) -> Iterable[str]:
    texts = (plain(text) for name in inputs.names for text in name.texts.values())
    found = Counter(word for text in texts for word in _WORD.findall(text))
    return (word for word, _ in sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))[:MOST_NAME_WORDS])
