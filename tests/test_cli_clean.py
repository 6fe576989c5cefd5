"""``clean``: what it says, and what it leaves alone."""

from pathlib import Path

from click.testing import CliRunner, Result
from photos_for_tests import private, saved

from catalogue.cli import cli
from catalogue.website.metadata import inspect


def run(*arguments: str | Path) -> Result:
    """Run ``clean``."""
    return CliRunner().invoke(cli, ["clean", *map(str, arguments)])


def test_it_says_what_it_took_out(tmp_path: Path) -> None:
    """In both languages; the second time there is nothing to do."""
    photo = tmp_path / "foto.jpg"
    for lang, words in (("id", "dikeluarkan nama orang"), ("en", "took out a person's name")):
        photo.write_bytes(private("JPEG"))
        done = run(photo, "--lang", lang)
        assert done.exit_code == 0
        assert words in done.output
    assert "was clean already" in run(photo, "--lang", "en").output


def test_what_is_no_photo_is_named_and_the_others_are_cleaned(tmp_path: Path) -> None:
    """One wrong file does not keep the others dirty; it stays byte for byte."""
    text, photo = tmp_path / "catatan.jpg", tmp_path / "foto.heic"
    text.write_text("bukan foto")
    photo.write_bytes(private("HEIF"))
    done = run(text, photo, "--lang", "id")
    assert done.exit_code == 1
    assert "B606" in done.output
    assert text.read_text() == "bukan foto"
    assert "sudah bersih" in run(photo, "--lang", "id").output


def test_a_folder_is_cleaned_with_all_in_it(tmp_path: Path) -> None:
    """Photos alone, however deep; what a link leads to is somebody else's."""
    elsewhere, inner = tmp_path / "lain.jpg", tmp_path / "melati/kain"
    inner.mkdir(parents=True)
    for place in (elsewhere, inner.parent / "bengkel.JPG", inner / "1.jpg"):
        place.write_bytes(private("JPEG"))
    (inner / "2.jpg").symlink_to(elsewhere)
    (inner / "product.yaml").write_text("nama: Kain\n")
    told = run(inner.parent, "--lang", "id")
    assert told.exit_code == 0
    assert [line.partition(":")[0].rpartition("/")[2] for line in told.output.splitlines()] == ["bengkel.JPG", "1.jpg"]
    assert elsewhere.read_bytes() == private("JPEG")
    assert inspect("1.jpg", (inner / "1.jpg").read_bytes()) == ()


def test_links_and_missing_files_are_usage_errors(tmp_path: Path) -> None:
    """Nothing is cleaned that was not named itself."""
    photo, link = tmp_path / "foto.jpg", tmp_path / "tautan.jpg"
    photo.write_bytes(saved("JPEG", comment=b"x"))
    link.symlink_to(photo)
    before = photo.read_bytes()
    for wrong in (link, tmp_path / "tidak-ada.jpg"):
        assert run(wrong).exit_code == 2
    assert run().exit_code == 2
    assert photo.read_bytes() == before
