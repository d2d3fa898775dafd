"""A spreadsheet as rows of texts: CSV in UTF-8, or the values of an .xlsx. Knows no field of a record."""

import csv
import io
import re
import warnings
import zipfile
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import islice, zip_longest
from pathlib import Path
from typing import Any

from catalogue.source.characters import printable

CSV_ENDING, XLSX_ENDING = ".csv", ".xlsx"
MAX_FILE = 20 * 1024 * 1024
MAX_UNPACKED = 200 * 1024 * 1024
MAX_ROWS = 5000
MAX_COLUMNS = 200
MAX_CELL = 20_000

_SEPARATORS = ";,\t"
_NOT_SHOWN = re.compile(r'\[[^\]]*\]|"[^"]*"|\\.')  # in a number format: what is no part of a date


class SheetError(Exception):
    """The file as a whole cannot be read; the text says why, `hint` what to do."""

    def __init__(self, message: str, hint: str) -> None:
        """Take both in Polish."""
        super().__init__(message)
        self.hint = hint


@dataclass(frozen=True, slots=True)
class CellFault:
    """What is wrong with a cell as such, or (column None) with a whole row."""

    row: int
    column: str | None
    message: str
    hint: str


@dataclass(slots=True)
class Sheet:
    """The names of the columns (texts on one line), and of each row that is not empty its texts by column.

    Rows are numbered as a spreadsheet does, from 1. A column without a name is left out.
    """

    columns: tuple[str, ...] = ()
    rows: dict[int, dict[str, str]] = field(default_factory=dict)
    faults: list[CellFault] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Cell:
    """A value as text; `wrong` says why there is none."""

    text: str
    wrong: str = ""


_UNREADABLE = "Pliku nie da się odczytać jako arkusza .xlsx."
_TOO_LARGE = "Podziel arkusz na mniejsze pliki i zaimportuj je po kolei."
_SAVE_AGAIN = "Otwórz go w programie do arkuszy i zapisz jako „Skoroszyt programu Excel (.xlsx)” bez hasła."
_AS_UTF8 = (
    "W Excelu wybierz Plik → Zapisz jako → „CSV UTF-8 (rozdzielany przecinkami)”, w LibreOffice kodowanie „Unicode (UTF-8)”; "
    "możesz też podać plik .xlsx."
)


def read_sheet(file: Path, wanted: Collection[str], *, name: str = "", header: int = 1) -> Sheet:
    """Read a .csv or .xlsx whose columns are named in the row `header`.

    `wanted` are names of columns, by which the separator of a .csv is told; `name` is that of the
    sheet in an .xlsx, the first where empty. Raises SheetError.
    """
    if file.stat().st_size > MAX_FILE:
        limit = MAX_FILE // 1024 // 1024
        raise SheetError(f"Plik ma ponad {limit} MiB, a to najwięcej, ile można zaimportować naraz.", _TOO_LARGE)
    if file.suffix.lower() == CSV_ENDING:
        return _gathered(_csv_rows(file.read_bytes(), wanted, header), header)
    try:
        return _gathered(_xlsx_rows(file, name), header)
    except SheetError:
        raise
    except Exception as error:  # a damaged file can fail anywhere inside the library
        raise SheetError(_UNREADABLE, _SAVE_AGAIN) from error


def _gathered(rows: Iterable[tuple[int, list[_Cell]]], header: int) -> Sheet:
    sheet, names = Sheet(), list[str]()
    for number, cells in rows:
        if number == header:
            names = [" ".join(cell.text.split()) for cell in cells]
            if len(names) > MAX_COLUMNS:
                raise SheetError(
                    f"Arkusz ma ponad {MAX_COLUMNS} kolumn.", "Zostaw w nim tylko kolumny, które importujesz."
                )
            sheet.columns = tuple(filter(None, names))
            _refuse_repeated(sheet.columns, header)
        elif number > header and any(cell.text or cell.wrong for cell in cells):
            if len(sheet.rows) == MAX_ROWS:
                raise SheetError(
                    f"Arkusz ma ponad {MAX_ROWS} wierszy, a to najwięcej, ile można zaimportować naraz.", _TOO_LARGE
                )
            sheet.rows[number] = dict(_row(sheet, number, names, cells))
    if not sheet.columns:
        raise SheetError(
            f"Wiersz {header} jest pusty, a powinny w nim być nazwy kolumn.",
            "Wpisz nazwy kolumn albo podaj w mapie, w którym są wierszu, np. header: 3.",
        )
    return sheet


def _refuse_repeated(columns: tuple[str, ...], header: int) -> None:
    repeated = next((name for at, name in enumerate(columns) if name in columns[:at]), None)
    if repeated:
        raise SheetError(
            f"Nazwa kolumny „{printable(repeated)}” jest w wierszu {header} dwa razy.",
            "Zmień nazwę jednej z tych kolumn.",
        )


