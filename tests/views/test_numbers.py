"""The catalogue in numbers, on the page and in the terminal."""

from pathlib import Path

from click.testing import CliRunner

from catalogue.cli import katalog
from catalogue.model.catalogue import Catalogue
from catalogue.reports.figures import as_text
from catalogue.views.figures import Count, numbers, oldest_knowledge
from drawn import BASE, draw
from project import EXAMPLE_CONTENT

SHOWN = """\
3 praktyki, 2 wizyty, 3 wzmianki, 6 organizacji.

Praktyki według województw
    0  dolnośląskie
    0  kujawsko-pomorskie
    0  lubelskie
    0  lubuskie
    0  łódzkie
    0  małopolskie
    0  mazowieckie
    0  opolskie
    0  podkarpackie
    0  podlaskie
    0  pomorskie
    3  śląskie
    0  świętokrzyskie
    0  warmińsko-mazurskie
    0  wielkopolskie
    0  zachodniopomorskie

Praktyki według rodzajów podmiotów
    0  spółdzielnia socjalna
    1  centrum integracji społecznej
    0  klub integracji społecznej
    0  zakład aktywności zawodowej
    0  warsztat terapii zajęciowej
    2  centrum usług społecznych
    0  ośrodek pomocy społecznej
    0  ośrodek dzienny
    0  stowarzyszenie
    0  lokalne przedsięwzięcie

Wizyty według lat
    1  2017
    1  rok nie podany

Wizyty według organizatorów
    2  Regionalny Ośrodek Polityki Społecznej w Toruniu

Najczęściej odwiedzane
    1  Kawiarnia & pralnia <przy rynku> (Centrum Integracji Społecznej w Żarkach)
"""


def test_numbers_as_text(zarki: Catalogue) -> None:
    assert as_text(numbers(zarki)).replace("\N{NO-BREAK SPACE}", " ") == SHOWN


def test_katalog_stats_shows_the_same(catalogue: Catalogue) -> None:
    done = CliRunner().invoke(katalog, ["stats", "--practices", str(EXAMPLE_CONTENT)])
    assert (done.exit_code, done.output) == (0, as_text(numbers(catalogue)))


def test_katalog_stats_refuses_content_with_problems(tmp_path: Path) -> None:
    draw(tmp_path, {**BASE, "slowniki/tematy.yml": "[]"})
    done = CliRunner().invoke(katalog, ["stats", "--practices", str(tmp_path)])
    assert done.exit_code == 1
    assert "slowniki/tematy.yml:1:1: K003" in done.output


def test_years_lead_to_their_place_in_the_list_of_visits(zarki: Catalogue) -> None:
    assert numbers(zarki).years == (
        Count("2017", "wizyty/index.html#2017", 1),
        Count("rok nie podany", "wizyty/index.html#bez-daty", 1),
    )


def test_the_oldest_knowledge_comes_first(zarki: Catalogue) -> None:
    found = [(zarki.knowledge_year(practice), practice.id) for practice in oldest_knowledge(zarki)]
    assert found == [(None, "punkt-zarki"), (2017, "cus-zarki"), (2024, "cis-zarki")]
