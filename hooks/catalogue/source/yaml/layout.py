"""Where fields and items stand in the text of an entry's file, so that one can be changed and the rest stays.

It is worked out only where it is asked for, from the strict reader's own events. The browser has it as
JSON and changes the file with it (theme/assets/form/file/written.js) without reading YAML.
"""

import re
from bisect import bisect_left
from collections.abc import Callable
from typing import Any

from catalogue.source.document import Document
from catalogue.source.writing.written import Written
from catalogue.source.yaml.tree import IN_BRACKETS, Kind, Node

Laid = list[Any]
"""`[start, end]` of a text; `[start, end, kind]` of what can only be written as a whole; and with a fourth,
the members, of a mapping or a list in blocks. A member is `[start of the name, name, value]` or
`[place of the dash, value]`. Where nothing stands behind a name or a dash, start and end are behind it."""

TEXT, BLOCK_TEXT, WHOLE, MAPPING, LIST = "", "|", "=", "{", "["
"""Kinds of values. A block text runs from its sign (| or >) over whole lines; an odd collection that ends in
one counts as one, since a comment put behind it could become part of the text."""

_PAIR = re.compile("[\U00010000-\U0010ffff]")
_DASH_BEFORE = re.compile(r" *(?:- +)*")
_LINE_END = r"(?:\r\n|\r|\n)"
_TO_THE_NEXT_DASH = re.compile(rf"[ \t]*(?:#[^\r\n]*)?{_LINE_END}(?:[ \t]*(?:#[^\r\n]*)?{_LINE_END})* *-(?=\s|\Z)")


def layout(document: Document) -> dict[str, Any]:
    """Where things stand in an entry's file, which was read without a problem, for JSON.

    Counted are UTF-16 code units of the file's text (a BOM is one). `newline` is the file's line end,
    `header` where the YAML begins and ends (before the second `---`), `body` where the Markdown begins,
    `fields` the node of the fields; None where they can only be written as a whole.
    """
    written = Written(document.data)
    at = _units(written.text)
    fields = _laid(document.tree.root(), written.text, at)
    return {
        "newline": written.newline,
        "header": [*map(at, document.header)],
        "body": at(document.body_start),
        "fields": fields if fields[2:3] == [MAPPING] else None,
    }


def _units(text: str) -> Callable[[int], int]:
    """How many UTF-16 code units stand before a character, as JavaScript counts."""
    pairs = [pair.start() for pair in _PAIR.finditer(text)]
    return lambda index: index + bisect_left(pairs, index)


def _laid(node: Node, text: str, at: Callable[[int], int]) -> Laid:
    here = [at(node.start), at(node.end)]
    if node.kind == Kind.TEXT:
        return here
    if node.kind == Kind.MAPPING and _names_begin_lines(node, text):
        names = ([at(member.start), member.step, _laid(member.node, text, at)] for member in node.members)
        return [*here, MAPPING, [*names]]
    if node.kind == Kind.LIST and (dashes := _dashes(node, text)):
        items = zip(dashes, node.members, strict=True)
        return [*here, LIST, [[at(dash), _laid(member.node, text, at)] for dash, member in items]]
    return [*here, BLOCK_TEXT if _ends_in_block_text(node) else WHOLE]


def _names_begin_lines(node: Node, text: str) -> bool:
    """Whether each name begins its line, the first one perhaps behind dashes: no `? name`."""
    first, *others = (_before(text, member.start) for member in node.members)
    return bool(_DASH_BEFORE.fullmatch(first)) and not any(before.strip(" ") for before in others)


def _dashes(node: Node, text: str) -> list[int]:
    """Where the dash of each item stands; empty where not each begins its line."""
    if text[node.start] != "-" or _before(text, node.start).strip(" "):
        return []
    dashes = [node.start]
    for member in node.members[:-1]:
        gap = _TO_THE_NEXT_DASH.match(text, member.node.end)
        if not gap:
            return []
        dashes.append(gap.end() - 1)
    return dashes


def _before(text: str, at: int) -> str:
    """What stands before a character on its line."""
    return text[max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1 : at]


def _ends_in_block_text(node: Node) -> bool:
    while node.members and node.kind not in IN_BRACKETS:
        node = node.members[-1].node
    return node.kind == Kind.BLOCK_TEXT
