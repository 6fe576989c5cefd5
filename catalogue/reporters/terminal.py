"""For people: title, place, the line with a caret, why, and how the line should be."""

import unicodedata
from collections.abc import Iterator, Sequence

from catalogue.diagnostics import Diagnostic, Severity, Span
from catalogue.reporters.wording import offer, say, summary, visible, worded

COLOURS = {Severity.ERROR: "\x1b[1;31m", Severity.WARNING: "\x1b[1;33m", Severity.ADVICE: "\x1b[1;36m"}
BOLD, FAINT, GREEN, PLAIN = "\x1b[1m", "\x1b[2m", "\x1b[32m", "\x1b[0m"
PLACES = 20
"""Places that one kind of advice is told of; for those left out there is `check` of a folder."""
CUT = 110
"""Columns of a source line that are shown."""


def text(diagnostics: Sequence[Diagnostic], lang: str, *, colour: bool = False) -> str:
    """Return the report as text for a terminal or a log; advice that is the same for many places is told once."""
    groups: dict[object, list[Diagnostic]] = {}
    for number, one in enumerate(diagnostics):
        advice = one.severity is Severity.ADVICE
        groups.setdefault((one.rule, worded(one, lang).fix) if advice else number, []).append(one)
    blocks = ["\n".join(_told(group, lang, colour)) for group in groups.values()]
    return "\n\n".join([*blocks, summary(diagnostics, lang)]) + "\n"


def _told(group: Sequence[Diagnostic], lang: str, colour: bool) -> Iterator[str]:  # noqa: FBT001 handed on from `text`
    """Yield one problem with its line, or several of one kind with one line for each."""
    if len(group) == 1:
        yield from _block(group[0], lang, colour)
        return
    words = worded(group[0], lang)
    label = f"{say(group[0].severity, lang)} {words.code}"
    yield f"{paint(label, COLOURS[group[0].severity], colour)}: {paint(words.cause, BOLD, colour)}"
    for one in group[:PLACES]:
        yield f"  {paint('-->', FAINT, colour)} {place(one.span)}: {worded(one, lang).title}"
    if len(group) > PLACES:
        yield f"      {say('more places', lang).format(n=len(group) - PLACES)}"
    yield f"  {say('fix', lang)}: {words.fix}"


def _block(diagnostic: Diagnostic, lang: str, colour: bool) -> Iterator[str]:  # noqa: FBT001 handed on from `text`
    words = worded(diagnostic, lang)
    label = f"{say(diagnostic.severity, lang)} {words.code}"
    yield f"{paint(label, COLOURS[diagnostic.severity], colour)}: {paint(words.title, BOLD, colour)}"
    yield f"  {paint('-->', FAINT, colour)} {place(diagnostic.span)}"
    yield from _snippet(diagnostic, colour)
    yield f"  {say('cause', lang)}: {words.cause}"
    yield f"  {say('fix', lang)}: {words.fix}"
    if diagnostic.corrected is not None:
        yield f"  {offer(diagnostic, lang)}:"
        yield f"      {paint(visible(diagnostic.corrected), GREEN, colour)}"
    if diagnostic.related is not None:
        yield f"  {say('see', lang)}: {place(diagnostic.related)}"


def place(span: Span) -> str:
    """Return ``path:line:column``, as far as it is known."""
    where = visible(span.path)
    return f"{where}:{span.line}:{span.column}" if span.line else where


def _snippet(diagnostic: Diagnostic, colour: bool) -> Iterator[str]:  # noqa: FBT001 handed on from `text`
    span, line = diagnostic.span, diagnostic.source_line
    if line is None or not span.line:
        return
    number = str(span.line)
    bar = paint("|", FAINT, colour)
    # A tab would move the caret, and so would a character that is two columns wide.
    shown = visible(line.replace("\t", " "))[:CUT]
    before = visible(line.replace("\t", " ")[: max(span.column - 1, 0)])
    marked = line[span.column - 1 : span.end_column - 1] if span.end_line == span.line else line[span.column - 1 :]
    length = max(1, min(_columns(visible(marked)), CUT - _columns(before)))
    yield f"  {number} {bar} {shown}"
    if _columns(before) < CUT:
        caret = paint("^" * length, COLOURS[diagnostic.severity], colour)
        yield f"  {' ' * len(number)} {bar} {' ' * _columns(before)}{caret}"


def _columns(words: str) -> int:
    """Return how many columns a text takes on a terminal."""
    wide = sum(unicodedata.east_asian_width(character) in {"W", "F"} for character in words)
    combining = sum(unicodedata.combining(character) > 0 for character in words)
    return len(words) + wide - combining


def paint(words: str, colour: str, wanted: bool) -> str:  # noqa: FBT001 handed on from `text`
    """Return words in a colour, where that is wanted."""
    return f"{colour}{words}{PLAIN}" if wanted else words
