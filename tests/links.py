"""Every link of a built site leads to a file of it."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urldefrag, urlsplit

from lxml import etree, html

LINKED = ("href", "src", "content")
CSS_URL = re.compile(r"""url\(["']?([^"')]+)["']?\)""")


def broken_links(folder: Path, base_url: str) -> list[str]:
    """Return ``page → target`` of every internal link that leads nowhere; fragments must name an element."""
    pages = {place: html.parse(str(place)) for place in sorted(folder.rglob("*.html"))}
    ids = {place: set(tree.xpath("//@id")) for place, tree in pages.items()}
    broken = []
    for place, tree in pages.items():
        broken += [
            f"{place.relative_to(folder)} → {target}"
            for target in _targets(tree, base_url)
            if _missing(folder, place, target, urlsplit(base_url).path, ids)
        ]
    for sheet in folder.rglob("*.css"):
        for reference in CSS_URL.findall(sheet.read_text(encoding="utf-8")):
            if not reference.startswith(("data:", "#")) and not (sheet.parent / urldefrag(reference)[0]).is_file():
                broken.append(f"{sheet.relative_to(folder)} → {reference}")
    return broken


def _targets(tree: "etree._ElementTree", base_url: str) -> Iterator[str]:
    for element in tree.iter():
        if not isinstance(element.tag, str):
            continue
        for name in LINKED:
            value = element.get(name)
            if value and (name != "content" or value.startswith(base_url)):
                yield value
        for candidate in (element.get("srcset") or "").split(","):
            if candidate.strip():
                yield candidate.split()[0]


def _missing(folder: Path, place: Path, target: str, base: str, ids: dict[Path, set[str]]) -> bool:
    parts = urlsplit(target)
    if parts.scheme in {"mailto", "data"} or (parts.netloc and parts.netloc not in {"contoh.id", "example.org"}):
        return False
    if not parts.path:
        return bool(parts.fragment) and parts.fragment not in ids[place]
    if not parts.path.startswith(base):
        return True
    found = folder / unquote(parts.path.removeprefix(base))
    found = found / "index.html" if parts.path.endswith("/") else found
    if not found.is_file():
        return True
    return bool(parts.fragment) and found.suffix == ".html" and parts.fragment not in ids.get(found, set())
