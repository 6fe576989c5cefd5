"""Adding what a package brings: opened, cleaned, held against the whole catalogue, and placed whole or not at all.

open → clean its photos → check everything as it would be → place
"""

import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from catalogue.checking import Part, check_part
from catalogue.content.validation.photos import is_image
from catalogue.diagnostics import Checked, Diagnostic, Span, has_errors, in_order
from catalogue.engine.files import write_atomically
from catalogue.engine.packages import Package
from catalogue.engine.placing import TakenError, place_folder
from catalogue.engine.project import Project, find_sources
from catalogue.engine.sources import Sources, overlaid
from catalogue.rules import packages as rules
from catalogue.website.metadata import Cleaned, clean


@dataclass(frozen=True, slots=True)
class Arrival:
    """What a package would bring, none of it written yet."""

    folders: Mapping[str, Mapping[str, bytes]]
    """By folder that is new, from the root: its files, by their path in it."""
    cleaned: Mapping[str, Cleaned]
    """By path: photos of which something was taken out."""


def receive(project: Project, package: Package) -> Checked[Arrival]:
    """Return what a package brings with what `check` says of it; None when it must not come in."""
    sources = find_sources(project)
    photos = {path: clean(path, data) for path, data in package.files.items() if is_image(path)}
    said = [found for photo in photos.values() for found in photo.diagnostics]
    bare = {path: photo.value for path, photo in photos.items() if photo.value}
    files = {path: bare[path].data if path in bare else data for path, data in package.files.items()}
    folders = _new_folders(sources, files)
    said += [_taken(package, folder) for folder in sorted(folders) if _is_taken(sources, folder)]
    if has_errors(said):
        return Checked(None, in_order(said))
    with tempfile.TemporaryDirectory() as name:
        there = _laid_over(sources, files, Path(name))
        said += check_part(project, there, Part(tuple(folders), tuple(files)))
    arrival = Arrival(folders, {path: one for path, one in bare.items() if one.parts})
    return Checked(None if has_errors(said) else arrival, in_order(said))


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
    except (OSError, TakenError):
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
