"""Projects to build: the repository's own set-up around content of the tests, or around its own.

What a test says of behaviour it says of the example catalogue (`example/`), whose entries and settings no office
changes; `real_project` is for what holds of any content.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from forked import python

REPOSITORY = Path(__file__).parents[1]
CONTENT = REPOSITORY / "practices"
EXAMPLE = Path(__file__).parent / "example"
EXAMPLE_CONTENT = EXAMPLE / "practices"

Setting = str | list[str]

BARE: Mapping[str, Setting] = {
    **dict.fromkeys(("site_url", "publisher", "email", "repository", "funding", "funding_strip"), ""),
    **dict.fromkeys(("funding_strip_alt", "published", "updated", "status", "cost_assessment", "prepared"), ""),
    **dict.fromkeys(("reviewed", "assessment", "phone", "architecture", "architecture_url", "communication"), ""),
    "inaccessible": [],
}
"""Every setting as a publisher has it who has filled in nothing."""


def new_project(folder: Path, *, docs: bool = True) -> Path:
    """Set up `folder` with the words of the example catalogue, no entry and no setting; gives `folder` back.

    Hooks, theme and navigation are the repository's own, and so are the pages that belong to the code;
    with `docs=False` there is a bare start page.
    """
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "hooks").symlink_to(REPOSITORY / "hooks")
    words = shutil.ignore_patterns("wycofane.yml")  # what was withdrawn are entries
    shutil.copytree(EXAMPLE_CONTENT / "slowniki", folder / "practices" / "slowniki", ignore=words)
    shutil.copytree(REPOSITORY / "docs", folder / "docs")
    shutil.copytree(EXAMPLE / "docs", folder / "docs", dirs_exist_ok=True)
    _inherit(folder)
    set_up(folder, BARE)
    if not docs:
        (folder / "docs" / "index.md").write_text("# Start\n", encoding="utf-8")
    return folder


def example_project(folder: Path) -> Path:
    """Set up `folder` as the example catalogue, with all of its entries and settings; gives `folder` back."""
    new_project(folder)
    shutil.copytree(EXAMPLE_CONTENT, folder / "practices", dirs_exist_ok=True)
    _inherit(folder)
    return folder


def real_project(folder: Path) -> Path:
    """Set up `folder` like the repository, with all of its content, pages and settings; gives `folder` back."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "hooks").symlink_to(REPOSITORY / "hooks")
    shutil.copy(REPOSITORY / "mkdocs.yml", folder)
    shutil.copytree(REPOSITORY / "docs", folder / "docs")
    shutil.copytree(CONTENT, folder / "practices")
    return folder


def _inherit(folder: Path) -> None:
    """Give `folder` the settings of the example catalogue, on top of the repository's mkdocs.yml."""
    own = (EXAMPLE / "mkdocs.yml").read_text(encoding="utf-8")
    inherited = f"INHERIT: {REPOSITORY / 'mkdocs.yml'}"
    (folder / "mkdocs.yml").write_text(own.replace("INHERIT: ../../mkdocs.yml", inherited), encoding="utf-8")


def set_up(project: Path, settings: Mapping[str, Setting]) -> None:
    """Write settings of the publisher (and `site_url`) into the project's mkdocs.yml, in the place of its own."""
    file = project / "mkdocs.yml"
    lines = file.read_text(encoding="utf-8").splitlines()
    for name, value in settings.items():
        [index] = [i for i, line in enumerate(lines) if line.strip().startswith(f"{name}:")]
        written = f'"{value}"' if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
        key = lines[index].partition(":")[0]
        end = next(
            (i for i, line in enumerate(lines[index + 1 :], index + 1) if _depth(line) <= _depth(key)), len(lines)
        )
        lines[index:end] = [f"{key}: {written}"]
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip())


def katalog(
    command: str, project: Path, *, cwd: Path | None = None, env: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run `katalog build` or `katalog offline` on a project; `env` is added to the environment of a Python begun anew."""
    arguments = ["-m", "catalogue", command, "--project", str(project)]
    if env is None:
        return python(arguments, cwd=cwd or project, env=_environment())
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=cwd or project,
        env={**_environment(), **env},
        capture_output=True,
        text=True,
        check=False,
    )


def mkdocs_build(project: Path) -> subprocess.CompletedProcess[str]:
    """Run MkDocs by itself on a project."""
    return python(["-m", "mkdocs", "build"], cwd=project, env=_environment())


def built(project: Path) -> Path:
    """Build a project whose content is right; gives its site."""
    done = katalog("build", project)
    assert done.returncode == 0, done.stdout + done.stderr
    return project / "site"


def _environment() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name != "SOURCE_DATE_EPOCH"}
