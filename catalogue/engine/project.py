"""A site's folders and what works for it: what every command opens first."""

from concurrent.futures import Executor
from dataclasses import dataclass, replace
from pathlib import Path

from catalogue.engine.executors import Progress
from catalogue.engine.installation import packaged_folders
from catalogue.engine.sources import Sources, Stamp, discover
from catalogue.engine.store import Store


@dataclass(frozen=True, slots=True)
class Project:
    """A site's folders, and what works for it."""

    root: Path
    output: Path
    store: Store
    executor: Executor
    progress: Progress

    def at(self, root: Path) -> "Project":
        """Return the same for another folder of the site, as it was; what is known of that is kept with this one's."""
        return replace(self, root=root, store=Store(self.store.root / "before"))


def find_sources(project: Project) -> Sources:
    """Return all inputs of a site as they lie there now; stamps are kept for the next run."""
    known = project.store.load("stamps", dict[str, Stamp], dict)
    sources = discover(project.root, known, packaged_folders())
    if sources.stamps != known:
        project.store.save("stamps", sources.stamps)
    return sources
