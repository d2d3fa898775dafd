"""What a browser keeps and a page cannot read: nothing of it is lost, and the page stays at work."""

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from browser.conftest import Open, at_work
from browser.keeping import ids, kept, put
from browser.test_every_kind_of_page import COLOURS, WITHOUT_COLOURS, violations
from browser.test_planner import planner
from browser.waiting import wait_until
from kept.corrupt import UNREADABLE, texts

pytestmark = pytest.mark.browser

PLAN, ASIDE = "katalog.plan", "katalog.odlozone.1.plan"
UNREAD = "{} zachowanego w tej przeglądarce nie udało się odczytać: jego zapis możesz skopiować albo usunąć, a nowy {} go nie zastąpi. "
NEWER = (
    "{} zachowany w tej przeglądarce pochodzi z nowszej wersji katalogu: odśwież stronę, a jeśli nadal go nie będzie, "
    "skopiuj jego zapis albo go usuń. "
)
BUTTONS = "Kopiuj zapis Usuń zapis"
FORMS = {"praktyka": ("dodaj.html", "praktyki"), "wizyta": ("dodaj-wizyte.html", "wizyty")}


def notice(page: Page) -> Locator:
    return page.locator("[data-k-notice^=unread]")


def title(page: Page) -> Locator:
    return page.get_by_role("textbox", name="Nazwa", exact=True)


@pytest.mark.parametrize("kind", FORMS)
def test_no_draft_leaves_the_form_dead(open_file: Open, site: Path, kind: str) -> None:
    """Of every draft with a part gone wrong: what is read can be opened, checked and written; the rest is never lost."""
    form, entries = FORMS[kind]
    page = at_work(open_file(form))
    entry = page.evaluate(
        "([kind, id]) => new data$lookups.Lookups(form$data.formData.runs).entry(kind, id)",
        [kind, ids(site, entries)[0]],
    )
    draft = {
        "fields": entry["fields"],
        "body": "Tekst.",
        "id": "nazwa",
        "base": "",
        "at": "2026-01-01T10:00:00Z",
        "v": 1,
    }
    whole = json.dumps(draft, ensure_ascii=False)
    told = page.evaluate(
        """async ([kind, whole, texts]) => {
          const data = form$data.formData;
          const look = new data$lookups.Lookups(data.runs), draft = form$draft$draft.draftOf(kind, "inny"), told = { read: [], lost: [], dead: [] };
          for (const text of texts) {
            localStorage.setItem(draft.key, text);
            try {
              const found = draft.read();
              if (found) {
                told.read.push(text);
                form$controls$entry.fillForm(found.fields);
                const fields = form$controls$entry.readForm(), context = { fields, body: found.body, id: found.id || "", folder: "" };
                form$file$written.written(null, fields, found.body, data.schema);
                await form$check$entry.check({ ...data, today: "2026-01-01" }, { ...context, entry: null }, look);
                new Date(found.at).toLocaleString("pl-PL", { dateStyle: "long" });
              } else {
                draft.drop();
                if (!draft.write(JSON.parse(whole))) told.lost.push(text);
                if (!draft.unread().some(each => each.text === text)) told.lost.push(text);
                draft.throwAway(text);
                if (draft.unread().length || !draft.read()) told.lost.push(text);
              }
            } catch (error) {
              told.dead.push([text, String(error)]);
            }
          }
          localStorage.removeItem(draft.key);
          return told;
        }""",
        [kind, whole, [*texts(draft), whole]],
    )
    assert told["dead"] == []
    assert told["lost"] == []
    assert whole in told["read"]
    assert not set(UNREADABLE) & set(told["read"])


