"""`katalog check --fix`: what it writes and says, what it leaves alone, and how it ends."""

import json
import unicodedata
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from catalogue.cli import katalog
from drawn import BASE, PRACTICE, ROOT, VISIT, draw, with_fields
from stopping import KilledError, stopped, tree

SLIPS = {
    PRACTICE: with_fields(BASE[PRACTICE], "region: 'slaskie'  # tu\ntarget_groups: [mieszkanc]\n"),
    VISIT: with_fields(BASE[VISIT], "start: 20.06.2017 r.\n"),
}
LEFT = f"practices/{PRACTICE}:13:1: K105 [status] "


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    draw(tmp_path / ROOT, {**BASE, **SLIPS})
    monkeypatch.chdir(tmp_path)
    return tmp_path / ROOT


def _check(*options: str) -> Result:
    return CliRunner().invoke(katalog, ["check", *options])


def test_it_mends_shows_each_line_and_ends_well(here: Path) -> None:
    before = tree(here)
    result = _check("--fix")
    assert result.exit_code == 0
    assert result.stdout == (
        f"practices/{PRACTICE}:5\n    - region: 'slaskie'  # tu\n    + region: 'śląskie'  # tu\n"
        f"practices/{PRACTICE}:12\n    - target_groups: [mieszkanc]\n    + target_groups: [mieszkancy]\n"
        f"practices/{VISIT}:5\n    - start: 20.06.2017 r.\n    + start: 2017-06-20\n"
        "Poprawiono 3\N{NO-BREAK SPACE}wiersze w 2\N{NO-BREAK SPACE}plikach.\n"
    )
    assert result.stderr.startswith("Treść jest poprawna: ")
    after = tree(here)
    assert before.keys() == after.keys()
    assert {path for path in before if before[path] != after[path]} == {PRACTICE, VISIT}
    assert _check().exit_code == 0


def test_a_second_run_changes_nothing_and_says_so(here: Path) -> None:
    _check("--fix")
    before = tree(here)
    result = _check("--fix")
    assert (result.exit_code, result.stdout) == (
        0,
        "Nie ma niczego, co katalog mógłby poprawić sam. Niczego nie zmieniono.\n",
    )
    assert tree(here) == before


def test_a_dry_run_shows_the_same_and_writes_nothing(here: Path) -> None:
    before = tree(here)
    tried = _check("--fix", "--dry-run")
    assert tree(here) == before
    assert tried.exit_code == 1
    assert tried.stderr == "Po tych zmianach treść będzie poprawna. Teraz wymaga poprawy: 3\N{NO-BREAK SPACE}błędy.\n"
    *shown, counted = tried.stdout.splitlines()
    assert counted == (
        "Do poprawienia: 3\N{NO-BREAK SPACE}wiersze w 2\N{NO-BREAK SPACE}plikach. Na próbę: niczego nie zmieniono."
    )
    assert shown == _check("--fix").stdout.splitlines()[:-1]


def test_what_is_left_is_told_and_counts(here: Path) -> None:
    draw(here, {PRACTICE: with_fields(SLIPS[PRACTICE], "status: może\n")})
    tried, done = _check("--fix", "--dry-run"), _check("--fix")
    for result in (tried, done):
        assert result.exit_code == 1
        assert f"\nTego katalog nie poprawi sam:\n{LEFT}" in result.stdout
    assert tried.stderr == "Po tych zmianach treść będzie nadal wymagać poprawy: 1\N{NO-BREAK SPACE}błąd.\n"
    assert done.stderr == "Treść wymaga poprawy: 1\N{NO-BREAK SPACE}błąd.\n"


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("bom", ["", "\ufeff"])
def test_every_other_byte_stays(here: Path, newline: str, bom: str) -> None:
    def as_written(entry: str) -> bytes:
        return (bom + entry.replace("\n", newline)).encode()

    wrong = SLIPS[PRACTICE].replace("topics:", "# uwaga:  ż \ntopics:")
    draw(here, {PRACTICE: as_written(wrong)})
    assert _check("--fix").exit_code == 0
    right = wrong.replace("'slaskie'", "'śląskie'").replace("[mieszkanc]", "[mieszkancy]")
    assert (here / PRACTICE).read_bytes() == as_written(right)


