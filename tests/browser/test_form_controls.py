"""The controls of the forms: what is typed, chosen, added and moved, and what is read of it."""

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from browser.conftest import Open, at_work
from browser.looks import looks_other
from browser.test_every_kind_of_page import violations_since
from catalogue.model.records.shape import Kind
from catalogue.source.document import read_entry
from drawn import PRACTICE
from project import EXAMPLE_CONTENT

pytestmark = pytest.mark.browser

FORMS: dict[str, tuple[Kind, str]] = {"dodaj.html": ("praktyka", "praktyki"), "dodaj-wizyte.html": ("wizyta", "wizyty")}
SPELLINGS = {
    "title": "Dwie  spacje",
    "operator": "Fundacja „Feniks”",
    "coordinates": {"lat": "50,6", "lon": "019.40"},
    "hosting": {"accepts_groups": "Yes"},
    "since": "2009?",
    "topics": ["zlecanie-uslug-publicznych", "bezdomnosc", "nieznany-temat"],
    "aliases": ["dawny"],
}


def read(page: Page) -> Any:  # noqa: ANN401 - fields as a file has them
    return page.evaluate("form$controls$entry.readForm()")


def fill(page: Page, fields: dict[str, Any]) -> None:
    page.evaluate("fields => form$controls$entry.fillForm(fields)", fields)


def with_problems_given(page: Page, site: Path) -> Page:
    """The page of a form again, with a check that finds what `show` gave."""
    script = (site / "assets" / "form.js").read_text(encoding="utf-8")
    own = "return { check };"
    assert script.count(own) == 1
    given = script.replace(own, "return { check: async () => globalThis.given ?? [] };")
    page.route("**/assets/form.js", lambda route: route.fulfill(body=given, content_type="text/javascript"))
    page.reload()
    return at_work(page)


def show(page: Page, problems: list[dict[str, str]], *, everything: bool) -> None:
    """Show problems, and let the form find these from now on."""
    told = [{"code": "K100", "hint": "", **problem} for problem in problems]
    page.evaluate(
        """([problems, all]) => {
            globalThis.given = problems;
            form$problems$shown.showProblems(problems, { all });
        }""",
        [told, everything],
    )


def control(page: Page, name: str) -> Locator:
    return page.locator(f'[data-k-field="{name}"]')


def of(what: str, whose: str) -> re.Pattern[str]:
    """The name of a button that says in a hidden text what it is for."""
    return re.compile(rf"^{what} ?: {whose}$")


def opened(page: Page) -> Page:
    page.evaluate("for (const closed of document.querySelectorAll('.k-form details')) closed.open = true")
    return page


@pytest.mark.parametrize("path", FORMS)
def test_what_is_filled_in_is_read_again_of_every_entry(open_file: Open, path: str) -> None:
    page = at_work(open_file(path))
    _, folder = FORMS[path]
    files = sorted((EXAMPLE_CONTENT / folder).glob("*/*.md"))
    entries = [dict(read_entry("", file.read_bytes()).fields) for file in files]
    assert read(page) == {}
    found = page.evaluate(
        "entries => entries.map(fields => { form$controls$entry.fillForm(fields); return form$controls$entry.readForm(); })",
        entries,
    )
    assert found == entries
    fill(page, {})
    assert read(page) == {}


def test_what_is_not_touched_keeps_its_spelling_and_its_place(open_file: Open) -> None:
    page = opened(at_work(open_file("dodaj.html")))
    everything = dict(read_entry("", (EXAMPLE_CONTENT / PRACTICE).read_bytes()).fields)
    for fields in (everything, SPELLINGS):
        fill(page, fields)
        assert read(page) == fields
    control(page, "title").get_by_role("textbox").fill(" Nowa  nazwa ")
    control(page, "operator").get_by_role("button", name="Dodaj kolejnego prowadzącego").click()
    control(page, "operator").get_by_role("textbox", name="Prowadzący 2").fill("Gmina Żarki")
    control(page, "hosting.accepts_groups").get_by_label("nie", exact=True).check()
    control(page, "topics").get_by_label("nieznany-temat").uncheck()
    control(page, "topics").get_by_label("Aktywizacja wsi").check()
    changed = read(page)
    assert list(changed) == ["title", "topics", "coordinates", "operator", "since", "hosting", "aliases"]
    assert changed == SPELLINGS | {
        "title": "Nowa  nazwa",
        "operator": ["Fundacja „Feniks”", "Gmina Żarki"],
        "hosting": {"accepts_groups": "nie"},
        "topics": ["zlecanie-uslug-publicznych", "bezdomnosc", "aktywizacja-wsi"],
    }


