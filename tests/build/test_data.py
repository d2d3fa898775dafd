"""The open data in a build, and in a preview."""

import subprocess
import sys
from pathlib import Path

from build.conftest import drawn_project
from published import Published

FILES = {"katalog.xlsx", "praktyki.csv", "wizyty.csv", "punkty-programu.csv", "datapackage.json"}
START = """\
import sys
from mkdocs.commands.build import build
from mkdocs.config import load_config

config = load_config("mkdocs.yml", site_dir=sys.argv[1])
config.plugins.on_startup(command="serve", dirty=False)
build(config)
"""


PREVIEW = "To jest podgląd: pliki z\N{NO-BREAK SPACE}danymi powstają dopiero przy budowaniu strony."


def test_a_build_has_the_data(bare_site: Published) -> None:
    assert {path.removeprefix("dane/") for path in bare_site.files if path.startswith("dane/")} >= FILES
    assert PREVIEW not in bare_site.text("dane.html")


def test_a_preview_goes_without(tmp_path: Path) -> None:
    project = drawn_project(tmp_path / "project")
    done = subprocess.run(
        [sys.executable, "-c", START, str(tmp_path / "site")], cwd=project, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert not (tmp_path / "site" / "dane").exists()
    assert PREVIEW in (tmp_path / "site" / "dane.html").read_text(encoding="utf-8")


def test_the_page_leads_to_every_file(bare_site: Published) -> None:
    links = {a.attributes.get("href", "") for a in bare_site.everything["dane.html"].all("a")}
    assert {link for link in links if link.startswith("dane/")} >= {f"dane/{name}" for name in FILES}
