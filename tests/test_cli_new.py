"""``new workshop`` and ``new product``, by options and by answering at a terminal."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from photos_for_tests import picture, private, saved
from site_for_tests import Site

from catalogue import pipeline
from catalogue.cli import cli
from catalogue.cli.asking import path_of
from catalogue.diagnostics import Severity

ROOT = Path(__file__).resolve().parent.parent
PRODUCT = {
    "--bengkel": "sekar",
    "--nama": "Kain Panjang Kawung",
    "--kategori": "fesyen",
    "--jenis": "kain panjang",
    "--teknik": "tulis",
    "--motif": "kawung",
    "--harga": "Rp 850.000",
}
WORKSHOP = {
    "--nama": "Batik Melati & Co",
    "--whatsapp": "0812-0000-0199",
    "--kota": "Kota Pekalongan",
    "--persetujuan": "2026-01-20",
}


def run(site: Site, what: str, options: dict[str, str], *more: str | Path, lang: str = "id") -> Result:
    """Run ``new``; nobody sits at a terminal."""
    given = [word for pair in options.items() for word in pair]
    return CliRunner().invoke(cli, ["new", what, "--root", str(site.root), "--lang", lang, *given, *map(str, more)])


def errors(site: Site) -> list[str]:
    """Return what `check` finds wrong with the whole site."""
    return [one.rule for one in pipeline.check(site.project()).diagnostics if one.severity is Severity.ERROR]


def files(site: Site, folder: str) -> list[str]:
    """Return the names in a folder below ``products/``."""
    return sorted(path.name for path in (site.root / "products" / folder).iterdir())


def test_a_workshop_and_a_product_from_options(site: Site) -> None:
    """Both pass the check, and a second one of the same name gets an id of its own."""
    assert run(site, "workshop", WORKSHOP).exit_code == 0
    mine = {**PRODUCT, "--bengkel": "Batik Melati & Co"}
    for folder in ("kain-panjang-kawung", "kain-panjang-kawung-2"):
        done = run(site, "product", mine)
        assert done.exit_code == 0, done.output
        assert f"products/batik-melati-co/{folder}/product.yaml" in done.output
    assert errors(site) == []
    assert site.read("batik-melati-co/workshop.yaml", "products").startswith("# Isian boleh diubah")


def test_english_options_write_english_keys(site: Site) -> None:
    """Terms by number, a key in the other language, details in brackets."""
    english = {"--workshop": "sekar", "--name": "Bag", "--name-en": "Woven Bag", "--category": "2", "--technique": "7"}
    done = run(site, "product", {**english, "--harga": "ask", "--dimensions": "{length: 30, width: 20}"}, lang="en")
    assert done.exit_code == 0, done.output
    text = site.read("sekar/bag/product.yaml", "products")
    assert "name_en: Woven Bag\n" in text
    assert "category: craft\n" in text
    assert "dimensions:\n  length: 30\n  width: 20\n" in text
    assert errors(site) == []


def test_the_line_for_editors_leads_to_the_schema(site: Site) -> None:
    """Where the site has schemas, from the file's own folder."""
    site.write("schemas/product.json", "{}")
    run(site, "product", PRODUCT)
    first = site.read("sekar/kain-panjang-kawung/product.yaml", "products").splitlines()[0]
    place = site.root / "products/sekar/kain-panjang-kawung" / first.partition("$schema=")[2]
    assert place.resolve() == site.root / "schemas/product.json"


