"""No file of the content is read or parsed twice, and what is published is what was checked."""

import os
import subprocess
import sys
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import pytest

from build.conftest import drawn_project
from drawn import BASE, PRACTICE, with_fields
from project import EXAMPLE_CONTENT, katalog

PHOTO = "praktyki/slaskie/kawiarnia.jpg"
IMAGES = "images:\n  - file: kawiarnia.jpg\n    alt: Sala\n    credit: ROPS\n    licence: CC-BY-4.0\n"
CONTENT: Mapping[str, str | bytes] = {
    **BASE,
    PRACTICE: with_fields(BASE[PRACTICE], IMAGES),
    PHOTO: (EXAMPLE_CONTENT / PHOTO).read_bytes(),
}
TEXTS = {path for path in CONTENT if path != PHOTO}
WATCHING = Path(__file__).parent / "watching"
CHANGING = """\
from pathlib import Path

def on_files(files, config):
    file = Path("practices", {path!r})
    file.write_bytes(file.read_bytes().replace({old!r}, {new!r}))
"""
SWAPPING = """\
from pathlib import Path

def on_files(files, config):
    stood = Path("practices", {path!r})
    elsewhere = Path("gdzie-indziej").resolve()
    stood.rename(elsewhere)
    stood.symlink_to(elsewhere)
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return drawn_project(tmp_path / "project", CONTENT)


@pytest.mark.parametrize(("command", "looks"), [("check", 1), ("build", 2)])
def test_each_file_is_read_once(project: Path, command: str, looks: int) -> None:
    log = project / "watched.log"
    env = {**os.environ, "PYTHONPATH": str(WATCHING), "WATCHED": str(log)}
    subprocess.run([sys.executable, "-m", "catalogue", command], cwd=project, env=env, check=True)
    content, noted = project.resolve() / "practices", Counter(log.read_text(encoding="utf-8").splitlines())
    opened = {path: noted[f"open {content / path}"] for path in CONTENT}
    assert opened == {**dict.fromkeys(TEXTS, 1), PHOTO: looks}  # a picture is looked at, then turned: too large to keep
    parsed = {what: times for what, times in noted.items() if what.startswith("parse")}
    assert (len(parsed), {*parsed.values()}) == (len(TEXTS), {1})


def test_what_was_checked_is_published_though_the_file_is_changed_meanwhile(project: Path) -> None:
    _change_meanwhile(project, PRACTICE, b"Kawiarnia przy rynku", b"<b>Nowa</b>: *tresc")
    done = katalog("build", project)
    assert done.returncode == 0, done.stdout + done.stderr
    assert b"<b>Nowa" in (project / "practices" / PRACTICE).read_bytes()
    for made in ("praktyki/cis-zarki.html", "szukaj/wpisy/praktyki/cis-zarki.js"):
        page = (project / "site" / made).read_text(encoding="utf-8")
        assert "Kawiarnia przy rynku" in page
        assert "Nowa" not in page


def test_a_picture_that_is_changed_meanwhile_is_not_published(project: Path) -> None:
    _change_meanwhile(project, PHOTO, b"Exif", b"Fixe")
    done = katalog("build", project)
    assert (done.returncode, (project / "site").exists()) == (1, False)
    assert f"Plik {PHOTO} zmienił się w czasie budowania strony. Zbuduj ją jeszcze raz." in done.stdout + done.stderr


@pytest.mark.parametrize("what", [PHOTO, "praktyki/slaskie", "praktyki"])
def test_a_link_in_the_place_of_a_picture_or_of_its_folder_is_not_followed(project: Path, what: str) -> None:
    """Not even to the same bytes: what a link leads to may be another file by the time it is read."""
    _have_mkdocs_run(project, SWAPPING.format(path=what))
    done = katalog("build", project)
    assert (done.returncode, (project / "site").exists()) == (1, False)
    assert f"practices/{what}:1:1: K015 To jest dowiązanie albo plik specjalny" in done.stdout  # told by a look behind


def _change_meanwhile(project: Path, path: str, old: bytes, new: bytes) -> None:
    """Have MkDocs change a file after the content was loaded."""
    _have_mkdocs_run(project, CHANGING.format(path=path, old=old, new=new))


def _have_mkdocs_run(project: Path, script: str) -> None:
    (project / "changing.py").write_text(script, encoding="utf-8")
    with (project / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write("\nhooks:\n  - changing.py\n  - hooks/mkdocs_events.py\n")
