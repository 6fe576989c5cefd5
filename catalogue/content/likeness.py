"""Slips of the pen in one word: how far two spellings lie apart, and when only one word can be meant."""

from collections.abc import Iterable

_SHORT, _LONG = 4, 6
"""Letters from which on one slip is allowed, and two."""
_LONGEST = 80


def distance(one: str, other: str) -> int:
    """Return how many letters were left out, added, changed or swapped with the next one (optimal alignment)."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, start=1):
        above, before, row = before, row, [i]
        for j, its in enumerate(other, start=1):
            row.append(min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != its)))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == its:
                row[j] = min(row[j], above[j - 2] + 1)
    return row[-1]


def can_only_mean(written: str, meant: str, others: Iterable[str]) -> bool:
    """Return whether ``written`` is ``meant`` with a slip or two in it, and further away from all ``others``.

    Short words are too near to each other, and a number in a word is never a slip: SNI 8302 is not SNI 8303.
    """
    letters = len(meant)
    allowed = 0 if letters < _SHORT else 1 if letters < _LONG else 2
    if max(len(written), letters) > _LONGEST or _figures(written) != _figures(meant):
        return False
    found = distance(written, meant)
    near = (other for other in others if abs(len(other) - len(written)) <= found)
    return found <= allowed and all(distance(written, other) > found for other in near)


_KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
"""Letters as they lie beside each other, under most fingers."""
_KNOWN, _CHANGED = 5, 6
"""Letters from which on a word is known with its letters swapped or one lost, and with one that is another."""


def is_mistyped(written: str, meant: str) -> bool:
    """Return whether ``written`` is what a hand makes of ``meant``, rather than another word.

    Two letters swapped, one doubled or not, one lost or added within the word, or the key beside it. Of all words that
    lie one letter apart, most are words of their own: a *skirt* is no *shirt*, and *printed* is not *painted*.
    """
    if len(meant) < _KNOWN or _figures(written) != _figures(meant):
        return False
    if _singled(written) == _singled(meant):
        return True
    at = next((at for at, (one, other) in enumerate(zip(written, meant, strict=False)) if one != other), None)
    if at is None:
        return False
    rest, its = written[at:], meant[at:]
    if rest[1::-1] == its[:2] and rest[2:] == its[2:]:
        return True
    lost_or_added = rest == its[1:] or rest[1:] == its
    beside = len(meant) >= _CHANGED and rest[1:] == its[1:] and _beside(rest[0], its[0])
    return at > 0 and (lost_or_added or beside)


def _singled(word: str) -> str:
    """Return a word with none of its letters doubled."""
    return "".join(letter for letter, before in zip(word, f" {word}", strict=False) if letter != before)


def _beside(one: str, other: str) -> bool:
    return any(abs(row.find(one) - row.find(other)) == 1 for row in _KEYS if one in row and other in row)


def _figures(word: str) -> str:
    return "".join(filter(str.isdigit, word))
