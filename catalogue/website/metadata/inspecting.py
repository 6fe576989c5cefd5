"""What is private in a photo, as diagnostics."""

import shlex
from collections.abc import Callable, Iterable, Mapping
from typing import Final

from catalogue.diagnostics import Diagnostic
from catalogue.rules import Rule
from catalogue.rules import photos as rules
from catalogue.website.images.formats import sniff
from catalogue.website.images.problems import problem
from catalogue.website.metadata import blind, boxes, gif, jpeg, pages, png, webp
from catalogue.website.metadata.models import Apart, Block, Malformed, Secret, Trace
from catalogue.website.metadata.secrets import traces_of

_FORMATS: Final[Mapping[str, Callable[[bytes], Apart]]] = {
    "JPEG": jpeg.take_apart,
    "PNG": png.take_apart,
    "WEBP": webp.take_apart,
    "GIF": gif.take_apart,
    "HEIF": boxes.take_apart,
    "AVIF": boxes.take_apart,
    "TIFF": pages.take_apart,
}
_RULES: Final[Mapping[Secret, Rule]] = {
    Secret.LOCATION: rules.LOCATED,
    Secret.CAMERA: rules.CAMERA_NAMED,
    Secret.PERSON: rules.PERSON_NAMED,
    Secret.VIDEO: rules.VIDEO_HIDDEN,
}


def take_apart(form: str, data: bytes) -> Apart:
    """Return a photo of a known format taken apart.

    Raises:
        Malformed: it is not laid out as its format says.
    """
    try:
        return _FORMATS[form](data)
    except (IndexError, OverflowError) as error:
        raise Malformed from error


def traces(data: bytes) -> tuple[Trace, ...]:
    """Return everything private in a photo; nothing of what is no photo."""
    form = sniff("", data).format
    return traces_of(_blocks(form, data)) if form else ()


def _blocks(form: str, data: bytes) -> Iterable[Block]:
    try:
        return take_apart(form, data).blocks
    except Malformed:
        return blind.blocks(data)


def inspect(path: str, data: bytes) -> tuple[Diagnostic, ...]:
    """Return one diagnostic for each kind of private thing in a photo; never what it says.

    Args:
        path: POSIX path of the photo, from the site's root.
        data: its bytes; what is no photo has nothing private that could be told.
    """
    found: dict[Secret, list[str]] = {}
    for trace in traces(data):
        found.setdefault(trace.secret, []).append(trace.where)
    command = f"clean {shlex.quote(path)}"
    return tuple(
        problem(_RULES[secret], path, found=", ".join(places[:4]), command=command) for secret, places in found.items()
    )
