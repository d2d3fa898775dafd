"""Searching as a visitor does: the box, its suggestions and the page of results, over http and from a disk."""

import re
from urllib.parse import quote_plus

import pytest
from playwright.sync_api import Locator, Page, expect

from browser.conftest import Open
from browser.test_every_kind_of_page import violations_in_both_schemes
from catalogue.views.text import words

pytestmark = pytest.mark.browser

SREM = "praktyki/cus-srem.html"
GOSTYN = {"praktyki/spoldzielnia-promyk-gostyn.html", "praktyki/spoldzielnia-jarzebina-gostyn.html"}


def box(page: Page) -> Locator:
    return page.get_by_role("combobox", name="Szukaj w katalogu")


def paths(page: Page) -> list[str]:
    """The paths of the results below the site, once they are all there."""
    base = page.url.partition("szukaj.html")[0]
    expect(page.locator("[data-results][data-done]")).to_be_attached()
    links: list[str] = page.locator("[data-results] a").evaluate_all("links => links.map(link => link.href)")
    return [link.removeprefix(base) for link in links]


def searched(opened: Open, query: str, **options: object) -> Page:
    return opened(f"szukaj.html?q={quote_plus(query)}", **options)


def test_a_person_types_and_gets_the_cooperatives_of_a_town_first(open_page: Open) -> None:
    page = open_page(SREM, anew=True)
    page.keyboard.press("/")
    expect(box(page)).to_be_focused()
    page.keyboard.type("spoldzielnie w gostyniu")
    page.keyboard.press("Enter")
    page.wait_for_url("**/szukaj.html?q=spoldzielnie+w+gostyniu")
    assert set(paths(page)[:2]) == GOSTYN
    expect(page.locator("#wyniki-ile")).to_contain_text("ze wszystkimi słowami")
    expect(page).to_have_title(re.compile("^spoldzielnie w gostyniu – Szukaj"))


def test_suggestions_are_chosen_by_the_keyboard(open_file: Open) -> None:
    page = open_file(SREM, anew=True)
    box(page).focus()
    expect(box(page)).to_have_attribute("aria-expanded", "false")
    page.keyboard.type("piero")
    options = page.get_by_role("listbox", name="Podpowiedzi").get_by_role("option")
    expect(options.first).to_contain_text("Pierogi")
    expect(box(page)).to_have_attribute("aria-expanded", "true")
    assert page.locator(f"#{box(page).get_attribute('aria-controls')}").get_attribute("role") == "listbox"
    expect(page.get_by_role("search").get_by_role("status")).to_contain_text("Wybierz strzałkami")
    page.keyboard.press("ArrowDown")
    expect(box(page)).to_be_focused()
    expect(options.first).to_have_attribute("aria-selected", "true")
    assert box(page).get_attribute("aria-activedescendant") == options.first.get_attribute("id")
    page.keyboard.press("ArrowUp")
    assert box(page).get_attribute("aria-activedescendant") is None
    page.keyboard.press("ArrowUp")
    expect(options.last).to_have_attribute("aria-selected", "true")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    title = options.first.locator("span").inner_text()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text(title)


def test_escape_closes_the_suggestions_then_clears_the_box(open_file: Open) -> None:
    page = open_file(SREM, anew=True)
    box(page).press_sequentially("gmin")
    options = page.get_by_role("option")
    expect(options.first).to_be_visible()
    page.keyboard.press("Escape")
    expect(options).to_have_count(0)
    expect(box(page)).to_have_value("gmin")
    expect(box(page)).to_have_attribute("aria-expanded", "false")
    page.keyboard.press("Escape")
    expect(box(page)).to_have_value("")


def test_suggestions_close_when_the_reader_goes_on(open_file: Open) -> None:
    page = open_file(SREM, anew=True)
    box(page).press_sequentially("gmin")
    expect(page.get_by_role("option").first).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.get_by_role("option")).to_have_count(0)
    expect(page.get_by_role("button", name="Szukaj", exact=True)).to_be_focused()


def test_a_suggestion_is_opened_by_a_click_and_all_results_by_the_last(open_file: Open) -> None:
    page = open_file(SREM, width=360, anew=True)
    box(page).press_sequentially("spółdz")
    page.get_by_role("option", name="Wszystkie wyniki").click()
    page.wait_for_url("**/szukaj.html?q=*")
    assert len(paths(page)) > 5
    page.get_by_role("combobox").last.fill("gostyń")
    page.get_by_role("combobox").last.press("End")
    page.get_by_role("combobox").last.press_sequentially(" pierogi")
    page.get_by_role("option").first.click()
    page.wait_for_url("**/praktyki/spoldzielnia-jarzebina-gostyn.html")


