"""What a plan is known by: a calendar updates, a copy is another visit, and half a plan never looks whole."""

import re
from typing import Any

import icalendar
import pytest
from playwright.sync_api import Page, expect

from browser.conftest import Open
from browser.test_planner import CUS, PROMYK, ZAZ, planner, titles

pytestmark = pytest.mark.browser

DATED = "planer.html?plan=1_tWyjazd_r20270510_d.cus-srem.spoldzielnia-promyk-gostyn_d.zaz-pleszew"


def events(page: Page) -> list[dict[str, Any]]:
    with page.expect_download() as taken:
        page.get_by_role("button", name="Zapisz do kalendarza").click()
    return [dict(event) for event in icalendar.Calendar.from_ical(taken.value.path().read_bytes()).walk("VEVENT")]


def uids(page: Page) -> dict[str, str]:
    return {str(event["SUMMARY"]): str(event["UID"]) for event in events(page)}


def change(page: Page, label: str, value: str) -> None:
    page.get_by_label(label).fill(value)
    page.get_by_label(label).press("Tab")


def test_a_calendar_updates_whatever_becomes_of_the_plan(open_file: Open) -> None:
    page = planner(open_file(DATED))
    first, sequence = uids(page), [event["SEQUENCE"] for event in events(page)]
    change(page, "Pierwszy dzień", "2027-06-01")
    change(page, "Nazwa wizyty", "Inna nazwa")
    page.get_by_label("Początek dnia").first.fill("10:15")
    page.get_by_role("button", name=f"Później: {CUS}").press("Enter")
    assert titles(page) == [[PROMYK, CUS], [ZAZ]]
    assert uids(page) == first
    later = [event["SEQUENCE"] for event in events(page)]
    assert min(later) > max(sequence)
    assert [event["SEQUENCE"] for event in events(page)] == later  # nothing was changed in between
    page.get_by_role("button", name=f"Usuń z planu: {CUS}").click()
    page.get_by_role("button", name="Cofnij").click()
    assert uids(page) == first
    undone = [event["SEQUENCE"] for event in events(page)]
    assert min(undone) > max(later)
    page.reload()
    planner(page)
    assert (uids(page), [event["SEQUENCE"] for event in events(page)]) == (first, undone)

    link = page.locator("#k-plan-link").text_content() or ""
    page.evaluate("localStorage.clear()")  # as on another computer
    page.goto(page.url.partition("?")[0].replace("planer.html", "o-katalogu.html"))
    page.goto(page.url.replace("o-katalogu.html", f"planer.html?{link.partition('?')[2]}"))
    assert uids(planner(page)) == first


def test_an_old_link_with_a_day_gives_the_same_ids_each_time_and_a_copy_gives_others(open_file: Open) -> None:
    page = planner(open_file(DATED))
    first = uids(page)
    page.get_by_role("button", name="Zrób kopię planu").click()
    expect(page.get_by_label("Nazwa wizyty")).to_have_value("Wyjazd (kopia)")
    copied = uids(page)
    assert not set(first.values()) & set(copied.values())
    assert page.locator("#k-plan-link").text_content() != ""
    page.get_by_role("button", name="Cofnij").click()
    expect(page.get_by_label("Nazwa wizyty")).to_have_value("Wyjazd")
    assert uids(page) == first
    page.evaluate("localStorage.clear()")
    page.goto(page.url.partition("planer.html")[0] + DATED)
    assert uids(planner(page)) == first


