"""The planner at work, from the disk with the network cut: a visit is put together, arranged, and taken away."""

import csv
import re
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import icalendar
import pytest
from playwright.sync_api import Locator, Page, expect

from browser.conftest import Open
from browser.test_every_kind_of_page import violations
from browser.waiting import wait_until

pytestmark = pytest.mark.browser

TWO_DAYS = "planer.html?plan=1_d.cus-srem.spoldzielnia-promyk-gostyn_d.zaz-pleszew"


def planner(page: Page) -> Page:
    """The page, once the plan is open."""
    page.locator("[data-k-ready]").wait_for()
    return page


def titles(page: Page) -> list[list[str]]:
    """What stands in each day, in order."""
    return [day.locator(".k-plan-stop .k-card__title").all_inner_texts() for day in page.locator(".k-plan-day").all()]


def stop(page: Page, title: str) -> Locator:
    return page.get_by_role("group", name=title)


CUS, PROMYK, ZAZ = (
    "Krok po kroku: z ośrodka pomocy w centrum usług",
    "Kawiarnia i zajęcia dla dzieci w jednej spółdzielni",
    "Praca na dostosowanych stanowiskach i codzienna rehabilitacja",
)

DABROWY = [f"Dąbrowa, woj.\u00a0{region}" for region in ("kujawsko-pomorskie", "opolskie", "małopolskie")]


def add(page: Page, words: str, title: str) -> None:
    page.get_by_role("combobox", name="Dodaj praktykę").fill(words)
    page.get_by_role("option").filter(has_text=title).click()
    expect(page.locator(".k-plan-stop").filter(has_text=title)).to_be_visible()


