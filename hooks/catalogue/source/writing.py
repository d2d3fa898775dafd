"""Write several files at once: all of them, or none."""

import shutil
from collections.abc import Mapping
from pathlib import Path


def write_all(root: Path, drafts: Mapping[str, bytes | None]) -> None:
    """Write files by their path below `root`; None takes one away. Raises OSError, and then nothing has changed.

    Everything is first written beside its place, and moved there when all of it is written.
    """
    before = {path: (root / path).read_bytes() if (root / path).exists() else None for path in drafts}
    folders = _missing_folders(root, drafts)
    try:
        for folder in folders:
            folder.mkdir()
        for path, data in drafts.items():
            if data is not None:
                _beside(root / path).write_bytes(data)
                if before[path] is not None:
                    shutil.copymode(root / path, _beside(root / path))
        for path, data in drafts.items():
            if data is None:
                (root / path).unlink()
            else:
                _beside(root / path).replace(root / path)
    except OSError:
        _undo(root, before, folders)
        raise


def _beside(file: Path) -> Path:
    return file.with_name(f".{file.name}.nowy")  # names that begin with a dot are no content


def _missing_folders(root: Path, drafts: Mapping[str, bytes | None]) -> list[Path]:
    """The folders that are to be made, outer ones first."""
    wanted = {folder for path in drafts for folder in (root / path).parents if folder.is_relative_to(root)}
    return sorted(folder for folder in wanted if not folder.is_dir())


def _undo(root: Path, before: Mapping[str, bytes | None], folders: list[Path]) -> None:
    for path, data in before.items():
        file = root / path
        if file.parent.is_dir():
            _beside(file).unlink(missing_ok=True)
        if data is None:
            file.unlink(missing_ok=True)
        elif not file.exists() or file.read_bytes() != data:
            file.write_bytes(data)
    for folder in reversed(folders):
        if folder.is_dir():
            folder.rmdir()
