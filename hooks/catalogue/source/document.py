"""One file read into located data: front matter, body and the faults of both."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from frontmatter.default_handlers import YAMLHandler

from catalogue.source import strict_yaml
from catalogue.source.body import Body, find, read_body
from catalogue.source.problem import Problem
from catalogue.source.strict_yaml import Value, Where

MAX_BYTES = 256 * 1024

# Control characters, and those that turn the direction of writing and so can disguise a text.
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\u202a-\u202e\u2066-\u2069]")

_EMPTY = Body("", "", (), ())


class _FrontMatter(YAMLHandler):
    """python-frontmatter's splitting, with exactly three hyphens as the boundary."""

    FM_BOUNDARY = re.compile(r"^---[ \t]*$\n?", re.MULTILINE)


@dataclass(slots=True)
class Document:
    """The fields of a file as nested texts, its body, and the problems found so far.

    `path` is what messages show. `readable` is false where the front matter could not be read, so
    that missing fields are not reported on top of that.
    """

    path: str
    fields: Mapping[str, Value] = field(default_factory=dict)
    body: Body = _EMPTY
    problems: list[Problem] = field(default_factory=list)
    readable: bool = True
    _yaml: str = ""
    _yaml_line: int = 1
    _body_line: int = 1
    _places: dict[Where, tuple[int, int]] | None = None

    def report(self, code: str, where: Where, message: str, hint: str = "") -> None:
        """Add a problem at a field; where the field is not written, at the nearest one around it."""
        if self._places is None:
            self._places = strict_yaml.read(self._yaml, with_places=True).places
        near = where
        while near and near not in self._places:
            near = near[:-1]
        line, column = self._places.get(near, (1, 1))
        at = line + self._yaml_line - 1 if near else 1
        self.problems.append(Problem(self.path, at, column, code, field_name(where), message, hint))

    def report_in_body(self, code: str, text: str, message: str, hint: str = "") -> None:
        """Add a problem at the place in the body where the text first stands."""
        line, column = find(self.body.markdown, text)
        self.problems.append(Problem(self.path, self._body_line + line - 1, column, code, "", message, hint))


def field_name(where: Where) -> str:
    """The path of a field as shown to people: `stops[2].practice`, items counted from 1."""
    name = ""
    for step in where:
        name += f"[{step + 1}]" if isinstance(step, int) else f".{step}" if name else step
    return name


def read_entry(path: str, data: bytes) -> Document:
    """Read a practice or a visit: front matter between two lines of `---`, then Markdown."""
    document = Document(path)
    text = _decode(document, data)
    if text is None:
        return document
    handler = _FrontMatter()
    if not handler.detect(text):
        return _unreadable(
            document,
            "K001",
            "Plik nie zaczyna się od nagłówka z polami.",
            "W pierwszym wierszu wpisz ---, pod nim pola (title: …), a pod nimi znów ---.",
        )
    try:
        header, markdown = handler.split(text)
    except ValueError:
        return _unreadable(
            document,
            "K002",
            "Nagłówek z polami nie jest zamknięty.",
            "Pod ostatnim polem wstaw wiersz z samym ---; tekst wpisu zaczyna się pod nim.",
        )
    document._yaml, document._yaml_line = header, 2
    document._body_line = 1 + text.count("\n", 0, len(text) - len(markdown))
    _read_fields(document)
    document.body, faults = read_body(markdown)
    document.problems += [
        Problem(path, document._body_line + f.line - 1, f.column, f.code, "", f.message, f.hint) for f in faults
    ]
    return document


def read_mapping(path: str, data: bytes) -> Document:
    """Read a vocabulary: a YAML file that is one mapping."""
    document = Document(path)
    text = _decode(document, data)
    if text is not None:
        document._yaml = text
        _read_fields(document)
    return document


def oversized(path: str, size: int) -> Document:
    """The document of a file that is too large to be read."""
    message = f"Plik ma {size // 1024} KiB, a dopuszczalne jest najwyżej {MAX_BYTES // 1024} KiB."
    return _unreadable(Document(path), "K008", message, "Skróć tekst; zdjęcia dodaj jako osobne pliki w polu images.")


def _decode(document: Document, data: bytes) -> str | None:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line, column = before.count(b"\n") + 1, error.start - before.rfind(b"\n")
        document.problems.append(
            Problem(
                document.path,
                line,
                column,
                "K004",
                "",
                "Plik nie jest zapisany w kodowaniu UTF-8.",
                "Zapisz plik ponownie, wybierając w edytorze kodowanie UTF-8.",
            )
        )
        document.readable = False
        return None
    text = text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
    hidden = CONTROL.search(text)
    if hidden:
        line, column = find(text, hidden[0])
        message = f"W pliku jest niewidoczny znak sterujący (U+{ord(hidden[0]):04X})."
        document.problems.append(
            Problem(
                document.path, line, column, "K019", "", message, "Usuń ten znak i wpisz tekst w tym miejscu od nowa."
            )
        )
        text = CONTROL.sub(" ", text)
    return text


def _read_fields(document: Document) -> None:
    read = strict_yaml.read(document._yaml)
    document.fields = read.fields
    for fault in read.faults:
        line = fault.line + document._yaml_line - 1
        document.problems.append(
            Problem(document.path, line, fault.column, fault.code, field_name(fault.field), fault.message, fault.hint)
        )
        if fault.code in {"K003", "K007"}:
            document.readable = False


def _unreadable(document: Document, code: str, message: str, hint: str) -> Document:
    document.problems.append(Problem(document.path, 1, 1, code, "", message, hint))
    document.readable = False
    return document
