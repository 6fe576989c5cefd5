"""Inputs → the one value that a page's template reads. One function per kind of page."""

from collections.abc import Callable, Mapping
from typing import Any

from catalogue.content.models import Localized
from catalogue.website import views
from catalogue.website.editions import PLURALS, Edition
from catalogue.website.finding import FOLDER
from catalogue.website.groups import has_goods, is_listed
from catalogue.website.inputs import (
    AboutInputs,
    AddInputs,
    EnquiryInputs,
    GuideInputs,
    HomeInputs,
    ListInputs,
    NotFoundInputs,
    OfflineInputs,
    PageInputs,
    ProductInputs,
    TermsInputs,
    WorkshopInputs,
    WorkshopsInputs,
)
from catalogue.website.markdown import cut, plain_text
from catalogue.website.presenting import structured_data
from catalogue.website.presenting.adding import add_page
from catalogue.website.presenting.cards import cards, counted, facet_group, large_card, term_doors, workshop_card
from catalogue.website.presenting.frame import Subject, frame, pagination
from catalogue.website.presenting.guides import guide_page
from catalogue.website.presenting.product import product
from catalogue.website.presenting.records import encoded_record
from catalogue.website.presenting.workshop import place, workshop
from catalogue.website.urls import PageRef

DESCRIPTION_LENGTH = 155
"""Characters of a description that search engines show."""


def home_page(edition: Edition, inputs: HomeInputs) -> views.HomePage:
    """Return the home page: the newest products, ways in, those who make them."""
    config, ref = edition.config, PageRef("home")
    name = edition.plain(config.name)
    first = inputs.latest[0].cover if inputs.latest else None
    description = edition.plain(config.description) or edition.plain(config.tagline) or name
    subject = Subject(
        ref=ref, title=name, description=description, picture=first, data=(structured_data.web_site(edition),)
    )
    return views.HomePage(
        **frame(edition, subject),
        latest=tuple(large_card(edition, one) for one in inputs.latest),
        categories=term_doors(edition, inputs.categories),
        techniques=counted(edition, inputs.techniques),
        motifs=counted(edition, inputs.motifs),
        all_motifs=views.Link(edition.say("title", "All motifs"), edition.href(PageRef("terms", "motif"))),
        workshops=tuple(workshop_card(edition, one) for one in inputs.workshops),
        count=inputs.count,
    )


def list_page(edition: Edition, inputs: ListInputs) -> views.ListPage:
    """Return one page of all products, or of those that share a term."""
    ref = PageRef(inputs.kind, inputs.key, inputs.number)
    pages = pagination(edition, ref, inputs.total)
    term = edition.inputs.terms[inputs.kind][inputs.key] if inputs.key else None
    title = edition.text(term.label) if term else views.Text(edition.say("title", "All products"))
    first = inputs.number == 1
    position = 1 + (inputs.number - 1) * edition.config.per_page
    listed = structured_data.item_list(edition, ref, title.text, inputs.cards, position, inputs.count)
    trail = (_terms_link(edition, inputs.kind),) if term else ()
    subject = Subject(
        ref=ref,
        title=title.text,
        lang=title.lang,
        description=_list_description(edition, inputs, title.text),
        trail=trail,
        picture=inputs.cards[0].cover if inputs.cards else None,
        data=(listed,) if inputs.cards else (),
        listed=bool(inputs.cards),
        index=has_goods(inputs.key, inputs.count),
        pagination=pages,
    )
    return views.ListPage(
        **frame(edition, subject),
        title=title.text,
        lang=title.lang,
        summary=edition.text(term.summary) if term and term.summary else None,
        story=edition.rich(term.story) if term and first else None,
        region=edition.text(term.region) if term and term.region else None,
        drawing=edition.term(inputs.kind, inputs.key).drawing if term else None,
        cards=cards(edition, inputs.cards),
        count=inputs.count,
        pagination=pages,
        siblings=counted(edition, inputs.siblings),
        narrower=counted(edition, inputs.narrower),
        facets=tuple(facet_group(edition, one) for one in inputs.facets),
        find=edition.file_href(f"{FOLDER}/"),
        refine=_refine(edition, inputs),
    )


def _refine(edition: Edition, inputs: ListInputs) -> str | None:
    """Return where a list can be filtered: among all products, those of its term already chosen."""
    if inputs.facets or not inputs.cards:
        return None
    return edition.href(PageRef("products")) + (f"?{inputs.kind}={inputs.key}" if inputs.key else "")


def _terms_link(edition: Edition, kind: str) -> views.Link:
    return views.Link(edition.say("title", PLURALS[kind]), edition.href(PageRef("terms", kind)))


def _list_description(edition: Edition, inputs: ListInputs, title: str) -> str:
    """Return the beginning of the term's story, or a count and the title."""
    if inputs.key and inputs.number == 1:
        term = edition.inputs.terms[inputs.kind][inputs.key]
        told = edition.plain(term.story) or edition.plain(term.summary)
        if told:
            return plain_text(told, DESCRIPTION_LENGTH)
    return edition.say(
        "describe", "%(title)s: %(count)s products on %(site)s.", **_values(edition, title, inputs.count)
    )


def _values(edition: Edition, title: str, count: int) -> dict[str, object]:
    return {"title": title, "count": count, "site": edition.plain(edition.config.name)}


