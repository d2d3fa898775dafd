"""The schema of front matter → what a form asks: a tree of controls, in words without codes or YAML."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from catalogue.model.records.practice import MOST_IMAGES
from catalogue.model.records.schema import GROUP, HELP, VOCABULARY, Schema
from catalogue.model.types.numbers import MAX_COUNT
from catalogue.model.types.partial_date import PATTERN
from catalogue.model.types.texts import MAX_LINE
from catalogue.source.pictures.picture import MAX_BYTES
from catalogue.source.slug import SLUG
from catalogue.views.fields import item_of, needed
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

LEFT_OUT = {"aliases"}
"""Fields that no form asks for: renaming an entry makes them."""
FEW = 3
HINTS: Mapping[str, str] = {
    "images": f"Tu tylko je opisz, najwyżej {MOST_IMAGES}. Same zdjęcia (JPG, PNG lub WebP, do {MAX_BYTES // 1024**2} MB) "
    "wyślij redakcji osobno: formularz ich nie przyjmuje"
}
"""What holds of a field in a form alone."""
_SHORT = MAX_LINE
"""Texts up to this many characters take one line."""
_PLACES = {"locality", "municipality"}
_RARE = {"accessed", "archived", "complete", "coordinates"}
"""Parts of an item that are seldom known."""
ITEMS: Mapping[str, tuple[str, str]] = {
    "operator": ("prowadzący", "kolejnego prowadzącego"),
    "founders": ("założyciel", "kolejnego założyciela"),
    "organisers": ("organizator", "kolejnego organizatora"),
    "home_countries": ("kraj", "kolejny kraj"),
    "groups": ("grupa", "kolejną grupę"),
    "languages": ("język", "kolejny język"),
    "discrepancies": ("rozbieżność", "kolejną rozbieżność"),
    "results": ("wynik", "wynik"),
    "images": ("zdjęcie", "zdjęcie"),
    "sources": ("źródło", "źródło"),
    "partners": ("partner", "partnera"),
    "stops": ("punkt programu", "punkt programu"),
    "uncertain": ("niepewne pole", "niepewne pole"),
}
"""What one item of a list is called, and what a button adds (in the accusative)."""


@dataclass(frozen=True, slots=True)
class Option:
    """A word to choose, by its name; `about` explains it where the name does not."""

    word: str
    name: str
    about: str = ""


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
    options: tuple[Option, ...] = ()
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


def required_controls(record: Schema) -> tuple[Control, ...]:
    """What must be given, in the order of the record."""
    return tuple(_control(name, record["properties"][name], required=True) for name in needed(record))


def optional_groups(record: Schema) -> tuple[Group, ...]:
    """What may be given, by group; in each, what is more than one field comes last."""
    groups: dict[str, list[Control]] = {}
    for name, field in record["properties"].items():
        if name not in needed(record) and name not in LEFT_OUT:
            control = _control(name, field)
            if control.what == "doubts":
                control = replace(control, options=_doubtful(record))
            groups.setdefault(field[GROUP], []).append(control)
    return tuple(Group(name, _compound_last(controls)) for name, controls in groups.items())


def _compound_last(controls: list[Control]) -> tuple[Control, ...]:
    return tuple(sorted(controls, key=lambda control: bool(control.parts)))


def _control(name: str, field: Schema, *, required: bool = False, way: str = "") -> Control:
    item = item_of(field)
    what = _what(name, field, item)
    one, adds = ITEMS[name] if what in {"texts", "rows", "doubts"} else ("", "")
    ways = [way["required"][0] for way in item.get("oneOf", ())] if what == "rows" else []
    return Control(
        what=what,
        name=name,
        label=capital(field["title"]),
        hint=HINTS.get(name) or capital(str(field.get(HELP, field.get("description", "")))),
        example=_example(field) if what not in {"choice", "few", "codes", "flag", "practice", "date"} else "",
        required=required,
        limit=_limit(what, item),
        options=tuple(_options(what, field)),
        default=field.get("default", ""),
        item=capital(one),
        adds=adds,
        parts=_parts(what, item),
        ways=tuple((name, item["properties"][name]["title"]) for name in ways),
        way=way,
    )


def _limit(what: What, item: Schema) -> int:
    if what == "doubts":
        item = next(iter(item["properties"].values()))
    return item.get("maxLength", 0) if what in {"line", "text", "texts", "place", "doubts"} else 0


def _what(name: str, field: Schema, item: Schema) -> What:
    """The kind of control, by what the schema lets a field be."""
    several = item is not field
    if "enum" in item or "oneOf" in item:
        if True in item.get("enum", ()):
            return "flag"
        if "properties" not in item:
            few = len(item.get("enum") or item.get("oneOf") or ()) <= FEW and VOCABULARY not in item
            return "codes" if several else "few" if few else "choice"
    if "properties" in item:
        if "title" not in next(iter(item["properties"].values())):
            return "doubts"
        return "rows" if several else "set"
    if several:
        return "texts"
    return _what_text(name, field)


def _what_text(name: str, field: Schema) -> What:
    by_sign: dict[What, bool] = {
        "date": field.get("pattern") == PATTERN,
        "practice": field.get("pattern") == f"^{SLUG.pattern}$",
        "address": field["type"] == "string",
        "degrees": "number" in field["type"] and "minimum" in field,
        "number": field.get("maximum") == MAX_COUNT,
        "place": name in _PLACES,
        "text": field.get("maxLength", 0) > _SHORT,
    }
    return next((what for what, found in by_sign.items() if found), "line")


def _example(field: Schema) -> str:
    [example] = field.get("examples", [""])
    if isinstance(example, list):
        [example] = example
    return next(iter(example.values())) if isinstance(example, dict) else str(example)


def _options(what: What, field: Schema) -> Iterator[Option]:
    item = item_of(field)
    if what == "flag":
        yield from (Option("tak", "tak"), Option("nie", "nie"))
    elif what in {"choice", "few", "codes"}:
        for word in item.get("oneOf", ()):
            yield Option(word["const"], word["title"], word.get("description", ""))
        for word in item.get("enum", ()):
            yield Option(word, word)


def _parts(what: What, item: Schema) -> tuple[Control, ...]:
    if what not in {"set", "rows"}:
        return ()
    needs, ways = item.get("dependentRequired", {}), [way["required"][0] for way in item.get("oneOf", ())]
    controls = []
    for name, part in item["properties"].items():
        way = name if name in ways else next(iter(needs.get(name, ())), "")
        control = _control(name, part, required=name in needed(item) or name in ways, way=way)
        controls.append(replace(control, rare=what == "rows" and name in _RARE))
    return _compound_last(controls)


def _doubtful(record: Schema) -> tuple[Option, ...]:
    fields = record["properties"]
    return tuple(Option(name, capital(fields[name]["title"])) for name in fields["uncertain"]["properties"])
