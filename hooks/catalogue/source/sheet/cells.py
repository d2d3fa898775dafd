"""The cells of a sheet of an .xlsx that hold something."""

from dataclasses import dataclass, field

from openpyxl.utils import column_index_from_string

from catalogue.source.sheet.elements import DamagedError
from catalogue.source.sheet.package import Package
from catalogue.source.sheet.refusal import DATA_ALONE, SPLIT, Bound, SheetError
from catalogue.source.sheet.table import MAX_COLUMNS, MAX_ROWS

MAX_TEXT = 50_000_000

# All that Excel has room for: https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3
_LAST_ROW, _LAST_COLUMN = 1_048_576, 16_384


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


def held_cells(package: Package, part: str) -> list[Held]:
    """The cells with a value or a formula, as the part of the sheet has them (ECMA-376, part 1, 18.3.1).

    Raises SheetError, and much else where the file is damaged.
    """
    sheet = _Cells()
    for depth, tag, given in package.elements(part, until="sheetData"):
        if isinstance(given, dict):
            sheet.begin(depth, tag, given)
        else:
            sheet.take(depth, tag, given)
    return sheet.held


def text_bound() -> Bound:
    """How many characters the cells of a sheet may have together."""
    message = "Komórki arkusza mają razem ponad 50 milionów znaków, a to najwięcej, ile można zaimportować naraz."
    return Bound(MAX_TEXT, message, SPLIT)


class _Cells:
    """What was read of a sheet, and where in it the reading stands; of a cell that is empty little is looked at."""

    def __init__(self) -> None:
        self.held: list[Held] = []
        self._row, self._inside = 0, ""
        self._given: dict[str, str] = {}
        self._cell: Held | None = None
        self._reference, self._after = "", 0  # a cell may say where it stands, or follow the one before
        self._texts = text_bound()
        message = "Arkusz ma ponad milion wypełnionych komórek, a to najwięcej, ile można zaimportować naraz."
        self._filled = Bound(MAX_ROWS * MAX_COLUMNS, message, SPLIT)

    def begin(self, depth: int, tag: str, given: dict[str, str]) -> None:
        if depth == 4 and tag == "c":
            self._given, self._cell = given, None
            if "r" in given:
                self._reference, self._after = given["r"], 0
            else:
                self._after += 1
        elif depth == 3 and tag == "row":
            self._row = _row(given, self._row)
            self._reference, self._after = "", 0
        elif depth == 5 and tag == "f":
            self._hold()
        elif depth == 6:
            self._inside = tag

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
            self.held.append(self._cell)
        return self._cell


def _row(given: dict[str, str], before: int) -> int:
    row = int(given["r"].removesuffix(".0")) if "r" in given else before + 1
    if row > _LAST_ROW:
        raise SheetError("Arkusz ma ponad 1 048 576 wierszy, a więcej nie mieści żaden arkusz Excela.", DATA_ALONE)
    return row


def _column(reference: str) -> int:
    """The number of the column of a cell such as `AB12`; 0 for none."""
    letters = reference.rstrip("0123456789")
    return column_index_from_string(letters) if letters else 0
