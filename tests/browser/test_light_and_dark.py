"""Light and dark: as the system has it until somebody chooses, whatever the browser keeps."""

from time import sleep

import pytest
from playwright.sync_api import Page, Route, expect

from browser.conftest import Open
from browser.keeping import FORBIDDEN, FULL, GARBAGE, kept, put
from browser.waiting import wait_until

pytestmark = pytest.mark.browser

PRACTICE = "praktyki/cus-srem.html"
LIGHT, DARK = "rgb(255, 255, 255)", "rgb(30, 38, 41)"
TO_DARK, TO_LIGHT = "Włącz tryb ciemny", "Włącz tryb jasny"


def is_dark(page: Page, told: str = "") -> None:
    expect(page.locator("body"), told).to_have_css("background-color", DARK)


def is_light(page: Page, told: str = "") -> None:
    expect(page.locator("body"), told).to_have_css("background-color", LIGHT)


def test_the_choice_is_kept_from_page_to_page_and_over_that_of_the_system(open_page: Open) -> None:
    page = open_page(PRACTICE)
    is_light(page)
    page.get_by_role("button", name=TO_DARK).click()
    is_dark(page)
    page.get_by_role("article").get_by_role("link", name="wielkopolskie").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("wielkopolskie")
    is_dark(page)
    page.get_by_role("button", name=TO_LIGHT).press("Enter")
    is_light(page)
    page.emulate_media(color_scheme="dark")
    is_light(page, "as chosen")
    page.go_back()
    is_light(page, "on the page from before, too")


def test_until_somebody_chooses_nothing_is_kept_and_the_system_rules_at_once(open_page: Open) -> None:
    page = open_page(PRACTICE, color_scheme="dark")
    is_dark(page)
    expect(page.get_by_role("button", name=TO_LIGHT)).to_be_visible()
    page.emulate_media(color_scheme="light")
    is_light(page)
    expect(page.get_by_role("button", name=TO_DARK)).to_be_visible()
    page.reload()
    is_light(page)
    assert kept(page) == {}


def test_a_tab_follows_what_is_chosen_in_another(open_http: Open) -> None:
    page = open_http(PRACTICE)
    other = page.context.new_page()
    other.goto(page.url)
    other.get_by_role("button", name=TO_DARK).click()
    is_dark(page)
    expect(page.get_by_role("button", name=TO_LIGHT)).to_be_attached()


def test_where_nothing_may_be_kept_the_switch_works_and_is_quiet(open_page: Open) -> None:
    page = open_page("404.html")
    page.context.add_init_script(FORBIDDEN)
    page.goto(page.url.replace("404.html", PRACTICE))
    page.get_by_role("button", name=TO_DARK).click()
    is_dark(page)
    page.get_by_role("button", name=TO_LIGHT).click()
    is_light(page)


TOOLS = ["planer.html", "dodaj.html", "dodaj-wizyte.html", "porownaj.html", "przegladaj.html", "szukaj.html?q=cus"]


@pytest.mark.parametrize("storage", [FORBIDDEN, FULL, GARBAGE], ids=["forbidden", "full", "garbage"])
@pytest.mark.parametrize("path", [PRACTICE, "index.html", "mapa.html", "os-czasu.html", *TOOLS])
def test_whatever_may_be_kept_the_switch_works_on_every_kind_of_page(open_http: Open, storage: str, path: str) -> None:
    page = open_http("404.html")
    page.context.add_init_script(storage)
    page.goto(page.url.replace("404.html", path))
    page.get_by_role("button", name=TO_DARK).click()
    is_dark(page)


@pytest.mark.parametrize("rubbish", ["", "{", "null", "slate", '{"color":{"scheme":"slate"}}', "jasny\n", "__proto__"])
def test_what_cannot_be_read_is_as_if_nothing_were_kept(open_file: Open, rubbish: str) -> None:
    page = open_file(PRACTICE)
    put(page, "katalog.wyglad", rubbish)
    page.reload()
    is_light(page)
    page.emulate_media(color_scheme="dark")
    is_dark(page)
    page.get_by_role("button", name=TO_LIGHT).click()
    is_light(page)
    assert kept(page) == {"katalog.wyglad": "jasny"}


def late(route: Route) -> None:
    sleep(0.3)
    route.continue_()


def test_nothing_is_painted_in_the_other_scheme_first(open_page: Open) -> None:
    page = open_page(PRACTICE)
    page.get_by_role("button", name=TO_DARK).click()
    page.add_init_script(
        """requestAnimationFrame(() => { // the first frame: a browser draws none before it has the style
          window.atFirst = getComputedStyle(document.documentElement).colorScheme;
        });"""
    )
    page.route("**/assets/scheme.js", late)
    page.reload()
    wait_until(page, "window.atFirst")
    assert page.evaluate("window.atFirst") == "dark"


def test_without_scripts_the_system_rules(open_file: Open) -> None:
    page = open_file(PRACTICE, color_scheme="dark", java_script_enabled=False)
    is_dark(page)
    expect(page.locator("[data-k-scheme]")).to_be_hidden()


def test_paper_is_white(open_file: Open) -> None:
    page = open_file(PRACTICE, color_scheme="dark")
    page.emulate_media(media="print")
    is_light(page)
    expect(page.get_by_role("heading", level=1)).to_have_css("color", "rgb(0, 0, 0)")
