"""Maps: where things lie on the drawing, and how far apart."""

import json
import math
from pathlib import Path

import pytest

import outlines_from_natural_earth
from catalogue.load import load
from catalogue.model.catalogue import Catalogue
from catalogue.model.geography.outlines import outlines
from catalogue.model.geography.places import places_named
from catalogue.model.geography.region import REGION_BY_NAME, REGIONS
from catalogue.model.types.numbers import Coordinates
from catalogue.views.pages.charts.drawings import poland
from catalogue.views.pictures import maps
from catalogue.views.pictures.shades import SHADES
from drawn import BASE, PRACTICE, ROOT, TODAY, VISIT, draw, with_fields

CAPITALS = {
    "Wrocław": "dolnośląskie",
    "Toruń": "kujawsko-pomorskie",
    "Lublin": "lubelskie",
    "Zielona Góra": "lubuskie",
    "Łódź": "łódzkie",
    "Kraków": "małopolskie",
    "Warszawa": "mazowieckie",
    "Opole": "opolskie",
    "Rzeszów": "podkarpackie",
    "Białystok": "podlaskie",
    "Gdańsk": "pomorskie",
    "Katowice": "śląskie",
    "Kielce": "świętokrzyskie",
    "Olsztyn": "warmińsko-mazurskie",
    "Poznań": "wielkopolskie",
    "Szczecin": "zachodniopomorskie",
}


def place(name: str, region: str) -> Coordinates:
    [found] = places_named(name, REGION_BY_NAME[region])
    return found


def inside(point: Coordinates, slug: str) -> bool:
    """Whether a ray from the point crosses the outline an odd number of times."""
    ring, odd = outlines()[slug], False
    for (a, b), (x, y) in zip(ring, [*ring[1:], ring[0]], strict=True):
        if (b > point.lat) != (y > point.lat) and point.lon < a + (point.lat - b) * (x - a) / (y - b):
            odd = not odd
    return odd


@pytest.mark.parametrize(("capital", "region"), CAPITALS.items())
def test_a_capital_lies_in_its_voivodeship_alone(capital: str, region: str) -> None:
    point = place(capital, region)
    assert [r.name for r in REGIONS if inside(point, r.slug)] == [region]


def test_everything_is_on_the_drawing() -> None:
    corners = [maps.frame(region) for region in REGIONS]
    assert min(left for left, _, _, _ in corners) >= -15
    assert min(top for _, top, _, _ in corners) >= -15
    assert max(left + width for left, _, width, _ in corners) <= maps.WIDTH + 15
    assert max(top + height for _, top, _, height in corners) <= maps.HEIGHT + 15


def test_the_number_of_a_voivodeship_stands_in_it() -> None:
    for region in REGIONS:
        left, top, width, height = maps.frame(region)
        x, y = maps.middle(region)
        assert left < x < left + width
        assert top < y < top + height


@pytest.mark.parametrize(
    ("one", "other", "kilometres"),
    [
        (("Warszawa", "mazowieckie"), ("Kraków", "małopolskie"), 252),
        (("Jarocin", "wielkopolskie"), ("Rawicz", "wielkopolskie"), 59),
        (("Gdańsk", "pomorskie"), ("Gdańsk", "pomorskie"), 0),
    ],
)
def test_distances_as_the_crow_flies(one: tuple[str, str], other: tuple[str, str], kilometres: int) -> None:
    assert abs(maps.distance(place(*one), place(*other)) - kilometres) <= 1


def _route(folder: Path, stops: str) -> maps.Route | None:
    draw(folder / ROOT, {**BASE, VISIT: with_fields(BASE[VISIT], stops)})
    loaded = load(folder / ROOT, TODAY)
    assert loaded.problems == ()
    assert loaded.catalogue
    return maps.route(loaded.catalogue, loaded.catalogue.visits["wizyta-zarki"])


def _stop(town: str, more: str = "") -> str:
    return f"  - place: Miejsce\n    region: śląskie\n    locality: {town}\n{more}"


def test_a_route_joins_the_towns_in_their_order(tmp_path: Path) -> None:
    stops = "".join(
        (
            _stop("Żarki"),
            _stop("Żarki"),
            _stop("Nieznana Wieś"),
            _stop("Cieszyn", "    mode: planned\n"),
            _stop("Częstochowa"),
            _stop("Żarki"),
        )
    )
    route = _route(tmp_path, f"order_known: tak\nstops:\n{stops}")
    assert route
    assert [(leg.start, leg.end) for leg in route.legs] == [("Żarki", "Częstochowa"), ("Częstochowa", "Żarki")]
    assert [(mark.text, mark.name) for mark in route.places] == [("1", "Żarki"), ("2", "Częstochowa")]
    assert [(mark.text, kilometres) for mark, kilometres in route.way] == [("1", None), ("2", 25), ("1", 25)]
    assert route.kilometres == 2 * route.legs[0].kilometres == 50
    assert route.unknown == ("Miejsce",)


