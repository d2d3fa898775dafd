"""An entry written back by the browser: only what changed is new, and it reads back to what was wanted."""

import random
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from form.checker import entries_below
from form.files import FILES
from form.writing import SCHEMAS, Case, Writer, assert_reads_back, changed, fields, unchanged, without_empty, written
from project import EXAMPLE_CONTENT
from scripts import Scripts

ENTRIES = [entry.text for entry in entries_below(EXAMPLE_CONTENT)]


@pytest.fixture(scope="module")
def scripts() -> Iterator[Scripts]:
    with Writer() as opened:
        yield opened


def test_what_has_not_changed_stays_as_it_is(scripts: Scripts) -> None:
    windows = ["\ufeff" + text.replace("\n", "\r\n") for text in ENTRIES]
    cases = list(unchanged([*ENTRIES, *windows, *FILES.values()]))
    assert written(scripts, cases) == [text for text, _, _ in cases]


def test_one_text_where_several_may_stand_is_a_list_of_one(scripts: Scripts) -> None:
    for name, part in SCHEMAS["praktyka"]["properties"].items():
        if "anyOf" in part:
            text = f"---\n{name}: a\n---\n"
            assert written(scripts, [(text, {name: ["a"]}, None), (text, {name: ["a", "b"]}, None)]) == [
                text,
                f"---\n{name}:\n  - a\n  - b\n---\n",
            ]


def test_a_new_file(scripts: Scripts) -> None:
    held = {"title": "a: b", "topics": ["c"], "founders": [], "operator": "", "transfer": {"cost": ""}}
    bodies = ["\n  a\r\nb \n\n", " \n", ""]
    assert scripts.evaluate(
        "([fields, bodies]) => bodies.map(body => written(null, fields, body, schemas.praktyka))",
        [held, bodies],
    ) == [
        '---\ntitle: "a: b"\ntopics:\n  - c\n---\n\n  a\nb\n',
        '---\ntitle: "a: b"\ntopics:\n  - c\n---\n',
        '---\ntitle: "a: b"\ntopics:\n  - c\n---\n',
    ]


@pytest.mark.parametrize(
    ("before", "body", "after"),
    [
        ("---\na: b\n---\n\n\nstary\n\n", "nowy\n\ndalej", "---\na: b\n---\n\n\nnowy\n\ndalej\n"),
        ("\ufeff---\r\na: b\r\n---\r\nstary", "a\nb", "\ufeff---\r\na: b\r\n---\r\na\r\nb\r\n"),
        ("---\na: b\n---", "nowy", "---\na: b\n---\n\nnowy\n"),
        ("---\na: b\n---\n\n", "nowy", "---\na: b\n---\n\nnowy\n"),
        ("---\na: b\n---\n\nstary\n", " \n", "---\na: b\n---\n"),
        ("---\na: b\n---\n\n    kod\n", "    kody", "---\na: b\n---\n\n    kody\n"),
    ],
)
def test_another_text_has_the_line_ends_of_the_file(scripts: Scripts, before: str, body: str, after: str) -> None:
    assert written(scripts, [(before, {"a": "b"}, body)]) == [after]


def test_each_rule_by_an_example(scripts: Scripts) -> None:
    """The file holds for each: fields before, the changes to them (~ where one goes), and the fields after."""
    examples = (Path(__file__).parent / "changes.txt").read_text(encoding="utf-8").split("== ")[1:]
    assert len(examples) > 15
    cases: list[Case] = []
    wanted = []
    for example in examples:
        name, _, lines = example.partition("\n")
        before, change, after = re.split("^-- (?:change|after)\n", lines.rstrip("\n") + "\n", flags=re.MULTILINE)
        held = fields(f"---\n{before}---\n") | yaml.safe_load(change)
        cases.append((f"---\n{before}---\n", {key: value for key, value in held.items() if value is not None}, None))
        wanted.append((name, f"---\n{after}---\n"))
    for (name, after), found, (_, held, _) in zip(wanted, written(scripts, cases), cases, strict=True):
        assert found == after, name
        assert without_empty(fields(after)) == without_empty(held), name


def test_any_changes_read_back(scripts: Scripts) -> None:
    chance = random.Random(7)
    cases = [*changed(chance, ENTRIES, 40), *changed(chance, FILES.values(), 120)]
    assert len(cases) > 1500
    for case, after in zip(cases, written(scripts, cases), strict=True):
        assert_reads_back(case, after)