@pytest.mark.parametrize("form", ["json", "github", "gitlab", "summary"])
def test_in_another_format_the_report_stands_alone_and_the_lines_beside_it(here: Path, form: str) -> None:
    draw(here, {PRACTICE: with_fields(SLIPS[PRACTICE], "status: może\n")})
    result = _check("--fix", "--format", form)
    assert result.exit_code == 1
    assert result.stdout == _check("--format", form).stdout
    assert "    + start: 2017-06-20\n" in result.stderr
    if form == "json":
        assert [problem["code"] for problem in json.loads(result.stdout)] == ["K105"]


def test_a_dry_run_without_fix_is_wrong_use(here: Path) -> None:
    before = tree(here)
    result = _check("--dry-run")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "Opcja --dry-run działa tylko razem z --fix.\n"
    assert tree(here) == before


def test_one_mended_shows_the_next(here: Path) -> None:
    draw(
        here,
        {
            PRACTICE: BASE[PRACTICE],
            VISIT: with_fields(BASE[VISIT], "strat: 20.06.2017\n").replace("start: 2017-06-20\n", ""),
        },
    )
    result = _check("--fix")
    assert result.exit_code == 0
    assert result.stdout.count("    - strat: 20.06.2017\n    + start: 2017-06-20\n") == 1


@pytest.mark.parametrize("fields", ["localty: Żarki\nlocaliti: Myszków\n", "localty: Żarki\nlocality: Myszków\n"])
def test_no_name_is_given_twice(here: Path, fields: str) -> None:
    draw(here, {PRACTICE: with_fields(BASE[PRACTICE], fields), VISIT: BASE[VISIT]})
    before = tree(here)
    assert _check("--fix").exit_code == 1
    assert tree(here) == before


def test_more_than_is_told_at_once_is_mended_too(here: Path) -> None:
    stops = "".join("  - practise: cis-zarki\n" for _ in range(250))
    draw(here, {PRACTICE: BASE[PRACTICE], VISIT: with_fields(BASE[VISIT], f"stops:\n{stops}")})
    result = _check("--fix")
    assert result.exit_code == 0
    assert result.stdout.endswith("Poprawiono 250\N{NO-BREAK SPACE}wierszy w 1\N{NO-BREAK SPACE}pliku.\n")


def test_killed_at_any_step_the_next_command_finishes_or_undoes_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def drawn(name: str) -> Path:
        draw(tmp_path / name / ROOT, {**BASE, **SLIPS})
        monkeypatch.chdir(tmp_path / name)
        return tmp_path / name / ROOT

    folder = drawn("whole")
    before = tree(folder)
    with stopped(folder, None, KilledError()) as counted:
        _check("--fix")
    after = tree(folder)
    ends = []
    for at in range(len(counted.steps)):
        folder = drawn(str(at))
        with pytest.raises(KilledError), stopped(folder, at, KilledError()):
            CliRunner().invoke(katalog, ["check", "--fix"], standalone_mode=False)
        _check()
        ends.append(tree(folder))
    assert before in ends
    assert after in ends
    assert all(end in (before, after) for end in ends)


def test_letters_taken_apart_are_told_beside_errors_too_and_mended(here: Path) -> None:
    right = with_fields(BASE[PRACTICE], "status: brak\n")
    draw(here, {PRACTICE: unicodedata.normalize("NFD", right), VISIT: BASE[VISIT]})
    told = [line.partition(" Litera ")[0] for line in _check().stdout.splitlines() if " O003 Litera " in line]
    assert told == [f"practices/{PRACTICE}:{place}: O003" for place in ("3:39", "5:9", "6:32", "16:26")]
    result = _check("--fix")
    assert (result.exit_code, "O003" in result.stdout) == (1, False)
    assert (here / PRACTICE).read_text(encoding="utf-8") == right
