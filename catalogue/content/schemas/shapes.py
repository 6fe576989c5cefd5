"""Shapes → JSON Schema."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

from catalogue.content.schemas.patterns import BEYOND, caseless, folded, listed, whole
from catalogue.content.validation.fields import Schema
from catalogue.content.validation.shapes import (
    Amount,
    Items,
    Matching,
    Nested,
    OneOf,
    Shape,
    Shares,
    Text,
    Word,
    Words,
)
from catalogue.content.validation.texts import LONGEST_LIST
from catalogue.content.vocabulary import Vocabulary, names_of

Json: TypeAlias = dict[str, Any]
"""A JSON Schema, or a part of one."""

EMPTY: Final[Json] = {
    "anyOf": [
        {"type": "null"},
        {"type": "string", "pattern": r"^(?:\s*|~|null)$"},
        {"type": "array", "maxItems": 0},
        {"type": "object", "maxProperties": 0},
    ]
}
"""Nothing: what a key may have after it as if it were not there."""
SCALAR: Final = ["string", "number", "boolean"]
LONGEST_AMOUNT: Final = 120


@dataclass(frozen=True, slots=True)
class Maker:
    """Makes schemas of shapes; what several fields share is named once."""

    vocabulary: Vocabulary
    nested: Callable[[Schema, tuple[str, ...]], Json]
    """Returns a reference to the schema of named details."""
    shared: dict[str, Json]
    """Definitions by name: those of terms are entered here when they are first asked for."""

    def schema(self, shape: Shape) -> Json:
        """Return what may stand where ``shape`` is due."""
        match shape:
            case Text():
                return text(shape.longest)
            case Matching():
                return matching(shape)
            case Amount():
                return amount(shape)
            case Word() | Words():
                return self._term(shape)
            case Nested():
                return self.nested(shape.schema, shape.required)
            case Items():
                return self._items(shape)
            case Shares():
                return self._shares(shape)
            case OneOf():
                return any_of(*(self.schema(one) for one in shape.shapes))

    def _items(self, shape: Items) -> Json:
        item = self.schema(shape.item)
        several = {"type": "array", "maxItems": shape.most, "items": _or_empty(item) if shape.blanks else item}
        return any_of(several, item) if shape.alone else several

    def _shares(self, shape: Shares) -> Json:
        keys = list(shape.names) or self._names(shape.kind)
        pattern = "^(?:" + "|".join(keys) + ")$" if shape.names else f"{BEYOND}|{whole(folded(keys))}"
        return {
            "type": "object",
            "patternProperties": {pattern: self.schema(shape.value)},
            "additionalProperties": False,
        }

    def _names(self, kind: str) -> list[str]:
        return [name for term in self.vocabulary.terms.get(kind, {}).values() for name in names_of(term)]

    def _term(self, shape: Word | Words) -> Json:
        """Return a reference to the words of a kind."""
        suffix = "-list" if isinstance(shape, Words) else "-and-more" if shape.more else ""
        name = f"{shape.kind}{suffix}"
        self.shared.setdefault(name, self._words(shape))
        if isinstance(shape, Word):
            return {"$ref": f"#/$defs/{name}"}
        item = {"$ref": f"#/$defs/{name}"}
        return any_of({"type": "array", "maxItems": shape.most, "items": _or_empty(item)}, item)

    def _words(self, shape: Word | Words) -> Json:
        names = self._names(shape.kind)
        term = folded(names)
        if isinstance(shape, Words):
            pattern = listed(term)
        else:
            pattern = rf"^\s*{term}(?:\s[\s\S]*)?$" if shape.more else whole(term)
        written: Json = {"type": "string", "maxLength": LONGEST_LIST, "pattern": f"{BEYOND}|{pattern}"}
        numeric = [{"type": "number"}] if any(name.isdecimal() for name in names) else []
        return any_of({"enum": self._offered(shape.kind)}, written, *numeric)

    def _offered(self, kind: str) -> list[str]:
        """Return the words that an editor offers: labels in both languages, then slugs."""
        terms = self.vocabulary.terms.get(kind, {}).values()
        labels = [
            term.label.texts[language] for language in ("id", "en") for term in terms if language in term.label.texts
        ]
        return list(dict.fromkeys([*labels, *(term.slug for term in terms)]))


def any_of(*schemas: Json) -> Json:
    """Return what one of several schemas allows, those within it drawn out."""
    flat = [inner for one in schemas for inner in (one["anyOf"] if one.keys() == {"anyOf"} else [one])]
    return flat[0] if len(flat) == 1 else {"anyOf": flat}


def _or_empty(schema: Json) -> Json:
    return any_of(schema, {"type": "null"}, {"type": "string", "pattern": r"^\s*$"})


def text(longest: int) -> Json:
    """Return a text of so many characters, not counting spaces around it."""
    return {
        "type": SCALAR,
        "pattern": r"\S",
        "anyOf": [
            {"maxLength": longest},
            {"maxLength": longest + 1, "pattern": r"\n$"},
            {"pattern": r"^\s|\s\s$"},
        ],
    }


def matching(shape: Matching) -> Json:
    """Return a text of a form."""
    pattern = whole(caseless(shape.pattern) if shape.any_case else shape.pattern)
    written: Json = {"type": "string", "pattern": pattern}
    return any_of(written, *({"type": kind} for kind in shape.bare))


def amount(shape: Amount) -> Json:
    """Return a quantity: a text that may be one, or a number."""
    written: Json = {"type": "string", "pattern": f"{BEYOND}|{caseless(shape.pattern)}" if shape.pattern else r"\S"}
    if shape.never:
        written["not"] = {"pattern": caseless("|".join(case.pattern for case in shape.never))}
    found = [{**text(LONGEST_AMOUNT), **written}]
    if shape.lowest is not None:
        bounds: Json = {"exclusiveMinimum" if shape.above else "minimum": shape.lowest}
        found.append({"type": "number", **bounds, **({} if shape.highest is None else {"maximum": shape.highest})})
    return any_of(*found)
