"""No link is followed to a file of the content, and none that is put in its place while it is opened."""

import os
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from catalogue.load import load
from catalogue.source import opened as tested
from catalogue.source.opened import LinkedError, is_link, opened
from drawn import BASE, PRACTICE, ROOT, TODAY, draw
from pictures import picture

WAYS = pytest.mark.parametrize("by_folders", [True, False], ids=["by folders", "looked after"])
PHOTO = "praktyki/slaskie/foto.jpg"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A content folder, and beside it what is nobody's business."""
    draw(tmp_path / ROOT, {PHOTO: "zdjęcie"})
    draw(tmp_path / "tajne", {"foto.jpg": "tajne", "slaskie/foto.jpg": "tajne"})
    return tmp_path / ROOT


def _read(root: Path) -> str:
    with opened(root, PHOTO) as stream:
        return stream.read().decode()


def link_in_place_of(path: Path, target: Path) -> None:
    """What stood there stands beside, so that nothing else is missing."""
    path.rename(path.with_name(f"{path.name}-dawne"))
    path.symlink_to(target)


def _pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


SWAPS: dict[str, Callable[[Path], None]] = {
    "the file": lambda root: link_in_place_of(root / PHOTO, root.parent / "tajne" / "foto.jpg"),
    "the file, for nothing": lambda root: link_in_place_of(root / PHOTO, root / "nie-ma"),
    "the file, for a device": lambda root: link_in_place_of(root / PHOTO, Path("/dev/zero")),
    "the file, for one of the content": lambda root: link_in_place_of(root / PHOTO, root / f"{PHOTO}-dawne"),
    "its folder": lambda root: link_in_place_of(root / "praktyki" / "slaskie", root.parent / "tajne"),
    "the folder above": lambda root: link_in_place_of(root / "praktyki", root.parent / "tajne"),
}


@WAYS
@pytest.mark.parametrize("swap", SWAPS.values(), ids=SWAPS)
def test_no_link_is_followed(
    root: Path, monkeypatch: pytest.MonkeyPatch, swap: Callable[[Path], None], *, by_folders: bool
) -> None:
    monkeypatch.setattr(tested, "_BY_FOLDERS", by_folders)
    assert _read(root) == "zdjęcie"
    swap(root)
    with pytest.raises(LinkedError, match="dowiązanie albo plik specjalny zamiast zwykłego pliku"):
        _read(root)


def test_a_pipe_is_not_waited_for(root: Path) -> None:
    _pipe(root / PHOTO)
    with pytest.raises(LinkedError):
        _read(root)


@WAYS
def test_what_is_missing_is_told_as_that(root: Path, monkeypatch: pytest.MonkeyPatch, *, by_folders: bool) -> None:
    monkeypatch.setattr(tested, "_BY_FOLDERS", by_folders)
    (root / PHOTO).unlink()
    with pytest.raises(FileNotFoundError):
        _read(root)


@WAYS
@pytest.mark.parametrize("swap", SWAPS.values(), ids=SWAPS)
def test_a_link_put_there_just_as_the_file_is_opened_is_not_followed(
    root: Path, monkeypatch: pytest.MonkeyPatch, swap: Callable[[Path], None], *, by_folders: bool
) -> None:
    """The attacker acts behind every look and before the last step; without folders, takes the link away again."""
    monkeypatch.setattr(tested, "_BY_FOLDERS", by_folders)
    done: list[object] = []
    really = os.open

    def open_late(path: Any, flags: int, *rest: Any, **named: Any) -> int:  # noqa: ANN401 - as os.open takes them
        if not done and Path(path).name in {"praktyki", "foto.jpg"}:
            done.append(path)
            swap(root)
        return really(path, flags, *rest, **named)

    monkeypatch.setattr(os, "open", open_late)
    try:
        assert _read(root) == "zdjęcie"  # the folder that was opened before
    except (LinkedError, FileNotFoundError):
        assert done


def test_the_root_itself_may_be_a_link(root: Path) -> None:
    (root.parent / "gdzie-indziej").symlink_to(root)
    with opened(root.parent / "gdzie-indziej", PHOTO) as stream:
        assert stream.read().decode() == "zdjęcie"


def test_a_folder_of_windows_that_stands_for_another_is_a_link() -> None:
    plain: Any = SimpleNamespace(st_mode=0o40755, st_reparse_tag=0)
    junction: Any = SimpleNamespace(st_mode=0o40755, st_reparse_tag=0xA0000003)
    in_the_cloud: Any = SimpleNamespace(st_mode=0o100644, st_reparse_tag=0x9000001A)
    assert [is_link(plain), is_link(junction), is_link(in_the_cloud)] == [False, True, False]


@pytest.mark.parametrize("path", [PHOTO, PRACTICE])
def test_a_link_put_there_between_the_listing_and_the_reading_is_a_problem(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    root = tmp_path / ROOT
    draw(root, {**BASE, PHOTO: picture()})

    def swapped(folder: Path, which: str) -> object:
        if which == path:
            link_in_place_of(root / path, root / f"{path}-dawne")
        return opened(folder, which)

    monkeypatch.setattr("catalogue.source.files.opened", swapped)
    [found] = [problem for problem in load(root, TODAY).problems if problem.path.endswith(path)]
    assert (found.code, found.message) == (
        "K020",
        "System nie pozwala odczytać pliku (dowiązanie albo plik specjalny zamiast zwykłego pliku).",
    )
