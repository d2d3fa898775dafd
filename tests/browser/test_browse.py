"""Choosing entries by facets as a visitor does: counts, text, address, pages, table."""

import re
from datetime import date
from math import ceil
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from browser.conftest import Open
from browser.waiting import wait_until
from catalogue.load import load
from catalogue.model.catalogue import Catalogue
from catalogue.views.pages.tools.facets import Entry, entries_of, facets, name_of
from project import EXAMPLE_CONTENT
from published import Published

pytestmark = pytest.mark.browser

BROWSE = "przegladaj.html"
AT_ONCE = 20  # entries on a page of the list


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    loaded = load(EXAMPLE_CONTENT, date(2026, 11, 22)).catalogue
    assert loaded
    return loaded


def opened(open_page: Open, query: str = "", **options: Any) -> Page:  # noqa: ANN401 - Playwright's own options
    page = open_page(BROWSE + query, **options)
    settled(page)
    return page


def settled(page: Page) -> None:
    """Wait until the list is that of the address, which a link from another page gives without a seal."""
    wait_until(
        page,
        """() => {
          const bare = (query) => query?.replace(/^[?]z=[^&]*&/, "?");
          return bare(document.getElementById("przegladanie")?.dataset.done) === bare(location.search);
        }""",
    )


def go(page: Page, query: str) -> None:
    """Go on to the choice of another address, on the page that is open; wait until the list is its own."""
    page.evaluate(
        """query => {
          delete document.getElementById("przegladanie").dataset.done;
          location.hash = query;
        }""",
        query,
    )
    wait_until(page, "document.getElementById('przegladanie').dataset.done !== undefined")


def fitting(catalogue: Catalogue, chosen: dict[str, set[str]]) -> list[Entry]:
    """The entries with one of the values in every facet chosen, worked out anew."""
    found = {facet.key: facet for facet in facets(catalogue)}
    return [
        entry
        for number, entry in enumerate(entries_of(catalogue))
        if all(wanted.intersection(found[key].codes[number]) for key, wanted in chosen.items())
    ]


CHOICES: list[dict[str, set[str]]] = [
    {},
    {"wojewodztwo": {"wielkopolskie"}},
    {"wojewodztwo": {"wielkopolskie", "slaskie"}, "rodzaj": {"spoldzielnia-socjalna"}},
    {"co": {"opisane"}, "zalozyciel": {"gmina"}},
    {"rok": {"2017", "2021"}, "co": {"wspomniane"}},
    {"temat": {"spoleczna-gastronomia"}, "wojewodztwo": {"podlaskie"}},
]


def test_counts_are_what_would_be_left(open_file: Open, catalogue: Catalogue) -> None:
    page = opened(open_file, anew=True)
    for chosen in CHOICES:
        go(page, "?" + "&".join(f"{key}={code}" for key, codes in chosen.items() for code in sorted(codes)))
        left = len(fitting(catalogue, chosen))
        number = re.compile(rf"^{left}\s") if left else re.compile("^Nic nie pasuje")
        expect(page.locator("#ile")).to_have_text(number)
        shown: dict[str, int] = page.locator(".k-facet input").evaluate_all(
            """boxes => Object.fromEntries(boxes.map(box =>
                [`${box.name} ${box.value}`, Number(box.closest("label").querySelector(".k-facet__count").textContent)]))"""
        )
        assert shown == {
            f"{facet.key} {code}": len(fitting(catalogue, {**chosen, facet.key: {code}}))
            for facet in facets(catalogue)
            for code in facet.labels
        }, chosen


