"""What a spreadsheet says: the names of its columns and the texts of its rows."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, islice
from unicodedata import normalize

from catalogue.source.characters import mended, printable
from catalogue.source.sheet import notes
from catalogue.source.sheet.refusal import SPLIT, SheetError

MAX_ROWS = 5000
MAX_COLUMNS = 200
MAX_CELL = 20_000
_LOOKED_AT = 50  # so many rows may stand above the names of the columns


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

    Rows are numbered as a spreadsheet does, from 1. A column without a name is left out. `plain` has the numbers, days
    and the like that the sheet shows in another way. `hidden` are the names of columns that nobody sees, with their
    letters; `notes` say in Polish what was taken and what left out. The names stand in the row `header`;
    `likely_header` is the row in which most of the wanted ones stand, or 0. In a `placed` sheet no sign parts the cells.
    """

    columns: tuple[str, ...] = ()
    rows: dict[int, dict[str, str]] = field(default_factory=dict)
    faults: list[CellFault] = field(default_factory=list)
    plain: dict[tuple[int, str], str] = field(default_factory=dict)
    hidden: dict[str, str] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    header: int = 1
    likely_header: int = 0
    placed: bool = False


@dataclass(frozen=True, slots=True)
class NoText:
    """A cell that holds something, but no text; `why` is in Polish."""

    why: str


@dataclass(frozen=True, slots=True)
class Shown:
    """A number, a day or the like: the text that the sheet shows, and `plain`, which records write."""

    text: str
    plain: str


Cell = str | Shown | NoText


@dataclass(slots=True)
class Rows:
    """The rows of a file with their numbers, the rows and columns that are hidden, and what is merged.

    In `placed` rows each cell says its column; in others a sign that parts them may stand in a text.
    """

    rows: Iterator[tuple[int, Sequence[Cell]]]
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    merged: Sequence[tuple[int, int, int, int]] = ()
    placed: bool = False


def table(rows: Rows, wanted: Collection[str], header: int) -> Sheet:
    """The sheet of numbered rows, of which `header` names the columns; where 0, the one with most names that are wanted.

    Raises SheetError.
    """
    seen = ((number, cells) for number, cells in rows.rows if number not in rows.hidden_rows)
    first = list(islice(seen, _LOOKED_AT))
    best_row = _most_named(first, wanted)
    unnamed = set[int]()
    sheet, names = Sheet(header=header or best_row or 1, likely_header=best_row, placed=rows.placed), list[str]()
    for number, cells in chain(first, seen):
        if number == sheet.header:
            if len(cells) > MAX_COLUMNS:
                raise SheetError(
                    f"Arkusz ma ponad {MAX_COLUMNS} kolumn.", "Zostaw w nim tylko kolumny, które importujesz."
                )
            names = _seen_names(sheet, rows, [_name(cell) for cell in cells], given=bool(header))
            _refuse_repeated([name for name in names if name and (not wanted or name in wanted)], sheet.header)
        elif number > sheet.header and any(cells):
            if len(sheet.rows) == MAX_ROWS:
                raise SheetError(
                    f"Arkusz ma ponad {MAX_ROWS} wierszy, a to najwięcej, ile można zaimportować naraz.", SPLIT
                )
            shown = ["" if at in rows.hidden_columns else cell for at, cell in enumerate(cells, start=1)]
            if rows.placed:
                unnamed |= {at for at, cell in enumerate(shown) if cell and not (at < len(names) and names[at])}
            if any(cell for at, cell in enumerate(shown) if at not in unnamed):
                sheet.rows[number] = dict(_row(sheet, number, names, shown))
    sheet.notes += notes.unnamed(unnamed)
    if not sheet.columns:
        raise _without_names(sheet, rows)
    return sheet


def _seen_names(sheet: Sheet, rows: Rows, names: list[str], *, given: bool) -> list[str]:
    """The names of the columns, empty ones for those that are hidden, and what to say of them."""
    sheet.notes += [
        *notes.above(sheet.header, given=given),
        *notes.hidden(rows.hidden_rows, rows.hidden_columns, names),
        *notes.merged(rows.merged, sheet.header),
    ]
    numbered = list(enumerate(names, start=1))
    sheet.hidden = {name: notes.letters(at) for at, name in numbered if name and at in rows.hidden_columns}
    shown = ["" if at in rows.hidden_columns else name for at, name in numbered]
    sheet.columns = tuple(dict.fromkeys(filter(None, shown)))
    return shown


def _name(cell: Cell) -> str:
    text = cell.text if isinstance(cell, Shown) else cell if isinstance(cell, str) else ""
    return " ".join(mended(text).split())


def _without_names(sheet: Sheet, rows: Rows) -> SheetError:
    """Why there is no column: the row of their names is hidden, or all of them are, or it is empty."""
    if sheet.header in rows.hidden_rows or sheet.hidden:
        what = "jest ukryty" if sheet.header in rows.hidden_rows else "ma tylko ukryte kolumny"
        return SheetError(
            f"Wiersz {sheet.header}, w którym powinny być nazwy kolumn, {what}.",
            "Odkryj je w programie do arkuszy albo dodaj --hidden.",
        )
    return SheetError(
        f"Wiersz {sheet.header} jest pusty, a powinny w nim być nazwy kolumn.",
        "Wpisz nazwy kolumn albo podaj w mapie, w którym są wierszu, np. header: 3.",
    )


def _most_named(rows: Sequence[tuple[int, Sequence[Cell]]], wanted: Collection[str]) -> int:
    """The first of the rows that have most of the wanted names; 0 where none has any."""
    found = [(_names_in(cells, wanted), -number) for number, cells in rows]
    most, number = max(found, default=(0, 0))
    return -number if most else 0


def _names_in(cells: Sequence[Cell], wanted: Collection[str]) -> int:
    return sum(_name(cell) in wanted for cell in cells[:MAX_COLUMNS] if cell)  # millions may be empty


def _refuse_repeated(columns: Sequence[str], header: int) -> None:
    repeated = next((name for at, name in enumerate(columns) if name in columns[:at]), None)
    if repeated:
        raise SheetError(
            f"Nazwa kolumny „{printable(repeated)}” jest w wierszu {header} dwa razy.",
            "Zmień nazwę jednej z tych kolumn.",
        )


def _row(sheet: Sheet, number: int, names: list[str], cells: Sequence[Cell]) -> Iterator[tuple[str, str]]:
    if not sheet.placed and any(isinstance(cell, str) for cell in filter(None, cells[len(names) :])):
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
        if isinstance(cell, Shown):
            sheet.plain[number, name] = cell.plain
            yield name, cell.text
            continue
        if len(cell) > MAX_CELL:
            message = f"Komórka ma {len(cell)} znaków, a może mieć najwyżej {MAX_CELL}."
            sheet.faults.append(CellFault(number, name, message, "Skróć tekst."))
        yield name, normalize("NFC", cell)
