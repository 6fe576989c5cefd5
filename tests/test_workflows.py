"""The workflows of the forge: their own commands, run as they stand."""

import json
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
    return shell(step["run"], folder, **more)


def shell(script: str, folder: Path, **more: str) -> subprocess.CompletedProcess[str]:
    """Run a script in a shell that ends with the first command that fails."""
    command = ["bash", "-e", "-c", script]
    return subprocess.run(command, cwd=folder, env={**os.environ, **more}, capture_output=True, text=True, check=False)


def git(folder: Path, *arguments: str) -> str:
    """Run git as somebody; return what it says."""
    who = ("-c", "user.name=Uji", "-c", "user.email=uji@example.org")
    done = subprocess.run(["git", *who, *arguments], cwd=folder, capture_output=True, text=True, check=True)
    return done.stdout


def commit(folder: Path) -> None:
    """Commit all that is there."""
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "--message", "all")


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
    git(head.root, "init", "--quiet", "--initial-branch=main")
    commit(head.root)
    return tmp_path


def test_a_pull_request_is_checked_and_reviewed(checkouts: Path) -> None:
    """Each command of the workflow does its part; the summary has the former price, the artifact has the pages."""
    Site(checkouts / "head").product("anggrek", price="Rp 400.000")
    commit(checkouts / "head")
    summary = checkouts / "summary.md"
    for step in commands("pull-request.yml", "review"):
        done = run(step, checkouts, GITHUB_STEP_SUMMARY=str(summary), ARTIFACT="https://forge.example/artifact/1")
        assert done.returncode == 0, done.stdout + done.stderr
    told = summary.read_text(encoding="utf-8")
    assert "400.000" in told
    assert "[Unduh halaman dan lembar foto](https://forge.example/artifact/1)" in told
    assert {path.name for path in (checkouts / "review").iterdir()} >= {"contact-sheet.jpg", "index.html"}
    assert not (checkouts / "review/pages.zip").exists()


def test_a_wrong_line_becomes_an_annotation(checkouts: Path) -> None:
    """The check fails and names file and line; the review is written all the same."""
    Site(checkouts / "head").product("anggrek", price="350.0")
    commit(checkouts / "head")
    disbelieve, beside, install, check, review, *_ = commands("pull-request.yml", "review")
    forged = checkouts / "head" / ".cache" / "anything"
    forged.parent.mkdir()
    forged.write_bytes(b"{}")
    assert run(disbelieve, checkouts).returncode == 0
    assert not forged.exists()
    (checkouts / ".cache").mkdir()
    (checkouts / ".cache" / "kept").write_bytes(b"")
    assert run(disbelieve, checkouts).returncode == 0
    assert (checkouts / "head/.cache/kept").is_file()
    shutil.rmtree(checkouts / "head/.cache")
    assert run(beside, checkouts).returncode == 0
    assert run(install, checkouts).returncode == 0
    failed = run(check, checkouts)
    assert failed.returncode == 1
    assert "::error file=products/sekar/anggrek/product.yaml,title=B302" in failed.stdout
    assert run(review, checkouts).returncode == 0
    assert "B302" in (checkouts / "review.md").read_text(encoding="utf-8")


ATTACHED = "https://github.com/user-attachments/files/1234/baru.zip"


@pytest.fixture
def clones(checkouts: Path) -> tuple[Path, Path]:
    """Return two clones of the catalogue, as two jobs have them, and lay a package beside the first one's program."""
    base, other = checkouts / "base", checkouts / "other"
    (base / ".gitignore").write_text(".venv\n.cache\n__pycache__\n", encoding="utf-8")
    git(base, "init", "--quiet", "--initial-branch=main")
    commit(base)
    git(checkouts, "clone", "--quiet", str(base), str(other))
    with zipfile.ZipFile(checkouts / "package.zip", "w") as package:
        package.write(base / "products/sekar/anggrek/product.yaml", "sekar/baru/product.yaml")
        package.write(base / "products/sekar/anggrek/1-depan.png", "sekar/baru/1-depan.png")
    return base, other


