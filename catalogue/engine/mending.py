"""The only writer of entries: files mended and renamed below ``products/``, each whole or not at all.

Nothing is written through a link, outside ``products/``, over a file that is already there, or over a file that is no
longer the one that was looked at.
"""

import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from catalogue.content.fixing import Rename
from catalogue.digests import digest_of
from catalogue.engine.files import read_plain
from catalogue.engine.sources import READ_LIMIT, SourceChangedError, Sources

FOLDER = "products/"


def write_mended(sources: Sources, files: Mapping[str, bytes], renames: Sequence[Rename]) -> None:
    """Bring files and names to what was decided.

    Args:
        sources: what was looked at.
        files: new bytes, by the path at which a file lies now.
        renames: what gets another name, one after the other; done when all files are written.

    Raises:
        SourceChangedError: something was changed meanwhile. It is looked for before the first file is written, and
            again before each; files written by then are whole.
        OSError: the system refuses.
    """
    for path in files:
        _read_again(sources, path)
    for path, data in files.items():
        _read_again(sources, path)
        _replace(_place(sources.root, path), data)
    _rename_all(sources.root, renames)


def _rename_all(root: Path, renames: Sequence[Rename]) -> None:
    """Give every name, or none: what was done is undone when one cannot be given."""
    done: list[Rename] = []
    try:
        for rename in renames:
            _check_free(root, rename)
            _place(root, rename.path).rename(root / rename.target)
            done.append(rename)
    except (OSError, SourceChangedError):
        for rename in reversed(done):
            (root / rename.target).rename(root / rename.path)
        raise


def _place(root: Path, path: str) -> Path:
    """Return where a path lies, when no part of it is a link or leads out of the folder of entries."""
    place = root / path
    inside = path.startswith(FOLDER) and ".." not in path.split("/")
    if not inside or place.resolve() != root.resolve() / path:
        raise SourceChangedError(path)
    return place


def _read_again(sources: Sources, path: str) -> None:
    try:
        data = read_plain(_place(sources.root, path), READ_LIMIT)
    except OSError as error:
        raise SourceChangedError(path) from error
    if digest_of(data) != sources.files[path].digest:
        raise SourceChangedError(path)


def _check_free(root: Path, rename: Rename) -> None:
    """Make sure that a name is not taken; on file systems without capitals it may be taken by the file itself."""
    old, new = _place(root, rename.path), root / rename.target
    if os.path.lexists(new):
        if not new.is_symlink() and old.samefile(new):
            return
        raise SourceChangedError(rename.target)


def _replace(place: Path, data: bytes) -> None:
    """Put whole new bytes in a file's place, with its permissions."""
    part = place.with_name(f".{place.name}.{os.getpid()}.part")
    try:
        with part.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.chmod(place.stat().st_mode & 0o777)
        part.replace(place)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
