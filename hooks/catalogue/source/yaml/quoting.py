"""Quotes around a text that YAML takes for more than a text."""

import re
from dataclasses import replace

from catalogue.problems.fault import Fault, Fix
from catalogue.source.yaml.strict import read
from catalogue.source.yaml.tree import Kind, Node
from catalogue.source.yaml.writing import scalar

_LINE_END = re.compile(r"\r\n|\r|\n")
_LINE = re.compile(r"(?P<name> *(?:- +)*(?:[^\W\d][\w-]*: +)?)(?P<value>\S.*?)[ \t]*")
_OPENING, _CLOSING = "„“”«‚‘", "”“»’"
_REFERENCE = re.compile(r"([&*])([^\s,\[\]{}]+)")


def with_quotes(text: str, fault: Fault) -> Fault:
    """A fault of YAML with its fix, where all there is to do is to put the value of its line into quotes."""
    if fault.code not in {"K003", "K006"}:
        return fault
    number, column = fault.place
    lines = _LINE_END.split(text)
    line = _LINE.fullmatch(lines[number - 1]) if number <= len(lines) else None
    if not line or not line["name"].strip() or column <= line.start("value"):
        return fault
    said = _said(line["value"], text)
    if not said:
        return fault
    written = in_quotes(said)
    lines[number - 1] = line["name"] + written
    start = sum(len(before) + 1 for before in lines[: number - 1]) + line.start("value")
    if not _is_read("\n".join(lines), number, start, start + len(written)):
        return fault
    fix = Fix((number, line.start("value") + 1), line["value"], written)
    return replace(fault, paste=lines[number - 1].strip(), fix=fix)


def _said(written: str, text: str) -> str:
    """The text that a value is meant to be; empty where it may be meant otherwise."""
    first, last = written[0], written[-1]
    if first in "|>[{" or " #" in written or written.startswith("!!"):
        return ""
    reference = _REFERENCE.match(written)
    if reference and {"&": "*", "*": "&"}[reference[1]] + reference[2] in text:
        return ""
    if first in "\"'" and written.count(first) == 1:  # not closed
        return written[1 : -1 if last in _CLOSING else None].rstrip()
    inside = written[1:-1]
    if first in _OPENING and last in _CLOSING and not set(inside) & set(_OPENING + _CLOSING):
        return inside
    return written


def in_quotes(said: str) -> str:
    """A text in quotes, in those that it does not hold."""
    quote = next((quote for quote in "\"'" if quote not in said), "")
    return f"{quote}{said}{quote}" if quote and "\\" not in said else scalar(said)


def _is_read(text: str, number: int, start: int, end: int) -> bool:
    """Whether a text stands there, and nothing is wrong up to its line."""
    tree = read(text, 0)
    return all(fault.place[0] > number for fault in tree.faults) and _stands(tree.root(), start, end)


def _stands(node: Node, start: int, end: int) -> bool:
    if (node.kind, node.start, node.end) == (Kind.TEXT, start, end):
        return True
    return any(_stands(member.node, start, end) for member in node.members if member.node.start <= start)
