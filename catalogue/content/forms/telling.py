"""What the checker says of an answer that cannot be right: its own readers are asked, nothing is quoted by heart."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from catalogue.content.forms.models import Message, Refusal
from catalogue.content.nodes import Document, Node, Scalar
from catalogue.content.nodes import Mapping as MappingNode
from catalogue.content.nodes import Sequence as SequenceNode
from catalogue.content.schemas.patterns import caseless
from catalogue.content.validation.fields import Desk, Field, Schema, read_mapping
from catalogue.content.validation.shapes import Amount, Items, Matching, OneOf, Shape, Shares, Text, Words
from catalogue.content.vocabulary import Vocabulary
from catalogue.rules import RULES, Rule

NONSENSE: Final = "?"
"""What no field but a free text takes for an answer."""
_OPEN: Final = ("written", "length", "digits")
_NOWHERE: Final = (1, 1, 1, 1)


def language_of(locale: str) -> str:
    """Return the language in which rules and meanings speak to readers of a locale."""
    return "id" if locale.partition("-")[0] == "id" else "en"


def message(rule: Rule, lang: str, **values: str) -> Message:
    """Return a rule's sentences; what was written is left open."""
    known = {**values, **{name: "{" + name + "}" for name in _OPEN}}
    title, cause, fix = (part[lang].format_map(known) for part in (rule.title, rule.cause, rule.fix))
    return Message(rule.code, title, cause, fix)


def refusal(field: Field, shape: Shape, vocabulary: Vocabulary, lang: str) -> Message | None:
    """Return what is said of an answer that the field cannot take; None for terms, which are only chosen."""
    match shape:
        case Text():
            return _asked(field, _scalar("x" * (shape.longest + 1)), vocabulary, lang)
        case Words():
            return None
        case Items():
            return _asked(field, _list([_scalar("x")]), vocabulary, lang)
        case OneOf() if _takes_shares(shape):
            # A word alone would be all of it.
            return _asked(field, _scalar(f"{NONSENSE} 1 {NONSENSE}"), vocabulary, lang)
        case _:
            return _asked(field, _scalar(NONSENSE), vocabulary, lang)


def refusals(field: Field, shape: Shape, vocabulary: Vocabulary, lang: str) -> Iterator[Refusal]:
    """Yield what is said of each kind of wrong answer that a pattern can tell."""
    for case in shape.never if isinstance(shape, Amount | Matching) else ():
        told = _asked(field, _scalar(case.example), vocabulary, lang)
        if told:
            yield Refusal(caseless(case.pattern), told)


def unknown(field: Field, shape: Shape, vocabulary: Vocabulary, lang: str) -> Message | None:
    """Return what is said of a share of something that is no term; None where no shares are asked for."""
    return _asked(field, _scalar(f"100% {NONSENSE}"), vocabulary, lang) if _takes_shares(shape) else None


def _takes_shares(shape: Shape) -> bool:
    return isinstance(shape, OneOf) and any(isinstance(one, Shares) and one.kind for one in shape.shapes)


def too_many(field: Field, most: int, vocabulary: Vocabulary, kind: str, lang: str) -> Message | None:
    """Return what is said of more words than the field takes."""
    words = list(vocabulary.terms.get(kind, {}))[: most + 1]
    return _asked(field, _list([_scalar(word) for word in words]), vocabulary, lang) if len(words) > most else None


def half(field: Field, key: str, written: str, vocabulary: Vocabulary, lang: str) -> Message | None:
    """Return what is said of a row in which only one detail was answered."""
    row = MappingNode(((_scalar(key), _scalar(written)),), _NOWHERE)
    return _asked(field, _list([row]), vocabulary, lang)


def missing(schema: Schema, lang: str) -> Mapping[str, Message]:
    """Return what is said of each required field without an answer, by its Indonesian key."""
    desk = _desk(Vocabulary())
    read_mapping(desk, desk.document.root, schema)
    told = [(RULES[one.rule], dict(one.values)) for one in desk.found]
    return {values["key_id"]: message(rule, lang, **values) for rule, values in told}


def _asked(field: Field, node: Node, vocabulary: Vocabulary, lang: str) -> Message | None:
    desk = _desk(vocabulary)
    desk.current = field
    field.read(desk, node)
    first = next((one for one in desk.found if one.severity == "error"), None)
    return message(RULES[first.rule], lang, **dict(first.values)) if first else None


def _desk(vocabulary: Vocabulary) -> Desk:
    return Desk(Document("", MappingNode((), _NOWHERE), ("",)), vocabulary=vocabulary)


def _scalar(text: str) -> Scalar:
    return Scalar(text, _NOWHERE, quoted=True)


def _list(items: Iterable[Node]) -> SequenceNode:
    return SequenceNode(tuple(items), _NOWHERE)
