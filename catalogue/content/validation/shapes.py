"""What may stand in a field, as data: readers carry it, so that schemas and forms are made from what the checker reads.

A shape allows everything that its reader accepts. What a reader refuses it refuses as far as a shape can tell.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeAlias, TypeVar

from catalogue.content.nodes import Node
from catalogue.content.validation.fields import Desk, Schema

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Text:
    """Free text."""

    longest: int
    """Characters, without the spaces around it."""


@dataclass(frozen=True, slots=True)
class Case:
    """A kind of wrong answer that a pattern can tell, so that it is told as what it is."""

    pattern: str
    """What is found in such answers, in small letters or capitals."""
    example: str
    """One of them: what the reader says of it, it says of all."""


@dataclass(frozen=True, slots=True)
class Matching:
    """A text of a certain form, whatever stands around it of spaces."""

    pattern: str
    """A regular expression of the kind that JSON Schema and Python share; it covers the whole text."""
    any_case: bool = False
    """Whether capitals do not matter."""
    bare: tuple[str, ...] = ()
    """What else an editor may take it for, as JSON Schema calls it: number, boolean."""
    never: tuple[Case, ...] = ()
    """Of what the pattern refuses: kinds that have words of their own."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A quantity in words and digits: many spellings, so a shape knows only what all of them have."""

    pattern: str = ""
    """What is found somewhere in every spelling, in small letters or capitals."""
    lowest: float | None = 0
    """Of a bare number. None where a bare number means nothing."""
    highest: float | None = None
    above: bool = False
    """Whether ``lowest`` itself is too low."""
    never: tuple[Case, ...] = ()
    """Of what is refused, as much as a pattern can tell: these are found in no right answer."""


@dataclass(frozen=True, slots=True)
class Word:
    """One term."""

    kind: str
    more: bool = False
    """Whether further words may follow it."""


@dataclass(frozen=True, slots=True)
class Words:
    """Terms, as a list or as one text."""

    kind: str
    most: int


@dataclass(frozen=True, slots=True)
class Nested:
    """Named details."""

    schema: Schema
    required: tuple[str, ...] = ()
    """Attributes without which it says nothing, beyond those that the schema itself requires."""


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    item: "Shape"
    most: int
    alone: bool = False
    """Whether one item may stand there without a list around it."""
    blanks: bool = False
    """Whether items with nothing in them are passed over."""


@dataclass(frozen=True, slots=True)
class Shares:
    """Named shares: what each is, and how much of it."""

    kind: str
    """Kind of term of the names; '' when they are ``names``."""
    value: "Shape"
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OneOf:
    """Any of several shapes."""

    shapes: "tuple[Shape, ...]"


Shape: TypeAlias = Text | Matching | Amount | Word | Words | Nested | Items | Shares | OneOf


@dataclass(frozen=True, slots=True)
class Shaped(Generic[T]):
    """A reader together with what may stand there."""

    read: Callable[[Desk, Node], T]
    shape: Shape

    def __call__(self, desk: Desk, node: Node) -> T:
        """Return what the reader makes of a node."""
        return self.read(desk, node)


def shaped(shape: Shape) -> Callable[[Callable[[Desk, Node], T]], Shaped[T]]:
    """Return a decorator that lays ``shape`` beside a reader."""
    return lambda read: Shaped(read, shape)


def shapes_of(schema: Schema) -> Mapping[str, Shape]:
    """Return the shape of each field, by attribute.

    Raises:
        TypeError: a field's reader has none.
    """
    found: dict[str, Shape] = {}
    for field in schema.fields:
        if not isinstance(field.read, Shaped):
            raise TypeError(field.attribute)
        found[field.attribute] = field.read.shape
    return found
