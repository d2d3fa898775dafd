"""The map of a spreadsheet filled with the cells of a row."""

from catalogue.editing.sheet_map import Column, Constant, Node, SheetMap
from catalogue.editing.sheet_words import Words, names_of
from catalogue.model.records.practice import Practice
from catalogue.model.records.reading import is_list_of_texts
from catalogue.model.types.refusal import shown
from catalogue.problems.fault import Where
from catalogue.source.document import field_name
from catalogue.source.markdown.escaped import as_markdown, without_bullet
from catalogue.source.sheet.table import Sheet
from catalogue.source.yaml.strict import NOTHING
from catalogue.source.yaml.tree import Value

KEPT_THOUGH_EMPTY = ("sources", 0)
"""The first source is required: that it is empty is a problem of its cells, not a source less."""


class Entry:
    """The map filled with the cells of a row: fields, with the column (or constant) that each came from, and a body."""

    def __init__(self, map_: SheetMap, words: Words, sheet: Sheet, row: int) -> None:
        self.row = row
        self.columns: dict[str, str] = {}
        self.constants: dict[str, Where] = {}
        self.suggestions: dict[str, str] = {}
        self.body_lines: list[tuple[int, str]] = []  # first line in the file, column
        self._map, self._words = map_, words
        self._cells = {column: "" if text.strip() in NOTHING else text for column, text in sheet.rows[row].items()}
        self._plain = sheet.plain
        fields = self._value(map_.fields, ())
        self.fields = fields if isinstance(fields, dict) else {}
        self._add_body()

    def text(self, name: str) -> str:
        """A field that is one text; empty where it is none."""
        value = self.fields.get(name, "")
        return value if isinstance(value, str) else ""

    def _add_body(self) -> None:
        sections: list[str] = []
        line = 1
        for heading, column in self._map.body:
            text = as_markdown(self._cells.get(column, ""))
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
            return self._texts(self._cell(node.name, where), where)
        if isinstance(node, Constant):
            self.constants[field_name(where)] = node.where
            return self._texts(node.text, where)
        if not self._has_cells(node) and where != KEPT_THOUGH_EMPTY[: len(where)]:
            return None
        if isinstance(node, list):
            return self._items(node, where) or None
        found = ((key, self._value(inner, (*where, key))) for key, inner in node.items())
        return {key: value for key, value in found if value is not None} or None

    def _cell(self, name: str, where: Where) -> str:
        """The text of a cell: as the sheet shows it where people read it, else as records write numbers and days."""
        text = self._cells.get(name, "")
        return text if not text or self._words.is_text(where) else self._plain.get((self.row, name), text)

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
        lines = map(without_bullet, text.split("\n"))
        parts = (" ".join(part.split()) for line in lines for part in line.split(self._map.separator))
        return [self._word(part, (*where, at)) for at, part in enumerate(filter(None, parts))] or None

    def _word(self, text: str, where: Where) -> str:
        """The text, or where the field takes words of a list: the one that is meant."""
        value, near = self._words.meant(text, names_of(where))
        if near:
            self.suggestions[field_name(where)] = f"Może chodziło o {shown(near)}?"
        return value


def _columns_of(node: Node) -> list[str]:
    if isinstance(node, Column):
        return [node.name]
    inner = node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
    return [name for part in inner for name in _columns_of(part)]
