"""Maps of Poland, drawn when the site is built: where everything lies, in units of a drawing 1000 wide."""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from statistics import fmean

from catalogue.model.catalogue import Catalogue
from catalogue.model.geography.outlines import outlines
from catalogue.model.geography.region import REGIONS, Region
from catalogue.model.records.practice import Practice
from catalogue.model.records.visit import Visit
from catalogue.model.types.alphabet import polish_order
from catalogue.model.types.numbers import Coordinates
from catalogue.views.pictures.shades import shade
from catalogue.views.text.doubts import title, town

WIDTH, HEIGHT = 1000, 965
WEST, NORTH, EAST = 14.05, 54.9, 24.2
SQUEEZE = math.cos(math.radians(52))  # a degree of longitude against one of latitude, in the middle of Poland
SCALE = WIDTH / ((EAST - WEST) * SQUEEZE)

_CELL = 22  # practices in a square of this size become one dot
EARTH = 6371  # kilometres, mean radius

Frame = tuple[int, int, int, int]
"""A part of the drawing: left, top, width, height."""

_NARROWEST = 300  # of the part of the drawing that a route is shown in; about 200 km
_ROOM = 50  # around the places of a route
_SHAPE = 4 / 3  # width to height of that part


@dataclass(frozen=True, slots=True)
class Dot:
    """A place with what lies there; several places where they are dense."""

    x: int
    y: int
    practices: tuple[Practice, ...]

    @property
    def radius(self) -> int:
        """Its size grows with the number of practices, by area."""
        return round(7 + 4 * math.sqrt(len(self.practices) - 1))

    @property
    def places(self) -> str:
        """The towns, each once; where only coordinates are given, the hosts."""
        return ", ".join(dict.fromkeys(town(practice) or practice.host for practice in self.practices))


@dataclass(frozen=True, slots=True)
class Leg:
    """A stretch of a route: the names of its ends, and the distance as the crow flies (kilometres)."""

    start: str
    end: str
    kilometres: int


@dataclass(frozen=True, slots=True)
class Mark:
    """A place of a visit on its map: `text` stands in the dot."""

    text: str
    name: str
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Route:
    """The places of a visit (name, x, y); `legs` only where their order is known.

    `unknown` names the stops that were visited somewhere, but it is not known where.
    """

    stops: tuple[tuple[str, int, int], ...]
    legs: tuple[Leg, ...]
    unknown: tuple[str, ...]

    @property
    def places(self) -> list[Mark]:
        """The places, each once, marked by numbers where their order is known, else by letters."""
        once = {name: (x, y) for name, x, y in reversed(self.stops)}
        names = dict.fromkeys(name for name, _, _ in self.stops)
        numbered = self.legs or len(names) == 1
        return [Mark(str(at) if numbered else _letter(at), name, *once[name]) for at, name in enumerate(names, 1)]

    @property
    def way(self) -> list[tuple[Mark, int | None]]:
        """Each stop's place, with the kilometres from the stop before where the order is known."""
        by_name = {mark.name: mark for mark in self.places}
        steps = [None, *(leg.kilometres for leg in self.legs)] if self.legs else [None] * len(self.stops)
        return [(by_name[name], step) for (name, _, _), step in zip(self.stops, steps, strict=True)]

    @property
    def view(self) -> Frame:
        """The part of the drawing that shows all places, with room around them."""
        return _around([(x, y) for _, x, y in self.stops])

    @property
    def names(self) -> list[tuple[str, int, int]]:
        """The voivodeships whose middle lies well within that part, with that point."""
        return _inside(self.view)

    @property
    def kilometres(self) -> int:
        """The whole way."""
        return sum(leg.kilometres for leg in self.legs)


def _around(points: Sequence[tuple[int, int]]) -> Frame:
    left, right = min(x for x, _ in points), max(x for x, _ in points)
    top, bottom = min(y for _, y in points), max(y for _, y in points)
    width = round(max(right - left + 2 * _ROOM, (bottom - top + 2 * _ROOM) * _SHAPE, _NARROWEST))
    height = round(width / _SHAPE)
    return (left + right - width) // 2, (top + bottom - height) // 2, width, height


def _letter(at: int) -> str:
    """The letter of a number: A for 1, Z for 26, then A1, B1 and so on."""
    round_, letter = divmod(at - 1, 26)
    return chr(ord("A") + letter) + (str(round_) if round_ else "")


def _inside(frame: Frame) -> list[tuple[str, int, int]]:
    left, top, width, height = frame
    found = [(region.name, *middle(region)) for region in REGIONS]
    return [
        (name, x, y)
        for name, x, y in found
        if abs(x - left - width / 2) < width * 0.4 and abs(y - top - height / 2) < height * 0.45
    ]


