"""The content folder in the hands of one command: what a stopped one left is settled, and no other changes it."""

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import NoReturn

import click
from filelock import FileLock, Timeout

from catalogue.exit_codes import INTERRUPTED, WRONG_USE, end
from catalogue.source.writing.journal import AFTER, BEFORE, LOCK, UNDERWAY
from catalogue.source.writing.together import Outcome, StoppedError, settle

PATIENCE = 60.0
"""Seconds to wait for another command; each takes a few."""
_SETTLED = {
    Outcome.UNDONE: "Przerwaną zmianę treści w folderze {} cofnięto: pliki są takie jak przed nią.",
    Outcome.FINISHED: "Przerwaną zmianę treści w folderze {} dokończono: pliki są takie, jakie miały być.",
}
_CAME_OF_IT = {
    Outcome.UNDONE: "Niczego nie zmieniono.",
    Outcome.FINISHED: "Wszystko było już zapisane.",
    Outcome.HALF_DONE: "Zmiana jest w połowie: następne polecenie katalog cofnie ją albo dokończy.",
}


@contextmanager
def undisturbed(practices: Path, *, change: bool = False) -> Iterator[None]:
    """Settle what a stopped command left in the content folder; every command that reads it begins with this.

    With `change` no other command reads or changes the folder meanwhile, and where the change is
    stopped, say what came of it and end. Without it, nothing is written to a folder in order.
    """
    if not change:
        if any(os.path.lexists(practices / name) for name in (BEFORE, UNDERWAY, AFTER, LOCK)):
            with suppress(OSError), _alone(practices):  # where nothing may be written, the check tells what lies there
                _settle(practices)
        yield
        return
    with ExitStack() as held:
        try:
            held.enter_context(_alone(practices))
            _settle(practices)
        except OSError as refusal:
            _end(refusal, Outcome.UNDONE)
        try:
            yield
        except StoppedError as stop:
            _end(stop.cause, stop.outcome)


@contextmanager
def _alone(practices: Path) -> Iterator[None]:
    """Hold the folder's lock, which the system takes back from a process that dies. Raises OSError."""
    lock = FileLock(practices / LOCK, fallback_to_soft=False)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        click.echo(f"Inne polecenie zmienia teraz treść w folderze {practices}. Czekam, aż skończy.", err=True)
        try:
            lock.acquire(timeout=PATIENCE)
        except Timeout:
            end(WRONG_USE, "Nadal nie skończyło. Niczego nie zmieniono; spróbuj ponownie później.")
    try:
        yield
    finally:
        try:
            with suppress(OSError):  # Windows takes away no open file; there the lock does it when it is released
                (practices / LOCK).unlink(missing_ok=True)
        finally:
            lock.release()


def _settle(practices: Path) -> None:
    said = _SETTLED.get(settle(practices) or Outcome.HALF_DONE)
    if said:
        click.echo(said.format(practices), err=True)


def _end(cause: OSError | KeyboardInterrupt, outcome: Outcome) -> NoReturn:
    if isinstance(cause, KeyboardInterrupt):
        end(INTERRUPTED, f"Przerwano. {_CAME_OF_IT[outcome]}")
    where = cause.filename2 or cause.filename or ""
    end(WRONG_USE, f"System nie pozwala zapisać pliku {where} ({cause.strerror}). {_CAME_OF_IT[outcome]}")
