"""Schemas for judging alone: the same verdicts in fewer bytes, for a browser that has to load them."""

from typing import Any, Final

from catalogue.content.schemas.shapes import Json

_FOR_READERS: Final = ("description", "examples", "title", "$schema")


def judging(schema: Json) -> Json:
    """Return a schema without what it says to readers, and without the words that an editor offers.

    The words of an ``enum`` stand beside a pattern that takes every spelling of them, so they decide nothing.
    """
    kept = {
        name: value for name, value in schema.items() if name not in _FOR_READERS or not isinstance(value, str | list)
    }
    return {name: _inner(value) for name, value in kept.items()}


def _inner(value: Any) -> Any:
    match value:
        case dict():
            return judging(value)
        case [{"enum": _}, *others] if others:
            return [_inner(one) for one in others]
        case list():
            return [_inner(one) for one in value]
        case _:
            return value
