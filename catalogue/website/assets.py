"""A theme's assets: published under names that carry their digests, also where they name one another.

Scripts and style sheets go out without the comments that stand on lines of their own: those are for whoever reads the
theme, and are a quarter of what a phone would load.
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
        r"""(?P<before>url\(\s*["']?|@import\s+["'])(?P<name>[^"')]+?)(?P<after>\s*["']?\s*\)|["'])""",
        re.IGNORECASE,
    ),
    ".js": re.compile(
        r"""(?P<before>\b(?:from|import)\s*\(?\s*["'])(?P<name>\.{1,2}/[^"'\n]+)(?P<after>["'])""",
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
            source = self.sources[name]
            pattern = REFERENCES.get(posixpath.splitext(name)[1])
            data = self._rewritten(name, source, pattern, (*namers, name)) if pattern else source.data
            self.done[name] = _asset(name, data)
        return self.done[name]

    def _rewritten(self, name: str, source: AssetSource, pattern: re.Pattern[str], namers: tuple[str, ...]) -> bytes:
        """Return a file whose references lead to published names, relative to its own."""
        text, here = source.data.decode("utf-8", "replace"), posixpath.dirname(name)

        def publish(match: re.Match[str]) -> str:
            reference = match["name"]
            if reference.startswith(ELSEWHERE):
                return match[0]
            target, mark, fragment = reference.partition("#")
            other = posixpath.normpath(posixpath.join(here, target))
            rule = rules.ASSET_CIRCLE if other in namers else rules.ASSET_MISSING if other not in self.sources else None
            if rule:
                self._note(rule, source.path, text, match.start(), asset=reference)
                return match[0]
            output = self.publish(other, namers).output.removeprefix("assets/")
            lead = "./" if reference.startswith(".") else ""
            return f"{match['before']}{lead}{posixpath.relpath(output, here or '.')}{mark}{fragment}{match['after']}"

        return COMMENT.sub("", pattern.sub(publish, text)).encode()

    def _note(self, rule: Rule, path: str, text: str, offset: int, **values: str) -> None:
        line = text.count("\n", 0, offset) + 1
        place, pairs = Span(path, line), tuple(sorted(values.items()))
        self.found.append(Diagnostic(rule.name, rule.severity, place, pairs, text.splitlines()[line - 1][:400]))


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
