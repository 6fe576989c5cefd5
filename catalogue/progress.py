"""Progress of long work: a bar on a terminal, a plain line now and then elsewhere."""

import sys
from contextlib import ExitStack
from typing import Any

import click

from catalogue.wordbook import message

WORTH_A_BAR = 8
"""Work of fewer pieces is over before a bar could be read."""


class Bars:
    """Shows (stage, done, of how many) as they come.

    Attributes:
        lang: language of the words.
        quiet: show nothing: a program reads the output.
    """

    def __init__(self, lang: str, *, quiet: bool) -> None:
        """Hold the language; nothing is shown yet."""
        self.lang = lang
        self.quiet = quiet
        self._stack = ExitStack()
        self._bar: Any = None
        self._stage = ""
        self._shown = 0

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Show that ``done`` of ``total`` pieces of a stage are finished."""
        if self.quiet or total < WORTH_A_BAR:
            return
        if sys.stderr.isatty():
            self._draw(stage, done, total)
        else:
            self._say(stage, done, total)

    def _draw(self, stage: str, done: int, total: int) -> None:
        if stage != self._stage:
            self.close()
            label = message(f"stage {stage}", self.lang)
            self._bar = self._stack.enter_context(click.progressbar(length=total, label=label, file=sys.stderr))
            self._stage, self._shown = stage, 0
        self._bar.update(done - self._shown)
        self._shown = done

    def _say(self, stage: str, done: int, total: int) -> None:
        quarter = done * 4 // total
        if (stage, quarter) != (self._stage, self._shown):
            click.echo(f"{message(f'stage {stage}', self.lang)}: {done}/{total}", err=True)
            self._stage, self._shown = stage, quarter

    def close(self) -> None:
        """End the bar that is shown, if any."""
        self._stack.close()
        self._bar, self._stage, self._shown = None, "", 0
