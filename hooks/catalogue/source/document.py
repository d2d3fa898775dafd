"""One file read into located data: front matter, body and the faults of both."""

import re
from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from functools import cached_property
from unicodedata import is_normalized, normalize

from catalogue.problems.failing import failures_told
from catalogue.problems.fault import Answer, Fault, Fix, Place, Where
from catalogue.problems.problem import Problem
from catalogue.problems.wording import Wording
from catalogue.source.characters import may_hide, told
from catalogue.source.hidden import BULLET_IN_FILE, HIDDEN_IN_FILE, LIST, hidden_in, without_hidden
from catalogue.source.letters import as_written
from catalogue.source.markdown.body import Body, read_body
from catalogue.source.writing.written import BOM, Written
from catalogue.source.yaml import strict as strict_yaml
from catalogue.source.yaml.comments import lost
from catalogue.source.yaml.fixing import fix_of, to_paste
from catalogue.source.yaml.quoting import with_quotes
from catalogue.source.yaml.tree import Member, Node, Tree, Value, nearest

TOO_LARGE = Wording(
    "too-large",
    "K008",
    "Plik ma {size} KiB, a dopuszczalne jest najwyżej {limit} KiB.",
    "Skróć tekst; zdjęcia dodaj jako osobne pliki w polu images.",
)
MAX_BYTES = 256 * 1024
MAX_PROBLEMS = 100
"""So many problems of one file are shown, so that no file can flood the list or take minutes."""

_EMPTY = Body()


_LINE_END = r"(?:\r\n|\r|\n|\Z)"
_OPENING = re.compile(rf"{BOM}?---[ \t]*{_LINE_END}")
_CLOSING = re.compile(rf"[\r\n](---[ \t]*{_LINE_END})")


@dataclass
class Document:
    """A file as it was read: its bytes, its fields, its body, and the problems found so far.

    `path` is what messages show. `readable` is false where the fields could not be read, so that
    missing fields are not reported on top of that. `tree` says where in `text` each field stands;
    `header` is where the YAML begins and ends, `body_start` where the Markdown begins; `header_line`
    and `body_line` are the lines of both. `hidden` counts the problems past MAX_PROBLEMS.
    """

    path: str
    data: bytes = b""
    tree: Tree = field(default_factory=Tree)
    body: Body = _EMPTY
    readable: bool = True
    header: tuple[int, int] = (0, 0)
    body_start: int = 0
    header_line: int = 1
    body_line: int = 1
    shown: list[Problem] = field(default_factory=list)
    hidden: int = 0
    refused: set[Where] = field(default_factory=set)
    _renamed: dict[Where, int] = field(default_factory=dict)

    @property
    def fields(self) -> Mapping[str, Value]:
        """The fields as nested texts."""
        return self.tree.fields

    @cached_property
    def written(self) -> Written:
        """The text of the file, to be changed or to tell places in it."""
        return Written(self.data)

    @cached_property
    def root(self) -> Node:
        """The node of all fields."""
        return self.tree.root()

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

    def member(self, where: Where) -> Member:
        """A field or an item, with its name and its value as they stand in the file. Raises KeyError where it is not written."""
        written, member = nearest(self.root, where)
        if member is None or written != where:
            raise KeyError(where)
        return member

    def report(self, where: Where, code: str, message: str, hint: str = "", answer: Answer | None = None) -> None:
        """Add a problem at a field; where the field is not written, at the nearest one around it.

        `answer` is what the hint says to write. What YAML said about the very same field is enough.
        """
        if where in self.refused:
            return
        _, member = nearest(self.root, where)
        place = self.written.place(member.start) if member else (1, 1)
        paste, fix = (to_paste(where, answer), self._fix(where, answer)) if answer else ("", None)
        self._add(place[0], Fault(place, code, message, hint, where, paste, fix))

    def _fix(self, where: Where, answer: Answer) -> Fix | None:
        """The fix for a field; where two fields would get the same name, neither is surely meant."""
        fix = fix_of(self.written, self.root, where, answer)
        if not fix or answer.of == "value":
            return fix
        name = (*where[:-1], answer.text)
        other = self._renamed.setdefault(name, len(self.shown))
        if other == len(self.shown):
            return fix
        if other < len(self.shown):
            self.shown[other] = replace(self.shown[other], fix=None)
        return None

    def report_in_body(self, fault: Fault) -> None:
        """Add a problem whose place counts from the body's first line."""
        if not self.room:
            self.hidden += 1
            return
        number = self.body_line + fault.place[0] - 1
        line = self.written.line(number)
        self._add(number, fault if is_normalized("NFC", line) else as_written(fault, line))

    def report_in_header(self, fault: Fault) -> None:
        """Add a problem whose place counts from the first line of the YAML."""
        self._add(self.header_line + fault.place[0] - 1, fault)
        self.refused.add(fault.where)

    def report_in_its_place(self, fault: Fault) -> None:
        """Add a problem of a field whose place counts from the file's first line."""
        self._add(fault.place[0], fault)
        self.refused.add(fault.where)

    def report_in_file(self, place: Place, code: str, message: str, hint: str, fix: Fix | None = None) -> None:
        """Add a problem whose place counts from the file's first line."""
        self._add(place[0], Fault(place, code, message, hint, fix=fix))

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


