"""Warnings of hosts that may be one."""

import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.load import load
from catalogue.model.doubts.duplicates import KnownHosts
from catalogue.model.types.likeness import distance
from catalogue.reports.problems import render
from catalogue.source.slug import hyphenated
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


NAMES = st.lists(st.text("abcdeż", min_size=3, max_size=8), min_size=1, max_size=3).map(" ".join)


@given(NAMES, NAMES)
def test_a_host_is_found_by_how_much_of_its_name_is_the_same(one: str, other: str) -> None:
    known = KnownHosts()
    known.add(one, "slaskie", "Myszków", "cis", "here")
    words = [sorted(set(hyphenated(name).split("-"))) for name in (one, other)]
    mine, theirs = (" ".join(each) for each in words)
    both = len(set(words[0]) & set(words[1]))
    alike = both >= 0.8 * len(set(words[0]) | set(words[1]))
    alike |= distance(mine, theirs, 30) <= 0.2 * max(len(mine), len(theirs))
    assert (known.find(other, "slaskie", "Myszków", "cis") == "here") == alike


def test_names_that_differ_are_not_compared_letter_by_letter(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[tuple[str, str]] = []

    def counted(one: str, other: str, most: int) -> int:
        compared.append((one, other))
        return distance(one, other, most)

    monkeypatch.setattr("catalogue.model.doubts.host_names.distance", counted)
    known, chance = KnownHosts(), random.Random(1)
    for number in range(300):
        name = "".join(chance.choices("bcdfghjklmnpqrstvxyz", k=12))
        assert known.find(name, "slaskie", "Myszków", "cis") is None
        known.add(name, "slaskie", "Myszków", "cis", str(number))
    assert len(compared) < 100  # of 44,850 pairs
