"""What a form consists of."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Message:
    """What the checker says of a wrong answer, in one language."""

    code: str
    title: str
    """What is wrong; placeholders stand for what only the answer itself can tell."""
    cause: str
    fix: str


@dataclass(frozen=True, slots=True)
class Refusal:
    """What the checker says of one kind of wrong answer."""

    pattern: str
    """What is found in such answers: a regular expression."""
    message: Message


@dataclass(frozen=True, slots=True)
class Choice:
    """One word that can be chosen."""

    slug: str
    value: str
    """As it is written in the entry."""
    label: str
    within: str = ""
    """Of a type: slug of the category that it belongs to."""


@dataclass(frozen=True, slots=True)
class FormField:
    """One field of a form."""

    name: str
    """Stable: the attribute, with a language behind it where it is a translation."""
    key: str
    """As it is written in the entry."""
    label: str
    help: str
    example: str
    """What could stand there; '' where that would not help."""
    kind: str
    """text, prose, choice, several, rows, day, phone, email, link, number or amount."""
    required: bool = False
    longest: int = 0
    """Characters of a text; 0 where the field is none."""
    most: int = 0
    """Words or rows, at most; 0 where the field takes one."""
    choices: tuple[Choice, ...] = ()
    columns: tuple["FormField", ...] = ()
    """Of rows."""
    missing: Message | None = None
    """What is said when nothing was answered and something must be."""
    refusal: Message | None = None
    """What is said of an answer that cannot be right."""
    refusals: tuple[Refusal, ...] = ()
    """Kinds of wrong answers that have words of their own; the first that fits speaks."""
    too_many: Message | None = None
    unknown: Message | None = None
    """Of shares: what is said of a word that is no term."""
    needed_with: Mapping[str, tuple[str, ...]] | None = None
    """By the name of another field: the slugs with which this one must be answered too."""


@dataclass(frozen=True, slots=True)
class FormGroup:
    """Fields that belong together."""

    name: str
    fields: tuple[FormField, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """What is asked for one kind of entry, in one language."""

    kind: str
    """product or workshop."""
    groups: tuple[FormGroup, ...]

    @property
    def fields(self) -> tuple[FormField, ...]:
        """Return all fields, in the order of the page."""
        return tuple(field for group in self.groups for field in group.fields)
