"""The form at work: an entry from nothing, one that is there, drafts, and the ways out; what it makes passes the check."""

import re
import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.conftest import Open, Watched, at_work
from browser.round_trip import FORMS, assert_comes_back
from browser.waiting import wait_until
from catalogue.load import load
from project import EXAMPLE_CONTENT
from published import Published

pytestmark = pytest.mark.browser

READY = "Plik jest poprawny: można go wysłać."
OpenForm = Callable[[str], Page]


@pytest.fixture(scope="module")
def watched(chromium: Browser) -> Watched:
    return Watched(chromium, ("file:", "data:", "blob:"))


@pytest.fixture
def open_form(watched: Watched, site: Path) -> Iterator[OpenForm]:
    """Opens a page of that site from the disk, with the network cut, and waits until its form is at work."""
    yield lambda path: at_work(watched.open(f"{site.as_uri()}/{path}", offline=True))
    assert watched.ended() == []


def text_of(page: Page) -> str:
    return page.locator("#k-form-text").text_content() or ""


def ready(page: Page) -> str:
    """The file, once the form says that nothing is missing."""
    expect(page.locator("#k-form-state")).to_have_text(READY)
    return text_of(page)


def assert_passes(folder: Path, path: str, text: str) -> None:
    """The example catalogue with this file in it passes the check."""
    content = shutil.copytree(EXAMPLE_CONTENT, folder / "practices")
    (content / path).parent.mkdir(exist_ok=True)
    (content / path).write_text(text, encoding="utf-8", newline="")
    loaded = load(content, date.today())  # noqa: DTZ011 - the day that the browser has
    assert loaded.problems == ()
    assert loaded.catalogue


def typed(page: Page, *answers: str) -> None:
    """Types an answer (in a list of words its beginning, without Polish letters) and goes on by Tab, from box to box."""
    for answer in answers:
        page.keyboard.type(answer)
        page.keyboard.press("Tab")


def to(page: Page, label: str) -> None:
    """Goes on by Tab to a box or a button of this name."""
    for _ in range(60):
        if page.evaluate(
            "document.activeElement.labels?.[0]?.innerText.split('\\n')[0].trim() ?? document.activeElement.innerText.trim()"
        ).startswith(label):
            return
        page.keyboard.press("Tab")
    pytest.fail(f"Tab does not lead to „{label}”")


PRACTICE = """\
---
title: Bar mleczny prowadzony przez gminę i koło gospodyń
host: Warsztat Terapii Zajęciowej „Przykład”
entity_type: wtz
region: podlaskie
summary: "Gmina dała lokal, koło gospodyń przepisy: bar utrzymuje się sam."
topics:
  - aktywizacja-wsi
sources:
  - title: Relacja z wizyty
    publisher: ROPS w Białymstoku
    published: 2024-05
---

## Na czym polega

Gmina użycza lokalu.
"""


def test_a_practice_is_made_by_the_keyboard_alone_and_passes_the_check(open_form: OpenForm, tmp_path: Path) -> None:
    page = open_form("dodaj.html")
    page.get_by_role("textbox", name="Nazwa", exact=True).focus()
    typed(page, "Bar mleczny prowadzony przez gminę i koło gospodyń", "Warsztat Terapii Zajęciowej „Przykład”")
    typed(page, "warsztat", "podla", "Gmina dała lokal, koło gospodyń przepisy: bar utrzymuje się sam.")
    to(page, "Zawęź listę")
    typed(page, "aktywizacji ws")
    to(page, "Aktywizacja wsi")
    page.keyboard.press("Space")
    to(page, "Tytuł źródła")
    typed(page, "Relacja z wizyty", "ROPS w Białymstoku", "", "2024-05")
    to(page, "Na czym polega")
    page.keyboard.press("Enter")
    page.keyboard.type("Gmina użycza lokalu.")
    to(page, "Pobierz plik")
    assert ready(page) == PRACTICE
    path = "praktyki/podlaskie/warsztat-terapii-zajeciowej-przyklad.md"
    expect(page.locator("#k-form-path")).to_have_text(f"practices/{path}")
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    saved = download.value
    assert saved.suggested_filename == "warsztat-terapii-zajeciowej-przyklad.md"
    assert saved.path().read_text(encoding="utf-8") == PRACTICE
    assert_passes(tmp_path, path, PRACTICE)


