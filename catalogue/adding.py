"""Adding what a package brings: opened, cleaned, held against the whole catalogue, and placed whole or not at all.

open → clean its photos → check everything as it would be → place
"""

import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path

from catalogue.checking import Part, check_part
from catalogue.content.parsing import parse
from catalogue.content.scaffolding import WORKSHOP, answers_in, numbered_id
from catalogue.content.validation.photos import is_image
from catalogue.diagnostics import Checked, Diagnostic, Span, has_errors, in_order
from catalogue.digests import digest_of
from catalogue.engine.files import write_atomically
from catalogue.engine.packages import PIXELS, Package, too_large
from catalogue.engine.placing import place_folder
from catalogue.engine.project import Project, find_sources
from catalogue.engine.sources import Sources, overlaid
from catalogue.rules import packages as rules
from catalogue.website.images.opening import probe
from catalogue.website.metadata import Cleaned, clean


@dataclass(frozen=True, slots=True)
class Arrival:
    """What a package would bring, none of it written yet."""

    folders: Mapping[str, Mapping[str, bytes]]
    """By folder that is new, from the root: its files, by their path in it."""
    cleaned: Mapping[str, Cleaned]
    """By path: photos of which something was taken out."""
    numbered: Mapping[str, str]
    """By folder that got a number, since another product has the name: the folder that was wished for."""


def receive(project: Project, package: Package) -> Checked[Arrival]:
    """Return what a package brings with what `check` says of it; None when it must not come in."""
    sources = find_sources(project)
    pixels = _pixels(package)
    if pixels > PIXELS:
        return Checked(None, (too_large(package.name, f"{pixels // 1_000_000} MP"),))
    photos = {path: clean(path, data) for path, data in package.files.items() if is_image(path)}
    said = [found for photo in photos.values() for found in photo.diagnostics]
    bare = {path: photo.value for path, photo in photos.items() if photo.value}
    files = {path: bare[path].data if path in bare else data for path, data in package.files.items()}
    files = {path: data for path, data in files.items() if not _says_the_same(sources, path, data)}
    numbered = _numbered(sources, files)
    files = {_moved(path, numbered): data for path, data in files.items()}
    folders = _new_folders(sources, files)
    said += [_taken(package, folder) for folder in sorted(folders) if _is_taken(sources, folder)]
    if not folders:
        # All that it brings is there already, and says the same.
        homes = sorted({path.rpartition("/")[0] for path in package.files})
        said += [_taken(package, home) for home in homes]
    if has_errors(said):
        return Checked(None, in_order(said))
    with tempfile.TemporaryDirectory() as name:
        there = _laid_over(sources, files, Path(name))
        said += check_part(project, there, Part(frozenset(folders), frozenset(files)))
    cleaned = {_moved(path, numbered): one for path, one in bare.items() if one.parts}
    arrival = Arrival(folders, cleaned, {new: wished for wished, new in numbered.items()})
    return Checked(None if has_errors(said) else arrival, in_order(said))


def _pixels(package: Package) -> int:
    """Return how many pixels the photos of a package say that they have."""
    told = (probe(path, data).value for path, data in package.files.items() if is_image(path))
    return sum(info.width * info.height for info in told if info)


def place(root: Path, arrival: Arrival) -> None:
    """Write what was received; each folder appears whole, and when one cannot be made none is left.

    Raises:
        TakenError: something of that name has appeared meanwhile.
        OSError: it cannot be written.
    """
    done: list[Path] = []
    try:
        for folder, files in arrival.folders.items():
            place_folder(root, folder, files)
            done.append(root / folder)
    except BaseException:
        # Whatever ends it, somebody who stops the program too: a part of a package is none.
        for folder_made in done:
            shutil.rmtree(folder_made, ignore_errors=True)
        raise


def _new_folders(sources: Sources, files: Mapping[str, bytes]) -> dict[str, dict[str, bytes]]:
    """Return the files by the folder that is new with them: a workshop's when it brings one, else a product's."""
    known = {"/".join(path.split("/")[:2]) for path in sources.files}
    folders: dict[str, dict[str, bytes]] = {}
    for path, data in files.items():
        parts = path.split("/")
        depth = 3 if "/".join(parts[:2]) in known and len(parts) > 3 else 2
        folders.setdefault("/".join(parts[:depth]), {})["/".join(parts[depth:])] = data
    return folders


def _says_the_same(sources: Sources, path: str, data: bytes) -> bool:
    """Return whether an entry of a workshop says what the one in the catalogue says, whatever else stands in it.

    Who fills in the form before the first package was merged sends the workshop with each product.
    """
    if path not in sources.files or path.count("/") != 2 or not path.endswith(f"/{WORKSHOP.file}"):
        return False
    here, there = parse(path, data).value, parse(path, sources.read(path)).value
    return here is not None and there is not None and answers_in(WORKSHOP, here) == answers_in(WORKSHOP, there)


def _numbered(sources: Sources, files: Mapping[str, bytes]) -> dict[str, str]:
    """Return the folders, with a number in their name, of products whose name another product has already.

    Other photos show another piece. Where one of the photos is there already, or none tells, it may be the same
    product, sent twice: it stays refused.
    """
    found: dict[str, str] = {}
    for folder in sorted({path.rpartition("/")[0] for path in files if path.count("/") == 3}):
        photos = {path: data for path, data in files.items() if path.startswith(f"{folder}/") and is_image(path)}
        there = {file.digest for path, file in sources.files.items() if path.startswith(f"{folder}/")}
        if there and photos and not there & {digest_of(data) for data in photos.values()}:
            home, _, slug = folder.rpartition("/")
            free = (f"{home}/{numbered_id(slug, number)}" for number in count(2))
            found[folder] = next(one for one in free if not _is_taken(sources, one))
    return found


def _moved(path: str, numbered: Mapping[str, str]) -> str:
    folder, _, name = path.rpartition("/")
    return f"{numbered.get(folder, folder)}/{name}"


def _is_taken(sources: Sources, folder: str) -> bool:
    """Return whether something lies there, on a file system that does not know capitals either."""
    prefix = f"{folder}/".casefold()
    return any(path.casefold().startswith(prefix) for path in sources.files)


def _taken(package: Package, folder: str) -> Diagnostic:
    rule = rules.PACKAGE_PLACE_TAKEN
    return Diagnostic(rule.name, rule.severity, Span(package.name), (("folder", folder),))


def _laid_over(sources: Sources, files: Mapping[str, bytes], staged: Path) -> Sources:
    """Return sources as they would be; photos are looked at where they lie, so the files get a folder of their own."""
    for path, data in files.items():
        write_atomically(staged / path, data)
    there = overlaid(sources, files, lambda path: path)
    return replace(there, locations={**there.locations, **{path: staged / path for path in files}})
