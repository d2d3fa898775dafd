"""What of a workbook is taken: what somebody who opens it sees."""

from pathlib import Path

import pytest

from catalogue.source.sheet.file import read_sheet
from catalogue.source.sheet.refusal import SheetError
from xlsx_parts import MAIN, SHEET, STRINGS, related, sheet, write_xlsx

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TWO = (
    '<row r="2"><c r="A2" t="str"><v>A</v></c><c r="B2" t="str"><v>b</v></c></row>'
    '<row r="3"{}><c r="A3" t="str"><v>C</v></c><c r="B3" t="str"><v>d</v></c></row>'
)
BOTH = {2: {"Nazwa": "A", "Opis": "b"}, 3: {"Nazwa": "C", "Opis": "d"}}


@pytest.mark.parametrize(
    ("attributes", "hidden"),
    [
        ('hidden="1"', True),
        ('hidden="true"', True),
        ('hidden="1" outlineLevel="1"', True),
        ('ht="0" customHeight="1"', True),
        ('ht="0.0"', True),
        ('hidden="0"', False),
        ('ht="15"', False),
        ('ht="0.75"', False),
        ('outlineLevel="1"', False),
        ('collapsed="1"', False),
    ],
)
def test_hidden_rows_are_left_out_and_told(tmp_path: Path, attributes: str, *, hidden: bool) -> None:
    file = write_xlsx(tmp_path / "a.xlsx", {SHEET: sheet(TWO.format(f" {attributes}"))})
    seen = read_sheet(file, ())
    assert seen.rows == ({2: BOTH[2]} if hidden else BOTH)
    assert seen.notes == (
        ["Ukryty wiersz (także przez filtr) pominięto: 3. Z --hidden też będą wzięte."] if hidden else []
    )
    assert (read_sheet(file, (), hidden=True).rows, read_sheet(file, (), hidden=True).notes) == (BOTH, [])


@pytest.mark.parametrize(
    ("column", "hidden"),
    [
        ('min="2" max="2" hidden="1"', True),
        ('min="2" max="16384" hidden="true" collapsed="1" outlineLevel="1"', True),
        ('min="2" max="2" width="0" customWidth="1"', True),
        ('min="2" max="2" width="9"', False),
        ('min="3" max="16384" hidden="1"', False),
    ],
)
def test_hidden_columns_are_left_out_and_told(tmp_path: Path, column: str, *, hidden: bool) -> None:
    text = sheet(TWO.format("")).replace("<sheetData>", f"<cols><col {column}/></cols><sheetData>")
    file = write_xlsx(tmp_path / "a.xlsx", {SHEET: text})
    seen = read_sheet(file, ())
    assert seen.columns == (("Nazwa",) if hidden else ("Nazwa", "Opis"))
    assert (seen.rows, seen.hidden) == (
        ({2: {"Nazwa": "A"}, 3: {"Nazwa": "C"}}, {"Opis": "B"}) if hidden else (BOTH, {})
    )
    told = ["Ukrytą kolumnę pominięto: B „Opis”. Z --hidden też będą wzięte."]
    assert seen.notes == (told if hidden else [])
    assert read_sheet(file, (), hidden=True).rows == BOTH


def _with_sheets(folder: Path, *states: str) -> Path:
    parts = {f"xl/worksheets/sheet{at}.xml": sheet(TWO.format("").replace(">A<", f">A{at}<")) for at in (1, 2, 3)}
    tabs = "".join(f'<sheet name="S{at}" {state} r:id="s{at}"/>' for at, state in enumerate(states, start=1))
    lines = "".join(related(f"xl/worksheets/sheet{at}.xml", "worksheet", f"s{at}") for at in (1, 2, 3))
    relations = "http://schemas.openxmlformats.org/package/2006/relationships"
    return write_xlsx(
        folder / "a.xlsx",
        {
            **parts,
            "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>{tabs}</sheets></workbook>',
            "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{relations}">{lines}</Relationships>',
        },
    )


