"""The files of the content folder: which there are, and which have no place in it."""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from catalogue.source.document import MAX_BYTES, Document, oversized, read_entry, read_mapping
from catalogue.source.problem import Problem
from catalogue.source.slug import is_slug, slugify

PRACTICES, VISITS, VOCABULARIES = "praktyki", "wizyty", "slowniki"
IMAGE_ENDINGS = (".jpg", ".jpeg", ".png", ".webp")
RESERVED_IDS = {"index"}  # the names of the pages that list entries


@dataclass(frozen=True, slots=True)
class EntryFile:
    """A Markdown file: `kind` (`praktyki` or `wizyty`), its `folder` (voivodeship or year) and `id`."""

    kind: str
    folder: str
    id: str

    @property
    def path(self) -> str:
        """The path below the content folder, with `/`."""
        return f"{self.kind}/{self.folder}/{self.id}.md"


@dataclass(slots=True)
class Listing:
    """All files below `root`, sorted. `shown` is how `root` is written in messages."""

    root: Path
    shown: str
    entries: list[EntryFile] = field(default_factory=list)
    images: set[str] = field(default_factory=set)
    vocabularies: dict[str, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def read(self, entry: EntryFile) -> Document:
        """Read one entry's file."""
        return _read(self, entry.path, read_entry)

    def read_vocabulary(self, name: str) -> Document:
        """Read one vocabulary by its name without the ending; a missing one is empty."""
        return (
            _read(self, self.vocabularies[name], read_mapping)
            if name in self.vocabularies
            else Document(self.show(f"{VOCABULARIES}/{name}.yml"))
        )

    def show(self, path: str) -> str:
        """A path below the content folder as messages show it."""
        return f"{self.shown}/{path}" if self.shown else path


def list_files(root: Path, vocabularies: tuple[str, ...]) -> Listing:
    """Walk the content folder; `vocabularies` are the names of the word lists it may hold."""
    listing = Listing(root, root.as_posix().rstrip("/"))
    for path, regular in _walk(root, ""):
        _sort_in(listing, path, vocabularies, regular=regular)
    return listing


def _walk(root: Path, below: str) -> Iterator[tuple[str, bool]]:
    with os.scandir(root / below) as found:
        items = sorted(found, key=lambda item: item.name)
    for item in items:
        path = f"{below}{item.name}"
        if item.name.startswith("."):
            continue
        if item.is_dir(follow_symlinks=False):
            yield from _walk(root, f"{path}/")
        else:
            yield path, item.is_file(follow_symlinks=False)


def _sort_in(listing: Listing, path: str, vocabularies: tuple[str, ...], *, regular: bool) -> None:
    parts = path.split("/")
    stem, dot, ending = parts[-1].rpartition(".")
    ending = dot + ending
    entry_depth = parts[0] in (PRACTICES, VISITS) and len(parts) == 3
    if not regular:
        _refuse(listing, path, "To dowiązanie albo plik specjalny, a nie zwykły plik.", "Zastąp je zwykłym plikiem.")
    elif entry_depth and ending == ".md":
        if not is_slug(stem) or stem in RESERVED_IDS:
            _bad_name(listing, path, stem, ending)
        listing.entries.append(EntryFile(parts[0], parts[1], stem))
    elif entry_depth and ending in IMAGE_ENDINGS:
        if not is_slug(stem):
            _bad_name(listing, path, stem, ending)
        listing.images.add(path)
    elif len(parts) == 2 and parts[0] == VOCABULARIES and ending == ".yml" and stem in vocabularies:
        listing.vocabularies[stem] = path
    elif len(parts) > 1 or ending == ".md":
        _refuse(
            listing, path, "W tym miejscu katalog nie spodziewa się takiego pliku.", _where_to(parts[0], vocabularies)
        )


def _where_to(folder: str, vocabularies: tuple[str, ...]) -> str:
    if folder == VOCABULARIES:
        return "Słowniki to: " + ", ".join(f"{name}.yml" for name in vocabularies) + "."
    if folder == VISITS:
        return "Wizytę zapisz jako wizyty/<rok>/<identyfikator>.md, a jej zdjęcia (jpg, png, webp) obok niej."
    return "Praktykę zapisz jako praktyki/<województwo>/<identyfikator>.md, a jej zdjęcia (jpg, png, webp) obok niej."


def _bad_name(listing: Listing, path: str, stem: str, ending: str) -> None:
    if stem in RESERVED_IDS:
        message, hint = (
            f"Nazwa „{stem}” jest zajęta przez stronę z listą wpisów.",
            "Nadaj plikowi nazwę od nazwy podmiotu i miejscowości.",
        )
    else:
        message = f"Nazwa pliku „{stem}” zawiera znaki inne niż małe litery a–z, cyfry i pojedyncze łączniki albo ma ponad 80 znaków."
        hint = f"Zmień nazwę na {slugify(stem)}{ending}."
    listing.problems.append(Problem(listing.show(path), 1, 1, "K009", "", message, hint))


def _refuse(listing: Listing, path: str, message: str, hint: str) -> None:
    listing.problems.append(Problem(listing.show(path), 1, 1, "K015", "", message, hint))


def _read(listing: Listing, path: str, reader: Callable[[str, bytes], Document]) -> Document:
    shown, file = listing.show(path), listing.root / path
    with file.open("rb") as stream:
        data = stream.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        return oversized(shown, file.stat().st_size)
    return reader(shown, data)
