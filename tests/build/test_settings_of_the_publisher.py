"""What changes on the site with the publisher's settings."""

import re
from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from build.conftest import drawn_project
from catalogue.settings.file import complaint
from catalogue.settings.settings import Settings, SettingsError
from element import Element
from project import built, example_project, katalog, mkdocs_build, set_up
from published import Published, target

CIS = "praktyki/cis-zarki.html"
STRIP = "assets/pasek-ue.png"
DECLARATION = "deklaracja-dostepnosci.html"
MISSING = "do uzupełnienia"


def actions(site: Published, path: str) -> dict[str, str]:
    return {a.text: a.attributes["href"] for a in site.article(path).all("a", class_="md-button")}


def test_an_entry_can_be_corrected_in_the_form_and_by_mail(example_site: Published) -> None:
    found = actions(example_site, CIS)
    assert found["Popraw"] == "../dodaj.html?wpis=cis-zarki"
    mail = urlsplit(found["Zgłoś poprawkę lub wycofanie wpisu"])
    assert (mail.scheme, mail.path) == ("mailto", "redakcja@example.org")
    assert parse_qs(mail.query) == {
        "subject": ["Poprawka: Kawiarnia & pralnia <przy rynku>"],
        "body": [f"Dotyczy strony: https://katalog.example.org/{CIS}"],
    }


def test_the_about_page_names_the_publisher_as_text(example_site: Published) -> None:
    article = example_site.article("o-katalogu.html")
    assert "Wydawca: Wydawca <b>& Spółka." in article.text
    assert article.one("a", href="mailto:redakcja@example.org").text == "redakcja@example.org"


def test_every_page_names_its_published_address(example_site: Published) -> None:
    for path, page in example_site.pages.items():
        assert page.one("link", rel="canonical").attributes["href"] == f"https://katalog.example.org/{path}"


def test_the_sitemap_names_every_page_once_and_no_day(example_site: Published) -> None:
    sitemap = example_site.text("sitemap.xml")
    named = re.findall(r"<loc>https://katalog.example.org/(.*?)</loc>", sitemap)
    redirects = {
        path for path, page in example_site.everything.items() if page.all("meta", **{"http-equiv": "refresh"})
    }
    assert redirects == {"praktyki/klub-zarki.html", "wizyty/wyjazd-2017.html"}
    html = {path for path in example_site.files if path.endswith(".html")}
    withdrawn = {"praktyki/zaz-zarki.html", "wizyty/wizyta-zarki-2.html"}
    assert sorted(named) == sorted(html - redirects - withdrawn - {"404.html", "szukaj.html"})
    assert "lastmod" not in sitemap


def test_only_what_is_no_page_of_the_catalogue_is_kept_from_search_engines(example_site: Published) -> None:
    kept = {
        path for path, page in example_site.everything.items() if page.all("meta", name="robots", content="noindex")
    }
    redirects = {"praktyki/klub-zarki.html", "wizyty/wyjazd-2017.html"}
    assert kept == redirects | {"404.html", "praktyki/zaz-zarki.html", "wizyty/wizyta-zarki-2.html"}


def test_the_page_for_missing_addresses_leads_home_from_any_depth(example_site: Published) -> None:
    hrefs = [a.attributes["href"] for a in example_site.everything["404.html"].all("a")]
    assert [href for href in hrefs if not href.startswith("https://katalog.example.org/")] == []


def test_without_settings_their_features_are_left_out(bare_site: Published) -> None:
    assert actions(bare_site, CIS) == {"Popraw": "../dodaj.html?wpis=cis-zarki"}
    assert [path for path, page in bare_site.pages.items() if page.all("link", rel="canonical")] == []
    assert "sitemap.xml" not in bare_site.files
    about = bare_site.article("o-katalogu.html").text
    assert "Wydawca: do uzupełnienia." in about
    assert "Finansowanie katalogu: do uzupełnienia." in about
    assert "Napisz: do uzupełnienia." in about


def test_an_unknown_code_host_is_refused_with_the_known_ones(tmp_path: Path) -> None:
    project = drawn_project(tmp_path)
    set_up(project, {"code_host": "svn"})
    said = complaint(project / "mkdocs.yml")
    assert "extra.settings.code_host: oczekiwano github, gitlab lub forgejo, a jest „svn”." in said


