"""Vocabulary files, the catalogue's own and a site's additions → one checked `Vocabulary`."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath

from catalogue.content.inspection import Inspection, excerpt
from catalogue.content.models import Localized, Term
from catalogue.content.nodes import Document, Mapping, Node, Scalar, Sequence
from catalogue.content.vocabulary import Vocabulary, fold, names_of
from catalogue.diagnostics import Checked, Diagnostic, Span, in_order
from catalogue.rules import vocabulary as rules

TEXTS = ("label", "summary", "story", "region")
FACTS = frozenset(
    (
        *("age_group", "as_of", "batik", "category", "dimensions", "gender", "hex", "kind", "material", "numbers"),
        *("pieces", "plural", "registered", "schema", "sni", "tooltip", "grade", "colour", "sources", "issuer"),
    )
)
SLUG, LONGEST_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*"), 50
LOCALE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z]{2,4})?")


@dataclass(slots=True)
class _Draft:
    """A term while files are still being laid over each other."""

    kind: str
    slug: str
    place: Span
    texts: dict[str, dict[str, str]] = field(default_factory=dict)
    synonyms: dict[str, None] = field(default_factory=dict)
    facts: dict[str, str | tuple[str, ...]] = field(default_factory=dict)
    document: Document | None = None
    key: Scalar | None = None

    def term(self) -> Term:
        texts = {name: Localized(self.texts.get(name, {})) for name in TEXTS}
        return Term(self.kind, self.slug, synonyms=tuple(self.synonyms), facts=self.facts, **texts)


def check_vocabulary(documents: Iterable[Document], overrides: Iterable[Document] = ()) -> Checked[Vocabulary]:
    """Return the vocabulary of all files; the file's name is the kind of its terms.

    ``overrides`` add terms, or replace single fields of terms; their synonyms are added to those that stand.
    """
    drafts: dict[str, dict[str, _Draft]] = {}
    found: list[Diagnostic] = []
    for document in documents:
        found += _read_file(document, drafts.setdefault(PurePosixPath(document.path).stem, {}))
    for document in overrides:
        kind = PurePosixPath(document.path).stem
        if kind in drafts:
            found += _read_file(document, drafts[kind])
        else:
            found += _unknown_kind(document, kind, sorted(drafts))
    found += _without_label(drafts)
    terms = {kind: {slug: draft.term() for slug, draft in of_kind.items()} for kind, of_kind in drafts.items()}
    names: dict[str, dict[str, str]] = {}
    for kind, of_kind in terms.items():
        names[kind] = {}
        found += _index(of_kind, drafts[kind], names[kind])
    return Checked(Vocabulary(terms, names), in_order(found))


def _read_file(document: Document, drafts: dict[str, _Draft]) -> list[Diagnostic]:
    desk = Inspection(document)
    kind = PurePosixPath(document.path).stem
    for key, node in document.root:
        slug = key.text
        if not SLUG.fullmatch(slug) or len(slug) > LONGEST_SLUG:
            example = re.sub("[^a-z0-9]+", "-", slug.casefold()).strip("-") or "mega-mendung"
            desk.report(rules.VOCABULARY_SLUG, key, suggestion=example, written=excerpt(key), example=example)
        elif not isinstance(node, Mapping):
            _wrong_shape(desk, node, "label: {id: …, en: …}", "label: {id: …, en: …}")
        else:
            draft = drafts.setdefault(slug, _Draft(kind, slug, document.span(key), document=document, key=key))
            _read_term(desk, node, draft)
    return desk.found


def _read_term(desk: Inspection, node: Mapping, draft: _Draft) -> None:
    for key, value in node:
        name = key.text
        if name in TEXTS:
            draft.texts.setdefault(name, {}).update(_localized(desk, value))
        elif name == "synonyms":
            draft.synonyms.update(dict.fromkeys(_words(desk, value)))
        elif name in FACTS:
            draft.facts.update(_facts(desk, name, value))
        else:
            known = ", ".join([*TEXTS, "synonyms", *sorted(FACTS)])
            desk.report(rules.VOCABULARY_KEY_UNKNOWN, key, written=excerpt(key), known=known)


def _localized(desk: Inspection, node: Node) -> dict[str, str]:
    if isinstance(node, Scalar):
        return {"id": node.text.strip()}
    pairs = node.entries if isinstance(node, Mapping) else ()
    texts = {key.text: value.text.strip() for key, value in pairs if isinstance(value, Scalar)}
    if not texts or len(texts) != len(pairs) or not all(map(LOCALE.fullmatch, texts)):
        _wrong_shape(
            desk, node, "Tulis teks tiap bahasa: {id: …, en: …}.", "Write a text per language: {id: …, en: …}."
        )
        return {}
    return texts


def _words(desk: Inspection, node: Node) -> tuple[str, ...]:
    items = node.items if isinstance(node, Sequence) else (node,)
    words = tuple(item.text.strip() for item in items if isinstance(item, Scalar) and item.text.strip())
    if len(words) != len(items):
        _wrong_shape(desk, node, "Tulis daftar kata: [satu, dua].", "Write a list of words: [one, two].")
    return words


def _facts(desk: Inspection, name: str, node: Node) -> Iterator[tuple[str, str | tuple[str, ...]]]:
    """Yield facts; a mapping becomes one fact per key: ``dimensions.length``, ``tooltip.id``."""
    match node:
        case Scalar():
            yield name, node.text.strip()
        case Sequence():
            yield name, _words(desk, node)
        case Mapping():
            for key, value in node:
                if isinstance(value, Mapping):
                    _wrong_shape(desk, value, "Tulis teks atau daftar kata.", "Write a text or a list of words.")
                else:
                    yield from _facts(desk, f"{name}.{key.text}", value)


def _wrong_shape(desk: Inspection, node: Node, expected_id: str, expected_en: str) -> None:
    desk.report(rules.VOCABULARY_SHAPE, node, written=excerpt(node), expected_id=expected_id, expected_en=expected_en)


def _unknown_kind(document: Document, kind: str, known: list[str]) -> list[Diagnostic]:
    desk = Inspection(document)
    desk.report_file(rules.VOCABULARY_KIND_UNKNOWN, written=kind, known=", ".join(known))
    return desk.found


def _without_label(drafts: dict[str, dict[str, _Draft]]) -> Iterator[Diagnostic]:
    for of_kind in drafts.values():
        for draft in of_kind.values():
            if not draft.texts.get("label") and draft.document and draft.key:
                yield draft.document.diagnostic(rules.VOCABULARY_LABEL_MISSING, draft.key, written=draft.slug)


def _index(terms: dict[str, Term], drafts: dict[str, _Draft], names: dict[str, str]) -> Iterator[Diagnostic]:
    """Enter every name of every term into ``names``; a word with two owners stays with the first."""
    for slug in terms:
        names.setdefault(fold(slug), slug)
    for slug, term in terms.items():
        for name in names_of(term):
            owner = names.setdefault(fold(name), slug)
            draft = drafts[slug]
            if owner != slug and draft.document and draft.key:
                values = {"written": name, "first": owner, "second": slug}
                found = draft.document.diagnostic(rules.VOCABULARY_CONFLICT, draft.key, **values)
                yield replace(found, related=drafts[owner].place)
