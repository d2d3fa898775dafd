"""Mend what has one answer: put the fixes of problems into their files, until there is none left."""

import posixpath
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from catalogue.load import Loaded, load
from catalogue.problems.codes import GUESSED
from catalogue.problems.fault import Fix
from catalogue.source.former import Former
from catalogue.source.writing.written import Change, Edit, Written, changed_lines

_ROUNDS = 100  # one mended may show others, and of one file so many are told at once


@dataclass(frozen=True, slots=True)
class Mended:
    """The new bytes of files by path, their lines before and after, and what the check said before and says then."""

    drafts: dict[str, bytes | None]
    changes: dict[str, tuple[Change, ...]]
    before: Loaded
    left: Loaded


def mend(root: Path, today: date, former: Former | None = None) -> Mended:
    """Work out, without writing, what the content folder `root` is when every fix is put into it."""
    before = left = load(root, today, warn=True, former=former)
    drafts: dict[str, bytes | None] = {}
    for _ in range(_ROUNDS):
        mended = dict(_mended(root, drafts, left))
        if not mended:
            break
        drafts |= mended
        left = load(root, today, warn=True, drafts=drafts, former=former)
    changes = {path: tuple(changed_lines((root / path).read_bytes(), data)) for path, data in drafts.items() if data}
    return Mended(drafts, dict(sorted(changes.items())), before, left)


def _mended(root: Path, drafts: dict[str, bytes | None], loaded: Loaded) -> Iterator[tuple[str, bytes]]:
    """The path and the new bytes of each file that has a fix."""
    fixes: dict[str, list[Fix]] = defaultdict(list)
    for problem in (*loaded.problems, *loaded.warnings):
        if problem.fix and problem.code not in GUESSED:
            fixes[posixpath.relpath(problem.path, root.as_posix())].append(problem.fix)
    for path, found in fixes.items():
        data = drafts.get(path) or (root / path).read_bytes()
        written = Written(data)
        new = written.edited(_edits(written, found))
        if new != data:
            yield path, new


def _edits(written: Written, fixes: Iterable[Fix]) -> Iterator[Edit]:
    """The edits that the fixes mean: none where another stands already, or the file holds something else."""
    behind = 0
    for fix in sorted(fixes, key=lambda fix: fix.place):
        start = written.offset(fix.place)
        end = start + len(fix.found)
        if start >= behind and written.text[start:end] == fix.found:
            yield Edit(start, end, fix.text)
            behind = end
