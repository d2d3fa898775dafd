"""The three tables as CSV, their package, and the workbook: what they hold, cell for cell."""

import csv
import io
import json
import time
import zipfile
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from frictionless import Package

from catalogue.model.catalogue import Catalogue
from catalogue.model.types.partial_date import PartialDate
from catalogue.settings.settings import Settings
from catalogue.views.data import described
from catalogue.views.data.how_to_read import NOTES
from catalogue.views.data.items import data_page_alone
from catalogue.views.data.page import DataView
from catalogue.views.data.tables.columns import tables
from catalogue.views.data.tables.workbook import day_of
from catalogue.views.page import File, Item, Page
from data_made import data_items
from drawn import BASE, PRACTICE, VISIT, catalogue_of, with_fields
from golden import assert_as_kept

GOLDEN = Path(__file__).parent / "golden"
PUBLISHED = Settings(site_url="https://example.org/", publisher="ROPS")
TABLES = ("dane/praktyki.csv", "dane/wizyty.csv", "dane/punkty-programu.csv")
WORKBOOK = "dane/katalog.xlsx"
settings = pytest.mark.parametrize("settings", [Settings(), PUBLISHED], ids=["without address", "with address"])


def files_of(catalogue: Catalogue, settings: Settings = PUBLISHED) -> dict[str, bytes]:
    return {item.path: item.content for item in data_items(catalogue, settings) if isinstance(item, File)}


def rows_of(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))


def sheets_of(content: bytes) -> Any:  # noqa: ANN401 - openpyxl has no types
    return openpyxl.load_workbook(io.BytesIO(content))


def write(folder: Path, files: dict[str, bytes]) -> None:
    for path, content in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)


@pytest.mark.parametrize("path", [*TABLES, "dane/datapackage.json"])
def test_a_file_is_published_byte_for_byte_as_kept(catalogue: Catalogue, path: str) -> None:
    assert_as_kept(GOLDEN / path.replace("/", "_"), files_of(catalogue)[path])


@settings
def test_frictionless_finds_the_package_valid(catalogue: Catalogue, tmp_path: Path, settings: Settings) -> None:
    write(tmp_path, files_of(catalogue, settings))
    report = Package(str(tmp_path / "dane" / "datapackage.json")).validate()
    assert report.flatten(["title", "fieldName", "rowNumber", "message"]) == []
    assert [task.stats["rows"] for task in report.tasks] == [
        len(catalogue.practices),
        len(catalogue.visits),
        sum(len(visit.stops) for visit in catalogue.visits.values()),
    ]


def test_frictionless_would_find_a_row_that_is_wrong(catalogue: Catalogue, tmp_path: Path) -> None:
    files = files_of(catalogue)
    files[TABLES[2]] = files[TABLES[2]].replace(b"visited;odwiedzone", b"visted;odwiedzone", 1)
    write(tmp_path, files)
    found = Package(str(tmp_path / "dane" / "datapackage.json")).validate().flatten(["type", "fieldName"])
    assert ["constraint-error", "mode"] in found


@settings
def test_every_record_is_in_its_table_and_nothing_else(catalogue: Catalogue, settings: Settings) -> None:
    files, root = files_of(catalogue, settings), settings.site_url
    practices, visits, stops = (rows_of(files[path]) for path in TABLES)
    assert [row["id"] for row in practices] == [f"{root}praktyki/{id_}.html" for id_ in catalogue.practices]
    assert [row["id"] for row in visits] == [f"{root}wizyty/{id_}.html" for id_ in catalogue.visits]
    assert [(row["visit"], row["number"], row["practice"], row["place"]) for row in stops] == [
        (
            f"{root}wizyty/{visit.id}.html",
            str(number),
            f"{root}praktyki/{stop.practice}.html" if stop.practice else "",
            stop.place or "",
        )
        for visit in catalogue.visits.values()
        for number, stop in enumerate(visit.stops, start=1)
    ]


def test_the_workbook_holds_what_the_csv_files_hold(catalogue: Catalogue) -> None:
    files = files_of(catalogue)
    assert sheets_of(files[WORKBOOK]).sheetnames == [
        "praktyki",
        "wizyty",
        "punkty-programu",
        "objaśnienia",
        "kody",
        "o danych",
    ]
    assert_workbook_holds_the_tables(files)


