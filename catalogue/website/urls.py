"""Where everything lives: pages in every locale, photos, assets; with and without the host.

The first locale of a site lives at its root, the others under ``/<locale>/``. The words of a path come from the
theme's catalogue of that locale (context ``url``), so a new locale needs no code.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote, unquote, urlsplit

from catalogue.content.vocabulary import slugify

SEGMENTS = (
    *("products", "category", "type", "technique", "motif", "workshop"),
    *("about", "enquiry", "add", "guide", "offline", "page"),
)
"""Names of the path segments that every locale has a word for."""


@dataclass(frozen=True, slots=True, order=True)
class PageRef:
    """Which page, whatever the locale."""

    kind: str
    """home, products, product, category, type, technique, motif (lists of products), terms, workshop, workshops,
    about, enquiry (the buyer's list), add (the form), guide (and their list), offline, not-found."""
    key: str = ""
    """The product's id, the term's slug, the workshop's id, the guide's name; of ``terms`` the vocabulary's kind."""
    number: int = 1
    """Page of a list."""


@dataclass(frozen=True, slots=True)
class Routes:
    """The site's map: page ↔ path in one locale."""

    base_url: str
    """Absolute, ends with a slash."""
    locale: str
    default: bool
    """This locale lives at the root."""
    segments: Mapping[str, str]
    """Word for each of ``SEGMENTS``."""

    def path(self, page: PageRef) -> str:
        """Return the page's path from the site's root, without a leading slash; ends with a slash or ``.html``."""
        prefix = "" if self.default else f"{self.locale}/"
        return prefix + self._local(page)

    def _local(self, page: PageRef) -> str:
        words = self.segments
        match page.kind:
            case "home":
                return ""
            case "not-found":
                return "404.html"
            case "about" | "enquiry" | "add" | "offline":
                return f"{words[page.kind]}/"
            case "workshops":
                return f"{words['workshop']}/"
            case "terms":
                return f"{words[page.key]}/"
        stem = words["products" if page.kind == "product" else page.kind]
        path = f"{stem}/{page.key}/" if page.key else f"{stem}/"
        return path if page.number == 1 else f"{path}{words['page']}/{page.number}/"

    def output(self, page: PageRef) -> str:
        """Return the file that holds the page, from the output folder."""
        return output_of(self.path(page))

    def href(self, page: PageRef) -> str:
        """Return the page's URL from the host's root."""
        return self.base_path + self.path(page)

    def url(self, page: PageRef) -> str:
        """Return the page's absolute URL."""
        return self.base_url + self.path(page)

    @property
    def base_path(self) -> str:
        """Return the path of the base URL: ``/`` or ``/batik/``."""
        return urlsplit(self.base_url).path


def output_of(path: str) -> str:
    """Return the file that a path is served from: ``motif/`` → ``motif/index.html``."""
    return f"{path}index.html" if not path or path.endswith("/") else path


def files_at(address: str, base_url: str) -> frozenset[str]:
    """Return the files that may be meant by an address, whole or from the host on, or by a path of a file."""
    site = urlsplit(base_url).path
    path = unquote(urlsplit(address).path) if "://" in address else address
    local = path.removeprefix(site).lstrip("/").removeprefix("./")
    return frozenset({local, output_of(local), output_of(f"{local}/")})


def segments(words: Mapping[str, str]) -> Mapping[str, str]:
    """Return one path segment per name, made safe from the words of a theme."""
    return {name: slugify(words.get(name, name)) or name for name in SEGMENTS}


def whatsapp_url(number: str, text: str) -> str:
    """Return a ``wa.me`` link to E.164 digits with a text, percent-encoded."""
    return f"https://wa.me/{number}?text={quote(text, safe='')}"
