"""Where the program itself fails at something, that is a problem too: it names the file, and all others are told."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from click.testing import CliRunner

import catalogue.load
import catalogue.source.document
from catalogue.cli import katalog
from catalogue.load import load
from catalogue.source.document import read_entry, read_mapping
from drawn import BASE, PRACTICE, ROOT, TODAY, VISIT, draw, with_fields

WRONG = {VISIT: with_fields(BASE[VISIT], "localty: Żarki\n")}
TOLD = "Program nie dokończył sprawdzania (ZeroDivisionError: dzielenie). To błąd programu, a nie treści."
HINT = (
    "Zgłoś to opiekunowi programu razem z plikiem. Na razie cofnij ostatnią zmianę w pliku "
    "albo przenieś go poza folder z treścią."
)
SHOWN = f"{ROOT}/{PRACTICE}"


@pytest.fixture
def drawn(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    draw(tmp_path / ROOT, {**BASE, **WRONG})
    monkeypatch.chdir(tmp_path)
    return Path(ROOT)


def _failing(at: Callable[..., bool], really: Callable[..., Any]) -> Callable[..., Any]:
    """The function, failing where `at` says so of what it is given."""

    def failing(*given: Any, **named: Any) -> Any:  # noqa: ANN401 - any function
        if at(*given):
            raise ZeroDivisionError("dzielenie")
        return really(*given, **named)

    return failing


def _failing_later(*_: Any) -> Iterator[Any]:  # noqa: ANN401 - any generator
    yield from ()
    raise ZeroDivisionError("dzielenie")


def _is_practice(*given: Any) -> bool:  # noqa: ANN401 - any function's
    return any(getattr(value, "path", "") in {PRACTICE, SHOWN} or value == SHOWN for value in given)


def _fails(
    monkeypatch: pytest.MonkeyPatch, place: ModuleType, name: str, at: Callable[..., bool] = _is_practice
) -> None:
    monkeypatch.setattr(place, name, _failing(at, getattr(place, name)))


@pytest.mark.parametrize(
    ("place", "name"),
    [
        (catalogue.source.document, "_read_parts"),
        (catalogue.load, "check_folder"),
        (catalogue.load, "check_links"),
        (catalogue.load, "read_record"),
    ],
)
def test_a_failure_at_one_file_names_it_and_the_others_are_told(
    drawn: Path, monkeypatch: pytest.MonkeyPatch, place: ModuleType, name: str
) -> None:
    _fails(monkeypatch, place, name)
    found = [(p.path, p.line, p.column, p.code, p.message, p.hint) for p in load(drawn, TODAY).problems]
    assert found[0] == (SHOWN, 1, 1, "K022", TOLD, HINT)
    assert [(path, code) for path, _, _, code, *_ in found[1:]] == [(f"{ROOT}/{VISIT}", "K101")]


def test_a_failure_at_a_vocabulary_names_it(drawn: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _fails(monkeypatch, catalogue.load, "read_terms", lambda _, document, __: document.path.endswith("tematy.yml"))
    found = [(p.path, p.code) for p in load(drawn, TODAY).problems]
    assert found == [(f"{ROOT}/slowniki/tematy.yml", "K022"), (f"{ROOT}/{VISIT}", "K101")]


@pytest.mark.parametrize("name", ["alias_clashes", "circles"])
def test_a_failure_between_files_names_their_folder(drawn: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setattr(catalogue.load, name, _failing_later)
    found = [(p.path, p.code, p.message) for p in load(drawn, TODAY).problems]
    assert [(path, code) for path, code, _ in found] == [(f"{ROOT}/.", "K022"), (f"{ROOT}/{VISIT}", "K101")]
    assert found[0][2] == TOLD


@pytest.mark.parametrize("name", ["doubts", "left_to_write"])
def test_a_failure_at_what_is_only_a_warning_is_told_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    draw(tmp_path / ROOT, BASE)
    monkeypatch.setattr(catalogue.load, name, _failing_later)
    loaded = load(tmp_path / ROOT, TODAY, warn=True)
    assert loaded.catalogue is None
    assert {problem.code for problem in loaded.problems} == {"K022"}
    assert load(tmp_path / ROOT, TODAY).problems == ()


@pytest.mark.parametrize("form", ["text", "json", "gitlab", "github", "summary"])
def test_a_report_keeps_its_form(drawn: Path, monkeypatch: pytest.MonkeyPatch, form: str) -> None:  # noqa: ARG001 - drawn
    _fails(monkeypatch, catalogue.load, "read_record")
    result = CliRunner().invoke(katalog, ["check", "--format", form])
    assert result.exit_code == 1
    assert result.stderr == "Treść wymaga poprawy: 2\N{NO-BREAK SPACE}błędy.\n"
    assert result.stdout.count("dzielenie") == 1
    if form in {"json", "gitlab"}:
        assert len(json.loads(result.stdout)) == 2


@pytest.mark.parametrize("command", [["stats"], ["rename", "cis-zarki", "cis-inne"], ["withdraw", "cis-zarki"]])
def test_every_command_tells_it(drawn: Path, monkeypatch: pytest.MonkeyPatch, command: list[str]) -> None:
    _fails(monkeypatch, catalogue.load, "read_record")
    result = CliRunner().invoke(katalog, command)
    assert (result.exit_code, result.stdout.splitlines()[0]) == (1, f"{SHOWN}:1:1: K022 {TOLD}")
    assert (drawn / PRACTICE).read_text(encoding="utf-8") == BASE[PRACTICE]


def test_what_was_read_before_the_failure_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    _fails(monkeypatch, catalogue.source.document, "read_body", lambda _: True)
    document = read_entry("a.md", b"---\na: b\na: c\n---\nd\n")
    assert (document.readable, document.fields) == (True, {"a": "b"})
    assert [(p.line, p.code) for p in document.problems] == [(3, "K005"), (1, "K022")]


def test_what_could_not_be_read_is_not_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("catalogue.source.document.strict_yaml.read", _failing(lambda _: True, lambda _: None))
    for document in (read_entry("a.md", b"---\na: b\n---\nd\n"), read_mapping("a.yml", b"a: b\n")):
        assert not document.readable
        assert [problem.code for problem in document.problems] == ["K022"]