def test_photos_are_taken_from_anywhere_cleaned_and_named(site: Site, tmp_path: Path) -> None:
    """In the order given; what each shows is told by its name, or before it, or not at all."""
    for name, data in {
        "IMG 1.png": private("PNG"),
        "belakang (2).JPG": private("JPEG"),
        "x.heic": private("HEIF"),
        "y=z.webp": saved("WEBP", picture(1600, 1200)),
    }.items():
        (tmp_path / name).write_bytes(data)
    paths = [
        tmp_path / "IMG 1.png",
        tmp_path / "belakang (2).JPG",
        f"detail={tmp_path / 'x.heic'}",
        tmp_path / "y=z.webp",
    ]
    done = run(site, "product", PRODUCT, *[word for path in paths for word in ("--foto", str(path))])
    assert done.exit_code == 0, done.output
    assert files(site, "sekar/kain-panjang-kawung") == [
        *("1-depan.png", "2-belakang.jpg", "3-detail.heic", "4.webp", "product.yaml")
    ]
    assert "1-depan.png: dikeluarkan nama orang" in done.output
    assert "B612" in done.output
    assert "4.webp: sudah bersih" in done.output
    assert errors(site) == []


def test_a_workshop_has_one_photo(site: Site, tmp_path: Path) -> None:
    """It is named in the entry."""
    (tmp_path / "a.jpg").write_bytes(private("JPEG"))
    assert run(site, "workshop", WORKSHOP, "--foto", tmp_path / "a.jpg").exit_code == 0
    assert files(site, "batik-melati-co") == ["bengkel.jpg", "workshop.yaml"]
    assert "foto: bengkel.jpg\n" in site.read("batik-melati-co/workshop.yaml", "products")
    assert errors(site) == []


def without(options: dict[str, str], *names: str) -> dict[str, str]:
    """Return options without some of them."""
    return {name: value for name, value in options.items() if name not in names}


def test_what_is_missing_is_a_usage_error_that_names_the_options(site: Site) -> None:
    """Without a terminal nothing can be asked."""
    done = run(site, "product", without(PRODUCT, "--harga", "--motif"))
    assert (done.exit_code, "--motif, --harga" in done.output) == (2, True)
    done = run(site, "product", without(PRODUCT, "--bengkel"), lang="en")
    assert (done.exit_code, "--workshop" in done.output) == (2, True)
    done = run(site, "workshop", {})
    assert (done.exit_code, "--nama, --whatsapp, --kota, --persetujuan" in done.output) == (2, True)
    done = run(site, "product", {**PRODUCT, "--bengkel": "tidak-ada"})
    assert (done.exit_code, "sekar" in done.output) == (2, True)
    assert files(site, "sekar") == ["jlamprang-biru", "workshop.yaml"]


def test_a_photo_is_due_where_the_site_wants_one(site: Site) -> None:
    """But not for a draft."""
    text = site.read("site.yaml", ".").replace("photos_required: tidak\n", "")
    site.write("site.yaml", text)
    done = run(site, "product", PRODUCT)
    assert (done.exit_code, "--foto" in done.output) == (2, True)
    assert run(site, "product", {**PRODUCT, "--status": "draf"}).exit_code == 0


@pytest.mark.parametrize(
    ("option", "value", "words"),
    [
        ("--motif", "kawng", "motif: kawung"),
        ("--harga", "850.00", "B302"),
        ("--jenis", "tas", "B222"),
        ("--nama", "bel\x07", "B105"),
        ("--id", "Kain Panjang", "B212"),
        ("--id", "../../luar", "B212"),
        ("--sertifikat", "batikmark", "B5"),
    ],
)
def test_a_wrong_answer_is_told_as_check_would(site: Site, option: str, value: str, words: str) -> None:
    """And nothing is written, inside the site or outside."""
    before = sorted(site.root.parent.rglob("*.yaml"))
    done = run(site, "product", {**PRODUCT, option: value})
    assert done.exit_code == 1, done.output
    assert words in done.output
    assert sorted(site.root.parent.rglob("*.yaml")) == before


def test_a_file_that_is_no_photo_stops_it(site: Site, tmp_path: Path) -> None:
    """Nothing is left half written."""
    page = tmp_path / "foto.jpg"
    page.write_text("<!doctype html>")
    done = run(site, "product", PRODUCT, "--foto", page)
    assert (done.exit_code, "B602" in done.output) == (1, True)
    done = run(site, "product", PRODUCT, "--foto", tmp_path / "tidak-ada.jpg")
    assert done.exit_code == 2
    assert files(site, "sekar") == ["jlamprang-biru", "workshop.yaml"]


