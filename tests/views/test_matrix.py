"""The matrix of voivodeships and entity types: counts, sums, shades."""

from pathlib import Path

import pytest

from catalogue.model.catalogue import Catalogue
from catalogue.settings.settings import Settings
from catalogue.views.page import Page
from catalogue.views.pictures.matrix import Cell, matrix
from catalogue.views.pictures.shades import SHADES, shade, steps
from catalogue.views.rendering import Renderer
from catalogue.views.site import site_items
from drawn import BASE, PRACTICE, VISIT, catalogue_of, with_fields


@pytest.fixture
def mixed(tmp_path: Path) -> Catalogue:
    """Practices of two types, and a mention of one of them in the same voivodeship."""
    cus = BASE[PRACTICE].replace("entity_type: cis", "entity_type: cus")
    stops = "stops:\n  - {place: Spółdzielnia „Miód”, entity_type: cis, region: śląskie}\n  - {place: Muzeum}\n"
    files = {
        **BASE,
        "praktyki/slaskie/cus-zarki.md": cus,
        "praktyki/slaskie/punkt-zarki.md": cus,
        VISIT: with_fields(BASE[VISIT], stops),
    }
    return catalogue_of(tmp_path, files)


def test_a_cell_counts_practices_and_mentions(mixed: Catalogue) -> None:
    rows = {row.region.slug: row for row in matrix(mixed).rows}
    assert len(rows) == 16
    assert rows["slaskie"].cells == (
        Cell(1, 1, "wojewodztwa/slaskie.html#cis", 2),
        Cell(2, 0, "wojewodztwa/slaskie.html#cus", 4),
    )
    assert rows["slaskie"].total == Cell(3, 1, "wojewodztwa/slaskie.html")
    assert rows["lubuskie"].cells == (
        Cell(0, 0, "wojewodztwa/lubuskie.html#cis"),
        Cell(0, 0, "wojewodztwa/lubuskie.html#cus"),
    )


@pytest.mark.parametrize(
    ("path", "said"),
    [
        (
            "o-zbiorze.html",
            (
                '<td class="k-heat--2"><a href="wojewodztwa/slaskie.html#cis" aria-label="1 praktyka, 1 wzmianka">'
                '1<small> (1)</small></a></td><td class="k-heat--4">'
                '<a href="wojewodztwa/slaskie.html#cus" aria-label="2 praktyki">2</a></td>'
            ),
        ),
        (
            "typy/cis.html",
            '</li></ul>\n<h3 class="k-mentions-title">Wspomniane w relacjach</h3>\n<ul class="k-mentions">',
        ),
        (
            "wojewodztwa/slaskie.html",
            '</li></ul>\n<h3 class="k-mentions-title">Wspomniane w relacjach</h3>\n<ul class="k-mentions">',
        ),
    ],
)
def test_practices_and_mentions_stand_together(mixed: Catalogue, path: str, said: str) -> None:
    [page] = [item for item in site_items(mixed) if isinstance(item, Page) and item.path == path]
    assert Renderer(mixed, Settings()).page(page).replace("\N{NO-BREAK SPACE}", " ").count(said) == 1


def test_sums_are_those_of_the_cells_shown(tmp_path: Path) -> None:
    files = {path: content for path, content in BASE.items() if path != VISIT}
    files["praktyki/lubuskie/cis-zielona.md"] = BASE[PRACTICE].replace("śląskie", "lubuskie")
    files["praktyki/lubuskie/cus-zielona.md"] = BASE[PRACTICE].replace("śląskie", "lubuskie").replace("cis", "cus")
    found = matrix(catalogue_of(tmp_path, files))
    assert found.totals == (Cell(2, 0, "typy/cis.html"), Cell(1, 0, "typy/cus.html"))
    assert found.total == Cell(3, 0, "praktyki/index.html")
    assert found.most == 1


def test_nothing_has_no_shade(tmp_path: Path) -> None:
    files = {path: content for path, content in BASE.items() if path.startswith("slowniki/")}
    found = matrix(catalogue_of(tmp_path, files))
    assert (found.most, found.total.practices) == (0, 0)
    assert {cell.shade for row in found.rows for cell in row.cells} == {0}


@pytest.mark.parametrize(
    ("most", "legend"),
    [
        (0, []),
        (1, [(4, "1")]),
        (3, [(2, "1"), (3, "2"), (4, "3")]),
        (4, [(1, "1"), (2, "2"), (3, "3"), (4, "4")]),
        (9, [(1, "1–2"), (2, "3–4"), (3, "5–6"), (4, "7–9")]),
    ],
)
def test_the_legend_names_the_numbers_of_each_shade(most: int, legend: list[tuple[int, str]]) -> None:
    assert steps(most) == legend


@pytest.mark.parametrize("most", [1, 2, 3, 4, 5, 9, 100])
def test_every_number_has_the_shade_that_the_legend_says(most: int) -> None:
    said: dict[int, int] = {}
    for step, words in steps(most):
        first, _, last = words.partition("–")
        said |= dict.fromkeys(range(int(first), int(last or first) + 1), step)
    assert said == {number: shade(number, most) for number in range(1, most + 1)}
    assert (shade(0, most), shade(most, most)) == (0, SHADES)
