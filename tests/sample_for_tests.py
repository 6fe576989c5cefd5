"""The sample catalogue, built once for all tests of a run, whichever process asks first."""

import fcntl
import pickle
import shutil
from pathlib import Path

from site_for_tests import quiet

from catalogue import pipeline
from catalogue.engine.executors import open_executor
from catalogue.engine.project import Project
from catalogue.engine.store import Store
from catalogue.pipeline import BuildReport

ROOT = Path(__file__).resolve().parent.parent
IMAGES = "images: {widths: [160, 320], zoom: 640, speed: 10}\n"
"""Small renditions: pages are looked at here, not photos."""


def built_sample(shared: Path) -> tuple[Path, BuildReport]:
    """Return the folder of the sample's site, and what its build said.

    Args:
        shared: a folder that all processes of the test run share.
    """
    root, said = shared / "sample", shared / "sample.report"
    with (shared / "sample.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not said.exists():
            said.write_bytes(pickle.dumps(_build(root)))
        report: BuildReport = pickle.loads(said.read_bytes())  # noqa: S301 written a moment ago by this test run
    return root / "_site", report


def _build(root: Path) -> BuildReport:
    shutil.copytree(ROOT / "products", root / "products", dirs_exist_ok=True)
    settings = (ROOT / "site.yaml").read_text(encoding="utf-8")
    (root / "site.yaml").write_text(settings + IMAGES, encoding="utf-8")
    with open_executor(2) as executor:
        return pipeline.build(Project(root, root / "_site", Store(root / ".cache"), executor, quiet))
