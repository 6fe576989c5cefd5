"""Photos as a template wants them."""

from catalogue.website import views
from catalogue.website.editions import Edition
from catalogue.website.inputs import PictureInputs, Rendition

MEDIA_TYPES = {"avif": "image/avif", "webp": "image/webp", "jpeg": "image/jpeg"}
MIDDLE_WIDTH = 640
"""Width that ``<img src>`` aims at: for the few browsers that choose for themselves neither size nor format."""


def picture(
    edition: Edition, inputs: PictureInputs, fallback: views.Text, *, widest: int | None = None
) -> views.Picture:
    """Return one photo.

    Args:
        edition: the site in one language.
        inputs: the photo and its renditions.
        fallback: describes it where the workshop did not.
        widest: pixels beyond which its place has no use for a rendition.
    """
    pages = _as_wide_as(widest, [rendition for rendition in inputs.renditions if rendition.role == "page"])
    jpegs = [rendition for rendition in pages if rendition.format == "jpeg"]
    largest = max(jpegs, key=lambda rendition: rendition.width)
    middle = min(jpegs, key=lambda rendition: abs(rendition.width - MIDDLE_WIDTH))
    role = inputs.photo.role
    role_label = edition.name("role", role) if role else None
    return views.Picture(
        sources=_sources(edition, pages),
        src=edition.file_href(middle.output),
        width=largest.width,
        height=largest.height,
        alt=_alt(edition, inputs, fallback, role_label),
        placeholder=inputs.placeholder,
        zoom=_zoom(edition, inputs),
        thumbnail=edition.file_href(min(jpegs, key=lambda rendition: rendition.width).output),
        role=role,
        role_label=role_label,
    )


def _as_wide_as(widest: int | None, pages: list[Rendition]) -> list[Rendition]:
    """Return the renditions up to a width; those of the smallest where all are wider."""
    limit = max(widest or 0, min(one.width for one in pages))
    return [one for one in pages if one.width <= limit] if widest else pages


def _sources(edition: Edition, pages: list[Rendition]) -> tuple[views.PictureSource, ...]:
    """Return one source for each format, with all its widths: a browser takes the first one that it can show."""
    kinds = dict.fromkeys(rendition.format for rendition in pages)
    return tuple(
        views.PictureSource(
            MEDIA_TYPES[kind],
            ", ".join(f"{edition.file_href(one.output)} {one.width}w" for one in pages if one.format == kind),
        )
        for kind in kinds
    )


def _alt(edition: Edition, inputs: PictureInputs, fallback: views.Text, role_label: views.Text | None) -> views.Text:
    if inputs.photo.alt:
        return edition.text(inputs.photo.alt)
    if role_label is None or role_label.lang != fallback.lang:
        return fallback
    return views.Text(f"{fallback.text}: {role_label.text.lower()}", fallback.lang)


def _zoom(edition: Edition, inputs: PictureInputs) -> views.ZoomImage | None:
    """Return the largest rendition in the format that every browser shows; None when the site wants no zoom.

    A photo that is hardly larger than its widest page rendition has no zoom of its own: that one serves.
    """
    if not edition.config.images.zoom:
        return None
    zooms = [one for one in inputs.renditions if one.role == "zoom"]
    offered = zooms or [one for one in inputs.renditions if one.role == "page"]
    best = max(offered, key=lambda one: (one.format == "jpeg", one.width))
    return views.ZoomImage(edition.file_href(best.output), best.width, best.height)


def social_image(edition: Edition, inputs: PictureInputs | None, alt: str) -> views.SocialImage | None:
    """Return the photo for link previews; where there is none, the theme's own picture."""
    found = next((r for r in inputs.renditions if r.role == "social"), None) if inputs else None
    if found:
        return views.SocialImage(edition.url(found.output), found.width, found.height, alt)
    own = edition.inputs.assets.get("og.jpg")
    return views.SocialImage(edition.url(own), 1200, 630, alt) if own else None
