"""One file read into located data: front matter, body and the faults of both."""

import re
from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace

from frontmatter.default_handlers import YAMLHandler

from catalogue.problems.failing import failures_told
from catalogue.problems.fault import Fault, Place, Where
from catalogue.problems.fix import Answer
from catalogue.problems.problem import Problem
from catalogue.problems.wording import Wording
from catalogue.source.characters import HIDDEN
from catalogue.source.markdown.body import Body, read_body
from catalogue.source.yaml import strict as strict_yaml
from catalogue.source.yaml.fixing import fix_of, to_paste
from catalogue.source.yaml.strict import Value

TOO_LARGE = Wording(
    "too-large",
    "K008",
    "Plik ma {size} KiB, a dopuszczalne jest najwyżej {limit} KiB.",
    "Skróć tekst; zdjęcia dodaj jako osobne pliki w polu images.",
)
HIDDEN_IN_FILE = Wording(
    "hidden-in-file",
    "K019",
    "W pliku jest niewidoczny znak (U+{character}), a dozwolony jest tylko widoczny tekst.",
    "Usuń ten znak i wpisz tekst w tym miejscu od nowa.",
)

MAX_BYTES = 256 * 1024
MAX_PROBLEMS = 100
"""So many problems of one file are shown, so that no file can flood the list or take minutes."""

_EMPTY = Body()


class _FrontMatter(YAMLHandler):
    """python-frontmatter's splitting, with exactly three hyphens as the boundary."""

    FM_BOUNDARY = re.compile(r"^---[ \t]*$\n?", re.MULTILINE)


@dataclass(slots=True)
class Document:
    """The fields of a file as nested texts, its body, and the problems found so far.

    `path` is what messages show. `readable` is false where the fields could not be read, so that
    missing fields are not reported on top of that. `header` is the YAML, which begins at the line
    `header_line`; the body begins at `body_line`. `hidden` counts the problems past MAX_PROBLEMS.
    """

    path: str
    fields: Mapping[str, Value] = field(default_factory=dict)
    body: Body = _EMPTY
    readable: bool = True
    header: str = ""
    header_line: int = 1
    body_line: int = 1
    shown: list[Problem] = field(default_factory=list)
    hidden: int = 0
    refused: set[Where] = field(default_factory=set)
    _placed: strict_yaml.Read | None = None

    @property
    def problems(self) -> list[Problem]:
        """The problems shown, and one that counts the others."""
        if not self.hidden:
            return self.shown
        message = f"W pliku jest więcej błędów: pokazano {MAX_PROBLEMS}, a pozostałych jest {self.hidden}."
        return [*self.shown, Problem(self.path, 1, 1, "K021", "", message, "Popraw pokazane i sprawdź plik ponownie.")]

    @property
    def room(self) -> int:
        """How many more problems will be shown."""
        return MAX_PROBLEMS - len(self.shown)

    def report(self, code: str, where: Where, message: str, hint: str = "", answer: Answer | None = None) -> None:
        """Add a problem at a field; where the field is not written, at the nearest one around it.

        `answer` is what the hint says to write. What YAML said about the very same field is enough.
        """
        if where in self.refused:
            return
        if self._placed is None:
            self._placed = strict_yaml.read(self.header, with_places=True)
        near = where
        while near and near not in self._placed.places:
            near = near[:-1]
        line, column = self._placed.places.get(near, (1, 1))
        fix = fix_of(self._placed, self.header, where, answer) if answer else None
        fault = Fault((line, column), code, message, hint, where, to_paste(where, answer) if answer else "", fix)
        self._add(line + self.header_line - 1 if near else 1, fault)

    def report_in_body(self, fault: Fault) -> None:
        """Add a problem whose place counts from the body's first line."""
        self._add(self.body_line + fault.place[0] - 1, fault)

    def report_in_header(self, fault: Fault) -> None:
        """Add a problem whose place counts from the first line of the YAML."""
        self._add(self.header_line + fault.place[0] - 1, fault)
        self.refused.add(fault.where)

    def report_in_file(self, place: Place, code: str, message: str, hint: str) -> None:
        """Add a problem whose place counts from the file's first line."""
        self._add(place[0], Fault(place, code, message, hint))

    def failures_told(self) -> AbstractContextManager[None]:
        """A block in which any exception becomes a problem of the file."""
        return failures_told(lambda *said: self.report_in_file((1, 1), *said))

    def _add(self, line: int, fault: Fault) -> None:
        if self.room:
            name, column, fix = field_name(fault.where), fault.place[1], fault.fix
            if fix:
                fix = replace(fix, place=(line + fix.place[0] - fault.place[0], fix.place[1]))
            self.shown.append(
                Problem(self.path, line, column, fault.code, name, fault.message, fault.hint, fault.paste, fix)
            )
        else:
            self.hidden += 1


