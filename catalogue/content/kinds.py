"""Every kind of mapping that people write, by the name that its meanings have."""

from collections.abc import Mapping

from catalogue.content.config import CONTACT, IMAGES, SITE
from catalogue.content.validation.amounts import DIMENSIONS
from catalogue.content.validation.claims import CERTIFICATE
from catalogue.content.validation.fields import Schema
from catalogue.content.validation.materials import DYES
from catalogue.content.validation.offers import TIER, VARIANT
from catalogue.content.validation.photos import PHOTO
from catalogue.content.validation.product import PRODUCT
from catalogue.content.validation.workshop import DEFAULTS, WORKSHOP

SECTIONS: Mapping[str, Schema] = {
    "product": PRODUCT,
    "workshop": WORKSHOP,
    "site": SITE,
    "variant": VARIANT,
    "wholesale": TIER,
    "dimensions": DIMENSIONS,
    "dyes": DYES,
    "certificates": CERTIFICATE,
    "photos": PHOTO,
    "images": IMAGES,
    "contact": CONTACT,
}
"""By the section of ``catalogue/meanings/fields.yaml``."""

BORROWED: Mapping[str, tuple[Schema, str]] = {"defaults": (DEFAULTS, "product")}
"""Mappings whose fields mean what those of another section mean."""
