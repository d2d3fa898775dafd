"""Make practices of the rows of a spreadsheet: checked like any other before anything is written."""

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from catalogue.editing.drafts import name_for_id
from catalogue.editing.sheet_map import Column, Constant, Node, SheetMap
from catalogue.load import load
from catalogue.model.catalogue import Catalogue
from catalogue.model.checks.duplicates import KnownHosts
from catalogue.model.geography.region import REGION_BY_NAME, REGIONS
from catalogue.model.records.practice import Practice
from catalogue.model.records.reading import is_list_of_texts
from catalogue.model.records.shape import shape
from catalogue.model.records.withdrawn import ids_withdrawn
from catalogue.model.types.likeness import nearest
from catalogue.model.types.refusal import shown
from catalogue.model.types.written_date import date_meant
from catalogue.problems.fault import Where
from catalogue.problems.problem import Problem
from catalogue.source.characters import printable
from catalogue.source.document import field_name
from catalogue.source.files import ENTRY_ENDING, PRACTICES
from catalogue.source.names import RESERVED_IDS
from catalogue.source.sheet.table import Sheet
from catalogue.source.slug import slugify, unused_slug
from catalogue.source.yaml.strict import NOTHING
from catalogue.source.yaml.tree import Value
from catalogue.source.yaml.writing import as_yaml

KEPT_THOUGH_EMPTY = ("sources", 0)
"""The first source is required: that it is empty is a problem of its cells, not a source less."""
_OF_WORDS = frozenset({"K105", "K201", "K202", "K203", "K204", "K205"})


@dataclass(frozen=True, order=True, slots=True)
class RowProblem:
    """A problem of a row, and the column that it comes from where it comes from one."""

    row: int
    column: str
    code: str
    message: str
    hint: str

    def shown(self) -> str:
        """`wiersz 7, kolumna „Województwo”: K201 …`, and the hint on a line of its own."""
        place = f"wiersz {self.row}, kolumna „{printable(self.column)}”" if self.column else f"wiersz {self.row}"
        code = f"{self.code} " if self.code else ""
        hint = f"    → {printable(self.hint)}\n" if self.hint else ""
        return f"{place}: {code}{printable(self.message)}\n{hint}"


@dataclass(slots=True)
class Imported:
    """The new files by path and their rows, what stands against them, and the rows that were passed over.

    Problems of constants stand in the document of the map, `others` in files that were there before.
    `skipped` says by row its host, and where that stands already: a path, or another row.
    """

    drafts: dict[str, bytes] = field(default_factory=dict)
    rows: dict[str, int] = field(default_factory=dict)
    problems: list[RowProblem] = field(default_factory=list)
    others: list[Problem] = field(default_factory=list)
    skipped: dict[int, tuple[str, str]] = field(default_factory=dict)
    unused: tuple[str, ...] = ()


class _Entry:
    """The map filled with the cells of a row: fields, with the column (or constant) that each came from, and a body."""

    def __init__(self, map_: SheetMap, words: "_Words", cells: Mapping[str, str], row: int) -> None:
        self.row = row
        self.columns: dict[str, str] = {}
        self.constants: dict[str, Where] = {}
        self.suggestions: dict[str, str] = {}
        self.body_lines: list[tuple[int, str]] = []  # first line in the file, column
        self._map, self._words = map_, words
        self._cells = {column: "" if text.strip() in NOTHING else text for column, text in cells.items()}
        fields = self._value(map_.fields, ())
        self.fields = fields if isinstance(fields, dict) else {}
        self._add_body()

    def text(self, name: str) -> str:
        value = self.fields.get(name, "")
        return value if isinstance(value, str) else ""

    def _add_body(self) -> None:
        sections: list[str] = []
        line = 1
        for heading, column in self._map.body:
            text = self._cells.get(column, "")
            if text:
                section = f"## {heading}\n\n{text}" if heading else text
                sections.append(section)
                self.body_lines.append((line, column))
                line += section.count("\n") + 2
        self.body = "\n\n".join(sections)

    def _value(self, node: Node, where: Where) -> Value | None:
        """What a part of the map gives; None where all its cells are empty."""
        if isinstance(node, Column):
            self.columns[field_name(where)] = node.name
            return self._texts(self._cells.get(node.name, ""), where)
        if isinstance(node, Constant):
            self.constants[field_name(where)] = node.where
            return self._texts(node.text, where)
        if not self._has_cells(node) and where != KEPT_THOUGH_EMPTY[: len(where)]:
            return None
        if isinstance(node, list):
            return self._items(node, where) or None
        found = ((key, self._value(inner, (*where, key))) for key, inner in node.items())
        return {key: value for key, value in found if value is not None} or None

    def _items(self, nodes: list[Node], where: Where) -> list[Value]:
        items: list[Value] = []
        for node in nodes:
            value = self._value(node, (*where, len(items)))
            if value is not None:
                items.append(value)
        return items

    def _has_cells(self, node: Node) -> bool:
        """Whether a cell gives something to this part, or it needs none: constants alone stand in every row."""
        columns = list(_columns_of(node))
        return not columns or any(self._cells.get(name) for name in columns)

    def _texts(self, text: str, where: Where) -> Value | None:
        if not text.strip():
            return None
        if not is_list_of_texts(Practice, where):
            return self._word(" ".join(text.split()), where)
        parts = (" ".join(part.split()) for line in text.split("\n") for part in line.split(self._map.separator))
        return [self._word(part, (*where, at)) for at, part in enumerate(filter(None, parts))] or None

    def _word(self, text: str, where: Where) -> str:
        """The text, or where the field takes words of a list: the one that is meant."""
        value, near = self._words.meant(text, tuple(step for step in where if isinstance(step, str)))
        if near:
            self.suggestions[field_name(where)] = f"Może chodziło o {shown(near)}?"
        return value


