"""A project to build, as small as it gets."""

from collections.abc import Mapping
from pathlib import Path

from drawn import BASE, draw
from project import new_project


def drawn_project(folder: Path, content: Mapping[str, str | bytes] = BASE) -> Path:
    """A project with this content: without more, with one practice and one visit."""
    project = new_project(folder)
    draw(project / "practices", content)
    return project
