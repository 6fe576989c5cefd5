"""`report`: what a contribution changes, and pages of it that open from a folder."""

import shutil
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from click.testing import CliRunner
from links import broken_links
from lxml import html
from PIL import Image
from site_for_tests import Site

from catalogue.cli import cli
from catalogue.reporters.markdown import escaped
from catalogue.reporters.review import review_markdown
from catalogue.reviewing import Review, review


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Site, Path]:
    """Return a site, and the folder of the same site as it was before anybody changes it."""
    site = Site(tmp_path / "now")
    for name in ("anggrek", "bunga", "cempaka"):
        site.product(name)
        site.photo(f"sekar/{name}/1-depan.png")
    shutil.copytree(site.root, tmp_path / "before")
    return site, tmp_path / "before"


def reviewed(site: Site, before: Path) -> Review:
    """Return the review of a site."""
    return review(site.project(), before)


def test_nothing_changed_is_said(pair: tuple[Site, Path]) -> None:
    """A comment changes no product."""
    site, before = pair
    path = site.root / "products/sekar/anggrek/product.yaml"
    path.write_text(path.read_text() + "# catatan\n")
    told = reviewed(site, before)
    assert "No product and no workshop has changed." in review_markdown(told, "en")
    assert told.pages is None


def test_prices_are_told_as_they_were_and_are(pair: tuple[Site, Path]) -> None:
    """A changed price stands beside the former one; new and gone products have their rows."""
    site, before = pair
    site.product("anggrek", price="Rp 400.000")
    site.product("delima")
    shutil.rmtree(site.root / "products/sekar/cempaka")
    told = review_markdown(reviewed(site, before), "id")
    assert "1 produk baru, 1 berubah, 1 hilang" in told
    assert "Rp\u00a0350.000 → **Rp\u00a0400.000**".replace("\u00a0", " ") in told.replace("\u00a0", " ")
    assert "| baru | Kain Delima<br>`sekar/delima` |" in told
    assert "| hilang | Kain Cempaka" in told


def test_a_photo_with_other_bytes_is_a_change(pair: tuple[Site, Path]) -> None:
    """The entry is the same, the picture is not."""
    site, before = pair
    site.photo("sekar/bunga/1-depan.png", (10, 20, 120))
    told = reviewed(site, before)
    assert [change.attributes for change in told.comparison.changed] == [("photos",)]
    assert told.photos == 1


def test_a_stranger_s_markup_stays_dead(pair: tuple[Site, Path]) -> None:
    """Names in the table can neither break its rows nor make links."""
    site, before = pair
    name = "a | [x](http://e.id) <img src=x> @tim `b`"
    facts = "kategori: fesyen\nteknik: tulis\nmotif: kawung\nharga: 90rb\n"
    site.write("products/sekar/jahat/product.yaml", f"nama: '{name}'\n{facts}")
    row = next(line for line in review_markdown(reviewed(site, before), "en").splitlines() if "sekar/jahat" in line)
    assert "\\| \\[x\\]\\(http" in row
    assert "\\<img" in row
    assert "\\@\u2060tim" in row


def test_errors_are_told_and_no_pages_made(pair: tuple[Site, Path]) -> None:
    """A wrong line stands in the report with its correction; the rest is still compared."""
    site, before = pair
    site.product("delima")
    site.product("anggrek", price="350.0")
    told = reviewed(site, before)
    words = review_markdown(told, "en")
    assert "B302" in words
    assert "sekar/delima" in words
    assert told.pages is None


def test_changed_pages_open_from_a_folder(pair: tuple[Site, Path], tmp_path: Path) -> None:
    """Every link between the files of the ZIP leads somewhere, all others to the published site; no script is left."""
    site, before = pair
    site.product("anggrek", price="Rp 400.000")
    pages = reviewed(site, before).pages
    assert pages is not None
    folder = tmp_path / "zip"
    ZipFile(BytesIO(pages)).extractall(folder)
    found = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("index.html"))
    assert "produk/sekar/anggrek/index.html" in found
    assert "en/products/sekar/anggrek/index.html" in found
    assert "produk/sekar/bunga/index.html" not in found
    for path in folder.rglob("*.html"):
        page = html.fromstring(path.read_bytes())
        for address in page.xpath("//@href | //img/@src"):
            local = not address.startswith(("https:", "mailto:", "#"))
            assert not local or (path.parent / address.partition("#")[0]).exists(), (path, address)
        assert not page.xpath("//script")
    assert reviewed(site, before).pages == pages


def test_the_sheet_shows_each_cover(pair: tuple[Site, Path]) -> None:
    """The colour of a new product's photo is on the contact sheet."""
    site, before = pair
    site.product("delima")
    site.photo("sekar/delima/1-depan.png", (20, 40, 160))
    sheet = reviewed(site, before).sheet
    assert sheet is not None
    with Image.open(BytesIO(sheet)) as picture:
        pixel = picture.convert("RGB").getpixel((136, 166))
    assert isinstance(pixel, tuple)
    assert all(abs(one - other) < 12 for one, other in zip(pixel, (20, 40, 160), strict=True))


def test_reviewing_leaves_the_site_s_own_output_alone(pair: tuple[Site, Path]) -> None:
    """A preview is made elsewhere; the next build writes nothing."""
    site, before = pair
    site.product("anggrek", price="Rp 400.000")
    site.build()
    reviewed(site, before)
    changes = site.build().changes
    assert changes is not None
    assert changes.written == []
    assert broken_links(site.root / "_site", "https://contoh.id/batik/") == []


