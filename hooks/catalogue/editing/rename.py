"""Give an entry another id: its file, its former id among its aliases, and all that refers to it."""

import posixpath
import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from catalogue.editing.entries import Entry, RefusedError, SpoiltError, entry_called, kind_of
from catalogue.load import load
from catalogue.model.catalogue import Catalogue
from catalogue.model.records.practice import Practice
from catalogue.model.records.visit import Visit
from catalogue.model.records.withdrawn import ids_withdrawn
from catalogue.problems.fault import Where
from catalogue.source.characters import mended
from catalogue.source.document import Document, read_entry
from catalogue.source.files import ENTRY_ENDING
from catalogue.source.markdown.body import read_body
from catalogue.source.names import RESERVED_IDS
from catalogue.source.slug import is_slug, unused_slug
from catalogue.source.writing.written import Change, Edit
from catalogue.source.yaml.tree import IN_BRACKETS


@dataclass(frozen=True, slots=True)
class Renamed:
    """What a new id takes: the entry's `old` and `new` path, the new bytes of files, the changes by old path.

    `references` is how many references were mended, `referring` in how many files.
    """

    old: str
    new: str
    drafts: dict[str, bytes | None]
    changes: dict[str, tuple[Change, ...]]
    references: int
    referring: int


def rename(root: Path, catalogue: Catalogue, old: str, new: str, today: date) -> Renamed:
    """Work out, and check without writing, what it takes to call the entry `old` by the id `new`.

    `catalogue` is that of the content folder `root`. An id that a practice and a visit have in
    common is told by its folder: `wizyty/…`. Raises RefusedError or SpoiltError.
    """
    entry, new = entry_called(catalogue, old), mended(new).strip()
    _refuse_taken(catalogue, entry, new)
    moved = posixpath.join(posixpath.dirname(entry.path), new + ENTRY_ENDING)
    drafts: dict[str, bytes | None] = {entry.path: None}
    changes: dict[str, tuple[Change, ...]] = {}
    references = referring = 0
    for other in catalogue.entries:
        wheres = tuple(_references(other, entry))
        links = sum(_leads_to(link.address, other.path, entry.path) for link in other.body.links)
        if not (wheres or links or other is entry):
            continue
        file = _File(read_entry(other.path, (root / other.path).read_bytes()))
        file.refer(wheres, entry.id, new)
        file.link(entry, new)
        if other is entry:
            file.add_alias(entry.id)
        drafts[moved if other is entry else other.path] = file.edited()
        changes[other.path] = tuple(file.written.changes(file.edits))
        references += len(wheres) + links
        referring += bool(wheres or links)
    problems = load(root, today, drafts=drafts).problems
    if problems:
        raise SpoiltError(problems)
    return Renamed(entry.path, moved, drafts, changes, references, referring)


def _refuse_taken(catalogue: Catalogue, entry: Entry, new: str) -> None:
    if not is_slug(new):
        raise RefusedError(
            f"Identyfikator „{new}” nie składa się z samych małych liter a–z, cyfr i pojedynczych łączników "
            f"albo ma ponad 80 znaków. Wpisz {unused_slug(new, RESERVED_IDS)}."
        )
    of_kind = [other for other in catalogue.entries if kind_of(other) == kind_of(entry)]
    withdrawn = ids_withdrawn(catalogue.vocabularies.withdrawn, kind_of(entry))
    own = f": to dawny identyfikator tego samego wpisu ({entry.path}). Usuń go z pola aliases albo wybierz inny."
    taken = {
        **{id_: f": to dawny identyfikator wpisu {one.path}. Wybierz inny." for one in of_kind for id_ in one.aliases},
        **{one.id: f": ma go plik {one.path}. Wybierz inny." for one in of_kind},
        **dict.fromkeys(withdrawn, ": miał go wpis, który wycofano. Wybierz inny."),
        **dict.fromkeys(entry.aliases, own),
        **{name: f": ma go {owner}. Wybierz inny." for name, owner in RESERVED_IDS.items()},
    }
    if new in taken:
        raise RefusedError(f"Identyfikator „{new}” jest zajęty{taken[new]}")


def _references(other: Entry, entry: Entry) -> Iterator[Where]:
    """The fields of an entry that name the other."""
    if isinstance(entry, Visit):
        return
    if isinstance(other, Practice):
        yield from ((field,) for field in ("successor", "part_of") if getattr(other, field) == entry.id)
    else:
        yield from (("stops", at, "practice") for at, stop in enumerate(other.stops) if stop.practice == entry.id)


