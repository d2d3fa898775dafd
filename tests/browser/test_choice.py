"""Practices chosen for a visit, wherever they are met, and how the choice comes along."""

import re

import pytest
from playwright.sync_api import Page, expect

from browser.conftest import Open
from browser.keeping import FORBIDDEN
from browser.test_every_kind_of_page import violations

pytestmark = pytest.mark.browser

PIEROGI = "Pierogi i catering z warzyw od sąsiadów"
CUS = "Krok po kroku: z ośrodka pomocy w centrum usług"
PROMYK = "Kawiarnia i zajęcia dla dzieci w jednej spółdzielni"
CHOSEN = "plan$choice.ownPlan().plan.days.map(day => day.stops.map(stop => stop.id))"


def plan_says(page: Page, words: str) -> None:
    """What the way to the plan, in the header of every page, is called."""
    expect(page.get_by_role("banner").get_by_role("link", name=words, exact=True)).to_be_visible()


def test_a_practice_is_added_wherever_it_is_met(open_http: Open) -> None:
    page = open_http("praktyki/index.html?wizyta=9.1_d.cus-olawa")
    site, told = page.url.partition("praktyki/")[0], page.get_by_role("banner").get_by_role("status").last
    plan_says(page, "Plan wizyty")  # an address changes no plan where this browser keeps it

    card = page.locator(".k-card").filter(has=page.get_by_role("link", name=PIEROGI))
    card.get_by_role("button", name=f"Dodaj do wizyty: {PIEROGI}", exact=True).press("Enter")
    expect(card.get_by_role("button", name=f"W planie wizyty – usuń: {PIEROGI}", exact=True)).to_be_focused()
    expect(told).to_have_text("Dodano. W planie: 1 punkt.")
    plan_says(page, "Plan wizyty: 1 punkt")

    card.get_by_role("link", name=PIEROGI).click()
    assert "wizyta=" not in page.url
    expect(page.get_by_role("button", name=f"W planie wizyty – usuń: {PIEROGI}", exact=True)).to_be_in_viewport()
    other = page.context.new_page()
    other.goto(f"{site}praktyki/ops-srem.html")
    other.get_by_role("button", name="Dodaj do wizyty").first.click()
    plan_says(page, "Plan wizyty: 2 punkty")  # the tab in the background knows
    other.close()

    page.goto(f"{site}szukaj.html?q=kawiarnia")
    page.get_by_role("button", name=f"Dodaj do wizyty: {PROMYK}", exact=True).click()
    page.goto(f"{site}przegladaj.html?co=wizyty")
    expect(page.locator(".k-found__list > li").first).to_be_visible()
    expect(page.locator(".k-found__list").get_by_role("button")).to_have_count(0)  # a visit is no place to go to
    page.goto(f"{site}przegladaj.html?q=gostyń&co=opisane")
    page.get_by_role("button", name=f"W planie wizyty – usuń: {PIEROGI}", exact=True).click()
    expect(told).to_have_text("Usunięto. W planie: 2 punkty.")
    assert page.evaluate(CHOSEN) == [["ops-srem", "spoldzielnia-promyk-gostyn"]]


def test_a_town_of_the_map_opens_its_practices(open_file: Open) -> None:
    page = open_file("mapa.html", width=360, color_scheme="dark")
    town = page.get_by_role("button", name="Śrem", exact=True)
    town.press("Enter")
    sheet = page.get_by_role("dialog", name="Śrem")
    expect(sheet.get_by_role("status").first).to_have_text("2 praktyki")
    expect(sheet.get_by_role("button", name="Zamknij")).to_be_focused()
    sheet.get_by_role("button", name=f"Dodaj do wizyty: {CUS}", exact=True).click()
    expect(sheet.get_by_role("status").last).to_have_text("Dodano. W planie: 1 punkt.")
    assert violations(page) == set()
    page.keyboard.press("Escape")
    expect(town).to_be_focused()
    plan_says(page, "Plan wizyty: 1 punkt")

    page.get_by_role("heading", name="wielkopolskie").get_by_role("link").click()
    page.wait_for_url("**/wielkopolskie.html*")  # and so for the script that opens the sheet
    page.locator(".k-map a[aria-label^=Gostyń]").press("Enter")
    sheet = page.get_by_role("dialog", name="Gostyń")
    sheet.get_by_role("link", name=PROMYK).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(PROMYK)


SEAL = r"2(?:~|%7E)\d+(?:~|%7E)[0-9a-f]{8}(?:~|%7E)1"
"""Of a link that holds one stop; a form encodes the signs that part it."""


