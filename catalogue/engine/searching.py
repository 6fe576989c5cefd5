"""Text indexes at work: each part is made by Pagefind once, and only again when what can be searched in it has changed.

Pagefind reads one document for each product and writes the index as small files, of which a browser loads the few that
hold a query's words. Its excerpts are not published, since results are shown as cards; instead of an excerpt's name a
result carries its place in the part: see ``relabelled``. The same documents give the same bytes, whatever the order in
which they are read.
"""

import gzip
import re
import subprocess
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
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

PUBLISHED = ("pagefind-entry.json", "*.pf_meta", "index/*.pf_index")
"""What a browser needs of each part of the index."""
PROGRAM = "pagefind.js"
"""The search itself; the first part has it, and the WebAssembly of its language, for all parts."""
FRAGMENT_MARK = b"pagefind_dcd"
TEXT = 0x60
"""CBOR's mark of a text; texts of up to 23 bytes have their length in the same byte."""
LAST_WORDS = 400
"""Characters of what Pagefind said last that are told when it failed."""
PATIENCE = 3600
"""Seconds after which a run that does not end is given up."""


@dataclass(frozen=True, slots=True)
class SearchIndex:
    """The files of one part of a locale's index, all of them in the store."""

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
    """Return every part of every locale's index, made now where the store has none of that key."""
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


def _record(task: SearchTask) -> str:
    """Return the name under which the store knows which files a part consists of."""
    return f"search-{task.locale}-{task.part}"


def _known(task: SearchTask, store: Store) -> SearchIndex | None:
    """Return the index that the store has for a task's key, if every file of it is still there."""
    index = store.load(_record(task), SearchIndex, lambda: SearchIndex("", ()))
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
        for place, record in enumerate(task.records):
            (documents / f"{place}.html").write_text(document(record, task.locale, terms), encoding="utf-8")
        _run(documents, made, task.locale)
        names = [name.encode() for name in _fragments(made, len(task.records))]
        labels = {name: f"{task.part}.{place}".encode() for place, name in enumerate(names)}
        for path, data in _published(made, first=task.part == 0):
            content = relabelled(data, labels) if path.endswith(".pf_meta") else data
            key = digest_of(content)
            store.put(key, content)
            files.append((f"{task.folder}/{path}", key))
    index = SearchIndex(task.key, tuple(files))
    store.save(_record(task), index)
    return index


def _run(documents: Path, made: Path, locale: str) -> None:
    """Let Pagefind read all documents of a folder in the language of ``locale`` and write its index.

    As a program that ends by itself: the service behind its Python interface is stopped as soon as it says that all is
    written, which on a busy machine may be before it is.

    Raises:
        FileNotFoundError: there is no Pagefind for this machine.
        SearchFailedError: it failed, or did not end.
    """
    from pagefind.service import get_executable

    program = get_executable()
    if program is None:
        raise FileNotFoundError("pagefind")
    language = locale.partition("-")[0]
    options = ("--site", documents, "--output-path", made, "--force-language", language, "--silent")
    try:
        done = subprocess.run(  # noqa: S603 the program of a library of ours, our own folders
            [program, *options], capture_output=True, text=True, timeout=PATIENCE, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise SearchFailedError(str(error)) from error
    if done.returncode:
        raise SearchFailedError((done.stderr or done.stdout).strip()[-LAST_WORDS:] or str(done.returncode))


class _Fragment(msgspec.Struct):
    """What of a fragment is read."""

    url: str


class _Language(msgspec.Struct):
    """What of a language in Pagefind's entry file is read."""

    wasm: str | None = None


class _Entry(msgspec.Struct):
    languages: dict[str, _Language]


def _fragments(made: Path, count: int) -> Iterator[str]:
    """Yield the name of each document's fragment, by which results are called.

    Raises:
        SearchFailedError: a document was left out.
    """
    names: dict[str, str] = {}
    for path in (made / "fragment").glob("*.pf_fragment"):
        content = gzip.decompress(path.read_bytes()).removeprefix(FRAGMENT_MARK)
        names[msgspec.json.decode(content, type=_Fragment).url] = path.stem
    for place in range(count):
        if f"/{place}.html" not in names:
            raise SearchFailedError(f"/{place}.html")
        yield names[f"/{place}.html"]


def relabelled(meta: bytes, labels: Mapping[bytes, bytes]) -> bytes:
    """Return an index's list of results, each under another name.

    Names of fragments are digests, which weigh more than all else in the list and say nothing to the browser. Under
    ``<part>.<place>`` a result says which product it is, and no table of digests has to be loaded.

    Args:
        meta: a ``pf_meta`` file: gzip of CBOR, in which each name stands once as a text.
        labels: new name by old name, of at most 23 bytes each.

    Raises:
        SearchFailedError: a name is not there, or more than once.
    """
    content, met = gzip.decompress(meta), Counter[bytes]()

    def text(name: bytes) -> bytes:
        return bytes((TEXT + len(name),)) + name

    def renamed(match: re.Match[bytes]) -> bytes:
        met[match[1]] += 1
        return text(labels[match[1]]) if match[1] in labels else match[0]

    for length in {len(name) for name in labels}:
        content = re.sub(re.escape(bytes((TEXT + length,))) + b"([!-~]{%d})" % length, renamed, content)
    for name in labels:
        if met[name] != 1:
            raise SearchFailedError(name.decode("ascii", "replace"))
    return gzip.compress(content, mtime=0)


def _published(made: Path, *, first: bool) -> Sequence[tuple[str, bytes]]:
    """Return (path within the index, bytes) of what a browser needs; ``first``: the programs too."""
    entry = msgspec.json.decode((made / "pagefind-entry.json").read_bytes(), type=_Entry)
    programs = {f"wasm.{language.wasm or 'unknown'}.pagefind" for language in entry.languages.values()}
    paths = {path for pattern in (*PUBLISHED, *((PROGRAM, *programs) if first else ())) for path in made.glob(pattern)}
    return [(path.relative_to(made).as_posix(), path.read_bytes()) for path in sorted(paths)]
