"""Where entries lie: what they say themselves, else the table of Polish places."""

import csv
from pathlib import Path

import pytest

import places_from_geonames
from catalogue.load import load
from catalogue.model.geography.places import places_named, position
from catalogue.model.geography.region import REGION_BY_NAME, REGIONS
from drawn import BASE, PRACTICE, ROOT, TODAY, VISIT, draw, with_fields
from places_from_geonames import TABLE, rows


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


def test_the_table_names_places_in_every_voivodeship_once_and_in_order() -> None:
    with TABLE.open(encoding="utf-8", newline="") as table:
        found = [tuple(row) for row in csv.reader(table)][1:]
    assert found == sorted(set(found))
    assert {row[1] for row in found} == {region.name for region in REGIONS}
    assert set(places_from_geonames.REGIONS.values()) == set(REGION_BY_NAME)


def test_the_script_takes_polish_places_with_their_polish_names() -> None:
    place = {"countrycode": "PL", "admin1code": "78", "latitude": 52.229771, "longitude": 21.01178}
    abroad = {**place, "countrycode": "DE", "name": "Berlin"}
    assert rows([{**place, "name": "Żyrardów"}, {**place, "name": "Warsaw"}, abroad]) == [
        ("Warszawa", "mazowieckie", "52.2298", "21.0118"),
        ("Żyrardów", "mazowieckie", "52.2298", "21.0118"),
    ]
