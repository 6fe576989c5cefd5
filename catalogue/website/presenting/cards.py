"""Products and workshops as they stand in lists."""

from dataclasses import replace

from catalogue.website import views
from catalogue.website.editions import PRINTED, Edition
from catalogue.website.inputs import CardInputs, FacetCounts, PictureInputs, TermCount, WorkshopCardInputs
from catalogue.website.presenting.pictures import picture
from catalogue.website.urls import PageRef

ORDERABLE = frozenset({"in-stock", "limited", "one-of-a-kind", "made-to-order"})
SUMMARY_LENGTH = 160
WIDEST = 640
"""Pixels of a card's photo, at most: a column of a list on a fine screen. Wider ones would only make lists longer."""


def card(edition: Edition, inputs: CardInputs) -> views.Card:
    """Return a product's card: the same object wherever it is shown, so that a template can remember its markup."""
    return edition.memory.recall(inputs, lambda: _card(edition, inputs))


def _card(edition: Edition, inputs: CardInputs) -> views.Card:
    name = edition.text(inputs.name)
    return views.Card(
        id=inputs.id,
        href=edition.href(PageRef("product", inputs.id)),
        name=name,
        workshop=inputs.workshop_name,
        workshop_href=edition.href(PageRef("workshop", inputs.workshop)),
        technique=technique(edition, inputs.technique),
        price=edition.price(inputs.price),
        availability=availability(edition, inputs.availability),
        cover=picture(edition, inputs.cover, name, widest=WIDEST) if inputs.cover else None,
        second=picture(edition, inputs.second, name, widest=WIDEST) if inputs.second else None,
    )


def large_card(edition: Edition, inputs: CardInputs) -> views.Card:
    """Return a product's card with a cover that may also be laid out large."""
    small = card(edition, inputs)
    return replace(small, cover=picture(edition, inputs.cover, small.name)) if inputs.cover else small


def cards(edition: Edition, inputs: tuple[CardInputs, ...]) -> tuple[views.Card, ...]:
    """Return the cards of a list."""
    return tuple(card(edition, one) for one in inputs)


def technique(edition: Edition, slug: str) -> views.Technique:
    """Return the honesty mark of a technique."""
    term, link = edition.inputs.terms["technique"][slug], edition.term("technique", slug)
    return views.Technique(
        slug=slug,
        label=link.label,
        batik=term.facts.get("batik") != "no",
        printed=slug in PRINTED,
        href=link.href,
        summary=link.summary,
        lang=link.lang,
    )


def availability(edition: Edition, slug: str) -> views.Availability:
    """Return whether and how something can be had."""
    link = edition.term("availability", slug)
    return views.Availability(slug, link.label, slug in ORDERABLE, link.lang, link.summary)


def counted(edition: Edition, terms: tuple[TermCount, ...]) -> tuple[views.TermLink, ...]:
    """Return terms with the number of their products."""
    return tuple(replace(edition.term(term.kind, term.slug), count=term.count) for term in terms)


def term_doors(
    edition: Edition, doors: tuple[tuple[TermCount, PictureInputs | None], ...]
) -> tuple[views.TermDoor, ...]:
    """Return terms with covers, which are called as their terms are."""
    links = counted(edition, tuple(term for term, _ in doors))
    return tuple(
        views.TermDoor(link, picture(edition, cover, views.Text(link.label, link.lang)) if cover else None)
        for link, (_, cover) in zip(links, doors, strict=True)
    )


def facet_group(edition: Edition, inputs: FacetCounts) -> views.FacetGroup:
    """Return what products can be filtered by, in words."""
    label = edition.say("facet", inputs.name)
    options = (
        views.TermLink(slug, inputs.names[slug], count=count)
        if slug in inputs.names
        else replace(edition.term(inputs.name, slug), count=count)
        for slug, count in inputs.counts
    )
    return views.FacetGroup(inputs.name, label, tuple(options))


def workshop_card(edition: Edition, inputs: WorkshopCardInputs) -> views.WorkshopCard:
    """Return a workshop's card."""
    return views.WorkshopCard(
        id=inputs.id,
        href=edition.href(PageRef("workshop", inputs.id)),
        name=inputs.name,
        city=inputs.city,
        summary=edition.opening(inputs.story, SUMMARY_LENGTH),
        picture=picture(edition, inputs.picture, views.Text(inputs.name)) if inputs.picture else None,
        count=inputs.count,
    )
