"""The commands of those who keep the site."""

from pathlib import Path
from typing import Any

import click

from catalogue.cli.options import common, open_project, read_options

SHEET, PAGES = "contact-sheet.jpg", "pages.zip"


@click.command()
@common
@click.option(
    "--before",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    required=True,
    help="Folder of the site as it was.",
)
@click.option(
    "--to",
    type=click.Path(path_type=Path, file_okay=False),
    default=None,
    help=f"Folder for {SHEET} and {PAGES}; without it they are not made.",
)
@click.option("--artifact", default="", help="Name under which a forge keeps that folder.")
@click.option("--url", default="", help="Where it can be fetched.")
def report(before: Path, to: Path | None, artifact: str, url: str, **given: Any) -> None:
    """Tell what a contribution changes, as Markdown: products, prices, photos, advice."""
    from catalogue.engine.files import write_atomically
    from catalogue.reporters.review import review_markdown
    from catalogue.reviewing import review

    options = read_options(given)
    with open_project(options) as project:
        told = review(project, before.resolve(), preview=to is not None)
    for name, data in ((SHEET, told.sheet), (PAGES, told.pages)):
        if to is not None and data is not None:
            write_atomically(to / name, data)
    click.echo(review_markdown(told, options.lang, artifact=artifact, url=url), nl=False)
