"""Choosing entries by facets as a visitor does: counts, text, address, pages, table."""

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from browser.conftest import Open
from catalogue.load import load
from catalogue.model.catalogue import Catalogue, Mention
from catalogue.views.facets import Entry, entries_of, facets
from catalogue.views.pages.visits import summary
from project import REPOSITORY

pytestmark = pytest.mark.browser

BROWSE = "przegladaj.html"


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    loaded = load(REPOSITORY / "practices", date(2026, 11, 22)).catalogue
    assert loaded
    return loaded


def opened(open_page: Open, query: str = "", **options: Any) -> Page:  # noqa: ANN401 - Playwright's own options
    page = open_page(BROWSE + query, **options)
    settled(page)
    return page


def settled(page: Page) -> None:
    """Wait until the list is that of the address."""
    page.wait_for_function("document.getElementById('przegladanie')?.dataset.done === location.search")


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
    {"rok": {"2017", "2018"}, "co": {"wspomniane"}},
    {"temat": {"spoleczna-gastronomia"}, "wojewodztwo": {"podlaskie"}},
]


@pytest.mark.parametrize("chosen", CHOICES, ids=[", ".join(choice) or "nothing" for choice in CHOICES])
def test_counts_are_what_would_be_left(open_file: Open, catalogue: Catalogue, chosen: dict[str, set[str]]) -> None:
    query = "&".join(f"{key}={code}" for key, codes in chosen.items() for code in sorted(codes))
    page = open_file(f"{BROWSE}?{query}" if query else BROWSE)
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
        if f"{facet.key} {code}" in shown
    }
    assert len(shown) > 100


def test_choosing_goes_into_the_address_and_back(open_page: Open) -> None:
    page = opened(open_page)
    page.get_by_role("checkbox", name="wielkopolskie").check()
    page.get_by_role("checkbox", name=re.compile("^praktyka z opisem")).check()
    settled(page)
    assert page.url.endswith("?co=opisane&wojewodztwo=wielkopolskie")
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


def test_text_and_filters_together(open_page: Open) -> None:
    page = opened(open_page, "?wojewodztwo=wielkopolskie")
    page.get_by_label("Słowa, których szukasz").fill("spoldzielnie w jarocinie")
    page.keyboard.press("Enter")
    settled(page)
    assert "q=spoldzielnie+w+jarocinie" in page.url
    links = page.locator("#wpisy a").evaluate_all("links => links.slice(0, 3).map(link => link.pathname)")
    assert all("jarocin" in link for link in links)
    expect(page.locator("#kolejnosc")).to_have_value("trafnosc")


def test_unknown_values_are_named(open_file: Open) -> None:
    page = open_file(f"{BROWSE}?wojewodztwo=mazurskie&rodzaj=cis")
    expect(page.locator("#nieznane")).to_have_text("Pominięto, bo katalog tego nie zna: województwo „mazurskie”.")
    expect(page.get_by_role("button", name="Usuń filtr: Rodzaj podmiotu")).to_be_visible()


def test_the_list_shows_a_page_at_a_time(open_file: Open, catalogue: Catalogue) -> None:
    page = opened(open_file)
    assert page.locator("#wpisy > li").count() == 20
    first = page.locator("#wpisy a").first.inner_text()
    page.get_by_role("link", name="Następna").click()
    settled(page)
    assert page.url.endswith("?strona=2")
    expect(page.locator("#ile")).to_contain_text("strona 2 z")
    assert page.locator("#wpisy a").first.inner_text() != first
    assert len(entries_of(catalogue)) > 40


def test_order_by_visits(open_file: Open, catalogue: Catalogue) -> None:
    page = opened(open_file)
    page.get_by_label("Kolejność").select_option("odwiedzane")
    settled(page)
    most = max(len(catalogue.visited(practice)) for practice in catalogue.practices.values())
    expect(page.locator("#wpisy > li").first).to_contain_text(f"Odwiedzone {most}")


def test_without_scripts_the_page_leads_to_the_lists(open_file: Open) -> None:
    page = open_file(BROWSE, java_script_enabled=False)
    page.locator("noscript a", has_text="Wszystkie praktyki").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Wszystkie praktyki")