def test_a_package_becomes_a_branch(clones: tuple[Path, Path]) -> None:
    """Of the issue's text only the attachment's address is taken; what `add` placed is the one commit of the branch."""
    base, other = clones
    shutil.copy(base.parent / "package.zip", base)
    install, find, _, add, patch, report, answer = commands("packages.yml", "look")
    body = f"$(touch pwned) `touch pwned` https://evil.example/x.zip\n[baru.zip]({ATTACHED})"
    for step in (install, find, add, patch, report, answer):
        done = run(step, base, BODY=body)
        assert done.returncode == 0, done.stdout + done.stderr
    assert (base / "address.txt").read_text(encoding="utf-8").strip() == ATTACHED
    assert not (base / "pwned").exists()
    shutil.copytree(base / "parcel", other / "parcel")
    done = run(commands("packages.yml", "propose")[0], other, NUMBER="7", RUN="3")
    assert done.returncode == 0, done.stderr
    changed = git(other, "show", "--name-only", "--format=%s", "paket-7-3").split()
    assert changed == ["Paket", "dari", "#7", "products/sekar/baru/1-depan.png", "products/sekar/baru/product.yaml"]


def test_an_issue_without_a_package_is_answered(checkouts: Path) -> None:
    """An address of another host, or of no ZIP, is no attachment; the sender reads so."""
    find, answer = commands("packages.yml", "look")[1], commands("packages.yml", "look")[-1]
    for body in ("", "https://evil.example/a.zip", "https://github.com/user-attachments/files/1/a.exe"):
        assert run(find, checkouts, BODY=body).returncode != 0
    assert run(answer, checkouts).returncode == 0
    assert run(commands("packages.yml", "answer")[0], checkouts).returncode == 0
    assert "There is no .zip file" in (checkouts / "answer.md").read_text(encoding="utf-8")


def test_a_refused_package_is_answered_with_the_words_of_add(clones: tuple[Path, Path]) -> None:
    """The answer holds what `add` said, as code, so that nothing a stranger wrote is a link or calls somebody."""
    base, _ = clones
    with zipfile.ZipFile(base / "package.zip", "w") as package:
        package.writestr("sekar/baru/product.yaml", "nama: '@everyone [x](https://evil.example)'\nharga: banyak\n")
    add, answer = commands("packages.yml", "look")[3], commands("packages.yml", "look")[-1]
    assert run(add, base).returncode != 0
    assert run(answer, base).returncode == 0
    assert run(commands("packages.yml", "answer")[0], base).returncode == 0
    told = (base / "answer.md").read_text(encoding="utf-8")
    assert "banyak" in told
    assert all(line.startswith("    ") for line in told.splitlines()[4:] if line)
    assert not (base / "products/sekar/baru").exists()


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


CURL = """\
#!/bin/sh
printf '%s\\n' "$*" >> "$ASKED"
while [ $# -gt 0 ]; do case "$1" in --output) to="$2";; --url) from="$2";; esac; shift; done
case "$from" in */issues/7) cp "$STORE/issue.json" "$to";; */baru.zip) cp "$STORE/package.zip" "$to";; *) exit 22;; esac
"""
"""In the place of curl: notes what it was asked for, and hands out what lies in a folder."""
UPLOADED = f"/uploads/{'0a' * 16}/baru.zip"
GITLAB = {
    "CI_API_V4_URL": "https://gitlab.example/api/v4",
    "CI_DEFAULT_BRANCH": "main",
    "CI_PIPELINE_URL": "https://gitlab.example/contoh/etalase/-/pipelines/1",
    "CI_PROJECT_ID": "5",
    "CI_PROJECT_PATH": "contoh/etalase",
    "CI_SERVER_HOST": "gitlab.example",
    "CI_PIPELINE_IID": "12",
    "ISSUE": "7",
}


def gitlab(job: str) -> Any:
    """Return a job of GitLab's pipeline."""
    return yaml.safe_load((ROOT / ".gitlab-ci.yml").read_text(encoding="utf-8"))[job]


def look(clones: tuple[Path, Path], body: str, **more: str) -> subprocess.CompletedProcess[str]:
    """Run GitLab's job that looks at a package, of an issue with this text."""
    base, store = clones[0], clones[0].parent
    tools = store / "tools"
    tools.mkdir(exist_ok=True)
    (tools / "curl").write_text(CURL, encoding="utf-8")
    (tools / "curl").chmod(0o755)
    (store / "issue.json").write_text(json.dumps({"iid": 7, "description": body}), encoding="utf-8")
    given = {"STORE": str(store), "ASKED": str(store / "asked.txt"), "PATH": f"{tools}:{os.environ['PATH']}"}
    job = gitlab("package")
    return shell("\n".join((*job["before_script"], *job["script"])), base, **GITLAB, **given, **more)


