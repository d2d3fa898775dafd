"""The line of time: years across, organisers down, and a bound for both."""

from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest

from catalogue.model.catalogue import Catalogue
from catalogue.views.pages.charts.timeline import MARKS, ORGANISERS, SIDE_BY_SIDE, YEARS, Column, Mark, kind, timeline
from drawn import BASE, VISIT, catalogue_of, with_fields, without_field

LIST = "wizyty/index.html"


def _catalogue(folder: Path, visits: Mapping[str, str]) -> Catalogue:
    """The base with these visits: fields by id."""
    files: dict[str, str | bytes] = {path: content for path, content in BASE.items() if path != VISIT}
    for id_, fields in visits.items():
        files[f"wizyty/bez-daty/{id_}.md"] = with_fields(without_field(BASE[VISIT], "start"), fields)
    catalogue = catalogue_of(
        folder, {path.replace("bez-daty/", f"{_year(files[path])}/"): files[path] for path in files}
    )
    assert len(catalogue.visits) == len(visits)
    return catalogue


def _year(content: str | bytes) -> str:
    year = str(content).partition("\nstart: ")[2][:4]
    return year if year.isdigit() else "bez-daty"


def _ids(cell: Iterable[Mark]) -> list[str]:
    return [mark.link.path.removeprefix("wizyty/").removesuffix(".html") for mark in cell]


def _by(organiser: str, start: str = "") -> str:
    return f"organisers:\n  - {organiser}\n" + (f"start: {start}\n" if start else "")


def test_years_without_a_visit_are_gaps_and_the_missing_year_is_last(tmp_path: Path) -> None:
    visits = {"a": _by("A", "2011"), "b": _by("A", "2013"), "c": _by("A", "2014"), "d": _by("A", "2018"), "e": _by("A")}
    assert timeline(_catalogue(tmp_path, visits)).columns == (
        Column("2011", f"{LIST}#2011"),
        Column("2012"),
        Column("2013", f"{LIST}#2013"),
        Column("2014", f"{LIST}#2014"),
        Column("2015–2017"),
        Column("2018", f"{LIST}#2018"),
        Column("rok nie podany", f"{LIST}#bez-daty"),
    )


def test_an_organiser_has_its_visits_by_year_the_oldest_first(tmp_path: Path) -> None:
    visits = {"late": _by("A", "2017-09"), "early": _by("A", "2017-02"), "other": _by("A"), "one": _by("B", "2017")}
    rows = timeline(_catalogue(tmp_path, visits)).rows
    assert [(row.name, row.path, row.number) for row in rows] == [
        ("A", "organizacje/a.html", 3),
        ("B", "organizacje/b.html", 1),
    ]
    assert [_ids(cell) for cell in rows[0].cells] == [["early", "late"], ["other"]]
    assert [_ids(cell) for cell in rows[1].cells] == [["one"], []]


def test_a_visit_of_two_organisers_stands_with_both(tmp_path: Path) -> None:
    rows = timeline(_catalogue(tmp_path, {"a": "organisers:\n  - A\n  - Gmina Żarki\nstart: 2017\n"})).rows
    assert [(row.name, row.number) for row in rows] == [("A", 1), ("Gmina Żarki", 1)]


def test_organisers_beyond_the_bound_share_a_row(tmp_path: Path) -> None:
    names = [f"Organizator {number:02}" for number in range(ORGANISERS + 2)]
    visits = {f"w-{number}": _by(name, "2017") for number, name in enumerate(names)}
    visits["both"] = f"organisers:\n  - {names[-2]}\n  - {names[-1]}\nstart: 2018\n"
    visits |= {f"more-{number}": _by(name, "2018") for number, name in enumerate(names[:-2])}
    rows = timeline(_catalogue(tmp_path, visits)).rows
    assert [row.name for row in rows] == [*names[:-2], "pozostali organizatorzy"]
    assert sorted(id_ for cell in rows[-1].cells for id_ in _ids(cell)) == ["both", "w-20", "w-21"]


def test_years_beyond_the_bound_share_a_column(tmp_path: Path) -> None:
    visits = {f"w-{year}": _by("A", f"{year}") for year in range(1990, 1992 + YEARS)}
    found = timeline(_catalogue(tmp_path, visits))
    assert found.columns[:2] == (Column("do 1991", LIST), Column("1992", f"{LIST}#1992"))
    assert len(found.columns) == YEARS + 1
    assert _ids(found.rows[0].cells[0]) == ["w-1990", "w-1991"]


def test_a_year_far_away_costs_one_gap(tmp_path: Path) -> None:
    visits = {"a": _by("A", "1001"), "b": _by("A", "2017")}
    assert [column.name for column in timeline(_catalogue(tmp_path, visits)).columns] == ["1001", "1002–2016", "2017"]


@pytest.mark.parametrize(
    ("each", "organisers", "side_by_side", "numbers"),
    [
        pytest.param(SIDE_BY_SIDE, 3, SIDE_BY_SIDE, 0, id="few enough to draw each"),
        pytest.param(SIDE_BY_SIDE + 1, 3, SIDE_BY_SIDE, 12, id="too many for a cell"),
        pytest.param(MARKS // 60, 15, SIDE_BY_SIDE, 0, id="as many as the picture holds"),
        pytest.param(MARKS // 60 + 1, 15, SIDE_BY_SIDE - 1, 60, id="too many for the picture"),
    ],
)
def test_many_visits_are_drawn_as_numbers(
    tmp_path: Path, each: int, organisers: int, side_by_side: int, numbers: int
) -> None:
    cells = [(f"Organizator {number}", year) for number in range(organisers) for year in range(2010, 2014)]
    visits = {f"w-{n}-{i}": _by(name, f"{year}") for n, (name, year) in enumerate(cells) for i in range(each)}
    found = timeline(_catalogue(tmp_path, visits))
    drawn_as_numbers = [cell for row in found.rows for cell in row.cells if len(cell) > found.side_by_side]
    assert (found.side_by_side, len(drawn_as_numbers)) == (side_by_side, numbers)
    assert found.has_numbers == bool(numbers)


def test_no_visit_gives_no_row(tmp_path: Path) -> None:
    found = timeline(_catalogue(tmp_path, {}))
    assert (found.columns, found.rows, found.has_numbers) == ((), (), False)


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ("kind: report\n", "wizyta"),
        ("format: online\n", "wizyta zdalna"),
        ("kind: announcement\n", "zapowiedź wizyty"),
        ("kind: announcement\nformat: online\n", "zapowiedź wizyty"),
    ],
)
def test_what_a_visit_is_in_words(tmp_path: Path, fields: str, words: str) -> None:
    assert kind(_catalogue(tmp_path, {"a": fields}).visits["a"]) == words
