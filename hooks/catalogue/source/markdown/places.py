"""Where in a body something stands that a token tells of."""

import re
from collections.abc import Iterator, Sequence

from markdown_it.token import Token

from catalogue.problems.fault import Place

_LINE_END = re.compile(r"\r\n?|\n")


class Placed:
    """A token with content, an inline one or a block of HTML, and the lines it was written in."""

    def __init__(self, token: Token, lines: Sequence[str], cell_from: int | None) -> None:
        self.token = token
        self.line = token.map[0] + 1 if token.map else 1
        self._lines = lines
        self._shifts: dict[int, int] = {}
        self._cell_from = cell_from

    def row(self, at: int) -> int:
        """How many lines below the first one a place in the content is."""
        return self.token.content.count("\n", 0, at)

    def place(self, at: int) -> Place:
        """Line and column of a place in the content."""
        content, row = self.token.content, self.row(at)
        if self._cell_from is not None:
            return self.line, self._cell_from + at + content.count("|", 0, at) + 1  # each is written \|
        if row not in self._shifts:
            start = content.rfind("\n", 0, at) + 1
            written = content[start:].split("\n", 1)[0].strip()
            begin = self._lines[self.line - 1 + row].rfind(written)  # behind the marks of quotes and lists
            self._shifts[row] = begin - content.find(written, start)
        return self.line + row, max(at + self._shifts[row], 0) + 1


def placed(markdown: str, tokens: Sequence[Token]) -> Iterator[Placed]:
    """All tokens with content in the order of the page."""
    lines = _LINE_END.split(markdown)
    passed: dict[int, int] = {}  # by line, where its last cell ended
    for before, token in zip([None, *tokens], tokens, strict=False):
        if token.type == "inline" and token.map and before and before.tag in ("th", "td"):
            line, written = token.map[0], token.content.replace("|", "\\|")
            start = max(lines[line].find(written, passed.get(line, 0)), 0)
            passed[line] = start + len(written)
            yield Placed(token, lines, start)
        elif token.type in ("inline", "html_block"):
            yield Placed(token, lines, None)
