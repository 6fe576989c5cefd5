"""Plan × store × executor → bytes: only what is not there yet, wherever the executor runs it.

Renditions come from the store by key (constructive traces). Pages are made when their key differs from the
manifest's (verifying traces). Results are matched by task, never by the order in which they come back.
"""

from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from catalogue.diagnostics import Checked, Diagnostic
from catalogue.digests import Fingerprints, digest_of, fingerprint
from catalogue.engine.executors import InlineExecutor, Progress, batches, spread
from catalogue.engine.output import Output
from catalogue.engine.searching import Indexes
from catalogue.engine.store import Store
from catalogue.website.assets import Asset
from catalogue.website.inputs import EditionInputs
from catalogue.website.photos import PhotoTask
from catalogue.website.tasks import Plan, Task, input_digests, trace, trace_key
from catalogue.website.themes import Theme

if TYPE_CHECKING:
    # Imported where pages are made: a run that makes none needs neither templates nor what they are filled with.
    from catalogue.website.rendering import Renderer

PAGES_PER_BATCH = 64
WORTH_PROCESSES = 20_000
"""Pages from which other processes save time: below, handing inputs over costs as much as making the pages."""
TRACE_DIGITS = 12
"""Hexadecimal digits kept of each digest in the manifest: enough to tell a change, not to trust it."""


@dataclass(frozen=True, slots=True)
class Press:
    """What a process needs for making pages: kept in the store, so that only its digest travels."""

    theme: Theme
    editions: Mapping[str, EditionInputs]


@dataclass(frozen=True, slots=True)
class StaleTask:
    """A file that must be made."""

    task: Task
    key: str
    trace: Mapping[str, str]


def stale_tasks(plan: Plan, output: Output) -> tuple[StaleTask, ...]:
    """Return the files that must be made; the others are noted as up to date."""
    stale: list[StaleTask] = []
    for task, key, parts in traced(plan):
        if output.is_current(task.output, key):
            output.keep(task.output)
        else:
            stale.append(StaleTask(task, key, shortened(parts)))
    return tuple(stale)


def publish_files(plan: Plan, indexes: Indexes, output: Output, store: Store) -> None:
    """Bring assets, renditions and text indexes, which are all at hand, to the output folder."""
    for asset in plan.theme.assets.values():
        key = digest_of(asset.data)
        if output.is_current(asset.output, key):
            output.keep(asset.output)
        else:
            output.write(asset.output, key, asset_trace(asset), asset.data)
    for task in plan.photos:
        for file in task.files:
            if output.is_current(file.output, file.key):
                output.keep(file.output)
            else:
                output.write(file.output, file.key, photo_trace(task), store.blob(file.key).read_bytes())
    for path, blob in indexes.files:
        key = search_key(indexes.keys[path], blob)
        if output.is_current(path, key):
            output.keep(path)
        else:
            output.write(path, key, search_trace(indexes.keys[path]), store.blob(blob).read_bytes())


def kept(plan: Plan, indexes: Indexes) -> frozenset[str]:
    """Return the keys of everything in the store that the site is made of."""
    renditions = (file.key for task in plan.photos for file in task.files)
    return frozenset((*renditions, *(key for _, key in indexes.files)))


def traced(plan: Plan) -> Iterator[tuple[Task, str, Mapping[str, str]]]:
    """Yield each task with its key and what the key is made of; inputs that tasks share are hashed once."""
    editions = {locale: fingerprint(inputs) for locale, inputs in plan.editions.items()}
    digests: dict[int, dict[str, str]] = {}
    fingerprints = Fingerprints()
    for task in plan.tasks:
        if id(task.inputs) not in digests:
            digests[id(task.inputs)] = input_digests(task.inputs, fingerprints)
        parts = trace(plan, task, editions, digests[id(task.inputs)])
        yield task, trace_key(parts), parts


def traces(plan: Plan, indexes: Indexes) -> Iterator[tuple[str, str, Mapping[str, str]]]:
    """Yield (output, key, what it hangs on, shortened) of every file of the plan."""
    for path, blob in indexes.files:
        yield path, search_key(indexes.keys[path], blob), search_trace(indexes.keys[path])
    for task, key, parts in traced(plan):
        yield task.output, key, shortened(parts)
    for asset in plan.theme.assets.values():
        yield asset.output, digest_of(asset.data), asset_trace(asset)
    for photo in plan.photos:
        for file in photo.files:
            yield file.output, file.key, photo_trace(photo)


def shortened(parts: Mapping[str, str]) -> dict[str, str]:
    """Return digests as the manifest keeps them."""
    return {name: digest[:TRACE_DIGITS] for name, digest in parts.items()}


def asset_trace(asset: Asset) -> dict[str, str]:
    """Return what a file of the theme hangs on."""
    return shortened({"theme": digest_of(asset.data)})


def search_key(task: str, blob: str) -> str:
    """Return the key of a file of a text index: of the bytes, and of the task, so that the trace is always its own."""
    return digest_of(task.encode(), blob.encode())


def search_trace(key: str) -> dict[str, str]:
    """Return what a file of a text index hangs on: all that can be searched, and the program."""
    return shortened({"searchable text": key})


def photo_trace(photo: PhotoTask) -> dict[str, str]:
    """Return what a rendition hangs on, besides what its name says."""
    return shortened({f"photo {photo.path}": photo.digest, "program": photo.program})


def render_pages(
    plan: Plan, stale: Sequence[StaleTask], store: Store, output: Output, executor: Executor, progress: Progress
) -> tuple[Diagnostic, ...]:
    """Make the stale files and write those whose bytes differ; return what went wrong in templates."""
    found: list[Diagnostic] = []
    work = list(batches(stale, PAGES_PER_BATCH))
    runner = executor if len(stale) >= WORTH_PROCESSES else InlineExecutor()
    made = 0
    for number, pages in spread(runner, _render_batch, _render_calls(plan, work, store, runner)):
        for one, page in zip(work[number], pages, strict=True):
            found.extend(page.diagnostics)
            if page.value is not None:
                output.write(one.task.output, one.key, one.trace, page.value)
        made += len(pages)
        progress("pages", made, len(stale))
    return tuple(found)


def _render_calls(
    plan: Plan, work: Sequence[Sequence[StaleTask]], store: Store, runner: Executor
) -> Iterator[tuple[object, ...]]:
    """Yield the arguments of each batch; other processes fetch theme and editions from the store by digest."""
    press = Press(plan.theme, plan.editions)
    if isinstance(runner, InlineExecutor):
        if work:
            from catalogue.website.rendering import open_renderer

            renderer = open_renderer(press.theme, press.editions)
            yield from ((renderer, tuple(one.task for one in batch)) for batch in work)
        return
    data = msgspec.msgpack.encode(press)
    key = digest_of(b"press", data)
    store.put(key, data)
    yield from (((store.root, key), tuple(one.task for one in batch)) for batch in work)


def _render_batch(source: "Renderer | tuple[Path, str]", tasks: Sequence[Task]) -> list[Checked[bytes]]:
    """Make some files, in whichever process this is."""
    renderer = _renderer(*source) if isinstance(source, tuple) else source
    return [renderer.render(task) for task in tasks]


@lru_cache(maxsize=1)
def _renderer(store_root: Path, key: str) -> "Renderer":
    """Return this process's renderer for a press; the last one is kept."""
    from catalogue.website.rendering import open_renderer

    press = msgspec.msgpack.decode(Store(store_root).blob(key).read_bytes(), type=Press)
    return open_renderer(press.theme, press.editions)
