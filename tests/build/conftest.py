"""Sites that many tests look at, each built once."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from build.trees import DECLARED, PIXEL, SETTINGS, SMALL, STRIP
from drawn import draw
from project import built, new_project, set_up
from published import Published


def drawn_project(folder: Path, content: Mapping[str, str | bytes]) -> Path:
    """A project with this content."""
    project = new_project(folder)
    draw(project / "practices", content)
    return project


@pytest.fixture(scope="session")
def small_site(tmp_path_factory: pytest.TempPathFactory) -> Published:
    """The small tree, by a publisher whose settings are empty."""
    return Published(built(drawn_project(tmp_path_factory.mktemp("small"), SMALL)))


@pytest.fixture(scope="session")
def set_up_site(tmp_path_factory: pytest.TempPathFactory) -> Published:
    """The small tree, by a publisher with settings."""
    project = drawn_project(tmp_path_factory.mktemp("set-up"), SMALL)
    set_up(project, SETTINGS)
    return Published(built(project))


@pytest.fixture(scope="session")
def declared_site(tmp_path_factory: pytest.TempPathFactory) -> Published:
    """The small tree, by a publisher who left no setting empty."""
    project = drawn_project(tmp_path_factory.mktemp("declared"), SMALL)
    set_up(project, DECLARED)
    draw(project / "docs", {STRIP: PIXEL})
    return Published(built(project))
