"""``import`` and ``export``: tables as shops have them become entries that pass the check."""

import io
import sys
import zipfile
from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner, Result
from photos_for_tests import private
from site_for_tests import SITE, Site

from catalogue import pipeline
from catalogue.cli import cli
from catalogue.content.sheets import UnreadableSheetError, called, is_header, map_columns, read_sheet
from catalogue.diagnostics import Severity

HEADER = ("Nama", "Kategori", "Jenis", "Teknik", "Motif", "Harga", "Berat (gram)", "Cerita", "Catatan kami")
ROW = (
    "Kain Kawung Pagi",
    "fesyen",
    "kain panjang",
    "tulis",
    "kawung, parang",
    "Rp 850.000",
    "400",
    "Kerja; tangan",
    "x",
)


def separated(parting: str, *rows: tuple[str, ...]) -> str:
    """Return a table as a program writes it that quotes every cell."""
    return "".join(parting.join(f'"{cell}"' for cell in row) + "\r\n" for row in rows)


def run(site: Site, data: bytes, *options: str | Path, name: str = "daftar.csv") -> Result:
    """Run ``import`` on a table."""
    sheet = site.root / name
    sheet.write_bytes(data)
    return CliRunner().invoke(cli, ["import", "--root", str(site.root), "--lang", "id", str(sheet), *map(str, options)])


def without_comments(text: str) -> str:
    """Return an entry's lines that say something."""
    return "".join(f"{line}\n" for line in text.splitlines() if line and not line.startswith("#"))


def errors(site: Site) -> list[str]:
    """Return what `check` finds wrong with the whole site."""
    return [one.rule for one in pipeline.check(site.project()).diagnostics if one.severity is Severity.ERROR]


def entry(site: Site, slug: str) -> str:
    """Return the file of a product of the one workshop."""
    return (site.root / "products/sekar" / slug / "product.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "above",
    ["Daftar barang,\n", "Daftar barang,2026\n", "Batik Melati,Kota Pekalongan,0812\n\n", "nama,Batik Melati\n\n"],
)
def test_what_stands_above_the_header_is_no_header(above: str) -> None:
    """A title, its year, an address: the header is where several columns are called by known words."""
    table = read_sheet(f"{above}nama,harga\nKain,350rb\n".encode(), knows=is_header)
    assert table.header[:2] == ("nama", "harga")
    assert [row.cells[:2] for row in table.rows] == [("Kain", "350rb")]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "rows"),
        (b"nama;harga\n", "rows"),
        (b"PK\x03\x04 nothing of a workbook", "BadZipFile"),
        (b"\0\1\2\xff" * 40, "0"),
        (b"a,b\n" * 10_002, "10000"),
        (b"a," * 201 + b"\nx\n", "200"),
        (b'nama,harga\n"' + b"x" * 200_000 + b'",1\n', "field"),
    ],
)
def test_what_is_no_table_is_refused(data: bytes, reason: str) -> None:
    """Whatever a file holds, there is one kind of answer, and it is bounded."""
    with pytest.raises(UnreadableSheetError, match=reason):
        read_sheet(data)


def test_a_large_table_in_an_old_encoding_costs_little() -> None:
    """It is decoded once, however many of its bytes are no UTF-8."""
    (row,) = read_sheet(b"nama,harga\n" + b"\xe9" * 100_000 + b",1\n").rows
    assert row.cells[0] == "é" * 100_000


