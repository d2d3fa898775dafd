"""Strict YAML: mappings, lists and texts, read from libyaml's events without recursion.

Every scalar is a text (`NO`, `on`, `08` and `2017-06` stay what the editor wrote); the record gives
it a type later. Duplicate keys, anchors, tags and deep nesting are faults. Composing is done here,
event by event, because libyaml's own composer recurses and overflows the stack on deep nesting.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

import yaml

Value = str | list["Value"] | dict[str, "Value"]
Where = tuple[str | int, ...]
Place = tuple[int, int]

MAX_DEPTH = 12


@dataclass(frozen=True, slots=True)
class Fault:
    """What the YAML itself has wrong; `line` and `column` count from 1."""

    line: int
    column: int
    code: str
    field: Where
    message: str
    hint: str


@dataclass(slots=True)
class Read:
    """The mapping that was read, what was wrong, and (where asked for) the place of every field."""

    fields: dict[str, Value] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    places: dict[Where, Place] = field(default_factory=dict)


class _TooDeepError(Exception):
    """Nesting beyond MAX_DEPTH: reading stops, since libyaml takes quadratic time on it."""


def read(text: str, *, with_places: bool = False) -> Read:
    """Read a YAML mapping. A key with nothing behind it counts as not given.

    `places` maps a path such as `("stops", 0, "practice")` to the line and column of its key or
    list item; it is filled only `with_places`, since most files are right and need none.
    """
    builder = _Builder(with_places=with_places)
    try:
        builder.build(yaml.parse(text, Loader=yaml.CBaseLoader))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        builder.syntax((line, column), "Nagłówek nie jest poprawnym YAML-em.", _syntax_hint(error))
    except yaml.reader.ReaderError as error:
        before = text[: error.position]
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        builder.syntax(
            (line, column),
            "W nagłówku jest znak, którego YAML nie dopuszcza.",
            "Usuń niewidoczny znak i wpisz tekst w tym miejscu od nowa.",
        )
    except _TooDeepError:
        pass
    return builder.read


def _syntax_hint(error: yaml.MarkedYAMLError) -> str:
    problem = error.problem or ""
    if "mapping values are not allowed" in problem:
        return (
            'Tekst z dwukropkiem weź w cudzysłów: title: "Kawiarnia: praca i spotkania". Sprawdź też wcięcie wiersza.'
        )
    if "could not find expected ':'" in problem:
        return "Po nazwie pola postaw dwukropek i spację, np. title: Kawiarnia."
    if "tab" in problem or "cannot start any token" in problem:
        return "Wcięcia rób spacjami, nie tabulatorem; tekst zaczynający się od znaku @, ` lub % weź w cudzysłów."
    if "block end" in problem or "block collection" in problem or "block mapping" in problem:
        return "Sprawdź wcięcia: pola tego samego poziomu zaczynają się w tej samej kolumnie, a cudzysłów na początku musi obejmować całą wartość."
    if "quoted scalar" in (error.context or "") or "end of stream" in problem:
        return "Brakuje zamykającego cudzysłowu lub nawiasu."
    if "undefined alias" in problem:
        return "Tekst zaczynający się od znaku * lub & weź w cudzysłów."
    return "Sprawdź ten wiersz i poprzedni: dwukropki, cudzysłowy, nawiasy i wcięcia."


class _Builder:
    """Puts nested values together from the flat stream of events."""

    def __init__(self, *, with_places: bool) -> None:
        self.read = Read()
        self._with_places = with_places
        self._stack: list[list[Value] | dict[str, Value]] = []
        self._where: list[str | int] = []
        self._keys: list[str | None] = []
        self._seen: list[set[str]] = []

    def syntax(self, place: Place, message: str, hint: str) -> None:
        self.read.faults.append(Fault(*place, "K003", (), message, hint))

    def build(self, events: Iterable[yaml.Event]) -> None:
        documents = 0
        for event in events:
            if isinstance(event, yaml.ScalarEvent):
                self._scalar(event)
            elif isinstance(event, yaml.CollectionStartEvent):
                self._open(event)
            elif isinstance(event, yaml.CollectionEndEvent):
                self._close()
            elif isinstance(event, yaml.AliasEvent):
                self._refuse(event, "odwołanie (znak *)")
                self._put(event, "")
            elif isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self._fault_at(
                        event,
                        "K003",
                        "W nagłówku zaczyna się drugi dokument YAML.",
                        "Zostaw w nagłówku tylko jeden zestaw pól.",
                    )
                    return

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        if event.anchor or (event.tag and event.tag != "!"):
            self._refuse(event, "kotwica (znak &) lub znacznik typu (znak !)")
        inside_mapping = bool(self._stack) and isinstance(self._stack[-1], dict)
        if inside_mapping and self._keys[-1] is None:
            self._key(event)
        elif inside_mapping and event.value == "" and event.style is None:
            self._keys[-1] = None  # a key with nothing behind it: not given
            self._where.pop()
        else:
            self._put(event, event.value)

    def _key(self, event: yaml.ScalarEvent) -> None:
        key = event.value
        self._keys[-1] = key
        self._where.append(key)
        if key in self._seen[-1]:
            self._fault_at(
                event,
                "K005",
                f"Klucz „{key}” występuje tu drugi raz.",
                "Zostaw jeden z nich; wartości listy zapisz pod jednym kluczem.",
            )
        elif self._with_places:
            self._place(event)
        self._seen[-1].add(key)

    def _open(self, event: yaml.CollectionStartEvent) -> None:
        if event.anchor or event.tag:
            self._refuse(event, "kotwica (znak &) lub znacznik typu (znak !)")
        if len(self._stack) >= MAX_DEPTH:
            self._fault_at(
                event,
                "K007",
                f"Zagnieżdżenie jest głębsze niż {MAX_DEPTH} poziomów.",
                "Uprość zapis: żadne pole nie wymaga takiej głębokości.",
            )
            raise _TooDeepError
        value: list[Value] | dict[str, Value] = {} if isinstance(event, yaml.MappingStartEvent) else []
        if self._stack and isinstance(self._stack[-1], dict) and self._keys[-1] is None:
            self._fault_at(
                event,
                "K003",
                "Nazwą pola jest lista lub zestaw pól zamiast tekstu.",
                "Nazwa pola to jedno słowo przed dwukropkiem; tekst w nawiasach [ ] lub { } weź w cudzysłów.",
            )
            self._keys[-1] = ""
            self._where.append("")
        if not self._stack and isinstance(value, list):
            self._fault_at(
                event,
                "K003",
                "Nagłówek jest listą zamiast zestawem pól.",
                "Każdy wiersz zacznij od nazwy pola, np. title: Kawiarnia.",
            )
        self._put(event, value, keep_where=True)
        self._stack.append(value)
        self._keys.append(None)
        self._seen.append(set())

    def _close(self) -> None:
        self._stack.pop()
        self._keys.pop()
        self._seen.pop()
        if self._stack:
            self._where.pop()
            self._keys[-1] = None

    def _put(self, event: yaml.Event, value: Value, *, keep_where: bool = False) -> None:
        if not self._stack:
            if isinstance(value, dict):
                self.read.fields = value
            elif isinstance(value, str) and value:
                self._fault_at(
                    event,
                    "K003",
                    "Nagłówek jest zwykłym tekstem zamiast zestawem pól.",
                    "Każdy wiersz zacznij od nazwy pola, np. title: Kawiarnia.",
                )
            return
        top = self._stack[-1]
        if isinstance(top, list):
            self._where.append(len(top))
            if self._with_places:
                self._place(event)
            top.append(value)
        else:
            top.setdefault(self._keys[-1] or "", value)
        if not keep_where:
            self._where.pop()
            self._keys[-1] = None

    def _place(self, event: yaml.Event) -> None:
        self.read.places.setdefault(tuple(self._where), _start(event))

    def _refuse(self, event: yaml.Event, what: str) -> None:
        self._fault_at(
            event,
            "K006",
            f"Niedozwolony zapis YAML: {what}.",
            "Wpisz wartość wprost; tekst zaczynający się od &, * lub ! weź w cudzysłów.",
        )

    def _fault_at(self, event: yaml.Event, code: str, message: str, hint: str) -> None:
        self.read.faults.append(Fault(*_start(event), code, tuple(self._where), message, hint))


def _start(event: yaml.Event) -> Place:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)
