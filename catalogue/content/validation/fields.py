"""Fields of an entry: their keys in two languages, and how a mapping is read by a table of them."""

import difflib
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from catalogue.content.inspection import Inspection, excerpt, is_empty
from catalogue.content.likeness import can_only_mean
from catalogue.content.models import Localized
from catalogue.content.nodes import Mapping, Node, Scalar
from catalogue.content.validation.entries import FolderListing, Mark
from catalogue.content.validation.languages import (
    ENDINGS,
    GLUED_LOCALE,
    LOCALE,
    SOURCE_LANGUAGE,
    WITH_LOCALE,
    is_language,
    language_tag,
)
from catalogue.content.vocabulary import Vocabulary, fold
from catalogue.rules import entries as rules

MOST_KEYS, MOST_LOCALES = 200, 40
"""Entries that are looked at in one mapping: more are not written by hand."""

_AFTER_COMMA = re.compile(r"[0-9]")


@dataclass(slots=True)
class Desk(Inspection):
    """One entry under inspection, with what its words and photos are looked up in."""

    vocabulary: Vocabulary = field(default_factory=Vocabulary)
    folder: FolderListing | None = None
    current: "Field | None" = None
    """The field being read: its keys go into sentences."""

    def keys(self) -> dict[str, str]:
        """Return the keys of the current field, as placeholders."""
        return {"key_id": self.current.kunci, "key_en": self.current.key} if self.current else _NO_KEYS

    def mark(self, node: Node) -> Mark:
        """Return the place of ``node``, to keep."""
        return Mark(self.document.span(node), self.document.line(node.place[0]))


_NO_KEYS = {"key_id": "ini", "key_en": "This entry"}

Reader: TypeAlias = Callable[[Desk, Node], Any]
"""From a node to a value, or to None after reporting why there is none."""


@dataclass(frozen=True, slots=True)
class Field:
    """One field: what it is called, and how its value is read."""

    attribute: str
    """Name in ``models``."""
    kunci: str
    """Key in Indonesian."""
    key: str
    """Key in English."""
    read: Reader
    required: str = ""
    """When required: a line to add, as an example."""
    localized: bool = False
    """Whether a language may be added to the key (``nama_en``) or stand below it."""
    also: tuple[str, ...] = ()
    """Other spellings of the key that mean the same."""


@dataclass(frozen=True, slots=True)
class Schema:
    """The fields that one kind of mapping can have."""

    fields: tuple[Field, ...]
    lookup: dict[str, Field]
    """By folded key."""
    hints: dict[str, str] = field(default_factory=dict)
    """Folded word that people type for a key → the attribute they mean."""

    def find(self, key: str) -> tuple[Field, str] | None:
        """Return the field that ``key`` names and the language of its text ('' for the source language)."""
        found = self.lookup.get(key) or self.lookup.get(fold(key))
        if found:
            return found, ""
        parts = WITH_LOCALE.fullmatch(key) if len(key) < 80 else None
        found = self.lookup.get(fold(parts[1])) if parts and is_language(parts[2]) else None
        return (found, language_tag(parts[2])) if parts and found and found.localized else None

    def nearest(self, key: str) -> Field | None:
        """Return the field whose key is spelled almost like ``key``, or that people call so."""
        folded = fold(key[:60])
        base = fold(key[:60].rpartition("_")[0])
        for word in (folded, base):
            if word in self.hints:
                return next(field for field in self.fields if field.attribute == self.hints[word])
        close = difflib.get_close_matches(folded, self.lookup, n=1, cutoff=0.7)
        if close:
            return self.lookup[close[0]]
        return self.lookup.get(base) if LOCALE.fullmatch(key.rpartition("_")[2]) else None


def schema(*fields: Field, hints: dict[str, str] | None = None) -> Schema:
    """Return the schema of these fields."""
    lookup = {fold(key): field for field in fields for key in (field.kunci, field.key, *field.also)}
    return Schema(fields, lookup, {fold(word): attribute for word, attribute in (hints or {}).items()})