def test_a_workbook_that_unpacks_without_end_is_refused() -> None:
    """What its members state is added up before one is unpacked."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * (129 << 20))
    with pytest.raises(UnreadableSheetError, match="128 MiB"):
        read_sheet(file.getvalue())


@pytest.mark.parametrize("parting", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_tables_are_read_as_any_program_writes_them(parting: str, encoding: str) -> None:
    """Parted by commas, semicolons or tabs, in the encodings of Windows and of the web."""
    data = separated(parting, ("nama", "cerita"), ("Sogan – café", "satu,\ndua; tiga")).encode(encoding)
    (row,) = read_sheet(data).rows
    assert row.cells == ("Sogan – café", "satu,\ndua; tiga")


def test_excel_says_itself_how_a_table_is_parted() -> None:
    """Its first line is no header, and rows keep their numbers."""
    table = read_sheet(b"sep=;\r\nnama;harga\r\nKain, biru;350rb\r\n")
    assert (table.header, table.rows[0].number) == (("nama", "harga"), 3)


def test_columns_are_known_by_either_language_and_by_shops() -> None:
    """A column that means what another says already, or nothing, is not used."""
    header = ("Name", "nama_en", "WARNA", "Variant Price", "harga", "Body (HTML)", "Berat (gram)", "Status Pajak")
    shown = [called(column.meaning, "en") for column in map_columns(header)]
    assert shown == ["name", "name_en", "colours", "price", "", "story", "weight", ""]


def test_a_table_becomes_products(site: Site) -> None:
    """The columns are shown, units and lists understood, and the site passes the check."""
    done = run(site, separated(";", HEADER, ROW).encode())
    assert done.exit_code == 0, done.output
    assert "Kolom “Harga” → harga" in done.output
    assert "Kolom “Catatan kami” tidak dipakai" in done.output
    assert "1 barang baru, 0 diperbarui, 0 sudah ada, 0 baris" in done.output
    written = entry(site, "kain-kawung-pagi")
    for line in ("motif: [kawung, parang]", "harga: Rp 850.000", "berat: 400 gram", "cerita: Kerja; tangan"):
        assert line in written
    assert errors(site) == []


def test_again_nothing_changed_by_hand_is_touched(site: Site) -> None:
    """Rows of the same name get numbers, each time alike; what is there stays as it is, or as somebody made it."""
    data = separated(",", HEADER, ROW, ROW).encode()
    assert run(site, data).exit_code == 0
    place = site.root / "products/sekar/kain-kawung-pagi/product.yaml"
    place.write_text(place.read_text(encoding="utf-8").replace("850.000", "900.000"), encoding="utf-8")
    before = site.files("products")
    again = run(site, data)
    assert "0 barang baru, 0 diperbarui, 2 sudah ada" in again.output
    assert site.files("products") == before


def test_again_what_nobody_changed_is_renewed(site: Site, tmp_path: Path) -> None:
    """A new price comes in, and photos where there were none; the second time there is nothing to do."""
    header, row = (*HEADER[:8], "Foto"), (*ROW[:8], "a.jpg")
    site.write("site.yaml", SITE.replace("photos_required: tidak", "photos_required: ya"))
    assert run(site, separated(",", header, row).encode()).exit_code == 0
    assert "status: draf" in entry(site, "kain-kawung-pagi")
    (tmp_path / "a.jpg").write_bytes(private("JPEG"))
    dearer = separated(",", header, tuple(cell.replace("850", "900") for cell in row)).encode()
    before = site.files("products")
    assert "akan diperbarui" in run(site, dearer, "--foto", tmp_path, "--dry-run").output
    assert site.files("products") == before
    assert "0 barang baru, 1 diperbarui" in run(site, dearer, "--foto", tmp_path).output
    written = entry(site, "kain-kawung-pagi")
    assert "harga: Rp 900.000" in written
    assert "status: draf" not in written
    assert (site.root / "products/sekar/kain-kawung-pagi/1-depan.jpg").exists()
    assert "0 diperbarui, 1 sudah ada" in run(site, dearer, "--foto", tmp_path).output


def test_renewing_takes_nothing_away(site: Site) -> None:
    """A sheet that says less, or says something that cannot be read, leaves what the entry says."""
    header = (*HEADER[:8], "Stok")
    assert run(site, separated(",", header, (*ROW[:8], "5")).encode()).exit_code == 0
    less = ("Nama", "Harga", "Stok")
    done = run(site, separated(",", less, (ROW[0], "Rp 900.000", "banyak")).encode())
    assert "Baris 2, Stok, dilewati:" in done.output
    assert "1 diperbarui" in done.output
    written = entry(site, "kain-kawung-pagi")
    for line in ("harga: Rp 900.000", "stok: 5", "cerita: Kerja; tangan", "berat: 400 gram"):
        assert line in written


def test_no_piece_is_written_in_place_of_another(site: Site) -> None:
    """Where names are alike, or have no letter for an address, a row that went or came moves nothing."""
    dear = (*ROW[:5], "Rp 900.000", *ROW[6:])
    foreign = tuple(("水", *ROW[1:]) if number else ("火", *ROW[1:]) for number in range(2))
    assert run(site, separated(",", HEADER, ROW, dear, *foreign).encode()).exit_code == 0
    before = site.files("products")
    again = run(site, separated(",", HEADER, dear, foreign[1]).encode())
    assert "0 diperbarui" in again.output
    assert {path: data for path, data in site.files("products").items() if path in before} == before


def test_line_ends_are_no_change(site: Site) -> None:
    """Git on Windows may write them otherwise; the entry is still as it was imported."""
    assert run(site, separated(",", HEADER, ROW).encode()).exit_code == 0
    place = site.root / "products/sekar/kain-kawung-pagi/product.yaml"
    place.write_bytes(place.read_bytes().replace(b"\n", b"\r\n"))
    assert "1 diperbarui" in run(site, separated(",", HEADER, ROW).encode()).output


def test_what_cannot_be_placed_is_told_with_its_row(site: Site) -> None:
    """A wrong cell is left out in the checker's words; a row that lacks what is needed is not written."""
    wrong = separated(
        ",", HEADER, (*ROW[:5], "kira-kira", *ROW[6:]), ("Tanpa Motif", "fesyen", "kain panjang", "tulis")
    )
    before = site.files("products")
    done = run(site, wrong.encode())
    assert done.exit_code == 1
    assert "Baris 2, Harga, dilewati:" in done.output
    assert "Baris 2 belum ditulis; yang masih kurang: harga." in done.output
    assert "Baris 3 belum ditulis; yang masih kurang: motif, harga." in done.output
    assert site.files("products") == before


