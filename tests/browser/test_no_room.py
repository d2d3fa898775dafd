"""A browser with no room left: it is told where something was done, and nothing is lost without a word."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from browser.conftest import Open, at_work
from browser.keeping import FORBIDDEN, FULL, ids, kept
from browser.looks import looks_other
from browser.test_every_kind_of_page import violations_since
from browser.test_planner import planner
from browser.waiting import wait_until

pytestmark = pytest.mark.browser

UNKEPT = "[data-k-notice=unkept]"
OF_FORM = (
    "Przeglądarka nie zachowała szkicu: nie pozwala na to albo nie ma już miejsca. "
    "Zanim zamkniesz tę kartę, wyślij albo pobierz plik."
)
OF_PLANNER = (
    "Przeglądarka nie zachowała planu: nie pozwala na to albo nie ma już miejsca. Zanim zamkniesz albo odświeżysz kartę, "
    "skopiuj odnośnik do planu, a notatki i zmienione pytania wydrukuj: odnośnik ich nie przenosi."
)
OF_BUTTON = "Nie zmieniono planu: w przeglądarce nie ma na niego miejsca. Usuń niepotrzebne szkice w formularzach i spróbuj jeszcze raz."


def full(page: Page, path: str) -> Page:
    """The page at another address of the site, in a browser that is full."""
    page.context.add_init_script(FULL)
    page.goto(page.url.replace("o-katalogu.html", path))
    return page


def fill(page: Page) -> None:
    """Leave no room in the browser, as another site of this host may have done."""
    page.evaluate(
        """() => {
          for (let size = 1 << 20; size; size >>= 1) {
            try { for (let number = 0; ; number++) localStorage.setItem(`inne.${size}.${number}`, "x".repeat(size)); } catch { /* on with less */ }
          }
        }"""
    )


def test_the_form_says_that_the_draft_is_not_kept_until_it_is(open_file: Open) -> None:
    page = at_work(full(open_file("o-katalogu.html"), "dodaj.html"))
    looks_other(page)
    title = page.get_by_role("textbox", name="Nazwa", exact=True)
    title.fill("Bar mleczny")
    expect(page.get_by_role("alert")).to_have_text(OF_FORM)
    expect(page.locator(UNKEPT)).to_be_in_viewport()
    assert violations_since(page) == set()
    page.get_by_role("textbox", name="Treść").fill("Tekst.")
    expect(page.locator(UNKEPT)).to_be_in_viewport()
    expect(page.get_by_role("button", name="Usuń szkic")).to_have_count(0)
    page.evaluate("full = false")
    title.fill("Bar mleczny z dowozem")
    expect(page.locator(UNKEPT)).to_have_count(0)
    # What was written before may be kept first.
    wait_until(page, "localStorage.getItem('katalog.szkic.praktyka').includes('Bar mleczny z dowozem')")


def test_the_planner_says_that_the_plan_is_not_kept_until_it_is(open_page: Open, site: Path) -> None:
    practice = ids(site, "praktyki")[0]
    page = open_page("o-katalogu.html")
    page.evaluate("id => plan$choice.addToPlan(id)", practice)
    before = kept(page)
    planner(full(page, "planer.html")).get_by_role("button", name="Dodaj dzień").click()
    expect(page.get_by_role("alert")).to_have_text(OF_PLANNER)
    expect(page.locator(UNKEPT)).to_be_in_viewport()
    expect(page.locator(".k-plan-day")).to_have_count(2)
    assert kept(page) == before
    page.evaluate("full = false")
    page.get_by_role("button", name="Dodaj dzień").click()
    expect(page.locator(UNKEPT)).to_have_count(0)
    page.reload()
    expect(planner(page).locator(".k-plan-day")).to_have_count(3)


def test_a_button_says_that_the_plan_did_not_change(open_http: Open, site: Path) -> None:
    one, other, *_ = ids(site, "praktyki")
    page = open_http("o-katalogu.html")
    page.evaluate("id => plan$choice.addToPlan(id)", one)
    full(page, f"praktyki/{other}.html")
    button = page.locator(f'button[data-k-plan="{other}"]').first
    button.click()
    expect(page.locator(".k-add-full")).to_have_text(OF_BUTTON)
    expect(page.locator(".k-add-full")).to_be_in_viewport()
    expect(button).to_have_text("Dodaj do wizyty")
    page.reload()
    expect(page.get_by_role("banner").get_by_role("link", name="Plan wizyty: 1 punkt", exact=True)).to_be_visible()
    page.evaluate("full = false")
    button.click()
    expect(button).to_have_text("W planie wizyty")
    page.evaluate("full = true")
    button.click()
    expect(page.locator(".k-add-full")).to_have_text(OF_BUTTON)
    expect(button).to_have_text("W planie wizyty")


def test_on_a_disk_links_carry_what_is_not_kept(open_file: Open, site: Path) -> None:
    one, other, *_ = ids(site, "praktyki")
    page = full(open_file("o-katalogu.html"), f"praktyki/{one}.html")
    page.locator(f'button[data-k-plan="{one}"]').first.click()
    expect(page.locator(".k-add-full")).to_have_count(0)
    page.goto(page.url.partition("praktyki/")[0] + f"praktyki/{other}.html")
    expect(page.get_by_role("banner").get_by_role("link", name="Plan wizyty: 1 punkt", exact=True)).to_be_visible()


def test_a_storage_that_is_really_full_says_so_and_keeps_what_was_there(open_http: Open, site: Path) -> None:
    one, other, *_ = ids(site, "praktyki")
    page = open_http(f"praktyki/{one}.html")
    site_address = page.url.partition("praktyki/")[0]
    page.evaluate("localStorage.setItem('katalog.szkic.praktyka', 'null')")
    page.locator(f'button[data-k-plan="{one}"]').first.click()
    before = kept(page)
    fill(page)
    page.goto(f"{site_address}praktyki/{other}.html")
    page.locator(f'button[data-k-plan="{other}"]').first.click()
    expect(page.locator(".k-add-full")).to_have_text(OF_BUTTON)
    page.goto(f"{site_address}dodaj.html")
    at_work(page).get_by_role("textbox", name="Nazwa", exact=True).fill("Bar mleczny")
    expect(page.get_by_role("alert")).to_have_text(OF_FORM)
    assert kept(page) == before


def test_where_nothing_may_be_looked_at_the_form_says_so_and_links_carry_the_plan(open_http: Open, site: Path) -> None:
    practice = ids(site, "praktyki")[0]
    page = open_http("o-katalogu.html")
    page.context.add_init_script(FORBIDDEN)
    page.goto(page.url.replace("o-katalogu.html", f"praktyki/{practice}.html"))
    page.locator(f'button[data-k-plan="{practice}"]').first.click()
    expect(page).to_have_url(re.compile(rf"[?]wizyta=1[.]2~\d+~\w{{8}}~1_i\w{{14}}[.]1_d[.]{practice}$"))
    page.goto(page.url.partition("praktyki/")[0] + "dodaj.html")
    at_work(page).get_by_role("textbox", name="Nazwa", exact=True).fill("Bar mleczny")
    expect(page.get_by_role("alert")).to_have_text(OF_FORM)


def test_the_key_of_search_says_that_it_is_not_remembered(open_file: Open) -> None:
    page = full(open_file("o-katalogu.html"), "szukaj.html")
    page.get_by_role("checkbox", name="Klawisz /").uncheck()
    expect(page.get_by_text("Przeglądarka tego nie zapamięta: zmiana działa tylko na tej stronie.")).to_be_visible()
