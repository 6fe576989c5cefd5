"""Doing nothing twice while pages are made: values that many pages show are made once."""

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

from catalogue.digests import fingerprint

T = TypeVar("T")
MOST = 20_000
"""Values remembered; when there are more, all are forgotten: they can be made again."""


class Memory:
    """Remembers what was made of a value: of the same object without looking, of an equal one by its digest."""

    def __init__(self) -> None:
        """Remember nothing yet."""
        self._by_object: dict[tuple[int, Hashable], tuple[object, Any]] = {}
        self._by_content: dict[str, Any] = {}

    def recall(self, value: object, make: Callable[[], T]) -> T:
        """Return what ``make`` made of a frozen value, or of an equal one, before."""
        found = self._by_object.get((id(value), None))
        if found is not None and found[0] is value:
            made: T = found[1]
            return made
        key = fingerprint(value)
        if key not in self._by_content:
            self._forget_if_full()
            self._by_content[key] = make()
        new: T = self._by_content[key]
        self._by_object[id(value), None] = (value, new)
        return new

    def once(self, make: Callable[..., T], value: object, *more: Hashable, **named: Hashable) -> T:
        """Return ``make(value, …)``, made once for this very object and these further arguments.

        For templates: ``{{ once(card, c, level=3) }}`` writes a macro's markup once and then repeats it.
        """
        # A macro is the same when its code is, whichever template imported it; its name may stand for another.
        code = getattr(getattr(make, "_func", make), "__code__", make)
        key = (id(value), (code, more, tuple(named.items())))
        found = self._by_object.get(key)
        if found is None or found[0] is not value:
            self._forget_if_full()
            found = self._by_object[key] = (value, make(value, *more, **named))
        made: T = found[1]
        return made

    def _forget_if_full(self) -> None:
        if len(self._by_object) > MOST or len(self._by_content) > MOST:
            self._by_object.clear()
            self._by_content.clear()
