"""The journal of a change to several files: what each of them held before, and is to hold after.

While a change is made, a folder in the content folder holds the journal and both versions of every
file. The folder's name says how far the change is, so that each step is one renaming:
`.zmiana-przed` (nothing is changed), `.zmiana-w-toku` (some files may be), `.zmiana-po` (all are).
"""

import hashlib
import os
import stat
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

BEFORE, UNDERWAY, AFTER = ".zmiana-przed", ".zmiana-w-toku", ".zmiana-po"
LOCK = ".zmiana.lock"
FILE = "dziennik.json"
FORMER_ENDING = ".nowy"
"""What earlier editions left where they were stopped: `.cis-zarki.md.nowy` beside `cis-zarki.md`."""

_PART = r"[^./\\:][^/\\:]*"  # no way up, no drive, nothing hidden
_Path = Annotated[str, Field(pattern=rf"^{_PART}(/{_PART})*$")]
_Digest = Annotated[str, Field(pattern="^[0-9a-f]{64}$")]


class JournalError(Exception):
    """There is no journal where there should be, or it is none that `write_all` has written."""


class Change(BaseModel):
    """A file by its path below the content folder, and the SHA-256 of both versions (None: there is no file)."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    path: _Path
    before: _Digest | None
    after: _Digest | None


class Journal(BaseModel):
    """All changes in their order, and the folders that are made for them, outer ones first.

    `home` is the number that the disk gives to the journal's folder (`st_ino`), which no copy of it has.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    home: int
    folders: tuple[_Path, ...]
    changes: tuple[Change, ...]

    def version(self, number: int, which: Literal["przed", "po"]) -> str:
        """The name in the journal's folder of one version of the file of a change, which is told by its number."""
        return f"{number}.{which}.{self.changes[number].path.rpartition('/')[2]}"

    def to_undo(self, root: Path) -> list[int]:
        """The changes that are not undone. Undoing a change takes away its earlier version."""
        return [
            number
            for number, change in enumerate(self.changes)
            if change.before is None or (root / UNDERWAY / self.version(number, "przed")).exists()
        ]

    def edited(self, root: Path) -> list[str]:
        """The files that hold neither version: somebody has changed them since."""
        changes = [self.changes[number] for number in self.to_undo(root)]
        return [each.path for each in changes if digest(root / each.path) not in {each.before, each.after, None}]

    def done(self, root: Path) -> bool:
        """Whether every file holds its later version."""
        return len(self.to_undo(root)) == len(self.changes) and all(
            digest(root / change.path) == change.after for change in self.changes
        )


def read_journal(root: Path) -> Journal:
    """Read the journal of the change that is under way. Raises JournalError, and OSError.

    A journal from elsewhere, such as a proposal, is none, and could not reach beyond the content folder.
    """
    folder = root / UNDERWAY
    if folder.is_symlink() or not digest(folder / FILE):
        raise JournalError
    try:
        journal = Journal.model_validate_json((folder / FILE).read_bytes())
    except ValidationError:
        raise JournalError from None
    if journal.home != folder.stat().st_ino:
        raise JournalError
    for number, change in enumerate(journal.changes):
        outside = not (root / change.path).parent.resolve().is_relative_to(root.resolve())
        if outside or digest(folder / journal.version(number, "przed")) not in {change.before, None}:
            raise JournalError
    return journal


def digest(file: Path) -> str | None:
    """The SHA-256 of a file; None where there is none, empty where it is no plain file. Raises OSError."""
    try:
        mode = file.lstat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        return None
    if not stat.S_ISREG(mode):
        return ""
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def left_behind(root: Path) -> list[tuple[str, str, str]]:
    """What stands of a change that was stopped or still goes on: path below the content folder, message, hint."""
    found = []
    if _is_there(root, UNDERWAY):
        try:
            found = [(path, _CHANGED_SINCE, _ASIDE) for path in read_journal(root).edited(root)]
        except (JournalError, OSError):
            found = [(UNDERWAY, _UNREADABLE, _BY_HAND)] if _is_there(root, UNDERWAY) else []  # or it has just ended
    return found or [(name, _STOPPED, _SETTLE) for name in (BEFORE, UNDERWAY, AFTER) if _is_there(root, name)]


def _is_there(root: Path, name: str) -> bool:
    return os.path.isdir(root / name)  # noqa: PTH112 - pathlib raises where nothing may be read


_STOPPED = "Polecenie, które zmienia treść, przerwano albo jeszcze trwa."
_SETTLE = (
    "Uruchom katalog check: cofnie tę zmianę albo ją dokończy. "
    "Gdy to nie pomaga, sprawdź, czy wolno zapisywać w folderze z treścią."
)
_CHANGED_SINCE = "Zmianę tego pliku przerwano, a potem ktoś zmienił go jeszcze raz."
_ASIDE = (
    "Przenieś ten plik poza folder z treścią i uruchom katalog check: cofnie przerwaną zmianę albo ją dokończy. "
    "Potem nanieś swoje poprawki jeszcze raz."
)
_UNREADABLE = "Dziennika przerwanej zmiany nie da się odczytać."
_BY_HAND = (
    "Pliki sprzed zmiany mają w tym folderze nazwy ze słowem „przed”, nowe – ze słowem „po”. "
    "Przenieś na miejsce te, których brakuje, i usuń ten folder."
)
