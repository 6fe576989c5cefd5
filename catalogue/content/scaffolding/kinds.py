"""What is asked for a new workshop and a new product, and what both kinds of file have in common."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

from catalogue.content.emitting import Value
from catalogue.content.kinds import SECTIONS
from catalogue.content.validation.fields import Field, Schema
from catalogue.content.validation.shapes import Words, shapes_of


@dataclass(frozen=True, slots=True)
class Slot:
    """One thing that can be answered: a field, or its text in one language."""

    attribute: str
    locale: str = ""
    """'' for the source language, and for what has none."""


Answers: TypeAlias = Mapping[Slot, Value]


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of entry."""

    name: str
    """product or workshop: its section of meanings and schemas."""
    schema: Schema
    asked: tuple[Slot, ...]
    """What is asked, in this order."""
    hidden: frozenset[str]
    """Attributes that are not offered in the file for later."""

    @property
    def file(self) -> str:
        """Return the name of its file."""
        return f"{self.name}.yaml"

    @property
    def slots(self) -> tuple[Slot, ...]:
        """Return everything that can be answered, in the order of the file."""
        locales = {True: ("", "en"), False: ("",)}
        return tuple(Slot(one.attribute, locale) for one in self.schema.fields for locale in locales[one.localized])

    @property
    def several(self) -> frozenset[str]:
        """Return the attributes that take several terms."""
        return frozenset(name for name, shape in shapes_of(self.schema).items() if isinstance(shape, Words))

    def field(self, slot: Slot) -> Field:
        """Return the field of a slot."""
        return next(one for one in self.schema.fields if one.attribute == slot.attribute)

    def key(self, slot: Slot, lang: str) -> str:
        """Return the key of a slot, in Indonesian or English."""
        field = self.field(slot)
        key = field.kunci if lang == "id" else field.key
        return f"{key}_{slot.locale}" if slot.locale else key


PRODUCT: Final = Kind(
    "product",
    SECTIONS["product"],
    (
        *(Slot("name"), Slot("name", "en"), Slot("category"), Slot("type"), Slot("technique"), Slot("motifs")),
        *(Slot("price"), Slot("fabrics"), Slot("dimensions"), Slot("stock"), Slot("story"), Slot("story", "en")),
    ),
    frozenset(("photos", "aliases", "added")),
)
WORKSHOP: Final = Kind(
    "workshop",
    SECTIONS["workshop"],
    (
        *(Slot("name"), Slot("whatsapp"), Slot("city"), Slot("consent"), Slot("district"), Slot("province")),
        *(Slot("instagram"), Slot("services"), Slot("story"), Slot("story", "en")),
    ),
    frozenset(("photo",)),
)
KINDS: Final[Mapping[str, Kind]] = {kind.name: kind for kind in (PRODUCT, WORKSHOP)}
