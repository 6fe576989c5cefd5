"""Readers of certificates."""

from catalogue.content.models import Certificate
from catalogue.content.nodes import Mapping, Node, Scalar, Sequence
from catalogue.content.validation.amounts import day
from catalogue.content.validation.fields import Desk, Field, read_mapping, schema
from catalogue.content.validation.shapes import Items, Matching, Nested, OneOf, Word, shaped
from catalogue.content.validation.texts import scalar, text
from catalogue.content.validation.words import report_word, term
from catalogue.rules import entries as rules

_MOST = 20

LABELS = {"emas": "tulis", "gold": "tulis", "perak": "kombinasi", "silver": "kombinasi", "putih": "cap", "white": "cap"}
"""The technique that a colour of the Batikmark stands for (Permenperin 74/2007)."""


@shaped(OneOf((Word("technique"), Matching("|".join(LABELS), any_case=True))))
def _grade(desk: Desk, node: Node) -> str | None:
    """Return the technique of a Batikmark, told by its name or by the colour of the label."""
    colour = LABELS.get(node.text.strip().lower()) if isinstance(node, Scalar) else None
    return colour or term("technique")(desk, node)


CERTIFICATE = schema(
    Field("scheme", "jenis", "scheme", term("certificate"), also=("nama", "name", "type", "kind")),
    Field("number", "nomor", "number", text(60), also=("no",)),
    Field("grade", "kelas", "class", _grade, also=("grade", "tingkat")),
    Field("expires", "berlaku_sampai", "expires", day, also=("berlaku", "valid_until")),
    hints={"kadaluarsa": "expires", "tanggal": "expires", "masa berlaku": "expires"},
)


@shaped(Items(OneOf((Nested(CERTIFICATE, ("scheme",)), Word("certificate", more=True))), _MOST, alone=True))
def certificates(desk: Desk, node: Node) -> tuple[Certificate, ...] | None:
    """Return certificates from a list of texts (``SNI 8302``) or of mappings."""
    items = node.items if isinstance(node, Sequence) else (node,)
    if len(items) > _MOST:
        desk.report(rules.LIST_TOO_LONG, node, length=str(len(items)), limit=str(_MOST), **desk.keys())
        return None
    found = [_certificate(desk, item) for item in items]
    return tuple(certificate for certificate in found if certificate) or None


def _certificate(desk: Desk, node: Node) -> Certificate | None:
    match node:
        case Mapping():
            record = read_mapping(desk, node, CERTIFICATE)
            if "scheme" not in record.keys:
                desk.report(rules.CERTIFICATE_SCHEME_MISSING, node)
            return Certificate(**record.values) if "scheme" in record.values else None
        case Scalar():
            return _from_text(desk, node)
        case Sequence():
            scalar(desk, node)
            return None


def _from_text(desk: Desk, node: Scalar) -> Certificate | None:
    """Return the certificate of ``batikmark`` or ``SNI 8302``: a scheme, then its number."""
    words = node.text.strip()
    whole = desk.vocabulary.find("certificate", words)
    if whole:
        return Certificate(whole.slug)
    scheme, _, number = words.partition(" ")
    found = desk.vocabulary.find("certificate", scheme)
    if found is None:
        report_word(desk, "certificate", words, node)
        return None
    return Certificate(found.slug, number.strip()[:60] or None)
