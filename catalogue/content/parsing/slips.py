"""Slips of the pen: what is wrong with a line, told from the line itself.

Each check is one function from a line to a problem or None; the first that knows the line wins. Most are asked only
when libyaml could not read the file; a few look for values that it would quietly lose.
"""

import re
from collections.abc import Callable, Sequence
from typing import TypeAlias

from catalogue.content.parsing import marks, pasted
from catalogue.content.parsing.arrangement import find_misplaced
from catalogue.content.parsing.decoding import ODD_SPACES, named
from catalogue.content.parsing.lines import BLOCK, ENTRY, OPENS, Line, plain_lines, quoted_from
from catalogue.diagnostics import Diagnostic
from catalogue.rules import files, layout, syntax

GLUED = re.compile(r"^(?P<indent>\s*(?:- +)?)(?P<key>[A-Za-z_][\w -]{0,40}):(?P<value>[^\s:/].*)$")
ODD_COLON = re.compile(
    r"^(?P<indent>\s*(?:- +)?)(?P<key>[A-Za-z_][\w -]{0,40}):"
    rf"(?P<space>[ \t]*[{ODD_SPACES}][ \t{ODD_SPACES}]*)(?P<value>.*)$"
)
GLUED_DASH = re.compile(r"^(?P<indent>\s*)-(?P<value>[^\s-].*)$")
SUSPECT = re.compile(r"#|[“”„‘’]\s*$|^\s*-[^\s-]|^\s+\w[\w -]*:[^\s:/]|:\s+[\"'][^\"']*$")
"""What a line has that may be one of the quiet losses."""


Check: TypeAlias = Callable[[Line], Diagnostic | None]


def find_slips(
    path: str, lines: Sequence[str], within: frozenset[int], *, failed: bool, stopped: int | None
) -> tuple[Diagnostic, ...]:
    """Return what is wrong with single lines; all checks when ``failed``, else those for quietly lost values.

    Lines ``within`` a text that libyaml has read to its end are left alone, whatever they look like.
    Lines are held against each other only when no line up to the one on which libyaml ``stopped`` tells why.
    """
    if not failed and not any(map(SUSPECT.search, lines)):
        return ()
    checks = (*BROKEN, *LOST) if failed else LOST
    found = (check_line(line, checks) for line in plain_lines(path, lines) if line.number not in within)
    slips = [slip for slip in found if slip and not (slip.rule in DOUBTED and marks.reads(lines[slip.span.line - 1]))]
    if stopped is not None and all(slip.span.line > stopped for slip in slips):
        slips.extend(find_misplaced(path, lines, {slip.span.line for slip in slips}))
    return tuple(slips)


def check_line(line: Line, checks: Sequence[Check]) -> Diagnostic | None:
    """Return what the first check finds that knows the line."""
    return next((slip for check in checks if (slip := check(line))), None)


def _tab_indent(line: Line) -> Diagnostic | None:
    if line.untabbed == line.text:
        return None
    corrected = GLUED.sub(r"\g<indent>\g<key>: \g<value>", line.untabbed)
    return line.problem(layout.TAB_INDENT, line.text.index("\t"), corrected=corrected)


def _directive(line: Line) -> Diagnostic | None:
    return line.problem(files.DIRECTIVE, 0) if line.text.startswith("%") else None


def _name_missing(line: Line) -> Diagnostic | None:
    start = len(line.text) - len(line.text.lstrip())
    return line.problem(layout.KEY_MISSING, start) if line.text[start:].startswith(": ") else None


def _dash_without_space(line: Line) -> Diagnostic | None:
    match = GLUED_DASH.match(line.text)
    if not match or line.text.strip() == "---":
        return None
    corrected = f"{match['indent']}- {match['value']}"
    return line.problem(layout.DASH_WITHOUT_SPACE, len(match["indent"]), corrected=corrected)


def _colon_without_space(line: Line) -> Diagnostic | None:
    match = GLUED.match(line.text)
    if not match or (line.start >= 0 and ENTRY.match(line.text)):
        return None
    corrected = f"{match['indent']}{match['key']}: {match['value']}"
    return line.problem(layout.COLON_WITHOUT_SPACE, match.end("key"), corrected=corrected, key=match["key"])


def _colon_glued_alone(line: Line) -> Diagnostic | None:
    """Return a name and value that are read as one word, where the line above waits for a name."""
    return _colon_without_space(line) if line.start < 0 and OPENS.search(line.above) else None


