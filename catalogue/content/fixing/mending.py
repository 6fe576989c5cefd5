"""One file mended: repair after repair, each tried before it is kept, until nothing is left that can be mended."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from catalogue.content.fixing.edits import TextEdit, applied
from catalogue.content.fixing.repairs import repairs
from catalogue.content.parsing.decoding import as_windows
from catalogue.diagnostics import Diagnostic, Severity
from catalogue.rules import RULES, files, layout

WORK = 2_000_000
"""Bytes that are judged for one file at most: a file that needs more was not typed by hand."""
FEWEST, MOST = 20, 600
"""Trials that a large file has at least, and a small one at most."""
CHAIN = 4
"""Repairs of one line that only together make it right."""

DISPLACED = frozenset(rule.name for rule in (files.UNREADABLE, layout.INDENT_MISMATCH, layout.LINE_JOINED))
"""What tells that a line stands where it does not belong."""
MOVING = frozenset(rule.name for rule in (files.ODD_SPACE, layout.TAB_INDENT, layout.INDENT_UNEXPECTED))
"""What is mended by moving a line in or out."""

Judge: TypeAlias = Callable[[bytes], tuple[Diagnostic, ...]]
"""What is wrong with a file of these bytes."""


@dataclass(frozen=True, slots=True)
class Change:
    """One repair, as people are shown it."""

    rule: str
    """Name of the rule that asked for it."""
    line: int
    """0 for the file as a whole."""
    before: str = ""
    after: str = ""
    """The line as it stood, and as it stands now; both empty for the file as a whole."""


@dataclass(frozen=True, slots=True)
class Mended:
    """A file after all repairs that could be kept."""

    data: bytes
    changes: tuple[Change, ...] = ()
    """In the order made; empty when the file stays as it is."""
    left: tuple[Diagnostic, ...] = ()
    """What is wrong with it still."""


def mend(data: bytes, judge: Judge) -> Mended:
    """Return the file with everything mended that can be told for certain."""
    first, spared = judge(data), frozenset[int]()
    bench = _Bench(judge, min(MOST, FEWEST + WORK // max(len(data), 1)))
    while True:
        mended = _mended(Mended(data, (), first), bench, spared)
        spoilt = _spoilt(mended, first) - spared
        if not spoilt:
            return Mended(data, (), first) if _displaced(mended, first) else mended
        spared |= spoilt


@dataclass(slots=True)
class _Bench:
    """Where repairs are tried, as long as there is time for it."""

    judge: Judge
    left: int
    """Trials still to be made."""

    def __call__(self, data: bytes) -> tuple[Diagnostic, ...]:
        """Return what is wrong with a file of these bytes."""
        self.left -= 1
        return self.judge(data)


def _mended(mended: Mended, bench: _Bench, spared: frozenset[int]) -> Mended:
    """Return a file after all repairs that hold, one by one; lines that are to be ``spared`` stay as they are."""
    while (step := next(_kept(mended, bench, spared), None)) is not None:
        mended = step
    return mended


def _spoilt(mended: Mended, first: Iterable[Diagnostic]) -> set[int]:
    """Return the changed lines that are wrong in another way now: the file had to become readable to tell."""
    known = set(map(_identity, first))
    wrong = {one.span.line for one in mended.left if is_error(one) and _identity(one) not in known}
    return wrong & {change.line for change in mended.changes if change.line}


def _displaced(mended: Mended, first: Iterable[Diagnostic]) -> bool:
    """Return whether lines that were moved seem to stand where they do not belong."""
    before, after = (Counter(one.rule for one in found if one.rule in DISPLACED) for found in (first, mended.left))
    return bool(after - before) and any(change.rule in MOVING for change in mended.changes)


def _kept(mended: Mended, bench: _Bench, spared: frozenset[int]) -> Iterator[Mended]:
    """Yield the file after each repair that holds; one that does not hold now may hold after another."""
    for found in mended.left:
        if found.span.line not in spared and bench.left > 0:
            data, left = _tried(mended, found, bench)
            if data is not None:
                yield Mended(data, (*mended.changes, _change(found, mended.data, data)), left)


def _tried(mended: Mended, found: Diagnostic, judge: Judge) -> tuple[bytes | None, tuple[Diagnostic, ...]]:
    """Return the file after one repair and what is left then; None when the repair does not hold.

    A line may need a second repair before it is right: its key first, then its value. They are kept together.
    """
    data, edits = mended.data, repairs(found, mended.data)
    for _ in range(CHAIN):
        if not edits:
            break
        data = applied(data, edits)
        left = judge(data)
        if holds(found, mended.left, left):
            return data, left
        edits = _next_on_line(found.span.line, mended.left, left, data)
    return None, ()


def _next_on_line(
    line: int, before: Iterable[Diagnostic], after: Iterable[Diagnostic], data: bytes
) -> tuple[TextEdit, ...]:
    """Return the repair of what has come to light on a line; none where nothing has, or it cannot be mended."""
    known = set(map(_identity, before))
    fresh = (one for one in after if line and one.span.line == line and _identity(one) not in known)
    return next((edits for one in fresh if (edits := repairs(one, data))), ())


def holds(mended: Diagnostic, before: tuple[Diagnostic, ...], after: tuple[Diagnostic, ...]) -> bool:
    """Return whether a repair removed what it was made for, and brought no error.

    A file that could not be read hides what is wrong elsewhere in it: errors on other lines then are brought to
    light, not brought. And that something is missing is no fault of a line that can be understood at last.
    """
    counted, left = Counter(map(_identity, before)), Counter(map(_identity, after))
    if left[_identity(mended)] >= counted[_identity(mended)]:
        return False
    fresh = [one for one in after if is_error(one) and left[_identity(one)] > counted[_identity(one)]]
    hidden = not readable(before)
    line = mended.span.line
    return not any(_touches(one, line) or (one.span.line and not hidden) for one in fresh)


def readable(found: Iterable[Diagnostic]) -> bool:
    """Return whether a file could be read to its end: nothing is wrong with its layout."""
    return not any(is_error(one) and RULES[one.rule].code.startswith("B1") for one in found)


def is_error(found: Diagnostic) -> bool:
    """Return whether its rule stops a build, even if it was found in a draft."""
    return RULES[found.rule].severity is Severity.ERROR


def _touches(found: Diagnostic, line: int) -> bool:
    related = found.related.line if found.related else 0
    return line > 0 and line in {found.span.line, related}


def _identity(found: Diagnostic) -> tuple[object, ...]:
    """Return what stays the same of a problem while other lines, or its own, are mended."""
    return (found.rule, found.span.path, found.span.line, found.values)


def _change(found: Diagnostic, before: bytes, after: bytes) -> Change:
    number = found.span.line
    return Change(found.rule, number, _line(before, number), _line(after, number)) if number else Change(found.rule, 0)


def _line(data: bytes, number: int) -> str:
    lines = as_windows(data).removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return lines[number - 1]
