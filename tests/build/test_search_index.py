"""The index of search in a site built without the dictionary."""

from pathlib import Path

from build.conftest import drawn_project
from catalogue.search.morphology import WITHOUT
from project import katalog
from published import Published


def test_a_build_without_the_dictionary_works_and_says_so_once(tmp_path: Path) -> None:
    project = drawn_project(tmp_path / "project")
    (tmp_path / "hidden").mkdir()
    (tmp_path / "hidden" / "morfeusz2.py").write_text("raise ImportError\n")
    done = katalog("build", project, env={"PYTHONPATH": str(tmp_path / "hidden")})
    assert done.returncode == 0, done.stdout + done.stderr
    assert (done.stdout + done.stderr).count(WITHOUT) == 1
    site = Published(project / "site")
    pieces = [site.text(path) for path in site.files if path.startswith("szukaj/slowa/")]
    assert pieces
    assert all(',{},"' in piece for piece in pieces)  # no exceptions
