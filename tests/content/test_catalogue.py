"""What only all entries side by side can tell."""

from dataclasses import replace
from datetime import date

import pytest
from entries_for_tests import MINIMAL, PHOTOS, product, vocabulary, workshop

from catalogue.content.models import Catalogue, Certificate, Days, Defaults, Product, Quantity, SiteConfig
from catalogue.content.validation import ProductEntry, WorkshopEntry, check_catalogue, check_folders
from catalogue.diagnostics import Checked, Severity

WORKSHOP = """\
nama: Sekar Jagad
kota: Kota Pekalongan
whatsapp: 0812-3456-7890
persetujuan: 2026-02-03
"""
PLAIN = MINIMAL.replace("nama_en: Jlamprang Shirt\n", "nama_en: Jlamprang Shirt\ncerita: Satu.\ncerita_en: One.\n")


def entry(text: str = PLAIN, slug: str = "kemeja", workshop_id: str = "bengkel") -> ProductEntry:
    """Return a product as its file tells it."""
    checked = product(text)
    assert checked.value is not None, checked.diagnostics
    made = checked.value.product
    source = f"products/{workshop_id}/{slug}/product.yaml"
    photos = tuple(
        replace(one, path=f"products/{workshop_id}/{slug}/{name}")
        for one, name in zip(made.photos, PHOTOS, strict=True)
    )
    return replace(checked.value, product=replace(made, workshop=workshop_id, slug=slug, source=source, photos=photos))


def owner(text: str = "") -> WorkshopEntry:
    """Return the workshop of the products above."""
    checked = workshop(WORKSHOP + text)
    assert checked.value is not None, checked.diagnostics
    return checked.value


def check(
    *entries: ProductEntry, workshop_: WorkshopEntry | None = None, config: SiteConfig | None = None, **digests: str
) -> Checked[Catalogue]:
    """Return the catalogue of these products and one workshop."""
    owners = [workshop_ or owner()]
    return check_catalogue(entries, owners, vocabulary(), config or SiteConfig(), digests=digests)


def rules_of(checked: Checked[Catalogue]) -> list[str]:
    """Return the names of the rules that were broken."""
    return [found.rule for found in checked.diagnostics]


def only(checked: Checked[Catalogue]) -> Product:
    """Return the one product of a catalogue."""
    assert checked.value is not None
    (found,) = checked.value.products
    return found


DEFAULTS = """\
bawaan:
  teknik: cap
  asal: Batang
  min_pesan: 1 lusin
  waktu_buat: 3 hari
  perawatan: lerak
  bahan: prima
  ketersediaan: pesan
"""


def test_what_a_product_does_not_say_its_workshop_says() -> None:
    """Defaults fill gaps only."""
    text = PLAIN + "waktu_buat: 1 minggu\n"
    found = only(check(entry(text), workshop_=owner(DEFAULTS)))
    assert found.technique == "tulis"
    assert found.lead_time == Days(7, 7)
    assert found.min_order == Quantity(1, "dozen")
    assert (found.origin, found.fabrics, found.care) == ("Batang", ("prima",), ("soapnut",))
    assert found.availability == "made-to-order"


def test_what_was_written_wins_even_when_it_is_the_usual() -> None:
    """A product that says "in stock" stays so, though that is what silence means elsewhere."""
    found = only(check(entry(PLAIN + "ketersediaan: siap\n"), workshop_=owner(DEFAULTS)))
    assert found.availability == "in-stock"


def test_origin_falls_back_to_the_city() -> None:
    """A cloth comes from where its workshop is."""
    assert only(check(entry())).origin == "Kota Pekalongan"


def test_the_technique_is_due_somewhere() -> None:
    """In the product or in its workshop; and batik then needs a motif."""
    bare = PLAIN.replace("teknik: tulis\n", "")
    assert rules_of(check(entry(bare))) == ["technique-missing"]
    misspelled = PLAIN.replace("teknik: tulis", "teknik: tulsi")
    assert misspelled != PLAIN
    assert rules_of(check(entry(misspelled))) == []  # its own file has told of it
    assert only(check(entry(bare), workshop_=owner(DEFAULTS))).technique == "cap"
    without = bare.replace("motif: jlamprang\n", "")
    assert rules_of(check(entry(without), workshop_=owner(DEFAULTS))) == ["motif-missing"]