def test_a_visit_is_made_of_practices_and_places_and_passes_the_check(open_form: OpenForm, tmp_path: Path) -> None:
    page = open_form("dodaj-wizyte.html")
    page.get_by_role("textbox", name="Nazwa", exact=True).fill("Białystok w Śremie")
    page.get_by_role("textbox", name="Organizator 1").fill("ROPS w Białymstoku")
    stops = page.locator('[data-k-field="stops"]')
    stops.get_by_role("combobox", name="Praktyka z katalogu").press_sequentially("cus w śremie")
    page.get_by_role("listbox").get_by_role("option").first.click()
    stops.get_by_role("button", name="Dodaj punkt programu").click()
    second = page.locator('[data-k-row="stops[2]"]')
    second.get_by_role("radio", name="inne miejsce").check()
    second.get_by_role("textbox", name="Inne miejsce").fill("Muzeum Śremskie")
    second.get_by_role("button", name=re.compile("^W górę")).click()
    page.get_by_role("textbox", name="Tytuł źródła").fill("Relacja")
    page.get_by_role("textbox", name="Kto je wydał").fill("ROPS w Białymstoku")
    page.get_by_role("textbox", name="Treść").fill("Grupa zobaczyła centrum.")
    page.locator(".k-form__group", has_text="Kiedy i jak").locator("summary").first.click()
    page.get_by_role("textbox", name=re.compile("^Termin")).fill("2025-10")
    text = ready(page)
    assert "stops:\n  - place: Muzeum Śremskie\n  - practice: cus-srem\n" in text
    path = "wizyty/2025/rops-w-bialymstoku-2025.md"
    expect(page.locator("#k-form-path")).to_have_text(f"practices/{path}")
    assert_passes(tmp_path, path, text)


@pytest.mark.parametrize("kind", FORMS)
def test_every_entry_comes_back_byte_for_byte_and_without_a_problem(open_form: OpenForm, kind: str) -> None:
    assert_comes_back(open_form(FORMS[kind][1]), EXAMPLE_CONTENT, kind, "2026-11-25")


def test_mending_an_entry_changes_what_was_changed_and_nothing_else(open_form: OpenForm, tmp_path: Path) -> None:
    page = open_form("dodaj.html?wpis=cus-srem")
    before = (EXAMPLE_CONTENT / "praktyki/wielkopolskie/cus-srem.md").read_text(encoding="utf-8")
    expect(page.get_by_role("heading", level=1)).to_have_text(
        "Popraw praktykę: Krok po kroku: z ośrodka pomocy w centrum usług"
    )
    expect(page).to_have_title(re.compile("^Popraw praktykę: Krok po kroku"))
    assert ready(page) == before
    source = page.locator('[data-k-row="sources[2]"]')
    source.get_by_role("textbox", name="Tytuł źródła").fill("Dobre praktyki: przegląd")
    expect(page.locator("#k-form-text")).to_contain_text("Dobre praktyki: przegląd")
    after = ready(page)
    assert after == before.replace("title: Dobre praktyki z wizyt studyjnych", 'title: "Dobre praktyki: przegląd"')
    assert page.get_by_role("textbox", name="Nazwa pliku").get_attribute("readonly") == ""
    assert_passes(tmp_path, "praktyki/wielkopolskie/cus-srem.md", after)


def test_the_text_is_shown_as_the_site_will_show_it_and_leads_to_pages(open_form: OpenForm) -> None:
    page = open_form("dodaj.html?region=%C5%9Bl%C4%85skie")
    page.get_by_role("textbox", name="Treść").fill(
        "## Cel\n\n[CUS](../wielkopolskie/cus-srem.md), [wizyta](../../wizyty/2017/x.md), [dalej](https://example.org/a.md), "
        "<b>nie</b>, **tak**[^1]\n\n[^1]: Relacja.\n"
    )
    preview = page.locator("#k-form-preview")
    expect(preview.locator("strong")).to_have_text("tak")
    site = page.url.partition("dodaj.html")[0]
    links = preview.get_by_role("link", name=re.compile("CUS|wizyta|dalej")).all()
    assert [(link.get_attribute("href"), link.get_attribute("target")) for link in links] == [
        (f"{site}praktyki/cus-srem.html", "_blank"),
        (f"{site}wizyty/x.html", "_blank"),
        ("https://example.org/a.md", "_blank"),
    ]
    assert preview.locator("b").count() == 0


def test_an_id_that_nobody_has_is_named(open_form: OpenForm) -> None:
    page = open_form("dodaj.html?wpis=nie-ma")
    expect(page.locator("#k-notices")).to_contain_text("Nie ma wpisu o identyfikatorze „nie-ma”. Możesz dodać nowy.")
    expect(page.get_by_role("heading", level=1)).to_have_text("Dodaj praktykę")


