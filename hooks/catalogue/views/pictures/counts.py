"""Where the number of a voivodeship stands on the map of Poland, so that it hides no dot."""

import math
from collections.abc import Sequence
from itertools import pairwise

from catalogue.model.geography.region import Region
from catalogue.views.pictures.maps import Dot, border, middle

_ROOM = 22  # around the middle of a number that a dot does not reach into
_STEP = 8  # from one place that is tried to the next
_FARTHEST = 12  # steps from the middle of the voivodeship
_EDGE = 16  # half the width of a number, which stays inside the border


def place_of_count(region: Region, dots: Sequence[Dot]) -> tuple[int, int]:
    """The place nearest the middle where no dot lies under the number; the middle where there is none."""
    x, y = middle(region)
    steps = range(-_FARTHEST, _FARTHEST + 1)
    tried = sorted(((a * _STEP, b * _STEP) for a in steps for b in steps), key=lambda step: (math.hypot(*step), step))
    places = ((x + a, y + b) for a, b in tried)
    near = [dot for dot in dots if math.dist((dot.x, dot.y), (x, y)) < 2 * _STEP * _FARTHEST]
    return next((place for place in places if _is_free(place, near) and _is_inside(place, region)), (x, y))


def _is_free(place: tuple[int, int], dots: Sequence[Dot]) -> bool:
    return all(math.dist((dot.x, dot.y), place) >= dot.radius + _ROOM for dot in dots)


def _is_inside(place: tuple[int, int], region: Region) -> bool:
    x, y = place
    points = border(region)
    sides = list(pairwise([*points, points[0]]))
    return all(
        sum((b > y) != (d > y) and left < a + (y - b) * (c - a) / (d - b) for (a, b), (c, d) in sides) % 2
        for left in (x - _EDGE, x + _EDGE)
    )
