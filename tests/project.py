"""A project to build: the repository's own set-up around a content folder drawn by a test."""

import shutil
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