def test_a_two_day_visit_is_planned_printed_and_put_into_a_calendar(open_file: Open, tmp_path: Path) -> None:
    page = planner(open_file("planer.html"))
    expect(page.get_by_role("heading", name="Plan jest jeszcze pusty")).to_be_visible()
    add(page, "centrum usług śrem", CUS)
    add(page, "promyk gostyń", PROMYK)
    add(page, "zaz pleszew", ZAZ)
    stop(page, ZAZ).get_by_role("combobox", name=f"Dzień: {ZAZ}").select_option("Nowy dzień")
    page.get_by_label("Pierwszy dzień").fill("2027-05-10")
    page.get_by_label("Pierwszy dzień").press("Tab")
    page.get_by_role("combobox", name="Miejsce wyjazdu").fill("lesz")
    page.get_by_role("option").filter(has_text="Leszno").filter(has_text="wielkopolskie").first.click()
    page.get_by_role("button", name="Tam, skąd wyjazd").click()
    assert titles(page) == [[CUS, PROMYK], [ZAZ]]
    days = page.locator(".k-plan-day")
    expect(days.nth(0).get_by_role("heading")).to_have_text("Dzień 1 – poniedziałek, 10 maja 2027")
    expect(days.nth(0).locator(".k-plan-day__said")).to_have_text(
        "9:00–12:25, razem 3 godz. 25 min, w drodze ok. 83 km."
    )
    expect(days.nth(1).locator(".k-plan-day__home")).to_have_text("ok. 108 km, 1 godz. 50 min jazdy – Leszno, 13:00")
    expect(page.locator("#k-plan-sum")).to_have_text("3 punkty w 2 dniach, w drodze ok. 260 km i 4 godz. 25 min.")
    expect(page.get_by_role("img", name="Trasa na mapie: Leszno, Śrem, Gostyń, Pleszew")).to_be_visible()

    with page.expect_download() as calendar:
        page.get_by_role("button", name="Zapisz do kalendarza").click()
    events = icalendar.Calendar.from_ical(calendar.value.path().read_bytes()).walk("VEVENT")
    assert [event["SUMMARY"] for event in events] == [
        "Centrum Usług Społecznych w Śremie",
        "Spółdzielnia Socjalna „Promyk”",
        "Zakład Aktywności Zawodowej w Pleszewie",
    ]
    assert [event.decoded("DTSTART") for event in events] == [
        datetime(2027, 5, day, hour, minute, tzinfo=ZoneInfo("Europe/Warsaw"))
        for day, hour, minute in [(10, 9, 55), (10, 11, 25), (11, 10, 10)]
    ]
    with page.expect_download() as table:
        page.get_by_role("button", name="Pobierz jako tabelę").click()
    rows = list(csv.DictReader(table.value.path().open(encoding="utf-8-sig", newline=""), delimiter=";"))
    assert [(row["Dzień"], row["Początek"], row["Co"]) for row in rows] == [
        ("1", "", "Wyjazd"),
        ("1", "9:55", CUS),
        ("1", "11:25", PROMYK),
        ("2", "", "Wyjazd"),
        ("2", "10:10", ZAZ),
        ("2", "", "Koniec wizyty"),
    ]

    page.emulate_media(media="print")
    paper = page.locator("#k-plan-paper")
    expect(paper.get_by_text("Dzień 2 – wtorek, 11 maja 2027")).to_be_visible()
    assert not page.get_by_role("button", name="Dodaj dzień").is_visible()
    for words in (
        CUS,
        "Centrum Usług Społecznych w Śremie · Śrem, woj. wielkopolskie",
        "Co zobaczyć: ",
        "O co zapytać:",
        "Notatki:",
    ):
        expect(paper).to_contain_text(words)
    page.pdf(path=tmp_path / "plan.pdf", prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", (tmp_path / "plan.pdf").read_bytes())) == 2


def test_stops_are_arranged_by_keyboard_and_by_dragging_and_what_was_done_can_be_undone(open_file: Open) -> None:
    page = planner(open_file(TWO_DAYS))
    later = page.get_by_role("button", name=f"Później: {CUS}")
    later.press("Enter")
    assert titles(page) == [[PROMYK, CUS], [ZAZ]]
    expect(later).to_be_focused()
    expect(page.locator("#k-plan-status")).to_have_text(f"{CUS}: dzień 1, punkt 2.")
    later.press("Enter")
    assert titles(page) == [[PROMYK], [CUS, ZAZ]]
    page.get_by_role("button", name=f"Usuń z planu: {ZAZ}").press("Enter")
    assert titles(page) == [[PROMYK], [CUS]]
    expect(page.get_by_role("button", name="Cofnij")).to_be_focused()
    expect(page.get_by_role("button", name="Cofnij")).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator(".k-plan-stop")).to_have_count(3)
    expect(page.get_by_role("button", name=f"Usuń z planu: {ZAZ}")).to_be_focused()
    expect(page.locator("[data-k-notice=done]")).to_have_count(0)
    page.set_viewport_size({"width": 1280, "height": 2400})
    grip, target = stop(page, ZAZ).locator(".k-plan-stop__grip"), stop(page, PROMYK)
    grip.hover()
    page.mouse.down()
    box = target.bounding_box()
    assert box
    page.mouse.move(box["x"] + 60, box["y"] + 5, steps=8)
    wait_until(page, "document.querySelector('.k-plan-day .k-plan-stop').dataset.kDragged !== undefined")
    page.mouse.up()
    assert titles(page) == [[ZAZ, PROMYK], [CUS]]
    page.reload()
    assert titles(planner(page)) == [[ZAZ, PROMYK], [CUS]]


def test_a_stop_goes_to_a_new_day_and_the_last_day_can_be_brought_back(open_file: Open) -> None:
    page = planner(open_file("planer.html?plan=1_d.zaz-pleszew.cus-srem", width=360, color_scheme="dark"))
    day = page.get_by_role("combobox", name=f"Dzień: {CUS}")
    day.select_option("Nowy dzień")
    assert titles(page) == [[ZAZ], [CUS]]
    expect(day).to_be_focused()
    expect(page.locator("#k-plan-status")).to_have_text(f"{CUS}: dzień 2, punkt 2.")
    page.get_by_role("button", name="Usuń dzień 2").press("Enter")
    back = page.get_by_role("button", name="Cofnij")
    expect(back).to_be_focused()
    expect(back).to_have_css("color", "rgb(42, 26, 0)")  # when it has turned so
    expect(back).to_have_css("background-color", "rgb(240, 182, 90)")
    page.evaluate("scrollTo(0, 0)")  # a button that is half under the header has half its size
    assert violations(page) == set()
    page.get_by_role("button", name="Usuń dzień 1").press("Enter")
    expect(page.get_by_role("heading", name="Plan jest jeszcze pusty")).to_be_visible()
    expect(page.locator("#k-notices")).to_have_text("Usunięto dzień 1 z 1 punktem. Cofnij")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Dzień 1")).to_be_focused()
    expect(page.locator(".k-plan-day__said")).to_have_text("9:00–10:00, razem 1 godz.")
    assert titles(page) == [[ZAZ]]


