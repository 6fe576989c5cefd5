"""The page of a guide: its text with the site's own addresses in it, and the guides beside it."""

from catalogue.content.guides import LIST
from catalogue.content.i18n import resolve
from catalogue.content.models import Localized
from catalogue.website import views
from catalogue.website.editions import Edition
from catalogue.website.inputs import GuideInputs
from catalogue.website.markdown import Figure, plain_text, render_guide
from catalogue.website.presenting.frame import Subject, frame
from catalogue.website.urls import PageRef

DESCRIPTION_LENGTH = 155
"""Characters of a description that search engines show."""


def guide_page(edition: Edition, inputs: GuideInputs) -> views.GuidePage:
    """Return a guide's page, or that of their list; in the best other language where it has none for this locale."""
    guide, ref = inputs.guide, PageRef("guide", inputs.guide.key)
    title = edition.text(guide.title)
    text, lang = resolve(guide.text, edition.locale, edition.config.locales)
    subject = Subject(
        ref=ref,
        title=title.text,
        lang=title.lang,
        description=plain_text(text, DESCRIPTION_LENGTH),
        trail=(_link(edition, *inputs.titles[0]),) if guide.key else (),
    )
    before, after = _neighbours(edition, inputs)
    return views.GuidePage(
        **frame(edition, subject),
        title=title.text,
        lang=title.lang,
        body=views.RichText(render_guide(text, 2, _links(edition, inputs), _figures(edition, inputs)), lang),
        previous=before,
        next=after,
    )


def _links(edition: Edition, inputs: GuideInputs) -> dict[str, str]:
    """Return the addresses of the guides by how texts name them: in their own language, or in another of the site."""
    names = {key: f"{key}.md" if key else LIST for key, _ in inputs.titles}
    return {names[key]: edition.href(PageRef("guide", key)) for key in names} | {
        f"../{locale}/{names[key]}": routes.href(PageRef("guide", key))
        for locale, routes in edition.inputs.routes.items()
        for key in names
    }


def _figures(edition: Edition, inputs: GuideInputs) -> dict[str, Figure]:
    return {one.name: Figure(edition.file_href(one.output), one.width, one.height) for one in inputs.pictures}


def _neighbours(edition: Edition, inputs: GuideInputs) -> tuple[views.Link | None, views.Link | None]:
    """Return the guides before and after this one; the list, which comes first, has none."""
    titles = [one for one in inputs.titles if one[0]]
    place = next((at for at, (key, _) in enumerate(titles) if key == inputs.guide.key), None)
    if place is None:
        return None, None
    before, after = titles[:place][-1:], titles[place + 1 :][:1]
    return (_link(edition, *before[0]) if before else None), (_link(edition, *after[0]) if after else None)


def _link(edition: Edition, key: str, title: Localized) -> views.Link:
    text = edition.text(title)
    return views.Link(text.text, edition.href(PageRef("guide", key)), text.lang)
