"""`add`: packages of strangers, whole or not at all."""

import io
import stat
import struct
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest
from PIL import Image
from site_for_tests import Site

from catalogue import adding
from catalogue.diagnostics import Severity, has_errors
from catalogue.engine import packages
from catalogue.engine.packages import open_package
from catalogue.engine.placing import TakenError, place_folder
from catalogue.rules import RULES

ENTRY = b"nama: Kain Baru\nkategori: fesyen\njenis: kain panjang\nteknik: tulis\nmotif: jlamprang\nharga: 350rb\n"
WORKSHOP = b"nama: Bengkel Baru\nwhatsapp: 0812-0000-0002\nkota: Kota Pekalongan\npersetujuan: 2026-01-20\n"


def photo(*, located: bool = False) -> bytes:
    """Return a JPEG, with the place where it was taken or without."""
    image, file = Image.new("RGB", (320, 400), (30, 60, 140)), io.BytesIO()
    exif = image.getexif()
    if located:
        exif.get_ifd(0x8825).update({1: "S", 2: (6.0, 53.0, 0.0), 3: "E", 4: (109.0, 40.0, 0.0)})
    image.save(file, "JPEG", exif=exif)
    return file.getvalue()


def packed(files: Mapping[str, bytes], method: int = zipfile.ZIP_STORED) -> bytes:
    """Return a package of these files."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return file.getvalue()


GOOD = {"sekar/kain-baru/product.yaml": ENTRY, "sekar/kain-baru/1-depan.jpg": photo(located=True)}


def opened(files: Mapping[str, bytes]) -> packages.Package:
    """Return the opened package of these files."""
    package = open_package("paket.zip", packed(files)).value
    assert package is not None
    return package


def special(mode: int) -> bytes:
    """Return a package in which a photo is no plain file."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("sekar/kain-baru/product.yaml", ENTRY)
        member = zipfile.ZipInfo("sekar/kain-baru/1.jpg")
        member.external_attr = mode << 16
        archive.writestr(member, "/etc/passwd")
    return file.getvalue()


def encrypted() -> bytes:
    """Return a package that says that its files are encrypted."""
    data = bytearray(packed({"sekar/kain-baru/product.yaml": ENTRY}))
    place = data.index(b"PK\x01\x02") + 8
    data[place : place + 2] = struct.pack("<H", 1)
    return bytes(data)


@pytest.mark.parametrize(
    ("data", "rule"),
    [
        (b"", "package-unreadable"),
        (b"no zip at all", "package-unreadable"),
        (packed(GOOD)[:-30], "package-unreadable"),
        (packed(GOOD).replace(ENTRY, ENTRY.replace(b"350rb", b"351rb")), "package-unreadable"),
        (encrypted(), "package-unreadable"),
        (packed(GOOD, zipfile.ZIP_BZIP2), "package-unreadable"),
        (packed({}), "package-empty"),
        (packed({"sekar/kain-baru/1.jpg": b""}), "package-empty"),
        (special(stat.S_IFLNK | 0o777), "package-name-unsafe"),
        (special(stat.S_IFIFO | 0o644), "package-name-unsafe"),
        *(
            (packed({**GOOD, name: b""}), "package-name-unsafe")
            for name in (
                "../keluar/product.yaml",
                "sekar/kain-baru/1-\u202egpj.jpg",
                "sekar/kain-baru/1-\u200bdepan.jpg",
                "sekar/kain-baru/COM¹.jpg",
                "sekar/kain-baru/ＣＯＮ.jpg",
                "/etc/product.yaml",
                "sekar/../../x/product.yaml",
                "C:/x/product.yaml",
                "sekar\\kain\\product.yaml",
                "sekar/kain-baru/dalam/1.jpg",
                "product.yaml",
                "Sekar/kain/product.yaml",
                "_vocabulary/x/product.yaml",
                "sekar/con/product.yaml",
                "sekar/kain-baru/PRODUCT.yaml",
                "sekar/kain-baru/.1.jpg",
                "sekar/kain-baru/1-DEPAN.jpg",
                "sekar/kain-baru/" + "a" * 200 + ".jpg",
                "sekar/kain-baru/a\nb.jpg",
            )
        ),
        (packed({**GOOD, "sekar/kain-baru/paket.zip": packed(GOOD)}), "package-file-foreign"),
        (packed({**GOOD, "sekar/kain-baru/jalan.py": b"print()"}), "package-file-foreign"),
    ],
)
def test_a_hostile_package_is_refused(data: bytes, rule: str) -> None:
    """With the rule that it breaks, before a byte of it is written."""
    opened = open_package("paket.zip", data)
    assert opened.value is None
    assert rule in {found.rule for found in opened.diagnostics}


