"""Every fact of a practice in words, a line each, as they stand side by side where practices are compared.

The lines follow from the record and its schema: a new field gets its line by itself.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Any

from catalogue.model.catalogue import Catalogue
from catalogue.model.records.practice import Practice, Result
from catalogue.model.records.record import Record
from catalogue.model.records.schema import RULES, Schema, schema
from catalogue.model.types.numbers import Coordinates
from catalogue.model.types.partial_date import PartialDate
from catalogue.model.types.region import Region
from catalogue.views.data.cell_text import text
from catalogue.views.fields import item_of
from catalogue.views.text import words

DOUBT = " (niepewne)"
"""Stands behind a value that the record calls uncertain."""
LEFT_OUT = frozenset({"sources", "images", "aliases", "uncertain", "discrepancies"})
# fmt: off
AS_ON_ITS_PAGE = (
    "title", "summary", "host", "entity_type", "locality", "municipality", "region", "coordinates", "operator",
    "founders", "since", "status", "successor", "part_of", "social_enterprise", "activities", "target_groups",
    "website", "identifiers", "topics", "results", "transfer", "hosting", "verified",
)
# fmt: on
"""The order of fields; one that is not named comes behind these."""


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
        """`Założyciele`, `Jak tu przyjechać: kontakt`."""
        return words.capital(f"{self.of}: {self.name}" if self.of else self.name)


@dataclass(frozen=True, slots=True)
class _Field:
    """A field's name, what its codes or ids mean, and its parts where it is a set of fields, or a list of them."""

    name: str
    meanings: Mapping[str, str] = field(default_factory=dict)
    parts: Mapping[str, "_Field"] = field(default_factory=dict)

    def said(self, value: Any) -> str:  # noqa: ANN401 - a value of any field
        """The value in Polish words; empty where there is none."""
        if isinstance(value, tuple):
            return ("; " if self.parts else ", ").join(map(self.said, value))
        if isinstance(value, str):
            return self.meanings.get(value, value)
        if _in_parts(value):
            return ", ".join(filter(None, (part.said(getattr(value, name)) for name, part in self.parts.items())))
        return _IN_WORDS.get(type(value), text)(value)


class Facts:
    """Says the facts of practices of one catalogue."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Find what the schema says of the fields, once for all practices."""
        self._catalogue = catalogue
        practices = {id_: f"{practice.title} – {practice.host}" for id_, practice in catalogue.practices.items()}
        properties = schema("praktyka", catalogue.vocabularies)["properties"]
        order = (*AS_ON_ITS_PAGE, *(name for name in properties if name not in {*AS_ON_ITS_PAGE, *LEFT_OUT}))
        self._fields = {name: _field(properties[name], practices) for name in order}

    def of(self, practice: Practice) -> Iterator[Fact]:
        """Its fields, then the year of knowledge, the number of sources, how many visits were there; no unknown one."""
        for name, about in self._fields.items():
            doubt = DOUBT if name in practice.uncertain else ""
            for fact in _facts(name, about, getattr(practice, name)):
                yield Fact(fact.key, fact.name, fact.value + doubt, fact.of)
        year = self._catalogue.knowledge_year(practice)
        if year:
            yield Fact("knowledge_year", "rok wiedzy", str(year))
        yield Fact("sources", "liczba źródeł", str(len(practice.sources)))
        seen = words.times_visited(self._catalogue.visited(practice))
        if seen:
            yield Fact("visits", "wizyty studyjne", seen)


def _facts(name: str, about: _Field, value: object) -> Iterator[Fact]:
    """One fact, or one of each part of a set of fields."""
    if _in_parts(value):
        for inner, part in about.parts.items():
            if said := part.said(getattr(value, inner)):
                yield Fact(f"{name}.{inner}", part.name, said, about.name)
    elif said := about.said(value):
        yield Fact(name, about.name, said)


def _field(described: Schema, practices: Mapping[str, str]) -> _Field:
    item = item_of(described)
    codes = {term["const"]: term["title"] for term in item.get("oneOf", ()) if "const" in term}
    return _Field(
        described["title"],
        practices if "practice" in item.get(RULES, ()) else codes,
        {name: _field(part, practices) for name, part in item.get("properties", {}).items()},
    )
