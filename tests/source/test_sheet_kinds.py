"""Files that are no spreadsheet, whatever their names say; and what comes back from an .xlsx, whole or damaged."""

import contextlib
import functools
import io
import tempfile
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from catalogue.source.sheet.file import read_sheet
from catalogue.source.sheet.refusal import SheetError
from xlsx_parts import SHEET, repeated, sheet, write_xlsx

SAVE_AS_XLSX = "Otwórz go w programie do arkuszy i zapisz jako „Skoroszyt programu Excel (.xlsx)” bez hasła."
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def _refusal(file: Path) -> tuple[str, str]:
    with pytest.raises(SheetError) as refusal:
        read_sheet(file, ())
    return str(refusal.value), refusal.value.hint


def _open_document() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", "<a/>")
    return packed.getvalue()


def _empty_zip() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("a.txt", "b")
    return packed.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "message", "hint"),
    [
        ("a.xlsx", OLE + "EncryptedPackage".encode("utf-16-le"), "Plik jest zabezpieczony hasłem.", SAVE_AS_XLSX),
        ("a.xlsx", OLE, "To jest plik w dawnej postaci (np. .xls), a nie .xlsx.", SAVE_AS_XLSX),
        ("a.csv", OLE, "To jest plik w dawnej postaci (np. .xls), a nie .csv.", SAVE_AS_XLSX),
        ("a.xlsx", _open_document(), "To jest plik OpenDocument (np. .ods), a nie .xlsx.", SAVE_AS_XLSX),
        ("a.csv", _open_document(), "To jest plik OpenDocument (np. .ods), a nie .csv.", SAVE_AS_XLSX),
        (
            "a.csv",
            _empty_zip(),
            "To jest archiwum zip (takie jak .xlsx), a nie .csv.",
            "Jeśli to arkusz .xlsx, zmień końcówkę jego nazwy na .xlsx.",
        ),
        (
            "a.xlsx",
            b"\xef\xbb\xbf\n <html><table><tr><td>Nazwa",
            "To jest strona HTML albo inny plik XML, a nie arkusz .xlsx.",
            SAVE_AS_XLSX,
        ),
        (
            "a.xlsx",
            "Nazwa;Opis\nŻarki;b\n".encode(),
            "To jest zwykły tekst, a nie arkusz .xlsx.",
            "Jeśli to plik CSV, zmień końcówkę jego nazwy na .csv; w każdym innym przypadku zapisz arkusz ponownie.",
        ),
        (
            "a.xlsx",
            "Nazwa;Opis\nŻarki;b\n".encode("cp1250"),
            "To jest zwykły tekst, a nie arkusz .xlsx.",
            "Jeśli to plik CSV, zmień końcówkę jego nazwy na .csv; w każdym innym przypadku zapisz arkusz ponownie.",
        ),
        ("a.xlsx", b"", "Pliku nie da się odczytać jako arkusza .xlsx.", SAVE_AS_XLSX),
        ("a.xlsx", b"%PDF-1.7\n\xe2\xe3", "Pliku nie da się odczytać jako arkusza .xlsx.", SAVE_AS_XLSX),
    ],
    ids=lambda value: value[:40] if isinstance(value, str) and value.endswith(".") else "",
)
def test_another_kind_of_file_is_told(tmp_path: Path, name: str, data: bytes, message: str, hint: str) -> None:
    (tmp_path / name).write_bytes(data)
    assert _refusal(tmp_path / name) == (message, hint)


def test_a_file_that_the_system_does_not_give_is_told(tmp_path: Path) -> None:
    assert _refusal(tmp_path / "brak.csv") == (
        "System nie pozwala odczytać pliku (No such file or directory).",
        "Sprawdź uprawnienia pliku i to, czy nadal istnieje.",
    )


def test_an_xlsx_that_unpacks_to_too_much_is_refused(tmp_path: Path) -> None:
    file = write_xlsx(tmp_path / "a.xlsx", {"xl/media/a.bmp": repeated("…", "\0" * 1024, 201 * 1024)})
    hint = (
        "Skopiuj same dane do nowego arkusza (bez pustych wierszy i kolumn, obrazków i formatowania) i zaimportuj go; "
        "jeśli nadal jest za duży, podziel go na mniejsze."
    )
    message = "Rozpakowany arkusz ma ponad 200 MiB, a to najwięcej, ile można zaimportować."
    assert _refusal(file) == (message, hint)


def test_of_many_sheets_the_first_are_named(tmp_path: Path) -> None:
    book = Workbook()
    for number in range(2, 23):
        book.create_sheet(f"Arkusz {number}")
    book.save(tmp_path / "a.xlsx")
    with pytest.raises(SheetError) as refusal:
        read_sheet(tmp_path / "a.xlsx", (), name="Inny")
    names = ", ".join(f"Arkusz {number}" for number in range(2, 21))
    assert refusal.value.hint == f"Arkusze w pliku: Sheet, {names} …."


def test_rows_and_cells_may_say_where_they_stand_or_follow_each_other(tmp_path: Path) -> None:
    rows = (
        '<row r="7"><c r="B7" t="str"><v>7b</v></c></row><row><c/><c t="str"><v>8b</v></c></row>'
        '<row r="3"><c t="str"><v>3a</v></c><c r="B3" t="inlineStr"><is><t>3</t><rPh><t>x</t></rPh></is></c></row>'
    )
    file = write_xlsx(tmp_path / "a.xlsx", {SHEET: sheet(rows).replace("<", "<x:").replace("<x:/", "</x:")})
    assert read_sheet(file, ()).rows == {
        3: {"Nazwa": "3a", "Opis": "3"},
        7: {"Nazwa": "", "Opis": "7b"},
        8: {"Nazwa": "", "Opis": "8b"},
    }


PLACES = st.tuples(st.integers(2, 1_048_576), st.integers(1, 5))


@settings(max_examples=50)
@given(st.dictionaries(PLACES, st.text("aż<&>\"' \n\u2028\U0001f600", min_size=1), max_size=8))
def test_any_texts_come_back_from_an_xlsx(texts: dict[tuple[int, int], str]) -> None:
    book = Workbook()
    for column in range(1, 6):
        book.active.cell(1, column, f"k{column}")
    for place, text in texts.items():
        book.active.cell(*place, text)
    expected: dict[int, dict[str, str]] = {}
    for (row, column), text in sorted(texts.items()):
        if text.strip():
            expected.setdefault(row, {f"k{at}": "" for at in range(1, 6)})[f"k{column}"] = text.strip()
    with tempfile.TemporaryDirectory() as folder:
        book.save(Path(folder) / "a.xlsx")
        found = read_sheet(Path(folder) / "a.xlsx", ()).rows
    assert {row: dict.fromkeys(expected[row], "") | cells for row, cells in found.items()} == expected


@functools.cache
def _whole() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        return write_xlsx(Path(folder) / "a.xlsx", {}, zipfile.ZIP_STORED).read_bytes()


@settings(max_examples=150)
@given(st.data())
def test_any_damage_is_read_or_refused(data: st.DataObject) -> None:
    damaged = bytearray(_whole())
    for _ in range(data.draw(st.integers(1, 3))):
        damaged[data.draw(st.integers(0, len(damaged) - 1))] = data.draw(st.integers(0, 255))
    with tempfile.TemporaryDirectory() as folder, contextlib.suppress(SheetError):
        (Path(folder) / "a.xlsx").write_bytes(damaged)
        assert read_sheet(Path(folder) / "a.xlsx", ()).rows == {2: {"Nazwa": "A"}}
