"""``theme.yaml``: what a theme is called, which theme it builds on, and its design tokens."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from catalogue.content import nodes
from catalogue.content.parsing import parse
from catalogue.diagnostics import Checked, Diagnostic, has_errors
from catalogue.rules import themes as rules

TOKEN_NAME = re.compile(r"[a-z][a-z0-9-]{0,40}")
TOKEN_VALUE = re.compile(r"[\w #%.,()+*/'\"-]{1,200}")
"""No braces, semicolons, at-signs, colons or backslashes: a value cannot leave its declaration."""
LOADING = re.compile(r"url\s*\(|image\s*\(|image-set|src\s*\(|//|/\*", re.IGNORECASE)
"""What would make a value load something, or hide the rest of the sheet."""
TOKEN_GROUPS = ("root", "light", "dark")
THEME_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,49}")


@dataclass(frozen=True, slots=True)
class Manifest:
    """One theme's own settings."""

    extends: str | None = None
    """Name of the parent theme."""
    tokens: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """By group (root: both schemes, light, dark): CSS custom property without its dashes → value."""


def check_manifest(path: str, data: bytes) -> Checked[Manifest]:
    """Return what a ``theme.yaml`` says; unknown keys and values that are no plain CSS are errors."""
    parsed = parse(path, data)
    if parsed.value is None or has_errors(parsed.diagnostics):
        return Checked(None, parsed.diagnostics)
    document = parsed.value
    found: list[Diagnostic] = []
    extends: str | None = None
    tokens: dict[str, Mapping[str, str]] = {}
    for key, value in document.root:
        if key.text == "tokens" and isinstance(value, nodes.Mapping):
            tokens = _token_groups(document, value, found)
        elif key.text == "extends" and isinstance(value, nodes.Scalar) and THEME_NAME.fullmatch(value.text):
            extends = value.text
        elif key.text not in {"name", "title", "description"}:
            found.append(document.diagnostic(rules.THEME_SETTING, key, key=key.text))
    return Checked(None if found else Manifest(extends, tokens), (*parsed.diagnostics, *found))


def _token_groups(
    document: nodes.Document, groups: nodes.Mapping, found: list[Diagnostic]
) -> dict[str, Mapping[str, str]]:
    tokens: dict[str, Mapping[str, str]] = {}
    for key, group in groups:
        if key.text in TOKEN_GROUPS and isinstance(group, nodes.Mapping):
            tokens[key.text] = _tokens(document, group, found)
        else:
            found.append(document.diagnostic(rules.THEME_SETTING, key, key=key.text))
    return tokens


def _tokens(document: nodes.Document, group: nodes.Mapping, found: list[Diagnostic]) -> dict[str, str]:
    tokens: dict[str, str] = {}
    for key, value in group:
        plain = isinstance(value, nodes.Scalar) and is_plain(value.text)
        if plain and TOKEN_NAME.fullmatch(key.text):
            tokens[key.text] = value.text if isinstance(value, nodes.Scalar) else ""
        else:
            found.append(document.diagnostic(rules.THEME_SETTING, key, key=key.text))
    return tokens


def is_plain(value: str) -> bool:
    """Return whether a token's value stays in its declaration and loads nothing."""
    paired = value.count("(") == value.count(")") and value.count('"') % 2 == value.count("'") % 2 == 0
    return bool(TOKEN_VALUE.fullmatch(value)) and paired and not LOADING.search(value)


def tokens_css(manifests: Sequence[Manifest]) -> str:
    """Return the style sheet of the merged tokens; the last manifest wins."""
    merged: dict[str, dict[str, str]] = {group: {} for group in TOKEN_GROUPS}
    for manifest in manifests:
        for group, tokens in manifest.tokens.items():
            merged[group].update(tokens)
    light = _declarations(merged["root"] | merged["light"])
    dark = _declarations(merged["dark"])
    return f":root {{{light}}}\n@media (prefers-color-scheme: dark) {{\n:root {{{dark}}}\n}}\n"


def _declarations(tokens: Mapping[str, str]) -> str:
    return "".join(f"\n  --{name}: {value};" for name, value in sorted(tokens.items())) + "\n"