def at(place: Coordinates) -> tuple[int, int]:
    """Where a point lies on the drawing."""
    return _drawn(place.lon, place.lat)


def _drawn(lon: float, lat: float) -> tuple[int, int]:
    return round((lon - WEST) * SQUEEZE * SCALE), round((NORTH - lat) * SCALE)


@cache
def border(region: Region) -> Sequence[tuple[int, int]]:
    """The border of a voivodeship on the drawing, as points, not closed."""
    return [_drawn(lon, lat) for lon, lat in outlines()[region.slug]]


@cache
def outline(region: Region) -> str:
    """The border of a voivodeship as the path of an SVG drawing."""
    points = border(region)
    steps = "".join(f"l{x - a} {y - b}" for (a, b), (x, y) in pairwise(points))
    return f"M{points[0][0]} {points[0][1]}{steps}z".replace(" -", "-")


@cache
def middle(region: Region) -> tuple[int, int]:
    """A point inside a voivodeship, for its number: the centre of its area."""
    points = border(region)
    crosses = [(a * y - x * b, a + x, b + y) for (a, b), (x, y) in pairwise([*points, points[0]])]
    area = sum(cross for cross, _, _ in crosses) * 3
    return round(sum(c * x for c, x, _ in crosses) / area), round(sum(c * y for c, _, y in crosses) / area)


def frame(region: Region) -> Frame:
    """The part of the drawing that a voivodeship takes, with a margin."""
    points = border(region)
    left, right = min(x for x, _ in points) - 15, max(x for x, _ in points) + 15
    top, bottom = min(y for _, y in points) - 15, max(y for _, y in points) + 15
    return left, top, right - left, bottom - top


def shades(catalogue: Catalogue) -> Mapping[str, int]:
    """By the slug of a voivodeship: how dark it is, from 0 (no practice) to the darkest (the most)."""
    return shades_of({region.slug: len(catalogue.by_region[region.slug].practices) for region in REGIONS})


def shades_of(counts: Mapping[str, int]) -> Mapping[str, int]:
    """The shades that go with the numbers of all voivodeships."""
    most = max(counts.values())
    return {slug: shade(count, most) for slug, count in counts.items()}


def dots(practices: Iterable[Practice]) -> Sequence[Dot]:
    """The practices whose place is known, those near each other as one dot, the largest first."""
    cells: dict[tuple[int, int], list[tuple[int, int, Practice]]] = defaultdict(list)
    for practice in practices:
        if practice.position:
            x, y = at(practice.position)
            cells[x // _CELL, y // _CELL].append((x, y, practice))
    found = (
        Dot(round(fmean(x for x, _, _ in cell)), round(fmean(y for _, y, _ in cell)), tuple(p for _, _, p in cell))
        for cell in cells.values()
    )
    return sorted(found, key=lambda dot: -len(dot.practices))


def towns(practices: Iterable[Practice]) -> Mapping[str, Sequence[Practice]]:
    """The practices by their town or gmina, in alphabetical order; under an empty name where neither is known."""
    found: dict[str, list[Practice]] = defaultdict(list)
    for practice in practices:
        found[town(practice)].append(practice)
    return dict(sorted(found.items(), key=lambda item: (not item[0], polish_order(item[0]))))


def route(catalogue: Catalogue, visit: Visit) -> Route | None:
    """The places that a visit went to, where at least one is known; None where nobody travelled."""
    if visit.format == "online":
        return None
    found: list[tuple[str, Coordinates]] = []
    unknown: list[str] = []
    for stop in visit.stops:
        if stop.mode not in {"visited", "service"}:
            continue
        entry = catalogue.practices[stop.practice] if stop.practice else stop
        if not entry.position:
            unknown.append(title(entry) if isinstance(entry, Practice) else entry.place or "")
            continue
        name = town(entry)
        if not found or found[-1][0] != name:
            found.append((name, entry.position))
    if not found:
        return None
    if not visit.order_known:
        found = list(dict(found).items())
    legs = [Leg(a, b, distance(one, other)) for (a, one), (b, other) in pairwise(found)] if visit.order_known else []
    return Route(tuple((name, *at(place)) for name, place in found), tuple(legs), tuple(unknown))


def distance(one: Coordinates, other: Coordinates) -> int:
    """Kilometres as the crow flies (haversine)."""
    lat, lon = math.radians(other.lat - one.lat), math.radians(other.lon - one.lon)
    across = math.cos(math.radians(one.lat)) * math.cos(math.radians(other.lat)) * math.sin(lon / 2) ** 2
    return round(2 * EARTH * math.asin(math.sqrt(math.sin(lat / 2) ** 2 + across)))
