"""Changes to a file that leave every other byte of it as it is."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from catalogue.problems.fault import Place

_LINE_END = re.compile(r"\r\n|\r|\n")
BOM = "\ufeff"


@dataclass(frozen=True, order=True, slots=True)
class Edit:
    """`text` in the place of the characters from `start` to before `end`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Change:
    """A line before and after; None where it is new. `line` counts from 1 in the file as it was."""

    line: int
    before: str | None
    after: str


def changed_lines(before: bytes, after: bytes) -> Iterator[Change]:
    """The lines in which two versions of a file with as many lines differ."""
    old, new = (_LINE_END.split(data.decode("utf-8-sig")) for data in (before, after))
    lines = enumerate(zip(old, new, strict=True), start=1)
    return (Change(number, was, now) for number, (was, now) in lines if was != now)


class Written:
    """The text of a file in UTF-8 with its own line ends; places in it are those that messages show."""

    def __init__(self, data: bytes) -> None:
        """Take the bytes of a file that was read without a problem."""
        self.text = data.decode("utf-8")
        ends = list(_LINE_END.finditer(self.text))
        self.newline = ends[0][0] if ends else "\n"
        self._starts = [len(BOM) * self.text.startswith(BOM), *(end.end() for end in ends)]

    def offset(self, place: Place) -> int:
        """Where a place lies in the text; the text's end for one behind it."""
        line, column = place
        return self._starts[line - 1] + column - 1 if line <= len(self._starts) else len(self.text)

    def place(self, offset: int) -> Place:
        """The line and column of a character."""
        line = self.line_of(offset)
        return line, offset - self._starts[line - 1] + 1

    def line_of(self, offset: int) -> int:
        """The line, from 1, on which a character stands."""
        return max(bisect_right(self._starts, offset), 1)

    def line(self, number: int) -> str:
        """A line without its end."""
        return _LINE_END.sub("", self.text[self.offset((number, 1)) : self.offset((number + 1, 1))])

    def edited(self, edits: Iterable[Edit]) -> bytes:
        """The bytes of the file after edits that do not overlap."""
        parts, at = [], 0
        for edit in sorted(edits):
            parts += [self.text[at : edit.start], edit.text]
            at = edit.end
        return "".join([*parts, self.text[at:]]).encode("utf-8")

    def changes(self, edits: Iterable[Edit]) -> Iterator[Change]:
        """What edits within single lines, and edits that put whole lines before another, do to the lines."""
        for number, within in groupby(sorted(edits), key=lambda edit: self.line_of(edit.start)):
            start, line, after, at = self.offset((number, 1)), self.line(number), "", -1
            for edit in within:
                if edit.text.endswith(self.newline):
                    yield from (Change(number, None, new) for new in _LINE_END.split(edit.text)[:-1])
                else:
                    after += line[max(at, 0) : edit.start - start] + edit.text
                    at = edit.end - start
            if at >= 0:
                yield Change(number, line, after + line[at:])