def read_entry(path: str, data: bytes, *, shown: bool = True) -> Document:
    """Read a practice or a visit: front matter between two lines of `---`, then Markdown, which may have to be `shown`."""
    document = Document(path, data, readable=False)
    with document.failures_told():
        text = _decode(document)
        if text is not None:
            _read_parts(document, text, shown=shown)
    return document


def _read_parts(document: Document, text: str, *, shown: bool) -> None:
    opening = _OPENING.match(text)
    if not opening:
        message = "Plik nie zaczyna się od pól: w pierwszym wierszu oczekiwano ---."
        hint = "W pierwszym wierszu wpisz ---, pod nim pola (title: …), a pod nimi znów ---."
        document.report_in_file((1, 1), "K001", message, hint)
        return
    closing = _CLOSING.search(text, opening.end() - 1)
    if not closing:
        message = "Pola nie są zamknięte: brakuje pod nimi wiersza z samym ---."
        hint = "Pod ostatnim polem wstaw wiersz z samym ---; tekst wpisu zaczyna się pod nim."
        document.report_in_file((1, 1), "K002", message, hint)
        return
    document.header, document.body_start = (opening.end(), closing.start(1)), closing.end()
    document.header_line = 2
    document.body_line = _with_one_end(text[: closing.end()]).count("\n") + 1
    _read_fields(document, text)
    document.body, faults = read_body(normalize("NFC", _with_one_end(text[closing.end() :])), shown=shown)
    for fault in faults:
        document.report_in_body(fault)


def _with_one_end(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def read_mapping(path: str, data: bytes) -> Document:
    """Read a vocabulary: a YAML file that is one mapping."""
    document = Document(path, data, readable=False)
    with document.failures_told():
        text = _decode(document)
        if text is not None:
            document.header = text.startswith(BOM), len(text)
            _read_fields(document, text)
    return document


def oversized(path: str, size: int) -> Document:
    """The document of a file that is too large to be read."""
    return _unreadable(path, *TOO_LARGE.said(size=-(-size // 1024), limit=MAX_BYTES // 1024))


def unopened(path: str, reason: str) -> Document:
    """The document of a file that the system does not let us read."""
    message = f"System nie pozwala odczytać pliku ({reason})."
    return _unreadable(path, "K020", message, "Sprawdź uprawnienia pliku i to, czy nadal istnieje.")


def _decode(document: Document) -> str | None:
    try:
        text = document.data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = document.data[: error.start].removeprefix(BOM.encode())
        place = before.count(b"\n") + 1, len(before.rpartition(b"\n")[2].decode(errors="replace")) + 1
        message = "Plik nie jest zapisany w kodowaniu UTF-8."
        hint = "Zapisz plik ponownie, wybierając w edytorze kodowanie UTF-8."
        document.report_in_file(place, "K004", message, hint)
        return None
    return _visible(document, text)


def _visible(document: Document, text: str) -> str:
    """The text with a space for each character that nobody sees; each is reported."""
    if not may_hide(text.removeprefix(BOM)):
        return text
    visible = without_hidden(text)
    opening = _OPENING.match(visible)
    closing = _CLOSING.search(visible, opening.end() - 1) if opening else None
    for hidden in hidden_in(text, closing.end() if closing else len(text)):
        if not document.room:
            document.hidden += 1
            continue
        place = document.written.place(hidden.at)
        fix = None if hidden.instead is None else Fix(place, hidden.written, hidden.instead)
        wording = BULLET_IN_FILE if hidden.instead == LIST else HIDDEN_IN_FILE
        document.report_in_file(place, *wording.said(**told(hidden.character)), fix)
    return visible


def _read_fields(document: Document, text: str) -> None:
    start, end = document.header
    document.tree = strict_yaml.read(text[start:end], start)
    document.readable = not any(fault.code in strict_yaml.FATAL for fault in document.tree.faults)
    for number, fault in enumerate(document.tree.faults):  # of a later one nobody knows before the first is mended
        document.report_in_header(fault if number else with_quotes(text[start:end], fault))
    if text.find("#", start, end) >= 0:
        for fault in lost(document.tree, text, document.header, document.written, whole=document.readable):
            document.report_in_its_place(fault)


def _unreadable(path: str, code: str, message: str, hint: str) -> Document:
    document = Document(path, readable=False)
    document.report_in_file((1, 1), code, message, hint)
    return document