def test_a_product_needs_its_workshop() -> None:
    """A workshop that has errors of its own is not missing."""
    lost = entry(workshop_id="lain")
    assert rules_of(check(lost)) == ["workshop-missing"]
    found = check_catalogue([lost], [owner()], vocabulary(), SiteConfig(), digests={}, unreadable={"lain"})
    assert found.diagnostics == ()


def test_drafts_stay_out_and_archived_pieces_stay() -> None:
    """A draft is not shown; an archived page keeps its address."""
    found = check(entry(PLAIN + "status: draf\n", "satu"), entry(PLAIN + "status: arsip\n", "dua"))
    assert only(found).slug == "dua"
    assert found.diagnostics == ()


def test_addresses_collide_without_regard_to_case() -> None:
    """What one file system tells apart another does not."""
    found = check(entry(slug="kemeja"), entry(slug="Kemeja"))
    assert rules_of(found) == ["id-twice"]


@pytest.mark.parametrize(
    ("aliases", "rules"),
    [
        (("lama", "lain-lama"), []),
        (("kemeja-dua", "lain-lama"), ["alias-taken"]),
        (("kemeja", "lain-lama"), ["alias-taken"]),
        (("lama", "lama"), ["alias-taken"]),
    ],
)
def test_former_addresses_are_free(aliases: tuple[str, str], rules: list[str]) -> None:
    """No former address is one that stands, and none is claimed twice."""
    first = entry(PLAIN + f"alamat_lama: {aliases[0]}\n")
    second = entry(PLAIN + f"alamat_lama: {aliases[1]}\n", "kemeja-dua")
    found = check(first, second)
    assert rules_of(found) == rules
    assert all(one.span.line == 10 for one in found.diagnostics)


def test_one_photo_in_two_products_is_noticed() -> None:
    """By its bytes, whatever it is called; both places are named."""
    first, second = entry(), entry(slug="kemeja-dua")
    paths = {
        first.product.photos[0].path: "aa",
        second.product.photos[1].path: "aa",
        first.product.photos[1].path: "bb",
    }
    found = check_catalogue([first, second], [owner()], vocabulary(), SiteConfig(), digests=paths)
    (shared,) = found.diagnostics
    assert (shared.rule, shared.severity) == ("photo-shared", Severity.WARNING)
    assert shared.span.path == second.product.photos[1].path
    assert shared.related is not None
    assert shared.related.path == first.product.photos[0].path


HELD = "sertifikat: [{jenis: batikmark, nomor: A-1, kelas: tulis, berlaku_sampai: 2026-06-30}]\n"


@pytest.mark.parametrize(
    ("technique", "stated", "held", "rule"),
    [
        ("tulis", "{jenis: batikmark, kelas: tulis}", HELD, None),
        ("tulis", "{jenis: batikmark}", HELD, None),
        ("tulis", "{jenis: batikmark, kelas: Emas}", HELD, None),
        ("kombinasi", "{jenis: batikmark, kelas: perak}", HELD.replace("tulis", "silver"), None),
        ("tulis", "{jenis: batikmark, kelas: putih}", HELD, "batikmark-technique"),
        ("tulis", "{jenis: batikmark, kelas: tulis}", "", "batikmark-not-held"),
        ("cap", "{jenis: batikmark, kelas: cap}", HELD, "batikmark-not-held"),
        ("tulis", "{jenis: batikmark, kelas: cap}", HELD, "batikmark-technique"),
        ("tiruan", "{jenis: batikmark, kelas: tulis}", HELD, "batikmark-technique"),
        ("tiruan", "batikmark", HELD, "batikmark-not-held"),
        ("tulis", "SNI 8302", "", None),
    ],
)
def test_a_batikmark_is_the_workshops_own(technique: str, stated: str, held: str, rule: str | None) -> None:
    """A product claims only a class that its workshop holds and its technique matches."""
    text = PLAIN.replace("teknik: tulis", f"teknik: {technique}") + f"sertifikat: [{stated}]\n"
    assert rules_of(check(entry(text), workshop_=owner(held))) == ([rule] if rule else [])


def test_a_batikmark_ends() -> None:
    """Not past its date: the day on which the workshop last looked at the entry tells."""
    text = PLAIN + "sertifikat: [batikmark]\ndiperiksa: 2026-07-01\n"
    assert rules_of(check(entry(text), workshop_=owner(HELD))) == ["batikmark-expired"]
    assert rules_of(check(entry(text.replace("07-01", "06-30")), workshop_=owner(HELD))) == []