@pytest.mark.parametrize("text", ["null", '{"fields": {"sources": [null]}, "body": "", "at": "2026-01-01"}'])
def test_a_draft_that_cannot_be_read_is_told_and_kept_aside(open_file: Open, text: str) -> None:
    page = open_file("o-katalogu.html")
    put(page, "katalog.szkic.praktyka", text)
    page.goto(page.url.replace("o-katalogu.html", "dodaj.html"))
    expect(notice(at_work(page))).to_have_text(UNREAD.format("Szkicu", "szkic") + BUTTONS)
    assert kept(page) == {"katalog.szkic.praktyka": text}
    assert violations(page, WITHOUT_COLOURS) == set()
    assert violations(page, COLOURS, notice(page).element_handle()) == set()
    title(page).fill("Bar mleczny")
    expect(page.locator("#k-form-drop")).to_be_visible()
    assert kept(page)["katalog.odlozone.1.szkic.praktyka"] == text
    page.reload()
    expect(title(at_work(page))).to_have_value("Bar mleczny")
    notice(page).get_by_role("button", name="Usuń zapis").press("Enter")
    expect(notice(page)).to_have_text("Usunięto zapis szkicu. Cofnij")
    assert list(kept(page)) == ["katalog.szkic.praktyka"]
    expect(notice(page).get_by_role("button", name="Cofnij")).to_be_focused()
    page.keyboard.press("Enter")
    expect(notice(page)).to_be_focused()
    assert kept(page)["katalog.odlozone.1.szkic.praktyka"] == text
    notice(page).get_by_role("button", name="Kopiuj zapis").click()
    expect(notice(page).locator("span")).to_have_text(re.compile("Skopiowano zapis|Zapis jest zaznaczony"))


def test_a_draft_from_before_there_were_versions_is_opened(open_file: Open) -> None:
    page = at_work(open_file("dodaj-wizyte.html"))
    put(
        page,
        "katalog.szkic.wizyta",
        '{"fields": {"title": "Dawna"}, "body": "Tekst.", "id": "", "at": "2020-02-01T10:00:00Z"}',
    )
    page.reload()
    expect(title(at_work(page))).to_have_value("Dawna")
    expect(page.locator("#k-notices")).to_contain_text("zachowany w tej przeglądarce 1 lutego 2020")
    title(page).fill("Nowa")
    wait_until(page, "JSON.parse(localStorage.getItem('katalog.szkic.wizyta')).fields.title === 'Nowa'")
    assert json.loads(kept(page)["katalog.szkic.wizyta"])["v"] == 1


def test_drafts_of_other_plans_that_cannot_be_read_are_not_offered(open_file: Open, site: Path) -> None:
    one, other, *_ = ids(site, "praktyki")
    page = open_file("o-katalogu.html")
    put(page, f"katalog.szkic.plan.1_d.{one}", '{"fields": {"title": ["x"]}}')
    put(page, "katalog.szkic.plan.constructor", "null")
    page.goto(page.url.replace("o-katalogu.html", f"dodaj-wizyte.html?plan=1_d.{other}"))
    expect(at_work(page).locator("[data-k-notice=plan]")).to_be_visible()
    expect(page.locator("[data-k-notice=other-plans]")).to_have_count(0)


def plans(practice: str) -> list[str]:
    """Plans with a part gone wrong, as they are kept."""
    texts_of = {practice: {"questions": ["Ile?"], "notes": "Zapytać."}, "*Obiad": {"notes": "Bufet."}}
    whole = {"n": 3, "plan": f"1_tWizyta_d.{practice}.*Obiad", "texts": texts_of, "v": 1}
    links = ["", "1_x", "1_d.?", "2_d.a", "constructor", "1_tA_tB"]
    return [*texts(whole), *(json.dumps({**whole, "plan": link}) for link in links)]


def test_no_plan_leaves_a_page_dead(open_http: Open, site: Path) -> None:
    practice = ids(site, "praktyki")[0]
    page = open_http("o-katalogu.html")
    told = page.evaluate(
        """([practice, texts]) => {
          const told = { lost: [], dead: [] }, plan = plan$choice;
          for (const text of texts) {
            localStorage.clear();
            localStorage.setItem("katalog.plan", text);
            const readable = plan.planStore.read() !== null;
            try {
              const found = plan.ownPlan(), stops = plan.countStops();
              const wrong = plan.addToPlan(practice);
              if (wrong || plan.countStops() !== stops + 1 || !plan.planStore.read()) told.lost.push(text);
              const aside = plan.planStore.unread().map(each => each.text);
              if (readable ? aside.length : aside.join() !== text || found.plan.days.length) told.lost.push(text);
            } catch (error) {
              told.dead.push([text, String(error)]);
            }
          }
          return told;
        }""",
        [practice, plans(practice)],
    )
    assert told == {"lost": [], "dead": []}


