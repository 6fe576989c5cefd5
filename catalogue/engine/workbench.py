"""What those need who write entries instead of building a site: words, meanings, settings, and who is there already."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from catalogue.content.meanings import Meanings, read_meanings
from catalogue.content.models import SiteConfig
from catalogue.content.parsing import parse
from catalogue.content.validation import WorkshopEntry
from catalogue.content.vocabulary import Vocabulary, fold
from catalogue.diagnostics import Checked, has_errors, in_order
from catalogue.engine.contents import Entries, Reader
from catalogue.engine.installation import MEANINGS_FILE, packaged_folders
from catalogue.engine.sources import Sources, Stamp, discover
from catalogue.engine.store import Store
from catalogue.engine.toolchain import meaning


@dataclass(frozen=True, slots=True)
class Workbench:
    """A site's folder as somebody finds it who wants to add something."""

    root: Path
    sources: Sources
    config: SiteConfig
    vocabulary: Vocabulary
    meanings: Meanings
    workshops: Mapping[str, WorkshopEntry]
    """By id: those whose file is in order."""
    taken: Mapping[str, frozenset[str]]
    """Ids that are no longer free: those of workshops under '', those of a workshop's products under its own."""

    def find_workshop(self, words: str) -> WorkshopEntry | None:
        """Return the workshop of this folder, or of this name."""
        entries = self.workshops.values()
        folders = (entry for entry in entries if fold(words) == fold(entry.workshop.id))
        names = (entry for entry in entries if fold(words) == fold(entry.workshop.name))
        return next(folders, None) or next(names, None)


def open_workbench(root: Path, store: Store) -> Checked[Workbench]:
    """Return the workbench of a site's folder; none, with the reasons, when its settings or words cannot be read."""
    sources = discover(root, store.load("stamps", dict[str, Stamp], dict), packaged_folders())
    reader = Reader(sources, store, meaning())
    site, vocabulary = reader.site(), reader.vocabulary()
    said = in_order((*site.diagnostics, *vocabulary.diagnostics))
    if site.value is None or vocabulary.value is None or has_errors(said):
        return Checked(None, said)
    config = site.value.config
    entries = reader.entries(vocabulary.value, config)
    workshops = {entry.workshop.id: entry for entry in entries.workshops}
    taken = _taken(root, entries)
    return Checked(Workbench(root, sources, config, vocabulary.value, _meanings(sources), workshops, taken), said)


def _taken(root: Path, entries: Entries) -> Mapping[str, frozenset[str]]:
    """Return ids that folders and former addresses have."""
    found = {"": _names(root / "products")}
    for workshop in found[""]:
        former = (entry.product.aliases for entry in entries.products if entry.product.workshop == workshop)
        found[workshop] = _names(root / "products" / workshop).union(*former)
    return found


def _names(folder: Path) -> frozenset[str]:
    return frozenset(place.name for place in folder.iterdir()) if folder.is_dir() else frozenset()


def _meanings(sources: Sources) -> Meanings:
    document = parse(MEANINGS_FILE, sources.read(MEANINGS_FILE)).value
    if document is None:
        raise ValueError(MEANINGS_FILE)
    return read_meanings(document)
