"""A build without MkDocs, as a process of its own: `python fake_build.py SITE MARK [AT]` publishes a few files.

With AT it kills itself before its AT-th change of the disk; a run that makes fewer changes ends well.
"""

import os
import signal
import sys
from pathlib import Path

from catalogue.publish.place import Place

FILES = ("index.html", "praktyki/index.html", "praktyki/slaskie/a.html")
_CHANGES = ("os.mkdir", "os.remove", "os.rename", "os.rmdir", "fcntl.flock")


def write(folder: Path, mark: str) -> None:
    """Write a site whose files all say `mark`."""
    for name in FILES:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(mark)


def mark_of(site: Path) -> str:
    """What every file of a site says; one that is not whole is an AssertionError."""
    said = {path.relative_to(site).as_posix(): path.read_text() for path in site.rglob("*") if path.is_file()}
    assert sorted(said) == sorted(FILES), said
    [mark] = set(said.values())
    return mark


def publish(site: Path, mark: str) -> None:
    """Publish a site as `katalog build` does, then look at it as `katalog offline` does."""
    place = Place(site, _say)
    with place.fresh() as fresh:
        write(fresh, mark)
        place.put(fresh)
    with place.alone():
        mark_of(place.folder)


def _say(text: str) -> None:
    print(text, flush=True)  # noqa: T201 - the test reads it


def _kill_before_change(number: int, place: Path) -> None:
    """Have this process kill itself before its `number`-th change of the disk; `place` is where it writes files."""
    left = [number]

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        writes = event == "open" and isinstance(arguments[2], int) and arguments[2] & (os.O_WRONLY | os.O_RDWR)
        if event in _CHANGES or (writes and str(place) in str(arguments[0])):
            left[0] -= 1
            if not left[0]:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(watch)


if __name__ == "__main__":
    if sys.argv[3:]:
        _kill_before_change(int(sys.argv[3]), Path(sys.argv[1]).parent)
    publish(Path(sys.argv[1]), sys.argv[2])
