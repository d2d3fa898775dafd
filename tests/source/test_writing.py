"""Several files written at once: stopped at any step, and stopped again while that is settled, it is all or nothing."""

import json
import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from hashlib import sha256
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from catalogue.source.writing.journal import BEFORE as BEFORE_FOLDER
from catalogue.source.writing.journal import UNDERWAY, left_behind
from catalogue.source.writing.together import Outcome, StoppedError, settle, write_all
from drawn import draw
from stopping import KilledError, Stop, stopped, tree

FILES = {"praktyki/slaskie/a.md": "dawny a", "praktyki/slaskie/b.md": "b", "slowniki/x.yml": "x: y\n"}
DRAFTS: Mapping[str, bytes | None] = {
    "praktyki/slaskie/a.md": None,
    "praktyki/opolskie/a.md": b"nowy a",
    "praktyki/slaskie/b.md": b"nowy b",
    "slowniki/x.yml": b"x: z\n",
}
BEFORE = {
    **{path: text.encode() for path, text in FILES.items()},
    **dict.fromkeys(("praktyki", "praktyki/slaskie", "slowniki")),
}
AFTER = {path: data for path, data in {**BEFORE, **DRAFTS}.items() if path != "praktyki/slaskie/a.md"}
AFTER["praktyki/opolskie"] = None
EDITED = "Zmianę tego pliku przerwano, a potem ktoś zmienił go jeszcze raz."
ASIDE = (
    "Przenieś ten plik poza folder z treścią i uruchom katalog check: cofnie przerwaną zmianę albo ją dokończy. "
    "Potem nanieś swoje poprawki jeszcze raz."
)
BY_HAND = (
    "Pliki sprzed zmiany mają w tym folderze nazwy ze słowem „przed”, nowe – ze słowem „po”. "
    "Przenieś na miejsce te, których brakuje, i usuń ten folder."
)
OF = {Outcome.UNDONE: BEFORE, Outcome.FINISHED: AFTER}


@pytest.fixture(autouse=True)
def _no_power_loss(monkeypatch: pytest.MonkeyPatch) -> None:
    """Waiting for the disk takes most of the time, and no process can see whether it was done."""
    monkeypatch.setattr(os, "fsync", lambda _: None)


def _folders(tmp_path: Path) -> Iterator[Path]:
    """One content folder after another, all the same."""
    for number in count():
        folder = tmp_path / str(number)
        draw(folder, FILES)
        yield folder


def _write(folder: Path, at: int | None, cause: BaseException, *, torn: bool = False, for_good: bool = False) -> Stop:
    with stopped(folder, at, cause, torn=torn, for_good=for_good) as stop:
        write_all(folder, DRAFTS)
    return stop


def _steps(folder: Path, *, torn: bool = False) -> int:
    steps = len(_write(folder, None, KilledError(), torn=torn).steps)
    assert tree(folder) == AFTER
    return steps


def _killed(folder: Path, at: int, *, torn: bool = False) -> None:
    with pytest.raises(KilledError):
        _write(folder, at, KilledError(), torn=torn)


@pytest.mark.parametrize("torn", [False, True])
def test_killed_at_any_step_it_is_finished_or_undone(tmp_path: Path, *, torn: bool) -> None:
    folders = _folders(tmp_path)
    outcomes = set()
    for at in range(_steps(next(folders), torn=torn)):
        folder = next(folders)
        _killed(folder, at, torn=torn)
        left = tree(folder)
        outcome = settle(folder)
        if outcome is None:  # it was dead before it began
            assert left == BEFORE
        assert tree(folder) == OF[outcome or Outcome.UNDONE]
        assert left_behind(folder) == []
        outcomes.add(outcome)
    assert outcomes == ({Outcome.UNDONE} if torn else {None, *OF})


def test_killed_again_at_any_step_of_settling_it_is_settled_by_the_next(tmp_path: Path) -> None:
    folders = _folders(tmp_path)
    again = 0
    for at in range(_steps(next(folders))):
        folder = next(folders)
        _killed(folder, at)
        with stopped(folder, None, KilledError()) as counted:
            outcome = settle(folder)
        for then in range(len(counted.steps)):
            folder = next(folders)
            _killed(folder, at)
            with pytest.raises(KilledError), stopped(folder, then, KilledError()):
                settle(folder)
            assert settle(folder) is outcome or then == len(counted.steps) - 1
            assert tree(folder) == OF[outcome or Outcome.UNDONE]
            again += 1
    assert again > 100