def assert_workbook_holds_the_tables(files: Mapping[str, bytes]) -> None:
    """Hold the sheets of the workbook to the CSV files, cell for cell (files by path)."""
    book = sheets_of(files[WORKBOOK])
    for path in TABLES:
        first, *_ = csv.reader(io.StringIO(files[path].decode("utf-8-sig"), newline=""), delimiter=";")
        heads, *rows = book[Path(path).stem].iter_rows(values_only=True)
        assert list(heads) == first
        said = [dict(zip(heads, map(_as_text, row), strict=True)) for row in rows]
        assert said == [{name: value.removeprefix("'") for name, value in row.items()} for row in rows_of(files[path])]


def _as_text(value: object) -> str:
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, bool):
        return "tak" if value else "nie"
    return "" if value is None else str(value).replace(".", ",") if isinstance(value, float) else str(value)


def test_cells_of_the_workbook_have_types(catalogue: Catalogue) -> None:
    book = sheets_of(files_of(catalogue)[WORKBOOK])
    practice = _row(book["praktyki"], "id", "https://example.org/praktyki/cis-zarki.html")
    assert practice["coordinates.lat"] == 50.6
    assert practice["hosting.accepts_groups"] is True
    assert practice["verified.date"] == datetime(2024, 5, 6)  # noqa: DTZ001 - Excel knows no zones
    assert practice["since"] == "2009"
    assert practice["identifiers.krs"] == "0000123456"
    assert practice["knowledge_year"] == 2024
    visit = _row(book["wizyty"], "id", "https://example.org/wizyty/wizyta-zarki.html")
    assert (visit["participants.count"], visit["stops_complete"], visit["year"]) == (22, False, 2017)
    assert _row(book["wizyty"], "id", "https://example.org/wizyty/zapowiedz.html")["start"] == "XXXX-06"


def _row(sheet: Any, name: str, value: str) -> dict[str, object]:  # noqa: ANN401 - openpyxl has no types
    heads, *rows = sheet.iter_rows(values_only=True)
    [found] = [row for row in (dict(zip(heads, row, strict=True)) for row in rows) if row[name] == value]
    return found


def test_the_workbook_explains_every_column(catalogue: Catalogue) -> None:
    _, *rows = sheets_of(files_of(catalogue)[WORKBOOK])["objaśnienia"].iter_rows(values_only=True)
    given = tables(catalogue, PUBLISHED)
    assert [row[:3] for row in rows] == [(each.name, one.name, one.title) for each in given for one in each.columns]


def test_the_workbook_and_the_page_say_how_many_rows_of_a_column_are_filled(catalogue: Catalogue) -> None:
    files = files_of(catalogue)
    _, *rows = sheets_of(files[WORKBOOK])["objaśnienia"].iter_rows(values_only=True)
    cells = {path.removeprefix("dane/").removesuffix(".csv"): rows_of(files[path]) for path in TABLES}
    assert [row[5] for row in rows] == [
        sum(line[name].strip("|") != "" for line in cells[table]) for table, name, *_ in rows
    ]
    [page] = _shown(data_items(catalogue, PUBLISHED))
    assert [filled for _, _, columns in page.tables for _, _, filled in columns] == [row[5] for row in rows]
    assert {row[5] for row in rows} > {0, len(cells["praktyki"])}


def test_the_workbook_lists_every_code_that_a_cell_may_hold(catalogue: Catalogue) -> None:
    assert_workbook_lists_every_code(catalogue, files_of(catalogue)[WORKBOOK])


def assert_workbook_lists_every_code(catalogue: Catalogue, workbook: bytes) -> None:
    """Hold the list of codes to the tables, with their names, each once."""
    _, *rows = sheets_of(workbook)["kody"].iter_rows(values_only=True)
    assert ("praktyki", "status", "planned", "planowana") in rows  # also where no entry has it
    assert ("wizyty", "partners.role", "guide", "opieka nad grupą") in rows
    names = {row[:3]: row[3] for row in rows}
    assert len(names) == len(rows)
    for table in tables(catalogue, PUBLISHED):
        positions = {column.name: at for at, column in enumerate(table.columns)}
        for name, at in positions.items():
            if f"{name}_name" in positions:
                for row in table.rows:
                    codes, said = (
                        value if isinstance(value, tuple) else (value,)
                        for value in (row[at], row[positions[f"{name}_name"]])
                    )
                    assert [names[table.name, name, code] for code in codes if code] == [each for each in said if each]