def _odd_space_after_colon(line: Line) -> Diagnostic | None:
    match = ODD_COLON.match(line.text)
    if not match:
        return None
    odd = match["space"].strip(" \t")[0]
    corrected = f"{match['indent']}{match['key']}: {match['value']}".rstrip()
    return line.problem(files.ODD_SPACE, line.text.index(odd, match.end("key")), corrected=corrected, code=named(odd))


def _template_braces(line: Line) -> Diagnostic | None:
    return line.problem(layout.TEMPLATE_BRACES, line.start, 2) if line.value.startswith("{{") else None


def _reserved_start(line: Line) -> Diagnostic | None:
    mark = line.value[:1]
    if line.text.lstrip().startswith("<<"):
        return None
    if line.value.startswith("? "):
        return line.problem(syntax.RESERVED_START, line.start, corrected=quoted_from(line.text, line.start), mark=mark)
    rules = {"@": syntax.RESERVED_START, "`": syntax.RESERVED_START, "%": syntax.RESERVED_START}
    rules |= {"*": syntax.ALIAS, "&": syntax.ANCHOR, "!": syntax.TAG}
    if mark not in rules:
        return None
    shown = mark if rules[mark] is syntax.RESERVED_START else line.value.split()[0][:60]
    # A tag of YAML's own is nothing that people write by themselves.
    offered = "perhaps" if shown.startswith("!!") else "corrected"
    values = {offered: quoted_from(line.text, line.start), "mark": shown}
    return line.problem(rules[mark], line.start, len(shown), **values)


def _block_mark(line: Line) -> Diagnostic | None:
    match = BLOCK.search(line.text)
    if not match or not match["rest"]:
        return None
    plain = f"{line.text[: match.start('mark')]}{match['rest'].strip()}"
    return line.problem(syntax.TEXT_AFTER_BLOCK_MARK, match.start("rest") + 1, perhaps=plain, mark=match["mark"])


def _dash_after_colon(line: Line) -> Diagnostic | None:
    if not (line.value.startswith("- ") and ENTRY.match(line.text)):
        return None
    if line.goes_on:
        return line.problem(layout.DASH_AFTER_COLON, line.start, 1)
    # A list of one is that one; but before a number the dash may be a minus.
    plain = line.text[: line.start] + line.value[1:].lstrip() + line.text[line.start + len(line.value) :]
    offered = "perhaps" if re.fullmatch(r"- *(?:rp\.? ?)?[0-9][0-9., ]*[a-z]{0,4}", line.value.lower()) else "corrected"
    return line.problem(layout.DASH_AFTER_COLON, line.start, 1, **{offered: plain})


def _colon_in_value(line: Line) -> Diagnostic | None:
    value = line.value
    if not value or value[0] in "\"'[{|>" or not ENTRY.match(line.text):
        return None
    inside = re.search(r":(?:\s|$)", value)
    if not inside:
        return None
    corrected = quoted_from(line.text, line.start)
    return line.problem(syntax.COLON_IN_VALUE, line.start + inside.start(), corrected=corrected)


BROKEN: tuple[Check, ...] = (
    _tab_indent,
    _directive,
    pasted.fence,
    pasted.bold,
    pasted.bullet,
    _name_missing,
    _dash_without_space,
    _odd_space_after_colon,
    _template_braces,
    _reserved_start,
    marks.hash_in_brackets,
    marks.stray_bracket,
    marks.brackets,
    marks.quotes,
    _block_mark,
    _dash_after_colon,
    _colon_in_value,
    _colon_without_space,
)
"""Asked when libyaml could not read the file; in this order."""

DOUBTED = {
    rule.name
    for rule in (
        syntax.BRACKET_STRAY,
        syntax.BRACKET_UNCLOSED,
        syntax.TEXT_AFTER_BRACKET,
        syntax.QUOTE_INSIDE,
        syntax.QUOTE_UNCLOSED,
        syntax.BACKSLASH,
        syntax.TEXT_AFTER_BLOCK_MARK,
        syntax.COLON_IN_VALUE,
        layout.DASH_AFTER_COLON,
    )
}
"""What is said of a line only when it cannot be read alone."""

LOST: tuple[Check, ...] = (
    _dash_without_space,
    _colon_glued_alone,
    marks.unclosed_quote,
    marks.lost_hash,
    marks.curly_quotes,
)
"""Asked of every file: libyaml reads such lines without a word."""
