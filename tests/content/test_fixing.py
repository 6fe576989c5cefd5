"""Mending files: nothing is guessed, nothing else is touched, and what does not hold is not kept."""

import re

import pytest
from entries_for_tests import MINIMAL, PHOTOS, vocabulary
from hypothesis import given, settings
from hypothesis import strategies as st

from catalogue.content.fixing import Mended, Rename, TextEdit, applied, mend, renames
from catalogue.content.fixing.edits import replace_line
from catalogue.content.likeness import can_only_mean, distance
from catalogue.content.reading import proven, read_product
from catalogue.content.validation import FolderListing, check_folders
from catalogue.diagnostics import Diagnostic, Severity, Span

PATH = "products/bengkel/barang/product.yaml"


def judge(data: bytes, files: tuple[str, ...] = PHOTOS) -> tuple[Diagnostic, ...]:
    """Return what is wrong with a product's file."""
    return read_product(PATH, data, FolderListing("bengkel", "barang", files), vocabulary()).diagnostics


def mended(words: str, files: tuple[str, ...] = PHOTOS) -> Mended:
    """Return a file as `check --fix` leaves it."""
    return mend(words.encode(), lambda data: judge(data, files))


def test_edits_that_overlap_are_refused() -> None:
    """Neither one of two edits of the same bytes, nor one outside the file, is made by chance."""
    for edits in ([TextEdit(0, 3, b"x"), TextEdit(2, 4, b"y")], [TextEdit(5, 9, b"")], [TextEdit(3, 2, b"")]):
        with pytest.raises(ValueError, match="TextEdit"):
            applied(b"satu dua"[:6], edits)
    assert applied(b"satu dua", [TextEdit(5, 8, b"tiga"), TextEdit(0, 0, b"# ")]) == b"# satu tiga"


@given(st.lists(st.text(alphabet="ab:é #", max_size=8), min_size=1), st.sampled_from(["\n", "\r\n", "\r"]), st.data())
def test_an_edit_of_a_line_leaves_all_others(lines: list[str], ending: str, drawn: st.DataObject) -> None:
    """Whatever the line endings, and whether or not a mark stands before the first line."""
    number = drawn.draw(st.integers(1, len(lines)))
    mark = drawn.draw(st.sampled_from([b"", b"\xef\xbb\xbf"]))
    data = mark + ending.join(lines).encode()
    edit = replace_line(data, number, "harga: é")
    assert edit is not None
    lines[number - 1] = "harga: é"
    assert applied(data, [edit]) == mark + ending.join(lines).encode()
    assert replace_line(data, len(lines) + 1, "") is None


def test_a_repair_that_brings_an_error_is_not_kept() -> None:
    """In quotes the number would still be no colour; and a second ``harga`` would be one too many."""
    for line in ("warna: #7a1f1f", "hargaa: 200rb", "stok: @12"):
        words = f"{MINIMAL}{line}\n"
        assert mended(words) == Mended(words.encode(), (), judge(words.encode()))


def test_what_only_comes_to_light_is_no_reason_against_a_repair() -> None:
    """The file could not be read before; what is wrong elsewhere in it is told then."""
    found = mended(MINIMAL.replace("motif: jlamprang", "motif: zzzzzzz") + "cerita: *tebal*\n")
    assert [(change.line, change.after) for change in found.changes] == [(8, 'cerita: "*tebal*"')]
    assert [one.rule for one in found.left] == ["term-unknown"]


def test_a_line_that_needs_two_repairs_gets_both_or_none() -> None:
    """A glued colon and a misspelled word; with an unreadable price behind it, the line stays as it was."""
    found = mended(MINIMAL.replace("motif: jlamprang", "motif:jlampang"))
    assert [change.after for change in found.changes] == ["motif: jlamprang"]
    hopeless = MINIMAL.replace("harga: Rp 350.000", "harga:murah sekali")
    assert mended(hopeless).changes == ()


def test_a_missing_detail_does_not_stop_a_repair() -> None:
    """That a batik needs a motif is true whether or not its technique is spelled right."""
    words = MINIMAL.replace("motif: jlamprang\n", "").replace("teknik: tulis", "teknik: tuliss")
    found = mended(words)
    assert [change.after for change in found.changes] == ["teknik: tulis"]
    assert [one.rule for one in found.left] == ["motif-missing"]


