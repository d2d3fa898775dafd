"""What `katalog check --fix` changes, line by line."""

from pathlib import Path

from catalogue.editing.mend import Mended
from catalogue.source.characters import printable
from catalogue.views.text import words


def as_text(practices: Path, mended: Mended, *, dry_run: bool) -> str:
    """Each line that changes, how many there are, and what the list behind this is, if there will be one."""
    nothing = " Na próbę: niczego nie zmieniono." if dry_run else "" if mended.changes else " Niczego nie zmieniono."
    left = "Tego katalog nie poprawi sam:\n" if mended.left.problems else ""
    return f"{shown_changes(practices, mended)}{_counted(mended, dry_run=dry_run)}{nothing}\n{left}"


def shown_changes(practices: Path, mended: Mended) -> str:
    """The place of each line that changes, and below it the line before and after."""
    return "".join(
        f"{printable(f'{practices / path}:{change.line}')}\n"
        f"    - {printable(change.before or '')}\n"
        f"    + {printable(change.after)}\n"
        for path, changes in mended.changes.items()
        for change in changes
    )


def _counted(mended: Mended, *, dry_run: bool) -> str:
    if not mended.changes:
        return "Nie ma niczego, co katalog mógłby poprawić sam."
    lines = words.counted(sum(map(len, mended.changes.values())), "wiersz", "wiersze", "wierszy")
    files = words.counted(len(mended.changes), "pliku", "plikach", "plikach")
    return f"{'Do poprawienia:' if dry_run else 'Poprawiono'} {lines} w {files}."