@pytest.mark.parametrize("text", ["[]", '{"n": 1, "plan": {"days": []}, "texts": {}}'])
def test_a_plan_that_cannot_be_read_is_told_and_kept_aside(open_page: Open, site: Path, text: str) -> None:
    practice = ids(site, "praktyki")[0]
    page = open_page(f"praktyki/{practice}.html")
    put(page, PLAN, text)
    page.reload()
    page.locator(f'button[data-k-plan="{practice}"]').first.click()
    expect(page.locator(".k-add-full")).to_have_text(
        "Dodano. W planie: 1\u00a0punkt. Poprzedniego planu nie udało się odczytać: jego zapis znajdziesz w planerze."
    )
    assert kept(page)[ASIDE] == text
    page.goto(f"{page.url.partition('praktyki/')[0]}planer.html")
    expect(planner(page).locator(".k-plan-stop")).to_have_count(1)
    expect(notice(page)).to_have_text(UNREAD.format("Planu", "plan") + BUTTONS)
    notice(page).get_by_role("button", name="Usuń zapis").click()
    expect(notice(page)).to_have_text("Usunięto zapis planu. Cofnij")
    assert ASIDE not in kept(page)
    assert len(page.evaluate("plan$choice.ownPlan().plan.days")) == 1


def test_what_a_newer_catalogue_keeps_stays_for_it(open_http: Open, site: Path) -> None:
    practice = ids(site, "praktyki")[0]
    newer = json.dumps({"v": 2, "n": 7, "plan": f"1_d.{practice}", "texts": {}})
    page = planner(open_http("planer.html"))
    page.evaluate("id => plan$choice.addToPlan(id)", practice)
    other = page.context.new_page()
    other.goto(page.url)
    put(other, PLAN, newer)  # as a tab of the newer catalogue does
    expect(notice(page)).to_have_text(NEWER.format("Plan") + BUTTONS)
    page.reload()
    expect(notice(planner(page))).to_have_text(NEWER.format("Plan") + BUTTONS)
    assert kept(page) == {PLAN: newer}  # for the page that knows it
    page.evaluate("id => plan$choice.addToPlan(id)", practice)
    assert kept(page)[ASIDE] == newer
    notice(page).get_by_role("button", name="Usuń zapis").click()
    expect(page.locator(".k-plan-stop")).to_have_count(1)
    assert list(kept(page)) == [PLAN]
    page.reload()
    expect(planner(page).locator(".k-plan-stop")).to_have_count(1)


def test_a_plan_from_before_there_were_versions_is_opened(open_file: Open, site: Path) -> None:
    practice = ids(site, "praktyki")[0]
    page = open_file("planer.html")
    put(page, PLAN, json.dumps({"n": 4, "plan": f"1_d.{practice}", "texts": {practice: {"notes": "Zapytać."}}}))
    page.reload()
    expect(planner(page).locator(".k-plan-stop")).to_have_count(1)
    expect(page.get_by_label("Notatki")).to_have_value("Zapytać.")
    expect(notice(page)).to_have_count(0)


def test_a_tab_in_which_nothing_changed_takes_nothing_from_another(open_file: Open) -> None:
    page = at_work(open_file("dodaj.html"))
    other = page.context.new_page()
    other.goto(page.url)
    title(at_work(other)).fill("Bar mleczny")
    expect(page.locator("[data-k-notice=elsewhere]")).to_be_visible()
    title(page).focus()
    page.keyboard.press("Tab")
    expect(page.locator('[data-k-field="title"] > .k-form__error')).to_be_visible()  # the form is done
    page.reload()
    expect(title(at_work(page))).to_have_value("Bar mleczny")
