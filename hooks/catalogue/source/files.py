"""The files of the content folder: which there are, and which have no place in it."""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from catalogue.problems.problem import Problem
from catalogue.problems.wording import Wording
from catalogue.source.document import MAX_BYTES, Document, oversized, read_entry, read_mapping, unopened
from catalogue.source.names import RESERVED_IDS
from catalogue.source.opened import is_link, opened
from catalogue.source.pictures import picture
from catalogue.source.slug import is_slug, unused_slug
from catalogue.source.strays import is_passed_over, stray
from catalogue.source.writing.journal import FORMER_ENDING, left_behind

PRACTICES, VISITS, VOCABULARIES = "praktyki", "wizyty", "slowniki"
ENTRY_ENDING, VOCABULARY_ENDING = ".md", ".yml"
IMAGE_ENDINGS = tuple(ending for endings in picture.ENDINGS.values() for ending in endings)
RESERVED_NAME = Wording(
    "reserved-name",
    "K009",
    "Nazwa „{name}” jest zajęta: ma ją {owner}.",
    "Nadaj plikowi nazwę od nazwy podmiotu i miejscowości.",
)
FILE_NAME = Wording(
    "file-name",
    "K009",
    "Nazwa pliku „{name}” nie składa się z samych małych liter a–z, cyfr i pojedynczych łączników albo ma ponad 80 znaków.",
    "Zmień nazwę na {slug}.",
)
LICENCE = "LICENSE"
"""The one file that may lie beside the folders."""

_DEPTH = {"": 0, VOCABULARIES: 1, PRACTICES: 2, VISITS: 2}  # at so many folders below the root lie the files


@dataclass(frozen=True, slots=True)
class EntryFile:
    """A Markdown file: `kind` (`praktyki` or `wizyty`), its `folder` (voivodeship or year) and `id`."""

    kind: str
    folder: str
    id: str

    @property
    def path(self) -> str:
        """The path below the content folder, with `/`."""
        return f"{self.kind}/{self.folder}/{self.id}{ENTRY_ENDING}"


@dataclass(slots=True)
class Listing:
    """All files below `root`, sorted. `shown` is how `root` is written in messages, `lists` are the word lists it may hold.

    `vocabularies` maps the name of a word list to its path, or to None where what lies there was
    refused; `pictures` is what was seen in the files of pictures. A draft stands in the place of
    the file at its path, or (None) for there being no file.
    """

    root: Path
    shown: str
    lists: tuple[str, ...]
    drafts: Mapping[str, bytes | None]
    entries: list[EntryFile] = field(default_factory=list)
    images: set[str] = field(default_factory=set)
    pictures: dict[str, picture.Look] = field(default_factory=dict)
    vocabularies: dict[str, str | None] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def read(self, entry: EntryFile, *, shown: bool = True) -> Document:
        """Read one entry's file; its body may have to be `shown`."""
        return _read(self, entry.path, partial(read_entry, shown=shown))

    def read_vocabulary(self, name: str) -> Document:
        """Read one vocabulary by its name without the ending; a missing one is empty."""
        shown = self.show(f"{VOCABULARIES}/{name}{VOCABULARY_ENDING}")
        if name not in self.vocabularies:
            return Document(shown)
        path = self.vocabularies[name]
        return _read(self, path, read_mapping) if path else Document(shown, readable=False)

    def check_pictures(self) -> None:
        """Look into every picture, whether or not an entry shows it, and keep its size. One at a time is in memory."""
        for path in sorted(self.images):
            try:
                data, size = _start(self, path, picture.MAX_BYTES)
            except OSError as error:
                self.problems += unopened(self.show(path), error.strerror or type(error).__name__).problems
                continue
            if size > picture.MAX_BYTES:
                self.refuse(path, *picture.too_heavy(size))
                continue
            found = self.pictures[path] = picture.look(data)
            for fault in found.faults(path.rpartition("/")[2]):
                self.refuse(path, *fault)

    def show(self, path: str) -> str:
        """A path below the content folder as messages show it."""
        return f"{self.shown}/{path}" if self.shown else path

    def refuse(self, path: str, code: str, message: str, hint: str, paste: str = "") -> None:
        """Add a problem with a file or folder as a whole."""
        self.problems.append(Problem(self.show(path), 1, 1, code, "", message, hint, paste))


def id_in(path: str) -> str:
    """The id of the entry whose file is at a path."""
    return path.rpartition("/")[2].removesuffix(ENTRY_ENDING)


def list_files(root: Path, vocabularies: tuple[str, ...], drafts: Mapping[str, bytes | None] | None = None) -> Listing:
    """Walk the content folder; `vocabularies` are the names of the word lists it may hold.

    `drafts` are files as they would be, by path below the folder: read as if they were written.
    """
    listing = Listing(root, root.as_posix().rstrip("/"), vocabularies, drafts or {})
    for path, message, hint in left_behind(root):
        listing.refuse(path, "K025", message, hint)
    _walk(listing, "")
    there = {entry.path for entry in listing.entries}
    for path in sorted(path for path, data in listing.drafts.items() if data is not None and path not in there):
        _sort_in(listing, path, regular=True)
    if listing.drafts:
        listing.entries.sort(key=lambda entry: entry.path.split("/"))
    return listing