def test_a_dry_run_writes_nothing(site: Site) -> None:
    """It says what would be written."""
    before = site.files("products")
    done = run(site, separated(",", HEADER, ROW).encode(), "--dry-run")
    assert "Akan ditambahkan: products/sekar/kain-kawung-pagi" in done.output
    assert site.files("products") == before


def test_photos_are_taken_from_a_folder_and_cleaned(site: Site, tmp_path: Path) -> None:
    """A photo keeps no place; one that is not there, or lies in the web, is told and nothing is fetched."""
    album = tmp_path / "album"
    album.mkdir()
    (album / "IMG_1.jpg").write_bytes(private("JPEG"))
    (tmp_path / "secret.jpg").write_bytes(private("JPEG"))
    row = (*ROW[:8], "IMG_1.jpg, https://contoh.id/x.jpg, ../secret.jpg")
    done = run(site, separated(",", (*HEADER[:8], "Foto"), row).encode(), "--foto", album)
    assert "“https://contoh.id/x.jpg” tidak ditemukan" in done.output
    assert "“../secret.jpg” tidak ditemukan" in done.output
    folder = site.root / "products/sekar/kain-kawung-pagi"
    assert sorted(path.name for path in folder.iterdir()) == ["1-depan.jpg", "product.yaml"]
    assert b"GPS" not in (folder / "1-depan.jpg").read_bytes()
    assert errors(site) == []


SHOPIFY = """\
Handle,Title,Body (HTML),Type,Kategori,Teknik,Motif,Option1 Name,Option1 Value,Option2 Name,Option2 Value,\
Variant Grams,Variant Inventory Qty,Variant Price,Image Src
biru-pagi,Biru Pagi,<p>Satu &amp; dua.</p><p>Tiga.</p>,kemeja,fesyen,cap,kawung,Ukuran,M,\
Potongan,lurus,300,2,350000.00,a.jpg
biru-pagi,,,,,,,,L,,lurus,300,1,360000.00,
biru-pagi,,,,,,,,,,,,,,b.jpg
selendang,Selendang Sore,Halus.,selendang,fesyen,cap,kawung,Title,Default Title,,,200,4,150000.00,
"""
WOOCOMMERCE = """\
ID,Type,SKU,Name,Regular price,Stock,Parent,Attribute 1 name,Attribute 1 value(s),Kategori,Jenis,Teknik,Motif
11,variable,KP,Kemeja Pagi,,,,Size,"M, L",fesyen,kemeja,cap,kawung
12,variation,KP-M,Kemeja Pagi - M,350000,3,KP,Size,M,,,,
13,variation,KP-L,Kemeja Pagi - L,375000,1,id:11,Size,L,,,,
14,simple,77,Taplak Sore,90000,2,,Motif,kawung,dekorasi rumah,taplak,cap,kawung
"""


def test_a_shopify_export_is_understood(site: Site) -> None:
    """Tags leave the story, cents the price; rows of one handle are variants, or one more photo, of one piece."""
    done = run(site, SHOPIFY.encode())
    assert "Kolom “Option1 Value” → varian" in done.output
    assert "Baris 2: variannya berbeda dalam Potongan;" in done.output
    assert "foto “b.jpg” tidak ditemukan" in done.output
    assert "2 barang baru" in done.output
    written = entry(site, "biru-pagi")
    assert "cerita: |-\n  Satu & dua.\n\n  Tiga.\n" in written
    assert "harga: 350000-360000\n" in written
    assert "berat: 300 g\n" in written
    assert (
        "varian:\n  - ukuran: M\n    harga: 350000\n    stok: 2\n  - ukuran: L\n    harga: 360000\n    stok: 1\n"
        in written
    )
    assert "\nvarian" not in entry(site, "selendang")
    assert errors(site) == []