def test_numbers_are_said_as_the_pages_say_them(open_file: Open) -> None:
    numbers = [*range(130), 1200, 12_345, 1_000_000, 22_102]
    script = "numbers => numbers.map(number => ui$counted.counted(number, 'raz', 'razy', 'raz\u00f3w'))"
    assert open_file(SREM, anew=True).evaluate(script, numbers) == [
        words.counted(n, "raz", "razy", "razów") for n in numbers
    ]


def test_the_slash_can_be_turned_off_and_on(open_file: Open) -> None:
    page = open_file("szukaj.html")
    box, choice = page.get_by_role("combobox"), page.get_by_role("checkbox", name="Klawisz / przenosi do wyszukiwania")
    expect(choice).to_be_checked()
    choice.press("Space")
    page.reload()
    expect(choice).not_to_be_checked()
    page.locator("h1").press("/")
    expect(box).not_to_be_focused()
    choice.check()
    page.reload()
    expect(choice).to_be_checked()
    page.locator("body").press("/")
    expect(box).to_be_focused()


def test_a_slash_in_a_field_is_a_slash(open_file: Open) -> None:
    page = open_file(SREM, anew=True)
    box(page).press_sequentially("a/b")
    expect(box(page)).to_have_value("a/b")


def test_nothing_to_suggest_and_an_empty_box(open_file: Open) -> None:
    page = open_file(SREM, anew=True)
    box(page).press_sequentially("xqzyv")
    expect(page.get_by_role("search").get_by_role("status")).to_have_text("Brak podpowiedzi.")
    box(page).fill(" ")
    page.keyboard.press("Enter")
    assert page.url.endswith(SREM)


FOUND = (
    ("ZAZ-ów", "typy/zaz.html", "Szukano także: „zakład aktywności zawodowej” (ZAZ)."),
    ("centrami usług społecznych", "praktyki/", "Szukano także: „CUS” (centrami usług społecznych)."),
    ("wikilnowa wieś", "praktyki/wioska-wiklinowa-olsztynek.html", "Nie ma słowa „wikilnowa”."),
    ("spółdzelnia", "praktyki/", "Nie ma słowa „spółdzelnia”. Szukano podobnych: „spółdzielnia”."),
    ("tajemniczy młyn", "wizyty/zapowiedz-2023.html", ""),
    ("K125", "bledy.html", ""),
    ("słowniczek", "slowniczek.html", ""),
    ("Województwo lubuskie", "wojewodztwa/lubuskie.html", ""),
)


def test_results_and_what_was_searched_for(open_file: Open) -> None:
    page = open_file(SREM, anew=True)
    for query, first, told in FOUND:
        page.goto(f"{page.url.partition('szukaj')[0].replace(SREM, '')}szukaj.html?q={quote_plus(query)}")
        assert paths(page)[0].startswith(first), query
        expect(page.locator(".k-told"), query).to_contain_text(told)


def test_nothing_found_leads_to_the_lists(open_file: Open) -> None:
    page = searched(open_file, "xqzyv", anew=True)
    expect(page.locator("[data-results][data-done][data-empty]")).to_be_attached()
    assert paths(page) == []
    expect(page.locator("#wyniki-ile")).to_contain_text("Nic nie znaleziono dla „xqzyv”.")
    expect(page.get_by_role("article").get_by_role("link", name="Województwa", exact=True)).to_be_visible()


def test_a_query_is_text(open_file: Open) -> None:
    page = searched(open_file, "<img src=x onerror=alert(1)> \"'&", anew=True)
    expect(page.locator("[data-results][data-done]")).to_be_attached()
    assert page.locator("article img").count() == 0
    expect(page.get_by_role("combobox").last).to_have_value("<img src=x onerror=alert(1)> \"'&")


def test_the_box_leads_to_the_lists_without_scripts(open_file: Open) -> None:
    page = open_file(SREM, java_script_enabled=False)
    page.get_by_role("searchbox", name="Szukaj w katalogu").fill("gmina")
    page.keyboard.press("Enter")
    page.wait_for_url("**/szukaj.html?q=gmina")
    expect(page.locator("noscript p")).to_be_visible()
    page.get_by_role("article").get_by_role("link", name="Wszystkie praktyki").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Wszystkie praktyki")


@pytest.mark.parametrize("width", [360, 1280])
def test_suggestions_and_results_are_accessible(open_file: Open, width: int) -> None:
    page = open_file(SREM, width=width, reduced_motion="reduce", anew=True)  # no colours that fade
    box(page).press_sequentially("spółdz")
    expect(page.get_by_role("option").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    assert violations_in_both_schemes(page) == set()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.goto(page.url.replace(SREM, f"szukaj.html?q={quote_plus('spółdzielnie w gostyniu')}"))
    assert paths(page)
    assert violations_in_both_schemes(page) == set()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
