"""What a build publishes, what it refuses, and that it gives the same bytes anywhere."""

import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from build.conftest import drawn_project
from drawn import BASE, draw
from project import example_project, katalog, mkdocs_build, new_project
from published import Published

ELSEWHERE = {"TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "7", "LC_ALL": "C"}
BAD_ENTRY = {"praktyki/slaskie/zla.md": "---\ntitle: Bez reszty pól\n---\nTekst.\n"}
OLD_SITE = {"index.html": "dawna strona", "praktyki/dawna.html": "dawny wpis"}


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def published(folder: Path, content: Mapping[str, str | bytes]) -> Path:
    """A project with this content and a site published before."""
    project = drawn_project(folder, content)
    draw(project / "site", OLD_SITE)
    return project


def left_as_it_was(project: Path) -> bool:
    """Whether the published site is the old one, and nothing lies beside it."""
    beside = sorted(path.name for path in project.iterdir())
    return contents(project / "site") == {path: text.encode() for path, text in OLD_SITE.items()} and beside == [
        "docs",
        "hooks",
        "mkdocs.yml",
        "practices",
        "site",
    ]


def test_a_build_says_what_it_made_and_which_file_to_open_and_clears_what_another_left(tmp_path: Path) -> None:
    project = published(tmp_path, BASE)
    draw(project, {".site-fresh/praktyki/polowa.html": "", ".site-old/index.html": ""})  # by a build that was killed
    done = katalog("build", project)
    assert done.returncode == 0
    counts, opened = done.stdout.replace("\N{NO-BREAK SPACE}", " ").splitlines()
    pages = len(list(project.glob("site/**/*.html")))
    assert counts.startswith(f"1 praktyka, 1 wizyta, {pages} ")
    assert opened == f"Otwórz w przeglądarce: {project / 'site' / 'index.html'}"
    assert not {"praktyki/dawna.html", "praktyki/polowa.html"} & Published(project / "site").files
    assert not list(project.glob(".site*"))


def test_the_same_content_gives_the_same_bytes_from_anywhere(tmp_path: Path, example_site: Published) -> None:
    project = example_project(tmp_path / "gdzie indziej")
    assert katalog("build", project, cwd=Path("/"), env=ELSEWHERE).returncode == 0
    assert contents(project / "site") == contents(example_site.folder)


def test_the_archive_holds_the_whole_site_and_is_the_same_each_time(tmp_path: Path, bare_site: Published) -> None:
    archives = []
    for name, env in (("a", {}), ("b", ELSEWHERE)):
        project = tmp_path / name
        draw(project / "site", contents(bare_site.folder))
        assert katalog("offline", project, env=env).returncode == 0
        archives.append(project / "dist" / "katalog.zip")
    assert archives[0].read_bytes() == archives[1].read_bytes()
    with zipfile.ZipFile(archives[0]) as packed:
        held = {name: packed.read(name) for name in packed.namelist()}
    assert held == {f"katalog/{path}": content for path, content in contents(bare_site.folder).items()}


def test_an_archive_needs_a_site(tmp_path: Path) -> None:
    done = katalog("offline", new_project(tmp_path))
    assert done.returncode == 2
    assert "Najpierw uruchom: katalog build" in done.stderr


def test_content_with_problems_publishes_nothing(tmp_path: Path) -> None:
    project = published(tmp_path, {**BASE, **BAD_ENTRY})
    done = katalog("build", project)
    assert done.returncode == 1
    assert "practices/praktyki/slaskie/zla.md:1:1: K102" in done.stdout
    assert done.stderr.splitlines()[-1].startswith("Treść wymaga poprawy:")
    assert "Traceback" not in done.stdout + done.stderr
    assert left_as_it_was(project)


def test_mkdocs_by_itself_refuses_content_with_problems(tmp_path: Path) -> None:
    project = published(tmp_path, {**BASE, **BAD_ENTRY})
    done = mkdocs_build(project)
    assert done.returncode == 1
    assert "practices/praktyki/slaskie/zla.md:1:1: K102" in done.stderr
    assert "Traceback" not in done.stderr
    assert left_as_it_was(project)


@pytest.mark.parametrize(
    ("text", "messages"),
    [
        ('{{ praktyki(wojewodztwo="slask") }}', ["Nie ma województwa „slask”. Może chodziło o „slaskie”?"]),
        ("{{ praktyka() }}", ["docs/proba.md:6: Nie ma makra „praktyka”. Może chodziło o „praktyki”?"]),
        ("{{ praktyki( }}", ["docs/proba.md:6: unexpected"]),
        ("{{ wizyty(rodzaj='cis') }}", ["docs/proba.md:6: "]),
        ("{{ wizyty() }}\n\n{{ wizyty(ile='x') }}", ["docs/proba.md:8: "]),
        ("[donikąd](nie-ma.md), [donikąd](index.md#nie-ma)", ["'nie-ma.md'", "'index.md#nie-ma'"]),
    ],
)
def test_a_page_of_docs_with_a_mistake_publishes_nothing(tmp_path: Path, text: str, messages: list[str]) -> None:
    project = published(tmp_path, BASE)
    draw(project / "docs", {"proba.md": f"---\nrender_macros: true\n---\n# Próba\n\n{text}\n"})
    done = katalog("build", project)
    assert done.returncode == 1
    assert [message for message in messages if message not in done.stderr] == []
    assert "proba.md" in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stderr.splitlines()[-1] == "Strona nie została zbudowana; poprzednia jest bez zmian."
    assert left_as_it_was(project)


@pytest.mark.parametrize("missing", ["practices", "mkdocs.yml"])
def test_a_folder_that_is_no_project_is_a_wrong_use(tmp_path: Path, missing: str) -> None:
    project = new_project(tmp_path)
    (project / missing).rename(tmp_path / "gdzie-indziej")
    done = katalog("build", project)
    assert done.returncode == 2
    assert done.stderr == f"W folderze {project} nie ma pliku mkdocs.yml i folderu practices/.\n"
