"""The records as JSON Schema (draft 2020-12): what front matter may hold, with its words in Polish.

A walk over the fields of the records and what stands beside them (`about.py`) gives it, so it is never
written by hand. pydantic's own schema describes what a record holds in memory; here it is what an editor
writes. Types are those that YAML 1.2 gives for the usual spelling: `2017` is a number, `2017-06` a text.
The schema is a little stricter than the reader (it refuses an empty key, or `TAK`). What it takes other
files, a calendar or a check digit to know, it only names (`x-rules`).
"""

from collections.abc import Iterator, Mapping, Sequence
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BeforeValidator
from pydantic.fields import FieldInfo

from catalogue.model.records.practice import Practice
from catalogue.model.records.reading import FROM_FILE
from catalogue.model.records.record import Record
from catalogue.model.records.visit import Visit
from catalogue.model.records.vocabulary import FILES, Vocabularies
from catalogue.model.types.about import About, CodeOf, Says
from catalogue.model.types.codes import A_SLUG
from catalogue.model.types.lists import Distinct, NotEmpty, OneOrMore, most_of

DRAFT = "https://json-schema.org/draft/2020-12/schema"
GROUP, VOCABULARY, RULES, HELP = "x-group", "x-vocabulary", "x-rules", "x-help"
"""Keywords of our own: the group of a field, the vocabulary (`tematy`) whose codes it takes, the names of the checks
that no keyword says, in the order in which they run, and what of its description a form says, where the rest is for
who writes the file by hand."""

Schema = dict[str, Any]
Kind = Literal["praktyka", "wizyta"]
RECORDS: Mapping[Kind, type[Record]] = {"praktyka": Practice, "wizyta": Visit}
_TITLES = {"praktyka": "Pola dobrej praktyki", "wizyta": "Pola wizyty studyjnej"}


def schema(kind: Kind, vocabularies: Vocabularies | None) -> Schema:
    """The schema of the front matter of a practice or a visit; without vocabularies a code may be any."""
    about = f"Plik w practices/{'praktyki/<województwo>' if kind == 'praktyka' else 'wizyty/<rok>'}/."
    fields = _record(RECORDS[kind], vocabularies)
    return {"$schema": DRAFT, "title": _TITLES[kind], "description": about, **fields}


def fields_of(record: type[Record]) -> Iterator[tuple[str, FieldInfo, About]]:
    """The fields that an editor writes, with what is said of each."""
    for name, field in record.model_fields.items():
        if name not in FROM_FILE:
            yield name, field, next(mark for mark in field.metadata if isinstance(mark, About))


def _record(record: type[Record], vocabularies: Vocabularies | None) -> Schema:
    properties: Schema = {}
    required = []
    for name, field, about in fields_of(record):
        properties[name] = _field(field, about, vocabularies)
        if field.is_required() or field.default == "":  # a text may not be empty: to be written all the same
            required.append(name)
    extra = record.model_config.get("json_schema_extra")
    return {
        "type": "object",
        "properties": properties,
        **({"required": required} if required else {}),
        "additionalProperties": False,
        **(extra if isinstance(extra, dict) else {}),
    }


def _field(field: FieldInfo, about: About, vocabularies: Vocabularies | None) -> Schema:
    keywords = _type(field.annotation, field.metadata, vocabularies)
    said: Schema = {"title": about.name}
    if about.help or about.in_file:
        said["description"] = "; ".join(filter(None, (about.help, about.in_file)))
    if about.in_file:
        said[HELP] = about.help
    if about.group:
        said[GROUP] = about.group
    if about.example:
        said["examples"] = [_as_value(_that_there_is(about.example, keywords), keywords)]
    if isinstance(field.default, bool):
        said["default"] = "tak" if field.default else "nie"
    elif field.default and isinstance(field.default, str):
        said["default"] = field.default
    return said | keywords


def _that_there_is(example: str, keywords: Schema) -> str:
    """The example; in the place of a code that its vocabulary has not (editors change them), the first that it has."""
    item = keywords.get("items", keywords)
    codes = [term["const"] for term in item.get("oneOf", ())] if VOCABULARY in item else []
    return example if example in codes or not codes else codes[0]


def _as_value(example: str, keywords: Schema) -> object:
    if keywords.get("type") == "array":
        return [example]
    if keywords.get("type") == "object":
        return {next(iter(keywords["properties"])): example}
    return example


def _type(annotation: Any, marks: Sequence[Any], vocabularies: Vocabularies | None) -> Schema:  # noqa: ANN401 - any type expression
    origin, parts = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _type(parts[0], (*parts[1:], *marks), vocabularies)
    if origin in {Union, UnionType}:  # with None: the field may be left out
        return _type(next(part for part in parts if part is not type(None)), marks, vocabularies)
    if origin is tuple:
        return _list(_type(parts[0], (), vocabularies), marks)
    if origin is dict:
        keys, value = _type(parts[0], (), vocabularies), _type(parts[1], (), vocabularies)
        return {
            "type": "object",
            "properties": dict.fromkeys(keys["enum"], value),
            "additionalProperties": False,
        }
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return _record(annotation, vocabularies) | _rules(marks)
    return _word(annotation, marks, vocabularies)


def _list(item: Schema, marks: Sequence[Any]) -> Schema:
    found: Schema = {"type": "array", "items": item}
    if NotEmpty in marks:
        found["minItems"] = 1
    if Distinct in marks:
        found["uniqueItems"] = True
    for most in filter(None, map(most_of, marks)):
        found["maxItems"] = most
    return {"anyOf": [item, found]} if OneOrMore in marks else found


def _word(annotation: object, marks: Sequence[Any], vocabularies: Vocabularies | None) -> Schema:
    found: Schema = {}
    for mark in marks:
        if isinstance(mark, CodeOf):
            found = {VOCABULARY: mark.vocabulary, **_codes(mark, vocabularies)}
        elif isinstance(mark, Says):
            found |= mark.keywords
    if not found:
        raise TypeError(f"nothing says what JSON Schema makes of {annotation}")
    return found | _rules(marks)


def _codes(mark: CodeOf, vocabularies: Vocabularies | None) -> Schema:
    if vocabularies is None:
        return dict(A_SLUG.keywords)
    terms = getattr(vocabularies, FILES[mark.vocabulary][0])
    return {"oneOf": [_term(code, term) for code, term in terms.items()]} if terms else {"enum": []}


def _rules(marks: Sequence[Any]) -> Schema:
    """Pydantic runs the checks before reading a value from the last to the first, then the others in order."""
    before = [mark for mark in reversed(marks) if isinstance(mark, BeforeValidator)]
    checks = (*before, *(mark for mark in marks if mark not in before))
    names = [name for mark in checks if (name := getattr(getattr(mark, "func", None), "rule", ""))]
    return {RULES: names} if names else {}


def _term(code: str, term: Any) -> Schema:  # noqa: ANN401 - terms of several kinds, with a name or a title
    name = getattr(term, "name", None) or term.title
    told = getattr(term, "definition", None) or getattr(term, "description", None)
    return {"const": code, "title": name, **({"description": told} if told else {})}