# The ids and headings of the technical conditions of declarations of accessibility, version 2.0 (31 July 2024).
REQUIRED = [
    "a11y-wstep",
    "a11y-podmiot",
    "a11y-zakres",
    "a11y-url",
    "a11y-data-publikacja",
    "a11y-data-aktualizacja",
    "a11y-status",
    "a11y-data-sporzadzenie",
    "a11y-kontakt",
    "a11y-email",
    "a11y-telefon",
    "a11y-procedura",
    "a11y-architektura",
    "a11y-komunikacja",
]
HEADINGS = [
    "Deklaracja dostępności",
    "Stan dostępności cyfrowej",
    "Niedostępne treści",
    "Przygotowanie deklaracji dostępności",
    "Udogodnienia, ograniczenia i inne informacje",
    "Skróty klawiszowe",
    "Informacje zwrotne i dane kontaktowe",
    "Obsługa wniosków i skarg związanych z dostępnością",
    "Pozostałe informacje",
    "Dostępność architektoniczna",
    "Dostępność komunikacyjno-informacyjna",
]


def declared(site: Published) -> dict[str, Element]:
    """The parts of the declaration by their ids."""
    parts = [e for e in site.article(DECLARATION).walk() if e.attributes.get("id", "").startswith("a11y-")]
    by_id = {part.attributes["id"]: part for part in parts}
    assert len(by_id) == len(parts)
    return by_id


def headings(site: Published) -> list[str]:
    return [e.text for e in site.article(DECLARATION).walk() if e.tag in {"h1", "h2", "h3"}]


def test_a_filled_declaration_has_all_parts_in_order_and_says_what_was_set(example_site: Published) -> None:
    parts = declared(example_site)
    assert headings(example_site) == HEADINGS
    assert sorted(parts) == sorted([*REQUIRED, "a11y-data-przeglad", "a11y-ocena", "a11y-architektura-url"])
    texts = {name: part.text for name, part in parts.items()}
    assert {
        "a11y-podmiot": "Wydawca <b>& Spółka",
        "a11y-zakres": "strony internetowej",
        "a11y-url": "https://katalog.example.org/",
        "a11y-data-publikacja": "11 stycznia 2027 r.",
        "a11y-data-aktualizacja": "5 lutego 2027 r.",
        "a11y-status": "Ta strona internetowa jest częściowo zgodna z załącznikiem do ustawy z dnia 4 kwietnia 2019 r. o dostępności cyfrowej stron internetowych i aplikacji mobilnych podmiotów publicznych z powodu niezgodności lub wyłączeń wymienionych poniżej.",
        "a11y-data-sporzadzenie": "6 lutego 2027 r.",
        "a11y-data-przeglad": "31 marca 2027 r.",
        "a11y-kontakt": "Wydawca <b>& Spółka",
        "a11y-email": "redakcja@example.org",
        "a11y-telefon": "+48 61 855 00 00",
        "a11y-komunikacja": "Można zamówić tłumacza języka migowego.",
        "a11y-architektura": "Wejście jest z poziomu ulicy. Pełny opis dostępności architektonicznej",
    }.items() <= texts.items()
    times = {name: part.attributes["datetime"] for name, part in parts.items() if part.tag == "time"}
    assert times == {
        "a11y-data-publikacja": "2027-01-11",
        "a11y-data-aktualizacja": "2027-02-05",
        "a11y-data-sporzadzenie": "2027-02-06",
        "a11y-data-przeglad": "2027-03-31",
    }
    links = {name: part.attributes["href"] for name, part in parts.items() if part.tag == "a"}
    assert links == {
        "a11y-url": "https://katalog.example.org/",
        "a11y-email": "mailto:redakcja@example.org",
        "a11y-telefon": "tel:+48618550000",
        "a11y-ocena": "https://rops.example.org/koszty",
        "a11y-architektura-url": "https://rops.example.org/budynek",
    }
    assert parts["a11y-procedura"].one("a").attributes["href"] == "https://bip.brpo.gov.pl"
    article = example_site.article(DECLARATION).text
    assert "Skany planów nie mają opisu. Trasa wizyty jest podana tylko na rysunku." in article
    assert "Deklarację sporządzono na podstawie samooceny." in article


def test_a_publisher_who_left_nothing_empty_owes_no_page_a_word(example_site: Published) -> None:
    assert [path for path, page in example_site.pages.items() if MISSING in page.one("article").text] == []


