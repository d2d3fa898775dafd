"""The command `katalog check`: what it prints, where, and how it ends."""

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from catalogue.cli import katalog
from catalogue.problems.problem import Problem
from catalogue.reports.problems import render
from drawn import BASE, PRACTICE, ROOT, VISIT, draw, with_body, with_fields

WRONG = {
    PRACTICE: with_fields(with_body(BASE[PRACTICE], "<b>Tekst</b>\n"), "localty: Żarki\nstatus: 50%, tak\n"),
    VISIT: "# Wizyta\n",
    "slowniki/dla-kogo.yml": "mieszkancy: {}\n",
}
PLACES = [
    ("practices/praktyki/slaskie/cis-zarki.md", 12, 1, "K101", "localty"),
    ("practices/praktyki/slaskie/cis-zarki.md", 13, 1, "K105", "status"),
    ("practices/praktyki/slaskie/cis-zarki.md", 15, 1, "K013", ""),
    ("practices/slowniki/dla-kogo.yml", 1, 1, "K102", "mieszkancy.name"),
    ("practices/wizyty/2017/wizyta-zarki.md", 1, 1, "K001", ""),
]


@pytest.fixture
def right(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    draw(tmp_path / ROOT, BASE)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def wrong(right: Path) -> Path:
    draw(right / ROOT, WRONG)
    return right


@pytest.mark.usefixtures("right")
def test_all_is_well() -> None:
    result = CliRunner().invoke(katalog, ["check"])
    assert (result.exit_code, result.stdout) == (0, "")
    assert "Treść jest poprawna" in result.stderr


@pytest.mark.usefixtures("wrong")
def test_problems_of_all_files_come_in_one_run_in_order() -> None:
    result = CliRunner().invoke(katalog, ["check"])
    lines = [line for line in result.stdout.splitlines() if not line.startswith(" ")]
    expected = [
        f"{path}:{line}:{column}: {code}{f' [{field}]' if field else ''} " for path, line, column, code, field in PLACES
    ]
    assert result.exit_code == 1
    assert len(lines) == len(expected)
    assert all(line.startswith(start) for line, start in zip(lines, expected, strict=True))
    assert "\033" not in result.stdout


@pytest.mark.usefixtures("wrong")
def test_json_is_a_list_of_objects_with_the_same_keys() -> None:
    result = CliRunner().invoke(katalog, ["check", "--format", "json"])
    found = json.loads(result.stdout)
    assert result.exit_code == 1
    keys = ["path", "line", "column", "code", "field", "message", "hint", "fix", "severity"]
    assert [list(item) for item in found] == [keys] * 5
    assert {item["severity"] for item in found} == {"error"}
    assert [item["fix"] for item in found] == [
        {"start": {"line": 12, "column": 1}, "end": {"line": 12, "column": 8}, "text": "locality"},
        *[None] * 4,
    ]
    assert [(i["path"], i["line"], i["column"], i["code"], i["field"]) for i in found] == PLACES


@pytest.mark.parametrize(
    ("form", "told"),
    [
        ("text", ": O002 W tekście"),
        ("json", '"severity": "warning"'),
        ("github", "::warning file="),
        ("gitlab", '"severity": "info"'),
        ("summary", "## Do sprawdzenia: 1\N{NO-BREAK SPACE}ostrzeżenie"),
    ],
)
def test_a_warning_is_in_every_format(right: Path, form: str, told: str) -> None:
    draw(right / ROOT, {PRACTICE: with_body(BASE[PRACTICE], "Do uzupełnienia: opis.\n")})
    result = CliRunner().invoke(katalog, ["check", "--format", form])
    assert result.exit_code == 0
    assert told in result.stdout
    assert "1\N{NO-BREAK SPACE}ostrzeżenie" in result.stderr


@pytest.mark.parametrize("form", ["json", "gitlab"])
@pytest.mark.usefixtures("right")
def test_json_without_problems_is_an_empty_list(form: str) -> None:
    assert CliRunner().invoke(katalog, ["check", "--format", form]).stdout == "[]\n"


@pytest.mark.usefixtures("wrong")
def test_gitlab_gets_one_finding_for_each_problem() -> None:
    result = CliRunner().invoke(katalog, ["check", "--format", "gitlab"])
    found = json.loads(result.stdout)
    assert result.exit_code == 1
    assert [(i["location"]["path"], i["location"]["lines"]["begin"], i["check_name"]) for i in found] == [
        (path, line, code) for path, line, _, code, _ in PLACES
    ]
    assert {i["severity"] for i in found} == {"major"}
    assert len({i["fingerprint"] for i in found}) == len(PLACES)


@pytest.mark.usefixtures("wrong")
def test_github_gets_its_commands_escaped() -> None:
    result = CliRunner().invoke(katalog, ["check", "--format", "github"])
    first, second, *_ = result.stdout.splitlines()
    assert first.startswith(
        "::error file=practices/praktyki/slaskie/cis-zarki.md,line=12,col=1,endLine=12,endColumn=8,title=K101 [localty]::"
    )
    assert second == (
        "::error file=practices/praktyki/slaskie/cis-zarki.md,line=13,col=1,title=K105 [status]::"
        "Oczekiwano jednej z wartości: active, planned, transformed, closed, unknown, a jest „50%25, tak”. "
        "Dozwolone: active, closed, planned, transformed, unknown."
    )


def test_github_escapes_a_path() -> None:
    problem = Problem("a,b:c\n%.md", 1, 2, "K001", "", "Źle.")
    assert render([problem], "github") == "::error file=a%2Cb%3Ac %25.md,line=1,col=2,title=K001::Źle.\n"


def test_nothing_that_a_file_holds_breaks_a_line_or_reaches_the_terminal() -> None:
    problem = Problem("a\udcb1\n.md", 1, 1, "K101", "x\x1b[31m", "Jest „\u202e\x07”.", "a\r\nb\tc\u00a0d")
    assert render([problem]) == ("a\\xb1 .md:1:1: K101 [x\\x1b[31m] Jest „\\u202e\\x07”.\n    → a\\x0d b c\u00a0d\n")
    assert json.loads(render([problem], "json"))[0]["path"] == "a\\xb1 .md"


@pytest.mark.parametrize(
    "arguments", [["check", "--practices", "nie-ma"], ["check", "--format", "xml"], ["check", "--szybko"], ["sprawdz"]]
)
def test_wrong_use(arguments: list[str]) -> None:
    assert CliRunner().invoke(katalog, arguments).exit_code == 2


def test_a_file_in_the_place_of_the_folder_is_wrong_use(tmp_path: Path) -> None:
    draw(tmp_path, {"practices": "x"})
    assert CliRunner().invoke(katalog, ["check", "--practices", str(tmp_path / "practices")]).exit_code == 2


def test_colour_on_a_terminal_and_none_in_a_pipe(wrong: Path) -> None:
    command = [sys.executable, "-m", "catalogue", "check"]
    piped = subprocess.run(command, cwd=wrong, capture_output=True, check=False)
    assert b"\033" not in piped.stdout
    ours, theirs = pty.openpty()
    with subprocess.Popen(command, cwd=wrong, stdout=theirs, stderr=subprocess.DEVNULL) as process:
        os.close(theirs)
        shown = b""
        while chunk := _read(ours):
            shown += chunk
    os.close(ours)
    assert process.returncode == 1
    assert b"\033[31mK101\033[0m" in shown


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # Linux says so at the end of a terminal
        return b""