def test_a_workshops_missing_translations_are_one_advice() -> None:
    """One line tells in which languages its story is missing; a story that nobody wrote is not missing."""
    config = SiteConfig(locales=("id", "en", "nl"))
    assert "translation-missing" not in rules_of(check(entry(), config=config))
    told = check(entry(), workshop_=owner("cerita: Satu.\n"), config=config).diagnostics
    (found,) = (one for one in told if one.rule == "translation-missing")
    values = dict(found.values)
    assert (found.rule, found.severity, found.span.line) == ("translation-missing", Severity.ADVICE, 5)
    assert values["keys"] == "cerita_en, cerita_nl"
    assert (values["language_id"], values["language_en"]) == ("Inggris, nl", "English, nl")


def test_only_what_was_chosen_is_looked_at() -> None:
    """The others are still held against it: two entries of one address are told whichever was chosen."""
    both = [entry(slug="kain"), entry(slug="Kain"), entry(slug="lain", workshop_id="hilang")]
    chosen = check_catalogue(
        both, [owner()], vocabulary(), SiteConfig(), digests={}, chosen=lambda path: "/Kain/" in path
    )
    assert only(chosen).slug == "Kain"
    assert rules_of(chosen) == ["id-twice"]


def test_products_and_workshops_are_sorted() -> None:
    """By id, whatever the order in which files were found."""
    found = check(entry(slug="b"), entry(slug="a"))
    assert found.value is not None
    assert [one.id for one in found.value.products] == ["bengkel/a", "bengkel/b"]


def test_a_large_catalogue_is_kept_whole() -> None:
    """Five thousand products go in, and five thousand come out."""
    model = entry()
    many = [replace(model, product=replace(model.product, slug=f"kemeja-{number}")) for number in range(5000)]
    found = check(*many)
    assert found.value is not None
    assert len(found.value.products) == 5000


def test_defaults_and_certificates_are_values() -> None:
    """Workshops compare by value, as everything does that is kept between runs."""
    assert owner(DEFAULTS) == owner(DEFAULTS)
    held = Certificate("batikmark", "A-1", "tulis", date(2026, 6, 30))
    assert owner(HELD).workshop.certificates == (held,)
    assert owner().workshop.defaults == Defaults()


@pytest.mark.parametrize(
    ("paths", "said"),
    [
        (["products/a/workshop.yaml", "products/a/b/product.yaml", "products/a/b/1.jpg"], []),
        (["products/a/b/1.jpg"], [("product-file-missing", "products/a/b")]),
        (["products/a/b/produk.yml", "products/a/b/1.jpg"], [("product-file-missing", "products/a/b/produk.yml")]),
        (["products/a/b/Product.yaml"], [("product-file-missing", "products/a/b/Product.yaml")]),
        (["products/a/b/catatan.txt"], []),
        (["products/a/product.yaml"], [("entry-in-wrong-folder", "products/a/product.yaml")]),
        (["products/lepas.yaml"], [("entry-in-wrong-folder", "products/lepas.yaml")]),
        (["products/a/workshop.yaml", "products/a/b.yml"], [("entry-in-wrong-folder", "products/a/b.yml")]),
        (["products/a/b/product.yaml", "products/a/b/2.yaml"], [("entry-in-wrong-folder", "products/a/b/2.yaml")]),
        (["products/workshop.yaml"], [("entry-in-wrong-folder", "products/workshop.yaml")]),
        (["products/a/b/product.yaml", "products/a/b/foto/1.jpg"], [("photo-too-deep", "products/a/b/foto/1.jpg")]),
        (["products/_vocabulary/motif.yaml", "products/README.md"], []),
    ],
)
def test_files_lie_where_they_are_looked_for(paths: list[str], said: list[tuple[str, str]]) -> None:
    """A misnamed or misplaced file is told, not passed over."""
    assert [(found.rule, found.span.path) for found in check_folders(paths)] == said


def test_a_number_of_two_workshops_is_asked_about() -> None:
    """Somebody may have begun a second workshop with the second product; two may share a number all the same."""
    other = replace(owner(), workshop=replace(owner().workshop, id="sekar-2", name="Sekar Dua"))
    checked = check_catalogue((), [owner(), other], vocabulary(), SiteConfig(), digests={})
    (found,) = [one for one in checked.diagnostics if one.rule == "workshop-number-shared"]
    assert found.severity is Severity.WARNING
    assert dict(found.values) == {"folder": "bengkel", "other": "Sekar Jagad"}
    assert "workshop-number-shared" not in rules_of(check(entry()))