def test_an_offset_beyond_all_files_is_a_broken_package() -> None:
    """What the end of a ZIP says of its beginning is not believed."""
    data = bytearray(packed({"sekar/kain-baru/product.yaml": ENTRY}))
    central, end = data.index(b"PK\x01\x02"), data.index(b"PK\x05\x06")
    struct.pack_into("<I", data, central + 42, 0xFFFFFFFF)
    struct.pack_into("<H", data, central + 30, 12)
    name = struct.unpack_from("<H", data, central + 28)[0]
    extra = struct.pack("<HHQ", 1, 8, 2**64 - 1)
    data[central + 46 + name : central + 46 + name] = extra
    struct.pack_into("<I", data, end + 12 + 12, end - central + 12)
    assert [one.rule for one in open_package("paket.zip", bytes(data)).diagnostics] == ["package-unreadable"]


def test_names_are_as_long_as_disks_allow() -> None:
    """They count bytes, not letters."""
    files = {"sekar/kain-baru/product.yaml": ENTRY, f"sekar/kain-baru/{'🌺' * 60}.jpg": photo()}
    assert [one.rule for one in open_package("paket.zip", packed(files)).diagnostics] == ["package-name-unsafe"]


def test_photos_that_would_take_the_day_are_refused_before_a_pixel_is_looked_at(tmp_path: Path) -> None:
    """A few bytes can say that they are a hundred megapixels, in each of many photos."""
    large = io.BytesIO()
    Image.new("1", (10_000, 10_000)).save(large, "PNG")
    photos = {f"sekar/kain-baru/{number}.png": large.getvalue() for number in range(1, 22)}
    package = open_package("paket.zip", packed({"sekar/kain-baru/product.yaml": ENTRY, **photos})).value
    assert package is not None
    told = adding.receive(Site(tmp_path).project(), package)
    assert [one.rule for one in told.diagnostics] == ["package-too-large"]
    assert told.value is None


def test_a_bomb_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    """What grows beyond the limits is read up to them, whatever it says of its size; too many files are not read."""
    monkeypatch.setattr(packages, "ONE", 1)
    bomb = packed({**GOOD, "sekar/kain-baru/2.jpg": bytes(3_000_000)}, zipfile.ZIP_DEFLATED)
    many = packed({f"sekar/kain-baru/{number}.jpg": b"" for number in range(packages.FILES + 1)})
    for data in (bomb, many):
        assert [found.rule for found in open_package("paket.zip", data).diagnostics] == ["package-too-large"]


def test_a_package_becomes_a_product(site: Site) -> None:
    """Its folder holds the entry as it was written and the photo without its place; the site then shows it."""
    opened = open_package("paket.zip", packed({f"products/{path}": data for path, data in GOOD.items()}))
    assert opened.value
    received = adding.receive(site.project(), opened.value)
    assert received.value
    assert not has_errors(received.diagnostics)
    adding.place(site.root, received.value)
    folder = site.root / "products/sekar/kain-baru"
    assert (folder / "product.yaml").read_bytes() == ENTRY
    assert b"Exif" not in (folder / "1-depan.jpg").read_bytes()
    assert not has_errors(site.build().diagnostics)
    assert "Rp 350.000" in site.read("produk/sekar/kain-baru/index.html")


def test_a_new_workshop_comes_with_its_products(site: Site) -> None:
    """Several folders of one package are placed together."""
    files = {"baru/workshop.yaml": WORKSHOP, "baru/kain/product.yaml": ENTRY, "baru/kain/1.jpg": photo(), **GOOD}
    opened = open_package("paket.zip", packed(files, zipfile.ZIP_DEFLATED))
    assert opened.value
    received = adding.receive(site.project(), opened.value)
    assert received.value
    assert list(received.value.folders) == ["products/baru", "products/sekar/kain-baru"]
    adding.place(site.root, received.value)
    assert not has_errors(site.build().diagnostics)


