"""The cells of a sheet of an .xlsx that hold something, and what of the sheet is hidden or merged."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from openpyxl.utils import column_index_from_string

from catalogue.source.sheet.elements import DamagedError
from catalogue.source.sheet.package import Package
from catalogue.source.sheet.refusal import DATA_ALONE, SPLIT, Bound, SheetError
from catalogue.source.sheet.table import MAX_COLUMNS, MAX_ROWS

MAX_TEXT = 50_000_000

# All that Excel has room for: https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3
_LAST_ROW, _LAST_COLUMN = 1_048_576, 16_384
_AREA = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]{1,7}):\$?([A-Z]{1,3})\$?([0-9]{1,7})")
# What stands behind the cells that are merged (ECMA-376, part 1, 18.3.1.99), and is not read.
_BEHIND = frozenset(
    {"mergeCells", "phoneticPr", "conditionalFormatting", "dataValidations", "hyperlinks", "pageMargins"}
)
_YES = frozenset({"1", "true", "on"})


@dataclass(slots=True)
class Held:
    """A cell as the file has it: of the kind „s” its text is the number of a shared string."""

    row: int
    column: int
    kind: str
    style: int
    texts: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All of its text; runs that look different stand in the file one by one."""
        return "".join(self.texts)


class Area(NamedTuple):
    """Cells merged into one, by their first and last columns and rows."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(slots=True)
class Cells:
    """The cells with a value or a formula; the rows among theirs that are hidden, all such columns, what is merged."""

    held: list[Held] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    merged: set[Area] = field(default_factory=set)


def cells_of(package: Package, part: str) -> Cells:
    """What the part of a sheet has (ECMA-376, part 1, 18.3.1). Raises SheetError, and much else where it is damaged."""
    sheet = _Reading()
    for depth, tag, given in package.elements(part, until=_BEHIND):
        if isinstance(given, dict):
            sheet.begin(depth, tag, given)
        else:
            sheet.take(depth, tag, given)
    return sheet.cells


def text_bound() -> Bound:
    """How many characters the cells of a sheet may have together."""
    message = "Komórki arkusza mają razem ponad 50 milionów znaków, a to najwięcej, ile można zaimportować naraz."
    return Bound(MAX_TEXT, message, SPLIT)


class _Reading:
    """What was read of a sheet, and where in it the reading stands; of a cell that is empty little is looked at."""

    def __init__(self) -> None:
        self.cells = Cells()
        self._row, self._hidden, self._inside = 0, False, ""
        self._given: dict[str, str] = {}
        self._cell: Held | None = None
        self._reference, self._after = "", 0  # a cell may say where it stands, or follow the one before
        self._texts = text_bound()
        message = "Arkusz ma ponad milion wypełnionych komórek, a to najwięcej, ile można zaimportować naraz."
        self._filled = Bound(MAX_ROWS * MAX_COLUMNS, message, SPLIT)
        self._areas = Bound(MAX_ROWS * 20, "Arkusz ma ponad 100 tysięcy scalonych komórek.", DATA_ALONE)

    def begin(self, depth: int, tag: str, given: dict[str, str]) -> None:
        if depth == 4 and tag == "c":
            self._given, self._cell = given, None
            if "r" in given:
                self._reference, self._after = given["r"], 0
            else:
                self._after += 1
        elif depth == 3 and tag == "row":
            self._row, self._hidden = _row(given, self._row), _is_hidden(given, "ht")
            self._reference, self._after = "", 0
        elif depth == 5 and tag == "f":
            self._hold()
        elif depth == 6:
            self._inside = tag
        elif depth == 3 and tag == "col" and _is_hidden(given, "width"):
            self.cells.hidden_columns |= set(_columns(given))
        elif depth == 3 and tag == "mergeCell":
            self._merge(given.get("ref", ""))

    def _merge(self, reference: str) -> None:
        found = _AREA.fullmatch(reference)
        if found:
            left, right = (column_index_from_string(found[at]) for at in (1, 3))
            area = Area(int(found[2]), left, int(found[4]), right)
            self._areas.add(area not in self.cells.merged)
            self.cells.merged.add(area)

    def take(self, depth: int, tag: str, text: str) -> None:
        if self._given.get("t") == "inlineStr":
            holds = tag == "t" and (depth == 6 or (depth == 7 and self._inside == "r"))
        else:
            holds = depth == 5 and tag == "v"
        if holds:
            self._texts.add(len(text))
            self._hold().texts.append(text)

    def _hold(self) -> Held:
        if self._cell is None:
            self._filled.add()
            column = _column(self._reference) + self._after
            if column > _LAST_COLUMN:
                raise DamagedError
            self._cell = Held(self._row, column, self._given.get("t", "n"), int(self._given.get("s", 0)))
            self.cells.held.append(self._cell)
            if self._hidden:
                self.cells.hidden_rows.add(self._row)
        return self._cell


def _row(given: dict[str, str], before: int) -> int:
    row = int(given["r"].removesuffix(".0")) if "r" in given else before + 1
    if row > _LAST_ROW:
        raise SheetError("Arkusz ma ponad 1 048 576 wierszy, a więcej nie mieści żaden arkusz Excela.", DATA_ALONE)
    return row


def _is_hidden(given: dict[str, str], size: str) -> bool:
    """Whether a row or a column is hidden: as such, by a filter, by being folded, or by having no height or width."""
    return given.get("hidden") in _YES or (given.get(size, "").strip("0") in {"", "."} and size in given)


def _columns(given: dict[str, str]) -> Iterator[int]:
    return iter(range(int(given["min"]), min(int(given["max"]), _LAST_COLUMN) + 1))


def _column(reference: str) -> int:
    """The number of the column of a cell such as `AB12`; 0 for none."""
    letters = reference.rstrip("0123456789")
    return column_index_from_string(letters) if letters else 0
