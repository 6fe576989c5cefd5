"""New folders appear whole or not at all, and nothing that is there is touched."""

from pathlib import Path

import pytest
from photos_for_tests import private, saved

from catalogue.engine.placing import TakenError, place_folder, read_photo


def test_a_folder_appears_with_all_its_files(tmp_path: Path) -> None:
    """And its parents, where they are missing."""
    place_folder(tmp_path, "products/melati/kain", {"product.yaml": b"nama: Kain\n", "1.jpg": b"x"})
    assert {path.name for path in (tmp_path / "products/melati/kain").iterdir()} == {"product.yaml", "1.jpg"}
    assert [path.name for path in (tmp_path / "products/melati").iterdir()] == ["kain"]


@pytest.mark.parametrize("there", ["folder", "file", "link"])
def test_what_is_there_stays(tmp_path: Path, there: str) -> None:
    """A folder, a file, even a link that leads nowhere."""
    target = tmp_path / "kain"
    if there == "folder":
        target.mkdir()
        (target / "lama.txt").write_text("lama")
    elif there == "file":
        target.write_text("lama")
    else:
        target.symlink_to("tidak-ada")
    with pytest.raises(TakenError):
        place_folder(tmp_path, "kain", {"product.yaml": b"baru"})
    assert [path.name for path in tmp_path.iterdir()] == ["kain"]
    assert there != "folder" or (target / "lama.txt").read_text() == "lama"


def test_nothing_is_written_through_a_link(tmp_path: Path) -> None:
    """A workshop's folder that is a link leads out of the site."""
    (tmp_path / "luar").mkdir()
    (tmp_path / "site/products").mkdir(parents=True)
    (tmp_path / "site/products/melati").symlink_to(tmp_path / "luar")
    with pytest.raises(TakenError):
        place_folder(tmp_path / "site", "products/melati/kain", {"product.yaml": b"baru"})
    assert list((tmp_path / "luar").iterdir()) == []
    for outside in ("../luar/kain", str(tmp_path / "luar/kain")):
        with pytest.raises(TakenError):
            place_folder(tmp_path / "site", outside, {"product.yaml": b"baru"})
    assert list((tmp_path / "luar").iterdir()) == []


def test_a_failure_leaves_nothing(tmp_path: Path) -> None:
    """A name that no file can have: what was written before it is gone again."""
    with pytest.raises(OSError, match=r"."):
        place_folder(tmp_path, "kain", {"product.yaml": b"baru", "x" * 300: b"terlalu panjang"})
    assert list(tmp_path.iterdir()) == []


def test_photos_are_read_from_anywhere_and_cleaned(tmp_path: Path) -> None:
    """Through links too: whoever names a file means what it leads to."""
    photo = tmp_path / "IMG 1.JPG"
    photo.write_bytes(private("HEIF"))
    (tmp_path / "tautan").symlink_to(photo)
    found = read_photo(tmp_path / "tautan")
    assert found.value is not None
    assert (found.value.form, found.value.cleaned.data != photo.read_bytes()) == ("HEIF", True)
    assert {one.rule for one in found.diagnostics} == {"photo-too-small"}


def test_what_is_no_photo_is_refused(tmp_path: Path) -> None:
    """With the words of the check."""
    page = tmp_path / "foto.jpg"
    page.write_bytes(b"<!doctype html>")
    assert [one.rule for one in read_photo(page).diagnostics] == ["photo-is-web-page"]
    page.write_bytes(saved("JPEG")[:-50])
    assert read_photo(page).value is None
