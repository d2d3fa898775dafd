"""Whatever stands at a field, what is wrong is said in Polish."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from catalogue.load import load
from catalogue.model.records.practice import Practice
from catalogue.model.records.record import Record
from catalogue.model.records.shape import FROM_FILE
from catalogue.model.records.visit import Visit
from catalogue.model.records.vocabulary import FILES
from catalogue.problems.problem import Problem
from drawn import BASE, PRACTICE, ROOT, TODAY, VISIT, draw, with_fields

SHAPES = {
    "a text": "x",
    "an empty text": '""',
    "a number": "17",
    "an empty list": "[]",
    "an empty mapping": "{}",
    "a list": "[x, y]",
    "a list of empty texts": "['', '']",
    "a mapping": "{x: y}",
    "a list of lists": "[[x], [y]]",
    "a list of mappings": "[{x: y}, {x: [y]}]",
    "a mapping of mappings": "{x: {y: z}}",
    "a mapping of lists": "{x: [y]}",
    "a long text": "x" * 3000,
}
# A part of a record inside a field, with every key it knows.
PARTS = {
    "sources": ["title", "publisher", "url", "published", "accessed", "archived", "complete"],
    "stops": ["practice", "place", "entity_type", "locality", "region", "day", "mode", "note"],
    "partners": ["name", "role"],
    "results": ["value", "what", "as_of"],
    "images": ["file", "alt", "credit", "licence"],
    "coordinates": ["lat", "lon"],
    "social_enterprise": ["since", "until"],
    "transfer": ["cost", "staff", "legal_basis", "prerequisites", "pitfalls"],
    "hosting": ["accepts_groups", "contact", "duration", "fee", "group_size", "accessibility", "languages"],
    "identifiers": ["teryt", "krs", "nip", "regon"],
    "verified": ["date", "by", "method"],
    "participants": ["groups", "count"],
    "uncertain": ["title", "start", "since"],
}
IN_LISTS = {"sources", "stops", "partners", "results", "images"}
ENTRIES: list[tuple[str, type[Record]]] = [(PRACTICE, Practice), (VISIT, Visit)]


def _fields(kind: type[Record]) -> list[str]:
    return [name for name in kind.model_fields if name not in FROM_FILE]


def _said_in_polish(problem: Problem) -> bool:
    words = re.sub("„.*?”", "„”", problem.message).split()
    english = {"input", "should", "valid", "value", "error", "field", "string", "list", "type"}
    return (
        problem.message[0].isupper()
        and problem.message.endswith(".")
        and len(words) > 2
        and not english & {word.strip(".,„”").casefold() for word in words}
        and "None" not in problem.message + problem.hint
        and problem.hint != ""
    )


def _check(folder: Path, files: Mapping[str, str]) -> tuple[Problem, ...]:
    """The problems of the base with these files, each said in Polish."""
    draw(folder / ROOT, {**BASE, **files})
    found = load(folder / ROOT, TODAY).problems
    for problem in found:
        assert _said_in_polish(problem), problem
    return found


def _one_each(path: str, snippets: Mapping[str, str]) -> dict[str, str]:
    """Entries like the one at `path`, each with one of the snippets over it, beside it by the names of these."""
    folder = path.rpartition("/")[0]
    return {f"{folder}/{name.replace('_', '-')}.md": with_fields(BASE[path], text) for name, text in snippets.items()}


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
@pytest.mark.parametrize(("path", "kind"), ENTRIES, ids=["Practice", "Visit"])
def test_any_shape_at_any_field_of_an_entry(tmp_path: Path, path: str, kind: type[Record], shape: str) -> None:
    _check(tmp_path, _one_each(path, {name: f"{name}: {shape}\n" for name in _fields(kind)}))


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
@pytest.mark.parametrize(("path", "kind"), ENTRIES, ids=["Practice", "Visit"])
def test_any_shape_inside_any_field_of_an_entry(tmp_path: Path, path: str, kind: type[Record], shape: str) -> None:
    snippets = {}
    for name in PARTS.keys() & set(_fields(kind)):
        inside = "{" + ", ".join(f"{key}: {shape}" for key in PARTS[name]) + "}"
        snippets[name] = f"{name}: {f'[{inside}]' if name in IN_LISTS else inside}\n"
    _check(tmp_path, _one_each(path, snippets))


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
@pytest.mark.parametrize("name", FILES)
def test_any_shape_at_any_field_of_a_vocabulary(tmp_path: Path, name: str, shape: str) -> None:
    keys = list(FILES[name][1].model_fields)
    terms = [shape, f"{{{', '.join(f'{key}: {shape}' for key in keys)}}}", *(f"{{{key}: {shape}}}" for key in keys)]
    _check(tmp_path, {f"slowniki/{name}.yml": "".join(f"c{number}: {term}\n" for number, term in enumerate(terms))})
    _check(tmp_path, {f"slowniki/{name}.yml": f"{shape}\n"})


def test_parts_are_complete() -> None:
    # The table above must grow with the records.
    inner = {
        name: field
        for _, kind in ENTRIES
        for name, field in kind.model_fields.items()
        if "Record" in str([base for part in _types(field.annotation) for base in part.__mro__])
    }
    assert inner.keys() | {"uncertain"} == PARTS.keys()


def _types(annotation: object) -> list[type]:
    if isinstance(annotation, type) and not hasattr(annotation, "__args__"):
        return [annotation] if issubclass(annotation, Record) else []
    return [found for part in getattr(annotation, "__args__", ()) for found in _types(part)]


@pytest.mark.parametrize(
    ("path", "snippet", "field", "hint"),
    [
        (PRACTICE, "titel: x\n", "titel", "title"),
        (PRACTICE, "sources:\n  - {title: x, publishr: y, publisher: y}\n", "sources[1].publishr", "publisher"),
        (PRACTICE, "transfer: {costs: x}\n", "transfer.costs", "cost"),
        (PRACTICE, "hosting: {languges: [x]}\n", "hosting.languges", "languages"),
        (PRACTICE, "identifiers: {NIP: '1'}\n", "identifiers.NIP", "nip"),
        (VISIT, "stops:\n  - {practice: cis-zarki}\n  - {place: x, notes: y}\n", "stops[2].notes", "note"),
        (VISIT, "participants: {group: [x]}\n", "participants.group", "groups"),
        (VISIT, "partners: [{name: x, role: guide, rola: y}]\n", "partners[1].rola", "role"),
    ],
)
def test_an_unknown_key_gets_the_nearest_one_of_its_place(
    tmp_path: Path, path: str, snippet: str, field: str, hint: str
) -> None:
    draw(tmp_path / ROOT, {**BASE, path: with_fields(BASE[path], snippet)})
    found = [(p.code, p.field, p.hint) for p in load(tmp_path / ROOT, TODAY).problems]
    assert found == [("K101", field, f"Może chodziło o „{hint}”?")]
