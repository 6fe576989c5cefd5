"""Themes: folders of data, a child before its parents; templates, assets, tokens and words put together once.

A template named in a template is looked up from the child on; ``parent:page.html`` is looked up from the next layer
below the one that says so. Names of included templates are fixed text, so that what a page depends on is known
without rendering it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from catalogue.content.i18n import compile_messages
from catalogue.diagnostics import Checked, Diagnostic, Span
from catalogue.digests import digest_of
from catalogue.rules import Rule
from catalogue.rules import themes as rules
from catalogue.website.assets import Asset, AssetSource, merged_sources, publish_assets
from catalogue.website.inputs import TEMPLATES
from catalogue.website.manifests import Manifest, check_manifest, tokens_css

PARENT = "parent:"
LAYER = re.compile("[0-9]{1,3}")


@dataclass(frozen=True, slots=True)
class ThemeFolder:
    """One theme as it lies on disk."""

    name: str
    path: str
    """For diagnostics: ``themes/pesisir``."""
    files: Mapping[str, bytes]
    """By POSIX path within the folder."""


@dataclass(frozen=True, slots=True)
class Layer:
    """The templates of one theme of the chain."""

    name: str
    path: str
    templates: Mapping[str, str]
    """Source by name, e.g. ``base.html``."""


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme with its parents, ready for planning and rendering."""

    name: str
    layers: tuple[Layer, ...]
    """Child first."""
    assets: Mapping[str, Asset]
    """By name within ``assets/``, e.g. ``motifs/kawung.svg``."""
    messages: Mapping[str, tuple[bytes, ...]]
    """Compiled catalogues by locale, child first."""
    closures: Mapping[str, str]
    """Per page template: digest of its source and of all that it includes, extends or imports."""


def load_theme(name: str, folders: Mapping[str, ThemeFolder]) -> Checked[Theme]:
    """Return the theme ``name`` with its parents merged, or what is wrong with them."""
    chain = _chain(name, folders)
    if chain.value is None:
        return Checked(None, chain.diagnostics)
    parts, found = chain.value, list(chain.diagnostics)
    layers = tuple(_layer(folder) for folder, _ in parts)
    assets = _assets(parts, found)
    messages = _messages(parts, found)
    closures = _closures(name, layers, assets, found)
    if found:
        return Checked(None, tuple(found))
    return Checked(Theme(name, layers, assets, messages, closures))


def locate(layers: Sequence[Layer], name: str) -> tuple[int, str] | None:
    """Return (layer, file name) of a template by its name; None when no layer has it.

    A name is a file name, or ``2:base.html``: the file, looked up from layer 2 on.
    """
    start, separator, file = name.partition(":")
    first = int(start) if LAYER.fullmatch(start) and separator else 0
    file = file if separator else name
    for index in range(first, len(layers)):
        if file in layers[index].templates:
            return index, file
    return None


def resolve_name(layers: Sequence[Layer], name: str, includer: str) -> str:
    """Return the name by which ``includer`` reaches the template that it calls ``name``."""
    if not name.startswith(PARENT):
        return name
    place = locate(layers, includer)
    return f"{(place[0] if place else 0) + 1}:{name.removeprefix(PARENT)}"


def _chain(name: str, folders: Mapping[str, ThemeFolder]) -> Checked[list[tuple[ThemeFolder, Manifest]]]:
    """Return the theme and its parents, child first."""
    parts: list[tuple[ThemeFolder, Manifest]] = []
    wanted: str | None = name
    while wanted is not None:
        seen = [folder.name for folder, _ in parts]
        place = Span(f"{parts[-1][0].path}/theme.yaml") if parts else Span("site.yaml")
        if wanted in seen:
            return _refused(rules.THEME_CIRCLE, place, theme=wanted, chain=" → ".join([*seen, wanted]))
        folder = folders.get(wanted)
        if folder is None or "theme.yaml" not in folder.files:
            known = ", ".join(sorted(folders)) or "—"
            return _refused(rules.THEME_UNKNOWN, place, theme=wanted, known=known)
        manifest = check_manifest(f"{folder.path}/theme.yaml", folder.files["theme.yaml"])
        if manifest.value is None:
            return Checked(None, manifest.diagnostics)
        parts.append((folder, manifest.value))
        wanted = manifest.value.extends
    return Checked(parts)


def _refused(rule: Rule, place: Span, **values: str) -> Checked[list[tuple[ThemeFolder, Manifest]]]:
    return Checked(None, (_problem(rule, place, **values),))


def _problem(rule: Rule, place: Span, line: str | None = None, **values: str) -> Diagnostic:
    return Diagnostic(rule.name, rule.severity, place, tuple(sorted(values.items())), line)


