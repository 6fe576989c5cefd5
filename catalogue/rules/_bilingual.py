"""How a row of the table of rules is written down: each sentence in Indonesian, then in English."""

from catalogue.diagnostics import Severity
from catalogue.rules._rule import Rule


def error(code: str, name: str, *sentences: str) -> Rule:
    """Return a rule that stops a build; ``sentences`` are title, cause and fix, each in Indonesian, then English."""
    return _rule(code, name, Severity.ERROR, sentences)


def warning(code: str, name: str, *sentences: str) -> Rule:
    """Return a rule that asks to look again; ``sentences`` as for `error`."""
    return _rule(code, name, Severity.WARNING, sentences)


def advice(code: str, name: str, *sentences: str) -> Rule:
    """Return a rule that only advises; ``sentences`` as for `error`."""
    return _rule(code, name, Severity.ADVICE, sentences)


def _rule(code: str, name: str, severity: Severity, sentences: tuple[str, ...]) -> Rule:
    title_id, title_en, cause_id, cause_en, fix_id, fix_en = sentences
    return Rule(
        code,
        name,
        severity,
        title={"id": title_id, "en": title_en},
        cause={"id": cause_id, "en": cause_en},
        fix={"id": fix_id, "en": fix_en},
    )
