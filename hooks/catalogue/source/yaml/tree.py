"""What a text of YAML says, and where in the text each part of it stands.

While it is read, every event of libyaml leaves three numbers; nodes are made of them where somebody asks
for places. So the trees of ten thousand entries are kept for as long as these are.
"""

from array import array
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import IntEnum

from catalogue.problems.fault import Fault, Where

Value = str | list["Value"] | dict[str, "Value"]


class Kind(IntEnum):
    """How a value is written: on one line or in quotes, as a block (| or >), in lines or in brackets."""

    TEXT = 0
    BLOCK_TEXT = 1
    MAPPING = 2
    LIST = 3
    MAPPING_IN_BRACKETS = 4
    LIST_IN_BRACKETS = 5
    END = 6
    """No value: where a mapping or a list ends."""


MAPPINGS = frozenset({Kind.MAPPING, Kind.MAPPING_IN_BRACKETS})
IN_BRACKETS = frozenset({Kind.MAPPING_IN_BRACKETS, Kind.LIST_IN_BRACKETS})
TEXTS = frozenset({Kind.TEXT, Kind.BLOCK_TEXT})


@dataclass(frozen=True, slots=True)
class Node:
    """A value: the characters from `start` to before `end`, and its members.

    A block text begins with its sign and ends behind the last character that counts; a mapping or a
    list in lines ends where its last member does. Where nothing stands behind a name or a dash,
    start and end are behind it.
    """

    kind: Kind
    start: int
    end: int
    members: tuple["Member", ...] = ()

    def member(self, step: str | int) -> "Member | None":
        """The member of this name or number; the first of a name counts."""
        return next((member for member in self.members if member.step == step), None)


@dataclass(frozen=True, slots=True)
class Member:
    """A value in a mapping or a list, by name or number from 0; a name has the characters from `start` to before `end`.

    An item of a list has no name: start and end are where its value begins.
    """

    step: str | int
    start: int
    end: int
    node: Node


@dataclass(slots=True)
class Tree:
    """The fields that were read, what was wrong with them, and what stands where.

    A name with nothing behind it is in no field. Of a name given twice the first value counts.
    """

    fields: dict[str, Value] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    marks: "array[int]" = field(default_factory=lambda: array("I"))
    """For each event, in their order: its kind, start and end."""
    names: list[str] = field(default_factory=list)
    """The names of all mappings, in their order."""
    without_value: list[Where] = field(default_factory=list)
    """The names behind which there is no value."""

    def root(self) -> Node:
        """The value of the whole text, as far as it could be read, made anew each time; empty where there is none."""
        events = _triples(self.marks)
        return _node(next(events, (Kind.TEXT, 0, 0)), events, iter(self.names))


_Event = tuple[int, int, int]


def _triples(marks: "array[int]") -> Iterator[_Event]:
    one = iter(marks)
    return zip(one, one, one, strict=True)


def _node(event: _Event, events: Iterator[_Event], names: Iterator[str]) -> Node:
    kind, start, end = Kind(event[0]), *event[1:]
    if kind in TEXTS:
        return Node(kind, start, end)
    members: list[Member] = []
    for first in events:
        if first[0] == Kind.END:
            end = first[2] if kind in IN_BRACKETS else end
            break
        if kind in MAPPINGS:
            _, at, behind = first
            value = next(events, (Kind.TEXT, behind, behind))  # reading was stopped there
            members.append(Member(next(names), at, behind, _node(value, events, names)))
        else:
            members.append(Member(len(members), first[1], first[1], _node(first, events, names)))
    if members and kind not in IN_BRACKETS:
        end = members[-1].node.end
    return Node(kind, start, end, tuple(members))


def nearest(root: Node, where: Where) -> tuple[Where, Member | None]:
    """The path, and its member, that is written: the one asked for, or the nearest one around it."""
    found, node = None, root
    for depth, step in enumerate(where):
        member = node.member(step)
        if member is None:
            return where[:depth], found
        found, node = member, member.node
    return where, found
