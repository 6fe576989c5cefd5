"""Digests: what makes two values the same. One function for bytes, one for values."""

from dataclasses import is_dataclass
from hashlib import blake2b

import msgspec

_ENCODER = msgspec.msgpack.Encoder(order="deterministic")


def digest_of(*parts: bytes) -> str:
    """Return the BLAKE2b digest of the parts, kept apart by their lengths: 40 hexadecimal digits."""
    state = blake2b(digest_size=20)
    if len(parts) == 1:
        state.update(parts[0])
        return state.hexdigest()
    for part in parts:
        state.update(len(part).to_bytes(8, "little"))
        state.update(part)
    return state.hexdigest()


def fingerprint(value: object) -> str:
    """Return the digest of any frozen value of ours: dataclasses, tuples, mappings, numbers, texts, dates."""
    return blake2b(_ENCODER.encode(value), digest_size=20).hexdigest()


class Fingerprints:
    """Fingerprints of values that share parts: a part that several of them hold is encoded once.

    Parts are told apart by identity, so the values must outlive this.
    """

    def __init__(self) -> None:
        """Know none yet."""
        self._known: dict[int, str] = {}

    def of(self, value: object) -> str:
        """Return the fingerprint of a value: that of a tuple of objects is made of theirs."""
        if isinstance(value, tuple) and value and is_dataclass(value[0]):
            return fingerprint([self._of_part(part) for part in value])
        return self._of_part(value) if is_dataclass(value) else fingerprint(value)

    def _of_part(self, part: object) -> str:
        known = self._known.get(id(part))
        if known is None:
            known = self._known[id(part)] = fingerprint(part)
        return known