def test_choosing_goes_into_the_address_and_back(open_page: Open) -> None:
    page = opened(open_page, anew=True)
    page.get_by_role("checkbox", name="wielkopolskie").check()
    page.get_by_role("checkbox", name=re.compile("^praktyka z opisem")).check()
    settled(page)
    assert page.url.endswith("~2&co=opisane&wojewodztwo=wielkopolskie")
    count = page.locator("#ile").inner_text()
    page.reload()
    expect(page.locator("#ile")).to_have_text(count)
    expect(page.get_by_role("checkbox", name="wielkopolskie")).to_be_checked()
    page.go_back()
    expect(page.get_by_role("checkbox", name=re.compile("^praktyka z opisem"))).not_to_be_checked()
    page.go_forward()
    expect(page.locator("#ile")).to_have_text(count)
    page.get_by_role("button", name="Wyczyść wszystko").click()
    settled(page)
    assert page.url.endswith(BROWSE)
    expect(page.locator("#ile")).to_be_focused()


def test_text_and_filters_together(open_file: Open) -> None:
    page = opened(open_file, "?wojewodztwo=wielkopolskie", anew=True)
    page.get_by_label("Słowa, których szukasz").fill("spoldzielnie w gostyniu")
    page.keyboard.press("Enter")
    settled(page)
    assert "q=spoldzielnie+w+gostyniu" in page.url
    links = page.locator("#wpisy a").evaluate_all("links => links.slice(0, 2).map(link => link.pathname)")
    assert len(links) == 2
    assert all("gostyn" in link for link in links)
    expect(page.locator("#kolejnosc")).to_have_value("trafnosc")


def test_unknown_values_are_named(open_file: Open) -> None:
    page = open_file(f"{BROWSE}?wojewodztwo=mazurskie&rodzaj=cis", anew=True)
    expect(page.locator("#nieznane")).to_have_text("Pominięto, bo katalog tego nie zna: województwo „mazurskie”.")
    expect(page.get_by_role("button", name="Usuń filtr: Rodzaj podmiotu")).to_be_visible()


def test_the_list_shows_a_page_at_a_time(open_file: Open, catalogue: Catalogue) -> None:
    page = opened(open_file, anew=True)
    shown = page.locator("#wpisy > li")
    first = shown.all_inner_texts()
    assert len(first) == AT_ONCE
    page.get_by_role("link", name="Następna").click()
    settled(page)
    assert page.url.endswith("~1&strona=2")
    entries = len(entries_of(catalogue))
    expect(page.locator("#ile")).to_contain_text(f"strona 2 z {ceil(entries / AT_ONCE)}")
    assert shown.count() == min(entries - AT_ONCE, AT_ONCE)
    assert set(shown.all_inner_texts()).isdisjoint(first)


def test_order_by_visits(open_file: Open, catalogue: Catalogue) -> None:
    page = opened(open_file, anew=True)
    page.get_by_label("Kolejność").select_option("odwiedzane")
    settled(page)
    most = max(len(catalogue.visited(practice)) for practice in catalogue.practices.values())
    expect(page.locator("#wpisy > li").first).to_contain_text(f"Odwiedzone {most}")


def test_without_scripts_the_page_leads_to_the_lists(open_file: Open) -> None:
    page = open_file(BROWSE, java_script_enabled=False)
    page.locator("noscript a", has_text="Wszystkie praktyki").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Wszystkie praktyki")


GROUPS = {
    "wojewodztwa/slaskie.html": "?wojewodztwo=slaskie",
    "typy/cis.html": "?rodzaj=cis",
    "tematy/spoleczna-gastronomia.html": "?temat=spoleczna-gastronomia",
    "dzialalnosc/gastronomia.html": "?dzialalnosc=gastronomia",
    "dla-kogo/mieszkancy.html": "?dla-kogo=mieszkancy",
}


def test_a_group_leads_to_the_same_choice(open_file: Open, example_site: Published) -> None:
    for path, query in GROUPS.items():
        links = [a for a in example_site.article(path).all("a") if a.text == "Przefiltruj tę listę"]
        assert [a.attributes["href"] for a in links] == [f"../{BROWSE}{query}"]
    (path, query), *others = GROUPS.items()
    page = open_file(path, anew=True)
    page.get_by_role("link", name="Przefiltruj tę listę").click()
    settled(page)
    assert page.url.endswith(f"{BROWSE}{query}")
    chips = page.get_by_role("button", name=re.compile("^Usuń filtr"))
    expect(chips).to_have_count(1)
    for _, query in others:
        go(page, query)
        expect(chips).to_have_count(1)


