"""The filters themselves: keyboard, focus, long lists, and the sheet on a phone."""

import re

import pytest
from playwright.sync_api import expect

from browser.conftest import Open
from browser.test_browse import opened, settled
from browser.test_every_kind_of_page import COLOURS, violations

pytestmark = pytest.mark.browser

DARK = "rgb(30, 38, 41)"


def test_the_keyboard_keeps_its_place(open_file: Open) -> None:
    page = opened(open_file)
    box = page.get_by_role("checkbox", name="śląskie", exact=False).first
    box.focus()
    page.keyboard.press("Space")
    settled(page)
    expect(box).to_be_focused()
    expect(box).to_be_checked()
    page.keyboard.press("Space")
    settled(page)
    expect(box).to_be_focused()


def test_on_a_phone_the_filters_are_a_sheet(open_file: Open) -> None:
    tall = {"width": 360, "height": 1600}  # no filter lies half under the button at the end of the sheet
    page = opened(open_file, viewport=tall)
    page.get_by_role("button", name="Filtry", exact=True).click()
    sheet = page.get_by_role("dialog", name="Filtry")
    expect(sheet).to_be_visible()
    sheet.locator("summary", has_text="Województwo").click()
    sheet.get_by_role("checkbox", name="wielkopolskie").check()
    settled(page)
    assert violations(page) == set()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    sheet.get_by_role("button", name=re.compile("^Pokaż .* wynik")).click()
    expect(sheet).to_be_hidden()
    expect(page.get_by_role("button", name="Filtry (1)")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    expect(sheet).to_be_hidden()
    page.get_by_title("Włącz tryb ciemny").click()
    page.get_by_role("button", name="Filtry (1)").click()
    expect(sheet).to_have_css("background-color", DARK)
    assert violations(page, COLOURS) == set()


def test_a_filter_taken_out_hands_the_focus_on(open_file: Open) -> None:
    page = opened(open_file, "?q=gmina&wojewodztwo=slaskie&wojewodztwo=wielkopolskie")
    page.get_by_role("button", name="Usuń filtr: Województwo: śląskie").press("Enter")
    expect(page.get_by_role("button", name="Usuń filtr: Województwo: wielkopolskie")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Wyczyść wszystko")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").filter(has_text=re.compile("wynik"))).to_be_focused()
    expect(page.get_by_label("Słowa, których szukasz")).to_have_value("")


def test_a_long_list_shows_its_first_values_until_asked(open_file: Open) -> None:
    page = opened(open_file)
    page.locator("summary", has_text="Temat").click()
    boxes = page.locator(".k-facet input[name=temat]")
    every, shown = boxes.count(), boxes.locator("visible=true")
    assert every > 10
    expect(shown).to_have_count(8)
    more = page.get_by_role("button", name=f"Pokaż wszystkie ({every}): Temat")
    more.press("Enter")
    expect(shown).to_have_count(every)
    less = page.get_by_role("button", name="Pokaż mniej: Temat")
    expect(less).to_be_focused()
    expect(less).to_have_attribute("aria-expanded", "true")
    less.press("Enter")
    expect(shown).to_have_count(8)


def test_a_value_that_leaves_nothing_cannot_be_chosen(open_file: Open) -> None:
    page = opened(open_file, "?co=wizyty")
    box = page.locator(".k-facet input[name=co][value=zapowiedzi]")
    expect(box).to_be_enabled()  # „or” within a facet
    nothing = page.locator(".k-facet input[name=rodzaj]").first  # a visit has no type
    expect(nothing).to_be_disabled()


def test_clearing_in_the_sheet_keeps_the_focus_in_it(open_file: Open) -> None:
    page = opened(open_file, "?wojewodztwo=slaskie", width=360)
    page.get_by_role("button", name="Filtry (1)").click()
    sheet = page.get_by_role("dialog", name="Filtry")
    sheet.get_by_role("button", name="Wyczyść", exact=True).press("Enter")
    expect(sheet.locator("summary").first).to_be_focused()
    expect(sheet.get_by_role("status")).to_have_text(re.compile("wynik"))


def test_a_number_beside_a_filter_stays_on_one_line(open_file: Open) -> None:
    page = opened(open_file)
    counts = page.locator(".k-facet__count")
    counts.evaluate_all("all => all.forEach(each => { each.textContent = '1\u00a0234'; })")
    heights = counts.evaluate_all("all => all.filter(each => each.checkVisibility()).map(each => each.offsetHeight)")
    lines = page.locator(".k-facet label").first.evaluate("each => parseFloat(getComputedStyle(each).lineHeight)")
    assert heights
    assert max(heights) < 2 * lines
