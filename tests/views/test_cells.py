"""The practices by where they lie, and what else the page of the planner knows."""

import json
from typing import Any

from catalogue.model.catalogue import Catalogue
from catalogue.model.geography.region import REGIONS
from catalogue.model.records.practice import Practice
from catalogue.model.types.numbers import Coordinates
from catalogue.views.pictures import maps
from catalogue.views.plan.data import planner_data
from catalogue.views.plan.grid import MOST, cell_items, cells_of


def rows(catalogue: Catalogue) -> dict[str, list[list[Any]]]:
    found = {}
    for file in cell_items(catalogue):
        name = file.path.removeprefix("szukaj/okolica/").removesuffix(".js")
        piece = file.content.decode().removeprefix(f'katalog.piece("okolica/{name}",').removesuffix(")\n")
        found[name] = json.loads(piece)
    return found


def at(practice: Practice, lat: float, lon: float, id_: str = "") -> Practice:
    place = Coordinates.model_construct(lat=lat, lon=lon)
    return practice.model_copy(update={"coordinates": place, "id": id_ or practice.id, "part_of": None})


def test_a_cell_is_published_byte_for_byte(zarki: Catalogue) -> None:
    assert [(file.path, file.content.decode()) for file in cell_items(zarki)] == [
        (
            "szukaj/okolica/202-48.js",
            (
                'katalog.piece("okolica/202-48",['
                '["cis-zarki","Kawiarnia & pralnia <przy rynku>","Centrum Integracji Społecznej w Żarkach","Żarki",'
                '50.6,19.4,"cis",["reintegracja-zawodowa","spoleczna-gastronomia"],1],'
                '["cus-zarki","Jedno miejsce dla wszystkich usług gminy","Centrum Usług Społecznych w Żarkach","Żarki",'
                '50.6252,19.3636,"cus",["koordynacja-uslug-spolecznych","uslugi-opiekuncze"],0],'
                '["punkt-zarki","Punkt doradztwa","Centrum Usług Społecznych w Żarkach, punkt","Żarki",'
                '50.6252,19.3636,"cus",["koordynacja-uslug-spolecznych","uslugi-opiekuncze"],0]])\n'
            ),
        )
    ]


def test_every_practice_with_a_place_is_in_the_one_cell_around_it(catalogue: Catalogue) -> None:
    nowhere = catalogue.practices["cus-olawa"].model_copy(update={"locality": None})
    practices = [*catalogue.practices.values(), nowhere]
    assert_each_is_in_its_cell(Catalogue.of(catalogue.vocabularies, practices, catalogue.visits.values()))


def assert_each_is_in_its_cell(catalogue: Catalogue) -> None:
    """Hold every practice that has a place to the one cell around it, the most visited first."""
    found = rows(catalogue)
    named = [row[0] for cell in found.values() for row in cell]
    assert sorted(named) == sorted(practice.id for practice in catalogue.practices.values() if practice.position)
    for name, cell in found.items():
        row, column = map(int, name.split("-"))
        assert all(
            row <= lat / 0.25 < row + 1 and column <= lon / 0.4 < column + 1 for _, _, _, _, lat, lon, *_ in cell
        )
        assert [times for *_, times in cell] == sorted((times for *_, times in cell), reverse=True)
    assert cells_of(catalogue.practices.values()) == list(found)


def test_a_place_on_a_line_is_in_the_cell_north_and_east_of_it(catalogue: Catalogue) -> None:
    one = catalogue.practices["cus-zarki"]
    places = {"a": (52.0, 16.0), "b": (51.999999, 15.999999), "c": (49.0, 14.1), "d": (54.9, 24.2)}
    practices = [at(one, lat, lon, id_) for id_, (lat, lon) in places.items()]
    found = rows(Catalogue.of(catalogue.vocabularies, practices, []))
    assert {name: [row[0] for row in cell] for name, cell in found.items()} == {
        "196-35": ["c"],
        "207-39": ["b"],
        "208-40": ["a"],
        "219-60": ["d"],
    }


def test_of_many_the_most_visited_and_then_the_first_of_the_alphabet_are_named(catalogue: Catalogue) -> None:
    visited = catalogue.practices["cis-zarki"].model_copy(update={"title": "Żubr", "successor": None})
    others = [
        at(catalogue.practices["cus-zarki"], 50.6, 19.4, f"cus-{number}").model_copy(
            update={"title": f"Praktyka {number:03}"}
        )
        for number in range(MOST + 10)
    ]
    visits = [visit for visit in catalogue.visits.values() if visit.id == "wizyta-zarki"]
    visits = [visit.model_copy(update={"stops": visit.stops[:1]}) for visit in visits]
    [cell] = rows(Catalogue.of(catalogue.vocabularies, [*others, visited], visits)).values()
    assert [row[0] for row in cell] == ["cis-zarki", *(f"cus-{number}" for number in range(MOST - 1))]


def test_the_page_knows_the_rest(zarki: Catalogue) -> None:
    data = planner_data(zarki)
    drawn = data.pop("map")
    assert data.pop("regions") == [{"slug": region.slug, "name": region.name} for region in REGIONS]
    assert data == {
        "runs": 1,
        "practices": 3,
        "cells": ["202-48"],
        "compared": 4,
        "topics": {code: topic.name for code, topic in zarki.vocabularies.topics.items()},
        "types": {code: type_.name for code, type_ in zarki.vocabularies.entity_types.items()},
    }
    assert data["types"]["cis"] == "centrum integracji społecznej"
    assert (drawn["width"], drawn["height"]) == (1000, 965)
    assert drawn["regions"][0] == {"name": "dolnośląskie", "middle": maps.middle(REGIONS[0])}
    place = Coordinates.model_construct(lat=51.6095, lon=16.8585)
    across = (place.lon - drawn["west"]) * drawn["squeeze"] * drawn["scale"]
    assert (round(across), round((drawn["north"] - place.lat) * drawn["scale"])) == maps.at(place)
