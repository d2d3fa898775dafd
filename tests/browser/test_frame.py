"""The frame of every page: the menu, the sections of a page, the way up, what follows the scrolling."""

import pytest
from playwright.sync_api import Page, expect

from browser.conftest import Open
from browser.test_every_kind_of_page import DESK, PHONE
from browser.waiting import wait_until

pytestmark = pytest.mark.browser

GUIDE = "dla-redaktorow.html"
PRACTICE = "praktyki/cus-srem.html"
LIST = "praktyki/index.html"

scripts = pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without"])


def focused(page: Page) -> str:
    """What has the focus, in words."""
    said: str = page.evaluate("() => (document.activeElement.title || document.activeElement.textContent).trim()")
    return said


@scripts
def test_the_menu_of_a_narrow_screen_works_by_keyboard(open_file: Open, *, scripts: bool) -> None:
    page = open_file(LIST, width=PHONE, reduced_motion="reduce", java_script_enabled=scripts, anew=scripts)
    opener, menu = page.get_by_role("button", name="Menu", exact=True), page.get_by_role("navigation", name="Menu")
    expect(menu).to_be_hidden()
    opener.press("Enter")
    expect(menu).to_be_in_viewport()
    assert focused(page) == "Zamknij menu"
    page.keyboard.press("Tab")
    assert focused(page) == "Start"
    page.keyboard.press("Tab")
    assert focused(page) == "Praktyki"  # open, for the page is one of them
    expect(menu.get_by_role("link", name="Wszystkie praktyki")).to_have_attribute("aria-current", "page")
    page.keyboard.press("Tab")
    assert focused(page) == "Wszystkie praktyki"
    menu.locator("summary", has_text="Wizyty").press("Space")
    expect(menu.get_by_role("link", name="Wizyty studyjne")).to_be_visible()
    expect(menu.get_by_role("link", name="Wszystkie praktyki")).to_be_hidden()  # one section is open at a time
    page.keyboard.press("Escape")
    expect(menu).to_be_hidden()
    assert focused(page) == "Menu"
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")  # on the button that closes
    expect(menu).to_be_hidden()


def test_the_menu_does_not_lie_over_what_has_the_focus(open_file: Open) -> None:
    page = open_file(LIST, width=PHONE, anew=True)
    menu = page.get_by_role("navigation", name="Menu")
    page.get_by_role("button", name="Menu", exact=True).press("Enter")
    menu.locator("summary").last.focus()
    page.keyboard.press("Tab")
    expect(menu).to_be_hidden()


@scripts
def test_the_sections_of_a_page_open_over_it_where_there_is_no_room(open_file: Open, *, scripts: bool) -> None:
    page = open_file(GUIDE, width=PHONE, java_script_enabled=scripts, anew=scripts)
    contents = page.get_by_role("navigation", name="Spis treści")
    expect(contents).to_be_hidden()
    page.get_by_role("button", name="Spis treści").click()
    contents.get_by_role("link", name="Słowniki").click()
    expect(page.get_by_role("heading", name="Słowniki", exact=True)).to_be_in_viewport()
    if scripts:
        expect(contents).to_be_hidden()


def test_on_a_desk_the_sections_stand_beside_and_follow_the_reading(open_file: Open) -> None:
    page = open_file(GUIDE, width=DESK, anew=True)
    contents = page.get_by_role("navigation", name="Spis treści")
    expect(page.get_by_role("button", name="Spis treści")).to_be_hidden()
    for name in ("Zdjęcia", "Daty"):
        contents.get_by_role("link", name=name, exact=True).click()
        current = contents.locator("[aria-current]")
        expect(current).to_have_text(name)
        expect(current).to_be_in_viewport()
    expect(contents.get_by_role("link", name="Dodaj plik praktyki")).to_have_attribute("data-passed", "")


def test_on_a_desk_a_page_of_a_section_has_its_neighbours_beside(open_file: Open) -> None:
    page = open_file(LIST, width=DESK, anew=True)
    section = page.get_by_role("navigation", name="Praktyki", exact=True)
    expect(section.get_by_role("link", name="Wszystkie praktyki")).to_have_attribute("aria-current", "page")
    expect(section.get_by_role("link", name="Tematy")).to_be_visible()
    tabs = page.get_by_role("navigation", name="Działy")
    expect(tabs.get_by_role("link", name="Praktyki")).to_have_attribute("aria-current", "page")
    expect(page.get_by_role("button", name="Menu", exact=True)).to_be_hidden()


def test_who_scrolls_up_is_offered_the_way_to_the_top(open_file: Open) -> None:
    page = open_file(GUIDE, anew=True)
    up = page.get_by_role("button", name="Powrót do góry")
    page.mouse.move(DESK / 2, 500)
    page.mouse.wheel(0, 3000)
    expect(page.locator("[data-scrolled]")).to_be_attached()
    expect(up).to_be_hidden()
    page.mouse.wheel(0, -200)
    up.click()
    wait_until(page, "scrollY === 0")
    expect(up).to_be_hidden()


def test_a_page_scrolled_past_its_heading_has_its_title_in_the_header(open_file: Open) -> None:
    page = open_file(PRACTICE, width=PHONE, anew=True)
    name = page.locator(".k-header__name")
    expect(name).not_to_have_attribute("data-title", "Krok po kroku: z ośrodka pomocy w centrum usług")
    page.mouse.move(PHONE / 2, 500)
    page.mouse.wheel(0, 2000)
    expect(name).to_have_attribute(
        "data-title", "Krok po kroku: z\N{NO-BREAK SPACE}ośrodka pomocy w\N{NO-BREAK SPACE}centrum usług"
    )
    expect(page.get_by_role("banner").get_by_role("link", name="Katalog przykładów")).to_be_visible()
    page.mouse.wheel(0, -2000)
    expect(page.locator(".k-header__name[data-title]")).to_have_count(0)


def test_the_name_of_the_site_stands_whole_on_a_phone(open_file: Open) -> None:
    page = open_file(PRACTICE, width=320, anew=True)
    name = page.locator(".k-header__name")
    name.evaluate("e => { e.textContent = 'Katalog dobrych praktyk ekonomii społecznej'; }")
    assert name.evaluate("e => e.scrollWidth <= e.clientWidth || getComputedStyle(e).overflow === 'visible'")
    header = page.get_by_role("banner").bounding_box()
    assert header is not None
    shown = name.evaluate(
        "e => { const r = document.createRange(); r.selectNodeContents(e); return r.getBoundingClientRect(); }"
    )
    assert shown["right"] <= header["width"]
    assert shown["bottom"] <= page.get_by_role("search").evaluate("e => e.getBoundingClientRect().top")


def test_on_paper_all_that_is_folded_is_open(open_file: Open) -> None:
    page = open_file("dane.html", anew=True)
    folded = page.locator("main details").first
    expect(folded).not_to_have_attribute("open", "")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(folded).to_have_attribute("open", "")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(folded).not_to_have_attribute("open", "")
