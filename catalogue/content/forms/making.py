"""A kind of entry → its form, in one language."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from catalogue.content.forms.arrangement import COLUMNS, GROUPS, ROWS
from catalogue.content.forms.models import Choice, Form, FormField, FormGroup
from catalogue.content.forms.telling import half, message, missing, refusal, refusals, too_many, unknown
from catalogue.content.kinds import SECTIONS
from catalogue.content.meanings import Meaning, Meanings
from catalogue.content.parsing import parse
from catalogue.content.scaffolding import Kind, Slot, meaning, named, needed, shown
from catalogue.content.schemas.making import plain
from catalogue.content.validation.amounts import day, phone
from catalogue.content.validation.fields import Field
from catalogue.content.validation.languages import SOURCE_LANGUAGE
from catalogue.content.validation.shapes import (
    Amount,
    Items,
    Matching,
    Nested,
    OneOf,
    Shape,
    Text,
    Word,
    Words,
    shapes_of,
)
from catalogue.content.validation.texts import LONGEST_LINE, email
from catalogue.content.vocabulary import Vocabulary
from catalogue.rules.catalogue import TECHNIQUE_MISSING
from catalogue.rules.products import MOTIF_MISSING

_CAPITALS: Final = {"hs": "HS", "nib": "NIB", "whatsapp": "WhatsApp"}
_LANGUAGES: Final = {
    "id": {"id": "bahasa Indonesia", "en": "in Indonesian"},
    "en": {"id": "bahasa Inggris", "en": "in English"},
}
_READERS: Final = {day: "day", phone: "phone", email: "email"}


def form(kind: Kind, vocabulary: Vocabulary, meanings: Meanings, lang: str, source: str = SOURCE_LANGUAGE) -> Form:
    """Return what is asked for a new entry of a kind.

    Args:
        kind: what is entered.
        vocabulary: the words to choose from.
        meanings: what fields mean.
        lang: language of the form, id or en: texts are asked for in it first.
        source: the language of texts that do not say theirs.
    """
    maker = _Maker(kind, vocabulary, meanings, lang, source)
    groups = GROUPS[kind.name].items()
    return Form(kind.name, tuple(FormGroup(name, tuple(maker.fields(attributes))) for name, attributes in groups))


class _Maker:
    """Makes the fields of one form."""

    def __init__(self, kind: Kind, vocabulary: Vocabulary, meanings: Meanings, lang: str, source: str) -> None:
        """Hold what fields are made of."""
        self.kind, self.vocabulary, self.meanings, self.lang, self.source = kind, vocabulary, meanings, lang, source
        self.shapes = shapes_of(kind.schema)
        self.missing = missing(kind.schema, lang)

    def fields(self, attributes: tuple[str, ...]) -> Iterator[FormField]:
        for attribute in attributes:
            slots = {
                slot.locale or self.source: slot for slot in reversed(self.kind.slots) if slot.attribute == attribute
            }
            yield from (self._slot(slots[locale]) for locale in sorted(slots, key=lambda one: one != self.lang))

    def _slot(self, slot: Slot) -> FormField:
        field, told = self.kind.field(slot), self.meanings[self.kind.name][slot.attribute]
        made = self._field(field, self.shapes[slot.attribute], told, slot)
        language = slot.locale or self.source
        if field.localized and language != self.lang and language in _LANGUAGES:
            return replace(made, label=f"{made.label} ({_LANGUAGES[language][self.lang]})")
        if field.required:
            return replace(made, required=True, missing=self.missing[field.kunci])
        return self._due(made)

    def _due(self, made: FormField) -> FormField:
        """Return a field that must be answered after all, by what is known beyond its own table."""
        if self.kind.name != "product":
            return made
        if made.name == "technique":
            return replace(made, required=True, missing=message(TECHNIQUE_MISSING, self.lang))
        if made.name == "motifs":
            technique, words = Slot("technique"), self._choices(Word("technique"))
            due = [
                one.slug
                for one in words
                if needed(self.kind, Slot("motifs"), {technique: one.value}, self.vocabulary, None)
            ]
            return replace(made, missing=message(MOTIF_MISSING, self.lang), needed_with={"technique": tuple(due)})
        return made

    def _field(self, field: Field, shape: Shape, told: Meaning, slot: Slot) -> FormField:
        """Return a field as its shape asks for it."""
        inner = _asked_as(field, shape)
        made = FormField(
            name=f"{slot.attribute}_{slot.locale}" if slot.locale else slot.attribute,
            key=self._key(field, slot),
            label=_label(self._key(field, Slot(slot.attribute))),
            help=meaning(told, Slot(slot.attribute) if slot.locale == self.lang else slot, self.lang),
            example="",
            kind=_kind(field, inner),
            longest=inner.longest if isinstance(inner, Text) else 0,
            choices=self._choices(inner),
            refusal=refusal(field, shape if isinstance(inner, Amount) else inner, self.vocabulary, self.lang),
            refusals=tuple(refusals(field, inner, self.vocabulary, self.lang)),
            unknown=unknown(field, shape, self.vocabulary, self.lang),
        )
        match inner:
            case Words():
                return replace(
                    made,
                    most=inner.most,
                    too_many=too_many(field, inner.most, self.vocabulary, inner.kind, self.lang),
                )
            case Items(item=item):
                return self._rows(made, field, inner, item)
            case Word():
                return made
        return replace(made, example=_example(shown(told, slot)) if not isinstance(inner, Text) else "")

    def _rows(self, made: FormField, field: Field, shape: Items, item: Shape) -> FormField:
        """Return rows of named details."""
        nested = next(one for one in _parts(item) if isinstance(one, Nested))
        section = next(name for name, schema in SECTIONS.items() if schema is nested.schema)
        shapes = shapes_of(nested.schema)
        fields = {one.attribute: one for one in nested.schema.fields}
        columns = tuple(
            self._field(fields[name], shapes[name], self.meanings[section][name], Slot(name))
            for name in COLUMNS[made.name]
        )
        # A row that says half is asked about by its own rule, where the details need one another.
        partly = (
            half(field, columns[0].key, columns[0].example, self.vocabulary, self.lang) if nested.required else None
        )
        return replace(made, most=min(shape.most, ROWS), columns=columns, refusal=partly)

    def _key(self, field: Field, slot: Slot) -> str:
        key = field.kunci if self.lang == "id" else field.key
        return f"{key}_{slot.locale}" if slot.locale else key

    def _choices(self, shape: Shape) -> tuple[Choice, ...]:
        if not isinstance(shape, Word | Words):
            return ()
        return tuple(
            Choice(
                slug=term.slug,
                value=named(term, self.lang, self.vocabulary),
                label=term.label.texts.get(self.lang, term.slug),
                within=str(term.facts.get("category", "")) if shape.kind == "type" else "",
            )
            for term in self.vocabulary.terms[shape.kind].values()
        )


def _parts(shape: Shape) -> tuple[Shape, ...]:
    return shape.shapes if isinstance(shape, OneOf) else (shape,)


def _asked_as(field: Field, shape: Shape) -> Shape:
    """Return the shape in which a form asks: of several, rows or words to choose from, else what is typed."""
    parts = _parts(shape)
    rows = next((one for one in parts if isinstance(one, Items) and field.attribute in COLUMNS), None)
    words = next((one for one in parts if isinstance(one, Words)), None)
    typed = next((one for one in parts if isinstance(one, Amount)), None)
    return rows or words or typed or shape


def _kind(field: Field, shape: Shape) -> str:
    match shape:
        case Text():
            return "prose" if shape.longest > LONGEST_LINE else "text"
        case Word():
            return "choice"
        case Words():
            return "several"
        case Items():
            return "rows"
        case Matching(pattern=pattern) if pattern.startswith("https"):
            return "link"
        case Matching(bare=("number",)):
            return "number"
        case Amount(highest=int()):
            return "number" if shape.pattern == "[0-9]" else "amount"
    return next((name for reader, name in _READERS.items() if field.read is reader), "amount")


def _label(key: str) -> str:
    """Return a key as the label of its field: the very word that messages and files have."""
    words = [_CAPITALS.get(word, word) for word in key.split("_")]
    return " ".join([words[0][:1].upper() + words[0][1:], *words[1:]])


def _example(line: str) -> str:
    """Return what stands behind the key of an example."""
    parsed = parse("", f"{line}\n".encode()).value
    value = plain(parsed.root.entries[0][1]) if parsed else ""
    return value if isinstance(value, str) else ""
