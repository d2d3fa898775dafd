"""What holds for every page of a site, whatever is in it."""

import re
from collections import Counter
from itertools import pairwise

import pytest

from element import Element
from project import REPOSITORY
from published import Published, ids, is_elsewhere, linked, loaded, target

SITES = ["real_site", "edited_site", "bare_site", "example_site", "hostile_site"]


@pytest.fixture(params=SITES, scope="module")
def site(request: pytest.FixtureRequest) -> Published:
    """One site after the other: what a worker has read of one serves all tests of it."""
    published: Published = request.getfixturevalue(request.param)
    return published


def test_every_internal_link_leads_to_a_file_and_an_anchor_in_it(site: Published) -> None:
    anchors = {path: set(ids(page)) for path, page in site.everything.items()}
    dead = []
    for path, page in site.everything.items():
        for address in (*linked(page), *loaded(page)):
            if not is_elsewhere(address):
                below, fragment = target(path, address)
                if below not in site.files or (fragment and fragment not in anchors[below]):
                    dead.append((path, address))
    assert dead == []


def test_every_link_within_the_site_is_relative(site: Published) -> None:
    absolute = [
        (path, address)
        for path, page in site.everything.items()
        for address in (*linked(page), *loaded(page))
        if address.startswith(("/", "https://katalog.example.org"))
    ]
    names_itself = ("deklaracja-dostepnosci.html", "https://katalog.example.org/")  # as the law asks
    assert [link for link in absolute if link[0] != "404.html" and link != names_itself] == []


def test_nothing_is_loaded_from_another_host(site: Published) -> None:
    loads = {(path, address) for path, page in site.everything.items() for address in loaded(page)}
    styles = {(path, site.text(path)) for path in site.files if path.endswith(".css")}
    styles |= {
        (path, element.attributes.get("style", "") + (element.raw_text if element.tag == "style" else ""))
        for path, page in site.everything.items()
        for element in page.walk()
    }
    for path, style in styles:
        loads |= {(path, address) for address in re.findall(r"url\(\s*[\"']?([^\"')]*)", style)}
        loads |= {(path, address) for address in re.findall(r"@import\s*[\"']([^\"']*)", style)}
    assert [load for load in sorted(loads) if is_elsewhere(load[1]) and not load[1].startswith("data:")] == []


def test_a_page_waits_for_one_style_sheet(site: Published) -> None:
    for path, page in site.pages.items():
        sheets = [target(path, sheet.attributes["href"])[0] for sheet in page.all("link", rel="stylesheet")]
        assert sheets == ["assets/style.css"], path
    assert [path for path in site.files if path.endswith(".css")] == ["assets/style.css"]
    ours = [sheet.read_text(encoding="utf-8") for sheet in (REPOSITORY / "hooks/catalogue/theme").rglob("*.css")]
    assert [sheet for sheet in ours if sheet.strip() not in site.text("assets/style.css")] == []


def test_no_id_stands_twice_on_a_page(site: Published) -> None:
    twice = {path: [id_ for id_, count in Counter(ids(page)).items() if count > 1] for path, page in site.pages.items()}
    assert {path: found for path, found in twice.items() if found} == {}


def test_headings_start_with_the_only_first_level_and_skip_none(site: Published) -> None:
    wrong = {}
    for path, page in site.pages.items():
        levels = [int(element.tag[1]) for element in page.one("article").walk() if re.fullmatch("h[1-6]", element.tag)]
        skips = any(level > before + 1 for before, level in pairwise(levels))
        if levels[:1] != [1] or len(page.all("h1")) != 1 or skips:
            wrong[path] = levels
    assert wrong == {}


def test_no_heading_is_empty(site: Published) -> None:
    empty = [
        path for path, page in site.pages.items() for level in "123456" for h in page.all(f"h{level}") if not h.text
    ]
    assert empty == []


def test_every_page_says_what_it_is_in_polish(site: Published) -> None:
    for path, page in site.pages.items():
        assert page.one("html").attributes["lang"] == "pl", path
        assert page.one("head").one("title").text, path
        assert description(page).strip(), path
        assert "\n" not in description(page), path


def test_every_entry_has_a_description_of_its_own(site: Published) -> None:
    entries = [path for path in site.pages if re.fullmatch(r"(praktyki|wizyty)/(?!index)[^/]+\.html", path)]
    assert entries
    descriptions = Counter(description(site.pages[path]) for path in entries)
    assert [text for text, count in descriptions.items() if count > 1] == []


def test_every_image_has_an_alternative_text(site: Published) -> None:
    assert [
        path for path, page in site.pages.items() for image in page.all("img") if not image.attributes.get("alt")
    ] == []


def test_every_page_has_each_landmark_once(site: Published) -> None:
    once = {"header": "banner", "main": "main", "footer": "contentinfo"}
    assert {path for path, page in site.pages.items() for tag in once if len(page.all(tag)) != 1} == set()


def test_every_table_says_what_its_header_cells_head(site: Published) -> None:
    wrong = [
        path
        for path, page in site.pages.items()
        for table in page.all("table")
        if {cell.attributes.get("scope") for cell in table.all("th")} - {"row"} != {"col"}
    ]
    assert wrong == []


def test_every_drawing_is_named_or_decoration(site: Published) -> None:
    """A drawing has a name, or is hidden from screen readers, or stands in what has a name itself."""
    assert [path for path, page in site.pages.items() if _nameless(page)] == []


def _nameless(element: Element) -> bool:
    if element.tag in {"a", "button", "label"} and (element.text or {"title", "aria-label"} & set(element.attributes)):
        return False
    if element.tag == "svg":
        return not element.has({"aria-hidden": "true"}) and not element.attributes.get("aria-label")
    return any(_nameless(child) for child in element.children if isinstance(child, Element))


def test_the_page_for_missing_addresses_needs_no_other_file(site: Published) -> None:
    page = site.everything["404.html"]
    assert [address for address in loaded(page) if not address.startswith("data:")] == []
    assert page.one("html").attributes["lang"] == "pl"
    assert page.one("h1").text == "Nie ma takiej strony"


def description(page: Element) -> str:
    return page.one("meta", name="description").attributes["content"]
