"""What a reader does with a practice or a visit: copies how to quote it, prints it."""

import re

import pytest
from playwright.sync_api import expect

from browser.conftest import Open

pytestmark = pytest.mark.browser

RAWICZ = "praktyki/cus-rawicz.html"
VISIT = "wizyty/rops-zielona-gora-2017-opolskie-slaskie.html"
CITED = (
    "Pierwsi w pilotażu: z ośrodka pomocy w centrum usług – Centrum Usług Społecznych w Rawiczu. "
    "W: Katalog dobrych praktyk ekonomii społecznej. Stan wiedzy: 2022 r. Licencja: CC BY 4.0."
)


def test_how_to_quote_an_entry_is_copied(open_file: Open) -> None:
    page = open_file(RAWICZ, permissions=["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Kopiuj cytowanie").click()
    expect(page.locator(".k-actions [role=status]")).to_have_text("Skopiowano.")
    assert page.evaluate("navigator.clipboard.readText()") == CITED


def test_where_copying_is_not_allowed_the_text_is_selected(open_file: Open) -> None:
    page = open_file(RAWICZ)
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed')); }")
    page.get_by_role("button", name="Kopiuj cytowanie").press("Enter")
    expect(page.locator(".k-actions [role=status]")).to_contain_text("zaznaczony")
    assert page.evaluate("getSelection().toString().trim()") == CITED


def test_a_button_prints(open_file: Open) -> None:
    page = open_file(VISIT)
    page.evaluate("() => { window.print = () => { document.title = 'printed'; }; }")
    page.get_by_role("button", name="Drukuj").click()
    expect(page).to_have_title("printed")


def test_without_scripts_no_button_promises_what_it_cannot_do(open_file: Open) -> None:
    page = open_file(RAWICZ, java_script_enabled=False)
    expect(page.get_by_role("button", name="Drukuj")).to_be_hidden()
    expect(page.locator("#cytat")).to_have_text(CITED)


@pytest.mark.parametrize(
    ("path", "most"),
    [(RAWICZ, 2), ("praktyki/gmina-zarki.html", 2), (VISIT, 2), ("wojewodztwa/wielkopolskie.html", 8)],
)
def test_prints_on_few_pages(open_file: Open, path: str, most: int) -> None:
    printed = open_file(path).pdf(prefer_css_page_size=True)
    assert 1 <= len(re.findall(rb"/Type\s*/Page\b", printed)) <= most


def test_on_paper_there_is_no_menu_and_an_address_stands_in_full(open_file: Open) -> None:
    page = open_file("praktyki/fundacja-byc-razem-cieszyn.html")
    page.emulate_media(media="print")
    for hidden in (".md-header", ".k-trail", ".k-actions"):
        expect(page.locator(hidden).first).to_be_hidden()
    link = page.locator(".k-sources a[href^=http]").first
    shown = link.evaluate("a => getComputedStyle(a, '::after').content")
    assert link.get_attribute("href") in shown


def test_a_voivodeship_prints_its_contents_first(open_file: Open) -> None:
    page = open_file("wojewodztwa/wielkopolskie.html")
    page.emulate_media(media="print")
    contents = page.get_by_role("navigation", name="Na tej stronie")
    assert contents.evaluate("e => getComputedStyle(e, '::before').content") == '"Spis treści"'
    assert contents.get_by_role("link").all_inner_texts() == page.locator(".k-contents ~ section h2").all_inner_texts()


def test_the_whole_card_leads_where_its_title_leads(open_file: Open) -> None:
    page = open_file("index.html")
    card = page.locator(".k-card").filter(has_text="Odwiedzone 3 razy")
    card.locator(".k-card__what").click(force=True)  # the link lies over it
    page.wait_for_url("**/praktyki/zaz-kozmin-wielkopolski.html")


def test_a_link_within_a_card_keeps_its_own_way(open_file: Open) -> None:
    page = open_file("index.html")
    page.locator(".k-card--visit").first.get_by_role("link", name="podlaskie").click()
    page.wait_for_url("**/wojewodztwa/podlaskie.html")


def test_paper_is_white_in_the_dark_too(open_file: Open) -> None:
    page = open_file("wojewodztwa/wielkopolskie.html", color_scheme="dark")
    region = page.locator(".k-map__region--this")
    on_screen = region.evaluate("e => getComputedStyle(e).fill")
    page.emulate_media(media="print", color_scheme="dark")
    assert region.evaluate("e => getComputedStyle(e).fill") == "rgb(207, 227, 231)" != on_screen
    for element in ("html", "body"):
        assert page.locator(element).evaluate("e => getComputedStyle(e).backgroundColor") == "rgb(255, 255, 255)"
    assert page.locator("h1").evaluate("e => getComputedStyle(e).color") == "rgb(0, 0, 0)"
