"""The content as Git has it at an earlier version: what there was, and what was changed since."""

import shutil
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from catalogue.source.document import Document, read_entry, read_mapping
from catalogue.source.files import ENTRY_ENDING, PRACTICES, VISITS, VOCABULARIES, VOCABULARY_ENDING, EntryFile
from catalogue.source.slug import is_slug

MAIN_BRANCHES = ("origin/HEAD", "origin/main", "origin/master", "main", "master")


class UnknownVersionError(Exception):
    """Git does not have the version that was asked for, or there is no Git; the text is what it said."""


@dataclass(frozen=True)
class Former:
    """The content folder `root` as it was where the proposal began, or the branch at hand left the one of a `name`."""

    root: Path
    version: str
    name: str

    @cached_property
    def entries(self) -> Mapping[tuple[str, str], EntryFile]:
        """The entries that there were, by kind and id."""
        listed = _git(self.root, "ls-tree", "-r", "-z", "--name-only", self.version, PRACTICES, VISITS)
        return {(entry.kind, entry.id): entry for path in listed.split("\0") if path for entry in _entry_at(path)}

    @cached_property
    def changed(self) -> frozenset[str]:
        """The paths of files that were changed or are gone since."""
        diff = ("diff", "--name-only", "--no-renames", "--relative", "-z", self.version, "--", ".")
        return frozenset(path for path in _git(self.root, *diff).split("\0") if path)

    def read(self, entry: EntryFile) -> Document:
        """An entry as it was."""
        return read_entry(entry.path, self._data(entry.path))

    def read_vocabulary(self, name: str) -> Document:
        """A vocabulary as it was; empty where it had not changed, or was not there."""
        path = f"{VOCABULARIES}/{name}{VOCABULARY_ENDING}"
        if path not in self.changed:
            return Document(path)
        try:
            return read_mapping(path, self._data(path))
        except UnknownVersionError:
            return Document(path)

    def _data(self, path: str) -> bytes:
        return _git(self.root, "cat-file", "blob", f"{self.version}:./{path}").encode("utf-8", "surrogateescape")


def former(root: Path, version: str | None) -> Former | None:
    """The content where what is at hand left a version; by default the main branch, and None where there is none.

    Raises UnknownVersionError where a version is named that Git does not know.
    """
    for name in (version,) if version else MAIN_BRANCHES:
        try:
            commit = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}").strip()
        except UnknownVersionError:
            if version:
                raise
            continue
        try:
            return Former(root, _git(root, "merge-base", commit, "HEAD").strip(), name)
        except UnknownVersionError:
            return Former(root, commit, name)
    return None


def _entry_at(path: str) -> Iterator[EntryFile]:
    kind, *between, name = path.split("/")
    id_ = name.removesuffix(ENTRY_ENDING)
    if len(between) == 1 and name.endswith(ENTRY_ENDING) and is_slug(id_):
        yield EntryFile(kind, between[0], id_)


def _git(root: Path, *arguments: str) -> str:
    git = shutil.which("git")
    if git is None:
        raise UnknownVersionError("nie ma programu git")
    done = subprocess.run([git, "-C", str(root), *arguments], capture_output=True, check=False)
    if done.returncode:
        raise UnknownVersionError(done.stderr.decode("utf-8", "replace").strip() or "nie ma takiej wersji")
    return done.stdout.decode("utf-8", "surrogateescape")
