"""Bytes of one entry file → what it says: parsed, then checked for itself; nothing of a file that cannot be parsed."""

from collections.abc import Callable
from typing import TypeVar

from catalogue.content.nodes import Document
from catalogue.content.parsing import parse
from catalogue.content.validation import FolderListing, ProductEntry, WorkshopEntry, check_product, check_workshop
from catalogue.content.vocabulary import Vocabulary
from catalogue.diagnostics import Checked, has_errors

T = TypeVar("T")


def read_product(
    path: str, data: bytes, folder: FolderListing, vocabulary: Vocabulary, *, photos_required: bool = True
) -> Checked[ProductEntry]:
    """Return what the bytes of a ``product.yaml`` say, with all that is wrong with them."""
    return after_parsing(
        parse(path, data), lambda read: check_product(read, folder, vocabulary, photos_required=photos_required)
    )


def read_workshop(path: str, data: bytes, folder: FolderListing, vocabulary: Vocabulary) -> Checked[WorkshopEntry]:
    """Return what the bytes of a ``workshop.yaml`` say, with all that is wrong with them."""
    return after_parsing(parse(path, data), lambda read: check_workshop(read, folder, vocabulary))


def after_parsing(parsed: Checked[Document], check: Callable[[Document], Checked[T]]) -> Checked[T]:
    """Return what a check makes of a document, with what parsing found before; nothing of an unreadable file."""
    if parsed.value is None or has_errors(parsed.diagnostics):
        return Checked(None, parsed.diagnostics)
    made = check(parsed.value)
    return Checked(made.value, (*parsed.diagnostics, *made.diagnostics))
