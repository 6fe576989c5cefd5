"""A task's inputs → the file's bytes, by the theme's templates or by the writers of the machines' files."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from catalogue.diagnostics import Checked, Diagnostic, Span
from catalogue.rules import themes as rules
from catalogue.website import indexing, views
from catalogue.website import inputs as made_of
from catalogue.website.editions import Edition, open_edition
from catalogue.website.exporting import documents
from catalogue.website.exporting.table import table
from catalogue.website.finding import facets
from catalogue.website.finding.lexicon import lexicon, name_order
from catalogue.website.hosting import headers
from catalogue.website.presenting.cards import cards
from catalogue.website.presenting.pages import present
from catalogue.website.tasks import Task
from catalogue.website.templating import open_environment
from catalogue.website.themes import Layer, Theme, locate
from catalogue.website.urls import PageRef

if TYPE_CHECKING:
    from jinja2 import Environment


WRITERS: Mapping[type[made_of.Inputs], Callable[[Edition, Any], bytes]] = {
    made_of.FeedInputs: indexing.atom_feed,
    made_of.SitemapInputs: indexing.sitemap,
    made_of.SitemapIndexInputs: indexing.sitemap_index,
    made_of.RobotsInputs: lambda edition, _: indexing.robots(edition),
    made_of.FacetsInputs: lambda _, inputs: facets.encoded(inputs),
    made_of.LexiconInputs: lexicon,
    made_of.NameOrderInputs: name_order,
    made_of.ExportInputs: documents.document,
    made_of.ExportPartInputs: documents.part,
    made_of.TableInputs: table,
    made_of.GuidePictureInputs: lambda _, inputs: inputs.data,
    made_of.HeadersInputs: lambda edition, _: headers(edition.routes.base_path),
}
"""What writes the files that need no template."""


@dataclass(frozen=True, slots=True)
class RedirectPage:
    """``redirect.html``: leads from a former address to the present one."""

    locale: str
    """Language tag for ``<html lang>``."""
    title: str
    target: str
    """href of the present address."""
    url: str
    """The same, absolute."""


@dataclass(frozen=True, slots=True)
class WorkerPage:
    """``sw.js``: the service worker, which keeps visited pages readable without a connection."""

    base: str
    """Path below which the site lies, with a slash at its end."""
    offline: Mapping[str, str]
    """href of the page for those offline, by the href of the home page of its language."""
    enquiry: tuple[str, ...]
    """href of the buyer's list in each language."""
    version: str
    """Changes with what the pages that are always kept hang on: settings, words, templates, addresses, assets."""


@dataclass(frozen=True, slots=True, eq=False)
class Renderer:
    """Editions and templates, opened for making files; one for each process that makes pages."""

    editions: Mapping[str, Edition]
    environments: Mapping[str, "Environment"]
    layers: tuple[Layer, ...]

    def render(self, task: Task) -> Checked[bytes]:
        """Return the bytes of a task's file, or why its template failed."""
        import jinja2

        edition = self.editions[task.locale]
        try:
            return Checked(self._bytes(edition, task))
        except (
            jinja2.TemplateError,
            TypeError,
            ValueError,
            LookupError,
            AttributeError,
            ArithmeticError,
            RuntimeError,
        ) as error:
            # What a theme may do wrong with values that are right: a name it misspells, a sum of text and number.
            return Checked(None, (_failure(task, self.layers, error),))

    def _bytes(self, edition: Edition, task: Task) -> bytes:
        inputs, template = task.inputs, task.template
        if template is None:
            return WRITERS[type(inputs)](edition, inputs)
        page = _page(edition, inputs)
        return self.environments[task.locale].get_template(template).render(page=page).encode()


def _page(edition: Edition, inputs: made_of.Inputs) -> object:
    """Return what the template of a file reads as ``page``."""
    match inputs:
        case made_of.RedirectInputs():
            return _redirect(edition, inputs)
        case made_of.ServiceWorkerInputs():
            return _worker(edition, inputs)
        case made_of.CardsInputs():
            return views.CardsPage(edition.locale, cards(edition, inputs.cards))
        case _:
            assert isinstance(inputs, made_of.PageInputs)  # noqa: S101 the only kind left that has a template
            return present(edition, inputs)


def _redirect(edition: Edition, inputs: made_of.RedirectInputs) -> RedirectPage:
    return RedirectPage(
        locale=edition.locale,
        title=edition.plain(inputs.title),
        target=edition.href(inputs.target),
        url=edition.routes.url(inputs.target),
    )


def _worker(edition: Edition, inputs: made_of.ServiceWorkerInputs) -> WorkerPage:
    routes = edition.inputs.routes
    offline, home = PageRef("offline"), PageRef("home")
    return WorkerPage(
        base=edition.routes.base_path,
        offline={route.href(home): route.href(offline) for route in routes.values()},
        enquiry=tuple(route.href(PageRef("enquiry")) for route in routes.values()),
        version=inputs.shell[:10],
    )


def _failure(task: Task, layers: tuple[Layer, ...], error: Exception) -> Diagnostic:
    """Return where in which template a page failed."""
    place, line = _template_line(layers, error, task.template or "")
    text = line[:400] if line else None
    values = (("output", task.output), ("reason", str(error) or type(error).__name__))
    return Diagnostic(rules.TEMPLATE_FAILED.name, rules.TEMPLATE_FAILED.severity, place, values, text)


def _template_line(layers: tuple[Layer, ...], error: Exception, template: str) -> tuple[Span, str | None]:
    """Return the innermost template line of a traceback, as Jinja rewrites it, and its text."""
    frames, traceback = [], error.__traceback__
    while traceback is not None:
        frames.append((traceback.tb_frame.f_code.co_filename, traceback.tb_lineno))
        traceback = traceback.tb_next
    sources = {f"{layer.path}/templates/{name}": text for layer in layers for name, text in layer.templates.items()}
    for path, number in reversed(frames):
        if path in sources:
            lines = sources[path].splitlines()
            return Span(path, number), lines[number - 1] if 0 < number <= len(lines) else None
    found = locate(layers, template)
    return Span(f"{layers[found[0]].path}/templates/{template}" if found else template), None


def open_renderer(theme: Theme, editions: Mapping[str, made_of.EditionInputs]) -> Renderer:
    """Return a renderer for these editions."""
    opened = {locale: open_edition(inputs) for locale, inputs in editions.items()}
    environments = {locale: open_environment(theme, edition) for locale, edition in opened.items()}
    return Renderer(opened, environments, theme.layers)
