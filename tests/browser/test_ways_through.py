"""How a stranger gets about: links, keyboard, touch, acronyms, search, and without scripts."""

import pytest
from playwright.sync_api import Page, expect

from browser.conftest import Open

pytestmark = pytest.mark.browser

SREM = "praktyki/cus-srem.html"
TITLE = "Krok po kroku: z ośrodka pomocy w centrum usług"


def follow(page: Page, *links: str) -> None:
    """Click the links with these texts in the article, one page after the other."""
    for text in links:
        page.get_by_role("article").get_by_role("link", name=text, exact=True).first.click()


WAYS = {
    "by voivodeship": ["wielkopolskie", TITLE],
    "by type": ["centrum usług społecznych", TITLE],
    "by the visit of 2021": ["Wizyty studyjne", "Śrem, Gostyń i Pleszew w dwa dni", TITLE],
    "by what it was before": [
        *("Wszystkie praktyki", "Ośrodek, który przygotował się do zmiany", "Centrum Usług Społecznych w Śremie"),
    ],
}


@pytest.mark.parametrize("width", [360, 1280])
def test_a_stranger_finds_a_centre_from_the_start(open_file: Open, width: int) -> None:
    page = open_file("index.html", width=width, anew=True)
    start = page.url
    for way, links in WAYS.items():
        page.goto(start)
        follow(page, *links)
        expect(page, way).to_have_url(start.replace("index.html", SREM))
        expect(page.get_by_role("heading", level=1), way).to_have_text(TITLE)


def test_the_matrix_leads_to_the_section_of_a_voivodeship(open_file: Open) -> None:
    page = open_file("o-zbiorze.html", anew=True)
    page.locator('a[href="wojewodztwa/wielkopolskie.html#cus"]').click()
    expect(page.locator("#cus")).to_be_in_viewport()
    expect(page.locator("section[aria-labelledby=cus]")).to_contain_text(TITLE)


def test_an_acronym_is_explained_by_a_click_and_closed_by_escape(open_file: Open) -> None:
    page = open_file("typy/cus.html", anew=True)
    meaning = page.locator(".k-skrot-opis").first
    expect(meaning).to_be_hidden()
    page.locator(".k-skrot").first.click()
    expect(meaning).to_be_visible()
    page.keyboard.press("Escape")
    expect(meaning).to_be_hidden()


def test_an_acronym_is_explained_by_the_keyboard(open_file: Open) -> None:
    page = open_file("typy/cus.html", anew=True)
    button = page.locator(".k-skrot").first
    button.focus()
    page.keyboard.press("Enter")
    meaning = page.locator(".k-skrot-opis:popover-open")
    expect(meaning).to_be_visible()
    page.keyboard.press("Tab")  # into the meaning
    page.keyboard.press("Enter")
    page.wait_for_url("**/slowniczek.html#*")


def test_an_acronym_is_explained_by_a_touch(open_file: Open) -> None:
    page = open_file("typy/cus.html", width=360, has_touch=True, is_mobile=True)
    button = page.locator(".k-skrot").first
    button.tap()
    meaning = page.locator(".k-skrot-opis:popover-open")
    expect(meaning).to_be_in_viewport(ratio=1)
    assert page.evaluate("e => parseFloat(getComputedStyle(e).fontSize)", meaning.element_handle()) >= 14


def test_the_page_is_all_there_without_scripts(open_file: Open) -> None:
    page = open_file(SREM, width=360, java_script_enabled=False)
    expect(page.get_by_role("heading", level=1)).to_have_text(TITLE)
    expect(page.get_by_role("article")).to_contain_text("Gmina zaczęła od spisania usług, które już były.")
    page.get_by_role("button", name="Menu").click()
    navigation = page.get_by_role("navigation", name="Menu")
    expect(navigation.get_by_role("link", name="Słowniczek")).to_be_in_viewport()
    navigation.get_by_role("link", name="Słowniczek").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Słowniczek")


@pytest.mark.parametrize("path", [SREM, "wojewodztwa/wielkopolskie.html", "o-zbiorze.html", "404.html"])
def test_pages_are_quiet_over_http_too(open_http: Open, path: str) -> None:
    expect(open_http(path, anew=True).get_by_role("heading", level=1)).to_be_visible()
