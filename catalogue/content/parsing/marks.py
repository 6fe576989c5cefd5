"""Quotes, brackets and hashes: values that begin with a mark which means something to YAML.

Each check is one function from a line to a problem or None.
"""

import re

import yaml

from catalogue.content.parsing.lines import CLOSING, COMMENT, QUOTED, Line, quoted_from
from catalogue.diagnostics import Diagnostic
from catalogue.rules import syntax

HASH = re.compile(r"\s#(?=\S)")
FLOW_HASH = re.compile(r"(?<=[\[,\s])#[^\s,\]#][^,\]]*")
CURLY = {"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'"}


def reads(text: str) -> bool:
    """Return whether libyaml can read a line when it stands alone: then it is another line that is wrong."""
    try:
        return all(yaml.parse(text.strip(), Loader=yaml.CSafeLoader))
    except yaml.YAMLError:
        return False


def hash_in_brackets(line: Line) -> Diagnostic | None:
    """Return what a ``#`` hides within a list in brackets, together with the closing bracket."""
    match = FLOW_HASH.search(line.text, line.start) if line.value.startswith("[") else None
    if not match or line.goes_on or reads(line.text):
        return None
    corrected = line.text[: line.start] + FLOW_HASH.sub(lambda one: f'"{one[0].rstrip()}"', line.text[line.start :])
    text = match[0].rstrip()
    values = {_offered(text[1:2].isdigit()): corrected, "text": text[:60]}
    return line.problem(syntax.HASH_LOST_VALUE, match.start(), len(text), **values)


def stray_bracket(line: Line) -> Diagnostic | None:
    """Return a closing bracket that a value begins with."""
    if line.value[:1] not in {"]", "}"}:
        return None
    return line.problem(
        syntax.BRACKET_STRAY, line.start, perhaps=quoted_from(line.text, line.start), mark=line.value[0]
    )


def brackets(line: Line) -> Diagnostic | None:
    """Return a list or mapping in brackets that never ends, or ends before its line does."""
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
        if mark == "{" and ":" not in value:
            # A brace without a colon begins no mapping: it is part of a text.
            corrected = quoted_from(line.text, line.start)
            return line.problem(syntax.RESERVED_START, line.start, corrected=corrected, mark=mark)
        after = line.start + len(value)
        closed = None if line.is_open else f"{line.text[:after]}{CLOSING[mark]}{line.text[after:].rstrip()}"
        return line.problem(syntax.BRACKET_UNCLOSED, line.start, corrected=closed, mark=mark)
    if rest and not rest.startswith("#"):
        corrected = quoted_from(line.text, line.start)
        return line.problem(syntax.TEXT_AFTER_BRACKET, line.start + end + 1, corrected=corrected, mark=mark)
    return None


def quotes(line: Line) -> Diagnostic | None:
    """Return quotes that end too early or never, and a backslash within them."""
    value, mark = line.value, line.value[:1]
    if mark not in {'"', "'"}:
        return None
    match = QUOTED.match(value)
    if match is None:
        return unclosed_quote(line)
    rest = value[match.end() :].strip()
    if rest and not rest.startswith(("#", ",", "]", "}", ":")):
        corrected = _requoted(line, value, mark)
        return line.problem(syntax.QUOTE_INSIDE, line.start + match.end(), corrected=corrected, mark=mark)
    if mark == '"' and re.search(r'\\[^0abtnvfre "/\\N_LPxuU]', match[0]):
        corrected = line.text[: line.start] + "'" + match[0][1:-1].replace("'", "''") + "'"
        return line.problem(syntax.BACKSLASH, line.start + match[0].index("\\"), corrected=corrected)
    return None


def unclosed_quote(line: Line) -> Diagnostic | None:
    """Return a quote that is closed nowhere, or only where another detail stands."""
    mark = line.value[:1]
    if mark not in {'"', "'"} or line.goes_on or QUOTED.match(line.value):
        return None
    comment = line.text.rstrip()[line.start + len(line.value) :]
    other = "'" if mark == '"' else '"'
    # The other mark at the end was meant to be the same, unless it stands for inches, or has a partner.
    mistyped = re.fullmatch(rf".[^{other}]*[^{other}0-9]{other}", line.value)
    written = line.value[:-1] if mistyped else line.value
    if comment.strip():
        # Within quotes a # begins nothing: what follows may belong to the text.
        return line.problem(syntax.QUOTE_UNCLOSED, line.start, perhaps=f"{line.text.rstrip()}{mark}", mark=mark)
    closed = f"{line.text[: line.start]}{written}{mark}"
    sure, unsure = (None, closed) if line.is_open else (closed, None)
    return line.problem(syntax.QUOTE_UNCLOSED, line.start, corrected=sure, perhaps=unsure, mark=mark)


def _requoted(line: Line, value: str, mark: str) -> str:
    """Return the line with the whole value in the quotes that it does not contain itself."""
    around = value.endswith(mark) and len(value) > 1
    # `"one" and "two"`: there each piece is in quotes, and not the whole.
    pieces = value.count(mark) % 2 == 0 and re.match(rf"{mark}[^{mark}]*[^{mark}\s]{mark}(?!\w)", value)
    # `'Kain Jum'at`: the one within the word is an apostrophe, so the first was never closed.
    apostrophe = mark == "'" and not around and value.count(mark) == 2 and re.search(r"\w'\w", value)
    inner = value[1:-1] if around and not pieces else value[1:] if apostrophe else value
    comment = line.text.rstrip()[line.start + len(value) :]
    return quoted_from(f"{line.text[: line.start]}{inner}{comment}", line.start)


def lost_hash(line: Line) -> Diagnostic | None:
    """Return a value, or its end, that a ``#`` without a space after it turns into a comment."""
    if line.start < 0 or line.value[:1] in {'"', "'", "|", ">", "[", "{"}:
        return None
    corrected = quoted_from(line.text, line.start)
    if line.value.startswith("#") and line.value[1:2].strip():
        text = line.value[:60]
        values = {_offered(text[1:2].isdigit()): corrected, "text": text}
        return line.problem(syntax.HASH_LOST_VALUE, line.start, len(line.value), **values)
    match, comment = (mark.search(line.text, line.start) for mark in (HASH, COMMENT))
    if not match or (comment and comment.start() < match.start()):
        return None
    lost = line.text[match.start() + 1 :].rstrip()
    values = {_offered(re.fullmatch("#[0-9]+", lost) is not None): corrected, "text": lost[:60]}
    return line.problem(syntax.HASH_LOST_PART, match.start() + 1, len(lost), **values)


def _offered(numbered: bool) -> str:  # noqa: FBT001 told from the text
    """Return how a value with its ``#`` is offered: a note begins with a word, so a number belongs to the value."""
    return "corrected" if numbered else "perhaps"


def curly_quotes(line: Line) -> Diagnostic | None:
    """Return curly quotes around a whole value."""
    value = line.value
    inner = value[1:-1]
    # Between letters one is an apostrophe; elsewhere it ends, or begins, what only a part of the text is in.
    parts = CURLY.keys() & set(re.sub(r"(?<=\w)’(?=\w)", "", inner))
    if len(value) < 2 or value[0] not in CURLY or value[-1] not in CURLY or parts:
        return None
    comment = line.text.rstrip()[line.start + len(value) :]
    corrected = quoted_from(f"{line.text[: line.start]}{inner}{comment}", line.start)
    return line.problem(syntax.QUOTE_CURLY, line.start, len(value), corrected=corrected)
