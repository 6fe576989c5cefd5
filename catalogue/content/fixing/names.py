"""Names of files and folders that can only be meant one way: what they are called, and what they should be called."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from catalogue.content.validation.catalogue import folded
from catalogue.content.validation.folders import entry_files
from catalogue.content.validation.texts import LONGEST_ID, NO_ID
from catalogue.diagnostics import Diagnostic
from catalogue.rules import catalogue as rules
from catalogue.rules import entries, products

ENTRY = {rules.PRODUCT_FILE_MISSING.name: "product.yaml", rules.WORKSHOP_FILE_MISNAMED.name: "workshop.yaml"}


@dataclass(frozen=True, slots=True)
class Rename:
    """One file or folder that gets another name within its folder."""

    rule: str
    """Name of the rule that asks for it."""
    path: str
    """POSIX path from the site's root."""
    name: str
    """The new name: no path."""

    @property
    def target(self) -> str:
        """Return the path that it gets."""
        return f"{self.path.rpartition('/')[0]}/{self.name}"

    def moved(self, path: str) -> str:
        """Return where a path lies once this is done: below the new name when it lay below the old one."""
        inside = path == self.path or path.startswith(f"{self.path}/")
        return self.target + path[len(self.path) :] if inside else path


def renames(found: Iterable[Diagnostic], paths: Collection[str]) -> tuple[Rename, ...]:
    """Return what is to be renamed, innermost first, so that each path still stands when its turn comes.

    Args:
        found: what is wrong with the catalogue.
        paths: every file below ``products/``. No name is given that is taken, or nearly: file systems differ in what
            they hold for the same name.
    """
    wanted = list(dict.fromkeys(rename for one in found for rename in _wanted(one, paths)))
    taken = {folded(part) for path in paths for part in _with_folders(path)}
    targets = [folded(rename.target) for rename in wanted]
    free = [
        rename
        for rename, target in zip(wanted, targets, strict=True)
        if targets.count(target) == 1 and (target not in taken or target == folded(rename.path))
    ]
    return tuple(sorted(free, key=lambda rename: (-rename.path.count("/"), rename.path)))


def _with_folders(path: str) -> Iterator[str]:
    while path:
        yield path
        path = path.rpartition("/")[0]


def _wanted(found: Diagnostic, paths: Collection[str]) -> Iterator[Rename]:
    path, values = found.span.path, dict(found.values)
    if found.rule in ENTRY:
        folder = f"{path.rpartition('/')[0]}/"
        meant = entry_files(one for one in paths if one.startswith(folder) and "/" not in one[len(folder) :])
        if meant == [path]:
            yield Rename(found.rule, path, ENTRY[found.rule])
    elif found.rule == products.FILE_NAME_UNSAFE.name:
        yield Rename(found.rule, path, values["example"])
    elif found.rule == entries.ID_MALFORMED.name and not found.span.line:
        # A name that had to be cut, or of which nothing is left, is for people to choose.
        name, whole = values["example"], path.rpartition("/")[2]
        if name != NO_ID and len(whole) <= LONGEST_ID and whole == values["written"]:
            yield Rename(found.rule, path, name)
