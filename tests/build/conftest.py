"""A project to build, as small as it gets."""

import shutil
from collections.abc import Mapping
from pathlib import Path

from drawn import BASE, draw
from project import new_project

GUIDES = ("bledy.md", "dla-redaktorow.md", "jak-dodac.md")
NAVIGATION = "\nnav:\n  - Start: index.md\n  - O katalogu: o-katalogu.md\n"


def drawn_project(folder: Path, content: Mapping[str, str | bytes] = BASE) -> Path:
    """A project with this content, without more with one practice and one visit; and without the long guides."""
    project = new_project(folder)
    for guide in GUIDES:
        (project / "docs" / guide).unlink()
    shutil.rmtree(project / "docs" / "obrazy")
    settings = project / "mkdocs.yml"
    settings.write_text(settings.read_text(encoding="utf-8").replace("\nextra:\n", f"{NAVIGATION}\nextra:\n"), "utf-8")
    draw(project / "practices", content)
    return project
