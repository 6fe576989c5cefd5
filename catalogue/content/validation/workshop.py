"""A workshop's file → a workshop, checked for itself."""

from dataclasses import fields as fields_of

from catalogue.content.models import Defaults, Workshop
from catalogue.content.nodes import Document, Mapping, Node
from catalogue.content.validation.amounts import day, days, phone, quantity, whole
from catalogue.content.validation.claims import certificates
from catalogue.content.validation.entries import FolderListing, WorkshopEntry
from catalogue.content.validation.fields import Desk, Field, read_mapping, schema
from catalogue.content.validation.materials import dyes
from catalogue.content.validation.photos import photo
from catalogue.content.validation.shapes import Nested, shaped
from catalogue.content.validation.texts import LONGEST_NAME, LONGEST_STORY, check_folder_name, digits, email, text, url
from catalogue.content.validation.words import term, terms
from catalogue.content.vocabulary import Vocabulary
from catalogue.diagnostics import Checked
from catalogue.rules import entries as rules

INSTAGRAM = ("instagram.com", "www.instagram.com")
TOKOPEDIA = ("tokopedia.com", "www.tokopedia.com", "tokopedia.link")
SHOPEE = ("shopee.co.id", "www.shopee.co.id", "shopee.com", "id.shp.ee", "shp.ee")

MARKED = ("story", "certificates")
"""Attributes on which whole-catalogue rules report."""

DEFAULTS = schema(
    Field("origin", "asal", "origin", text(80)),
    Field("technique", "teknik", "technique", term("technique")),
    Field("fabrics", "bahan", "fabric", terms("fabric"), also=("fabrics",)),
    Field("dyes", "pewarna", "dyes", dyes),
    Field("min_order", "min_pesan", "min_order", quantity),
    Field("lead_time", "waktu_buat", "lead_time", days),
    Field("care", "perawatan", "care", terms("care")),
    Field("availability", "ketersediaan", "availability", term("availability")),
)


@shaped(Nested(DEFAULTS))
def _defaults(desk: Desk, node: Node) -> Defaults | None:
    if not isinstance(node, Mapping):
        desk.report(rules.MAPPING_DUE, node, example="{min_pesan: 1 lusin}", **desk.keys())
        return None
    return Defaults(**read_mapping(desk, node, DEFAULTS).values)


WORKSHOP = schema(
    Field("name", "nama", "name", text(LONGEST_NAME), "nama: Batik Sekar Jagad"),
    Field("whatsapp", "whatsapp", "whatsapp", phone, "whatsapp: 0812-3456-7890", also=("wa", "telepon", "phone", "hp")),
    Field("city", "kota", "city", text(80), "kota: Kota Pekalongan", also=("kabupaten", "regency")),
    Field("consent", "persetujuan", "consent", day, "persetujuan: 2026-01-20"),
    Field("brand", "merek", "brand", text(LONGEST_NAME)),
    Field("district", "kecamatan", "district", text(80)),
    Field("province", "provinsi", "province", text(80)),
    Field("email", "surel", "email", email),
    Field("website", "situs", "website", url("https://contoh.id")),
    Field("instagram", "instagram", "instagram", url("https://www.instagram.com/nama.anda", INSTAGRAM), also=("ig",)),
    Field("tokopedia", "tokopedia", "tokopedia", url("https://www.tokopedia.com/nama-anda", TOKOPEDIA)),
    Field("shopee", "shopee", "shopee", url("https://shopee.co.id/nama-anda", SHOPEE)),
    Field("since", "sejak", "since", whole(1700, 2100, "1994")),
    Field("artisans", "pengrajin", "artisans", whole(1, 100_000, "12"), also=("perajin",)),
    Field("nib", "nib", "nib", digits(13, 13, rules.NIB_UNREADABLE)),
    Field("certificates", "sertifikat", "certificates", certificates, also=("certificate",)),
    Field("services", "layanan", "services", terms("service"), also=("service",)),
    Field("defaults", "bawaan", "defaults", _defaults),
    Field("story", "cerita", "story", text(LONGEST_STORY), localized=True, also=("deskripsi", "description")),
    Field("photo", "foto", "photo", photo, also=("photos", "gambar")),
)


def check_workshop(document: Document, folder: FolderListing, vocabulary: Vocabulary) -> Checked[WorkshopEntry]:
    """Return what a ``workshop.yaml`` says, with all that is wrong with it."""
    desk = Desk(document, vocabulary=vocabulary, folder=folder)
    check_folder_name(desk, folder.workshop)
    record = read_mapping(desk, document.root, WORKSHOP)
    if not {"name", "whatsapp", "city", "consent"} <= record.values.keys():
        return Checked(None, tuple(desk.found))
    known = {one.name for one in fields_of(Workshop)}
    values = {name: value for name, value in record.values.items() if name in known}
    workshop = Workshop(id=folder.workshop, source=document.path, **values)
    marks = {name: desk.mark(key) for name, key in record.keys.items() if name in MARKED}
    return Checked(WorkshopEntry(workshop, marks), tuple(desk.found))