def test_a_woocommerce_export_is_understood(site: Site) -> None:
    """Variations find their piece by its code or number; a piece has the prices of its variants; no number names it."""
    done = run(site, WOOCOMMERCE.encode())
    assert done.exit_code == 0, done.output
    written = entry(site, "kp")
    assert "harga: 350000-375000\n" in written
    assert "varian:\n  - ukuran: M\n    harga: 350000\n    stok: 3\n  - ukuran: L\n" in written
    assert "jenis: taplak\n" in entry(site, "taplak-sore")
    assert errors(site) == []


def test_variants_stay_with_their_piece(site: Site) -> None:
    """Rows of several pieces may be mixed; variants that an entry cannot tell apart are one, with all their prices."""
    header = ("Handle", "Title", "Kategori", "Jenis", "Teknik", "Motif", "Option1 Name", "Option1 Value",
              "Variant Price", "Variant Inventory Qty")  # fmt: skip
    facts = ("fesyen", "kain panjang", "cap", "kawung")
    rows = (
        ("a", "Kain A", *facts, "Size", "M", "100000", "1"),
        ("b", "Kain B", *facts, "Bahan", "Katun", "300000", "1"),
        ("a", "", "", "", "", "", "", "L", "100000", "2"),
        ("b", "", "", "", "", "", "", "Sutra", "900000", "4"),
    )
    done = run(site, separated(",", header, *rows).encode())
    assert "varian:\n  - ukuran: M\n    stok: 1\n  - ukuran: L\n    stok: 2\n" in entry(site, "a")
    assert "variannya berbeda dalam Bahan" in done.output
    assert "harga: 300000-900000\nstok: 5\n" in without_comments(entry(site, "b"))
    assert errors(site) == []


def test_photos_are_found_by_what_a_shop_calls_them(site: Site, tmp_path: Path) -> None:
    """Of an address its file counts, without what the shop adds; one named twice is one; too many are told."""
    for name in ("a b.jpg", "c.jpg"):
        (tmp_path / name).write_bytes(private("JPEG"))
    addresses = "https://contoh.id/cdn/a%20b.jpg?v=1634,https://contoh.id/c.jpg, c.jpg"
    many = ", ".join(f"{number}.jpg" for number in range(21))
    rows = ((*ROW[:8], addresses), ("Kain Kedua", *ROW[1:8], many))
    done = run(site, separated(",", (*HEADER[:8], "Image Src"), *rows).encode(), "--foto", tmp_path)
    folder = site.root / "products/sekar/kain-kawung-pagi"
    assert len([path for path in folder.iterdir() if path.suffix == ".jpg"]) == 2
    assert "Baris 3: menyebut 21 foto; 20 yang pertama diambil." in done.output


def test_what_a_shop_hides_is_a_draft(site: Site) -> None:
    """Goods that are not published there are not published here."""
    hidden = run(site, separated(",", (*HEADER[:8], "Published"), (*ROW[:8], "0")).encode())
    assert "Kolom “Published” → status" in hidden.output
    assert "status: draft\n" in entry(site, "kain-kawung-pagi")
    assert errors(site) == []


def test_a_wrong_workshop_is_told_at_once(site: Site) -> None:
    """One line instead of one for each row."""
    done = run(site, separated(",", HEADER, ROW).encode(), "--bengkel", "salah")
    assert done.exit_code == 2
    assert "Tidak ada bengkel “salah”" in done.output


def test_titles_and_coloured_rows_are_no_data() -> None:
    """A title above the header, empty lines, and rows that are only coloured do no harm."""
    table = read_sheet(b"Daftar harga\n\nnama,harga\nKain,1\n")
    assert (table.header, table.rows[0].number) == (("nama", "harga"), 4)
    book, file = openpyxl.Workbook(), io.BytesIO()
    for row in (("nama", "harga"), ("Kain", 1)):
        book.active.append(row)
    book.active.cell(20_000, 1).font = openpyxl.styles.Font(bold=True)
    book.save(file)
    assert len(read_sheet(file.getvalue()).rows) == 1


