"""A diagnostic in words: its rule's sentences with the diagnostic's values, in one language."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from catalogue.diagnostics import Diagnostic, Severity
from catalogue.rules import RULES
from catalogue.wordbook import as_started

FALLBACK = "en"

INTERFACE: Mapping[str, Mapping[str, str]] = {
    "id": {
        "error": "salah",
        "warning": "periksa",
        "advice": "saran",
        "cause": "sebab",
        "fix": "perbaikan",
        "should be": "seharusnya",
        "for example": "misalnya",
        "see": "lihat juga",
        "more places": "dan {n} lagi; lihat folder demi folder dengan: python build.py check FOLDER",
        "clean": "Semua isian benar.",
        "errors": "{n} kesalahan",
        "warnings": "{n} perlu diperiksa",
        "advices": "{n} saran",
    },
    "en": {
        "error": "error",
        "warning": "warning",
        "advice": "advice",
        "cause": "why",
        "fix": "how to mend it",
        "should be": "should be",
        "for example": "for example",
        "see": "see also",
        "more places": "and {n} more; see one folder at a time with: python build.py check FOLDER",
        "clean": "Everything is in order.",
        "errors": "{n} errors",
        "warnings": "{n} warnings",
        "advices": "{n} pieces of advice",
    },
}
"""The reporters' own few words."""

HIDDEN = re.compile(
    "[\x00-\x08\x0a-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
)


@dataclass(frozen=True, slots=True)
class Wording:
    """One diagnostic, ready to be read."""

    code: str
    title: str
    cause: str
    fix: str


def say(word: str, lang: str) -> str:
    """Return one of the reporters' own words."""
    return as_started(INTERFACE.get(lang, INTERFACE[FALLBACK])[word])


def offer(diagnostic: Diagnostic, lang: str) -> str:
    """Return what the corrected line is called: what should stand there, or only an example of it."""
    return say("should be" if diagnostic.certain else "for example", lang)


def visible(text: str) -> str:
    """Return ``text`` with every character spelled out that would hide, move the cursor or turn the line."""
    return HIDDEN.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def worded(diagnostic: Diagnostic, lang: str) -> Wording:
    """Return the diagnostic's sentences in a language, or in English where the table does not speak it."""
    rule = RULES[diagnostic.rule]
    chosen = lang if lang in rule.title else FALLBACK
    values = {name: visible(value) for name, value in diagnostic.values}
    title, cause, fix = (as_started(part[chosen]).format_map(values) for part in (rule.title, rule.cause, rule.fix))
    return Wording(rule.code, title, cause, fix)


def summary(diagnostics: Iterable[Diagnostic], lang: str) -> str:
    """Return how many there are of each weight, in words."""
    counts = Counter(diagnostic.severity for diagnostic in diagnostics)
    plurals = {Severity.ERROR: "errors", Severity.WARNING: "warnings", Severity.ADVICE: "advices"}
    parts = [_counted(counts[severity], word, lang) for severity, word in plurals.items() if counts[severity]]
    return ", ".join(parts) if parts else say("clean", lang)


def _counted(number: int, word: str, lang: str) -> str:
    phrase = say(word, lang).format(n=number)
    if number == 1 and INTERFACE.get(lang, INTERFACE[FALLBACK]) is INTERFACE["en"]:
        return phrase.replace("errors", "error").replace("warnings", "warning").replace("pieces of", "piece of")
    return phrase


def by_weight(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return errors first, then warnings, then advice; each in the order given."""
    order = list(Severity)
    return sorted(diagnostics, key=lambda diagnostic: order.index(diagnostic.severity))
