"""Where the program begins and ends: the group of all commands, and the exit codes."""

import os
import signal
import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from keyword import iskeyword
from typing import cast

import click

from catalogue import __version__
from catalogue.cli.options import USAGE
from catalogue.cli.usage import usage_words
from catalogue.wordbook import LANGUAGES, message, preferred_language

BUG = 70
TERMINATED = 143
"""Exit code of a run that was asked to end, as a shell gives it."""
COMMANDS: Mapping[str, str] = {
    "build": "site",
    "check": "checking",
    "serve": "site",
    "explain": "site",
    "new": "new",
    "clean": "workshop",
    "schema": "workshop",
    "add": "adding",
    "import": "sheets",
    "export": "sheets",
    "report": "maintainer",
}
"""The room of each command. One is entered when its command is asked for: a build needs no questions of ``new``."""
VALUED = frozenset({"--root", "--output", "--jobs", "--format", "--lang", "--port"})
"""Options behind which a value stands: ``--output check`` names a folder."""


class BuildByDefault(click.Group):
    """Takes a command line without a command for one of ``build``; loads commands when they are asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 as click passes it
        """Return the names of all commands."""
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 as click passes it
        """Return a command by its name; None where there is none."""
        if cmd_name not in COMMANDS:
            return None
        # `import` is a word of Python itself: its function has a line behind its name.
        name = f"{cmd_name}_" if iskeyword(cmd_name) else cmd_name
        return cast("click.Command", getattr(import_module(f"catalogue.cli.{COMMANDS[cmd_name]}"), name))

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Return the arguments with their command first: where options stand before it, or none is named."""
        own = {"--help", "-h", "--version"}
        if not args or (args[0].startswith("-") and args[0] not in own):
            args = self._command_first(args)
        return super().parse_args(ctx, args)

    def _command_first(self, args: list[str]) -> list[str]:
        """Return ``--lang en check`` as ``check --lang en``, and options alone as those of ``build``."""
        for at, name in enumerate(args):
            if name in COMMANDS and args[at - 1] not in VALUED:
                return [name, *args[:at], *args[at + 1 :]]
        return ["build", *args]


@click.group(cls=BuildByDefault, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="catalogue")
def cli() -> None:
    """Make a showcase site from products/, or say which line is wrong and how it should be."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and leave the process with its exit code."""
    from catalogue.engine.output import BusyOutputError, ForeignOutputError
    from catalogue.engine.sources import SourceChangedError

    given = list(sys.argv[1:] if arguments is None else arguments)
    lang = given[given.index("--lang") + 1] if "--lang" in given[:-1] else preferred_language(os.environ)
    lang = lang if lang in LANGUAGES else preferred_language(os.environ)
    # Asked to end, a run ends as if by itself: its processes with it, no file half written.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(TERMINATED))
    try:
        cli.main(given, prog_name="catalogue", standalone_mode=False)
    except click.exceptions.Exit as left:
        sys.exit(left.exit_code)
    except click.ClickException as error:
        _fail(usage_words(error, lang))
    except (click.Abort, KeyboardInterrupt):
        sys.exit(130)
    except ForeignOutputError as error:
        _fail(message("foreign output", lang, path=str(error)))
    except BusyOutputError as error:
        _fail(message("busy output", lang, path=str(error)))
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
