"""libyaml's events → nodes, without recursion and without ever making an object of a value."""

import re
from dataclasses import dataclass, field
from typing import Any

import yaml

from catalogue.content.nodes import Mapping, Node, Place, Scalar, Sequence
from catalogue.content.parsing.decoding import BIDI, BREAKS, problem
from catalogue.content.parsing.lines import quoted_from
from catalogue.diagnostics import Checked, Diagnostic, Span, has_errors
from catalogue.rules import Rule, files, layout, syntax

DEPTH = 20
HIDDEN = re.compile(f"[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f{BREAKS}{BIDI}]")
"""What quotes may make of a backslash and the letter after it, and no page can show."""
Event = Any
"""PyYAML's events have no types of their own."""


@dataclass(slots=True)
class _Open:
    """A list or mapping that has begun and not ended."""

    start: Any
    mapping: bool
    items: list[Node] = field(default_factory=list)


@dataclass(slots=True)
class _Composer:
    path: str
    lines: tuple[str, ...]
    found: list[Diagnostic] = field(default_factory=list)
    stack: list[_Open] = field(default_factory=list)
    root: Node | None = None
    documents: int = 0
    within: set[int] = field(default_factory=set)
    """Lines that begin inside a quoted or block text."""

    def note(
        self, rule: Rule, place: Place, /, *, corrected: str | None = None, perhaps: str | None = None, **values: str
    ) -> None:
        line = self.lines[place[0] - 1] if 0 < place[0] <= len(self.lines) else None
        self.found.append(problem(self.path, rule, place, line, corrected=corrected, perhaps=perhaps, **values))

    def take(self, event: Event) -> bool:
        """Take one event; return False when reading on makes no sense."""
        kind = type(event)
        if kind is yaml.ScalarEvent:
            self._scalar(event)
        elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
            return self._open(event, mapping=kind is yaml.MappingStartEvent)
        elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            self._close(event.end_mark)
        elif kind is yaml.AliasEvent:
            self._refuse(syntax.ALIAS, event, f"*{event.anchor}")
            self._add(Scalar("", _place(event.start_mark, event.end_mark)))
        elif kind is yaml.DocumentStartEvent:
            return self._document(event)
        return True

    def _document(self, event: Event) -> bool:
        self.documents += 1
        if self.documents > 1:
            self.note(files.SEVERAL_DOCUMENTS, _place(event.start_mark, event.end_mark))
        return self.documents == 1

    def _open(self, event: Event, *, mapping: bool) -> bool:
        if event.anchor or event.tag:
            self._refuse_marks(event)
        self.stack.append(_Open(event.start_mark, mapping))
        if len(self.stack) > DEPTH:
            self.note(files.TOO_DEEP, _place(event.start_mark, event.start_mark), limit=str(DEPTH))
        return len(self.stack) <= DEPTH

    def _scalar(self, event: Event) -> None:
        if event.anchor or event.tag:
            self._refuse_marks(event)
        quoted = event.style not in {None, ""}
        place = _place(event.start_mark, event.end_mark)
        if place[2] > place[0]:
            self._spread(place, quoted=quoted)
        if event.style == '"' and HIDDEN.search(event.value):
            self._escaped(place)
        self._add(Scalar(event.value, place, quoted))

    def _escaped(self, place: Place) -> None:
        """Note a backslash that makes a character which no page can show."""
        line, start, end = self.lines[place[0] - 1], place[1] - 1, place[3] - 1
        inner = line[start + 1 : end - 1].replace("'", "''")
        plain = f"{line[:start]}'{inner}'{line[end:]}" if place[0] == place[2] else None
        self.note(syntax.BACKSLASH, place, corrected=plain)

    def _spread(self, place: Place, *, quoted: bool) -> None:
        if quoted:
            # The end of a block text is the start of the line after it.
            self.within.update(range(place[0] + 1, place[2] + (place[3] > 1)))
        else:
            self._folded(place)

    def _folded(self, place: Place) -> None:
        """Note a value that goes on over several lines without anybody having asked for it."""
        for number in range(place[0] + 1, place[2] + 1):
            line = self.lines[number - 1]
            indent = len(line) - len(line.lstrip())
            if line.lstrip().startswith("-"):
                first = self.lines[place[0] - 1]
                item = first.lstrip().startswith("- ") and line.lstrip().startswith("- ")
                beside = first[: len(first) - len(first.lstrip())] + line.lstrip() if item else None
                self.note(layout.LINE_JOINED, (number, indent + 1, number, len(line) + 1), perhaps=beside)
                return
        self.note(layout.TEXT_FOLDED, (place[0], place[1], place[0], len(self.lines[place[0] - 1]) + 1))

    def _add(self, node: Node) -> None:
        if self.stack:
            self.stack[-1].items.append(node)
        else:
            self.root = node

    def _close(self, end: Any) -> None:
        opened = self.stack.pop()
        place = _place(opened.start, end)
        if opened.mapping:
            self._add(Mapping(self._entries(opened.items), place))
        else:
            self._add(Sequence(tuple(opened.items), place))

    def _entries(self, items: list[Node]) -> tuple[tuple[Scalar, Node], ...]:
        seen: dict[str, Scalar] = {}
        entries: list[tuple[Scalar, Node]] = []
        for key, value in zip(items[::2], items[1::2], strict=False):
            if not isinstance(key, Scalar):
                self.note(layout.KEY_NOT_TEXT, key.place)
            elif key.text == "<<" and not key.quoted:
                self.note(syntax.MERGE_KEY, key.place)
            elif not key.text:
                self.note(layout.KEY_MISSING, key.place)
            elif (earlier := seen.setdefault(key.text, key)) is not key:
                self._duplicate(key, earlier)
            else:
                entries.append((key, value))
        return tuple(entries)

    def _duplicate(self, key: Scalar, earlier: Scalar) -> None:
        self.note(layout.KEY_DUPLICATE, key.place, key=key.text[:60], line=str(earlier.place[0]))
        last = self.found.pop()
        related = Span(self.path, *earlier.place)
        self.found.append(Diagnostic(last.rule, last.severity, last.span, last.values, last.source_line, None, related))

    def _refuse_marks(self, event: Event) -> None:
        if event.anchor:
            self._refuse(syntax.ANCHOR, event, f"&{event.anchor}")
        if event.tag:
            self._refuse(syntax.TAG, event, _shown_tag(event.tag))

    def _refuse(self, rule: Rule, event: Event, mark: str) -> None:
        place = _place(event.start_mark, event.end_mark)
        line = self.lines[place[0] - 1]
        start = line.find(mark[0], max(0, place[1] - 1 - len(mark) - 3))
        quoted = quoted_from(line, start if start >= 0 else place[1] - 1)
        if mark.startswith("!!"):
            self.note(rule, place, perhaps=quoted, mark=mark[:60])
        else:
            self.note(rule, place, corrected=None if line.lstrip().startswith("<<") else quoted, mark=mark[:60])


