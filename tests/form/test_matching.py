"""Which names of a list are meant by what is typed."""

import pytest
from playwright.sync_api import Browser, Page

from form.scripts import opened

pytestmark = pytest.mark.browser

NAMES = ["Aktywizacja wsi", "Reintegracja zawodowa", "Ostrów Wielkopolski", "Wielkopolanka", "Żarki", "Bezdomność"]


@pytest.fixture(scope="module")
def page(chromium: Browser) -> Page:
    return opened(chromium, "search/words.js", "search/typos.js", "form/matching.js")


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
def test_names_are_found_by_beginnings_forms_and_past_typos(page: Page, text: str, found: list[str]) -> None:
    names = page.evaluate("([names, text]) => katalog.matching(names, text).map(at => names[at])", [NAMES, text])
    assert names == found
