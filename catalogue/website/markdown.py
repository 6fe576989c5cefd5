"""Markdown of strangers → safe HTML: no raw HTML, no pictures from elsewhere, only harmless links."""

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it import MarkdownIt
    from markdown_it.token import Token

SCHEMES = ("https://", "http://", "mailto:", "#")
HEADINGS = frozenset({"heading_open", "heading_close"})


@lru_cache(maxsize=2048)
def render_markdown(text: str, top: int) -> str:
    """Return the HTML of a CommonMark text; markup in it is shown as text, unsafe links stay plain words.

    Args:
        text: the Markdown.
        top: level of the text's highest headings on the page, so that no level is skipped.
    """
    parser, tokens = _parser(), _tokens(text)
    shift = top - min((int(token.tag[1]) for token in tokens if token.type in HEADINGS), default=top)
    levelled = [
        token.copy(tag=f"h{min(int(token.tag[1]) + shift, 6)}") if token.type in HEADINGS else token for token in tokens
    ]
    return str(parser.renderer.render(levelled, parser.options, {}))


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


def _allowed(url: str) -> bool:
    return url.strip().lower().startswith(SCHEMES)


def _mark_links(tokens: "Sequence[Token]") -> None:
    """Tell machines that a stranger set the link."""
    for token in tokens:
        for child in token.children or ():
            if child.type == "link_open":
                child.attrSet("rel", "nofollow ugc noopener")
