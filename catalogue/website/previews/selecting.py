"""A plan → the smaller plan of some products and workshops, with all that their pages show."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import replace

from catalogue.website import inputs as made_of
from catalogue.website.inputs import Inputs, PictureInputs
from catalogue.website.tasks import Plan, Task


def select(plan: Plan, products: AbstractSet[str], workshops: AbstractSet[str]) -> Plan:
    """Return the plan of the pages of some products and workshops, in every locale.

    Args:
        plan: the plan of the whole site.
        products: ids.
        workshops: ids; the first page of each is taken.
    """
    tasks = tuple(task for task in plan.tasks if _is_wanted(task, products, workshops))
    shown = {rendition.output for task in tasks for one in _pictures(task.inputs) for rendition in one.renditions}
    photos = tuple(photo for photo in plan.photos if any(file.output in shown for file in photo.files))
    return replace(plan, tasks=tasks, photos=photos, searches=())


def _is_wanted(task: Task, products: AbstractSet[str], workshops: AbstractSet[str]) -> bool:
    match task.inputs:
        case made_of.ProductInputs(product=product):
            return product.id in products
        case made_of.WorkshopInputs(workshop=workshop, number=1):
            return workshop.id in workshops
        case _:
            return False


def _pictures(inputs: Inputs) -> Iterator[PictureInputs]:
    """Yield every photo that a page of these inputs shows."""
    match inputs:
        case made_of.ProductInputs():
            cards, own = inputs.related, (*inputs.pictures, inputs.workshop_card.picture)
        case made_of.WorkshopInputs():
            cards, own = inputs.cards, (inputs.picture,)
        case _:
            return
    yield from filter(None, own)
    yield from (picture for card in cards for picture in (card.cover, card.second) if picture)
