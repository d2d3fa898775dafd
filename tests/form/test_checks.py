"""The form says of an entry what `katalog check` says: every case of the check that a form can produce, word for word."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from catalogue.model.wordings import wordings
from catalogue.problems.problem import Problem
from catalogue.views.form.data import form_data
from catalogue.views.scripts import ASSETS
from drawn import BASE, PRACTICE, TODAY, VISIT, catalogue_of, problems, with_body, with_fields
from form.checker import Checker, entries_of, entry_of, withdrawn_of
from project import REPOSITORY


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    catalogue = catalogue_of(tmp_path_factory.mktemp("base"), BASE)
    return {kind: form_data(kind, catalogue) | {"today": str(TODAY)} for kind in ("praktyka", "wizyta")}


def said(found: Problem) -> tuple[str, str, str, str]:
    return found.code, found.field, found.message, found.hint


def shown(found: Mapping[str, str]) -> tuple[str, str, str, str]:
    return found["code"], found["field"], found["message"], found["hint"]


def test_the_words_of_every_check_can_be_found_by_name() -> None:
    code = "".join(file.read_text(encoding="utf-8") for file in (REPOSITORY / "hooks" / "catalogue").rglob("*.py"))
    made = re.findall(
        r"^[A-Z_]+ = (?:Wording|replace|_not_in)\($|^[A-Z_]+ = (?:Wording|replace|_not_in)\(.", code, re.MULTILINE
    )
    assert len(wordings()) == len(made)


def test_every_rule_has_a_twin_and_every_twin_a_rule(checker: Checker, data: dict[str, dict[str, Any]]) -> None:
    named = {rule.partition(" ")[0] for of_kind in data.values() for rule in _rules(of_kind["schema"])}
    assert set(checker.evaluate("Object.keys(rules)")) == named


def _rules(part: object) -> Iterator[str]:
    if isinstance(part, dict):
        yield from part.get("x-rules", ())
    for inner in part.values() if isinstance(part, dict) else part if isinstance(part, list) else ():
        yield from _rules(inner)


def test_every_name_of_a_wording_that_the_scripts_say_is_one() -> None:
    scripts = "".join(
        module.read_text(encoding="utf-8")
        for room in ("check", "markdown")
        for module in (ASSETS / "form" / room).rglob("*.js")
    )
    said = set(re.findall(r'(?:Fault|tell|refuse)\((?:\w+, )?"([a-z-]+)"', scripts))
    assert len(said) > 20
    assert said - wordings().keys() == set()


def test_a_new_entry_may_not_take_the_id_of_another(checker: Checker, data: dict[str, dict[str, Any]]) -> None:
    entries = entries_of(BASE)
    checker.know(data, entries)
    [found] = checker.check(next(entry for entry in entries if entry.path == PRACTICE), new=True)
    assert (found["code"], found["part"], found["message"]) == (
        "K011", "file", "Identyfikator „cis-zarki” ma już plik praktyki/slaskie/cis-zarki.md.",
    )  # fmt: skip


def test_a_new_entry_may_not_take_the_id_of_one_that_was_withdrawn(
    checker: Checker, data: dict[str, dict[str, Any]]
) -> None:
    listed = "praktyki/zaz-zarki: {date: 2026}\nwizyty/cis-zarki: {date: 2026}\n"
    checker.know(data, [*entries_of(BASE), *withdrawn_of({"slowniki/wycofane.yml": listed})])
    [found] = checker.check(entry_of("praktyki/slaskie/zaz-zarki.md", BASE[PRACTICE]), new=True)
    assert (found["part"], found["code"], found["message"], found["inForm"]) == (
        "file", "K211", "Identyfikator „zaz-zarki” wycofano, a ma go plik praktyki/slaskie/zaz-zarki.md.",
        "Zmień nazwę pliku: identyfikator wycofanego wpisu nie może przejść na inny.",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("path", "fields", "named"),
    [
        (PRACTICE, "since: 20.06.2017 r.\n", ("since", "2017-06-20")),
        (PRACTICE, "website: www.cis.example\n", ("website", "https://www.cis.example")),
        (PRACTICE, "identifiers:\n  krs: 29148\n", ("identifiers.krs", "0000029148")),
        (PRACTICE, "aliases: [CIS Żarki]\n", ("aliases[1]", "cis-zarki")),
        (PRACTICE, "topics: [reintegracje]\n", ("topics[1]", "reintegracja")),
        (VISIT, "stops:\n  - practice: cis-żarki\n", ("stops[1].practice", "cis-zarki")),
        ("praktyki/slaskie/CIS Żarki.md", "title: Kawiarnia\n", ("", "cis-zarki")),
    ],
)
def test_a_hint_that_names_a_value_gives_it(
    checker: Checker, data: dict[str, dict[str, Any]], path: str, fields: str, named: tuple[str, str]
) -> None:
    checker.know(data, entries_of(BASE))
    [found] = checker.check(entry_of(path, with_fields(BASE.get(path, BASE[PRACTICE]), fields)))
    assert (found["field"], found["fix"]) == named


def test_a_file_that_is_too_large_is_told_of_alone(
    checker: Checker, data: dict[str, dict[str, Any]], tmp_path: Path
) -> None:
    text = with_body(with_fields(BASE[PRACTICE], "since: dawno\n"), "ż" * 131_000)
    checker.know(data, entries_of(BASE))
    [expected] = problems(tmp_path, {PRACTICE: text})
    [found] = checker.check(entry_of(PRACTICE, text))
    assert shown(found) == said(expected)
    assert found["part"] == "file"


def test_hidden_characters_of_the_text_are_told_of_by_line(
    checker: Checker, data: dict[str, dict[str, Any]], tmp_path: Path
) -> None:
    text = with_body(BASE[PRACTICE], "Tekst\u202e.\n\n<b\u200b>\ufeff\n")
    checker.know(data, entries_of(BASE))
    told, found = problems(tmp_path, {PRACTICE: text}), checker.check(entry_of(PRACTICE, text))
    before = text.index("Tekst")
    assert sorted((problem["line"], *shown(problem)) for problem in found) == sorted(
        (problem.line - text.count("\n", 0, before), *said(problem)) for problem in told
    )
    assert [problem["part"] for problem in found] == ["body"] * 4


def test_problems_come_in_the_order_of_the_form(checker: Checker, data: dict[str, dict[str, Any]]) -> None:
    text = with_fields(
        with_body(BASE[PRACTICE], "# A\n\nTekst.\n"), "region: opolskie\nsince: dawno\ntitle: ' '\nlocality: ' '\n"
    )
    checker.know(data, entries_of(BASE))
    assert [(found["code"], found["field"] or found["part"]) for found in checker.check(entry_of(PRACTICE, text))] == [
        ("K104", "title"), ("K104", "locality"), ("K106", "since"), ("K018", "body"), ("K010", "region"),
    ]  # fmt: skip


def test_a_new_entry_may_refer_to_itself_by_its_own_folder(checker: Checker, data: dict[str, dict[str, Any]]) -> None:
    own = "praktyki/slaskie/nowa.md"
    checker.know(data, entries_of(BASE))
    new = entry_of(own, with_body(BASE[PRACTICE], "[ta](nowa.md), [tamta](../slaskie/cis-zarki.md)\n"))
    assert checker.check(new, new=True) == []
    [found] = checker.check(entry_of(own, with_fields(new.text, "part_of: nowa\n")), new=True)
    assert found["message"] == "Pole part_of prowadzi z powrotem do tej samej praktyki (nowa → nowa)."
