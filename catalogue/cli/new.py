"""``new workshop`` and ``new product``: from options, or from questions where something is missing."""

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

import click

from catalogue.cli.asking import Talk, ask_all, terminal
from catalogue.cli.drafting import ask_photos, from_options, photo_from, write
from catalogue.cli.workshop import home_of, language, open_bench, root_folder
from catalogue.content.scaffolding import (
    PRODUCT,
    SUFFIXES,
    WORKSHOP,
    Answers,
    Kind,
    Slot,
    free_id,
    missing,
    photo_name,
)
from catalogue.content.validation import WorkshopEntry
from catalogue.content.validation.photos import MOST
from catalogue.content.validation.texts import NO_ID, NO_WORKSHOP
from catalogue.content.vocabulary import fold
from catalogue.drafting import Draft
from catalogue.wordbook import message, preferred_language

F = TypeVar("F", bound=Callable[..., Any])
PHOTOS = frozenset(("photo", "photos"))
"""Attributes that options of their own fill."""


@click.group()
def new() -> None:
    """Start a workshop or a product: from options, or by answering questions."""


def fields(kind: Kind) -> Callable[[F], F]:
    """Return a decorator that adds an option for each field of an entry, in both languages."""

    def add(command: F) -> F:
        for slot in reversed(kind.slots):
            if slot.attribute not in PHOTOS:
                names = dict.fromkeys(option(kind, slot, lang) for lang in ("id", "en"))
                command = click.option(*names, parameter(slot), default=None, metavar="TEXT")(command)
        return command

    return add


def option(kind: Kind, slot: Slot, lang: str) -> str:
    """Return what the option of a slot is called."""
    return f"--{kind.key(slot, lang).replace('_', '-')}"


def parameter(slot: Slot) -> str:
    """Return what click calls the option of a slot."""
    return f"{slot.attribute}_in_{slot.locale}" if slot.locale else slot.attribute


def _options(kind: Kind, given: Mapping[str, Any]) -> dict[Slot, str]:
    return {slot: given[parameter(slot)] for slot in kind.slots if given.get(parameter(slot))}


@new.command()
@root_folder
@language
@click.option("--bengkel", "--workshop", "owner", help="Id of the workshop's folder.")
@click.option("--id", "slug", help="Name of the new folder; made from the name by default.")
@click.option("--foto", "--photo", "photos", multiple=True, metavar="[ROLE=]PATH", help="A photo, cover first.")
@fields(PRODUCT)
def product(
    root: Path, lang: str | None, owner: str | None, slug: str | None, photos: Sequence[str], **given: Any
) -> None:
    """Write a new product's folder: product.yaml and photos, cleaned and named in order."""
    words = lang or preferred_language(os.environ)
    bench, talk = open_bench(root, words), _talk(words)
    home = home_of(bench, owner, words) if owner or not talk else _ask_home(bench, talk)
    draft = Draft(PRODUCT, bench, words, home)
    answers = from_options(draft, _options(PRODUCT, given)) if home else {}
    pictures = [photo_from(draft, text) for text in photos]
    due = [] if home else ["--bengkel" if words == "id" else "--workshop"]
    due += _due(draft, answers)
    due += [] if pictures or not _photo_due(draft, answers) else ["--foto" if words == "id" else "--photo"]
    if due and talk and home:
        answers = dict(ask_all(talk, PRODUCT, answers, bench, home.workshop, draft.check))
        pictures = pictures or ask_photos(draft, talk, most=MOST, needed=_photo_due(draft, answers))
    elif due or home is None:
        raise click.UsageError(message("options missing", words, options=", ".join(due)))
    answers.setdefault(Slot("added"), datetime.now(UTC).astimezone().date().isoformat())
    name = slug or free_id(_name(answers), bench.taken.get(home.workshop.id, ()), NO_ID)
    named = {
        photo_name(number, role or ("front" if number == 1 else None), photo.form, words, bench.vocabulary): photo
        for number, (photo, role) in enumerate(pictures, 1)
    }
    write(draft, name, answers, named)


@new.command()
@root_folder
@language
@click.option("--id", "slug", help="Name of the new folder; made from the name by default.")
@click.option("--foto", "--photo", "photo", metavar="PATH", help="One photo of the workshop.")
@fields(WORKSHOP)
def workshop(root: Path, lang: str | None, slug: str | None, photo: str | None, **given: Any) -> None:
    """Write a new workshop's folder: workshop.yaml, and its photo if it has one."""
    words = lang or preferred_language(os.environ)
    bench, talk = open_bench(root, words), _talk(words)
    draft = Draft(WORKSHOP, bench, words)
    answers = from_options(draft, _options(WORKSHOP, given))
    pictures = [photo_from(draft, photo)] if photo else []
    due = _due(draft, answers)
    if due and talk:
        answers = dict(ask_all(talk, WORKSHOP, answers, bench, None, draft.check))
        pictures = pictures or ask_photos(draft, talk, most=1, needed=False)
    elif due:
        raise click.UsageError(message("options missing", words, options=", ".join(due)))
    stem = "bengkel" if words == "id" else "workshop"
    named = {f"{stem}.{SUFFIXES[one.form]}": one for one, _ in pictures}
    answers |= {Slot("photo"): name for name in named}
    folder = slug or free_id(_name(answers), bench.taken[""], NO_WORKSHOP)
    write(draft, folder, answers, named)


def _talk(lang: str) -> Talk | None:
    """Return a conversation, where somebody sits at the terminal."""
    return terminal(lang) if sys.stdin.isatty() else None


def _due(draft: Draft, answers: Answers) -> list[str]:
    """Return the options of what is still missing."""
    home = draft.owner.workshop if draft.owner else None
    found = missing(draft.kind, answers, draft.bench.vocabulary, home)
    return [option(draft.kind, slot, draft.lang) for slot in found]


def _photo_due(draft: Draft, answers: Answers) -> bool:
    """Return whether a product must have a photo: drafts need none."""
    status = draft.bench.vocabulary.find("status", str(answers.get(Slot("status"), "")))
    return draft.bench.config.photos_required and not (status and status.slug == "draft")


def _name(answers: Answers) -> str:
    return str(answers.get(Slot("name")) or answers.get(Slot("name", "en"), ""))


def _ask_home(bench: Any, talk: Talk) -> WorkshopEntry:
    """Return the workshop that somebody chooses."""
    entries: list[WorkshopEntry] = sorted(bench.workshops.values(), key=lambda entry: fold(entry.workshop.name))
    if not entries:
        raise click.UsageError(message("workshop unknown", talk.lang, id="", known="-"))
    talk.say("ask workshop")
    return entries[talk.choose([entry.workshop.name for entry in entries], 0)]