def test_a_photo_that_cannot_be_opened_stops_nothing(
    site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is told, the rest goes on; and what was done before a run breaks off is told too."""
    (tmp_path / "a.jpg").write_bytes(private("JPEG"))
    data = separated(",", (*HEADER[:8], "Foto"), (*ROW[:8], "a.jpg")).encode()

    def closed(_: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("catalogue.importing.read_photo", closed)
    done = run(site, data, "--foto", tmp_path)
    assert "foto “a.jpg” tidak dapat dibuka (Permission denied)" in done.output
    assert "1 barang baru" in done.output


def test_the_report_can_be_kept(site: Site, tmp_path: Path) -> None:
    """What was said lies in a file too."""
    kept = tmp_path / "laporan.txt"
    done = run(site, separated(",", HEADER, ROW).encode(), "--laporan", kept)
    assert kept.read_text(encoding="utf-8") == done.output


def test_without_a_photo_a_site_that_needs_one_gets_a_draft(site: Site) -> None:
    """Nothing is lost, and nothing half done is shown."""
    site.write("site.yaml", SITE.replace("photos_required: tidak", "photos_required: ya"))
    done = run(site, separated(",", HEADER, ROW).encode())
    assert "ditulis sebagai draf" in done.output
    assert "status: draf" in entry(site, "kain-kawung-pagi")


def test_without_the_extra_it_is_named(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever has installed the program without it reads what to install, both ways."""
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    book = site.root / "katalog.xlsx"
    given = ["export", "--root", str(site.root), "--lang", "id", "--xlsx", str(book)]
    assert "[sheets]" in str(CliRunner().invoke(cli, given, standalone_mode=False).exception)
    assert not book.exists()
    with pytest.raises(UnreadableSheetError, match="sheets"):
        read_sheet(b"PK")


def test_a_workbook_comes_back_as_it_went(site: Site) -> None:
    """What export writes, import reads: the same products in another place, and no cell is a formula."""
    place = site.root / "products/sekar/jlamprang-biru/product.yaml"
    site.photo("sekar/jlamprang-biru/1-depan.jpg")
    more = 'cerita: "=HYPERLINK(1)"\nharga_grosir: [{minimal: 12, harga: 300rb}]\n'
    place.write_text(place.read_text(encoding="utf-8") + more, encoding="utf-8")
    book = site.root / "katalog.xlsx"
    options = ["export", "--root", str(site.root), "--lang", "id", "--xlsx", str(book)]
    assert CliRunner().invoke(cli, options).exit_code == 0
    cells = [cell for row in openpyxl.load_workbook(book).active.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n"}
    again = site.root / "lagi.xlsx"
    assert CliRunner().invoke(cli, [*options[:-1], str(again)]).exit_code == 0
    assert again.read_bytes() == book.read_bytes()
    before = pipeline.check(site.project()).catalogue
    kept = site.root / "kept/sekar/jlamprang-biru"
    kept.parent.mkdir(parents=True)
    place.parent.rename(kept)
    done = run(site, book.read_bytes(), "--foto", str(site.root / "kept"), name="katalog.xlsx")
    assert done.exit_code == 0, done.output
    after = pipeline.check(site.project()).catalogue
    assert before
    assert after
    (old,), (new,) = before.products, after.products
    assert (old.price, old.wholesale, old.motifs, old.story) == (new.price, new.wholesale, new.motifs, new.story)
    assert len(old.photos) == len(new.photos) > 0
    assert new.status == old.status


SHOP = ("Name", "Categories", "Description", "In stock?", "Stock", "Regular price")


def test_an_export_of_woocommerce_is_read_as_it_writes(site: Site) -> None:
    """Ways through the shop are category and type, two characters end a line, and what is gone is sold out."""
    story = "<p>Satu.</p>\\n<style>p{color:red}</style><p>Dua.</p>"
    row = ("Taplak Pagi", "Fesyen > Blus, Fesyen", story, "0", "", "350000")
    done = run(site, separated(",", SHOP, row).encode(), "--isi", "teknik=cap", "--isi", "motif=kawung")
    assert done.exit_code == 0, done.output
    written = entry(site, "taplak-pagi")
    for line in ("kategori: Fesyen", "jenis: Blus", "teknik: cap", "  Satu.\n\n  Dua.\n"):
        assert line.casefold() in written.casefold()
    assert "habis" in written.casefold()
    assert "color" not in written
    assert errors(site) == []


def test_a_type_tells_its_category_and_a_doubt_is_told(site: Site) -> None:
    """What the vocabulary knows need not be typed; a price that lost its zeros is written, and said."""
    table = separated(
        ",", ("nama", "jenis", "teknik", "motif", "harga"), ("Kemeja Pagi", "kemeja", "cap", "kawung", "350")
    )
    done = run(site, table.encode())
    assert done.exit_code == 0, done.output
    assert "kategori: fesyen" in entry(site, "kemeja-pagi").casefold()
    assert "Baris 2, harga, mohon dilihat lagi" in done.output


def test_what_is_given_for_all_rows_must_be_known(site: Site) -> None:
    """A key that no entry has, or without a value, is a mistake of the command."""
    for given in ("warna-warni=x", "teknik", "teknik="):
        assert run(site, separated(";", HEADER, ROW).encode(), "--isi", given).exit_code == 2


def test_other_sheets_of_a_workbook_are_told(site: Site) -> None:
    """The first that is shown is read, a named one instead of it; none is passed over in silence."""
    book = openpyxl.Workbook()
    book.active.title = "Rahasia"
    book.active.sheet_state = "hidden"
    for name in ("Stok", "Kriya"):
        sheet = book.create_sheet(name)
        sheet.append(HEADER)
        sheet.append((f"Kain {name}", *ROW[1:]))
    file = io.BytesIO()
    book.save(file)
    done = run(site, file.getvalue(), "--dry-run", name="daftar.xlsx")
    assert "kain-stok" in done.output
    assert "Lembar “Kriya” tidak dibaca" in done.output
    assert "Rahasia" not in done.output
    assert "kain-kriya" in run(site, file.getvalue(), "--dry-run", "--lembar", "Kriya", name="daftar.xlsx").output
    assert run(site, file.getvalue(), "--lembar", "Tidak ada", name="daftar.xlsx").exit_code == 2


def test_what_a_shop_hides_stays_hidden_whatever_its_status(site: Site) -> None:
    """Shopify keeps both; one of them is enough to hide a piece."""
    header = ("nama", "jenis", "teknik", "motif", "harga", "Published", "Status")
    row = ("Kain Sembunyi", "kain panjang", "cap", "kawung", "350000", "FALSE", "active")
    run(site, separated(",", header, row).encode())
    assert "status: draf" in entry(site, "kain-sembunyi").casefold()


def test_a_separator_too_many_is_told(site: Site) -> None:
    """What stands beyond the header is not lost in silence."""
    table = separated(
        ",", ("nama", "jenis", "teknik", "motif", "harga"), ("Kain A", "kain panjang", "cap", "kawung", "350", "000")
    )
    assert "Baris 2: “000” berdiri di luar kolom" in run(site, table.encode()).output


def test_lines_of_a_cell_may_end_as_windows_ends_them(site: Site) -> None:
    """A story of several lines is one story."""
    table = separated(",", HEADER, (*ROW[:7], "Satu.\r\n\r\nDua.", "x"))
    assert run(site, table.encode()).exit_code == 0
    assert "  Satu.\n\n  Dua." in entry(site, "kain-kawung-pagi")


def test_a_shown_piece_without_a_photo_is_a_draft(site: Site) -> None:
    """Where a site needs photos, a status from elsewhere does not keep the rest of the row out."""
    (site.root / "site.yaml").write_text(SITE.replace("photos_required: tidak\n", ""), encoding="utf-8")
    table = separated(",", (*HEADER, "Status"), (*ROW, "active"))
    done = run(site, table.encode())
    assert done.exit_code == 0, done.output
    assert "status: draf" in entry(site, "kain-kawung-pagi").casefold()


def test_a_name_in_two_languages_comes_back_from_a_sheet(site: Site) -> None:
    """Each has a column for itself, as sheets have it."""
    path = site.root / site.product("anggrek")
    _, *rest = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join(("nama: {id: Kain Anggrek, en: Orchid Cloth}\n", *rest)), encoding="utf-8")
    book = site.root / "semua.xlsx"
    told = CliRunner().invoke(cli, ["export", "--root", str(site.root), "--xlsx", str(book)])
    assert told.exit_code == 0, told.output
    rows = list(openpyxl.load_workbook(book).active.iter_rows(values_only=True))
    cells = next(dict(zip(rows[0], row, strict=True)) for row in rows if "anggrek" in row)
    assert {"Kain Anggrek", "Orchid Cloth"} <= set(cells.values())
