"""What other programs read in the head of a page."""

import json
import re
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from catalogue.model.catalogue import Catalogue
from catalogue.model.types.partial_date import PartialDate
from catalogue.settings.settings import Settings
from catalogue.views.head.structured import iso, node, script
from catalogue.views.head.tags import Head
from catalogue.views.page import Page
from catalogue.views.site import site_items
from golden import assert_as_kept

GOLDEN = Path(__file__).parent / "golden"
PUBLISHED = Settings(site_name="Katalog", site_url="https://example.org/katalog", publisher="Wydawca")
UNPUBLISHED = Settings(site_name="Katalog")
HOME = Page("index.html", "Katalog", "Dobre praktyki.")
BY_HAND = Page("o-katalogu.html", "O katalogu", "Kto wydaje katalog.")
SHOWN = [
    "index.html",
    "o-katalogu.html",
    "praktyki/cis-zarki.html",
    "praktyki/cus-srem.html",
    "praktyki/cus-zarki.html",
    "wizyty/wizyta-zarki.html",
    "wizyty/zapowiedz.html",
    "wizyty/zdalnie-2022.html",
    "organizacje/gmina-zarki.html",
    "organizacje/powiat-myszkowski.html",
    "wojewodztwa/slaskie.html",
    "tematy/index.html",
]


@pytest.fixture(scope="session")
def pages(catalogue: Catalogue) -> dict[str, Page]:
    views = {item.path: item for item in site_items(catalogue) if isinstance(item, Page)}
    return {**views, HOME.path: HOME, BY_HAND.path: BY_HAND}


@pytest.mark.parametrize("path", SHOWN)
def test_a_head_is_as_kept(catalogue: Catalogue, pages: dict[str, Page], path: str) -> None:
    heads = [readable(Head(catalogue, settings).of(pages[path])) for settings in (PUBLISHED, UNPUBLISHED)]
    shown = "\n\n--- without the address of the site ---\n".join(heads) + "\n"
    assert_as_kept(GOLDEN / f"head_{path.replace('/', '_').replace('.html', '.txt')}", shown)


def readable(head: str) -> str:
    """A head with its JSON over many lines."""
    *metas, data = head.split("\n")
    return "\n".join([*metas, json.dumps(read(data), ensure_ascii=False, indent=1)])


def read(data: str) -> Any:  # noqa: ANN401 - JSON
    """What the script of a head holds."""
    match = re.fullmatch(r'<script type="application/ld\+json">([^<>&]*)</script>', data)
    assert match
    return json.loads(match[1])


def main_node(catalogue: Catalogue, path: str) -> Any:  # noqa: ANN401 - JSON
    """The first node of a page."""
    [page] = [item for item in site_items(catalogue) if isinstance(item, Page) and item.path == path]
    return read(Head(catalogue, PUBLISHED).of(page).split("\n")[-1])["@graph"][0]


HOSTILE = "</script><!-- <script> & \" ' \\ ]]> \N{LINE SEPARATOR}\N{PARAGRAPH SEPARATOR} {{ 7*7 }}"


def test_no_text_ends_the_script() -> None:
    written = script([node("Thing", name=HOSTILE)])
    assert written == (
        '<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"Thing","name":"'
        "\\u003c/script\\u003e\\u003c!-- \\u003cscript\\u003e \\u0026 \\\" ' \\\\ ]]\\u003e \\u2028\\u2029 {{ 7*7 }}"
        '"}]}</script>'
    )
    assert read(written)["@graph"] == [{"@type": "Thing", "name": HOSTILE}]


def test_no_text_leaves_an_attribute(catalogue: Catalogue) -> None:
    settings = PUBLISHED.model_copy(update={"site_name": HOSTILE})
    head = Head(catalogue, settings).of(Page("a.html", HOSTILE, HOSTILE))
    metas = re.findall(r'^<meta (?:property|name)="[a-z:_]+" content="([^"<>]*)">$', head, re.MULTILINE)
    assert [unescape(text) for text in metas].count(HOSTILE) == 3
    assert len(metas) == len(head.split("\n")) - 1


@pytest.mark.parametrize(
    ("date", "written"),
    [
        ("2017-06-20", "2017-06-20"),
        ("2017-06", "2017-06"),
        ("2017", "2017"),
        ("2017?", ""),
        ("XXXX-06", ""),
        ("XXXX-08-27", ""),
    ],
)
def test_a_date_is_as_exact_as_the_record(date: str, written: str) -> None:
    assert iso(PartialDate.parse(date)) == written