def test_the_first_visible_sheet_is_taken_and_the_others_told(tmp_path: Path) -> None:
    file = _with_sheets(tmp_path, 'state="hidden"', "", 'state="veryHidden"')
    seen = read_sheet(file, ("Nazwa",))
    assert (seen.rows[2]["Nazwa"], seen.notes) == ("A2", ["Ukryte arkusze pominięto: S1, S3."])
    everything = read_sheet(file, ("Nazwa",), hidden=True)
    assert everything.rows[2]["Nazwa"] == "A1"
    assert everything.notes == [
        "Arkusz „S1” jest w pliku ukryty.",
        "Wzięto arkusz „S1”; w pliku są też: S2, S3. Inny wskaż w mapie, np. sheet: S2",
    ]


def test_a_hidden_sheet_that_the_map_names_is_taken_and_told(tmp_path: Path) -> None:
    seen = read_sheet(_with_sheets(tmp_path, "", 'state="hidden"', 'state="visible"'), (), name="S2")
    assert (seen.rows[2]["Nazwa"], seen.notes) == ("A2", ["Arkusz „S2” jest w pliku ukryty."])


def test_a_workbook_that_shows_nothing_is_refused(tmp_path: Path) -> None:
    file = _with_sheets(tmp_path, 'state="hidden"', 'state="hidden"', 'state="veryHidden"')
    with pytest.raises(SheetError, match="Wszystkie arkusze w pliku są ukryte: S1, S2, S3\\.") as refusal:
        read_sheet(file, ())
    assert refusal.value.hint == "Odkryj właściwy w programie do arkuszy albo wskaż go w mapie (sheet: nazwa)."


def test_merged_cells_give_their_value_to_each_row(tmp_path: Path) -> None:
    rows = '<row r="2"><c r="A2" t="str"><v>A</v></c><c r="B2" t="str"><v>b</v></c></row>' + "".join(
        f'<row r="{row}"><c r="A{row}" t="str"><v>{row}</v></c><c r="B{row}"/></row>' for row in (3, 4, 5)
    )
    merged = '<mergeCells><mergeCell ref="B2:B4"/><mergeCell ref="A5:B5"/></mergeCells>'
    seen = read_sheet(write_xlsx(tmp_path / "a.xlsx", {SHEET: sheet(rows, merged)}), ())
    assert [cells.get("Opis", "") for cells in seen.rows.values()] == ["b", "b", "b", ""]
    assert seen.notes == [
        "Scalone komórki (B2:B4): wartość pierwszej ma każdy z tych wierszy.",
        "Komórki scalone w poziomie (A5:B5): wartość ma tylko pierwsza kolumna.",
    ]


def test_runs_of_text_are_joined_and_readings_left_out(tmp_path: Path) -> None:
    strings = (
        f'<sst xmlns="{MAIN}"><si><r><t xml:space="preserve">Żar</t></r><r><rPr><b/></rPr><t>ki</t></r>'
        "<rPh><t>x</t></rPh><phoneticPr/></si></sst>"
    )
    row = '<row r="2"><c r="A2" t="s"><v>0</v></c></row>'
    seen = read_sheet(write_xlsx(tmp_path / "a.xlsx", {SHEET: sheet(row), STRINGS: strings}), ())
    assert seen.rows == {2: {"Nazwa": "Żarki"}}


def test_a_dimension_that_lies_is_not_believed(tmp_path: Path) -> None:
    text = sheet(TWO.format("")).replace("<sheetData>", '<dimension ref="A1:XFD1048576"/><sheetData>')
    assert read_sheet(write_xlsx(tmp_path / "a.xlsx", {SHEET: text}), ()).rows == BOTH


def test_the_last_cell_of_a_sheet_is_bounded(tmp_path: Path) -> None:
    row = '<row r="1048576"><c r="XFD1048576" t="str"><v>x</v></c></row>'
    seen = read_sheet(write_xlsx(tmp_path / "a.xlsx", {SHEET: sheet(TWO.format("") + row)}), ())
    assert (seen.rows, seen.notes) == (
        BOTH,
        ["Kolumnę bez nazwy pominięto: XFD."],
    )