@pytest.mark.parametrize(
    ("files", "rule"),
    [
        ({**GOOD, "sekar/kain-baru/product.yaml": b"nama: Batik: Tulis\n"}, "colon-in-value"),
        ({"entah/kain/product.yaml": ENTRY}, "workshop-missing"),
        ({"sekar/jlamprang-biru/product.yaml": ENTRY}, "package-place-taken"),
        ({"sekar/workshop.yaml": WORKSHOP}, "package-place-taken"),
        ({**GOOD, "sekar/kain-baru/2.jpg": b"no photo"}, "photo-unknown-format"),
    ],
)
def test_what_is_wrong_keeps_a_package_out(site: Site, files: Mapping[str, bytes], rule: str) -> None:
    """In the words of `check`; nothing is written, and nothing that is there is touched."""
    before = site.files("products")
    opened = open_package("paket.zip", packed(files))
    assert opened.value
    received = adding.receive(site.project(), opened.value)
    assert received.value is None
    assert rule in {found.rule for found in received.diagnostics}
    assert site.files("products") == before


def test_a_newcomer_may_send_one_package_after_the_other(site: Site) -> None:
    """Each brings the workshop again; what is said already is no news, and remarks in it are not compared."""
    for number, slug in enumerate(("kain-satu", "kain-dua"), 1):
        files = {"baru/workshop.yaml": f"# {number}\n".encode() + WORKSHOP, f"baru/{slug}/product.yaml": ENTRY}
        held = open_package("paket.zip", packed(files))
        assert held.value
        received = adding.receive(site.project(), held.value)
        assert received.value, received.diagnostics
        adding.place(site.root, received.value)
    assert sorted(place.name for place in (site.root / "products/baru").iterdir()) == [
        "kain-dua",
        "kain-satu",
        "workshop.yaml",
    ]


def test_two_products_of_one_name_get_a_number_but_none_comes_twice(site: Site) -> None:
    """Another photo is another piece; the same photo is the same package, sent again."""
    pieces = [photo(), photo(located=True)]
    for number, data in enumerate((*pieces, pieces[0])):
        entry = ENTRY.replace(b"350rb", f"{350 + number}rb".encode())
        held = open_package(
            "p.zip",
            packed(
                {"sekar/kain/product.yaml": entry, "sekar/kain/1.jpg": data[:-2] + bytes([number % 2]) * 2 + data[-2:]}
            ),
        )
        assert held.value
        received = adding.receive(site.project(), held.value)
        if number == 2:
            assert [one.rule for one in received.diagnostics if one.severity is Severity.ERROR] == [
                "package-place-taken"
            ]
            break
        assert received.value, received.diagnostics
        adding.place(site.root, received.value)
    assert (site.root / "products/sekar/kain-2/product.yaml").exists()


def test_when_one_folder_cannot_be_made_none_is_left(site: Site) -> None:
    """A folder that has appeared meanwhile is not touched, and what was placed before it goes again."""
    arrival = adding.Arrival({"products/a": {"x/product.yaml": b""}, "products/sekar": {"y": b""}}, {}, {})
    before = site.files("products")
    with pytest.raises(TakenError):
        adding.place(site.root, arrival)
    assert site.files("products") == before
    assert not Path(site.root / "products/a").exists()


def test_a_folder_may_not_be_another_s_former_address(site: Site) -> None:
    """What the new product breaks elsewhere keeps it out too."""
    path = site.root / site.product("anggrek")
    path.write_text(path.read_text(encoding="utf-8") + "alamat_lama: [kain-baru]\n", encoding="utf-8")
    received = adding.receive(site.project(), opened(GOOD))
    assert received.value is None
    assert "B503" in {one.code for one in (RULES[found.rule] for found in received.diagnostics)}


def test_a_package_that_brings_nothing_new_says_so(site: Site) -> None:
    """A workshop that is there already, alone, is no contribution."""
    there = (site.root / "products/sekar/workshop.yaml").read_bytes()
    received = adding.receive(site.project(), opened({"sekar/workshop.yaml": there}))
    assert received.value is None
    assert [dict(one.values)["folder"] for one in received.diagnostics] == ["products/sekar"]


def test_who_stops_the_program_leaves_no_half_package(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C between two folders takes back the first."""
    arrival = adding.Arrival({f"products/sekar/{name}": {"product.yaml": ENTRY} for name in ("a", "b")}, {}, {})

    def stopped(root: Path, folder: str, files: Mapping[str, bytes]) -> None:
        if folder.endswith("/b"):
            raise KeyboardInterrupt
        place_folder(root, folder, files)

    monkeypatch.setattr("catalogue.adding.place_folder", stopped)
    with pytest.raises(KeyboardInterrupt):
        adding.place(site.root, arrival)
    assert not (site.root / "products/sekar/a").exists()
