"""A scene in centimetres → finished SVG: everything on it to one scale, its measures written beside it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby

from catalogue.website.drawings.scene import Scene, Span
from catalogue.website.drawings.shapes import Shape

WIDTH = 4000
"""Units of the drawing's width: a tenth of a pixel at 400 pixels, so that whole numbers are fine enough."""
TALLEST = 3400
SMALLEST = 60
"""Units that the shorter side of a piece, and the longer side of what it is compared with, must have to be seen."""
TEXT, LEADING, LETTER = 150, 180, 96
"""Height of letters, from line to line, and the width that one letter is given; units."""
AWAY, TICK, EDGE = 120, 36, 40
"""From a piece to its dimension line, half of that line's end marks, and the drawing's own margin; units."""

TILE = 'width="150" height="150" patternUnits="userSpaceOnUse" stroke="none"'
ISEN = (
    '<rect class="isen-ground" width="150" height="150" fill="Canvas"/><g class="isen-dots" fill="currentColor">'
    '<circle cx="37" cy="37" r="14"/><circle cx="112" cy="112" r="14"/></g>'
)
"""The dots that fill the ground of a batik: they tell the piece from what it lies on."""

Label = Callable[[Span], tuple[str, ...]]
"""The lines of words for a measure."""


@dataclass(frozen=True, slots=True)
class Scale:
    """Where centimetres lie on the sheet."""

    factor: float
    """Units to a centimetre."""
    x: float
    y: float
    height: int
    """Units."""

    def at(self, x: float, y: float) -> tuple[int, int]:
        """Return a place on the sheet, in whole units."""
        return round(self.x + x * self.factor), round(self.y + y * self.factor)


def fit(scenes: Sequence[Scene], label: Label) -> Scale | None:
    """Return the one scale at which all these scenes fit on a sheet; None when something would be too small to see."""
    lows, highs = zip(*(_bounds(scene.shapes) for scene in scenes), strict=True)
    left, top = min(x for x, _ in lows), min(y for _, y in lows)
    right, bottom = max(x for x, _ in highs), max(y for _, y in highs)
    margins = [_margins(scene, label) for scene in scenes]
    before, above, after, below = (max(sides) for sides in zip(*margins, strict=True))
    factor = min((WIDTH - before - after) / (right - left), (TALLEST - above - below) / (bottom - top))
    spare = WIDTH - before - after - (right - left) * factor
    if not all(_can_be_seen(scene, factor) for scene in scenes):
        return None
    height = round((bottom - top) * factor) + above + below
    return Scale(factor, before + spare / 2 - left * factor, above - top * factor, height)


def _bounds(shapes: Sequence[Shape]) -> tuple[tuple[float, float], tuple[float, float]]:
    points = [point for shape in shapes for point in shape.points]
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return (min(xs), min(ys)), (max(xs), max(ys))


def _margins(scene: Scene, label: Label) -> tuple[int, int, int, int]:
    """Return the room that dimension lines and their words need to the left, above, to the right and below."""
    room = dict.fromkeys(("left", "above", "right", "below"), EDGE)
    for span in scene.spans:
        words, lines = label(span), EDGE + AWAY + TICK
        across, down = lines + LETTER * max(map(len, words)), lines + LEADING * len(words)
        needs = {"slant": {"left": across, "above": lines}, "left": {"left": across}, "right": {"right": across}}
        for side, need in needs.get(span.side, {span.side: down} if span.side in room else {}).items():
            room[side] = max(room[side], need)
    return room["left"], room["above"], room["right"], room["below"]


def _can_be_seen(scene: Scene, factor: float) -> bool:
    pieces = [shape for shape in scene.shapes if shape.role == "piece"]
    known = [shape for shape in scene.shapes if shape.role in {"body", "thing", "edge"}]
    sides = [_size(shape) for shape in pieces]
    beside = [max(_size(shape)) for shape in known]
    smallest = min((*(min(size) for size in sides), *([max(beside)] if beside else ())))
    return bool(smallest * factor >= SMALLEST)


def _size(shape: Shape) -> tuple[float, float]:
    (left, top), (right, bottom) = _bounds((shape,))
    return right - left, bottom - top


