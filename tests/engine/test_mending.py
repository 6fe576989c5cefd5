"""Mending on disk: whole files, nothing outside, nothing over what somebody else wrote."""

import os
from pathlib import Path

import pytest
from site_for_tests import Site

from catalogue.checking import Part, check_part
from catalogue.engine.project import find_sources
from catalogue.engine.sources import SourceChangedError
from catalogue.fixing import find_fixes, write_fixes

PATH = "products/sekar/kain/product.yaml"
SLIPPED = (
    b"\xef\xbb\xbf# catatan\r\nnama: Kain: Biru\r\n"
    b"kategori: fesyen\r\nteknik: tulis\r\nmotif: kawng\r\nharga: 350rb\r\n"
)
MENDED = b'# catatan\nnama: "Kain: Biru"\nkategori: fesyen\nteknik: tulis\nmotif: kawung\nharga: 350rb\n'


@pytest.fixture
def slipped(site: Site) -> Path:
    """Return an entry with slips in it."""
    place = site.root / PATH
    place.parent.mkdir(parents=True)
    place.write_bytes(SLIPPED)
    place.chmod(0o640)
    return place


def test_looking_writes_nothing_and_writing_keeps_permissions(site: Site, slipped: Path) -> None:
    """What would be written is known before; afterwards nothing is left to mend, and no part file lies about."""
    fixes = find_fixes(site.project())
    assert slipped.read_bytes() == SLIPPED
    write_fixes(fixes)
    assert slipped.read_bytes() == MENDED
    assert slipped.stat().st_mode & 0o777 == 0o640
    assert os.listdir(slipped.parent) == ["product.yaml"]  # noqa: PTH208 names are all that is asked
    assert find_fixes(site.project()).files == ()


def test_a_file_changed_meanwhile_is_left(site: Site, slipped: Path) -> None:
    """Whoever wrote last is right."""
    fixes = find_fixes(site.project())
    slipped.write_bytes(SLIPPED + b"stok: 3\r\n")
    with pytest.raises(SourceChangedError):
        write_fixes(fixes)
    assert slipped.read_bytes() == SLIPPED + b"stok: 3\r\n"


def test_links_are_not_written_through(site: Site, slipped: Path, tmp_path: Path) -> None:
    """Neither a file nor a folder that became a link since it was looked at."""
    fixes = find_fixes(site.project())
    outside = tmp_path / "luar"
    slipped.parent.rename(outside)
    slipped.parent.symlink_to(outside, target_is_directory=True)
    with pytest.raises(SourceChangedError):
        write_fixes(fixes)
    assert (outside / "product.yaml").read_bytes() == SLIPPED


def test_names_are_mended_with_the_lines_that_mention_them(site: Site) -> None:
    """A misnamed entry is read at last, its photo gets a name that every computer can keep, its folder an address."""
    site.write("products/sekar/Kain Biru/produk.yaml", SLIPPED.decode("utf-8-sig") + "foto: a?.jpg\r\n")
    site.photo("sekar/Kain Biru/a?.jpg")
    write_fixes(find_fixes(site.project()))
    folder = site.root / "products/sekar/kain-biru"
    assert sorted(one.name for one in folder.iterdir()) == ["a.jpg", "product.yaml"]
    assert (folder / "product.yaml").read_bytes() == MENDED + b"foto: a.jpg\n"


def test_only_the_part_that_was_chosen_is_told_and_mended(site: Site, slipped: Path) -> None:
    """The others keep their slips, and say nothing."""
    site.write("products/sekar/lain/product.yaml", "nama: Lain: Kain\n")
    part = Part(frozenset(("products/sekar/kain",)))
    found = check_part(site.project(), find_sources(site.project()), part)
    assert {one.span.path for one in found} == {PATH}
    fixes = find_fixes(site.project(), part)
    assert [one.path for one in fixes.files] == [PATH]
    assert slipped.read_bytes() == SLIPPED
