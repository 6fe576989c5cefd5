"""Markdown of strangers → safe HTML: no raw HTML, no pictures from elsewhere, only harmless links."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it import MarkdownIt
    from markdown_it.token import Token

SCHEMES = ("https://", "http://", "mailto:", "#")
HEADINGS = frozenset({"heading_open", "heading_close"})
_SENTENCE_END = re.compile(r"\w{3,}[.!?][\")”’]*(?= )")
"""A word of three letters at least, since Jl., No. and H. end no sentence."""


@lru_cache(maxsize=2048)
def render_markdown(text: str, top: int) -> str:
    """Return the HTML of a CommonMark text; markup in it is shown as text, unsafe links stay plain words.

    Args:
        text: the Markdown.
        top: level of the text's highest headings on the page, so that no level is skipped.
    """
    parser = _parser()
    return str(parser.renderer.render(_levelled(_tokens(text), top), parser.options, {}))


def _levelled(tokens: "Sequence[Token]", top: int) -> "Sequence[Token]":
    shift = top - min((int(token.tag[1]) for token in tokens if token.type in HEADINGS), default=top)
    return [
        token.copy(tag=f"h{min(int(token.tag[1]) + shift, 6)}") if token.type in HEADINGS else token for token in tokens
    ]


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture that the site publishes."""

    src: str
    width: int
    height: int


def render_guide(text: str, top: int, links: Mapping[str, str], figures: Mapping[str, Figure]) -> str:
    """Return the HTML of a text of our own, which names other texts and pictures by their files.

    Args:
        text: the Markdown; markup in it is shown as text.
        top: level of the text's highest headings on the page.
        links: addresses by the file that the text names. A link to any other file of the repository, which the site
            does not have, becomes plain words.
        figures: pictures by the file that the text names; it may show no others.
    """
    parser = _guide_parser()
    tokens = parser.parse(text)
    for token in tokens:
        token.children = list(_led(token.children, links, figures)) if token.children else token.children
    return str(parser.renderer.render(_levelled(tokens, top), parser.options, {}))


def _led(children: "Sequence[Token]", links: Mapping[str, str], figures: Mapping[str, Figure]) -> "Iterator[Token]":
    """Yield the parts of a line, its links and pictures led to where the site has them."""
    dropped = False
    for child in children:
        if child.type == "link_open":
            target = str(child.attrs["href"])
            dropped = target not in links and not target.startswith(SCHEMES)
            child.attrSet("href", links.get(target, target))
        elif child.type == "image":
            figure = figures[str(child.attrs["src"])]
            child.attrs = {"src": figure.src, "alt": "", "width": figure.width, "height": figure.height}
            child.attrSet("loading", "lazy")
        if not (dropped and child.type in {"link_open", "link_close"}):
            yield child


@lru_cache(maxsize=2048)
def plain_text(text: str, limit: int) -> str:
    """Return the words of a Markdown text up to ``limit`` characters, cut at a word, with an ellipsis when cut."""
    words: list[str] = []
    for token in _tokens(text):
        if token.type == "inline" and token.children:
            words.extend(child.content or " " for child in token.children if child.type in {"text", "softbreak"})
            words.append(" ")
        if sum(map(len, words)) > limit:
            break
    return cut("".join(words), limit)


def opening(text: str, limit: int) -> str:
    """Return the whole sentences of a Markdown text that fit into ``limit`` characters; words, when not one does."""
    told = " ".join(plain_text(text, limit).split())
    if not told.endswith("…"):
        return told
    ends = list(_SENTENCE_END.finditer(told))
    return told[: ends[-1].end()] if ends else told


def cut(text: str, limit: int) -> str:
    """Return a text on one line, up to ``limit`` characters, cut at a word, with an ellipsis when cut."""
    plain = " ".join(text.split())
    return plain if len(plain) <= limit else plain[: limit - 1].rsplit(" ", 1)[0].rstrip(" ,;:.") + "…"


@lru_cache(maxsize=256)
def _tokens(text: str) -> "Sequence[Token]":
    """Return a text parsed: a page shows it whole and tells its beginning. Nobody changes the tokens."""
    return _parser().parse(text)


@lru_cache(maxsize=1)
def _parser() -> "MarkdownIt":
    """Return the configured parser; it is never changed after this."""
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"html": False, "typographer": False}).disable(["image", "html_block"])
    parser.validateLink = _allowed  # type: ignore[method-assign]
    parser.core.ruler.push("mark_links", lambda state: _mark_links(state.tokens))
    return parser


@lru_cache(maxsize=1)
def _guide_parser() -> "MarkdownIt":
    """Return the parser of our own texts: pictures and files beside the text may be named."""
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"html": False, "typographer": False}).disable("html_block")


def _allowed(url: str) -> bool:
    return url.strip().lower().startswith(SCHEMES)


def _mark_links(tokens: "Sequence[Token]") -> None:
    """Tell machines that a stranger set the link."""
    for token in tokens:
        for child in token.children or ():
            if child.type == "link_open":
                child.attrSet("rel", "nofollow ugc noopener")