def svg(scene: Scene, scale: Scale, label: Label, name: str, title: str, description: str) -> str:
    """Return the drawing as markup that may stand in a page: escaped, without colours or style of its own.

    Args:
        scene: what is drawn.
        scale: from ``fit``.
        label: says a measure.
        name: of the drawing, for ids; one of its own on each page.
        title: what is shown, in words.
        description: all measures in words.
    """
    return "".join(
        (
            f'<svg class="scale" viewBox="0 0 {WIDTH} {scale.height}" role="img" fill="none" stroke="currentColor"',
            f' stroke-width="12" aria-labelledby="{name}-title {name}-text">',
            f'<title id="{name}-title">{escape(title)}</title><desc id="{name}-text">{escape(description)}</desc>',
            f'<defs><pattern id="{name}-isen" {TILE}>{ISEN}</pattern></defs>',
            *_shapes(scene.shapes, scale, name),
            *(_span(span, scale, label(span)) for span in scene.spans),
            "</svg>",
        )
    )


def _shapes(shapes: Sequence[Shape], scale: Scale, name: str) -> Iterator[str]:
    for role, group in groupby(shapes, key=lambda shape: shape.role):
        outlines = [_outline(shape, scale) for shape in group]
        if role == "body":  # one silhouette, though its parts overlap: the whole is made pale, not each part
            parts = "".join(f'<path d="{outline}"/>' for outline in outlines)
            yield f'<g class="body" fill="currentColor" stroke="none" opacity=".18">{parts}</g>'
        elif role == "piece":  # one after the other: what lies in front hides what it lies on
            yield from (f'<path class="piece" fill="url(#{name}-isen)" d="{outline}"/>' for outline in outlines)
        else:
            yield f'<path class="{role}" d="{"".join(outlines)}"/>'


def _outline(shape: Shape, scale: Scale) -> str:
    """Return the value of ``d``."""
    places = ((step.letter, (scale.at(*point) for point in step.points)) for step in shape.steps)
    return "".join(letter + " ".join(f"{x} {y}" for x, y in points) for letter, points in places)


def _span(span: Span, scale: Scale, words: tuple[str, ...]) -> str:
    """Return a dimension line with its two end marks and its words."""
    (x0, y0), (x1, y1) = scale.at(*span.start), scale.at(*span.end)
    if span.side == "slant":
        return _slanted((x0, y0), (x1, y1), words)
    aside = {"below": (0, AWAY), "above": (0, -AWAY), "left": (-AWAY, 0), "right": (AWAY, 0)}
    across, down = aside.get(span.side, (0, 0))
    x0, x1, y0, y1 = x0 + across, x1 + across, y0 + down, y1 + down
    mark = f"h{2 * TICK}" if span.side in {"left", "right"} else f"v{2 * TICK}"
    tx, ty = (TICK, 0) if mark.startswith("h") else (0, TICK)
    marks = "".join(f"M{x - tx} {y - ty}{mark}" for x, y in ((x0, y0), (x1, y1)))
    path = f'<path class="measure" d="M{x0} {y0}L{x1} {y1}{marks}"/>'
    return path + _words(span.side, (x0 + x1) // 2, (y0 + y1) // 2, words)


def _slanted(start: tuple[int, int], end: tuple[int, int], words: tuple[str, ...]) -> str:
    """Return a dimension line along a sleeve, above it, and its words to the left of its middle."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = (dx * dx + dy * dy) ** 0.5
    ux, uy = round(dy / length * AWAY), round(-dx / length * AWAY)
    tx, ty = ux * TICK // AWAY, uy * TICK // AWAY
    (x0, y0), (x1, y1) = (start[0] + ux, start[1] + uy), (end[0] + ux, end[1] + uy)
    marks = "".join(f"M{x - tx} {y - ty}l{2 * tx} {2 * ty}" for x, y in ((x0, y0), (x1, y1)))
    path = f'<path class="measure" d="M{x0} {y0}L{x1} {y1}{marks}"/>'
    return path + _words("left", (x0 + x1) // 2, (y0 + y1) // 2 - LEADING // 3, words)


def _words(side: str, x: int, y: int, words: tuple[str, ...]) -> str:
    """Return lines of words about the middle of a dimension line."""
    tall = LEADING * (len(words) - 1)
    anchor = {"left": "end", "right": "start"}.get(side, "middle")
    if side in {"left", "right"}:
        x += -TICK - EDGE if side == "left" else TICK + EDGE
        first = y - tall // 2 + TEXT // 3
    else:
        first = y + TICK + TEXT if side == "below" else y - TICK - EDGE - tall
        half = max(map(len, words)) * LETTER // 2
        x = max(half, min(x, WIDTH - half))
    lines = enumerate(words)
    said = "".join(f'<tspan x="{x}" y="{first + LEADING * number}">{escape(line)}</tspan>' for number, line in lines)
    look = f'font-size="{TEXT}" text-anchor="{anchor}" fill="currentColor" stroke="none"'
    return f'<text class="label" {look}>{said}</text>'
