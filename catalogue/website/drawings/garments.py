"""Garments laid flat, cut by their own measures: the outline of a shirt, a blouse, a dress, with what was measured."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import cos, radians, sin

from catalogue.content.models import Variant
from catalogue.website.drawings.scene import Scene, Span
from catalogue.website.drawings.shapes import Point, Shape, Step, line, smooth

LONG_SLEEVE = 40.0
"""From this length on, cm, a sleeve falls steeply; a shorter one stands out."""


@dataclass(frozen=True, slots=True)
class Cut:
    """What tells one kind of garment from another."""

    hem: float
    """Width at the hem, as a part of that at the chest."""
    waist: float
    """Width at the waist, likewise; 1 for a straight side."""
    front: str
    """collar: collar and buttons. round: a round neck. open: open all the way down."""


CUTS: Mapping[str, Cut] = {
    "shirt": Cut(1.0, 1.0, "collar"),
    "blouse": Cut(1.04, 0.94, "round"),
    "dress": Cut(1.45, 0.84, "round"),
    "daster": Cut(1.3, 1.0, "round"),
    "outer": Cut(1.04, 1.0, "open"),
    "kebaya": Cut(1.04, 0.88, "open"),
}
"""By type."""


@dataclass(frozen=True, slots=True)
class _Body:
    """Half a garment, its middle at x = 0 and the highest point of its shoulder at y = 0."""

    neck: float
    """Half the width of the neck, cm."""
    shoulder: Point
    """Where shoulder and sleeve meet."""
    armpit: Point
    length: float
    sleeve: float
    angle: float
    """How far the sleeve falls below the horizontal, degrees."""


def garment_of(type_: str | None, variant: Variant) -> Scene | None:
    """Return a garment as it lies flat; None when its measures are too few, or no garment has such measures."""
    cut = CUTS.get(type_) if type_ else None
    body = _body(variant)
    if cut is None or body is None:
        return None
    return Scene("flat", (), tuple(_shapes(body, cut, variant)), tuple(_spans(body, variant)))


def _body(variant: Variant) -> _Body | None:
    chest, length = variant.chest, variant.length
    if chest is None or length is None:
        return None
    across = variant.shoulder if variant.shoulder is not None else chest * 0.43
    sleeve = variant.sleeve if variant.sleeve is not None else chest * 0.2
    plausible = 30 <= chest <= 250 and chest * 0.3 <= length <= 220 and chest * 0.2 <= across <= chest * 0.75
    if not plausible or not 2 <= sleeve <= 110:
        return None
    drop = across * 0.09
    return _Body(
        neck=across * 0.19,
        shoulder=(across / 2, drop),
        armpit=(chest / 4, drop + min(chest * 0.2, length * 0.4)),
        length=length,
        sleeve=sleeve,
        angle=62.0 if sleeve >= LONG_SLEEVE else 38.0,
    )


def _cuff(body: _Body) -> tuple[Point, Point]:
    """Return the outer and inner end of the sleeve."""
    angle = radians(body.angle)
    along, inward = (cos(angle), sin(angle)), (-sin(angle), cos(angle))
    wide = (body.armpit[1] - body.shoulder[1]) * (0.5 if body.sleeve >= LONG_SLEEVE else 0.78)
    outer = body.shoulder[0] + along[0] * body.sleeve, body.shoulder[1] + along[1] * body.sleeve
    return outer, (outer[0] + inward[0] * wide, outer[1] + inward[1] * wide)


def _shapes(body: _Body, cut: Cut, variant: Variant) -> Iterator[Shape]:
    told = variant.sleeve is not None
    # The sleeve goes on beneath the trunk, which is drawn over it: so no gap shows at the curve of the armhole.
    beneath = (body.armpit[0] * 0.7, body.armpit[1] * 0.6)
    corners = (body.shoulder, *_cuff(body), body.armpit, beneath)
    yield from _pair(line("piece" if told else "guess", corners, closed=True))
    yield _trunk(body, cut)
    yield from _front(body, cut)


def _pair(shape: Shape) -> tuple[Shape, Shape]:
    return shape, shape.mirrored()


def _trunk(body: _Body, cut: Cut) -> Shape:
    """Return the outline of everything but the sleeves."""
    chest, under = body.armpit
    hem, middle = chest * cut.hem, chest * cut.waist
    waist = min(under + (body.length - under) * 0.45, 42.0)
    rise = (waist - under) * 0.5
    depth = body.neck * (0.95 if cut.front == "round" else 0.4)

    def half(sign: int) -> tuple[Step, ...]:
        """Return the steps from neck to hem on the right (1), seen from the middle."""
        s = sign
        return (
            Step("L", ((s * body.shoulder[0], body.shoulder[1]),)),
            Step("C", ((s * (body.shoulder[0] * 0.93), under * 0.6), (s * (chest * 0.94), under), (s * chest, under))),
            Step("C", ((s * chest, under + rise), (s * middle, waist - rise), (s * middle, waist))),
            Step("C", ((s * middle, waist + rise), (s * hem, body.length - rise), (s * hem, body.length))),
        )

    right = half(1)
    left = _backward((-body.neck, 0.0), half(-1))
    neck = Step("C", ((-body.neck * 0.7, depth), (body.neck * 0.7, depth), (body.neck, 0.0)))
    return Shape(
        "piece", (Step("M", ((body.neck, 0.0),)), *right, Step("L", ((-hem, body.length),)), *left, neck, Step("Z"))
    )


def _backward(start: Point, steps: tuple[Step, ...]) -> tuple[Step, ...]:
    """Return a run of steps from its end to ``start``."""
    begins = [start, *(step.points[-1] for step in steps)]
    turned = [
        Step(step.letter, (*reversed(step.points[:-1]), begin)) for begin, step in zip(begins, steps, strict=False)
    ]
    return tuple(reversed(turned))


def _front(body: _Body, cut: Cut) -> Iterator[Shape]:
    """Yield collar, buttons or the edges of an open front."""
    neck, length = body.neck, body.length
    if cut.front == "collar":
        tip = (neck * 0.75, neck * 1.25)
        yield from _pair(line("fold", ((neck, 0), tip, (0, neck * 0.55))))
        yield line("fold", ((0, neck * 0.55), (0, length)))
        gap = (length - neck * 1.6) / 6
        for number in range(6):
            yield line("fold", ((-0.9, neck * 1.6 + gap * number), (0.9, neck * 1.6 + gap * number)))
    elif cut.front == "open":
        yield from _pair(
            smooth(
                "fold",
                ((neck, 0), (neck * 0.62, length * 0.2), (neck * 0.3, length * 0.5), (neck * 0.3, length)),
                closed=False,
            )
        )


def _spans(body: _Body, variant: Variant) -> Iterator[Span]:
    chest, under = body.armpit
    outer, inner = _cuff(body)
    if variant.shoulder is not None:
        across = body.shoulder[0]
        yield Span((-across, 0), (across, 0), variant.shoulder, "above")
    if variant.sleeve is not None:
        yield Span((-outer[0], outer[1]), (-body.shoulder[0], body.shoulder[1]), variant.sleeve, "slant")
    if variant.chest is not None:
        level = under + (body.length - under) * 0.12
        yield Span((-chest, level), (chest, level), variant.chest, "across", around=True)
    edge = max(outer[0], inner[0], chest * 1.0)
    yield Span((edge, 0), (edge, body.length), body.length, "right")
