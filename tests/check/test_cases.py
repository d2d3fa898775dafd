"""Every problem code by example: what is wrong, and the report word for word."""

import errno
import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from catalogue.load import load
from catalogue.reports.problems import render
from catalogue.source.former import former
from catalogue.source.markdown.body import read_body
from committed import commit_all
from drawn import BASE, PRACTICE, ROOT, TODAY, VISIT, draw, with_body, with_fields, without_field
from pictures import picture

CASES = Path(__file__).parent / "cases"
CODE = Path(__file__).parents[2] / "hooks" / "catalogue"
SAID_OF_SHEETS = Path(__file__).parents[1] / "cli" / "sheet" / "said"
OF_SHEETS = {"K033", "K034"}
"""Codes that an import alone tells: their cases are the spreadsheets of tests/cli."""


def _cases() -> list[Any]:
    return [
        pytest.param(case, id=f"{file.stem}: {case['name']}")
        for file in sorted(CASES.glob("*.yml"))
        for case in yaml.safe_load(file.read_text(encoding="utf-8"))
    ]


each_case = pytest.mark.parametrize("case", _cases())


def drawn_of(case: Mapping[str, Any]) -> dict[str, str | bytes]:
    """The files of a case: the base, with fields or a body replaced, and files of its own (null takes one away)."""
    files: dict[str, str | bytes] = dict(BASE)
    for path, kind in ((PRACTICE, "practice"), (VISIT, "visit")):
        if kind in case:
            files[path] = with_fields(BASE[path], case[kind])
        for field in case.get(f"{kind}_without", []):
            files[path] = without_field(str(files[path]), field)
        if f"{kind}_body" in case:
            files[path] = with_body(str(files[path]), case[f"{kind}_body"])
    for path, content in case.get("files", {}).items():
        if content is None:
            del files[path]
        elif isinstance(content, dict) and "hex" in content:
            files[path] = bytes.fromhex(content["hex"])
        elif isinstance(content, dict) and "picture" in content:
            files[path] = picture(content["picture"])
        elif isinstance(content, dict):
            files[path] = content.get("before", "") + content["repeat"] * content["times"] + content.get("after", "")
        else:
            files[path] = content
    return files


def report(case: Mapping[str, Any], folder: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The report on a case drawn in a folder; `lines` keeps its first lines alone, `committed` are files of the main branch."""
    monkeypatch.chdir(folder)
    if "committed" in case:
        draw(folder / ROOT, {**BASE, **case["committed"]})
        commit_all()
        for path in case["committed"]:
            (folder / ROOT / path).unlink()
    draw(folder / ROOT, drawn_of(case))
    for path, target in case.get("links", {}).items():
        (folder / ROOT / path).symlink_to(target)
    if "unreadable" in case:
        _forbid(case["unreadable"], monkeypatch)
    if "fails" in case:
        _fail(case["fails"], monkeypatch)
    text = render(load(Path(ROOT), TODAY, former=former(Path(ROOT), None)).problems)
    return "".join(text.splitlines(keepends=True)[: case.get("lines")])


def _forbid(path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make a file unreadable, for root too."""
    really_open, forbidden = os.open, (Path(ROOT) / path).stat()

    def opened(name: Any, flags: int, mode: int = 0o777, *, dir_fd: int | None = None) -> int:  # noqa: ANN401 - as in os
        file = really_open(name, flags, mode, dir_fd=dir_fd)
        if os.path.samestat(os.fstat(file), forbidden):
            os.close(file)
            raise PermissionError(errno.EACCES, "Permission denied")
        return file

    monkeypatch.setattr(os, "open", opened)


def _fail(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the program fail at a body with this text, as at a fault of its own."""

    def read(markdown: str, *, shown: bool) -> Any:  # noqa: ANN401 - as it is read
        if text in markdown:
            raise RecursionError("maximum recursion depth exceeded")
        return read_body(markdown, shown=shown)

    monkeypatch.setattr("catalogue.source.document.read_body", read)


@each_case
def test_report_says_word_for_word(case: Mapping[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert report(case, tmp_path, monkeypatch) == case["expected"]


@each_case
def test_a_case_shows_the_code_of_its_file(case: Mapping[str, Any], request: pytest.FixtureRequest) -> None:
    code = request.node.callspec.id.partition(":")[0]
    assert re.findall(r"^\S.*?: (K\d{3}) ", case["expected"], re.MULTILINE).count(code) >= 1


def test_every_code_has_a_case_and_every_case_a_code() -> None:
    used = {code for file in CODE.rglob("*.py") for code in re.findall(r'"(K\d{3})"', file.read_text(encoding="utf-8"))}
    assert {file.stem for file in CASES.glob("*.yml")} == used - OF_SHEETS
    said = "".join(file.read_text(encoding="utf-8") for file in SAID_OF_SHEETS.glob("*.txt"))
    assert set(re.findall(r"^\S.*?: (K\d{3}) ", said, re.MULTILINE)) >= OF_SHEETS


def test_base_has_no_problem(tmp_path: Path) -> None:
    draw(tmp_path / ROOT, BASE)
    assert load(tmp_path / ROOT, TODAY).problems == ()
