"""A new entry on its way from the command line to its folder."""

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from catalogue.cli.asking import Talk, path_of
from catalogue.cli.options import USAGE
from catalogue.cli.workshop import show, told
from catalogue.content.emitting import UnwritableError, Value
from catalogue.content.scaffolding import Answers, Slot, choices, problems, role_in, value_of
from catalogue.diagnostics import Diagnostic, has_errors, in_order
from catalogue.drafting import Draft
from catalogue.wordbook import message


def from_options(draft: Draft, options: Mapping[Slot, str]) -> dict[Slot, Value]:
    """Return the answers that options gave; leave with what is wrong with them."""
    answers: dict[Slot, Value] = {}
    found: list[Diagnostic] = []
    for slot in draft.kind.slots:
        if options.get(slot):
            offered = choices(draft.kind, slot, answers, draft.bench.vocabulary)
            value = value_of(draft.kind, slot, options[slot], offered, draft.lang, draft.bench.vocabulary)
            found += problems(draft.kind, slot, value, answers, draft.lang, draft.check)
            answers[slot] = value
    if has_errors(found):
        show(in_order(found), draft.lang)
        sys.exit(1)
    return answers


def write(draft: Draft, slug: str, answers: Answers, photos: Mapping[str, Any]) -> None:
    """Write the entry with its photos into a folder of that name, or leave with what stands in the way."""
    from catalogue.engine.placing import TakenError, place_folder

    try:
        entry = draft.entry(answers)
    except UnwritableError as error:
        raise click.UsageError(message("unwritable", draft.lang, text=ascii(str(error)))) from error
    folder, found = draft.folder(slug), draft.found(slug, entry, tuple(photos))
    if has_errors(found):
        show(found, draft.lang)
        sys.exit(1)
    try:
        files = {draft.kind.file: entry, **{name: photo.cleaned.data for name, photo in photos.items()}}
        place_folder(draft.bench.root, folder, files)
    except TakenError as error:
        click.echo(message("place taken", draft.lang, path=str(error)), err=True)
        sys.exit(USAGE)
    for name, photo in photos.items():
        click.echo(told(Path(name), photo.cleaned, draft.lang))
    if found:
        show(found, draft.lang)
    click.echo(message("entry written", draft.lang, path=f"{folder}/{draft.kind.file}"))


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
