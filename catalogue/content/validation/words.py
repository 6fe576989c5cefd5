"""Readers of terms: one word or several, found in the vocabulary."""

import re

from catalogue.content.inspection import excerpt
from catalogue.content.models import Term
from catalogue.content.nodes import Node, Scalar
from catalogue.content.quantities.reading import shortened
from catalogue.content.validation.fields import Desk
from catalogue.content.validation.shapes import Shaped, Word, Words
from catalogue.content.validation.texts import items, scalar
from catalogue.rules import entries, vocabulary

KIND_NAMES = {
    "audience": ("untuk", "audience"),
    "availability": ("ketersediaan", "availability"),
    "care": ("perawatan", "care"),
    "category": ("kategori", "category"),
    "certificate": ("sertifikat", "certificate"),
    "colour": ("warna", "colour"),
    "dye": ("pewarna", "dye"),
    "fabric": ("bahan", "fabric"),
    "fibre": ("serat", "fibre"),
    "motif": ("motif", "motif"),
    "occasion": ("acara", "occasion"),
    "role": ("peran foto", "photo role"),
    "service": ("layanan", "service"),
    "status": ("status", "status"),
    "technique": ("teknik", "technique"),
    "type": ("jenis", "type"),
    "unit": ("satuan", "unit"),
}
"""Each kind of term, as sentences call it in Indonesian and English."""


def term(kind: str) -> Shaped[str | None]:
    """Return a reader of one term, to its slug."""

    def read(desk: Desk, node: Node) -> str | None:
        word = scalar(desk, node)
        if word is None:
            return None
        found = desk.vocabulary.find(kind, word)
        if found is None:
            report_word(desk, kind, word, node)
            return None
        return found.slug

    return Shaped(read, Word(kind))


def terms(kind: str, most: int = 12) -> Shaped[tuple[str, ...] | None]:
    """Return a reader of a list of at most ``most`` terms, to their slugs; a text is split at commas and "dan"."""

    def read(desk: Desk, node: Node) -> tuple[str, ...] | None:
        found = find_terms(desk, kind, node, most)
        return tuple(term.slug for term in found) or None

    return Shaped(read, Words(kind, most))


def find_terms(desk: Desk, kind: str, node: Node, most: int) -> list[Term]:
    """Return the terms that a list names, each once, after reporting the words that name none."""
    found: dict[str, Term] = {}
    for item in items(desk, node, most):
        here, unknown = desk.vocabulary.find_all(kind, item.text)
        for word in unknown:
            report_word(desk, kind, word, item)
        for one in here:
            if one.slug in found and isinstance(item, Scalar):
                desk.report(entries.ITEM_TWICE, item, written=excerpt(item), **desk.keys())
            found[one.slug] = one
    if len(found) > most:
        desk.report(entries.LIST_TOO_LONG, node, length=str(len(found)), limit=str(most), **desk.keys())
        return []
    return list(found.values())


def report_word(desk: Desk, kind: str, word: str, node: Node) -> None:
    """Report a word that names no term of ``kind``: of another kind, misspelled, or unknown."""
    known = desk.vocabulary
    kind_id, kind_en = KIND_NAMES.get(kind, (kind, kind))
    values = {"written": shortened(word), "kind_id": kind_id, "kind_en": kind_en}
    if other := known.elsewhere(kind, word):
        other_id, other_en = KIND_NAMES.get(other.kind, (other.kind, other.kind))
        desk.report(vocabulary.TERM_OTHER_KIND, _spot(desk, node, word), other_id=other_id, other_en=other_en, **values)
    elif nearest := known.nearest(kind, word):
        place = _spot(desk, node, word)
        meant = nearest.lower() if place is not node else _in_place(node, word, nearest.lower())
        certain = known.can_only_mean(kind, word, nearest)
        suggestion, perhaps = (meant, None) if certain else (None, meant)
        desk.report(
            vocabulary.TERM_MISSPELLED, place, suggestion=suggestion, perhaps=perhaps, nearest=nearest, **values
        )
    else:
        labels = {f"known_{language}": known.labels(kind, language) for language in ("id", "en")}
        desk.report(vocabulary.TERM_UNKNOWN, _spot(desk, node, word), **labels, **values)


def _spot(desk: Desk, node: Node, word: str) -> Node:
    """Return ``word`` as it stands in a text of several; the whole node where its place cannot be told."""
    line, start, last, end = node.place
    whole = desk.document.line(line)
    if not isinstance(node, Scalar) or line != last or whole is None:
        return node
    found = list(_alone(word).finditer(whole, start - 1, end - 1))
    return Scalar(found[0][0], (line, found[0].start() + 1, line, found[0].end() + 1)) if len(found) == 1 else node


def _in_place(node: Node, word: str, meant: str) -> str | None:
    """Return what was written with ``meant`` in the place of ``word``, where that stands alone."""
    written = node.text if isinstance(node, Scalar) else word
    return _alone(word).sub(lambda _: meant, written, count=1) if _alone(word).search(written) else None


def _alone(word: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(word)}(?!\w)", re.IGNORECASE)
