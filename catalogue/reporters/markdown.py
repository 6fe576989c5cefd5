"""For job summaries and comments: a table in Markdown, with nothing of a stranger's markup left alive."""

import re
from collections.abc import Sequence

from catalogue.diagnostics import Diagnostic
from catalogue.reporters.terminal import place
from catalogue.reporters.wording import by_weight, offer, say, summary, visible, worded

SPECIAL = re.compile(r"([\\`*_{}\[\]<>()#+\-.!|~@&])")


def markdown(diagnostics: Sequence[Diagnostic], lang: str, *, colour: bool = False) -> str:  # noqa: ARG001 one protocol
    """Return the report as Markdown, errors first."""
    parts = [f"**{summary(diagnostics, lang)}**", *(_entry(diagnostic, lang) for diagnostic in by_weight(diagnostics))]
    return "\n\n".join(parts) + "\n"


def _entry(diagnostic: Diagnostic, lang: str) -> str:
    words = worded(diagnostic, lang)
    head = f"- **{say(diagnostic.severity, lang)} {words.code}** {escaped(words.title)}  "
    lines = [head, f"  {_code(place(diagnostic.span))}  ", f"  {escaped(words.cause)} {escaped(words.fix)}"]
    if diagnostic.corrected is not None:
        lines[-1] += "  "
        lines += [f"  {offer(diagnostic, lang)}:", "", *_fenced(visible(diagnostic.corrected))]
    return "\n".join(lines)


def escaped(text: str) -> str:
    """Return text that Markdown shows as it is."""
    return SPECIAL.sub(r"\\\1", visible(text))


def _code(text: str) -> str:
    return f"`{text.replace('`', chr(39))}`"


def _fenced(text: str) -> list[str]:
    fence = "`" * max(3, 1 + max((len(run) for run in re.findall("`+", text)), default=0))
    return [f"  {fence}yaml", f"  {text}", f"  {fence}"]
