"""The open data in a build, and in a preview."""

import subprocess
import sys
from pathlib import Path

import pytest

from build.conftest import drawn_project
from published import Published

FILES = {"katalog.xlsx", "praktyki.csv", "wizyty.csv", "punkty-programu.csv", "datapackage.json"}
START = """\
import sys
from mkdocs.commands.build import build
from mkdocs.config import load_config

config = load_config("mkdocs.yml", site_dir=sys.argv[2])
config.plugins.on_startup(command=sys.argv[1], dirty=False)
build(config)
"""


@pytest.mark.parametrize(("command", "expected"), [("build", FILES), ("serve", set())])
def test_a_build_has_the_data_and_a_preview_goes_without(tmp_path: Path, command: str, expected: set[str]) -> None:
    project = drawn_project(tmp_path / "project")
    done = subprocess.run(
        [sys.executable, "-c", START, command, str(tmp_path / "site")],
        cwd=project,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert {file.name for file in tmp_path.glob("site/dane/*")} >= expected
    assert (tmp_path / "site" / "dane").exists() == bool(expected)
    page = (tmp_path / "site" / "dane.html").read_text(encoding="utf-8")
    assert ("To jest podgląd: pliki z danymi powstają dopiero przy budowaniu strony." in page) == (command == "serve")


def test_the_page_leads_to_every_file(bare_site: Published) -> None:
    links = {a.attributes.get("href", "") for a in bare_site.everything["dane.html"].all("a")}
    assert {link for link in links if link.startswith("dane/")} >= {f"dane/{name}" for name in FILES}