def test_an_empty_cell_leads_to_the_form_with_what_it_knows(open_form: OpenForm) -> None:
    page = open_form("dodaj.html?region=%C5%9Bl%C4%85skie&entity_type=cis&nieznane=x")
    assert text_of(page) == "---\nentity_type: cis\nregion: śląskie\n---\n"


def test_work_in_progress_stays_until_it_is_thrown_away_and_that_can_be_undone(open_form: OpenForm) -> None:
    page = open_form("dodaj.html")
    key = "katalog.szkic.praktyka"
    page.get_by_role("textbox", name="Nazwa", exact=True).fill("Bar mleczny")
    wait_until(page, "key => localStorage.getItem(key)", key)
    at_work_again(page)
    expect(page.get_by_role("textbox", name="Nazwa", exact=True)).to_have_value("Bar mleczny")
    notices = page.locator("#k-notices")
    expect(notices).to_contain_text("To szkic zachowany w tej przeglądarce")
    notices.get_by_role("button", name="Usuń szkic").click()
    expect(page.get_by_role("textbox", name="Nazwa", exact=True)).to_have_value("")
    assert page.evaluate("key => localStorage.getItem(key)", key) is None
    undo = notices.get_by_role("button", name="Cofnij")
    expect(undo).to_be_focused()
    undo.press("Enter")
    expect(page.get_by_role("textbox", name="Nazwa", exact=True)).to_have_value("Bar mleczny")
    wait_until(page, "key => localStorage.getItem(key)", key)


def at_work_again(page: Page) -> None:
    page.reload()
    at_work(page)


def test_the_draft_of_an_entry_that_changed_since_says_so(open_form: OpenForm) -> None:
    page = open_form("dodaj.html?wpis=cus-srem")
    page.get_by_role("textbox", name="Nazwa", exact=True).fill("Inna nazwa")
    wait_until(page, "localStorage.getItem('katalog.szkic.praktyka.cus-srem')")
    page.evaluate(
        """() => {
          const key = "katalog.szkic.praktyka.cus-srem", draft = JSON.parse(localStorage.getItem(key));
          localStorage.setItem(key, JSON.stringify({...draft, base: "dawny tekst"}));
        }"""
    )
    at_work_again(page)
    expect(page.locator("#k-notices")).to_contain_text("Od tego czasu wpis w katalogu się zmienił")
    page.locator("#k-notices").get_by_role("button", name="Usuń szkic").click()
    expect(page.get_by_role("textbox", name="Nazwa", exact=True)).to_have_value(re.compile("^Krok po kroku"))
    assert ready(page) == (EXAMPLE_CONTENT / "praktyki/wielkopolskie/cus-srem.md").read_text(encoding="utf-8")


def test_a_similar_practice_is_named_with_ways_to_it(open_form: OpenForm) -> None:
    page = open_form("dodaj.html?region=wielkopolskie&entity_type=cus&locality=%C5%9Arem")
    notice = page.locator('[data-k-notice="similar"]')
    page.get_by_role("textbox", name="Gospodarz", exact=True).fill("Centrum Usług Społecznych Śrem")
    expect(notice).to_contain_text("W katalogu jest już podobna praktyka: Krok po kroku")
    assert [link.get_attribute("href") for link in notice.get_by_role("link").all()] == [
        page.url.partition("dodaj.html")[0] + "praktyki/cus-srem.html",
        "?wpis=cus-srem",
    ]
    page.get_by_role("textbox", name="Gospodarz", exact=True).fill("Powiat Śremski")
    expect(notice).to_have_count(0)


def fill(page: Page, fields: object, body: str) -> None:
    page.evaluate(
        """([fields, body]) => {
          form$controls$entry.fillForm(fields);
          const text = document.getElementById("k-form-body");
          text.value = body;
          text.dispatchEvent(new Event("input", {bubbles: true}));
        }""",
        [fields, body],
    )


FIELDS = {
    "title": "Bar mleczny",
    "host": "Spółdzielnia „Przykład”",
    "entity_type": "spoldzielnia-socjalna",
    "region": "podlaskie",
    "summary": "Gmina dała lokal.",
    "topics": ["aktywizacja-wsi"],
    "sources": [{"title": "Relacja", "publisher": "ROPS"}],
}