@pytest.mark.parametrize(
    ("path", "query"),
    [
        ("wojewodztwa/slaskie.html", "?wojewodztwo=slaskie"),
        ("typy/cis.html", "?rodzaj=cis"),
        ("tematy/spoleczna-gastronomia.html", "?temat=spoleczna-gastronomia"),
        ("dzialalnosc/gastronomia.html", "?dzialalnosc=gastronomia"),
        ("dla-kogo/mieszkancy.html", "?dla-kogo=mieszkancy"),
    ],
)
def test_a_group_leads_to_the_same_choice(open_file: Open, path: str, query: str) -> None:
    page = open_file(path)
    page.get_by_role("link", name="Przefiltruj tę listę").click()
    settled(page)
    assert page.url.endswith(f"{BROWSE}{query}")
    expect(page.get_by_role("button", name=re.compile("^Usuń filtr"))).to_have_count(1)


def test_results_follow_the_typing_and_the_address_the_decision(open_page: Open) -> None:
    page = opened(open_page)
    whole = page.locator("#ile").inner_text()
    page.get_by_label("Słowa, których szukasz").press_sequentially("piero")
    expect(page.locator("#wpisy mark").first).to_have_text(re.compile("^Piero", re.IGNORECASE))
    assert page.url.endswith(BROWSE)
    page.keyboard.press("Enter")
    page.wait_for_url("**?q=piero")
    page.get_by_label("Słowa, których szukasz").fill("")
    expect(page.locator("#ile")).to_have_text(whole)
    page.go_back()
    expect(page.get_by_label("Słowa, których szukasz")).to_have_value("piero")


def test_where_the_address_may_not_change_the_choice_goes_behind_a_hash(open_file: Open) -> None:
    page = opened(open_file)
    page.evaluate("() => { history.pushState = () => { throw new DOMException('refused', 'SecurityError'); }; }")
    page.get_by_role("checkbox", name="wielkopolskie").check()
    page.wait_for_url("**#?wojewodztwo=wielkopolskie")
    count = page.locator("#ile").inner_text()
    page.reload()
    expect(page.get_by_role("checkbox", name="wielkopolskie")).to_be_checked()
    expect(page.locator("#ile")).to_have_text(count)
    page.go_back()
    expect(page.get_by_role("checkbox", name="wielkopolskie")).not_to_be_checked()


def test_the_table_is_what_a_polish_excel_opens(open_page: Open, tmp_path: Path, catalogue: Catalogue) -> None:
    page = opened(open_page, "?co=opisane&wojewodztwo=podlaskie")
    with page.expect_download() as download:
        page.get_by_role("button", name="Pobierz jako tabelę (CSV)").click()
    download.value.save_as(tmp_path / "tabela.csv")
    text = (tmp_path / "tabela.csv").read_bytes().decode("utf-8")
    assert text.startswith("\ufeffNazwa;Rodzaj wpisu;Gospodarz lub organizator;")
    rows = text.removesuffix("\r\n").split("\r\n")[1:]
    found = fitting(catalogue, {"wojewodztwo": {"podlaskie"}, "co": {"opisane"}})
    assert len(rows) == len(found)
    assert sorted(row.partition(";")[0] for row in rows) == sorted(
        "" if isinstance(entry, Mention) else entry.title for entry in found
    )


def test_the_table_byte_by_byte(open_page: Open, tmp_path: Path, catalogue: Catalogue) -> None:
    page = opened(open_page, "?q=tajemniczy+ogród&co=zapowiedzi")
    expect(page.locator("#wpisy > li")).to_have_count(1)
    with page.expect_download() as download:
        page.get_by_role("button", name="Pobierz jako tabelę (CSV)").click()
    download.value.save_as(tmp_path / "tabela.csv")
    visit = catalogue.visits["dops-2017-wielkopolskie"]
    topics = (catalogue.vocabularies.topics[code].name for code in visit.topics)
    base = "" if page.url.startswith("file:") else page.url.partition(BROWSE)[0]
    row = [
        visit.title,
        "zapowiedź wizyty",
        ", ".join(visit.organisers),
        *("", "", "wielkopolskie"),
        f"{summary(catalogue, visit)}.",
        ", ".join(topics),
        *("", "", "", "", "2017", "", "2017"),
        f"{base}wizyty/{visit.id}.html",
    ]
    head = (
        "Nazwa;Rodzaj wpisu;Gospodarz lub organizator;Rodzaj podmiotu;Miejscowość;Województwo;O czym;Temat;"
        "Działalność;Dla kogo;Kto założył;Stan;Rok wizyty;Ile razy odwiedzono;Wiedza z roku;Strona"
    )
    expected = f"\ufeff{head}\r\n{';'.join(row)}\r\n".encode()
    assert (tmp_path / "tabela.csv").read_bytes() == expected
