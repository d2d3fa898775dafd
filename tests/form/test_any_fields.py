"""Entries with anything in their fields: the form and the check say the same of each."""

import pytest

from catalogue.load import load
from catalogue.model.records.shape import Kind
from drawn import TODAY
from form.any_fields import told_of_any_fields
from form.checker import Checker, entries_below
from project import EXAMPLE_CONTENT

TIMES = {"praktyka": 37, "wizyta": 69}  # of each entry


@pytest.mark.parametrize("kind", TIMES)
def test_anything_in_a_field_has_the_same_problems(checker: Checker, kind: Kind) -> None:
    catalogue = load(EXAMPLE_CONTENT, TODAY).catalogue
    assert catalogue
    found = told_of_any_fields(checker, catalogue, entries_below(EXAMPLE_CONTENT), kind, TIMES[kind])
    assert len(found) >= 480
    assert [(entry.fields, ours, theirs) for entry, ours, theirs in found if ours != theirs] == []
    codes = {code for _, ours, _ in found for code, *_ in ours}
    assert len(codes) > 15, codes