def test_a_file_goes_to_the_code_host_or_by_mail(open_form: OpenForm) -> None:
    page = open_form("dodaj.html")
    fill(page, FIELDS, "Bar karmi.")
    text = ready(page)
    host = page.get_by_role("link", name="Wyślij jako propozycję zmiany")
    address = urlsplit(host.get_attribute("href") or "")
    assert address._replace(query="").geturl() == "https://github.com/example/katalog/new/main"
    path = "practices/praktyki/podlaskie/spoldzielnia-przyklad.md"
    assert parse_qs(address.query) == {"filename": [path], "value": [text]}
    assert (host.get_attribute("target"), host.get_attribute("rel")) == ("_blank", "noopener")
    mail = urlsplit(page.get_by_role("link", name="Wyślij e-mailem do redakcji").get_attribute("href") or "")
    assert mail.path == "redakcja@example.org"
    sent = parse_qs(mail.query)
    assert sent["subject"] == ["Nowa praktyka: Bar mleczny"]
    assert sent["body"] == [f"Plik {path}:\n\n{text}".replace("\n", "\r\n")]


def test_a_long_file_is_pasted_or_attached(open_form: OpenForm) -> None:
    page = open_form("dodaj.html")
    fill(page, FIELDS, "Bar karmi. " * 1000)
    text = ready(page)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    for way in ("Wyślij jako propozycję zmiany", "Wyślij e-mailem do redakcji"):
        page.get_by_role("link", name=way).evaluate(
            "link => link.addEventListener('click', event => event.preventDefault())"
        )
    page.get_by_role("link", name="Wyślij jako propozycję zmiany").click()
    expect(page.locator("#k-form-said")).to_have_text(
        "Tekst pliku jest w schowku: wklej go na otwartej stronie. Gdy plik dojdzie do redakcji, możesz usunąć szkic."
    )
    assert page.evaluate("navigator.clipboard.readText()") == text
    with page.expect_download() as download:
        page.get_by_role("link", name="Wyślij e-mailem do redakcji").click()
    assert download.value.path().read_text(encoding="utf-8") == text


def test_what_is_missing_is_told_before_it_is_sent_and_does_not_stop_it(open_form: OpenForm) -> None:
    page = open_form("dodaj.html")
    fill(page, {**FIELDS, "website": "www.przyklad.pl"}, "Bar karmi.")
    expect(page.locator("#k-form-state")).to_contain_text("1 miejsce")
    mail = page.get_by_role("link", name="Wyślij e-mailem do redakcji")
    page.evaluate(
        "window.sent = 0; addEventListener('click', event => { if (event.target.id === 'k-form-mail' && !event.defaultPrevented) { sent++; event.preventDefault(); } })"
    )
    mail.click()
    summary = page.locator("#k-form-summary")
    expect(summary).to_be_focused()
    assert page.evaluate("sent") == 0
    summary.get_by_role("link").click()
    expect(page.get_by_role("textbox", name=re.compile("^Strona"))).to_be_focused()
    mail.click()
    assert page.evaluate("sent") == 1
    page.get_by_role("button", name="Wstaw „https://www.przyklad.pl”").click()
    assert "website: https://www.przyklad.pl\n" in ready(page)
    expect(summary).to_be_hidden()


def test_every_entry_leads_to_the_form_with_itself_in_it(open_file: Open) -> None:
    page = open_file("wizyty/wizyta-zarki.html")
    page.get_by_role("link", name="Popraw", exact=True).click()
    at_work(page)
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("^Popraw wizytę: "))
    [file] = EXAMPLE_CONTENT.glob("wizyty/*/wizyta-zarki.md")
    assert ready(page) == file.read_text(encoding="utf-8")


def test_without_settings_the_file_can_be_saved_and_copied(chromium: Browser, bare_site: Published) -> None:
    watched = Watched(chromium, ("file:", "data:", "blob:"))
    address = f"{bare_site.folder.as_uri()}/dodaj.html"
    page = at_work(watched.open(address, offline=True, permissions=["clipboard-read", "clipboard-write"]))
    expect(page.get_by_role("link", name=re.compile("^Wyślij"))).to_have_count(0)
    fill(page, FIELDS, "Bar karmi.")
    text = ready(page)
    page.get_by_role("button", name="Kopiuj tekst pliku").click()
    expect(page.locator("#k-form-said")).to_have_text("Skopiowano tekst pliku.")
    assert page.evaluate("navigator.clipboard.readText()") == text
    assert watched.ended() == []