def test_without_storage_the_choice_travels_by_links_and_back(open_file: Open) -> None:
    page = open_file("o-katalogu.html")
    site = page.url.partition("o-katalogu")[0]
    page.context.add_init_script(FORBIDDEN)
    page.goto(f"{site}praktyki/cus-srem.html")
    page.get_by_role("button", name=f"Dodaj do wizyty: {CUS}").click()
    page.get_by_role("searchbox").or_(page.get_by_role("combobox")).first.fill("kawiarnia")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(rf"szukaj\.html\?q=kawiarnia&wizyta=1\.{SEAL}_i\w{{14}}\.1_d\.cus-srem$"))
    page.get_by_role("link", name=PROMYK).click()
    expect(page).to_have_url(re.compile(rf"promyk-gostyn\.html\?wizyta=1\.{SEAL}_i\w{{14}}\.1_d\.cus-srem$"))
    page.get_by_role("button", name=f"Dodaj do wizyty: {PROMYK}").click()
    page.go_back()
    expect(page.get_by_role("button", name=f"W planie wizyty – usuń: {PROMYK}")).to_be_visible()

    page.goto(f"{site}przegladaj.html?wizyta=7.1_d.cus-olawa")  # as from another page, in a tab of its own
    page.get_by_role("checkbox", name="praktyka z opisem").check()
    expect(page).to_have_url(
        re.compile(rf"przegladaj\.html\?z=~\d+~\w{{8}}~1&co=opisane&wizyta=7\.{SEAL}_d\.cus-olawa$")
    )
    expect(page.locator("#nieznane")).to_be_hidden()
    with page.context.expect_page() as opened:
        page.get_by_role("link", name="Słowniczek").first.click(button="middle")
    plan_says(opened.value, "Plan wizyty: 1 punkt")
    assert opened.value.evaluate(CHOSEN) == [["cus-olawa"]]
    onward = page.evaluate("plan$choice.onward('a.html?x=1#y')")
    assert re.fullmatch(rf"a\.html\?x=1&wizyta=7\.{SEAL}_d\.cus-olawa#y", onward)

    page.goto(
        f"{site}slowniczek.html?{onward.partition('?')[2].replace('olawa', 'ola')}".replace("wizyta=7", "wizyta=9")
    )
    assert page.evaluate(CHOSEN) == [["cus-olawa"]]  # half a plan takes the place of none
    expect(
        page.get_by_text("Adres tej strony jest ucięty: planu wizyty, który przenosił, nie odczytano.")
    ).to_be_visible()


def test_a_plan_that_is_full_says_so(open_file: Open) -> None:
    page = open_file("praktyki/cus-srem.html")
    page.evaluate("plan$choice.keepPlan({ days: [{ stops: Array(60).fill({ id: 'cus-olawa' }) }] }, {})")
    page.get_by_role("button", name=f"Dodaj do wizyty: {CUS}").click()
    expect(page.get_by_text("Nie dodano. Plan ma już 60 punktów i więcej nie zmieści.")).to_be_in_viewport()
    plan_says(page, "Plan wizyty: 60 punktów")


def test_on_a_disk_the_tab_carries_what_was_written_of_stops(open_file: Open) -> None:
    """Storage that is not shared, or is written late, loses no note."""
    page = open_file("o-katalogu.html")
    page.evaluate(
        "plan$choice.keepPlan({ days: [{ stops: [{ id: 'cus-olawa' }] }] }, { 'cus-olawa': { notes: 'Zapytać.' } })"
    )
    page.evaluate("localStorage.clear()")
    page.goto(page.url.partition("o-katalogu")[0] + "slowniczek.html")
    assert page.evaluate("plan$choice.ownPlan().texts") == {"cus-olawa": {"notes": "Zapytać."}}


@pytest.mark.parametrize("texts", ["", "x", "null", '{"cus-olawa": 1}', '{"cus-olawa": {"notes": 1}}'])
def test_a_tab_with_texts_that_cannot_be_read_still_carries_the_plan(open_file: Open, texts: str) -> None:
    page = open_file("o-katalogu.html")
    page.evaluate("text => { window.name = `katalog.plan=7.1_d.cus-olawa\\n${text}`; }", texts)
    page.goto(page.url.partition("o-katalogu")[0] + "slowniczek.html")
    assert page.evaluate("plan$choice.ownPlan()") == {"plan": {"days": [{"stops": [{"id": "cus-olawa"}]}]}, "texts": {}}
