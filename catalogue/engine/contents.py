"""Sources → checked contents; each file is parsed again only when it, or what it is read with, has changed."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Generic, TypeVar

from catalogue.content.config import check_site
from catalogue.content.guides import Guides, read_guides
from catalogue.content.models import SiteConfig
from catalogue.content.nodes import Document
from catalogue.content.parsing import parse
from catalogue.content.reading import after_parsing, proven, read_product, read_workshop
from catalogue.content.terms import check_vocabulary
from catalogue.content.validation import FolderListing, ProductEntry, SiteEntry, WorkshopEntry, check_folders
from catalogue.content.vocabulary import Vocabulary
from catalogue.diagnostics import Checked, Diagnostic
from catalogue.digests import digest_of
from catalogue.engine.installation import GUIDES, VOCABULARY
from catalogue.engine.sources import Sources
from catalogue.engine.store import Store
from catalogue.rules.catalogue import WORKSHOP_FILE_MISNAMED

T = TypeVar("T")
OVERRIDES = "products/_vocabulary"


@dataclass(frozen=True, slots=True)
class Record(Generic[T]):
    """Work that was done: on which key, and what came of it."""

    key: str
    result: Checked[T]


@dataclass(frozen=True, slots=True)
class EntryRecords:
    """What every product and workshop file said when it was last read, by path."""

    products: dict[str, Record[ProductEntry]] = field(default_factory=dict)
    workshops: dict[str, Record[WorkshopEntry]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Entries:
    """All product and workshop files, each checked for itself; those that cannot be read are left out."""

    products: tuple[ProductEntry, ...]
    workshops: tuple[WorkshopEntry, ...]
    unreadable: frozenset[str]
    """Ids of workshops whose file has errors, or is not called as it should be."""
    diagnostics: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads contents of one run's sources, with what the last run knew."""

    sources: Sources
    store: Store
    program: str
    """Digest of the code that gives files their meaning."""

    def site(self) -> Checked[SiteEntry]:
        """Return the site's settings; defaults where there is no ``site.yaml``."""
        present = "site.yaml" in self.sources.files
        return self.once("site", ["site.yaml"] if present else [], Record[SiteEntry], self._check_site)

    def _check_site(self) -> Checked[SiteEntry]:
        if "site.yaml" not in self.sources.files:
            return check_site(None)
        return after_parsing(self._parse("site.yaml"), check_site)

    def guides(self) -> Guides:
        """Return the guides that came with the program."""
        paths = [file.path for file in self.sources.below(GUIDES)]
        found = self.once("guides", paths, Record[Guides], lambda: Checked(self._read_guides(paths)))
        return found.value or Guides()

    def _read_guides(self, paths: Sequence[str]) -> Guides:
        return read_guides({path.removeprefix(f"{GUIDES}/"): self.sources.read(path) for path in paths})

    def vocabulary(self) -> Checked[Vocabulary]:
        """Return the program's vocabulary with the site's own terms laid over it."""
        return self.once("vocabulary", self._vocabulary_paths(), Record[Vocabulary], self._check_vocabulary)

    def _vocabulary_paths(self) -> list[str]:
        return [file.path for folder in (VOCABULARY, OVERRIDES) for file in self.sources.below(folder)]

    def _check_vocabulary(self) -> Checked[Vocabulary]:
        parsed = {path: self._parse(path) for path in self._vocabulary_paths() if path.endswith((".yaml", ".yml"))}
        documents = {path: checked.value for path, checked in parsed.items() if checked.value}
        own = [document for path, document in documents.items() if path.startswith(VOCABULARY)]
        overrides = [document for path, document in documents.items() if path.startswith(OVERRIDES)]
        checked = check_vocabulary(own, overrides)
        said = (diagnostic for one in parsed.values() for diagnostic in one.diagnostics)
        return Checked(checked.value, (*said, *checked.diagnostics))

    def vocabulary_key(self) -> str:
        """Return the digest of all that the vocabulary is made of."""
        return self._key(self._vocabulary_paths())

    def entries(self, vocabulary: Vocabulary, config: SiteConfig) -> Entries:
        """Return every product and workshop file, checked for itself."""
        known = self.store.load("entries", EntryRecords, EntryRecords)
        kept = EntryRecords()
        shared = digest_of(self.vocabulary_key().encode(), str(config.photos_required).encode())
        for folder, listing in self.folders():
            path = f"{folder}/{'product' if listing.slug else 'workshop'}.yaml"
            if path not in self.sources.files:
                continue
            key = self._key([path], shared, "\0".join(listing.files))
            if listing.slug:
                product = partial(self._product, path, listing, vocabulary, config)
                kept.products[path] = _remembered(known.products.get(path), key, product)
            else:
                workshop = partial(self._workshop, path, listing, vocabulary)
                kept.workshops[path] = _remembered(known.workshops.get(path), key, workshop)
        if kept != known:
            self.store.save("entries", kept)
        misplaced = tuple(check_folders(file.path for file in self.sources.below("products")))
        return _gathered(kept, misplaced)

    def folders(self) -> Iterator[tuple[str, FolderListing]]:
        """Yield each workshop's and each product's folder with the names of its files."""
        names: dict[str, list[str]] = defaultdict(list)
        for file in self.sources.below("products"):
            folder, _, name = file.path.rpartition("/")
            names[folder].append(name)
        for folder, files in names.items():
            match folder.split("/"):
                case ["products", workshop] if not workshop.startswith("_"):
                    yield folder, FolderListing(workshop, "", tuple(files))
                case ["products", workshop, slug] if not workshop.startswith("_"):
                    yield folder, FolderListing(workshop, slug, tuple(files))

    def _product(
        self, path: str, folder: FolderListing, vocabulary: Vocabulary, config: SiteConfig
    ) -> Checked[ProductEntry]:
        required = config.photos_required
        return proven(
            self.sources.read(path),
            lambda data: read_product(path, data, folder, vocabulary, photos_required=required),
        )

    def _workshop(self, path: str, folder: FolderListing, vocabulary: Vocabulary) -> Checked[WorkshopEntry]:
        return proven(self.sources.read(path), lambda data: read_workshop(path, data, folder, vocabulary))

    def _parse(self, path: str) -> Checked[Document]:
        return parse(path, self.sources.read(path))

    def _key(self, paths: Sequence[str], *more: str) -> str:
        """Return the digest of files, the program that reads them, and whatever else their meaning hangs on."""
        files = (text for path in paths for text in (path, self.sources.files[path].digest))
        return digest_of(*(text.encode() for text in (self.program, *files, *more)))

    def once(
        self, name: str, paths: Sequence[str], kind: type[Record[T]], work: Callable[[], Checked[T]], *more: str
    ) -> Checked[T]:
        """Return what ``work`` gives, or gave when the same files were last read."""
        known = self.store.load(name, kind, lambda: None)  # type: ignore[arg-type, return-value]
        key = self._key(paths, *more)
        record = _remembered(known, key, work)
        if record is not known:
            self.store.save(name, record)
        return record.result


def _remembered(known: Record[T] | None, key: str, work: Callable[[], Checked[T]]) -> Record[T]:
    return known if known is not None and known.key == key else Record(key, work())


def _gathered(records: EntryRecords, misplaced: Sequence[Diagnostic]) -> Entries:
    products = tuple(record.result.value for record in records.products.values() if record.result.value)
    workshops = tuple(record.result.value for record in records.workshops.values() if record.result.value)
    said = [diagnostic for record in records.products.values() for diagnostic in record.result.diagnostics]
    said += [diagnostic for record in records.workshops.values() for diagnostic in record.result.diagnostics]
    unread = [path for path, record in records.workshops.items() if record.result.value is None]
    misnamed = [found.span.path for found in misplaced if found.rule == WORKSHOP_FILE_MISNAMED.name]
    unreadable = frozenset(path.split("/")[1] for path in (*unread, *misnamed))
    return Entries(products, workshops, unreadable, (*misplaced, *said))
