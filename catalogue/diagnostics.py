"""Problems as values: where, which rule, with which words, and how the line should be.

A diagnostic holds no sentence. It names a rule of the table in ``catalogue/rules/`` and the values that the
rule's sentences need, so that one diagnostic can be read in every language that the table speaks, and shown by
every reporter.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

T = TypeVar("T")


class Severity(StrEnum):
    """How much a problem weighs. Only an error stops a build."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A place in a source file; lines and columns count from 1, in characters, the end is exclusive.

    Line 0 means the file (or folder) as a whole.
    """

    path: str
    """POSIX path from the root of the site, as the file system spells it."""
    line: int = 0
    column: int = 0
    end_line: int = 0
    end_column: int = 0


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One problem at one place."""

    rule: str
    """The rule's name in the table of rules."""
    severity: Severity
    span: Span
    values: tuple[tuple[str, str], ...] = ()
    """What the rule's sentences need, as (placeholder, text); texts come from strangers and are never markup."""
    source_line: str | None = None
    """The line as it stands, without its line ending; at most 400 characters of it."""
    corrected: str | None = None
    """The line as it should be: the only one that can be meant, or else, unless ``certain``, the likeliest or an
    example."""
    related: Span | None = None
    """The other place that takes part: the first of two equal keys, the other owner of a URL."""
    certain: bool = True
    """Whether ``corrected`` may be written without asking: nothing else can be meant."""
    example: bool = False
    """Whether ``corrected`` only shows the form; what was meant cannot be told."""

    def sort_key(self) -> tuple[Span, str, tuple[tuple[str, str], ...]]:
        """Return what diagnostics are ordered by: place, then rule, then values."""
        return (self.span, self.rule, self.values)


@dataclass(frozen=True, slots=True)
class Checked(Generic[T]):
    """A value together with all that was found on the way to it; ``value`` is None when there is no telling."""

    value: T | None
    diagnostics: tuple[Diagnostic, ...] = ()


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    """Return whether any of them stops a build."""
    return any(found.severity is Severity.ERROR for found in diagnostics)


def in_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return them without repetitions, sorted by place."""
    return tuple(sorted(dict.fromkeys(diagnostics), key=Diagnostic.sort_key))