def test_ctrl_c_at_any_step_is_settled_at_once(tmp_path: Path) -> None:
    folders = _folders(tmp_path)
    outcomes = set()
    for at in range(_steps(next(folders))):
        folder = next(folders)
        with pytest.raises(StoppedError) as refusal:
            _write(folder, at, KeyboardInterrupt())
        assert tree(folder) == OF[refusal.value.outcome]
        outcomes.add(refusal.value.outcome)
    assert outcomes == {*OF}


def _refused(folder: Path, at: int, *, for_good: bool) -> Outcome | None:
    """What came of a change whose step the disk refuses; None where it was made."""
    try:
        _write(folder, at, OSError(5, "Input/output error", "x"), for_good=for_good)
    except StoppedError as refusal:
        return refusal.outcome
    return None


def test_a_step_that_fails_undoes_all_unless_all_is_done(tmp_path: Path) -> None:
    folders = _folders(tmp_path)
    outcomes = []
    for at in range(_steps(next(folders))):
        folder = next(folders)
        outcomes.append(_refused(folder, at, for_good=False))
        assert tree(folder) == (BEFORE if outcomes[-1] else AFTER)
    assert {*outcomes} == {Outcome.UNDONE, None}


def test_a_disk_that_fails_for_good_leaves_what_can_be_settled_later(tmp_path: Path) -> None:
    folders = _folders(tmp_path)
    outcomes = []
    for at in range(_steps(next(folders))):
        folder = next(folders)
        outcomes.append(_refused(folder, at, for_good=True))
        settled = settle(folder)
        assert outcomes[-1] is {None: Outcome.UNDONE, Outcome.UNDONE: Outcome.HALF_DONE}.get(settled)
        assert tree(folder) == OF[settled or Outcome.UNDONE]
    assert {*outcomes} == {*Outcome} - {Outcome.FINISHED} | {None}


def _underway(folders: Iterator[Path]) -> Iterator[Path]:
    """Content folders, each killed at another step of the change itself."""
    for at in range(_steps(next(folders))):
        folder = next(folders)
        _killed(folder, at)
        if (folder / UNDERWAY).exists():
            yield folder


@pytest.mark.parametrize("path", [path for path in DRAFTS if path != "slowniki/x.yml"])
def test_what_somebody_has_changed_since_is_never_overwritten(tmp_path: Path, path: str) -> None:
    for folder in _underway(_folders(tmp_path)):
        draw(folder, {path: "poprawione ręcznie"})
        left = tree(folder)
        assert settle(folder) is Outcome.HALF_DONE
        assert tree(folder) == left
        assert left_behind(folder) == [(path, EDITED, ASIDE)]
        (folder / path).rename(tmp_path / "na bok")
        outcome = settle(folder)
        assert outcome
        assert tree(folder) == OF[outcome]


def test_what_somebody_has_taken_away_since_comes_back(tmp_path: Path) -> None:
    for folder in _underway(_folders(tmp_path)):
        for path in DRAFTS:
            (folder / path).unlink(missing_ok=True)
        assert settle(folder) is Outcome.UNDONE
        assert tree(folder) == BEFORE


def test_a_folder_that_somebody_has_used_since_stays(tmp_path: Path) -> None:
    for folder in _underway(_folders(tmp_path)):
        draw(folder, {"praktyki/opolskie/c.md": "c"})
        outcome = settle(folder)
        assert outcome
        assert tree(folder) == {**OF[outcome], "praktyki/opolskie": None, "praktyki/opolskie/c.md": b"c"}


def _sha(text: str) -> str:
    return sha256(text.encode()).hexdigest()


