"""Write several files at once: all of them, or none, whenever it is stopped."""

import hashlib
import os
import shutil
from collections.abc import Mapping
from contextlib import suppress
from enum import Enum
from pathlib import Path

from catalogue.source.writing.journal import (
    AFTER,
    BEFORE,
    FILE,
    UNDERWAY,
    Change,
    Journal,
    JournalError,
    digest,
    read_journal,
)

Drafts = Mapping[str, bytes | None]


class Outcome(Enum):
    """What came of a change that was stopped: nothing is changed, all is, or it stands half done."""

    UNDONE = "undone"
    FINISHED = "finished"
    HALF_DONE = "half done"


class StoppedError(Exception):
    """The system (OSError) or a person (KeyboardInterrupt) has stopped a change; `outcome` is what came of it."""

    def __init__(self, cause: OSError | KeyboardInterrupt, outcome: Outcome) -> None:
        """Take the cause and the outcome."""
        super().__init__(cause, outcome)
        self.cause = cause
        self.outcome = outcome


def write_all(root: Path, drafts: Drafts) -> None:
    """Write files by their path below `root`; None takes one away. Raises StoppedError.

    Both versions of all files are on the disk before the first is changed. So whenever this is
    stopped, `settle` can undo what was begun by moving files alone. Nothing else may write
    meanwhile, and what an earlier change left must be settled.
    """
    written = False
    try:
        journal = _prepare(root, drafts)
        _carry_out(root, journal)
        written = True
        _conclude(root, AFTER)
    except (OSError, KeyboardInterrupt) as stop:
        try:
            outcome = settle(root) or Outcome.UNDONE
        except (OSError, KeyboardInterrupt):
            outcome = Outcome.HALF_DONE
        if written and isinstance(stop, OSError):
            return  # only its traces could not be cleared at once
        raise StoppedError(stop, Outcome.FINISHED if written else outcome) from stop


def settle(root: Path) -> Outcome | None:
    """Settle what a stopped `write_all` left: undo the change unless all of it is done. None where nothing was left.

    Where somebody has changed one of its files since, nothing is touched and the change stands half
    done: `left_behind` tells what to do. Raises OSError.
    """
    outcome = None
    for name, said in ((BEFORE, Outcome.UNDONE), (AFTER, Outcome.FINISHED)):
        if (root / name).is_dir():
            shutil.rmtree(root / name)
            outcome = said
    if not (root / UNDERWAY).exists():
        return outcome
    try:
        journal = read_journal(root)
    except JournalError:
        return Outcome.HALF_DONE
    if journal.edited(root):
        return Outcome.HALF_DONE
    if journal.done(root):
        _conclude(root, AFTER)
        return Outcome.FINISHED
    _undo(root, journal)
    _conclude(root, BEFORE)
    return Outcome.UNDONE


def _prepare(root: Path, drafts: Drafts) -> Journal:
    """Write the journal and both versions of every file; then the change is under way."""
    before = {path: (root / path).read_bytes() if (root / path).exists() else None for path in drafts}
    changes = (Change(path=path, before=_sha(before[path]), after=_sha(data)) for path, data in drafts.items())
    folder = root / BEFORE
    missing = _missing_folders(root, drafts)
    folder.mkdir()
    journal = Journal(home=folder.stat().st_ino, folders=missing, changes=tuple(changes))
    for number, (path, data) in enumerate(drafts.items()):
        earlier, file, backup = before[path], folder / journal.version(number, "po"), journal.version(number, "przed")
        if earlier is not None:
            _write(folder / backup, earlier)
            shutil.copystat(root / path, folder / backup)
        if data is not None:
            _write(file, data)
            if earlier is not None:
                shutil.copymode(root / path, file)
    _write(folder / FILE, journal.model_dump_json(indent=1).encode())
    _sync_folder(folder)
    folder.rename(root / UNDERWAY)
    _sync_folder(root)
    return journal


def _carry_out(root: Path, journal: Journal) -> None:
    for folder in journal.folders:
        (root / folder).mkdir()
    for number, change in enumerate(journal.changes):
        if change.after is None:
            (root / change.path).unlink()
        else:
            (root / UNDERWAY / journal.version(number, "po")).replace(root / change.path)
    _sync_parents(root, journal)


def _undo(root: Path, journal: Journal) -> None:
    for number in journal.to_undo(root):
        change = journal.changes[number]
        file = root / change.path
        if change.before is None:
            file.unlink(missing_ok=True)
        elif digest(file) != change.before:
            file.parent.mkdir(parents=True, exist_ok=True)
            (root / UNDERWAY / journal.version(number, "przed")).replace(file)
    for folder in reversed(journal.folders):
        with suppress(OSError):  # it was not made, or somebody has put a file into it
            (root / folder).rmdir()
    _sync_parents(root, journal)


def _conclude(root: Path, name: str) -> None:
    """End the change by the name of its folder, which is then only to be cleared."""
    (root / UNDERWAY).rename(root / name)
    _sync_folder(root)
    shutil.rmtree(root / name)


def _missing_folders(root: Path, drafts: Drafts) -> tuple[str, ...]:
    """The folders that are to be made, outer ones first."""
    wanted = {folder for path in drafts for folder in Path(path).parents}
    return tuple(sorted(folder.as_posix() for folder in wanted if not (root / folder).is_dir()))


def _sha(data: bytes | None) -> str | None:
    return None if data is None else hashlib.sha256(data).hexdigest()


def _write(file: Path, data: bytes) -> None:
    """Write a file and wait until the disk has it."""
    with file.open("wb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())


def _sync_parents(root: Path, journal: Journal) -> None:
    parents = {folder for change in journal.changes for folder in Path(change.path).parents}
    for folder in sorted(parents):
        if (root / folder).is_dir():
            _sync_folder(root / folder)


def _sync_folder(folder: Path) -> None:
    """Wait until the disk has the names in a folder, where the system offers that: Windows and some shares do not."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
