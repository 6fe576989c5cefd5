"""Checking a part of a site: what somebody has just written, held against everything else, in the time of a breath.

All entries are read (from what the last run knew, where they have not changed), since only the whole can tell of two
owners of one address; but only what was chosen is looked at for itself. Themes and pages are not: they are the
keepers' business, and `pipeline.check` looks at them.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from catalogue.content.completeness import advise
from catalogue.content.models import Catalogue
from catalogue.content.validation import check_catalogue
from catalogue.diagnostics import Diagnostic, in_order
from catalogue.engine.contents import Entries, Reader
from catalogue.engine.project import Project
from catalogue.engine.sources import SourceFile, Sources
from catalogue.engine.toolchain import meaning, toolchain

NEEDED = ("site.yaml", "products/_vocabulary")
"""What is wrong here is always told: nothing can be understood without it."""


@dataclass(frozen=True, slots=True)
class Part:
    """What of a site's entries was chosen."""

    folders: frozenset[str] = frozenset()
    """POSIX paths from the root, of folders with all that is in them."""
    files: frozenset[str] = frozenset()

    def __contains__(self, path: str) -> bool:
        """Return whether a file or folder belongs to what was chosen."""
        return path in self.files or self._holds(path)

    def _holds(self, path: str) -> bool:
        """Return whether a path is one of the folders, or in one: it is asked from its own end on, a name at a time."""
        while path and path not in self.folders:
            path = path.rpartition("/")[0]
        return bool(path)

    def concerns(self, found: Diagnostic) -> bool:
        """Return whether a problem is in what was chosen, or takes part in it, or hides everything."""
        places = (found.span, found.related)
        return any(one.path in self or one.path.startswith(NEEDED) for one in places if one)


def changed(now: Sources, before: Sources) -> tuple[str, ...]:
    """Return the paths of all files that are new, different or gone, sorted."""
    digests, former = ({path: file.digest for path, file in one.files.items()} for one in (now, before))
    return tuple(sorted(path for path in {*digests, *former} if digests.get(path) != former.get(path)))


def product_of(path: str) -> str | None:
    """Return the folder of the product to which a file belongs that lies in it, however deep; None of other files."""
    names = path.split("/")
    return "/".join(names[:3]) if names[0] == "products" and len(names) > 3 else None


def part_of(paths: Iterable[str]) -> Part:
    """Return what of a site some files belong to: of each product all, of everything else those files."""
    homes = {path: product_of(path) for path in paths}
    folders = frozenset(home for home in homes.values() if home)
    return Part(folders, frozenset(path for path, home in homes.items() if not home))


def check_part(project: Project, sources: Sources, part: Part) -> tuple[Diagnostic, ...]:
    """Return what is wrong with a part of a site; nothing but the store is written."""
    reader = Reader(sources, project.store, meaning())
    site, vocabulary = reader.site(), reader.vocabulary()
    said = [*sources.diagnostics, *site.diagnostics, *vocabulary.diagnostics]
    if site.value and vocabulary.value:
        config = site.value.config
        entries = reader.entries(vocabulary.value, config)
        digests = {file.path: file.digest for file in sources.below("products")}
        whole = check_catalogue(
            *(entries.products, entries.workshops, vocabulary.value, config),
            digests=digests,
            unreadable=entries.unreadable,
            chosen=part.__contains__,
        )
        said += [*entries.diagnostics, *whole.diagnostics, *_photos(project, sources, part, entries)]
        said += advise(whole.value.products, config.locales) if whole.value else ()
    return in_order(found for found in said if part.concerns(found))


def _photos(project: Project, sources: Sources, part: Part, entries: Entries) -> Iterator[Diagnostic]:
    """Yield what is wrong with the photos that were chosen."""
    chosen = [file for file in sources.below("products") if file.path in part and _may_be_photo(file)]
    if not chosen:
        return
    # Imported when there is a photo: what decodes them takes longer to load than everything else to run.
    from catalogue.engine import photography, privacy

    program = toolchain().examination
    published = tuple(entry.product for entry in entries.products if entry.product.status != "draft")
    catalogue = Catalogue(published, tuple(entry.workshop for entry in entries.workshops), {})
    shown = [file for file in photography.wanted(catalogue, sources) if file.path in part]
    examined = photography.examine(shown, sources, project.store, program, project.executor, project.progress)
    yield from (found for one in examined.values() for found in one.diagnostics)
    others = [file for file in chosen if file.path not in examined]
    yield from privacy.inspect(others, sources, project.store, program, project.executor)
    looks = {path: one.value for path, one in examined.items() if one.value}
    yield from photography.compare_part(catalogue, looks, sources, project.store, program)


def _may_be_photo(file: SourceFile) -> bool:
    return not file.path.lower().endswith((".yaml", ".yml"))
