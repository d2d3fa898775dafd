"""Where Polish places lie: a table derived from GeoNames (CC BY 4.0), looked up by name and voivodeship."""

import csv
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Annotated, NamedTuple

from pydantic import AfterValidator, ValidationInfo

from catalogue.model.geography.region import Region
from catalogue.model.types.about import Values, rule
from catalogue.model.types.known import Known
from catalogue.model.types.numbers import Coordinates
from catalogue.model.types.refusal import fault
from catalogue.model.types.texts import MAX_LINE, Line
from catalogue.problems.wording import Wording
from catalogue.source.slug import hyphenated

AMBIGUOUS = Wording(
    "ambiguous",
    "K125",
    "W województwie {region} jest kilka miejscowości „{name}” ({number}), a nie podano, o którą chodzi.",
    "Dopisz pole coordinates ze współrzędnymi tej właściwej: {points}.",
    "Wskaż właściwą, a jej położenie wpisze się samo.",
)


class Town(NamedTuple):
    """A place of the table: how many `people` live there, None for a part of a city.

    `near` is the place by which it is told from those of its name in its voivodeship, empty where it is the only one.
    """

    name: str
    point: Coordinates
    people: int | None
    near: str


@cache
def _rows() -> Mapping[str, Sequence[Town]]:
    """By voivodeship: its places, sorted by name."""
    rows: dict[str, list[Town]] = defaultdict(list)
    with Path(__file__).with_name("places.csv").open(encoding="utf-8", newline="") as file:
        for name, region, lat, lon, people, part_of, near in islice(csv.reader(file), 1, None):
            point = Coordinates.model_construct(lat=float(lat), lon=float(lon))
            rows[region].append(Town(name, point, None if part_of else int(people), near))
    return dict(rows)


@cache
def _table() -> Mapping[tuple[str, str], Sequence[Coordinates]]:
    table: dict[tuple[str, str], list[Coordinates]] = defaultdict(list)
    for region, towns in _rows().items():
        for town in towns:
            table[town.name.casefold(), region].append(town.point)
    return dict(table)


def places_in(region: Region) -> Sequence[Town]:
    """All places of a voivodeship that the table knows."""
    return _rows()[region.name]


def every_name() -> Iterator[str]:
    """The names of all places that the table knows."""
    return (town.name for towns in _rows().values() for town in towns)


def is_a_name(slug: str) -> bool:
    """Whether a place of the table has this name, hyphenated."""
    return slug in _slugs()


@cache
def _slugs() -> frozenset[str]:
    return frozenset(map(hyphenated, every_name()))


def places_named(name: str, region: Region) -> Sequence[Coordinates]:
    """The points of the places of this name in a voivodeship: none where the table does not know it.

    The table holds places of 500 inhabitants or more; of the villages below that most are missing.
    """
    return _table().get((name.casefold(), region.name), ())


@rule("place")
def _not_ambiguous(name: str | None, info: ValidationInfo) -> str | None:
    region, before = info.data.get("region"), info.data
    if name is None or region is None or before.get("locality") or before.get("coordinates", _FAULTY) is not None:
        return name
    found = (*places_named(name, region), *added_places(name, region, info.context))
    if len(found) > 1:
        points = " albo ".join(f"lat: {place.lat} i lon: {place.lon}" for place in found)
        raise fault(*AMBIGUOUS.said(region=region.locative, name=name, number=len(found), points=points))
    return name


_FAULTY = "given, and wrong: said already"
NameOfPlace = Annotated[Line | None, AfterValidator(_not_ambiguous), Values("place", r"\S", MAX_LINE)]
"""A town, or else a gmina, whose `region` and `coordinates` stand before it in the record.

Where the voivodeship has several of that name, the coordinates must be given.
"""


def added_places(name: str | None, region: Region | None, context: object) -> Sequence[Coordinates]:
    """The points of the places of this name that an office added to the table."""
    if not (isinstance(context, Known) and name and region):
        return ()
    return context.places.get((name.casefold(), region.name), ())


def position(
    given: Coordinates | None, name: str | None, region: Region | None, added: Sequence[Coordinates] = ()
) -> Coordinates | None:
    """The point of an entry: the one it gives, else that of the place it names; None where unknown."""
    if given is not None or name is None or region is None:
        return given
    found = (*places_named(name, region), *added)
    return found[0] if len(found) == 1 else None
