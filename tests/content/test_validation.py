"""Products and workshops: every field can be written, and what only code can say of them."""

from dataclasses import fields

import pytest
from entries_for_tests import MINIMAL, PHOTOS, document, product, rules_of, vocabulary, workshop
from hypothesis import given, settings
from hypothesis import strategies as st

from catalogue.content.config import CONTACT, IMAGES, SITE, check_site
from catalogue.content.models import (
    Certificate,
    Contact,
    Defaults,
    Dimensions,
    Dyes,
    ImageProfile,
    Photo,
    Product,
    SiteConfig,
    Variant,
    WholesaleTier,
    Workshop,
)
from catalogue.content.nodes import Document, Mapping, Node, Scalar, Sequence
from catalogue.content.terms import check_vocabulary
from catalogue.content.validation import FolderListing, check_product, check_workshop
from catalogue.content.validation.amounts import DIMENSIONS
from catalogue.content.validation.claims import CERTIFICATE
from catalogue.content.validation.fields import Schema
from catalogue.content.validation.materials import DYES
from catalogue.content.validation.offers import TIER, VARIANT
from catalogue.content.validation.photos import PHOTO, natural
from catalogue.content.validation.product import PRODUCT
from catalogue.content.validation.workshop import DEFAULTS, WORKSHOP
from catalogue.diagnostics import Severity

SCHEMAS: list[tuple[Schema, type, set[str]]] = [
    (PRODUCT, Product, {"workshop", "slug", "source"}),
    (WORKSHOP, Workshop, {"id", "source"}),
    (DEFAULTS, Defaults, set()),
    (VARIANT, Variant, set()),
    (TIER, WholesaleTier, set()),
    (DIMENSIONS, Dimensions, {"approximate"}),
    (DYES, Dyes, set()),
    (CERTIFICATE, Certificate, set()),
    (PHOTO, Photo, {"path"}),
    (SITE, SiteConfig, set()),
    (IMAGES, ImageProfile, set()),
    (CONTACT, Contact, set()),
]


@pytest.mark.parametrize(
    ("schema", "model", "given_elsewhere"), SCHEMAS, ids=lambda value: getattr(value, "__name__", "")
)
def test_every_attribute_has_a_key_in_both_languages(schema: Schema, model: type, given_elsewhere: set[str]) -> None:
    """What a model holds can be written in Indonesian and in English."""
    assert {one.name for one in fields(model)} - given_elsewhere <= {one.attribute for one in schema.fields}
    for one in schema.fields:
        assert schema.find(one.kunci) == schema.find(one.key) == (one, "")


@pytest.mark.parametrize(
    ("schema", "model", "given_elsewhere"), SCHEMAS, ids=lambda value: getattr(value, "__name__", "")
)
def test_no_key_leads_to_two_fields(schema: Schema, model: type, given_elsewhere: set[str]) -> None:
    """Each spelling of a key belongs to one field."""
    assert model
    assert given_elsewhere is not None
    for one in schema.fields:
        for key in (one.kunci, one.key, *one.also):
            assert schema.find(key) == (one, ""), key


def test_keys_are_found_without_regard_to_spelling() -> None:
    """Capitals, hyphens, spaces and a language at the end."""
    for key in ("Harga Grosir", "harga-grosir", "HARGA_GROSIR", "wholesale"):
        found = PRODUCT.find(key)
        assert found is not None
        assert found[0].attribute == "wholesale"
    assert [PRODUCT.find(key) for key in ("harga_en", "nama_english")] == [None, None]
    localized = [PRODUCT.find(key) for key in ("nama_en", "name_NL", "cerita_pt_BR", "cerita_pt-br")]
    assert [found[1] for found in localized if found] == ["en", "nl", "pt-BR", "pt-BR"]


def test_a_folder_name_must_fit_an_address() -> None:
    """The folder is named, with a better name."""
    folder = FolderListing("bengkel", "Kain Panjang", PHOTOS)
    found = check_product(document(MINIMAL, "products/bengkel/Kain Panjang/product.yaml"), folder, vocabulary())
    assert [(one.rule, one.span.path) for one in found.diagnostics] == [
        ("id-malformed", "products/bengkel/Kain Panjang")
    ]
    assert dict(found.diagnostics[0].values)["example"] == "kain-panjang"


