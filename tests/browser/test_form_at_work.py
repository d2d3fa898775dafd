"""The forms in clumsy hands: what is pasted, left half-way, opened twice or thrown away."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from browser.conftest import Open, at_work
from browser.waiting import wait_until

pytestmark = pytest.mark.browser

DRAFT = "katalog.szkic.praktyka"


def box(page: Page, name: str) -> Locator:
    return page.locator(f'[data-k-field="{name}"]').locator("input, textarea, select").first


def file_of(page: Page) -> Locator:
    return page.locator("#k-form-text")


def opened(page: Page) -> Page:
    page.evaluate("for (const group of document.querySelectorAll('.k-form__group')) group.open = true")
    return page


def kept(page: Page) -> None:
    wait_until(page, "key => localStorage.getItem(key)", DRAFT)


def test_what_a_text_editor_hides_in_a_pasted_text_stays_out_of_the_file(open_file: Open) -> None:
    page = at_work(open_file("dodaj.html"))
    box(page, "host").fill("Spół\u00addzielnia\u200b „Promyk”")
    box(page, "summary").fill("Pierwszy akapit.\n\nDrugi,\u2028dalej.")
    page.get_by_label("Treść").fill("Tre\u00adść.\n\nDalej.")
    expect(file_of(page)).to_have_text(
        "---\nhost: Spółdzielnia „Promyk”\nsummary: Pierwszy akapit. Drugi, dalej.\n---\n\nTreść.\n\nDalej.\n"
    )
    expect(page.locator("#k-form-id")).to_have_value("spoldzielnia-promyk")


@pytest.mark.parametrize("way", ["click", "keys"])
def test_an_address_without_its_beginning_is_put_right_at_a_press(open_file: Open, way: str) -> None:
    page = at_work(open_file("dodaj.html"))
    address = box(page, "sources[1].url")
    address.fill("example.org/a")
    address.press("Tab")
    button = page.get_by_role("button", name="Wstaw „https://example.org/a”")
    expect(button).to_be_visible()
    if way == "click":
        button.click()
    else:
        page.keyboard.press("Shift+Tab")
        page.keyboard.press("Shift+Tab")
        expect(button).to_be_focused()
        page.keyboard.press("Enter")
    expect(address).to_have_value("https://example.org/a")
    expect(address).to_be_focused()
    expect(button).to_have_count(0)


def test_signs_that_would_stay_on_the_page_are_told_under_the_text_and_keep_nothing_from_being_sent(
    open_file: Open,
) -> None:
    page = at_work(open_file("dodaj.html"))
    text, told = page.get_by_label("Treść"), page.locator('[data-k-notice="doubts"]')
    text.fill("##Finansowanie\n\nTo ** ważne **.")
    expect(told).to_contain_text("Wiersz 1: Znaki „##” zostaną na stronie")
    expect(told).to_contain_text("Wiersz 3: Znaki „** ważne **” zostaną na stronie")
    expect(page.locator("#k-form-body-error")).to_be_empty()
    text.fill("## Finansowanie\n\nTo **ważne**.")
    expect(told).to_have_count(0)


def test_a_date_as_people_write_it_is_understood(open_file: Open) -> None:
    page = at_work(open_file("dodaj.html"))
    field, date = page.locator('[data-k-field="sources[1].published"]'), box(page, "sources[1].published")
    date.fill("21 czerwca\u00a02017 r.")
    expect(field).to_contain_text("Data słowami: 21 czerwca 2017.")
    expect(file_of(page)).to_contain_text("published: 2017-06-21")
    date.press("Tab")
    expect(date).to_have_value("2017-06-21")
    expect(field.locator(".k-form__error")).to_be_empty()
    date.fill("31.02.2021")
    date.press("Tab")
    expect(field.locator(".k-form__error")).to_contain_text("luty 2021 ma 28 dni")
    expect(date).to_have_value("31.02.2021")


def test_which_town_of_several_is_meant_is_chosen_by_its_neighbours(open_file: Open) -> None:
    page = opened(at_work(open_file("dodaj.html?region=podkarpackie")))
    town = box(page, "locality")
    town.fill("Zarzecze")
    town.press("Tab")
    place = page.locator('[data-k-field="locality"]')
    expect(place.locator(".k-form__error")).to_contain_text("Wskaż właściwą, a jej położenie wpisze się samo.")
    place.get_by_role("button", name="Zarzecze koło miejscowości Racławice i Nisko").click()
    expect(town).to_be_focused()
    expect(place.locator(".k-form__error")).to_be_hidden()
    expect(file_of(page)).to_have_text(
        "---\nregion: podkarpackie\ncoordinates:\n  lat: 50.5277\n  lon: 22.1952\nlocality: Zarzecze\n---\n"
    )


def test_no_field_is_called_by_its_name_in_files(open_file: Open) -> None:
    page = opened(at_work(open_file("dodaj.html")))
    page.get_by_role("button", name="Dodaj zdjęcie").click()
    box(page, "images[1].file").fill("kawiarnia.jpg")
    page.get_by_role("button", name="Pokaż, co uzupełnić lub poprawić").click()
    expect(page.locator('[data-k-field="images[1].alt"] > .k-form__error')).to_contain_text(
        "Obraz nie ma opisu w polu „Co widać”."
    )
    expect(page.get_by_text("Pamiętaj o zdjęciach: w pliku są tylko ich opisy.")).to_be_visible()
    expect(page.locator("#k-form-summary-title")).to_have_text(re.compile("^Do uzupełnienia lub poprawienia: "))
    title = page.locator("#k-form-summary-title").text_content()
    expect(page.locator("#k-form-state")).to_have_text(f"{title}.")


def test_a_name_given_to_the_file_is_checked_and_kept(open_file: Open) -> None:
    page = at_work(open_file("dodaj.html?region=podlaskie"))
    name = page.get_by_role("textbox", name="Nazwa pliku")
    box(page, "title").fill("Bar")
    kept(page)
    name.fill("Mój bar")
    expect(page.locator("#k-form-path")).to_have_text("practices/praktyki/podlaskie/Mój bar.md")
    name.press("Tab")
    page.get_by_role("button", name="Wstaw „moj-bar”").click()
    expect(page.locator("#k-form-path")).to_have_text("practices/praktyki/podlaskie/moj-bar.md")
    wait_until(page, "key => localStorage.getItem(key).includes('moj-bar')", DRAFT)


def test_the_page_stays_where_it_is_while_one_types(open_file: Open) -> None:
    page = at_work(open_file("dodaj.html"))
    host = box(page, "host")
    page.wait_for_timeout(500)  # the form has nothing left to do
    box(page, "title").focus()
    page.keyboard.press("Tab")
    expect(host).to_be_focused()
    before = host.bounding_box()
    expect(page.locator('[data-k-field="title"] > .k-form__error')).to_be_visible()
    after = host.bounding_box()
    assert before
    assert after
    assert abs(after["y"] - before["y"]) < 2  # a pixel or so is lost to rounding


def test_what_was_typed_right_before_the_page_is_left_is_kept(open_file: Open) -> None:
    page = at_work(open_file("dodaj.html"))
    box(page, "title").fill("Bar mleczny")
    page.reload()
    at_work(page)
    expect(box(page, "title")).to_have_value("Bar mleczny")


def test_what_an_address_filled_in_is_no_draft(open_file: Open) -> None:
    page = at_work(open_file("dodaj.html?region=podlaskie"))
    page.goto(page.url.replace("podlaskie", "opolskie"))
    at_work(page)
    expect(box(page, "region")).to_have_value("opolskie")


def test_a_draft_keeps_its_day_until_it_changes(open_file: Open) -> None:
    page = at_work(open_file("dodaj.html"))
    box(page, "title").fill("Bar")
    kept(page)
    page.evaluate(
        "key => localStorage.setItem(key, JSON.stringify({...JSON.parse(localStorage.getItem(key)), at: '2020-02-01T10:00:00Z'}))",
        DRAFT,
    )
    for _ in range(2):
        page.reload()
        at_work(page)
        expect(page.locator("#k-notices")).to_contain_text("zachowany w tej przeglądarce 1 lutego 2020")


def test_a_draft_thrown_away_comes_back_until_something_new_is_typed(open_file: Open) -> None:
    page = at_work(open_file("dodaj.html"))
    box(page, "title").fill("Bar")
    kept(page)
    page.get_by_role("button", name="Usuń szkic").click()
    page.keyboard.press("Enter")
    expect(page.get_by_text("Szkic przywrócono.")).to_be_focused()
    page.get_by_role("button", name="Usuń szkic").click()
    box(page, "title").fill("Sklep")
    expect(page.get_by_role("button", name="Cofnij")).to_have_count(0)


def test_a_second_tab_is_told_of(open_file: Open) -> None:
    page = at_work(open_file("dodaj.html"))
    other = page.context.new_page()
    other.goto(page.url)
    box(at_work(other), "title").fill("Bar")
    expect(page.locator("#k-notices")).to_contain_text("Ten formularz jest otwarty także w drugiej karcie.")


def test_words_that_choose_no_practice_stay_words_and_the_one_meant_is_offered_by_its_title(open_file: Open) -> None:
    page = at_work(open_file("dodaj-wizyte.html"))
    stop = page.locator('[data-k-field="stops[1].practice"]')
    stop.get_by_role("combobox").fill("cus śre")
    stop.get_by_role("combobox").press("Tab")
    expect(stop.get_by_role("button", name="Wstaw „Krok po kroku")).to_be_visible()
    page.reload()
    at_work(page)
    expect(stop.get_by_role("combobox")).to_have_value("cus śre")
    expect(file_of(page)).to_contain_text("practice: cus śre")


def test_the_focus_stays_where_a_problem_is_told_anew(open_file: Open) -> None:
    page = at_work(open_file("dodaj.html"))
    address = box(page, "sources[1].url")
    address.fill("example.org/a")
    address.press("Tab")
    expect(page.get_by_role("button", name="Wstaw „https://example.org/a”")).to_be_visible()
    address.fill("example.org/b")
    address.press("Shift+Tab")
    expect(page.get_by_role("button", name="Wstaw „https://example.org/b”")).to_be_focused()
    page.keyboard.press("Enter")
    expect(address).to_have_value("https://example.org/b")
