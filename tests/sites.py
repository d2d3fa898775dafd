"""Whole sites that many tests look at: each built once in a run, by the worker that asks first."""

import os
import tempfile
from collections.abc import Callable
from pathlib import Path

from filelock import FileLock

from build.trees import HOSTILE, HOSTILE_CONTENT
from drawn import draw
from project import BARE, built, example_project, new_project, real_project, set_up
from published import Published
from real.ordinary_edits import edit


def shared(base: Path, name: str, make: Callable[[Path], Path]) -> Path:
    """The folder that `make` gives of an empty one: made once in a run, though several workers ask for it.

    `base` is a worker's folder of the run (`tmp_path_factory.getbasetemp()`).
    """
    run = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    made = run / f"{name}.made"
    with FileLock(run / f"{name}.lock"):
        if not made.exists():
            made.write_text(str(make(Path(tempfile.mkdtemp(prefix=f"{name}-", dir=run)))), encoding="utf-8")
    return Path(made.read_text(encoding="utf-8"))


def example(folder: Path) -> Path:
    """The example catalogue, by a publisher who left no setting empty."""
    return built(example_project(folder))


def bare(folder: Path) -> Path:
    """The example catalogue, by a publisher whose settings are empty."""
    project = example_project(folder)
    set_up(project, BARE)
    return built(project)


def hostile(folder: Path) -> Path:
    """A tree whose every text tries to be more than text, and a publisher who does the same."""
    project = new_project(folder)
    draw(project / "practices", HOSTILE_CONTENT)
    set_up(project, {"publisher": HOSTILE.replace("\\", "\\\\").replace('"', '\\"')})
    return built(project)


def real(folder: Path) -> Path:
    """The catalogue of the repository as it is today: for what holds of any content."""
    return built(real_project(folder))


def edited(folder: Path) -> Path:
    """The catalogue of the repository after an office's first week with it."""
    project = real_project(folder)
    edit(project, SEED)
    return built(project)


SEED = 20261130
SITES = {
    "example_site": example,
    "bare_site": bare,
    "hostile_site": hostile,
    "real_site": real,
    "edited_site": edited,
}


def site(base: Path, name: str) -> Published:
    """One of the `SITES`."""
    return Published(shared(base, name, SITES[name]))
