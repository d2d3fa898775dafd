"""Single values: what passes and what becomes of it."""

from pathlib import Path

import pytest

from catalogue.load import load
from catalogue.model.records.practice import Practice
from catalogue.model.records.visit import Visit
from drawn import BASE, PRACTICE, ROOT, TODAY, VISIT, codes, draw, with_fields


def practice(folder: Path, snippet: str) -> Practice:
    draw(folder / ROOT, {**BASE, PRACTICE: with_fields(BASE[PRACTICE], snippet)})
    loaded = load(folder / ROOT, TODAY)
    assert loaded.problems == ()
    assert loaded.catalogue
    return loaded.catalogue.practices["cis-zarki"]


def visit(folder: Path, snippet: str) -> Visit:
    draw(folder / ROOT, {**BASE, VISIT: with_fields(BASE[VISIT], snippet)})
    loaded = load(folder / ROOT, TODAY)
    assert loaded.problems == ()
    assert loaded.catalogue
    return loaded.catalogue.visits["wizyta-zarki"]


@pytest.mark.parametrize(
    ("field", "written", "kept"),
    [
        ("nip", "8567346215", "8567346215"),
        ("nip", "856-734-62-15", "8567346215"),
        ("nip", "PL 8567346215", "8567346215"),
        ("regon", '"192598184"', "192598184"),
        ("regon", "12345678512347", "12345678512347"),
        ("krs", "0000029148", "0000029148"),
        ("teryt", "2409053", "2409053"),
        ("teryt", "2409058", "2409058"),
    ],
)
def test_identifiers_that_pass(tmp_path: Path, field: str, written: str, kept: str) -> None:
    assert getattr(practice(tmp_path, f"identifiers:\n  {field}: {written}\n").identifiers, field) == kept


@pytest.mark.parametrize(
    ("field", "written", "code"),
    [
        ("nip", "8567346214", "K111"),
        ("nip", "856734621", "K111"),
        ("nip", "abc", "K111"),
        ("nip", "\u0668567346215", "K111"),
        ("regon", "192598185", "K112"),
        ("regon", "12345678512348", "K112"),
        ("regon", "1925981841", "K112"),
        ("krs", "29148", "K113"),
        ("krs", "00000291480", "K113"),
        ("krs", "\u0660\u0660\u0660\u0660\u0660\u0662\u0669\u0661\u0664\u0668", "K113"),
        ("teryt", "24", "K114"),
        ("teryt", "2409057", "K114"),
        ("teryt", "0309053", "K114"),
        ("teryt", "1609053", "K115"),
    ],
)
def test_identifiers_that_do_not(tmp_path: Path, field: str, written: str, code: str) -> None:
    files = {PRACTICE: with_fields(BASE[PRACTICE], f'identifiers:\n  {field}: "{written}"\n')}
    assert codes(tmp_path, files) == [code]


def test_no_teryt_is_compared_with_a_wrong_region(tmp_path: Path) -> None:
    snippet = "region: Morawy\nidentifiers:\n  teryt: 1609053\n"
    assert codes(tmp_path, {PRACTICE: with_fields(BASE[PRACTICE], snippet)}) == ["K201"]


@pytest.mark.parametrize("region", ["dolnośląskie", "łódzkie", "kujawsko-pomorskie", "świętokrzyskie"])
def test_the_noun_and_missing_letters_lead_to_the_voivodeship(tmp_path: Path, region: str) -> None:
    for written in (f"województwo {region}", region.upper(), region.replace("ś", "s").replace("ł", "l")):
        draw(tmp_path / ROOT, {**BASE, VISIT: with_fields(BASE[VISIT], f"home_regions: [{written}]\n")})
        hints = [problem.hint for problem in load(tmp_path / ROOT, TODAY).problems]
        assert hints in ([f"Może chodziło o „{region}”?"], [])


@pytest.mark.parametrize(
    ("written", "kept"), [("tak", True), ("Nie", False), ("true", True), ("NO", False), ("on", None), ("1", None)]
)
def test_yes_and_no(tmp_path: Path, written: str, kept: bool | None) -> None:  # noqa: FBT001 - the value itself
    snippet = f"order_known: {written}\n"
    if kept is None:
        assert codes(tmp_path, {VISIT: with_fields(BASE[VISIT], snippet)}) == ["K105"]
    else:
        assert visit(tmp_path, snippet).order_known is kept