def _row(sheet: Sheet, number: int, names: list[str], cells: list[_Cell]) -> Iterator[tuple[str, str]]:
    if any(cell.text for cell in cells[len(names) :]):
        sheet.faults.append(
            CellFault(
                number,
                None,
                f"Wiersz ma {len(cells)} komórek, a nazwanych kolumn jest {len(names)}.",
                "Tekst, w którym jest znak rozdzielający komórki, weź w cudzysłów; każdej kolumnie nadaj nazwę.",
            )
        )
    for name, cell in zip(names, cells, strict=False):
        if not name:
            continue
        if cell.wrong:
            hint = "Otwórz plik w programie do arkuszy, popraw tę komórkę i zapisz plik ponownie."
            sheet.faults.append(CellFault(number, name, cell.wrong, hint))
        elif len(cell.text) > MAX_CELL:
            message = f"Komórka ma {len(cell.text)} znaków, a może mieć najwyżej {MAX_CELL}."
            sheet.faults.append(CellFault(number, name, message, "Skróć tekst."))
        yield name, cell.text


def _csv_rows(data: bytes, wanted: Collection[str], header: int) -> Iterator[tuple[int, list[_Cell]]]:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise SheetError(f"Plik nie jest zapisany w kodowaniu UTF-8 (wiersz {line}).", _AS_UTF8) from None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    separator = max(_SEPARATORS, key=lambda mark: _names_found(text, mark, wanted, header))
    number = 0
    try:
        for number, cells in enumerate(_parsed(text, separator), start=1):
            yield number, [_Cell(cell.strip()) for cell in cells]
    except csv.Error:
        raise SheetError(
            f"Wiersza {number + 1} nie da się odczytać: cudzysłów jest w nim niedomknięty albo stoi w środku komórki.",
            "Zapisz plik ponownie z programu do arkuszy albo podaj plik .xlsx.",
        ) from None


def _names_found(text: str, separator: str, wanted: Collection[str], header: int) -> tuple[int, int]:
    """How many of the wanted names, and how many cells, the row of names has with this separator."""
    try:
        cells = ([[], *islice(_parsed(text, separator), header)])[-1]
    except csv.Error:
        return 0, 0
    return sum(" ".join(cell.split()) in wanted for cell in cells), len(cells)


def _parsed(text: str, separator: str) -> Iterator[list[str]]:
    csv.field_size_limit(MAX_FILE)  # a cell too long for a record is reported, not refused by the library
    return csv.reader(io.StringIO(text, newline="\n"), delimiter=separator, strict=True)


def _xlsx_rows(file: Path, name: str) -> Iterator[tuple[int, list[_Cell]]]:
    from openpyxl import load_workbook  # noqa: PLC0415 - only whoever imports an .xlsx needs it

    with zipfile.ZipFile(file) as packed:
        if sum(item.file_size for item in packed.infolist()) > MAX_UNPACKED:
            limit = MAX_UNPACKED // 1024 // 1024
            raise SheetError(
                f"Rozpakowany arkusz ma ponad {limit} MiB, a to najwięcej, ile można zaimportować.", _TOO_LARGE
            )
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of parts of Excel that bear no value
        values, formulas = (load_workbook(file, read_only=True, data_only=values) for values in (True, False))
        if name and name not in values.sheetnames:
            raise SheetError(
                f"W pliku nie ma arkusza „{printable(name)}”.",
                f"Arkusze w pliku: {', '.join(map(printable, values.sheetnames))}.",
            )
        pages = [book[name or book.sheetnames[0]] for book in (values, formulas)]
        for page in pages:
            page.reset_dimensions()  # some programs write them wrong
        both = (page.iter_rows(max_col=MAX_COLUMNS + 1) for page in pages)
        for number, (row, written) in enumerate(zip_longest(*both, fillvalue=()), start=1):
            cells = [_cell(cell, as_written) for cell, as_written in zip_longest(row, written)]
            while cells and cells[-1] == _Cell(""):
                cells.pop()
            yield number, cells
        values.close()
        formulas.close()


def _cell(cell: Any, written: Any) -> _Cell:  # noqa: ANN401 - openpyxl brings no types
    value = cell.value if cell else None
    if value is None:
        unknown = written is not None and written.data_type == "f"
        return _Cell("", "Formuła w tej komórce nie ma zapisanego wyniku." if unknown else "")
    if cell.data_type == "e":
        return _Cell("", f"Formuła w tej komórce kończy się błędem {printable(str(value))}.")
    return _Cell(_as_text(value, cell.number_format))


def _as_text(value: object, number_format: str) -> str:
    if isinstance(value, bool):
        return "tak" if value else "nie"
    if isinstance(value, int | float):
        number = f"{value:.15g}" if isinstance(value, float) else str(value)
        return number.zfill(len(number_format)) if set(number_format) == {"0"} else number
    if isinstance(value, date):
        day = value.date() if isinstance(value, datetime) else value
        seen = _NOT_SHOWN.sub("", number_format).lower()
        if "y" in seen and "d" not in seen:  # a month or a year is all that the cell shows
            return f"{day:%Y-%m}" if "m" in seen else f"{day:%Y}"
        return day.isoformat()
    return str(value).replace("_x000D_", "").replace("\r\n", "\n").strip()  # so Excel writes a carriage return
