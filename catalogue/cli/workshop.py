"""The commands for those who bring in workshops and products."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from catalogue.cli.options import USAGE
from catalogue.diagnostics import Diagnostic
from catalogue.wordbook import LANGUAGES, message, preferred_language

language = click.option("--lang", type=click.Choice(LANGUAGES), default=None, help="Language of the words.")


@click.command()
@language
@click.argument("photos", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
def clean(photos: Sequence[Path], lang: str | None) -> None:
    """Take location, camera and names out of photos; the pictures stay as they are."""
    from catalogue.engine.cleaning import clean_file

    words = lang or preferred_language(os.environ)
    refused: list[Diagnostic] = []
    for photo in photos:
        if photo.is_symlink():
            click.echo(message("photo is a link", words, path=photo), err=True)
            sys.exit(USAGE)
        checked = clean_file(photo.as_posix(), photo)
        refused += checked.diagnostics
        if checked.value is not None:
            click.echo(_told(photo, checked.value, words))
    if refused:
        _show(refused, words)
        sys.exit(1)


def _told(photo: Path, cleaned: Any, lang: str) -> str:
    """Return in one line what was taken out of a photo."""
    if not cleaned.parts:
        return message("photo is clean", lang, path=photo)
    secrets = [message(f"secret {secret}", lang) for secret in cleaned.secrets]
    parts = [message(f"part {part}", lang) for part in cleaned.parts]
    name = "photo cleaned of" if secrets else "photo tidied"
    return message(name, lang, path=photo, secrets=", ".join(secrets), parts=", ".join(parts))


def _show(diagnostics: Sequence[Diagnostic], lang: str) -> None:
    from catalogue.reporters import REPORTERS

    click.echo(REPORTERS["text"](diagnostics, lang, colour=False), nl=False, err=True)
