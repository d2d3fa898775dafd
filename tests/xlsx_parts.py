"""Workbooks written part by part, as no program for spreadsheets writes them."""

import zipfile
from collections.abc import Iterable
from pathlib import Path

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
SHEET, STRINGS, STYLES = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml"
NAMES = '<row r="1"><c r="A1" t="str"><v>Nazwa</v></c><c r="B1" t="str"><v>Opis</v></c></row>'
A_ROW = '<row r="2"><c r="A2" t="str"><v>A</v></c></row>'

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATED = "http://schemas.openxmlformats.org/package/2006/relationships"
_KINDS = {SHEET: "worksheet", STRINGS: "sharedStrings", STYLES: "styles"}

Part = str | Iterable[str]


def related(part: str, kind: str, id_: str) -> str:
    """The line by which one part refers to another."""
    return f'<Relationship Id="{id_}" Type="{_OFFICE}/{kind}" Target="/{part}"/>'


def sheet(rows: str, after: str = "") -> str:
    """A sheet with the columns Nazwa and Opis."""
    return f'<worksheet xmlns="{MAIN}"><sheetData>{NAMES}{rows}</sheetData>{after}</worksheet>'


def repeated(whole: str, text: str, times: int) -> Iterable[str]:
    """The document `whole`, in pieces, with a text many thousand times in the place of „…”."""
    before, after = whole.split("…")
    yield before
    for _ in range(times // 1000):
        yield text * 1000
    yield after


def write_xlsx(file: Path, parts: dict[str, Part], method: int = zipfile.ZIP_DEFLATED) -> Path:
    """A workbook of one sheet; the parts that are given stand for those of the same name."""
    lines = "".join(related(part, kind, f"r{at}") for at, (part, kind) in enumerate(_KINDS.items()))
    whole: dict[str, Part] = {
        "_rels/.rels": f'<Relationships xmlns="{_RELATED}">{related("xl/workbook.xml", "officeDocument", "r")}</Relationships>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_RELATED}">{lines}</Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{_OFFICE}"><sheets><sheet name="A" r:id="r0"/></sheets></workbook>',
        SHEET: sheet(A_ROW),
        STRINGS: f'<sst xmlns="{MAIN}"/>',
        STYLES: f'<styleSheet xmlns="{MAIN}"/>',
        **parts,
    }
    with zipfile.ZipFile(file, "w", method, compresslevel=1) as archive:
        for name, text in whole.items():
            with archive.open(name, "w", force_zip64=True) as part:
                for piece in [text] if isinstance(text, str) else text:
                    part.write(piece.encode())
    return file
