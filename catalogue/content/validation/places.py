"""Where entries lie: files in the wrong folder and folders without an entry, told from their paths alone."""

from collections.abc import Iterable, Iterator

from catalogue.content.validation.photos import is_image
from catalogue.diagnostics import Diagnostic, Span
from catalogue.rules import catalogue as rules

DEPTHS = {"workshop.yaml": 3, "product.yaml": 4}
"""Parts of the path of each entry: ``products/<workshop>/workshop.yaml``."""


def check_places(paths: Iterable[str]) -> tuple[Diagnostic, ...]:
    """Return what lies in no place where it would be read.

    Args:
        paths: every file below ``products``, from the site's root; folders that begin with ``_`` hold no entries.
    """
    found: list[Diagnostic] = []
    folders: dict[str, list[str]] = {}
    for path in paths:
        parts = path.split("/")
        if len(parts) > 1 and parts[0] == "products" and not parts[1].startswith("_"):
            found += _misplaced(path, parts)
            folders.setdefault("/".join(parts[:-1]), []).append(parts[-1])
    return (*found, *_without_entry(folders))


def _misplaced(path: str, parts: list[str]) -> Iterator[Diagnostic]:
    name = parts[-1]
    if DEPTHS.get(name, len(parts)) != len(parts):
        rule = rules.PRODUCT_IN_WRONG_PLACE
        yield Diagnostic(rule.name, rule.severity, Span(path), (("name", name),))


def _without_entry(folders: dict[str, list[str]]) -> Iterator[Diagnostic]:
    for folder, names in folders.items():
        product = len(folder.split("/")) == DEPTHS["product.yaml"] - 1
        if product and "product.yaml" not in names and any(map(is_image, names)):
            rule = rules.PRODUCT_FILE_MISSING
            yield Diagnostic(rule.name, rule.severity, Span(folder), (("folder", folder.rpartition("/")[2]),))