def test_an_answer_that_is_the_default_is_written_only_where_it_was_given(open_file: Open) -> None:
    page = opened(at_work(open_file("dodaj-wizyte.html")))
    kind = control(page, "kind")
    expect(kind.get_by_label("relacja")).to_be_checked()
    assert read(page) == {}
    kind.get_by_label("zapowiedź").check()
    assert read(page) == {"kind": "announcement"}
    kind.get_by_label("relacja").check()
    assert read(page) == {"kind": "report"}
    control(page, "stops_complete").get_by_label("nie", exact=True).check()
    control(page, "stops_complete").get_by_label("nie wiem").check()
    assert read(page) == {"kind": "report"}


def test_rows_are_added_moved_removed_and_restored_by_the_keyboard(open_file: Open) -> None:
    page = at_work(open_file("dodaj.html"))
    sources = control(page, "sources")
    status = sources.locator("> .k-form__add [role=status]")
    for title in ("A", "B", "C"):
        sources.get_by_label("Tytuł źródła").last.fill(title)
        if title != "C":
            sources.get_by_role("button", name="Dodaj źródło").press("Enter")
            expect(sources.get_by_label("Tytuł źródła").last).to_be_focused()
    expect(status).to_have_text("Dodano: Źródło 3.")

    def titles() -> list[str]:
        return [source["title"] for source in read(page)["sources"]]

    sources.get_by_role("button", name=of("W dół", "Źródło 1")).press("Enter")
    expect(status).to_have_text("Przesunięto na miejsce 2 z 3.")
    assert titles() == ["B", "A", "C"]
    page.keyboard.press("Enter")
    expect(status).to_have_text("Przesunięto na miejsce 3 z 3.")
    expect(sources.get_by_role("button", name=of("W górę", "Źródło 3"))).to_be_focused()
    expect(sources.get_by_role("button", name=of("W dół", "Źródło 3"))).to_be_disabled()
    assert titles() == ["B", "C", "A"]
    expect(control(page, "sources[3].title").get_by_role("textbox")).to_have_value("A")
    sources.get_by_role("button", name=of("Usuń", "Źródło 2")).press("Enter")
    assert titles() == ["B", "A"]
    expect(sources.get_by_role("button", name="Cofnij")).to_be_focused()
    page.keyboard.press("Enter")
    expect(status).to_have_text("Przywrócono: Źródło 2.")
    expect(control(page, "sources[2].title").get_by_role("textbox")).to_be_focused()
    assert titles() == ["B", "C", "A"]
    sources.get_by_role("button", name=of("Usuń", "Źródło 1")).click()
    control(page, "title").get_by_role("textbox").fill("Nazwa")
    expect(sources.get_by_role("button", name="Cofnij")).to_be_hidden()
    sources.get_by_role("button", name=of("Usuń", "Źródło 1")).click()
    expect(sources.get_by_role("button", name=of("Usuń", "Źródło 1"))).to_be_hidden()
    assert titles() == ["A"]


def test_every_change_is_told(open_file: Open) -> None:
    page = at_work(open_file("dodaj.html"))
    page.evaluate("window.told = 0; document.getElementById('k-form').addEventListener('change', () => window.told++)")
    sources = control(page, "sources")
    for name in ("Dodaj źródło", of("W dół", "Źródło 1"), of("Usuń", "Źródło 2"), "Cofnij"):
        before = page.evaluate("window.told")
        sources.get_by_role("button", name=name).click()
        assert page.evaluate("window.told") == before + 1, name


