"""The keys of a mapping as patterns: every spelling that the checker takes for a field."""

from collections.abc import Iterator
from typing import Final

from catalogue.content.schemas.patterns import BEYOND, caseless, folded
from catalogue.content.schemas.shapes import Json
from catalogue.content.validation.fields import Field, Schema

LOCALE: Final = caseless("[a-z]{2,3}(?:[-_][a-z]{2,4})?")
"""A language code, as the checker knows one."""


def canonical(field: Field) -> tuple[str, ...]:
    """Return the keys of a field as tables and documents spell them."""
    return tuple(dict.fromkeys((field.kunci, field.key, *field.also)))


def translated(field: Field) -> tuple[str, ...]:
    """Return the keys of a localized field's text in English."""
    return tuple(dict.fromkeys((f"{field.kunci}_en", f"{field.key}_en")))


def odd(schema: Schema, field: Field) -> str:
    """Return the pattern of all other spellings of a field's key."""
    return f"^(?!(?:{'|'.join(canonical(field))})$){_names(schema, field)}$"


def with_locale(schema: Schema, field: Field) -> str:
    """Return the pattern of a localized field's key with a language behind it, but for the canonical ones."""
    return f"^(?!(?:{'|'.join(translated(field))})$){_names(schema, field)}_{LOCALE}$"


def any_spelling(schema: Schema, field: Field) -> str:
    """Return the pattern of every key that may be taken for a field."""
    return f"{BEYOND}|^{_names(schema, field)}{f'(?:_{LOCALE})?' if field.localized else ''}$"


def _names(schema: Schema, field: Field) -> str:
    return folded(name for name, owner in schema.lookup.items() if owner is field)


def required(schema: Schema, field: Field) -> Iterator[Json]:
    """Yield what holds when a field is written, with something behind its key."""
    pattern = any_spelling(schema, field)
    # The first two say what the third says, in words that editors can repeat.
    spelled = [{"required": [key]} for key in dict.fromkeys((field.kunci, field.key))]
    yield {"anyOf": [*spelled, {"not": {"propertyNames": {"not": {"pattern": pattern}}}}]}
    yield {"not": {"patternProperties": {pattern: {"$ref": "#/$defs/empty"}}}}


def once(schema: Schema) -> Iterator[Json]:
    """Yield that no field is written in both languages."""
    for field in schema.fields:
        if field.kunci != field.key:
            yield {"not": {"required": [field.kunci, field.key]}}


def exists(pattern: str, value: Json) -> Json:
    """Return what holds when a key of that pattern has such a value."""
    return {"not": {"patternProperties": {pattern: {"not": value}}}}
