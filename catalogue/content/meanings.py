"""What each field means, in the words of ``catalogue/meanings/fields.yaml``."""

from collections.abc import Mapping as ByName
from dataclasses import dataclass
from typing import TypeAlias

from catalogue.content.nodes import Document, Mapping, Node, Scalar


@dataclass(frozen=True, slots=True)
class Meaning:
    """One field, explained."""

    words: ByName[str, str]
    """One or two sentences by language: id, en."""
    example: str
    """A line that the checker accepts, with the key in Indonesian."""
    translation: str = ""
    """The same in English, with its key, where a text may stand in several languages."""


Meanings: TypeAlias = ByName[str, ByName[str, Meaning]]
"""By section, then by the field's attribute."""


def read_meanings(document: Document) -> Meanings:
    """Return what the program's own file of meanings says.

    Raises:
        ValueError: the file has another shape than ours.
    """
    return {section.text: dict(_meanings(section.text, fields)) for section, fields in document.root}


def _meanings(section: str, fields: Node) -> list[tuple[str, Meaning]]:
    entries = fields.entries if isinstance(fields, Mapping) else ()
    return [(key.text, _meaning(f"{section}.{key.text}", told)) for key, told in entries]


def _meaning(name: str, told: Node) -> Meaning:
    entries = told.entries if isinstance(told, Mapping) else ()
    texts = {key.text: value.text for key, value in entries if isinstance(value, Scalar)}
    if texts.keys() - {"example_en"} != {"id", "en", "example"}:
        raise ValueError(name)
    return Meaning({"id": texts["id"], "en": texts["en"]}, texts["example"], texts.get("example_en", ""))
