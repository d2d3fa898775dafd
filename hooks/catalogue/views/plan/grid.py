"""The practices by where they lie, as a script for each cell of a grid: `szukaj/okolica/<row>-<column>.js`.

A cell is about 28 km high and 27 km wide, so what is near a place lies in its cell and the eight around it.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator

from catalogue.model.catalogue import Catalogue
from catalogue.model.records.practice import Practice
from catalogue.model.types.numbers import Coordinates
from catalogue.search.scripts import script
from catalogue.views.page import File
from catalogue.views.text.doubts import host, title, town

HIGH, WIDE = 0.25, 0.4  # degrees of latitude and of longitude
MOST = 120  # practices that a cell names

_Row = tuple[str, str, str, str, float, float, str, tuple[str, ...], int]
"""Id, title, host, town, latitude, longitude, type, topics, how many visits were there."""


def cells_of(practices: Iterable[Practice]) -> list[str]:
    """The names of the cells in which these practices lie: `206-42`."""
    places = [practice.position for practice in practices if practice.position]
    return [_name(cell) for cell in sorted({_cell(place) for place in places})]


def _cell(place: Coordinates) -> tuple[int, int]:
    return math.floor(place.lat / HIGH), math.floor(place.lon / WIDE)


def _name(cell: tuple[int, int]) -> str:
    return f"{cell[0]}-{cell[1]}"


def cell_items(catalogue: Catalogue) -> Iterator[File]:
    """The scripts of these cells: the practices most visited first, then in alphabetical order."""
    found: dict[tuple[int, int], list[_Row]] = defaultdict(list)
    for practice in catalogue.practices.values():
        if place := practice.position:
            found[_cell(place)].append(_row(catalogue, practice, place))
    for cell in sorted(found):
        most_visited_first = sorted(found[cell], key=lambda row: -row[-1])
        path, text = script(f"okolica/{_name(cell)}", most_visited_first[:MOST])
        yield File(path, text.encode())


def _row(catalogue: Catalogue, practice: Practice, place: Coordinates) -> _Row:
    return (
        practice.id,
        title(practice),
        host(practice),
        town(practice),
        place.lat,
        place.lon,
        practice.entity_type,
        practice.topics,
        len(catalogue.visited(practice)),
    )
