"""The theme contract: everything that a template may read, as types.

A page's template gets one value named ``page`` (one of the ``…Page`` types below) and these functions:

- ``_(text)``, ``ngettext(one, many, n)``, ``pgettext(context, text)``: the theme's own words in the page's locale;
- ``asset(name)``: the content-hashed URL of a file of the theme's ``assets/``;
- ``la(part)``: ``lang="…"`` where a Text, Link or TermLink is in another language than its page, to stand in its tag;
- ``once(macro, value, …)``: the macro's markup for a value that many pages show (a card), written once and repeated.

All URLs are ready for an ``href``; those called ``url`` are absolute, those called ``href`` start at the host's
root. Texts are plain and escaped by the template; only ``RichText.html`` is markup.
"""

from catalogue.website.views.pages import (
    AboutPage,
    CardsPage,
    Contact,
    EnquiryPage,
    Head,
    HomePage,
    ListPage,
    NotFoundPage,
    OfflinePage,
    Page,
    PageContext,
    Pagination,
    ProductPage,
    Site,
    SocialImage,
    TermDoor,
    TermsPage,
    WorkshopPage,
    WorkshopsPage,
)
from catalogue.website.views.records import (
    Record,
    RecordMinimum,
    RecordTier,
    RecordVariant,
    RecordWorkshop,
)
from catalogue.website.views.things import (
    Card,
    Certificate,
    Drawing,
    MotifNote,
    OrderQuantity,
    Product,
    Variant,
    WholesaleTier,
    Workshop,
    WorkshopCard,
)
from catalogue.website.views.words import (
    Alternate,
    Availability,
    FacetGroup,
    Fact,
    Link,
    Measure,
    Picture,
    PictureSource,
    Price,
    RichText,
    Share,
    Technique,
    TermLink,
    Text,
    WhatsApp,
    ZoomImage,
)

__all__ = [
    "AboutPage",
    "Alternate",
    "Availability",
    "Card",
    "CardsPage",
    "Certificate",
    "Contact",
    "Drawing",
    "EnquiryPage",
    "FacetGroup",
    "Fact",
    "Head",
    "HomePage",
    "Link",
    "ListPage",
    "Measure",
    "MotifNote",
    "NotFoundPage",
    "OfflinePage",
    "OrderQuantity",
    "Page",
    "PageContext",
    "Pagination",
    "Picture",
    "PictureSource",
    "Price",
    "Product",
    "ProductPage",
    "Record",
    "RecordMinimum",
    "RecordTier",
    "RecordVariant",
    "RecordWorkshop",
    "RichText",
    "Share",
    "Site",
    "SocialImage",
    "Technique",
    "TermDoor",
    "TermLink",
    "TermsPage",
    "Text",
    "Variant",
    "WhatsApp",
    "WholesaleTier",
    "Workshop",
    "WorkshopCard",
    "WorkshopPage",
    "WorkshopsPage",
    "ZoomImage",
]
