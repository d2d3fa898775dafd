"""Whatever stands in an entry, a word list or a setting is shown as text: it never runs, loads or marks up."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from build.trees import HOSTILE, HOSTILE_BODY, IDS
from catalogue.publish.publication import RefusedError, refuse_taken_ids, refuse_unportable
from catalogue.source.names import unportable
from catalogue.views.anchors import OF_FRAME, OF_PAGES
from element import Element
from project import REPOSITORY
from published import Published, documents_of, ids, linked, loaded, target

THEME = REPOSITORY / "hooks" / "catalogue" / "theme"
PAGES = [
    "praktyki/cel.html",
    "praktyki/index.html",
    "praktyki/sasiad.html",
    "wizyty/przejazd.html",
    "wizyty/index.html",
    "wojewodztwa/slaskie.html",
    "typy/cis.html",
    "typy/index.html",
    "tematy/temat.html",
    "tematy/index.html",
    "dzialalnosc/dzial.html",
    "dla-kogo/grupa.html",
    "organizacje/wpis.html",
    "organizacje/index.html",
    "projekty/projekt.html",
    "projekty/index.html",
    "slowniczek.html",
    "wizyty/wycofana.html",
    "index.html",
    "o-katalogu.html",
]


def dangerous(page: Element) -> Iterator[str]:
    """What could run or load something; the start page has a search box of its own."""
    for element in page.walk():
        if element.tag == "form" and "data-k-search" in element.attributes:
            continue
        if element.tag in {"script", "style", "img", "iframe", "object", "embed", "form", "base"}:
            yield element.tag
        yield from (f"{element.tag} {name}" for name in element.attributes if name.startswith("on"))
        yield from (
            f"{element.tag} {name}={value}" for name, value in element.attributes.items() if "javascript:" in value
        )


def scripts_of(page: Element) -> set[str]:
    """What runs: all scripts but those that hold data, which must be nothing but JSON that no tag can end."""
    [for_others] = page.all("script", type="application/ld+json")
    data = [for_others, *page.all("script", type="application/json")]
    for script in data:
        assert not set(script.raw_text) & set("<>&")
        json.loads(script.raw_text)
    return {script.raw_text for script in page.all("script") if script not in data}


@pytest.mark.parametrize("path", PAGES)
def test_it_stands_on_the_page_as_text(hostile_site: Published, path: str) -> None:
    article = hostile_site.article(path)
    assert HOSTILE in article.text
    assert list(dangerous(article)) == []


def test_it_adds_nothing_to_what_the_theme_runs_and_loads(hostile_site: Published, bare_site: Published) -> None:
    images = {"../obrazy/zdjecie/lada.png"}
    scripts = {script for page in bare_site.pages.values() for script in scripts_of(page)}
    loads = {address for page in bare_site.pages.values() for address in loaded(page)}
    for page in hostile_site.pages.values():
        assert scripts_of(page) <= scripts
        assert set(loaded(page)) - images <= loads
        assert [danger for danger in dangerous(page) if " " in danger] == []


def test_the_description_of_an_image_holds_it_whole(hostile_site: Published) -> None:
    article = hostile_site.article("praktyki/zdjecie.html")
    assert article.one("img").attributes["alt"] == HOSTILE
    assert article.one("figcaption").text == f"Fot. {HOSTILE}, {HOSTILE}"


def test_the_title_and_description_of_a_page_hold_it_whole(hostile_site: Published) -> None:
    page = hostile_site.pages["praktyki/cel.html"]
    assert page.one("title").text == f"{HOSTILE} - Katalog przykładów"
    assert page.one("meta", name="description").attributes["content"] == HOSTILE
    assert page.one("h1").text == HOSTILE


def test_what_other_programs_read_holds_it_whole(hostile_site: Published) -> None:
    page = hostile_site.pages["praktyki/cel.html"]
    assert page.one("meta", property="og:title").attributes["content"] == HOSTILE
    assert page.one("meta", property="og:description").attributes["content"] == HOSTILE
    practice, way = json.loads(page.one("script", type="application/ld+json").raw_text)["@graph"]
    assert practice["headline"] == practice["description"] == HOSTILE
    assert practice["contentLocation"]["address"]["addressLocality"] == HOSTILE
    assert practice["citation"][0]["name"] == practice["publisher"]["name"] == HOSTILE
    assert way["itemListElement"][-1]["name"] == HOSTILE


def test_a_body_keeps_its_braces_and_brackets(hostile_site: Published) -> None:
    body = hostile_site.article("praktyki/cel.html").one("div", class_="k-body")
    assert body.text == HOSTILE_BODY
    assert [code.text for code in body.all("code")] == ["<script>{{ config }}</script>"]


def test_no_template_in_it_is_rendered(hostile_site: Published) -> None:
    assert [path for path, page in hostile_site.pages.items() if "54439" in page.text] == []


def test_a_former_id_leads_on_with_it_as_text(hostile_site: Published) -> None:
    page = hostile_site.everything["praktyki/dawny-cel.html"]
    assert page.one("title").text == page.one("a").text == HOSTILE
    assert list(dangerous(page)) == ["script"]  # the one that takes ? and # along: it holds nothing of the entry
    scripts = {e.text for e in page.walk() if e.tag == "script"}
    assert not [script for script in scripts if HOSTILE in script or "<" in script]


def test_search_shows_it_as_text(hostile_site: Published) -> None:
    pieces = {path: hostile_site.text(path) for path in hostile_site.files if path.startswith("szukaj/")}
    calls = [re.fullmatch(r'katalog\.piece\("[a-z0-9/-]+",(.*)\)\n', text) for text in pieces.values()]
    assert [call for call in calls if not call or json.loads(call[1]) is None] == []
    shown = [document for path, text in pieces.items() if "/strony/" in path for document in documents_of(text)]
    [found] = [document for document in shown if document[0] == "praktyki/cel.html"]
    assert found[1] == HOSTILE  # results.js shows it as text: tests/browser/test_search.py


def test_words_in_it_make_no_ids(hostile_site: Published) -> None:
    for page in hostile_site.pages.values():
        assert [id_ for id_ in ids(page) if not id_ or set(id_) & set(" <>\"'{}")] == []


def test_every_system_can_keep_what_is_published(hostile_site: Published) -> None:
    named = {path for path in hostile_site.files if path.startswith("organizacje/organizacja-")}
    assert named == {f"organizacje/organizacja-{name}.html" for name in ("aux", "com1", "index")}
    assert list(unportable(f"katalog/{path}" for path in hostile_site.files)) == []


def test_a_file_of_docs_that_some_system_cannot_keep_is_refused() -> None:
    refuse_unportable(["index.html", "obrazy/1.png"])
    with pytest.raises(RefusedError) as refused:
        refuse_unportable(["aux.html", "Obrazy/1.png", "obrazy/1.png"])
    assert str(refused.value) == (
        "Nie każdy system zapisze te pliki strony. Zmień ich nazwy w folderze docs/:\n"
        "aux.html: Nazwa „aux.html” należy w systemie Windows do urządzenia.\n"
        "obrazy/1.png: Windows i macOS nie odróżniają tej nazwy od Obrazy/1.png."
    )


def test_no_code_heading_or_note_doubles_an_id_of_the_page(hostile_site: Published) -> None:
    found = {path: ids(page) for path, page in hostile_site.pages.items()}
    assert {path: here for path, here in found.items() if len(here) != len(set(here))} == {}
    ways = [(path, *target(path, address)) for path, page in hostile_site.pages.items() for address in linked(page)]
    lost = [way for way in ways if way[2] and way[1] in found and way[2] not in found[way[1]]]
    assert lost == []
    assert {f"kod-{code}" for code in IDS if code != "zrodla"} < set(found["slowniczek.html"])
    region = found["wojewodztwa/slaskie.html"]
    assert {"tresc", "kod-tresc", "kod-kod-tresc", "menu", "kod-menu", "wizyty", "kod-wizyty", "zrodla"} < set(region)


def test_a_page_written_by_hand_with_an_id_of_the_frame_is_refused() -> None:
    refuse_taken_ids("docs/a.md", '<h1 id="a">A</h1><h2 id="tresc">B</h2><p>id="a"</p>')
    for html, which in (
        ('<h1 id="a">A</h1><h2 id="a">B</h2>', "„a”"),
        ("<h2 class=x id=menu>B</h2><p id='spis-tresci'></p>", "„menu”, „spis-tresci”"),
    ):
        with pytest.raises(RefusedError) as refused:
            refuse_taken_ids("docs/a.md", html)
        assert str(refused.value) == (
            f"docs/a.md: identyfikator {which} jest już zajęty na tej stronie. Dopisz do nagłówka inny, np. {{ #inny }}."
        )


def test_the_ids_that_codes_keep_away_from_are_those_of_the_templates() -> None:
    frame, lists = (
        {id_ for file in files for id_ in re.findall(r'\sid="([^"{]+)"', file.read_text(encoding="utf-8"))}
        for files in ([THEME / "main.html", *THEME.glob("frame/*.html")], _beside_codes())
    )
    assert frame == OF_FRAME
    assert frame | lists <= OF_PAGES


def _beside_codes() -> list[Path]:
    parts = ("lists.html", "parts.html")
    return [*THEME.glob("pages/groups/*.html"), *(THEME / "pages" / "parts" / name for name in parts)]
