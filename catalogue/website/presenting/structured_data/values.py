"""Small values of schema.org, and how JSON-LD is written."""

from collections.abc import Iterable, Mapping
from typing import TypeAlias

import msgspec

from catalogue.content import models
from catalogue.website.editions import Edition
from catalogue.website.inputs import PictureInputs, Rendition
from catalogue.website.presenting.product import GRADES
from catalogue.website.urls import PageRef

Json: TypeAlias = str | int | float | bool | list["Json"] | dict[str, "Json"] | None
CONTEXT = "https://schema.org"
COUNTRY = "ID"
CENTIMETRE, GRAM, DAY, PIECE, YEAR = "CMT", "GRM", "DAY", "H87", "ANN"
"""Common codes of UN/CEFACT Recommendation 20."""


def script(data: Mapping[str, Json]) -> str:
    """Return the content of a JSON-LD script element; no text in it can end the element."""
    encoded = msgspec.json.encode({"@context": CONTEXT, **data}).decode()
    return encoded.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def stated(data: Mapping[str, Json]) -> dict[str, Json]:
    """Return the properties that say something."""
    return {key: value for key, value in data.items() if value not in ([], {}, None, "")}


def quantity(value: float, unit: str, **more: Json) -> dict[str, Json]:
    """Return a ``QuantitativeValue`` of a unit, by its common code."""
    return {"@type": "QuantitativeValue", **more, "value": _number(value), "unitCode": unit}


def span(low: float, high: float | None, unit: str) -> dict[str, Json]:
    """Return a ``QuantitativeValue`` from ``low`` to ``high``; None: without an end."""
    if low == high:
        return quantity(low, unit)
    bounds: dict[str, Json] = {"minValue": _number(low)}
    if high is not None:
        bounds["maxValue"] = _number(high)
    return {"@type": "QuantitativeValue", **bounds, "unitCode": unit}


def _number(value: float) -> Json:
    return int(value) if value == int(value) else value


def fact(name: str, label: str, value: Json, **more: Json) -> dict[str, Json]:
    """Return a ``PropertyValue``; ``name`` is the same in every language."""
    return {"@type": "PropertyValue", "propertyID": name, "name": label, "value": value, **more}


def joined(labels: Iterable[str]) -> str:
    """Return several words as one value."""
    return ", ".join(labels)


def largest_jpeg(picture: PictureInputs) -> Rendition:
    """Return the largest JPEG that a page shows of a photo."""
    jpegs = (r for r in picture.renditions if r.format == "jpeg" and r.role == "page")
    return max(jpegs, key=lambda rendition: rendition.width)


def maker(edition: Edition, workshop: models.Workshop) -> dict[str, Json]:
    """Return a workshop as others refer to it."""
    url = edition.routes.url(PageRef("workshop", workshop.id))
    return {"@type": "Organization", "@id": maker_id(edition, workshop), "name": workshop.name, "url": url}


def maker_id(edition: Edition, workshop: models.Workshop) -> str:
    """Return by what name a workshop is known on all pages."""
    return f"{edition.routes.url(PageRef('workshop', workshop.id))}#organization"


def certifications(edition: Edition, certificates: tuple[models.Certificate, ...]) -> list[Json]:
    """Return each certificate as a ``Certification``; who issued it only where one body alone may."""
    return [_certification(edition, one) for one in certificates]


def _certification(edition: Edition, certificate: models.Certificate) -> dict[str, Json]:
    label = edition.term("certificate", certificate.scheme).label
    grade = GRADES.get(certificate.grade or "")
    issuer = edition.inputs.terms["certificate"][certificate.scheme].facts.get("issuer")
    return stated(
        {
            "@type": "Certification",
            "name": f"{label}: {edition.say('grade', grade)}" if grade else label,
            "certificationIdentification": certificate.number,
            "expires": certificate.expires.isoformat() if certificate.expires else None,
            "issuedBy": {"@type": "Organization", "name": issuer} if isinstance(issuer, str) else None,
        }
    )
