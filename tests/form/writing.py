"""Entries written back by the browser: with what they had, and with anything changed."""

import random
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from copy import deepcopy
from functools import lru_cache
from itertools import zip_longest
from typing import Any

from catalogue.model.records.schema import schema
from catalogue.model.records.shape import Kind
from catalogue.model.records.vocabulary import Vocabularies
from catalogue.source.characters import HIDDEN, may_hide, mended
from catalogue.source.document import Document, read_entry
from catalogue.source.hidden import without_hidden
from catalogue.source.yaml.layout import layout
from scripts import Scripts

Fields = dict[str, Any]
Case = tuple[str, Fields, str | None]
"""A file, the fields that it is to have, and its body; None for its own."""

SCHEMAS = {"praktyka": schema("praktyka", Vocabularies()), "wizyta": schema("wizyta", Vocabularies())}
_LETTERS = "aAżn0129: #„”\"'\\-_.,{}[]&*!|>%@`~?\n\r\t\u00a0\u2028\ufeff𝒜"
_TOLD = re.compile(r"\(U\+([0-9A-F]+)\)")


class Writer(Scripts):
    """The scripts that write files."""

    def __init__(self) -> None:
        super().__init__("form/file/yaml.js", "form/file/written.js")
        self.evaluate("schemas => { window.schemas = schemas; }", SCHEMAS)


def written(scripts: Scripts, cases: Sequence[Case], kind: Kind = "praktyka") -> list[str]:
    """The files with these fields and bodies; without a body, with their own."""
    asked = [[entry(text), wanted, markdown] for text, wanted, markdown in cases]
    found: list[str] = scripts.evaluate(
        """([cases, kind]) => cases.map(([entry, fields, body]) =>
            written(entry, fields, body ?? bodyOf(entry), schemas[kind]))""",
        [asked, kind],
    )
    return found


@lru_cache(maxsize=1000)
def entry(text: str) -> Fields:
    """The entry of a file as the browser has it."""
    return {"text": text, "fields": fields(text), "layout": layout(_read(text))}


@lru_cache(maxsize=1000)
def _read(text: str) -> Document:
    document = read_entry("", text.encode("utf-8"))
    assert [problem for problem in document.problems if problem.code not in {"K012", "K019"}] == [], text
    return document


def fields(text: str) -> Fields:
    """The fields of a file, as a copy."""
    return deepcopy(dict(_read(text).fields))


def body(text: str) -> str:
    """The Markdown without the empty lines around it."""
    lines = _read(text).body.markdown.rstrip().split("\n")
    first = next((index for index, line in enumerate(lines) if line.strip()), 0)
    return "\n".join(lines[first:])


def without_empty(value: Any) -> Any:  # noqa: ANN401 - nested texts
    """What is empty in a mapping is not there."""
    if isinstance(value, list):
        return [without_empty(item) for item in value]
    if isinstance(value, dict):
        return {name: kept for name, inner in value.items() if (kept := without_empty(inner))}
    return value


def unchanged(texts: Iterable[str]) -> Iterator[Case]:
    """Each file with what it has: as it is, without what is empty, and in another order with another end."""
    for text in texts:
        own = fields(text)
        yield text, own, None
        yield text, without_empty(own), body(text)
        yield text, dict(reversed(own.items())), f"\n\n{body(text)}  \n\n"


def changed(chance: random.Random, texts: Iterable[str], times: int) -> Iterator[Case]:
    """Each file with one to three changes, and at times another body, so many times."""
    for text in texts:
        for _ in range(times):
            wanted = fields(text)
            for _ in range(chance.randint(1, 3)):
                _change(chance, wanted)
            markdown = chance.choice([None, None, None, "", "Nowy\n\ntekst  \ndalej", "    a\n---\nb: c\n---\n"])
            yield text, without_empty(wanted), markdown


def assert_reads_back(case: Case, after: str) -> None:
    """The file that was written holds what was wanted, and every line of what has not changed.

    Hidden characters are refused as they are read, so that what was written is known by what is told of each.
    """
    before, wanted, markdown = case
    found = fields(after)
    assert without_empty(found) == without_empty(_as_read(wanted, found)), f"{before}\n=====\n{after}"
    told = [_TOLD.findall(problem.message) for problem in _read(after).problems if problem.code == "K019"]
    assert sorted(told) == sorted([f"{ord(sign):04X}"] for sign in _hidden(wanted)), f"{before}\n=====\n{after}"
    assert body(after) == (body(before) if markdown is None else markdown.rstrip()), f"{before}\n=====\n{after}"
    kept = _lines_of_fields(before, wanted)
    assert {name: _lines_of_fields(after, wanted).get(name) for name in kept} == kept, f"{before}\n=====\n{after}"


def _hidden(value: Any) -> Iterator[str]:  # noqa: ANN401 - nested texts
    """The characters of texts that are told, as they are hidden."""
    if isinstance(value, str):
        yield from HIDDEN.findall(value) if may_hide(value.strip()) else ()
    else:
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _hidden(inner)


def _as_read(value: Any, found: Any) -> Any:  # noqa: ANN401 - nested texts
    """Texts as `found` has them, else as texts in quotes are read: without the space around them, and nothing hidden."""
    if isinstance(value, str):
        return value if value == found else without_hidden(mended(value.strip())).strip()
    if isinstance(value, dict):
        own = found if isinstance(found, dict) else {}
        return {name: _as_read(inner, own.get(name)) for name, inner in value.items()}
    items = found if isinstance(found, list) else []
    return [_as_read(inner, other) for inner, other in zip_longest(value, items[: len(value)])]


def _lines_of_fields(text: str, wanted: Fields) -> Mapping[str, bytes]:
    """The lines, as they are in the file, of each field that has the wanted value."""
    units, found, held = text.encode("utf-16-le"), {}, _read(text).fields
    root = entry(text)["layout"]["fields"]
    for at, name, (_, end, *_) in root[3] if root else []:
        if without_empty(held.get(name, "")) == wanted.get(name):
            rest = units[2 * end :].decode("utf-16-le").splitlines()[:1]
            found[name] = units[2 * at : 2 * end] + "".join(rest).encode("utf-16-le")
    return found


def _change(chance: random.Random, held: Fields) -> None:
    """Change, remove, add or move something somewhere."""
    holder, step = chance.choice([*_places(held), (held, None)])
    inside = held if step is None else holder[step]
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
