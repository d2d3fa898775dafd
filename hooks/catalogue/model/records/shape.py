"""What a record is made of: each field with its words, the values that it takes, and its parts.

This is the one walk over the annotations of records. The schema, the form, the guide, `katalog new`, the tables, the
comparison and the facts on pages are made from what it gives.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from types import UnionType
from typing import Annotated, Any, Literal, NamedTuple, Union, get_args, get_origin

from pydantic import BeforeValidator
from pydantic.fields import FieldInfo

from catalogue.model.records.practice import Practice
from catalogue.model.records.record import Record
from catalogue.model.records.visit import Visit
from catalogue.model.records.vocabulary import FILES, Vocabularies
from catalogue.model.types.about import About, Values
from catalogue.model.types.codes import A_SLUG
from catalogue.model.types.lists import Distinct, NotEmpty, OneOrMore, most_of
from catalogue.source.files import PRACTICES, VISITS
from catalogue.source.yaml.tree import Value

Kind = Literal["praktyka", "wizyta"]
RECORDS: Mapping[Kind, type[Record]] = {"praktyka": Practice, "wizyta": Visit}
FOLDERS: Mapping[Kind, str] = {"praktyka": PRACTICES, "wizyta": VISITS}
FROM_FILE = ("id", "path", "body")
"""Fields that a file's name, place and text give, not its front matter."""
_SET = Values("set")


class Choice(NamedTuple):
    """A word to choose, by its name; `meaning` explains it where the name does not."""

    word: str
    name: str
    meaning: str = ""


@dataclass(frozen=True, slots=True)
class Several:
    """How many values a list takes: `one` may be written without the list, `some` are needed; at most `most` (0: any)."""

    one: bool
    some: bool
    distinct: bool
    most: int


@dataclass(frozen=True)
class Field:
    """A field of a record, as an editor writes it.

    `values` says what a value is, or each of `several`; where it is a set of fields, `parts` are these. `keys` are the
    names that may stand before the values, `rules` the checks that no keyword of JSON Schema says, in the order in
    which they run. `default` is the word that holds where none is given.
    """

    name: str
    about: About
    required: bool
    default: str
    values: Values
    choices: tuple[Choice, ...]
    parts: "Shape | None"
    several: Several | None
    keys: tuple[str, ...]
    rules: tuple[str, ...]

    @cached_property
    def names(self) -> Mapping[str, str]:
        """The words to choose, each with its name."""
        return {choice.word: choice.name for choice in self.choices}

    @property
    def example(self) -> str:
        """Of a code that its vocabulary has not (editors change them), the first that it has."""
        given = self.about.example
        return next(iter(self.names), given) if self.values.kind == "code" and given not in self.names else given

    @property
    def example_as_written(self) -> Value:
        """The example in the list or behind the key that the field needs."""
        if self.keys:
            return {self.keys[0]: self.example}
        return [self.example] if self.several and not self.several.one else self.example


@dataclass(frozen=True)
class Shape:
    """The fields of a record by name, in their order; `ways` are those of `Record.WAYS`."""

    fields: Mapping[str, Field]
    ways: Mapping[str, tuple[str, ...]]

    @cached_property
    def required(self) -> tuple[Field, ...]:
        """The fields that must be given."""
        return tuple(field for field in self.fields.values() if field.required)

    def each(self) -> Iterator[tuple[tuple[str, ...], Field]]:
        """Each field, followed by its parts, with its name below those of the fields that hold it."""
        for name, field in self.fields.items():
            yield (name,), field
            for where, part in field.parts.each() if field.parts else ():
                yield (name, *where), part

    def parts_at(self, where: Sequence[str | int]) -> "Shape":
        """The set of fields at a place; an empty one where there is none."""
        shape = self
        for name in where:
            if isinstance(name, str):
                field = shape.fields.get(name)
                shape = (field and field.parts) or Shape({}, {})
        return shape


def shape(record: type[Record], vocabularies: Vocabularies | None = None) -> Shape:
    """What a record is made of; without vocabularies a code may be any."""
    fields = record.model_fields.items()
    return Shape(
        {name: _field(name, field, vocabularies) for name, field in fields if name not in FROM_FILE}, record.WAYS
    )


def _field(name: str, field: FieldInfo, vocabularies: Vocabularies | None) -> Field:
    type_, marks = _peeled(field.annotation, field.metadata)
    several, each = None, marks
    keys: tuple[str, ...] = ()
    if get_origin(type_) is tuple:
        most = next(filter(None, map(most_of, marks)), 0)
        several = Several(one=OneOrMore in marks, some=NotEmpty in marks, distinct=Distinct in marks, most=most)
        type_, each = _peeled(get_args(type_)[0], ())
    elif get_origin(type_) is dict:
        key, value = get_args(type_)
        keys = tuple(_values(*_peeled(key, ())).words)
        type_, each = _peeled(value, ())
    parts = shape(type_, vocabularies) if isinstance(type_, type) and issubclass(type_, Record) else None
    values = _SET if parts else _values(type_, each)
    if values.kind == "code" and vocabularies is None:
        values = replace(A_SLUG, vocabulary=values.vocabulary)
    return Field(
        name=name,
        about=next((mark for mark in field.metadata if isinstance(mark, About)), About(name)),
        required=field.is_required() or field.default == "",  # a text may not be empty: to be written all the same
        default=_default(field.default),
        values=values,
        choices=tuple(_choices(values, vocabularies)),
        parts=parts,
        several=several,
        keys=keys,
        rules=_rules(each),
    )


def _peeled(annotation: Any, marks: Sequence[Any]) -> tuple[Any, Sequence[Any]]:  # noqa: ANN401 - any type expression
    """The type alone, without None (the field may be left out), and all that stands beside it."""
    origin, parts = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _peeled(parts[0], (*parts[1:], *marks))
    if origin in {Union, UnionType}:
        return _peeled(next(part for part in parts if part is not type(None)), marks)
    return annotation, marks


def _values(type_: object, marks: Sequence[Any]) -> Values:
    for mark in reversed(marks):
        if isinstance(mark, Values):
            return mark
    raise TypeError(f"nothing says what the values of {type_} are")


def _default(value: object) -> str:
    if isinstance(value, bool):
        return "tak" if value else "nie"
    return value if isinstance(value, str) else ""


def _choices(values: Values, vocabularies: Vocabularies | None) -> Iterator[Choice]:
    yield from (Choice(word, name) for word, name in values.words.items())
    if values.kind == "code":
        for code, term in getattr(vocabularies, FILES[values.vocabulary][0]).items():
            told = getattr(term, "definition", None) or getattr(term, "description", None)
            yield Choice(code, getattr(term, "name", None) or term.title, told or "")


def _rules(marks: Sequence[Any]) -> tuple[str, ...]:
    """Pydantic runs the checks before reading a value from the last to the first, then the others in order."""
    before = [mark for mark in reversed(marks) if isinstance(mark, BeforeValidator)]
    checks = (*before, *(mark for mark in marks if mark not in before))
    return tuple(name for mark in checks if (name := getattr(getattr(mark, "func", None), "rule", "")))
