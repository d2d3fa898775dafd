"""Former ids lead on wherever an id is read, with what stands behind it."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from browser.conftest import Open, at_work
from browser.keeping import kept
from browser.test_planner import planner
from browser.waiting import wait_until

pytestmark = pytest.mark.browser

FORMER, NOW = "klub-zarki", "cis-zarki"
PAGE = f"praktyki/{NOW}.html"
ASKED = [
    FORMER,
    "Klub-Zarki",
    f"{FORMER}.md",
    f"{FORMER}/",
    f"praktyki/{FORMER}.html",
    f"https://example.org/praktyki/{FORMER}.html%3Fx=1",
]


@pytest.mark.parametrize("behind", ["", "?x=1", "#zrodla", "?x=1&y=%C5%82#zrodla"])
def test_a_redirect_carries_what_stands_behind(open_page: Open, behind: str) -> None:
    page = open_page("o-katalogu.html", anew=True)
    page.goto(page.url.replace("o-katalogu.html", f"praktyki/{FORMER}.html{behind}"))
    expect(page).to_have_url(page.url.split("praktyki/")[0] + PAGE + behind)
    expect(page.get_by_role("heading", level=1)).to_contain_text("Kawiarnia")


def test_without_scripts_the_plain_redirect_works(chromium: Browser, site: Path) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site.as_uri()}/praktyki/{FORMER}.html")
    page.wait_for_url(f"{site.as_uri()}/{PAGE}")
    context.close()


@pytest.mark.parametrize("asked", ASKED)
def test_the_form_mends_the_entry_and_says_so(open_file: Open, asked: str) -> None:
    page = at_work(open_file(f"dodaj.html?wpis={asked}", anew=True))
    expect(page.get_by_role("heading", level=1)).to_contain_text("Popraw praktykę: Kawiarnia")
    expect(page.locator("[data-k-notice=former]")).to_contain_text(f"dawniej „{FORMER}”, teraz „{NOW}”")


def test_the_form_says_what_became_of_an_id_that_is_not_there(open_file: Open) -> None:
    unknown = "[data-k-notice=unknown]"
    page = at_work(open_file("dodaj.html?wpis=zaz-zarki"))
    expect(page.locator(unknown)).to_have_text("Wpis „zaz-zarki” wycofano z katalogu. Możesz dodać nowy.")
    at_work(open_file("dodaj.html?wpis=nie-ma"))
    page = at_work(open_file("dodaj.html?wpis=wyjazd-2017"))
    expect(page.locator(unknown)).to_contain_text("Jest taka wizyta. Popraw: wizyta-zarki")


def test_a_draft_begun_under_the_former_id_goes_on(open_http: Open) -> None:
    page = at_work(open_http(f"dodaj.html?wpis={NOW}"))
    page.get_by_role("textbox", name="Nazwa", exact=True).fill("Kawiarnia z ogrodem")
    wait_until(page, f"localStorage.getItem('katalog.szkic.praktyka.{NOW}')?.includes('ogrodem')")
    page.evaluate(
        """([now, former]) => {
          const draft = JSON.parse(localStorage.getItem(`katalog.szkic.praktyka.${now}`));
          delete draft.fields.aliases; // what was begun before the renaming has none
          localStorage.setItem(`katalog.szkic.praktyka.${former}`, JSON.stringify(draft));
          localStorage.removeItem(`katalog.szkic.praktyka.${now}`);
        }""",
        [NOW, FORMER],
    )
    page.reload()
    expect(at_work(page).get_by_role("textbox", name="Nazwa", exact=True)).to_have_value("Kawiarnia z ogrodem")
    assert list(kept(page)) == [f"katalog.szkic.praktyka.{NOW}"]
    assert FORMER in page.evaluate("form$state$state.state.file.text")


def test_a_comparison_and_a_plan_lead_on(open_file: Open) -> None:
    page = open_file(f"porownaj.html?wpisy=Praktyki/{FORMER}.html.cus-srem")
    expect(page.locator("#porownanie-stan")).to_contain_text("Porównano 2 praktyki")
    page.goto(page.url.partition("porownaj")[0] + f"planer.html?plan=1_d.{FORMER}")
    expect(planner(page).locator(".k-plan-day")).to_contain_text("Kawiarnia")


def test_what_is_chosen_leads_on_with_what_was_written_of_it(open_http: Open) -> None:
    page = open_http("o-katalogu.html")
    texts = {FORMER: {"notes": "Zapytać o ogród."}}
    page.evaluate("plan => plan$choice.keepPlan(...plan)", [{"days": [{"stops": [{"id": FORMER}]}]}, texts])
    page.goto(page.url.replace("o-katalogu.html", PAGE))
    expect(page.locator(f'button[data-k-plan="{NOW}"]').first).to_have_text("W planie wizyty")
    page.goto(page.url.replace(PAGE, "planer.html"))
    expect(planner(page).locator(".k-plan-day").get_by_label("Notatki")).to_have_value("Zapytać o ogród.")


@pytest.mark.parametrize(
    "asked", [f"praktyki/{FORMER}.html", f"https://example.org/katalog/praktyki/{FORMER}.html#zrodla"]
)
def test_search_finds_a_pasted_address(open_file: Open, asked: str) -> None:
    page = open_file("szukaj.html?q=" + asked.replace("#", "%23"), anew=True)
    expect(page.locator("#wyniki li").first.get_by_role("link").first).to_contain_text("Kawiarnia")
