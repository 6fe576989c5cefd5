"""What is wrong between lines: asked when libyaml cannot read a file and no single line tells why."""

import re
from collections.abc import Iterator, Sequence

from catalogue.content.parsing.lines import BLOCK, OPENS, Line, indent_of, plain_lines
from catalogue.diagnostics import Diagnostic
from catalogue.rules import layout

NAMED = re.compile(r"^\s*(?:- +)*[^\s#-][^:]*:(?:\s|$)")
DASH = re.compile(r"- +(?=\S)")
OTHER_COLON = re.compile(r"^(?P<key>[A-Za-z_][\w -]{0,40}?)\s*[=;：﹕︓]\s*(?P<value>\S.*)$")


def find_misplaced(path: str, lines: Sequence[str], known: set[int]) -> Iterator[Diagnostic]:
    """Yield what is wrong between lines: indents that fit nothing, lines that are neither name nor item.

    Only the first: what is wrong between the lines after it may be its consequence.
    """
    levels = _Levels()
    for line in plain_lines(path, lines):
        problem = None if line.number in known else levels.take(line) or _nameless(lines, line)
        if problem:
            yield problem
            return


class _Levels:
    """The indents that are open, outermost first, each with whether lines may go deeper below it."""

    def __init__(self) -> None:
        self.open: list[tuple[int, bool]] = []

    def take(self, line: Line) -> Diagnostic | None:
        """Take one line; return why it cannot stand where it does."""
        indent = indent_of(line.text)
        deepest = self.open[-1][0] if self.open else indent
        while self.open and indent < self.open[-1][0]:
            self.open.pop()
        top, opens = self.open[-1] if self.open else (0, not indent or deepest == indent)
        if top < indent < deepest or (not self.open and indent < deepest):
            aligned = " " * deepest + line.text.lstrip()
            return line.problem(layout.INDENT_MISMATCH, 0, max(indent, 1), perhaps=aligned)
        if indent > top and not opens and NAMED.match(line.text):
            # Below an item without a name there is no telling where the line belongs.
            corrected = None if line.above[top : top + 1] == "-" else " " * top + line.text.lstrip()
            return line.problem(layout.INDENT_UNEXPECTED, 0, indent, corrected=corrected)
        self._enter(line.text, indent)
        return None

    def _enter(self, text: str, indent: int) -> None:
        """Remember where lines of the same group begin: of an item, below what follows its dash."""
        if self.open and self.open[-1][0] == indent:
            self.open.pop()
        opens = OPENS.search(text) is not None
        column = indent
        while dash := DASH.match(text, column):
            self.open.append((column, opens))
            column = dash.end()
        if column == indent or NAMED.match(text) or text.startswith("-", column):
            self.open.append((column, opens))


def _nameless(lines: Sequence[str], line: Line) -> Diagnostic | None:
    if indent_of(line.text) or NAMED.match(line.text) or line.text.startswith("-"):
        return None
    length, plain = len(line.text.rstrip()), _with_colon(lines, line)
    return line.problem(layout.COLON_MISSING, 0, length, corrected=plain)


def _with_colon(lines: Sequence[str], line: Line) -> str | None:
    """Return a line with ``=`` or another script's colon made plain, or moved in below the ``|`` it belongs to."""
    match = OTHER_COLON.match(line.text)
    if match:
        return f"{match['key']}: {match['value']}"
    above = next((text for text in reversed(lines[: line.number - 1]) if text.strip()), "")
    return f"  {line.text}" if BLOCK.search(above) else None
