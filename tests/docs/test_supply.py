"""What comes from elsewhere: it is pinned, looked at before it is used, watched, and named with its licence."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml

from project import REPOSITORY

MAKEFILE = (REPOSITORY / "Makefile").read_text(encoding="utf-8")
SUMS = (REPOSITORY / "hooks" / "SHA256SUMS").read_text(encoding="utf-8")
GITLAB = (REPOSITORY / ".gitlab-ci.yml").read_text(encoding="utf-8")
CODE = REPOSITORY / "hooks" / "catalogue"
LOCKS = ("requirements.txt", "tests/requirements.txt", "tests/audit.txt")


def test_every_archive_that_make_downloads_has_its_sum_in_one_place() -> None:
    wanted = {name.replace("@", "-") + ".tgz" for name in re.findall(r"[a-z-]+@\d[\d.]*", MAKEFILE)}
    wanted |= {f"{name.replace('==', '-')}-py3-none-any.whl" for name in re.findall(r"[a-z]+==\d[\d.]*", MAKEFILE)}
    assert set(re.findall(r"^[0-9a-f]{64}  (\S+)$", SUMS, re.MULTILINE)) == wanted
    assert len(wanted) == 4
    assert MAKEFILE.count("npm pack") + MAKEFILE.count("pip download") == MAKEFILE.count("&& $(CHECKED)) \\") == 3


def test_holes_are_looked_for_in_the_very_versions_that_are_shipped() -> None:
    shipped = (CODE / "theme" / "assets" / "vendor" / "SHA256SUMS").read_text(encoding="utf-8")
    named = re.findall(r"[a-z-]+@\d[\d.]*\d", shipped)
    assert len(named) == 2
    assert f"NPM_MARKDOWN := {' '.join(named)}\n" in MAKEFILE


@pytest.mark.parametrize("what", ["outlines", "markdown"])
def test_an_archive_that_was_changed_on_the_way_is_refused_before_it_is_opened(tmp_path: Path, what: str) -> None:
    fake = tmp_path / "npm"
    packed = 'for name in "$@"; do case $name in *@*) echo other > "$folder/${name/@/-}.tgz";; esac; done'
    fake.write_text(f'#!/usr/bin/env bash\nwhile [ "$1" != --pack-destination ]; do shift; done\nfolder=$2\n{packed}\n')
    fake.chmod(0o755)
    tables = [CODE / "model" / "geography" / "outlines.json", *(CODE / "theme" / "assets" / "vendor").iterdir()]
    before = [table.read_bytes() for table in tables]
    done = subprocess.run(
        [shutil.which("make") or "make", what],
        cwd=REPOSITORY,
        env=os.environ | {"PATH": f"{tmp_path}:{os.environ['PATH']}", "TMPDIR": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert "FAILED" in done.stdout
    assert "Traceback" not in done.stderr
    assert [table.read_bytes() for table in tables] == before


@pytest.mark.parametrize("lock", LOCKS)
def test_every_library_is_pinned_to_hashes(lock: str) -> None:
    text = (REPOSITORY / lock).read_text(encoding="utf-8")
    libraries = re.findall(r"^[a-z0-9].*(?:\n    --hash=sha256:[0-9a-f]{64}(?: \\)?)+", text, re.MULTILINE)
    assert len(libraries) == len(re.findall(r"^[^\s#]", text, re.MULTILINE)) > 5
    assert all(re.match(r"[a-z0-9-]+==[^ ]+( ; .*)? \\\n", library) for library in libraries)


def test_dependabot_watches_the_actions_and_the_folder_of_every_lock_file() -> None:
    updates = yaml.safe_load((REPOSITORY / ".github" / "dependabot.yml").read_text(encoding="utf-8"))["updates"]
    watched = {update["package-ecosystem"]: update for update in updates}
    assert set(watched) == {"github-actions", "pip"}
    folders = {f"/{Path(lock).parent.as_posix()}".rstrip(".") for lock in LOCKS}
    assert set(watched["pip"]["directories"]) == folders
    assert {Path(lock).suffix for lock in LOCKS} == {".txt"}  # the ending that it knows
    assert all(update["cooldown"]["default-days"] >= 7 for update in updates)


def test_make_looks_for_holes_in_every_lock_file() -> None:
    assert f"LOCKS := {' '.join(LOCKS)}\n" in MAKEFILE
    assert "pip-audit --strict" in MAKEFILE  # what cannot be asked is no good news


def test_gitlab_runs_in_an_image_that_is_pinned() -> None:
    images = re.findall(r"^\s*image: *(\S+)", GITLAB, re.MULTILINE)
    assert images
    assert [image for image in images if not re.fullmatch(r"[a-z]+:3\.11\.\d+-[a-z]+@sha256:[0-9a-f]{64}", image)] == []


def test_a_schedule_of_gitlab_looks_for_holes_and_publishes_nothing() -> None:
    jobs = yaml.safe_load(GITLAB)
    schedule = '$CI_PIPELINE_SOURCE == "schedule"'
    assert [name for name, job in jobs.items() if {"if": schedule} in job.get("rules", [])] == ["luki"]
    assert jobs["pages"]["rules"] == [
        {"if": '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH && $CI_PIPELINE_SOURCE != "schedule"'}
    ]


def test_the_work_of_others_is_named_with_its_licence_in_the_repository_and_on_the_site() -> None:
    notice = (REPOSITORY / "NOTICE").read_text(encoding="utf-8")
    about = (REPOSITORY / "docs" / "o-katalogu.md").read_text(encoding="utf-8")
    for work in (
        "Material Design Icons",
        "Open Sans",
        "Material for MkDocs",
        "markdown-it",
        "GeoNames",
        "Natural Earth",
    ):
        assert work in notice
        assert work in about
    files = re.findall(r"(?:hooks|practices)/\S*(?:LICENSE\S*|\.css|\.csv|\.json)", notice)
    assert [file for file in files if not (REPOSITORY / file.rstrip(",).:")).is_file()] == []
    licences = {file.relative_to(REPOSITORY).as_posix() for file in (REPOSITORY / "hooks").rglob("*LICENSE*")}
    assert licences <= set(files)


def test_every_sheet_with_icons_says_where_they_are_from() -> None:
    notice = (REPOSITORY / "NOTICE").read_text(encoding="utf-8")
    sheets = [
        sheet for sheet in (REPOSITORY / "hooks").rglob("*.css") if "svg+xml" in sheet.read_text(encoding="utf-8")
    ]
    assert len(sheets) == 3
    assert [sheet for sheet in sheets if f"{sheet.parent.name}/{sheet.name}" not in notice] == []