@dataclass(slots=True)
class Record:
    """What a mapping says: values that could be read, and where each field was written."""

    values: dict[str, Any] = field(default_factory=dict)
    keys: dict[str, Scalar] = field(default_factory=dict)
    nodes: dict[str, Node] = field(default_factory=dict)
    guessed: set[str] = field(default_factory=set)
    """Attributes that a misspelled key is taken for: they are not missing as well."""
    empty: dict[str, Node] = field(default_factory=dict)
    """Fields whose key stands there with nothing after it."""


def read_mapping(desk: Desk, mapping: Mapping, fields: Schema) -> Record:
    """Return what ``mapping`` says, after reporting unknown, repeated and missing keys."""
    record = Record()
    seen: dict[tuple[str, str], Scalar] = {}
    outer = desk.current
    before: Node | None = None
    for key, node in bounded(desk, mapping, MOST_KEYS):
        found = fields.find(key.text)
        if found is None and isinstance(before, Scalar) and is_empty(node) and _AFTER_COMMA.match(key.text):
            _report_split_number(desk, before, key)
        elif found is None:
            record.guessed.add(_report_unknown(desk, key, fields, mapping))
        before = node
        if found is None:
            continue
        desk.current, locale = found
        earlier = seen.setdefault((desk.current.attribute, locale or SOURCE_LANGUAGE), key)
        if earlier is key:
            _read_field(desk, key, node, locale, record)
        else:
            _report_twice(desk, key, earlier)
    desk.current = outer
    _report_missing(desk, mapping, fields, record)
    return record


def bounded(desk: Desk, mapping: Mapping, most: int) -> tuple[tuple[Scalar, Node], ...]:
    """Return the first ``most`` entries of a mapping, after reporting that there are more."""
    if len(mapping.entries) > most:
        desk.report(rules.LIST_TOO_LONG, mapping, length=str(len(mapping.entries)), limit=str(most), **desk.keys())
    return mapping.entries[:most]


def _read_field(desk: Desk, key: Scalar, node: Node, locale: str, record: Record) -> None:
    current = desk.current
    if current is None:
        return
    attribute = current.attribute
    if is_empty(node) or (current.localized and current.required and _is_silent(node)):
        record.empty.setdefault(attribute, node)
        if not isinstance(node, Scalar) and not current.required:
            desk.report(rules.LIST_EMPTY, node, **desk.keys())
        return
    record.keys.setdefault(attribute, key)
    record.nodes.setdefault(attribute, node)
    if current.localized:
        _add_texts(desk, key, _localized(desk, node, locale, current.read), record)
        return
    value = current.read(desk, node)
    if value is not None:
        record.values[attribute] = value


def _is_silent(node: Node) -> bool:
    """Return whether a mapping names languages, but says nothing in any of them."""
    return isinstance(node, Mapping) and all(is_empty(value) for _, value in node.entries)


def _add_texts(desk: Desk, key: Scalar, texts: dict[str, str], record: Record) -> None:
    """Lay the texts of one key beside those of earlier ones; one language may be written once only."""
    attribute = desk.current.attribute if desk.current else ""
    before: Localized | None = record.values.get(attribute)
    if before and before.texts.keys() & texts.keys():
        _report_twice(desk, key, record.keys[attribute])
    elif texts:
        record.values[attribute] = Localized({**before.texts, **texts} if before else texts)


def _localized(desk: Desk, node: Node, locale: str, read: Reader) -> dict[str, str]:
    if not isinstance(node, Mapping) or locale:
        text = read(desk, node)
        return {locale or SOURCE_LANGUAGE: text} if text else {}
    texts: dict[str, str] = {}
    for key, value in bounded(desk, node, MOST_LOCALES):
        if not LOCALE.fullmatch(key.text) or not is_language(key.text):
            desk.report(rules.LOCALE_UNKNOWN, key, written=excerpt(key))
        elif not is_empty(value):
            text = read(desk, value)
            texts |= {language_tag(key.text): text} if text else {}
    return texts


