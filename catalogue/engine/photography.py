"""Photos at work: each is examined once, and its renditions are made once, wherever the executor runs them."""

from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from pathlib import Path

from catalogue.content.models import Catalogue
from catalogue.diagnostics import Checked, Diagnostic
from catalogue.digests import digest_of
from catalogue.engine.executors import Progress, batches, spread
from catalogue.engine.output import Output
from catalogue.engine.sources import SourceFile, Sources, read_source
from catalogue.engine.store import Store
from catalogue.website.assembly import PhotoLook
from catalogue.website.copies import copies, owners
from catalogue.website.images.likeness import alike
from catalogue.website.images.models import MAX_FILE_BYTES
from catalogue.website.photos import PhotoTask, RenditionFile, shown_photos

EXAMINED_PER_BATCH = 8
ENCODED_PER_BATCH = 2
LIMIT = MAX_FILE_BYTES + 1
"""Bytes read of a photo: one more than are allowed, so that too many are noticed."""


@dataclass(frozen=True, slots=True)
class PhotoRecord:
    """What came of examining one photo, and on which key."""

    key: str
    result: Checked[PhotoLook]


def wanted(catalogue: Catalogue, sources: Sources) -> Iterator[SourceFile]:
    """Yield the photos that the catalogue shows."""
    for photo, _ in shown_photos(catalogue):
        if photo.path in sources.files:
            yield sources.files[photo.path]


def examine(
    photos: Sequence[SourceFile], sources: Sources, store: Store, program: str, executor: Executor, progress: Progress
) -> Mapping[str, Checked[PhotoLook]]:
    """Return, by path, what each photo is, or what is wrong with it; each is decoded once in its life.

    What is known of other photos among the sources is kept.
    """
    known = store.load("photos", dict[str, PhotoRecord], dict)
    keys = {photo.path: digest_of(*(t.encode() for t in (photo.path, photo.digest, program))) for photo in photos}
    records = {path: known[path] for path, key in keys.items() if path in known and known[path].key == key}
    new = [photo for photo in photos if photo.path not in records]
    work = list(batches(new, EXAMINED_PER_BATCH))
    calls = [([(photo, sources.locate(photo.path)) for photo in batch],) for batch in work]
    for number, results in spread(executor, examine_batch, calls):
        for photo, result in zip(work[number], results, strict=True):
            records[photo.path] = PhotoRecord(keys[photo.path], result)
        progress("examine", len(records) - len(photos) + len(new), len(new))
    kept = {path: record for path, record in known.items() if path in sources.files} | records
    if kept != known:
        store.save("photos", {path: kept[path] for path in sorted(kept)})
    return {path: record.result for path, record in records.items()}


def examine_batch(photos: Sequence[tuple[SourceFile, Path]]) -> list[Checked[PhotoLook]]:
    """Return what each photo is, in whichever process this is."""
    return [_examined(photo, read_source(photo, place, LIMIT)) for photo, place in photos]


def _examined(photo: SourceFile, data: bytes) -> Checked[PhotoLook]:
    from catalogue.website.images.encoding import verify
    from catalogue.website.metadata.inspecting import inspect

    verified = verify(photo.path, data)
    value = verified.value
    look = PhotoLook(photo.digest, value.info, value.placeholder, value.palette, value.likeness) if value else None
    return Checked(look, (*verified.diagnostics, *inspect(photo.path, data)))


@dataclass(frozen=True, slots=True)
class Compared:
    """Photos that were compared with one another."""

    digests: Mapping[str, str]
    """Of each photo and the program, by path."""
    alike: tuple[tuple[str, str], ...]
    """Pairs that are one picture."""


def compare(catalogue: Catalogue, looks: Mapping[str, PhotoLook], store: Store, program: str) -> tuple[Diagnostic, ...]:
    """Return the photos that two workshops show; only new photos are compared, with all."""
    owner = owners(catalogue)
    digests = {path: _likeness_key(program, looks[path].digest) for path in owner if path in looks}
    known = store.load("likenesses", Compared, lambda: Compared({}, ()))
    if known.digests != digests:
        new = {path for path, digest in digests.items() if known.digests.get(path) != digest}
        still = {pair for pair in known.alike if all(path in digests and path not in new for path in pair)}
        found = alike({path: looks[path].likeness for path in digests}, new)
        known = Compared({path: digests[path] for path in sorted(digests)}, tuple(sorted({*still, *found})))
        store.save("likenesses", known)
    return tuple(copies(owner, known.alike))


def _likeness_key(program: str, digest: str) -> str:
    return digest_of(program.encode(), digest.encode())


def compare_part(
    catalogue: Catalogue, looks: Mapping[str, PhotoLook], sources: Sources, store: Store, program: str
) -> tuple[Diagnostic, ...]:
    """Return the photos that two workshops show, when only some were examined: the others are taken as last seen."""
    owner, compared = owners(catalogue), store.load("likenesses", Compared, lambda: Compared({}, ()))
    seen = {path for path in owner if compared.digests.get(path) == _likeness_key(program, sources.files[path].digest)}
    if seen >= looks.keys():
        return tuple(copies(owner, (pair for pair in compared.alike if seen.issuperset(pair))))
    known = store.load("photos", dict[str, PhotoRecord], dict)
    others = {
        path: record.result.value
        for path, record in known.items()
        if record.result.value and path in sources.files and record.result.value.digest == sources.files[path].digest
    }
    return compare(catalogue, {**others, **looks}, store, program)


def encode(
    tasks: Sequence[PhotoTask], output: Output, sources: Sources, store: Store, executor: Executor, progress: Progress
) -> tuple[Diagnostic, ...]:
    """Make every rendition that is neither published nor in the store; return what went wrong."""
    missing = (task for task in tasks if not all(_at_hand(file, output, store) for file in task.files))
    # Equal photos have equal keys: their renditions are made once, whatever they are called.
    stale = list({task.key: task for task in missing}.values())
    work = list(batches(stale, ENCODED_PER_BATCH))
    calls = [
        (store.root, [(task, sources.files[task.path], sources.locate(task.path)) for task in batch]) for batch in work
    ]
    found: list[Diagnostic] = []
    made = 0
    for number, diagnostics in spread(executor, encode_batch, calls):
        found.extend(diagnostics)
        made += len(work[number])
        progress("photos", made, len(stale))
    return tuple(found)


def _at_hand(file: RenditionFile, output: Output, store: Store) -> bool:
    return output.is_current(file.output, file.key) or store.blob(file.key).is_file()


def encode_batch(store_root: Path, photos: Sequence[tuple[PhotoTask, SourceFile, Path]]) -> list[Diagnostic]:
    """Put the renditions of some photos into the store, in whichever process this is; return what went wrong."""
    from catalogue.website.images.encoding import encode

    store = Store(store_root)
    found: list[Diagnostic] = []
    for task, photo, place in photos:
        encoded = encode(task.path, read_source(photo, place, LIMIT), task.specs)
        made = dict(encoded.value or ())
        for file in task.files if made else ():
            store.put(file.key, made[file.spec])
        if encoded.value is None:
            found.extend(encoded.diagnostics)
    return found
