"""Places that an office adds to the table: known wherever towns are."""

from pathlib import Path

from catalogue.load import load
from catalogue.views.form.lookups import lookup_items
from drawn import BASE, PRACTICE, ROOT, TODAY, VISIT, catalogue_of, draw, problems, with_fields

ADDED = "slowniki/miejscowosci.yml"
PLACE = "zarkowo-slaskie:\n  name: Częstohowa\n  region: śląskie\n  coordinates:\n    lat: 50.5\n    lon: 19.1\n  source: PRNG, 2026\n"
STOP = "stops:\n  - place: Muzeum\n    region: śląskie\n    locality: Częstohowa\n"
FILES = {
    **BASE,
    ADDED: PLACE,
    PRACTICE: with_fields(BASE[PRACTICE], "locality: częstohowa\n"),
    VISIT: with_fields(BASE[VISIT], STOP),
}


def test_an_added_place_lies_on_the_map_and_is_not_doubted(tmp_path: Path) -> None:
    draw(tmp_path / ROOT, FILES)
    loaded = load(tmp_path / ROOT, TODAY, warn=True)
    assert loaded.warnings == loaded.problems == ()
    assert loaded.catalogue
    [practice], [visit] = loaded.catalogue.practices.values(), loaded.catalogue.visits.values()
    for found in (practice.position, visit.stops[0].position):
        assert found
        assert (found.lat, found.lon) == (50.5, 19.1)


def test_the_form_and_the_planner_look_it_up(tmp_path: Path) -> None:
    items = {item.path: item for item in lookup_items(catalogue_of(tmp_path / ROOT, FILES))}
    assert '["Częstohowa",50.5,19.1,0]' in items["szukaj/miejscowosci/slaskie.js"].content.decode()


def test_it_is_checked_like_every_word(tmp_path: Path) -> None:
    wrong = PLACE.replace("  source: PRNG, 2026\n", "").replace("lat: 50.5", "lat: 10")
    assert {found.code for found in problems(tmp_path, {ADDED: wrong})} == {"K102", "K110"}


def test_a_second_place_of_a_name_is_asked_about(tmp_path: Path) -> None:
    files = {ADDED: PLACE.replace("Częstohowa", "Bytom"), PRACTICE: with_fields(BASE[PRACTICE], "locality: Bytom\n")}
    assert [found.code for found in problems(tmp_path, files)] == ["K125"]