def test_the_workbook_says_what_the_page_says(zarki: Catalogue) -> None:
    _, *rows = sheets_of(files_of(zarki)[WORKBOOK])["o danych"].iter_rows(values_only=True)
    said = dict(rows)
    assert said["opis danych"] == "https://example.org/dane.html"
    assert said["jak podać źródło"].endswith(", https://example.org/, stan: 6 maja 2024, CC BY 4.0")
    assert "https://creativecommons.org/licenses/by/4.0/" in said["licencja"]
    assert said["skąd są dane"].startswith("Wpisy powstają z relacji")
    assert "GeoNames" in said["współrzędne"]
    assert any("`place`" in rest for _, rest in NOTES)
    assert [row[1] for row in rows if row[0] == "jak czytać"] == [
        f"{begins} {rest}".replace("`", "") for begins, rest in NOTES
    ]
    [page] = _shown(data_items(zarki, PUBLISHED))
    assert page.citation == said["jak podać źródło"]


def test_a_long_line_about_the_data_has_room(catalogue: Catalogue) -> None:
    sheet = sheets_of(files_of(catalogue)[WORKBOOK])["o danych"]
    width = sheet.column_dimensions["B"].width
    for _, cell in sheet.iter_rows(min_row=2):
        assert cell.alignment.wrap_text
        assert sheet.row_dimensions[cell.row].height >= 15 * len(cell.value) / width


def test_what_is_not_set_has_no_line(tmp_path: Path) -> None:
    vocabularies = {path: content for path, content in BASE.items() if path not in {PRACTICE, VISIT}}
    book = sheets_of(files_of(catalogue_of(tmp_path, vocabularies), Settings(site_name="Katalog"))[WORKBOOK])
    said = dict(book["o danych"].iter_rows(values_only=True))
    assert said["jak podać źródło"] == "Katalog, CC BY 4.0"
    assert said.keys().isdisjoint({"wydawca", "opis danych", "najnowsza treść"})


def test_a_column_is_explained_by_what_stands_in_it(catalogue: Catalogue) -> None:
    practices, _, stops = (
        {column.name: column.description for column in table.columns} for table in tables(catalogue, PUBLISHED)
    )
    assert practices["uncertain"].startswith("nazwy niepewnych pól")
    assert practices["images.file"] == "adres pliku na stronie katalogu"
    assert described.fields("praktyka")["knowledge_year"]["name"].startswith(practices["knowledge_year"])
    assert "mode" in practices["times_visited"]
    assert "coordinates" in practices["position.lat"]
    assert practices["successor"].endswith("jej adres")
    assert stops["practice"].startswith("jej adres")
    assert (practices["entity_type"], stops["entity_type"][:5]) == ("", "puste")


@pytest.mark.parametrize("begins", ["=", "+", "-", "@", "＝", "＋", "－", "＠"])
def test_a_text_is_never_a_formula(tmp_path: Path, begins: str) -> None:
    text = f'{begins}HYPERLINK("https://example.org";"x")'
    fields = f"host: '{text}'\nfounders:\n  - '{text}'\n"
    files = files_of(catalogue_of(tmp_path, {**BASE, PRACTICE: with_fields(BASE[PRACTICE], fields)}))
    [row] = rows_of(files[TABLES[0]])
    assert (row["host"], row["founders"]) == (f"'{text}", f"'{text}")
    heads, cells = sheets_of(files[WORKBOOK])["praktyki"].iter_rows()
    for head, cell in zip(heads, cells, strict=True):
        if head.value in {"host", "founders"}:
            assert (cell.value, cell.data_type, cell.quotePrefix) == (text, "s", True)


