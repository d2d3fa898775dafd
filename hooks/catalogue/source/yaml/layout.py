"""Where fields and items stand in the text of an entry's file, so that one can be changed and the rest stays.

It is worked out only where it is asked for, from the strict reader's own events. The browser has it as
JSON and changes the file with it (theme/assets/form/written.js) without reading YAML.
"""

import re
from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import yaml

from catalogue.source.document import Document
from catalogue.source.writing.written import Written
from catalogue.source.yaml.strict import Builder, Value

Node = list[Any]
"""`[start, end]` of a text; `[start, end, kind]` of what can only be written as a whole; and with a fourth,
the members, of a mapping or a list in blocks. A member is `[start of the name, name, node]` or
`[place of the dash, node]`. Where nothing stands behind a name or a dash, start and end are behind it."""

TEXT, BLOCK_TEXT, WHOLE, MAPPING, LIST = "", "|", "=", "{", "["
"""Kinds of nodes. A block text runs from its sign (| or >) over whole lines; an odd collection that ends in
one counts as one, since a comment put behind it could become part of the text."""

_DASH_BEFORE = re.compile(r" *(?:- +)*")
_TO_THE_NEXT_DASH = re.compile(r"[ \t]*(?:#[^\n]*)?\n(?:[ \t]*(?:#[^\n]*)?\n)* *-(?=\s|$)")
_KEEPS_LINES = re.compile(r"[|>][1-9]?\+")


def layout(document: Document, data: bytes) -> dict[str, Any]:
    """Where things stand in an entry's file, which was read from `data` without a problem, for JSON.

    Counted are UTF-16 code units of the file's text (`data.decode("utf-8")`, so a BOM is one). `newline`
    is the file's line end, `header` where the YAML begins and ends (before the second `---`), `body`
    where the Markdown begins, `fields` the node of the fields; None where they can only be written as a whole.
    """
    written = Written(data)
    units = _Units(written.text)
    first = document.header_line
    starts = [0, *(end.end() for end in re.finditer("\n", document.header))]

    def at(index: int) -> int:
        line = bisect_left(starts, index + 1) - 1
        return units.at(written.offset((first + line, index - starts[line] + 1)))

    builder = _Builder(document.header)
    builder.build(document.header)
    root = builder.root
    markdown = document.body.markdown
    return {
        "newline": written.newline,
        "header": [at(0), at(len(document.header))],
        "body": units.at(written.offset((document.body_line, 1)) if markdown else len(written.text)),
        "fields": _node(root, at) if root and root.kind == MAPPING else None,
    }


class _Units:
    """Counts the UTF-16 code units of a text, as JavaScript does."""

    def __init__(self, text: str) -> None:
        self._pairs = [index for index, character in enumerate(text) if character > "\uffff"]

    def at(self, index: int) -> int:
        """The unit at which a character begins."""
        return index + bisect_left(self._pairs, index)


@dataclass(slots=True)
class _Placed:
    """A value in the YAML: its characters from `start` to before `end`, and what stands in it.

    A member has the place of its name or dash, and the name.
    """

    start: int
    end: int
    kind: str
    members: list[tuple[int, str, "_Placed"]] = field(default_factory=list)


class _Builder(Builder):
    """Keeps the place of every value beside the values."""

    def __init__(self, header: str) -> None:
        super().__init__(with_places=False)
        self.root: _Placed | None = None
        self._header = header
        self._open_ones: list[_Placed] = []
        self._names: list[tuple[int, str]] = []

    def _key(self, event: yaml.ScalarEvent) -> None:
        self._names[-1] = _start(event), event.value
        super()._key(event)

    def _pass_over(self, event: yaml.ScalarEvent) -> None:
        self._add(_Placed(_start(event), _start(event), TEXT))
        super()._pass_over(event)

    def _put(self, event: yaml.Event, value: Value, *, keep_where: bool = False) -> None:
        start, end = _start(event), _end(event)
        if isinstance(event, yaml.CollectionStartEvent):
            kind = WHOLE if event.flow_style else LIST if isinstance(value, list) else MAPPING
            placed = _Placed(start, end, kind)
            self._add(placed)
            self._open_ones.append(placed)
            self._names.append((start, ""))
        elif isinstance(event, yaml.ScalarEvent) and event.style in {"|", ">"}:
            self._add(_Placed(start, self._end_of_block(start, end, event.value), BLOCK_TEXT))
        else:
            self._add(_Placed(start, end, TEXT))
        super()._put(event, value, keep_where=keep_where)

    def _close(self, event: yaml.CollectionEndEvent) -> None:
        placed = self._open_ones.pop()
        self._names.pop()
        if placed.kind == WHOLE:
            placed.end = _end(event)
        else:
            last = placed.members[-1][2]
            placed.end = last.end
            if not (self._is_plain_mapping(placed) if placed.kind == MAPPING else self._has_dashes(placed)):
                placed.kind = BLOCK_TEXT if _ends_in_block_text(last) else WHOLE
        super()._close(event)

    def _add(self, placed: _Placed) -> None:
        if self._open_ones:
            self._open_ones[-1].members.append((*self._names[-1], placed))
        else:
            self.root = placed

    def _end_of_block(self, start: int, end: int, value: str) -> int:
        """Behind the last character that counts: empty lines under a block belong to it only where it keeps them."""
        if _KEEPS_LINES.match(self._header, start) or value.rstrip("\n")[-1:] in {" ", "\t"}:
            return end - (self._header[end - 1] == "\n")
        return start + len(self._header[start:end].rstrip())

    def _is_plain_mapping(self, placed: _Placed) -> bool:
        """Whether each name begins its line, the first one perhaps behind dashes: no `? name`."""
        befores = [self._before(at) for at, _, _ in placed.members]
        return bool(_DASH_BEFORE.fullmatch(befores[0])) and not any(before.strip(" ") for before in befores[1:])

    def _has_dashes(self, placed: _Placed) -> bool:
        """Find the dash of each item; whether each begins its line."""
        at, found = placed.start, []
        for index, (_, name, item) in enumerate(placed.members):
            if index:
                gap = _TO_THE_NEXT_DASH.match(self._header, placed.members[index - 1][2].end)
                if not gap:
                    return False
                at = gap.end() - 1
            found.append((at, name, item))
        placed.members = found
        return self._header[placed.start] == "-" and not self._before(placed.start).strip(" ")

    def _before(self, at: int) -> str:
        return self._header[self._header.rfind("\n", 0, at) + 1 : at]


def _start(event: yaml.Event) -> int:
    return event.start_mark.index if event.start_mark else 0


def _end(event: yaml.Event) -> int:
    return event.end_mark.index if event.end_mark else 0


def _ends_in_block_text(placed: _Placed) -> bool:
    while placed.kind in {MAPPING, LIST}:
        placed = placed.members[-1][2]
    return placed.kind == BLOCK_TEXT


def _node(placed: _Placed, at: Callable[[int], int]) -> Node:
    start, end = at(placed.start), at(placed.end)
    if placed.kind == MAPPING:
        return [start, end, MAPPING, [[at(name_at), name, _node(value, at)] for name_at, name, value in placed.members]]
    if placed.kind == LIST:
        return [start, end, LIST, [[at(dash), _node(item, at)] for dash, _, item in placed.members]]
    return [start, end, placed.kind] if placed.kind else [start, end]
