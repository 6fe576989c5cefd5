"""For programs: JSON Lines, and SARIF 2.1.0 for code scanning."""

from collections.abc import Sequence
from string import Formatter
from typing import Any
from urllib.parse import quote

import msgspec

from catalogue import __version__
from catalogue.diagnostics import Diagnostic, Severity, Span
from catalogue.reporters.wording import worded
from catalogue.rules import RULES, Rule

LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "note"}
CUT = 400
"""Characters that a diagnostic keeps of its line."""
SARIF_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def json_lines(diagnostics: Sequence[Diagnostic], lang: str, *, colour: bool = False) -> str:  # noqa: ARG001 one protocol
    """Return one JSON object per line and diagnostic."""
    return "".join(msgspec.json.encode(_object(diagnostic, lang)).decode() + "\n" for diagnostic in diagnostics)


def _object(diagnostic: Diagnostic, lang: str) -> dict[str, Any]:
    words, span = worded(diagnostic, lang), diagnostic.span
    return {
        "code": words.code,
        "rule": diagnostic.rule,
        "severity": diagnostic.severity.value,
        "file": _encodable(span.path),
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
        "title": words.title,
        "cause": words.cause,
        "fix": words.fix,
        "source_line": _encodable(diagnostic.source_line),
        "corrected": _encodable(diagnostic.corrected),
        "certain": diagnostic.certain,
        "related": _related(diagnostic.related),
        "values": {name: _encodable(value) for name, value in diagnostic.values},
    }


def _related(span: Span | None) -> dict[str, Any] | None:
    return {"file": _encodable(span.path), "line": span.line} if span else None


def _encodable(text: str | None) -> str | None:
    """Return ``text``, with what is no character (bytes of a file name that is no UTF-8) spelled out."""
    return None if text is None else text.encode("utf-8", "backslashreplace").decode()


def _uri(path: str) -> str:
    return quote(path.encode("utf-8", "surrogatepass"))


def sarif(diagnostics: Sequence[Diagnostic], lang: str, *, colour: bool = False) -> str:  # noqa: ARG001 one protocol
    """Return a SARIF log with one run."""
    used = sorted({diagnostic.rule for diagnostic in diagnostics}, key=lambda name: RULES[name].code)
    driver = {
        "name": "batik-catalogue",
        "version": __version__,
        "rules": [_rule(RULES[name], lang) for name in used],
    }
    results = [_result(diagnostic, lang, used) for diagnostic in diagnostics]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    log = {"$schema": SARIF_SCHEMA, "version": "2.1.0", "runs": [run]}
    return msgspec.json.format(msgspec.json.encode(log), indent=2).decode() + "\n"


def _rule(rule: Rule, lang: str) -> dict[str, Any]:
    chosen = lang if lang in rule.title else "en"
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": _without_values(rule.title[chosen])},
        "fullDescription": {"text": _without_values(rule.cause[chosen])},
        "help": {
            "text": _without_values(rule.fix[chosen]),
            "markdown": f"{_without_values(rule.fix[chosen])} [{rule.code}](docs/reference/rules/{rule.code}.md)",
        },
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
    }


def _without_values(sentence: str) -> str:
    """Return a rule's sentence as it is before any diagnostic: an ellipsis where a value will stand."""
    parts = Formatter().parse(sentence)
    return "".join(literal + ("…" if name is not None else "") for literal, name, _, _ in parts)


def _result(diagnostic: Diagnostic, lang: str, used: list[str]) -> dict[str, Any]:
    words = worded(diagnostic, lang)
    result: dict[str, Any] = {
        "ruleId": words.code,
        "ruleIndex": used.index(diagnostic.rule),
        "level": LEVELS[diagnostic.severity],
        "message": {"text": f"{words.title} {words.cause} {words.fix}"},
        "locations": [_location(diagnostic.span)],
    }
    if diagnostic.related:
        result["relatedLocations"] = [_location(diagnostic.related)]
    # A line that was cut when it was noted cannot be replaced as a whole.
    whole = diagnostic.span.line and len(diagnostic.source_line or "") < CUT
    if diagnostic.corrected is not None and diagnostic.certain and whole:
        result["fixes"] = [_fix(diagnostic, diagnostic.corrected, words.fix)]
    return result


def _location(span: Span) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": _uri(span.path)}}
    if span.line:
        physical["region"] = {
            "startLine": span.line,
            "startColumn": max(span.column, 1),
            "endLine": max(span.end_line, span.line),
            "endColumn": max(span.end_column, 1),
        }
    return {"physicalLocation": physical}


def _fix(diagnostic: Diagnostic, corrected: str, description: str) -> dict[str, Any]:
    line = diagnostic.span.line
    length = len(diagnostic.source_line or "")
    region = {"startLine": line, "startColumn": 1, "endLine": line, "endColumn": length + 1}
    change = {"deletedRegion": region, "insertedContent": {"text": _encodable(corrected)}}
    location = {"uri": _uri(diagnostic.span.path)}
    return {
        "description": {"text": description},
        "artifactChanges": [{"artifactLocation": location, "replacements": [change]}],
    }
