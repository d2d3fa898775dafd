"""The fields of entries fit the shape that their schema gives what is kept of them (`shape_test.js` has the shapes)."""

from pathlib import Path

import pytest

from catalogue.model.records.schema import schema
from catalogue.model.records.shape import Kind
from catalogue.source.document import read_entry
from drawn import BASE, PRACTICE, VISIT, catalogue_of
from scripts import Scripts, loaded

page = loaded("kept/shape.js")


@pytest.mark.parametrize(("kind", "path"), [("praktyka", PRACTICE), ("wizyta", VISIT)])
def test_the_fields_of_an_entry_fit_its_schema(page: Scripts, tmp_path: Path, kind: Kind, path: str) -> None:
    fields = read_entry(path, BASE[path].encode()).fields
    made = schema(kind, catalogue_of(tmp_path, BASE).vocabularies)
    assert page.evaluate("([schema, fields]) => fieldsOf(schema)(fields)", [made, fields]) is True
