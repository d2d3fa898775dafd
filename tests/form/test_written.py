"""An entry written back by the browser: only what changed is new, and it reads back to what was wanted."""

import random
import re
from collections.abc import Iterator, Mapping
from copy import deepcopy
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser, Page

from catalogue.model.schema import schema
from catalogue.model.vocabulary import Vocabularies
from catalogue.source.document import Document, read_entry
from catalogue.source.layout import layout
from form.files import FILES
from form.scripts import opened
from project import REPOSITORY

pytestmark = pytest.mark.browser

Fields = dict[str, Any]
SCHEMAS = {"praktyka": schema("praktyka", Vocabularies()), "wizyta": schema("wizyta", Vocabularies())}
_REAL = {
    str(file.relative_to(REPOSITORY / "practices")): file.read_bytes().decode("utf-8")
    for file in sorted(REPOSITORY.glob("practices/*/*/*.md"))
}
_CHANGES = 6  # of every file
_LETTERS = "aAżn0129: #„”\"'\\-_.,{}[]&*!|>%@`~?\n\r\t\u00a0\u2028\ufeff𝒜"


@pytest.fixture(scope="module")
def page(chromium: Browser) -> Page:
    page = opened(chromium, "form/yaml.js", "form/written.js")
    page.evaluate("schemas => { window.schemas = schemas; }", SCHEMAS)
    return page


def _written(page: Page, cases: list[tuple[str, Fields, str | None]], kind: str = "praktyka") -> list[str]:
    """The files with these fields and bodies; without a body, with their own."""
    entries = [[_entry(text), fields, body] for text, fields, body in cases]
    written: list[str] = page.evaluate(
        """([cases, kind]) => cases.map(([entry, fields, body]) =>
            katalog.written(entry, fields, body ?? katalog.bodyOf(entry), schemas[kind]))""",
        [entries, kind],
    )
    return written


@lru_cache(maxsize=1000)
def _entry(text: str) -> Fields:
    """An entry as the browser has it."""
    return {"text": text, "fields": _fields(text), "layout": layout(_read(text), text.encode("utf-8"))}


@lru_cache(maxsize=1000)
def _read(text: str) -> Document:
    document = read_entry("", text.encode("utf-8"))
    assert [problem for problem in document.problems if problem.code != "K012"] == [], text
    return document


def _fields(text: str) -> Fields:
    return deepcopy(dict(_read(text).fields))


def _body(text: str) -> str:
    """The Markdown without the empty lines around it."""
    lines = _read(text).body.markdown.rstrip().split("\n")
    first = next((index for index, line in enumerate(lines) if line.strip()), 0)
    return "\n".join(lines[first:])


def _without_empty(value: Any) -> Any:  # noqa: ANN401 - nested texts
    """What is empty in a mapping is not there."""
    if isinstance(value, list):
        return [_without_empty(item) for item in value]
    if isinstance(value, dict):
        return {name: kept for name, inner in value.items() if (kept := _without_empty(inner))}
    return value


def test_what_has_not_changed_stays_as_it_is(page: Page) -> None:
    texts = [*_REAL.values(), *FILES.values()]
    assert len(texts) > 100
    cases: list[tuple[str, Fields, str | None]] = []
    for text in texts:
        fields = _fields(text)
        cases += [(text, fields, None), (text, _without_empty(fields), _body(text))]
        cases.append((text, dict(reversed(fields.items())), f"\n\n{_body(text)}  \n\n"))
    assert _written(page, cases) == [text for text, _, _ in cases]


def test_one_text_where_several_may_stand_is_a_list_of_one(page: Page) -> None:
    for name, part in SCHEMAS["praktyka"]["properties"].items():
        if "anyOf" in part:
            text = f"---\n{name}: a\n---\n"
            assert _written(page, [(text, {name: ["a"]}, None), (text, {name: ["a", "b"]}, None)]) == [
                text,
                f"---\n{name}:\n  - a\n  - b\n---\n",
            ]