def test_results_follow_the_typing_and_the_address_the_decision(open_file: Open) -> None:
    page = opened(open_file, anew=True)
    whole = page.locator("#ile").inner_text()
    page.get_by_label("Słowa, których szukasz").press_sequentially("piero")
    expect(page.locator("#wpisy mark").first).to_have_text(re.compile("^Piero", re.IGNORECASE))
    assert page.url.endswith(BROWSE)
    page.keyboard.press("Enter")
    page.wait_for_url("**&q=piero")
    page.get_by_label("Słowa, których szukasz").fill("")
    expect(page.locator("#ile")).to_have_text(whole)
    page.go_back()
    expect(page.get_by_label("Słowa, których szukasz")).to_have_value("piero")


def test_where_the_address_may_not_change_the_choice_goes_behind_a_hash(open_file: Open) -> None:
    page = opened(open_file, anew=True)
    page.evaluate("() => { history.pushState = () => { throw new DOMException('refused', 'SecurityError'); }; }")
    page.get_by_role("checkbox", name="wielkopolskie").check()
    page.wait_for_url(re.compile(r"#[?]z=~\d+~\w{8}~1&wojewodztwo=wielkopolskie$"))
    count = page.locator("#ile").inner_text()
    page.reload()
    expect(page.get_by_role("checkbox", name="wielkopolskie")).to_be_checked()
    expect(page.locator("#ile")).to_have_text(count)
    page.go_back()
    expect(page.get_by_role("checkbox", name="wielkopolskie")).not_to_be_checked()


def table(page: Page) -> str:
    """What the page gives to take away of the entries chosen."""
    with page.expect_download() as download:
        page.get_by_role("button", name="Pobierz jako tabelę (CSV)").click()
    return download.value.path().read_bytes().decode("utf-8")


def test_the_table_is_what_a_polish_excel_opens(open_file: Open, catalogue: Catalogue) -> None:
    text = table(opened(open_file, "?co=opisane&wojewodztwo=wielkopolskie", anew=True))
    assert text.startswith("\ufeffNazwa;Rodzaj wpisu;Gospodarz lub organizator;")
    rows = text.removesuffix("\r\n").split("\r\n")[1:]
    found = fitting(catalogue, {"wojewodztwo": {"wielkopolskie"}, "co": {"opisane"}})
    assert len(rows) == len(found) > 1
    assert sorted(row.partition(";")[0] for row in rows) == sorted(name_of(entry) for entry in found)


def test_the_table_byte_by_byte(open_page: Open) -> None:
    page = opened(open_page, "?q=tajemniczy+młyn&co=zapowiedzi", anew=True)
    expect(page.locator("#wpisy > li")).to_have_count(1)
    row = [
        "Zapowiedź wizyty w dwóch gminach",
        "zapowiedź wizyty",
        "DOPS",
        *("", ""),
        "śląskie, wielkopolskie",
        "Zapowiedź wizyty studyjnej (DOPS): 27 listopada 2023, województwa: śląskie, wielkopolskie, 2\u00a0punkty programu.",
        "Społeczna gastronomia",
        *("", "", "", ""),
        *("2023", "", "2023"),
    ]
    head = (
        "Nazwa;Rodzaj wpisu;Gospodarz lub organizator;Rodzaj podmiotu;Miejscowość;Województwo;O czym;Temat;"
        "Działalność;Dla kogo;Kto założył;Stan;Rok wizyty;Ile razy odwiedzono;Rok wiedzy;Strona"
    )
    here = "" if page.url.startswith("file:") else page.url.partition(BROWSE)[0]
    for site in ("https://katalog.example.org/", here):
        assert table(page) == f"\ufeff{head}\r\n{';'.join([*row, f'{site}wizyty/zapowiedz-2023.html'])}\r\n"
        page.evaluate("document.getElementById('przegladanie').dataset.site = ''")  # as where no address is set
