"""Words that YAML takes for a comment where they may be meant as text: behind a value, or as its next line.

A comment on a line of its own is one, and so are words behind a sign # and a space where the value has quotes or
brackets or stands below. Of any other the editor says whether it is one, by moving it there or by quotes.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from catalogue.problems.fault import Fault, Fix, Where
from catalogue.source.writing.written import BOM, Written
from catalogue.source.yaml.quoting import in_quotes
from catalogue.source.yaml.tree import IN_BRACKETS, Kind, Node, Tree

_BEHIND = (
    "Słowa „{}” znikną: znak # zaczyna w tym miejscu komentarz, którego YAML nie czyta.",
    "Jeśli należą do wartości, weź ją całą w cudzysłów; jeśli to komentarz, przenieś go do osobnego wiersza nad polem.",
)
_BELOW = (
    "Wiersz „{}” zniknie: znak # na jego początku zaczyna komentarz, którego YAML nie czyta.",
    "Jeśli należy do wartości wyżej, weź ją całą w cudzysłów; jeśli to komentarz, postaw po znaku # spację.",
)
_SHOWN = 60  # so many characters of a comment stand in a message
_LINE_END = re.compile(r"[\r\n]|\Z")
_MARGIN = re.compile(r" *(?:- +)*")
_LEFT_OUT = re.compile(r"#(?: |#|[\w-]+:(?:\s|$)|-\s|$)")
"""A comment that nobody takes for text: words behind a space, or a line that was put out of use."""
_TIED = re.compile(r"#[^\s#]")
_QUOTES = frozenset("\"'")
_LOOSE = re.compile(r"[ \t]#(?:\s|$)")
_CODE = re.compile(r"https?://\S*|[0-9a-z.,:/?-]*")
"""A value behind which a remark is as likely as the rest of a text: an address, a code, a number, a date, nothing."""


@dataclass(frozen=True, slots=True)
class _Member:
    """A value with the place where its name begins, or it does itself."""

    start: int
    where: Where
    node: Node
    bracketed: bool


class _Read:
    """The text of a file up to the end of its YAML, and what was read from it; `whole`: all of it was."""

    def __init__(self, text: str, tree: Tree, *, whole: bool) -> None:
        self.text, self.tree = text, tree
        self._starts = tree.marks[1::3].tolist()
        self._known = len(text) if whole else max(self._starts, default=0)

    def event(self, at: int) -> tuple[int, int, int]:
        """The kind, start and end of the last thing that begins at or before a place."""
        number = bisect_right(self._starts, at) - 1
        if number < 0:
            return Kind.END, at, at
        kind, start, end = self.tree.marks[3 * number : 3 * number + 3]
        return kind, start, end

    def line_end(self, at: int) -> int:
        """Where the line of a place ends."""
        found = _LINE_END.search(self.text, at)
        return found.start() if found else len(self.text)

    def before(self, at: int) -> str:
        """What stands before a place on its line."""
        return self.text[max(self.text.rfind("\n", 0, at), self.text.rfind("\r", 0, at)) + 1 : at].lstrip(BOM)

    def is_comment(self, at: int) -> bool:
        """Whether the sign # there is in no text; behind what could not be read only where it follows at once."""
        kind, start, end = self.event(at)
        if kind == Kind.BLOCK_TEXT and start <= at < end:
            return at < self.line_end(start)  # behind the sign of the block
        if kind == Kind.TEXT and start <= at < end:
            return False
        return at < self._known or not self.text[end:at].strip(" \t")


def lost(tree: Tree, text: str, header: tuple[int, int], written: Written, *, whole: bool) -> Iterator[Fault]:
    """A fault for each comment that may be meant as text, at its place in the file.

    `header` is where in the file's text the YAML stands; `whole`: nothing kept all of it from being read.
    """
    read = _Read(text[: header[1]], tree, whole=whole)
    found = [sign for sign in _comments(read, header[0]) if _may_be_text(read, sign)]
    if found:
        members = [*_members(tree.root(), (), bracketed=False)]
        names = [member.start for member in members]
        for sign in found:
            number = bisect_right(names, sign) - 1
            yield _told(read, sign, members[number] if number >= 0 else None, written)


def _comments(read: _Read, start: int) -> Iterator[int]:
    sign = read.text.find("#", start)
    while sign >= 0:
        is_comment = read.is_comment(sign)
        if is_comment:
            yield sign
        sign = read.text.find("#", read.line_end(sign) if is_comment else sign + 1)


def _may_be_text(read: _Read, sign: int) -> bool:
    if not read.before(sign).strip(" \t"):
        return _goes_on(read, sign)
    kind, start, end = read.event(sign)
    plain = kind == Kind.TEXT and (start == end or read.text[start] not in _QUOTES)
    return _TIED.match(read.text, sign) is not None or (plain and not read.text[end:sign].strip(" \t"))


def _goes_on(read: _Read, sign: int) -> bool:
    """Whether without its sign # the line would belong to the value above it."""
    text, (kind, start, end) = read.text, read.event(sign)
    if kind != Kind.TEXT or (start < end and text[start] in _QUOTES) or _LEFT_OUT.match(text, sign):
        return False
    if text[end:sign].strip(": \t\r\n"):  # another comment, or a bracket
        return False
    before = read.before(start)
    margin = _MARGIN.match(before)
    depth = len(margin[0]) if margin else 0
    behind_dash = depth == len(before) and before.rstrip().endswith("-")
    owner = len(before.rstrip()) - 1 if behind_dash else depth
    return len(read.before(sign)) > owner


def _members(node: Node, where: Where, *, bracketed: bool) -> Iterator[_Member]:
    inside = bracketed or node.kind in IN_BRACKETS
    for member in node.members:
        here = (*where, member.step)
        yield _Member(member.start, here, member.node, inside)
        yield from _members(member.node, here, bracketed=inside)


def _told(read: _Read, sign: int, member: _Member | None, written: Written) -> Fault:
    text, place = read.text, written.place(sign)
    words = text[sign : read.line_end(sign)].rstrip()
    behind = bool(read.before(sign).strip(" \t"))
    message, hint = _BEHIND if behind else _BELOW
    said = "K030", message.format(words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"), hint
    if member is None:
        return Fault(place, *said)
    start = _value_start(read, sign, member) if behind else None
    if start is None:
        return Fault(place, *said, member.where)
    meant = text[start : sign + len(words)]
    quoted = in_quotes(meant)
    sure = not _LOOSE.search(f" {words}") and not _CODE.fullmatch(text[start:sign].strip())
    fix = Fix(written.place(start), meant, quoted) if sure else None
    return Fault(place, *said, member.where, paste=f"{read.before(start)}{quoted}".strip(), fix=fix)


def _value_start(read: _Read, sign: int, member: _Member) -> int | None:
    """Where the value begins that would be whole with the comment; None where quotes would not do."""
    node, text = member.node, read.text
    if node.kind != Kind.TEXT or member.bracketed or node.end > sign or text[node.end : sign].strip(" \t:"):
        return None
    if node.start == node.end:
        return sign
    return None if text[node.start] in _QUOTES or read.line_end(node.start) < sign else node.start
