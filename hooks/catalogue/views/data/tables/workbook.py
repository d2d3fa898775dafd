"""The three tables as one workbook for Excel, with all that explains them, since it travels alone.

It is the same bytes each time.

A text is stored as a text with the mark of a quoted one, so that no text is ever taken for a formula. A whole, certain
day is a date; any other date stays the text that the record holds.
"""

import io
import zipfile
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.xml.functions import tostring

from catalogue.model.catalogue import Catalogue
from catalogue.model.types.partial_date import PartialDate
from catalogue.settings.settings import Settings
from catalogue.views import addresses
from catalogue.views.data.how_to_read import ABOUT, GEONAMES, NOTES, ORIGIN, citation
from catalogue.views.data.published import LICENCE_NAME, VERSION, path_of
from catalogue.views.data.tables.cell_text import joined
from catalogue.views.data.tables.columns import Column, Table, Value
from catalogue.views.data.tables.csv_files import BEGIN_FORMULAS
from catalogue.views.data.tables.datapackage import LICENCE, explained
from catalogue.views.page import File

PATH = path_of("katalog.xlsx")
EXPLANATIONS, CODES, ABOUT_THE_DATA = "objaśnienia", "kody", "o danych"
_FIRST = (1980, 1, 1, 0, 0, 0)  # the first moment a zip can hold
_CORE = "docProps/core.xml"
_LINE = 15  # the height of a line of text, in points
_WIDTHS = {"string": 24, "integer": 10, "number": 12, "boolean": 10, "date": 12}
_KINDS = {
    "string": "tekst",
    "integer": "liczba całkowita",
    "number": "liczba",
    "boolean": "prawda albo fałsz",
    "date": "data",
}


def workbook(catalogue: Catalogue, settings: Settings, tables: Iterable[Table]) -> File:
    """The workbook, dated as the newest content is; a text longer than a cell of Excel holds (32 767) is cut."""
    book = Workbook(write_only=True)
    book.properties.title, book.properties.description = settings.site_name, LICENCE["title"]
    book.properties.creator = settings.publisher
    given = list(tables)
    for table in given:
        _sheet(book, table.name, [(column.name, _WIDTHS[column.kind]) for column in table.columns], table.rows)
    headings = [
        ("tabela", 18),
        ("kolumna", 28),
        ("nazwa", 44),
        ("rodzaj", 18),
        ("objaśnienie", 90),
        ("wypełnione wiersze", 20),
    ]
    rows = [_explanation(table, column, filled) for table in given for column, filled in table.filled()]
    _sheet(book, EXPLANATIONS, headings, rows)
    headings = [("tabela", 18), ("kolumna", 28), ("kod", 36), ("nazwa", 60)]
    rows = [(table.name, column.name, *code) for table in given for column in table.columns for code in column.names]
    _sheet(book, CODES, headings, rows)
    _sheet(book, ABOUT_THE_DATA, [("o czym", 20), ("co wiedzieć", 100)], _about(catalogue, settings), wraps=True)
    return File(PATH, _same_bytes(book, day_of(catalogue.edition) or datetime(*_FIRST)))  # noqa: DTZ001 - a day


def _explanation(table: Table, column: Column, filled: int) -> tuple[Value, ...]:
    kind = "tekst" if column.several else _KINDS[column.kind]
    return table.name, column.name, column.title, kind, explained(column), filled


def _about(catalogue: Catalogue, settings: Settings) -> list[tuple[Value, ...]]:
    """What the page about the data says, for who has the workbook alone."""
    said = [
        ("tytuł", settings.site_name),
        ("wydawca", settings.publisher),
        ("opis danych", settings.page_url(addresses.DATA)),
        ("treść", ABOUT),
        ("skąd są dane", ORIGIN),
        ("najnowsza treść", catalogue.edition.words() if catalogue.edition else ""),
        ("wersja tabel", VERSION),
        ("licencja", f"{LICENCE['title']} ({LICENCE_NAME}): {LICENCE['path']}"),
        ("jak podać źródło", citation(catalogue, settings)),
        ("zdjęcia", "Zdjęcia mają własne licencje, podane w kolumnie images.licence."),
        ("współrzędne", f"Współrzędne miejscowości: GeoNames, {GEONAMES}, {LICENCE_NAME}."),
        *(("jak czytać", f"{begins} {rest}".replace("`", "")) for begins, rest in NOTES),
    ]
    return [(about, words) for about, words in said if words]


def _sheet(
    book: Any,  # noqa: ANN401 - openpyxl has no types
    name: str,
    columns: list[tuple[str, int]],
    rows: Iterable[tuple[Value, ...]],
    *,
    wraps: bool = False,
) -> None:
    sheet = book.create_sheet(name)
    sheet.freeze_panes = "A2"
    for index, (_, width) in enumerate(columns, start=1):
        sheet.column_dimensions[get_column_letter(index)].width = width
    heads = []
    for head, _ in columns:
        heads.append(WriteOnlyCell(sheet, head))
        heads[-1].font = Font(bold=True)
    sheet.append(heads)
    last = 1
    for last, row in enumerate(rows, start=2):
        if wraps:  # LibreOffice does not work the height out
            lines = max(len(str(value)) // width + 1 for value, (_, width) in zip(row, columns, strict=True))
            sheet.row_dimensions[last].height = _LINE * lines
        sheet.append([_cell(sheet, value, wraps=wraps) for value in row])
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(columns))}{last}"


def _cell(sheet: Any, value: Value, *, wraps: bool) -> Any:  # noqa: ANN401 - openpyxl has no types
    one = joined(value)
    if isinstance(one, PartialDate):
        day = day_of(one)
        if not day:
            return str(one)
        dated = WriteOnlyCell(sheet, day.date())
        dated.number_format = "yyyy-mm-dd"
        return dated
    quoted = isinstance(one, str) and one.startswith((*BEGIN_FORMULAS, "#"))
    if not quoted and not wraps:
        return one
    cell = WriteOnlyCell(sheet, one)
    if quoted:
        cell.data_type, cell.quotePrefix = "s", True
    if wraps:
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    return cell


def day_of(when: PartialDate | None) -> datetime | None:
    """The day, where all of it is known for certain and Excel can count it (from 1900)."""
    if not when or when.uncertain or not (when.year and when.month and when.day) or when.year <= 1900:
        return None
    return datetime.combine(date(when.year, when.month, when.day), datetime.min.time())


def _same_bytes(book: Any, dated: datetime) -> bytes:  # noqa: ANN401 - openpyxl has no types
    """The saved workbook without the moment of saving, which openpyxl writes into it and into the zip."""
    saved, packed = io.BytesIO(), io.BytesIO()
    book.save(saved)
    book.properties.created = book.properties.modified = dated
    with zipfile.ZipFile(saved) as parts, zipfile.ZipFile(packed, "w") as again:
        for name in sorted(parts.namelist(), key=lambda name: name != "[Content_Types].xml"):
            content = tostring(book.properties.to_tree()) if name == _CORE else parts.read(name)
            entry = zipfile.ZipInfo(name, _FIRST)
            entry.external_attr, entry.create_system = 0o644 << 16, 3
            again.writestr(entry, content, zipfile.ZIP_DEFLATED, 6)
    return packed.getvalue()
