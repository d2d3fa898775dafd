"""Opening a file of a folder, whatever was put in its place meanwhile: no link on the way there is followed."""

import errno
import os
import stat
from collections.abc import Iterator
from functools import partial
from io import BufferedReader, FileIO
from pathlib import Path

_JUNCTION = 0xA0000003  # IO_REPARSE_TAG_MOUNT_POINT: a folder of Windows that stands for another
_BY_FOLDERS = os.open in os.supports_dir_fd and hasattr(os, "O_NOFOLLOW")


class LinkedError(OSError):
    """A link, or something else that is no plain file or folder, stands at a path or on the way there."""

    def __init__(self, path: str) -> None:
        """Say where."""
        super().__init__(errno.ELOOP, "dowiązanie albo plik specjalny zamiast zwykłego pliku", path)


def opened(root: Path, path: str) -> BufferedReader:
    """A plain file by its path below `root` (with `/`), to be read. Raises LinkedError or another OSError."""
    opener = partial(_below if _BY_FOLDERS else _looked_after, root, path)
    return BufferedReader(FileIO(str(root / path), opener=lambda _, flags: opener(flags)))


def is_link(told: os.stat_result) -> bool:
    """Whether what `lstat` tells of is a link, or what Windows has for one."""
    return stat.S_ISLNK(told.st_mode) or getattr(told, "st_reparse_tag", 0) == _JUNCTION


def _below(root: Path, path: str, flags: int) -> int:
    """Each folder is opened from the one above, so that none can be exchanged between two steps."""
    *folders, name = path.split("/")
    at = os.open(root, os.O_RDONLY | os.O_DIRECTORY)
    try:
        for folder in folders:
            inner = _step(path, folder, os.O_RDONLY | os.O_DIRECTORY, at)
            os.close(at)
            at = inner
        return _plain(path, _step(path, name, flags | os.O_NONBLOCK, at))  # nobody waits for a pipe
    finally:
        os.close(at)


def _step(path: str, name: str, flags: int, folder: int) -> int:
    try:
        return os.open(name, flags | os.O_NOFOLLOW, dir_fd=folder)
    except OSError as error:
        if error.errno in {errno.ELOOP, errno.EMLINK, errno.ENOTDIR, errno.ENXIO}:
            raise LinkedError(path) from None
        raise


def _looked_after(root: Path, path: str, flags: int) -> int:
    """Where folders cannot be opened (Windows): what was opened must be what stands there before and afterwards."""
    before = list(_way(root, path))
    file = _plain(path, os.open(root / path, flags))
    after = list(_way(root, path))
    if len(before) == len(after) and all(map(os.path.samestat, before, after)) and _same(file, after[-1]):
        return file
    os.close(file)
    raise LinkedError(path)


def _way(root: Path, path: str) -> Iterator[os.stat_result]:
    at = root
    for name in path.split("/"):
        at /= name
        told = at.lstat()
        if is_link(told):
            raise LinkedError(path)
        yield told


def _same(file: int, told: os.stat_result) -> bool:
    return os.path.samestat(os.fstat(file), told)


def _plain(path: str, file: int) -> int:
    if stat.S_ISREG(os.fstat(file).st_mode):
        return file
    os.close(file)
    raise LinkedError(path)
