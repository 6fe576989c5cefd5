"""A theme's assets: published under names that carry their digests, also where they name one another.

Scripts and style sheets go out without the comments that stand on lines of their own: those are for whoever reads the
theme, and are a quarter of what a phone would load. A style sheet that another takes in by ``@import "…";`` goes out
in its place: a phone that has to ask for one sheet after another paints later.
"""

import posixpath
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from catalogue.diagnostics import Diagnostic, Span
from catalogue.digests import digest_of
from catalogue.rules import Rule
from catalogue.rules import themes as rules

REFERENCES: Mapping[str, re.Pattern[str]] = {
    ".css": re.compile(
        r"""/\*.*?\*/|(?P<before>url\(\s*["']?|@import\s+["'])(?P<name>[^"')]+?)(?P<after>\s*["']?\s*\)|["']\s*;?)""",
        re.IGNORECASE | re.DOTALL,
    ),
    ".js": re.compile(
        r"""^[ \t]*/\*.*?\*/|(?P<before>\b(?:from|import)\s*\(?\s*["'])(?P<name>\.{1,2}/[^"'\n]+)(?P<after>["'])""",
        re.MULTILINE | re.DOTALL,
    ),
}
"""How a file of each kind names others: ``url(…)`` and ``@import``; ``import … from "./…"`` and ``import("./…")``."""
COMMENT = re.compile(r"^[ \t]*/\*(?!!).*?\*/[ \t]*\n", re.MULTILINE | re.DOTALL)
"""A comment that begins and ends a line; one with ``/*!``, such as a licence, stays."""
ELSEWHERE = ("data:", "#")
"""References that lead to no file."""


@dataclass(frozen=True, slots=True)
class Asset:
    """A file of the theme, published under a name that carries its digest."""

    output: str
    """``assets/site.1f2e3d4c.css``"""
    data: bytes


@dataclass(frozen=True, slots=True)
class AssetSource:
    """A file of ``assets/`` as it lies on disk."""

    path: str
    """For diagnostics: ``themes/pesisir/assets/site.css``."""
    data: bytes


@dataclass(slots=True)
class _Press:
    """Assets on their way out: those that are done, and what was found wrong."""

    sources: Mapping[str, AssetSource]
    found: list[Diagnostic]
    done: dict[str, Asset] = field(default_factory=dict)

    def publish(self, name: str, namers: tuple[str, ...]) -> Asset:
        """Return an asset under its published name, after all those that it names.

        Args:
            name: within ``assets/``.
            namers: the files that are being published because each names the next.
        """
        if name not in self.done:
            text = self._text(name, namers, posixpath.dirname(name))
            self.done[name] = _asset(name, self.sources[name].data if text is None else text.encode())
        return self.done[name]

    def _text(self, name: str, namers: tuple[str, ...], folder: str) -> str | None:
        """Return a file's text whose references lead to published names; None for a file that names no others.

        Args:
            name: within ``assets/``.
            namers: as above.
            folder: where the text goes out, its own or that of the sheet that takes it in: references lead from there.
        """
        pattern = REFERENCES.get(posixpath.splitext(name)[1])
        if pattern is None:
            return None
        source, chain = self.sources[name], (*namers, name)
        text = source.data.decode("utf-8", "replace")

        def lead(match: re.Match[str]) -> str:
            reference = match["name"]
            if reference is None or reference.startswith(ELSEWHERE):
                return match[0]
            target, mark, fragment = reference.partition("#")
            other = posixpath.normpath(posixpath.join(posixpath.dirname(name), target))
            rule = rules.ASSET_CIRCLE if other in chain else rules.ASSET_MISSING if other not in self.sources else None
            if rule:
                self._note(rule, source.path, text, match.start(), asset=reference)
                return match[0]
            if self._is_taken_in(match, other):
                return self._text(other, chain, folder) or ""
            output = self.publish(other, chain).output.removeprefix("assets/")
            start = "./" if reference.startswith(".") else ""
            return f"{match['before']}{start}{posixpath.relpath(output, folder or '.')}{mark}{fragment}{match['after']}"

        return COMMENT.sub("", pattern.sub(lead, text))

    def _is_taken_in(self, match: re.Match[str], other: str) -> bool:
        """Return whether a reference is an ``@import`` without conditions, of a sheet that takes in no further ones."""
        plain = match["before"].lower().startswith("@import") and match["after"].endswith(";")
        return plain and other.endswith(".css") and b"@import" not in self.sources[other].data.lower()

    def _note(self, rule: Rule, path: str, text: str, offset: int, **values: str) -> None:
        line = text.count("\n", 0, offset) + 1
        place, pairs = Span(path, line), tuple(sorted(values.items()))
        problem = Diagnostic(rule.name, rule.severity, place, pairs, text.splitlines()[line - 1][:400])
        if problem not in self.found:  # a sheet that is taken in is read once more
            self.found.append(problem)


def publish_assets(sources: Mapping[str, AssetSource], found: list[Diagnostic]) -> Mapping[str, Asset]:
    """Return all assets by name; a reference that leads nowhere, or round in a circle, is noted in ``found``."""
    press = _Press(sources, found)
    return {name: press.publish(name, ()) for name in sorted(sources)}


def _asset(name: str, data: bytes) -> Asset:
    stem, extension = posixpath.splitext(name)
    return Asset(f"assets/{stem}.{digest_of(data)[:10]}{extension}", data)


def merged_sources(folders: Sequence[tuple[str, Mapping[str, bytes]]]) -> dict[str, AssetSource]:
    """Return the files of ``assets/`` of several themes, the first theme's before its parents'.

    Args:
        folders: (path for diagnostics, files by path within the theme), child first.
    """
    return {
        path.removeprefix("assets/"): AssetSource(f"{folder}/{path}", data)
        for folder, files in reversed(folders)
        for path, data in sorted(files.items())
        if path.startswith("assets/")
    }