def test_the_shortest_order_is_proposed_and_a_day_that_is_too_long_is_told(open_file: Open) -> None:
    page = planner(
        open_file("planer.html?plan=1_sLeszno.wielkopolskie_d.zaz-pleszew~m400.cus-srem.spoldzielnia-promyk-gostyn")
    )
    expect(page.locator(".k-plan-day__long")).to_contain_text("Ten dzień jest za długi: trwa ")
    page.get_by_role("button", name="Ułóż najkrócej: dzień 1").click()
    assert titles(page) == [[PROMYK, CUS, ZAZ]]
    expect(page.locator("[data-k-notice=done]")).to_contain_text("Dzień 1: ok. 144 km zamiast 212 km.")
    stop(page, ZAZ).get_by_label("Na miejscu (min)").fill("60")
    page.keyboard.press("Tab")
    expect(page.locator(".k-plan-day__long")).to_be_hidden()


def test_own_stops_questions_and_what_lies_near(open_file: Open) -> None:
    page = planner(open_file("planer.html?plan=1_d.cus-srem.spoldzielnia-jarzebina-gostyn"))
    page.get_by_text("Dodaj własny punkt").click()
    page.get_by_role("button", name="Dodaj punkt").click()
    name, town = (
        page.get_by_role("textbox", name="Co", exact=False).first,
        page.get_by_role("combobox", name="Miejscowość"),
    )
    expect(name).to_be_focused()
    expect(name).to_have_attribute("aria-invalid", "true")
    expect(name).to_have_accessible_description("np. obiad, nocleg, spotkanie w urzędzie Wpisz, co to za punkt.")
    name.fill("Obiad")
    town.fill("Xyzzy")
    town.press("Enter")
    expect(town).to_have_accessible_description(re.compile("Katalog nie zna miejscowości „Xyzzy”.+większą"))
    expect(page.locator(".k-plan-stop")).to_have_count(2)
    town.fill("")
    page.get_by_role("button", name="Dodaj punkt").click()
    expect(stop(page, "Obiad")).to_contain_text("Bez miejscowości: bez odległości.")
    stop(page, CUS).get_by_text("Umówiona godzina, pytania").click()
    questions = stop(page, CUS).get_by_label("Pytania, każde w osobnym wierszu")
    expect(questions).not_to_be_empty()
    questions.fill("Ile to trwało?\n\nKto płacił?")
    stop(page, CUS).get_by_label("Umówiona godzina").fill("08:30")
    stop(page, CUS).get_by_label("Notatki").click()
    expect(stop(page, CUS)).to_contain_text("Według szacunku spóźnienie o 30 min.")
    on_paper = page.locator(".k-paper__stop")
    expect(on_paper.nth(0)).to_contain_text("Umówione na 8:30, według szacunku spóźnienie o 30 min.")
    expect(on_paper.nth(2)).to_have_text(re.compile("^[0-9:–]+3[.] Obiad$"))  # no place, and nothing to write down
    page.reload()
    stop(planner(page), CUS).get_by_text("Umówiona godzina, pytania, notatki – 8:30, 2 pytania").click()
    expect(questions).to_have_value("Ile to trwało?\nKto płacił?")
    stop(page, CUS).get_by_role("button", name="Przywróć propozycje").click()
    expect(questions).not_to_have_value("Ile to trwało?\nKto płacił?")
    near = page.get_by_role("region", name="Blisko trasy")
    near.get_by_role("button", name=re.compile("Dodaj do dnia 1")).first.press("Enter")
    expect(page.locator(".k-plan-stop")).to_have_count(4)
    expect(near.get_by_role("button").first).to_be_focused()


