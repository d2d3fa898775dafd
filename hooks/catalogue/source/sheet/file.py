"""A file that is a spreadsheet, whatever its kind; what else lies under such a name is told."""

from collections.abc import Collection
from pathlib import Path

from catalogue.source.sheet.csv_rows import csv_rows
from catalogue.source.sheet.elements import DamagedError
from catalogue.source.sheet.encoding import decoded
from catalogue.source.sheet.refusal import SAVE_AS_XLSX, SPLIT, SheetError
from catalogue.source.sheet.table import Rows, Sheet, table

CSV_ENDING, XLSX_ENDING = ".csv", ".xlsx"
MAX_FILE = 20 * 1024 * 1024
_TABS = 20
"""In so many sheets the names of columns are looked for: a cover may come first."""

_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
"""How old files of Office begin, and new ones with a password: https://learn.microsoft.com/openspecs/windows_protocols/ms-cfb"""
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
"""The name of a stream in the latter: https://learn.microsoft.com/openspecs/office_file_formats/ms-offcrypto"""
_ZIP = b"PK\x03\x04"
_OPEN_DOCUMENT = slice(30, 73), b"mimetypeapplication/vnd.oasis.opendocument."
"""The first part of such a zip says what it is: https://docs.oasis-open.org/office/OpenDocument/v1.3/os/part2-packages/"""


def read_sheet(file: Path, wanted: Collection[str], *, name: str = "", header: int = 0, hidden: bool = False) -> Sheet:
    """Read a .csv or .xlsx whose columns are named in the row `header`; where 0, it is looked for.

    `wanted` are names of columns, by which that row and the separator of a .csv are told; `name` is that of the sheet
    in an .xlsx, where empty the first that is not hidden and has such names. With `hidden`, what is hidden is read too.
    Raises SheetError.
    """
    data, ending = _bytes(file), file.suffix.lower()
    _refuse_other(data, ending)
    if ending == CSV_ENDING:
        text, note = decoded(data)
        sheet = table(Rows(csv_rows(text, wanted, header)), wanted, header)
        sheet.notes = [note, *sheet.notes] if note else sheet.notes
        return sheet
    try:
        return _of_xlsx(data, wanted, name, header, hidden=hidden)
    except SheetError:
        raise
    except Exception as error:  # a damaged file can fail anywhere inside the libraries
        raise SheetError("Pliku nie da się odczytać jako arkusza .xlsx.", SAVE_AS_XLSX) from error


def _of_xlsx(data: bytes, wanted: Collection[str], name: str, header: int, *, hidden: bool) -> Sheet:
    from catalogue.source.sheet.xlsx_rows import XlsxFile  # noqa: PLC0415 - loads openpyxl, which a .csv has no need of

    book = XlsxFile(data)
    tabs = book.tabs(name, hidden=hidden)
    first: Sheet | None = None
    refused: SheetError | None = None
    for tab in tabs[:_TABS]:
        try:
            sheet = table(book.rows(tab, hidden=hidden), wanted, header)
        except SheetError as error:
            refused = refused or error
            continue
        sheet.notes = [*book.notes(tab, chosen=bool(name), all_seen=hidden), *sheet.notes]
        if sheet.likely_header or not wanted or len(tabs) == 1:
            return sheet
        first = first or sheet
    if first is None:
        raise refused or DamagedError
    return first


def _bytes(file: Path) -> bytes:
    try:
        with file.open("rb") as stream:
            data = stream.read(MAX_FILE + 1)
    except OSError as error:
        message = f"System nie pozwala odczytać pliku ({error.strerror})."
        raise SheetError(message, "Sprawdź uprawnienia pliku i to, czy nadal istnieje.") from None
    if len(data) > MAX_FILE:
        limit = MAX_FILE // 1024 // 1024
        raise SheetError(f"Plik ma ponad {limit} MiB, a to najwięcej, ile można zaimportować naraz.", SPLIT)
    return data


def _refuse_other(data: bytes, ending: str) -> None:
    if data.startswith(_OLE):
        if _ENCRYPTED in data:
            raise SheetError("Plik jest zabezpieczony hasłem.", SAVE_AS_XLSX)
        raise SheetError(f"To jest plik w dawnej postaci (np. .xls), a nie {ending}.", SAVE_AS_XLSX)
    where, mark = _OPEN_DOCUMENT
    if data[where] == mark:
        raise SheetError(f"To jest plik OpenDocument (np. .ods), a nie {ending}.", SAVE_AS_XLSX)
    if ending == CSV_ENDING and data.startswith(_ZIP):
        raise SheetError(
            "To jest archiwum zip (takie jak .xlsx), a nie .csv.",
            "Jeśli to arkusz .xlsx, zmień końcówkę jego nazwy na .xlsx.",
        )
    if ending == XLSX_ENDING and not data.startswith(_ZIP):
        _refuse_text(data)


def _refuse_text(data: bytes) -> None:
    try:
        text, note = decoded(data)
    except SheetError:
        return
    text = text.strip()
    if text.startswith("<"):
        raise SheetError("To jest strona HTML albo inny plik XML, a nie arkusz .xlsx.", SAVE_AS_XLSX)
    if text and not (note and set(";,\t").isdisjoint(text)):
        raise SheetError(
            "To jest zwykły tekst, a nie arkusz .xlsx.",
            "Jeśli to plik CSV, zmień końcówkę jego nazwy na .csv; w każdym innym przypadku zapisz arkusz ponownie.",
        )