def test_what_a_practice_calls_uncertain_is_left_out(catalogue: Catalogue) -> None:
    doubts = {
        "entity_type": ("about", "additionalType"),
        "founders": ("about", "founder"),
        "website": ("about", "url"),
        "identifiers": ("about", "identifier"),
        "coordinates": ("contentLocation", "geo"),
        "topics": ("keywords", "Reintegracja społeczna i zawodowa"),
        "activities": ("keywords", "gastronomia"),
    }
    for field, (part, what) in doubts.items():
        [sure, doubted] = [_practice(catalogue, doubt)[part] for doubt in ("results", field)]
        assert what in sure, field
        assert what not in doubted, field
    assert "about" not in _practice(catalogue, "host")
    assert "mentions" not in _practice(catalogue, "operator")
    address = _practice(catalogue, "locality")["contentLocation"]["address"]
    assert address == {"@type": "PostalAddress", "addressCountry": "PL", "addressRegion": "śląskie"}
    assert "addressRegion" not in _practice(catalogue, "region")["contentLocation"]["address"]


def _practice(catalogue: Catalogue, doubt: str) -> Any:  # noqa: ANN401 - JSON
    practice = catalogue.practices["cis-zarki"].model_copy(update={"uncertain": {doubt: "Nie wiadomo."}})
    changed = Catalogue.of(catalogue.vocabularies, [*catalogue.practices.values(), practice], catalogue.visits.values())
    return main_node(changed, "praktyki/cis-zarki.html")


@pytest.mark.parametrize(
    ("changes", "absent"),
    [
        ({"uncertain": {"start": "?"}}, {"startDate", "endDate"}),
        ({"uncertain": {"end": "?"}}, {"endDate"}),
        ({"start": PartialDate.parse("2017-06?")}, {"startDate", "endDate"}),
        ({"uncertain": {"organisers": "?"}}, {"organizer"}),
        ({"uncertain": {"stops": "?"}}, {"location"}),
        ({"uncertain": {"topics": "?"}}, {"keywords"}),
        ({"uncertain": {"format": "?"}}, {"eventAttendanceMode", "location"}),
        ({"format": "online"}, {"location"}),
        ({}, set()),
    ],
)
def test_what_a_visit_calls_uncertain_is_left_out(
    catalogue: Catalogue, changes: dict[str, object], absent: set[str]
) -> None:
    whole = {"startDate", "endDate", "organizer", "location", "keywords", "eventAttendanceMode"}
    visit = catalogue.visits["wizyta-zarki"].model_copy(update={"uncertain": {}, **changes})
    changed = Catalogue.of(catalogue.vocabularies, catalogue.practices.values(), [visit])
    found = main_node(changed, "wizyty/wizyta-zarki.html")
    assert whole - found.keys() == absent


def test_an_online_visit_says_so(catalogue: Catalogue) -> None:
    visit = catalogue.visits["wizyta-zarki"].model_copy(update={"format": "online"})
    changed = Catalogue.of(catalogue.vocabularies, catalogue.practices.values(), [visit])
    found = main_node(changed, "wizyty/wizyta-zarki.html")
    assert found["eventAttendanceMode"] == "https://schema.org/OnlineEventAttendanceMode"


def test_a_place_without_a_point_of_its_own_is_the_town(catalogue: Catalogue) -> None:
    town = main_node(catalogue, "praktyki/cus-zarki.html")["contentLocation"]
    assert town["name"] == "Żarki"
    assert town["geo"] == {"@type": "GeoCoordinates", "latitude": 50.6252, "longitude": 19.3636}
    practice = catalogue.practices["cus-zarki"].model_copy(update={"uncertain": {"locality": "?"}})
    changed = Catalogue.of(catalogue.vocabularies, [practice], [])
    assert main_node(changed, "praktyki/cus-zarki.html")["contentLocation"] == {
        "@type": "Place",
        "address": {"@type": "PostalAddress", "addressCountry": "PL", "addressRegion": "śląskie"},
    }


def test_a_list_names_what_it_shows_each_once(catalogue: Catalogue) -> None:
    practice = catalogue.practices["cus-zarki"]
    many = [practice.model_copy(update={"id": f"p{n:03}", "title": f"Praktyka {n:03}"}) for n in range(150)]
    large = Catalogue.of(catalogue.vocabularies, many, [])
    shown = main_node(large, "praktyki/index.html")["mainEntity"]["itemListElement"]
    assert [item["name"] for item in shown] == [f"Praktyka {n:03}" for n in range(24)]
    rest = main_node(large, "praktyki/index/wszystkie/2.html")["mainEntity"]["itemListElement"]
    assert rest[0] == {
        "@type": "ListItem",
        "position": 1,
        "url": "https://example.org/katalog/praktyki/p100.html",
        "name": "Praktyka 100",
    }
    assert len(rest) == 50


def test_an_organisation_in_two_roles_is_listed_once(catalogue: Catalogue) -> None:
    practice = catalogue.practices["cis-zarki"].model_copy(update={"operator": ("Gmina Żarki",)})
    changed = Catalogue.of(catalogue.vocabularies, [practice], [])
    [page] = [
        item for item in site_items(changed) if isinstance(item, Page) and item.path == "organizacje/gmina-zarki.html"
    ]
    assert page.items == ((practice.title, "praktyki/cis-zarki.html"),)