def test_nonsense_is_told_where_it_was_typed_and_kept_out(open_file: Open) -> None:
    page = planner(open_file("planer.html?plan=1_sWrze!C5!9Bnia.wielkopolskie_d.cus-srem"))
    stay, start, day = (
        page.get_by_label("Na miejscu (min)"),
        page.get_by_label("Miejsce wyjazdu"),
        page.get_by_label("Pierwszy dzień"),
    )
    stay.fill("-5")
    stay.press("Tab")
    expect(stay).to_have_value("5")
    expect(stay).to_have_accessible_description("Najmniej 5, najwięcej 720. Przyjęto 5.")
    for words, told in (
        ("Xyzzy", "Katalog nie zna miejscowości „Xyzzy”. Wybierz z listy najbliższą większą."),
        (
            "Dąbrowa",
            f"Jest kilka miejscowości „Dąbrowa”: wybierz jedną z listy ({'; '.join(DABROWY)}).",
        ),
    ):
        start.fill(words)
        start.press("Tab")
        expect(start).to_have_accessible_description(told)
    expect(start).to_have_value("Dąbrowa")
    start.fill("wrzesnia")
    start.press("Tab")
    expect(start).to_have_value("Września, woj.\u00a0wielkopolskie")
    start.fill("Olsztyn")
    expect(page.get_by_role("option").first).to_have_text(re.compile("^Olsztyn.*warmińsko-mazurskie"))
    start.press("Tab")
    expect(start).to_have_value("Olsztyn, woj.\u00a0warmińsko-mazurskie")
    expect(start).to_have_accessible_description("Są też inne: Olsztyn, woj.\u00a0śląskie.")
    start.fill("ostrowiec")
    start.press("Tab")
    expect(start).to_have_value("Ostrowiec, woj.\u00a0zachodniopomorskie")
    expect(start).to_have_accessible_description("Są też inne: Ostrowiec Świętokrzyski, woj.\u00a0świętokrzyskie.")
    start.fill("Józefów (Otwock), woj. mazowieckie")
    start.press("Tab")
    expect(start).to_have_accessible_description("")
    expect(page.locator(".k-plan-stop .k-plan-stop__leg")).to_contain_text("jazdy")
    start.fill("Dąbrowa")
    start.press("Tab")
    expect(start).to_have_accessible_description(re.compile("Jest kilka"))
    expect(page.locator(".k-plan-day__said")).to_have_text("9:00–9:05, razem 5 min.")
    page.get_by_role("button", name="Zapisz do kalendarza").click()
    expect(day).to_be_focused()
    expect(day).to_have_accessible_description(
        "Podaj pierwszy dzień wizyty: bez daty nie ma czego wpisać do kalendarza."
    )
    day.fill("0027-05-10")
    day.press("Shift+Tab")
    expect(day).to_have_accessible_description("Podaj rok od 2000 do 2099.")
    expect(page.get_by_role("heading", level=3)).to_have_text("Dzień 1")
    box = page.get_by_role("combobox", name="Dodaj praktykę")
    box.fill("centrum usług śrem")
    page.get_by_role("option").filter(has_text=CUS).click()
    expect(box).to_have_accessible_description(re.compile(f"„{CUS}” już jest w planie: dzień 1, punkt 1."))
    page.get_by_label("Nazwa wizyty").press_sequentially("Wyjazd")
    page.reload()  # while it is being typed
    expect(planner(page).get_by_label("Nazwa wizyty")).to_have_value("Wyjazd")