def test_an_empty_declaration_has_all_parts_and_makes_nothing_up(bare_site: Published) -> None:
    parts = declared(bare_site)
    assert headings(bare_site) == HEADINGS
    assert sorted(parts) == sorted(REQUIRED)
    told = {"a11y-wstep", "a11y-zakres", "a11y-procedura"}
    assert {name: part.text for name, part in parts.items() if name not in told} == {
        name: MISSING for name in REQUIRED if name not in told
    }
    article = bare_site.article(DECLARATION)
    assert article.all("time") == []
    assert [e for e in article.walk() if "datetime" in e.attributes] == []
    assert "Na jakiej podstawie sporządzono deklarację: do uzupełnienia." in article.text


def test_a_site_that_conforms_in_full_has_no_section_of_what_is_inaccessible(tmp_path: Path) -> None:
    project = drawn_project(tmp_path)
    set_up(project, {"status": "zgodna", "assessment": "Fundacja Widzialni", "phone": "61 855 00 00 wew. 12"})
    site = Published(built(project))
    assert headings(site) == [text for text in HEADINGS if text != "Niedostępne treści"]
    assert declared(site)["a11y-status"].text == (
        "Ta strona internetowa jest w pełni zgodna z załącznikiem do ustawy z dnia 4 kwietnia 2019 r. o dostępności cyfrowej stron internetowych i aplikacji mobilnych podmiotów publicznych."
    )
    assert (declared(site)["a11y-telefon"].tag, declared(site)["a11y-telefon"].text) == ("span", "61 855 00 00 wew. 12")
    article = site.article(DECLARATION).text
    assert (
        "Deklarację sporządzono na podstawie badania. Stronę zbadał podmiot zewnętrzny: Fundacja Widzialni." in article
    )


NOTE = (
    "Uwaga: Strony mówią „do uzupełnienia”, bo w mkdocs.yml są puste: site_url; extra.settings: publisher, email, funding; "
    "extra.settings.accessibility: published, updated, status, inaccessible, prepared, assessment, phone, architecture, communication."
)