def test_a_contradiction_stops_a_repair() -> None:
    """A category that would not fit the type is perhaps another one that was meant."""
    words = MINIMAL.replace("kategori: fesyen", "kategori: kerajinn")
    assert mended(words).changes == ()


def test_a_draft_is_mended_too() -> None:
    """That nobody sees it yet makes no difference to what is meant."""
    found = mended(MINIMAL.replace("jlamprang\n", "jlampang\n", 1) + "status: draf\n")
    assert b"motif: jlamprang\n" in found.data
    assert found.left == ()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (
            "varian:\n\t- ukuran: M\n\t  stok: 3\n\t- ukuran: L\n",
            "varian:\n  - ukuran: M\n    stok: 3\n  - ukuran: L\n",
        ),
        ("ukuran:\n    panjang: 240\n\tlebar: 115\n", "ukuran:\n    panjang: 240\n    lebar: 115\n"),
        ("cerita: |\n\tSatu.\n\tDua.\n", "cerita: |\n  Satu.\n  Dua.\n"),
        ("ukuran:\n    panjang: 240\n  lebar: 115\n", "ukuran:\n    panjang: 240\n  lebar: 115\n"),
    ],
)
def test_lines_move_to_their_group_or_stay(typed: str, meant: str) -> None:
    """Tabs become the spaces of the group they stand in; an indent that may belong to two groups stays."""
    assert mended(MINIMAL + typed).data.decode() == MINIMAL + meant


COMMENTS = st.lists(st.sampled_from(["", "# catatan: é", "   # dalam", "#tanpa spasi", "# harga: 35O.000"]), max_size=3)
SLIPS = {
    "harga: Rp 350.000": ("harga: 35O.000", "harga:Rp 350.000", "hraga: Rp 350.000", "harga = Rp 350.000"),
    "motif: jlamprang": ("motif: jlampang", "motif: [jlamprang", "motif: @jlamprang", "motif: - jlamprang"),
    "nama: Kemeja Jlamprang": ("nama: Kemeja: Jlamprang", 'nama: "Kemeja Jlamprang', "nama: “Kemeja Jlamprang”"),
}


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_only_slips_are_touched(drawn: st.DataObject) -> None:
    """Comments, empty lines, order, line endings and the last byte stay; and once is enough."""
    lines: list[tuple[str, bool]] = []
    for line in MINIMAL.splitlines():
        lines += [(comment, False) for comment in drawn.draw(COMMENTS)]
        slipped = drawn.draw(st.sampled_from([line, *SLIPS.get(line, ())]))
        lines.append((slipped, slipped != line))
    ending, last = drawn.draw(st.sampled_from(["\n", "\n\n", ""])), len(lines)
    words = "\n".join(line for line, _ in lines) + ending
    found = mended(words)
    after = found.data.decode().split("\n")
    assert len(after) == len(words.split("\n"))
    assert all(after[n] == line for n, (line, slip) in enumerate(lines) if not slip)
    assert after[last:] == words.split("\n")[last:]
    assert mended(found.data.decode()).changes == ()
    assert not any(one.severity is Severity.ERROR for one in found.left)


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="nama:hrg \n\t-#\"'[]{}@*&!%|>0123456789.,é", max_size=120))
def test_whatever_is_typed_is_mended_or_left(words: str) -> None:
    """Nothing raises; a second run finds nothing to do; what is left is no more than there was, or was hidden."""
    found = mended(words)
    assert mended(found.data.decode()).changes == ()
    assert found.data.count(b"\n") == words.encode().count(b"\n")


def test_a_correction_is_called_certain_only_when_it_holds() -> None:
    """What is shown as it should be is what would be written; the last of two steps, not the first."""

    def read(words: str) -> Diagnostic:
        found = proven(words.encode(), lambda data: read_product(PATH, data, LISTING, vocabulary()))
        return next(one for one in found.diagnostics if one.severity is Severity.ERROR)

    motif = read(MINIMAL.replace("motif: jlamprang", "motif:jlampang"))
    assert (motif.corrected, motif.certain) == ("motif: jlamprang", True)
    price = read(MINIMAL.replace("harga: Rp 350.000", "harga:murah sekali"))
    assert (price.corrected, price.certain) == ("harga: murah sekali", False)
    quoted = read(f"{MINIMAL}warna: *zzzzz\n")
    assert quoted.corrected is None


LISTING = FolderListing("bengkel", "barang", PHOTOS)


