"""Entries that vanish between two versions of a repository: deleted or renamed by hand."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from catalogue.cli import katalog
from committed import commit_all, git
from drawn import BASE, PRACTICE, ROOT, VISIT, draw, with_body, with_fields

OTHER = "praktyki/slaskie/drugie.md"
SECOND = BASE[PRACTICE].replace("title: Kawiarnia przy rynku", "title: Drugie").replace("host: Centrum", "host: Drugie")


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The content of a repository, on a branch beside the main one, on which there came one entry more."""
    draw(tmp_path / ROOT, {**BASE, OTHER: with_fields(SECOND, "aliases:\n  - dawne\n")})
    monkeypatch.chdir(tmp_path)
    commit_all()
    git("branch", "zmiana")
    draw(tmp_path / ROOT, {"praktyki/slaskie/trzecie.md": SECOND.replace("Drugie", "Trzecie")})
    git("add", ".")
    git("commit", "-q", "-m", "second")
    git("checkout", "-q", "zmiana")
    return tmp_path / ROOT


def _run(*arguments: str) -> Result:
    return CliRunner().invoke(katalog, ["check", *arguments])


def _told(*arguments: str) -> list[tuple[str, str]]:
    found: list[dict[str, Any]] = json.loads(_run("--format", "json", *arguments).stdout)
    return [(one["code"], one["path"]) for one in found]


def test_nothing_vanished_where_nothing_changed_though_the_main_branch_went_on(content: Path) -> None:
    assert content.is_dir()
    assert _told() == _told("--against", "main") == []


@pytest.mark.parametrize("version", [(), ("--against", "main"), ("--against", "HEAD")])
def test_a_file_deleted_by_hand_is_told_with_the_command(content: Path, version: tuple[str, ...]) -> None:
    (content / OTHER).unlink()
    assert _told(*version) == [("K035", f"{ROOT}/{OTHER}")]
    done = _run(*version)
    assert done.exit_code == 1
    assert f"{version[1] if version else 'main'} -- {ROOT}/{OTHER}) i uruchom: katalog withdraw drugie." in done.stdout
    assert "praktyki/drugie: {date: 20" in _run("--format", "summary", *version).stdout


def test_so_it_is_when_it_was_committed(content: Path) -> None:
    (content / OTHER).unlink()
    git("commit", "-q", "-a", "-m", "gone")
    assert [code for code, _ in _told()] == ["K035"]
    assert _told("--against", "HEAD") == []


def test_what_the_summary_says_to_paste_mends_it(content: Path) -> None:
    (content / OTHER).unlink()
    lines = _run("--format", "summary").stdout.splitlines()
    [line] = [line.strip() for line in lines if line.strip().startswith("praktyki/drugie: ")]
    draw(content, {"slowniki/wycofane.yml": f"{line}\n"})
    assert _told() == []


def test_a_file_renamed_by_hand_is_told_at_the_new_one(content: Path) -> None:
    (content / OTHER).rename(content / "praktyki/slaskie/nowe.md")
    assert _told() == [("K036", f"{ROOT}/praktyki/slaskie/nowe.md")]
    assert "uruchom: katalog rename drugie nowe." in _run().stdout
    draw(content, {"praktyki/slaskie/nowe.md": with_fields(SECOND, "aliases:\n  - dawne\n  - drugie\n")})
    assert _told() == []


def test_a_visit_is_known_though_its_name_title_and_year_are_others(content: Path) -> None:
    (content / VISIT).unlink()
    moved = with_fields(BASE[VISIT], "title: Inna\nstart: 2018-06-20\n")
    draw(content, {"wizyty/2018/inna.md": moved})
    assert _told() == [("K036", f"{ROOT}/wizyty/2018/inna.md")]


def test_another_entry_in_the_place_of_one_is_no_renaming(content: Path) -> None:
    (content / OTHER).unlink()
    fields = "title: Czwarte\nhost: Czwarte centrum\nsummary: Coś innego.\n"
    draw(content, {"praktyki/slaskie/czwarte.md": with_body(with_fields(SECOND, fields), "Inny tekst.\n")})
    assert _told() == [("K035", f"{ROOT}/{OTHER}")]


def test_a_former_id_and_a_withdrawn_one_may_not_vanish_either(content: Path) -> None:
    draw(content, {OTHER: SECOND})
    assert _told() == [("K035", f"{ROOT}/{OTHER}")]
    draw(content, {OTHER: BASE[PRACTICE], "slowniki/wycofane.yml": "praktyki/dawne:\n  date: 2026-01-01\n"})
    draw(content, {OTHER: SECOND})
    assert _told() == []
    git("add", ".")
    git("commit", "-q", "-m", "withdrawn")
    (content / "slowniki/wycofane.yml").unlink()
    assert [code for code, _ in _told("--against", "HEAD")] == ["K035"]


def test_an_entry_in_another_folder_and_what_the_commands_do_are_right(content: Path) -> None:
    moved = content / "praktyki/opolskie/drugie.md"
    moved.parent.mkdir()
    (content / OTHER).rename(moved)
    moved.write_text(moved.read_text(encoding="utf-8").replace("region: śląskie", "region: opolskie"), encoding="utf-8")
    assert _told() == []
    assert CliRunner().invoke(katalog, ["rename", "drugie", "czwarte"]).exit_code == 0
    assert CliRunner().invoke(katalog, ["withdraw", "czwarte"]).exit_code == 0
    assert _told() == []


def test_a_version_that_git_does_not_know_is_wrong_use(content: Path, tmp_path: Path) -> None:
    assert content.is_dir()
    for version in ("nie-ma", "--help", "-x"):
        done = _run(f"--against={version}")
        assert done.exit_code == 2
        assert f"z wersją „{version}”" in done.stderr
    draw(tmp_path / "obok" / ROOT, BASE)
    assert _told("--practices", str(tmp_path / "obok" / ROOT)) == []


def test_content_without_git_is_checked_as_ever(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (content / OTHER).unlink()
    monkeypatch.setenv("PATH", "")
    assert _told() == []
    assert _run("--against", "main").exit_code == 2
