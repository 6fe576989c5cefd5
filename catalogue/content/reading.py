"""Bytes of one entry file → what it says: parsed, then checked for itself; nothing of a file that cannot be parsed."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TypeVar

from catalogue.content.fixing import Mended, mend, mendable
from catalogue.content.kinds import SECTIONS
from catalogue.content.nodes import Document
from catalogue.content.parsing import parse
from catalogue.content.parsing.decoding import LONGEST_SHOWN
from catalogue.content.validation import FolderListing, ProductEntry, WorkshopEntry, check_product, check_workshop
from catalogue.content.validation.fields import Schema
from catalogue.content.validation.product import PRODUCT
from catalogue.content.validation.workshop import WORKSHOP
from catalogue.content.vocabulary import Vocabulary
from catalogue.diagnostics import Checked, Diagnostic, has_errors
from catalogue.rules import RULES
from catalogue.rules.layout import COLON_MISSING
from catalogue.rules.syntax import COLON_IN_VALUE

T = TypeVar("T")
_LAST_WORD = re.compile(r"(\w+)$")


def read_product(
    path: str, data: bytes, folder: FolderListing, vocabulary: Vocabulary, *, photos_required: bool = True
) -> Checked[ProductEntry]:
    """Return what the bytes of a ``product.yaml`` say, with all that is wrong with them."""
    return after_parsing(
        with_names(parse(path, data), PRODUCT),
        lambda read: check_product(read, folder, vocabulary, photos_required=photos_required),
    )


def read_workshop(path: str, data: bytes, folder: FolderListing, vocabulary: Vocabulary) -> Checked[WorkshopEntry]:
    """Return what the bytes of a ``workshop.yaml`` say, with all that is wrong with them."""
    parsed = with_names(parse(path, data), WORKSHOP)
    return after_parsing(parsed, lambda read: check_workshop(read, folder, vocabulary))


def with_names(parsed: Checked[Document], fields: Schema) -> Checked[Document]:
    """Return what was parsed, told by somebody who knows which names there are.

    A line without a colon that begins with a field's name is shown with one, perhaps; a text in which another field's
    name stands before a colon is no text that lacks its quotes, but two lines that became one.
    """

    def shown(found: Diagnostic) -> Diagnostic:
        name, _, value = (found.source_line or "").partition(" ")
        named = found.rule == COLON_MISSING.name and found.corrected is None and value.strip() and fields.find(name)
        if found.rule == COLON_IN_VALUE.name and found.span.column:
            before = _LAST_WORD.search(found.source_line or "", 0, found.span.column - 1)
            if before and any(section.find(before[1]) for section in SECTIONS.values()):
                return replace(found, corrected=None)
        return replace(found, corrected=f"{name}: {value.strip()}", certain=False) if named else found

    return Checked(parsed.value, tuple(map(shown, parsed.diagnostics)))


def after_parsing(parsed: Checked[Document], check: Callable[[Document], Checked[T]]) -> Checked[T]:
    """Return what a check makes of a document, with what parsing found before; nothing of an unreadable file."""
    if parsed.value is None or has_errors(parsed.diagnostics):
        return Checked(None, parsed.diagnostics)
    made = check(parsed.value)
    return Checked(made.value, (*parsed.diagnostics, *made.diagnostics))


def proven(data: bytes, read: Callable[[bytes], Checked[T]]) -> Checked[T]:
    """Return what is read of a file, with its corrections tried: only one that holds is called certain.

    A line that needs two repairs is shown as it is when both are made, so that nobody is led from one slip to the next.
    """
    found = read(data)
    if not any(map(mendable, found.diagnostics)):
        return found
    mended = mend(data, lambda tried: read(tried).diagnostics)
    return Checked(found.value, tuple(_tried(found.diagnostics, mended)))


def _tried(found: tuple[Diagnostic, ...], mended: Mended) -> Iterator[Diagnostic]:
    lines = {change.line: change.after for change in mended.changes if change.line}
    for one in found:
        if not mendable(one) or one.corrected is None:
            yield one
        elif one.span.line not in lines:
            # A line laid out well is a step, whatever it says; a value in quotes that still says nothing is none.
            quoted = RULES[one.rule].code.startswith("B14")
            yield replace(one, corrected=None if quoted else one.corrected, certain=False)
        else:
            final = lines[one.span.line]
            yield replace(one, corrected=final if len(final) <= LONGEST_SHOWN else one.corrected)