def compose(path: str, lines: tuple[str, ...]) -> tuple[Checked[Node], frozenset[int]]:
    """Return the root node, or what libyaml or the rules of the house refuse; and the lines within a longer text."""
    composer = _Composer(path, lines)
    checked = _composed(composer)
    return checked, frozenset(composer.within)


def _composed(composer: _Composer) -> Checked[Node]:
    path, lines = composer.path, composer.lines
    try:
        for event in yaml.parse("\n".join(lines), Loader=yaml.CSafeLoader):
            if not composer.take(event):
                return Checked(None, tuple(composer.found))
    except yaml.MarkedYAMLError as error:
        composer.found.append(_unreadable(path, lines, error))
        return Checked(None, tuple(composer.found))
    except (yaml.YAMLError, ValueError) as error:
        composer.note(files.UNREADABLE, (1, 1, 1, 1), detail=str(error).splitlines()[0][:120])
        return Checked(None, tuple(composer.found))
    return _rooted(composer)


def _rooted(composer: _Composer) -> Checked[Node]:
    """Return the root when it is a mapping; a file of ours is nothing else."""
    root = composer.root
    if isinstance(root, Sequence):
        composer.note(files.ROOT_IS_LIST, _line_of(root.place))
    elif root is None or (isinstance(root, Scalar) and not root.text.strip()):
        composer.found.append(problem(composer.path, files.EMPTY, (0, 0, 0, 0), None))
    elif isinstance(root, Scalar):
        composer.note(files.ROOT_IS_TEXT, _line_of(root.place))
    good = isinstance(root, Mapping) and not has_errors(composer.found)
    return Checked(root if good else None, tuple(composer.found))


def _line_of(place: Place) -> Place:
    return (place[0], place[1], place[0], place[1] + 1)


def _unreadable(path: str, lines: tuple[str, ...], error: yaml.MarkedYAMLError) -> Diagnostic:
    mark = error.problem_mark or error.context_mark
    number = min(mark.line + 1, len(lines)) if mark else 1
    column = mark.column + 1 if mark else 1
    detail = (error.problem or error.context or "?")[:120]
    line = lines[number - 1] if lines else None
    if "nesting depth" in detail:
        return problem(path, files.TOO_DEEP, (number, column, number, column + 1), line, limit=str(DEPTH))
    return problem(path, files.UNREADABLE, (number, column, number, column + 1), line, detail=detail)


def _shown_tag(tag: str) -> str:
    return tag.replace("tag:yaml.org,2002:", "!!")


def _place(start: Any, end: Any) -> Place:
    return (start.line + 1, start.column + 1, end.line + 1, end.column + 1)
