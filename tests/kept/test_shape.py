"""Shapes of what is kept: what fits and what does not, and that no value of JSON makes them throw."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalogue.model.records.schema import schema
from catalogue.model.records.shape import Kind
from catalogue.source.document import read_entry
from drawn import BASE, PRACTICE, VISIT, catalogue_of
from kept.corrupt import TYPES
from scripts import Scripts, loaded

FORM = {
    "type": "object",
    "properties": {
        "title": {"type": ["string", "number"]},
        "topics": {"type": "array", "items": {"oneOf": [{"const": "a"}]}},
        "operator": {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]},
        "coordinates": {"type": "object", "properties": {"lat": {"type": "number"}}},
        "stops": {"type": "array", "items": {"type": "object", "properties": {"place": {"type": "string"}}}},
    },
}


page = loaded("kept/shape.js")


def fitting(page: Scripts, shape: str, values: list[Any]) -> list[Any]:
    """Those of the values that fit a shape, written as a script."""
    fits = page.evaluate(f"text => JSON.parse(text).map({shape})", json.dumps(values))
    return [value for value, fit in zip(values, fits, strict=True) if fit]


@pytest.mark.parametrize(
    ("shape", "fit"),
    [
        ("isText", ["", "constructor"]),
        ("wholeFrom(-1, 0)", [-1]),
        ("listOf(isText)", [[], ["x"]]),
        ("mapOf(isText)", [{}, {"x": "y"}]),
        ("recordOf({})", [{}, {"x": "y"}, {"__proto__": 1}]),
        ("recordOf({ x: isText })", [{"x": "y"}]),
        ("recordOf({ constructor: () => true })", []),
        ("recordOf({}, { x: listOf(isText) })", [{}, {"__proto__": 1}]),
        ("valueShape({ type: 'string' })", ["", "constructor"]),
        ("valueShape({ oneOf: [{ const: 'a' }] })", ["", "constructor"]),
        ("valueShape({ type: 'array', items: {} })", [[], ["x"]]),
        ("valueShape({ type: 'object', properties: {} })", [{}, {"x": "y"}]),
        ("valueShape({ anyOf: [{ type: 'string' }, { type: 'array', items: {} }] })", ["", "constructor", [], ["x"]]),
    ],
)  # fmt: skip
def test_each_shape_fits_its_own_alone(page: Scripts, shape: str, fit: list[Any]) -> None:
    assert fitting(page, f"{shape}", list(TYPES)) == fit


def test_a_date_is_one_that_can_be_shown(page: Scripts) -> None:
    dates = ["2020-02-01T10:00:00Z", "2020-02-01", "2020-13-01", "", "dziś", 0, None]
    assert fitting(page, "isDate", dates) == dates[:2]


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"title": "a", "topics": [], "operator": "b", "coordinates": {"lat": "1"}, "stops": [{"place": "c"}]},
        {"operator": ["b"], "stops": [], "former": {"list": ["of", {"texts": ["d"]}]}},
    ],
)
def test_fields_fit_as_their_schema_lists_them(page: Scripts, fields: object) -> None:
    assert page.evaluate("([schema, fields]) => fieldsOf(schema)(fields)", [FORM, fields]) is True


@pytest.mark.parametrize(
    "fields",
    [
        {"title": ["a"]},
        {"title": 1},
        {"topics": "a"},
        {"topics": [["a"]]},
        {"operator": {}},
        {"operator": [1]},
        {"coordinates": []},
        {"coordinates": {"lat": 1}},
        {"stops": {}},
        {"stops": [None]},
        {"stops": ["c"]},
        {"former": 1},
        {"former": {"list": [None]}},
        [],
        None,
    ],
)
def test_fields_of_another_form_do_not_fit(page: Scripts, fields: object) -> None:
    assert page.evaluate("([schema, fields]) => fieldsOf(schema)(fields)", [FORM, fields]) is False


def test_what_no_schema_describes_is_not_followed_without_end(page: Scripts) -> None:
    assert page.evaluate(
        "schema => { let deep = 'x'; for (let n = 0; n < 100_000; n++) deep = [deep]; return fieldsOf(schema)({ former: deep }); }",
        FORM,
    ) is False  # fmt: skip


@pytest.mark.parametrize(("kind", "path"), [("praktyka", PRACTICE), ("wizyta", VISIT)])
def test_the_fields_of_an_entry_fit_its_schema(page: Scripts, tmp_path: Path, kind: Kind, path: str) -> None:
    fields = read_entry(path, BASE[path].encode()).fields
    made = schema(kind, catalogue_of(tmp_path, BASE).vocabularies)
    assert page.evaluate("([schema, fields]) => fieldsOf(schema)(fields)", [made, fields]) is True


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text() | st.sampled_from(["constructor", "toString", "title", "stops"]), inner),
)  # fmt: skip


@settings(max_examples=60)
@given(values=st.lists(_JSON, max_size=20))
def test_no_value_makes_a_shape_throw(page: Scripts, values: list[Any]) -> None:
    answers = page.evaluate(
        "([schema, values]) => values.map(value => [fieldsOf(schema), isDate,"
        " recordOf({ title: isText })].map(shape => typeof shape(value)))",
        [FORM, values],
    )
    assert answers == [["boolean"] * 3] * len(values)
