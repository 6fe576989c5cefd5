"""Documents → checked entries, and entries → the catalogue."""

from catalogue.content.validation.catalogue import check_catalogue
from catalogue.content.validation.entries import FolderListing, ProductEntry, SiteEntry, WorkshopEntry
from catalogue.content.validation.folders import check_folders
from catalogue.content.validation.product import check_product
from catalogue.content.validation.workshop import check_workshop

__all__ = [
    "FolderListing",
    "ProductEntry",
    "SiteEntry",
    "WorkshopEntry",
    "check_catalogue",
    "check_folders",
    "check_product",
    "check_workshop",
]
