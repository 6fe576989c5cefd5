"""JSON Schema (draft 2020-12) of every kind of file that people write, made from the types that the checker reads by.

An editor that knows them offers keys and words while somebody types, and explains each in both languages. A schema is
the weaker judge: it refuses nothing that the checker accepts, and what it cannot tell is left to the checker.

    Schema + shapes + vocabulary + meanings → patterns, keys, shapes → making, terms → JSON
"""

import json
from collections.abc import Mapping

from catalogue.content.meanings import Meanings
from catalogue.content.schemas.making import product, site, workshop
from catalogue.content.schemas.shapes import Json
from catalogue.content.schemas.terms import terms
from catalogue.content.vocabulary import Vocabulary

__all__ = ["PLACES", "Json", "schemas", "written"]

PLACES: Mapping[str, tuple[str, ...]] = {
    "product": ("products/*/*/product.yaml",),
    "workshop": ("products/*/workshop.yaml",),
    "site": ("site.yaml",),
    "terms": ("products/_vocabulary/*.yaml", "catalogue/vocabulary/*.yaml"),
}
"""Which files each schema is for."""


def schemas(vocabulary: Vocabulary, meanings: Meanings) -> Mapping[str, Json]:
    """Return the schema of each kind of file, by the names of `PLACES`."""
    return {
        "product": product(vocabulary, meanings),
        "workshop": workshop(vocabulary, meanings),
        "site": site(vocabulary, meanings),
        "terms": terms(),
    }


def written(schema: Json) -> bytes:
    """Return a schema as the bytes of its file."""
    return (json.dumps(schema, ensure_ascii=False, indent=1) + "\n").encode()
