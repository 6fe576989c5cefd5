"""Text indexes at work: each is made by Pagefind once, and only again when what can be searched has changed.

Pagefind reads one document for each product and writes the index as small files, of which a browser loads the few that
hold a query's words. Its excerpts are not published: results are shown as cards, and ``rows.json`` says which product
is meant. The same documents give the same bytes, whatever the order in which they are read.
"""

import asyncio
import gzip
import subprocess
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from catalogue.content.models import Term
from catalogue.diagnostics import Diagnostic, Span
from catalogue.digests import digest_of
from catalogue.engine.executors import Progress
from catalogue.engine.store import Store
from catalogue.rules import Rule
from catalogue.rules import site as rules
from catalogue.website.finding.records import SearchTask
from catalogue.website.finding.texts import document
from catalogue.website.tasks import Plan

PUBLISHED = ("pagefind.js", "pagefind-worker.js", "pagefind-entry.json", "*.pf_meta", "index/*.pf_index")
"""What a browser needs of the index; wasm files are added for the index's own language."""
FRAGMENT_MARK = b"pagefind_dcd"
PATIENCE = 3600
"""Seconds after which a run that does not end is given up."""


@dataclass(frozen=True, slots=True)
class SearchIndex:
    """The files of one locale's index, all of them in the store."""

    key: str
    files: tuple[tuple[str, str], ...]
    """(path from the output folder, key of the bytes)"""


@dataclass(frozen=True, slots=True)
class Indexes:
    """All text indexes of a site, and what went wrong."""

    files: tuple[tuple[str, str], ...] = ()
    """(path from the output folder, key of the bytes)"""
    keys: Mapping[str, str] = field(default_factory=dict)
    """By path: key of the task that made the file."""
    diagnostics: tuple[Diagnostic, ...] = ()


class SearchFailedError(Exception):
    """Pagefind did not make an index; the message says what it printed."""


def make(plan: Plan, store: Store, progress: Progress) -> Indexes:
    """Return the index of every locale, made now where the store has none of that key."""
    files: list[tuple[str, str]] = []
    keys: dict[str, str] = {}
    found: list[Diagnostic] = []
    for number, task in enumerate(plan.searches, start=1):
        try:
            index = _known(task, store) or _make(task, plan.editions[task.locale].terms, store)
        except FileNotFoundError as error:
            return Indexes(diagnostics=(_problem(rules.SEARCH_UNAVAILABLE, reason=str(error)),))
        except SearchFailedError as error:
            found.append(_problem(rules.SEARCH_FAILED, locale=task.locale, reason=str(error)))
            continue
        progress("search", number, len(plan.searches))
        files.extend(index.files)
        keys |= {path: task.key for path, _ in index.files}
    return Indexes(tuple(files), keys, tuple(found))


def known(plan: Plan, store: Store) -> Indexes:
    """Return the indexes that are at hand, making none."""
    indexes = [(task, index) for task in plan.searches if (index := _known(task, store))]
    files = tuple(file for _, index in indexes for file in index.files)
    return Indexes(files, {path: task.key for task, index in indexes for path, _ in index.files})


def _problem(rule: Rule, **values: str) -> Diagnostic:
    return Diagnostic(rule.name, rule.severity, Span("site.yaml"), tuple(sorted(values.items())))


def _known(task: SearchTask, store: Store) -> SearchIndex | None:
    """Return the index that the store has for a task's key, if every file of it is still there."""
    index = store.load(f"search-{task.locale}", SearchIndex, lambda: SearchIndex("", ()))
    if index.key != task.key:
        return None
    return index if all(store.blob(key).is_file() for _, key in index.files) else None


def _make(task: SearchTask, terms: Mapping[str, Mapping[str, Term]], store: Store) -> SearchIndex:
    """Make an index and keep it.

    Raises:
        FileNotFoundError: there is no Pagefind for this machine.
        SearchFailedError: Pagefind did not succeed.
    """
    files: list[tuple[str, str]] = []
    with tempfile.TemporaryDirectory(prefix="catalogue-search-") as folder:
        documents, made = Path(folder, "documents"), Path(folder, "index")
        documents.mkdir()
        for row, record in enumerate(task.records):
            (documents / f"{row}.html").write_text(document(record, task.locale, terms), encoding="utf-8")
        # In a thread of its own: whoever calls may have an event loop already.
        with ThreadPoolExecutor(1) as thread:
            thread.submit(lambda: asyncio.run(_run(documents, made, task.locale))).result()
        rows = msgspec.json.encode(list(_fragments(made, len(task.records))))
        contents = ((f"{task.folder}/index/{path}", data) for path, data in _published(made))
        for path, data in (*contents, (f"{task.folder}/rows.json", rows)):
            key = digest_of(data)
            store.put(key, data)
            files.append((path, key))
    index = SearchIndex(task.key, tuple(files))
    store.save(f"search-{task.locale}", index)
    return index


async def _run(documents: Path, made: Path, locale: str) -> None:
    """Let Pagefind read all documents of a folder in the language of ``locale`` and write its index."""
    from pagefind.index import IndexConfig, PagefindIndex

    config = IndexConfig(force_language=locale.partition("-")[0], output_path=str(made))
    try:
        async with asyncio.timeout(PATIENCE), PagefindIndex(config=config) as index:
            await index.add_directory(str(documents))
    except FileNotFoundError:
        raise
    except (OSError, asyncio.IncompleteReadError, subprocess.SubprocessError, TimeoutError) as error:
        raise SearchFailedError(str(error) or type(error).__name__) from error


class _Fragment(msgspec.Struct):
    """What of a fragment is read."""

    url: str


class _Language(msgspec.Struct):
    """What of a language in Pagefind's entry file is read."""

    wasm: str | None = None


class _Entry(msgspec.Struct):
    languages: dict[str, _Language]


def _fragments(made: Path, count: int) -> Iterator[str]:
    """Yield the name of each row's fragment: by it the browser tells which row a result is.

    Raises:
        SearchFailedError: a document was left out.
    """
    names: dict[str, str] = {}
    for path in (made / "fragment").glob("*.pf_fragment"):
        content = gzip.decompress(path.read_bytes()).removeprefix(FRAGMENT_MARK)
        names[msgspec.json.decode(content, type=_Fragment).url] = path.stem
    for row in range(count):
        if f"/{row}.html" not in names:
            raise SearchFailedError(f"/{row}.html")
        yield names[f"/{row}.html"]


def _published(made: Path) -> Sequence[tuple[str, bytes]]:
    """Return (path within the index, bytes) of what a browser needs."""
    entry = msgspec.json.decode((made / "pagefind-entry.json").read_bytes(), type=_Entry)
    programs = {f"wasm.{language.wasm or 'unknown'}.pagefind" for language in entry.languages.values()}
    paths = {path for pattern in (*PUBLISHED, *programs) for path in made.glob(pattern)}
    return [(path.relative_to(made).as_posix(), path.read_bytes()) for path in sorted(paths)]
