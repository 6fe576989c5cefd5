"""What is kept between runs, in ``.cache/``: renditions by key, and records of work that need not be done twice.

Renditions are constructive traces: a key leads to bytes, whoever made them, so the folder can be shared between
machines and runs. Records are small and are replaced as a whole. Everything here may be deleted at any time.
"""

import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import msgspec

from catalogue.engine.files import write_atomically

T = TypeVar("T")
GRACE = 24 * 3600
"""Seconds for which what was made is kept, whether or not anybody is known to need it."""


class Store:
    """A folder of renditions and records.

    Attributes:
        root: the folder; made when something is first kept.
    """

    def __init__(self, root: Path) -> None:
        """Hold the folder's path; nothing is read or made yet."""
        self.root = root

    def blob(self, key: str) -> Path:
        """Return where the bytes of ``key`` are kept, whether or not they are."""
        return self.root / "blobs" / key[:2] / key

    def put(self, key: str, data: bytes) -> None:
        """Keep bytes under their task's key."""
        write_atomically(self.blob(key), data)

    def load(self, name: str, kind: type[T], empty: Callable[[], T]) -> T:
        """Return a record, or an empty one where none was kept, or where an older program kept another shape."""
        try:
            return msgspec.msgpack.decode((self.root / f"{name}.msgpack").read_bytes(), type=kind)
        except (FileNotFoundError, msgspec.DecodeError):
            return empty()

    def save(self, name: str, record: object) -> None:
        """Replace a record; equal bytes are not written."""
        path, data = self.root / f"{name}.msgpack", msgspec.msgpack.encode(record)
        if not path.exists() or path.read_bytes() != data:
            write_atomically(path, data)

    def prune(self, keep: frozenset[str]) -> None:
        """Delete what is not in ``keep``, once that has grown to more than what is.

        Until then old renditions stay: a photo or a setting that is taken back costs nothing. New ones always stay:
        another build, with the same store, may have made them and not yet published them.
        """
        old = time.time() - GRACE
        blobs = (path for path in (self.root / "blobs").glob("??/[!.]*") if path.name not in keep)
        spare = [path for path in blobs if _is_older(path, old)]
        if len(spare) > len(keep):
            for path in spare:
                path.unlink(missing_ok=True)


def _is_older(path: Path, moment: float) -> bool:
    """Return whether a file was last written before ``moment``; one that is gone is not."""
    try:
        return path.stat().st_mtime < moment
    except FileNotFoundError:
        return False
