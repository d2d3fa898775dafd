"""Where entries lie: what they say themselves, else the table of Polish places."""

import csv
from collections import Counter
from pathlib import Path

import pytest

import places_from_geonames
from catalogue.load import load
from catalogue.model.geography.places import places_named, position
from catalogue.model.geography.region import REGION_BY_NAME, REGIONS
from districts_of_cities import DISTRICTS
from drawn import BASE, PRACTICE, ROOT, TODAY, VISIT, draw, with_fields
from places_from_geonames import TABLE, Row, rows


def _row(name: str, region: str) -> tuple[float, float] | None:
    found = position(None, name, REGION_BY_NAME[region])
    return (found.lat, found.lon) if found else None


@pytest.mark.parametrize(
    ("name", "region", "point"),
    [
        ("Jarocin", "wielkopolskie", (51.9727, 17.5026)),
        ("Jarocin", "podkarpackie", (50.5646, 22.3212)),
        ("Warszawa", "mazowieckie", (52.2298, 21.0118)),
        ("Bielsko-Biała", "śląskie", (49.8225, 19.0469)),
        ("KOŹMIN WIELKOPOLSKI", "wielkopolskie", (51.8271, 17.4539)),
    ],
)
def test_a_name_means_another_place_in_another_voivodeship(name: str, region: str, point: tuple[float, float]) -> None:
    assert _row(name, region) == point


@pytest.mark.parametrize(("name", "region"), [("Jarocin", "śląskie"), ("Nasutów", "lubelskie"), ("", "śląskie")])
def test_a_place_that_the_table_does_not_know_is_unknown(name: str, region: str) -> None:
    assert _row(name, region) is None


def test_one_of_several_places_is_unknown() -> None:
    assert len(places_named("Gilowice", REGION_BY_NAME["śląskie"])) == 2
    assert _row("Gilowice", "śląskie") is None


POINT = "coordinates:\n  lat: 50.5\n  lon: 19.25\n"


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("locality: Żarki\n", (50.6252, 19.3636)),
        ("locality: Żarki\nmunicipality: Myszków\n", (50.6252, 19.3636)),
        ("municipality: Żarki\n", (50.6252, 19.3636)),
        (f"locality: Żarki\n{POINT}", (50.5, 19.25)),
        (f"locality: Gilowice\n{POINT}", (50.5, 19.25)),
        (POINT, (50.5, 19.25)),
        ("locality: Mała Wieś Nieznana\nmunicipality: Żarki\n", None),
        ("", None),
    ],
)
def test_where_an_entry_lies(tmp_path: Path, fields: str, expected: tuple[float, float] | None) -> None:
    indented = "".join(f"    {line}\n" for line in fields.replace("municipality: Myszków\n", "").splitlines())
    stops = f"stops:\n  - place: Karczma\n    region: śląskie\n{indented}"
    draw(tmp_path / ROOT, {**BASE, PRACTICE: with_fields(BASE[PRACTICE], fields)})
    if "municipality" not in indented:
        draw(tmp_path / ROOT, {VISIT: with_fields(BASE[VISIT], stops)})
    loaded = load(tmp_path / ROOT, TODAY)
    assert loaded.problems == ()
    assert loaded.catalogue
    stop = loaded.catalogue.visits["wizyta-zarki"].stops[0]
    found = [loaded.catalogue.practices["cis-zarki"].position, *([] if stop.practice else [stop.position])]
    assert [(f.lat, f.lon) if f else None for f in found] == [expected] * len(found)


def _table() -> list[Row]:
    with TABLE.open(encoding="utf-8", newline="") as table:
        found = list(csv.reader(table))[1:]
    return [
        Row(name, region, lat, lon, int(people), city, near) for name, region, lat, lon, people, city, near in found
    ]


def test_the_table_names_places_in_every_voivodeship_once_and_in_order() -> None:
    found = _table()
    assert found == sorted(set(found))
    assert {row.region for row in found} == {region.name for region in REGIONS}
    assert set(places_from_geonames.REGIONS.values()) == set(REGION_BY_NAME)


def test_no_two_towns_of_the_table_are_told_alike() -> None:
    """But for parts of cities, which nobody means."""
    towns = [row for row in _table() if not row.part_of]
    told = [(row.name, row.region, row.near) for row in towns]
    assert len(set(told)) == len(told)
    named = Counter((row.name, row.region) for row in towns)
    assert all(bool(row.near) == (named[row.name, row.region] > 1) for row in towns)


def test_the_heart_of_a_large_city_is_a_part_of_it() -> None:
    """A list that GeoNames adds a district to is to be added to."""
    rows = _table()
    cities = [row for row in rows if row.population >= 100_000 and not row.part_of]
    close = [row for city in cities for row in rows if row != city and places_from_geonames.apart(row, city) < 3]
    assert [row for row in close if not row.part_of] == []
    assert {name for names in DISTRICTS.values() for name in names} == {row.name for row in rows if row.part_of}


def test_the_script_takes_polish_places_with_their_polish_names() -> None:
    place = {"countrycode": "PL", "admin1code": "78", "latitude": 52.229771, "longitude": 21.01178, "population": 9000}
    abroad = {**place, "countrycode": "DE", "name": "Berlin"}
    assert rows([{**place, "name": "Żyrardów"}, {**place, "name": "Warsaw"}, {**place, "name": "Wola"}, abroad]) == [
        ("Warszawa", "mazowieckie", "52.2298", "21.0118", 9000, "", ""),
        ("Wola", "mazowieckie", "52.2298", "21.0118", 9000, "Warszawa", ""),
        ("Żyrardów", "mazowieckie", "52.2298", "21.0118", 9000, "", ""),
    ]


def test_namesakes_are_told_by_the_largest_towns_near_them() -> None:
    """One in another voivodeship needs no telling."""
    places = [
        ("Babice", "77", 50.0, 19.0, 900),
        ("Babice", "77", 50.5, 20.0, 700),
        ("Babice", "83", 50.0, 18.0, 700),
        ("Chrzanów", "77", 50.0, 19.1, 36_000),
        ("Wieś", "77", 50.5, 20.01, 600),
        ("Bochnia", "77", 50.5, 20.2, 29_000),
    ]
    keys = ("name", "admin1code", "latitude", "longitude", "population")
    found = rows({"countrycode": "PL", **dict(zip(keys, place, strict=True))} for place in places)
    assert [row.near for row in found if row.name == "Babice"] == ["Chrzanów", "Bochnia", ""]
