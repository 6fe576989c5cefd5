"""What every page has around its own content: site, head, language switch, breadcrumbs."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import TypedDict

from catalogue.website import views
from catalogue.website.editions import MENU_TERMS, PLURALS, Edition
from catalogue.website.exporting import DOCUMENT, TABLE
from catalogue.website.hosting import WORKER, security_policy
from catalogue.website.inputs import PictureInputs
from catalogue.website.presenting import structured_data
from catalogue.website.presenting.pictures import social_image
from catalogue.website.presenting.workshop import contact
from catalogue.website.urls import PageRef


class Frame(TypedDict):
    """The fields of ``views.Page``."""

    site: views.Site
    locale: str
    direction: str
    head: views.Head
    alternates: tuple[views.Alternate, ...]
    breadcrumbs: tuple[views.Link, ...]
    section: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What a page is about: its head and breadcrumbs are made of this."""

    ref: PageRef
    title: str
    description: str
    lang: str | None = None
    """Language of the title when it differs from the page's."""
    trail: tuple[views.Link, ...] = ()
    """Between home and the page itself."""
    picture: PictureInputs | None = None
    data: tuple[dict[str, structured_data.Json], ...] = ()
    listed: bool = False
    """The page has a list of products."""
    added: date | None = None
    """Day on which what the page is about entered the catalogue."""
    verified: date | None = None
    """Day on which its workshop last made sure of it."""
    pagination: views.Pagination | None = None
    index: bool = True


def frame(edition: Edition, subject: Subject) -> Frame:
    """Return what surrounds a page about ``subject``."""
    crumbs = _breadcrumbs(edition, subject)
    return Frame(
        site=_site(edition, _section(subject.ref)),
        locale=edition.locale,
        direction=edition.direction,
        head=_head(edition, subject, crumbs),
        # The error page stands for addresses that are in no language: its switch leads to the languages' homes.
        alternates=edition.alternates(PageRef("home") if subject.ref.kind == "not-found" else subject.ref),
        breadcrumbs=crumbs,
        section=subject.ref.kind,
    )


def _section(ref: PageRef) -> str:
    """Return which entry of the menu a page belongs to."""
    sections = {"terms": ref.key, "product": "products", "workshops": "workshop"}
    return sections.get(ref.kind, ref.kind)


@lru_cache(maxsize=256)
def _site(edition: Edition, section: str) -> views.Site:
    config, home = edition.config, PageRef("home")
    return views.Site(
        name=edition.plain(config.name),
        tagline=edition.told(config.tagline),
        description=edition.told(config.description),
        home=edition.href(home),
        products=_entry(edition, PageRef("products"), "All products", section),
        menu=_menu(edition, section),
        samples=config.samples,
        contact=contact(edition),
        feed=edition.file_href(edition.routes.path(home) + "feed.xml"),
        document=edition.file_href(DOCUMENT),
        table=edition.file_href(TABLE),
        enquiry=_entry(edition, PageRef("enquiry"), "Enquiry list", section),
        add=_entry(edition, PageRef("add"), "Add a product", section),
        guides=_entry(edition, PageRef("guide"), "Guides", section) if config.guides else None,
        worker=edition.file_href(WORKER),
    )


def _menu(edition: Edition, section: str) -> tuple[views.Link, ...]:
    return (
        _entry(edition, PageRef("products"), "All products", section),
        *(_entry(edition, PageRef("terms", kind), PLURALS[kind], section) for kind in MENU_TERMS),
        _entry(edition, PageRef("workshops"), "Workshops", section),
        _entry(edition, PageRef("about"), "About", section),
    )


def _entry(edition: Edition, ref: PageRef, message: str, section: str) -> views.Link:
    return views.Link(edition.say("title", message), edition.href(ref), None, _section(ref) == section)


def _breadcrumbs(edition: Edition, subject: Subject) -> tuple[views.Link, ...]:
    if subject.ref.kind in {"home", "not-found"}:
        return ()
    home = views.Link(edition.say("title", "Home"), edition.href(PageRef("home")))
    here = views.Link(subject.title, edition.href(subject.ref), subject.lang, current=True)
    return (home, *subject.trail, here)


def _head(edition: Edition, subject: Subject, crumbs: tuple[views.Link, ...]) -> views.Head:
    ref, pages = subject.ref, subject.pagination
    data = [structured_data.script(one) for one in (*_own_data(edition, subject, crumbs), *subject.data)]
    return views.Head(
        title=_whole_title(edition, subject),
        description=subject.description,
        canonical=edition.routes.url(ref) if ref.kind != "not-found" else None,
        type="product" if ref.kind == "product" else "website",
        image=social_image(edition, subject.picture, subject.title),
        json_ld=tuple(data),
        index=subject.index,
        policy=security_policy(searching=ref == PageRef("products")),
        previous=pages.previous if pages else None,
        next=pages.next if pages else None,
    )


def _own_data(
    edition: Edition, subject: Subject, crumbs: tuple[views.Link, ...]
) -> Iterator[dict[str, structured_data.Json]]:
    """Yield what machines are told of the page itself; nothing of pages that they shall leave out."""
    if subject.index and crumbs:
        yield structured_data.web_page(
            edition,
            subject.ref,
            subject.title,
            listed=subject.listed,
            added=subject.added,
            verified=subject.verified,
        )
        yield structured_data.breadcrumbs(edition, crumbs)


def _whole_title(edition: Edition, subject: Subject) -> str:
    """Return the ``<title>``: the subject, its page number, the site's name."""
    site = edition.plain(edition.config.name)
    if subject.ref.kind == "home":
        tagline = edition.plain(edition.config.tagline)
        return f"{site} · {tagline}" if tagline else site
    number = [edition.say("title", "page %(n)s", n=subject.ref.number)] if subject.ref.number > 1 else []
    return " · ".join([subject.title, *number, site])


def pagination(edition: Edition, ref: PageRef, total: int) -> views.Pagination | None:
    """Return where a page stands among ``total``; None when it is the only one."""
    if total < 2:
        return None
    number = ref.number

    def href(page: int) -> str:
        return edition.href(PageRef(ref.kind, ref.key, page))

    shown = sorted({1, total, *range(max(1, number - 1), min(total, number + 1) + 1)})
    pages: list[views.Link] = []
    for before, page in zip([0, *shown], shown, strict=False):
        if page - before > 1:
            pages.append(views.Link("…", ""))
        pages.append(views.Link(str(page), href(page), None, page == number))
    return views.Pagination(
        number=number,
        total=total,
        previous=href(number - 1) if number > 1 else None,
        next=href(number + 1) if number < total else None,
        pages=tuple(pages),
    )
