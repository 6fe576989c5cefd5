"""Schemas of mappings and of whole files."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from catalogue.content.kinds import BORROWED, SECTIONS
from catalogue.content.meanings import Meaning, Meanings
from catalogue.content.nodes import Mapping as MappingNode
from catalogue.content.nodes import Node, Scalar
from catalogue.content.nodes import Sequence as SequenceNode
from catalogue.content.parsing import parse
from catalogue.content.schemas import keys
from catalogue.content.schemas.patterns import BEYOND, folded, whole
from catalogue.content.schemas.shapes import EMPTY, Json, Maker, any_of
from catalogue.content.validation.fields import MOST_KEYS, MOST_LOCALES, Schema
from catalogue.content.validation.shapes import shapes_of
from catalogue.content.vocabulary import Vocabulary, names_of

DRAFT_2020_12: Final = "https://json-schema.org/draft/2020-12/schema"
_EMPTY: Final = {"$ref": "#/$defs/empty"}


@dataclass(slots=True)
class Workbench:
    """Where the schema of one kind of file is put together; named parts gather under ``definitions``."""

    vocabulary: Vocabulary
    meanings: Meanings
    definitions: dict[str, Json] = field(default_factory=lambda: {"empty": EMPTY})

    def nested(self, schema: Schema, required: tuple[str, ...] = ()) -> Json:
        """Return a reference to named details, which are made when they are first asked for."""
        name, told = _section(schema)
        if name not in self.definitions:
            self.definitions[name] = {}
            self.definitions[name] = self._mapping(name, schema, self.meanings[told], required)
        return {"$ref": f"#/$defs/{name}"}

    def _mapping(self, name: str, schema: Schema, told: Mapping[str, Meaning], required: Sequence[str]) -> Json:
        """Return the schema of a mapping with these fields, each named once."""
        maker = Maker(self.vocabulary, self.nested, self.definitions)
        shapes = shapes_of(schema)
        properties: dict[str, Json] = {}
        # What is not plain ASCII may be a key with accents: it is left to the checker.
        patterns: dict[str, Json | bool] = {BEYOND: True}
        for one in schema.fields:
            value, meaning = maker.schema(shapes[one.attribute]), told[one.attribute]
            several = [_by_locale(value, needed=bool(one.required))] if one.localized else []
            here = self._define(f"{name}.{one.attribute}", {**described(meaning), **any_of(_EMPTY, value, *several)})
            properties |= dict.fromkeys(keys.canonical(one), here)
            patterns[keys.odd(schema, one)] = here
            if one.localized:
                meant = described(meaning, meaning.translation or meaning.example)
                alone = self._define(f"{name}.{one.attribute}_en", {**meant, **any_of(_EMPTY, value)})
                properties |= dict.fromkeys(keys.translated(one), alone)
                patterns[keys.with_locale(schema, one)] = alone
        due = [one for one in schema.fields if one.required or one.attribute in required]
        conditions = [*(rule for one in due for rule in keys.required(schema, one)), *keys.once(schema)]
        return {
            "type": "object",
            "maxProperties": MOST_KEYS,
            "properties": properties,
            "patternProperties": patterns,
            "additionalProperties": False,
            **({"allOf": conditions} if conditions else {}),
        }

    def _define(self, name: str, schema: Json) -> Json:
        """Enter a schema under a name, and return a reference to it."""
        self.definitions[name] = schema
        return {"$ref": f"#/$defs/{name}"}


def _section(schema: Schema) -> tuple[str, str]:
    """Return what a kind of mapping is called, and the section that explains its fields."""
    own = {name: (known, name) for name, known in SECTIONS.items()}
    return next((name, told) for name, (known, told) in {**own, **BORROWED}.items() if known is schema)


def _by_locale(value: Json, *, needed: bool) -> Json:
    """Return the schema of a text in several languages; one that is ``needed`` says something in one of them."""
    silent: dict[str, Json] = {"not": {"additionalProperties": _EMPTY}} if needed else {}
    return {
        **silent,
        "type": "object",
        "minProperties": 1,
        "maxProperties": MOST_LOCALES,
        "propertyNames": {"pattern": f"^{keys.LOCALE}$"},
        "additionalProperties": any_of(_EMPTY, value),
    }


def described(meaning: Meaning, line: str = "") -> Json:
    """Return what a field means, in both languages, with an example: its own, or another line."""
    words = meaning.words
    parsed = parse("", f"{line or meaning.example}\n".encode()).value
    examples = [plain(value) for _, value in parsed.root] if parsed else []
    return {"description": f"{words['id']}\n\n{words['en']}", "examples": examples}


def plain(node: Node) -> Any:
    """Return a node as plain data, every scalar a text."""
    match node:
        case Scalar():
            return node.text
        case SequenceNode():
            return [plain(item) for item in node.items]
        case MappingNode():
            return {key.text: plain(value) for key, value in node}


def product(vocabulary: Vocabulary, meanings: Meanings) -> Json:
    """Return the schema of a ``product.yaml``; in a draft nothing is wrong, so nothing is refused."""
    bench = Workbench(vocabulary, meanings)
    schema = SECTIONS["product"]
    strict = bench.nested(schema)
    status = next(one for one in schema.fields if one.attribute == "status")
    names = names_of(vocabulary.terms["status"]["draft"])
    draft = {"type": "string", "pattern": f"{BEYOND}|{whole(folded(names))}"}
    conditions = {
        "if": keys.exists(keys.any_spelling(schema, status), draft),
        "then": {"properties": _documented(schema, meanings["product"])},
        "else": strict,
    }
    return _file("Produk / Product: products/<workshop>/<product>/product.yaml", conditions, bench)


def _documented(schema: Schema, told: Mapping[str, Meaning]) -> Json:
    """Return what keys mean, and nothing that could be broken."""
    return {key: described(told[one.attribute]) for one in schema.fields for key in (one.kunci, one.key)}


def workshop(vocabulary: Vocabulary, meanings: Meanings) -> Json:
    """Return the schema of a ``workshop.yaml``."""
    bench = Workbench(vocabulary, meanings)
    return _file("Bengkel / Workshop: products/<workshop>/workshop.yaml", bench.nested(SECTIONS["workshop"]), bench)


def site(vocabulary: Vocabulary, meanings: Meanings) -> Json:
    """Return the schema of ``site.yaml``."""
    bench = Workbench(vocabulary, meanings)
    return _file("Situs / Site: site.yaml", bench.nested(SECTIONS["site"]), bench)


def _file(title: str, content: Json, bench: Workbench) -> Json:
    definitions = {name: bench.definitions[name] for name in sorted(bench.definitions)}
    return {"$schema": DRAFT_2020_12, "title": title, "type": "object", **content, "$defs": definitions}
