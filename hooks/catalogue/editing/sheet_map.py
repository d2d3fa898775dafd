"""The map of a spreadsheet: which column is which field of a practice, and what is the same in every row."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import zip_longest

from catalogue.model.records.practice import Practice
from catalogue.model.records.reading import keys_at
from catalogue.model.records.shape import shape
from catalogue.model.types.refusal import choice_hint, shown
from catalogue.problems.fault import Where
from catalogue.source.document import Document, read_mapping
from catalogue.source.yaml.tree import Value

KEYS = ("columns", "constants", "body", "separator", "sheet", "header")
REQUIRED = tuple(field.name for field in shape(Practice).required)


@dataclass(frozen=True, slots=True)
class Column:
    """A field that a column of this name gives."""

    name: str


@dataclass(frozen=True, slots=True)
class Constant:
    """A field that is the same in every row; `where` it stands in the map."""

    text: str
    where: Where


Node = Column | Constant | list["Node"] | dict[str, "Node"]


@dataclass(slots=True)
class SheetMap:
    """The fields as they nest in a practice, with columns and constants for leaves.

    `body` pairs a heading (may be empty) with the column of the text below it. `separator` divides
    the items of a list in one cell; `sheet` is the name of the sheet in an .xlsx, `header` the row
    with the names of the columns. `document` bears the problems.
    """

    document: Document
    fields: dict[str, Node] = field(default_factory=dict)
    body: list[tuple[str, str]] = field(default_factory=list)
    separator: str = ";"
    sheet: str = ""
    header: int = 1
    columns: dict[str, Where] = field(default_factory=dict)

    def check_columns(self, there: tuple[str, ...]) -> None:
        """Report the columns that the spreadsheet does not have."""
        for name, where in self.columns.items():
            if name not in there:
                message = f"W arkuszu nie ma kolumny {shown(name)}."
                self.document.report(where, "K105", message, choice_hint(name, there))


def read_map(path: str, data: bytes) -> SheetMap:
    """Read a map; `path` is what messages show."""
    map_ = SheetMap(read_mapping(path, data))
    if map_.document.readable:
        _read(map_)
    return map_


def _read(map_: SheetMap) -> None:
    given, report = map_.document.fields, map_.document.report
    for key in given:
        if key not in KEYS:
            report((key,), "K101", f"Nieznane pole {shown(key)}.", choice_hint(key, KEYS))
    parts: list[dict[str, Node]] = []
    for part in ("columns", "constants"):
        value = given.get(part, {})
        node = _node(map_, value, (part,)) if isinstance(value, dict) else None
        if not isinstance(node, dict):
            hint = "Zapisz w osobnych wierszach, z wcięciem: „nazwa: wartość”."
            report((part,), "K103", f"Oczekiwano zestawu pól, a jest {shown(value)}.", hint)
            return
        parts.append(node)
    map_.fields = _merged_fields(map_, parts[0], parts[1], ())
    for name in REQUIRED:
        if name not in map_.fields:
            hint = "Dopisz je w części columns (z nazwą kolumny) albo constants (z wartością)."
            report(("columns",), "K102", f"Brakuje wartości w wymaganym polu „{name}”.", hint)
    _read_body(map_, given.get("body"))
    map_.separator = _text(map_, "separator") or map_.separator
    map_.sheet = _text(map_, "sheet")
    header = _text(map_, "header") or "1"
    if header.isascii() and header.isdigit() and 0 < int(header) <= 1000:
        map_.header = int(header)
    else:
        message = f"Oczekiwano numeru wiersza od 1 do 1000, a jest {shown(header)}."
        report(("header",), "K118", message, "Wpisz numer wiersza z nazwami kolumn.")


def _text(map_: SheetMap, key: str) -> str:
    value = map_.document.fields.get(key, "")
    if isinstance(value, str):
        return value
    map_.document.report((key,), "K103", f"Oczekiwano tekstu, a jest {shown(value)}.", "Wpisz jedną wartość.")
    return ""


def _node(map_: SheetMap, value: Value, where: Where) -> Node:
    """A part of `columns` or `constants`: its keys are those of a practice."""
    if isinstance(value, str):
        return _column(map_, value, where) if where[0] == "columns" else Constant(value, where)
    if isinstance(value, list):
        return [_node(map_, item, (*where, at)) for at, item in enumerate(value)]
    keys = keys_at(Practice, where[1:])
    for key in value:
        if keys and key not in keys:
            map_.document.report((*where, key), "K101", f"Nieznane pole {shown(key)}.", choice_hint(key, keys))
    return {key: _node(map_, inner, (*where, key)) for key, inner in value.items()}


def _column(map_: SheetMap, name: str, where: Where) -> Column:
    name = " ".join(name.split())
    map_.columns.setdefault(name, where)
    return Column(name)


def _merged_fields(
    map_: SheetMap, columns: dict[str, Node], constants: dict[str, Node], where: Where
) -> dict[str, Node]:
    """The fields of both, in the order in which a record has them."""
    keys = keys_at(Practice, where)
    both = sorted({**columns, **constants}, key=lambda name: keys.index(name) if name in keys else len(keys))
    return {key: _merged(map_, columns.get(key), constants.get(key), (*where, key)) for key in both}


def _merged(map_: SheetMap, column: Node | None, constant: Node | None, where: Where) -> Node:
    if isinstance(column, dict) and isinstance(constant, dict):
        return _merged_fields(map_, column, constant, where)
    if isinstance(column, list) and isinstance(constant, list):
        return [_merged(map_, *pair, (*where, at)) for at, pair in enumerate(zip_longest(column, constant))]
    if column is not None and constant is not None:
        message = "To pole ma już kolumnę, a podano też stałą wartość."
        map_.document.report(("constants", *where), "K005", message, "Zostaw jedno z nich.")
    node = constant if column is None else column
    assert node is not None  # noqa: S101 - the key stands in one of the two
    return node


def _read_body(map_: SheetMap, value: Value | None) -> None:
    pairs: Iterable[tuple[str, Value]] = value.items() if isinstance(value, dict) else [("", value)] if value else []
    for heading, name in pairs:
        where: Where = ("body", heading) if heading else ("body",)
        if isinstance(name, str):
            map_.body.append((heading, _column(map_, name, where).name))
        else:
            message = f"Oczekiwano nazwy kolumny, a jest {shown(name)}."
            map_.document.report(where, "K103", message, "Wpisz jedną nazwę albo zestaw „nagłówek: nazwa kolumny”.")
    if not map_.body and not value:
        message = "Brakuje wartości w wymaganym polu „body”."
        hint = "Dopisz wiersz „body: nazwa kolumny”: z niej będzie tekst wpisu."
        map_.document.report(("body",), "K102", message, hint)
