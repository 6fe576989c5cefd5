"""What each kind of page is made of: the values that a page may read, and nothing else.

A page is a pure function of its edition (all that the pages of one locale share) and of one of these values. Its task
key is the digest of both, so a page whose inputs are equal is never rendered again, and a page cannot depend on
anything that its key does not know. Inputs are free of locale: one value serves the page in every language.
"""

from collections.abc import Mapping
from typing import TypeAlias

from catalogue.website.inputs.edition import LISTED_KINDS, EditionInputs
from catalogue.website.inputs.exporting import (
    ExportedPhoto,
    ExportedProduct,
    ExportInputs,
    ExportPartInputs,
    TableInputs,
)
from catalogue.website.inputs.files import (
    FeedEntry,
    FeedInputs,
    GuidePictureInputs,
    HeadersInputs,
    RobotsInputs,
    SitemapEntry,
    SitemapIndexInputs,
    SitemapInputs,
)
from catalogue.website.inputs.finding import (
    CardsInputs,
    Column,
    FacetsInputs,
    LexiconInputs,
    NameOrderInputs,
    WorkshopWords,
)
from catalogue.website.inputs.pages import (
    AboutInputs,
    AddInputs,
    EnquiryInputs,
    GuideInputs,
    HomeInputs,
    ListInputs,
    NotFoundInputs,
    OfflineInputs,
    ProductInputs,
    PublishedPicture,
    RedirectInputs,
    ServiceWorkerInputs,
    TermsInputs,
    WorkshopInputs,
    WorkshopsInputs,
)
from catalogue.website.inputs.parts import (
    CardInputs,
    FacetCounts,
    PictureInputs,
    Rendition,
    TermCount,
    WorkshopCardInputs,
)

PageInputs: TypeAlias = (
    HomeInputs
    | ListInputs
    | TermsInputs
    | ProductInputs
    | WorkshopInputs
    | WorkshopsInputs
    | AboutInputs
    | NotFoundInputs
    | EnquiryInputs
    | AddInputs
    | GuideInputs
    | OfflineInputs
)


TemplateInputs: TypeAlias = PageInputs | CardsInputs | RedirectInputs | ServiceWorkerInputs
"""What a theme's template makes a file of."""

TEMPLATES: Mapping[type[TemplateInputs], str] = {
    HomeInputs: "home.html",
    ListInputs: "list.html",
    TermsInputs: "terms.html",
    ProductInputs: "product.html",
    WorkshopInputs: "workshop.html",
    WorkshopsInputs: "workshops.html",
    AboutInputs: "about.html",
    NotFoundInputs: "404.html",
    EnquiryInputs: "enquiry.html",
    AddInputs: "add.html",
    GuideInputs: "guide.html",
    OfflineInputs: "offline.html",
    CardsInputs: "cards.html",
    RedirectInputs: "redirect.html",
    ServiceWorkerInputs: "sw.js",
}
"""Which template makes the file; every theme has all of them, itself or from its parents."""


FileInputs: TypeAlias = (
    FeedInputs
    | SitemapInputs
    | SitemapIndexInputs
    | RobotsInputs
    | GuidePictureInputs
    | HeadersInputs
    | FacetsInputs
    | LexiconInputs
    | NameOrderInputs
    | ExportInputs
    | ExportPartInputs
    | TableInputs
)
Inputs: TypeAlias = TemplateInputs | FileInputs

__all__ = [
    "LISTED_KINDS",
    "TEMPLATES",
    "AboutInputs",
    "AddInputs",
    "CardInputs",
    "CardsInputs",
    "Column",
    "EditionInputs",
    "EnquiryInputs",
    "ExportInputs",
    "ExportPartInputs",
    "ExportedPhoto",
    "ExportedProduct",
    "FacetCounts",
    "FacetsInputs",
    "FeedEntry",
    "FeedInputs",
    "FileInputs",
    "GuideInputs",
    "GuidePictureInputs",
    "HeadersInputs",
    "HomeInputs",
    "Inputs",
    "LexiconInputs",
    "ListInputs",
    "NameOrderInputs",
    "NotFoundInputs",
    "OfflineInputs",
    "PageInputs",
    "PictureInputs",
    "ProductInputs",
    "PublishedPicture",
    "RedirectInputs",
    "Rendition",
    "RobotsInputs",
    "ServiceWorkerInputs",
    "SitemapEntry",
    "SitemapIndexInputs",
    "SitemapInputs",
    "TableInputs",
    "TemplateInputs",
    "TermCount",
    "TermsInputs",
    "WorkshopCardInputs",
    "WorkshopInputs",
    "WorkshopWords",
    "WorkshopsInputs",
]
