"""A parsed file: scalars, sequences and mappings, each with its place; every scalar is text as it was typed."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from catalogue.diagnostics import Diagnostic, Span
from catalogue.rules import Rule

Place: TypeAlias = tuple[int, int, int, int]
"""Line, column, end line, end column: from 1, in characters, end exclusive. Light, since every node has one."""


@dataclass(frozen=True, slots=True)
class Scalar:
    """One value, as text: ``085000``, ``no`` and ``1:10`` stay what they are."""

    text: str
    place: Place
    quoted: bool = False
    """Within quotes or a block scalar; an unquoted empty scalar means "nothing written"."""


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    items: tuple["Node", ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys and values in the order written; keys are unique."""

    entries: tuple[tuple[Scalar, "Node"], ...]
    place: Place

    def __iter__(self) -> Iterator[tuple[Scalar, "Node"]]:
        """Return an iterator over (key, value)."""
        return iter(self.entries)


Node: TypeAlias = Scalar | Sequence | Mapping


@dataclass(frozen=True, slots=True)
class Document:
    """One YAML file: its root and its lines, from which diagnostics are cut."""

    path: str
    root: Mapping
    lines: tuple[str, ...]
    """The file's lines without line endings."""

    def diagnostic(
        self, rule: Rule, node: Node, *, corrected: str | None = None, perhaps: str | None = None, **values: str
    ) -> Diagnostic:
        """Return a diagnostic at ``node``.

        ``corrected`` is the whole line as it should be; ``perhaps`` one that a person has to choose.
        """
        span = self.span(node)
        return Diagnostic(
            rule=rule.name,
            severity=rule.severity,
            span=span,
            values=tuple(sorted(values.items())),
            source_line=self.line(span.line),
            corrected=corrected if perhaps is None else perhaps,
            certain=perhaps is None,
        )

    def span(self, node: Node) -> Span:
        """Return the node's place in this file."""
        return Span(self.path, *node.place)

    def line(self, number: int) -> str | None:
        """Return line ``number`` (from 1), cut at 400 characters; None when there is no such line."""
        return self.lines[number - 1][:400] if 1 <= number <= len(self.lines) else None
