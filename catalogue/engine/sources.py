"""The only reader of inputs: which files there are, what is in them, and whether they changed.

A file's size and times may spare reading it again; its digest decides everything else. Links are never followed, and
nothing outside the site's own folders is looked at.
"""

import hashlib
import os
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from catalogue.diagnostics import Diagnostic, Span
from catalogue.digests import digest_of
from catalogue.engine.files import read_plain
from catalogue.rules import Rule
from catalogue.rules import themes as rules

AREAS = ("products", "themes")
DEPTH = 6
"""Folders below the root that are looked into; a catalogue needs three, a theme five."""
READ_LIMIT = 64 * 1024 * 1024
"""Bytes read of one file at most; no source of ours is as large."""
RACY_NS = 2_000_000_000
"""A file touched this shortly before it was looked at may change again without its times telling."""


class SourceChangedError(Exception):
    """A source was changed while it was being read; its only argument is the path."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One input."""

    path: str
    """POSIX path from the root, as the file system spells it."""
    digest: str
    size: int


@dataclass(frozen=True, slots=True)
class Stamp:
    """What the file system said of a file when its digest was taken."""

    size: int
    mtime_ns: int
    ctime_ns: int
    inode: int
    digest: str


@dataclass(frozen=True, slots=True)
class Sources:
    """All inputs of one run."""

    root: Path
    files: Mapping[str, SourceFile]
    """By path, sorted."""
    locations: Mapping[str, Path]
    """Where a path of ``files`` lies, if not below ``root``: themes that came with the program."""
    stamps: Mapping[str, Stamp] = field(default_factory=dict)
    """To be kept for the next run."""
    diagnostics: tuple[Diagnostic, ...] = ()
    contents: Mapping[str, bytes] = field(default_factory=dict)
    """By path: what a file shall say, where that is not written yet."""

    def read(self, path: str) -> bytes:
        """Return a file's bytes, at most ``READ_LIMIT`` of them.

        Raises:
            SourceChangedError: the file is no longer the one that was found.
        """
        if path in self.contents:
            return self.contents[path]
        return read_source(self.files[path], self.locate(path), READ_LIMIT)

    def locate(self, path: str) -> Path:
        """Return where a file lies."""
        return self.locations.get(path) or self.root / path

    def below(self, folder: str) -> Iterator[SourceFile]:
        """Yield the files in a folder and in its folders, sorted by path."""
        prefix = f"{folder}/"
        return (file for path, file in self.files.items() if path.startswith(prefix))


def overlaid(sources: Sources, contents: Mapping[str, bytes], moved: Callable[[str], str]) -> Sources:
    """Return sources as they would be: files with other contents, and in other places.

    Args:
        sources: as they were found.
        contents: new bytes by the path that the file would have.
        moved: from the path of a file to the one that it would have; the same for most.
    """
    files = {moved(path): file for path, file in sources.files.items()}
    places = {path: sources.locate(file.path) for path, file in files.items() if path != file.path}
    for path, data in contents.items():
        files[path] = SourceFile(path, digest_of(data), len(data))
    found = {path: replace(files[path], path=path) for path in sorted(files)}
    return replace(sources, files=found, locations={**sources.locations, **places}, contents=contents)


def read_source(file: SourceFile, place: Path, limit: int) -> bytes:
    """Return the bytes of the very file that was found; of a larger one than ``limit``, its beginning.

    Raises:
        SourceChangedError: it was changed or removed meanwhile. What is made of it would be kept under a digest that
            is not its own, so the run ends here and the next one sees the file as it is.
    """
    try:
        data = read_plain(place, limit)
    except OSError as error:
        raise SourceChangedError(file.path) from error
    if file.size <= limit and digest_of(data) != file.digest:
        raise SourceChangedError(file.path)
    return data


def discover(root: Path, known: Mapping[str, Stamp], packaged: Mapping[str, Path]) -> Sources:
    """Return all inputs of a site.

    Args:
        root: the site's folder.
        known: stamps of the last run.
        packaged: folders that came with the program, by the path that their files get: vocabulary and themes. A
            folder of the same path below ``root`` takes its place.
    """
    found: list[Diagnostic] = []
    own = tuple(_walk(root, found))
    locations = dict(_packaged(packaged, own))
    now = time.time_ns()
    files: dict[str, SourceFile] = {}
    stamps: dict[str, Stamp] = {}
    for path in sorted({*own, *locations}):
        try:
            stamp = _stamp(locations.get(path) or root / path, known.get(path))
        except OSError as error:
            found.append(_problem(rules.FILE_UNREADABLE, path, reason=error.strerror or str(error)))
            continue
        files[path] = SourceFile(path, stamp.digest, stamp.size)
        if max(stamp.mtime_ns, stamp.ctime_ns) < now - RACY_NS:
            stamps[path] = stamp
    return Sources(root, files, locations, stamps, tuple(found))


def _walk(root: Path, found: list[Diagnostic]) -> Iterator[str]:
    for name in ("site.yaml", *AREAS):
        if (root / name).is_symlink():
            found.append(_problem(rules.SYMLINK, name))
        elif name in AREAS:
            yield from _files(root, name, found, 1)
        elif (root / name).is_file():
            yield name


def _files(root: Path, folder: str, found: list[Diagnostic], depth: int) -> Iterator[str]:
    """Yield the path of every plain file in a folder of the site; links and unwritable names are reported."""
    try:
        entries = list(os.scandir(root / folder))
    except (FileNotFoundError, NotADirectoryError):
        return
    except OSError as error:
        found.append(_problem(rules.FILE_UNREADABLE, folder, reason=error.strerror or str(error)))
        return
    for entry in entries:
        path = f"{folder}/{entry.name}"
        if entry.name.startswith("."):
            continue
        if not _writable(path):
            shown = path.encode("utf-8", "backslashreplace").decode()
            found.append(_problem(rules.FILE_UNREADABLE, shown, reason="UTF-8"))
        elif entry.is_symlink():
            found.append(_problem(rules.SYMLINK, path))
        elif entry.is_file(follow_symlinks=False):
            yield path
        elif entry.is_dir(follow_symlinks=False) and depth < DEPTH:
            yield from _files(root, path, found, depth + 1)


def _writable(path: str) -> bool:
    """Return whether a name is text: one that is not comes from the file system with lone surrogates."""
    try:
        path.encode()
    except UnicodeEncodeError:
        return False
    return True


def _packaged(packaged: Mapping[str, Path], own: Iterable[str]) -> Iterator[tuple[str, Path]]:
    """Yield (path, place) of the program's own files, but of folders that the site has itself."""
    taken = {path.rpartition("/")[0] for path in own}
    for prefix, folder in packaged.items():
        if not any(parent == prefix or parent.startswith(f"{prefix}/") for parent in taken):
            for place in sorted(folder.rglob("*")):
                if place.is_file():
                    yield f"{prefix}/{place.relative_to(folder).as_posix()}", place


def _stamp(place: Path, known: Stamp | None) -> Stamp:
    """Return a file's stamp; it is read only when size, times or place differ from what is known."""
    status = place.stat(follow_symlinks=False)
    seen = (status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino)
    if known and seen == (known.size, known.mtime_ns, known.ctime_ns, known.inode):
        return known
    with place.open("rb") as file:
        digest = hashlib.file_digest(file, lambda: hashlib.blake2b(digest_size=20)).hexdigest()
    return Stamp(*seen, digest)


def _problem(rule: Rule, path: str, **values: str) -> Diagnostic:
    named = {"name": path.rsplit("/", 1)[-1], **values}
    return Diagnostic(rule.name, rule.severity, Span(path), tuple(sorted(named.items())))