@pytest.mark.parametrize(
    "journal",
    [
        "",
        "[]",
        '{"folders": [], "changes": [{"path": "a.md"}]}',
        *(
            json.dumps({"folders": [], "changes": [{"path": path, "before": None, "after": _sha("tajne")}]})
            for path in (
                "../tajne.md",
                "praktyki/../../tajne.md",
                "/tajne.md",
                "./../tajne.md",
                "C:/a.md",
                "praktyki\\a.md",
            )
        ),
        json.dumps({"folders": [], "changes": [{"path": "link/tajne.md", "before": None, "after": _sha("tajne")}]}),
        json.dumps({"folders": [], "changes": [{"path": ".git/config", "before": None, "after": _sha("tajne")}]}),
        json.dumps({"folders": ["../pusty"], "changes": []}),
        json.dumps({"folders": [], "changes": [{"path": "a.md", "before": _sha("a"), "after": None}]}),
    ],
)
def test_a_journal_from_elsewhere_reaches_nothing(tmp_path: Path, journal: str) -> None:
    root = tmp_path / "practices"
    secrets = {"tajne.md": "tajne", ".git/config": "tajne", "pusty/.gitkeep": ""}
    draw(tmp_path, secrets)
    draw(root, {**secrets, f"{UNDERWAY}/dziennik.json": journal, f"{UNDERWAY}/0.przed.a.md": "podmienione"})
    (root / "link").symlink_to(tmp_path)
    if journal.startswith("{"):  # as if it had been written here
        whole = json.loads(journal) | {"home": (root / UNDERWAY).stat().st_ino}
        draw(root, {f"{UNDERWAY}/dziennik.json": json.dumps(whole)})
    before = tree(tmp_path)
    assert settle(root) is Outcome.HALF_DONE
    assert tree(tmp_path) == before
    assert left_behind(root) == [(UNDERWAY, "Dziennika przerwanej zmiany nie da się odczytać.", BY_HAND)]


def test_a_copy_of_a_journal_is_none(tmp_path: Path) -> None:
    for number, folder in enumerate(_underway(_folders(tmp_path / "here"))):
        copy = tmp_path / "copy" / str(number)
        shutil.copytree(folder, copy)
        before = tree(copy)
        assert settle(copy) is Outcome.HALF_DONE
        assert tree(copy) == before
        assert left_behind(copy) == [(UNDERWAY, "Dziennika przerwanej zmiany nie da się odczytać.", BY_HAND)]


def test_a_folder_of_a_change_that_is_a_link_is_not_followed(tmp_path: Path) -> None:
    draw(tmp_path, {"obcy/dziennik.json": '{"folders": [], "changes": []}'})
    root = tmp_path / "practices"
    draw(root, FILES)
    (root / UNDERWAY).symlink_to(tmp_path / "obcy")
    assert settle(root) is Outcome.HALF_DONE
    assert (tmp_path / "obcy" / "dziennik.json").exists()


def test_both_versions_are_on_the_disk_before_the_first_file_is_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    draw(tmp_path, FILES)
    synced: list[str] = []
    monkeypatch.setattr(os, "fsync", lambda handle: synced.append(Path(f"/proc/self/fd/{handle}").readlink().name))
    monkeypatch.setattr(Path, "mkdir", _fail_at("opolskie", Path.mkdir))
    with pytest.raises(StoppedError):
        write_all(tmp_path, DRAFTS)
    texts = ["0.przed.a.md", "1.po.a.md", "2.przed.b.md", "2.po.b.md", "3.przed.x.yml", "3.po.x.yml"]
    assert synced[:9] == [*texts, "dziennik.json", BEFORE_FOLDER, tmp_path.name]


def _fail_at(name: str, really: Callable[..., None]) -> Callable[..., None]:
    def mkdir(self: Path, *arguments: Any, **options: Any) -> None:  # noqa: ANN401 - as of pathlib
        if self.name == name:
            raise OSError(28, "No space left on device", str(self))
        really(self, *arguments, **options)

    return mkdir


def test_what_a_file_may_do_stays_as_it_was(tmp_path: Path) -> None:
    draw(tmp_path, FILES)
    kept = tmp_path / "praktyki/slaskie/b.md"
    kept.chmod(0o640)
    write_all(tmp_path, DRAFTS)
    assert (kept.stat().st_mode & 0o777, tree(tmp_path)) == (0o640, AFTER)
