"""What every command is told, what it opens, and how it speaks."""

import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import click

from catalogue.diagnostics import Diagnostic, Severity
from catalogue.progress import Bars
from catalogue.wordbook import LANGUAGES, message, preferred_language

USAGE = 2
"""Exit code of a wrong command line, or of an environment in which nothing can be done."""
FORMATS = ("text", "github", "json", "sarif", "markdown")
F = TypeVar("F", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class Options:
    """What every command is told."""

    root: Path
    output: Path
    jobs: int
    verbose: bool
    format: str
    lang: str

    @property
    def colour(self) -> bool:
        """Return whether reports may be coloured: on a terminal that was not asked to be plain."""
        return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def common(command: F) -> F:
    """Add the options of every command."""
    options = (
        click.option(
            "--root", type=click.Path(path_type=Path, file_okay=False), default=".", help="The site's folder."
        ),
        click.option("--output", type=click.Path(path_type=Path), default=None, help="Where the site goes: _site."),
        click.option("--jobs", type=click.IntRange(0), default=0, help="Processes; 0 for one per processor."),
        click.option("--verbose", is_flag=True, help="Name every file that is written or deleted; show tracebacks."),
        click.option(
            "--format",
            type=click.Choice(FORMATS),
            default="text",
            help="How problems are shown; json: one object a line.",
        ),
        click.option("--lang", type=click.Choice(LANGUAGES), default=None, help="Language of the words."),
    )
    for option in reversed(options):
        command = option(command)
    return command


def read_options(given: dict[str, Any]) -> Options:
    """Return the options as the command line gave them.

    Raises:
        click.UsageError: there is no such folder.
    """
    root = given["root"].resolve()
    output = given["output"] or root / "_site"
    lang = given["lang"] or preferred_language(os.environ)
    if not root.is_dir():
        raise click.UsageError(message("no folder", lang, path=str(root)))
    return Options(root, output, given["jobs"], given["verbose"], given["format"], lang)


class open_project:  # noqa: N801 used as a function
    """Open what a project needs for the time of a ``with`` block: executor, store, progress."""

    def __init__(self, options: Options) -> None:
        """Hold the options; nothing is opened yet."""
        self.options = options

    def __enter__(self) -> Any:
        """Return the project."""
        from catalogue.engine.executors import open_executor
        from catalogue.engine.project import Project
        from catalogue.engine.store import Store

        options = self.options
        self.executor = open_executor(options.jobs)
        self.bars = Bars(options.lang, quiet=options.format != "text")
        store = Store(options.root / ".cache")
        return Project(options.root, options.output, store, self.executor, self.bars)

    def __exit__(self, *failure: object) -> None:
        """Stop the processes and finish the progress bar."""
        self.bars.close()
        self.executor.shutdown(cancel_futures=failure[0] is not None)


def show(diagnostics: Sequence[Diagnostic], options: Options, *, advice: bool) -> None:
    """Print a report; a build shows advice only as a number, `check` shows it all."""
    from catalogue.reporters import REPORTERS

    plain = options.format == "text"
    shown = [one for one in diagnostics if advice or not plain or one.severity is not Severity.ADVICE]
    if plain:
        # What stops the site stands last, nearest to the prompt: advice may be long.
        shown.sort(key=lambda one: list(Severity).index(one.severity), reverse=True)
    hidden = len(diagnostics) - len(shown)
    if shown or not plain or advice:
        click.echo(REPORTERS[options.format](shown, options.lang, colour=options.colour), nl=False)
    if hidden:
        click.echo(message("advice waits", options.lang, n=hidden))