def test_nothing_is_overwritten(site: Site) -> None:
    """An id that is taken, in capitals or not, or that was a former address, is never used again."""
    before = site.read("sekar/jlamprang-biru/product.yaml", "products")
    assert run(site, "product", PRODUCT, "--id", "jlamprang-biru").exit_code == 2
    assert site.read("sekar/jlamprang-biru/product.yaml", "products") == before
    site.write("products/sekar/jlamprang-biru/product.yaml", f"{before}alamat_lama: [kain-panjang-kawung]\n")
    assert run(site, "product", PRODUCT).exit_code == 0
    assert "kain-panjang-kawung-2" in files(site, "sekar")
    assert errors(site) == []


def at_terminal(site: Site, what: str, lines: list[str]) -> tuple[int, str]:
    """Run ``new`` for somebody who sits at a terminal and types these lines."""
    import pty
    import termios

    controller, terminal = pty.openpty()
    settings = termios.tcgetattr(terminal)
    settings[3] &= ~termios.ECHO
    termios.tcsetattr(terminal, termios.TCSANOW, settings)
    command = [sys.executable, str(ROOT / "build.py"), "new", what, "--root", str(site.root), "--lang", "id"]
    with subprocess.Popen(
        command, stdin=terminal, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as process:
        os.close(terminal)
        os.write(controller, ("\n".join(lines) + "\n").encode())
        output, _ = process.communicate()
        os.close(controller)
    return process.returncode, output


def test_a_product_by_answering(site: Site, tmp_path: Path) -> None:
    """Slips are told in the checker's words and offered mended; Enter takes the offer, or passes a question over."""
    site.write("site.yaml", site.read("site.yaml", ".").replace("photos_required: tidak\n", ""))
    site.photo("sekar/jlamprang-biru/1.jpg")
    photo = tmp_path / "IMG 1.jpg"
    photo.write_bytes(private("JPEG"))
    lines = ["1", "", "Sarung Banji", "", "fesien", "", "", "2", "16, kawng", "", "350.00", "350rb", "", "", "4", ""]
    code, output = at_terminal(site, "product", [*lines, "", f"'{photo}'", "zzz", "bel", ""])
    assert code == 0, output
    text = site.read("sekar/sarung-banji/product.yaml", "products")
    assert "teknik: batik cap\n" in text
    assert "motif: [banji, kawung]\n" in text
    assert "stok: 4\n" in text
    assert "jenis:" in text.partition("# Bila ada waktu")[2]
    assert files(site, "sekar/sarung-banji") == ["1-belakang.jpg", "product.yaml"]
    for words in ("Yang ini wajib diisi.", "Mungkin maksud Anda “Kawung”", "Sedikitnya satu foto", "Pilih salah satu"):
        assert words in output
    assert errors(site) == []


def test_who_stops_answering_leaves_nothing(site: Site) -> None:
    """The end of the input, as Ctrl+D gives it."""
    code, _ = at_terminal(site, "workshop", ["Batik Melati", "\x04"])
    assert code == 130
    assert files(site, ".") == ["sekar"]


@pytest.mark.parametrize("form", ["{}", "'{}'", '"{}"', "  {}  ", "file://{}"])
def test_dragged_files_are_found(tmp_path: Path, form: str) -> None:
    """Terminals write a dragged file bare, in quotes, with escapes, or as an address."""
    photo = tmp_path / "IMG_1.jpg"
    photo.write_bytes(b"x")
    assert path_of(form.format(photo)) == photo
    spaced = tmp_path / "IMG 2.jpg"
    spaced.write_bytes(b"x")
    assert path_of(str(spaced).replace(" ", "\\ ")) == path_of(str(spaced)) == spaced
    assert path_of(f"file://{str(spaced).replace(' ', '%20')}") == spaced
