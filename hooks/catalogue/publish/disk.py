"""What a disk refuses, in words that say what to do."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
_NO_RIGHT = "System nie daje dostępu do {}; zmień prawa do tego miejsca albo zamknij program, który go używa,"
_NO_ROOM = "Na dysku z folderem {} nie ma już miejsca; zwolnij je"
_OWN_DISK = (
    "Folder {} jest osobnym dyskiem (punktem montowania), więc nowa strona nie może stanąć w miejscu dawnej za jednym "
    "razem; podłącz dysk gdzie indziej, zrób z site/ dowiązanie do folderu na nim"
)
_NO_LOCK = (
    "Dysk z folderem {} nie umie zamknąć pliku przed innymi, więc dwie budowy mogłyby sobie przeszkodzić; "
    "przenieś projekt na inny dysk"
)
_WORDS = {
    **dict.fromkeys(FULL, _NO_ROOM),
    **dict.fromkeys((errno.EACCES, errno.EPERM), _NO_RIGHT),
    errno.EROFS: "Dysk z folderem {} jest tylko do odczytu; pozwól na nim pisać",
    **dict.fromkeys((errno.EXDEV, errno.EBUSY), _OWN_DISK),
    **dict.fromkeys((errno.ENOSYS, errno.ENOLCK, errno.EOPNOTSUPP), _NO_LOCK),
}
_OTHER = "System nie pozwala pisać w folderze {} ({}); usuń przyczynę"


class DiskError(Exception):
    """The disk does not let a site or an archive be put where it belongs; the text says what to do.

    What stood there before stands there still.
    """


def refusal(number: int | None, reason: str | None, where: Path) -> DiskError:
    """The refusal for an error of the system: `number` as in errno, `reason` in the system's words."""
    return DiskError(f"{_WORDS.get(number or 0, _OTHER).format(where, reason)} i powtórz polecenie.")


@contextmanager
def told(where: Path) -> Iterator[None]:
    """Turn an error of the system into a DiskError about the folder `where`."""
    try:
        yield
    except OSError as error:
        raise refusal(error.errno, error.strerror, where) from error
