"""What a file of any case of the check holds is filled into the controls of a form, and read of them as it was."""

import pytest

from browser.conftest import Open, at_work
from check.test_cases import drawn_of
from form.cases import cases_of_a_form
from form.checker import entries_of

pytestmark = pytest.mark.browser

HELD = """entries => entries.map(([fields, body]) => {
  const text = document.getElementById("k-form-body");
  form$controls$entry.fillForm(fields);
  text.value = body;
  return [form$controls$entry.readForm(), text.value];
})"""


@pytest.mark.parametrize(("path", "kind"), [("dodaj.html", "praktyka"), ("dodaj-wizyte.html", "wizyta")])
def test_what_a_file_holds_the_controls_hold(open_file: Open, path: str, kind: str) -> None:
    """So that what the form says of it can be asked of the checks alone: form/test_cases_of_the_check.py."""
    entries = [
        [dict(entry.fields), entry.body]
        for _, case in cases_of_a_form()
        for entry in entries_of(drawn_of(case))
        if entry.kind == kind
    ]
    assert len(entries) > 80
    held = at_work(open_file(path)).evaluate(HELD, entries)
    assert [pair for pair in zip(entries, held, strict=True) if pair[0] != pair[1]] == []
