"""What several tests need."""

import os
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from sample_for_tests import built_sample
from site_for_tests import Site

from catalogue.pipeline import BuildReport

pytest_plugins = ["browser_fixtures"]


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """Return a small site with one product."""
    made = Site(tmp_path)
    made.product("jlamprang-biru")
    return made


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, BuildReport]:
    """Return the output folder of the sample catalogue, built with small renditions, and what the build said."""
    own = tmp_path_factory.getbasetemp()
    return built_sample(own.parent if os.environ.get("PYTEST_XDIST_WORKER") else own)