@pytest.mark.parametrize(
    ("one", "other", "letters"), [("harga", "hraga", 1), ("kawung", "kawng", 1), ("", "abc", 3), ("ca", "abc", 3)]
)
def test_slips_are_counted(one: str, other: str, letters: int) -> None:
    """A letter left out, added, changed, or swapped with the next is one slip."""
    assert distance(one, other) == distance(other, one) == letters


@pytest.mark.parametrize(
    ("written", "meant", "others", "certain"),
    [
        ("kawng", "kawung", (), True),
        ("kawng", "kawung", ("kawing",), False),
        ("tas", "tap", (), False),
        ("sni8302", "sni8303", (), False),
        ("duanegeri", "tiganegeri", (), False),
        ("harg", "harga", ("hara",), False),
        ("x" * 200, "y" * 200, (), False),
    ],
)
def test_only_one_word_may_be_near(written: str, meant: str, others: tuple[str, ...], certain: bool) -> None:  # noqa: FBT001
    """Two words at the same distance are two meanings; short words and numbers are never guessed."""
    assert can_only_mean(written, meant, others) is certain


def named(*paths: str, extra: tuple[Diagnostic, ...] = ()) -> list[tuple[str, str]]:
    """Return what would be renamed among these files."""
    return [(one.path, one.name) for one in renames((*check_folders(paths), *extra), paths)]


def malformed(path: str, example: str) -> Diagnostic:
    """Return a folder's name that cannot be an address."""
    values = (("example", example), ("written", path.rpartition("/")[2]))
    return Diagnostic("id-malformed", Severity.ERROR, Span(path), values)


def test_files_get_the_one_name_they_can_have() -> None:
    """Endings that Windows hides, capitals, another language: there is only one file that can be meant."""
    for name in ("Product.yaml", "product.yml", "produk.yaml", "product.yaml.txt"):
        assert named(f"products/a/b/{name}", "products/a/b/1.jpg") == [(f"products/a/b/{name}", "product.yaml")]
    assert named("products/a/Workshop.YAML") == [("products/a/Workshop.YAML", "workshop.yaml")]
    assert named("products/a/b/product.yaml", "products/a/b/a?.jpg") == [("products/a/b/a?.jpg", "a.jpg")]
    assert named("products/a/b/product.yaml", "products/a/b/aux.jpg") == [("products/a/b/aux.jpg", "foto-aux.jpg")]


def test_a_name_with_two_owners_is_left() -> None:
    """Two files that might be the entry, two photos that would get one name, a name that is taken."""
    assert named("products/a/b/satu.yaml", "products/a/b/dua.yaml") == []
    assert named("products/a/b/product.yaml", "products/a/b/a?.jpg", "products/a/b/a*.jpg") == []
    assert named("products/a/b/product.yaml", "products/a/b/a?.jpg", "products/a/b/A.jpg") == []


def test_folders_get_names_that_can_be_addresses() -> None:
    """Innermost first; never over another folder; never where a person has to choose."""
    inner, outer = malformed("products/A b/C d", "c-d"), malformed("products/A b", "a-b")
    assert named("products/A b/C d/product.yaml", extra=(outer, inner)) == [
        ("products/A b/C d", "c-d"),
        ("products/A b", "a-b"),
    ]
    assert named("products/A b/x/product.yaml", "products/a-b/y/product.yaml", extra=(outer,)) == []
    assert named("products/!!/x/product.yaml", extra=(malformed("products/!!", "produk-1"),)) == []
    assert named(f"products/{'A' * 60}/x/product.yaml", extra=(malformed("products/" + "A" * 60, "a" * 50),)) == []


def test_paths_follow_their_folder() -> None:
    """What lies below a renamed folder is found below its new name; its namesakes are not."""
    rename = Rename("id-malformed", "products/A b", "a-b")
    assert rename.moved("products/A b/x/1.jpg") == "products/a-b/x/1.jpg"
    assert rename.moved("products/A bc/x") == "products/A bc/x"
    assert re.fullmatch("products/a-b", rename.target)


def test_a_hostile_file_costs_little() -> None:
    """However many repairs a large file asks for, only some are tried."""
    trials = 0

    def counted(data: bytes) -> tuple[Diagnostic, ...]:
        nonlocal trials
        trials += 1
        return judge(data)

    mend((MINIMAL + "warna: *merah\n" * 3000).encode(), counted)
    assert trials < 120
