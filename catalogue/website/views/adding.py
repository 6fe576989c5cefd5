"""The form for new products, as its page asks."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FormChoice:
    """One word that can be chosen."""

    slug: str
    value: str
    """As it is written in the entry."""
    label: str
    within: str
    """Of a type: slug of the category that it belongs to; else ''."""


@dataclass(frozen=True, slots=True)
class FormField:
    """One field: what it is called, what it asks for, and in which way."""

    id: str
    """For the element: ``product-price``."""
    name: str
    """For the script: ``price``; a translation has its language behind it, ``name_en``."""
    label: str
    help: str
    """One or two sentences: what belongs there."""
    example: str
    """What could stand there; '' where that would not help."""
    kind: str
    """text, prose, choice, several, rows, day, phone, email, link, number or amount."""
    required: bool
    """Nothing can be made without it."""
    longest: int
    """Characters of a text; 0 where the field is none."""
    most: int
    """Words or rows, at most; 0 where the field takes one."""
    choices: tuple[FormChoice, ...]
    """Of choice and several; else empty."""
    columns: tuple["FormField", ...]
    """Of rows; else empty."""


@dataclass(frozen=True, slots=True)
class FormGroup:
    """Fields that belong together."""

    name: str
    """name, thing, size, offer, story, more; of a workshop maker, maker-more."""
    fields: tuple[FormField, ...]
    """In the order in which they are asked."""


@dataclass(frozen=True, slots=True)
class FormWorkshop:
    """A workshop that is in the catalogue already."""

    id: str
    name: str