def test_a_text_like_an_error_of_excel_stays_a_text(tmp_path: Path) -> None:
    entry = with_fields(BASE[PRACTICE], "host: '#N/A'\n")
    book = sheets_of(files_of(catalogue_of(tmp_path, {**BASE, PRACTICE: entry}))[WORKBOOK])
    assert book["praktyki"]["C2"].value == "#N/A"
    assert book["praktyki"]["C2"].quotePrefix


def test_values_in_one_cell_are_told_apart(tmp_path: Path) -> None:
    fields = "founders:\n  - Gmina A|B\n  - Gmina; „C”\nsources:\n  - {title: X, publisher: Y}\n  - {title: Z, publisher: Y, url: https://example.org/z}\n"
    [row] = rows_of(
        files_of(catalogue_of(tmp_path, {**BASE, PRACTICE: with_fields(BASE[PRACTICE], fields)}))[TABLES[0]]
    )
    assert (row["founders"], row["sources.title"], row["sources.url"]) == (
        "Gmina A¦B|Gmina; „C”",
        "X|Z",
        "|https://example.org/z",
    )


def test_a_stop_that_is_a_practice_says_where_it_is(catalogue: Catalogue) -> None:
    first = next(row for row in rows_of(files_of(catalogue)[TABLES[2]]) if row["practice"].endswith("/cis-zarki.html"))
    assert (first["name"], first["place"], first["entity_type_name"], first["region"], first["region_nuts2"]) == (
        "Kawiarnia & pralnia <przy rynku>",
        "",
        "centrum integracji społecznej",
        "śląskie",
        "PL22",
    )


def test_a_csv_begins_with_a_mark_of_order_and_its_lines_end_as_windows_wants(catalogue: Catalogue) -> None:
    content = files_of(catalogue)[TABLES[0]]
    assert content.startswith("\ufeffid;title;".encode())
    assert content.count(b"\r\n") == content.count(b"\n") == 1 + len(catalogue.practices)


def test_the_workbook_is_the_same_at_any_time(zarki: Catalogue, monkeypatch: pytest.MonkeyPatch) -> None:
    first = files_of(zarki)[WORKBOOK]
    monkeypatch.setattr(time, "localtime", lambda *_: time.gmtime(1_900_000_000))  # what a zip is stamped with
    assert files_of(zarki)[WORKBOOK] == first
    with zipfile.ZipFile(io.BytesIO(first)) as parts:
        assert {part.date_time for part in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    properties = sheets_of(first).properties
    assert zarki.edition
    assert str(zarki.edition) == "2024-05-06"
    assert (properties.created, properties.modified) == (datetime(2024, 5, 6), datetime(2024, 5, 6))  # noqa: DTZ001


def test_a_preview_has_the_page_alone(catalogue: Catalogue) -> None:
    [page] = _shown([data_page_alone(catalogue, PUBLISHED)])
    assert page.downloads == ()


def test_the_page_leads_to_every_file(catalogue: Catalogue) -> None:
    [page] = _shown(data_items(catalogue, PUBLISHED))
    assert {file.path for file in page.downloads} == set(files_of(catalogue))


def _shown(items: Iterable[Item]) -> list[DataView]:
    views = [item.shows() for item in items if isinstance(item, Page)]
    return [view for view in views if isinstance(view, DataView)]


def test_without_content_there_are_tables_without_rows(tmp_path: Path) -> None:
    vocabularies = {path: content for path, content in BASE.items() if path not in {PRACTICE, VISIT}}
    files = files_of(catalogue_of(tmp_path / "content", vocabularies))
    assert [rows_of(files[path]) for path in TABLES] == [[], [], []]
    assert json.loads(files["dane/datapackage.json"])["version"] == "1.0"
    write(tmp_path, files)
    assert Package(str(tmp_path / "dane" / "datapackage.json")).validate().valid


def test_a_day_that_excel_cannot_count_stays_a_text() -> None:
    assert day_of(PartialDate(1900, 2, 28)) is None
    assert day_of(PartialDate(2017, 6, 20, uncertain=True)) is None
    assert day_of(PartialDate.of(date(1901, 1, 1))) == datetime(1901, 1, 1)  # noqa: DTZ001
