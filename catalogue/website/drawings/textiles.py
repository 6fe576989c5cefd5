"""Cloths: beside the person who wears them, on the table, bed, sofa or wall that they are made for."""

from collections.abc import Callable, Sequence

from catalogue.content.models import Dimensions
from catalogue.website.drawings import figures
from catalogue.website.drawings.scene import Scene, Span, framed, sides, upright
from catalogue.website.drawings.shapes import Shape, ellipse, line, rectangle

START = figures.PERSON_WIDTH / 2 + 14.0
"""Where a piece begins that is laid out beside a person, cm from the person's middle."""
OVERHANG = 8.0
"""How far a tablecloth hangs down at the least for a table to be called covered, cm."""


def cloth(sizes: Dimensions) -> Scene | None:
    """Draw a cloth laid open beside a person."""
    return _open(sizes, "person", lambda _length, _width: ())


def wrapped(sizes: Dimensions) -> Scene | None:
    """Draw a cloth laid open, and wrapped around a person, whom it clothes from the waist down."""
    known = sides(sizes)
    if known is None or not 60 <= known[1] <= 125:
        return cloth(sizes)
    return _open(sizes, "worn", lambda _length, width: figures.wrapped(width))


def draped(sizes: Dimensions) -> Scene | None:
    """Draw a shawl laid open, and over the shoulder of a person."""
    known = sides(sizes)
    if known is None or known[0] < 90:
        return cloth(sizes)
    return _open(sizes, "worn", figures.draped)


def _open(sizes: Dimensions, against: str, worn: Callable[[float, float], tuple[Shape, ...]]) -> Scene | None:
    known = sides(sizes)
    if known is None:
        return None
    length, width = known
    piece, spans = framed(START, -width, length, width)
    return Scene(against, (figures.PERSON,), (*figures.person(), *worn(length, width), piece), spans)


def tablecloth(sizes: Dimensions) -> Scene | None:
    """Draw a cloth on the largest usual table that it covers, from above."""
    if sizes.diameter:
        return _round_table(sizes.diameter)
    known = sides(sizes)
    if known is None:
        return None
    covered = [one for one in figures.TABLES if all(c + 2 * OVERHANG <= d for c, d in zip(one, known, strict=False))]
    return _laid(known, covered)


def runner(sizes: Dimensions) -> Scene | None:
    """Draw a runner along the longest usual table that it spans, from above."""
    known = sides(sizes)
    return _laid(known, [one for one in figures.TABLES if one[0] <= known[0]]) if known else None


def _laid(known: tuple[float, float], tables: Sequence[tuple[float, float, int]]) -> Scene:
    """Lay a cloth on the last of these tables."""
    long, broad, places = tables[-1] if tables else figures.TABLES[0]
    length, width = known
    piece = rectangle("piece", -length / 2, -width / 2, length, width)
    covered = length >= long and width >= broad
    top = rectangle("edge" if covered else "thing", -long / 2, -broad / 2, long, broad, 3)
    right, bottom = max(length, long) / 2, max(width, broad) / 2
    spans = (
        Span((-length / 2, bottom), (length / 2, bottom), length, "below"),
        Span((right, -width / 2), (right, width / 2), width, "right"),
    )
    shapes = (piece, top) if covered else (top, piece)
    return Scene("table", (long, broad), (*shapes, *figures.places(long, broad, places)), spans)


def _round_table(diameter: float) -> Scene:
    covered = [one for one in figures.ROUND_TABLES if one[0] + 2 * OVERHANG <= diameter]
    across, places = covered[-1] if covered else figures.ROUND_TABLES[0]
    radius, edge = diameter / 2, max(diameter, across) / 2
    piece = ellipse("piece", 0, 0, radius, radius)
    top = ellipse("edge" if covered else "thing", 0, 0, across / 2, across / 2)
    span = Span((-radius, edge), (radius, edge), diameter, "below")
    shapes = (piece, top) if covered else (top, piece)
    return Scene("round-table", (across,), (*shapes, *figures.round_places(across, places)), (span,))


def cushion(sizes: Dimensions) -> Scene | None:
    """Draw a cushion that leans on the back of a sofa."""
    known = sides(sizes)
    width, _, seat = figures.SOFA
    if known is None or max(known) > width / 2:
        return cloth(sizes)
    across, down = known
    x, top = width / 2 - 22 - across, -seat - down
    spans = (
        Span((x, top), (x + across, top), across, "above"),
        Span((width / 2, top), (width / 2, -seat), down, "right"),
    )
    return Scene("sofa", (width,), (*figures.sofa(), rectangle("piece", x, top, across, down, 2)), spans)


def bed_linen(sizes: Dimensions) -> Scene | None:
    """Draw bed linen on the widest usual mattress that it covers, from above, the pillows at the top."""
    known = sides(sizes)
    if known is None:
        return None
    length, width = known
    covered = [one for one in figures.MATTRESSES if one <= width]
    broad, long = covered[-1] if covered else figures.MATTRESSES[0], figures.MATTRESS_LENGTH
    piece, spans = framed(-width / 2, min(0.0, long - length), width, length)
    mattress = rectangle("edge", -broad / 2, 0, broad, long, 4)
    return Scene("bed", (broad, long), (piece, mattress, *figures.pillows(broad)), spans)


def wall_hanging(sizes: Dimensions) -> Scene | None:
    """Draw a picture with its middle at the height of the eyes, beside a person."""
    known = upright(sizes)
    if known is None:
        return None
    across, down = known
    top = min(-figures.EYES - down / 2, -down)
    piece, spans = framed(START, top, across, down)
    nail = (START + across / 2, top - min(12.0, across / 4))
    cord = line("thing", ((START, top), nail, (START + across, top)))
    return Scene("wall", (figures.PERSON,), (*figures.person(), figures.floor(START + across), cord, piece), spans)


def curtain(sizes: Dimensions) -> Scene | None:
    """Draw a curtain that hangs from its rod, beside a person."""
    known = upright(sizes)
    if known is None:
        return None
    across, down = known
    top = -max(down, figures.CURTAIN_ROD)
    piece, spans = framed(START, top, across, down)
    folds = (
        line("fold", ((START + across * part, top), (START + across * part, top + down)))
        for part in (0.2, 0.4, 0.6, 0.8)
    )
    rod = line("thing", ((START - 8, top), (START + across + 8, top)))
    shapes = (*figures.person(), figures.floor(START + across), piece, *folds, rod)
    return Scene("window", (figures.PERSON,), shapes, spans)


def doormat(sizes: Dimensions) -> Scene | None:
    """Draw a mat from above with a pair of feet on it."""
    known = sides(sizes)
    if known is None:
        return None
    length, width = known
    piece, spans = framed(-length / 2, -width, length, width)
    return Scene("feet", (figures.FOOT,), (piece, *(sole.at(0, -width * 0.1) for sole in figures.feet())), spans)
