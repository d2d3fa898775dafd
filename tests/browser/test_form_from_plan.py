"""The form of a visit filled from the plan of one: what it makes passes the check, and each plan has a draft of its own."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from browser.conftest import Open, at_work
from browser.test_form import assert_passes, ready
from browser.waiting import wait_until

pytestmark = pytest.mark.browser

PLAN = (
    "1_tBia!C5!82ystok!20w!20Wielkopolsce_r20250512_d.cus-srem.*Obiad~lGosty!C5!84~rwielkopolskie_d.nie-ma.ops-srem_x"
)
FILE = """\
---
title: Białystok w Wielkopolsce
organisers:
  - ROPS w Białymstoku
start: 2025-05-12
end: 2025-05-13
order_known: tak
topics:
  - przeksztalcanie-ops-w-cus
  - koordynacja-uslug-spolecznych
  - wspolpraca-samorzadu-z-pes
stops:
  - practice: cus-srem
    day: 1
  - place: Obiad
    region: wielkopolskie
    locality: Gostyń
    day: 1
  - practice: ops-srem
    day: 2
sources:
  - title: Relacja
    publisher: ROPS w Białymstoku
---

Grupa zobaczyła centrum.
"""


def name(page: Page) -> str:
    return page.get_by_role("textbox", name="Nazwa", exact=True).input_value()


def test_a_plan_becomes_a_visit_that_passes_the_check(open_file: Open, tmp_path: Path) -> None:
    page = at_work(open_file(f"dodaj-wizyte.html?plan={PLAN}"))
    expect(page.locator('[data-k-notice="plan"]')).to_have_text(
        "Formularz wypełniono z planu wizyty. Pominięto: „x”; praktykę „nie-ma”, bo katalog jej nie zna. Po wizycie "
        "dopisz organizatorów, źródła i tekst, a w punktach programu zostaw to, co grupa naprawdę zobaczyła."
    )
    page.get_by_role("textbox", name="Organizator 1").fill("ROPS w Białymstoku")
    page.get_by_role("textbox", name="Tytuł źródła").fill("Relacja")
    page.get_by_role("textbox", name="Kto je wydał").fill("ROPS w Białymstoku")
    page.get_by_role("textbox", name="Treść").fill("Grupa zobaczyła centrum.")
    assert ready(page) == FILE
    assert_passes(tmp_path, "wizyty/2025/rops-w-bialymstoku-2025.md", FILE)


def test_each_plan_has_a_draft_of_its_own(open_http: Open) -> None:
    page = at_work(open_http("dodaj-wizyte.html"))
    form = page.url

    def typed(title: str) -> None:
        page.get_by_role("textbox", name="Nazwa", exact=True).fill(title)
        wait_until(page, "title => Object.values(localStorage).some(draft => draft.includes(title))", title)

    typed("Bez planu")
    other = page.get_by_text("W tej przeglądarce jest też szkic z innego planu. Nic, co tu wpiszesz, go nie zmieni.")
    for plan, title in (("1_d.cus-srem", "Centrum"), ("1_d.ops-srem", "Ośrodek")):
        page.goto(f"{form}?plan={plan}")
        at_work(page)
        assert name(page) == ""
        expect(other).to_have_count(int(title == "Ośrodek"))
        typed(title)
    page.reload()
    at_work(page)
    assert name(page) == "Ośrodek"
    page.get_by_role("button", name="Otwórz szkic: Centrum").click()
    page.wait_for_url("**?plan=1_d.cus-srem")
    at_work(page)
    assert name(page) == "Centrum"
    page.goto(form)
    at_work(page)
    assert name(page) == "Bez planu"


def test_a_plan_that_cannot_be_read_leaves_a_form_for_any_visit(open_file: Open) -> None:
    page = at_work(open_file("dodaj-wizyte.html?plan=9_x"))
    expect(page.locator('[data-k-notice="plan"]')).to_have_text(
        "Nie udało się odczytać planu wizyty. Pominięto: cały plan, bo ma inną wersję zapisu: „9”."
    )
    page.goto(page.url.replace("9_x", f"1{'_d' * 15}"))
    expect(at_work(page).locator('[data-k-notice="plan"]')).to_contain_text("Pominięto: dni od 15. Po wizycie dopisz")
