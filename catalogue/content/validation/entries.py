"""What checking one file gives: the value, and the few places that whole-catalogue rules report on."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from catalogue.content.models import Product, SiteConfig, Workshop
from catalogue.diagnostics import Diagnostic, Span
from catalogue.rules import Rule


@dataclass(frozen=True, slots=True)
class FolderListing:
    """The folder in which an entry lies."""

    workshop: str
    """Name of the workshop's folder."""
    slug: str
    """Name of the product's folder; '' for a workshop."""
    files: tuple[str, ...]
    """Names of the files in the folder, as the file system spells them."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A place to report on after the file itself is gone."""

    span: Span
    line: str | None = None
    """The line as it stands."""


@dataclass(frozen=True, slots=True)
class ProductEntry:
    """A product as its own file tells it: nothing inherited yet."""

    product: Product
    """Its ``technique`` is '' when the file leaves it to the workshop."""
    written: tuple[str, ...]
    """Attributes that the file says something about."""
    marks: Mapping[str, Mark] = field(default_factory=dict)
    """By attribute; single items of a list as ``aliases/<id>``."""

    def report(self, rule: Rule, attribute: str, **values: str) -> Diagnostic:
        """Return a diagnostic where ``attribute`` was written, or else for the file as a whole."""
        return _report(rule, self.marks.get(attribute) or Mark(Span(self.product.source)), values)


@dataclass(frozen=True, slots=True)
class WorkshopEntry:
    """A workshop as its file tells it."""

    workshop: Workshop
    marks: Mapping[str, Mark] = field(default_factory=dict)

    def report(self, rule: Rule, attribute: str, **values: str) -> Diagnostic:
        """Return a diagnostic where ``attribute`` was written, or else for the file as a whole."""
        return _report(rule, self.marks.get(attribute) or Mark(Span(self.workshop.source)), values)


@dataclass(frozen=True, slots=True)
class SiteEntry:
    """The site's settings as ``site.yaml`` tells them, with the defaults for what it leaves out."""

    config: SiteConfig = field(default_factory=SiteConfig)
    marks: Mapping[str, Mark] = field(default_factory=dict)

    def report(self, rule: Rule, attribute: str, **values: str) -> Diagnostic:
        """Return a diagnostic where ``attribute`` was written, or else for the file as a whole."""
        return _report(rule, self.marks.get(attribute) or Mark(Span("site.yaml")), values)


def _report(rule: Rule, mark: Mark, values: Mapping[str, str]) -> Diagnostic:
    pairs = tuple(sorted(values.items()))
    return Diagnostic(rule.name, rule.severity, mark.span, pairs, source_line=mark.line)
