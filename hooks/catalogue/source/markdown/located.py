"""Where things stand in a Markdown text: used only when something in it is wrong.

cmark says at which lines a block begins and ends; inside it the text itself is searched.
"""

import re
import sys
from bisect import bisect
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from html.entities import html5
from urllib.parse import unquote

from catalogue.problems.fault import Place
from catalogue.source.characters import HIDDEN
from catalogue.source.markdown.cmark import to_html

_HTML_START = re.compile(r"(?<!\\)<(?:[A-Za-z][A-Za-z0-9-]*(?=[\s/>])|/[A-Za-z]|!--|!\[CDATA\[|![A-Z]|\?)")
_CODE_SPAN = re.compile(r"(?<!`)(`+)(?:(?!\n[ \t]*\n)[^`])+\1(?!`)")
_POSITION = r'data-sourcepos="(\d+):(\d+)-(\d+):\d+"'
_CODE_BLOCK = re.compile(rf"<pre {_POSITION}")
_HEADING = re.compile(rf"<h([1-6]) {_POSITION}>(.*?)</h\1>", re.DOTALL)
_LINK = re.compile(rf'{_POSITION}|<a href="([^"]*)"[^>]*>(.*?)</a>', re.DOTALL)
_IMAGE = re.compile(rf'{_POSITION}|<img src="([^"]*)" alt="([^"]*)"')
_NESTING = re.compile(rf"<(/?)(?:blockquote|ul|ol|li|em|strong|del)\b(?: {_POSITION})?")
_CODED = re.compile(r"(?<!\\)&(?:#([0-9]{1,8})|#[xX]([0-9a-fA-F]{1,8})|([A-Za-z][A-Za-z0-9]*));")
_NEAR = 10_000  # characters that are searched for one link, so that thousands of them take no minutes
_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class Link:
    """A link's text, its address (empty where cmark left it out) and its place."""

    text: str
    address: str
    place: Place


class _Lines:
    """The text with the offsets of its lines; what was found once is not found again."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.starts = [0, *(match.end() for match in re.finditer("\n", text))]
        self.passed = 0

    def offset(self, line: int) -> int:
        """Where a line begins; the end of the text for a line behind the last."""
        return self.starts[line - 1] if line <= len(self.starts) else len(self.text)

    def find(self, block: tuple[int, int, int], texts: tuple[str, ...]) -> Place:
        """The first place of one of the texts in a block (line, column, last line), else its beginning."""
        line, column, last = block
        start, end = self.offset(line), self.offset(max(line, last) + 1)
        start = max(start, self.passed)
        for text in texts:
            at = self.text.find(text, start, min(end, start + _NEAR)) if text else -1
            if at >= 0:
                self.passed = at + 1
                line = bisect(self.starts, at)
                return line, at - self.starts[line - 1] + 1
        return line, column


def links(markdown: str) -> Iterator[Link]:
    """All links but those between a footnote and its mark, in the order of the page."""
    lines, block = _Lines(markdown), (1, 1, 1)
    for match in _LINK.finditer(to_html(markdown, places=True)):
        if match[1]:
            block = (int(match[1]), int(match[2]), int(match[3]))
        elif not match[4].startswith(("#fn-", "#fnref-")):
            address, text = unescape(match[4]), _plain(match[5])
            wanted = (f"[{text}]", f"<{text}", f"]({address}", address, unquote(address))
            yield Link(text, address, lines.find(block, wanted if address else wanted[:2]))


def images(markdown: str) -> Iterator[tuple[str, str, Place]]:
    """Of every image: its description, its address, its place."""
    lines, block = _Lines(markdown), (1, 1, 1)
    for match in _IMAGE.finditer(to_html(markdown, places=True)):
        if match[1]:
            block = (int(match[1]), int(match[2]), int(match[3]))
        else:
            address, alt = unescape(match[4]), unescape(match[5])
            yield alt, address, lines.find(block, (f"![{alt}](", f"![{alt}]", "!["))


def headings(markdown: str) -> Iterator[tuple[int, str, Place]]:
    """Of every heading: its level, its text, its place."""
    for match in _HEADING.finditer(to_html(markdown, places=True)):
        yield int(match[1]), _plain(match[5]), (int(match[2]), int(match[3]))


def nesting(markdown: str) -> Iterator[tuple[int, Place]]:
    """At every opening of a quote, a list or an emphasis: how deep it lies, and where."""
    depth, place = 0, (1, 1)
    for match in _NESTING.finditer(to_html(markdown, places=True)):
        if match[2]:
            place = (int(match[2]), int(match[3]))
        depth += -1 if match[1] else 1
        yield depth, place


def raw_html(markdown: str) -> list[tuple[str, Place]]:
    """What looks like the start of a tag outside code, the first of every line."""
    first = ((number, _HTML_START.search(line)) for number, line in enumerate(_lines_without_code(markdown), start=1))
    return [(match[0], (number, match.start() + 1)) for number, match in first if match]


def hidden_codes(markdown: str) -> Iterator[tuple[str, Place]]:
    """What stands, outside code, for a character that nobody sees or for none, and where: `&shy;`, `&#xD800;`."""
    for number, line in enumerate(_lines_without_code(markdown), start=1):
        for match in _CODED.finditer(line):
            if _is_hidden(match):
                yield match[0], (number, match.start() + 1)


def _is_hidden(coded: re.Match[str]) -> bool:
    decimal, hexadecimal, name = coded.groups()
    if name:
        return HIDDEN.search(html5.get(f"{name};", "")) is not None
    number = int(decimal) if decimal else int(hexadecimal, 16)
    return number > sys.maxunicode or HIDDEN.match(chr(number)) is not None


def _lines_without_code(markdown: str) -> list[str]:
    lines = markdown.split("\n")
    for block in _CODE_BLOCK.finditer(to_html(markdown, places=True)):
        for number in range(int(block[1]), int(block[3]) + 1):
            if number <= len(lines):
                lines[number - 1] = ""
    return _CODE_SPAN.sub(lambda span: re.sub(r"[^\n]", " ", span[0]), "\n".join(lines)).split("\n")


def _plain(html: str) -> str:
    return " ".join(unescape(_TAG.sub("", html)).split())
