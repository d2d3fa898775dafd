"""What `katalog check` says of a file, the form says of the same in its controls, word for word."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser, Page

from build.conftest import drawn_project
from catalogue.load import load
from catalogue.source.document import read_entry
from catalogue.source.layout import layout
from check.test_cases import CASES, drawn_of
from drawn import BASE, ROOT, TODAY, draw
from form.checker import LOOK, Entry, entry_of, places, withdrawn_of
from form.test_checks import said, shown
from project import built

pytestmark = pytest.mark.browser

SYNTAX = "the syntax of YAML, which the form writes itself"
VOCABULARY = "a vocabulary, which no form fills in"
ANOTHER_FILE = "a file that no form makes"
UNKNOWN = "a form has the fields of the schema and no others"
A_KIND = "a form gives a text where a text is wanted, a list for a list"
CHOSEN = "the fields of `uncertain` are chosen from those there are"

# By the code, or by the code and the name of a case.
NOT_FROM_A_FORM = {
    **dict.fromkeys(("K001", "K002", "K003", "K004", "K005", "K006"), SYNTAX),
    "K007: a hundred thousand brackets": SYNTAX,
    "K007: lists in lists": SYNTAX,
    "K008: an entry of 257 KiB": "a file without fields",
    "K008: a vocabulary": VOCABULARY,
    "K009: an ending in capitals": ANOTHER_FILE,
    "K009: an image with a space in its name": ANOTHER_FILE,
    "K010: a folder that is no voivodeship": "the folder follows from the voivodeship",
    "K010: a folder that is no year": "the folder follows from the date",
    "K015": ANOTHER_FILE,
    "K019: a space without width, in a field and in the body": "as it is, where a form writes a code in quotes",
    "K020": "what the system lets nobody read",
    "K021": SYNTAX,
    "K022": "a fault of the program",
    "K101": UNKNOWN,
    "K103": A_KIND,
    "K120: a long title": VOCABULARY,
    "K123": CHOSEN,
    "K124: a code that is none, and one that is taken": VOCABULARY,
    "K124: what was withdrawn, without its folder and with more than an id": VOCABULARY,
    "K209": VOCABULARY,
    "K211": VOCABULARY,
}


def _cases() -> Iterator[tuple[str, Mapping[str, Any]]]:
    for file in sorted(CASES.glob("*.yml")):
        for case in yaml.safe_load(file.read_text(encoding="utf-8")):
            yield f"{file.stem}: {case['name']}", case


def _left_out(name: str) -> bool:
    return name in NOT_FROM_A_FORM or name.partition(":")[0] in NOT_FROM_A_FORM


def cases_of_a_form() -> list[tuple[str, Mapping[str, Any]]]:
    """The cases of the check that a form can produce, each with its name."""
    return [(name, case) for name, case in _cases() if not _left_out(name)]


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
    data = entry.text.encode()
    opened = asdict(entry) | {"layout": layout(read_entry("", data), data)}
    context = {"id": entry.id, "folder": entry.folder, "entry": opened}
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
    known = [asdict(entry) for entry in (*entries, *withdrawn_of(files))]
    for page in forms.values():
        page.evaluate("entries => { window.look = lookup(entries); }", known)
    practices = sum(entry.kind == "praktyka" for entry in entries)
    assert told
    for entry in entries:
        expected = [said(problem) for problem in told if problem.path.endswith(f"/{entry.path}")]
        assert sorted(map(shown, _checked(forms, entry, practices))) == sorted(expected), entry.path


def test_every_case_left_out_is_one() -> None:
    names = [name for name, _ in _cases()]
    assert [key for key in NOT_FROM_A_FORM if not any(key in {name, name.partition(":")[0]} for name in names)] == []
