"""The table of contents: from what a workshop wrote to the files of the site, stage by stage.

    discover → parse → validate → examine → plan → encode · render · index → sync → report

Each stage is one function of one room; what it finds wrong is gathered, and nothing is written while anything that
stops a build is wrong.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from catalogue.content.completeness import advise
from catalogue.content.guides import Guides
from catalogue.content.models import Catalogue, SiteConfig
from catalogue.content.validation import check_catalogue
from catalogue.content.vocabulary import Vocabulary
from catalogue.diagnostics import Checked, Diagnostic, has_errors, in_order
from catalogue.engine import photography, privacy, scheduler, searching
from catalogue.engine.contents import Reader
from catalogue.engine.installation import MEANINGS_FILE
from catalogue.engine.memory import long_lived
from catalogue.engine.output import Changes, ForeignOutputError, Output, open_output
from catalogue.engine.project import Project, find_sources
from catalogue.engine.sources import AREAS, Sources
from catalogue.engine.theming import read_theme
from catalogue.engine.toolchain import Toolchain, toolchain
from catalogue.website.assembly import PhotoLook, assemble, check_words
from catalogue.website.tasks import Plan, outputs
from catalogue.website.themes import Theme
from catalogue.website.urls import files_at

__all__ = [
    "BuildReport",
    "Checkup",
    "Explanation",
    "Project",
    "build",
    "check",
    "check_sources",
    "explain",
    "make",
    "plan",
]


@dataclass(frozen=True, slots=True)
class Checkup:
    """Everything that was written, read and found; the parts that could not be made out are None."""

    sources: Sources
    config: SiteConfig | None = None
    theme: Theme | None = None
    catalogue: Catalogue | None = None
    photos: Mapping[str, PhotoLook] = field(default_factory=dict)
    """By path: the photos that can be shown."""
    guides: Guides = field(default_factory=Guides)
    diagnostics: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did."""

    diagnostics: tuple[Diagnostic, ...]
    changes: Changes | None = None
    """None when the build stopped before writing."""
    products: int = 0
    workshops: int = 0
    photos: int = 0


def check(project: Project) -> Checkup:
    """Return everything that is wrong with a site's sources; nothing but the store is written."""
    return check_sources(project, find_sources(project))


def check_sources(project: Project, sources: Sources) -> Checkup:
    """Return everything that is wrong with these sources, whether or not they lie there like this yet."""
    programs = toolchain()
    reader = Reader(sources, project.store, programs.meaning)
    site, vocabulary = reader.site(), reader.vocabulary()
    said = [*sources.diagnostics, *site.diagnostics, *vocabulary.diagnostics]
    if site.value is None or vocabulary.value is None:
        return Checkup(sources, diagnostics=in_order(said))
    config = site.value.config
    theme = read_theme(reader, config.theme, programs.pages)
    said += check_words(site.value, theme.value) if theme.value else ()
    catalogue = _catalogue(reader, config, vocabulary.value)
    said += advise(catalogue.value.products, config.locales) if catalogue.value else ()
    photos = _photos(project, catalogue.value, sources, programs)
    said += [*theme.diagnostics, *catalogue.diagnostics, *(d for one in photos.values() for d in one.diagnostics)]
    others = privacy.unexamined(sources, photos)
    said += privacy.inspect(others, sources, project.store, programs.examination, project.executor)
    looks = {path: look.value for path, look in photos.items() if look.value}
    if catalogue.value:
        said += photography.compare(catalogue.value, looks, project.store, programs.examination)
    guides = reader.guides() if config.guides else Guides()
    return Checkup(sources, config, theme.value, catalogue.value, looks, guides, in_order(said))


def _catalogue(reader: Reader, config: SiteConfig, vocabulary: Vocabulary) -> Checked[Catalogue]:
    """Return all entries, checked alone and together."""
    entries = reader.entries(vocabulary, config)
    digests = {file.path: file.digest for file in reader.sources.below("products")}
    whole = check_catalogue(
        entries.products, entries.workshops, vocabulary, config, digests=digests, unreadable=entries.unreadable
    )
    return Checked(whole.value, (*entries.diagnostics, *whole.diagnostics))