def test_the_command_writes_sheet_and_pages(pair: tuple[Site, Path], tmp_path: Path) -> None:
    """`report` prints Markdown, and puts its files where it was told."""
    site, before = pair
    site.product("anggrek", price="Rp 400.000")
    given = ["report", "--root", str(site.root), "--before", str(before), "--to", str(tmp_path / "to"), "--lang", "en"]
    answer = CliRunner().invoke(cli, [*given, "--jobs", "1", "--artifact", "review"])
    assert answer.exit_code == 0, answer.output
    assert "download the artifact **review**" in answer.output
    assert {path.name for path in (tmp_path / "to").iterdir()} == {"contact-sheet.jpg", "pages.zip"}


def test_an_entry_with_a_slip_is_not_told_as_gone(pair: tuple[Site, Path]) -> None:
    """Its mistake is told, and that pages come once it is mended."""
    site, before = pair
    site.product("anggrek", price="350.0")
    told = review_markdown(reviewed(site, before), "id", artifact="tinjauan")
    assert "hilang |" not in told
    assert "B302" in told
    assert "dibuat setelah kesalahan di bawah ini dibenahi" in told


def test_another_number_of_a_workshop_stands_beside_the_former_one(pair: tuple[Site, Path]) -> None:
    """Who takes over a workshop's orders is what a maintainer must see."""
    site, before = pair
    path = site.root / "products/sekar/workshop.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("0812-0000-0", "0813-0000-0"), encoding="utf-8")
    told = review_markdown(reviewed(site, before), "en")
    assert "WhatsApp +62812" in told
    assert "→ **" in told
    assert "WhatsApp +62813" in told


def test_what_changes_beside_products_leaves_a_trace(pair: tuple[Site, Path]) -> None:
    """Settings, words and drafts are files that somebody has to look at; what nobody touched is not warned of."""
    site, before = pair
    path = site.product("bunga", price="Rp 900")
    shutil.copy(site.root / path, before / path)
    (site.root / "site.yaml").write_text((site.root / "site.yaml").read_text() + "\n# catatan\n")
    site.write("products/sekar/draf-baru/product.yaml", "nama: Draf\nstatus: draf\n")
    told = review_markdown(reviewed(site, before), "id")
    assert "Berkas lain yang berubah: `products/sekar/draf-baru/product.yaml`, `site.yaml`" in told
    assert "sangat rendah" not in told


def test_a_replaced_photo_is_named(pair: tuple[Site, Path]) -> None:
    """By its file, below the key that entries have."""
    site, before = pair
    site.photo("sekar/anggrek/1-depan.png", colour=(45, 95, 163))
    assert "| foto (`1-depan.png`) |" in review_markdown(reviewed(site, before), "id")


def test_names_of_files_are_no_markup(pair: tuple[Site, Path]) -> None:
    """A stranger chooses them: they stay one piece of code on one line, and call nobody."""
    site, _ = pair
    site.write("products/sekar/anggrek/x\n\n## Disetujui [klik](x) @tim | `.txt", "")
    site.write("products/sekar/catatan\n\n# Disetujui @tim.txt", "")
    told = review_markdown(reviewed(*pair), "id")
    assert not any(line.startswith(("# ", "## Dis")) for line in told.splitlines())
    assert escaped("@tim #12 https://x.example").count("\u2060") == 3


@pytest.mark.parametrize(
    ("path", "text", "to"),
    [
        ("products/sekar/workshop.yaml", "nama: Sekar\nwhatsapp: besok\n", None),
        ("site.yaml", "name: [", None),
        ("products/sekar/anggrek/product.yaml", None, "products/sekar/anggrek/product.yml"),
        ("products/sekar/workshop.yaml", None, "products/sekar/workshop.yml"),
    ],
    ids=["workshop", "settings", "product's name", "workshop's name"],
)
def test_what_hangs_on_a_mistake_is_not_told_as_gone(
    pair: tuple[Site, Path], path: str, text: str | None, to: str | None
) -> None:
    """A slip hides products from the catalogue, but nobody took them away."""
    site, before = pair
    if to:
        (site.root / path).rename(site.root / to)
    else:
        site.write(path, text or "")
    told = review_markdown(reviewed(site, before), "id")
    assert "| hilang |" not in told
    assert "Bengkel hilang" not in told


def test_all_that_differs_in_a_workshop_is_named(pair: tuple[Site, Path]) -> None:
    """Another shop's link takes orders as another number does."""
    site, before = pair
    path = site.root / "products/sekar/workshop.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "shopee: https://shopee.co.id/lain\n", encoding="utf-8")
    assert "(shopee)" in review_markdown(reviewed(site, before), "id")


def test_a_removed_photo_is_named(pair: tuple[Site, Path]) -> None:
    """What buyers will see no more."""
    site, before = pair
    for root in (site.root, before):
        Image.new("RGB", (260, 320), (9, 9, 9)).save(root / "products/sekar/anggrek/2-belakang.png")
    (site.root / "products/sekar/anggrek/2-belakang.png").unlink()
    assert "foto (dihapus: `2-belakang.png`)" in review_markdown(reviewed(site, before), "id")


def test_products_that_change_with_their_workshop_are_warned_of(pair: tuple[Site, Path]) -> None:
    """What a workshop sets for all its products changes each of them."""
    site, before = pair
    path = site.product("bunga", price="Rp 900")
    shutil.copy(site.root / path, before / path)
    workshop = site.root / "products/sekar/workshop.yaml"
    workshop.write_text(workshop.read_text(encoding="utf-8") + "bawaan: {asal: Kota Solo}\n", encoding="utf-8")
    assert "sangat rendah" in review_markdown(reviewed(site, before), "id")
    assert not (before / ".cache").exists()
