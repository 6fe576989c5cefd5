"""For job summaries and comments: a table in Markdown, with nothing of a stranger's markup left alive."""

import re
from collections.abc import Sequence

from catalogue.diagnostics import Diagnostic
from catalogue.reporters.terminal import place
from catalogue.reporters.wording import by_weight, offer, say, summary, visible, worded

CALLING = re.compile(r"(?<=[@#])(?=\w)|(?<=://)|(?<=www\.)", re.IGNORECASE)
"""Where forges begin to call people, to link other issues and addresses, whether the signs are escaped or not."""
NOTHING = "\u2060"
"""A sign that nobody sees, and that keeps them from it."""
SPECIAL = re.compile(r"([\\`*_{}\[\]<>()#+\-.!|~@&])")


def markdown(diagnostics: Sequence[Diagnostic], lang: str, *, colour: bool = False) -> str:  # noqa: ARG001 one protocol
    """Return the report as Markdown, errors first."""
    parts = [f"**{summary(diagnostics, lang)}**", *(_entry(diagnostic, lang) for diagnostic in by_weight(diagnostics))]
    return "\n\n".join(parts) + "\n"


def _entry(diagnostic: Diagnostic, lang: str) -> str:
    words = worded(diagnostic, lang)
    head = f"- **{say(diagnostic.severity, lang)} {words.code}** {escaped(words.title)}  "
    lines = [head, f"  {code(place(diagnostic.span))}  ", f"  {escaped(words.cause)} {escaped(words.fix)}"]
    if diagnostic.corrected is not None:
        lines[-1] += "  "
        lines += [f"  {offer(diagnostic, lang)}:", "", *_fenced(visible(diagnostic.corrected))]
    return "\n".join(lines)


def escaped(text: str) -> str:
    """Return text that Markdown shows as it is, and in which a forge finds neither people nor links."""
    return SPECIAL.sub(r"\\\1", CALLING.sub(NOTHING, visible(text)))


def code(text: str) -> str:
    """Return text as one piece of code, whatever its signs."""
    return f"`{visible(text).replace('`', chr(39))}`"


def _fenced(text: str) -> list[str]:
    fence = "`" * max(3, 1 + max((len(run) for run in re.findall("`+", text)), default=0))
    return [f"  {fence}yaml", f"  {text}", f"  {fence}"]
