"""The commands of a site: build it, check it, show it, explain it."""

import sys
from pathlib import Path
from typing import Any

import click

from catalogue.cli.options import USAGE, Options, common, open_project, read_options, show
from catalogue.diagnostics import has_errors
from catalogue.wordbook import message


@click.command()
@common
def build(**given: Any) -> None:
    """Build the site (the default command)."""
    from catalogue import pipeline

    options = read_options(given)
    with open_project(options) as project:
        report = pipeline.build(project)
    show(report.diagnostics, options, advice=False)
    if report.changes is not None and options.format == "text":
        _tell_changes(report, options)
    sys.exit(int(has_errors(report.diagnostics)))


def _tell_changes(report: Any, options: Options) -> None:
    changes = report.changes
    if options.verbose:
        for sign, paths in (("+", changes.written), ("-", changes.deleted)):
            for path in sorted(paths):
                click.echo(f"{sign} {path}")
    counts = {name: getattr(report, name) for name in ("products", "workshops", "photos")}
    done = {"written": len(changes.written), "deleted": len(changes.deleted), "kept": changes.kept}
    click.echo(message("built", options.lang, **counts, **done))
    click.echo(message("open", options.lang, place=str(options.output / "index.html")))


@click.command()
@common
@click.option("--port", type=click.IntRange(0, 65535), default=8000, help="Port on this machine; 0 for any.")
def serve(port: int, **given: Any) -> None:
    """Build, show the site on this machine, and build again after every change."""
    from catalogue import serving

    options = read_options(given)
    with open_project(options) as project:
        serving.serve(project, port, options.lang, click.echo)


@click.command()
@common
@click.argument("path")
def explain(path: str, **given: Any) -> None:
    """Say why an output file would be made again, and what it hangs on."""
    from catalogue import pipeline

    options = read_options(given)
    with open_project(options) as project:
        explanation = pipeline.explain(project, _from_output(path, options.output))
    if explanation is None:
        click.echo(message("not planned", options.lang, path=path), err=True)
        sys.exit(USAGE)
    click.echo(message(explanation.state, options.lang, path=explanation.path))
    for reason in explanation.changed:
        click.echo(f"  {message('changed', options.lang, name=reason)}")
    click.echo(message("hangs on", options.lang))
    for name, digest in explanation.parts.items():
        click.echo(f"  {name}  {digest}")


def _from_output(path: str, output: Path) -> str:
    """Return a path from the output folder, whether or not that was typed with it; an address stays as it is."""
    given, folder = Path(path).resolve(), output.resolve()
    return (
        given.relative_to(folder).as_posix() if given.is_relative_to(folder) else path.removeprefix(f"{output.name}/")
    )
