"""What `katalog check` says of a file, the form says of the same, word for word: every case that a form can produce."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from catalogue.load import load
from catalogue.model.records.shape import RECORDS
from catalogue.views.form.data import form_data
from check.test_cases import drawn_of
from drawn import BASE, ROOT, TODAY, catalogue_of, draw
from form.cases import NOT_FROM_A_FORM, cases_of_a_form, every_case
from form.checker import Checker, entries_of, withdrawn_of
from form.test_checks import said, shown


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    """What both forms of a small catalogue know."""
    catalogue = catalogue_of(tmp_path_factory.mktemp("base"), BASE)
    return {kind: form_data(kind, catalogue) | {"today": str(TODAY)} for kind in RECORDS}


@pytest.mark.parametrize("case", [pytest.param(case, id=name) for name, case in cases_of_a_form()])
def test_a_case_of_the_check_is_told_in_the_form(
    checker: Checker, data: Mapping[str, Mapping[str, Any]], tmp_path: Path, case: Mapping[str, Any]
) -> None:
    files = drawn_of(case)
    draw(tmp_path / ROOT, files)
    told = load(tmp_path / ROOT, TODAY).problems
    entries = entries_of(files)
    practices = sum(entry.kind == "praktyka" for entry in entries)
    known = {kind: {**of_kind, "practices": practices} for kind, of_kind in data.items()}
    checker.know(known, [*entries, *withdrawn_of(files)])
    assert told
    for entry, found in zip(entries, checker.check_all(entries), strict=True):
        expected = [said(problem) for problem in told if problem.path.endswith(f"/{entry.path}")]
        assert sorted(map(shown, found)) == sorted(expected), entry.path


def test_every_case_left_out_is_one() -> None:
    names = [name for name, _ in every_case()]
    assert [key for key in NOT_FROM_A_FORM if not any(key in {name, name.partition(":")[0]} for name in names)] == []
