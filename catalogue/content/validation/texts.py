"""Readers of texts, ids and links."""

import re
from typing import TypeGuard

from catalogue.content.inspection import excerpt
from catalogue.content.nodes import Mapping, Node, Scalar, Sequence
from catalogue.content.validation.fields import Desk
from catalogue.content.validation.shapes import Case, Items, Matching, Shaped, Text, shaped
from catalogue.content.vocabulary import slugify, split_words
from catalogue.diagnostics import Span
from catalogue.rules import Rule, products
from catalogue.rules import entries as rules

ID = re.compile(r"(?=.{1,50}\Z)[a-z0-9]+(?:-[a-z0-9]+)*")
LONGEST_STORY, LONGEST_LINE, LONGEST_NAME = 4000, 300, 80
LONGEST_LIST = 600
"""A list typed as one text; longer ones are stories that stand in the wrong place."""

LONGEST_ID = 50
NO_ID, NO_WORKSHOP = "produk-1", "bengkel-1"
"""Ids of products and workshops whose names have no letter for one."""

CERTIFIED = re.compile(
    r"unesco[ -](?:\w+ ){0,3}(?:certifi|sertif|bersertif)"
    r"|(?:bersertifikat|sertifikat|certified|certificate)(?: \w+){0,3} unesco",
    re.IGNORECASE,
)
"""What nobody can say of a piece; "recognised by UNESCO" may be said of batik."""
_EMAIL = re.compile(r"[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.)+[A-Za-z]{2,24}")
_HOST = r"(?:[a-z0-9-]{1,63}\.)+[a-z]{2,24}"
_PATH = r"""(?:/[^\s<>"'\\^`{|}\x00-\x1f]*)?(?:\?[^\s<>"'\\^`{|}]*)?"""
_URL = re.compile(f"https://({_HOST}){_PATH}", re.IGNORECASE)
_SCHEME = re.compile(r"(?:https?:)?/{0,2}(?=[\w.-]+\.[a-z]{2,})", re.IGNORECASE)
_HANDLE = re.compile(r"@?([A-Za-z0-9][A-Za-z0-9._]{1,29})")
_DIGITS = re.compile(r"[0-9][0-9 .-]*")


def scalar(desk: Desk, node: Node) -> str | None:
    """Return the text of a node, without the spaces around it; None after reporting a list or mapping."""
    if isinstance(node, Scalar):
        return node.text.strip() or None
    desk.report(rules.TEXT_DUE, node, **desk.keys())
    return None


def text(limit: int = LONGEST_LINE) -> Shaped[str | None]:
    """Return a reader of a text of at most ``limit`` characters."""

    def read(desk: Desk, node: Node) -> str | None:
        found = scalar(desk, node)
        if found is not None and len(found) > limit:
            desk.report(rules.TEXT_TOO_LONG, node, length=str(len(found)), limit=str(limit), **desk.keys())
            return None
        if found and CERTIFIED.search(found):
            desk.report(products.UNESCO_CERTIFIES, node)
        return found

    return Shaped(read, Text(limit))


def items(desk: Desk, node: Node, most: int) -> list[Scalar]:
    """Return the scalars of a list, or of a list typed as one text; reports what is no text, and too many."""
    candidates: tuple[Node, ...] = ()
    match node:
        case Mapping():
            desk.report(rules.LIST_DUE, node, example="[satu, dua]", **desk.keys())
        case Sequence() if len(node.items) > most:
            desk.report(rules.LIST_TOO_LONG, node, length=str(len(node.items)), limit=str(most), **desk.keys())
        case Sequence():
            candidates = node.items
        case Scalar():
            candidates = (node,)
    return [item for item in candidates if _is_item(item, desk)]


def _is_item(node: Node, desk: Desk) -> TypeGuard[Scalar]:
    """Return whether a node can be an item of a list, after reporting why it cannot."""
    if not isinstance(node, Scalar):
        desk.report(rules.TEXT_DUE, node, **desk.keys())
        return False
    length = len(node.text)
    if length > LONGEST_LIST:
        desk.report(rules.TEXT_TOO_LONG, node, length=str(length), limit=str(LONGEST_LIST), **desk.keys())
    return length <= LONGEST_LIST and bool(node.text.strip())


