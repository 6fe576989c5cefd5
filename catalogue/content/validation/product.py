"""A product's file → a product, checked for itself."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields as fields_of
from dataclasses import replace
from pathlib import PurePosixPath

from catalogue.content.inspection import excerpt
from catalogue.content.models import Certificate, Dimensions, Price, Product, Term
from catalogue.content.nodes import Document, Node, Scalar, Sequence
from catalogue.content.validation.amounts import day, days, dimensions, price, quantity, weight, whole
from catalogue.content.validation.claims import certificates
from catalogue.content.validation.entries import FolderListing, Mark, ProductEntry
from catalogue.content.validation.fields import Desk, Field, Record, read_mapping, schema
from catalogue.content.validation.materials import composition, dyes
from catalogue.content.validation.offers import check_against_price, check_against_variants, sized, variants, wholesale
from catalogue.content.validation.photos import all_photos, photos
from catalogue.content.validation.texts import LONGEST_NAME, LONGEST_STORY, check_folder_name, digits, ids, text
from catalogue.content.validation.words import term, terms
from catalogue.content.vocabulary import Vocabulary
from catalogue.diagnostics import Checked, Diagnostic, Severity
from catalogue.rules import entries
from catalogue.rules import products as rules

MARKED = ("name", "technique", "certificates", "photos", "story")
"""Attributes on which whole-catalogue rules report."""
PRODUCT = schema(
    Field("name", "nama", "name", text(LONGEST_NAME), "nama: Kemeja Batik Tulis Jlamprang", localized=True),
    Field("category", "kategori", "category", term("category"), "kategori: fesyen"),
    Field("type", "jenis", "type", term("type")),
    Field("technique", "teknik", "technique", term("technique")),
    Field("motifs", "motif", "motifs", terms("motif", 5), also=("motive", "corak")),
    Field("audience", "untuk", "audience", terms("audience")),
    Field("occasions", "acara", "occasion", terms("occasion"), also=("occasions",)),
    Field("origin", "asal", "origin", text(80)),
    Field("fabrics", "bahan", "fabric", terms("fabric"), also=("fabrics", "material")),
    Field("composition", "komposisi", "composition", composition),
    Field("dyes", "pewarna", "dyes", dyes, also=("dye",)),
    Field("colours", "warna", "colours", terms("colour"), also=("colour", "colors", "color")),
    Field("dimensions", "ukuran", "dimensions", dimensions, also=("size", "dimension")),
    Field("variants", "varian", "variants", variants, also=("variant", "variasi")),
    Field("price", "harga", "price", price, "harga: Rp 350.000"),
    Field("wholesale", "harga_grosir", "wholesale", wholesale, also=("grosir",)),
    Field("min_order", "min_pesan", "min_order", quantity, also=("minimal_pesan", "moq")),
    Field("availability", "ketersediaan", "availability", term("availability")),
    Field("stock", "stok", "stock", whole()),
    Field("lead_time", "waktu_buat", "lead_time", days, also=("waktu_pembuatan",)),
    Field("weight", "berat", "weight", weight),
    Field("hs_code", "kode_hs", "hs_code", digits(6, 8, entries.HS_CODE_UNREADABLE)),
    Field("care", "perawatan", "care", terms("care")),
    Field("certificates", "sertifikat", "certificates", certificates, also=("certificate",)),
    Field("photos", "foto", "photos", photos, also=("photo", "gambar")),
    Field("story", "cerita", "story", text(LONGEST_STORY), localized=True, also=("deskripsi", "description")),
    Field("verified", "diperiksa", "verified", day),
    Field("added", "tanggal", "date", day),
    Field("status", "status", "status", term("status")),
    Field("aliases", "alamat_lama", "aliases", ids, also=("alias",)),
    hints={
        "judul": "name",
        "title": "name",
        "cost": "price",
        "kain": "fabrics",
        "jumlah": "stock",
        "ready": "availability",
    },
)


def check_product(
    document: Document, folder: FolderListing, vocabulary: Vocabulary, *, photos_required: bool = True
) -> Checked[ProductEntry]:
    """Return what a ``product.yaml`` says, with all that is wrong with it; inherits nothing yet."""
    desk = Desk(document, vocabulary=vocabulary, folder=folder)
    check_folder_name(desk, folder.slug)
    record = read_mapping(desk, document.root, PRODUCT)
    values = record.values
    _sizes_as_variants(desk, record)
    if "photos" not in record.keys:
        values["photos"] = all_photos(desk)
    _check_type(desk, record)
    _check_motif(desk, record)
    _check_offer(desk, record)
    _check_photos(desk, record, required=photos_required)
    required = {"name", "category", "price"}
    found = tuple(_softened(desk.found) if values.get("status") == "draft" else desk.found)
    if not required <= values.keys():
        return Checked(None, found)
    known = {one.name for one in fields_of(Product)}
    product = Product(
        workshop=folder.workshop,
        slug=folder.slug,
        source=document.path,
        technique=values.pop("technique", ""),
        **{name: value for name, value in values.items() if name in known},
    )
    return Checked(ProductEntry(product, tuple(record.keys), _marks(desk, record)), found)


def _softened(found: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Yield what was found in a draft: since nobody sees a draft, nothing in it stops the site."""
    return (replace(one, severity=Severity.ADVICE) for one in found)


