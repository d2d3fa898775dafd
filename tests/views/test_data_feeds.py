"""The open data for other programs, read by programs that others wrote."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import feedparser
import geojson
import pytest

from catalogue.model.catalogue import Catalogue
from catalogue.model.types.partial_date import PartialDate
from catalogue.settings.settings import Settings
from catalogue.views.data import dcat, described, feed, json_file
from catalogue.views.data import files as published
from catalogue.views.data import geojson as geojson_file
from catalogue.views.page import File
from golden import assert_as_kept
from project import EXAMPLE_CONTENT
from views import written
from views.written import SITE

GOLDEN = Path(__file__).parent / "golden"
PUBLISHED = Settings(site_name="Katalog", site_url=SITE, publisher="Wydawca", email="redakcja@example.org")
UNPUBLISHED = Settings(site_name="Katalog")
HOSTILE = "</title>]]><script>&amp; \" ' \\ {{ 7*7 }} \N{LINE SEPARATOR}<![CDATA[ 漢 🎉"
Make = Callable[[Catalogue, Settings], File]


def description(catalogue: Catalogue, settings: Settings) -> File:
    """`katalog.jsonld` for files of 1000 bytes each: how well a workbook is packed depends on the machine."""
    return dcat.description(catalogue, settings, [File(path, bytes(1000)) for path in published.FILES])


FILES = (json_file.catalogue_json, geojson_file.practices_geojson, feed.news, description)


@pytest.fixture(scope="module")
def hostile(catalogue: Catalogue) -> Catalogue:
    """One practice and one visit, all of whose texts would like to be something else."""
    texts = {"title": HOSTILE, "uncertain": {"title": HOSTILE}}
    practice = catalogue.practices["cis-zarki"].model_copy(
        update={**texts, "host": HOSTILE, "summary": HOSTILE, "successor": None}
    )
    visit = catalogue.visits["wizyta-zarki"].model_copy(update={**texts, "organisers": (HOSTILE,), "stops": ()})
    return Catalogue.of(catalogue.vocabularies, [practice], [visit])


@pytest.mark.parametrize("make", FILES)
def test_a_file_is_as_kept(catalogue: Catalogue, make: Make) -> None:
    made = make(catalogue, PUBLISHED)
    assert_as_kept(GOLDEN / made.path.replace("/", "_"), made.content)
    assert make(catalogue, PUBLISHED) == made


def read_json(catalogue: Catalogue, settings: Settings = PUBLISHED) -> Any:  # noqa: ANN401 - JSON
    return json.loads(json_file.catalogue_json(catalogue, settings).content)


# katalog.json

AS_WRITTEN = {("kind", "report"), ("format", "on-site"), ("order_known", "nie"), ("order_known", "false")}


@pytest.mark.parametrize(("name", "folder"), [("practices", "praktyki"), ("visits", "wizyty")])
def test_every_entry_is_published_whole_and_nothing_else(catalogue: Catalogue, name: str, folder: str) -> None:
    published = {entry["code"]: entry for entry in read_json(catalogue)[name]}
    files = written.entries(EXAMPLE_CONTENT, folder)
    assert published.keys() == files.keys()
    for code, (front, body) in files.items():
        entry = published[code]
        assert list(written.differences(entry, front, code)) == []
        assert entry["body"] == body.strip("\n")
        assert entry["id"] == f"{SITE}{folder}/{code}.html"
        given = {field for field, value in entry.items() if value not in (None, [], {}, written.DEFAULTS.get(field))}
        assert given - written.ADDED == {
            field for field, value in front.items() if (field, str(value)) not in AS_WRITTEN
        }


def test_every_word_of_the_vocabularies_is_published(catalogue: Catalogue) -> None:
    published = read_json(catalogue)["vocabularies"]
    for file, name in written.VOCABULARIES.items():
        terms = written.words(EXAMPLE_CONTENT, file)
        assert [term["code"] for term in published[name]] == list(terms)
        for term in published[name]:
            assert list(written.differences(term, terms[term["code"]], name)) == []
    assert [(term["name"], term["teryt"], term["nuts2"]) for term in published["regions"]][6:8] == [
        ("mazowieckie", "14", ["PL91", "PL92"]),
        ("opolskie", "16", ["PL52"]),
    ]


def test_every_name_of_an_organisation_leads_to_it(catalogue: Catalogue) -> None:
    data = read_json(catalogue)
    roles = {each["id"]: each["roles"] for each in data["vocabularies"]["organisations"]}
    for practice in data["practices"]:
        operators = [roles for roles in roles.values() if practice["id"] in roles.get("operator", [])]
        assert bool(operators) == bool(practice["operator"])
    for visit in data["visits"]:
        assert any(visit["id"] in each.get("organiser", []) for each in roles.values())


def test_every_id_that_is_named_exists(zarki: Catalogue) -> None:
    data = read_json(zarki)
    ids = {practice["id"] for practice in data["practices"]}
    named = {practice[field] for practice in data["practices"] for field in ("successor", "part_of")}
    named |= {stop["practice"] for visit in data["visits"] for stop in visit["stops"]}
    assert named - {None} == {f"{SITE}praktyki/{code}.html" for code in ("cis-zarki", "cus-zarki", "punkt-zarki")}
    assert named - {None} <= ids


def test_a_former_id_and_a_withdrawn_one_leave_a_tombstone(catalogue: Catalogue) -> None:
    visit = catalogue.visits["zapowiedz"].model_copy(update={"aliases": ("dawna",)})
    visits = [*catalogue.visits.values(), visit]
    changed = Catalogue.of(catalogue.vocabularies, catalogue.practices.values(), visits)
    assert read_json(changed)["tombstones"] == [
        {"id": f"{SITE}praktyki/klub-zarki.html", "moved_to": f"{SITE}praktyki/cis-zarki.html"},
        {"id": f"{SITE}wizyty/wyjazd-2017.html", "moved_to": f"{SITE}wizyty/wizyta-zarki.html"},
        {"id": f"{SITE}wizyty/dawna.html", "moved_to": f"{SITE}wizyty/zapowiedz.html"},
        {
            "id": f"{SITE}praktyki/zaz-zarki.html",
            "withdrawn": "2026-11-20",
            "reason": "Gospodarz & wydawca uznali, że CIS <opisał> to lepiej.",
        },
        {"id": f"{SITE}wizyty/wizyta-zarki-2.html", "withdrawn": "2026", "reason": None},
    ]


@pytest.mark.parametrize(("name", "kind"), [("practices", "praktyka"), ("visits", "wizyta")])
def test_every_field_is_explained(catalogue: Catalogue, name: str, kind: Any) -> None:  # noqa: ANN401 - a literal
    data = read_json(catalogue)
    explained = data["fields"][name]
    assert explained == described.fields(kind)
    assert {field for entry in data[name] for field in paths(entry)} - explained.keys() == set()
    assert all(said["name"] for said in explained.values())
    assert data["fields"]["practices"]["status"]["values"]["closed"] == "zakończona"


def paths(value: Any, at: str = "") -> Iterator[str]:  # noqa: ANN401 - JSON
    """The names of all fields in an entry, nested ones with a dot; what stands under `uncertain` are names."""
    for each in value if isinstance(value, list) else [value]:
        for name, inner in each.items() if isinstance(each, dict) else ():
            path = f"{at}.{name}".removeprefix(".")
            if at not in {"position", "uncertain"}:
                yield path
                yield from paths(inner, path)


def test_the_file_says_what_it_is(zarki: Catalogue) -> None:
    data = read_json(zarki)
    assert [data[name] for name in ("version", "title", "publisher", "licence", "licence_name", "edition")] == [
        "1.0",
        "Katalog",
        "Wydawca",
        "https://creativecommons.org/licenses/by/4.0/",
        "CC BY 4.0",
        "2024-05-06",
    ]
    assert data["documentation"] == f"{SITE}dane.html"


def test_without_the_address_of_the_site_ids_are_paths(zarki: Catalogue) -> None:
    data = read_json(zarki, UNPUBLISHED)
    assert {practice["id"] for practice in data["practices"]} == {
        "praktyki/cis-zarki.html",
        "praktyki/cus-zarki.html",
        "praktyki/punkt-zarki.html",
    }
    assert data["publisher"] is None
    assert SITE not in json.dumps(data)


def test_what_is_uncertain_says_so(zarki: Catalogue) -> None:
    data = read_json(zarki)
    doubts = {entry["code"]: entry["uncertain"] for name in ("practices", "visits") for entry in data[name]}
    assert doubts == {
        "cis-zarki": {"since": "Podano w rozmowie."},
        "cus-zarki": {},
        "punkt-zarki": {},
        "wizyta-zarki": {"participants": "Liczba według listy."},
        "zapowiedz": {},
    }
    marked = {each["properties"]["code"]: each["properties"]["uncertain"] for each in read_geojson(zarki).features}
    assert marked == {"cis-zarki": ["since"], "cus-zarki": [], "punkt-zarki": []}
    said = {entry.title: entry.summary for entry in read_feed(zarki).entries}
    assert said["Kawiarnia & pralnia <przy rynku>"].endswith(" Niepewne: początek działania.")
    assert said["Wizyta w Żarkach"].endswith(" Niepewne: uczestnicy.")


def test_hostile_texts_stay_texts_in_json(hostile: Catalogue) -> None:
    [practice] = read_json(hostile)["practices"]
    assert [practice["title"], practice["host"], practice["summary"]] == [HOSTILE] * 3
    [place] = read_geojson(hostile).features
    assert [place.properties["title"], place.properties["host"]] == [HOSTILE] * 2


# praktyki.geojson


def read_geojson(catalogue: Catalogue, settings: Settings = PUBLISHED) -> Any:  # noqa: ANN401 - the package has no types
    return geojson.loads(geojson_file.practices_geojson(catalogue, settings).content.decode())


def test_every_practice_with_a_place_is_on_the_map(catalogue: Catalogue) -> None:
    data = read_geojson(catalogue)
    assert data.is_valid, data.errors()
    assert isinstance(data, geojson.FeatureCollection)
    placed = {id_: practice.position for id_, practice in catalogue.practices.items() if practice.position}
    assert {feature.id for feature in data.features} == {f"{SITE}praktyki/{id_}.html" for id_ in placed}
    assert data["without_position"] == len(catalogue.practices) - len(placed)
    for feature in data.features:
        point = placed[feature.properties["code"]]
        assert (feature.geometry.type, feature.geometry.coordinates) == ("Point", [point.lon, point.lat])
        lon, lat = feature.geometry.coordinates
        assert 14.1 <= lon <= 24.2
        assert 49.0 <= lat <= 54.9
        assert feature.properties["position_from"] in {"coordinates", "locality", "municipality"}


def test_a_point_says_where_it_comes_from(zarki: Catalogue) -> None:
    found = {each.properties["code"]: each.properties["position_from"] for each in read_geojson(zarki).features}
    assert found == {"cis-zarki": "coordinates", "cus-zarki": "locality", "punkt-zarki": "locality"}


def test_a_practice_without_a_place_is_counted_alone(catalogue: Catalogue) -> None:
    practice = catalogue.practices["cus-zarki"].model_copy(update={"locality": None})
    data = read_geojson(Catalogue.of(catalogue.vocabularies, [practice], []))
    assert data.is_valid
    assert (data.features, data["without_position"]) == ([], 1)


def test_codes_have_their_names_and_numbers_their_registers(catalogue: Catalogue) -> None:
    [properties] = [each.properties for each in read_geojson(catalogue).features if "cis-zarki" in each.id]
    names = ("entity_type_name", "topics_name", "status_name", "region_teryt", "region_nuts2", "identifiers.krs")
    assert [properties[name] for name in names] == [
        "centrum integracji społecznej",
        ["Reintegracja społeczna i zawodowa", "Społeczna gastronomia"],
        "przekształcona",
        "24",
        ["PL22"],
        "0000123456",
    ]


# nowosci.xml


def read_feed(catalogue: Catalogue, settings: Settings = PUBLISHED) -> Any:  # noqa: ANN401 - the package has no types
    read = feedparser.parse(feed.news(catalogue, settings).content)
    assert not read.bozo, read.get("bozo_exception")
    assert read.version == "atom10"
    return read


@pytest.fixture(scope="module")
def crowd(catalogue: Catalogue) -> Catalogue:
    """The example with more entries than fit into a feed."""
    one = catalogue.practices["zaz-pleszew"]
    more = [one.model_copy(update={"id": f"zaz-{number}"}) for number in range(60)]
    return Catalogue.of(catalogue.vocabularies, [*catalogue.practices.values(), *more], catalogue.visits.values())


def test_the_feed_has_what_the_format_asks_for(crowd: Catalogue) -> None:
    read = read_feed(crowd)
    assert {link.rel: link.href for link in read.feed.links} == {
        "self": f"{SITE}dane/nowosci.xml",
        "alternate": f"{SITE}index.html",
    }
    assert (read.feed.id, read.feed.title, read.feed.author) == (f"{SITE}dane/nowosci.xml", "Katalog", "Wydawca")
    assert len(read.entries) == 50
    assert len({entry.id for entry in read.entries}) == 50
    for entry in read.entries:
        assert entry.id == entry.link
        assert entry.title
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT00:00:00Z", entry.updated)
        assert entry.updated_parsed
        assert entry.summary_detail.type == "text/plain"


def test_the_newest_content_comes_first(crowd: Catalogue) -> None:
    read = read_feed(crowd)
    days = [entry.updated[:10] for entry in read.entries]
    assert days == sorted(days, reverse=True)
    edition = crowd.edition
    assert edition
    assert read.feed.updated[:10] == days[0] == f"{edition.year}-{edition.month:02}-{edition.day:02}"
    dates = [feed.date_of_practice(crowd, practice) for practice in crowd.practices.values()]
    dates += [feed.date_of_visit(visit) for visit in crowd.visits.values()]
    keys = sorted((date.sort_key() for date in dates if date), reverse=True)
    assert days == [f"{year}-{month or 1:02}-{day or 1:02}" for year, month, day in keys[:50]]


def test_an_entry_of_the_feed_says_how_exactly_its_date_is_known(zarki: Catalogue) -> None:
    said = {entry.link.removeprefix(SITE): (entry.updated, entry.summary) for entry in read_feed(zarki).entries}
    assert said == {
        "praktyki/cis-zarki.html": (
            "2024-05-06T00:00:00Z",
            (
                "Uczestnicy centrum uczą się zawodu w kawiarni przy rynku. Data treści: 6 maja 2024."
                " Niepewne: początek działania."
            ),
        ),
        "praktyki/cus-zarki.html": (
            "2017-06-21T00:00:00Z",
            "Centrum łączy w jednym miejscu usługi, które gmina prowadziła osobno. Data treści: 21 czerwca 2017.",
        ),
        "wizyty/wizyta-zarki.html": (
            "2017-06-21T00:00:00Z",
            (
                "Wizyta studyjna (ROPS w Toruniu): 20–21 czerwca 2017, województwo śląskie,"
                " 5\N{NO-BREAK SPACE}punktów programu. Data treści: 21 czerwca 2017. Niepewne: uczestnicy."
            ),
        ),
    }
    practice = zarki.practices["cis-zarki"]
    source = practice.sources[0].model_copy(update={"published": PartialDate.parse("2019?")})
    older = practice.model_copy(update={"verified": None, "sources": (source,)})
    [entry] = read_feed(Catalogue.of(zarki.vocabularies, [older], [])).entries
    assert entry.updated == "2019-01-01T00:00:00Z"
    assert "Data treści: 2019 (data niepewna)." in entry.summary


def test_an_announcement_is_no_news_of_the_day_it_announces(zarki: Catalogue) -> None:
    visit = zarki.visits["zapowiedz"].model_copy(update={"start": PartialDate.parse("2099-06")})
    changed = Catalogue.of(zarki.vocabularies, zarki.practices.values(), [visit])
    assert [entry.link for entry in read_feed(changed).entries] == [f"{SITE}praktyki/cis-zarki.html"]


def test_a_feed_of_nothing_is_a_feed(catalogue: Catalogue) -> None:
    read = read_feed(Catalogue.of(catalogue.vocabularies, [], []))
    assert (read.entries, read.feed.updated) == ([], "1970-01-01T00:00:00Z")


def test_without_the_address_of_the_site_ids_of_the_feed_are_tags(zarki: Catalogue) -> None:
    read = read_feed(zarki, UNPUBLISHED)
    assert read.feed.id == "tag:katalog.invalid,2026:dane/nowosci.xml"
    assert read.feed.author == "Katalog"
    assert [link.rel for link in read.feed.links] == ["alternate"]
    assert (read.entries[0].id, read.entries[0].link) == (
        "tag:katalog.invalid,2026:praktyki/cis-zarki.html",
        "../praktyki/cis-zarki.html",
    )


def test_hostile_texts_stay_texts_in_the_feed(hostile: Catalogue) -> None:
    settings = PUBLISHED.model_copy(update={"site_name": HOSTILE, "publisher": HOSTILE})
    read = read_feed(hostile, settings)
    text = HOSTILE.replace("\N{LINE SEPARATOR}", "")  # nobody sees it
    assert [entry.title for entry in read.entries] == [text, text]
    assert [read.feed.title, read.feed.author] == [text, text]
    assert read.entries[0].summary == f"{text} Data treści: 6 maja 2024. Niepewne: nazwa."
    assert read.entries[1].summary.startswith(f"Wizyta studyjna ({text}): ")
