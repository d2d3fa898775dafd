"""What the facts of entries are called, and those of a practice in words: for its page, and side by side.

They follow from the shape of the record: a new field gets its line by itself.
"""

from collections.abc import Callable, Iterator, Mapping, Sized
from dataclasses import dataclass
from functools import cache
from operator import attrgetter
from typing import Any

from catalogue.model.catalogue import Catalogue
from catalogue.model.geography.region import Region
from catalogue.model.records.practice import Practice, Result
from catalogue.model.records.record import Record
from catalogue.model.records.shape import RECORDS, Field, shape
from catalogue.model.types.about import About
from catalogue.model.types.numbers import Coordinates
from catalogue.model.types.partial_date import PartialDate
from catalogue.views.data.tables.cell_text import text
from catalogue.views.text import words
from catalogue.views.text.doubts import doubt, host, marked, title, year_in_words

LEFT_OUT = frozenset({"sources", "images", "aliases", "uncertain", "discrepancies"})
# fmt: off
AS_ON_ITS_PAGE = (
    "title", "summary", "host", "entity_type", "locality", "municipality", "region", "coordinates", "operator",
    "founders", "since", "status", "successor", "part_of", "social_enterprise", "activities", "target_groups",
    "website", "identifiers", "topics", "results", "transfer", "hosting", "verified",
)
# fmt: on
"""The order of fields; one that is not named comes behind these."""


@cache
def _abouts(record: type[Record]) -> Mapping[str, About]:
    return {name: field.about for name, field in shape(record).fields.items()}


def name_of(record: Record, field: str) -> str:
    """What a field is called, wherever it is shown."""
    return _abouts(type(record))[field].name


def label(record: Record, field: str, values: Sized = ()) -> str:
    """The name as it begins a line: `Założyciele`, and before one of several values `Założyciel`."""
    about = _abouts(type(record))[field]
    return words.capital(about.item if len(values) == 1 else about.name)


def _result(result: Result) -> str:
    return f"{result.value} {result.what}" + (f" ({result.as_of.words()})" if result.as_of else "")


_IN_WORDS: Mapping[type, Callable[[Any], str]] = {
    Coordinates: words.point,
    Result: _result,
    PartialDate: PartialDate.words,
    Region: attrgetter("name"),
}


def _in_parts(value: object) -> bool:
    """Whether a value is a set of fields that has no words as a whole."""
    return isinstance(value, Record) and type(value) not in _IN_WORDS


@dataclass(frozen=True, slots=True)
class Fact:
    """A value in words. `key` tells it from others: `since`, `hosting.contact`; `of` names the set that `name` is in."""

    key: str
    name: str
    value: str
    of: str = ""

    @property
    def label(self) -> str:
        """`Założyciele`, `Jak umówić wizytę: kontakt`."""
        return words.capital(f"{self.of}: {self.name}" if self.of else self.name)


class Facts:
    """Says the facts of practices of one catalogue."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Find what codes and ids mean, once for all practices."""
        self._catalogue = catalogue
        self._practices = {
            id_: f"{title(practice)} – {host(practice)}" for id_, practice in catalogue.practices.items()
        }
        fields = shape(RECORDS["praktyka"], catalogue.vocabularies).fields
        order = (*AS_ON_ITS_PAGE, *(name for name in fields if name not in {*AS_ON_ITS_PAGE, *LEFT_OUT}))
        self._fields = {name: fields[name] for name in order}

    def of(self, practice: Practice) -> Iterator[Fact]:
        """Its fields, then the year of knowledge, the number of sources, how many visits were there; no unknown one."""
        for name, field in self._fields.items():
            for fact in self._facts(field, getattr(practice, name)):
                said = self._state(practice) if name == "status" else marked(fact.value, doubt(practice, name))
                yield Fact(fact.key, fact.name, said, fact.of)
        known = self._catalogue.knowledge(practice)
        if known.year:
            yield Fact("knowledge_year", "rok wiedzy", year_in_words(known.year, is_uncertain=known.is_uncertain))
        yield Fact("sources", "liczba źródeł", str(len(practice.sources)))
        seen = words.times_visited(self._catalogue.visited(practice))
        if seen:
            yield Fact("visits", "wizyty studyjne", seen)

    def _state(self, practice: Practice) -> str:
        return words.state(practice, self._catalogue.vocabularies.entity_types[practice.entity_type])

    def in_sets(self, practice: Practice) -> Mapping[str, list[Fact]]:
        """The facts in each set of fields."""
        sets = (field for field in self._fields.values() if field.parts and not field.several)
        return {field.name: list(self._facts(field, getattr(practice, field.name))) for field in sets}

    def _facts(self, field: Field, value: object) -> Iterator[Fact]:
        """One fact, or one of each part of a set of fields."""
        if _in_parts(value):
            for part, said in self._parts(field, value):
                yield Fact(f"{field.name}.{part.name}", part.about.name, said, field.about.name)
        elif said := self._said(field, value):
            yield Fact(field.name, field.about.name, said)

    def _parts(self, field: Field, value: object) -> Iterator[tuple[Field, str]]:
        for name, part in field.parts.fields.items() if field.parts else ():
            if said := self._said(part, getattr(value, name)):
                yield part, said

    def _said(self, field: Field, value: Any) -> str:  # noqa: ANN401 - a value of any field
        """The value in Polish words; empty where there is none."""
        if isinstance(value, tuple):
            return ("; " if field.parts else ", ").join(self._said(field, each) for each in value)
        if isinstance(value, str):
            names_a_practice = field.values.kind == "practice"
            return (self._practices if names_a_practice else field.names).get(value, value)
        if _in_parts(value):
            return ", ".join(said for _, said in self._parts(field, value))
        return _IN_WORDS.get(type(value), text)(value)