def _walk(listing: Listing, below: str) -> None:
    try:
        with os.scandir(listing.root / below) as found:
            items = sorted(found, key=lambda item: item.name)
    except OSError as error:
        message = f"System nie pozwala odczytać folderu ({error.strerror})."
        listing.refuse(
            below.rstrip("/") or ".", "K020", message, "Sprawdź uprawnienia folderu i to, czy nadal istnieje."
        )
        return
    for item in items:
        path = f"{below}{item.name}"
        if is_passed_over(path, folder=item.is_dir(follow_symlinks=False)):
            continue
        if item.name.startswith(".") and item.name.endswith(FORMER_ENDING):
            hint = (
                f"Jeśli obok brakuje pliku {item.name[1 : -len(FORMER_ENDING)]}, nadaj mu tę nazwę; jeśli nie, usuń go."
            )
            listing.refuse(path, "K025", "Ten plik zostawiło przerwane polecenie; katalog go nie czyta.", hint)
            continue
        if said := stray(item.name):
            listing.refuse(path, *said)
            continue
        if listing.drafts.get(path, b"") is None:
            continue
        if item.is_dir(follow_symlinks=False) and not is_link(item.stat(follow_symlinks=False)):
            kind, *inner = path.split("/")
            if len(inner) < _DEPTH.get(kind, 0):
                _walk(listing, f"{path}/")
            else:
                message = "To jest folder, a w tym miejscu katalog nie spodziewa się folderów."
                listing.refuse(path, "K015", message, _where_to(listing, kind))
        else:
            _sort_in(listing, path, regular=item.is_file(follow_symlinks=False))


def _sort_in(listing: Listing, path: str, *, regular: bool) -> None:
    parts = path.split("/")
    kind, depth, name = parts[0], len(parts) - 1, parts[-1]
    stem, dot, ending = name.rpartition(".")
    ending = (dot + ending).lower()
    is_vocabulary = kind == VOCABULARIES and depth == 1 and name in {v + VOCABULARY_ENDING for v in listing.lists}
    at_entries = kind in {PRACTICES, VISITS} and depth == 2
    if not regular:
        message = "To jest dowiązanie albo plik specjalny, a oczekiwano zwykłego pliku."
        listing.refuse(path, "K015", message, "Zastąp je zwykłym plikiem.")
        if is_vocabulary:
            listing.vocabularies[stem] = None
    elif is_vocabulary:
        listing.vocabularies[stem] = path
    elif at_entries and ending in {ENTRY_ENDING, *IMAGE_ENDINGS}:
        _check_name(listing, path, stem, ending)
        if ending in IMAGE_ENDINGS:
            listing.images.add(path)
        elif name.endswith(ENTRY_ENDING):
            listing.entries.append(EntryFile(kind, parts[1], stem))
    elif path != LICENCE:
        message = "W tym miejscu katalog nie spodziewa się takiego pliku."
        listing.refuse(path, "K015", message, _where_to(listing, kind))


def _where_to(listing: Listing, folder: str) -> str:
    if folder == VOCABULARIES:
        return "Słowniki to: " + ", ".join(f"{name}.yml" for name in listing.lists) + "."
    if folder == VISITS:
        return "Wizytę zapisz jako wizyty/<rok>/<identyfikator>.md, a jej zdjęcia (jpg, png, webp) obok niej."
    return "Praktykę zapisz jako praktyki/<województwo>/<identyfikator>.md, a jej zdjęcia (jpg, png, webp) obok niej."


def _check_name(listing: Listing, path: str, stem: str, ending: str) -> None:
    if owner := RESERVED_IDS.get(stem.lower()):
        listing.refuse(path, *RESERVED_NAME.said(name=stem, owner=owner))
    elif not is_slug(stem) or not path.endswith(ending):
        name = path.rpartition("/")[2]
        meant = f"{unused_slug(stem, RESERVED_IDS)}{ending}"
        listing.refuse(path, *FILE_NAME.said(name=name, slug=meant), meant)


def _read(listing: Listing, path: str, reader: Callable[[str, bytes], Document]) -> Document:
    shown = listing.show(path)
    try:
        data, size = _start(listing, path, MAX_BYTES)
    except OSError as error:
        return unopened(shown, error.strerror or type(error).__name__)
    return oversized(shown, size) if size > MAX_BYTES else reader(shown, data)


def _start(listing: Listing, path: str, most: int) -> tuple[bytes, int]:
    """A file or its draft, of which at most so many bytes are read, and its whole size."""
    draft = listing.drafts.get(path)
    if draft is not None:
        return draft, len(draft)
    with opened(listing.root, path) as stream:
        size = os.fstat(stream.fileno()).st_size
        data = stream.read(min(size, most) + 1)  # room is made for as much as is asked for
        return data, max(size, len(data)) if len(data) > most else len(data)
