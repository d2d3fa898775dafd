"""Warnings of what may be wrong in an entry or between two: each with what calls it forth, and what is like that and right."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from catalogue.load import load
from catalogue.problems.problem import Problem
from drawn import BASE, PRACTICE, ROOT, TODAY, VISIT, draw, with_body, with_fields
from project import EXAMPLE

OTHER = "praktyki/slaskie/drugie.md"
SECOND = "wizyty/2017/druga.md"


def warned(folder: Path, files: Mapping[str, str]) -> list[Problem]:
    draw(folder / ROOT, {**BASE, **files})
    loaded = load(folder / ROOT, TODAY, warn=True)
    assert loaded.problems == ()
    return list(loaded.warnings)


def codes(folder: Path, files: Mapping[str, str]) -> list[tuple[str, str]]:
    return [(found.code, found.field) for found in warned(folder, files)]


def practice(fields: str) -> str:
    return with_fields(BASE[PRACTICE], fields)


def visit(stop: str = "  - practice: cis-zarki\n", fields: str = "") -> str:
    return with_fields(BASE[VISIT], f"{fields}stops:\n{stop}")


PANATO = "  - place: Wielobranżowa Spółdzielnia Socjalna „Panato”\n    entity_type: cus\n    region: śląskie\n"


@pytest.mark.parametrize(
    ("host", "stop"),
    [
        ("host: PANATO BAG\nlocality: Bytom\n", PANATO),
        ("host: Stowarzyszenie „Radość”\n", "  - place: ZAZ Stowarzyszenia Radość\n    entity_type: cus\n"),
        ("host: Fundacja „Radość”\n", "  - place: Fundacja „Radosć”\n    note: Obiad.\n"),
        ("host: CUS w Bytomiu\nentity_type: cus\n", "  - place: CUS w Bytomiu\n"),
        ("host: CUS w Bytomiu\nentity_type: cus\nlocality: Bytom\n", "  - place: CUS Bytom\n    entity_type: cus\n"),
    ],
)
def test_a_stop_may_be_a_practice_of_another_kind_and_without_a_town(tmp_path: Path, host: str, stop: str) -> None:
    [found] = warned(tmp_path, {OTHER: practice(host), VISIT: visit(stop)})
    assert (found.code, found.field, found.paste) == ("O006", "stops[1].place", "practice: drugie")
    assert "zamień place na „practice: drugie”" in found.hint
    assert bool(found.fix) == ("entity_type" not in stop)


@pytest.mark.parametrize(
    ("host", "stop"),
    [
        ("host: PANATO BAG\nlocality: Bytom\n", PANATO.replace("śląskie", "łódzkie")),
        ("host: PANATO BAG\nlocality: Bytom\n", f"{PANATO}    locality: Tychy\n"),
        ("host: Dobra Spółdzielnia\n", "  - place: OWES „Dobra Robota”\n    entity_type: cus\n"),
        ("host: Fundacja „Radość”\noperator: Stowarzyszenie Radość\n", "  - place: Stowarzyszenie Radość\n"),
        ("host: Urząd Miasta w Żarkach\nentity_type: cus\n", "  - place: Muzeum w Żarkach\n"),
        ("host: WTZ nr 1 w Bytomiu\n", "  - place: WTZ nr 2 w Bytomiu\n    entity_type: cis\n"),
        ("host: Spółdzielnie „Perunica” i „Zielone Pole”\n", "  - place: Spółdzielnia „Zielone Pole”\n"),
    ],
)
def test_others_are_others(tmp_path: Path, host: str, stop: str) -> None:
    assert warned(tmp_path, {OTHER: practice(host), VISIT: visit(stop)}) == []


def test_all_places_of_one_host_are_told_at_once(tmp_path: Path) -> None:
    hosts = ("Spółdzielnia „Jutrzenka”", "Fundacja „Jutrzenka”", "Stowarzyszenie „Jutrzenka”")
    files = {f"praktyki/slaskie/{at}.md": practice(f"host: {host}\n") for at, host in enumerate(hosts)}
    [found] = warned(tmp_path, files)
    assert (found.code, found.path.rpartition("/")[2]) == ("O001", "2.md")
    assert all(host in found.message for host in hosts)


def test_organisations_of_the_vocabulary_are_known_to_be_two(tmp_path: Path) -> None:
    files = {
        PRACTICE: practice("host: Fundacja „Jutrzenka”\n"),
        OTHER: practice("host: Stowarzyszenie „Jutrzenka”\nentity_type: cus\n"),
    }
    assert codes(tmp_path / "a", files) == [("O001", "host")]
    lists = "".join(
        f"{n}:\n  name: {n.capitalize()} „Jutrzenka”\n  kind: ngo\n" for n in ("fundacja", "stowarzyszenie")
    )
    assert codes(tmp_path / "b", {**files, "slowniki/organizacje.yml": lists}) == []


@pytest.mark.parametrize("name", ["Gmina Żarkii", "Gmnia Żarki", "GminaŻarki", "gmina Zarky"])
def test_an_organisation_is_almost_one_of_the_vocabulary(tmp_path: Path, name: str) -> None:
    files = {
        VISIT: visit(fields=f"partners:\n  - name: {name}\n    role: guide\n"),
        OTHER: practice(f"host: Ul\nfounders:\n  - {name}\n"),
    }
    found = warned(tmp_path, files)
    assert [(one.code, one.field) for one in found] == [("O009", "founders[1]"), ("O009", "partners[1].name")]
    assert {one.fix and one.fix.text for one in found} == {"Gmina Żarki"}


def test_of_two_spellings_the_rarer_is_doubted(tmp_path: Path) -> None:
    files = {
        VISIT: visit(fields="organisers:\n  - Regionalny Ośrodek Polityki Społecznej w Torunu\n"),
        OTHER: practice("host: Ul\noperator: Regionalny Ośrodek Polityki Społecznej w Toruniu\n"),
        SECOND: visit(fields="start: 2017-07-01\norganisers:\n  - Regionalny Ośrodek Polityki Społecznej w Toruniu\n"),
    }
    [found] = warned(tmp_path, files)
    assert (found.code, found.path.endswith(VISIT), found.field) == ("O009", True, "organisers[1]")


@pytest.mark.parametrize("name", ["Gmina Rogowo", "Gmina Żary", "Fundacja nr 2", "gmina żarki"])
def test_another_organisation_is_another(tmp_path: Path, name: str) -> None:
    lists = "".join(
        f"a{at}:\n  name: {known}\n  kind: gmina\n"
        for at, known in enumerate(("Gmina Rogów", "Fundacja nr 1", "Gmina Żarki"))
    )
    assert (
        warned(tmp_path, {"slowniki/organizacje.yml": lists, VISIT: visit(fields=f"organisers:\n  - {name}\n")}) == []
    )


@pytest.mark.parametrize(
    ("town", "meant"),
    [("Bytm", ""), ("Czestochowa", "Częstochowa"), ("Częstohowa", "Częstochowa"), ("Katowice – Ligota", "Katowice")],
)
def test_a_town_is_almost_one_of_the_table(tmp_path: Path, town: str, meant: str) -> None:
    files = {VISIT: visit(f"  - place: Muzeum\n    region: śląskie\n    locality: {town}\n")}
    found = warned(tmp_path / "a", files)
    assert [(one.code, one.field, one.fix and one.fix.text) for one in found] == (
        [("O010", "stops[1].locality", meant)] if meant else []
    )
    there = visit(
        f"  - place: Muzeum\n    region: śląskie\n    coordinates:\n      lat: 50.5\n      lon: 19.1\n    locality: {town}\n"
    )
    assert warned(tmp_path / "b", {VISIT: there}) == []


def test_what_an_entry_says_twice(tmp_path: Path) -> None:
    same = practice("title: Centrum Integracji społecznej „w Żarkach”\nsummary: Centrum prowadzi **kawiarnię**\n")
    assert codes(tmp_path / "a", {PRACTICE: same}) == [("O011", "title"), ("O012", "summary")]
    assert codes(tmp_path / "b", {PRACTICE: practice("title: Kawiarnia\nsummary: Kawiarnia.\n")}) == [
        ("O012", "summary")
    ]
    body = with_body(
        practice("summary: Centrum prowadzi kawiarnię i uczy.\n"),
        "## A\n\nCentrum [prowadzi](https://a.pl/b) kawiarnię[^1] i uczy. Dalej.\n\n[^1]: A.\n",
    )
    assert codes(tmp_path / "c", {PRACTICE: body}) == [("O012", "summary")]
    assert codes(tmp_path / "d", {PRACTICE: practice("summary: Centrum prowadzi kawiarnię od lat.\n")}) == []


def test_a_visit_without_a_date_says_why(tmp_path: Path) -> None:
    without = visit().replace("start: 2017-06-20\n", "")
    path = "wizyty/bez-daty/a.md"
    gone = tmp_path / "a"
    assert codes(gone, {path: without}) == [("O013", "start")]
    assert codes(tmp_path / "b", {path: with_fields(without, "date_note: Relacja nie podaje dat.\n")}) == []
    assert codes(tmp_path / "c", {path: with_fields(without, "start: XXXX-09-13\n")}) == []


def test_a_visit_may_be_entered_twice(tmp_path: Path) -> None:
    third = "wizyty/2017/trzecia.md"
    again = visit(fields="title: Inna\norganisers:\n  - Inny\n")
    [found] = warned(tmp_path / "a", {SECOND: again, third: again})
    assert (found.code, found.field, found.path.endswith(VISIT)) == ("O008", "start", True)
    assert SECOND in found.message
    assert third in found.message
    assert codes(tmp_path / "b", {SECOND: with_fields(again, "start: 2017-06-21\n")}) == []
    assert codes(tmp_path / "c", {SECOND: visit("  - place: Muzeum\n")}) == []


def test_two_hosts_have_addresses_of_their_own(tmp_path: Path) -> None:
    files = {
        PRACTICE: practice("website: https://www.Example.org/a/\n"),
        OTHER: practice("host: Ul\nwebsite: http://example.org/a#b\n"),
    }
    assert codes(tmp_path / "a", files) == [("O007", "website")]
    kin = {**files, OTHER: with_fields(files[OTHER], "part_of: cis-zarki\n")}
    assert codes(tmp_path / "b", kin) == []
    source = "sources:\n  - title: Relacja\n    publisher: ROPS\n    url: https://example.org/relacja\n"
    report = {PRACTICE: practice("website: https://example.org/relacja\n"), OTHER: practice(f"host: Ul\n{source}")}
    assert codes(tmp_path / "c", report) == [("O007", "website")]


def test_the_example_catalogue_is_warned_of_nothing() -> None:
    assert load(EXAMPLE / ROOT, TODAY, warn=True).warnings == ()
