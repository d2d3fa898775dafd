"""Entries with anything in their fields: the form and the check say the same of each."""

from pathlib import Path

import pytest

from catalogue.model.schema import Kind
from drawn import catalogue_of
from form.any_fields import told_of_any_fields
from form.checker import Checker, entries_of
from views.conftest import TREE

TIMES = {"praktyka": 160, "wizyta": 240}


@pytest.mark.parametrize("kind", TIMES)
def test_anything_in_a_field_has_the_same_problems(checker: Checker, tmp_path: Path, kind: Kind) -> None:
    found = told_of_any_fields(checker, catalogue_of(tmp_path, TREE), entries_of(TREE), kind, TIMES[kind])
    assert len(found) == 480
    assert [(entry.fields, ours, theirs) for entry, ours, theirs in found if ours != theirs] == []
    codes = {code for _, ours, _ in found for code, *_ in ours}
    assert len(codes) > 15, codes
