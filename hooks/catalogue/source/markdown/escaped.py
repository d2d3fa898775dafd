"""A plain text as Markdown that shows the very same: its signs stay signs, its lines lines, its bullets a list."""

import re
from collections.abc import Iterator

from catalogue.source.markdown.parser import addresses

_BULLETS = "•·–—▪◦●○■□‣⁃∙➢➤✓✔\uf0b7\uf0a7\uf0d8\uf076\uf0fc-"
_BULLET = re.compile(rf"(?:[{_BULLETS}](?=[\s\u00a0])|[•▪◦●‣⁃\uf0b7\uf0a7]|o(?=\t|[ \u00a0]{{2}}))[\s\u00a0]*(?=\S)")
_LETTER_O = re.compile(r"o[ \u00a0](?=\S)")  # Word's bullet of the second level, where lines of it follow each other
_INLINE = re.compile(r"[\\`*\[\]<>|]|(?<![^\W_])_|_(?![^\W_])|~(?=~)|(?<=~)~|&(?=#|[A-Za-z][A-Za-z0-9]*;)|!(?=\[)")
_AT_START = re.compile(r"([#+=-]|~~~|:(?=[-|])|\d{1,9}(?=[.)](?:\s|\Z)))")
_LINE, _ITEM = "line", "item"


def as_markdown(text: str) -> str:
    """The Markdown of a plain text: empty lines part paragraphs, other ends of lines break them."""
    blocks: list[str] = []
    before = ""
    for line, kind in _lines(text):
        if not kind:
            pass
        elif kind == before:
            blocks[-1] += f"\n{line}" if kind == _ITEM else f"\\\n{line}"
        else:
            blocks.append(line)
        before = kind
    return "\n\n".join(blocks)


def without_bullet(text: str) -> str:
    """A line of a list without what began it."""
    line = text.strip()
    bullet = _BULLET.match(line)
    return line[bullet.end() :] if bullet else line


def _lines(text: str) -> Iterator[tuple[str, str]]:
    """The lines as Markdown, and what each is; empty ones are nothing."""
    lines = [line.strip() for line in text.split("\n")]
    for at, line in enumerate(lines):
        near = (*lines[max(at - 1, 0) : at], *lines[at + 1 : at + 2])
        bullet = _BULLET.match(line) or (_LETTER_O.match(line) if any(map(_LETTER_O.match, near)) else None)
        if bullet:
            yield f"- {_escaped(line[bullet.end() :])}", _ITEM
        else:
            yield _escaped(line), _LINE if line else ""


def _escaped(line: str) -> str:
    found, done = "", 0
    for begin, end in addresses(line):
        found += _INLINE.sub(r"\\\g<0>", line[done:begin]) + line[begin:end]
        done = end
    found += _INLINE.sub(r"\\\g<0>", line[done:])
    start = _AT_START.match(found)
    if start and start[0].isdigit():
        return f"{start[0]}\\{found[start.end() :]}"
    return f"\\{found}" if start else found
