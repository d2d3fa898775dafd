"""Strict YAML: mappings, lists and texts, read from libyaml's events without recursion.

Every scalar is a text (`NO`, `on`, `08` and `2017-06` stay what the editor wrote); the record gives
it a type later. Duplicate keys, anchors, tags and deep nesting are faults. Composing is done here,
event by event, because libyaml's own composer recurses and overflows the stack on deep nesting.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

import yaml

from catalogue.problems.fault import Fault, Place, Where
from catalogue.source.yaml.syntax import MAX_DEPTH, TOO_DEEP, TOO_DEEP_HINT, syntax_fault

Value = str | list["Value"] | dict[str, "Value"]

FATAL = frozenset({"K003", "K007"})
"""Codes after which the rest of the mapping was not read."""


@dataclass(slots=True)
class Read:
    """The mapping that was read, what was wrong, and (where asked for) the places of every field."""

    fields: dict[str, Value] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    places: dict[Where, Place] = field(default_factory=dict)
    spans: dict[Where, tuple[Place, Place]] = field(default_factory=dict)


class _StopReading(Exception):  # noqa: N818 - not an error: the fault is noted already
    """Nothing behind this fault can be understood."""


def read(text: str, *, with_places: bool = False) -> Read:
    """Read a YAML mapping. A key with nothing behind it counts as not given.

    `places` maps a path such as `("stops", 0, "practice")` to the line and column of its key or
    list item, `spans` maps it to where its value begins and to the place behind its end (of a list
    or mapping: behind its opening, a bracket or nothing of use). Both are filled only `with_places`,
    since most files are right and need none.
    """
    builder = Builder(with_places=with_places)
    builder.build(text)
    return builder.read


class Builder:
    """Puts nested values together from the flat stream of events."""

    def __init__(self, *, with_places: bool) -> None:
        self.read = Read()
        self._with_places = with_places
        self._stack: list[list[Value] | dict[str, Value]] = []
        self._where: list[str | int] = []
        self._keys: list[str | None] = []
        self._seen: list[set[str]] = []

    def build(self, text: str) -> None:
        """Read the text into `read`."""
        try:
            self._build(yaml.parse(text, Loader=yaml.CBaseLoader))
        except _StopReading:
            pass
        except yaml.YAMLError as error:
            self.read.faults.append(syntax_fault(error))

    def _build(self, events: Iterable[yaml.Event]) -> None:
        documents = 0
        for event in events:
            if isinstance(event, yaml.ScalarEvent):
                self._scalar(event)
            elif isinstance(event, yaml.CollectionStartEvent):
                self._open(event)
            elif isinstance(event, yaml.CollectionEndEvent):
                self._close(event)
            elif isinstance(event, yaml.AliasEvent):
                self._alias(event)
            elif isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self._stop(
                        event,
                        "Zaczyna się tu drugi dokument YAML, a oczekiwano jednego zestawu pól.",
                        "Połącz pola w jeden zestaw i usuń wiersz, który je dzieli (--- lub ...).",
                    )

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        inside_mapping = bool(self._stack) and isinstance(self._stack[-1], dict)
        if inside_mapping and self._keys[-1] is None:
            self._key(event)
            self._refuse_marks(event)
            return
        self._refuse_marks(event)
        if inside_mapping and event.value == "" and not event.style:
            self._pass_over(event)
        else:
            self._put(event, event.value)

    def _pass_over(self, event: yaml.ScalarEvent) -> None:  # noqa: ARG002 - for whoever wants its place
        self._keys[-1] = None  # a key with nothing behind it: not given
        self._where.pop()

    def _key(self, event: yaml.ScalarEvent) -> None:
        key = event.value
        self._keys[-1] = key
        self._where.append(key)
        if key in self._seen[-1]:
            self._fault(
                event,
                "K005",
                f"Pole „{key}” występuje tu drugi raz, a może być tylko jedno.",
                "Zostaw jedno z nich; kilka wartości zapisz jako listę pod jedną nazwą.",
            )
        elif self._with_places:
            self._place(event)
        self._seen[-1].add(key)

    def _alias(self, event: yaml.AliasEvent) -> None:
        if self._stack and isinstance(self._stack[-1], dict) and self._keys[-1] is None:
            self._stop(
                event,
                "Nazwa pola zaczyna się od znaku *, a oczekiwano zwykłego słowa.",
                "Usuń ten znak; wyliczenie zaczynaj od łącznika, a nie od gwiazdki.",
            )
        self._refuse(event, "odwołanie (znak *)")
        self._put(event, "")

    def _open(self, event: yaml.CollectionStartEvent) -> None:
        self._refuse_marks(event)
        if len(self._stack) >= MAX_DEPTH:
            self._fault(event, "K007", TOO_DEEP, TOO_DEEP_HINT)
            raise _StopReading
        if self._stack and isinstance(self._stack[-1], dict) and self._keys[-1] is None:
            self._stop(
                event,
                "Zamiast nazwy pola jest lista lub zestaw pól.",
                "Nazwa pola to jedno słowo przed dwukropkiem; tekst w nawiasach [ ] lub { } weź w cudzysłów.",
            )
        value: list[Value] | dict[str, Value] = {} if isinstance(event, yaml.MappingStartEvent) else []
        self._put(event, value, keep_where=True)
        self._stack.append(value)
        self._keys.append(None)
        self._seen.append(set())

    def _close(self, event: yaml.CollectionEndEvent) -> None:  # noqa: ARG002 - for whoever wants its place
        self._stack.pop()
        self._keys.pop()
        self._seen.pop()
        if self._stack:
            self._where.pop()
            self._keys[-1] = None

    def _put(self, event: yaml.Event, value: Value, *, keep_where: bool = False) -> None:
        top = self._stack[-1] if self._stack else None
        if isinstance(top, list):
            self._where.append(len(top))
            if self._with_places:
                self._place(event)
        if self._with_places:
            self.read.spans.setdefault(tuple(self._where), (_start(event), _end(event)))
        if top is None:
            self._put_at_top(event, value)
            return
        if isinstance(top, list):
            top.append(value)
        else:
            top.setdefault(self._keys[-1] or "", value)
        if not keep_where:
            self._where.pop()
            self._keys[-1] = None

    def _put_at_top(self, event: yaml.Event, value: Value) -> None:
        if isinstance(value, dict):
            self.read.fields = value
        elif value or isinstance(value, list):
            self._fault(
                event,
                "K003",
                f"Oczekiwano pól zapisanych jako „nazwa: wartość”, a jest tu {'zwykły tekst' if value else 'lista'}.",
                "Każdy wiersz zacznij od nazwy pola i dwukropka, np. title: Kawiarnia.",
            )

    def _place(self, event: yaml.Event) -> None:
        self.read.places.setdefault(tuple(self._where), _start(event))

    def _refuse_marks(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        if event.anchor:
            self._refuse(event, "kotwica (znak &)")
        elif event.tag and event.tag != "!":
            self._refuse(event, "znacznik typu (znak !)")

    def _refuse(self, event: yaml.Event, what: str) -> None:
        self._fault(
            event,
            "K006",
            f"Oczekiwano zwykłego tekstu, a jest {what}.",
            "Wpisz wartość wprost; tekst zaczynający się od &, * lub ! weź w cudzysłów.",
        )

    def _stop(self, event: yaml.Event, message: str, hint: str) -> None:
        self._fault(event, "K003", message, hint)
        raise _StopReading

    def _fault(self, event: yaml.Event, code: str, message: str, hint: str) -> None:
        self.read.faults.append(Fault(_start(event), code, message, hint, tuple(self._where)))


def _start(event: yaml.Event) -> Place:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


def _end(event: yaml.Event) -> Place:
    mark = event.end_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)
