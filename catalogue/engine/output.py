"""The only writer of the site: whole files, only those that differ; and the only one that deletes, only its own.

The output folder carries its manifest. It lists every file that a build made, with the task key and the digests that
the file hangs on (a verifying trace); nothing of this machine or moment is in it. When a file was last written is kept
in the store, and spares reading it again. A folder with files but no manifest is somebody else's and is refused.
"""

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from catalogue.digests import digest_of
from catalogue.engine.files import read_plain, write_atomically
from catalogue.engine.store import Store

MANIFEST = ".catalogue-manifest.json"


class ForeignOutputError(Exception):
    """The output folder, or a file in it, was not made by a build and must not be touched."""


class BusyOutputError(Exception):
    """Another build is writing into the output folder, or has just done so; its only argument is the folder."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One file of the output folder."""

    key: str
    """Task key; empty while a build that will write the file is under way."""
    digest: str
    """Of its bytes."""
    trace: Mapping[str, str] = field(default_factory=dict)
    """What it hangs on: name → digest, shortened; for telling why it is out of date."""


@dataclass(slots=True)
class Changes:
    """What a build did to the output folder."""

    written: list[str] = field(default_factory=list)
    """Paths whose bytes changed or are new."""
    deleted: list[str] = field(default_factory=list)
    kept: int = 0
    """Files that were up to date."""


