"""Where a site may stand, what is refused in one sentence, and that the old site outlives every refusal."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from build.fake_build import mark_of, publish, write
from build.test_building import BAD_ENTRY, OLD_SITE, contents
from catalogue.publish.disk import DiskError
from catalogue.publish.place import Place
from drawn import BASE, draw
from project import katalog, new_project

CLOSING = "Strona nie została zbudowana; poprzednia jest bez zmian.\n"
# Root may write anywhere: without this capability the rights of a folder hold for it as for anyone.
ORDINARY = [] if os.geteuid() else ["setpriv", "--inh-caps=-all", "--bounding-set=-dac_override,-dac_read_search"]
NO_RIGHT = (
    "System nie daje dostępu do {}; zmień prawa do tego miejsca albo zamknij program, który go używa, "
    "i powtórz polecenie.\n"
)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project without a site."""
    made = new_project(tmp_path / "projekt", docs=False)
    draw(made / "practices", BASE)
    return made


@pytest.fixture
def web_root(tmp_path: Path) -> Path:
    """A folder of a web server, with a site published before."""
    folder = tmp_path / "www" / "katalog"
    draw(folder, OLD_SITE)
    return folder


@pytest.fixture
def other_disk() -> Iterator[Path]:
    """A folder on another disk: on Linux, in the memory."""
    memory = Path("/dev/shm")  # noqa: S108 - the folder in it has a name of its own
    folder = Path(tempfile.mkdtemp(dir=memory if memory.is_dir() else None))
    yield folder
    shutil.rmtree(folder)


def without_rights(command: str, project: Path) -> subprocess.CompletedProcess[str]:
    """Run `katalog build` or `katalog offline` as somebody for whom the rights of folders hold."""
    asked = [*ORDINARY, sys.executable, "-m", "catalogue", command, "--project", str(project)]
    return subprocess.run(asked, cwd=project, capture_output=True, text=True, check=False)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def refused(done: subprocess.CompletedProcess[str], sentence: str) -> None:
    assert done.stderr == f"{sentence}{CLOSING}"
    assert (done.returncode, done.stdout) == (2, "")


def test_a_link_stays_and_the_folder_it_leads_to_is_renewed_each_time(project: Path, other_disk: Path) -> None:
    target = other_disk / "www"
    draw(target, OLD_SITE)
    (project / "site").symlink_to(target)
    done = katalog("build", project)
    assert done.returncode == 0, done.stderr
    assert done.stdout.endswith(f"Otwórz w przeglądarce: {target / 'index.html'}\n")
    assert (target / "praktyki" / "cis-zarki.html").is_file()
    assert not (target / "praktyki" / "dawna.html").exists()
    publish(project / "site", "druga")
    assert mark_of(target) == "druga"
    assert (project / "site").readlink() == target
    assert names(other_disk) == ["www"]
    assert names(project) == ["docs", "hooks", "mkdocs.yml", "practices", "site"]


def test_a_faulty_build_first_puts_back_the_site_that_a_killed_one_had_moved_away(
    project: Path, web_root: Path
) -> None:
    before = contents(web_root)
    draw(project / "practices", BAD_ENTRY)
    (project / "site").symlink_to(web_root)
    web_root.rename(web_root.with_name(".katalog-old"))
    assert katalog("build", project).returncode == 1
    assert contents(web_root) == before
    assert names(web_root.parent) == ["katalog"]


def test_an_archive_is_made_of_the_site_that_a_killed_build_had_moved_away(project: Path) -> None:
    draw(project / ".site-old", OLD_SITE)
    assert katalog("offline", project).returncode == 0
    assert contents(project / "site") == {path: text.encode() for path, text in OLD_SITE.items()}
    assert names(project) == ["dist", "docs", "hooks", "mkdocs.yml", "practices", "site"]


def test_a_file_in_the_place_of_the_site_is_refused(project: Path) -> None:
    (project / "site").write_text("notatki")
    refused(katalog("build", project), f"{project}/site jest plikiem, a strona jest folderem; przenieś go albo usuń.\n")
    assert (project / "site").read_text() == "notatki"


def test_a_file_that_came_to_stand_there_during_the_build_is_refused(tmp_path: Path) -> None:
    place = Place(tmp_path / "site", print)
    with place.fresh() as fresh:
        write(fresh, "nowa")
        (tmp_path / "site").write_text("notatki")
        with pytest.raises(DiskError, match="site jest plikiem, a strona jest folderem; przenieś go albo usuń"):
            place.put(fresh)
    assert names(tmp_path) == ["site"]
    assert (tmp_path / "site").read_text() == "notatki"


@pytest.mark.parametrize("target", ["nie-ma", "nie/ma"])
def test_a_link_that_leads_nowhere_is_refused(project: Path, target: str) -> None:
    (project / "site").symlink_to(target)
    sentence = (
        f"{project}/site prowadzi do folderu {project}/{target}, którego nie ma; załóż go albo usuń dowiązanie.\n"
    )
    refused(katalog("build", project), sentence)
    assert names(project) == ["docs", "hooks", "mkdocs.yml", "practices", "site"]


@pytest.mark.parametrize("left", [{"notatki.txt": "ważne"}, {**OLD_SITE, ".htaccess": "Require all granted"}])
def test_a_link_to_a_folder_of_other_things_is_refused(project: Path, web_root: Path, left: Mapping[str, str]) -> None:
    shutil.rmtree(web_root)
    draw(web_root, left)
    (project / "site").symlink_to(web_root)
    sentence = (
        f"{project}/site prowadzi do folderu {web_root}, a w nim leży coś, czego nie zrobiła budowa, "
        "i przepadłoby z dawną stroną; opróżnij go albo wskaż inny.\n"
    )
    refused(katalog("build", project), sentence)
    assert contents(web_root) == {path: text.encode() for path, text in left.items()}


def test_a_link_to_a_folder_that_holds_the_project_is_refused(project: Path) -> None:
    draw(project, {"index.html": ""})
    (project / "site").symlink_to(".")
    before = names(project)
    refused(
        katalog("build", project),
        f"{project}/site prowadzi do folderu {project}, a w nim leży coś, czego nie zrobiła budowa, "
        "i przepadłoby z dawną stroną; opróżnij go albo wskaż inny.\n",
    )
    assert names(project) == before


def test_a_site_that_may_not_be_changed_is_refused(project: Path) -> None:
    draw(project / "site", OLD_SITE)
    (project / "site").chmod(0o555)
    refused(without_rights("build", project), NO_RIGHT.format(project / "site"))
    assert contents(project / "site") == {path: text.encode() for path, text in OLD_SITE.items()}
    assert names(project) == ["docs", "hooks", "mkdocs.yml", "practices", "site"]


@pytest.mark.parametrize("command", ["build", "offline"])
def test_a_place_beside_which_nothing_may_be_written_is_refused(project: Path, web_root: Path, command: str) -> None:
    (project / "site").symlink_to(web_root)
    before = contents(web_root)
    web_root.parent.chmod(0o555)
    done = without_rights(command, project)
    closing = CLOSING if command == "build" else ""
    assert done.stderr == NO_RIGHT.format(web_root.parent) + closing
    assert (done.returncode, done.stdout) == (2, "")
    assert contents(web_root) == before
    assert names(web_root.parent) == ["katalog"]
