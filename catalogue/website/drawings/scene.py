"""A piece beside something known, with its measures: in centimetres, before it has a size on any page."""

from dataclasses import dataclass

from catalogue.content.models import Dimensions
from catalogue.website.drawings.shapes import Point, Shape, rectangle


@dataclass(frozen=True, slots=True)
class Span:
    """A measure to be written beside the drawing."""

    start: Point
    end: Point
    centimetres: float
    """As the workshop says it: of a chest the whole way around, though the drawing shows half of that."""
    side: str
    """Where its line runs: below, above, left or right of the two points, slant (along a sleeve, outside of it), or
    across, between the points themselves."""
    around: bool = False
    """It is told around the body."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A piece beside something known."""

    against: str
    """person, worn, table, round-table, sofa, bed, wall, window, hand, sheet or feet; of a garment: flat."""
    sizes: tuple[float, ...]
    """How large that is, cm: what the caption names."""
    shapes: tuple[Shape, ...]
    """Those in front last."""
    spans: tuple[Span, ...]


def sides(sizes: Dimensions) -> tuple[float, float] | None:
    """Return length and width, or the diameter twice; None when the workshop told neither."""
    if sizes.diameter:
        return sizes.diameter, sizes.diameter
    return (sizes.length, sizes.width) if sizes.length and sizes.width else None


def upright(sizes: Dimensions) -> tuple[float, float] | None:
    """Return the width and height of what hangs; its height is told as such or, of a cloth, as its length."""
    across, down = (sizes.width or sizes.length, sizes.height) if sizes.height else (sizes.width, sizes.length)
    return (across, down) if across and down else None


def front(sizes: Dimensions) -> tuple[float, float] | None:
    """Return the width and height of what stands before the eye; two bare measures are its width and height."""
    if sizes.height is None:
        return sides(sizes)
    across = sizes.length or sizes.width or sizes.diameter
    return (across, sizes.height) if across else None


def framed(x: float, y: float, width: float, height: float) -> tuple[Shape, tuple[Span, Span]]:
    """Return a flat piece from its upper left corner, and its measures below and to the right of it."""
    right, bottom = x + width, y + height
    spans = Span((x, bottom), (right, bottom), width, "below"), Span((right, y), (right, bottom), height, "right")
    return rectangle("piece", x, y, width, height), spans
