"""Digests: what makes two values the same. One function for bytes, one for values."""

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
