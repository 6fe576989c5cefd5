"""Regular expressions that say what folding says: capitals, hyphens and spaces do not matter.

JSON Schema knows no flags, so every letter stands there in both cases. Accents are beyond it: any text that is not
plain ASCII is let through, and left to the checker.
"""

import re
from collections.abc import Iterable
from typing import Final, TypeAlias

from catalogue.content.vocabulary import fold

Tree: TypeAlias = "dict[str, Tree]"
"""By next letter; an entry '' says that a word may end there."""

BEYOND: Final = r"[^\x00-\x7f]"
"""Somewhere in a text that is not judged."""
SEPARATOR: Final = "[-. _']*"
"""What folding leaves out, between any two letters."""
_APART: Final = r"(?:[,;|+/&]|\bdan\b|\band\b)"
"""Between two terms of a list that is one text."""
_LETTER: Final = re.compile(r"\\.|\[[^\]]*\]|\(\?|[A-Za-z]")


def caseless(pattern: str) -> str:
    """Return a pattern for which capitals do not matter; sets of letters must name small ones, as ranges or singly."""
    return _LETTER.sub(_both, pattern)


def _both(found: "re.Match[str]") -> str:
    text = found[0]
    if text.startswith(("\\", "(")):
        return text
    if text.startswith("["):
        inner = re.sub(r"\\.|([a-z]-[a-z])|([a-z])", _in_set, text[1:-1])
        return f"[{inner}]"
    return f"[{text.lower()}{text.upper()}]"


def _in_set(found: "re.Match[str]") -> str:
    letters = found[1] or found[2]
    return f"{letters}{letters.upper()}" if letters else found[0]


def folded(names: Iterable[str]) -> str:
    """Return the pattern of all spellings that fold to one of ``names``, without anchors."""
    tree: Tree = {}
    for name in sorted({fold(name) for name in names}):
        branch = tree
        for letter in name if name.isascii() else "":
            branch = branch.setdefault(letter, {})
        branch[""] = {}
    tree.pop("", None)
    return f"{SEPARATOR}{_written(tree)}{SEPARATOR}"


def _written(tree: Tree) -> str:
    """Return the pattern of a tree; words that go on come before the word that ends."""
    branches = [f"{_letter(letter)}{_following(rest)}" for letter, rest in tree.items() if letter]
    inner = branches[0] if len(branches) == 1 and "" not in tree else f"(?:{'|'.join(branches)})"
    return f"{inner}?" if "" in tree else inner


def _following(rest: Tree) -> str:
    if not rest.keys() - {""}:
        return ""
    return (
        f"(?:{SEPARATOR}{_written({k: v for k, v in rest.items() if k})})?"
        if "" in rest
        else SEPARATOR + _written(rest)
    )


def _letter(letter: str) -> str:
    return f"[{letter}{letter.upper()}]" if letter.isalpha() else re.escape(letter)


def listed(term: str) -> str:
    """Return the pattern of a list that was typed as one text, from the pattern of one term; the whole text."""
    return rf"^\s*(?:{_APART}\s*)*(?:{term}\s*(?:(?:{_APART}\s*)+|$))+$"


def whole(pattern: str) -> str:
    """Return a pattern for the whole text, whatever space there is around it."""
    return rf"^\s*(?:{pattern})\s*$"
