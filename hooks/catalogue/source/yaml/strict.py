"""Strict YAML: mappings, lists and texts, read from libyaml's events.

Every scalar is a text (`NO`, `on`, `08` and `2017-06` stay what the editor wrote); the record gives
it a type later. Duplicate keys, anchors, tags and deep nesting are faults. Composing is done here,
event by event, because libyaml's own composer overflows the stack on deep nesting.
"""

import re
from sys import intern
from typing import NoReturn
from unicodedata import is_normalized

import yaml

from catalogue.problems.fault import Fault, Where
from catalogue.source.characters import may_hide, mended
from catalogue.source.hidden import without_hidden
from catalogue.source.yaml.escapes import hidden_escapes
from catalogue.source.yaml.syntax import MAX_DEPTH, TOO_DEEP, TOO_DEEP_HINT, syntax_fault
from catalogue.source.yaml.tree import Kind, Tree, Value

FATAL = frozenset({"K003", "K007"})
"""Codes after which the rest of the mapping was not read."""

NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
"""How YAML, without quotes, and exported databases write that there is no value."""
_KEEPS_LINES = re.compile(r"[|>][1-9]?\+")
_BLOCKS = frozenset("|>")
_LINE_END = re.compile(r"(?:\r\n|\r|\n)\Z")
_TEXT, _BLOCK_TEXT, _MAPPING, _LIST, _END = map(int, (Kind.TEXT, Kind.BLOCK_TEXT, Kind.MAPPING, Kind.LIST, Kind.END))
_MORE_IN_BRACKETS = Kind.MAPPING_IN_BRACKETS - Kind.MAPPING

Collection = list[Value] | dict[str, Value]
Start = yaml.ScalarEvent | yaml.CollectionStartEvent


class _StopReading(Exception):  # noqa: N818 - not an error: the fault is noted already
    """Nothing behind this fault can be understood."""


def read(text: str, at: int = 0) -> Tree:
    """Read a YAML mapping, once: its values, and where they stand.

    `at` is where the text begins in what it was taken from: from there the tree counts characters,
    while the places of faults count from the text's first line.
    """
    reader = _Reader(text, at)
    try:
        reader.read()
    except _StopReading:
        pass
    except yaml.YAMLError as error:
        reader.tree.faults.append(syntax_fault(error))
    return reader.tree


