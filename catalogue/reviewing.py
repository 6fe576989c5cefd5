"""What a pull request changes: the difference between two folders of a site, and pages of it to look at.

The maintainer's side of a contribution. Nothing of the other folder is run; both are only read and checked.
"""

import tempfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from catalogue import pipeline
from catalogue.checking import Part, changed, part_of, product_of
from catalogue.content.comparing import Comparison, compare
from catalogue.content.models import Catalogue, Product
from catalogue.diagnostics import Diagnostic, Severity
from catalogue.engine.output import open_output
from catalogue.engine.project import Project
from catalogue.engine.store import Store
from catalogue.pipeline import Checkup
from catalogue.website.previews import Cover, contact_sheet, portable, select
from catalogue.website.tasks import Plan

EMPTY = Catalogue((), (), {})
MOST_PAGES = 200
"""Products of which a preview is made: enough for any pull request that somebody will read."""
MOMENT = (1980, 1, 1, 0, 0, 0)
"""Time of every file in the ZIP: the earliest that the format can say, so that equal pages give equal bytes."""
TEXTS = (".html", ".css", ".js", ".svg")


@dataclass(frozen=True, slots=True)
class Review:
    """What somebody who decides on a contribution wants to know."""

    comparison: Comparison
    diagnostics: tuple[Diagnostic, ...]
    """Of everything, as it would be after the contribution."""
    weight: int
    """Bytes by which the sources grow; negative when they shrink."""
    photos: int
    """How many photos are new or replaced."""
    readable: bool
    """False: what is there now, or was there before, could not be made out as a catalogue."""
    touched: Part
    """What of the site is not as it was."""
    others: tuple[str, ...] = ()
    """Changed files beside those of the products and workshops that are told of."""
    sheet: bytes | None = None
    """JPEG of the covers of new and changed products; None when there are none, or something stops a build."""
    pages: bytes | None = None
    """ZIP of their pages, to be opened from a folder; None in the same cases."""


def review(project: Project, before: Path, *, preview: bool = True) -> Review:
    """Return how a site differs from what it was.

    Args:
        project: the site as it would be.
        before: folder of the site as it was.
        preview: make sheet and pages too.
    """
    was = pipeline.check(project.at(before))
    now = pipeline.check(project)
    readable = was.catalogue is not None and now.catalogue is not None
    comparison = _compared(was, now) if readable else compare(EMPTY, EMPTY, {}, {})
    planned = pipeline.plan(now)
    paths = changed(now.sources, was.sources)
    told = Review(
        comparison=comparison,
        diagnostics=planned.diagnostics,
        weight=_weight(now) - _weight(was),
        photos=len(set(_digests(now).items()) - set(_digests(was).items())),
        readable=readable,
        touched=part_of([*paths, *(one.source for one in comparison.products)]),
        others=tuple(_others(paths, comparison)),
    )
    shown = comparison.products[:MOST_PAGES]
    if not preview or planned.value is None or not (shown or comparison.workshops):
        return told
    part = select(planned.value, {one.id for one in shown}, {one.id for one in comparison.workshops})
    files = _preview(project, part, now)
    covers = tuple(Cover(product.id, _cover(part, project.store, product)) for product in shown)
    return replace(told, sheet=contact_sheet(covers) if covers else None, pages=zipped(files))


def _compared(was: Checkup, now: Checkup) -> Comparison:
    """Return how the site differs; what has a mistake is not gone, nor are a workshop's products that hang on it."""
    found = compare(was.catalogue or EMPTY, now.catalogue or EMPTY, _digests(was), _digests(now))
    wrong = part_of(one.span.path for one in now.diagnostics if one.severity is Severity.ERROR)
    makers = {path.rpartition("/")[0] for path in wrong.files if path in now.sources.files and path.count("/") == 2}

    def stumbles(source: str) -> bool:
        return source in wrong or product_of(source) in wrong.files or "/".join(source.split("/")[:2]) in makers

    return replace(
        found,
        gone=tuple(one for one in found.gone if not stumbles(one.source)),
        gone_workshops=tuple(one for one in found.gone_workshops if not stumbles(one.source)),
    )


def _others(paths: Iterable[str], comparison: Comparison) -> Iterator[str]:
    """Yield the changed files of which a comparison does not tell."""
    products = {product_of(one.source) for one in (*comparison.products, *comparison.gone)}
    workshops = {one.source for one in (*comparison.workshops, *comparison.gone_workshops)}
    yield from (path for path in paths if path not in workshops and (product_of(path) or path) not in products)


def _digests(checkup: Checkup) -> Mapping[str, str]:
    return {path: look.digest for path, look in checkup.photos.items()}


def _weight(checkup: Checkup) -> int:
    return sum(file.size for file in checkup.sources.below("products"))


def _preview(project: Project, part: Plan, checkup: Checkup) -> Mapping[str, bytes]:
    """Return the files of a smaller site, its pages ready to be opened from a folder."""
    with tempfile.TemporaryDirectory(prefix="catalogue-preview-") as place:
        output = open_output(Path(place) / "pages", Store(Path(place) / "records"))
        pipeline.make(project, part, output, checkup)
        names = {path.relative_to(output.folder).as_posix(): path for path in output.folder.rglob("[!.]*")}
        files = {name: path.read_bytes() for name, path in sorted(names.items()) if path.is_file()}
    config = next(iter(part.editions.values())).config
    base_path = next(iter(next(iter(part.editions.values())).routes.values())).base_path
    return {
        name: portable(data.decode(), name, files.keys(), config.base_url, base_path).encode()
        if name.endswith(".html")
        else data
        for name, data in files.items()
        if not name.endswith(".js")
    }


def _cover(part: Plan, store: Store, product: Product) -> bytes | None:
    """Return the smallest JPEG of a product's first photo."""
    tasks = {task.path: task for task in part.photos}
    task = tasks.get(product.photos[0].path) if product.photos else None
    jpegs = [file for file in task.files if file.spec.format == "jpeg" and file.spec.role == "page"] if task else []
    if not jpegs:
        return None
    return store.blob(min(jpegs, key=lambda file: file.spec.width).key).read_bytes()


def zipped(files: Mapping[str, bytes]) -> bytes:
    """Return a ZIP of some files, by name; the same files give the same bytes."""
    stream = BytesIO()
    with ZipFile(stream, "w") as archive:
        for name, data in _index(files):
            entry = ZipInfo(name, MOMENT)
            entry.compress_type = ZIP_DEFLATED if name.endswith(TEXTS) else ZIP_STORED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, data)
    return stream.getvalue()


def _index(files: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    """Yield the files, after a page that leads to each of their pages."""
    pages = [name for name in files if name.endswith(".html")]
    links = "".join(f'<li><a href="{name}">{name.removesuffix("index.html")}</a></li>\n' for name in pages)
    yield (
        "index.html",
        f'<!doctype html>\n<meta charset="utf-8">\n<title>Preview</title>\n<ul>\n{links}</ul>\n'.encode(),
    )
    yield from files.items()
