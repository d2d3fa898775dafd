"""The rows of a .csv."""

import contextlib
import csv
import io
import re
from collections.abc import Collection, Iterator
from itertools import islice
from unicodedata import normalize

from catalogue.source.sheet.refusal import SheetError

_SEPARATORS = ";,\t|"
_LOOKED_AT = 50
_SAID = re.compile(r"[ \t]*\"?sep=(?:\"\"|(\\t|[^\n]))?\"?[;,\t]*(?:\n|\Z)", re.IGNORECASE)


def csv_rows(text: str, wanted: Collection[str], header: int) -> Iterator[tuple[int, list[str]]]:
    """The rows with their numbers; the separator is told by a line `sep=;`, else by names that are `wanted`.

    These stand in the row `header`, where 0 in one of the first. A line `sep=;` is no row, as in Excel.
    Raises SheetError.
    """
    text = normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    said = _SAID.match(text)
    if said:
        text = text[said.end() :]
    separator = _separator(said) or max(_SEPARATORS, key=lambda mark: _names_found(text, mark, wanted, header))
    number = 0
    try:
        for number, cells in enumerate(_parsed(text, separator), start=1):
            yield number, [cell and cell.strip() for cell in cells]  # millions may be empty
    except csv.Error:
        raise SheetError(
            f"Wiersza {number + 1} nie da się odczytać: cudzysłów jest w nim niedomknięty albo znajduje się w środku komórki.",
            "Zapisz plik ponownie z programu do arkuszy albo podaj plik .xlsx.",
        ) from None


def _separator(said: re.Match[str] | None) -> str:
    mark = (said[1] or "") if said else ""
    return "\t" if mark == "\\t" else "" if mark == '"' else mark


def _names_found(text: str, separator: str, wanted: Collection[str], header: int) -> tuple[int, int]:
    """How many of the wanted names, and how many cells, the row of names has with this separator."""
    best = 0, 0
    with contextlib.suppress(csv.Error):
        for number, cells in enumerate(islice(_parsed(text, separator), header or _LOOKED_AT), start=1):
            if not header or number == header:
                found = sum(" ".join(cell.split()) in wanted for cell in filter(None, cells))
                best = max(best, (found, len(cells)))
    return best


def _parsed(text: str, separator: str) -> Iterator[list[str]]:
    # A cell too long for a record is reported, not refused by the library, whose one limit holds for every reader.
    csv.field_size_limit(max(csv.field_size_limit(), len(text) + 1))
    return csv.reader(io.StringIO(text, newline="\n"), delimiter=separator, strict=True)
