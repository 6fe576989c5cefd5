"""The guides → their pages and the files of their pictures."""

import posixpath
from collections.abc import Iterator

from catalogue.content.guides import GuidePicture, Guides
from catalogue.digests import digest_of
from catalogue.website.inputs import GuideInputs, GuidePictureInputs, PublishedPicture
from catalogue.website.shelf import PageInputsOf
from catalogue.website.tasks import Task
from catalogue.website.urls import PageRef

SOURCE = "catalogue/guides"
FOLDER = "assets/guides"
"""Where pictures are published: among the files that carry their digests and may be kept for ever."""


def guide_pages(guides: Guides) -> Iterator[PageInputsOf]:
    """Yield the page of each guide, that of their list first."""
    titles = tuple((guide.key, guide.title) for guide in guides.pages)
    pictures = tuple(PublishedPicture(one.name, _output(one), one.width, one.height) for one in guides.pictures)
    for guide in guides.pages:
        shown = tuple(one for one in pictures if any(f"({one.name})" in text for text in guide.text.texts.values()))
        yield PageInputsOf(PageRef("guide", guide.key), GuideInputs(guide, shown, titles), SOURCE)


def guide_pictures(guides: Guides, locale: str) -> Iterator[Task]:
    """Yield the task of each picture; it is the same in every locale, and made with the first."""
    return (Task(_output(one), locale, GuidePictureInputs(one.data), SOURCE) for one in guides.pictures)


def _output(picture: GuidePicture) -> str:
    stem, extension = posixpath.splitext(posixpath.basename(picture.name))
    return f"{FOLDER}/{stem}.{digest_of(picture.data)[:10]}{extension}"
