"""Spreadsheets as rows of texts: what is taken, and what is refused in which words."""

import contextlib
import csv
import io
import tempfile
import zipfile
from datetime import date, datetime, time
from pathlib import Path
from unicodedata import normalize

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from catalogue.source.sheet.file import read_sheet
from catalogue.source.sheet.refusal import SheetError
from catalogue.source.sheet.table import CellFault, Sheet

WANTED = ("Nazwa", "Opis")
AS_UTF8 = (
    "W Excelu wybierz Plik → Zapisz jako → „CSV UTF-8 (rozdzielany przecinkami)”, w LibreOffice kodowanie "
    "„Unicode (UTF-8)”; możesz też podać plik .xlsx."
)


def _csv(folder: Path, data: bytes, header: int = 0) -> Sheet:
    file = folder / "lista.csv"
    file.write_bytes(data)
    return read_sheet(file, WANTED, header=header)


def _xlsx(folder: Path, rows: list[list[object]], name: str = "", formats: dict[str, str] | None = None) -> Sheet:
    book = Workbook()
    page = book.active
    page.title = "Praktyki"
    for row in rows:
        page.append(row)
    for cell, form in (formats or {}).items():
        page[cell].number_format = form
    book.create_sheet("Inny").append(["Opis"])
    book.save(folder / "lista.xlsx")
    return read_sheet(folder / "lista.xlsx", WANTED, name=name)


def _refusal(folder: Path, data: bytes, name: str = "lista.csv") -> tuple[str, str]:
    (folder / name).write_bytes(data)
    with pytest.raises(SheetError) as refusal:
        read_sheet(folder / name, WANTED)
    return str(refusal.value), refusal.value.hint


@pytest.mark.parametrize(
    "data",
    [
        "Nazwa;Opis\nA;b, c\n",
        "\ufeffNazwa;Opis\r\nA;b, c\r\n",
        'Nazwa,Opis\nA,"b, c"\n',
        "Nazwa\tOpis\rA\tb, c",
        '" Nazwa ";"Opis"\n A ; b, c ',
    ],
)
def test_separators_ends_of_lines_and_marks_of_utf_8(tmp_path: Path, data: str) -> None:
    sheet = _csv(tmp_path, data.encode())
    assert (sheet.columns, sheet.rows, sheet.faults) == (WANTED, {2: {"Nazwa": "A", "Opis": "b, c"}}, [])


