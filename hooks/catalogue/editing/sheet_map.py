"""The map of a spreadsheet: which column is which field of a practice, and what is the same in every row."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest
from unicodedata import normalize

from catalogue.model.records.practice import Practice
from catalogue.model.records.reading import keys_at
from catalogue.model.records.shape import shape
from catalogue.model.types.likeness import nearest
from catalogue.model.types.refusal import choice_hint, shown
from catalogue.problems.fault import Where
from catalogue.source.document import Document, read_mapping
from catalogue.source.sheet.table import Sheet
from catalogue.source.yaml.tree import Value

KEYS = ("columns", "constants", "body", "separator", "sheet", "header")
_SHOWN = 12
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
    with the names of the columns (0: it is looked for). `document` bears the problems.
    """

    document: Document
    fields: dict[str, Node] = field(default_factory=dict)
    body: list[tuple[str, str]] = field(default_factory=list)
    separator: str = ";"
    sheet: str = ""
    header: int = 0
    columns: dict[str, Where] = field(default_factory=dict)

    def check_columns(self, sheet: Sheet) -> None:
        """Report the columns that the spreadsheet does not have, or hides; once where it has none of them."""
        missing = {name: where for name, where in self.columns.items() if name not in sheet.columns}
        hidden = {name: where for name, where in missing.items() if name in sheet.hidden}
        if hidden:
            columns = ", ".join(f"{shown(name)} ({sheet.hidden[name]})" for name in hidden)
            one = len(hidden) == 1
            message = f"{'Kolumna' if one else 'Kolumny'} {columns} {'jest' if one else 'są'} w arkuszu {'ukryta' if one else 'ukryte'}."
            what = "ją" if one else "je"
            hint = f"Odkryj {what}, dodaj --hidden (wtedy będą wzięte też ukryte wiersze) albo usuń {what} z mapy."
            self.document.report(next(iter(hidden.values())), "K034", message, hint)
        absent = {name: where for name, where in missing.items() if name not in hidden}
        if len(missing) == len(absent) == len(self.columns) > 1:
            self._report_no_header(sheet)
            return
        alone = {name for name in absent if nearest(name, sheet.columns) or len(absent) == 1}
        for name in alone:
            message = f"W arkuszu nie ma kolumny {shown(name)}."
            self.document.report(absent[name], "K105", message, choice_hint(name, sheet.columns))
        rest = [name for name in absent if name not in alone]
        if rest:
            names = _some(rest)
            message = (
                f"W arkuszu nie ma {len(rest)} kolumn: {names}." if rest[1:] else f"W arkuszu nie ma kolumny {names}."
            )
            self.document.report(absent[rest[0]], "K105", message, f"W arkuszu są: {_some(sheet.columns)}.")

    def _report_no_header(self, sheet: Sheet) -> None:
        message = (
            f"W wierszu {sheet.header} arkusza nie ma żadnej z {len(self.columns)} nazw kolumn z mapy; "
            f"jest w nim: {_some(sheet.columns)}."
        )
        hint = (
            f"Nazwy kolumn są w wierszu {sheet.likely_header}: wpisz w mapie header: {sheet.likely_header}."
            if sheet.likely_header
            else "Kolumny dzieli może inny znak niż ; , | albo tabulator: dopisz na początku pliku wiersz sep= z tym znakiem."
            if len(sheet.columns) == 1 and not sheet.placed
            else "Sprawdź, czy to ta mapa i ten arkusz; wiersz z nazwami kolumn wskaż w mapie, np. header: 3."
        )
        where: Where = ("header",) if "header" in self.document.fields else ("columns",)
        self.document.report(where, "K033", message, hint)


def _some(names: Sequence[str]) -> str:
    more = f" i jeszcze {len(names) - _SHOWN}" if len(names) > _SHOWN else ""
    return ", ".join(map(shown, names[:_SHOWN])) + more


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
    header = _text(map_, "header")
    if not header:
        return
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
    name = normalize("NFC", " ".join(name.split()))
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