def _report_missing(desk: Desk, mapping: Mapping, fields: Schema, record: Record) -> None:
    """Report every required field of which nothing was written: on its empty line, or with the line to add."""
    for wanted in fields.fields:
        if not wanted.required or wanted.attribute in {*record.keys, *record.guessed}:
            continue
        values = {"key_id": wanted.kunci, "key_en": wanted.key, "example": wanted.required}
        empty = record.empty.get(wanted.attribute)
        if empty is not None:
            example = wanted.required.partition(": ")[2]
            desk.report(rules.FIELD_MISSING, empty, perhaps=example, **values)
        elif mapping is desk.document.root:
            desk.report_file(rules.FIELD_MISSING, corrected=wanted.required, **values)
        else:
            desk.report(rules.FIELD_MISSING, mapping, **values)


def _report_twice(desk: Desk, key: Scalar, earlier: Scalar) -> None:
    desk.report_repeated(
        rules.KEY_TWICE,
        key,
        earlier,
        written=excerpt(key),
        first=excerpt(earlier),
        line=str(earlier.place[0]),
    )


def _report_split_number(desk: Desk, before: Scalar, key: Scalar) -> None:
    """Report ``{berat: 0,25 kg}``: within braces a comma ends the value; what was said of its first half goes."""
    span = desk.document.span(before)
    desk.found = [one for one in desk.found if one.span != span]
    number = f"{before.text},{key.text}"
    whole = Scalar(number, (*before.place[:2], *key.place[2:]))
    desk.report(rules.NUMBER_SPLIT, whole, suggestion=number, written=number[:60])


def _language_meant(fields: Schema, key: str) -> tuple[Field, str, str, bool] | None:
    """Return what a text's key means whose language is not set off as it should be, or is none.

    The field, its name as written, the language, and whether nothing else can be meant.
    """
    for pattern, certain in ((GLUED_LOCALE, True), (WITH_LOCALE, False)):
        found = pattern.fullmatch(key)
        field = fields.lookup.get(fold(found[1])) if found else None
        if found and field and field.localized:
            return field, fold(found[1]), found[2].lower() if certain else "en", certain
    return None


def _report_unknown(desk: Desk, key: Scalar, fields: Schema, mapping: Mapping) -> str:
    """Report a key that names no field; return the attribute that it is taken for, '' when for none."""
    nearest = fields.nearest(key.text)
    if nearest is None:
        known_id = ", ".join(field.kunci for field in fields.fields)
        known_en = ", ".join(field.key for field in fields.fields)
        desk.report(rules.KEY_FOREIGN, key, written=excerpt(key), known_id=known_id, known_en=known_en)
        return ""
    if told := _language_meant(fields, key.text):
        field, name, language, certain = told
        whole, at = f"{name}_{language}", "suggestion" if certain else "perhaps"
        values = {"nearest_id": f"{field.kunci}_{language}", "nearest_en": f"{field.key}_{language}", at: whole}
        desk.report(rules.KEY_UNKNOWN, key, written=excerpt(key), **values)
        return field.attribute
    suffix = key.text[-3:] if nearest.localized and re.fullmatch(r"_[a-z]{2}", key.text[-3:]) else ""
    close_to_english = difflib.SequenceMatcher(None, key.text, nearest.key).ratio()
    close_to_indonesian = difflib.SequenceMatcher(None, key.text, nearest.kunci).ratio()
    better = nearest.key if close_to_english > close_to_indonesian else nearest.kunci
    others = [name for name, field in fields.lookup.items() if field is not nearest]
    if nearest.localized and not suffix:
        # What stands behind the name of a text may be its language.
        others += [f"{fold(name)}{ending}" for name in (nearest.kunci, nearest.key) for ending in ENDINGS]
    certain = can_only_mean(fold(key.text.removesuffix(suffix)), fold(better), others)
    # A name that stands there already is no better for standing there twice.
    taken = any(found and found[0] is nearest for found in (fields.find(one.text) for one, _ in mapping.entries))
    meant = None if taken and not nearest.localized else better + suffix
    desk.report(
        rules.KEY_UNKNOWN,
        key,
        suggestion=meant if certain else None,
        perhaps=None if certain else meant,
        written=excerpt(key),
        nearest_id=nearest.kunci + suffix,
        nearest_en=nearest.key + suffix,
    )
    return nearest.attribute
