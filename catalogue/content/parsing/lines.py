"""One line of a file, taken apart, and how its value is put in quotes."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from catalogue.content.parsing.decoding import problem
from catalogue.diagnostics import Diagnostic
from catalogue.rules import Rule

KEY = r"(?P<key>[^\s#\"'\[\]{}:,&*!|>%@`-][^:#]*?|\"[^\"]*\"|'[^']*')"
ENTRY = re.compile(rf"^(?P<indent>\s*(?:- +)?){KEY}(?P<colon>:[ \t]+)(?P<value>\S.*)$")
ITEM = re.compile(r"^(?P<indent>\s*-[ \t]+)(?P<value>\S.*)$")
BLOCK = re.compile(r"(?:^|[:\-]\s+)(?P<mark>[|>])[+-]?\d?[+-]?(?P<rest>\s+[^\s#].*)?\s*(?:#.*)?$")


@dataclass(frozen=True, slots=True)
class Line:
    """One line outside block texts, taken apart."""

    path: str
    number: int
    text: str
    start: int
    """Where the value begins, from 0; -1 when the line has none."""

    @property
    def value(self) -> str:
        """Return the value, without spaces at its end."""
        return self.text[self.start :].rstrip() if self.start >= 0 else ""

    def problem(
        self, rule: Rule, column: int, length: int = 1, *, corrected: str | None = None, **values: str
    ) -> Diagnostic:
        """Return a diagnostic at ``column`` (from 0) of this line."""
        place = (self.number, column + 1, self.number, column + 1 + length)
        return problem(self.path, rule, place, self.text, corrected=corrected, **values)


def plain_lines(path: str, lines: Sequence[str]) -> Iterator[Line]:
    """Yield the lines that are neither empty, comments, nor inside a block text."""
    block = -1
    for number, text in enumerate(lines, start=1):
        stripped = text.strip()
        indent = len(text) - len(text.lstrip())
        if not stripped or (block >= 0 and indent > block):
            continue
        block = -1
        if stripped.startswith("#"):
            continue
        match = ENTRY.match(text) or ITEM.match(text)
        if BLOCK.search(text):
            block = indent
        yield Line(path, number, text, match.start("value") if match else -1)


def quoted_from(text: str, start: int) -> str:
    """Return a line whose value, from ``start`` (from 0) on, is one quoted text."""
    value = text[start:].rstrip()
    if '"' not in value and "\\" not in value:
        return f'{text[:start]}"{value}"'
    return f"{text[:start]}'{value.replace(chr(39), chr(39) * 2)}'"
