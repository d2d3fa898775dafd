"""What the sheets of an .xlsx share: their names, texts, number formats and the day from which they count."""

from collections.abc import Collection
from dataclasses import dataclass

from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format, is_timedelta_format
from openpyxl.utils.datetime import MAC_EPOCH, WINDOWS_EPOCH

from catalogue.source.sheet.cells import text_bound
from catalogue.source.sheet.elements import DamagedError
from catalogue.source.sheet.package import Package
from catalogue.source.sheet.refusal import DATA_ALONE, Bound
from catalogue.source.sheet.values import Format

# All that Excel has room for: https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3
_MOST_FORMATS, _LONGEST_FORMAT = 65_536, 255


_IN_POLAND = {
    5: '#,##0 "zł";-#,##0 "zł"', 6: '#,##0 "zł";-#,##0 "zł"', 7: '#,##0.00 "zł";-#,##0.00 "zł"',
    8: '#,##0.00 "zł";-#,##0.00 "zł"', 14: "dd\\.mm\\.yyyy", 22: "dd\\.mm\\.yyyy hh:mm",
    37: "#,##0;-#,##0", 38: "#,##0;-#,##0", 39: "#,##0.00;-#,##0.00", 40: "#,##0.00;-#,##0.00",
    41: '#,##0;-#,##0;"-"', 42: '#,##0 "zł";-#,##0 "zł";"-" "zł"',
    43: '#,##0.00;-#,##0.00;"-"', 44: '#,##0.00 "zł";-#,##0.00 "zł";"-" "zł"',
}  # fmt: skip
"""The formats without a code in the file that depend on the country (ECMA-376, part 1, 18.8.30)."""


@dataclass(frozen=True, slots=True)
class Tab:
    """A sheet in the workbook: its name, its part, and whether its tab is hidden."""

    name: str
    part: str
    hidden: bool


class Workbook:
    """The parts of the sheets by their names, in order; the other parts are read when they are asked for."""

    def __init__(self, package: Package) -> None:
        """Find the sheets. Raises SheetError, and much else where the file is damaged."""
        self.sheets: list[Tab] = []
        self.epoch = WINDOWS_EPOCH
        self._package = package
        main = next((part for _, kind, part in package.related("") if kind == "officeDocument"), "xl/workbook.xml")
        related = {id_: (kind, part) for id_, kind, part in package.related(main)}
        self._parts = dict(related.values())
        for depth, tag, given in package.few(main, until={"sheets"}):
            if not isinstance(given, dict):
                continue
            if tag == "workbookPr" and given.get("date1904") in {"1", "true"}:
                self.epoch = MAC_EPOCH
            elif (depth, tag) == (3, "sheet"):
                id_ = next((value for name, value in given.items() if name.endswith(":id")), "")
                kind, part = related.get(id_, ("", ""))
                if kind == "worksheet" and part in package.names:
                    self.sheets.append(Tab(given["name"], part, given.get("state", "visible") != "visible"))

    def strings(self, wanted: Collection[int]) -> dict[int, str]:
        """The shared strings with these numbers (ECMA-376, part 1, 18.4). Raises what the sheets raise."""
        pieces: dict[int, list[str]] = {}
        texts, number, inside = text_bound(), -1, ""
        for depth, tag, given in self._package.elements(self._parts["sharedStrings"]) if wanted else ():
            if isinstance(given, dict):
                if depth == 2:
                    number += 1
                    if number in wanted:
                        pieces[number] = []
                elif depth == 3:
                    inside = tag
            elif number in pieces and tag == "t" and (depth == 3 or (depth == 4 and inside == "r")):
                texts.add(len(given))
                pieces[number].append(given)
        return {number: "".join(found) for number, found in pieces.items()}

    def formats(self, wanted: Collection[int]) -> dict[int, Format]:
        """The number formats of the styles with these numbers (ECMA-376, part 1, 18.8). Raises what the sheets raise."""
        message = "Plik ma ponad 65 536 formatów komórek, a więcej nie mieści żaden arkusz Excela."
        bound = Bound(_MOST_FORMATS, message, DATA_ALONE)
        codes, of_styles, inside = BUILTIN_FORMATS | _IN_POLAND, list[int](), ""
        for depth, tag, given in self._package.elements(self._parts["styles"]) if "styles" in self._parts else ():
            if not isinstance(given, dict):
                continue
            if depth == 2:
                inside = tag
            elif (inside, tag) == ("numFmts", "numFmt"):
                bound.add()
                codes[int(given["numFmtId"])] = _code(given["formatCode"])
            elif (inside, tag) == ("cellXfs", "xf"):
                bound.add()
                of_styles.append(int(given.get("numFmtId", 0)))
        used = {style: codes.get(of_styles[style], "General") for style in wanted if style < len(of_styles)}
        made = {
            code: Format(code, is_date_format(code), is_timedelta_format(code)) for code in {"General", *used.values()}
        }
        return {style: made[used.get(style, "General")] for style in wanted}


def _code(code: str) -> str:
    if len(code) > _LONGEST_FORMAT:
        raise DamagedError
    return code
