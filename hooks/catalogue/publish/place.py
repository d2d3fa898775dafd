"""Where the site stands: a new one takes the place of the old one whole, whoever else builds and whatever was killed.

Beside the site, under names that begin with its own, stand:

- `.site-fresh-…`: a folder that one build works in. Its file `lock` is locked as long as that build lives.
- `.site-old`: the old site, whole, between the two renames that put the new one in its place.
- `.site-lock`: locked by whoever changes any of this, or reads the site and wants it to stay. The system unlocks what
  a dead process had locked.
"""

import errno
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from uuid import uuid4

from filelock import FileLock, Timeout

from catalogue.publish.disk import DiskError, refusal, told

_WAITING = "Inne polecenie właśnie podmienia albo pakuje stronę w folderze {}; czekam, aż skończy."
_FILE = "{} jest plikiem, a strona jest folderem; przenieś go albo usuń."
_NOWHERE = "{} prowadzi do folderu {}, którego nie ma; załóż go albo usuń dowiązanie."
_NOT_OURS = (
    "{} prowadzi do folderu {}, a w nim leży coś, czego nie zrobiła budowa, "
    "i przepadłoby z dawną stroną; opróżnij go albo wskaż inny."
)


class Place:
    """The folder of a site, or the one that a symbolic link in its place leads to."""

    def __init__(self, site: Path, say: Callable[[str], None]) -> None:
        """Take the path of the site, and what tells the person that the command waits."""
        self._site, self._say = Path(os.path.realpath(site.parent)) / site.name, say
        self.folder = Path(os.path.realpath(site))
        self._old = self._beside("old")

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Hold the place against every other command, first waiting for the one that holds it.

        What a killed build had moved away is put back, and what it left is cleared, before and after.
        An error of the system, by whoever holds the place too, becomes a DiskError.
        """
        if not self.folder.parent.is_dir():
            raise DiskError(_NOWHERE.format(self._site, self.folder))
        with told(self.folder.parent), self._locked():
            self._tidy()
            try:
                yield
            finally:
                self._tidy()

    @contextmanager
    def fresh(self) -> Iterator[Path]:
        """A path beside the site for a folder of this build alone; what stands there at the end is deleted.

        Raises DiskError, also where a site cannot or must not stand.
        """
        with self.alone():
            self._refuse()
            own = Path(tempfile.mkdtemp(prefix=self._beside("fresh-").name, dir=self.folder.parent))
            alive = _lock(own / "lock")
            alive.acquire()
        try:
            yield own / "site"
        finally:
            alive.release()
            shutil.rmtree(own, ignore_errors=True)

    def put(self, fresh: Path) -> None:
        """Put a folder that `fresh` gave in the place of the site. Raises DiskError, and then the old site stands."""
        with self.alone(), told(self.folder):
            self._refuse()
            if self.folder.exists():
                self.folder.rename(self._old)
            fresh.rename(self.folder)

    @contextmanager
    def _locked(self) -> Iterator[None]:
        lock = _lock(self._beside("lock"))
        try:
            lock.acquire(blocking=False)
        except Timeout:
            self._say(_WAITING.format(self._site))
            lock.acquire()
        try:
            yield
        finally:
            if sys.platform != "win32":  # there the lock takes its file away by itself
                with suppress(OSError):
                    Path(lock.lock_file).unlink()
            lock.release()

    def _beside(self, word: str) -> Path:
        return self.folder.with_name(f".{self.folder.name}-{word}")

    def _refuse(self) -> None:
        """Refuse a place where a site cannot stand, or where it would push out something that is no site."""
        linked = self._site.is_symlink()
        if not self.folder.exists():
            if linked:
                raise DiskError(_NOWHERE.format(self._site, self.folder))
            return
        if not self.folder.is_dir():
            raise DiskError(_FILE.format(self.folder))
        if os.path.ismount(self.folder):
            raise refusal(errno.EBUSY, None, self.folder)
        if not os.access(self.folder, os.W_OK):
            raise refusal(errno.EACCES, None, self.folder)
        if linked and not self._ours():
            raise DiskError(_NOT_OURS.format(self._site, self.folder))

    def _ours(self) -> bool:
        """Whether the folder holds a site that was built, or nothing: a build makes no hidden file."""
        held = [path.name for path in self.folder.iterdir()]
        hidden = any(name.startswith(".") for name in held)
        return not held or ("index.html" in held and not hidden and not self._site.is_relative_to(self.folder))

    def _tidy(self) -> None:
        """Put the old site back if none is in its place, and delete what no living build works in."""
        if self._old.exists():
            if self.folder.exists():  # renamed before it is deleted: what is named "old" is always whole
                self._old.rename(self._beside(f"fresh-{uuid4().hex}"))
            else:
                self._old.rename(self.folder)
        for left in self.folder.parent.glob(".*"):
            if left.name.startswith(self._beside("fresh").name) and _is_dead(left):
                shutil.rmtree(left, ignore_errors=True)


def _lock(file: Path) -> FileLock:
    return FileLock(file, fallback_to_soft=False)  # a soft lock would outlive a killed process


def _is_dead(folder: Path) -> bool:
    """Whether the build that worked in a folder has ended."""
    lock = _lock(folder / "lock")
    with suppress(OSError):  # another's folder, or deleted meanwhile; Timeout is one, too
        lock.acquire(blocking=False)
        lock.release()
        return True
    return False