def slugified(written: str) -> str:
    """Return the id that is nearest to ``written``; 'produk-1' when nothing of it can stay."""
    return slugify(written, LONGEST_ID) or NO_ID


@shaped(Items(Matching(r"[a-z0-9\s,;|+/&-]*"), 20, alone=True, blanks=True))
def ids(desk: Desk, node: Node) -> tuple[str, ...] | None:
    """Return a list of ids."""
    found = []
    for item in items(desk, node, 20):
        words = split_words(item.text) if isinstance(node, Scalar) else [item.text.strip()]
        for word in words:
            if ID.fullmatch(word):
                found.append(word)
            else:
                alone = word == item.text.strip()
                example = slugified(word)
                desk.report(
                    rules.ID_MALFORMED, item, suggestion=example if alone else None, written=word[:60], example=example
                )
    return tuple(dict.fromkeys(found)) or None


def check_folder_name(desk: Desk, name: str) -> None:
    """Report a folder whose name cannot be part of an address."""
    if not ID.fullmatch(name):
        folder = str(Span(desk.document.path).path.rpartition("/")[0])
        desk.report_file(rules.ID_MALFORMED, path=folder or None, written=name[:60], example=slugified(name))


@shaped(Matching(_EMAIL.pattern))
def email(desk: Desk, node: Node) -> str | None:
    """Return an e-mail address."""
    found = scalar(desk, node)
    if found is None or _EMAIL.fullmatch(found):
        return found
    suggestion = found.removeprefix("mailto:")
    fits = suggestion if _EMAIL.fullmatch(suggestion) else None
    desk.report(rules.EMAIL_UNREADABLE, node, suggestion=fits, written=excerpt(node))
    return None


def url(example: str, hosts: tuple[str, ...] = ()) -> Shaped[str | None]:
    """Return a reader of https links; with ``hosts``, only of links there."""

    def read(desk: Desk, node: Node) -> str | None:
        found = scalar(desk, node)
        if found is None:
            return None
        match = _URL.fullmatch(found) if len(found) <= 500 else None
        if match and (not hosts or match[1].lower() in hosts):
            return found
        if match:
            desk.report(rules.URL_HOST, node, written=excerpt(node), hosts=hosts[0], example=example)
            return None
        suggestion = _complete(found, hosts)
        desk.report(rules.URL_UNREADABLE, node, suggestion=suggestion, written=excerpt(node), example=example)
        return None

    host = "|".join(known.replace(".", r"\.") for known in hosts) or _HOST
    elsewhere = (Case(r"^\s*https://", "https://contoh.example/"),) if hosts else ()
    return Shaped(read, Matching(f"https://(?:{host}){_PATH}", any_case=True, never=elsewhere))


def _complete(written: str, hosts: tuple[str, ...]) -> str | None:
    """Return the whole link that an address without https:// or a lone @name stands for."""
    whole = _SCHEME.sub("https://", written, count=1) if _SCHEME.match(written) else ""
    match = _URL.fullmatch(whole)
    if match and (not hosts or match[1].lower() in hosts):
        return whole
    handle = _HANDLE.fullmatch(written)
    return f"https://www.{hosts[0]}/{handle[1]}" if hosts and handle and "." not in written[-4:] else None


def digits(low: int, high: int, rule: Rule) -> Shaped[str | None]:
    """Return a reader of a number that is a name: ``low`` to ``high`` digits, kept as text."""

    def read(desk: Desk, node: Node) -> str | None:
        found = scalar(desk, node)
        if found is None:
            return None
        number = re.sub("[ .-]", "", found)
        if _DIGITS.fullmatch(found) and low <= len(number) <= high:
            return number
        desk.report(rule, node, written=excerpt(node))
        return None

    pattern = rf"[0-9](?:[ .-]*[0-9]){{{low - 1},{high - 1}}}[ .-]*"
    return Shaped(read, Matching(pattern, bare=("number",)))
