"""What a spreadsheet may cost: each file is read, or refused in these words, within a gibibyte of memory."""

import zipfile
from pathlib import Path

import pytest

from bounded import told
from catalogue.source.sheet import package
from catalogue.source.sheet.file import read_sheet
from catalogue.source.sheet.refusal import SheetError
from xlsx_parts import A_ROW, MAIN, SHEET, STRINGS, STYLES, Part, related, repeated, sheet, write_xlsx

SPLIT = "Podziel arkusz na mniejsze pliki i zaimportuj je po kolei."
DATA_ALONE = (
    "Skopiuj same dane do nowego arkusza (bez pustych wierszy i kolumn, obrazków i formatowania) i zaimportuj go; "
    "jeśli nadal jest za duży, podziel go na mniejsze."
)
DAMAGED = (
    "Pliku nie da się odczytać jako arkusza .xlsx.",
    "Otwórz go w programie do arkuszy i zapisz jako „Skoroszyt programu Excel (.xlsx)” bez hasła.",
)
TOO_MANY_ROWS = "Arkusz ma ponad 5000 wierszy, a to najwięcej, ile można zaimportować naraz.", SPLIT
TOO_MANY_COLUMNS = "Arkusz ma ponad 200 kolumn.", "Zostaw w nim tylko kolumny, które importujesz."

COLUMNS = sheet(A_ROW).replace("<sheetData>", "<cols>…</cols><sheetData>")
STYLED = "<row>" + '<c s="1"/>' * 200 + "</row>"
MERGED = '<mergeCell ref="A1:XFD1048576"/>'
RUNS = '<row r="2"><c t="inlineStr"><is>…</is></c></row>'


@pytest.mark.parametrize(
    ("parts", "found"),
    [
        ({SHEET: sheet(A_ROW.replace("2", "1048576"))}, ("{1048576: 'A'}",)),
        ({SHEET: repeated(sheet(f"{A_ROW}…"), "<row/>", 300_000)}, ("{2: 'A'}",)),
        ({SHEET: repeated(sheet(f"{A_ROW}…"), STYLED, 1000)}, ("{2: 'A'}",)),
        ({SHEET: repeated(sheet(f"{A_ROW}…"), '<row hidden="1"><c s="1"/></row>', 300_000)}, ("{2: 'A'}",)),
        ({SHEET: repeated(COLUMNS, '<col min="3" max="16384" hidden="1"/>', 1_000_000)}, ("{2: 'A'}",)),
        ({SHEET: repeated(sheet(A_ROW, "<mergeCells>…</mergeCells>"), MERGED, 1_000_000)}, ("{2: 'A'}",)),
        ({SHEET: repeated(sheet(A_ROW, "…"), "<dataValidation><a/></dataValidation>", 1_000_000)}, ("{2: 'A'}",)),
        ({STRINGS: repeated(f'<sst xmlns="{MAIN}">…</sst>', "<si><t>abc</t></si>", 300_000)}, ("{2: 'A'}",)),
        (
            {SHEET: repeated(sheet(RUNS), "<r><t>abc</t></r>", 100_000)},
            ("{2: 'abcabcabc'}", "Komórka ma 300000 znaków, a może mieć najwyżej 20000."),
        ),
    ],
    ids=[
        "last row",
        "empty rows",
        "styled cells",
        "hidden rows",
        "hidden columns",
        "merged",
        "validations",
        "strings of other sheets",
        "runs of text",
    ],
)
def test_what_holds_little_costs_little(tmp_path: Path, parts: dict[str, Part], found: tuple[str, ...]) -> None:
    assert told(write_xlsx(tmp_path / "a.xlsx", parts)) == found


ONES = "<row>" + "<c><v>1</v></c>" * 200 + "</row>"
TWICE = '<row><c t="s"><v>0</v></c><c t="s"><v>0</v></c></row>'
SAME = f'<sst xmlns="{MAIN}"><si><t>{"a" * 20_000}</t></si></sst>'
CODES = f'<styleSheet xmlns="{MAIN}"><numFmts>…</numFmts></styleSheet>'
STYLE_LIST = f'<styleSheet xmlns="{MAIN}"><cellXfs>…</cellXfs></styleSheet>'