def test_of_two_stops_of_one_name_each_has_its_own_notes(open_file: Open) -> None:
    page = planner(open_file("planer.html?plan=1_d.cus-srem.*Obiad_d.*Obiad~lPleszew~rwielkopolskie"))
    lunches = stop(page, "Obiad")

    def notes() -> list[str]:
        return [lunch.get_by_label("Notatki").input_value() for lunch in lunches.all()]

    for at, words in enumerate(("Bar w Śremie", "Bar w Pleszewie")):
        lunches.nth(at).get_by_text("Umówiona godzina, pytania").click()
        lunches.nth(at).get_by_label("Notatki").fill(words)
        lunches.nth(at).get_by_label("Notatki").press("Tab")
    assert notes() == ["Bar w Śremie", "Bar w Pleszewie"]
    for _ in range(2):
        page.get_by_role("button", name="Później: Obiad").first.press("Enter")
    assert notes() == ["Bar w Pleszewie", "Bar w Śremie"]
    page.reload()
    planner(page)
    assert notes() == ["Bar w Pleszewie", "Bar w Śremie"]
    page.get_by_role("button", name="Usuń z planu: Obiad").first.click()
    assert notes() == ["Bar w Śremie"]
    page.get_by_text("Dodaj własny punkt").last.click()
    page.get_by_role("textbox", name="Co", exact=True).last.fill("Obiad")
    page.keyboard.press("Enter")
    expect(lunches).to_have_count(2)
    assert notes() == ["Bar w Śremie", ""]


def test_a_plan_is_full_only_until_a_stop_is_taken_out(open_file: Open) -> None:
    page = planner(open_file(f"planer.html?plan=1_d.cus-srem{'.*Obiad' * 59}"))
    full = page.locator("[data-k-notice=full]")
    page.get_by_role("combobox", name="Dodaj praktykę").fill("zaz pleszew")
    page.get_by_role("option").filter(has_text=ZAZ).click()
    expect(full).to_be_focused()
    page.get_by_role("button", name="Usuń z planu: Obiad").first.click()
    expect(full).to_have_count(0)


def test_a_practice_that_was_not_chosen_from_the_list_is_told(open_file: Open) -> None:
    page = planner(open_file("planer.html?plan=1_d.cus-srem"))
    box = page.get_by_role("combobox", name="Dodaj praktykę")
    told = re.compile("Wybierz praktykę z podpowiedzi. Gdy ich nie ma, spróbuj innych słów.$")
    for words in ("kawiarnia", "qwertyuiop"):
        box.fill(words)
        box.press("Enter")
        expect(box).to_have_accessible_description(told)
        box.press("a")
        expect(box).not_to_have_accessible_description(told)
    box.fill("")
    box.press("Tab")
    expect(box).not_to_have_accessible_description(told)
    add(page, "zaz pleszew", ZAZ)
    box.press("Tab")
    expect(box).not_to_have_accessible_description(told)


def test_what_is_taken_away_is_told_beside_its_button(open_file: Open) -> None:
    page = planner(open_file("planer.html?plan=1_r20270510_d.cus-srem", width=360))
    outs = page.get_by_role("listitem")
    for name, words in (
        ("Zapisz do kalendarza", "Plik kalendarza wizyta.ics jest w folderze pobranych."),
        ("Pobierz jako tabelę (CSV)", "Tabela wizyta.csv jest w folderze pobranych."),
    ):
        button = page.get_by_role("button", name=name)
        with page.expect_download():
            button.click()
        expect(outs.filter(has=button).get_by_role("status")).to_contain_text(words)
    expect(page.get_by_text("Plik kalendarza")).to_have_count(0)
    copy = page.get_by_role("button", name="Kopiuj odnośnik do planu")
    copy.click()
    expect(outs.filter(has=copy).get_by_role("status")).to_have_text(
        re.compile("Skopiowano odnośnik|Odnośnik jest zaznaczony")
    )


def test_what_unfolds_is_marked_where_colours_are_forced(open_file: Open) -> None:
    page = planner(open_file("planer.html?plan=1_d.cus-srem", forced_colors="active"))
    mark = page.get_by_text("Dodaj własny punkt").evaluate("of => getComputedStyle(of, '::after').backgroundColor")
    assert mark == page.locator("h1").evaluate("of => getComputedStyle(of).color")
