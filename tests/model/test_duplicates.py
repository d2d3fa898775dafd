"""Warnings of hosts that may be one."""

from pathlib import Path

import pytest

from catalogue.load import load
from catalogue.model.duplicates import KnownHosts
from catalogue.source.problem import render
from drawn import BASE, PRACTICE, ROOT, TODAY, VISIT, draw, with_fields

OTHER = "praktyki/slaskie/drugie.md"
AT_ZARKI = {**BASE, PRACTICE: with_fields(BASE[PRACTICE], "locality: Żarki\n")}


def _warned(folder: Path, fields: str) -> str:
    draw(folder / ROOT, {**AT_ZARKI, OTHER: with_fields(AT_ZARKI[PRACTICE], fields)})
    return render(load(folder / ROOT, TODAY, warn=True).warnings).replace(f"{folder}/", "")


@pytest.mark.parametrize(
    "host",
    [
        "Centrum Integracji Społecznej Żarki",
        "Centrum Integracji Społecznej w Żarkach",
    ],
)
def test_one_type_one_town_and_no_telling_difference(tmp_path: Path, host: str) -> None:
    assert _warned(tmp_path, f"host: {host}\n") == (
        "practices/praktyki/slaskie/drugie.md:3:1: O001 [host] „Centrum Integracji Społecznej w Żarkach” "
        f"(praktyki/slaskie/cis-zarki.md) i „{host}” to może być ten sam podmiot.\n"
        "    → Jeśli tak, połącz oba wpisy w jeden; jeśli nie, nic nie zmieniaj.\n"
    )


@pytest.mark.parametrize(
    "fields",
    [
        "host: Centrum Integracji Społecznej „Jutrzenka”\n",
        "host: Centrum Integracji Społecznej w Żarkach\nentity_type: cus\n",
        "host: Centrum Integracji Społecznej w Żarkach\nlocality: Myszków\n",
    ],
)
def test_another_name_type_or_town_is_another_host(tmp_path: Path, fields: str) -> None:
    assert _warned(tmp_path, fields) == ""


@pytest.mark.parametrize(
    ("one", "other", "warned"),
    [
        ("Spółdzielnia „Poligrafia”", "Spółdzielnia Socjalna „Poligrafja”", True),
        ("Spółdzielnia „Miód i Wino”", "Spółdzielnie „Perunica” i „Miód i Wino”", False),
        ("Spółdzielnia „Amonit”", "Spółdzielnia „Manufaktura”", False),
    ],
)
def test_names_are_compared_by_their_telling_words(tmp_path: Path, one: str, other: str, *, warned: bool) -> None:
    files = {**AT_ZARKI, PRACTICE: with_fields(AT_ZARKI[PRACTICE], f"host: {one}\n")}
    draw(tmp_path / ROOT, {**files, OTHER: with_fields(AT_ZARKI[PRACTICE], f"host: {other}\n")})
    assert bool(load(tmp_path / ROOT, TODAY, warn=True).warnings) == warned


def test_a_mention_is_compared_with_practices(tmp_path: Path) -> None:
    stop = "stops:\n  - place: Centrum Integracji w Żarkach\n    entity_type: cis\n    locality: Żarki\n    region: śląskie\n"
    draw(tmp_path / ROOT, {**AT_ZARKI, VISIT: with_fields(BASE[VISIT], stop)})
    [warning] = load(tmp_path / ROOT, TODAY, warn=True).warnings
    assert (warning.path.endswith(VISIT), warning.field, warning.line) == (True, "stops[1].place", 7)


def test_warnings_are_made_only_where_asked_for(tmp_path: Path) -> None:
    draw(tmp_path / ROOT, {**AT_ZARKI, OTHER: AT_ZARKI[PRACTICE]})
    assert load(tmp_path / ROOT, TODAY).warnings == ()


def test_a_long_name_is_the_same_in_capitals() -> None:
    long = "Warsztat Terapii Zajęciowej i Centrum Terapeutyczno-Rehabilitacyjne Stowarzyszenia Ostoja"
    known = KnownHosts()
    known.add(long, "dolnoslaskie", "Wrocław", "wtz", "here")
    assert known.find(long.upper(), "dolnoslaskie", "Wrocław", "zaz") == "here"
