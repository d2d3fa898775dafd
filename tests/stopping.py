"""A command stopped at any of its steps on the disk: by a kill, by Ctrl-C, or by a disk that fails."""

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

CHANGING = {"os.rename", "os.remove", "os.rmdir", "os.mkdir", "os.chmod", "os.utime", "os.link", "os.symlink"}
"""Python's audit events of what changes a disk; `open` does where it is for writing."""


class KilledError(BaseException):
    """The process is dead: no code of its own runs any more."""


class Stop:
    """Counts the steps that change a folder, and stops at one of them: before it is made, or (`torn`) in the middle of a writing.

    A `cause` that kills stops each later step too, so that nothing is tidied up; others come once, or `for_good`.
    """

    def __init__(self, folder: Path, at: int | None, cause: BaseException, *, torn: bool, for_good: bool) -> None:
        self.folder, self.at, self.cause, self.torn = folder, at, cause, torn
        self.for_good = for_good or isinstance(cause, KilledError)
        self.steps: list[str] = []

    def see(self, event: str, args: tuple[Any, ...]) -> None:
        path = _changed(event, args)
        if path is None or not ("/" not in path or Path(path).absolute().is_relative_to(self.folder)):
            return  # a name alone is one in an open folder, as `shutil.rmtree` takes files away
        writes = event == "open"
        if self.torn and not writes:
            return
        self.steps.append(path)
        now = len(self.steps) - 1
        if self.at is None or now < self.at or (now > self.at and not self.for_good):
            return
        if now > self.at and path.endswith(".lock"):
            return  # the system takes a lock back from the dead
        if self.torn and now == self.at:
            Path(path).write_bytes(b"---\ntit")
        self.end()

    def end(self) -> None:
        raise self.cause


def _changed(event: str, args: tuple[Any, ...]) -> str | None:
    """The path that an event is about to change; None where it changes none."""
    if event == "open":
        path, mode, flags = args
        writes = set(mode or "") & set("wax+") or flags & os.O_ACCMODE
        return os.fsdecode(path) if writes and not isinstance(path, int) else None
    return os.fsdecode(args[0]) if event in CHANGING else None


_active: list[Stop] = []


def _hook(event: str, args: tuple[Any, ...]) -> None:
    if _active and (event == "open" or event in CHANGING):
        stop = _active.pop()  # what it does itself is no step
        try:
            stop.see(event, args)
        finally:
            _active.append(stop)


sys.addaudithook(_hook)


@contextmanager
def stopped(
    folder: Path, at: int | None, cause: BaseException, *, torn: bool = False, for_good: bool = False
) -> Iterator[Stop]:
    """Stop what runs inside at its step number `at`; with None, only count the steps."""
    _active.append(Stop(folder.absolute(), at, cause, torn=torn, for_good=for_good))
    try:
        yield _active[-1]
    finally:
        _active.clear()


def tree(folder: Path) -> dict[str, bytes | None]:
    """Everything below a folder, hidden or not: files with their bytes, folders with None."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else None for path in folder.rglob("*")
    }


class _RealStop(Stop):
    def end(self) -> None:
        os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":  # stopping.py STEP COMMAND …: run a command of `katalog` and kill it, really
    from catalogue.cli import katalog

    _active.append(_RealStop(Path("practices").absolute(), int(sys.argv[1]), KilledError(), torn=False, for_good=False))
    katalog(sys.argv[2:])
