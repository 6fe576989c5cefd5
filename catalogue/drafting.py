"""A new entry before it lies in its folder: its file as it will be, and what `check` will say of it there."""

from collections.abc import Sequence
from dataclasses import dataclass

from catalogue.content.nodes import Document
from catalogue.content.reading import read_product, read_workshop
from catalogue.content.scaffolding import Answers, Kind, entry_file
from catalogue.content.validation import FolderListing, WorkshopEntry, check_catalogue, check_product, check_workshop
from catalogue.diagnostics import Diagnostic, in_order
from catalogue.engine.workbench import Workbench


@dataclass(frozen=True, slots=True)
class Draft:
    """One new entry: of what kind, for whom, with which words."""

    kind: Kind
    bench: Workbench
    lang: str
    owner: WorkshopEntry | None = None
    """The workshop of a new product."""

    def check(self, document: Document) -> Sequence[Diagnostic]:
        """Return what the checker says of an entry that has no photos yet."""
        vocabulary = self.bench.vocabulary
        if self.owner is None:
            return check_workshop(document, FolderListing("baru", "", ()), vocabulary).diagnostics
        folder = FolderListing(self.owner.workshop.id, "baru", ())
        return check_product(document, folder, vocabulary, photos_required=False).diagnostics

    def folder(self, slug: str) -> str:
        """Return the folder of an entry of that name, from the root."""
        return f"products/{self.owner.workshop.id}/{slug}" if self.owner else f"products/{slug}"

    def entry(self, answers: Answers, *, imported: bool = False) -> bytes:
        """Return the entry; with the place of its schema, where the site has one.

        Raises:
            UnwritableError: an answer has characters that no entry can hold.
        """
        schema = f"schemas/{self.kind.name}.json"
        up = "../../../" if self.owner else "../../"
        where = f"{up}{schema}" if (self.bench.root / schema).is_file() else ""
        bench = self.bench
        return entry_file(
            self.kind, answers, self.lang, bench.meanings, bench.vocabulary, schema=where, imported=imported
        ).encode()

    def found(self, slug: str, data: bytes, photos: Sequence[str]) -> tuple[Diagnostic, ...]:
        """Return what `check` will say of the entry, once it lies in its folder with photos of these names."""
        path, names = f"{self.folder(slug)}/{self.kind.file}", (self.kind.file, *photos)
        bench = self.bench
        if self.owner is None:
            return read_workshop(path, data, FolderListing(slug, "", names), bench.vocabulary).diagnostics
        home = FolderListing(self.owner.workshop.id, slug, names)
        read = read_product(path, data, home, bench.vocabulary, photos_required=bench.config.photos_required)
        entries = [read.value] if read.value else []
        whole = check_catalogue(entries, [self.owner], bench.vocabulary, bench.config, digests={})
        return in_order((*read.diagnostics, *whole.diagnostics))
