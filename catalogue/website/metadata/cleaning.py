"""The same photo without its metadata, or why it cannot be made."""

from dataclasses import dataclass

from catalogue.diagnostics import Checked, Diagnostic, has_errors
from catalogue.rules import photos as rules
from catalogue.website.images.encoding import verify
from catalogue.website.images.formats import sniff
from catalogue.website.images.problems import problem
from catalogue.website.metadata.inspecting import take_apart, traces
from catalogue.website.metadata.models import Apart, Malformed, Part, Secret
from catalogue.website.metadata.secrets import traces_of


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A photo without metadata, and what was taken out of it."""

    data: bytes
    """The very same bytes when there was nothing to take out."""
    secrets: tuple[Secret, ...] = ()
    """What was private in it."""
    parts: tuple[Part, ...] = ()
    """Which kinds of parts were taken out."""


def clean(path: str, data: bytes) -> Checked[Cleaned]:
    """Return the photo without metadata, pixel for pixel the same; no value when it cannot be had so.

    Args:
        path: POSIX path of the photo, for diagnostics only.
        data: its bytes. It is decoded once before and once after, to compare.
    """
    sniffed = sniff(path, data)
    if sniffed.format is None:
        return Checked(None, (sniffed.refusal,) if sniffed.refusal else ())
    before = verify(path, data)
    if before.value is None:
        return Checked(None, tuple(one for one in before.diagnostics if has_errors([one])))
    try:
        apart = take_apart(sniffed.format, data)
    except Malformed:
        return _refused(path)
    if apart.bare != data and (verify(path, apart.bare).value != before.value or traces(apart.bare)):
        return _refused(path)
    return Checked(_cleaned(apart))


def _refused(path: str) -> Checked[Cleaned]:
    found: Diagnostic = problem(rules.NOT_CLEANABLE, path)
    return Checked(None, (found,))


def _cleaned(apart: Apart) -> Cleaned:
    secrets = dict.fromkeys(trace.secret for trace in traces_of(apart.blocks))
    return Cleaned(apart.bare, tuple(secrets), tuple(dict.fromkeys(block.part for block in apart.blocks)))