def test_a_draft_stops_nothing() -> None:
    """Whatever is wrong with a draft is advice, and a draft without photos is fine."""
    found = product(MINIMAL.replace("Rp 350.000", "$5") + "status: draf\n", ())
    assert found.value is None
    assert {one.severity for one in found.diagnostics} == {Severity.ADVICE}
    complete = product(MINIMAL + "status: draf\n", ())
    assert complete.value is not None
    assert complete.diagnostics == ()


def test_photos_are_required_unless_the_site_says_otherwise() -> None:
    """A site can begin without photos."""
    assert rules_of(product(MINIMAL, ())) == ["photo-none"]
    assert rules_of(product(MINIMAL, (), photos_required=False)) == []


def test_names_sort_as_people_count() -> None:
    """2 comes before 10, capitals or not, accents composed or not."""
    names = ["10.jpg", "2.jpg", "Café-2.jpg", "cafe\u0301-10.jpg", "a.jpg", "B.jpg"]
    assert sorted(names, key=natural) == ["2.jpg", "10.jpg", "a.jpg", "B.jpg", "Café-2.jpg", "cafe\u0301-10.jpg"]


def test_the_technique_may_come_from_the_workshop() -> None:
    """A file without technique is no error by itself: its workshop may say it."""
    found = product(MINIMAL.replace("teknik: tulis\n", ""))
    assert found.diagnostics == ()
    assert found.value is not None
    assert found.value.product.technique == ""
    assert "technique" not in found.value.written


def test_places_are_kept_for_the_whole_catalogue() -> None:
    """Keys that later rules report on bring their line along."""
    found = product(MINIMAL + "alamat_lama:\n  - kemeja-lama\n")
    assert found.value is not None
    mark = found.value.marks["aliases/kemeja-lama"]
    assert (mark.span.line, mark.line) == (9, "  - kemeja-lama")


def test_a_hostile_workshop_is_told_apart() -> None:
    """Scripts in links and addresses are refused."""
    text = "nama: X\nkota: Y\nwhatsapp: 0812 3456 7890\npersetujuan: 2026-01-01\n"
    for line in (
        "website: javascript:alert(1)",
        'website: https://contoh.id/a"onclick=b',
        "website: https://user:pass@contoh.id/",
        "website: data:text/html,x",
        "instagram: https://instagram.com.contoh.id/x",
        "email: a@b@c.id",
        "email: a@contoh.id?bcc=x",
    ):
        found = workshop(text + line + "\n")
        assert len(found.diagnostics) == 1, line


names = st.sampled_from(
    sorted(
        {key for schema, _, _ in SCHEMAS for one in schema.fields for key in (one.kunci, one.key, f"{one.kunci}_en")}
    )
)
texts = st.one_of(
    st.text(max_size=40),
    st.sampled_from(
        (
            "tulis",
            "kawung",
            "Rp 350.000",
            "240 x 115",
            "fesyen",
            "jarik",
            "draf",
            "2026-01-01",
            "1 lusin",
            "1-depan.jpg",
            "",
        )
    ),
)
places = st.just((1, 1, 1, 2))
scalars = st.builds(Scalar, texts, places, st.booleans())


def _nested(children: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    keys = st.builds(Scalar, st.one_of(names, texts), places)
    pairs = st.lists(st.tuples(keys, children), max_size=6, unique_by=lambda pair: pair[0].text).map(tuple)
    return st.one_of(
        st.builds(Sequence, st.lists(children, max_size=4).map(tuple), places), st.builds(Mapping, pairs, places)
    )


nodes = st.recursive(scalars, _nested, max_leaves=12)
mappings = st.builds(
    Mapping,
    st.lists(
        st.tuples(st.builds(Scalar, st.one_of(names, texts), places), nodes),
        max_size=8,
        unique_by=lambda pair: pair[0].text,
    ).map(tuple),
    places,
)


@given(mappings)
@settings(deadline=None, max_examples=150)
def test_no_document_raises(root: Mapping) -> None:
    """Whatever was parsed gives a value or diagnostics."""
    read = Document("products/bengkel/barang/product.yaml", root, ("x",))
    folder = FolderListing("bengkel", "barang", PHOTOS)
    assert (
        check_product(read, folder, vocabulary()).value is not None
        or check_product(read, folder, vocabulary()).diagnostics
    )
    assert check_workshop(read, folder, vocabulary())
    assert check_site(read).value is not None
    assert check_vocabulary([Document("vocabulary/colour.yaml", root, ("x",))]).value is not None