@pytest.mark.parametrize(
    ("parts", "refusal"),
    [
        (
            {SHEET: repeated(sheet("…"), "<row/>", 5_000_000)},
            ("Arkusz ma ponad 1 048 576 wierszy, a więcej nie mieści żaden arkusz Excela.", DATA_ALONE),
        ),
        (
            {STYLES: repeated(STYLE_LIST, '<xf numFmtId="0" fontId="0"/>', 5_000_000)},
            ("Plik ma ponad 65 536 formatów komórek, a więcej nie mieści żaden arkusz Excela.", DATA_ALONE),
        ),
        (
            {STYLES: repeated(CODES, '<numFmt numFmtId="9" formatCode="0"/>', 70_000)},
            ("Plik ma ponad 65 536 formatów komórek, a więcej nie mieści żaden arkusz Excela.", DATA_ALONE),
        ),
        (
            {SHEET: repeated(sheet("…"), ONES, 6000)},
            ("Arkusz ma ponad milion wypełnionych komórek, a to najwięcej, ile można zaimportować naraz.", SPLIT),
        ),
        ({SHEET: repeated(sheet("…"), "<row><c><v>1</v></c></row>", 50_000)}, TOO_MANY_ROWS),
        (
            {SHEET: repeated(sheet("…"), TWICE, 5000), STRINGS: SAME},
            (
                "Komórki arkusza mają razem ponad 50 milionów znaków, a to najwięcej, ile można zaimportować naraz.",
                SPLIT,
            ),
        ),
        ({SHEET: sheet("").replace("B1", "XFD1")}, TOO_MANY_COLUMNS),
    ],
    ids=["rows", "styles", "formats", "cells", "filled rows", "text", "columns"],
)
def test_what_costs_too_much_is_refused(tmp_path: Path, parts: dict[str, Part], refusal: tuple[str, str]) -> None:
    assert told(write_xlsx(tmp_path / "a.xlsx", parts)) == refusal


ENTITIES = "".join(f'<!ENTITY a{at} "{f"&a{at - 1};" * 100}">' for at in range(1, 10))
BOMB = f'<!DOCTYPE worksheet [<!ENTITY a0 "aaaaaaaaaa">{ENTITIES}]>'
OUTSIDE = '<!DOCTYPE worksheet [<!ENTITY a9 SYSTEM "file:///etc/passwd">]>'
WITH_ENTITY = sheet('<row><c t="str"><v>&a9;</v></c></row>')


@pytest.mark.parametrize(
    "parts",
    [
        {SHEET: BOMB + WITH_ENTITY},
        {SHEET: OUTSIDE + WITH_ENTITY},
        {SHEET: repeated(sheet("…"), "<a>", 10_000_000)},
        {SHEET: sheet("".join(f"<a{at}/>" for at in range(20_000)))},
        {SHEET: repeated(sheet('<row><c r="…"/></row>'), "A", 100_000_000)},
        {SHEET: repeated(sheet("<row><c><v>…</v></c></row>"), "1", 100_000_000)},
        {SHEET: sheet('<row><c r="XFE2"><v>1</v></c></row>')},
        {
            STYLES: f'<styleSheet xmlns="{MAIN}"><numFmts><numFmt numFmtId="9" formatCode="{"[" * 256}"/></numFmts></styleSheet>'
        },
        {"xl/_rels/workbook.xml.rels": repeated("<a>…</a>", related("a", "styles", "1"), 70_000)},
        {"xl/workbook.xml": repeated("<a><sheets>…</sheets></a>", '<sheet name="A" r:id="r0"/>', 70_000)},
        {STRINGS: "<sst>", SHEET: sheet(TWICE)},
        {SHEET: sheet(TWICE)},
    ],
    ids=[
        "entities",
        "entity outside",
        "depth",
        "names",
        "tag",
        "text",
        "column",
        "format",
        "relations",
        "sheets",
        "cut",
        "no string",
    ],
)
def test_what_no_program_writes_is_damage(tmp_path: Path, parts: dict[str, Part]) -> None:
    assert told(write_xlsx(tmp_path / "a.xlsx", parts)) == DAMAGED


