"""What the text index of a locale is made of."""

from dataclasses import dataclass

from catalogue.content.models import Localized


@dataclass(frozen=True, slots=True)
class SearchRecord:
    """What of a product can be searched as text; nothing that changes with price or stock."""

    name: Localized
    workshop: str
    """Its name."""
    story: Localized
    """Markdown."""
    terms: tuple[tuple[str, str], ...]
    """(kind, slug)"""


@dataclass(frozen=True, slots=True)
class SearchTask:
    """Make the text index of one locale."""

    locale: str
    folder: str
    """Where its files are published: ``find/id``."""
    records: tuple[SearchRecord, ...]
    """In the order of rows."""
    key: str
    """Digest of everything that the index is made of."""
