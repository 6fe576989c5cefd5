"""The package installs as a wheel and works from any folder."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

from site_for_tests import Site

STARTED = "import sys; sys.argv[0] = '/usr/bin/catalogue'; from catalogue.cli import main; main()"
"""What the installed command does."""
ROOT = Path(__file__).resolve().parent.parent


def test_the_wheel_builds_a_site_from_anywhere(site: Site, tmp_path: Path) -> None:
    """Themes and vocabulary are inside; ``catalogue --root DIR`` needs nothing of the checkout."""
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(tmp_path / "dist"), str(ROOT)]
    # Not from the checkout, whose build.py would be taken for the tool of that name.
    subprocess.run(build, check=True, capture_output=True, cwd=tmp_path)
    wheel = next((tmp_path / "dist").glob("*.whl"))
    installed = tmp_path / "installed"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(installed)
        names = archive.namelist()
    assert "catalogue/vocabulary/motif.yaml" in names
    assert "catalogue/meanings/fields.yaml" in names
    assert "catalogue/guides/id/dari-hp.md" in names
    assert "catalogue/guides/pictures/light.svg" in names
    assert "catalogue/themes/pesisir/theme.yaml" in names
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    run = subprocess.run(
        [sys.executable, "-c", STARTED, "--root", str(site.root), "--lang", "en"],
        cwd=elsewhere,
        env={**os.environ, "PYTHONPATH": str(installed)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr
    assert (site.root / "_site/index.html").is_file()
    assert (site.root / "_site/panduan/dari-hp/index.html").is_file()
    assert run.stdout.rstrip().endswith("to see it in a browser: catalogue serve")
