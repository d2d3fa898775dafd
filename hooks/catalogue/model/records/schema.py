"""The records as JSON Schema (draft 2020-12): what front matter may hold, with its words in Polish.

It is written from the shape of the records (`shape.py`), never by hand, and never read in Python. pydantic's own
schema describes what a record holds in memory; here it is what an editor writes. Types are those that YAML 1.2 gives
for the usual spelling: `2017` is a number, `2017-06` a text. The schema is a little stricter than the reader (it
refuses an empty key, or `TAK`). What it takes other files, a calendar or a check digit to know, it only names
(`x-rules`).
"""

from collections.abc import Mapping
from typing import Any

from catalogue.model.records.shape import RECORDS, Choice, Field, Kind, Shape, shape
from catalogue.model.records.vocabulary import Vocabularies
from catalogue.model.types.about import ValueKind

Schema = dict[str, Any]
_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_TITLES = {"praktyka": "Pola dobrej praktyki", "wizyta": "Pola wizyty studyjnej"}
_TEXT, _SLUG = ("minLength", "maxLength", "pattern"), ("pattern", "maxLength")
_KEYWORDS: Mapping[ValueKind, tuple[str | list[str], tuple[str, ...]]] = {
    "text": (["string", "number"], _TEXT),  # a number without quotes is read as a text, too
    "place": (["string", "number"], _TEXT),
    "address": ("string", _TEXT),
    "slug": ("string", _SLUG),
    "practice": ("string", _SLUG),
    "date": (["string", "integer"], ("pattern", "minimum", "maximum")),
    "digits": (["string", "integer"], ("pattern", "minimum", "maximum")),
    "count": (["integer", "string"], ("minimum", "maximum", "pattern")),
    "degrees": (["number", "string"], ("minimum", "maximum", "pattern")),
}
"""The types and the keywords of values that are no words of a list."""


def schema(kind: Kind, vocabularies: Vocabularies | None) -> Schema:
    """The schema of the front matter of a practice or a visit; without vocabularies a code may be any.

    Keywords of our own: `x-group`, the group of a field; `x-vocabulary`, the vocabulary (`tematy`) whose codes it takes;
    `x-rules`, the names of the checks that no keyword says, in the order in which they run; `x-help`, what of its
    description a form says, where the rest is for who writes the file by hand.
    """
    about = f"Plik w practices/{'praktyki/<województwo>' if kind == 'praktyka' else 'wizyty/<rok>'}/."
    fields = _record(shape(RECORDS[kind], vocabularies))
    return {"$schema": _DRAFT, "title": _TITLES[kind], "description": about, **fields}


def _record(shape: Shape) -> Schema:
    written: Schema = {"type": "object", "properties": {name: _field(field) for name, field in shape.fields.items()}}
    if shape.required:
        written["required"] = [field.name for field in shape.required]
    written["additionalProperties"] = False
    if shape.ways:
        written["oneOf"] = [{"required": [way]} for way in shape.ways]
        written["dependentRequired"] = {name: [way] for way, names in shape.ways.items() for name in names}
    return written


def _field(field: Field) -> Schema:
    about, written = field.about, Schema(title=field.about.name)
    if about.help or about.in_file:
        written["description"] = "; ".join(filter(None, (about.help, about.in_file)))
    if about.in_file:
        written["x-help"] = about.help
    if about.group:
        written["x-group"] = about.group
    if about.example:
        written["examples"] = [field.example_as_written]
    if field.default:
        written["default"] = field.default
    return written | _type(field)


def _type(field: Field) -> Schema:
    item = _item(field)
    if field.keys:
        return {"type": "object", "properties": dict.fromkeys(field.keys, item), "additionalProperties": False}
    if not field.several:
        return item
    listed: Schema = {"type": "array", "items": item}
    if field.several.some:
        listed["minItems"] = 1
    if field.several.distinct:
        listed["uniqueItems"] = True
    if field.several.most:
        listed["maxItems"] = field.several.most
    return {"anyOf": [item, listed]} if field.several.one else listed


def _item(field: Field) -> Schema:
    written = {"x-vocabulary": field.values.vocabulary} if field.values.vocabulary else {}
    written |= _record(field.parts) if field.parts else _word(field)
    return written | ({"x-rules": list(field.rules)} if field.rules else {})


def _word(field: Field) -> Schema:
    values = field.values
    if values.kind in {"word", "code"}:
        terms = [_term(choice) for choice in field.choices]
        return {"oneOf": terms} if terms else {"enum": []}
    if values.kind in {"flag", "region"}:
        return {"enum": [*values.words, *((True, False, "yes", "no") if values.kind == "flag" else ())]}
    all_keywords = {
        "minLength": 1,
        "maxLength": values.longest,
        "pattern": values.pattern,
        "minimum": values.low,
        "maximum": values.high,
    }
    types, keywords = _KEYWORDS[values.kind]
    return {"type": types, **{keyword: all_keywords[keyword] for keyword in keywords}}


def _term(choice: Choice) -> Schema:
    term: Schema = {"const": choice.word, "title": choice.name}
    return term | ({"description": choice.meaning} if choice.meaning else {})
