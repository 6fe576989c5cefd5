"""What is wrong between lines: asked when libyaml cannot read a file and no single line tells why."""

import re
from collections.abc import Iterator, Sequence

from catalogue.content.parsing.lines import BLOCK, Line, plain_lines
from catalogue.diagnostics import Diagnostic
from catalogue.rules import layout

NAMED = re.compile(r"^\s*(?:- +)?[^\s#][^:]*:(?:\s|$)")
OTHER_COLON = re.compile(r"^(?P<key>[A-Za-z_][\w -]{0,40}?)\s*[=：﹕︓]\s*(?P<value>\S.*)$")


def find_misplaced(path: str, lines: Sequence[str], known: set[int]) -> Iterator[Diagnostic]:
    """Yield what is wrong between lines: indents that fit nothing, lines that are neither name nor item."""
    levels: list[tuple[int, bool]] = [(0, True)]
    for line in plain_lines(path, lines):
        indent = len(line.text) - len(line.text.lstrip())
        opens = bool(re.search(r":\s*(?:#.*)?$", line.text)) or line.text.lstrip().startswith("- ")
        if line.number in known:
            continue
        deepest = levels[-1][0]
        while len(levels) > 1 and indent < levels[-1][0]:
            levels.pop()
        if levels[-1][0] < indent < deepest:
            yield line.problem(layout.INDENT_MISMATCH, 0, indent)
            return
        if indent > levels[-1][0]:
            if not levels[-1][1] and NAMED.match(line.text):
                corrected = " " * levels[-1][0] + line.text.lstrip()
                yield line.problem(layout.INDENT_UNEXPECTED, 0, max(indent, 1), corrected=corrected)
                return
            levels.append((indent, opens))
        else:
            levels[-1] = (levels[-1][0], opens)
            if indent < levels[-1][0] or indent != levels[-1][0]:
                yield line.problem(layout.INDENT_MISMATCH, 0, max(indent, 1))
                return
        if not NAMED.match(line.text) and not line.text.lstrip().startswith("-") and indent == 0:
            length, plain = len(line.text.rstrip()), _with_colon(lines, line)
            yield line.problem(layout.COLON_MISSING, 0, length, corrected=plain)
            return


def _with_colon(lines: Sequence[str], line: Line) -> str | None:
    """Return a line with ``=`` or another script's colon made plain, or moved in below the ``|`` it belongs to."""
    match = OTHER_COLON.match(line.text)
    if match:
        return f"{match['key']}: {match['value']}"
    above = next((text for text in reversed(lines[: line.number - 1]) if text.strip()), "")
    return f"  {line.text}" if BLOCK.search(above) else None
