"""Pages, lists and the site itself: where things are said, and in which language."""

from datetime import date

from catalogue.website import views
from catalogue.website.editions import Edition
from catalogue.website.inputs import CardInputs
from catalogue.website.presenting.structured_data.values import Json, stated
from catalogue.website.urls import PageRef

PAGES = {
    "product": "ItemPage",
    "about": "AboutPage",
    "workshop": "ProfilePage",
}
"""What kinds of pages are called; all others hold collections."""
SUBJECTS = {"product": "product", "workshop": "organization"}
"""What a page is about, by its fragment; of other kinds it is their list."""


def web_page(
    edition: Edition, ref: PageRef, title: str, *, listed: bool, added: date | None, verified: date | None
) -> dict[str, Json]:
    """Return the page itself: its language, its place in the site, what it is about.

    Args:
        edition: the page's edition.
        ref: which page.
        title: its heading.
        listed: it has an ``ItemList``.
        added: day on which what it is about entered the catalogue.
        verified: day on which somebody last made sure of it.
    """
    url, home = edition.routes.url(ref), edition.routes.url(PageRef("home"))
    about = f"{edition.routes.url(PageRef(ref.kind, ref.key))}#{SUBJECTS[ref.kind]}" if ref.kind in SUBJECTS else None
    return stated(
        {
            "@type": PAGES.get(ref.kind, "CollectionPage"),
            "@id": url,
            "url": url,
            "name": title,
            "inLanguage": edition.locale,
            "isPartOf": {"@id": f"{home}#website"},
            "breadcrumb": {"@id": f"{url}#breadcrumb"},
            "mainEntity": {"@id": about or f"{url}#list"} if about or listed else None,
            "datePublished": added.isoformat() if added else None,
            "lastReviewed": verified.isoformat() if verified else None,
        }
    )


def web_site(edition: Edition) -> dict[str, Json]:
    """Return the site in one language, and how it is searched."""
    config, url = edition.config, edition.routes.url(PageRef("home"))
    search: dict[str, Json] = {
        "@type": "SearchAction",
        "target": {
            "@type": "EntryPoint",
            "urlTemplate": f"{edition.routes.url(PageRef('products'))}?q={{search_term_string}}",
        },
        # Not a property: the annotation by which schema.org's actions name what must be filled in.
        "query-input": "required name=search_term_string",
    }
    return stated(
        {
            "@type": "WebSite",
            "@id": f"{url}#website",
            "url": url,
            "name": edition.plain(config.name),
            "description": edition.plain(config.description) or edition.plain(config.tagline),
            "inLanguage": edition.locale,
            "potentialAction": search if config.search else None,
        }
    )


def breadcrumbs(edition: Edition, links: tuple[views.Link, ...]) -> dict[str, Json]:
    """Return the way from home to a page, its last link, as a ``BreadcrumbList``."""
    items: list[Json] = [
        {"@type": "ListItem", "position": position, "name": link.label, "item": _absolute(edition, link.href)}
        for position, link in enumerate(links, start=1)
    ]
    here = _absolute(edition, links[-1].href)
    return {"@type": "BreadcrumbList", "@id": f"{here}#breadcrumb", "itemListElement": items}


def item_list(
    edition: Edition, ref: PageRef, title: str, cards: tuple[CardInputs, ...], first: int, count: int
) -> dict[str, Json]:
    """Return an ``ItemList`` of the products on one page of a list, ``first`` being the first one's position."""
    items: list[Json] = [
        {"@type": "ListItem", "position": position, "url": edition.routes.url(PageRef("product", card.id))}
        for position, card in enumerate(cards, start=first)
    ]
    return {
        "@type": "ItemList",
        "@id": f"{edition.routes.url(ref)}#list",
        "name": title,
        "numberOfItems": count,
        "itemListElement": items,
    }


def _absolute(edition: Edition, href: str) -> str:
    return edition.config.base_url + href.removeprefix(edition.routes.base_path)
