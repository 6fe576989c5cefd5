"""Small things: beside a hand, a sheet of paper or a person, whichever is nearest to them in size."""

from collections.abc import Sequence

from catalogue.content.models import Dimensions
from catalogue.website.drawings import figures
from catalogue.website.drawings.scene import Scene, Span, front, sides
from catalogue.website.drawings.shapes import Shape, ellipse, line, rectangle, sector, smooth

IN_HAND, ON_PAPER = 26.0, 90.0
"""Up to these sizes, cm, a thing is shown beside a hand, and beside a sheet of paper."""


def bag(sizes: Dimensions) -> Scene | None:
    """Draw a bag with its handles."""
    known = front(sizes)
    if known is None:
        return None
    across, down = known
    half, rise = across * 0.2, max(across, down) * 0.42
    middle = across / 2
    handle = smooth(
        "thing",
        (
            (middle - half, -down),
            (middle - half * 0.85, -down - rise * 0.7),
            (middle, -down - rise),
            (middle + half * 0.85, -down - rise * 0.7),
            (middle + half, -down),
        ),
        closed=False,
    )
    return _beside(across, down, (handle, rectangle("piece", 0, -down, across, down, min(across, down) * 0.06)))


def fan(sizes: Dimensions) -> Scene | None:
    """Draw an open folding fan, as high as its ribs are long."""
    known = sides(sizes)
    if known is None or not 1.3 <= max(known) / min(known) <= 2.2:
        return box(sizes)
    down, across = sorted(known)
    middle = across / 2
    ribs = (
        line("fold", ((middle, 0), (middle + middle * x, -down * y)))
        for x, y in ((-0.7, 0.7), (-0.38, 0.9), (0, 1), (0.38, 0.9), (0.7, 0.7))
    )
    return _beside(across, down, (sector("piece", middle, 0, middle, down), *ribs))


def lamp(sizes: Dimensions) -> Scene | None:
    """Draw a lamp, its shade as wide as told."""
    across, down = sizes.diameter or sizes.width or sizes.length, sizes.height
    if across is None or down is None:
        return box(sizes)
    middle, shade = across / 2, down * 0.58
    corners = ((across * 0.16, -down), (across * 0.84, -down), (across, shade - down), (0, shade - down))
    parts = (
        line("thing", ((middle, shade - down), (middle, 0))),
        line("thing", ((middle - across * 0.3, 0), (middle + across * 0.3, 0))),
        line("piece", corners, closed=True),
    )
    return _beside(across, down, parts)


def book(sizes: Dimensions) -> Scene | None:
    """Draw a cover standing upright: its longer side is its height."""
    if sizes.length is None or sizes.width is None:
        return box(sizes)
    across, down = sorted((sizes.length, sizes.width))
    spine = line("fold", ((across * 0.1, -down), (across * 0.1, 0)))
    return _beside(across, down, (rectangle("piece", 0, -down, across, down, across * 0.04), spine))


def box(sizes: Dimensions) -> Scene | None:
    """Draw a thing of no known shape as the box that just holds it; what has only a diameter is round."""
    known = front(sizes)
    if known is None:
        return None
    across, down = known
    if sizes.diameter and not sizes.height:
        return _beside(across, down, (ellipse("piece", across / 2, -down / 2, across / 2, down / 2),))
    return _beside(across, down, (rectangle("piece", 0, -down, across, down, min(across, down) * 0.05),))


def _beside(across: float, down: float, shapes: Sequence[Shape]) -> Scene:
    """Stand a thing, drawn from x = 0 to the right, beside something known."""
    against, sizes, width, known = _known(max(across, down))
    other = tuple(shape.at(-width * 0.8, 0) for shape in known)
    spans = Span((0, 0), (across, 0), across, "below"), Span((across, -down), (across, 0), down, "right")
    return Scene(against, sizes, (*other, *shapes), spans)


def _known(largest: float) -> tuple[str, tuple[float, ...], float, tuple[Shape, ...]]:
    """Return what a thing of this size is compared with: its name, its sizes, its width and its outline."""
    if largest <= IN_HAND:
        return "hand", (figures.HAND,), figures.HAND_WIDTH, figures.hand()
    if largest <= ON_PAPER:
        return "sheet", figures.SHEET, figures.SHEET[0], figures.sheet()
    return "person", (figures.PERSON,), figures.PERSON_WIDTH, figures.person()
