"""A page of the site → the same page for a folder on somebody's disk.

Links between the pages that are there become relative; all other links lead to the published site. Scripts and the
security policy go: a browser refuses modules of ``file://``, and every page can be read without them.
"""

import posixpath
import re
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from html import escape, unescape
from urllib.parse import unquote

_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>\n?')
_SCRIPT = re.compile(r"<script\b[^>]*>.*?</script>\n?", re.DOTALL)
_ADDRESS = re.compile(r'(?P<before>\s(?:href|src|action|poster)=")(?P<value>/[^"]*)(?P<after>")')
_SOURCES = re.compile(r'(?P<before>\ssrcset=")(?P<value>[^"]*)(?P<after>")')


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a page lies, and what lies beside it."""

    folder: str
    names: AbstractSet[str]
    base_path: str
    base_url: str

    def moved(self, address: str) -> str:
        """Return an address of the site as it is from this page."""
        if not address.startswith(self.base_path) or address.startswith("//"):
            return address
        path, mark, fragment = address.removeprefix(self.base_path).partition("#")
        bare = unquote(path.partition("?")[0])
        file = f"{bare}index.html" if not bare or bare.endswith("/") else bare
        if file in self.names:
            return posixpath.relpath(file, self.folder or ".") + mark + fragment
        return self.base_url + path + mark + fragment


def portable(page: str, path: str, names: AbstractSet[str], base_url: str, base_path: str) -> str:
    """Return the page with links that work from a folder.

    Args:
        page: HTML as the site has it.
        path: where the page lies in the folder: ``produk/…/index.html``.
        names: every file of the folder.
        base_url: of the published site, with a slash at its end.
        base_path: its path, with a slash at its end.
    """
    place = _Place(posixpath.dirname(path), names, base_path, base_url)
    bare = _SCRIPT.sub("", _POLICY.sub("", page))
    one = _ADDRESS.sub(lambda found: _put(found, place.moved(unescape(found["value"]))), bare)
    return _SOURCES.sub(lambda found: _put(found, _sources(unescape(found["value"]), place)), one)


def _put(found: re.Match[str], value: str) -> str:
    return f"{found['before']}{escape(value)}{found['after']}"


def _sources(value: str, place: _Place) -> str:
    """Return a ``srcset`` with each of its addresses moved."""
    parts = (part.strip().partition(" ") for part in value.split(","))
    return ", ".join(f"{place.moved(address)} {size}".strip() for address, _, size in parts)
