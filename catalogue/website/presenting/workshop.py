"""A workshop on its own page, and those who keep the site."""

from catalogue.content import models
from catalogue.website import views
from catalogue.website.editions import Edition
from catalogue.website.inputs import WorkshopInputs
from catalogue.website.presenting.pictures import picture
from catalogue.website.presenting.product import certificates
from catalogue.website.urls import PageRef

SERVICES = (("website", "Website"), ("instagram", "Instagram"), ("tokopedia", "Tokopedia"), ("shopee", "Shopee"))


def workshop(edition: Edition, inputs: WorkshopInputs) -> views.Workshop:
    """Return the workshop as its page shows it."""
    model = inputs.workshop
    return views.Workshop(
        id=model.id,
        name=model.name,
        brand=model.brand,
        place=place(model),
        story=edition.rich(model.story) if inputs.number == 1 else None,
        picture=picture(edition, inputs.picture, views.Text(model.name)) if inputs.picture else None,
        whatsapp=_question(edition, model),
        links=_links(edition, model),
        since=model.since,
        artisans=model.artisans,
        services=edition.term_list("service", model.services),
        certificates=certificates(edition, model.certificates),
        nib=model.nib,
    )


def place(model: models.Workshop) -> str:
    """Return district, city and province in words, as far as given."""
    return ", ".join(part for part in (model.district, model.city, model.province) if part)


def _links(edition: Edition, model: models.Workshop) -> tuple[views.Link, ...]:
    links = [
        views.Link(edition.say("service", label), url)
        for name, label in SERVICES
        if (url := getattr(model, name)) is not None
    ]
    mail = [views.Link(model.email, f"mailto:{model.email}")] if model.email else []
    return (*links, *mail)


def _question(edition: Edition, model: models.Workshop) -> views.WhatsApp:
    text = edition.say(
        "whatsapp",
        "Hello %(workshop)s, I saw your batik on %(site)s: %(url)s",
        workshop=model.name,
        site=edition.plain(edition.config.name),
        url=edition.routes.url(PageRef("workshop", model.id)),
    )
    return edition.whatsapp(model.whatsapp, text)


def contact(edition: Edition) -> views.Contact:
    """Return how to reach those who keep the site."""
    model = edition.config.contact
    named = (("Instagram", model.instagram), (edition.say("service", "Website"), model.website))
    number = model.whatsapp
    return views.Contact(
        email=model.email,
        whatsapp=edition.whatsapp(number, _greeting(edition)) if number else None,
        links=tuple(views.Link(label, url) for label, url in named if url),
    )


def _greeting(edition: Edition) -> str:
    return edition.say("whatsapp", "Hello, I have a question about %(site)s.", site=edition.plain(edition.config.name))
