"""What runs when somebody proposes a change, and what may: the workflows of GitHub, the pipeline of GitLab, the forms."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from catalogue.model.geography.region import REGIONS
from drawn import BASE, PRACTICE, ROOT, draw, with_fields
from project import REPOSITORY

GITHUB = REPOSITORY / ".github"
FILES = sorted((GITHUB / "workflows").glob("*.yml"))
CHECK, PUBLISH = (GITHUB / "workflows" / name for name in ("sprawdz.yml", "publikuj.yml"))
FROM_THE_EVENT = re.compile(r"\$\{\{|github\.event|github\.head_ref|CI_MERGE_REQUEST_(?!DIFF_BASE_SHA)|CI_COMMIT_REF")


def _read(file: Path) -> dict[str, Any]:
    """The file as YAML of texts alone (`on` is no yes)."""
    read: dict[str, Any] = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - texts alone
    return read


def _steps(file: Path) -> Iterator[dict[str, Any]]:
    for job in _read(file)["jobs"].values():
        yield from job["steps"]


def _script(name: str) -> str:
    """What a step of the check of proposals runs."""
    [script] = [step["run"] for step in _steps(CHECK) if step.get("name") == name]
    return str(script)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_every_action_is_pinned_to_a_commit_and_says_its_version(file: Path) -> None:
    used = re.findall(r"uses: (.*)", file.read_text(encoding="utf-8"))
    assert used
    assert [line for line in used if not re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", line)] == []


def test_an_action_has_one_version() -> None:
    pins = {line for file in FILES for line in re.findall(r"uses: (.*)", file.read_text(encoding="utf-8"))}
    assert len(pins) == len({pin.partition("@")[0] for pin in pins})


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_no_job_keeps_the_token_in_the_repository(file: Path) -> None:
    checkouts = [step for step in _steps(file) if "actions/checkout@" in step.get("uses", "")]
    assert checkouts
    assert {step["with"]["persist-credentials"] for step in checkouts} == {"false"}


def test_nothing_of_the_event_is_written_into_a_script() -> None:
    scripts = [step["run"] for file in FILES for step in _steps(file) if "run" in step]
    scripts += [line for job in _read(REPOSITORY / ".gitlab-ci.yml").values() for line in job.get("script", [])]
    assert len(scripts) > 10
    assert [script for script in scripts if FROM_THE_EVENT.search(script)] == []


def test_a_proposal_is_checked_with_a_token_that_only_reads_and_without_secrets() -> None:
    workflow = _read(CHECK)
    assert workflow["on"] == {"pull_request": ""}
    assert workflow["permissions"] == {"contents": "read"}
    assert [job for job in workflow["jobs"].values() if "permissions" in job] == []
    assert "secrets." not in CHECK.read_text(encoding="utf-8")
    assert "github.token" not in CHECK.read_text(encoding="utf-8")


def test_only_the_job_that_publishes_may_publish_and_it_runs_nothing_of_ours() -> None:
    workflow = _read(PUBLISH)
    assert workflow["permissions"] == {}
    assert workflow["on"] == {"push": {"branches": ["main"]}, "workflow_dispatch": ""}
    jobs = workflow["jobs"]
    assert jobs["zbuduj"]["permissions"] == {"contents": "read", "pages": "read"}
    assert jobs["opublikuj"]["permissions"] == {"pages": "write", "id-token": "write"}
    assert [step.get("uses", "").partition("@")[0] for step in jobs["opublikuj"]["steps"]] == ["actions/deploy-pages"]


def test_holes_are_looked_for_once_a_week_with_a_token_that_only_reads() -> None:
    workflow = _read(GITHUB / "workflows" / "luki.yml")
    assert re.fullmatch(r"\d+ \d+ \* \* [0-6]", workflow["on"]["schedule"][0]["cron"])
    assert workflow["permissions"] == {"contents": "read"}
    assert [step["run"] for step in workflow["jobs"]["luki"]["steps"] if "run" in step] == ["make audit"]


@pytest.fixture
def proposal(tmp_path: Path) -> Path:
    """A project with wrong content and the tools where the scripts look for them."""
    wrong = {PRACTICE: with_fields(BASE[PRACTICE], "localty: Żarki\n")}
    draw(tmp_path / ROOT, {**BASE, **wrong})
    (tmp_path / ".venv").symlink_to(sys.prefix)
    return tmp_path


def _run(script: str, folder: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run a script as GitHub does by default."""
    return subprocess.run(
        ["bash", "-e", "-c", script],  # noqa: S607 - as on PATH
        cwd=folder,
        env=os.environ | variables,
        capture_output=True,
        text=True,
        check=False,
    )


def test_wrong_content_fails_the_check_is_marked_at_its_line_and_told_in_the_summary(proposal: Path) -> None:
    told = proposal / "summary.md"
    done = _run(_script("Sprawdź treść"), proposal, GITHUB_STEP_SUMMARY=str(told))
    assert done.returncode == 1
    assert done.stdout == (
        f"::error file=practices/{PRACTICE},line=12,col=1,endLine=12,endColumn=8,title=K101 [localty]::"
        "Nieznane pole „localty”. Może chodziło o „locality”?\n"
    )
    assert told.read_text(encoding="utf-8").startswith("## Treść wymaga poprawy: 1\u00a0błąd w 1\u00a0pliku\n")


