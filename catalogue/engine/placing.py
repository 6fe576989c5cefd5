"""New folders and files: they appear whole or not at all, and never over something that is there."""

import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from catalogue.diagnostics import Checked
from catalogue.engine.files import read_plain, write_atomically
from catalogue.engine.photography import LIMIT
from catalogue.website.images.opening import probe
from catalogue.website.metadata import Cleaned, clean


class TakenError(Exception):
    """Something is there already, or the way there leads through a link; the only argument is the path."""


@dataclass(frozen=True, slots=True)
class NewPhoto:
    """A photo that somebody brings, cleaned."""

    name: str
    """What it was called."""
    form: str
    """Format, as its bytes tell."""
    cleaned: Cleaned


def read_photo(place: Path) -> Checked[NewPhoto]:
    """Return a photo from anywhere, cleaned, with all that can be said about it; none of what is no photo.

    Raises:
        OSError: the file cannot be read.
    """
    data = read_plain(place.resolve(), LIMIT)
    looked, cleaned = probe(place.name, data), clean(place.name, data)
    if looked.value is None or cleaned.value is None:
        return Checked(None, looked.diagnostics if looked.value is None else cleaned.diagnostics)
    return Checked(NewPhoto(place.name, looked.value.format, cleaned.value), looked.diagnostics)


def place_folder(root: Path, folder: str, files: Mapping[str, bytes]) -> None:
    """Make a folder below ``root`` with these files in it.

    Raises:
        TakenError: there is something of that name, or a link on the way, or the way leads out of ``root``.
        OSError: it cannot be written; then nothing is left of it.
    """
    target = _free(root, folder)
    part = target.parent / f".{target.name}.{os.getpid()}.part"
    part.mkdir(parents=True)
    try:
        for name, data in files.items():
            write_atomically(part / name, data)
        part.rename(target)
    except OSError as error:
        if os.path.lexists(target):
            raise TakenError(folder) from error
        raise
    finally:
        shutil.rmtree(part, ignore_errors=True)


@contextmanager
def place_files(root: Path, folder: str, files: Mapping[str, bytes]) -> Iterator[None]:
    """Put new files into a folder below ``root`` that is there; when the ``with`` block fails they are gone again.

    Raises:
        TakenError: there is something of such a name, or a link on the way, or the way leads out of ``root``. It is
            looked for before the first file is written.
        OSError: the system refuses.
    """
    targets = {_free(root, f"{folder}/{name}"): data for name, data in files.items()}
    done: list[Path] = []
    try:
        for target, data in targets.items():
            write_atomically(target, data)
            done.append(target)
        yield
    except BaseException:
        for target in done:
            target.unlink(missing_ok=True)
        raise


def _free(root: Path, path: str) -> Path:
    """Return where a path lies, when nothing is there and no link or ``..`` leads elsewhere."""
    target = root / path
    on_the_way = [root / parent for parent in Path(path).parents]
    outside = ".." in Path(path).parts or Path(path).is_absolute()
    if outside or os.path.lexists(target) or any(parent.is_symlink() for parent in on_the_way if parent != root):
        raise TakenError(path)
    return target


def find_photo(folder: Path, written: str, name: str) -> Path | None:
    """Return where in a folder a photo lies: at the path that is written, as an export has it, or by its name alone."""
    parts = PurePosixPath(written.strip()).parts
    inside = "://" not in written and not {"..", "/"} & set(parts)
    places = [folder.joinpath(*parts)] if inside else []
    return next((place for place in (*places, folder / name) if name and place.is_file()), None)
