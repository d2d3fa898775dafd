"""Which names of a list are meant by what is typed."""

import pytest

from scripts import Scripts, loaded

NAMES = ["Aktywizacja wsi", "Reintegracja zawodowa", "Ostrów Wielkopolski", "Wielkopolanka", "Żarki", "Bezdomność"]


scripts = loaded("search/matching.js")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", NAMES),
        ("zark", ["Żarki"]),
        ("ŻARKI", ["Żarki"]),
        ("reintegracji zawodowej", ["Reintegracja zawodowa"]),
        ("zawodowa reintegr", ["Reintegracja zawodowa"]),
        ("wielkop", ["Wielkopolanka", "Ostrów Wielkopolski"]),
        ("bezdmność", ["Bezdomność"]),
        ("reintegarcja", ["Reintegracja zawodowa"]),
        ("zarky", ["Żarki"]),
        ("zakri", ["Żarki"]),
        ("wsy", []),
        ("nic takiego", []),
    ],
)
def test_names_are_found_by_beginnings_forms_and_past_typos(scripts: Scripts, text: str, found: list[str]) -> None:
    names = scripts.evaluate("([names, text]) => matching(names, text).map(at => names[at])", [NAMES, text])
    assert names == found
