"""Looking through one document: problems gather here, each at its place and with the line as it should be."""

from dataclasses import dataclass, field, replace

from catalogue.content.emitting import UnwritableError, scalar
from catalogue.content.nodes import Document, Mapping, Node, Scalar, Sequence
from catalogue.content.quantities import Problem
from catalogue.content.quantities.reading import shortened
from catalogue.diagnostics import Diagnostic, Span
from catalogue.rules import Rule


@dataclass(slots=True)
class Inspection:
    """One document under inspection, and what was found so far."""

    document: Document
    found: list[Diagnostic] = field(default_factory=list)

    def report(
        self, rule: Rule, node: Node, *, suggestion: str | None = None, perhaps: str | None = None, **values: str
    ) -> None:
        """Add a problem at ``node``.

        ``suggestion`` is what should stand there instead; ``perhaps`` what a person has to choose.
        """
        corrected = None if suggestion is None else replaced(self.document, node, suggestion)
        maybe = None if perhaps is None else replaced(self.document, node, perhaps)
        self.found.append(self.document.diagnostic(rule, node, corrected=corrected, perhaps=maybe, **values))

    def report_repeated(self, rule: Rule, node: Node, earlier: Node, **values: str) -> None:
        """Add a problem at ``node`` in which ``earlier`` takes part."""
        found = self.document.diagnostic(rule, node, **values)
        self.found.append(replace(found, related=self.document.span(earlier)))

    def report_problem(self, problem: Problem, node: Node, example: str | None = None) -> None:
        """Add what a quantity's reader found; ``example`` shows the form where nothing closer can be told."""
        values = dict(problem.values)
        if problem.suggestion and problem.certain:
            self.report(problem.rule, node, suggestion=problem.suggestion, **values)
            return
        self.report(problem.rule, node, perhaps=problem.suggestion or example, **values)
        if not problem.suggestion:
            self.found[-1] = replace(self.found[-1], example=True)

    def report_file(self, rule: Rule, *, path: str | None = None, corrected: str | None = None, **values: str) -> None:
        """Add a problem of the file as a whole; ``corrected`` is an example of the line to add."""
        span = Span(path or self.document.path)
        pairs = tuple(sorted(values.items()))
        self.found.append(
            Diagnostic(rule.name, rule.severity, span, pairs, corrected=corrected, certain=corrected is None)
        )


def is_empty(node: Node) -> bool:
    """Return whether nothing was written."""
    match node:
        case Scalar():
            return not node.text.strip() if node.quoted else node.text in {"", "~", "null"}
        case Sequence():
            return not node.items
        case Mapping():
            return not node.entries


def excerpt(node: Node) -> str:
    """Return a few words that stand for a node in a sentence."""
    match node:
        case Scalar():
            return shortened(node.text)
        case Sequence():
            return "[…]"
        case Mapping():
            return "{…}"


def replaced(document: Document, node: Node, text: str) -> str | None:
    """Return the line on which ``node`` stands with the value ``text`` in its place; None for several lines."""
    line, column, end_line, end_column = node.place
    whole = document.line(line)
    if whole is None or line != end_line or len(whole) >= 400:
        return None
    before, after = whole[: column - 1], whole[end_column - 1 :]
    gap = " " if before.endswith((":", "-", ",")) else ""
    within_brackets = sum(map(before.count, "[{")) > sum(map(before.count, "]}"))
    try:
        written = text if text.startswith(("[", "{")) else scalar(text, within_brackets=within_brackets)
    except UnwritableError:
        return None
    return f"{before}{gap}{written}{after}"
