"""Photos that no page shows are public too: all files below ``products/`` are looked at for what is private in them."""

from collections.abc import Collection, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from pathlib import Path

from catalogue.content.validation.folders import ENTRY_SUFFIXES
from catalogue.diagnostics import Diagnostic
from catalogue.digests import digest_of
from catalogue.engine.executors import batches, spread
from catalogue.engine.photography import LIMIT
from catalogue.engine.sources import SourceFile, Sources, read_source
from catalogue.engine.store import Store

PER_BATCH = 16


@dataclass(frozen=True, slots=True)
class PrivacyRecord:
    """What was found in a file, and on which key."""

    key: str
    found: tuple[Diagnostic, ...] = ()


def unexamined(sources: Sources, examined: Collection[str]) -> list[SourceFile]:
    """Return the files below ``products/`` that are no entries, but for photos that were ``examined`` already."""
    return [
        file
        for file in sources.below("products")
        if file.path not in examined and Path(file.path).suffix.lower() not in ENTRY_SUFFIXES
    ]


def inspect(
    files: Sequence[SourceFile], sources: Sources, store: Store, program: str, executor: Executor
) -> tuple[Diagnostic, ...]:
    """Return what is private in files; what is known of the other sources is kept."""
    known = store.load("privacy", dict[str, PrivacyRecord], dict)
    keys = {file.path: digest_of(*(text.encode() for text in (file.path, file.digest, program))) for file in files}
    records = {path: known[path] for path, key in keys.items() if path in known and known[path].key == key}
    work = list(batches([file for file in files if file.path not in records], PER_BATCH))
    calls = [([(file, sources.locate(file.path)) for file in batch],) for batch in work]
    for number, results in spread(executor, inspect_batch, calls):
        for file, found in zip(work[number], results, strict=True):
            records[file.path] = PrivacyRecord(keys[file.path], found)
    kept = {path: record for path, record in known.items() if path in sources.files} | records
    if kept != known:
        store.save("privacy", {path: kept[path] for path in sorted(kept)})
    return tuple(found for record in records.values() for found in record.found)


def inspect_batch(files: Sequence[tuple[SourceFile, Path]]) -> list[tuple[Diagnostic, ...]]:
    """Return what is private in each file, in whichever process this is."""
    from catalogue.website.metadata import inspect

    return [inspect(file.path, read_source(file, place, LIMIT)) for file, place in files]