class _Reader:
    """Puts nested values together from the flat stream of events; it goes no deeper than MAX_DEPTH."""

    def __init__(self, text: str, at: int) -> None:
        self.tree = Tree()
        self._text, self._at = text, at
        self._may_have_tags = "!" in text
        self._events = iter(yaml.CBaseLoader(text).get_event, None)

    def read(self) -> None:
        documents = 0
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self._stop(
                        event,
                        (),
                        "Zaczyna się tu drugi dokument YAML, a oczekiwano jednego zestawu pól.",
                        "Połącz pola w jeden zestaw i usuń wiersz, który je dzieli (--- lub ...).",
                    )
            elif isinstance(event, yaml.NodeEvent):
                self._top(event)

    def _top(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.CollectionStartEvent):
            value = self._open(event, (), 0)
            if isinstance(value, dict):
                self.tree.fields = value
            else:
                self._no_fields(event, "lista")
            self._fill(value, ())
        elif self._scalar(event, ()):
            self._no_fields(event, "zwykły tekst")

    def _no_fields(self, event: yaml.Event, what: str) -> None:
        self._fault(
            event,
            (),
            "K003",
            f"Oczekiwano pól zapisanych jako „nazwa: wartość”, a jest tu {what}.",
            "Każdy wiersz zacznij od nazwy pola i dwukropka, np. title: Kawiarnia.",
        )

    def _fill(self, value: Collection, where: Where) -> None:
        if isinstance(value, dict):
            self._fill_mapping(value, where)
        else:
            self._fill_list(value, where)

    def _fill_mapping(self, fields: dict[str, Value], where: Where) -> None:
        seen: set[str] = set()
        for named in self._events:
            if isinstance(named, yaml.CollectionEndEvent):
                self._mark(named, _END)
                return
            key = self._key(named, where, seen)
            inner, event = (*where, key), next(self._events)
            if isinstance(event, yaml.CollectionStartEvent):
                value = self._open(event, inner, len(inner))
                fields.setdefault(key, value)
                self._fill(value, inner)
            else:
                text = self._scalar(event, inner)
                if text is None:
                    self.tree.without_value.append(inner)
                else:
                    fields.setdefault(key, text)

    def _fill_list(self, items: list[Value], where: Where) -> None:
        for event in self._events:
            if isinstance(event, yaml.CollectionEndEvent):
                self._mark(event, _END)
                return
            if isinstance(event, yaml.CollectionStartEvent):
                value = self._open(event, where, len(where) + 1)
                items.append(value)
                self._fill(value, (*where, len(items) - 1))
            else:
                items.append(self._scalar(event, where) or "")

    def _key(self, event: yaml.Event, where: Where, seen: set[str]) -> str:
        if not isinstance(event, yaml.ScalarEvent):
            self._stop_at_key(event, where)
        key = intern(self._said(event, where))  # the same few in every file
        self._mark(event, _TEXT)
        self.tree.names.append(key)
        if key in seen:
            self._fault(
                event,
                (*where, key),
                "K005",
                f"Pole „{key}” występuje tu drugi raz, a może być tylko jedno.",
                "Zostaw jedno z nich; kilka wartości zapisz jako listę pod jedną nazwą.",
            )
        seen.add(key)
        if event.anchor or event.tag or self._may_have_tags:
            self._refuse_marks(event, (*where, key))
        return key

    def _stop_at_key(self, event: yaml.Event, where: Where) -> NoReturn:
        if isinstance(event, yaml.CollectionStartEvent):
            self._check(event, where, len(where) + 1)
            self._stop(
                event,
                where,
                "Zamiast nazwy pola jest lista lub zestaw pól.",
                "Nazwa pola to jedno słowo przed dwukropkiem; tekst w nawiasach [ ] lub { } weź w cudzysłów.",
            )
        self._stop(
            event,
            where,
            "Nazwa pola zaczyna się od znaku *, a oczekiwano zwykłego słowa.",
            "Usuń ten znak; wyliczenie zaczynaj od łącznika, a nie od gwiazdki.",
        )

    def _scalar(self, event: yaml.Event, where: Where) -> str | None:
        """The text of a scalar, None where there is no value; what an alias stands for is not asked."""
        if not isinstance(event, yaml.ScalarEvent):
            self._refuse(event, where, "odwołanie (znak *)")
            self._mark(event, _TEXT)
            return ""
        if event.anchor or event.tag or self._may_have_tags:
            self._refuse_marks(event, where)
        if event.style in _BLOCKS:
            self._mark_block(event)
        else:
            self._mark(event, _TEXT)
        return None if event.value.strip() in NOTHING and not event.style else self._said(event, where)

    def _said(self, event: yaml.ScalarEvent, where: Where) -> str:
        """The text of a scalar in composed letters, without space around it unless it is a block.

        Hidden characters, which only codes can bring in, are told.
        """
        text: str = event.value if event.style in _BLOCKS else event.value.strip()
        start, end = event.start_mark, event.end_mark
        if event.style == '"' and start and end and may_hide(text):
            written = self._text[start.index : end.index]
            self.tree.faults += hidden_escapes(written, (start.line + 1, start.column + 1), where)
            return without_hidden(mended(text)).strip()
        return text if is_normalized("NFC", text) else mended(text)

    def _mark_block(self, event: yaml.ScalarEvent) -> None:
        """Up to the last character that counts: empty lines under a block belong to it only where it keeps them."""
        self._mark(event, _BLOCK_TEXT)
        _, start, end = self.tree.marks[-3:]
        written = self._text[start - self._at : end - self._at]
        keeps = _KEEPS_LINES.match(written) or event.value.rstrip("\n")[-1:] in {" ", "\t"}
        self.tree.marks[-1] = start + len(_LINE_END.sub("", written) if keeps else written.rstrip())

    def _open(self, event: yaml.CollectionStartEvent, where: Where, depth: int) -> Collection:
        self._check(event, where, depth)
        is_mapping = isinstance(event, yaml.MappingStartEvent)
        self._mark(event, (_MAPPING if is_mapping else _LIST) + _MORE_IN_BRACKETS * bool(event.flow_style))
        return {} if is_mapping else []

    def _check(self, event: yaml.CollectionStartEvent, where: Where, depth: int) -> None:
        self._refuse_marks(event, where)
        if depth >= MAX_DEPTH:
            self._fault(event, where, "K007", TOO_DEEP, TOO_DEEP_HINT)
            raise _StopReading

    def _mark(self, event: yaml.Event, kind: int) -> None:
        start, end = event.start_mark, event.end_mark
        if start and end:
            self.tree.marks.extend((kind, self._at + start.index, self._at + end.index))

    def _refuse_marks(self, event: Start, where: Where) -> None:
        if event.anchor:
            self._refuse(event, where, "kotwica (znak &)")
        elif event.tag or self._begins_with_tag(event):
            self._refuse(event, where, "znacznik typu (znak !)")

    def _begins_with_tag(self, event: Start) -> bool:
        """Whether a lone sign ! stands before the value, of which libyaml says nothing."""
        start = event.start_mark
        return self._may_have_tags and start is not None and self._text[start.index : start.index + 1] == "!"

    def _refuse(self, event: yaml.Event, where: Where, what: str) -> None:
        self._fault(
            event,
            where,
            "K006",
            f"Oczekiwano zwykłego tekstu, a jest {what}.",
            "Wpisz wartość wprost; tekst zaczynający się od &, * lub ! weź w cudzysłów.",
        )

    def _stop(self, event: yaml.Event, where: Where, message: str, hint: str) -> NoReturn:
        self._fault(event, where, "K003", message, hint)
        raise _StopReading

    def _fault(self, event: yaml.Event, where: Where, code: str, message: str, hint: str) -> None:
        mark = event.start_mark
        place = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        self.tree.faults.append(Fault(place, code, message, hint, where))
