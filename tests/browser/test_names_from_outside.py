"""Names that every object of JavaScript has (`constructor`), where an address, a query or a link gives them: names like any other."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from browser.conftest import Open, at_work
from browser.keeping import ids, kept
from browser.test_planner import planner

pytestmark = pytest.mark.browser

NAMES = ["constructor", "__proto__", "toString", "hasOwnProperty", "valueOf", "length"]
LINKS = [
    "1_d.constructor.x",
    "1_d.constructor",
    "1_sconstructor.constructor_d.*constructor~lconstructor~rconstructor",
    "1_d.*constructor.*!5F!5Fproto!5F!5F",
]


def own(page: Page, practice: str) -> str:
    """A plan of one's own, as it is kept."""
    page.evaluate(
        """id => plan$choice.keepPlan(
          { id: 'k3j9x0a2b1c4d5', revision: 1, days: [{ stops: [{ id }] }] }, { [id]: { notes: 'Zapytać.' } }
        )""",
        practice,
    )
    return kept(page)["katalog.plan"]


def test_a_link_with_such_a_name_leaves_ones_own_plan_whole(open_file: Open, site: Path) -> None:
    page = open_file("o-katalogu.html")
    address, mine = page.url.partition("o-katalogu")[0], own(page, ids(site, "praktyki")[0])
    for link in LINKS:
        page.goto(f"{address}planer.html?plan={link}")
        expect(planner(page).locator("[data-k-notice=borrowed]")).to_be_visible()
        unknown = page.locator("[data-k-notice=unknown]")
        if ".constructor" in link.partition("_d")[2]:
            expect(unknown).to_contain_text("Nie ma w katalogu: „constructor”")
        page.get_by_role("button", name="Dodaj dzień").click()
        assert kept(page)["katalog.plan"] == mine, link
        page.goto(f"{address}planer.html")
        expect(planner(page).locator(".k-plan-stop")).to_have_count(1)
        expect(page.get_by_label("Notatki")).to_have_value("Zapytać.")


def test_a_link_of_unknown_practices_alone_can_become_ones_own(open_file: Open) -> None:
    page = planner(open_file("planer.html?plan=1_d.constructor"))
    expect(page.locator("[data-k-notice=unknown]")).to_have_text("Nie ma w katalogu: „constructor”. Pominięto.")
    page.reload()
    expect(planner(page).locator(".k-plan-day")).to_have_count(1)


def test_a_link_that_cannot_be_read_says_so_beside_ones_own_plan(open_file: Open, site: Path) -> None:
    page = open_file("o-katalogu.html")
    address, mine = page.url.partition("o-katalogu")[0], own(page, ids(site, "praktyki")[0])
    for link, version in (("", ""), ("__proto__", "proto"), ("constructor", "constructor"), ("3_d.a", "3")):
        page.goto(f"{address}planer.html?plan={link}")
        why = f"ma inną wersję zapisu: „{version}”" if version else "odnośnik jest pusty"
        expect(planner(page).locator("[data-k-notice=skipped]")).to_have_text(f"Pominięto cały plan, bo {why}.")
        expect(page.locator(".k-plan-stop")).to_have_count(1)
        assert kept(page)["katalog.plan"] == mine, link


def test_texts_of_a_stop_with_such_a_name_are_its_own(open_file: Open) -> None:
    page = planner(open_file("planer.html?plan=1_d.*constructor.*!5F!5Fproto!5F!5F.*toString"))
    assert [box.input_value() for box in page.get_by_label("Notatki").all()] == ["", "", ""]
    for number in range(3):
        box = page.get_by_label("Notatki").nth(number)
        page.locator(".k-plan-stop summary").filter(has_text="notatki").nth(number).click()
        box.fill(f"Notatka {number}")
        box.press("Tab")
    page.reload()
    planner(page)
    assert [box.input_value() for box in page.get_by_label("Notatki").all()] == ["Notatka 0", "Notatka 1", "Notatka 2"]


def test_comparing_filtering_and_mending_know_no_such_name(open_file: Open) -> None:
    page = open_file(f"porownaj.html?wpisy={'.'.join(NAMES)}")
    quoted = ", ".join(f"„{name}”" for name in NAMES)
    expect(page.locator("#porownanie-uwagi")).to_have_text(f"Pominięto, bo katalog tego nie zna: {quoted}.")
    query = "&".join(f"{key}={name}" for name in NAMES for key in ("co", "temat", "sort", name))
    page.goto(page.url.partition("porownaj")[0] + f"przegladaj.html?{query}&strona=constructor")
    expect(page.locator("#przegladanie[data-done]")).to_be_visible()
    for name in NAMES:
        expect(page.locator("#nieznane")).to_contain_text(
            f"„{name.removeprefix('__')}”"
        )  # so begins a mark of Markdown
    for name in NAMES:
        page.goto(page.url.partition("przegladaj")[0].partition("dodaj")[0] + f"dodaj.html?wpis={name}&{name}=x")
        expect(at_work(page).locator("[data-k-notice=unknown]")).to_have_text(
            f"Nie ma wpisu o identyfikatorze „{name.removeprefix('__')}”. Możesz dodać nowy."
        )


def test_search_takes_such_a_name_for_a_word(open_file: Open) -> None:
    page = open_file("szukaj.html")
    page.evaluate("data$pieces.engine()")
    found = page.evaluate(
        """async names => {
          const found = [];
          for (const name of names) for (const text of [name, `${name} ${name}`, name.slice(0, 4)]) for (const typing of [false, true]) {
            const { numbers, keys } = await search$query.find(text, { typing });
            await search$query.shownOf(numbers);
            search$query.marked(`${text}, ${name}`, keys);
            found.push(numbers.every(Number.isInteger) && [...keys].every(key => typeof key === "string"));
          }
          return found;
        }""",
        NAMES,
    )
    assert found == [True] * (len(NAMES) * 6)


def test_reasons_and_fields_keep_such_a_name(open_file: Open) -> None:
    page = at_work(open_file("dodaj.html"))
    fields = json.loads(
        '{"uncertain": {"constructor": "a", "__proto__": "b", "title": "c"}, "toString": {"__proto__": "d"}}'
    )
    draft = {"fields": fields, "body": "", "at": "2026-01-01"}
    page.evaluate("text => localStorage.setItem('katalog.szkic.praktyka', text)", json.dumps(draft))
    page.reload()
    at_work(page)
    assert page.locator("#k-form-text").text_content() == (
        '---\nuncertain:\n  constructor: a\n  "__proto__": b\n  title: c\ntoString:\n  "__proto__": d\n---\n'
    )  # fmt: skip
