"""One line of a file, taken apart, and how its value is put in quotes."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from catalogue.content.parsing.decoding import problem
from catalogue.diagnostics import Diagnostic
from catalogue.rules import Rule

KEY = r"(?P<key>[^\s#\"'\[\]{}:,&*!|>%@`-][^:#]*?|\"[^\"]*\"|'[^']*')"
ENTRY = re.compile(rf"^(?P<indent>\s*(?:- +)*){KEY}(?P<colon>:[ \t]+)(?P<value>\S.*)$")
ITEM = re.compile(r"^(?P<indent>\s*(?:-[ \t]+)+)(?P<value>\S.*)$")
BLOCK = re.compile(r"(?:^|[:\-]\s+)(?P<mark>[|>])[+-]?\d?[+-]?(?P<rest>\s+[^\s#].*)?\s*(?:#.*)?$")


OPENS = re.compile(r":\s*(?:#(?:\s.*)?)?$|^\s*-\s*(?:#(?:\s.*)?)?$")
"""A line whose value stands on the lines below it."""
COMMENT = re.compile(r"\s#(?:\s.*)?$")
CLOSING = {"[": "]", "{": "}", '"': '"', "'": "'"}
OPEN_QUOTE = re.compile(r"[\[{,:\s][\"']")
QUOTED = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'(?!')")


@dataclass(frozen=True, slots=True)
class Line:
    """One line outside block texts, taken apart."""

    path: str
    number: int
    text: str
    start: int
    """Where the value begins, from 0; -1 when the line has none."""
    untabbed: str
    """The line with its indent in spaces."""
    above: str
    """The last such line before it, with its indent in spaces."""
    goes_on: bool = False
    """Its brackets or quotes are closed on a later line, indented deeper; or its list has items there."""
    below: tuple[str, ...] = ()
    """The lines after it, the first `FURTHEST`."""

    @property
    def value(self) -> str:
        """Return the value, without spaces and a comment at its end."""
        return split_comment(self.text[self.start :])[0] if self.start >= 0 else ""

    @property
    def is_open(self) -> bool:
        """Return whether what begins here may end further down: something stands deeper there, or closes it."""
        following = next((line for line in self.below if line.strip() and not line.lstrip().startswith("#")), "")
        mark = CLOSING.get(self.value[:1], "")
        deeper = indent_of(following) > indent_of(self.text) or following.strip()[:1] == mark
        return deeper or (mark in {'"', "'"} and following.count(mark) % 2 == 1)

    def problem(
        self,
        rule: Rule,
        column: int,
        length: int = 1,
        *,
        corrected: str | None = None,
        perhaps: str | None = None,
        **values: str,
    ) -> Diagnostic:
        """Return a diagnostic at ``column`` (from 0) of this line."""
        place = (self.number, column + 1, self.number, column + 1 + length)
        return problem(self.path, rule, place, self.text, corrected=corrected, perhaps=perhaps, **values)


def plain_lines(path: str, lines: Sequence[str]) -> Iterator[Line]:
    """Yield the lines that are neither empty, comments, nor inside a block text, brackets or quotes."""
    block, skipped, above, step = -1, 0, "", _step(lines)
    for number, text in enumerate(lines, start=1):
        stripped = text.strip()
        within = block >= 0 and indent_of(text) > block
        if within and text.startswith("\t") and stripped:
            # Not even a text may be moved in with tabs: libyaml stops here.
            yield Line(path, number, text, -1, _untabbed(text, above, step), above)
        if not stripped or number <= skipped or within:
            continue
        block = -1
        if stripped.startswith("#"):
            if "\t" in text[: indent_of(text)]:
                yield Line(path, number, text, -1, _untabbed(text, above, step), above)
            continue
        match = ENTRY.match(text) or ITEM.match(text)
        start = match.start("value") if match else -1
        if BLOCK.search(text):
            block = indent_of(text)
        skipped = _last_of(lines, number, start)
        spaced = _untabbed(text, above, step)
        goes_on = skipped > number or _has_items(lines, number, start)
        below = tuple(lines[number : number + FURTHEST]) if start >= 0 and text[start : start + 1] in CLOSING else ()
        yield Line(path, number, text, start, spaced, above, goes_on, below)
        above = spaced


def _has_items(lines: Sequence[str], number: int, start: int) -> bool:
    """Return whether the list that begins behind a colon has more items below."""
    text = lines[number - 1]
    below = next((line for line in lines[number : number + FURTHEST] if line.strip()), "")
    begins = start >= 0 and text[start:].startswith("- ") and not text.lstrip().startswith("- ")
    return begins and below.lstrip().startswith("- ") and indent_of(below) >= indent_of(text)


def _last_of(lines: Sequence[str], number: int, start: int) -> int:
    """Return the line on which brackets or quotes that begin at ``start`` are closed, or ``number`` itself."""
    text = lines[number - 1]
    mark = text[start] if start >= 0 else ""
    if mark not in CLOSING or is_closed(text[start:]):
        return number
    whole = text[start:]
    for last, more in enumerate(lines[number : number + FURTHEST], start=number + 1):
        closes = more.strip()[:1] == CLOSING[mark]
        if more.strip() and indent_of(more) <= indent_of(text) and not closes:
            return number
        whole = f"{whole} {more}"
        if is_closed(whole):
            return last
    return number


FURTHEST = 200
"""Lines after which brackets and quotes are no longer looked for; no entry has a list that long."""


def is_closed(value: str) -> bool:
    """Return whether the quotes or brackets that ``value`` begins with end within it."""
    if value[:1] in {'"', "'"}:
        return QUOTED.match(value) is not None
    bare = QUOTED.sub("", value)
    balanced = bare.count("[") + bare.count("{") <= bare.count("]") + bare.count("}")
    return balanced and not OPEN_QUOTE.search(bare)


def indent_of(text: str) -> int:
    """Return how many characters of white space a line begins with."""
    return len(text) - len(text.lstrip())


def _step(lines: Sequence[str]) -> int:
    """Return how many spaces a file indents by: as its first line that is indented with spaces, or two."""
    return next((indent_of(line) for line in lines if line[:1] == " " and line.strip()), 2)


def _untabbed(text: str, above: str, step: int) -> str:
    """Return a line indented with spaces, as deep as the line above lets it stand."""
    indent = text[: indent_of(text)]
    if "\t" not in indent:
        return text
    dashes = re.match(r"\s*(?:- +)?", above)
    inner = len(dashes[0]) if dashes and not text.lstrip().startswith("- ") else indent_of(above)
    # Below a line with a value there is no going deeper: it is the same group, or one that began further out.
    depth = (
        inner + step
        if OPENS.search(above) or BLOCK.search(above)
        else min(inner, step * indent.count("\t") + indent.count(" "))
    )
    return " " * depth + text.lstrip()


def split_comment(text: str) -> tuple[str, str]:
    """Return a value and the comment after it, with the spaces before it."""
    quoted = QUOTED.match(text)
    match = COMMENT.search(text, quoted.end() if quoted else 0)
    before = text[: match.start()].rstrip() if match else ""
    # With a quote left open the mark may belong to a text; not where the quote is closed right before it.
    if match is None or (quoted and before.count(text[0]) % 2 and not before.endswith(text[0])):
        return text.rstrip(), ""
    value = text[: match.start()].rstrip()
    return value, text[len(value) :].rstrip()


def quoted_from(text: str, start: int) -> str:
    """Return a line whose value, from ``start`` (from 0) on, is one quoted text."""
    value, comment = split_comment(text[start:])
    if '"' not in value and "\\" not in value:
        return f'{text[:start]}"{value}"{comment}'
    return f"{text[:start]}'{value.replace(chr(39), chr(39) * 2)}'{comment}"