def _leads_to(link: str, written_in: str, path: str) -> bool:
    address = link.partition("#")[0]
    return bool(address) and posixpath.normpath(posixpath.join(posixpath.dirname(written_in), address)) == path


class _File:
    """An entry's file, the edits to it, and what its fields and its page must be after them."""

    def __init__(self, document: Document) -> None:
        self.path = document.path
        self.written = document.written
        self.edits: list[Edit] = []
        self._document = document
        self._fields: dict[str, Any] = deepcopy(dict(document.fields))
        self._html = document.body.html()

    def refer(self, wheres: tuple[Where, ...], old: str, new: str) -> None:
        """Put the new id into fields that hold the old one, in the quotes that it has."""
        for where in wheres:
            value = self._document.member(where).node
            at = self.written.text.find(old, value.start, value.end)
            if at >= 0:  # else it is written in escapes, and the proof will fail
                self.edits.append(Edit(at, at + len(old), new))
            holder: Any = self._fields
            for step in where[:-1]:
                holder = holder[step]
            holder[where[-1]] = new

    def add_alias(self, alias: str) -> None:
        """List a former id, as the list that is there is written; without one, at the end of the fields."""
        self._fields["aliases"] = [*self._fields.get("aliases", []), alias]
        newline, fields = self.written.newline, self._document.root
        listed = fields.member("aliases")
        if listed and listed.node.members:
            last = listed.node.members[-1].node
            if listed.node.kind in IN_BRACKETS:
                self.edits.append(Edit(last.end, last.end, f", {alias}"))
                return
            line = self.written.line_of(last.start)
            dash = self.written.text[self.written.offset((line, 1)) : last.start]
            self._insert_before(self.written.line_of(max(last.end - 1, last.start)) + 1, f"{dash}{alias}{newline}")
        elif listed and listed.node.kind in IN_BRACKETS:
            self._insert(listed.node.start + 1, alias)
        elif fields.kind in IN_BRACKETS:
            self._insert(fields.start + 1, f"aliases: [{alias}], ")
        else:
            margin = " " * (min(self.written.place(member.start)[1] for member in fields.members) - 1)
            item = f"{margin}  - {alias}{newline}"
            if listed:
                self._insert_before(self.written.line_of(listed.start) + 1, item)
            else:
                self._insert(self._document.header[1], f"{margin}aliases:{newline}{item}")

    def link(self, entry: Entry, new: str) -> None:
        """Lead the links to an entry to the file's new name."""
        body = self._document.body
        if not any(_leads_to(path, self.path, entry.path) for path in body.paths):
            return
        markdown, self._html = body.markdown, body.html(lambda path: self._led_on(path, entry, new))
        name = re.compile(rf"(?<![\w.-]){re.escape(entry.id + ENTRY_ENDING)}(?!\w)")
        found = [match.start() for match in name.finditer(markdown)]
        numbered = iter(range(len(found)))
        marked = read_body(name.sub(lambda _: f"{new}--{next(numbered)}{ENTRY_ENDING}", markdown))[0]  # no id has --
        in_links = {int(number) for number in re.findall(rf"{new}--(\d+){ENTRY_ENDING}", "\n".join(marked.paths))}
        for at in (found[number] for number in sorted(in_links)):
            line = markdown.count("\n", 0, at)
            start = self.written.offset((self._document.body_line + line, at - (markdown.rfind("\n", 0, at) + 1) + 1))
            self.edits.append(Edit(start, start + len(entry.id), new))

    def _led_on(self, path: str, entry: Entry, new: str) -> str:
        if not _leads_to(path, self.path, entry.path):
            return path
        address, mark, part = path.partition("#")
        return f"{address.removesuffix(entry.id + ENTRY_ENDING)}{new}{ENTRY_ENDING}{mark}{part}"

    def edited(self) -> bytes:
        """The new bytes of the file, proven to say the same but for what was meant to change."""
        data = self.written.edited(self.edits)
        document = read_entry(self.path, data)
        if document.problems or document.fields != self._fields or document.body.html() != self._html:
            raise RefusedError(
                f"Pliku {self.path} nie da się poprawić samemu, bo jego zapis jest nietypowy. "
                "Zapisz w nim identyfikatory i odnośniki zwyczajnie („pole: identyfikator”, [tekst](plik.md)) i spróbuj ponownie."
            )
        return data

    def _insert_before(self, line: int, text: str) -> None:
        self._insert(self.written.offset((line, 1)), text)

    def _insert(self, at: int, text: str) -> None:
        self.edits.append(Edit(at, at, text))
