"""Which program makes the bytes: digests of our own code and of the libraries that it leans on.

A key that holds the digest of the code that made a value needs no version number kept by hand.
"""

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from catalogue.digests import digest_of, fingerprint

if TYPE_CHECKING:
    from catalogue.website.assembly import Programs

PACKAGE = Path(__file__).resolve().parent.parent
MEANING = ("diagnostics.py", "digests.py", "rules", "content")
"""What decides what an entry means."""
PAGES = (*MEANING, "website")
IMAGES = ("website/images", "website/colours.py", "diagnostics.py", "digests.py", "rules")
EXAMINATION = (*IMAGES, "website/metadata", "website/copies.py")
SEARCH = (
    *("content/models.py", "content/vocabulary.py", "digests.py"),
    *("website/finding/records.py", "website/finding/texts.py", "website/markdown.py", "engine/searching.py"),
)


@dataclass(frozen=True, slots=True)
class Toolchain:
    """Digests of the programs that make each kind of value."""

    meaning: str
    """Entries, vocabularies, settings."""
    pages: str
    """Pages and files for machines."""
    photos: str
    """Renditions."""
    examination: str
    """What is known of each photo."""
    search: str
    """Text indexes."""

    @property
    def programs(self) -> "Programs":
        """Return what the plan's keys hang on."""
        # Only a plan needs it, and everything that makes pages comes with it.
        from catalogue.website.assembly import Programs

        return Programs(self.pages, self.photos, self.search)


@cache
def toolchain() -> Toolchain:
    """Return the digests of this program; two machines with equal ones make equal bytes."""
    python = f"python {sys.version_info.major}.{sys.version_info.minor}"
    return Toolchain(
        meaning=meaning(),
        pages=_program(PAGES, ("babel", "jinja2", "markdown-it-py", "pyyaml"), python),
        photos=_program(IMAGES, ("pillow", "pillow-heif")),
        examination=_program(EXAMINATION, ("pillow", "pillow-heif")),
        search=_program(SEARCH, ("pagefind", "pagefind-bin", "markdown-it-py")),
    )


@cache
def meaning() -> str:
    """Return the digest of the program that gives files their meaning: all that a look at some entries needs."""
    return _program(MEANING, ("pyyaml",))


def _program(places: Iterable[str], libraries: Iterable[str], *more: str) -> str:
    code = sorted(module for place in places for module in _modules(place))
    return fingerprint((code, [(name, version(name)) for name in libraries], more))


@cache
def _modules(place: str) -> tuple[tuple[str, str], ...]:
    """Return the modules of a room with their digests; several programs share a room, and each is read once."""
    root = PACKAGE / place
    paths = [root] if root.is_file() else root.rglob("*.py")
    return tuple((path.relative_to(PACKAGE).as_posix(), digest_of(path.read_bytes())) for path in paths)
