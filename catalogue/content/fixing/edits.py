"""Edits of a file's own bytes: whatever they do not name stays as it is, byte for byte."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

BREAK = re.compile(b"\r\n|\r|\n")
MARK = b"\xef\xbb\xbf"
"""The byte order mark of UTF-8: no part of the first line."""


@dataclass(frozen=True, slots=True, order=True)
class TextEdit:
    """One stretch of a file's bytes and what stands in its place."""

    start: int
    """Bytes before it."""
    end: int
    """Bytes before what follows it; ``start`` where something is only put in."""
    text: bytes


def applied(data: bytes, edits: Iterable[TextEdit]) -> bytes:
    """Return the bytes with all edits made.

    Raises:
        ValueError: two edits overlap, or one lies outside the bytes.
    """
    parts: list[bytes] = []
    done = 0
    for edit in sorted(edits):
        if not done <= edit.start <= edit.end <= len(data):
            raise ValueError(edit)
        parts += [data[done : edit.start], edit.text]
        done = edit.end
    return b"".join([*parts, data[done:]])


def line_spans(data: bytes) -> Iterator[tuple[int, int]]:
    """Yield where each line begins and ends, in bytes, without its ending; counted as people are told them."""
    start = len(MARK) if data.startswith(MARK) else 0
    for found in BREAK.finditer(data):
        yield start, found.start()
        start = found.end()
    yield start, len(data)


def replace_line(data: bytes, number: int, text: str) -> TextEdit | None:
    """Return the smallest edit that makes ``text`` of line ``number`` (from 1); None where there is no such line."""
    span = next((span for count, span in enumerate(line_spans(data), start=1) if count == number), None)
    if span is None:
        return None
    before, after = data[slice(*span)], text.encode()
    head = _shared(before, after)
    tail = _shared(before[head:][::-1], after[head:][::-1])
    return TextEdit(span[0] + head, span[1] - tail, after[head : len(after) - tail])


def _shared(one: bytes, other: bytes) -> int:
    """Return how many bytes both begin with."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((count for count, (here, there) in pairs if here != there), min(len(one), len(other)))
