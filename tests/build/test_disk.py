"""What a disk refuses, told in one sentence; the site and the archive that were there stay whole."""

import errno
import fcntl
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from build.fake_build import mark_of, publish, write
from build.test_building import OLD_SITE, contents
from catalogue.cli import katalog as command
from catalogue.publish.disk import DiskError
from drawn import BASE, draw
from project import katalog, new_project

CLOSING = "Strona nie została zbudowana; poprzednia jest bez zmian.\n"
NO_ROOM = "Na dysku z folderem {} nie ma już miejsca; zwolnij je i powtórz polecenie."
NO_RIGHT = (
    "System nie daje dostępu do {}; zmień prawa do tego miejsca albo zamknij program, który go używa, "
    "i powtórz polecenie."
)
READ_ONLY = "Dysk z folderem {} jest tylko do odczytu; pozwól na nim pisać i powtórz polecenie."
OWN_DISK = (
    "Folder {} jest osobnym dyskiem (punktem montowania), więc nowa strona nie może stanąć w miejscu dawnej za jednym "
    "razem; podłącz dysk gdzie indziej, zrób z site/ dowiązanie do folderu na nim i powtórz polecenie."
)
NO_LOCK = (
    "Dysk z folderem {} nie umie zamknąć pliku przed innymi, więc dwie budowy mogłyby sobie przeszkodzić; "
    "przenieś projekt na inny dysk i powtórz polecenie."
)
OTHER = "System nie pozwala pisać w folderze {} (Input/output error); usuń przyczynę i powtórz polecenie."
AS_IT_WAS = ["docs", "hooks", "mkdocs.yml", "practices", "site"]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with a site published before."""
    made = new_project(tmp_path / "projekt", docs=False)
    draw(made / "practices", BASE)
    draw(made / "site", OLD_SITE)
    return made


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 200 KiB, too small for any site."""
    folder = tmp_path / "dysk"
    folder.mkdir()
    mount, umount = shutil.which("mount") or "", shutil.which("umount") or ""
    asked = [mount, "-t", "tmpfs", "-o", "size=200k", "tmpfs", str(folder)]
    if os.geteuid() or subprocess.run(asked, capture_output=True, check=False).returncode:
        pytest.skip("only root may attach a disk")
    yield folder
    subprocess.run([umount, folder], check=True)


def run(name: str, project: Path) -> Result:
    """Run `katalog build` or `katalog offline` in this process, where a test may have made the disk fail."""
    return CliRunner().invoke(command, [name, "--project", str(project)])


def as_it_was(project: Path, beside: list[str]) -> bool:
    old = {path: text.encode() for path, text in OLD_SITE.items()}
    return contents(project / "site") == old and sorted(path.name for path in project.iterdir()) == beside


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        (errno.ENOSPC, NO_ROOM),
        (errno.EDQUOT, NO_ROOM),
        (errno.EACCES, NO_RIGHT),
        (errno.EROFS, READ_ONLY),
        (errno.EXDEV, OWN_DISK),
        (errno.EBUSY, OWN_DISK),
        (errno.EIO, OTHER),
    ],
)
@pytest.mark.parametrize("moved", ["site", ".site-fresh"])
def test_a_site_that_cannot_be_swapped_in_leaves_the_old_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, sentence: str, moved: str
) -> None:
    site = tmp_path / "site"
    write(site, "dawna")
    rename = Path.rename

    def fail(self: Path, target: Path) -> Path:
        if self.relative_to(tmp_path).parts[0].startswith(moved):
            raise OSError(number, os.strerror(number), self)
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", fail)
    with pytest.raises(DiskError) as refusal:
        publish(site, "nowa")
    assert str(refusal.value) == sentence.format(site)
    assert mark_of(site) == "dawna"
    assert list(tmp_path.iterdir()) == [site]


def test_a_site_that_is_a_disk_of_its_own_is_refused(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os.path, "ismount", lambda path: path == project / "site")
    done = run("build", project)
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr == f"{OWN_DISK.format(project / 'site')}\n{CLOSING}"
    assert as_it_was(project, AS_IT_WAS)


