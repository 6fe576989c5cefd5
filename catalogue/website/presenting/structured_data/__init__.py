"""JSON-LD (schema.org): the same facts as on the page, for machines; one module per kind of thing.

No price is said here that the page does not show, and none that it shows is left out. There is no GTIN, and no number
that a workshop did not give: codes are the catalogue's own.
"""

from catalogue.website.presenting.structured_data.goods import product
from catalogue.website.presenting.structured_data.makers import organization
from catalogue.website.presenting.structured_data.places import breadcrumbs, item_list, web_page, web_site
from catalogue.website.presenting.structured_data.values import Json, largest_jpeg, script

__all__ = [
    "Json",
    "breadcrumbs",
    "item_list",
    "largest_jpeg",
    "organization",
    "product",
    "script",
    "web_page",
    "web_site",
]