def test_a_plan_that_is_cut_says_so_and_takes_the_place_of_none(open_file: Open) -> None:
    page = planner(open_file(DATED))
    link = (page.locator("#k-plan-link").text_content() or "").partition("?plan=")[2]
    page.evaluate("localStorage.clear()")
    site = page.url.partition("planer.html")[0]
    notice = page.locator("[data-k-notice=damaged]")
    for _ in range(2):  # it is not kept: opened again, it says so again
        page.goto(f"{site}o-katalogu.html")
        page.goto(f"{site}planer.html?plan={link[: link.index('_d.zaz')]}")
        planner(page)
        assert titles(page) == [[CUS, PROMYK]]
        expect(notice).to_have_text(
            re.compile("^Odnośnik jest ucięty: brakuje 1 z 3\u00a0punktów.* Poproś o odnośnik jeszcze raz.$")
        )
    page.goto(f"{site}dodaj-wizyte.html?plan={link[:-1]}")
    expect(page.locator("[data-k-notice=plan]")).to_contain_text("Uwaga: odnośnik jest ucięty")
    page.goto(f"{site}planer.html?plan={link}…")
    assert titles(planner(page)) == [[CUS, PROMYK], [ZAZ]]
    expect(notice).to_have_count(0)
    for cut in ("pla", "plan=", "plan=2", f"plan={link[:9]}"):
        page.goto(f"{site}o-katalogu.html")
        page.goto(f"{site}planer.html?{cut}")
        expect(planner(page).locator("#k-notices")).to_contain_text(re.compile("ucięty|pusty"))


def test_a_comparison_that_is_cut_says_so(open_file: Open) -> None:
    page = open_file("porownaj.html?wpisy=cus-srem.ops-srem")
    page.get_by_role("button", name=re.compile("^Usuń z porównania")).first.click()
    whole = page.evaluate("compare$address.writtenIds(['cus-srem', 'ops-srem', 'cus-olawa'])")
    site, notes = page.url.partition("porownaj.html")[0], page.locator("#porownanie-uwagi li")
    page.goto(f"{site}o-katalogu.html")
    page.goto(f"{site}porownaj.html{whole.removesuffix('.cus-olawa')}")
    expect(notes).to_have_text([re.compile("^Odnośnik jest ucięty: brakuje 1 z 3\u00a0praktyk")])
    page.goto(f"{site}o-katalogu.html")
    page.goto(f"{site}porownaj.html{whole}).”")
    expect(page.locator("[data-done]")).to_be_visible()
    expect(notes).to_have_count(0)
    expect(page.locator(".k-compare__remove")).to_have_count(3)


def test_a_stop_without_a_place_is_given_one_and_keeps_what_it_is_known_by(open_file: Open) -> None:
    page = planner(open_file("planer.html?plan=1_r20270510_d.cus-srem.*Targi~lBolonia_d.*Obiad"))
    first, text = uids(page), page.locator("main").inner_text()
    assert "undefined" not in text + (page.locator("#k-plan-paper").text_content() or "")
    for name in ("Targi", "Obiad"):
        stop = page.get_by_role("group", name=name, exact=True)
        stop.get_by_text("Podaj miejscowość").click()
        stop.get_by_label(f"Miejscowość: {name}").fill("Gniezno")
        stop.get_by_label(f"Miejscowość: {name}").press("Tab")
        expect(stop).to_contain_text("Gniezno, woj. wielkopolskie")
        expect(stop.get_by_text("Zmień miejscowość")).to_be_visible()
    expect(page.get_by_role("group", name=CUS).get_by_text("Podaj miejscowość")).to_be_hidden()
    expect(page.locator("#k-plan-map")).not_to_contain_text("nie znamy")
    assert uids(page) == first
    assert [str(event["LOCATION"]) for event in events(page)][1:] == ["Gniezno, woj. wielkopolskie"] * 2
    page.reload()
    expect(planner(page).get_by_text("Zmień miejscowość").filter(visible=True)).to_have_count(2)


def test_an_address_of_the_form_is_read_without_what_clings_to_it(open_file: Open) -> None:
    page = open_file("dodaj.html?wpis=cus-srem.”")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Popraw praktykę")
    site = page.url.partition("dodaj.html")[0]
    page.goto(f"{site}o-katalogu.html")
    page.goto(f"{site}dodaj.html?entity_type=cis&amp;region=śląskie).")
    expect(page.locator('[data-k-field="region"] select')).to_have_value("śląskie")
    for cut in ("wpis=", "wpis=cus-sr", "region=śląs", "wp", "plan=2~"):
        page.goto(f"{site}o-katalogu.html")
        page.goto(f"{site}dodaj.html?{cut}")
        expect(page.locator("form[data-k-ready]")).to_be_visible()
