"""YAML as workshops write it → nodes with places: every scalar is text, and everything clever is refused.

libyaml reads the file and gives events; no object is ever made of them. When libyaml stops, or when it would silently
read something else than what stands there, the lines themselves are looked at, so that the workshop is told what is
wrong in its own words and not in the parser's.

    bytes → decoding → composing (libyaml) → Document
                          └ slips: what is wrong with this line?
"""

from catalogue.content.nodes import Document, Mapping
from catalogue.content.parsing.decoding import decode
from catalogue.diagnostics import Checked, Diagnostic, Span, has_errors, in_order
from catalogue.rules.files import TOO_MANY, UNREADABLE
from catalogue.rules.syntax import HASH_LOST_VALUE

__all__ = ["parse"]

MOST = 25
"""Diagnostics shown of one file; a file with more has one cause that makes all of them."""


def parse(path: str, data: bytes) -> Checked[Document]:
    """Return the document in ``data``, or what is wrong with it; never raises, whatever the bytes.

    Args:
        path: the file's path from the site's root, for diagnostics.
        data: the file's bytes.
    """
    # Imported here: a run whose files are all known parses none and needs no YAML.
    from catalogue.content.parsing.composing import compose
    from catalogue.content.parsing.slips import find_slips

    decoded = decode(path, data)
    if decoded.value is None:
        return Checked(None, decoded.diagnostics)
    lines = decoded.value
    composed, within = compose(path, lines)
    stopped = next((one.span.line for one in composed.diagnostics if one.rule == UNREADABLE.name), None)
    slips = find_slips(path, lines, within, failed=composed.value is None, stopped=stopped)
    found = (*composed.diagnostics, *slips)
    if composed.value is None and has_errors(slips):
        # The parser's own words are the last resort: what the lines themselves tell is clearer.
        told = {slip.span.line for slip in slips}
        errors = (one for one in composed.diagnostics if has_errors([one]) and one.rule != UNREADABLE.name)
        found = (*(one for one in errors if one.span.line not in told), *slips)
    # Lines that were read as something else would be told again, as missing details and unknown words.
    misread = has_errors(slip for slip in slips if slip.rule != HASH_LOST_VALUE.name)
    root = None if misread else composed.value
    document = Document(path, root, lines) if isinstance(root, Mapping) else None
    return Checked(document, _fewer(in_order((*decoded.diagnostics, *found))))


def _fewer(found: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    """Return the first ``MOST``, errors before all others, and a word on those left out."""
    if len(found) <= MOST:
        return found
    kept = in_order(sorted(found, key=lambda one: (not has_errors([one]), one.sort_key()))[:MOST])
    last = kept[-1].span
    return (*kept, Diagnostic(TOO_MANY.name, TOO_MANY.severity, Span(last.path, last.line, 1, last.line, 1)))
