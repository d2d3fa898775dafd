"""A project to build: the repository's own set-up around a content folder drawn by a test."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

REPOSITORY = Path(__file__).parents[1]


def new_project(folder: Path, *, docs: bool = True) -> Path:
    """Set up `folder` like the repository, with its vocabularies and no entry; gives `folder` back.

    Hooks and docs are the repository's own (links); with `docs=False` there is a bare start page.
    """
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "hooks").symlink_to(REPOSITORY / "hooks")
    shutil.copy(REPOSITORY / "mkdocs.yml", folder)
    shutil.copytree(REPOSITORY / "practices" / "slowniki", folder / "practices" / "slowniki")
    shutil.copytree(REPOSITORY / "docs", folder / "docs")
    if not docs:
        (folder / "docs" / "index.md").write_text("# Start\n", encoding="utf-8")
    return folder


def real_project(folder: Path) -> Path:
    """Set up `folder` like the repository, with all of its content; gives `folder` back."""
    new_project(folder)
    for kind in ("praktyki", "wizyty"):
        shutil.copytree(REPOSITORY / "practices" / kind, folder / "practices" / kind)
    return folder


def set_up(project: Path, settings: Mapping[str, str | list[str]]) -> None:
    """Write settings of the publisher (and `site_url`) into the project's mkdocs.yml, in the place of its own."""
    file = project / "mkdocs.yml"
    lines = file.read_text(encoding="utf-8").splitlines()
    for name, value in settings.items():
        [index] = [i for i, line in enumerate(lines) if line.strip().startswith(f"{name}:")]
        written = f'"{value}"' if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
        lines[index] = f"{lines[index].partition(':')[0]}: {written}"
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")


def katalog(
    command: str, project: Path, *, cwd: Path | None = None, env: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run `katalog build` or `katalog offline` on a project; `env` is added to the environment."""
    return subprocess.run(
        [sys.executable, "-m", "catalogue", command, "--project", str(project)],
        cwd=cwd or project,
        env={**_environment(), **(env or {})},
        capture_output=True,
        text=True,
        check=False,
    )


def mkdocs_build(project: Path) -> subprocess.CompletedProcess[str]:
    """Run MkDocs by itself on a project."""
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build"],
        cwd=project,
        env=_environment(),
        capture_output=True,
        text=True,
        check=False,
    )


def built(project: Path) -> Path:
    """Build a project whose content is right; gives its site."""
    done = katalog("build", project)
    assert done.returncode == 0, done.stdout + done.stderr
    return project / "site"


def _environment() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name != "SOURCE_DATE_EPOCH"}
