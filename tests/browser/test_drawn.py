"""What scripts draw says no value of a program and no two words in one, by gestures; as it opens: test_every_kind_of_page.py."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from browser.conftest import Open, at_work
from browser.drawn_words import drawn_wrong
from browser.test_every_kind_of_page import KINDS
from browser.test_planner import planner
from whole_site import Sources

pytestmark = pytest.mark.browser


def filters(page: Page) -> None:
    for box in page.locator("#przegladanie input[type=checkbox]:visible").all()[:3]:
        box.check()


def comparison(page: Page) -> None:
    expect(page.locator("#porownanie-stan")).to_contain_text("Porównano")


def form(page: Page) -> None:
    at_work(page).get_by_role("textbox", name="Nazwa", exact=True).fill("Bar mleczny")
    page.get_by_role("textbox", name="Treść").fill("## Skutki\n\nTekst.")
    for button in page.locator("form button:visible", has_text="Dodaj").all()[:4]:
        button.click()


def plan(page: Page) -> None:
    planner(page).get_by_role("button", name="Dodaj dzień").click()


def search(page: Page) -> None:
    box = page.locator("form[data-k-search] [name=q]:visible").first
    box.fill("ośrodek")
    page.get_by_role("option").first.wait_for()


GESTURES: dict[str, Callable[[Page], None]] = {
    "przegladaj.html": filters,
    "porownaj.html?wpisy=cus-srem.ops-srem": comparison,
    "dodaj.html": form,
    "dodaj-wizyte.html": form,
    "dodaj.html?wpis=cis-zarki": form,
    "dodaj-wizyte.html?plan=1_d.cus-srem": form,
    KINDS["plan"]: plan,
    "szukaj.html?q=cus": lambda page: expect(page.locator("#wyniki li").first).to_be_visible(),
    "szukaj.html?q=xyzzyqw": lambda page: expect(page.locator("#wyniki-ile")).to_contain_text("Nic"),
    "index.html": search,
}


@pytest.mark.parametrize("path", GESTURES)
def test_a_page_at_work(open_file: Open, sources: Sources, path: str) -> None:
    page = open_file(path)
    GESTURES[path](page)
    assert drawn_wrong(page, sources) == []


@pytest.mark.parametrize("said", ["Rok: undefined", "NaN km", "<b>społecznej</b><i>Łączenie</i>", "[object Object]"])
def test_a_planted_fault_is_told(open_file: Open, sources: Sources, said: str) -> None:
    page = open_file("o-katalogu.html")
    page.evaluate("said => document.querySelector('h1').insertAdjacentHTML('afterend', `<p>${said}</p>`)", said)
    assert drawn_wrong(page, sources) != []
