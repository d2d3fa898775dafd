"""What `katalog check` says of a file, the form says of the same in its controls, word for word."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from build.conftest import drawn_project
from catalogue.load import load
from catalogue.source.layout import layout
from check.test_cases import drawn_of
from drawn import BASE, ROOT, TODAY, draw
from form.checker import LOOK, Entry, entry_of, places
from form.test_checks import cases_of_a_form, said, shown
from project import built

pytestmark = pytest.mark.browser

PAGES = {"praktyka": "dodaj.html", "wizyta": "dodaj-wizyte.html"}
CHECKED = """async ([fields, body, context, today, practices]) => {
  const form = document.querySelector("form[data-k-form]"), text = document.getElementById("k-form-body");
  katalog.controls.fill(form, fields);
  text.value = body;
  const data = {...katalog.controls.data, today, practices};
  return katalog.check(data, {...context, fields: katalog.controls.read(form), body: text.value}, window.look);
}"""


@pytest.fixture(scope="module")
def forms(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mapping[str, Page]]:
    """Both forms of a small catalogue, by kind."""
    site = built(drawn_project(tmp_path_factory.mktemp("form"), BASE))
    opened = {}
    for kind, path in PAGES.items():
        page = opened[kind] = chromium.new_page()
        page.goto((site / path).as_uri())
        page.locator("form[data-k-ready]").wait_for()
        page.add_script_tag(content=LOOK)
        page.evaluate("found => { window.places = found; }", places())
    yield opened
    for page in opened.values():
        page.close()


def _checked(forms: Mapping[str, Page], entry: Entry, practices: int) -> list[Any]:
    context = {"id": entry.id, "folder": entry.folder, "entry": asdict(entry) | {"layout": layout(entry.text.encode())}}
    found: list[Any] = forms[entry.kind].evaluate(CHECKED, [entry.fields, entry.body, context, str(TODAY), practices])
    return found


@pytest.mark.parametrize("case", [pytest.param(case, id=name) for name, case in cases_of_a_form()])
def test_a_case_of_the_check_is_told_in_the_form(
    forms: Mapping[str, Page], tmp_path: Path, case: Mapping[str, Any]
) -> None:
    files = drawn_of(case)
    draw(tmp_path / ROOT, files)
    told = load(tmp_path / ROOT, TODAY).problems
    images = [path for path in files if not path.endswith((".md", ".yml"))]
    entries = [entry_of(path, files[path], images) for path in sorted(files) if path.endswith(".md")]
    for page in forms.values():
        page.evaluate("entries => { window.look = lookup(entries); }", [asdict(entry) for entry in entries])
    practices = sum(entry.kind == "praktyka" for entry in entries)
    assert told
    for entry in entries:
        expected = [said(problem) for problem in told if problem.path.endswith(f"/{entry.path}")]
        assert sorted(map(shown, _checked(forms, entry, practices))) == sorted(expected), entry.path
