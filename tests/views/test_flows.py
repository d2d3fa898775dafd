"""Who visited whom: what counts, how it is drawn, and what is left out."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from catalogue.model.catalogue import Catalogue
from catalogue.model.geography.region import REGION_BY_SLUG, REGIONS
from catalogue.settings.settings import Settings
from catalogue.views.page import Page
from catalogue.views.pages.charts.flows import ARROWS, THICK, THIN, arrows, flow_page, label, numbers, samples
from catalogue.views.pictures.arcs import arrow, loop
from catalogue.views.pictures.flows import Flow, flows
from catalogue.views.pictures.maps import HEIGHT, WIDTH
from catalogue.views.rendering import Renderer
from catalogue.views.snippets import Link, to_visit
from drawn import BASE, VISIT, catalogue_of, with_fields


def _id(visit: Link) -> str:
    return visit.path.removeprefix("wizyty/").removesuffix(".html")


def _catalogue(folder: Path, visits: Mapping[str, str]) -> Catalogue:
    """The base with these visits: fields by id."""
    files = {path: content for path, content in BASE.items() if path != VISIT}
    return catalogue_of(
        folder, files | {f"wizyty/2017/{id_}.md": with_fields(BASE[VISIT], fields) for id_, fields in visits.items()}
    )


def _trip(homes: str, stops: str, mode: str = "visited", more: str = "") -> str:
    home = "home_regions:\n" + "".join(f"  - {name}\n" for name in homes.split()) if homes else ""
    places = "".join(f"  - place: Miejsce\n    mode: {mode}\n    region: {name}\n" for name in stops.split())
    return f"{home}stops:\n{places}{more}"


def _pairs(catalogue: Catalogue) -> list[tuple[str, str, list[str]]]:
    return [(f.home.name, f.visited.name, [_id(visit) for visit in f.visits]) for f in flows(catalogue).flows]


def test_a_visit_counts_for_each_pair_and_the_strongest_come_first(tmp_path: Path) -> None:
    visits = {
        "a": _trip("lubuskie", "śląskie opolskie śląskie"),
        "b": _trip("podlaskie lubuskie", "śląskie"),
        "c": _trip("śląskie", "śląskie"),
    }
    assert _pairs(_catalogue(tmp_path, visits)) == [
        ("lubuskie", "śląskie", ["a", "b"]),
        ("lubuskie", "opolskie", ["a"]),
        ("podlaskie", "śląskie", ["b"]),
        ("śląskie", "śląskie", ["c"]),
    ]


def test_the_voivodeship_of_a_practice_counts(tmp_path: Path) -> None:
    fields = "home_regions:\n  - lubuskie\nstops:\n  - practice: cis-zarki\n"
    assert _pairs(_catalogue(tmp_path, {"a": fields})) == [("lubuskie", "śląskie", ["a"])]


def test_a_region_knows_how_many_left_and_came(tmp_path: Path) -> None:
    found = flows(_catalogue(tmp_path, {"a": _trip("lubuskie", "śląskie opolskie"), "b": _trip("opolskie", "śląskie")}))
    regions = (REGION_BY_SLUG[slug] for slug in ("lubuskie", "opolskie", "slaskie"))
    assert [(found.from_region(r), found.to_region(r)) for r in regions] == [(1, 0), (1, 1), (0, 2)]


def test_what_was_no_journey_is_left_out_and_counted(tmp_path: Path) -> None:
    visits = {
        "announced": _trip("lubuskie", "śląskie", "planned", "kind: announcement\n"),
        "online": _trip("lubuskie", "śląskie", "online", "format: online\n"),
        "from-nowhere": _trip("", "śląskie"),
        "to-nowhere": "home_regions:\n  - lubuskie\nstops:\n  - place: Miejsce\n",
        "shown": _trip("lubuskie", "śląskie", "presented"),
        "counted": _trip("lubuskie", "śląskie", more="uncertain:\n  home_regions: Z siedziby organizatora.\n"),
    }
    found = flows(_catalogue(tmp_path, visits))
    assert found.counted == 1
    assert [_id(visit) for flow in found.flows for visit in flow.visits] == ["counted"]
    assert (found.announcements, found.online, found.without_home, found.without_place) == (1, 1, 1, 2)
    assert found.uncertain == 1


def test_the_page_says_what_is_left_out(tmp_path: Path) -> None:
    visits = {
        "announced": _trip("lubuskie", "śląskie", "planned", "kind: announcement\n"),
        "from-nowhere": _trip("", "śląskie"),
        "counted": _trip("lubuskie", "śląskie", more="uncertain:\n  home_regions: Z siedziby organizatora.\n"),
    }
    catalogue = _catalogue(tmp_path, visits)
    said = _laid_out(catalogue).replace("\N{NO-BREAK SPACE}", " ")
    assert (
        "<p>Liczone wizyty: 1 z 3; wizyta w kilku województwach liczy się w każdym z nich. Nie policzono: "
        "1 zapowiedź, bo nie wiadomo, jak wizyta przebiegła; 1 wizyta bez podanego województwa, z którego przyjechano. "
        "Przy 1 wizycie miejsce, z którego przyjechano, jest niepewne, na przykład wynika z siedziby organizatora; "
        "powód jest na stronie wizyty.</p>"
    ) in said


def test_without_a_journey_the_page_says_so(tmp_path: Path) -> None:
    html = _laid_out(_catalogue(tmp_path, {}))
    assert "<p>Katalog nie opisuje jeszcze żadnej wizyty, o której wiadomo, skąd i dokąd jechano.</p>" in html
    assert "<svg" not in html
    assert "<table" not in html


def test_many_flows_are_drawn_as_the_strongest_and_counted_all(tmp_path: Path) -> None:
    every = " ".join(region.name for region in REGIONS)
    visits = {f"w-{n}": _trip(every, every) for n in range(2)}
    visits["one"] = _trip("śląskie", "lubuskie")
    catalogue = _catalogue(tmp_path, visits)
    html = _laid_out(catalogue)
    assert html.count('<path class="k-flows__arrow k-from') == ARROWS
    assert "Tu i na mapie: 40\N{NO-BREAK SPACE}par województw, między którymi jeżdżono najczęściej, z 256;" in html
    rows = numbers(flows(catalogue))
    assert [home for home, _ in rows] == list(REGIONS)
    assert dict(rows)[REGION_BY_SLUG["slaskie"]][3] == (3, 4)
    assert dict(rows)[REGION_BY_SLUG["lubuskie"]][0] == (2, 3)


def test_a_flow_names_few_of_its_visits(tmp_path: Path) -> None:
    html = _laid_out(_catalogue(tmp_path, {f"w-{n}": _trip("lubuskie", "śląskie") for n in range(8)}))
    assert html.count('<a href="wizyty/w-') == 5
    assert 'oraz 3\N{NO-BREAK SPACE}starsze na <a href="wizyty/index.html">liście wizyt</a>' in html


def test_arrows_get_thicker_with_the_number_of_visits(catalogue: Catalogue) -> None:
    assert [number for number, _ in samples(_flows(catalogue, 3, 2, 1))] == [1, 3]
    assert [number for number, _ in samples(_flows(catalogue, 2, 2))] == [2]
    thin, thick = (path for _, path in samples(_flows(catalogue, 3, 1)))
    assert _height(thick) - _height(thin) > (THICK - THIN) / 2


def test_the_strongest_arrow_lies_on_top(catalogue: Catalogue) -> None:
    assert [drawn.number for drawn in arrows(_flows(catalogue, 3, 2, 1))] == [1, 2, 3]


def test_an_arrow_points_where_it_goes_and_back_is_another() -> None:
    there, back = (arrow(*ends, 6, leave=10, arrive=20) for ends in (((0, 0), (300, 0)), ((300, 0), (0, 0))))
    assert max(x for x, _ in _points(there)) == pytest.approx(281, abs=3)
    assert min(x for x, _ in _points(there)) == pytest.approx(10, abs=4)
    assert max(y for _, y in _points(there)) > 50
    assert min(y for _, y in _points(back)) < -50


def test_a_loop_stays_above_its_point() -> None:
    points = _points(loop((100, 100), 6, leave=14))
    assert all(58 < x < 142 for x, _ in points)
    assert all(y < 100 for _, y in points)


def test_every_name_stands_near_its_point_and_spells_the_voivodeship() -> None:
    for region in REGIONS:
        found = label(region)
        assert "".join(found.lines).replace("-", "") == region.name.replace("-", "")
        assert abs(found.x - found.point[0]) <= 50
        assert 0 < found.x < WIDTH
        assert 0 < found.y < HEIGHT


def _flows(catalogue: Catalogue, *counts: int) -> list[Flow]:
    """Flows from Śląskie to others, with so many visits each."""
    visit = to_visit(catalogue.visits["wizyta-zarki"])
    home = REGION_BY_SLUG["slaskie"]
    return [Flow(home, region, (visit,) * count) for region, count in zip(REGIONS, counts, strict=False)]


def _laid_out(catalogue: Catalogue) -> str:
    [page] = [item for item in flow_page(catalogue) if isinstance(item, Page)]
    return Renderer(catalogue, Settings()).page(page)


def _points(path: str) -> list[tuple[float, float]]:
    """The points of a path, without the radii of its arcs."""
    lines = re.sub(r"A\S+ \S+ \S+ \S+ \S+ ", "L", path)
    return [(float(x), float(y)) for x, y in re.findall(r"(-?\d+) (-?\d+)", lines)]


def _height(path: str) -> float:
    rows = [y for _, y in _points(path)]
    return max(rows) - min(rows)
