"""Terms, and how a word that somebody typed finds its term: by slug, by label in any language, by synonym."""

import difflib
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from catalogue.content.likeness import can_only_mean, is_mistyped
from catalogue.content.models import Term

_SEPARATORS = str.maketrans("", "", " -_'’.\u00a0")
_APART = re.compile(r"\s*(?:[,;|+/&]|\bdan\b|\band\b)\s*")
_LONGEST_WORD = 80
_SIGNS = re.compile(r"[^\w]")
"""What no name is told by: `@kawung` is kawung."""
_WORDS = frozenset(("bintang",))
"""Words of their own that lie beside the name of a term as a slip does: a star is no animal."""
_BEFORE = re.compile(r"^(?:(?:kain|batik|motif|warna|teknik)\s+)+", re.IGNORECASE)
"""What people put before a name that is known without it."""


def fold(text: str) -> str:
    """Return what two spellings of one word share: no case, no accents, no hyphens, underscores or spaces."""
    if not text.isascii():
        parts = unicodedata.normalize("NFKD", text)
        text = "".join(character for character in parts if not unicodedata.combining(character))
    return text.casefold().translate(_SEPARATORS)


def slugify(text: str, longest: int = 60) -> str:
    """Return a text as part of a URL: ``a-z 0-9 -``, accents folded, at most ``longest`` characters; may be empty."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub("[^a-z0-9]+", "-", plain).strip("-")[:longest].rstrip("-")


def split_words(text: str) -> list[str]:
    """Return the items of a list that was typed as text: ``Light Blue, Navy, dan Black`` → three."""
    return [part for part in _APART.split(text) if part.strip()]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All terms, by kind and slug, and the folded names that lead to them."""

    terms: Mapping[str, Mapping[str, Term]] = field(default_factory=dict)
    names: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """By kind: folded slug, label or synonym → slug."""

    def find(self, kind: str, word: str) -> Term | None:
        """Return the term of ``kind`` that ``word`` names."""
        slug = self.names.get(kind, {}).get(fold(word))
        return None if slug is None else self.terms[kind][slug]

    def find_all(self, kind: str, text: str) -> tuple[list[Term], list[str]]:
        """Return the terms that a list typed as text names, and the words that name none."""
        whole = self.find(kind, text)
        if whole:
            return [whole], []
        found = [(word, self.find(kind, word)) for word in split_words(text)]
        return [term for _, term in found if term], [word for word, term in found if term is None]

    def nearest(self, kind: str, word: str) -> str | None:
        """Return the name of a term that is spelled almost like ``word``, as it should be written."""
        bare = self.find(kind, _BEFORE.sub("", word[:_LONGEST_WORD]))
        if bare:
            return next(names_of(bare))
        names: dict[str, str] = {}
        for term in self.terms.get(kind, {}).values():
            for name in names_of(term):
                names.setdefault(fold(name), name)
        folded = fold(word[:_LONGEST_WORD])
        names = {name: known for name, known in names.items() if _figures(name) == _figures(folded)}
        close = difflib.get_close_matches(folded, names, n=5, cutoff=0.72)
        order = list(names)
        best = min(close, key=lambda name: (-_likeness(folded, name), order.index(name)), default=None)
        return None if best is None else names[best]

    def can_only_mean(self, kind: str, word: str, name: str) -> bool:
        """Return whether ``word`` is the ``name`` of a term as a hand slips, and can be no other."""
        known = self.names.get(kind, {})
        others = (other for other, slug in known.items() if slug != known[fold(name)])
        bare = fold(_BEFORE.sub("", word[:_LONGEST_WORD]))
        slipped = is_mistyped(fold(word), fold(name)) and can_only_mean(fold(word), fold(name), others)
        return _SIGNS.sub("", bare) == fold(name) or (slipped and fold(word) not in _WORDS)

    def elsewhere(self, kind: str, word: str) -> Term | None:
        """Return a term of another kind that ``word`` names."""
        others = (self.find(other, word) for other in self.terms if other != kind)
        return next((term for term in others if term), None)

    def labels(self, kind: str, language: str, most: int = 12) -> str:
        """Return the labels of the first terms of a kind, as a sentence lists them."""
        terms = list(self.terms.get(kind, {}).values())
        shown = [term.label.texts.get(language, term.slug) for term in terms[:most]]
        more = {"id": "dan lain-lain", "en": "and others"}.get(language, "…")
        return ", ".join([*shown, more] if len(terms) > most else shown)


def _figures(word: str) -> str:
    return "".join(filter(str.isdigit, word))


def _likeness(one: str, other: str) -> float:
    return difflib.SequenceMatcher(None, other, one).ratio()


def names_of(term: Term) -> Iterator[str]:
    """Yield every name by which a term can be found, the preferred one first."""
    yield from term.label.texts.values()
    yield term.slug
    yield from term.synonyms
