"""What a spreadsheet says: the names of its columns and the texts of its rows."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from unicodedata import normalize

from catalogue.source.characters import mended, printable
from catalogue.source.sheet.refusal import SPLIT, SheetError

MAX_ROWS = 5000
MAX_COLUMNS = 200
MAX_CELL = 20_000


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
class NoText:
    """A cell that holds something, but no text; `why` is in Polish."""

    why: str


Cell = str | NoText


def table(rows: Iterable[tuple[int, Sequence[Cell]]], header: int) -> Sheet:
    """The sheet of numbered rows, the columns of which are named in the row `header`. Raises SheetError."""
    sheet, names = Sheet(), list[str]()
    for number, cells in rows:
        if number == header:
            if len(cells) > MAX_COLUMNS:
                raise SheetError(
                    f"Arkusz ma ponad {MAX_COLUMNS} kolumn.", "Zostaw w nim tylko kolumny, które importujesz."
                )
            names = [" ".join(mended(cell).split()) if isinstance(cell, str) else "" for cell in cells]
            sheet.columns = tuple(filter(None, names))
            _refuse_repeated(sheet.columns, header)
        elif number > header and any(cells):
            if len(sheet.rows) == MAX_ROWS:
                raise SheetError(
                    f"Arkusz ma ponad {MAX_ROWS} wierszy, a to najwięcej, ile można zaimportować naraz.", SPLIT
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


def _row(sheet: Sheet, number: int, names: list[str], cells: Sequence[Cell]) -> Iterator[tuple[str, str]]:
    if any(isinstance(cell, str) for cell in filter(None, cells[len(names) :])):
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
        if isinstance(cell, NoText):
            hint = "Otwórz plik w programie do arkuszy, popraw tę komórkę i zapisz plik ponownie."
            sheet.faults.append(CellFault(number, name, cell.why, hint))
            yield name, ""
            continue
        if len(cell) > MAX_CELL:
            message = f"Komórka ma {len(cell)} znaków, a może mieć najwyżej {MAX_CELL}."
            sheet.faults.append(CellFault(number, name, message, "Skróć tekst."))
        yield name, normalize("NFC", cell)
