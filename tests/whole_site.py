"""All that a built site says, whoever reads it, and what none of it may ever say."""

import csv
import json
import re
from collections.abc import Callable, Iterable, Iterator
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from openpyxl import load_workbook

from element import Element, read_html
from published import Published

SHOWN = ("alt", "aria-label", "aria-description", "content", "data-title", "placeholder", "title", "label", "summary")
CODE = {"code", "pre", "textarea", "kbd", "samp"}
PICTURES = (".jpg", ".jpeg", ".png", ".webp")
PIXELS = {
    *("E0", "E2", "EE", "DB", "C0", "C1", "C2", "C4", "DD"),
    *("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "pHYs"),
    *("VP8 ", "VP8L", "VP8X", "ALPH", "ICCP"),
}
"""The parts of pictures that say how the pixels look: segments of JPEG, chunks of PNG and of WebP."""


class Said(NamedTuple):
    """A text of a file, and where it stands there; `raw` where it is as an editor wrote it."""

    path: str
    where: str
    text: str
    raw: bool = False


def said_in(site: Published) -> Iterator[Said]:
    """Every text of a site."""
    for path in sorted(site.files):
        if path.endswith(".html"):
            yield from _of_page(path, site.read(path))
        elif path.startswith("szukaj/"):
            name, _, piece = site.text(path).removeprefix("katalog.piece(").removesuffix(")\n").partition(",")
            yield from _of_piece(path, json.loads(name), json.loads(piece))
        elif path.endswith((".json", ".jsonld", ".geojson")):
            yield from _of_json(path, json.loads(site.text(path)))
        elif path.endswith(".csv"):
            rows = csv.reader(
                (site.folder / path).read_text(encoding="utf-8-sig").splitlines(keepends=True), delimiter=";"
            )
            yield from (Said(path, f"row {n}", cell) for n, row in enumerate(rows, 1) for cell in row)
        elif path.endswith(".xlsx"):
            yield from _of_workbook(path, (site.folder / path).read_bytes())
        elif path.endswith((".xml", ".svg")):
            yield from (Said(path, e.tag, t) for e in read_html(site.text(path)).walk() for t in _own(e))


def _own(element: Element) -> Iterator[str]:
    yield from (child for child in element.children if isinstance(child, str))


def _of_page(path: str, page: Element) -> Iterator[Said]:
    for element in page.walk():
        for name, value in element.attributes.items():
            if name in SHOWN and element.attributes.get("http-equiv") is None:
                yield Said(path, f"<{element.tag} {name}>", value)
            if name in {"href", "src", "action"} and not value.strip():
                yield Said(path, f"<{element.tag} {name}>", EMPTY)
        if element.tag == "script" and "json" in element.attributes.get("type", ""):
            yield from _of_json(f"{path} {element.attributes.get('id', '')}", json.loads(element.raw_text))
    yield Said(path, "text", _prose(page))
    yield from (Said(path, "code", code.text, raw=True) for code in page.walk() if code.tag in CODE)


def _prose(page: Element) -> str:
    """The text that a reader sees, without examples."""
    bare = Element(page.tag, page.attributes)
    bare.children = [
        child if isinstance(child, str) else Element("code", {}) if child.tag in CODE else _bare(child)
        for child in page.children
    ]
    return bare.text


def _bare(element: Element) -> Element:
    bare = Element(element.tag, element.attributes)
    for child in element.children:
        if isinstance(child, str):
            bare.children.append(child)
        elif child.tag in CODE:
            bare.children.append("…")
        else:
            bare.children.append(_bare(child))
    return bare


def _of_piece(path: str, name: str, piece: object) -> Iterator[Said]:
    kind = name.partition("/")[0]
    if kind == "slowa" and isinstance(piece, list):  # beside spellings, postings
        yield from (Said(path, key, value[0]) for key, value in piece[0].items())
    elif kind == "wpisy":
        yield from (said._replace(raw=True) for said in _of_json(path, piece))
    elif kind not in {"liczne", "litery"}:
        yield from _of_json(path, piece)


def _of_json(path: str, value: object, where: str = "") -> Iterator[Said]:
    if isinstance(value, str):
        yield from (Said(path, where, line) for line in value.split("\n"))
    elif isinstance(value, list):
        for index, each in enumerate(value):
            yield from _of_json(path, each, f"{where}[{index}]")
    elif isinstance(value, dict):
        for key, each in value.items():
            if key not in ENCODED:
                yield from _of_json(path, each, f"{where}.{key}")


ENCODED = {
    "messages",
    "urlTemplate",
    "column",
    "order",
    "times",
    "pattern",
    "expression",
    "$schema",
    "@context",
    "examples",
    "sparql",
}
"""Of pieces and schemas: what is read by programs alone."""


def _of_workbook(path: str, data: bytes) -> Iterator[Said]:
    book = load_workbook(BytesIO(data), read_only=True)
    for sheet in book.worksheets:
        yield Said(path, "sheet", sheet.title)
        for n, row in enumerate(sheet.iter_rows(values_only=True), 1):
            yield from (Said(path, f"{sheet.title} {n}", cell) for cell in row if isinstance(cell, str))


# What may never be said

EMPTY = "\N{REPLACEMENT CHARACTER} empty address"
NEVER = {
    "a value of a program": re.compile(r"(?<![\w„-])(?:undefined|NaN|null|None)(?![\w”-])|\[object \w+\]"),
    "a character that was lost": re.compile("\N{REPLACEMENT CHARACTER}"),
    "a mark of a note": re.compile(r"\[\^[^\]\s]+\]"),
    "a mark of Markdown": re.compile(r"\*\*|(?<!\S)#{2,6}\s|\]\((?:https?:|\.\./)"),
    "a template": re.compile(r"\{\{|\}\}|\{%|%\}|\{[a-z_]+\}"),
    "a gap before a mark": re.compile(r"\s{2,}[,.;:!?…]|\s[,;](?=\s|$)"),
    "quotes that do not match": re.compile(r'„[^”„"]*"'),
    "empty brackets": re.compile(r"\(\s*\)|\[\s*\]|„\s*”"),
}
AS_WRITTEN = ("a value of a program", "a character that was lost")
"""What not even a text as it was written may say."""
AROUND = 8  # characters
_GLUED = re.compile(r"\w*[a-ząćęłńóśźż][A-ZĄĆĘŁŃÓŚŹŻ]\w*")


class Sources:
    """What people wrote, in entries and pages, and what the program says besides: a word that stands there is a word."""

    def __init__(self, files: Iterable[Path], templates: Iterable[Path]) -> None:
        written, also = ("\n".join(file.read_text("utf-8", "replace") for file in each) for each in (files, templates))
        self._written, self._words = written, frozenset((*_GLUED.findall(written), *_GLUED.findall(also)))

    def glued(self, text: str) -> list[str]:
        """The words that are two, by a capital within one that no source has."""
        return [word for word in _GLUED.findall(text) if word not in self._words]

    def has(self, text: str, found: re.Match[str]) -> bool:
        """Whether somebody wrote it so, with what stands before or behind it."""
        before, behind = text[max(found.start() - AROUND, 0) : found.end()], text[found.start() : found.end() + AROUND]
        return any(part in self._written for part in (before, behind) if part != found[0])


def faults_of(said: Iterable[Said], sources: Sources) -> list[str]:
    """What may never be said and is: where, what, and the text around it."""
    found = []
    for path, where, text, raw in said:
        for name, pattern in NEVER.items():
            if raw and name not in AS_WRITTEN:
                continue
            found += [
                f"{path} {where}: {name}: {text[max(match.start() - 30, 0) : match.end() + 30]!r}"
                for match in pattern.finditer(text)
                if not sources.has(text, match)
            ]
        found += [] if raw else [f"{path} {where}: glued: {word}" for word in sources.glued(text)]
    return found


def metadata_in(site: Published) -> list[str]:
    """The pictures that tell more than their pixels, and by which of their parts."""
    pictures = sorted(path for path in site.files if path.lower().endswith(PICTURES))
    parts = ((path, part) for path in pictures for part in _parts((site.folder / path).read_bytes()))
    return [f"{path}: {part}" for path, part in parts if part not in PIXELS]


def _parts(data: bytes) -> Iterator[str]:
    """The names of the parts of a JPEG, PNG or WebP."""
    if data.startswith(b"\xff\xd8"):
        yield from _segments(data)
    elif data.startswith(b"\x89PNG"):
        yield from _chunks(data, 8, lambda at: (data[at + 4 : at + 8], int.from_bytes(data[at : at + 4]) + 12))
    else:
        yield from _chunks(
            data, 12, lambda at: (data[at : at + 4], (int.from_bytes(data[at + 4 : at + 8], "little") + 9) // 2 * 2)
        )


def _chunks(data: bytes, at: int, read: Callable[[int], tuple[bytes, int]]) -> Iterator[str]:
    while at < len(data):
        name, length = read(at)
        yield name.decode("latin-1")
        at += length


def _segments(data: bytes) -> Iterator[str]:
    at = 2
    while at < len(data) and data[at + 1] != 0xDA:  # up to the pixels
        yield f"{data[at + 1]:X}"
        at += int.from_bytes(data[at + 2 : at + 4]) + 2
    if not data.endswith(b"\xff\xd9"):
        yield "behind the end"


def sources_of(project: Path, program: Path) -> Sources:
    """The sources of a project that stands beside its site."""

    def below(folder: Path, *endings: str) -> Iterator[Path]:
        yield from (file for ending in endings for file in folder.rglob(f"*.{ending}"))

    written = (*below(project / "practices", "md", "yml"), *below(project / "docs", "md"), project / "mkdocs.yml")
    return Sources([*written, *below(program, "py", "js", "csv")], below(program, "html"))