@pytest.mark.parametrize(
    "text",
    [
        "sep=;\nNazwa;Opis\nŻarki, „a”;b\n",
        "SEP=;\r\nNazwa;Opis\r\nŻarki, „a”;b\r\n",
        '"sep=;"\nNazwa;Opis\nŻarki, „a”;b\n',
        "sep=;;;;\nNazwa;Opis\nŻarki, „a”;b\n",
        "sep=\t\nNazwa\tOpis\nŻarki, „a”\tb\n",
        "sep=\\t\nNazwa\tOpis\nŻarki, „a”\tb\n",
        "sep=|\nNazwa|Opis\nŻarki, „a”|b\n",
        "sep=^\nNazwa^Opis\nŻarki, „a”^b\n",
        "sep=\nNazwa;Opis\nŻarki, „a”;b\n",
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1250"])
def test_a_line_that_names_the_separator_is_understood_and_no_row(tmp_path: Path, text: str, encoding: str) -> None:
    sheet = _csv(tmp_path, text.encode(encoding))
    assert (sheet.columns, sheet.rows) == (WANTED, {2: {"Nazwa": "Żarki, „a”", "Opis": "b"}})


def test_names_of_columns_below_a_title_are_found_and_told(tmp_path: Path) -> None:
    sheet = _csv(tmp_path, b"Lista dobrych praktyk;;\n\nNazwa;Opis\nA;b\n", header=0)
    assert (sheet.rows, sheet.notes) == (
        {4: {"Nazwa": "A", "Opis": "b"}},
        ["Nazwy kolumn znaleziono w wierszu 3; to, co jest nad nim, pominięto."],
    )


def test_rows_are_numbered_as_a_spreadsheet_numbers_them(tmp_path: Path) -> None:
    text = 'Lista\n\nNazwa;;Opis\n;;\n"A\n\n„b”";x;c\n\nD;;"e \x85 ""f"""\n'
    sheet = _csv(tmp_path, text.encode(), header=3)
    assert sheet.columns == WANTED
    assert sheet.rows == {5: {"Nazwa": "A\n\n„b”", "Opis": "c"}, 7: {"Nazwa": "D", "Opis": 'e \x85 "f"'}}


def test_cells_that_no_column_names_are_told(tmp_path: Path) -> None:
    assert _csv(tmp_path, b"Nazwa;Opis\nA;b;c\n").faults == [
        CellFault(
            2,
            None,
            "Wiersz ma 3 komórek, a nazwanych kolumn jest 2.",
            "Tekst, w którym jest znak rozdzielający komórki, weź w cudzysłów; każdej kolumnie nadaj nazwę.",
        )
    ]


def test_other_tables_of_the_program_can_still_be_read_after_a_small_one(tmp_path: Path) -> None:
    before = csv.field_size_limit(1000)
    try:
        _csv(tmp_path, b"Nazwa;Opis\nA;b\n")
        assert csv.field_size_limit() == 1000
    finally:
        csv.field_size_limit(before)


def test_a_cell_too_long_is_told(tmp_path: Path) -> None:
    assert _csv(tmp_path, b"Nazwa;Opis\nA;" + b"b" * 20_001).faults == [
        CellFault(2, "Opis", "Komórka ma 20001 znaków, a może mieć najwyżej 20000.", "Skróć tekst.")
    ]


@pytest.mark.parametrize(
    ("data", "message", "hint"),
    [
        (
            "Nazwa;Opis\nŻarki;ąś".encode("iso-8859-2"),
            "Plik nie jest zapisany w kodowaniu UTF-8 (wiersz 2).",
            AS_UTF8,
        ),
        (
            "Nazwa;Opis\nŁódź;x".encode("cp852"),
            "Plik nie jest zapisany w kodowaniu UTF-8 (wiersz 2).",
            AS_UTF8,
        ),
        ("Nazwa;Opis".encode("utf-16")[:-1], "Plik w kodowaniu UTF-16 jest uszkodzony albo ucięty.", AS_UTF8),
        (b"Nazwa;Opis\nA;b\0c", "W wierszu 2 jest znak o kodzie 0, którego w pliku CSV być nie może.", AS_UTF8),
        (
            b'Nazwa;Opis\nA;b\n"C;d\n',
            "Wiersza 3 nie da się odczytać: cudzysłów jest w nim niedomknięty albo znajduje się w środku komórki.",
            "Zapisz plik ponownie z programu do arkuszy albo podaj plik .xlsx.",
        ),
        (
            b"",
            "Wiersz 1 jest pusty, a powinny w nim być nazwy kolumn.",
            "Wpisz nazwy kolumn albo podaj w mapie, w którym są wierszu, np. header: 3.",
        ),
        (
            b"Nazwa;Opis;Nazwa\n",
            "Nazwa kolumny „Nazwa” jest w wierszu 1 dwa razy.",
            "Zmień nazwę jednej z tych kolumn.",
        ),
        (
            b"Nazwa\n" + b"A\n" * 5001,
            "Arkusz ma ponad 5000 wierszy, a to najwięcej, ile można zaimportować naraz.",
            "Podziel arkusz na mniejsze pliki i zaimportuj je po kolei.",
        ),
        (
            ";".join(map(str, range(201))).encode(),
            "Arkusz ma ponad 200 kolumn.",
            "Zostaw w nim tylko kolumny, które importujesz.",
        ),
        (
            b"a" * (20 * 1024 * 1024 + 1),
            "Plik ma ponad 20 MiB, a to najwięcej, ile można zaimportować naraz.",
            "Podziel arkusz na mniejsze pliki i zaimportuj je po kolei.",
        ),
    ],
    ids=lambda value: value[:20] if isinstance(value, str) else "",
)
def test_what_is_refused(tmp_path: Path, data: bytes, message: str, hint: str) -> None:
    assert _refusal(tmp_path, data) == (message, hint)


def test_values_of_an_xlsx_become_texts_as_records_write_them(tmp_path: Path) -> None:
    values: list[object] = [
        " Żarki\r\ngmina ",
        True,
        False,
        2017,
        2.5,
        3.0,
        date(2017, 6, 20),
        datetime(2017, 6, 20, 10, 30),  # noqa: DTZ001 - a spreadsheet knows no zones
        date(2017, 6, 1),
        date(2017, 1, 1),
        123456,
        time(9, 30),
    ]
    names: list[object] = [f"k{at}" for at in range(len(values))]
    formats = {"I2": 'mmmm" dnia "yyyy', "J2": "yyyy", "K2": "0000000000"}
    sheet = _xlsx(tmp_path, [names, values], "Praktyki", formats)
    assert [sheet.plain.get((2, name), shown) for name, shown in sheet.rows[2].items()] == [
        "Żarki\ngmina",
        "tak",
        "nie",
        "2017",
        "2.5",
        "3",
        "2017-06-20",
        "2017-06-20",
        "2017-06",
        "2017",
        "0000123456",
        "09:30:00",
    ]


def test_a_sheet_of_an_xlsx_is_chosen_by_name(tmp_path: Path) -> None:
    assert _xlsx(tmp_path, [["Nazwa"]]).columns == ("Nazwa",)
    assert _xlsx(tmp_path, [["Nazwa"]], name="Inny").columns == ("Opis",)
    with pytest.raises(SheetError, match="W pliku nie ma arkusza „Trzeci”\\.") as refusal:
        _xlsx(tmp_path, [["Nazwa"]], name="Trzeci")
    assert refusal.value.hint == "Arkusze w pliku: Praktyki, Inny."


def test_formulas_count_by_their_values_alone(tmp_path: Path) -> None:
    sheet = _xlsx(tmp_path, [["Nazwa", "Opis"], ["A", '=CONCATENATE("a","b")'], [None, None], ["#N/A", "c"]])
    hint = "Otwórz plik w programie do arkuszy, popraw tę komórkę i zapisz plik ponownie."
    assert sheet.rows == {2: {"Nazwa": "A", "Opis": ""}, 4: {"Nazwa": "", "Opis": "c"}}
    assert sheet.faults == [
        CellFault(2, "Opis", "Formuła w tej komórce nie ma zapisanego wyniku.", hint),
        CellFault(4, "Nazwa", "Formuła w tej komórce kończy się błędem #N/D! (#N/A).", hint),
    ]


def test_what_is_no_xlsx_is_refused(tmp_path: Path) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("a.txt", "b")
    for data in (b"\xd0\xcf\x11\xe0", packed.getvalue()):
        assert _refusal(tmp_path, data, "lista.xlsx") == (
            "Pliku nie da się odczytać jako arkusza .xlsx.",
            "Otwórz go w programie do arkuszy i zapisz jako „Skoroszyt programu Excel (.xlsx)” bez hasła.",
        )


CELLS = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=10)


@settings(max_examples=100)
@given(st.lists(st.tuples(CELLS, CELLS), max_size=5), st.sampled_from(";,\t"))
def test_any_texts_come_back_from_a_csv(rows: list[tuple[str, str]], separator: str) -> None:
    written = io.StringIO(newline="")
    csv.writer(written, delimiter=separator).writerows([WANTED, *rows])
    data = written.getvalue().encode()

    def cell(text: str) -> str:
        return normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n")).strip()

    expected = {
        number: dict(zip(WANTED, map(cell, row), strict=True))
        for number, row in enumerate(rows, start=2)
        if any(map(cell, row))
    }
    with tempfile.TemporaryDirectory() as folder:
        assert _csv(Path(folder), data).rows == expected


@settings(max_examples=200)
@given(st.binary(max_size=200) | st.text(st.sampled_from(';,\t"\n\r aż\ufeff\0'), max_size=40).map(str.encode))
def test_any_bytes_as_a_csv_are_read_or_refused(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder, contextlib.suppress(SheetError):
        assert _csv(Path(folder), data).columns
