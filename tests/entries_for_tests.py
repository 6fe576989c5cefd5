"""The program's own vocabulary and a folder, for tests that read entries."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from jsonschema import Draft202012Validator

from catalogue.content.meanings import Meanings, read_meanings
from catalogue.content.nodes import Document
from catalogue.content.parsing import parse
from catalogue.content.schemas import Json, schemas
from catalogue.content.terms import check_vocabulary
from catalogue.content.validation import FolderListing, ProductEntry, WorkshopEntry, check_product, check_workshop
from catalogue.content.vocabulary import Vocabulary
from catalogue.diagnostics import Checked

ROOT = Path(__file__).resolve().parents[1]
PHOTOS = ("1-depan.jpg", "2-detail.jpg", "3-belakang.jpg")
PATH = "products/bengkel/barang/product.yaml"
MINIMAL = """\
nama: Kemeja Jlamprang
nama_en: Jlamprang Shirt
kategori: fesyen
jenis: kemeja
teknik: tulis
motif: jlamprang
harga: Rp 350.000
"""


@cache
def meanings() -> Meanings:
    """Return what the program's own file of meanings says."""
    document = parse("fields.yaml", (ROOT / "catalogue" / "meanings" / "fields.yaml").read_bytes()).value
    assert document is not None
    return read_meanings(document)


@cache
def made() -> Mapping[str, Json]:
    """Return the JSON Schema of every kind of file."""
    return schemas(vocabulary(), meanings())


@cache
def validator(kind: str) -> Draft202012Validator:
    """Return what judges by the schema of a kind of file."""
    return Draft202012Validator(made()[kind])


@cache
def vocabulary() -> Vocabulary:
    """Return the program's vocabulary."""
    paths = sorted((ROOT / "catalogue" / "vocabulary").glob("*.yaml"))
    found = check_vocabulary([document(path.read_text(encoding="utf-8"), path.name) for path in paths])
    assert found.value is not None
    assert found.diagnostics == ()
    return found.value


def document(text: str, path: str = PATH) -> Document:
    """Return the document that ``text`` is."""
    parsed = parse(path, text.encode())
    assert parsed.value is not None, parsed.diagnostics
    return parsed.value


def product(text: str, files: tuple[str, ...] = PHOTOS, *, photos_required: bool = True) -> Checked[ProductEntry]:
    """Return what a product's file says."""
    folder = FolderListing("bengkel", "barang", files)
    return check_product(document(text), folder, vocabulary(), photos_required=photos_required)


def workshop(text: str, files: tuple[str, ...] = ("bengkel.jpg",)) -> Checked[WorkshopEntry]:
    """Return what a workshop's file says."""
    folder = FolderListing("bengkel", "", files)
    return check_workshop(document(text, "products/bengkel/workshop.yaml"), folder, vocabulary())


def rules_of(checked: Checked[ProductEntry] | Checked[WorkshopEntry]) -> list[str]:
    """Return the names of the rules that were broken."""
    return [found.rule for found in checked.diagnostics]