def _sizes_as_variants(desk: Desk, record: Record) -> None:
    """Turn ``ukuran: S, M, L`` into variants; sizes that stand in both places are one too many."""
    if not isinstance(record.values.get("dimensions"), tuple):
        return
    sizes = record.values.pop("dimensions")
    if "variants" not in record.keys:
        record.values["variants"] = sized(sizes)
        return
    here, earlier = record.keys["dimensions"], record.keys["variants"]
    values = {"written": excerpt(here), "first": excerpt(earlier), "line": str(earlier.place[0])}
    desk.report_repeated(entries.KEY_TWICE, here, earlier, **values)


def _marks(desk: Desk, record: Record) -> Mapping[str, Mark]:
    marks = {name: desk.mark(key) for name, key in record.keys.items() if name in MARKED}
    for node in _items(record.nodes.get("aliases")):
        if isinstance(node, Scalar):
            marks[f"aliases/{node.text.strip()}"] = desk.mark(node)
    return marks


def _items(node: Node | None) -> tuple[Node, ...]:
    if node is None:
        return ()
    return node.items if isinstance(node, Sequence) else (node,)


def _check_type(desk: Desk, record: Record) -> None:
    kind, category = record.values.get("type"), record.values.get("category")
    facts = desk.vocabulary.terms["type"][kind].facts if kind else {}
    belongs = str(facts.get("category"))
    names = desk.vocabulary.terms["category"]
    if kind and category and belongs in names and belongs != category:
        desk.report(
            rules.TYPE_CATEGORY,
            record.nodes["type"],
            written=excerpt(record.nodes["type"]),
            **labelled("category", names[category]),
            **labelled("other", names[belongs]),
        )
    measured = record.values.get("dimensions")
    if kind and isinstance(measured, Dimensions):
        _check_usual(desk, record, kind, measured)


def labelled(placeholder: str, one: Term) -> dict[str, str]:
    """Return the label of a term in both languages, as placeholders."""
    return {f"{placeholder}_{language}": one.label.texts.get(language, one.slug) for language in ("id", "en")}


def _check_usual(desk: Desk, record: Record, kind: str, measured: Dimensions) -> None:
    """Warn of measures that are outside what such pieces have; a cloth may be named either way round."""
    term_ = desk.vocabulary.terms["type"][kind]
    ranges = {name: term_.facts.get(f"dimensions.{name}") for name in ("length", "width")}
    given = {"length": measured.length, "width": measured.width}
    if measured.length and measured.width and measured.length < measured.width:
        given = {"length": measured.width, "width": measured.length}
    names = {"length": ("Panjang", "length"), "width": ("Lebar", "width")}
    for name, usual in ranges.items():
        value = given[name]
        if value is None or not isinstance(usual, tuple) or len(usual) != 2:
            continue
        low, high = (float(bound) for bound in usual)
        if not low <= value <= high:
            labels = term_.label.texts
            desk.report(
                rules.DIMENSION_UNUSUAL,
                record.nodes["dimensions"],
                measure_id=names[name][0],
                measure_en=names[name][1],
                written=f"{value:g}",
                type_id=labels.get("id", kind),
                type_en=labels.get("en", kind),
                low=f"{low:g}",
                high=f"{high:g}",
            )


def _check_motif(desk: Desk, record: Record) -> None:
    technique = record.values.get("technique")
    if technique and "motifs" not in record.keys:
        facts = desk.vocabulary.terms["technique"][technique].facts
        if facts.get("batik") != "no":
            desk.report_file(rules.MOTIF_MISSING, corrected="motif: jlamprang")


def _check_offer(desk: Desk, record: Record) -> None:
    values = record.values
    retail, tiers = values.get("price"), values.get("wholesale")
    if tiers and isinstance(retail, Price):
        check_against_price(desk, tiers, retail, record.nodes["wholesale"])
    if isinstance(retail, Price):
        check_against_variants(desk, values.get("variants") or (), retail, record.nodes["price"])
    stock, availability = values.get("stock"), values.get("availability", "in-stock")
    if stock is None:
        return
    if stock > 0 and availability == "sold-out":
        desk.report(rules.SOLD_OUT_STOCK, record.nodes["stock"], stock=str(stock))
    if stock == 0 and availability in {"in-stock", "limited", "one-of-a-kind"}:
        term_ = desk.vocabulary.terms["availability"][availability]
        desk.report(rules.NO_STOCK, record.nodes["stock"], **labelled("availability", term_))


def _check_photos(desk: Desk, record: Record, *, required: bool) -> None:
    shown = record.values.get("photos") or ()
    draft = record.values.get("status") == "draft"
    if required and not shown and not draft and "photos" not in record.keys:
        folder = PurePosixPath(desk.document.path).parent.as_posix()
        desk.report_file(rules.PHOTO_NONE, path=folder)


def batikmarks(stated: tuple[Certificate, ...]) -> list[Certificate]:
    """Return the Batikmarks among certificates."""
    return [one for one in stated if one.scheme == "batikmark"]