class Output:
    """An output folder, opened for one build.

    Attributes:
        folder: the folder.
        changes: what was done so far.
    """

    def __init__(self, folder: Path, entries: dict[str, Entry], store: Store) -> None:
        """Hold the folder and its manifest; use `open_output` to read them."""
        self.folder = folder
        self._base = os.fspath(folder)
        self._store = store
        self._record = f"output-{digest_of(os.fsencode(folder.absolute()))[:16]}"
        self._stamps = store.load(self._record, dict[str, tuple[int, int]], dict)
        self._new_stamps: dict[str, tuple[int, int]] = {}
        self.changes = Changes()
        self._before = entries
        self._entries: dict[str, Entry] = {}
        self._safe: set[Path] = set()

    def entry(self, path: str) -> Entry | None:
        """Return what the manifest says of a file."""
        return self._before.get(path)

    def is_current(self, path: str, key: str) -> bool:
        """Return whether the file was made by the task ``key`` and still lies there as it was written."""
        entry = self._before.get(path)
        return entry is not None and entry.key == key and self._untouched(path, entry)

    def _untouched(self, path: str, entry: Entry) -> bool:
        """Return whether a file holds what was written: by size and time where they are known, else by its bytes."""
        place = f"{self._base}/{path}"  # a text, not a path: every build comes here once for each of thousands of files
        try:
            status = os.lstat(place)
            stamp = (status.st_size, status.st_mtime_ns)
            known = self._stamps.get(path)
            same = stamp == known if known else digest_of(read_plain(Path(place), status.st_size + 1)) == entry.digest
        except OSError:
            return False
        if same:
            self._new_stamps[path] = stamp
        return same

    def keep(self, path: str) -> None:
        """Note that a file is up to date."""
        self._entries[path] = self._before[path]
        self.changes.kept += 1

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Keep other builds out of the folder for the time of a ``with`` block, where the system can.

        Raises:
            BusyOutputError: another build is at work, or has changed what was read of the folder.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        handle = os.open(self.folder, os.O_RDONLY)
        try:
            if not _locked(handle) or _known_files(self.folder) != self._before:
                raise BusyOutputError(str(self.folder))
            yield
        finally:
            os.close(handle)

    def announce(self, paths: Iterable[str]) -> None:
        """Put the files that this build may write into the manifest first, so that none is ever an orphan.

        Raises:
            ForeignOutputError: one of them exists and was not made by a build.
        """
        new = [path for path in paths if path not in self._before]
        for path in new:
            if os.path.lexists(self.folder / path):
                raise ForeignOutputError(str(self.folder / path))
        if new:
            self._save({**self._before, **{path: Entry("", "") for path in new}})

    def write(self, path: str, key: str, trace: Mapping[str, str], data: bytes) -> None:
        """Make the file hold ``data``; equal bytes are not written again."""
        digest, place = digest_of(data), self._place(path)
        entry = self._before.get(path)
        if entry and entry.digest == digest and self._untouched(path, entry):
            self.changes.kept += 1
        else:
            try:
                write_atomically(place, data)
            except (NotADirectoryError, FileExistsError, IsADirectoryError) as error:
                # A file of somebody else where a folder of ours belongs, or the other way round.
                raise ForeignOutputError(str(place)) from error
            self.changes.written.append(path)
            status = os.lstat(place)
            self._new_stamps[path] = (status.st_size, status.st_mtime_ns)
        self._entries[path] = Entry(key, digest, trace)

    def _place(self, path: str) -> Path:
        """Return where a file belongs, having made sure that its folder lies within the output folder.

        Raises:
            ForeignOutputError: a folder on the way is a link that leads out.
        """
        place = self.folder / path
        if ".." in place.parts or not self._leads_inside(place.parent):
            raise ForeignOutputError(str(place))
        return place

    def _leads_inside(self, folder: Path) -> bool:
        """Return whether a folder lies within ours and no folder on the way is a link; each is asked once."""
        if folder == self.folder or folder in self._safe:
            return True
        if folder == folder.parent or folder.is_symlink() or not self._leads_inside(folder.parent):
            return False
        self._safe.add(folder)
        return True

    def close(self) -> Changes:
        """Delete the files that no task makes any more, write the manifest, and return what was done."""
        gone = sorted(set(self._before) - set(self._entries))
        if gone:
            # What is new is noted before anything goes: should a deletion fail, nothing that was made is forgotten.
            self._save({**self._before, **self._entries})
        for path in gone:
            self._delete(path)
        if self._entries != self._before:
            self._save(self._entries)
        self._save_stamps()
        return self.changes

    def abandon(self) -> Changes:
        """Write the manifest of a build that failed on the way: nothing is deleted, nothing is forgotten."""
        self._save({**self._before, **self._entries})
        self._save_stamps()
        return self.changes

    def _save_stamps(self) -> None:
        if self._new_stamps != self._stamps:
            self._store.save(self._record, {path: self._new_stamps[path] for path in sorted(self._new_stamps)})

    def _delete(self, path: str) -> None:
        place = self._place(path)
        if place.is_file() or place.is_symlink():
            place.unlink()
            self.changes.deleted.append(path)
        parent = place.parent
        while parent != self.folder and parent.is_dir() and not any(parent.iterdir()):
            parent.rmdir()
            parent = parent.parent

    def _save(self, entries: Mapping[str, Entry]) -> None:
        data = msgspec.json.encode({path: entries[path] for path in sorted(entries)})
        write_atomically(self.folder / MANIFEST, data)


def _locked(handle: int) -> bool:
    """Return whether a folder is ours alone now; it is let go when the handle is closed or the process ends."""
    with suppress(ImportError):  # Windows has no such lock: there it is left to the people
        import fcntl

        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            return True  # a file system without locks
    return True


def _known_files(folder: Path) -> dict[str, Entry]:
    """Return what a folder's manifest says; nothing where there is none.

    Raises:
        ForeignOutputError: the manifest is not one of ours.
    """
    try:
        return msgspec.json.decode((folder / MANIFEST).read_bytes(), type=dict[str, Entry])
    except FileNotFoundError:
        return {}
    except msgspec.DecodeError as error:
        raise ForeignOutputError(str(folder / MANIFEST)) from error


def open_output(folder: Path, store: Store) -> Output:
    """Return the folder opened for a build; it need not exist.

    Raises:
        ForeignOutputError: the folder holds files, but no manifest of ours.
    """
    manifest = folder / MANIFEST
    if manifest.is_file():
        return Output(folder, _known_files(folder), store)
    if os.path.lexists(folder) and (not folder.is_dir() or any(folder.iterdir())):
        raise ForeignOutputError(str(folder))
    return Output(folder, {}, store)
