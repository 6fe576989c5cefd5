"""A new entry on its way from the command line to its folder."""

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from catalogue.cli.asking import Talk, path_of
from catalogue.cli.options import USAGE
from catalogue.cli.workshop import show, told
from catalogue.content.emitting import UnwritableError, Value
from catalogue.content.nodes import Document
from catalogue.content.reading import read_product, read_workshop
from catalogue.content.scaffolding import Answers, Kind, Slot, choices, entry_file, problems, role_in, value_of
from catalogue.content.validation import FolderListing, WorkshopEntry, check_catalogue, check_product, check_workshop
from catalogue.diagnostics import Diagnostic, has_errors, in_order
from catalogue.wordbook import message


@dataclass(frozen=True, slots=True)
class Draft:
    """One new entry: of what kind, for whom, with which words."""

    kind: Kind
    bench: Any
    """The site's folder, as `catalogue.engine.workbench` opens it."""
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

    def given(self, options: Mapping[Slot, str]) -> dict[Slot, Value]:
        """Return the answers that options gave; leave with what is wrong with them."""
        answers: dict[Slot, Value] = {}
        found: list[Diagnostic] = []
        for slot in self.kind.slots:
            if options.get(slot):
                offered = choices(self.kind, slot, answers, self.bench.vocabulary)
                value = value_of(self.kind, slot, options[slot], offered, self.lang, self.bench.vocabulary)
                found += problems(self.kind, slot, value, answers, self.lang, self.check)
                answers[slot] = value
        if has_errors(found):
            show(in_order(found), self.lang)
            sys.exit(1)
        return answers

    def write(self, slug: str, answers: Answers, photos: Mapping[str, Any]) -> None:
        """Write the entry with its photos into a folder of that name, or leave with what stands in the way."""
        from catalogue.engine.placing import TakenError, place_folder

        folder, files = self.folder(slug), self.files(answers, photos)
        found = self.found(slug, files)
        if has_errors(found):
            show(found, self.lang)
            sys.exit(1)
        try:
            place_folder(self.bench.root, folder, files)
        except TakenError as error:
            click.echo(message("place taken", self.lang, path=str(error)), err=True)
            sys.exit(USAGE)
        for name, photo in photos.items():
            click.echo(told(Path(name), photo.cleaned, self.lang))
        if found:
            show(found, self.lang)
        click.echo(message("entry written", self.lang, path=f"{folder}/{self.kind.file}"))

    def folder(self, slug: str) -> str:
        """Return the folder of an entry of that name, from the root."""
        return f"products/{self.owner.workshop.id}/{slug}" if self.owner else f"products/{slug}"

    def files(self, answers: Answers, photos: Mapping[str, Any]) -> dict[str, bytes]:
        """Return the files of the folder."""
        return {self.kind.file: self._text(answers), **{name: photo.cleaned.data for name, photo in photos.items()}}

    def _text(self, answers: Answers) -> bytes:
        """Return the entry; with the place of its schema, where the site has one."""
        schema = f"schemas/{self.kind.name}.json"
        up = "../../../" if self.owner else "../../"
        where = f"{up}{schema}" if (self.bench.root / schema).is_file() else ""
        meanings, vocabulary = self.bench.meanings, self.bench.vocabulary
        try:
            return entry_file(self.kind, answers, self.lang, meanings, vocabulary, schema=where).encode()
        except UnwritableError as error:
            raise click.UsageError(message("unwritable", self.lang, text=ascii(str(error)))) from error

    def found(self, slug: str, files: Mapping[str, bytes]) -> tuple[Diagnostic, ...]:
        """Return what `check` will say of the entry, once it lies in its folder."""
        path, data, names = f"{self.folder(slug)}/{self.kind.file}", files[self.kind.file], tuple(files)
        bench = self.bench
        if self.owner is None:
            return read_workshop(path, data, FolderListing(slug, "", names), bench.vocabulary).diagnostics
        home = FolderListing(self.owner.workshop.id, slug, names)
        read = read_product(path, data, home, bench.vocabulary, photos_required=bench.config.photos_required)
        entries = [read.value] if read.value else []
        whole = check_catalogue(entries, [self.owner], bench.vocabulary, bench.config, digests={})
        return in_order((*read.diagnostics, *whole.diagnostics))


def photo_from(draft: Draft, text: str) -> tuple[Any, str | None]:
    """Return a photo that an option names as ``[ROLE=]PATH``, and its role; leave when there is none."""
    from catalogue.engine.placing import read_photo

    word, _, rest = text.partition("=")
    role = draft.bench.vocabulary.find("role", word) if rest and not Path(text).exists() else None
    place = path_of(rest if role else text)
    if not place.is_file():
        raise click.UsageError(message("no file", draft.lang, path=place))
    checked = read_photo(place)
    if checked.diagnostics:
        show(checked.diagnostics, draft.lang)
    if checked.value is None:
        sys.exit(1)
    return checked.value, role.slug if role else role_in(place.name, draft.bench.vocabulary)


def ask_photos(draft: Draft, talk: Talk, *, most: int, needed: bool) -> list[tuple[Any, str | None]]:
    """Return the photos that somebody names one by one, with what each shows."""
    from catalogue.engine.placing import read_photo

    talk.tell("")
    talk.say("ask photos" if most > 1 else "ask photo")
    found: list[tuple[Any, str | None]] = []
    while len(found) < most:
        text = talk.ask(message("photo", draft.lang), "")
        if not text.strip():
            if found or not needed:
                break
            talk.say("photo needed")
            continue
        place = path_of(text)
        if not place.is_file():
            talk.say("no file", path=place)
            continue
        checked = read_photo(place)
        talk.report(checked.diagnostics)
        if checked.value is not None:
            role = role_in(place.name, draft.bench.vocabulary)
            found.append(
                (checked.value, role or (_ask_role(draft, talk, place.name, len(found)) if most > 1 else None))
            )
    return found


def _ask_role(draft: Draft, talk: Talk, name: str, place: int) -> str:
    """Return what a photo shows; the usual order is offered."""
    roles = draft.bench.vocabulary.terms["role"]
    usual = [slug for slug in ("front", "detail", "back", "scale", "worn") if slug in roles]
    slugs = [*usual, *(slug for slug in roles if slug not in usual)]
    labels = [roles[slug].label.texts.get(draft.lang, slug) for slug in slugs]
    talk.say("ask role", name=name)
    chosen: str = slugs[talk.choose(labels, min(place, len(usual) - 1))]
    return chosen
