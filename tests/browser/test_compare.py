"""Practices side by side: what differs first, by the keyboard alone, on a phone and on a sheet of paper."""

import re

import pytest
from playwright.sync_api import Page, expect

from browser.conftest import Open
from browser.test_every_kind_of_page import violations

pytestmark = pytest.mark.browser

OLAWA, MILICZ = "cus-olawa", "osrodek-dzienny-milicz"
SUMMARY = "Zanim ośrodek pomocy stał się centrum usług, jego pracownicy rozmawiali z mieszkańcami każdej wsi."
OTHER_SUMMARY = (
    "W jednym domu są ośrodek dzienny, mieszkania treningowe i pokoje dla opiekunów, którzy potrzebują wytchnienia."
)
PITFALLS = "Mieszkańcy długo pytają o świadczenia, a nie o usługi."
TWO = "Porównano 2 praktyki: 7 cech się różni, 3 są takie same."


ONE = "Wybrano jedną praktykę. Dodaj drugą, żeby je porównać."
FOUR = "Porównano 4 praktyki: "


def state(page: Page, text: str) -> None:
    """Waits until the page says this of what it shows."""
    expect(page.locator("#porownanie-stan")).to_contain_text(text)


def test_what_differs_comes_first_and_what_nobody_has_is_left_out(open_file: Open) -> None:
    page = open_file(f"praktyki/{OLAWA}.html", anew=True)
    page.get_by_role("link", name="Porównaj z podobnymi").click()
    state(page, FOUR)
    page.goto(f"{page.url.partition('?')[0]}?wpisy={OLAWA}.{MILICZ}")
    state(page, TWO)
    assert page.locator("#porownanie").get_by_role("heading", level=2).all_inner_texts() == ["Różne", "Takie same"]
    table = page.get_by_role("table", name="Praktyki obok siebie")
    assert table.get_by_role("columnheader").get_by_role("link").all_inner_texts() == [
        "Centrum usług, które zaczęło od rozmów",
        "Ośrodek, mieszkania i wytchnienie pod jednym dachem",
    ]
    rows = table.locator("tbody").get_by_role("row").all()
    assert [row.locator("th, td").all_inner_texts() for row in rows] == [
        ["Streszczenie", SUMMARY, OTHER_SUMMARY],
        ["Rodzaj podmiotu", "centrum usług społecznych", "ośrodek dzienny"],
        ["Miejscowość", "Oława", "Milicz"],
        [
            "Działalność",
            "usługi społeczne (niepewne)",
            "terapia, mieszkania ze wsparciem (niepewne)",
        ],
        ["Dla kogo", "mieszkańcy", "osoby z niepełnosprawnościami (niepewne)"],
        ["Tematy", "Przekształcanie OPS w CUS", "Wspólna siedziba, Mieszkania wspomagane i treningowe"],
        ["Jak wdrożyć u siebie: na co uważać", PITFALLS, "nie podano"],
    ]
    assert page.locator(".k-compare__same :is(dt, dd)").all_inner_texts() == [
        *("Województwo", "dolnośląskie"),
        *("Liczba źródeł", "1"),
        *("Wizyty studyjne", "odwiedzone raz, rok nie podany"),
    ]


def test_practices_are_added_and_taken_out_by_the_keyboard_alone(open_file: Open) -> None:
    page = open_file("porownaj.html", anew=True)
    state(page, "Nie wybrano jeszcze żadnej praktyki.")
    box = page.get_by_role("combobox", name="Dodaj praktykę do porównania")
    box.focus()
    for words, told in (("oława", ONE), ("milicz", TWO)):
        page.keyboard.type(words)
        expect(page.get_by_role("option").first).to_be_visible()
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        state(page, told)
        expect(box).to_be_focused()
        expect(box).to_have_value("")
    assert re.search(rf"[?]wpisy=~\d+~\w{{8}}~2\.{OLAWA}\.{MILICZ}$", page.url)
    out = page.get_by_role("button", name=re.compile("^Usuń z porównania: Centrum"))
    expect(out).to_have_text("Usuń z porównania")  # beside the button of the plan
    out.press("Enter")
    expect(page.get_by_role("button", name=re.compile("^Usuń z porównania: Ośrodek"))).to_be_focused()
    state(page, ONE)
    page.go_back()
    state(page, TWO)


