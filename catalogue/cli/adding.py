"""``add``: packages that workshops have sent."""

import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from catalogue.cli.options import USAGE, Options, common, open_project, read_options, show
from catalogue.cli.workshop import told
from catalogue.wordbook import message


@click.command()
@common
@click.option("--dry-run", is_flag=True, help="Check the packages, write nothing.")
@click.argument("packages", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
def add(packages: Sequence[Path], dry_run: bool, **given: Any) -> None:  # noqa: FBT001 as click passes them
    """Take in packages that the form has made: opened with care, cleaned, checked, and placed whole or not at all."""
    options = read_options(given)
    # A machine that is told to stop ends as a person's Ctrl-C does: what was begun is taken back.
    former = signal.signal(signal.SIGTERM, lambda number, _: sys.exit(128 + number))
    try:
        wrong = [not _add(package, options, dry_run=dry_run) for package in packages]
    finally:
        signal.signal(signal.SIGTERM, former)
    sys.exit(int(any(wrong)))


def _add(place: Path, options: Options, *, dry_run: bool) -> bool:
    """Take in one package; return whether that could be done."""
    from catalogue import adding
    from catalogue.engine.files import read_plain
    from catalogue.engine.packages import ALL, MIB, open_package
    from catalogue.engine.placing import TakenError

    opened = open_package(place.name, read_plain(place.resolve(), ALL * MIB + 1))
    if opened.value is None:
        show(opened.diagnostics, options, advice=True)
        return False
    with open_project(options) as project:
        received = adding.receive(project, opened.value)
        show(received.diagnostics, options, advice=True)
        if received.value is None:
            click.echo(message("package refused", options.lang, path=place), err=True)
            return False
        try:
            if not dry_run:
                adding.place(project.root, received.value)
        except TakenError as error:
            click.echo(message("place taken", options.lang, path=str(error)), err=True)
            sys.exit(USAGE)
    for path, photo in received.value.cleaned.items():
        click.echo(told(Path(path), photo, options.lang), err=True)
    for folder, wished in received.value.numbered.items():
        click.echo(message("package numbered", options.lang, path=folder, wished=wished), err=True)
    for folder in received.value.folders:
        click.echo(message("package would place" if dry_run else "package placed", options.lang, path=folder), err=True)
    return True
