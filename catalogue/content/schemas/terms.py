"""The schema of a vocabulary's file: ``products/_vocabulary/<kind>.yaml``, and the program's own."""

from typing import Final

from catalogue.content.schemas.making import DRAFT_2020_12
from catalogue.content.schemas.shapes import SCALAR, Json
from catalogue.content.terms import FACTS, LOCALE, LONGEST_SLUG, SLUG, TEXTS

_MEANINGS: Final = {
    "label": ("Nama yang dilihat pembeli.", "The name that buyers see."),
    "summary": ("Satu kalimat.", "One sentence."),
    "story": ("Cerita dalam Markdown.", "The story, in Markdown."),
    "region": ("Daerah asalnya.", "Where it comes from."),
    "synonyms": ("Ejaan dan nama lain yang ditulis orang.", "Other spellings and names that people write."),
}
_FACT: Final = ("Keterangan yang hanya dimiliki jenis istilah ini.", "A fact that only this kind of term has.")
_WORD: Final[Json] = {"type": SCALAR, "pattern": r"\S"}


def terms() -> Json:
    """Return the schema of a vocabulary's file."""
    return {
        "$schema": DRAFT_2020_12,
        "title": "Kosakata / Vocabulary: products/_vocabulary/<kind>.yaml",
        "type": "object",
        "propertyNames": {"pattern": f"^{SLUG.pattern}$", "maxLength": LONGEST_SLUG},
        "additionalProperties": {"$ref": "#/$defs/term"},
        "$defs": {
            "term": {"type": "object", "properties": _properties(), "additionalProperties": False},
            "text": _text(),
            "words": {"anyOf": [_WORD, {"type": "array", "items": _WORD}]},
            "fact": _fact(),
        },
    }


def _properties() -> Json:
    made = {name: {**_described(*_MEANINGS[name]), "$ref": "#/$defs/text"} for name in TEXTS}
    made["synonyms"] = {**_described(*_MEANINGS["synonyms"]), "$ref": "#/$defs/words"}
    return made | {name: {**_described(*_FACT), "$ref": "#/$defs/fact"} for name in sorted(FACTS)}


def _described(indonesian: str, english: str) -> Json:
    return {"description": f"{indonesian}\n\n{english}"}


def _text() -> Json:
    """Return a text, or one for each language."""
    by_locale: Json = {
        "type": "object",
        "minProperties": 1,
        "propertyNames": {"pattern": f"^{LOCALE.pattern}$"},
        "additionalProperties": {"type": [*SCALAR, "null"]},
    }
    return {"anyOf": [{"type": [*SCALAR, "null"]}, by_locale]}


def _fact() -> Json:
    """Return a fact: a text, words, or either of them by name."""
    simple: Json = {"anyOf": [{"type": [*SCALAR, "null"]}, {"type": "array", "items": _WORD}]}
    return {"anyOf": [*simple["anyOf"], {"type": "object", "additionalProperties": simple}]}
