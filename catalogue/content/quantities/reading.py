"""What every quantity shares: how typed text is tidied, and what a problem is."""

import re
import unicodedata
from dataclasses import dataclass

from catalogue.rules import Rule

LONGEST = 120
"""No quantity needs more characters than this; longer texts are not looked at."""

_SPACE = re.compile(r"\s+")
_IN_PATTERN = re.compile(r"\[[^\]]*\]| ([?*])?")
_DASHES = str.maketrans(dict.fromkeys("–—−‒‑", "-") | dict.fromkeys("’‘`", "'"))


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a text is not a value: a rule with the values of its sentences."""

    rule: Rule
    values: tuple[tuple[str, str], ...] = ()
    suggestion: str | None = None
    """The text as it should be."""
    certain: bool = True
    """Whether ``suggestion`` is the only thing that can be meant."""


def problem(
    rule: Rule, written: str, *, suggestion: str | None = None, perhaps: str | None = None, **values: str
) -> Problem:
    """Return a problem of ``rule`` with the text as it was written and further values.

    ``suggestion`` is the text as it should be; ``perhaps`` one that a person has to choose.
    """
    pairs = (("written", shortened(written)), *values.items())
    return Problem(rule, pairs, suggestion or perhaps, certain=not perhaps)


def shortened(text: str, length: int = 60) -> str:
    """Return ``text`` on one line, at most ``length`` characters of it."""
    line = _SPACE.sub(" ", text[: length + 1]).strip()
    return line if len(text) <= length else f"{line[: length - 1]}…"


def tidy(text: str) -> str:
    """Return ``text`` in small letters, with one kind of digit, dash, quote and space; a long text gives ''."""
    if len(text) > LONGEST:
        return ""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text).translate(_DASHES)
    return _SPACE.sub(" ", text).strip().lower()


def spelled(pattern: str) -> str:
    """Return a pattern of tidied texts as one of texts as they are typed, all of them, for those who cannot tidy."""
    return rf"^\s*(?:{_IN_PATTERN.sub(_as_typed, pattern)})\s*$"


def _as_typed(found: "re.Match[str]") -> str:
    if found[0].startswith("["):
        return found[0].replace(" ", r"\s")
    return r"\s*" if found[1] else r"\s+"


def decimal_text(number: float) -> str:
    """Return a number as Indonesians write it: ``2,4``, ``240``."""
    return f"{number:g}".replace(".", ",") if abs(number) < 1_000_000 else f"{number:.0f}"


def thousands(number: int) -> str:
    """Return a whole number with a dot between each three digits."""
    return f"{number:,}".replace(",", ".")
