"""An entry that gives every field, for tests of what pages show."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from catalogue.editing.template import template
from catalogue.model.catalogue import Catalogue
from catalogue.model.geography.region import REGION_BY_NAME
from catalogue.model.records.practice import Practice
from catalogue.model.records.shape import RECORDS, Field, Kind, Shape, shape
from catalogue.model.records.visit import Visit
from catalogue.model.types.known import Known
from catalogue.model.types.partial_date import PartialDate
from catalogue.source.document import read_entry
from catalogue.views.page import Page
from catalogue.views.pages.entries.practices import practice_pages
from catalogue.views.pages.entries.visits import visit_pages
from catalogue.views.rendering import Renderer
from drawn import TODAY

ID = "wpis"
Place = tuple[str | int, ...]


def whole(catalogue: Catalogue, kind: Kind, word: int) -> dict[str, Any]:
    """An entry that gives every field: the template, with this word of those that a field may choose from."""
    text = re.sub("(?m)^# ", "", template(kind, catalogue.vocabularies))
    whole: dict[str, Any] = dict(read_entry("", text.encode()).fields)
    ids = iter(catalogue.practices)
    for place, field in leaves(shape(RECORDS[kind], catalogue.vocabularies), whole, ()):
        if field.values.kind == "word":
            put(whole, place, field.choices[word].word)
        if field.values.kind == "practice":
            put(whole, place, next(ids))
    return whole | ({"municipality": "Trzemeszno"} if kind == "praktyka" else {})  # not the town's name again


def leaves(fields: Shape, given: Mapping[str, Any], at: Place) -> Iterator[tuple[Place, Field]]:
    """The places of the fields that are no sets of fields, where they stand first, with those that must be given."""
    for name, field in fields.fields.items():
        items = [*enumerate(given.get(name, []))] if field.several and field.parts else [(None, given.get(name))]
        for index, item in items:
            place = (*at, name) if index is None else (*at, name, index)
            if field.parts and item is not None:
                yield from leaves(field.parts, item, place)
            elif item is not None:
                yield place, field


def put(entry: Any, place: Place, value: object) -> None:  # noqa: ANN401 - fields as they are read
    for step in place[:-1]:
        entry = entry[step]
    if value is None:
        del entry[place[-1]]
    else:
        entry[place[-1]] = value


def with_entry(catalogue: Catalogue, kind: Kind, fields: Mapping[str, Any]) -> Catalogue:
    """The catalogue, with an entry of these fields."""
    images = ("praktyki/a/kawiarnia.jpg", "praktyki/a/Inne słowa")
    known = Known(PartialDate.of(TODAY), practice_ids=catalogue.practices.keys(), images=images, folder="praktyki/a")
    practices, visits = list(catalogue.practices.values()), list(catalogue.visits.values())
    data = {**fields, "id": ID, "body": practices[0].body}
    if kind == "praktyka":
        of_there = {**data, "region": "wielkopolskie", "path": f"praktyki/a/{ID}.md"}  # as its TERYT says
        practice = Practice.model_validate(of_there, context=known)
        practices.append(practice.model_copy(update={"region": REGION_BY_NAME[fields["region"]]}))
    else:
        visits.append(Visit.model_validate({**data, "path": f"wizyty/a/{ID}.md"}, context=known))
    return Catalogue.of(catalogue.vocabularies, practices, visits)


def article(pages: Renderer, catalogue: Catalogue, kind: Kind, fields: Mapping[str, Any]) -> str:
    """The page of an entry with these fields, in the catalogue."""
    around = with_entry(catalogue, kind, fields)
    items = practice_pages(around) if kind == "praktyka" else visit_pages(around)
    return pages.page(next(item for item in items if isinstance(item, Page) and item.path.endswith(f"/{ID}.html")))