@pytest.mark.parametrize("build", [partial(katalog, "build"), mkdocs_build], ids=["katalog", "mkdocs"])
def test_a_build_says_once_which_settings_are_missing(
    tmp_path: Path, build: Callable[[Path], CompletedProcess[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    project = drawn_project(tmp_path)
    done = build(project)
    assert done.returncode == 0
    said = " ".join((done.stdout + done.stderr).split())
    assert said.count("Uwaga:") == 1
    assert NOTE in said


def test_a_build_with_all_settings_says_nothing_of_them(tmp_path: Path) -> None:
    project = example_project(tmp_path)
    set_up(project, {"funding_strip": "", "reviewed": "", "cost_assessment": "", "architecture_url": ""})
    done = katalog("build", project)
    assert done.returncode == 0
    assert done.stderr == ""


def test_every_wrong_setting_is_named_at_once() -> None:
    given = {
        "publischer": "ROPS",
        "email": ["a", "b"],
        "funding_strip": "../pasek.png",
        "funding_strip_alt": " ",
        "accessibility": {
            "published": "2027-02-30",
            "updated": datetime(2027, 2, 5, 12, 0, tzinfo=UTC),
            "prepared": "5 lutego 2027",
            "reviewed": 2027,
            "status": "zgodna częściowo",
            "inaccessible": "Skany.",
            "cost_assessment": "www.rops.example.org",
            "phone": 618550000,
            "comunication": "e-mail",
        },
    }
    with pytest.raises(SettingsError) as refusal:
        Settings.read(given, site_name="Katalog", site_url="")
    head, *told = re.split(r"\n(?! )", str(refusal.value))
    assert head == "Ustawienia w mkdocs.yml wymagają poprawy:"
    day, write = "oczekiwano daty w postaci RRRR-MM-DD, a jest", '\n    → Wpisz ją w cudzysłowie, np. "2027-01-11".'
    assert told == [
        "extra.settings.accessibility.comunication: nie ma takiego ustawienia.\n    → Może chodziło o „communication”?",
        "extra.settings.accessibility.cost_assessment: oczekiwano adresu strony od https://, a jest „www.rops.example.org”.\n    → Skopiuj cały adres z paska przeglądarki, np. https://example.org/strona.",
        'extra.settings.accessibility.inaccessible: oczekiwano listy w postaci ["…", "…"], a jest „Skany.”.\n    → Weź ją w nawiasy, a każdą pozycję w cudzysłów.',
        'extra.settings.accessibility.phone: oczekiwano tekstu w cudzysłowie, a jest „618550000”.\n    → Weź wartość w cudzysłów: phone: "618550000".',
        f"extra.settings.accessibility.prepared: {day} „5 lutego 2027”.{write}",
        f"extra.settings.accessibility.published: {day} „2027-02-30”.{write}",
        f"extra.settings.accessibility.reviewed: {day} „2027”.{write}",
        "extra.settings.accessibility.status: oczekiwano zgodna, częściowo zgodna lub niezgodna, a jest „zgodna częściowo”.",
        f"extra.settings.accessibility.updated: {day} „2027-02-05 12:00:00+00:00”.{write}",
        "extra.settings.email: oczekiwano tekstu w cudzysłowie, a jest lista.",
        "extra.settings.funding_strip: oczekiwano ścieżki obrazu w folderze docs/, na przykład assets/pasek-ue.png, a jest „../pasek.png”.\n    → Umieść plik w docs/.",
        "extra.settings.publischer: nie ma takiego ustawienia.\n    → Może chodziło o „publisher”?",
    ]


@pytest.mark.parametrize(
    ("given", "complaint"),
    [
        (
            {"funding_strip": "assets/pasek.png"},
            "funding_strip_alt: oczekiwano opisu paska z ustawienia funding_strip, dla osób, które go nie widzą, a jest pusta wartość.",
        ),
        (
            {"accessibility": {"status": "zgodna", "inaccessible": ["Skany."]}},
            "accessibility.inaccessible: oczekiwano pustej wartości, bo status to „zgodna”, a jest lista.\n    → Usuń ją albo popraw status.",
        ),
        (
            {"accessibility": "zgodna"},
            "accessibility: oczekiwano zestawu ustawień, a jest „zgodna”.\n    → Każde zapisz w osobnym wierszu, z wcięciem: „nazwa: wartość”.",
        ),
        (
            {"accessibility": {"inaccessible": [""]}},
            "accessibility.inaccessible[1]: oczekiwano tekstu w cudzysłowie, a jest pusta wartość.",
        ),
        *(
            (
                {"funding_strip": path, "funding_strip_alt": "Unia Europejska"},
                f"funding_strip: oczekiwano ścieżki obrazu w folderze docs/, na przykład assets/pasek-ue.png, a jest „{path}”.\n    → Umieść plik w docs/.",
            )
            for path in ("/etc/pasek.png", "assets/.pasek.png", "assets\\pasek.png", "assets/pasek.pdf")
        ),
    ],
)
def test_a_setting_that_contradicts_another_or_leads_astray_is_refused(given: dict[str, Any], complaint: str) -> None:
    with pytest.raises(SettingsError) as refusal:
        Settings.read(given, site_name="Katalog", site_url="")
    assert str(refusal.value) == f"Ustawienia w mkdocs.yml wymagają poprawy:\nextra.settings.{complaint}"


def test_a_setting_without_a_value_is_an_empty_one() -> None:
    given = {
        "publisher": None,
        "code_host": "",
        "accessibility": {"published": None, "status": "", "inaccessible": None},
    }
    assert Settings.read(given, site_name="Katalog", site_url="") == Settings(site_name="Katalog")
    assert Settings.read({"accessibility": None}, site_name="Katalog", site_url="") == Settings(site_name="Katalog")


def test_a_day_may_stand_without_quotes() -> None:
    read = Settings.read({"accessibility": {"published": date(2027, 2, 5)}}, site_name="Katalog", site_url="")
    assert read.accessibility.published == date(2027, 2, 5)


def test_a_day_that_yaml_itself_refuses_is_explained(tmp_path: Path) -> None:
    project = drawn_project(tmp_path)
    config = project / "mkdocs.yml"
    config.write_text(config.read_text(encoding="utf-8").replace('published: ""', "published: 2027-02-30"), "utf-8")
    done = katalog("build", project)
    assert done.returncode == 1
    lines = enumerate(config.read_text(encoding="utf-8").splitlines(), start=1)
    [line] = [number for number, text in lines if "published: 2027-02-30" in text]
    assert done.stderr.splitlines() == [
        "Ustawienia w mkdocs.yml wymagają poprawy:",
        f"mkdocs.yml:{line}:7: extra.settings.accessibility.published: oczekiwano daty w postaci RRRR-MM-DD, a jest „2027-02-30”.",
        '    → Wpisz ją w cudzysłowie, np. "2027-01-11".',
        "Strona nie została zbudowana; poprzednia jest bez zmian.",
    ]


def footer_links(site: Published, path: str) -> list[tuple[str, str]]:
    """The texts of the links in a page's footer, and where in the site they lead."""
    links = site.everything[path].one("footer").all("a")
    return [(a.text, target(path, a.attributes["href"])[0]) for a in links if ":" not in a.attributes["href"]]


@pytest.mark.parametrize("name", ["bare_site", "example_site"])
def test_every_page_leads_to_the_declaration_and_to_privacy(name: str, request: pytest.FixtureRequest) -> None:
    site: Published = request.getfixturevalue(name)
    assert {path.count("/") for path in site.pages} == {0, 1}
    for path in site.pages:
        assert footer_links(site, path) == [
            ("Deklaracja dostępności", DECLARATION),
            ("Prywatność", "prywatnosc.html"),
            ("O katalogu", "o-katalogu.html"),
            ("Dane do pobrania", "dane.html"),
        ]


def test_every_head_names_the_declaration(bare_site: Published, example_site: Published) -> None:
    for site, expected in ((bare_site, DECLARATION), (example_site, f"https://katalog.example.org/{DECLARATION}")):
        for path in (*site.pages, "404.html"):
            named = site.everything[path].one("head").one("meta", name="deklaracja-dostępności").attributes["content"]
            assert (named if ":" in named else target(path, named)[0]) == expected


def test_the_page_for_missing_addresses_leads_to_the_declaration(bare_site: Published, example_site: Published) -> None:
    assert footer_links(bare_site, "404.html") == [("Deklaracja dostępności", DECLARATION)]
    link = example_site.everything["404.html"].one("footer").one("a")
    assert link.attributes["href"] == f"https://katalog.example.org/{DECLARATION}"


def test_the_footer_names_publisher_licence_and_mail_where_they_are_set(
    bare_site: Published, example_site: Published
) -> None:
    for path in ("index.html", CIS):
        bare, full = bare_site.pages[path].one("footer"), example_site.pages[path].one("footer")
        assert bare.text == "Deklaracja dostępności Prywatność O katalogu Dane do pobrania Treść na licencji CC BY 4.0."
        assert full.text == (
            "Deklaracja dostępności Prywatność O katalogu Dane do pobrania Napisz do wydawcy "
            "Wydawca: Wydawca <b>& Spółka. Treść na licencji CC BY 4.0."
        )
        assert full.one("a", href="mailto:redakcja@example.org").text == "Napisz do wydawcy"
        licence = full.one("a", rel="license").attributes["href"]
        assert licence == "https://creativecommons.org/licenses/by/4.0/deed.pl"


def test_the_strip_of_a_funded_catalogue_stands_on_every_page(example_site: Published, bare_site: Published) -> None:
    for path, page in example_site.pages.items():
        strip = page.one("footer").one("img")
        assert target(path, strip.attributes["src"])[0] == STRIP
        assert strip.attributes["alt"] == "Fundusze Europejskie, Unia Europejska"
    assert [path for path, page in bare_site.pages.items() if page.one("footer").all("img")] == []


def test_a_strip_that_is_not_there_is_refused(tmp_path: Path) -> None:
    project = drawn_project(tmp_path)
    set_up(project, {"funding_strip": "assets/pasek.png", "funding_strip_alt": "Unia Europejska"})
    done = katalog("build", project)
    assert done.returncode == 1
    assert (
        "extra.settings.funding_strip: nie ma pliku docs/assets/pasek.png. "
        "Włóż tam oficjalny plik paska albo zostaw to ustawienie puste."
    ) in done.stderr
    assert "Traceback" not in done.stderr
    assert not (project / "site").exists()


def test_a_site_without_any_settings_is_built(tmp_path: Path) -> None:
    project = drawn_project(tmp_path)
    config = project / "mkdocs.yml"
    config.write_text(config.read_text(encoding="utf-8").partition("  settings:\n")[0] + "  settings:\n", "utf-8")
    assert katalog("build", project).returncode == 0
