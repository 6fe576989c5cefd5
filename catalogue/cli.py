"""The command line: arguments and environment in, exit codes and words out.

Exit codes: 0 clean, 1 something in the sources is wrong, 2 usage or environment, 70 a bug of ours.
"""

import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import click

from catalogue import __version__
from catalogue.diagnostics import Diagnostic, Severity, has_errors
from catalogue.progress import Bars
from catalogue.wordbook import LANGUAGES, message, preferred_language

USAGE, BUG = 2, 70
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


class BuildByDefault(click.Group):
    """Takes a command line without a command for one of ``build``."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Return the arguments, with ``build`` before options that belong to it."""
        own = {"--help", "-h", "--version"}
        if not args or (args[0].startswith("-") and args[0] not in own):
            args = ["build", *args]
        return super().parse_args(ctx, args)


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


@click.group(cls=BuildByDefault, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="catalogue")
def cli() -> None:
    """Make a showcase site from products/, or say which line is wrong and how it should be."""


@cli.command()
@common
def build(**given: Any) -> None:
    """Build the site (the default command)."""
    from catalogue import pipeline

    options = _options(given)
    with _project(options) as project:
        report = pipeline.build(project)
    _show(report.diagnostics, options, advice=False)
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


@cli.command()
@common
def check(**given: Any) -> None:
    """Check all entries and photos; write nothing but the cache."""
    from catalogue import pipeline

    options = _options(given)
    with _project(options) as project:
        checkup = pipeline.check(project)
        diagnostics = pipeline.plan(checkup).diagnostics
    _show(diagnostics, options, advice=True)
    sys.exit(int(has_errors(diagnostics)))


@cli.command()
@common
@click.option("--port", type=click.IntRange(0, 65535), default=8000, help="Port on this machine; 0 for any.")
def serve(port: int, **given: Any) -> None:
    """Build, show the site on this machine, and build again after every change."""
    from catalogue import serving

    options = _options(given)
    with _project(options) as project:
        serving.serve(project, port, options.lang, click.echo)


@cli.command()
@common
@click.argument("path")
def explain(path: str, **given: Any) -> None:
    """Say why an output file would be made again, and what it hangs on."""
    from catalogue import pipeline

    options = _options(given)
    with _project(options) as project:
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
    """Return a path as the plan names it, whether or not the output folder was typed with it."""
    given = Path(path)
    try:
        return given.resolve().relative_to(output.resolve()).as_posix()
    except ValueError:
        return given.as_posix().removeprefix("./").removeprefix(f"{output.name}/")


def _options(given: dict[str, Any]) -> Options:
    root = given["root"].resolve()
    output = given["output"] or root / "_site"
    lang = given["lang"] or preferred_language(os.environ)
    if not root.is_dir():
        raise click.UsageError(message("no folder", lang, path=str(root)))
    return Options(root, output, given["jobs"], given["verbose"], given["format"], lang)


class _project:  # noqa: N801 used as a function
    """Open what a project needs for the time of a ``with`` block: executor, store, progress."""

    def __init__(self, options: Options) -> None:
        """Hold the options; nothing is opened yet."""
        self.options = options

    def __enter__(self) -> Any:
        """Return the project."""
        from catalogue.engine.executors import open_executor
        from catalogue.engine.store import Store
        from catalogue.pipeline import Project

        options = self.options
        self.executor = open_executor(options.jobs)
        self.bars = Bars(options.lang, quiet=options.format != "text")
        store = Store(options.root / ".cache")
        return Project(options.root, options.output, store, self.executor, self.bars)

    def __exit__(self, *failure: object) -> None:
        """Stop the processes and finish the progress bar."""
        self.bars.close()
        self.executor.shutdown(cancel_futures=failure[0] is not None)


def _show(diagnostics: Sequence[Diagnostic], options: Options, *, advice: bool) -> None:
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


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and leave the process with its exit code."""
    from catalogue.engine.output import ForeignOutputError
    from catalogue.engine.sources import SourceChangedError

    given = list(sys.argv[1:] if arguments is None else arguments)
    lang = given[given.index("--lang") + 1] if "--lang" in given[:-1] else preferred_language(os.environ)
    lang = lang if lang in LANGUAGES else preferred_language(os.environ)
    try:
        cli.main(given, prog_name="catalogue", standalone_mode=False)
    except click.exceptions.Exit as left:
        sys.exit(left.exit_code)
    except click.ClickException as error:
        error.show()
        sys.exit(USAGE)
    except (click.Abort, KeyboardInterrupt):
        sys.exit(130)
    except ForeignOutputError as error:
        _fail(message("foreign output", lang, path=str(error)))
    except SourceChangedError as error:
        _fail(message("changed meanwhile", lang, path=str(error)))
    except OSError as error:
        _fail(message("environment", lang, reason=str(error)))
    except Exception as error:
        _bug(error, lang, verbose="--verbose" in given)


def _fail(words: str) -> None:
    click.echo(words, err=True)
    sys.exit(USAGE)


def _bug(error: Exception, lang: str, *, verbose: bool) -> None:
    if verbose:
        import traceback

        traceback.print_exception(error)
    click.echo(message("bug", lang, kind=type(error).__name__, reason=str(error)[:500]), err=True)
    sys.exit(BUG)
