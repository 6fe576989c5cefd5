"""What several tests need."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from site_for_tests import Site


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """Return a small site with one product."""
    made = Site(tmp_path)
    made.product("jlamprang-biru")
    return made
