"""Two catalogues → what is new, what is different, what is gone."""

from collections.abc import Mapping
from dataclasses import dataclass, fields

from catalogue.content.models import Catalogue, Product, Workshop

NOT_COMPARED = frozenset({"workshop", "slug", "source", "photos"})
"""What names a product, and photos, which are compared by their bytes too."""


@dataclass(frozen=True, slots=True)
class ChangedProduct:
    """A product that is in both catalogues, but not the same."""

    before: Product
    after: Product
    attributes: tuple[str, ...]
    """Names of the attributes that differ, in the order of the model; ``photos`` also when only their bytes do."""
    files: tuple[str, ...] = ()
    """Names of the photos that are new, or other than they were under that name."""
    removed: tuple[str, ...] = ()
    """Names of the photos that are there no more."""


@dataclass(frozen=True, slots=True)
class ChangedWorkshop:
    """A workshop that is in both catalogues, but not the same."""

    before: Workshop
    after: Workshop
    attributes: tuple[str, ...]
    """Names of the attributes that differ, in the order of the model."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """What one catalogue has that another has not; each part sorted by id."""

    new: tuple[Product, ...]
    changed: tuple[ChangedProduct, ...]
    gone: tuple[Product, ...]
    new_workshops: tuple[Workshop, ...]
    changed_workshops: tuple[ChangedWorkshop, ...]
    gone_workshops: tuple[Workshop, ...]

    @property
    def products(self) -> tuple[Product, ...]:
        """Return the products that are new or changed, as they are now, sorted by id."""
        return tuple(sorted((*self.new, *(one.after for one in self.changed)), key=lambda product: product.id))

    @property
    def workshops(self) -> tuple[Workshop, ...]:
        """Return the workshops that are new or changed, as they are now, sorted by id."""
        changed = (one.after for one in self.changed_workshops)
        return tuple(sorted((*self.new_workshops, *changed), key=lambda workshop: workshop.id))


def compare(
    before: Catalogue, after: Catalogue, photos_before: Mapping[str, str], photos_after: Mapping[str, str]
) -> Comparison:
    """Return how ``after`` differs from ``before``.

    Args:
        before: the catalogue as it was.
        after: the catalogue as it is.
        photos_before: digest of each photo's bytes, by path.
        photos_after: the same of the catalogue as it is.
    """
    was, now = {one.id: one for one in before.products}, {one.id: one for one in after.products}
    pairs = [(was[key], product) for key, product in now.items() if key in was]
    differing = [(one, other, _differences(one, other, photos_before, photos_after)) for one, other in pairs]
    makers_were, makers = {one.id: one for one in before.workshops}, {one.id: one for one in after.workshops}
    return Comparison(
        new=tuple(product for key, product in now.items() if key not in was),
        changed=tuple(
            ChangedProduct(
                *(one, other, names),
                files=_fresh(other, photos_before, photos_after),
                removed=_gone(one, other),
            )
            for one, other, names in differing
            if names
        ),
        gone=tuple(product for key, product in was.items() if key not in now),
        new_workshops=tuple(workshop for key, workshop in makers.items() if key not in makers_were),
        changed_workshops=tuple(
            ChangedWorkshop(makers_were[key], one, _differing(makers_were[key], one))
            for key, one in makers.items()
            if key in makers_were and one != makers_were[key]
        ),
        gone_workshops=tuple(workshop for key, workshop in makers_were.items() if key not in makers),
    )


def _differences(
    one: Product, other: Product, photos_before: Mapping[str, str], photos_after: Mapping[str, str]
) -> tuple[str, ...]:
    """Return the names of the attributes in which two products differ."""
    names = [field.name for field in fields(Product) if field.name not in NOT_COMPARED]
    found = [name for name in names if getattr(one, name) != getattr(other, name)]
    shown = [(photo, photos_before.get(photo.path)) for photo in one.photos]
    if shown != [(photo, photos_after.get(photo.path)) for photo in other.photos]:
        found.append("photos")
    return tuple(found)


def _differing(one: Workshop, other: Workshop) -> tuple[str, ...]:
    return tuple(field.name for field in fields(Workshop) if getattr(one, field.name) != getattr(other, field.name))


def _fresh(product: Product, there: Mapping[str, str], here: Mapping[str, str]) -> tuple[str, ...]:
    """Return the names of a product's photos that are not ``there`` with the same bytes."""
    paths = [photo.path for photo in product.photos]
    return tuple(path.rpartition("/")[2] for path in paths if there.get(path) != here.get(path))


def _gone(one: Product, other: Product) -> tuple[str, ...]:
    left = {photo.path for photo in other.photos}
    return tuple(photo.path.rpartition("/")[2] for photo in one.photos if photo.path not in left)
