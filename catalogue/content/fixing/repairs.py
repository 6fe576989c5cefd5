"""From one diagnostic to the edits that mend it, where only one thing can be meant."""

from collections.abc import Callable, Iterator, Mapping

from catalogue.content.fixing.edits import BREAK, MARK, TextEdit, replace_line
from catalogue.content.parsing.decoding import from_wide
from catalogue.diagnostics import Diagnostic
from catalogue.rules import files


def repairs(found: Diagnostic, data: bytes) -> tuple[TextEdit, ...]:
    """Return the edits of ``data`` that mend what was found; none where a person has to choose."""
    if whole := WHOLE.get(found.rule):
        return tuple(whole(data))
    if not mendable(found) or found.corrected is None:
        return ()
    edit = replace_line(data, found.span.line, found.corrected)
    return () if edit is None or data[edit.start : edit.end] == edit.text else (edit,)


def mendable(found: Diagnostic) -> bool:
    """Return whether what was found may be mended without asking, as far as it tells itself."""
    line = found.corrected is not None and found.certain and found.span.line > 0
    return found.rule in WHOLE or line


def _without_mark(data: bytes) -> Iterator[TextEdit]:
    if data.startswith(MARK):
        yield TextEdit(0, len(MARK), b"")


def _plain_breaks(data: bytes) -> Iterator[TextEdit]:
    """Yield one edit for each line ending that is not a lone line feed."""
    for found in BREAK.finditer(data):
        if found[0] != b"\n":
            yield TextEdit(found.start(), found.end(), b"\n")


def _in_utf8(data: bytes) -> Iterator[TextEdit]:
    text = from_wide(data)
    if text is not None:
        yield TextEdit(0, len(data), text.encode())


WHOLE: Mapping[str, Callable[[bytes], Iterator[TextEdit]]] = {
    files.BYTE_ORDER_MARK.name: _without_mark,
    files.LINE_ENDINGS.name: _plain_breaks,
    files.UTF16.name: _in_utf8,
}
"""Rules about a file as a whole, and how its bytes are mended."""
