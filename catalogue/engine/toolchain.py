"""Which program makes the bytes: digests of our own code and of the libraries that it leans on.

A key that holds the digest of the code that made a value needs no version number kept by hand.
"""

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from catalogue.digests import digest_of

if TYPE_CHECKING:
    from catalogue.website.assembly import Programs

PACKAGE = Path(__file__).resolve().parent.parent
MEANING = ("diagnostics.py", "digests.py", "rules", "content")
"""What decides what an entry means."""
PAGES = (*MEANING, "website")
IMAGES = ("website/images", "website/colours.py", "diagnostics.py", "digests.py", "rules")
EXAMINATION = (*IMAGES, "website/metadata", "website/copies.py")
SEARCH = ("website/finding/texts.py", "website/markdown.py", "engine/searching.py")


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


@lru_cache(maxsize=1)
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


@lru_cache(maxsize=1)
def meaning() -> str:
    """Return the digest of the program that gives files their meaning: all that a look at some entries needs."""
    return _program(MEANING, ("pyyaml",))


def _program(places: Iterable[str], libraries: Iterable[str], *more: str) -> str:
    sources = sorted(path for place in places for path in _modules(PACKAGE / place))
    code = [part for path in sources for part in (path.relative_to(PACKAGE).as_posix().encode(), path.read_bytes())]
    return digest_of(*code, *(f"{name} {version(name)}".encode() for name in libraries), *(m.encode() for m in more))


def _modules(place: Path) -> Iterable[Path]:
    return [place] if place.is_file() else place.rglob("*.py")