def test_elements_are_counted_over_all_parts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "MAX_ELEMENTS", 2000)
    cells = {SHEET: repeated(sheet("…"), '<c r="A1"/>', 1000), STYLES: repeated(STYLE_LIST, "<xf/>", 1000)}
    with pytest.raises(SheetError) as refusal:
        read_sheet(write_xlsx(tmp_path / "a.xlsx", cells), ())
    message = "Plik ma ponad 10 milionów komórek i innych elementów, licząc puste, a to najwięcej, ile można odczytać."
    assert (str(refusal.value), refusal.value.hint) == (message, DATA_ALONE)


def _with_sizes(data: bytes, size: int) -> bytes:
    """The archive with this size written for each of its parts, as an attack would write it."""
    lying = bytearray(data)
    at = data.find(b"PK\x01\x02")
    while at >= 0:
        lying[at + 24 : at + 28] = size.to_bytes(4, "little")
        at = data.find(b"PK\x01\x02", at + 1)
    return bytes(lying)


def test_sizes_that_lie_unpack_no_more_than_they_say(tmp_path: Path) -> None:
    file = write_xlsx(tmp_path / "a.xlsx", {SHEET: repeated(sheet("…"), "<row/>", 40_000_000)})
    file.write_bytes(_with_sizes(file.read_bytes(), 1000))
    assert told(file) == DAMAGED


def test_a_packing_that_needs_a_lot_of_memory_is_damage(tmp_path: Path) -> None:
    assert told(write_xlsx(tmp_path / "a.xlsx", {}, zipfile.ZIP_BZIP2)) == DAMAGED


def test_a_damaged_byte_behind_the_cells_is_told(tmp_path: Path) -> None:
    file = write_xlsx(tmp_path / "a.xlsx", {SHEET: sheet(A_ROW, "<!-- abcd -->")}, zipfile.ZIP_STORED)
    assert told(file) == ("{2: 'A'}",)
    file.write_bytes(file.read_bytes().replace(b"abcd", b"abcx"))
    assert told(file) == DAMAGED


MIB = 1024 * 1024
UNCLOSED = (
    "Wiersza 2 nie da się odczytać: cudzysłów jest w nim niedomknięty albo znajduje się w środku komórki.",
    "Zapisz plik ponownie z programu do arkuszy albo podaj plik .xlsx.",
)


@pytest.mark.parametrize(
    ("start", "unit", "found"),
    [
        ("", ";", TOO_MANY_COLUMNS),
        ("Nazwa;Opis\nA\n", ";", ("{2: 'A'}",)),
        ("Nazwa;Opis\nA;", "x", ("{2: 'Axxxxxxxx'}", "Komórka ma 19922944 znaków, a może mieć najwyżej 20000.")),
        (
            "Nazwa;Opis\n\U0001f600;",
            "x",
            ("{2: '\U0001f600xxxxxxxx'}", "Komórka ma 19922944 znaków, a może mieć najwyżej 20000."),
        ),
        ('Nazwa;Opis\n"\U0001f600', "x", UNCLOSED),
        ("Nazwa;Opis\n", "A;\n", TOO_MANY_ROWS),
    ],
    ids=["columns", "cells", "a line", "a wide line", "unclosed", "rows"],
)
def test_a_csv_of_twenty_mebibytes(tmp_path: Path, start: str, unit: str, found: tuple[str, ...]) -> None:
    (tmp_path / "a.csv").write_text(start + unit * (19 * MIB // len(unit)), encoding="utf-8", newline="")
    assert told(tmp_path / "a.csv") == found


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
def test_a_file_of_gibibytes_is_nottold(tmp_path: Path, ending: str) -> None:
    with (tmp_path / f"a{ending}").open("wb") as file:
        file.truncate(4 * 1024 * MIB)  # takes no room on the disk
    assert told(tmp_path / f"a{ending}") == (
        "Plik ma ponad 20 MiB, a to najwięcej, ile można zaimportować naraz.",
        SPLIT,
    )