def test_a_list_of_words_is_narrowed_by_any_form_of_a_word(open_file: Open) -> None:
    page = at_work(open_file("dodaj.html"))
    topics = control(page, "topics")
    topics.get_by_label("Bezdomność").check()
    field = topics.get_by_label("Zawęź listę")
    field.fill("reintegracji")
    shown = topics.get_by_role("checkbox")
    expect(topics.locator(".k-form__found")).to_have_text("Pasuje: 2.")
    assert "reintegracja-zawodowa" in shown.evaluate_all("boxes => boxes.filter(b => b.offsetParent).map(b => b.value)")
    expect(topics.get_by_label("Bezdomność")).to_be_visible()
    expect(topics.get_by_label("Aktywizacja wsi")).to_be_hidden()
    field.fill("usług spol")
    expect(topics.get_by_label("Koordynacja usług społecznych")).to_be_visible()
    field.fill("xyz")
    expect(topics.locator(".k-form__found")).to_have_text("Nic nie pasuje. Spróbuj innego słowa.")
    field.press("Escape")
    expect(topics.get_by_label("Aktywizacja wsi")).to_be_visible()
    topics.get_by_label("Aktywizacja wsi").check()
    expect(topics.locator(".k-form__number")).to_have_text("Wybrano 2: Aktywizacja wsi, Bezdomność.")
    assert read(page) == {"topics": ["bezdomnosc", "aktywizacja-wsi"]}


def test_a_stop_is_a_practice_found_by_the_keyboard_or_another_place(open_page: Open) -> None:
    page = at_work(open_page("dodaj-wizyte.html"))
    box = control(page, "stops[1].practice").get_by_role("combobox")
    box.press_sequentially("gostyń pierogi")
    options = page.get_by_role("listbox", name="Podpowiedzi").get_by_role("option")
    expect(options.first).to_contain_text("Gostyń")
    box.press("ArrowDown")
    box.press("Enter")
    change = page.get_by_role("button", name=of("Zmień", "Praktyka z katalogu"))
    expect(change).to_be_focused()
    assert read(page) == {"stops": [{"practice": "spoldzielnia-jarzebina-gostyn"}]}
    row = page.locator('[data-k-row="stops[1]"]')
    row.get_by_role("radio", name="inne miejsce").check()
    row.get_by_role("textbox", name="Inne miejsce").fill("Muzeum")
    row.get_by_label("Województwo").select_option("wielkopolskie")
    assert read(page) == {"stops": [{"place": "Muzeum", "region": "wielkopolskie"}]}
    page.evaluate(
        "form$look.look.places = async region => [{ name: `Gostyń (${region})` }, { name: 'Rogoźno' }, { name: 'Leszno' }]"
    )
    row.get_by_label("Miejscowość").press_sequentially("rog")
    expect(options).to_have_text(["Rogoźno"])
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    row.get_by_role("radio", name="praktyka z katalogu").check()
    assert read(page) == {"stops": [{"practice": "spoldzielnia-jarzebina-gostyn"}]}
    row.get_by_role("radio", name="inne miejsce").check()
    assert read(page) == {"stops": [{"place": "Muzeum", "region": "wielkopolskie", "locality": "Rogoźno"}]}
    row.get_by_role("radio", name="praktyka z katalogu").check()
    change.click()
    expect(box).to_be_focused()
    assert read(page) == {}


def test_a_practice_that_was_filled_in_is_shown_by_its_title(open_file: Open) -> None:
    page = at_work(open_file("dodaj-wizyte.html"))
    fill(page, {"stops": [{"practice": "cus-srem"}, {"practice": "nie-ma-takiej"}]})
    chosen = page.locator(".k-form__chosen p")
    expect(chosen.first).to_contain_text("Śrem")
    expect(chosen.first).not_to_contain_text("cus-srem")
    expect(chosen.nth(1)).to_have_text("nie-ma-takiej")


