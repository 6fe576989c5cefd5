"""Where files lie below ``products/``: what nobody would read, because its place or its name is not the usual one."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from catalogue.content.validation.photos import is_image, safe_name
from catalogue.diagnostics import Diagnostic, Span
from catalogue.rules import Rule
from catalogue.rules import catalogue as rules
from catalogue.rules.products import FILE_NAME_UNSAFE, PHOTO_TOO_DEEP

PLACES = {"workshop.yaml": 3, "product.yaml": 4}
"""How many parts the path of each kind of file has: ``products/workshop/product/product.yaml`` has four."""
ENTRY_SUFFIXES = (".yaml", ".yml", ".yaml.txt", ".yml.txt")
"""Windows hides the last ending, so Notepad adds one that nobody sees."""


def check_folders(paths: Iterable[str]) -> Iterator[Diagnostic]:
    """Yield what is wrong with the places of files; ``paths`` are all files below ``products/``."""
    folders: dict[str, list[str]] = defaultdict(list)
    for path in paths:
        _, owner, *_ = (*path.split("/"), "")
        if not owner.startswith("_"):
            yield from _misplaced(path)
            folders[path.rpartition("/")[0]].append(path)
    for folder, files in folders.items():
        depth, meant = folder.count("/"), entry_files(files)
        if depth == 2 and f"{folder}/product.yaml" not in files:
            yield from _without_entry(folder, files)
        elif depth == 1 and f"{folder}/workshop.yaml" not in files and meant:
            yield _found(rules.WORKSHOP_FILE_MISNAMED, min(meant), name=min(meant).rpartition("/")[2])
        else:
            yield from (_found(rules.PRODUCT_IN_WRONG_PLACE, path, name=path.rpartition("/")[2]) for path in meant)


def entry_files(paths: Iterable[str]) -> list[str]:
    """Return the files that were probably meant to be an entry, though they are not called so."""
    named = (path for path in paths if path.lower().endswith(ENTRY_SUFFIXES))
    return [path for path in named if path.rpartition("/")[2] not in PLACES]


def _misplaced(path: str) -> Iterator[Diagnostic]:
    """Yield why a file is in a folder where nothing looks for it."""
    name, depth = path.rpartition("/")[2], path.count("/") + 1
    if depth != PLACES.get(name, depth):
        yield _found(rules.PRODUCT_IN_WRONG_PLACE, path, name=name)
    elif depth > PLACES["product.yaml"] and is_image(name):
        yield _found(PHOTO_TOO_DEEP, path, written=name[:60], folder="/".join(path.split("/")[:3]))
    elif safe_name(name) != name and is_image(safe_name(name)):
        yield _found(FILE_NAME_UNSAFE, path, written=name[:60], example=safe_name(name))


def _without_entry(folder: str, files: list[str]) -> Iterator[Diagnostic]:
    """Yield that a product's folder has no entry, at the file that was probably meant to be it."""
    entries = [path for path in files if path.lower().endswith(ENTRY_SUFFIXES)]
    if entries or any(is_image(path) for path in files):
        yield _found(rules.PRODUCT_FILE_MISSING, min(entries, default=folder), folder=folder.rpartition("/")[2])


def _found(rule: Rule, path: str, **values: str) -> Diagnostic:
    return Diagnostic(rule.name, rule.severity, Span(path), tuple(sorted(values.items())))
