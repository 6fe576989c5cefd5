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


def _figures(word: str) -> str:
    return "".join(filter(str.isdigit, word))
