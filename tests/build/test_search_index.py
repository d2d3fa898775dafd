"""The index of search in a built site: what is in it, and a build without the dictionary."""

import re
from pathlib import Path

from build.conftest import drawn_project
from catalogue.search.morphology import WITHOUT
from project import katalog
from published import Published, documents_of

TOOLS = {"szukaj.html", "przegladaj.html", "mapa.html"}  # pages that hold nothing of their own


def test_every_page_that_can_be_found_is_in_the_index_once(real_site: Published) -> None:
    runs = sorted(path for path in real_site.files if path.startswith("szukaj/strony/"))
    shown = [document for run in runs for document in documents_of(real_site.text(run))]
    pages = [path for path, _, line, _ in shown if "wspomniane w relacji" not in line]
    assert len(pages) == len(set(pages))
    lists = {path for path in real_site.pages if re.search(r"/(?:index|\d+)\.html$", path)}
    assert set(real_site.pages) - lists - set(pages) == TOOLS
    assert set(pages) <= set(real_site.pages)
    assert len(shown) > len(pages)


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
