"""Slips of the pen: what is wrong with a line, told from the line itself.

Each check is one function from a line to a problem or None; the first that knows the line wins. Most are asked only
when libyaml could not read the file; a few look for values that it would quietly lose.
"""

import re
from collections.abc import Callable, Sequence
from typing import TypeAlias

import yaml

from catalogue.content.parsing.arrangement import find_misplaced
from catalogue.content.parsing.decoding import ODD_SPACES, named
from catalogue.content.parsing.lines import BLOCK, CLOSING, ENTRY, OPENS, QUOTED, Line, plain_lines, quoted_from
from catalogue.diagnostics import Diagnostic
from catalogue.rules import files, layout, syntax

GLUED = re.compile(r"^(?P<indent>\s*(?:- +)?)(?P<key>[A-Za-z_][\w -]{0,40}):(?P<value>[^\s:/].*)$")
ODD_COLON = re.compile(
    r"^(?P<indent>\s*(?:- +)?)(?P<key>[A-Za-z_][\w -]{0,40}):"
    rf"(?P<space>[ \t]*[{ODD_SPACES}][ \t{ODD_SPACES}]*)(?P<value>.*)$"
)
GLUED_DASH = re.compile(r"^(?P<indent>\s*)-(?P<value>[^\s-].*)$")
HASH = re.compile(r"\s#(?=\S)")
FLOW_HASH = re.compile(r"(?<=[\[,\s])#[^\s,\]#][^,\]]*")
SUSPECT = re.compile(r"#|[“”„‘’]\s*$|^\s*-[^\s-]|^\s+\w[\w -]*:[^\s:/]|:\s+[\"'][^\"']*$")
"""What a line has that may be one of the quiet losses."""

CURLY = {"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'"}

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
    slips = [slip for slip in found if slip and not (slip.rule in DOUBTED and reads(lines[slip.span.line - 1]))]
    if stopped is not None and all(slip.span.line > stopped for slip in slips):
        slips.extend(find_misplaced(path, lines, {slip.span.line for slip in slips}))
    return tuple(slips)


def reads(text: str) -> bool:
    """Return whether libyaml can read a line when it stands alone: then it is another line that is wrong."""
    try:
        return all(yaml.parse(text.strip(), Loader=yaml.CSafeLoader))
    except yaml.YAMLError:
        return False


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
    corrected = quoted_from(line.text, line.start)
    return line.problem(rules[mark], line.start, len(shown), corrected=corrected, mark=shown)


def _hash_in_brackets(line: Line) -> Diagnostic | None:
    """Return what a ``#`` hides within a list in brackets, together with the closing bracket."""
    match = FLOW_HASH.search(line.text, line.start) if line.value.startswith("[") else None
    if not match or line.goes_on or reads(line.text):
        return None
    corrected = line.text[: line.start] + FLOW_HASH.sub(lambda one: f'"{one[0].rstrip()}"', line.text[line.start :])
    text = match[0].rstrip()
    return line.problem(syntax.HASH_LOST_VALUE, match.start(), len(text), corrected=corrected, text=text[:60])


def _stray_bracket(line: Line) -> Diagnostic | None:
    if line.value[:1] not in {"]", "}"}:
        return None
    return line.problem(syntax.BRACKET_STRAY, line.start, corrected=quoted_from(line.text, line.start))


def _brackets(line: Line) -> Diagnostic | None:
    value, mark = line.value, line.value[:1]
    if mark not in {"[", "{"} or line.goes_on:
        return None
    depth, end = 0, -1
    for place, character in enumerate(QUOTED.sub(lambda text: "." * len(text[0]), value)):
        depth += (character in "[{") - (character in "]}")
        if depth == 0:
            end = place
            break
    rest = value[end + 1 :].strip() if end >= 0 else ""
    if end < 0:
        # A brace without a colon begins no mapping: it is part of a text.
        text = mark == "{" and ":" not in value
        corrected = quoted_from(line.text, line.start) if text else line.text.rstrip() + CLOSING[mark]
        return line.problem(syntax.BRACKET_UNCLOSED, line.start, corrected=corrected, mark=mark)
    if rest and not rest.startswith("#"):
        corrected = quoted_from(line.text, line.start)
        return line.problem(syntax.TEXT_AFTER_BRACKET, line.start + end + 1, corrected=corrected, mark=mark)
    return None


