"""The output folder: only what differs is written, only what is ours is deleted."""

from pathlib import Path

import pytest
from site_for_tests import Site

from catalogue.engine import scheduler
from catalogue.engine.output import MANIFEST, BusyOutputError, ForeignOutputError, open_output
from catalogue.engine.sources import SourceChangedError, discover
from catalogue.engine.store import Store


def test_a_folder_of_somebody_else_is_refused(site: Site) -> None:
    """A folder with files and no manifest is not ours."""
    (site.root / "_site").mkdir()
    (site.root / "_site/thesis.txt").write_text("years of work")
    with pytest.raises(ForeignOutputError):
        site.build()
    assert (site.root / "_site/thesis.txt").read_text() == "years of work"


def test_two_builds_do_not_write_into_one_folder(site: Site) -> None:
    """While one build writes, another one is sent away, and nothing of the first is touched."""
    site.build()
    first = open_output(site.root / "_site", Store(site.root / ".cache"))
    before = site.files()
    site.product("kawung")
    with first.alone(), pytest.raises(BusyOutputError):
        site.build()
    assert site.files() == before
    site.build()
    assert "produk/sekar/kawung/index.html" in site.files()


def test_a_build_that_was_overtaken_begins_again(site: Site) -> None:
    """What one build wrote while another one was planning is not overwritten by what that one knew."""
    site.build()
    slow = open_output(site.root / "_site", Store(site.root / ".cache"))
    site.product("kawung")
    site.build()
    with pytest.raises(BusyOutputError), slow.alone():
        pass


def test_the_sources_are_no_place_for_the_site(site: Site) -> None:
    """A site among the entries would be read as entries by the next build."""
    for place in ("products/keluar", "themes", "products"):
        with pytest.raises(ForeignOutputError):
            site.build(output=place)
    assert not (site.root / "products/keluar").exists()


def test_a_file_of_somebody_else_in_our_folder_is_kept(site: Site) -> None:
    """A file that the manifest does not know survives builds and removals."""
    site.build()
    (site.root / "_site/CNAME").write_text("batik.contoh.id")
    site.product("kawung")
    site.build()
    assert (site.root / "_site/CNAME").read_text() == "batik.contoh.id"


def test_a_file_of_somebody_else_where_ours_belongs_stops_the_build(site: Site) -> None:
    """Nobody's file is overwritten because a page happens to get its address."""
    site.build()
    place = site.root / "_site/produk/sekar/kawung/index.html"
    place.parent.mkdir(parents=True)
    place.write_text("mine")
    site.product("kawung")
    with pytest.raises(ForeignOutputError):
        site.build()
    assert place.read_text() == "mine"


def test_a_link_out_of_the_folder_is_not_followed(site: Site, tmp_path: Path) -> None:
    """A folder that somebody replaced by a link is not written through."""
    site.build()
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (site.root / "_site/produk").rename(tmp_path / "moved")
    (site.root / "_site/produk").symlink_to(elsewhere)
    site.product("kawung")
    with pytest.raises(ForeignOutputError):
        site.build()
    assert list(elsewhere.iterdir()) == []


def test_a_manifest_that_names_files_outside_deletes_nothing(tmp_path: Path) -> None:
    """A tampered manifest cannot make us delete what lies elsewhere."""
    victim = tmp_path / "victim.txt"
    victim.write_text("precious")
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / MANIFEST).write_text('{"../victim.txt": {"key": "k", "digest": "d"}}')
    with pytest.raises(ForeignOutputError):
        open_output(folder, Store(tmp_path / "cache")).close()
    assert victim.read_text() == "precious"


def test_nothing_changed_writes_nothing(site: Site) -> None:
    """A second build finds everything up to date."""
    site.build()
    changes = site.build().changes
    assert changes is not None
    assert (changes.written, changes.deleted) == ([], [])


def test_a_comment_runs_nothing_and_a_price_only_its_pages(site: Site) -> None:
    """Only the pages that show a price are written when it changes."""
    for number in range(8):
        site.product(f"kain-{number}", motif="kawung", technique="cap", day=1 + number)
    site.build()
    path = site.product("jlamprang-biru")
    (site.root / path).write_text((site.root / path).read_text() + "# catatan untuk kami sendiri\n")
    changes = site.build().changes
    assert changes is not None
    assert changes.written == []
    site.product("jlamprang-biru", price="Rp 975.000")
    changes = site.build().changes
    assert changes is not None
    assert changes.written
    assert all("975" in site.read(page) for page in changes.written)


def test_removed_products_leave_no_page(site: Site) -> None:
    """Pages that nobody plans any more are deleted with their empty folders."""
    site.build()
    assert (site.root / "_site/produk/sekar/jlamprang-biru").is_dir()
    (site.root / "products/sekar/jlamprang-biru/product.yaml").unlink()
    (site.root / "products/sekar/jlamprang-biru").rmdir()
    site.build()
    assert not (site.root / "_site/produk/sekar").exists()


def test_errors_write_nothing(site: Site) -> None:
    """While an entry is wrong, the last good site stays as it is."""
    site.build()
    before = site.files()
    site.write("products/sekar/jlamprang-biru/product.yaml", "nama: Batik: Tulis\n")
    assert site.build().changes is None
    assert site.files() == before


def test_executors_agree(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """Processes make the same bytes as this one."""
    monkeypatch.setattr(scheduler, "WORTH_PROCESSES", 2)
    for number in range(40):
        site.product(f"kain-{number}", day=1 + number % 9)
    site.photo("sekar/kain-3/1-depan.png")
    site.build()
    site.build("_site-2", ".cache-2", jobs=2)
    assert site.files() == site.files("_site-2")


def test_links_in_the_sources_are_refused(site: Site, tmp_path: Path) -> None:
    """A symbolic link is named, and never followed."""
    secret = tmp_path / "secret.jpg"
    secret.write_bytes(b"x")
    (site.root / "products/sekar/jlamprang-biru/1-depan.jpg").symlink_to(secret)
    report = site.build()
    assert "symlink" in {found.rule for found in report.diagnostics}


def test_settings_that_are_a_link_are_refused(site: Site, tmp_path: Path) -> None:
    """A site.yaml that leads elsewhere is not read through."""
    secret = tmp_path / "secret.yaml"
    secret.write_text("password: 123\n")
    (site.root / "site.yaml").unlink()
    (site.root / "site.yaml").symlink_to(secret)
    found = site.build().diagnostics
    assert "symlink" in {one.rule for one in found}
    assert not [one for one in found if one.source_line and "password" in one.source_line]


def test_a_source_that_changes_while_it_is_read_ends_the_run(site: Site) -> None:
    """What is made of a file is never kept under the digest of another."""
    found = discover(site.root, {}, {})
    site.product("jlamprang-biru", price="Rp 1.000.000")
    with pytest.raises(SourceChangedError):
        found.read("products/sekar/jlamprang-biru/product.yaml")


def test_a_folder_where_a_page_belongs_stops_the_build(site: Site) -> None:
    """Somebody's folder in the place of a file of ours is theirs."""
    site.build()
    (site.root / "_site/robots.txt").unlink()
    (site.root / "_site/robots.txt").mkdir()
    with pytest.raises(ForeignOutputError):
        site.build()
