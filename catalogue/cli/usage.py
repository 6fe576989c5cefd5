"""A wrong command line in the reader's language: click itself speaks English only."""

import click

from catalogue.wordbook import message


def usage_words(error: click.ClickException, lang: str) -> str:
    """Return what is wrong with a command line, and where to read how it is meant.

    What click tells in no way that can be translated stands in its own words.
    """
    match error:
        case click.NoSuchOption():
            words = message("no such option", lang, name=error.option_name)
        case click.MissingParameter():
            words = message("option missing", lang, name=_name(error.param))
        case click.BadParameter():
            words = message("option wrong", lang, name=_name(error.param), reason=error.message)
        case click.exceptions.NoSuchCommand():
            words = message("no such command", lang, name=error.command_name)
        case _:
            words = error.format_message()
    return f"{words}\n{message('usage help', lang)}"


def _name(parameter: click.Parameter | None) -> str:
    """Return a parameter as it is typed."""
    names = [*parameter.opts] if parameter else []
    return max(names, key=len, default="?")