def _layer(folder: ThemeFolder) -> Layer:
    templates = {
        path.removeprefix("templates/"): data.decode("utf-8", "replace")
        for path, data in sorted(folder.files.items())
        if path.startswith("templates/")
    }
    return Layer(folder.name, folder.path, templates)


def _assets(parts: Sequence[tuple[ThemeFolder, Manifest]], found: list[Diagnostic]) -> Mapping[str, Asset]:
    """Return all assets under their published names, the style sheet of the tokens among them."""
    sources = merged_sources([(folder.path, folder.files) for folder, _ in parts])
    tokens = tokens_css([manifest for _, manifest in reversed(parts)])
    sources["tokens.css"] = AssetSource(f"{parts[0][0].path}/theme.yaml", tokens.encode())
    return publish_assets(sources, found)


def _messages(
    parts: Sequence[tuple[ThemeFolder, Manifest]], found: list[Diagnostic]
) -> Mapping[str, tuple[bytes, ...]]:
    """Return the compiled words of each locale that any layer has, child first."""
    compiled: dict[str, list[bytes]] = {}
    for folder, _ in parts:
        for path, data in sorted(folder.files.items()):
            match path.split("/"):
                case ["locales", locale, "messages.po"]:
                    try:
                        compiled.setdefault(locale, []).append(compile_messages(data, locale.replace("-", "_")))
                    except ValueError as error:
                        place = Span(f"{folder.path}/{path}")
                        found.append(_problem(rules.MESSAGES_UNREADABLE, place, reason=str(error)))
    return {locale: tuple(layers) for locale, layers in sorted(compiled.items())}


def _closures(
    theme: str, layers: Sequence[Layer], assets: Mapping[str, Asset], found: list[Diagnostic]
) -> Mapping[str, str]:
    """Return the digest of each page template's closure; everything that is wrong in the templates is noted."""
    references = {
        f"{index}:{name}": tuple(_references(layers, index, name, assets, found))
        for index, layer in enumerate(layers)
        for name in layer.templates
    }
    closures = {}
    for page in TEMPLATES.values():
        reached: dict[str, str] = {}
        missing = _reach(layers, page, references, reached)
        for name, includer in missing:
            place = Span(includer) if includer else Span(f"{layers[0].path}/theme.yaml")
            found.append(_problem(rules.TEMPLATE_MISSING, place, template=name, theme=theme))
        closures[page] = digest_of(*(text.encode() for pair in sorted(reached.items()) for text in pair))
    return closures


def _reach(
    layers: Sequence[Layer], page: str, references: Mapping[str, tuple[str, ...]], reached: dict[str, str]
) -> list[tuple[str, str]]:
    """Fill ``reached`` with every template that ``page`` leads to; return (name, path of who asks) of the missing."""
    missing, waiting = [], [(page, "")]
    while waiting:
        name, includer = waiting.pop()
        place = locate(layers, name)
        if place is None:
            missing.append((name, includer))
            continue
        index, file = place
        key = f"{index}:{file}"
        if key not in reached:
            reached[key] = layers[index].templates[file]
            path = f"{layers[index].path}/templates/{file}"
            waiting.extend((reference, path) for reference in references[key])
    return missing


def _references(
    layers: Sequence[Layer], index: int, name: str, assets: Mapping[str, Asset], found: list[Diagnostic]
) -> Iterator[str]:
    """Yield the names of the templates that one template leads to."""
    import jinja2
    from jinja2 import meta, nodes

    source = layers[index].templates[name]
    path, lines = f"{layers[index].path}/templates/{name}", source.splitlines()

    def note(rule: Rule, line: int, **values: str) -> None:
        text = lines[line - 1][:400] if 0 < line <= len(lines) else None
        found.append(_problem(rule, Span(path, line), text, **values))

    try:
        tree = jinja2.Environment(autoescape=True).parse(source)
    except jinja2.TemplateSyntaxError as error:
        note(rules.TEMPLATE_SYNTAX, error.lineno, reason=error.message or "")
        return
    except RecursionError:
        note(rules.TEMPLATE_SYNTAX, 1, reason="(((…")
        return
    for reference in meta.find_referenced_templates(tree):
        if reference is None:
            note(rules.TEMPLATE_DYNAMIC, 1)
        else:
            yield resolve_name(layers, reference, f"{index}:{name}")
    for call in tree.find_all(nodes.Call):
        if isinstance(call.node, nodes.Name) and call.node.name == "asset" and call.args:
            argument = call.args[0]
            if isinstance(argument, nodes.Const) and argument.value not in assets:
                note(rules.ASSET_MISSING, call.lineno, asset=str(argument.value))