def test_without_a_known_order_there_are_places_and_no_way(tmp_path: Path) -> None:
    route = _route(tmp_path, f"stops:\n{_stop('Żarki')}{_stop('Częstochowa')}{_stop('Żarki')}")
    assert route
    assert [(mark.text, kilometres) for mark, kilometres in route.way] == [("A", None), ("B", None)]
    assert route.legs == ()


def test_the_only_place_of_a_visit_bears_a_number(tmp_path: Path) -> None:
    route = _route(tmp_path, f"stops:\n{_stop('Żarki')}")
    assert route
    assert [mark.text for mark in route.places] == ["1"]


def test_letters_go_on_after_the_alphabet() -> None:
    route = maps.Route(tuple((f"miejsce {number}", number, number) for number in range(28)), (), ())
    assert [mark.text for mark in route.places][-3:] == ["Z", "A1", "B1"]


@pytest.mark.parametrize("towns", [["Żarki"], ["Żarki", "Częstochowa"], ["Cieszyn", "Częstochowa"]])
def test_the_view_of_a_route_holds_its_places_with_room(tmp_path: Path, towns: list[str]) -> None:
    route = _route(tmp_path, f"stops:\n{''.join(map(_stop, towns))}")
    assert route
    left, top, width, height = route.view
    assert width >= 300
    assert abs(width / height - 4 / 3) < 0.01
    for mark in route.places:
        assert left + 49 <= mark.x <= left + width - 49
        assert top + 49 <= mark.y <= top + height - 49


@pytest.mark.parametrize(
    "stops",
    [
        pytest.param(f"format: online\nstops:\n{_stop('Żarki')}", id="online"),
        pytest.param(f"stops:\n{_stop('Nieznana Wieś')}", id="unknown"),
        pytest.param("stops:\n  - practice: cis-zarki\n    mode: presented\n", id="nobody was there"),
    ],
)
def test_where_nobody_went_there_is_no_route(tmp_path: Path, stops: str) -> None:
    assert _route(tmp_path, stops) is None


def test_no_number_hides_a_dot(catalogue: Catalogue) -> None:
    drawn = poland(catalogue)
    for area in drawn.areas:
        for x, y, radius in drawn.dots:
            assert math.dist((x, y), area.middle) > radius + 20, area.region.name
        assert math.dist(area.middle, maps.middle(area.region)) < 100


def test_practices_near_each_other_are_one_dot(tmp_path: Path) -> None:
    other = BASE[PRACTICE].replace("Kawiarnia", "Pralnia") + "\n"
    files = {
        PRACTICE: with_fields(BASE[PRACTICE], "locality: Żarki\n"),
        "praktyki/slaskie/druga.md": with_fields(other, "locality: Żarki\n"),
        "praktyki/slaskie/trzecia.md": with_fields(other, "locality: Cieszyn\n"),
        "praktyki/slaskie/czwarta.md": other,
    }
    draw(tmp_path / ROOT, {**BASE, **files})
    catalogue = load(tmp_path / ROOT, TODAY).catalogue
    assert catalogue
    dots = maps.dots(catalogue.practices.values())
    assert [(dot.places, len(dot.practices)) for dot in dots] == [("Żarki", 2), ("Cieszyn", 1)]
    assert dots[0].radius > dots[1].radius
    assert list(maps.towns(catalogue.practices.values())) == ["Cieszyn", "Żarki", ""]


def test_shades_grow_with_the_number_of_practices(zarki: Catalogue) -> None:
    shades = maps.shades(zarki)
    assert shades["slaskie"] == SHADES
    assert {shade for slug, shade in shades.items() if slug != "slaskie"} == {0}


def test_the_script_reads_topojson_and_drops_small_bends() -> None:
    topology = {
        "transform": {"scale": [0.5, 0.25], "translate": [10, 50]},
        "arcs": [[[0, 0], [2, 0], [2, 0], [0, 4]], [[4, 4], [-4, 0], [0, -4]]],
        "objects": {"pol": {"geometries": [{"id": "PL.SL", "arcs": [[0, 1]]}]}},
    }
    assert outlines_from_natural_earth.rings(topology) == {
        "slaskie": [(10.0, 50.0), (12.0, 50.0), (12.0, 51.0), (10.0, 51.0)]
    }
    assert json.loads(outlines_from_natural_earth.TABLE.read_text(encoding="utf-8")).keys() == {r.slug for r in REGIONS}
