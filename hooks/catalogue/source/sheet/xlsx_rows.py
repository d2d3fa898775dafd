"""The rows of an .xlsx: read are only the cells that hold something, then what they refer to."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import attrgetter
from unicodedata import normalize

from catalogue.source.characters import printable
from catalogue.source.sheet.cells import Cells, Held, cells_of, text_bound
from catalogue.source.sheet.package import Package
from catalogue.source.sheet.refusal import DATA_ALONE, Bound, SheetError
from catalogue.source.sheet.table import MAX_COLUMNS, MAX_ROWS, Cell, NoText, Rows, Shown
from catalogue.source.sheet.values import as_cell
from catalogue.source.sheet.workbook import Tab, Workbook

_NO_RESULT = NoText("Formuła w tej komórce nie ma zapisanego wyniku.")
_SHEETS_SHOWN = 20


class XlsxFile:
    """A workbook, and the rows of each of its sheets. Raises SheetError, and much else where the file is damaged."""

    def __init__(self, data: bytes) -> None:
        """Take the bytes of the file."""
        self._package = Package(data)
        self._book = Workbook(self._package)

    def tabs(self, name: str, *, hidden: bool) -> list[Tab]:
        """The sheet of this name, else those that may be meant: hidden ones are only where these are wanted."""
        tabs = self._book.sheets
        if name:
            chosen = [tab for tab in tabs if _same(tab.name) == _same(name)]
            if not chosen:
                raise SheetError(f"W pliku nie ma arkusza „{printable(name)}”.", f"Arkusze w pliku: {_names(tabs)}.")
            return chosen
        seen = [tab for tab in tabs if hidden or not tab.hidden]
        if tabs and not seen:
            raise SheetError(
                f"Wszystkie arkusze w pliku są ukryte: {_names(tabs)}.",
                "Odkryj właściwy w programie do arkuszy albo wskaż go w mapie (sheet: nazwa).",
            )
        return seen

    def notes(self, taken: Tab, *, chosen: bool, all_seen: bool) -> list[str]:
        """What to say of the sheet that was taken and of the others."""
        others = [tab for tab in self._book.sheets if tab is not taken]
        seen = [tab for tab in others if all_seen or not tab.hidden]
        hidden = [tab for tab in others if tab not in seen]
        notes = [f"Arkusz „{printable(taken.name)}” jest w pliku ukryty."] if taken.hidden else []
        if seen and not chosen:
            notes.append(
                f"Wzięto arkusz „{printable(taken.name)}”; w pliku są też: {_names(seen)}. "
                f"Inny wskaż w mapie, np. sheet: {printable(seen[0].name)}"
            )
        if hidden:
            notes.append(f"Ukryte arkusze pominięto: {_names(hidden)}.")
        return notes

    def rows(self, tab: Tab, *, hidden: bool) -> Rows:
        """The rows of a sheet that hold something, with their numbers, and what of it nobody sees."""
        cells = cells_of(self._package, tab.part)
        cells.held.sort(key=attrgetter("row"))
        columns = {cell.column for cell in cells.held} & cells.hidden_columns
        return Rows(
            self._valued(cells),
            frozenset() if hidden else frozenset(cells.hidden_rows),
            frozenset() if hidden else frozenset(columns),
            sorted(cells.merged),
            placed=True,
        )

    def _valued(self, cells: Cells) -> Iterator[tuple[int, list[Cell]]]:
        strings = self._book.strings({int(cell.text) for cell in cells.held if _is_shared(cell)})
        formats = self._book.formats({cell.style for cell in cells.held})
        texts = text_bound()
        merged = _Merged(cells)
        for row, held in groupby(cells.held, key=attrgetter("row")):
            values: dict[int, Cell] = {}
            for cell in held:
                text = strings[int(cell.text)] if _is_shared(cell) else cell.text
                value = as_cell(cell.kind, text, formats[cell.style], self._book.epoch) if cell.texts else _NO_RESULT
                if value:
                    values[cell.column] = value
                texts.add(_length(value))
            merged.fill(row, values)
            yield row, [values.get(column, "") for column in range(1, max(values, default=0) + 1)]


class _Merged:
    """Of cells merged over several rows, the value of the first, which all of these rows have."""

    def __init__(self, cells: Cells) -> None:
        rows = list(dict.fromkeys(cell.row for cell in cells.held))
        work = Bound(MAX_ROWS * MAX_COLUMNS, "Arkusz ma zbyt wiele scalonych komórek.", DATA_ALONE)
        self._of_row: dict[int, list[tuple[int, int]]] = {}
        self._firsts: dict[tuple[int, int], Cell | None] = {}
        for area in cells.merged:
            below = rows[bisect_right(rows, area.top) : bisect_right(rows, area.bottom)]
            if below and rows[bisect_left(rows, area.top)] == area.top:
                work.add(len(below))
                self._firsts[area.top, area.left] = None
                for row in below:
                    self._of_row.setdefault(row, []).append((area.top, area.left))

    def fill(self, row: int, values: dict[int, Cell]) -> None:
        """Put the values of merged cells into a row, and keep those that begin in it."""
        for first in self._of_row.get(row, ()):
            value = self._firsts[first]
            if value is not None:
                values.setdefault(first[1], value)
        for column, value in values.items():
            if (row, column) in self._firsts:
                self._firsts[row, column] = value


def _same(name: str) -> str:
    return " ".join(normalize("NFC", name).casefold().split())


def _names(tabs: Sequence[Tab]) -> str:
    names = ", ".join(printable(tab.name) for tab in tabs[:_SHEETS_SHOWN])
    return names + (" …" if len(tabs) > _SHEETS_SHOWN else "")


def _length(value: Cell) -> int:
    return len(value.text if isinstance(value, Shown) else value) if not isinstance(value, NoText) else 0


def _is_shared(cell: Held) -> bool:
    return cell.kind == "s" and bool(cell.texts)
