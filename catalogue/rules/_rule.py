"""What a rule is."""

from collections.abc import Mapping
from dataclasses import dataclass

from catalogue.diagnostics import Severity


@dataclass(frozen=True, slots=True)
class Rule:
    """One row of the table of rules: a kind of problem, in words, without a place."""

    code: str
    """Stable for ever: a letter and three digits, e.g. ``B301``."""
    name: str
    """Kebab-case, e.g. ``price-unreadable``; the code's name in the source."""
    severity: Severity
    title: Mapping[str, str]
    """By language: what is wrong, in one line; may use the diagnostic's values as ``{placeholders}``."""
    cause: Mapping[str, str]
    """By language: why this matters or how it came about; may use placeholders."""
    fix: Mapping[str, str]
    """By language: what to do; may use placeholders."""