def _quotes(line: Line) -> Diagnostic | None:
    value, mark = line.value, line.value[:1]
    if mark not in {'"', "'"}:
        return None
    match = QUOTED.match(value)
    if match is None:
        return _unclosed_quote(line)
    rest = value[match.end() :].strip()
    if rest and not rest.startswith(("#", ",", "]", "}", ":")):
        corrected = _requoted(line, value, mark)
        return line.problem(syntax.QUOTE_INSIDE, line.start + match.end(), corrected=corrected, mark=mark)
    if mark == '"' and re.search(r'\\[^0abtnvfre "/\\N_LPxuU]', match[0]):
        corrected = line.text[: line.start] + "'" + match[0][1:-1].replace("'", "''") + "'"
        return line.problem(syntax.BACKSLASH, line.start + match[0].index("\\"), corrected=corrected)
    return None


def _unclosed_quote(line: Line) -> Diagnostic | None:
    """Return a quote that is closed nowhere, or only where another detail stands."""
    mark = line.value[:1]
    if mark not in {'"', "'"} or line.goes_on or QUOTED.match(line.value):
        return None
    comment = line.text.rstrip()[line.start + len(line.value) :]
    closed = f"{line.text[: line.start]}{line.value}{mark}{comment}"
    return line.problem(syntax.QUOTE_UNCLOSED, line.start, corrected=closed, mark=mark)


def _requoted(line: Line, value: str, mark: str) -> str:
    """Return the line with the whole value in the quotes that it does not contain itself."""
    inner = value[1:-1] if value.endswith(mark) and len(value) > 1 else value
    comment = line.text.rstrip()[line.start + len(value) :]
    return quoted_from(f"{line.text[: line.start]}{inner}{comment}", line.start)


def _block_mark(line: Line) -> Diagnostic | None:
    match = BLOCK.search(line.text)
    if not match or not match["rest"]:
        return None
    return line.problem(syntax.TEXT_AFTER_BLOCK_MARK, match.start("rest") + 1, mark=match["mark"])


def _dash_after_colon(line: Line) -> Diagnostic | None:
    if not (line.value.startswith("- ") and ENTRY.match(line.text)):
        return None
    return line.problem(layout.DASH_AFTER_COLON, line.start)


def _colon_in_value(line: Line) -> Diagnostic | None:
    value = line.value
    if not value or value[0] in "\"'[{|>" or not ENTRY.match(line.text):
        return None
    inside = re.search(r":(?:\s|$)", value)
    if not inside:
        return None
    corrected = quoted_from(line.text, line.start)
    return line.problem(syntax.COLON_IN_VALUE, line.start + inside.start(), corrected=corrected)


def _lost_hash(line: Line) -> Diagnostic | None:
    """Return a value, or its end, that a ``#`` without a space after it turns into a comment."""
    if line.start < 0 or line.value[:1] in {'"', "'", "|", ">", "[", "{"}:
        return None
    corrected = quoted_from(line.text, line.start)
    if line.value.startswith("#") and line.value[1:2].strip():
        text = line.value[:60]
        return line.problem(syntax.HASH_LOST_VALUE, line.start, len(line.value), corrected=corrected, text=text)
    match = HASH.search(line.text, line.start)
    if not match:
        return None
    lost = line.text[match.start() + 1 :].rstrip()
    column = match.start() + 1
    return line.problem(syntax.HASH_LOST_PART, column, len(lost), corrected=corrected, text=lost[:60])


def _curly_quotes(line: Line) -> Diagnostic | None:
    value = line.value
    if len(value) < 2 or value[0] not in CURLY or value[-1] not in CURLY:
        return None
    return line.problem(
        syntax.QUOTE_CURLY,
        line.start,
        len(value),
        corrected=quoted_from(line.text[: line.start] + value[1:-1], line.start),
    )


BROKEN: tuple[Check, ...] = (
    _tab_indent,
    _directive,
    _name_missing,
    _dash_without_space,
    _odd_space_after_colon,
    _template_braces,
    _reserved_start,
    _hash_in_brackets,
    _stray_bracket,
    _brackets,
    _quotes,
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

LOST: tuple[Check, ...] = (_dash_without_space, _colon_glued_alone, _unclosed_quote, _lost_hash, _curly_quotes)
"""Asked of every file: libyaml reads such lines without a word."""
