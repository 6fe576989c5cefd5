"""Readers of what a piece is made of and dyed with."""

from catalogue.content import quantities
from catalogue.content.inspection import is_empty
from catalogue.content.models import Dyes, Term
from catalogue.content.nodes import Mapping, Node, Scalar, Sequence
from catalogue.content.quantities import Problem
from catalogue.content.quantities.reading import problem
from catalogue.content.validation.amounts import percent
from catalogue.content.validation.fields import Desk, Field, bounded, read_mapping, schema
from catalogue.content.validation.shapes import Amount, Case, Items, Nested, OneOf, Shares, Text, Words, shaped
from catalogue.content.validation.texts import LONGEST_LIST, scalar
from catalogue.content.validation.words import find_terms, report_word
from catalogue.rules import amounts as rules

_MOST_FIBRES, _MOST_DYES = 20, 12
_DYE_KINDS = frozenset(("natural", "synthetic", "mixed"))


_TOO_MUCH = Case(r"\b(?:[2-9][0-9]{2}|1[1-9][0-9]|10[1-9])\s*%", "120% katun")
"""A share of more than all."""


@shaped(OneOf((Shares("fibre", percent.shape), Amount(never=(_TOO_MUCH,)), Items(Text(LONGEST_LIST), 1000))))
def composition(desk: Desk, node: Node) -> tuple[tuple[str, int], ...] | None:
    """Return (fibre, per cent) pairs from ``{katun: 60, rayon: 40}`` or from ``60% katun, 40% rayon``."""
    match node:
        case Mapping():
            return _from_mapping(desk, node)
        case Sequence():
            texts = [item.text for item in node.items if isinstance(item, Scalar)]
            return _from_text(desk, ", ".join(texts), node)
        case Scalar():
            return _from_text(desk, scalar(desk, node) or "", node)


def _from_text(desk: Desk, text: str, node: Node) -> tuple[tuple[str, int], ...] | None:
    shares = quantities.shares(text)
    if isinstance(shares, Problem):
        desk.report_problem(shares, node)
        return None
    found = [(_fibre(desk, word, node), share) for word, share in shares]
    return tuple((fibre, share) for fibre, share in found if fibre) if all(fibre for fibre, _ in found) else None


def _from_mapping(desk: Desk, node: Mapping) -> tuple[tuple[str, int], ...] | None:
    entries = bounded(desk, node, _MOST_FIBRES)
    pairs = [(_fibre(desk, key.text, key), percent(desk, value)) for key, value in entries]
    known = [(fibre, share) for fibre, share in pairs if fibre and share]
    if len(known) < len(pairs):
        return None
    total = sum(share for _, share in known)
    if total == 100:
        return tuple(known)
    written = ", ".join(f"{key.text} {share}" for (key, _), (_, share) in zip(entries, pairs, strict=True))
    desk.report_problem(problem(rules.SHARES_SUM, written, sum=str(total)), node)
    return None


def _fibre(desk: Desk, word: str, node: Node) -> str | None:
    found = desk.vocabulary.find("fibre", word)
    if found is None:
        report_word(desk, "fibre", word, node)
    return found.slug if found else None


@shaped(Words("dye", _MOST_DYES))
def _dye_terms(desk: Desk, node: Node) -> list[Term]:
    return find_terms(desk, "dye", node, _MOST_DYES)


DYES = schema(
    Field("kind", "jenis", "kind", _dye_terms),
    Field("agents", "zat", "agents", _dye_terms, also=("bahan", "agent")),
    Field("fixers", "pengikat", "fixers", _dye_terms, also=("fiksasi", "fixer", "mordant")),
)


@shaped(OneOf((Nested(DYES), _dye_terms.shape)))
def dyes(desk: Desk, node: Node) -> Dyes | None:
    """Return the dyes from a list of words, or from kind, agents and fixers."""
    if isinstance(node, Mapping):
        found = [term for terms in read_mapping(desk, node, DYES).values.values() for term in terms]
    else:
        found = _dye_terms(desk, node)
    if is_empty(node) or not found:
        return None
    agents = [term for term in found if term.facts.get("kind") in {"natural", "synthetic"}]
    fixers = [term.slug for term in found if term.facts.get("kind") == "fixer"]
    said = [term.slug for term in found if term.slug in _DYE_KINDS]
    kinds = set(said) or {str(term.facts["kind"]) for term in agents}
    kind = None if not kinds else kinds.pop() if len(kinds) == 1 else "mixed"
    return Dyes(kind, tuple(term.slug for term in agents), tuple(fixers))
