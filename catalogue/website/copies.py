"""The same picture shown by two workshops: perhaps one of them does not own it."""

from collections.abc import Iterable, Iterator, Mapping

from catalogue.content.models import Catalogue
from catalogue.diagnostics import Diagnostic, Span
from catalogue.rules import photos as rules


def owners(catalogue: Catalogue) -> Mapping[str, str]:
    """Return the workshop that shows each photo, by the photo's path."""
    shown = {photo.path: product.workshop for product in catalogue.products for photo in product.photos}
    return shown | {workshop.photo.path: workshop.id for workshop in catalogue.workshops if workshop.photo}


def copies(owner: Mapping[str, str], pairs: Iterable[tuple[str, str]]) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each pair of photos that are one picture and belong to two workshops.

    Args:
        owner: workshop by photo.
        pairs: paths of photos that are alike.
    """
    rule = rules.COPIED
    for first, second in pairs:
        if owner[first] != owner[second]:
            values = (("first", owner[first]), ("other", first), ("second", owner[second]))
            yield Diagnostic(rule.name, rule.severity, Span(second), values, related=Span(first))
