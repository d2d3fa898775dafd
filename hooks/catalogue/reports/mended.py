"""What `katalog check --fix` changes, line by line."""

from collections.abc import Iterator
from pathlib import Path

from catalogue.editing.mend import Mended
from catalogue.source.characters import printable
from catalogue.views.text import words


def as_text(practices: Path, mended: Mended, *, dry_run: bool) -> str:
    """Each line that changes before and after, how many there are, and what the list behind this is, if there will be one."""
    return "".join(f"{line}\n" for line in _lines(practices, mended, dry_run=dry_run))


def _lines(practices: Path, mended: Mended, *, dry_run: bool) -> Iterator[str]:
    for path, changes in mended.changes.items():
        for change in changes:
            yield printable(f"{practices / path}:{change.line}")
            yield f"    - {printable(change.before or '')}"
            yield f"    + {printable(change.after)}"
    nothing = " Na próbę: niczego nie zmieniono." if dry_run else "" if mended.changes else " Niczego nie zmieniono."
    yield f"{_counted(mended, dry_run=dry_run)}{nothing}"
    if mended.left.problems:
        yield "Tego katalog nie poprawi sam:"


def _counted(mended: Mended, *, dry_run: bool) -> str:
    if not mended.changes:
        return "Nie ma niczego, co katalog mógłby poprawić sam."
    lines = words.counted(sum(map(len, mended.changes.values())), "wiersz", "wiersze", "wierszy")
    files = words.counted(len(mended.changes), "pliku", "plikach", "plikach")
    return f"{'Do poprawienia:' if dry_run else 'Poprawiono'} {lines} w {files}."
