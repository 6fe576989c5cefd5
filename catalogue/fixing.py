"""Mending a site's entries: which repairs hold, shown before anything is written, and written whole or not at all.

find → mend each file in memory → check everything as it would be → write
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from catalogue.checking import Part, check_part
from catalogue.content.fixing import Change, Rename, mend, mendable, renames
from catalogue.content.fixing.mending import Judge, is_error, readable
from catalogue.content.reading import read_product, read_workshop
from catalogue.content.validation import FolderListing
from catalogue.diagnostics import Diagnostic
from catalogue.engine.contents import Reader
from catalogue.engine.mending import write_mended
from catalogue.engine.project import Project, find_sources
from catalogue.engine.sources import Sources, overlaid
from catalogue.engine.toolchain import meaning
from catalogue.rules import RULES, products

EVERYTHING = Part(frozenset(("products",)))
ROUNDS = 4
"""Names that come to light one behind the other: a file, its folder, the folder around it."""
LISTED = frozenset((products.PHOTO_MISSPELLED.name, products.PHOTO_ABSENT.name))
"""What a photo's new name would bring, were it not written into the entry as well."""


@dataclass(frozen=True, slots=True)
class MendedFile:
    """One file as it would be."""

    path: str
    """Where it lies now."""
    data: bytes
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Fixes:
    """All repairs that hold, none of them written yet."""

    sources: Sources
    files: tuple[MendedFile, ...] = ()
    renames: tuple[Rename, ...] = ()
    found: tuple[Diagnostic, ...] = ()
    """What is wrong."""
    left: tuple[Diagnostic, ...] = ()
    """What would still be wrong."""


def find_fixes(project: Project, part: Part = EVERYTHING) -> Fixes:
    """Return what can be mended in a part of a site; nothing but the store is written.

    Names are mended together with the lines that mention them. If that leaves something worse than it was, the names
    stay as they are. A file that gets its name is read at last, and may bring to light another name.
    """
    sources = find_sources(project)
    found = check_part(project, sources, part)
    fixes = _fixes(project, sources, part, found, ())
    for _ in range(ROUNDS):
        there = _moved(part, fixes.renames)
        paths = [mover(fixes.renames)(file.path) for file in sources.below("products")]
        names = tuple(rename for rename in renames(fixes.left, paths) if rename.path in there)
        tried = _fixes(project, sources, part, found, (*fixes.renames, *names)) if names else fixes
        if not names or _spoilt(found, tried.left, tried.renames):
            break
        fixes = tried
    return fixes


def write_fixes(fixes: Fixes) -> None:
    """Write what was found to be mendable.

    Raises:
        SourceChangedError: an entry was changed since it was looked at.
    """
    write_mended(fixes.sources, {file.path: file.data for file in fixes.files}, fixes.renames)


def _fixes(
    project: Project, sources: Sources, part: Part, found: tuple[Diagnostic, ...], names: tuple[Rename, ...]
) -> Fixes:
    """Return the repairs of all files, under their new names, without those that the whole would be worse with."""
    moved = mover(names)
    there = overlaid(sources, {}, moved)
    back = {moved(path): path for path in sources.files}
    files = {file.path: file for file in _mended(project, there, _entries(found, part, names), back)}
    here = _moved(part, names)
    while True:
        contents = {moved(path): file.data for path, file in files.items()}
        left = check_part(project, overlaid(sources, contents, moved), here)
        bad = {back.get(path, path) for path in _spoilt(found, left, names)} & files.keys()
        if not bad:
            return Fixes(sources, tuple(files[path] for path in sorted(files)), names, found, left)
        files = {path: file for path, file in files.items() if path not in bad}


def _moved(part: Part, names: tuple[Rename, ...]) -> Part:
    """Return a part under the names that it has, and those that it gets."""
    moved = mover(names)
    return Part(part.folders.union(map(moved, part.folders)), part.files.union(map(moved, part.files)))


def mover(names: tuple[Rename, ...]) -> Callable[[str], str]:
    """Return where a path lies when all these are renamed, one after the other."""

    def moved(path: str) -> str:
        for rename in names:
            path = rename.moved(path)
        return path

    return moved


def _entries(found: tuple[Diagnostic, ...], part: Part, names: tuple[Rename, ...]) -> set[str]:
    """Return the paths, under their new names, of entries in which something may be mended."""
    wrong = {one.span.path for one in found if mendable(one) and one.span.path in part}
    # A new name is to be written into the lines that mention the old one; a file of another name was never read.
    beside = {f"{rename.path.rpartition('/')[0]}/product.yaml" for rename in names}
    named = {path for rename in names for path in (rename.path, rename.target)}
    return set(map(mover(names), wrong | beside | named))


def _mended(project: Project, sources: Sources, paths: set[str], back: Mapping[str, str]) -> list[MendedFile]:
    """Return the files among ``paths`` that are entries, and that are not right as they are."""
    reader = Reader(sources, project.store, meaning())
    done: list[MendedFile] = []
    for folder, listing in reader.folders():
        path = f"{folder}/{'product' if listing.slug else 'workshop'}.yaml"
        judge = _judge(reader, path, listing) if path in paths and path in sources.files else None
        if judge:
            mended = mend(sources.read(path), judge)
            if mended.changes:
                done.append(MendedFile(back[path], mended.data, mended.changes))
    return done


def _judge(reader: Reader, path: str, folder: FolderListing) -> Judge | None:
    """Return what tells what is wrong with a file of some bytes at a path; None where words or settings are amiss."""
    site, words = reader.site().value, reader.vocabulary().value
    if site is None or words is None:
        return None
    required = site.config.photos_required

    def product(data: bytes) -> tuple[Diagnostic, ...]:
        return read_product(path, data, folder, words, photos_required=required).diagnostics

    def workshop(data: bytes) -> tuple[Diagnostic, ...]:
        return read_workshop(path, data, folder, words).diagnostics

    return product if folder.slug else workshop


def _spoilt(
    before: tuple[Diagnostic, ...],
    after: tuple[Diagnostic, ...],
    names: tuple[Rename, ...],
) -> set[str]:
    """Return the entries that only became wrong beside others by being mended, or whose workshop's file did that.

    An entry that could not be read before has been held against nothing yet: what comes to light is not its mending's
    fault.
    """
    moved = mover(names)
    known = {(one.rule, moved(one.span.path)) for one in before}
    hidden = {moved(one.span.path) for one in before if not readable([one])} | {rename.target for rename in names}
    fresh = {one.span.path for one in after if _beside_others(one) and (one.rule, one.span.path) not in known}
    workshops = {"/".join([*path.split("/")[:2], "workshop.yaml"]) for path in fresh}
    return (fresh | workshops) - hidden if fresh - hidden else set()


def _beside_others(found: Diagnostic) -> bool:
    """Return whether something is wrong with an entry only because of what else there is."""
    return is_error(found) and (RULES[found.rule].code.startswith("B5") or found.rule in LISTED)