def test_a_new_file(page: Page) -> None:
    fields = {"title": "a: b", "topics": ["c"], "founders": [], "operator": "", "transfer": {"cost": ""}}
    bodies = ["\n  a\r\nb \n\n", " \n", ""]
    assert page.evaluate(
        "([fields, bodies]) => bodies.map(body => katalog.written(null, fields, body, schemas.praktyka))",
        [fields, bodies],
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
def test_another_text_has_the_line_ends_of_the_file(page: Page, before: str, body: str, after: str) -> None:
    assert _written(page, [(before, {"a": "b"}, body)]) == [after]


def test_each_rule_by_an_example(page: Page) -> None:
    """The file holds for each: fields before, the changes to them (~ where one goes), and the fields after."""
    examples = (Path(__file__).parent / "changes.txt").read_text(encoding="utf-8").split("== ")[1:]
    assert len(examples) > 15
    cases: list[tuple[str, Fields, str | None]] = []
    wanted = []
    for example in examples:
        name, _, lines = example.partition("\n")
        before, change, after = re.split("^-- (?:change|after)\n", lines.rstrip("\n") + "\n", flags=re.MULTILINE)
        fields = _fields(f"---\n{before}---\n") | yaml.safe_load(change)
        cases.append((f"---\n{before}---\n", {key: value for key, value in fields.items() if value is not None}, None))
        wanted.append((name, f"---\n{after}---\n"))
    for (name, after), written, (_, fields, _) in zip(wanted, _written(page, cases), cases, strict=True):
        assert written == after, name
        assert _without_empty(_fields(after)) == _without_empty(fields), name


def test_any_changes_read_back(page: Page) -> None:
    chance = random.Random(7)
    cases: list[tuple[str, Fields, str | None]] = []
    for text in [*_REAL.values(), *(text for text in FILES.values() for _ in range(20))]:
        for _ in range(_CHANGES):
            fields = _fields(text)
            for _ in range(chance.randint(1, 3)):
                _change(chance, fields)
            body = chance.choice([None, None, None, "", "Nowy\n\ntekst  \ndalej", "    a\n---\nb: c\n---\n"])
            cases.append((text, _without_empty(fields), body))
    assert len(cases) > 1500
    for (before, wanted, body), after in zip(cases, _written(page, cases), strict=True):
        assert _without_empty(_fields(after)) == wanted, f"{before}\n=====\n{after}"
        assert _body(after) == (_body(before) if body is None else body.rstrip()), f"{before}\n=====\n{after}"
        kept = _lines_of_fields(before, wanted)
        assert {name: _lines_of_fields(after, wanted).get(name) for name in kept} == kept, f"{before}\n=====\n{after}"


def _lines_of_fields(text: str, wanted: Fields) -> Mapping[str, bytes]:
    """The lines, as they are in the file, of each field that has the wanted value."""
    units, found, fields = text.encode("utf-16-le"), {}, _read(text).fields
    root = _entry(text)["layout"]["fields"]
    for at, name, (_, end, *_) in root[3] if root else []:
        if _without_empty(fields.get(name, "")) == wanted.get(name):
            rest = units[2 * end :].decode("utf-16-le").splitlines()[:1]
            found[name] = units[2 * at : 2 * end] + "".join(rest).encode("utf-16-le")
    return found


def _change(chance: random.Random, fields: Fields) -> None:
    """Change, remove, add or move something somewhere."""
    holder, step = chance.choice([*_places(fields), (fields, None)])
    inside = fields if step is None else holder[step]
    what = chance.randrange(5)
    if what == 0 and step is not None:
        holder[step] = _text(chance)
    elif what == 1 and step is not None:
        del holder[step]
    elif what == 2 and isinstance(inside, list):
        chance.shuffle(inside)
    elif isinstance(inside, list):
        inside.insert(chance.randint(0, len(inside)), _new(chance, inside))
    elif isinstance(inside, dict):
        names = [*SCHEMAS["praktyka"]["properties"], "url", "file", "alt", "cost", "inne", "day"]
        inside[chance.choice(names)] = _new(chance, [*inside.values()])
    elif step is not None:
        holder[step] = _new(chance, [])


def _places(value: Any) -> Iterator[tuple[Any, Any]]:  # noqa: ANN401 - nested texts
    steps = (
        list(value.items()) if isinstance(value, dict) else list(enumerate(value)) if isinstance(value, list) else []
    )
    for step, inner in steps:
        yield value, step
        yield from _places(inner)


def _new(chance: random.Random, like: list[Any]) -> Any:  # noqa: ANN401 - nested texts
    kinds: list[Any] = [_text(chance), [_text(chance), "b"], {"title": _text(chance), "c": ["d"]}]
    return deepcopy(chance.choice([*kinds, *like[:3]]))


def _text(chance: random.Random) -> str:
    return chance.choice(["nowy", "", "Nowy: tekst", "".join(chance.choices(_LETTERS, k=chance.randint(1, 7)))])
