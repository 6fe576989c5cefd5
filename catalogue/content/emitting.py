"""Values → YAML as a careful person would type it: the inverse of ``parsing``.

A text stands bare where the parser reads it back as it is, in quotes where it does not, and below a ``|`` when it has
several lines. The parser itself is asked, so the two cannot drift apart.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, TypeAlias

from catalogue.content.nodes import Mapping as MappingNode
from catalogue.content.nodes import Node, Scalar
from catalogue.content.parsing import parse
from catalogue.diagnostics import has_errors

Value: TypeAlias = str | Sequence["Value"] | Mapping[str, "Value"]

_BARE: Final = re.compile(r"\+?[\w(][^\x00-\x1f]*")
"""What a text may begin with that stands bare: marks mean something to YAML, or to the eye."""
_OTHERWISE: Final = re.compile(r"0[0-9]+|null|true|false", re.IGNORECASE)
"""What other programs would take for something else: a number without its zeros, nothing, yes and no."""
_ESCAPES: Final = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"})
_LONGEST_LINE: Final = 100
_LONGEST_KEY: Final = 200


class UnwritableError(ValueError):
    """A text that no entry can hold: it has characters that cannot be seen, or that turn the line."""


def document(entries: Mapping[str, Value]) -> str:
    """Return a whole file.

    Raises:
        UnwritableError: a text of it cannot be written.
    """
    return "".join(f"{line}\n" for key, value in entries.items() for line in entry(key, value))


def entry(key: str, value: Value, indent: str = "") -> Iterator[str]:
    """Yield the lines of one key with its value.

    Raises:
        UnwritableError: a text of it cannot be written.
    """
    if not key or len(key) > _LONGEST_KEY or "\n" in key:
        raise UnwritableError(key)
    name = f"{indent}{scalar(key)}:"
    if isinstance(value, str):
        yield from _text(name, value, indent)
    elif not value:
        yield f"{name} {'{}' if isinstance(value, Mapping) else '[]'}"
    elif isinstance(value, Mapping):
        yield name
        for inner, part in value.items():
            yield from entry(inner, part, f"{indent}  ")
    else:
        yield from _list(name, value, indent)


def _text(name: str, text: str, indent: str) -> Iterator[str]:
    block = [*_block(text, f"{indent}  ")] if "\n" in text else []
    if block and _reads_as(["k: " + block[0], *(line[len(indent) :] for line in block[1:])], text):
        yield f"{name} {block[0]}"
        yield from block[1:]
    else:
        yield f"{name} {scalar(text)}"


def _block(text: str, indent: str) -> Iterator[str]:
    """Yield a text of several lines below a mark that says whether its last line ends."""
    yield "|" if text.endswith("\n") else "|-"
    for line in text.removesuffix("\n").split("\n"):
        yield f"{indent}{line}" if line else ""


def _list(name: str, items: Sequence[Value], indent: str) -> Iterator[str]:
    """Yield a list: in brackets while it is short, else one item a line."""
    if all(isinstance(item, str) and "\n" not in item for item in items):
        inline = f"{name} [{', '.join(scalar(item, within_brackets=True) for item in items if isinstance(item, str))}]"
        if len(inline) <= _LONGEST_LINE:
            yield inline
            return
    yield name
    for item in items:
        yield from _item(item, f"{indent}  ")


def _item(item: Value, indent: str) -> Iterator[str]:
    if isinstance(item, str):
        yield f"{indent}- {scalar(item)}"
        return
    if not isinstance(item, Mapping) or not item:
        raise UnwritableError(item)
    lines = [line for key, value in item.items() for line in entry(key, value, f"{indent}  ")]
    yield f"{indent}- {lines[0][len(indent) + 2 :]}"
    yield from lines[1:]


def scalar(text: str, *, within_brackets: bool = False) -> str:
    """Return a text on one line: bare, or in quotes.

    Args:
        text: what the parser shall read.
        within_brackets: whether it stands in a list in brackets, where commas end it.

    Raises:
        UnwritableError: it cannot be written.
    """
    if _BARE.fullmatch(text) and not _OTHERWISE.fullmatch(text) and _stands(text, within_brackets):
        return text
    quoted = f'"{text.translate(_ESCAPES)}"'
    if not _stands(quoted, within_brackets, text):
        raise UnwritableError(text)
    return quoted


def _stands(written: str, within_brackets: bool, text: str | None = None) -> bool:  # noqa: FBT001 handed on
    lines = [f"k: [{written}]"] if within_brackets else [f"k: {written}"]
    return _reads_as(lines, written if text is None else text)


def _reads_as(lines: Sequence[str], text: str) -> bool:
    """Return whether the parser reads one value, this very text, and has nothing to say."""
    parsed = parse("", "\n".join([*lines, ""]).encode("utf-8", "surrogatepass"))
    if parsed.value is None or len(parsed.value.root.entries) != 1 or has_errors(parsed.diagnostics):
        return False
    node = parsed.value.root.entries[0][1]
    return _only(node) == text


def _only(node: Node) -> str | None:
    """Return the text of a node, or of the one item in its brackets."""
    if isinstance(node, MappingNode):
        return None
    items = (node,) if isinstance(node, Scalar) else node.items
    return items[0].text if len(items) == 1 and isinstance(items[0], Scalar) else None
