"""The rows of a .csv."""

import csv
import io
from collections.abc import Collection, Iterator
from itertools import islice

from catalogue.source.sheet.refusal import SheetError

_SEPARATORS = ";,\t"
_AS_UTF8 = (
    "W Excelu wybierz Plik → Zapisz jako → „CSV UTF-8 (rozdzielany przecinkami)”, w LibreOffice kodowanie „Unicode (UTF-8)”; "
    "możesz też podać plik .xlsx."
)


def csv_rows(data: bytes, wanted: Collection[str], header: int) -> Iterator[tuple[int, list[str]]]:
    """The rows with their numbers; `wanted` are names in the row `header`, by which the separator is told.

    Raises SheetError.
    """
    text = _decoded(data).replace("\r\n", "\n").replace("\r", "\n")
    separator = max(_SEPARATORS, key=lambda mark: _names_found(text, mark, wanted, header))
    number = 0
    try:
        for number, cells in enumerate(_parsed(text, separator), start=1):
            yield number, [cell and cell.strip() for cell in cells]  # millions may be empty
    except csv.Error:
        raise SheetError(
            f"Wiersza {number + 1} nie da się odczytać: cudzysłów jest w nim niedomknięty albo znajduje się w środku komórki.",
            "Zapisz plik ponownie z programu do arkuszy albo podaj plik .xlsx.",
        ) from None


def _decoded(data: bytes) -> str:
    try:
        text, wrong = data.decode("utf-8-sig"), data.find(0)  # a zero is a part of a letter in UTF-16
    except UnicodeDecodeError as error:
        text, wrong = "", error.start
    if wrong >= 0:
        line = data.count(b"\n", 0, wrong) + 1
        raise SheetError(f"Plik nie jest zapisany w kodowaniu UTF-8 (wiersz {line}).", _AS_UTF8)
    return text


def _names_found(text: str, separator: str, wanted: Collection[str], header: int) -> tuple[int, int]:
    """How many of the wanted names, and how many cells, the row of names has with this separator."""
    try:
        cells = ([[], *islice(_parsed(text, separator), header)])[-1]
    except csv.Error:
        return 0, 0
    return sum(" ".join(cell.split()) in wanted for cell in filter(None, cells)), len(cells)


def _parsed(text: str, separator: str) -> Iterator[list[str]]:
    # A cell too long for a record is reported, not refused by the library, whose one limit holds for every reader.
    csv.field_size_limit(max(csv.field_size_limit(), len(text) + 1))
    return csv.reader(io.StringIO(text, newline="\n"), delimiter=separator, strict=True)
