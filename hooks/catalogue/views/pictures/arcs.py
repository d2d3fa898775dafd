"""Arrows on a drawing: a band from a point to a point, bent to the right of its way, with a head at its end."""

import math

Point = tuple[float, float]

_STEPS = 60  # of a curve, where a point on it is looked for
_BEND = 0.16  # of the length: how far the middle lies beside the straight way
_RADIUS = 30  # of a loop
_HEAD = 1.6  # the head's width, in widths of the band, beyond _WIDER
_WIDER = 12


def arrow(start: Point, end: Point, width: float, *, leave: float, arrive: float) -> str:
    """The outline of an arrow as the path of an SVG drawing.

    It begins `leave` away from the start and its tip stays `arrive` away from the end. There and
    back are two arrows apart, since each bends to its own right.
    """
    middle = _beside(start, end)
    length = _head(width)
    first = next(t for t in _ts() if math.dist(start, _on(start, middle, end, t)) >= leave)
    last = next(t for t in reversed(_ts()) if math.dist(end, _on(start, middle, end, t)) >= arrive)
    tip = _on(start, middle, end, last)
    neck = next(t for t in reversed(_ts()) if math.dist(tip, _on(start, middle, end, t)) >= length and t < last)
    a, b, c = _part(start, middle, end, first, max(neck, first + 0.02))
    left, right = _shifted(a, b, c, width / 2), _shifted(a, b, c, -width / 2)
    wide = width * _HEAD / 2 + _WIDER / 2
    corner, other = _shifted(b, c, tip, wide)[1], _shifted(b, c, tip, -wide)[1]
    return (
        f"M{_xy(left[0])}Q{_xy(left[1])} {_xy(left[2])}L{_xy(corner)}L{_xy(tip)}L{_xy(other)}"
        f"L{_xy(right[2])}Q{_xy(right[1])} {_xy(right[0])}z"
    )


def loop(at: Point, width: float, *, leave: float) -> str:
    """The outline of an arrow that leaves a point and comes back to it from above."""
    x, y = at[0], at[1] - _RADIUS - leave / 2
    start, tip = math.radians(90 + 45), math.radians(360 + 90 - 35)
    neck = tip - _head(width) / _RADIUS
    wide = width * _HEAD / 2 + _WIDER / 2

    def point(angle: float, beyond: float) -> str:
        return _xy((x + (_RADIUS + beyond) * math.cos(angle), y + (_RADIUS + beyond) * math.sin(angle)))

    outer, inner = _RADIUS + width / 2, _RADIUS - width / 2
    large = int(neck - start > math.pi)
    return (
        f"M{point(start, width / 2)}A{outer:g} {outer:g} 0 {large} 1 {point(neck, width / 2)}"
        f"L{point(neck, wide)}L{point(tip, 0)}L{point(neck, -wide)}L{point(neck, -width / 2)}"
        f"A{inner:g} {inner:g} 0 {large} 0 {point(start, -width / 2)}z"
    )


def _head(width: float) -> float:
    """The length of a head."""
    return 16 + width * 0.9


def _beside(start: Point, end: Point) -> Point:
    """The control point of the curve: beside the middle of the straight way, on the right."""
    (a, b), (x, y) = start, end
    return (a + x) / 2 - (y - b) * _BEND * 2, (b + y) / 2 + (x - a) * _BEND * 2


def _ts() -> list[float]:
    return [step / _STEPS for step in range(_STEPS + 1)]


def _on(start: Point, middle: Point, end: Point, t: float) -> Point:
    """A point of a quadratic Bézier curve."""
    return _between(_between(start, middle, t), _between(middle, end, t), t)


def _part(start: Point, middle: Point, end: Point, first: float, last: float) -> tuple[Point, Point, Point]:
    """The part of a curve between two values of its parameter, as a curve."""
    control = _between(_between(start, middle, first), _between(middle, end, first), last)
    return _on(start, middle, end, first), control, _on(start, middle, end, last)


def _between(one: Point, other: Point, t: float) -> Point:
    return one[0] + (other[0] - one[0]) * t, one[1] + (other[1] - one[1]) * t


def _shifted(a: Point, b: Point, c: Point, by: float) -> tuple[Point, Point, Point]:
    """A curve's points moved sideways."""
    return _aside(a, a, b, by), _aside(b, a, c, by), _aside(c, b, c, by)


def _aside(point: Point, start: Point, end: Point, by: float) -> Point:
    """A point moved at a right angle to a direction."""
    x, y = end[0] - start[0], end[1] - start[1]
    length = math.hypot(x, y) or 1
    return point[0] - y / length * by, point[1] + x / length * by


def _xy(point: Point) -> str:
    return f"{point[0]:.0f} {point[1]:.0f}"
