"""The shape of a record → what a form asks: a tree of controls, in words without codes or YAML."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from catalogue.model.records.shape import Choice, Field, Shape
from catalogue.model.types.about import ValueKind
from catalogue.model.types.texts import MAX_LINE
from catalogue.views.text.words import capital

What = Literal[
    "line",
    "text",
    "choice",
    "few",
    "codes",
    "flag",
    "date",
    "number",
    "degrees",
    "address",
    "place",
    "practice",
    "set",
    "texts",
    "rows",
    "doubts",
]
"""A line or a longer text; one of many words or of a few; several words; yes or no; a partial date; a whole number;
degrees; the address of a page; the name of a town; a practice of the catalogue; a set of fields; several texts; several
sets; reasons by field."""

_OF_ONE: Mapping[ValueKind, What] = {
    "flag": "flag",
    "date": "date",
    "practice": "practice",
    "place": "place",
    "address": "address",
    "degrees": "degrees",
    "count": "number",
}
"""The kinds of values that have a control of their own."""
LEFT_OUT = {"aliases"}
"""Fields that no form asks for: renaming an entry makes them."""
FEW = 3
"""So many words to choose from are all shown."""


@dataclass(frozen=True, slots=True)
class Control:
    """What asks for one field.

    `limit` is in characters (0: none). `default` is the word that holds where none is chosen. `item`
    and `adds` name one item of a list. A set of fields that can be written in several `ways` (a stop is
    a practice or a place) names for each the field that makes it; a part that goes with one way alone
    names that in `way`. A part that is `rare` stands behind those that are not.
    """

    what: What
    name: str
    label: str
    hint: str = ""
    example: str = ""
    required: bool = False
    limit: int = 0
    options: tuple[Choice, ...] = ()
    default: str = ""
    item: str = ""
    adds: str = ""
    parts: tuple["Control", ...] = ()
    ways: tuple[tuple[str, str], ...] = ()
    way: str = ""
    rare: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """Optional fields under a heading."""

    name: str
    controls: tuple[Control, ...]


def required_controls(record: Shape) -> tuple[Control, ...]:
    """What must be given, in the order of the record."""
    return tuple(_control(field, record) for field in record.required)


def optional_groups(record: Shape) -> tuple[Group, ...]:
    """What may be given, by group; in each, what is more than one field comes last."""
    groups: dict[str, list[Control]] = {}
    for name, field in record.fields.items():
        if not field.required and name not in LEFT_OUT:
            groups.setdefault(field.about.group, []).append(_control(field, record))
    return tuple(Group(name, _compound_last(controls)) for name, controls in groups.items())


def _compound_last(controls: Iterable[Control]) -> tuple[Control, ...]:
    return tuple(sorted(controls, key=lambda control: bool(control.parts)))


def _control(field: Field, record: Shape) -> Control:
    about, what = field.about, _what(field)
    names = (Choice(key, capital(record.fields[key].about.name)) for key in field.keys)
    return Control(
        what=what,
        name=field.name,
        label=capital(about.name),
        hint=about.in_form or capital(about.help),
        example=field.example if what not in {"choice", "few", "codes", "flag", "practice", "date"} else "",
        required=field.required,
        limit=field.values.longest if what in {"line", "text", "texts", "place", "doubts"} else 0,
        options=field.choices or tuple(names),
        default=field.default,
        item=capital(about.item),
        adds=about.adds,
        parts=_compound_last(_parts(field.parts, what)) if field.parts else (),
        ways=tuple((name, field.parts.fields[name].about.name) for name in field.parts.ways) if field.parts else (),
    )


def _parts(parts: Shape, what: What) -> Iterator[Control]:
    """The controls of a set of fields; what makes one of its ways must be given there."""
    way_of = {name: way for way, alone in parts.ways.items() for name in (way, *alone)}
    for name, part in parts.fields.items():
        rare = what == "rows" and part.about.rare
        required = part.required or name in parts.ways
        yield replace(_control(part, parts), required=required, way=way_of.get(name, ""), rare=rare)


def _what(field: Field) -> What:
    """The kind of control, by the values that the field takes."""
    match field.values.kind:
        case "set":
            return "rows" if field.several else "set"
        case "word" | "region" | "code":
            few = len(field.choices) <= FEW and not field.values.vocabulary
            return "codes" if field.several else "few" if few else "choice"
        case kind:
            if field.keys or field.several:
                return "doubts" if field.keys else "texts"
            return _OF_ONE.get(kind) or ("text" if field.values.longest > MAX_LINE else "line")
