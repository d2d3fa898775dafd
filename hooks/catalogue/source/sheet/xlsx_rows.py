"""The rows of an .xlsx: read are only the cells that hold something, then what they refer to."""

from collections.abc import Iterator
from itertools import groupby
from operator import attrgetter

from catalogue.source.characters import printable
from catalogue.source.sheet.cells import Held, held_cells, text_bound
from catalogue.source.sheet.package import Package
from catalogue.source.sheet.refusal import SheetError
from catalogue.source.sheet.table import Cell, NoText
from catalogue.source.sheet.values import as_cell
from catalogue.source.sheet.workbook import Workbook

_NO_RESULT = NoText("Formuła w tej komórce nie ma zapisanego wyniku.")
_SHEETS_SHOWN = 20


def xlsx_rows(data: bytes, name: str) -> Iterator[tuple[int, list[Cell]]]:
    """The rows that hold something, with their numbers, of the sheet `name` (the first where empty).

    Raises SheetError, and much else where the file is damaged.
    """
    package = Package(data)
    book = Workbook(package)
    held = held_cells(package, _chosen(book, name))
    strings = book.strings({int(cell.text) for cell in held if _is_shared(cell)})
    formats = book.formats({cell.style for cell in held})
    texts = text_bound()
    held.sort(key=attrgetter("row"))
    for row, cells in groupby(held, key=attrgetter("row")):
        values: dict[int, Cell] = {}
        for cell in cells:
            text = strings[int(cell.text)] if _is_shared(cell) else cell.text
            value = as_cell(cell.kind, text, formats[cell.style], book.epoch) if cell.texts else _NO_RESULT
            if value:
                values[cell.column] = value
            texts.add(len(value) if isinstance(value, str) else 0)
        yield row, [values.get(column, "") for column in range(1, max(values, default=0) + 1)]


def _chosen(book: Workbook, name: str) -> str:
    if name and name not in book.sheets:
        names = ", ".join(map(printable, list(book.sheets)[:_SHEETS_SHOWN]))
        more = " …" if len(book.sheets) > _SHEETS_SHOWN else ""
        raise SheetError(f"W pliku nie ma arkusza „{printable(name)}”.", f"Arkusze w pliku: {names}{more}.")
    return book.sheets[name] if name else next(iter(book.sheets.values()))


def _is_shared(cell: Held) -> bool:
    return cell.kind == "s" and bool(cell.texts)