def _photos(
    project: Project, catalogue: Catalogue | None, sources: Sources, programs: Toolchain
) -> Mapping[str, Checked[PhotoLook]]:
    """Return what each photo is that the catalogue shows."""
    if catalogue is None:
        return {}
    photos = tuple(photography.wanted(catalogue, sources))
    return photography.examine(photos, sources, project.store, programs.examination, project.executor, project.progress)


def plan(checkup: Checkup) -> Checked[Plan]:
    """Return every file that the output folder shall hold, or what stands in the way."""
    if has_errors(checkup.diagnostics) or not (checkup.config and checkup.theme and checkup.catalogue):
        return Checked(None, checkup.diagnostics)
    assembled = assemble(
        checkup.catalogue,
        checkup.config,
        checkup.theme,
        checkup.photos,
        toolchain().programs,
        checkup.sources.read(MEANINGS_FILE),
        checkup.guides,
    )
    return Checked(assembled.value, in_order((*checkup.diagnostics, *assembled.diagnostics)))


def build(project: Project) -> BuildReport:
    """Make the site's files; return what was done, or what stopped it.

    Raises:
        ForeignOutputError: the output folder, or a file in it, is not one of ours, or is where sources lie.
        BusyOutputError: another build is writing there.
    """
    if any(project.output.resolve().is_relative_to((project.root / area).resolve()) for area in AREAS):
        raise ForeignOutputError(str(project.output))
    with long_lived():
        output = open_output(project.output, project.store)
        checkup = check(project)
        planned = plan(checkup)
    if planned.value is None:
        return BuildReport(planned.diagnostics)
    report = make(project, planned.value, output, checkup)
    if report.changes and report.changes.written:
        project.store.prune(scheduler.kept(planned.value, searching.known(planned.value, project.store)))
    return report


def make(project: Project, planned: Plan, output: Output, checkup: Checkup) -> BuildReport:
    """Bring an output folder to a plan: that of the whole site, or a smaller one."""
    store, executor, progress = project.store, project.executor, project.progress
    said = [*checkup.diagnostics]
    said += photography.encode(planned.photos, output, checkup.sources, store, executor, progress)
    indexes = searching.make(planned, store, progress)
    said += indexes.diagnostics
    if has_errors(said):
        return BuildReport(in_order(said))
    with output.alone():
        output.announce((*outputs(planned), *indexes.keys))
        stale = scheduler.stale_tasks(planned, output)
        scheduler.publish_files(planned, indexes, output, store)
        said += scheduler.render_pages(planned, stale, store, output, executor, progress)
        changes = output.abandon() if has_errors(said) else output.close()
    catalogue = checkup.catalogue
    return BuildReport(
        in_order(said),
        changes,
        products=len(catalogue.products) if catalogue else 0,
        workshops=len(catalogue.workshops) if catalogue else 0,
        photos=len(planned.photos),
    )


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a file would, or would not, be made again."""

    path: str
    state: str
    """current, new, stale, or touched (somebody changed or removed the file in the output folder)."""
    changed: tuple[str, ...]
    """Names of what it hangs on and what differs from the last time."""
    parts: Mapping[str, str]
    """All that it hangs on: name → digest."""


def explain(project: Project, path: str) -> Explanation | None:
    """Return why an output file is out of date; None when the plan has no such file.

    Args:
        project: the site.
        path: the file from the output folder, or the address of a page as a buyer sees it, whole or from the host on.
    """
    checkup = check(project)
    planned = plan(checkup).value
    if planned is None or checkup.config is None:
        return None
    named = files_at(path, checkup.config.base_url)
    for output, key, parts in scheduler.traces(planned, searching.known(planned, project.store)):
        if output in named:
            path, entry = output, open_output(project.output, project.store).entry(output)
            if entry is None or not entry.key:
                return Explanation(path, "new", (), parts)
            if entry.key == key:
                current = open_output(project.output, project.store).is_current(path, key)
                return Explanation(path, "current" if current else "touched", (), parts)
            names = sorted({*parts, *entry.trace})
            changed = tuple(name for name in names if parts.get(name) != entry.trace.get(name))
            return Explanation(path, "stale", changed, parts)
    return None
