"""What the text index of a locale is made of."""

from dataclasses import dataclass

from catalogue.content.models import Localized


@dataclass(frozen=True, slots=True)
class SearchRecord:
    """What of a product is searched as text.

    Nothing that changes with price or stock, and nothing by which it can be filtered: the facet table knows that
    better.
    """

    name: Localized
    story: Localized
    """Markdown."""
    terms: tuple[tuple[str, str], ...]
    """(kind, slug) of what is no facet: for whom and when it is worn, what it is certified for."""


@dataclass(frozen=True, slots=True)
class SearchTask:
    """Make one part of the text index of one locale."""

    locale: str
    part: int
    folder: str
    """Where its files are published: ``find/id/text-0``."""
    records: tuple[SearchRecord, ...]
    """Those of the part, in the order of rows."""
    key: str
    """Digest of everything that the index is made of."""