def test_problems_stand_beside_their_fields_and_lead_to_them(open_file: Open, site: Path) -> None:
    page = with_problems_given(open_file("dodaj.html"), site)
    looks_other(page)
    fill(page, {"title": "Nazwa", "founders": ["A", "A"], "sources": [{"title": "T"}], "uncertain": {"since": "x"}})
    page.evaluate("for (const open of document.querySelectorAll('.k-form__group')) open.open = false")
    problems = [
        {"field": "title", "message": "Źle.", "hint": "Popraw."},
        {"field": "founders[2]", "message": "Powtórzono.", "hint": "Zostaw jedno."},
        {"field": "since", "message": "To nie data.", "hint": "Wpisz 2017.", "fix": "2017"},
        {"field": "sources[1].publisher", "message": "Brakuje."},
        {"field": "uncertain.since", "message": "Za krótko."},
        {"field": "", "part": "body", "message": "HTML."},
        {"field": "", "part": "file", "message": "Zajęty."},
    ]
    shown = page.locator(".k-form__error:visible")
    show(page, problems, everything=False)
    expect(shown).to_have_count(0)
    title = control(page, "title").get_by_role("textbox")
    title.focus()
    title.press("Tab")
    show(page, problems, everything=False)
    expect(shown).to_have_text(["Źle. Popraw. K100"])
    expect(title).to_have_attribute("aria-invalid", "true")
    expect(title).to_have_accessible_description(
        "Źle. Popraw. K100 Co jest warte naśladowania. Np. Kawiarnia, w której można nauczyć się zawodu"
    )
    show(page, problems, everything=True)
    summary = page.get_by_role("group", name="Do uzupełnienia lub poprawienia: 7 miejsc")
    expect(summary).to_be_focused()
    expect(summary.get_by_role("link")).to_have_text(
        [
            "Nazwa: Źle.",
            "Źródło 1, kto je wydał: Brakuje.",
            "Treść: HTML.",
            "Założyciel 2: Powtórzono.",
            "Początek działania: To nie data.",
            "Niepewne pole 1: Za krótko.",
            "Nazwa pliku: Zajęty.",
        ]
    )
    assert violations_since(page) == set()
    summary.get_by_role("link", name="Założyciel 2").click()
    expect(page.get_by_role("textbox", name="Założyciel 2")).to_be_focused()
    control(page, "since").get_by_role("button", name="Wstaw „2017”").click()
    assert read(page)["since"] == "2017"
    show(page, problems[3:4], everything=False)
    expect(shown).to_have_text(["Brakuje. K100"])
    expect(title).not_to_have_attribute("aria-invalid", "true")
    expect(page.locator("#k-form-summary a")).to_have_text(["Źródło 1, kto je wydał: Brakuje."])
    show(page, [], everything=False)
    expect(page.locator("#k-form-summary")).to_be_hidden()


def test_a_problem_is_shown_at_the_row_that_is_meant_though_one_before_it_is_empty(open_file: Open) -> None:
    page = at_work(open_file("dodaj.html"))
    page.get_by_role("button", name="Dodaj źródło").click()
    control(page, "sources[2].title").get_by_role("textbox").fill("T")
    show(page, [{"field": "sources[1].publisher", "message": "Brakuje."}], everything=True)
    expect(control(page, "sources[2].publisher").locator(".k-form__error")).to_have_text("Brakuje. K100")


def test_headings_are_put_where_the_cursor_is(open_file: Open) -> None:
    page = at_work(open_file("dodaj.html"))
    body = page.get_by_label("Treść")
    body.fill("Początek.Koniec.")
    body.evaluate("area => area.setSelectionRange(9, 9)")
    page.get_by_role("button", name="Czego się nauczyć").click()
    expect(body).to_have_value("Początek.\n\n## Czego się nauczyć\n\nKoniec.")
    expect(body).to_be_focused()
    page.keyboard.type("Tu. ")
    expect(body).to_have_value("Początek.\n\n## Czego się nauczyć\n\nTu. Koniec.")


def test_what_is_left_of_a_limit_is_told(open_file: Open) -> None:
    page = at_work(open_file("dodaj.html"))
    summary, title = control(page, "summary"), control(page, "title")
    summary.get_by_role("textbox").fill("a  " + "ż" * 20)
    expect(summary.locator(".k-form__count")).to_have_text("Zostało znaków: 378.")
    expect(title.locator(".k-form__count")).to_be_hidden()
    title.get_by_role("textbox").fill("a" * 202)
    expect(title.locator(".k-form__count")).to_have_text("Za długie o 2\u00a0znaki.")


@pytest.mark.parametrize("path", FORMS)
def test_without_scripts_one_sees_what_is_asked(open_file: Open, path: str) -> None:
    page = open_file(path, java_script_enabled=False)
    expect(page.locator("noscript .k-knowledge")).to_contain_text("Formularz działa tylko z włączonym JavaScriptem")
    expect(page.get_by_label("Tytuł źródła")).to_be_visible()
    expect(page.get_by_role("button", name="Dodaj źródło")).to_be_hidden()
