"""Shapes → ``catalogue.json`` and its parts: one product a line, so that a change of one is a change of one line."""

from collections.abc import Sequence

import msgspec

from catalogue.website.editions import Edition
from catalogue.website.exporting import shapes
from catalogue.website.exporting.describing import product, site, terms, workshop
from catalogue.website.inputs import ExportedProduct, ExportInputs, ExportPartInputs

_EMPTY = b"[]}"
"""How a document ends whose last field has no products yet."""


def document(edition: Edition, inputs: ExportInputs) -> bytes:
    """Return ``catalogue.json``."""
    head = shapes.Catalogue(
        version=shapes.VERSION,
        site=site(edition),
        terms=terms(edition, inputs),
        workshops=tuple(workshop(edition, one) for one in inputs.workshops),
        parts=tuple(edition.url(part) for part in inputs.parts),
        products=(),
    )
    return _with_products(edition, head, inputs.products)


def part(edition: Edition, inputs: ExportPartInputs) -> bytes:
    """Return one part of a large catalogue."""
    return _with_products(edition, shapes.Part(shapes.VERSION, inputs.number, ()), inputs.products)


def _with_products(
    edition: Edition, head: shapes.Catalogue | shapes.Part, products: Sequence[ExportedProduct]
) -> bytes:
    """Return a document with its products encoded one by one: they are never all in memory as shapes."""
    encode = msgspec.json.Encoder().encode
    lines = b",\n".join(encode(product(edition, item)) for item in products)
    opening = encode(head).removesuffix(_EMPTY)
    return opening + b"[\n" + lines + b"\n]}\n" if lines else opening + b"[]}\n"