def test_on_gitlab_a_package_becomes_a_merge_request(clones: tuple[Path, Path]) -> None:
    """One attachment is fetched, nothing of the text is run; one commit is pushed, and asks for its merge request."""
    base, other = clones
    body = f"$(touch pwned) `touch pwned` https://evil.example/x.zip [baru.zip]({UPLOADED})"
    done = look(clones, body)
    assert done.returncode == 0, done.stdout + done.stderr
    asked = (base.parent / "asked.txt").read_text(encoding="utf-8").splitlines()
    assert [line.partition("--url ")[2] for line in asked] == [
        "https://gitlab.example/api/v4/projects/5/issues/7",
        f"https://gitlab.example/api/v4/projects/5{UPLOADED}",
    ]
    assert "oauth2" not in "".join(asked)
    assert not (base / "pwned").exists()
    shutil.copytree(base / "parcel", other / "parcel")
    hub = base.parent / "hub.git"
    git(base.parent, "clone", "--quiet", "--bare", str(other), str(hub))
    git(hub, "config", "receive.advertisePushOptions", "true")
    (hub / "hooks/pre-receive").write_text("#!/bin/sh\nenv | grep ^GIT_PUSH_OPTION > options\n", encoding="utf-8")
    (hub / "hooks/pre-receive").chmod(0o755)
    address = "https://paket:rahasia@gitlab.example/contoh/etalase.git"
    git(other, "config", f"url.{hub}.insteadOf", address)
    pushed = shell("\n".join(gitlab("propose")["script"]), other, **GITLAB, PACKAGE_WRITE_TOKEN="rahasia")  # noqa: S106
    assert pushed.returncode == 0, pushed.stderr
    changed = git(hub, "show", "--name-only", "--format=%s", "paket-7-12").split()
    assert changed == ["Paket", "dari", "#7", "products/sekar/baru/1-depan.png", "products/sekar/baru/product.yaml"]
    options = (hub / "options").read_text(encoding="utf-8")
    assert "=merge_request.create\n" in options
    assert "=merge_request.target=main\n" in options


def test_on_gitlab_an_issue_without_a_package_ends_there(clones: tuple[Path, Path]) -> None:
    """An address elsewhere, or of no ZIP, is no attachment; nothing is fetched for it."""
    for body in ("", "https://evil.example/a.zip", "/uploads/zz/baru.zip", UPLOADED.replace(".zip", ".exe")):
        assert look(clones, body).returncode != 0
    assert (clones[0].parent / "asked.txt").read_text(encoding="utf-8").count("--url") == 4


def test_on_gitlab_the_package_is_opened_without_a_token(clones: tuple[Path, Path]) -> None:
    """It serves for fetching, and is gone before the program sees the package."""
    base = clones[0]
    program = 'import os, sys\nsys.exit("PACKAGE_READ_TOKEN" in os.environ)\n'
    (base / "build.py").write_text(program, encoding="utf-8")
    done = look(clones, UPLOADED, PACKAGE_READ_TOKEN="rahasia")  # noqa: S106
    assert done.returncode == 0, done.stderr
    asked = (base.parent / "asked.txt").read_text(encoding="utf-8")
    assert asked.count("--oauth2-bearer rahasia") == 2


def test_on_gitlab_each_job_has_its_own_token_and_is_started_by_hand() -> None:
    """Who writes an issue cannot start anything; no job names the other's token or environment."""
    jobs = {name: gitlab(name) for name in ("package", "propose")}
    for job in jobs.values():
        assert [rule["if"] for rule in job["rules"]] == [
            '$CI_PIPELINE_SOURCE == "web" && $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH && $ISSUE =~ /^[1-9][0-9]{0,6}$/'
        ]
    assert "WRITE" not in str(jobs["package"])
    assert "READ" not in str(jobs["propose"])
    assert {job["environment"]["name"] for job in jobs.values()} == {"package/read", "package/write"}
