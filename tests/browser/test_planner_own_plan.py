"""Whose plan the planner shows: that of a link beside one's own, of another tab, or one that no browser keeps."""

import re

import pytest
from playwright.sync_api import expect

from browser.conftest import Open
from browser.keeping import FORBIDDEN
from browser.test_planner import CUS, PROMYK, TWO_DAYS, ZAZ, planner, titles

pytestmark = pytest.mark.browser


def test_a_plan_of_a_link_does_not_harm_ones_own(open_file: Open) -> None:
    page = planner(open_file("planer.html?plan=1_d.cus-srem"))
    site = page.url.partition("planer.html")[0]
    page.goto(f"{site}planer.html?plan=1_d.zaz-pleszew.nie-ma-takiej.centrum-uslug_x")
    planner(page)
    assert titles(page) == [[ZAZ]]
    notices = page.locator("#k-notices")
    expect(notices).to_contain_text("Nie ma w katalogu: „nie-ma-takiej”, „centrum-uslug”. Pominięto.")
    expect(notices).to_contain_text("Pominięto, bo nie udało się tego odczytać z odnośnika: „x”.")
    expect(notices).to_contain_text("W tej przeglądarce masz też własny plan (1 punkt), którego ten nie zmienia.")
    page.get_by_role("button", name="Dodaj dzień").click()
    page.get_by_role("button", name="Otwórz mój plan").click()
    expect(page.locator(".k-plan-day")).to_have_count(1)
    assert titles(page) == [[CUS]]
    page.get_by_role("button", name="Cofnij").press("Enter")
    expect(page.locator(".k-plan-day")).to_have_count(2)
    assert titles(page) == [[ZAZ], []]
    expect(notices).to_contain_text("To plan z odnośnika lub wizyty z katalogu.")
    page.goto(f"{site}{TWO_DAYS}")
    planner(page)
    page.get_by_role("button", name="Dołącz do mojego planu").click()
    expect(page.locator(".k-plan-day")).to_have_count(3)
    assert titles(page) == [[CUS], [CUS, PROMYK], [ZAZ]]
    page.get_by_role("button", name="Cofnij").press("Enter")
    expect(page.locator(".k-plan-day")).to_have_count(2)
    assert titles(page) == [[CUS, PROMYK], [ZAZ]]
    assert page.evaluate("plan$choice.countStops()") == 1
    page.get_by_role("link", name="Porównaj praktyki").click()
    expect(page).to_have_url(
        re.compile(r"porownaj\.html\?wpisy=~\d+~\w{8}~3\.cus-srem\.spoldzielnia-promyk-gostyn\.zaz-")
    )
    page.goto(f"{site}planer.html?plan=1{'_d' * 15}")
    expect(planner(page).locator("[data-k-notice=skipped]")).to_have_text(
        "Pominięto, bo nie udało się tego odczytać z odnośnika: dni od 15."
    )
    page.get_by_role("button", name="Dołącz do mojego planu").click()
    expect(page.locator("[data-k-notice=full]")).to_contain_text("plan mieści 14 dni i 60 punktów")
    expect(page.locator("[data-k-notice=full]")).to_be_focused()


def test_a_plan_that_was_only_begun_is_ones_own_too(open_file: Open) -> None:
    page = planner(open_file("planer.html?plan=1_d.cus-srem"))
    for field, text in (("Nazwa wizyty", "Jesień w Wielkopolsce"), ("Pierwszy dzień", "2027-05-10")):
        page.get_by_label(field).fill(text)
        page.get_by_role("button", name="Usuń dzień 1").click()
        page.goto(page.url.partition("?")[0] + "?plan=1_d.zaz-pleszew")
        expect(planner(page).locator("[data-k-notice=borrowed]")).to_contain_text(
            "masz też własny plan (jeszcze bez punktów)"
        )
        page.get_by_role("button", name="Zastąp nim mój plan").click()
        expect(page.get_by_label("Nazwa wizyty")).to_have_value("")


def test_what_another_tab_adds_is_not_undone_by_what_was_done_before(open_http: Open) -> None:
    page = planner(open_http("planer.html?plan=1_d.cus-srem"))
    page.get_by_role("button", name="Wyczyść plan").click()
    other = page.context.new_page()
    other.goto(page.url.replace("planer.html", "praktyki/zaz-pleszew.html"))
    other.get_by_role("button", name="Dodaj do wizyty").first.click()
    expect(page.locator(".k-plan-stop")).to_have_count(1)
    expect(page.get_by_role("button", name="Cofnij")).to_have_count(0)
    assert titles(page) == [[ZAZ]]


def test_where_the_browser_keeps_nothing_it_is_told_what_a_link_does_not_keep(open_file: Open) -> None:
    page = open_file("o-katalogu.html")
    page.context.add_init_script(FORBIDDEN)
    page.goto(page.url.replace("o-katalogu.html", "planer.html?plan=1_d.cus-srem"))
    planner(page)
    page.get_by_role("button", name="Dodaj dzień").click()
    expect(page.locator("[data-k-notice=unkept]")).to_contain_text("a notatki i zmienione pytania wydrukuj")