def import_rows(root: Path, catalogue: Catalogue, sheet: Sheet, map_: SheetMap, today: date) -> Imported:
    """Work out, without writing, the files of a sheet's rows; `catalogue` is that of the folder `root`."""
    imported = Imported(unused=tuple(name for name in sheet.columns if name not in map_.columns))
    imported.problems += [RowProblem(f.row, f.column or "", "", f.message, f.hint) for f in sheet.faults]
    words, hosts = _Words.of(catalogue), _known(catalogue)
    taken = RESERVED_IDS.keys() | catalogue.practices.keys()
    taken |= {alias for practice in catalogue.practices.values() for alias in practice.aliases}
    taken |= ids_withdrawn(catalogue.vocabularies.withdrawn, PRACTICES)
    entries: dict[str, _Entry] = {}
    of_constants: dict[tuple[Where, str, str, str], None] = {}
    for row, cells in sheet.rows.items():
        entry = _Entry(map_, words, cells, row)
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
    imported.problems = sorted(set(imported.problems))
    return imported


def _known(catalogue: Catalogue) -> KnownHosts:
    hosts = KnownHosts()
    for practice in catalogue.practices.values():
        town = practice.locality or practice.municipality or ""
        hosts.add(practice.host, practice.region.slug, town, practice.entity_type, practice.path)
    return hosts


def _written(entry: _Entry) -> bytes:
    front = f"---\n{as_yaml(entry.fields)}---\n\n"
    shift = front.count("\n")
    entry.body_lines = [(line + shift, column) for line, column in entry.body_lines]
    return f"{front}{entry.body}\n".encode("utf-8", "surrogatepass")


def _of_cell(problem: Problem, entry: _Entry, map_: SheetMap) -> RowProblem | tuple[Where, str, str, str]:
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


def _columns_of(node: Node) -> "list[str]":
    if isinstance(node, Column):
        return [node.name]
    inner = node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
    return [name for part in inner for name in _columns_of(part)]


@dataclass(frozen=True, slots=True)
class _Words:
    """Of fields that take words of a list: the word for each code and Polish name (as slugs), and the names; of dates."""

    by_slug: Mapping[Where, Mapping[str, str]]
    names: Mapping[Where, frozenset[str]]
    dates: frozenset[Where]

    @classmethod
    def of(cls, catalogue: Catalogue) -> "_Words":
        fields = list(shape(Practice, catalogue.vocabularies).each())
        named: dict[Where, list[tuple[str, str]]] = {
            where: [(name, word) for word, name in of.names.items()]
            for where, of in fields
            if of.values.kind in {"word", "region", "code"}
        }
        types = catalogue.vocabularies.entity_types.items()
        named["entity_type",] += [(kind.acronym, code) for code, kind in types if kind.acronym]
        by_slug = {
            where: {slugify(name): code for name, code in pairs} | {slugify(code): code for _, code in pairs}
            for where, pairs in named.items()
        }
        names = {where: frozenset(name for name, _ in pairs) for where, pairs in named.items()}
        return cls(by_slug, names, frozenset(where for where, of in fields if of.values.kind == "date"))

    def meant(self, text: str, where: Where) -> tuple[str, str]:
        """The word or the date that is meant and an empty text, else the text as it is and the name nearest to it."""
        if where in self.dates:
            return str(date_meant(text) or text), ""
        if where not in self.by_slug:
            return text, ""
        slug = slugify(text)
        if where == ("region",):
            slug = slug.removeprefix("wojewodztwo-").removeprefix("woj-")
        word = self.by_slug[where].get(slug)
        return (word, "") if word else (text, nearest(text, self.names[where]))
