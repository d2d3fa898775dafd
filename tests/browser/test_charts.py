"""The pictures of the whole catalogue under a mouse and a keyboard, on a phone and on a desk."""

import pytest
from playwright.sync_api import expect

from browser.conftest import Open

pytestmark = pytest.mark.browser

OVERLAPPING = """() => {
  const names = [...document.querySelectorAll(".k-flows text")].map(name => [name.textContent, name.getBoundingClientRect()]);
  const apart = (a, b) => a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
  return names.flatMap(([a, one], index) => names.slice(index + 1).filter(([, other]) => !apart(one, other)).map(([b]) => `${a} ${b}`));
}"""
SMALLEST = "() => parseFloat(getComputedStyle(document.querySelector('.k-flows text')).fontSize) * document.querySelector('.k-flows').getBoundingClientRect().width / 1000"


def test_names_on_the_map_of_journeys_are_large_and_apart(open_file: Open) -> None:
    page = open_file("kto-do-kogo.html", anew=True)
    expect(page.locator(".k-flows text")).to_have_count(16)
    for width in (360, 768, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate(OVERLAPPING) == []
        assert page.evaluate(SMALLEST) >= 12


def test_a_voivodeship_under_the_keyboard_shows_its_own_arrows(open_file: Open) -> None:
    page = open_file("kto-do-kogo.html", anew=True)
    own, other = page.locator(".k-from--podlaskie").first, page.locator(".k-from--opolskie.k-to--slaskie")
    expect(other).to_have_css("opacity", "1")
    page.locator(".k-flows").get_by_role("link", name="województwo podlaskie").focus()
    expect(own).to_have_css("opacity", "1")
    expect(other).to_have_css("opacity", "0.12")


def test_a_mark_under_the_keyboard_says_which_visit_it_is(open_file: Open) -> None:
    page = open_file("os-czasu.html", anew=True)
    name = (
        "Wizyta: Śrem, Gostyń i Pleszew w dwa dni, 16–17 września 2021, "
        "Regionalny Ośrodek Polityki Społecznej w Białymstoku"
    )
    expect(page.get_by_role("link", name=name, exact=True)).to_have_count(1)
    marks = page.locator(".k-time").get_by_role("link").filter(has=page.locator(".k-time__name"))
    assert name in [text.replace("\N{NO-BREAK SPACE}", " ") for text in marks.all_inner_texts()]
    for width in (360, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        for mark in marks.all():  # those at the edges, too
            said = mark.locator(".k-time__name")
            expect(said).to_have_css("clip-path", "inset(50%)")
            mark.focus()
            expect(said).to_have_css("clip-path", "none")
            box, frame = said.bounding_box(), page.locator(".k-time .k-frame").bounding_box()
            assert box
            assert frame
            assert box["y"] + box["height"] <= frame["y"] + 1
            assert box["x"] >= 0
            assert box["x"] + box["width"] <= width
        page.locator(":focus").blur()


def test_headings_of_the_matrix_stay_in_view(open_file: Open) -> None:
    page = open_file("o-zbiorze.html", width=360, anew=True)
    page.locator(".k-frame").evaluate(
        "frame => { frame.scrollIntoView({ block: 'center' }); frame.scrollTo(9999, 9999); }"
    )
    expect(page.locator(".k-heat tbody tr").last.locator("td").last).to_be_in_viewport(ratio=0.95)
    expect(page.locator(".k-heat tbody th").last).to_be_in_viewport(ratio=0.95)
    expect(page.locator(".k-heat thead th").last).to_be_in_viewport(ratio=0.95)


def test_empty_cells_invite_a_mouse_and_a_keyboard_by_one_link_a_row(open_file: Open) -> None:
    page = open_file("o-zbiorze.html", anew=True)
    plus = page.get_by_title("Brak wpisu: centrum integracji społecznej, województwo podlaskie. Dodaj")
    stops = "() => [...document.querySelectorAll('.k-heat a')].filter(a => a.tabIndex >= 0 && a.href.includes('dodaj.html?region=')).length"
    assert page.evaluate(stops) == 16
    expect(page.get_by_role("link", name="Dodaj praktykę z województwa podlaskiego")).to_be_visible()
    plus.click()
    expect(page).to_have_url(page.url.rpartition("/")[0] + "/dodaj.html?region=podlaskie&entity_type=cis")


def test_pictures_fit_a_printed_page(open_file: Open) -> None:
    page = open_file("os-czasu.html", width=680, anew=True)  # A4 between margins of 15 mm, at 96 dots an inch
    page.emulate_media(media="print")
    wide = "width => [...document.querySelectorAll('.k-flows, .k-frame table')].map(e => e.getBoundingClientRect()).filter(r => r.right > width).map(r => r.right)"
    for path in ("os-czasu.html", "kto-do-kogo.html", "o-zbiorze.html"):
        page.goto(f"{page.url.rpartition('/')[0]}/{path}")
        assert page.evaluate(wide, 680) == [], path
