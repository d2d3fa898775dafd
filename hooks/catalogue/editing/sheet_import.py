"""Make practices of the rows of a spreadsheet: checked like any other before anything is written."""

import posixpath
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from catalogue.editing.drafts import name_for_id
from catalogue.editing.row_problems import RowProblem, one_of_each_row
from catalogue.editing.sheet_entry import Entry
from catalogue.editing.sheet_map import SheetMap
from catalogue.editing.sheet_words import Words
from catalogue.load import load
from catalogue.model.catalogue import Catalogue
from catalogue.model.doubts.duplicates import KnownHosts
from catalogue.model.geography.region import REGION_BY_NAME, REGIONS
from catalogue.model.records.withdrawn import ids_withdrawn
from catalogue.problems.fault import Where
from catalogue.problems.problem import Problem
from catalogue.source.files import ENTRY_ENDING, PRACTICES
from catalogue.source.names import RESERVED_IDS
from catalogue.source.sheet.table import Sheet
from catalogue.source.slug import unused_slug
from catalogue.source.yaml.writing import as_yaml

_MORE_THAN_A_REMARK = 3  # columns: a row that fills but one is a footnote, no practice
_OF_WORDS = frozenset({"K105", "K201", "K202", "K203", "K204", "K205"})


@dataclass(slots=True)
class Imported:
    """The new files by path and their rows, what stands against them, and the rows that were passed over.

    Problems of constants stand in the document of the map, `others` in files that were there before.
    `skipped` says by row its host, and where that stands already: a path, or another row; `remarks` by row the one
    cell that it has.
    """

    drafts: dict[str, bytes] = field(default_factory=dict)
    rows: dict[str, int] = field(default_factory=dict)
    problems: list[RowProblem] = field(default_factory=list)
    others: list[Problem] = field(default_factory=list)
    skipped: dict[int, tuple[str, str]] = field(default_factory=dict)
    remarks: dict[int, str] = field(default_factory=dict)
    unused: tuple[str, ...] = ()


def import_rows(root: Path, catalogue: Catalogue, sheet: Sheet, map_: SheetMap, today: date) -> Imported:
    """Work out, without writing, the files of a sheet's rows; `catalogue` is that of the folder `root`."""
    imported = Imported(unused=tuple(name for name in sheet.columns if name not in map_.columns))
    imported.problems += [
        RowProblem(fault.row, fault.column or "", "", fault.message, fault.hint)
        for fault in sheet.faults
        if fault.column is None or fault.column in map_.columns
    ]
    words, hosts = Words.of(catalogue), _known(catalogue)
    taken = RESERVED_IDS.keys() | catalogue.practices.keys()
    taken |= {alias for practice in catalogue.practices.values() for alias in practice.aliases}
    taken |= ids_withdrawn(catalogue.vocabularies.withdrawn, PRACTICES)
    entries: dict[str, Entry] = {}
    of_constants: dict[tuple[Where, str, str, str], None] = {}
    faulty = {problem.row for problem in imported.problems}
    for row, cells in sheet.rows.items():
        filled = list(filter(None, cells.values()))
        if len(filled) == 1 and len(map_.columns) >= _MORE_THAN_A_REMARK and row not in faulty:
            imported.remarks[row] = filled[0]
            continue
        entry = Entry(map_, words, sheet, row)
        host, region = entry.text("host"), REGION_BY_NAME.get(entry.text("region"))
        town = entry.text("locality") or entry.text("municipality")
        if host and region:
            stands = hosts.find(host, region.slug, town, entry.text("entity_type"))
            if stands:
                imported.skipped[row] = host, stands
                continue
            hosts.add(host, region.slug, town, entry.text("entity_type"), f"wiersz {row}")
        id_ = unused_slug(name_for_id(host, town), taken)
        taken |= {id_}
        path = f"{PRACTICES}/{(region or REGIONS[0]).slug}/{id_}{ENTRY_ENDING}"
        entries[path] = entry
        imported.rows[path] = row
        imported.drafts[path] = _written(entry)
    for problem in load(root, today, drafts=imported.drafts).problems:
        entry_at = entries.get(posixpath.relpath(problem.path, root.as_posix()))
        found = _of_cell(problem, entry_at, map_) if entry_at else problem
        if isinstance(found, Problem):
            imported.others.append(found)
        elif isinstance(found, RowProblem):
            imported.problems.append(found)
        else:
            of_constants[found] = None
    for found in of_constants:
        map_.document.report(*found)
    imported.problems = sorted(one_of_each_row(sorted(set(imported.problems))))
    return imported


def _known(catalogue: Catalogue) -> KnownHosts:
    hosts = KnownHosts()
    for practice in catalogue.practices.values():
        town = practice.locality or practice.municipality or ""
        hosts.add(practice.host, practice.region.slug, town, practice.entity_type, practice.path)
    return hosts


def _written(entry: Entry) -> bytes:
    front = f"---\n{as_yaml(entry.fields)}---\n\n"
    shift = front.count("\n")
    entry.body_lines = [(line + shift, column) for line, column in entry.body_lines]
    return f"{front}{entry.body}\n".encode("utf-8", "surrogatepass")


def _of_cell(problem: Problem, entry: Entry, map_: SheetMap) -> RowProblem | tuple[Where, str, str, str]:
    """A problem of a file as one of the cell or the row that it comes from, or of a constant in the map."""
    code, name, hint = problem.code, problem.field, problem.hint
    if code in _OF_WORDS:
        hint = entry.suggestions.get(name) or hint
    while name and name not in entry.columns and name not in entry.constants:
        name = name.rpartition("[" if name.endswith("]") else ".")[0]
    column = entry.columns.get(name, "")
    if not problem.field:
        column = next((column for line, column in reversed(entry.body_lines) if line <= problem.line), "")
    if code == "K102":
        inside = (f"{problem.field}[", f"{problem.field}.")
        column = column or next((of for name, of in entry.columns.items() if name.startswith(inside)), "")
        hint = "Wypełnij tę komórkę." if column else "Dopisz to pole w mapie, w części columns albo constants."
    elif code == "K012":
        column = map_.body[0][1]
        hint = "Wypełnij tę komórkę choć jednym zdaniem: na czym polega praktyka."
    where = entry.constants.get(name)
    if where is not None and code != "K102":
        return where, code, problem.message, hint
    return RowProblem(entry.row, column, code, problem.message, hint)
