"""For GitHub: workflow commands that put each problem beside its line in a pull request."""

from collections.abc import Sequence

from catalogue.diagnostics import Diagnostic, Severity
from catalogue.reporters.wording import by_weight, offer, visible, worded

LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "notice"}


def github(diagnostics: Sequence[Diagnostic], lang: str, *, colour: bool = False) -> str:  # noqa: ARG001 one protocol
    """Return one workflow command per diagnostic, errors first, since a step shows only ten of each."""
    return "".join(_command(diagnostic, lang) for diagnostic in by_weight(diagnostics))


def _command(diagnostic: Diagnostic, lang: str) -> str:
    words, span = worded(diagnostic, lang), diagnostic.span
    corrected = visible(diagnostic.corrected) if diagnostic.corrected is not None else ""
    more = f"\n{offer(diagnostic, lang)}: {corrected}" if corrected else ""
    properties = {"file": span.path, "title": f"{words.code} {words.title}"}
    if span.line:
        properties |= {"line": str(span.line), "col": str(span.column)}
    told = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{LEVELS[diagnostic.severity]} {told}::{_data(f'{words.cause} {words.fix}{more}')}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(visible(text)).replace(":", "%3A").replace(",", "%2C")
