"""Problems of the rows of a spreadsheet; one cause is told once, whatever the number of rows that it spoils."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from catalogue.source.characters import printable
from catalogue.source.sheet.notes import ranges

_MANY, _SHOWN = 10, 3
"""Of a column with more values than the first number that are wrong in the same way, the second number is shown."""
_ALONE = 2  # so many empty cells of a row are told one by one
_EMPTY = frozenset({"K102", "K012"})


@dataclass(frozen=True, order=True, slots=True)
class RowProblem:
    """A problem of a row, and the column that it comes from where it comes from one."""

    row: int
    column: str
    code: str
    message: str
    hint: str


def told(problems: Iterable[RowProblem]) -> Iterator[str]:
    """`wiersz 7, kolumna „Województwo”: K201 …`, and the hint on a line of its own; rows with the same are one problem."""
    causes: dict[tuple[str, str, str], dict[tuple[str, str], list[int]]] = {}
    for problem in sorted(problems):
        alike = causes.setdefault((problem.column, problem.code, "" if problem.column else problem.message), {})
        alike.setdefault((problem.message, problem.hint), []).append(problem.row)
    for (column, code, _), alike in causes.items():
        shown = list(alike.items())
        most = len(shown) if len(shown) <= _MANY else _SHOWN
        for at, ((message, hint), rows) in enumerate(shown[:most]):
            yield f"{_place(rows, column)}: {f'{code} ' if code else ''}{printable(message)}\n"
            if hint and all(hint != later for (_, later), _ in shown[at + 1 : most]):
                yield f"    → {printable(hint)}\n"
        rest = sorted({row for _, rows in shown[most:] for row in rows})
        if rest:
            yield f"{_place(rest, column)}: {f'{code} ' if code else ''}Podobnie z innymi wartościami.\n"
            yield "    → Sprawdź, czy mapa łączy tę kolumnę z właściwym polem.\n"


def one_of_each_row(problems: Iterable[RowProblem]) -> Iterator[RowProblem]:
    """The problems, with the empty cells of a row told together; one that cannot be read is not empty on top of that."""
    empty: dict[int, list[RowProblem]] = {}
    problems = list(problems)
    unread = {(problem.row, problem.column) for problem in problems if problem.column and not problem.code}
    for problem in problems:
        if problem.code in _EMPTY and (problem.row, problem.column) in unread:
            continue
        if problem.code in _EMPTY and problem.column:
            empty.setdefault(problem.row, []).append(problem)
        else:
            yield problem
    for row, cells in empty.items():
        if len(cells) <= _ALONE:
            yield from cells
        else:
            names = ", ".join(f"„{printable(cell.column)}”" for cell in cells)
            message = f"Brakuje wartości w wymaganych polach; puste komórki: {names}."
            yield RowProblem(row, "", "K102", message, "Wypełnij je albo usuń wiersz, jeśli nie opisuje praktyki.")


def _place(rows: list[int], column: str) -> str:
    many = f"wiersze {ranges(rows)} (razem {len(rows)})" if len(rows) > 1 else f"wiersz {rows[0]}"
    return f"{many}, kolumna „{printable(column)}”" if column else many
