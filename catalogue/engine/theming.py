"""A site's theme: its own files and those of its parents, put together again only when one of them has changed."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from catalogue.diagnostics import Checked
from catalogue.engine.contents import Reader, Record
from catalogue.website.themes import Theme, ThemeFolder, load_theme


def read_theme(reader: Reader, name: str, program: str) -> Checked[Theme]:
    """Return the theme of that name with its parents; ``program`` is the digest of what puts themes together."""
    paths = [file.path for file in reader.sources.below("themes")]
    return reader.once(
        "theme", paths, Record[Theme], lambda: load_theme(name, _theme_folders(reader, paths)), name, program
    )


def _theme_folders(reader: Reader, paths: Sequence[str]) -> Mapping[str, ThemeFolder]:
    files: dict[str, dict[str, bytes]] = defaultdict(dict)
    for path in paths:
        _, name, *rest = path.split("/")
        if rest:
            files[name]["/".join(rest)] = reader.sources.read(path)
    return {name: ThemeFolder(name, f"themes/{name}", contents) for name, contents in files.items()}