@pytest.mark.parametrize(("written", "kept"), [("25", 25), ("0025", 25), ("999999", 999_999), ("'25 '", 25)])
def test_counts(tmp_path: Path, written: str, kept: int) -> None:
    found = visit(tmp_path, f"participants:\n  count: {written}\n").participants
    assert found
    assert found.count == kept


@pytest.mark.parametrize("written", ["0", "-1", "1.5", "1e3", "ok. 20", "1000000", "\u0661\u0662", "9" * 5000])
def test_what_is_no_count(tmp_path: Path, written: str) -> None:
    assert codes(tmp_path, {VISIT: with_fields(BASE[VISIT], f"participants:\n  count: {written}\n")}) == ["K118"]


def test_texts_lose_needless_spaces(tmp_path: Path) -> None:
    assert practice(tmp_path, "title: >\n  Kawiarnia\n  przy   rynku\n").title == "Kawiarnia przy rynku"


def test_coordinates_may_have_a_comma(tmp_path: Path) -> None:
    found = practice(tmp_path, "coordinates:\n  lat: 50,62\n  lon: 19.36\n").coordinates
    assert found
    assert (found.lat, found.lon) == (50.62, 19.36)


@pytest.mark.parametrize(
    "url", ["https://example.org", "http://example.org/a?b=c#d", "https://żarki.pl/ą", "HTTPS://example.org"]
)
def test_addresses_that_pass(tmp_path: Path, url: str) -> None:
    assert practice(tmp_path, f"website: {url}\n").website == url


@pytest.mark.parametrize(
    "url",
    ["example.org", "//example.org", "https://", "https:example.org", "javascript:x", "https://[", "mailto:a@b.c"],
)
def test_addresses_that_do_not(tmp_path: Path, url: str) -> None:
    assert codes(tmp_path, {PRACTICE: with_fields(BASE[PRACTICE], f'website: "{url}"\n')}) == ["K109"]


@pytest.mark.parametrize(
    ("snippet", "expected"),
    [
        ("start: 2026-11-22\n", []),
        ("start: 2026-11-23\n", ["K108"]),
        ("start: 2026\nend: 2026-12\n", ["K108"]),
        ("start: 2026-11-23\nkind: announcement\n", []),
        ("start: 2026-11-23\nend: 2026-11-22\nkind: announcement\n", ["K107"]),
        ("start: 2026-11-23\nkind: relacja\n", ["K105"]),
        ("start: 2026-11-01\nend: 2026-11\n", []),
        ("start: 2026-11\nend: 2026-11-01\n", []),
        ("start: 2026-05\nend: 2026-04\n", ["K107"]),
        ("start: 2026-06-31\nend: 2026-04\n", ["K106"]),
    ],
)
def test_a_report_lies_behind_and_an_announcement_may_lie_ahead(
    tmp_path: Path, snippet: str, expected: list[str]
) -> None:
    entry = with_fields(BASE[VISIT], snippet)
    draw(tmp_path / ROOT, {**BASE, "wizyty/2026/wizyta.md": entry})
    assert [p.code for p in load(tmp_path / ROOT, TODAY).problems] == expected


def test_a_visit_may_last_over_an_unknown_new_year(tmp_path: Path) -> None:
    draw(tmp_path / ROOT, {**BASE, "wizyty/bez-daty/w.md": with_fields(BASE[VISIT], "start: XXXX-12\nend: XXXX-01\n")})
    assert load(tmp_path / ROOT, TODAY).problems == ()


def test_a_wrong_practice_makes_no_second_problem_of_its_place(tmp_path: Path) -> None:
    snippet = "stops:\n  - practice: nie-ma\n    locality: Żarki\n"
    assert codes(tmp_path, {VISIT: with_fields(BASE[VISIT], snippet)}) == ["K207"]


def test_records_are_frozen_and_their_lists_are_tuples(tmp_path: Path) -> None:
    found = practice(tmp_path, "founders: [Gmina Żarki]\n")
    with pytest.raises(ValueError, match="frozen"):
        setattr(found, "title", "Inny")  # noqa: B010 - mypy knows that it is frozen
    assert found.founders == ("Gmina Żarki",)
    assert found.topics == ("reintegracja",)


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("operator: Fundacja Jura", ("Fundacja Jura",)),
        ("operator:\n  - Fundacja Jura\n  - Gmina Żarki", ("Fundacja Jura", "Gmina Żarki")),
    ],
)
def test_one_operator_may_be_written_without_a_list(tmp_path: Path, written: str, kept: tuple[str, ...]) -> None:
    assert practice(tmp_path, f"{written}\n").operator == kept
