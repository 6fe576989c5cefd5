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

root_folder = click.option(
    "--root", type=click.Path(path_type=Path, exists=True, file_okay=False), default=".", help="The site's folder."
)
language = click.option("--lang", type=click.Choice(LANGUAGES), default=None, help="Language of the words.")


@click.command()
@language
@click.argument("photos", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
def clean(photos: Sequence[Path], lang: str | None) -> None:
    """Take location, camera and names out of PHOTOS, or of all photos in folders; the pictures stay as they are."""
    from catalogue.engine.cleaning import clean_file

    words = lang or preferred_language(os.environ)
    refused: list[Diagnostic] = []
    found = [(path, _photos_at(path)) for path in photos]
    for path, within in found:
        if not within:
            click.echo(message("no photos within", words, path=path))
    for photo in (one for _, within in found for one in within):
        if photo.is_symlink():
            click.echo(message("photo is a link", words, path=photo), err=True)
            sys.exit(USAGE)
        checked = clean_file(photo.as_posix(), photo)
        refused += checked.diagnostics
        if checked.value is not None:
            click.echo(told(photo, checked.value, words))
    if refused:
        show(refused, words)
        sys.exit(1)


def _photos_at(path: Path) -> Sequence[Path]:
    """Return the photos in a folder and those within it, or what is no folder itself; links lead nowhere."""
    from catalogue.content.validation.photos import is_image

    if path.is_symlink() or not path.is_dir():
        return (path,)
    return sorted(one for one in path.rglob("*") if is_image(one.name) and one.is_file() and not one.is_symlink())


def told(photo: Path, cleaned: Any, lang: str) -> str:
    """Return in one line what was taken out of a photo."""
    if not cleaned.parts:
        return message("photo is clean", lang, path=photo)
    secrets = [message(f"secret {secret}", lang) for secret in cleaned.secrets]
    parts = [message(f"part {part}", lang) for part in cleaned.parts]
    name = "photo cleaned of" if secrets else "photo tidied"
    return message(name, lang, path=photo, secrets=", ".join(secrets), parts=", ".join(parts))


def show(diagnostics: Sequence[Diagnostic], lang: str) -> None:
    """Print a report where errors go."""
    from catalogue.reporters import REPORTERS

    click.echo(REPORTERS["text"](diagnostics, lang, colour=False), nl=False, err=True)


@click.command()
@root_folder
@language
@click.option("--output", type=click.Path(path_type=Path, file_okay=False), help="Where the schemas go: schemas.")
def schema(root: Path, output: Path | None, lang: str | None) -> None:
    """Write a JSON Schema for each kind of file, for editors and forms."""
    from catalogue.content.schemas import schemas, written
    from catalogue.engine.files import write_if_changed

    words = lang or preferred_language(os.environ)
    bench = open_bench(root, words)
    folder = output or root / "schemas"
    made = {f"{name}.json": written(one) for name, one in schemas(bench.vocabulary, bench.meanings).items()}
    changed = [name for name, data in made.items() if write_if_changed((folder / name).absolute(), data)]
    said = message("schemas written" if changed else "schemas current", words, folder=folder, names=", ".join(changed))
    click.echo(said)


def open_bench(root: Path, lang: str) -> Any:
    """Return the workbench of a site's folder; leave with what is wrong when it has none."""
    from catalogue.engine.store import Store
    from catalogue.engine.workbench import open_workbench

    checked = open_workbench(root.resolve(), Store(root.resolve() / ".cache"))
    if checked.value is None:
        show(checked.diagnostics, lang)
        sys.exit(1)
    return checked.value


def home_of(bench: Any, words: str | None, lang: str) -> Any:
    """Return the workshop that an option names, by its folder or name; leave when there is none such."""
    if not words:
        return None
    found = bench.find_workshop(words)
    if found is None:
        known = ", ".join(sorted(bench.workshops)) or "-"
        raise click.UsageError(message("workshop unknown", lang, id=words, known=known))
    return found
