"""A run with nothing to do: it loads no library that makes something."""

import subprocess
import sys
from pathlib import Path

from site_for_tests import Site

ROOT = Path(__file__).resolve().parent.parent.parent
MAKERS = ("PIL", "pillow_heif", "jinja2", "babel", "markdown_it", "yaml", "asyncio", "multiprocessing", "pagefind")
LOADED = """
import sys
sys.argv = ["build.py", "--root", sys.argv[1]]
from catalogue.cli import main
try:
    main()
except SystemExit as left:
    assert not left.code, left.code
print(*sorted({name.partition(".")[0] for name in sys.modules} & set(sys.stdin.read().split())))
"""


def loaded(site: Site) -> set[str]:
    """Build a site in a process of its own; return which makers it loaded."""
    command = [sys.executable, "-c", LOADED, str(site.root)]
    done = subprocess.run(command, cwd=ROOT, input=" ".join(MAKERS), capture_output=True, text=True, check=True)
    return set(done.stdout.splitlines()[-1].split())


def test_a_run_with_nothing_to_do_loads_no_maker(site: Site) -> None:
    """Neither codecs nor templates nor a parser: most of such a run would be loading them."""
    site.photo("sekar/jlamprang-biru/1-depan.png")
    assert loaded(site) & {"PIL", "multiprocessing"}, "photos are made, here or in other processes"
    assert loaded(site) == set()
