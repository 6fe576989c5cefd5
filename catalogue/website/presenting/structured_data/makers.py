"""A workshop as schema.org's ``Organization``."""

from catalogue.website import views
from catalogue.website.editions import Edition
from catalogue.website.inputs import WorkshopInputs
from catalogue.website.presenting.structured_data.values import (
    COUNTRY,
    Json,
    certifications,
    fact,
    largest_jpeg,
    maker,
    stated,
)


def organization(edition: Edition, inputs: WorkshopInputs, view: views.Workshop, description: str) -> dict[str, Json]:
    """Return what a workshop's page says of it; no street and no house, as on the page."""
    model = inputs.workshop
    same: list[Json] = [link.href for link in view.links if link.href.startswith("https://")]
    people: Json = {"@type": "QuantitativeValue", "value": model.artisans} if model.artisans else None
    return stated(
        {
            **maker(edition, model),
            "description": description,
            "brand": {"@type": "Brand", "name": model.brand} if model.brand else None,
            "image": edition.url(largest_jpeg(inputs.picture).output) if inputs.picture else None,
            "telephone": f"+{model.whatsapp}",
            "email": model.email,
            "foundingDate": str(model.since) if model.since else None,
            "numberOfEmployees": people,
            "identifier": fact("NIB", "NIB", model.nib) if model.nib else None,
            "address": stated(
                {
                    "@type": "PostalAddress",
                    "addressLocality": model.city,
                    "addressRegion": model.province,
                    "addressCountry": COUNTRY,
                }
            ),
            "hasCertification": certifications(edition, model.certificates),
            "sameAs": same,
        }
    )
