"""Of any content: it passes the check, and every entry has its page, its place in lists, in search and in every export."""

import csv
import json
import re
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from click.testing import CliRunner

from catalogue.cli import katalog
from catalogue.model.catalogue import Catalogue
from published import Published, documents_of, target

TOOLS = {"szukaj.html", "przegladaj.html", "mapa.html"}  # pages that hold nothing of their own


def pages_of(catalogue: Catalogue) -> set[str]:
    """The paths of the pages of all entries."""
    return {
        *(f"praktyki/{id_}.html" for id_ in catalogue.practices),
        *(f"wizyty/{id_}.html" for id_ in catalogue.visits),
    }


def _leads_on(site: Published, path: str) -> bool:
    return bool(site.everything[path].all("meta", **{"http-equiv": "refresh"}))


def test_it_passes_the_check(practices: Path) -> None:
    done = CliRunner().invoke(katalog, ["check", "--practices", str(practices)])
    assert done.exit_code == 0, done.output


def test_every_page_is_reached_from_the_start(site: Published, catalogue: Catalogue) -> None:
    reached, waiting = {"index.html"}, ["index.html"]
    while waiting:
        path = waiting.pop()
        for address in re.findall(r'<(?:a|form) [^>]*?(?:href|action)="([^"#:?]+\.html)[#"?]', site.text(path)):
            below, _ = target(path, address)
            if below not in reached:
                reached.add(below)
                waiting.append(below)
    html = {path for path in site.files if path.endswith(".html")}
    led_on = {path for path in html if _leads_on(site, path)}
    withdrawn = {f"{code}.html" for code in catalogue.vocabularies.withdrawn}
    assert html - reached == {"404.html", *led_on, *withdrawn} - reached
    assert pages_of(catalogue) <= reached


def test_every_former_id_leads_on_and_every_withdrawn_one_says_so(site: Published, catalogue: Catalogue) -> None:
    former = {
        *(f"praktyki/{id_}.html" for entry in catalogue.practices.values() for id_ in entry.aliases),
        *(f"wizyty/{id_}.html" for entry in catalogue.visits.values() for id_ in entry.aliases),
    }
    assert {path for path in site.everything if _leads_on(site, path)} == former
    for code in catalogue.vocabularies.withdrawn:
        assert site.article(f"{code}.html").one("h1").text


def test_every_file_is_used(site: Published, catalogue: Catalogue) -> None:
    shown = {target(path, image.attributes["src"])[0] for path, page in site.pages.items() for image in page.all("img")}
    assert {path for path in site.files if path.startswith("obrazy/")} <= shown
    links = site.article("dane.html").all("a")
    linked = {target("dane.html", a.attributes["href"])[0] for a in links if "href" in a.attributes}
    assert {path for path in site.files if path.startswith("dane/")} <= linked
    entries = {path.removesuffix(".html") for path in pages_of(catalogue)}
    kept = {path.removeprefix("szukaj/wpisy/").removesuffix(".js") for path in site.files if "/wpisy/" in path}
    assert kept == entries


def test_every_page_that_can_be_found_is_in_the_index_once(site: Published, catalogue: Catalogue) -> None:
    runs = sorted(path for path in site.files if path.startswith("szukaj/strony/"))
    shown = [document for run in runs for document in documents_of(site.text(run))]
    pages = [path for path, _, line, _ in shown if "wspomniane w" not in line]
    assert len(pages) == len(set(pages))
    lists = {path for path in site.pages if re.search(r"/(?:index|\d+)\.html$", path)}
    withdrawn = {f"{code}.html" for code in catalogue.vocabularies.withdrawn}
    assert set(site.pages) - lists - set(pages) == TOOLS | withdrawn
    assert set(pages) <= set(site.pages)


@pytest.mark.parametrize("kind", ["praktyki", "wizyty"])
def test_every_entry_has_its_row_in_each_table(site: Published, catalogue: Catalogue, kind: str) -> None:
    expected = sorted(path for path in pages_of(catalogue) if path.startswith(f"{kind}/"))
    text = site.text(f"dane/{kind}.csv").removeprefix("\ufeff")
    assert sorted(_below(row["id"]) for row in csv.DictReader(text.splitlines(), delimiter=";")) == expected
    book = openpyxl.load_workbook(site.folder / "dane" / "katalog.xlsx", read_only=True)
    heading, *rows = book[kind].iter_rows(values_only=True)
    at = [str(cell) for cell in heading].index("id")
    assert sorted(_below(str(row[at])) for row in rows if row[at]) == expected


def _below(address: str) -> str:
    """The path of a page below the site, of its address in a file of data."""
    return re.sub(r"^.*?(?=(?:praktyki|wizyty)/)", "", address)


def test_every_entry_is_in_the_file_for_programs(site: Published, catalogue: Catalogue) -> None:
    read: dict[str, Any] = json.loads(site.text("dane/katalog.json"))
    assert {_below(entry["id"]) for entry in (*read["practices"], *read["visits"])} == pages_of(catalogue)
    written = {entry.path for entry in catalogue.practices.values()} | {e.path for e in catalogue.visits.values()}
    assert {entry["path"] for entry in (*read["practices"], *read["visits"])} == written


def test_every_practice_with_a_place_is_on_the_map_of_programs(site: Published, catalogue: Catalogue) -> None:
    read: dict[str, Any] = json.loads(site.text("dane/praktyki.geojson"))
    placed = {f"praktyki/{practice.id}.html" for practice in catalogue.practices.values() if practice.position}
    assert {_below(feature["id"]) for feature in read["features"]} == placed
    assert read["without_position"] == len(catalogue.practices) - len(placed)


def test_the_stops_of_every_visit_are_rows(site: Published, catalogue: Catalogue) -> None:
    text = site.text("dane/punkty-programu.csv").removeprefix("\ufeff")
    rows = [_below(row["visit"]) for row in csv.DictReader(text.splitlines(), delimiter=";")]
    stops = {f"wizyty/{visit.id}.html": len(visit.stops) for visit in catalogue.visits.values()}
    assert {path: rows.count(path) for path in stops} == stops
    assert len(rows) == sum(stops.values())