def product_page(edition: Edition, inputs: ProductInputs) -> views.ProductPage:
    """Return a product's page."""
    view = product(edition, inputs)
    summary = _product_summary(edition, inputs, view)
    subject = Subject(
        ref=PageRef("product", inputs.product.id),
        title=view.name.text,
        lang=view.name.lang,
        description=cut(summary, DESCRIPTION_LENGTH),
        trail=_product_trail(view),
        picture=inputs.pictures[0] if inputs.pictures else None,
        data=(structured_data.product(edition, inputs, summary),),
        added=inputs.product.added,
        verified=inputs.product.verified,
        index=is_listed(inputs.product),
    )
    related = cards(edition, inputs.related)
    record = encoded_record(edition, inputs, view)
    return views.ProductPage(**frame(edition, subject), product=view, related=related, record=record)


def _product_trail(view: views.Product) -> tuple[views.Link, ...]:
    return tuple(
        views.Link(term.label, term.href, term.lang) for term in (view.category, view.type) if term and term.href
    )


def _product_summary(edition: Edition, inputs: ProductInputs, view: views.Product) -> str:
    return edition.say(
        "describe",
        "%(name)s, %(technique)s by %(workshop)s, %(city)s. %(price)s.",
        name=view.name.text,
        technique=view.technique.label,
        workshop=inputs.workshop.name,
        city=inputs.workshop.city,
        price=view.price.text,
    )


def terms_page(edition: Edition, inputs: TermsInputs) -> views.TermsPage:
    """Return the page of all terms of one kind."""
    title = edition.say("title", PLURALS[inputs.kind])
    introduction = edition.say("intro", PLURALS[inputs.kind])
    subject = Subject(ref=PageRef("terms", inputs.kind), title=title, description=introduction)
    return views.TermsPage(
        **frame(edition, subject),
        kind=inputs.kind,
        title=title,
        introduction=introduction,
        terms=counted(edition, inputs.terms),
        doors=term_doors(edition, inputs.doors),
    )


def workshop_page(edition: Edition, inputs: WorkshopInputs) -> views.WorkshopPage:
    """Return one page of a workshop and its products."""
    model = inputs.workshop
    ref = PageRef("workshop", model.id, inputs.number)
    view = workshop(edition, inputs)
    pages = pagination(edition, ref, inputs.total)
    workshops = views.Link(edition.say("title", "Workshops"), edition.href(PageRef("workshops")))
    told = edition.opening(model.story, DESCRIPTION_LENGTH)
    position = 1 + (inputs.number - 1) * edition.config.per_page
    description = told.text if told else f"{model.name}, {place(model)}"
    subject = Subject(
        ref=ref,
        title=model.name,
        description=description,
        trail=(workshops,),
        picture=inputs.picture or (inputs.cards[0].cover if inputs.cards else None),
        data=(
            structured_data.organization(edition, inputs, view, description),
            structured_data.item_list(edition, ref, model.name, inputs.cards, position, inputs.count),
        ),
        pagination=pages,
    )
    return views.WorkshopPage(
        **frame(edition, subject),
        workshop=view,
        cards=cards(edition, inputs.cards),
        count=inputs.count,
        pagination=pages,
    )


def workshops_page(edition: Edition, inputs: WorkshopsInputs) -> views.WorkshopsPage:
    """Return the page of all workshops."""
    title, introduction = edition.say("title", "Workshops"), edition.say("intro", "Workshops")
    subject = Subject(ref=PageRef("workshops"), title=title, description=introduction)
    return views.WorkshopsPage(
        **frame(edition, subject),
        title=title,
        introduction=introduction,
        workshops=tuple(workshop_card(edition, one) for one in inputs.workshops),
    )


def about_page(edition: Edition, _: AboutInputs) -> views.AboutPage:
    """Return the page about those who keep the site."""
    title, about = edition.say("title", "About"), edition.config.about
    told = edition.opening(about, DESCRIPTION_LENGTH) or edition.text(edition.config.description)
    subject = Subject(ref=PageRef("about"), title=title, description=told.text)
    return views.AboutPage(**frame(edition, subject), title=title, body=edition.rich(about or Localized()))


def not_found_page(edition: Edition, _: NotFoundInputs) -> views.NotFoundPage:
    """Return the page for addresses that lead nowhere."""
    title = edition.say("title", "Page not found")
    subject = Subject(ref=PageRef("not-found"), title=title, description=title, index=False)
    return views.NotFoundPage(**frame(edition, subject), title=title)


def enquiry_page(edition: Edition, _: EnquiryInputs) -> views.EnquiryPage:
    """Return the page of the buyer's own list."""
    title = edition.say("title", "Enquiry list")
    subject = Subject(ref=PageRef("enquiry"), title=title, description=title, index=False)
    return views.EnquiryPage(
        **frame(edition, subject),
        title=title,
        product_url=edition.routes.url(PageRef("product", "{id}")),
        workshop_url=edition.routes.url(PageRef("workshop", "{id}")),
        amount=edition.amount,
    )


def offline_page(edition: Edition, _: OfflineInputs) -> views.OfflinePage:
    """Return the page that stands in for others without a connection."""
    title = edition.say("title", "No connection")
    subject = Subject(ref=PageRef("offline"), title=title, description=title, index=False)
    return views.OfflinePage(**frame(edition, subject), title=title)


PRESENTERS: Mapping[type[PageInputs], Callable[[Edition, Any], views.PageContext]] = {
    HomeInputs: home_page,
    ListInputs: list_page,
    ProductInputs: product_page,
    TermsInputs: terms_page,
    WorkshopInputs: workshop_page,
    WorkshopsInputs: workshops_page,
    AboutInputs: about_page,
    EnquiryInputs: enquiry_page,
    AddInputs: add_page,
    GuideInputs: guide_page,
    OfflineInputs: offline_page,
    NotFoundInputs: not_found_page,
}


def present(edition: Edition, inputs: PageInputs) -> views.PageContext:
    """Return what the template of a page may read."""
    return PRESENTERS[type(inputs)](edition, inputs)