def test_right_content_passes_and_is_told_so(proposal: Path) -> None:
    draw(proposal / ROOT, BASE)
    told = proposal / "summary.md"
    done = _run(_script("Sprawdź treść"), proposal, GITHUB_STEP_SUMMARY=str(told))
    assert (done.returncode, done.stdout) == (0, "")
    assert told.read_text(encoding="utf-8").startswith("## Treść jest poprawna\n")


def test_the_summary_ends_with_the_way_to_the_site(tmp_path: Path) -> None:
    told = tmp_path / "summary.md"
    address = "https://github.com/wydawca/katalog/actions/runs/1/artifacts/2"
    _run(_script("Powiedz, gdzie jest strona"), tmp_path, GITHUB_STEP_SUMMARY=str(told), STRONA=address)
    assert told.read_text(encoding="utf-8") == (
        f"\n[Pobierz stronę z Twoją zmianą]({address}), rozpakuj i otwórz plik `index.html`.\n"
    )


def test_gitlab_gets_a_report_of_quality(proposal: Path) -> None:
    script = "\n".join(_read(REPOSITORY / ".gitlab-ci.yml")["tresc"]["script"][1:3])
    done = _run(script, proposal)
    [found] = json.loads((proposal / "code-quality.json").read_text(encoding="utf-8"))
    assert done.returncode == 1
    assert re.fullmatch("[0-9a-f]{64}", found.pop("fingerprint"))
    assert found == {
        "description": "Nieznane pole „localty”. Może chodziło o „locality”?",
        "check_name": "K101",
        "severity": "major",
        "location": {"path": f"practices/{PRACTICE}", "lines": {"begin": 12}},
    }


def _git(folder: Path, *arguments: str) -> str:
    identity = ("-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false")
    done = subprocess.run(
        ["git", *identity, *arguments],  # noqa: S607 - as on PATH
        cwd=folder,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip()


@pytest.fixture
def began(tmp_path: Path) -> str:
    """A repository in `tmp_path`; gives the commit where a proposal begins."""
    script = (REPOSITORY / ".ci" / "beyond-content").read_bytes()
    draw(tmp_path, {".ci/beyond-content": script, "practices/a.md": "a", "hooks/b.py": "b", "practices-2/c.md": "c"})
    (tmp_path / ".ci" / "beyond-content").chmod(0o755)
    _git(tmp_path, "init", "--quiet", "--initial-branch=main")
    return _commit(tmp_path)


def _commit(folder: Path) -> str:
    _git(folder, "add", "--all")
    _git(folder, "commit", "--quiet", "--message=x")
    return _git(folder, "rev-parse", "HEAD")


def _tests_run(folder: Path, base: str) -> bool:
    """Whether the check of a proposal goes on to the tests of the code."""
    output = folder.parent / f"{folder.name}-output"
    output.write_text("")
    done = _run(_script("Czy zmienia się coś poza treścią?"), folder, BASE=base, GITHUB_OUTPUT=str(output))
    assert done.returncode == 0
    return output.read_text() == "kod=tak\n"


@pytest.mark.parametrize(
    ("changed", "tests"),
    [
        ({"practices/a.md": "b"}, False),
        ({"practices/praktyki/slaskie/x.md": "b", "practices/.ukryty": ""}, False),
        ({"hooks/b.py": "c"}, True),
        ({"practices/a.md": "b", "README.md": ""}, True),
        ({"practices-2/c.md": "d"}, True),
        ({"hooks/practices/a.md": ""}, True),
        ({".gitattributes": "* -diff"}, True),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, dict) else "",
)
def test_the_tests_run_when_anything_besides_the_content_changed(
    tmp_path: Path, began: str, changed: dict[str, str], *, tests: bool
) -> None:
    draw(tmp_path, changed)
    _commit(tmp_path)
    assert _tests_run(tmp_path, began) == tests


def test_what_moved_out_of_the_code_into_the_content_changed_the_code(tmp_path: Path, began: str) -> None:
    (tmp_path / "hooks" / "b.py").rename(tmp_path / "practices" / "b.py")
    _commit(tmp_path)
    assert _tests_run(tmp_path, began)


def test_a_link_in_the_place_of_the_content_is_no_content(tmp_path: Path, began: str) -> None:
    (tmp_path / "practices" / "a.md").unlink()
    (tmp_path / "practices").rmdir()
    (tmp_path / "practices").symlink_to("hooks")
    _commit(tmp_path)
    assert _tests_run(tmp_path, began)


def test_what_others_changed_meanwhile_is_not_of_the_proposal(tmp_path: Path, began: str) -> None:
    _git(tmp_path, "checkout", "--quiet", "-b", "propozycja")
    draw(tmp_path, {"practices/a.md": "b"})
    _commit(tmp_path)
    _git(tmp_path, "checkout", "--quiet", "main")
    draw(tmp_path, {"hooks/b.py": "c"})
    _commit(tmp_path)
    _git(tmp_path, "checkout", "--quiet", "propozycja")
    assert not _tests_run(tmp_path, began)
    assert not _tests_run(tmp_path, "main")


@pytest.mark.parametrize("base", ["", "0" * 40, "nie-ma"])
@pytest.mark.usefixtures("began")
def test_what_cannot_be_told_counts_as_changed(tmp_path: Path, base: str) -> None:
    assert _tests_run(tmp_path, base)


def test_the_form_for_a_practice_offers_every_voivodeship() -> None:
    [field] = [item for item in _read(GITHUB / "ISSUE_TEMPLATE" / "praktyka.yml")["body"] if item["type"] == "dropdown"]
    assert field["attributes"]["options"] == [region.name for region in REGIONS]
