"""What a reader does with a practice or a visit: copies how to quote it, prints it."""

import re

import pytest
from playwright.sync_api import expect

from browser.conftest import Open

pytestmark = pytest.mark.browser

PRACTICE = "praktyki/cus-srem.html"
VISIT = "wizyty/wizyta-zarki.html"
CITED = (
    "Krok po kroku: z ośrodka pomocy w centrum usług – Centrum Usług Społecznych w Śremie. W: Katalog przykładów, "
    "Wydawca <b>& Spółka. Stan wiedzy: 2022 r. https://katalog.example.org/praktyki/cus-srem.html Licencja: CC BY 4.0."
)


def test_how_to_quote_an_entry_is_copied_or_selected_where_copying_is_not_allowed(open_file: Open) -> None:
    page = open_file(PRACTICE, permissions=["clipboard-read", "clipboard-write"])
    button, told = page.get_by_role("button", name="Kopiuj cytowanie"), page.locator(".k-actions [role=status]")
    button.click()
    expect(told).to_have_text("Skopiowano.")
    assert page.evaluate("navigator.clipboard.readText()") == CITED
    assert page.evaluate("getSelection().toString()") == ""
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed')); }")
    button.press("Enter")
    expect(told).to_contain_text("zaznaczony")
    selected = page.evaluate("getSelection().toString().trim()")
    assert selected.replace("\N{NO-BREAK SPACE}", " ") == CITED


def test_a_button_prints(open_file: Open) -> None:
    page = open_file(VISIT, anew=True)
    page.evaluate("() => { window.print = () => { document.title = 'printed'; }; }")
    page.get_by_role("button", name="Drukuj").click()
    expect(page).to_have_title("printed")


def test_without_scripts_no_button_promises_what_it_cannot_do(open_file: Open) -> None:
    page = open_file(PRACTICE, java_script_enabled=False)
    expect(page.get_by_role("button", name="Drukuj")).to_be_hidden()
    expect(page.locator("#cytat")).to_have_text(CITED)


def test_prints_on_few_pages(open_file: Open) -> None:
    page = open_file("index.html", anew=True)
    site = page.url.removesuffix("index.html")
    for path, most in {
        PRACTICE: 2,
        "praktyki/spoldzielnia-promyk-gostyn.html": 2,
        "praktyki/cis-zarki.html": 3,  # every fact, a picture and a table
        VISIT: 2,
        "wojewodztwa/wielkopolskie.html": 4,
    }.items():
        page.goto(site + path)
        assert 1 <= len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True))) <= most, path


def test_on_paper_there_is_no_menu_and_an_address_stands_in_full(open_file: Open) -> None:
    page = open_file("praktyki/cis-zarki.html", anew=True)
    page.emulate_media(media="print")
    for hidden in (".k-header", ".k-trail", ".k-actions"):
        expect(page.locator(hidden).first).to_be_hidden()
    link = page.locator(".k-sources a[href^=http]").first
    shown = link.evaluate("a => getComputedStyle(a, '::after').content")
    assert link.get_attribute("href") in shown


def test_the_whole_card_leads_where_its_title_leads(open_file: Open) -> None:
    page = open_file("index.html", anew=True)
    title = "Praca na dostosowanych stanowiskach i codzienna rehabilitacja"
    card = page.locator(".k-card").filter(has=page.get_by_role("link", name=title))
    expect(card).to_contain_text("Odwiedzone 3 razy")
    card.locator(".k-card__what").click(force=True)  # the link lies over it
    page.wait_for_url("**/praktyki/zaz-pleszew.html")


def test_a_link_within_a_card_keeps_its_own_way(open_file: Open) -> None:
    page = open_file("index.html", anew=True)
    page.locator(".k-card--visit").first.get_by_role("link", name="wielkopolskie").click()
    page.wait_for_url("**/wojewodztwa/wielkopolskie.html")


def test_a_voivodeship_on_paper_has_its_contents_first_and_is_white_in_the_dark_too(open_file: Open) -> None:
    page = open_file("wojewodztwa/wielkopolskie.html", color_scheme="dark", anew=True)
    region = page.locator(".k-map__region--this")
    on_screen = region.evaluate("e => getComputedStyle(e).fill")
    page.emulate_media(media="print", color_scheme="dark")
    contents = page.get_by_role("navigation", name="Na tej stronie")
    assert contents.evaluate("e => getComputedStyle(e, '::before').content") == '"Spis treści"'
    assert contents.get_by_role("link").all_inner_texts() == page.locator(".k-contents ~ section h2").all_inner_texts()
    assert region.evaluate("e => getComputedStyle(e).fill") == "rgb(207, 227, 231)" != on_screen
    for element in ("html", "body"):
        assert page.locator(element).evaluate("e => getComputedStyle(e).backgroundColor") == "rgb(255, 255, 255)"
    assert page.locator("h1").evaluate("e => getComputedStyle(e).color") == "rgb(0, 0, 0)"
