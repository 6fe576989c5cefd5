"""The command line: what it says, and with which exit code it leaves."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from site_for_tests import Site

ROOT = Path(__file__).resolve().parent.parent


def run(site: Site, *arguments: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    """Run the real command line on a site."""
    command = [sys.executable, str(ROOT / "build.py"), *arguments]
    if "--root" not in arguments and "--version" not in arguments:
        command += ["--root", str(site.root)]
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG"))}
    return subprocess.run(command, capture_output=True, text=True, check=False, env={**clean, **environment})


def test_build_is_the_default_and_says_where_to_look(site: Site) -> None:
    """Without a command the site is built; the words are Indonesian where the locale says nothing."""
    done = run(site)
    assert done.returncode == 0
    assert "Situs ada di" in done.stdout
    assert str(site.root / "_site/index.html") in done.stdout


@pytest.mark.parametrize(
    ("environment", "words"),
    [
        ({"LANG": "en_GB.UTF-8"}, "The site is in"),
        ({"LC_ALL": "id_ID.UTF-8"}, "Situs ada di"),
        ({"LANG": "C"}, "Situs"),
    ],
)
def test_language_comes_from_the_locale(site: Site, environment: dict[str, str], words: str) -> None:
    """English for English locales, Indonesian otherwise."""
    assert words in run(site, **environment).stdout


def test_mistakes_leave_with_one_and_name_line_and_correction(site: Site) -> None:
    """The workshop reads, in Indonesian, which line is wrong and how it should be."""
    site.write("products/sekar/jlamprang-biru/product.yaml", "nama: Batik: Tulis\nharga: 350rb\n")
    done = run(site, "check")
    assert done.returncode == 1
    assert "products/sekar/jlamprang-biru/product.yaml:1:" in done.stdout
    assert 'nama: "Batik: Tulis"' in done.stdout
    assert "seharusnya" in done.stdout


def test_formats_are_what_they_are_called(site: Site) -> None:
    """JSON Lines and SARIF parse; GitHub gets its commands."""
    site.write("products/sekar/jlamprang-biru/product.yaml", "nama: Batik: Tulis\n")
    lines = run(site, "check", "--format", "json").stdout.splitlines()
    assert {json.loads(line)["severity"] for line in lines} == {"error"}
    assert json.loads(run(site, "check", "--format", "sarif").stdout)["version"] == "2.1.0"
    assert run(site, "check", "--format", "github").stdout.startswith("::error file=products/")


def test_advice_of_what_is_as_it_was_is_not_told_again(site: Site, tmp_path_factory: pytest.TempPathFactory) -> None:
    """A pull request hears what it brings: every error, but warnings and advice of changed products only."""
    site.product("anggrek", price="Rp 900")
    site.product("bunga", price="Rp 800")
    before = tmp_path_factory.mktemp("former") / "before"
    shutil.copytree(site.root, before)
    site.product("bunga", price="Rp 700")
    every = run(site, "check", "--format", "json").stdout
    told = run(site, "check", "--format", "json", "--before", str(before)).stdout
    assert "anggrek" in every
    assert "anggrek" not in told
    assert "bunga" in told
    site.product("cempaka", price="mahal")
    shutil.copytree(site.root / "products", before / "products", dirs_exist_ok=True)
    told = run(site, "check", "--format", "json", "--before", str(before)).stdout
    assert [json.loads(line)["rule"] for line in told.splitlines()] == ["price-unreadable"]


def test_usage_and_environment_leave_with_two(site: Site) -> None:
    """Unknown options, missing folders and foreign output are not the sources' fault."""
    assert run(site, "--nope").returncode == 2
    assert run(site, "build", "--root", str(site.root / "nowhere")).returncode == 2
    (site.root / "_site").mkdir()
    (site.root / "_site/other.txt").write_text("x")
    done = run(site)
    assert done.returncode == 2
    assert "_site" in done.stderr


def test_a_wrong_command_line_is_told_in_the_reader_s_language(site: Site) -> None:
    """Unknown options and commands, and values that cannot be, in Indonesian too; with the way to the help."""
    assert "Pilihan --nope tidak dikenal." in run(site, "check", "--nope", "--lang", "id").stderr
    assert "There is no command chekc." in run(site, "chekc", "--lang", "en").stderr
    wrong = run(site, "check", "--format", "word", "--lang", "id")
    assert "Nilai --format keliru" in wrong.stderr
    assert "Cara pakainya" in wrong.stderr


def test_options_may_stand_before_the_command(site: Site) -> None:
    """`--lang en check` is `check --lang en`; a folder called like a command stays a folder."""
    assert run(site, "--lang", "en", "check").returncode == run(site, "check", "--lang", "en").returncode == 0
    assert "check/index.html" in run(site, "--output", str(site.root / "check"), "--lang", "en").stdout


def test_explain_says_why(site: Site) -> None:
    """After a price has changed, `explain` names the product."""
    run(site)
    site.product("jlamprang-biru", price="Rp 410.000")
    done = run(site, "explain", "_site/produk/sekar/jlamprang-biru/index.html", "--lang", "en")
    assert "out of date" in run(site, "explain", "produk/sekar/jlamprang-biru/index.html", "--lang", "en").stdout
    assert "product changed" in done.stdout
    assert "product changed" in run(site, "explain", "/batik/produk/sekar/jlamprang-biru/", "--lang", "en").stdout
    assert run(site, "explain", "no/such/page.html").returncode == 2


def test_no_colour_where_nobody_asked(site: Site) -> None:
    """Reports that go into a file have no escapes."""
    site.write("products/sekar/jlamprang-biru/product.yaml", "nama: Batik: Tulis\n")
    assert "\x1b" not in run(site, "check").stdout


def test_missing_packages_are_named(tmp_path: Path) -> None:
    """Without the packages, `build.py` says how to get them."""
    (tmp_path / "build.py").write_text((ROOT / "build.py").read_text())
    done = subprocess.run(
        [sys.executable, "-S", "-I", str(tmp_path / "build.py")], capture_output=True, text=True, check=False
    )
    assert "make site" in done.stderr


def test_fix_shows_first_and_writes_then(site: Site) -> None:
    """A dry run leaves with what lies there now; after mending nothing is wrong, and a path narrows what is told."""
    path = "products/sekar/jlamprang-biru/product.yaml"
    site.write(path, "nama: Batik: Tulis\nkategori: fesyen\nteknik: tulis\nmotif: kawng\nharga: 350rb\n")
    dry = run(site, "check", "--fix", "--dry-run", "--lang", "en")
    assert dry.returncode == 1
    assert '+ nama: "Batik: Tulis"' in dry.stdout
    assert "Nothing has been written yet" in dry.stdout
    assert (site.root / path).read_text(encoding="utf-8").startswith("nama: Batik: Tulis\n")
    fixed = run(site, "check", "--fix", "products/sekar/jlamprang-biru", "--lang", "en")
    assert fixed.returncode == 0
    assert (site.root / path).read_text(encoding="utf-8").startswith('nama: "Batik: Tulis"\n')
    assert run(site, "check", "products/tidak-ada").returncode == 2
