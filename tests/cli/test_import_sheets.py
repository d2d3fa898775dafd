"""What `katalog import` says of sheets as offices keep them; golden outputs in `sheet/said`."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from catalogue.cli import katalog
from drawn import BASE, ROOT, draw
from golden import assert_as_kept

SAID = Path(__file__).parent / "sheet" / "said"
MAP = """\
columns:
  title: Nazwa
  host: Podmiot
  entity_type: Rodzaj
  region: Województwo
  locality: Miejscowość
  summary: Skrót
  topics: Tematy
  sources:
    - published: Data
constants:
  sources:
    - title: Lista
      publisher: ROPS w Toruniu
body: Opis
"""
NAMES = ["Nazwa", "Podmiot", "Rodzaj", "Województwo", "Miejscowość", "Skrót", "Tematy", "Data", "Opis"]


def _row(number: int) -> list[str]:
    host = f"CIS „{'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[number]}”"
    return [f"Pralnia {number}", host, "CIS", "śląskie", "Żarki", "Piorą.", "reintegracja", "2019-05-07", "Pralnia."]


def _fill(page: Worksheet, rows: int = 3, above: int = 0) -> None:
    for _ in range(above):
        page.append(["Lista dobrych praktyk"])
    page.append(NAMES)
    for number in range(rows):
        page.append(_row(number))


def _hidden_sheets(book: Workbook) -> None:
    _fill(book.create_sheet("Lista"))
    _fill(book.create_sheet("Inna"))
    _fill(book.create_sheet("Robocza"))
    book["Sheet"].sheet_state, book["Robocza"].sheet_state = "hidden", "veryHidden"
    book.active = 1


def _hidden_rows_and_columns(book: Workbook) -> None:
    page = book.worksheets[0]
    _fill(page, 9)
    for row in range(1, 11):
        page.cell(row, 10, "Uwagi" if row == 1 else "poufne")
        page.cell(row, 12, "bez nazwy" if row > 1 else None)
        page.cell(row, 14, "bez nazwy" if row > 5 else None)
    for row in (3, 4, 5, 9):
        page.row_dimensions[row].hidden = True
    page.row_dimensions[7].height = 0
    page.column_dimensions["J"].hidden = True
    page.column_dimensions["L"].hidden = True


def _hidden_column_of_the_map(book: Workbook) -> None:
    _fill(book.worksheets[0])
    book.worksheets[0].column_dimensions.group("F", "H", hidden=True)


def _cover(book: Workbook) -> None:
    book.worksheets[0].title = "Okładka"
    book.worksheets[0].append(["Lista dobrych praktyk", "2024"])
    _fill(book.create_sheet("Dane"), above=2)


def _merged(book: Workbook) -> None:
    page = book.worksheets[0]
    _fill(page, 4, above=1)
    page.merge_cells("A1:I1")
    page.merge_cells("D3:D5")
    page.merge_cells("E6:F6")
    page.append(["* stan na 2024 r."])


def _other_table(book: Workbook) -> None:
    book.worksheets[0].append(["Imię", "Nazwisko"])
    book.worksheets[0].append(["A", "B"])


def _wrong_column(book: Workbook) -> None:
    page = book.worksheets[0]
    _fill(page, 15)
    for row in range(2, 17):
        page.cell(row, 4, f"Gmina {row}")
        page.cell(row, 6, None)
    page.cell(5, 7, "reintegracjaa")


def _empty_rows(book: Workbook) -> None:
    page = book.worksheets[0]
    _fill(page)
    page.append(["Pralnia", "CIS „Y”"])
    page.append(["Pralnia", "CIS „Z”", "CIS"])


def _errors(book: Workbook) -> None:
    page = book.worksheets[0]
    _fill(page, 4)
    page.cell(1, 10, "Suma")
    for row in range(2, 6):
        page.cell(row, 6, "=A1")
        page.cell(row, 10, "#REF!")


CASES: dict[str, Callable[[Workbook], None]] = {
    made.__name__.strip("_"): made
    for made in (
        _hidden_sheets, _hidden_rows_and_columns, _hidden_column_of_the_map, _cover, _merged, _other_table, _wrong_column,
        _empty_rows, _errors,
    )
}  # fmt: skip


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    draw(tmp_path / ROOT, BASE)
    return tmp_path / ROOT


def _said(file: str, *arguments: str, map_: str = MAP) -> str:
    draw(Path(), {"mapa.yml": map_})
    result = CliRunner().invoke(katalog, ["import", file, "--map", "mapa.yml", *arguments])
    return result.output.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("arguments", [(), ("--hidden",)], ids=["seen", "hidden"])
def test_what_is_said_of_a_sheet(name: str, arguments: tuple[str, ...]) -> None:
    if arguments and "hidden" not in name:
        return
    book = Workbook()
    CASES[name](book)
    book.save("lista.xlsx")
    assert_as_kept(SAID / f"{name}{''.join(arguments)}.txt", _said("lista.xlsx", *arguments))


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize(
    ("name", "text", "map_"),
    [
        ("sep", "sep=,\n" + ",".join(NAMES) + "\n" + ",".join(_row(1)) + "\n", MAP),
        ("header_of_the_map", "Lista\n" + ";".join(NAMES) + "\n" + ";".join(_row(1)) + "\n", MAP + "header: 1\n"),
        ("other_names", "Nazwa;Kto;Co;Gdzie;Skrot\na;b;c;d;e\n", MAP),
        ("other_separator", "^".join(NAMES) + "\n" + "^".join(_row(1)) + "\n", MAP),
    ],
)
def test_what_is_said_of_a_csv(name: str, text: str, map_: str) -> None:
    draw(Path(), {"lista.csv": text})
    assert_as_kept(SAID / f"{name}.txt", _said("lista.csv", map_=map_))


def test_what_the_fields_get(here: Path) -> None:
    book = Workbook()
    page = book.worksheets[0]
    _fill(page, 1)
    page["F2"], page["H2"] = 200_000, 43592
    page["F2"].number_format, page["H2"].number_format = '#,##0 "zł"', "d mmmm yyyy"
    page["G2"] = "• reintegracja\n• usługi opiekuńcze"
    page["I2"] = "Praca:\n• a\n• b\n1. maja 3*2*1\n[x](y)"
    book.save("lista.xlsx")
    _said("lista.xlsx", "--write")
    assert_as_kept(SAID / "fields.md", (here / "praktyki" / "slaskie" / "cis-a-zarki.md").read_bytes())
