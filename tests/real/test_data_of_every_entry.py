"""Of any content: the open data are valid, and hold what the catalogue holds."""

import json
from typing import Any

import feedparser
import geojson
from frictionless import Package

from catalogue.model.catalogue import Catalogue
from catalogue.model.records.practice import Practice
from catalogue.model.records.visit import Visit
from catalogue.views.data import feed
from published import Published
from views.test_data_tables import (
    TABLES,
    WORKBOOK,
    assert_workbook_holds_the_tables,
    assert_workbook_lists_every_code,
)
from views.written import VOCABULARIES

NEWS = 50  # entries of the feed


def test_frictionless_finds_the_package_valid(site: Published) -> None:
    report = Package(str(site.folder / "dane" / "datapackage.json")).validate()
    assert report.flatten(["title", "fieldName", "rowNumber", "message"]) == []


def test_the_workbook_holds_what_the_csv_files_hold(site: Published) -> None:
    assert_workbook_holds_the_tables({path: (site.folder / path).read_bytes() for path in (*TABLES, WORKBOOK)})


def test_the_workbook_lists_every_code_that_a_cell_may_hold(site: Published, catalogue: Catalogue) -> None:
    assert_workbook_lists_every_code(catalogue, (site.folder / WORKBOOK).read_bytes())


def test_every_word_of_the_vocabularies_is_published(site: Published, catalogue: Catalogue) -> None:
    published: dict[str, Any] = json.loads(site.text("dane/katalog.json"))["vocabularies"]
    for name in VOCABULARIES.values():
        assert [term["code"] for term in published[name]] == list(getattr(catalogue.vocabularies, name))


def test_every_entry_is_published_with_all_that_is_known(site: Published, catalogue: Catalogue) -> None:
    read: dict[str, Any] = json.loads(site.text("dane/katalog.json"))
    published = {entry["path"]: entry for entry in (*read["practices"], *read["visits"])}
    records: list[Practice | Visit] = [*catalogue.practices.values(), *catalogue.visits.values()]
    assert published.keys() == {record.path for record in records}
    for record in records:
        entry, known = published[record.path], {name for name, value in record if value not in (None, (), {})}
        assert known <= {name for name, value in entry.items() if value not in (None, [], {})}, record.path
        assert (entry["title"], entry["body"]) == (record.title, record.body.markdown.strip("\n"))


def test_every_name_of_an_organisation_leads_to_it(site: Published) -> None:
    read: dict[str, Any] = json.loads(site.text("dane/katalog.json"))
    roles = [each["roles"] for each in read["vocabularies"]["organisations"]]
    run = {id_ for each in roles for id_ in each.get("operator", [])}
    organised = {id_ for each in roles for id_ in each.get("organiser", [])}
    assert run == {practice["id"] for practice in read["practices"] if practice["operator"]}
    assert organised == {visit["id"] for visit in read["visits"]}


def test_the_map_of_programs_is_valid(site: Published) -> None:
    read = geojson.loads(site.text("dane/praktyki.geojson"))
    assert read.is_valid, read.errors()


def test_the_feed_is_one_and_the_newest_comes_first(site: Published, catalogue: Catalogue) -> None:
    read = feedparser.parse(site.text("dane/nowosci.xml").encode())
    assert not read.bozo, read.get("bozo_exception")
    dates = [feed.date_of_practice(catalogue, practice) for practice in catalogue.practices.values()]
    dates += map(feed.date_of_visit, catalogue.visits.values())
    keys = sorted((date.sort_key() for date in dates if date), reverse=True)[:NEWS]
    assert [entry.updated[:10] for entry in read.entries] == [f"{y:04}-{m or 1:02}-{d or 1:02}" for y, m, d in keys]
    assert len({entry.id for entry in read.entries}) == len(read.entries)
