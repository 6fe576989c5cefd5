"""Checked contents → the plan: editions, pictures, pages, files; the one place where they all come together."""

from collections.abc import Mapping
from dataclasses import dataclass

from catalogue.content.guides import Guides
from catalogue.content.i18n import Words, open_words
from catalogue.content.models import Catalogue, SiteConfig
from catalogue.content.validation import SiteEntry
from catalogue.diagnostics import Checked, Diagnostic
from catalogue.digests import fingerprint
from catalogue.rules import themes as rules
from catalogue.website.finding.planning import search_tasks
from catalogue.website.images.likeness import Likeness
from catalogue.website.images.models import PhotoInfo
from catalogue.website.inputs import TEMPLATES, EditionInputs, EnquiryInputs, OfflineInputs, PictureInputs
from catalogue.website.photos import PhotoTask, picture_of, plan_photos, shown_photos
from catalogue.website.planning import plan_pages, plan_tasks, term_pages
from catalogue.website.shelf import arrange, with_colours
from catalogue.website.tasks import Plan, one_writer_each
from catalogue.website.themes import Theme
from catalogue.website.urls import SEGMENTS, Routes, segments

SHELL = (TEMPLATES[OfflineInputs], TEMPLATES[EnquiryInputs])
"""Templates of the pages that every browser keeps from the first visit on."""


@dataclass(frozen=True, slots=True)
class PhotoLook:
    """What is known of a photo before any rendition is made."""

    digest: str
    """Of the photo's bytes."""
    info: PhotoInfo
    placeholder: str
    """``#rrggbb``"""
    palette: tuple[tuple[str, float], ...]
    """(``#rrggbb``, share), largest first."""
    likeness: Likeness
    """To know the picture again."""


@dataclass(frozen=True, slots=True)
class Programs:
    """Digests of the code and libraries that make pages and renditions."""

    pages: str
    photos: str
    search: str


def assemble(
    catalogue: Catalogue,
    config: SiteConfig,
    theme: Theme,
    looks: Mapping[str, PhotoLook],
    programs: Programs,
    meanings: bytes,
    guides: Guides,
) -> Checked[Plan]:
    """Return every file that the site consists of; colliding files are diagnostics.

    The form says what fields mean in the words of ``meanings``, the program's own file of them; ``guides`` are the
    program's own too. The theme has words for every locale of the site: see ``check_words``.
    """
    coloured = with_colours(catalogue, {path: look.palette for path, look in looks.items()})
    photos = _photo_tasks(coloured, config, looks, programs.photos)
    shelf = arrange(coloured, config, _pictures(coloured, photos, looks), meanings, guides)
    routes = _routes(config, theme)
    editions = _editions(config, theme, coloured, term_pages(shelf), routes)
    shell = fingerprint((programs.pages, [theme.closures[name] for name in SHELL], editions))
    plan = Plan(
        photos=photos,
        tasks=plan_tasks(shelf, plan_pages(shelf), routes, shell),
        theme=theme,
        editions=editions,
        program=programs.pages,
        searches=search_tasks(coloured, shelf.groups.listed, config, programs.search),
    )
    return one_writer_each(plan)


def check_words(site: SiteEntry, theme: Theme) -> tuple[Diagnostic, ...]:
    """Return the site's locales for which the theme has no words, where they were asked for."""
    return tuple(
        site.report(rules.LOCALE_WITHOUT_WORDS, "locales", locale=locale, theme=theme.name)
        for locale in site.config.locales
        if locale not in theme.messages
    )


def _photo_tasks(
    catalogue: Catalogue, config: SiteConfig, looks: Mapping[str, PhotoLook], program: str
) -> tuple[PhotoTask, ...]:
    infos = {path: look.info for path, look in looks.items()}
    digests = {path: look.digest for path, look in looks.items()}
    return plan_photos(catalogue, infos, digests, config.images, program)


def _pictures(
    catalogue: Catalogue, tasks: tuple[PhotoTask, ...], looks: Mapping[str, PhotoLook]
) -> Mapping[str, PictureInputs]:
    by_path = {task.path: task for task in tasks}
    return {
        photo.path: picture_of(by_path[photo.path], photo, looks[photo.path].placeholder)
        for photo, _ in shown_photos(catalogue)
        if photo.path in by_path
    }


def _routes(config: SiteConfig, theme: Theme) -> Mapping[str, Routes]:
    default = config.locales[0]
    return {
        locale: Routes(
            config.base_url, locale, locale == default, _segments(open_words(locale, theme.messages[locale]))
        )
        for locale in config.locales
    }


def _segments(words: Words) -> Mapping[str, str]:
    return segments({name: words.pgettext("url", name) for name in SEGMENTS})


def _editions(
    config: SiteConfig,
    theme: Theme,
    catalogue: Catalogue,
    pages: tuple[tuple[str, str], ...],
    routes: Mapping[str, Routes],
) -> Mapping[str, EditionInputs]:
    assets = {name: asset.output for name, asset in theme.assets.items()}
    return {
        locale: EditionInputs(locale, config, catalogue.terms, pages, theme.messages[locale], routes, assets)
        for locale in config.locales
    }
