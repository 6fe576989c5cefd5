"""Diagnostics → text for people and machines: pure functions, one module per face.

What strangers wrote is shown in reports, so it never gets there as it is: control characters, terminal escapes and
marks that turn the direction of writing are spelled out (`wording.visible`).
"""

from collections.abc import Mapping, Sequence
from typing import Protocol

from catalogue.diagnostics import Diagnostic
from catalogue.reporters.annotations import github
from catalogue.reporters.machines import json_lines, sarif
from catalogue.reporters.markdown import markdown
from catalogue.reporters.terminal import text

__all__ = ["REPORTERS", "Reporter", "github", "json_lines", "markdown", "sarif", "text"]


class Reporter(Protocol):
    """A face of diagnostics."""

    def __call__(self, diagnostics: Sequence[Diagnostic], lang: str, *, colour: bool = False) -> str:
        """Return the whole report in a language; ``colour`` only where the face has any."""
        ...


REPORTERS: Mapping[str, Reporter] = {
    "text": text,
    "github": github,
    "json": json_lines,
    "sarif": sarif,
    "markdown": markdown,
}
"""By the name that the command line uses."""