@pytest.mark.parametrize("number", [errno.ENOSYS, errno.ENOLCK, errno.EOPNOTSUPP])
@pytest.mark.parametrize(("name", "closing"), [("build", CLOSING), ("offline", "")])
def test_a_disk_that_knows_no_locks_is_refused(
    project: Path, monkeypatch: pytest.MonkeyPatch, number: int, name: str, closing: str
) -> None:
    def unknown(_file: int, _operation: int) -> None:
        raise OSError(number, "")

    monkeypatch.setattr(fcntl, "flock", unknown)
    done = run(name, project)
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr == f"{NO_LOCK.format(project)}\n{closing}"
    # The file stays: were it taken away, somebody could lock another beside one who holds it.
    assert as_it_was(project, [".site-lock", *AS_IT_WAS])


def test_a_disk_that_fills_up_while_mkdocs_writes_leaves_the_old_site(project: Path) -> None:
    draw(
        project,
        {"pelny.py": "def on_post_build(config):\n    raise OSError(28, 'No space left on device', 'a', None, 'b')\n"},
    )
    settings = project / "mkdocs.yml"
    settings.write_text(f"{settings.read_text()}\nhooks:\n  - hooks/mkdocs_events.py\n  - pelny.py\n")
    done = katalog("build", project)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == f"{NO_ROOM.format(project)}\n{CLOSING}"
    assert as_it_was(project, sorted([*AS_IT_WAS, "pelny.py"]))


def test_an_archive_that_cannot_be_written_leaves_the_old_one(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    draw(project / "dist", {"katalog.zip": "dawne"})

    def full(_file: Path) -> bytes:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(Path, "read_bytes", full)
    done = run("offline", project)
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr == f"{NO_ROOM.format(project / 'dist')}\n"
    monkeypatch.undo()
    assert contents(project / "dist") == {"katalog.zip": b"dawne"}
    assert as_it_was(project, ["dist", *AS_IT_WAS])


def test_a_folder_of_the_archive_that_is_a_file_is_told(project: Path) -> None:
    (project / "dist").write_text("notatki")
    done = run("offline", project)
    sentence = (
        f"System nie pozwala pisać w folderze {project}/dist (File exists); usuń przyczynę i powtórz polecenie.\n"
    )
    assert (done.exit_code, done.output) == (2, sentence)


def test_a_site_too_big_for_its_disk_leaves_the_old_one(project: Path, small_disk: Path) -> None:
    shutil.move(project / "site", small_disk / "www")
    (project / "site").symlink_to(small_disk / "www")
    done = katalog("build", project)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == f"{NO_ROOM.format(small_disk)}\n{CLOSING}"
    assert as_it_was(project, AS_IT_WAS)
    assert [path.name for path in small_disk.iterdir()] == ["www"]


@pytest.mark.parametrize("room", range(0, 8192, 512))
def test_an_archive_too_big_for_its_disk_leaves_the_old_one(project: Path, small_disk: Path, room: int) -> None:
    draw(small_disk, {"katalog.zip": "dawne", "inne": os.urandom(192 * 1024 - room)})
    (project / "dist").symlink_to(small_disk)
    draw(project / "site", {"a.html": os.urandom(12_000), "b.html": os.urandom(12_000)})
    done = katalog("offline", project)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == f"{NO_ROOM.format(project / 'dist')}\n"
    assert (small_disk / "katalog.zip").read_text() == "dawne"
    assert sorted(path.name for path in small_disk.iterdir()) == ["inne", "katalog.zip"]


def test_a_site_on_a_disk_of_its_own_is_refused(project: Path, small_disk: Path) -> None:
    (project / "site").rename(project / "dawna")
    (project / "site").symlink_to(small_disk)
    done = katalog("build", project)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == f"{OWN_DISK.format(small_disk)}\n{CLOSING}"
    assert not list(small_disk.iterdir())