def field_name(where: Where) -> str:
    """The path of a field as shown to people: `stops[2].practice`, items counted from 1."""
    name = ""
    for step in where:
        name += f"[{step + 1}]" if isinstance(step, int) else f".{step}" if name else step
    return name


def read_entry(path: str, data: bytes) -> Document:
    """Read a practice or a visit: front matter between two lines of `---`, then Markdown."""
    document = Document(path, readable=False)
    with document.failures_told():
        text = _decode(document, data)
        if text is not None:
            _read_parts(document, text)
    return document


def _read_parts(document: Document, text: str) -> None:
    handler = _FrontMatter()
    if not handler.detect(text):
        message = "Plik nie zaczyna się od pól: w pierwszym wierszu oczekiwano ---."
        hint = "W pierwszym wierszu wpisz ---, pod nim pola (title: …), a pod nimi znów ---."
        document.report_in_file((1, 1), "K001", message, hint)
        return
    try:
        document.header, markdown = handler.split(text)
    except ValueError:
        message = "Pola nie są zamknięte: brakuje pod nimi wiersza z samym ---."
        hint = "Pod ostatnim polem wstaw wiersz z samym ---; tekst wpisu zaczyna się pod nim."
        document.report_in_file((1, 1), "K002", message, hint)
        return
    document.header_line = 2
    document.body_line = 1 + text.count("\n", 0, len(text) - len(markdown))
    _read_fields(document)
    document.body, faults = read_body(markdown)
    for fault in faults:
        document.report_in_body(fault)


def read_mapping(path: str, data: bytes) -> Document:
    """Read a vocabulary: a YAML file that is one mapping."""
    document = Document(path, readable=False)
    with document.failures_told():
        text = _decode(document, data)
        if text is not None:
            document.header = text
            _read_fields(document)
    return document


def oversized(path: str, size: int) -> Document:
    """The document of a file that is too large to be read."""
    return _unreadable(path, *TOO_LARGE.said(size=-(-size // 1024), limit=MAX_BYTES // 1024))


def unopened(path: str, reason: str) -> Document:
    """The document of a file that the system does not let us read."""
    message = f"System nie pozwala odczytać pliku ({reason})."
    return _unreadable(path, "K020", message, "Sprawdź uprawnienia pliku i to, czy nadal istnieje.")


def _decode(document: Document, data: bytes) -> str | None:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        place = before.count(b"\n") + 1, len(before.rpartition(b"\n")[2].decode(errors="replace")) + 1
        message = "Plik nie jest zapisany w kodowaniu UTF-8."
        hint = "Zapisz plik ponownie, wybierając w edytorze kodowanie UTF-8."
        document.report_in_file(place, "K004", message, hint)
        return None
    text = text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
    return _without_hidden(document, text) if HIDDEN.search(text) else text


def _without_hidden(document: Document, text: str) -> str:
    for found in HIDDEN.finditer(text):
        if not document.room:
            document.hidden += 1
            continue
        at = found.start()
        place = text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
        document.report_in_file(place, *HIDDEN_IN_FILE.said(character=f"{ord(found[0]):04X}"))
    return HIDDEN.sub(" ", text)


def _read_fields(document: Document) -> None:
    read = strict_yaml.read(document.header)
    document.fields = read.fields
    document.readable = not any(fault.code in strict_yaml.FATAL for fault in read.faults)
    for fault in read.faults:
        document.report_in_header(fault)


def _unreadable(path: str, code: str, message: str, hint: str) -> Document:
    document = Document(path, readable=False)
    document.report_in_file((1, 1), code, message, hint)
    return document
