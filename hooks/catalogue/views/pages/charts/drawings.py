"""Maps of practices as pages draw them: Poland, and one voivodeship."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from catalogue.model.catalogue import Catalogue
from catalogue.model.geography.region import REGIONS, Region
from catalogue.model.records.practice import Practice
from catalogue.views import addresses
from catalogue.views.page import View
from catalogue.views.pictures import maps
from catalogue.views.pictures.counts import place_of_count
from catalogue.views.pictures.map_labels import Label, labels
from catalogue.views.plan.grid import cells_of
from catalogue.views.snippets import Link, to_practice
from catalogue.views.text import words

LABEL = 11  # the size of names on the map of a voivodeship, where the map is 320 wide


class Area(NamedTuple):
    """A voivodeship: its number of practices, how dark that is, its border, and where the number stands (`middle`)."""

    region: Region
    practices: int
    shade: int
    outline: str
    middle: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Poland(View):
    """The voivodeships, over them the practices as dots (x, y, radius), and those `unplaced`, which are no dots."""

    template = "macros/mapa.html"
    areas: tuple[Area, ...]
    dots: tuple[tuple[int, int, int], ...]
    unplaced: tuple[Link, ...]


class Spot(NamedTuple):
    """A place with practices: the page of the only one or the list of them, and the cells that name them."""

    path: str
    said: str
    cells: str
    x: int
    y: int
    radius: float
    label: Label | None


@dataclass(frozen=True, slots=True)
class RegionMap:
    """A voivodeship among its neighbours, with its places; names have the size `letters`."""

    frame: maps.Frame
    outline: str
    others: tuple[str, ...]
    spots: tuple[Spot, ...]
    unplaced: tuple[Link, ...]
    letters: float


def poland(catalogue: Catalogue) -> Poland:
    """The map of Poland."""
    shades, dots = maps.shades(catalogue), maps.dots(catalogue.practices.values())
    return Poland(
        tuple(
            Area(
                region,
                len(catalogue.by_region[region.slug].practices),
                shades[region.slug],
                maps.outline(region),
                place_of_count(region, dots),
            )
            for region in REGIONS
        ),
        tuple((dot.x, dot.y, dot.radius) for dot in dots),
        unplaced(catalogue.practices.values()),
    )


def region_map(region: Region, practices: Sequence[Practice]) -> RegionMap:
    """The map of a voivodeship, with labels where there is room for them."""
    left, top, width, height = frame = maps.frame(region)
    size = LABEL * width / 320
    dots = maps.dots(practices)
    radii = [round(dot.radius * width / 320 * 0.8, 1) for dot in dots]
    named = [(dot.places, dot.x, dot.y, radius) for dot, radius in zip(dots, radii, strict=True)]
    placed = labels(named, size, (left, top, left + width, top + height))
    return RegionMap(
        frame,
        maps.outline(region),
        tuple(maps.outline(other) for other in REGIONS if other != region),
        tuple(_spot(region, *spot) for spot in zip(dots, radii, placed, strict=True)),
        unplaced(practices),
        round(size, 1),
    )


def _spot(region: Region, dot: maps.Dot, radius: float, label: Label | None) -> Spot:
    first, *others = dot.practices
    number = len(dot.practices)
    return Spot(
        f"{addresses.MAP}#{region.slug}" if others else addresses.practice(first),
        f"{dot.places}: {words.practices(number)}",
        known_by(dot.practices) if others else "",
        dot.x,
        dot.y,
        radius,
        label,
    )


def unplaced(practices: Iterable[Practice]) -> tuple[Link, ...]:
    """The practices that no map shows, since it is not known where they are."""
    return tuple(to_practice(practice) for practice in practices if not practice.position)


def known_by(practices: Sequence[Practice]) -> str:
    """Their number, and the cells of the grid that name them, for the scripts; empty where none is on the map."""
    cells = cells_of(practices)
    return f"{len(practices)} {' '.join(cells)}" if cells else ""
