"""The workflows of the forge: their own commands, run as they stand."""

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest
import yaml
from site_for_tests import Site

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = ("build.py", "catalogue", "themes", "Makefile", "requirements", "pyproject.toml")
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))


def commands(workflow: str, job: str) -> list[dict[str, Any]]:
    """Return the steps of a job that run a command."""
    told = yaml.safe_load((ROOT / ".github/workflows" / workflow).read_text(encoding="utf-8"))
    return [step for step in told["jobs"][job]["steps"] if "run" in step]


def run(step: dict[str, Any], folder: Path, **more: str) -> subprocess.CompletedProcess[str]:
    """Run a step as the forge does."""
    env = {**os.environ, **more}
    command = ["bash", "-e", "-c", step["run"]]
    return subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, check=False)


@pytest.fixture
def checkouts(tmp_path: Path) -> Path:
    """Return a folder with the two checkouts of a pull request: ``base`` with program and catalogue, ``head``."""
    head = Site(tmp_path / "head")
    head.product("anggrek")
    head.photo("sekar/anggrek/1-depan.png")
    base = tmp_path / "base"
    shutil.copytree(head.root, base)
    for name in PROGRAM:
        place = ROOT / name
        if place.is_dir():
            shutil.copytree(place, base / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy2(place, base / name)
    (base / ".venv").symlink_to(sys.prefix)
    return tmp_path


def test_a_pull_request_is_checked_and_reviewed(checkouts: Path) -> None:
    """Each command of the workflow does its part; the summary has the former price, the artifact has the pages."""
    Site(checkouts / "head").product("anggrek", price="Rp 400.000")
    summary = checkouts / "summary.md"
    for step in commands("pull-request.yml", "review"):
        done = run(step, checkouts, GITHUB_STEP_SUMMARY=str(summary), ARTIFACT="https://forge.example/artifact/1")
        assert done.returncode == 0, done.stdout + done.stderr
    told = summary.read_text(encoding="utf-8")
    assert "400.000" in told
    assert "[Unduh halaman dan lembar foto](https://forge.example/artifact/1)" in told
    assert {path.name for path in (checkouts / "review").iterdir()} == {"contact-sheet.jpg", "pages.zip"}


def test_a_wrong_line_becomes_an_annotation(checkouts: Path) -> None:
    """The check fails and names file and line; the review is written all the same."""
    Site(checkouts / "head").product("anggrek", price="350.0")
    install, check, review, *_ = commands("pull-request.yml", "review")
    assert run(install, checkouts).returncode == 0
    failed = run(check, checkouts)
    assert failed.returncode == 1
    assert "::error file=products/sekar/anggrek/product.yaml,title=B302" in failed.stdout
    assert run(review, checkouts).returncode == 0
    assert "B302" in (checkouts / "review.md").read_text(encoding="utf-8")


ATTACHED = "https://github.com/user-attachments/files/1234/baru.zip"


def git(folder: Path, *arguments: str) -> str:
    """Run git as somebody; return what it says."""
    who = ("-c", "user.name=Uji", "-c", "user.email=uji@example.org")
    done = subprocess.run(["git", *who, *arguments], cwd=folder, capture_output=True, text=True, check=True)
    return done.stdout


def test_a_package_becomes_a_branch(checkouts: Path) -> None:
    """Of the issue's text only the attachment's address is taken; what `add` placed is the one commit of the branch."""
    base, other = checkouts / "base", checkouts / "other"
    (base / ".gitignore").write_text(".venv\n.cache\n__pycache__\n", encoding="utf-8")
    git(base, "init", "--quiet", "--initial-branch=main")
    git(base, "add", ".")
    git(base, "commit", "--quiet", "--message", "all")
    git(checkouts, "clone", "--quiet", str(base), str(other))
    with zipfile.ZipFile(base / "package.zip", "w") as package:
        package.write(base / "products/sekar/anggrek/product.yaml", "sekar/baru/product.yaml")
        package.write(base / "products/sekar/anggrek/1-depan.png", "sekar/baru/1-depan.png")
    install, find, _, add, patch = commands("packages.yml", "look")
    body = f"$(touch pwned) `touch pwned` https://evil.example/x.zip\n[baru.zip]({ATTACHED})"
    for step in (install, find, add, patch):
        done = run(step, base, BODY=body)
        assert done.returncode == 0, done.stdout + done.stderr
    assert (base / "address.txt").read_text(encoding="utf-8").strip() == ATTACHED
    assert not (base / "pwned").exists()
    shutil.copytree(base / "parcel", other / "parcel")
    done = run(commands("packages.yml", "propose")[0], other, NUMBER="7")
    assert done.returncode == 0, done.stderr
    changed = git(other, "show", "--name-only", "--format=%s", "paket-7").split()
    assert changed == ["Paket", "dari", "#7", "products/sekar/baru/1-depan.png", "products/sekar/baru/product.yaml"]


def test_an_issue_without_a_package_ends_there(checkouts: Path) -> None:
    """An address of another host, or of no ZIP, is no attachment."""
    find = commands("packages.yml", "look")[1]
    for body in ("", "https://evil.example/a.zip", "https://github.com/user-attachments/files/1/a.exe"):
        assert run(find, checkouts, BODY=body).returncode != 0


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_nothing_is_granted_and_everything_is_pinned(path: Path) -> None:
    """No job has more than it says, no action can change under its name, no checkout keeps its token."""
    told = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert told["permissions"] == {}
    for job in told["jobs"].values():
        assert "permissions" in job
        for step in job["steps"]:
            action, _, revision = step.get("uses", "").partition("@")
            assert not action or len(revision) == 40
            if action == "actions/checkout":
                assert step["with"]["persist-credentials"] is False
    assert "pull_request_target" not in path.read_text(encoding="utf-8")
