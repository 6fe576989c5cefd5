"""The guides: what workshops, and those who keep a catalogue, are told; one Markdown file for each language.

They lie as files that code hosts show, and become pages of every site. A guide has one name in all languages; the file
``README.md`` of each language lists the others, and in the first language puts them into their order.
"""

import posixpath
import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from catalogue.content.models import Localized

LIST = "README.md"
"""The page that lists the others: code hosts show it with its folder."""
PICTURES = "pictures"
"""Folder of the pictures, beside those of the languages."""
_NAMED = re.compile(r"\]\(([a-z0-9-]+)\.md\)")
_PNG = b"\x89PNG\r\n\x1a\n"
_SVG = re.compile(rb"<svg\b[^>]*\bwidth=\"(\d{1,4})\" height=\"(\d{1,4})\"")


@dataclass(frozen=True, slots=True)
class Guide:
    """One guide in its languages."""

    key: str
    """Its part of the address; empty for the list of guides."""
    title: Localized
    text: Localized
    """Markdown, without the title."""


@dataclass(frozen=True, slots=True)
class GuidePicture:
    """A picture of the guides."""

    name: str
    """As texts name it: ``../pictures/light.svg``."""
    data: bytes
    width: int
    height: int
    """Pixels at which it is shown at most."""


@dataclass(frozen=True, slots=True)
class Guides:
    """All guides, their list first; none where a site shows none."""

    pages: tuple[Guide, ...] = ()
    pictures: tuple[GuidePicture, ...] = ()


def read_guides(files: Mapping[str, bytes]) -> Guides:
    """Return the guides of the program's own folder.

    Args:
        files: by path within the folder: ``id/README.md``, ``pictures/light.svg``.

    Raises:
        ValueError: a guide has no title or no place in the list, or a picture is of no kind that we use.
    """
    texts: dict[str, dict[str, str]] = defaultdict(dict)
    for path in sorted(files):
        folder, name = posixpath.split(path)
        if name.endswith(".md"):
            texts[name][folder] = files[path].decode()
    order = [LIST, *(f"{key}.md" for key in _NAMED.findall(next(iter(texts[LIST].values()))))]
    if sorted(order) != sorted(texts):
        raise ValueError(f"{LIST}: {sorted(set(order) ^ set(texts))}")
    pictures = (path for path in sorted(files) if path.startswith(f"{PICTURES}/"))
    return Guides(tuple(_guide(name, texts[name]) for name in order), tuple(_picture(p, files[p]) for p in pictures))


def _guide(name: str, texts: Mapping[str, str]) -> Guide:
    parts = {lang: text.partition("\n") for lang, text in texts.items()}
    if not all(title.startswith("# ") for title, _, _ in parts.values()):
        raise ValueError(f"{name}: # …")
    return Guide(
        key="" if name == LIST else name.removesuffix(".md"),
        title=Localized({lang: title.removeprefix("# ").strip() for lang, (title, _, _) in parts.items()}),
        text=Localized({lang: text.strip() for lang, (_, _, text) in parts.items()}),
    )


def _picture(path: str, data: bytes) -> GuidePicture:
    svg = _SVG.search(data[:1000])
    if data.startswith(_PNG):
        # Screens of phones show two pixels where a style sheet counts one.
        width, height = (int.from_bytes(data[start : start + 4]) // 2 for start in (16, 20))
    elif svg:
        width, height = int(svg[1]), int(svg[2])
    else:
        raise ValueError(path)
    return GuidePicture(f"../{path}", data, width, height)
