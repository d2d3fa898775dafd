"""What a visit leaves behind and whom it tells: what „Prywatność” says, and no more."""

import re

import pytest
from playwright.sync_api import Page, expect

from browser.conftest import Open, at_work
from browser.test_every_kind_of_page import KINDS, kept_on_opening
from published import Published, target

pytestmark = pytest.mark.browser

AT_ONCE = 8  # tabs: each is waited for until it has been quiet for half a second
KEPT = "Object.keys(localStorage).sort()"


def traces(page: Page) -> dict[str, object]:
    """What the page left in the browser: `open_http` itself fails on a request to another host."""
    return {
        "cookies": page.context.cookies(),
        "document.cookie": page.evaluate("document.cookie"),
        "session": page.evaluate("Object.keys(sessionStorage)"),
        "databases": page.evaluate("indexedDB.databases()"),
        "caches": page.evaluate("caches.keys()"),
        "workers": page.evaluate("navigator.serviceWorker.getRegistrations().then(all => all.length)"),
    }


NONE = {"cookies": [], "document.cookie": "", "session": [], "databases": [], "caches": [], "workers": 0}


def differing(site: Published) -> list[str]:
    """One page of those that have the same scripts and the same marks for them; each address with a query is one.

    What every page keeps on a disk, `test_every_kind_of_page` looks at.
    """
    found = dict[object, str]()
    for address in KINDS.values():
        path, _, query = address.partition("?")
        page = site.read(path)
        scripts = {target(path, at)[0] if (at := each.attributes.get("src")) else "" for each in page.all("script")}
        marks = {name for each in page.walk() for name in each.attributes if name.startswith("data-")}
        found.setdefault((frozenset(scripts), frozenset(marks), query), address)
    return [*found.values()]


def test_no_page_leaves_a_trace_but_the_one_that_is_named(open_http: Open, example_site: Published) -> None:
    page = open_http("index.html")
    site = page.url.removesuffix("index.html")
    addresses = differing(example_site)
    assert len(addresses) > AT_ONCE
    kept: set[str] = set()
    tabs = [page, *(page.context.new_page() for _ in range(AT_ONCE - 1))]
    for first in range(0, len(addresses), AT_ONCE):
        opened = list(zip(tabs, addresses[first : first + AT_ONCE], strict=False))
        for tab, path in opened:
            tab.goto(site + path)
            kept |= kept_on_opening(path)
        for tab, path in opened:
            tab.wait_for_load_state("networkidle")
            assert traces(tab) == NONE, path
            assert set(tab.evaluate(KEPT)) <= kept, path


def test_searching_choosing_planning_turning_dark_and_drafting_leave_no_trace_but_those_named(open_http: Open) -> None:
    page = open_http("index.html")
    page.keyboard.press("/")
    page.keyboard.type("kawiarnia")
    expect(page.get_by_role("option").first).to_be_visible()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"szukaj\.html\?q=kawiarnia"))
    expect(page.locator("#wyniki-ile")).not_to_be_empty()
    page.get_by_role("button", name="Dodaj do wizyty").first.click()
    expect(page.get_by_role("link", name="Plan wizyty: 1 punkt")).to_be_visible()
    page.get_by_role("checkbox", name="Klawisz /").uncheck()
    page.goto(page.url.replace("szukaj.html?q=kawiarnia", "przegladaj.html?wojewodztwo=wielkopolskie"))
    page.get_by_role("checkbox").first.check()
    page.get_by_title("Włącz tryb ciemny").click()
    expect(page.locator("html")).to_have_attribute("data-scheme", "dark")
    site = page.url.partition("przegladaj")[0]
    for form in (
        "dodaj.html",
        "dodaj-wizyte.html",
        "dodaj.html?wpis=cus-srem",
        "dodaj-wizyte.html?plan=1_d.cus-srem",
    ):
        page.goto(site + form)
        at_work(page).get_by_role("textbox", name="Nazwa", exact=True).fill("Inna nazwa")
        expect(page.get_by_role("button", name="Usuń szkic")).to_be_visible()
    assert traces(page) == NONE
    drafts = [
        *("katalog.szkic.plan.1_d.cus-srem", "katalog.szkic.praktyka", "katalog.szkic.praktyka.cus-srem"),
        "katalog.szkic.wizyta",
    ]
    kept = page.evaluate(KEPT)
    assert kept == ["katalog.bez-klawisza", "katalog.plan", *drafts, "katalog.wyglad"]
    page.goto(f"{site}prywatnosc.html")
    named = page.get_by_role("article").locator("#przegladarka ~ ul code").all_inner_texts()
    assert {re.sub(r"\.(1_d\.)?cus-srem$", "", key) for key in kept} <= set(named)


def test_no_single_key_turns_to_another_page(open_http: Open) -> None:
    page = open_http("o-katalogu.html")
    for key in ("p", "n", ",", "."):
        page.keyboard.press(key)
        page.keyboard.press("/")
        expect(page.get_by_role("searchbox").or_(page.get_by_role("combobox")).first).to_be_focused()
        assert page.url.endswith("/o-katalogu.html"), key
        page.evaluate("document.activeElement.blur()")