def test_a_practice_that_was_not_chosen_from_the_list_is_told(open_file: Open) -> None:
    page = open_file("porownaj.html", anew=True)
    box = page.get_by_role("combobox", name="Dodaj praktykę do porównania")
    box.fill("qwertyuiop")
    box.press("Enter")
    told = page.get_by_text("Wybierz praktykę z podpowiedzi. Gdy ich nie ma, spróbuj innych słów.")
    expect(told).to_be_visible()
    box.press("a")
    expect(told).to_have_count(0)


def test_what_the_catalogue_does_not_know_and_what_is_too_much_is_named(open_file: Open) -> None:
    page = open_file(
        f"porownaj.html?wpisy=nie-ma.{OLAWA}.{MILICZ}.cus-srem.ops-srem.spoldzielnia-jarzebina-gostyn.<b>x"
    )
    state(page, FOUR)
    assert page.locator("#porownanie-uwagi li").all_inner_texts() == [
        "Pominięto, bo katalog tego nie zna: „nie-ma”, „<b>x”.",
        "Porównać można najwyżej cztery praktyki. Pokazano pierwsze cztery z 5.",
    ]
    expect(page.get_by_role("combobox", name="Dodaj praktykę do porównania")).to_be_hidden()
    expect(page.get_by_text("Więcej niż czterech naraz porównać nie można.")).to_be_visible()
    page.evaluate(
        """async former => {
          const { runs } = JSON.parse(document.getElementById("k-compare-data").textContent);
          for (let run = 0; run < runs; run++) {
            const ids = await data$pieces.load(`identyfikatory/${run}`);
            ids[`praktyki/${former}`] = "praktyki/dolnoslaskie/cus-olawa.md";
            ids["praktyki/wycofany"] = "slowniki/wycofane.yml";
          }
          location.hash = `?wpisy=${former}.osrodek-dzienny-milicz.wycofany`;
        }""",
        "cus-olawa-dawny",
    )
    state(page, TWO)
    expect(page.locator("#porownanie-uwagi li")).to_have_text("Pominięto, bo katalog tego nie zna: „wycofany”.")


def test_the_plan_of_a_visit_offers_its_practices(open_http: Open) -> None:
    page = open_http("porownaj.html")
    state(page, "Nie wybrano jeszcze żadnej praktyki.")
    expect(page.get_by_role("heading", name="Skąd wziąć praktyki do porównania")).to_be_visible()
    page.evaluate(
        "ids => ids.forEach(plan$choice.addToPlan)",
        [OLAWA, MILICZ, "cus-srem", "spoldzielnia-jarzebina-gostyn", "nie-ma"],
    )
    boxes = page.get_by_role("group", name="Praktyki z Twojego planu wizyty").get_by_role("checkbox")
    expect(boxes).to_have_count(4)
    page.evaluate("plan$choice.addToPlan('ops-srem')")
    expect(boxes).to_have_count(5)
    for index in range(4):
        boxes.nth(index).check()
    expect(boxes.nth(4)).to_be_disabled()
    boxes.nth(2).uncheck()
    boxes.nth(3).uncheck()
    page.get_by_role("button", name="Porównaj zaznaczone").click()
    state(page, TWO)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    query = f"porownaj.html?wpisy=~32~d53202c9~2.{OLAWA}.{MILICZ}"
    for site in ("https://katalog.example.org/", page.url.partition("porownaj.html")[0]):
        page.get_by_role("button", name="Kopiuj odnośnik").click()
        expect(page.get_by_text("Skopiowano odnośnik.")).to_be_visible()
        assert page.evaluate("navigator.clipboard.readText()") == site + query
        page.evaluate("document.getElementById('porownanie').dataset.site = ''")  # as where no address is set


def test_it_is_read_on_a_phone_and_printed_on_one_sheet(open_file: Open) -> None:
    page = open_file(f"porownaj.html?wpisy={OLAWA}.cus-srem.ops-srem.spoldzielnia-promyk-gostyn", width=360, anew=True)
    state(page, FOUR)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert violations(page) == set()
    hosts = page.locator("tbody tr").first.locator(".k-compare__whose").all_inner_texts()
    assert hosts[0] == "Centrum Usług Społecznych w Oławie"
    printed = page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type /Page\b", printed)) == 1
    width, height = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", printed)[0]
    assert float(width) > float(height)
