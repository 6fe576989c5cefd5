"""What lines carry along when they are pasted from a chat: bold letters, bullets, fences of code."""

import re

from catalogue.content.parsing.lines import Line
from catalogue.diagnostics import Diagnostic
from catalogue.rules import layout

_BOLD = re.compile(
    r"^(?P<indent>\s*(?:- +)?)(?P<mark>\*{1,2})(?P<key>[A-Za-z][\w -]{0,40}?)"
    r"(?:(?P=mark)\s*:|:\s*(?P=mark))[ \t]*(?P<value>.*)$"
)
_BULLET = re.compile(r"^(?P<indent>\s*)(?P<mark>[–—•·▪‣●])[ \t]*(?P<value>\S.*)$")
_FENCE = re.compile(r"^\s*(?:`{3,}|~{3,})\s*\w*\s*$")


def bold(line: Line) -> Diagnostic | None:
    """Tell of ``*Nama*: Kain``, a name in bold letters."""
    match = _BOLD.match(line.text)
    if not match:
        return None
    corrected = f"{match['indent']}{match['key'].strip()}: {match['value']}".rstrip()
    place = (match.start("mark"), len(match["mark"]))
    return line.problem(layout.PASTED_BOLD, *place, corrected=corrected, key=match["key"].strip(), mark=match["mark"])


def bullet(line: Line) -> Diagnostic | None:
    """Tell of ``• kawung``, an item whose bullet is no hyphen."""
    match = _BULLET.match(line.text)
    if not match:
        return None
    corrected = f"{match['indent']}- {match['value']}"
    return line.problem(layout.PASTED_BULLET, match.start("mark"), corrected=corrected, mark=match["mark"])


def fence(line: Line) -> Diagnostic | None:
    """Tell of the line of backticks with which chats and forges mark what is quoted."""
    if not _FENCE.match(line.text):
        return None
    return line.problem(layout.PASTED_FENCE, 0, len(line.text.rstrip()), corrected="")
