"""Each field of a practice and of a visit, and of what these are made of, changes its page, or is hidden for a reason."""

import copy
import re
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from catalogue.editing.template import template
from catalogue.model.catalogue import Catalogue
from catalogue.model.geography.region import REGION_BY_NAME
from catalogue.model.records.practice import Practice
from catalogue.model.records.shape import RECORDS, Field, Kind, Shape, shape
from catalogue.model.records.visit import Visit
from catalogue.model.types.known import Known
from catalogue.model.types.partial_date import PartialDate
from catalogue.settings.settings import Settings
from catalogue.source.document import read_entry
from catalogue.views.page import Page
from catalogue.views.pages.entries.practices import practice_pages
from catalogue.views.pages.entries.visits import visit_pages
from catalogue.views.rendering import Renderer
from drawn import TODAY

HIDDEN: Mapping[Kind, Mapping[str, str]] = {
    "praktyka": {"aliases": "former addresses, which lead to the page"},
    "wizyta": {"aliases": "former addresses, which lead to the page"},
}
"""The fields that no page shows, each with the reason."""
ID = "wpis"
Place = tuple[str | int, ...]


@pytest.mark.parametrize("kind", RECORDS)
def test_every_field_is_shown_or_hidden_for_a_reason(zarki: Catalogue, kind: Kind) -> None:
    fields, hidden = shape(RECORDS[kind], zarki.vocabularies), set[str]()
    for word in (0, -1):  # what one word hides (nobody travelled to an online visit) another shows
        whole = _whole(zarki, kind, word)
        pages = Renderer(_with(zarki, kind, whole), Settings())
        shown = _article(pages, zarki, kind, whole)
        leaves = {_name(place): (place, field) for place, field in _leaves(fields, whole, ())}
        assert {name.partition(".")[0] for name in leaves} == fields.fields.keys()
        left = {name: leaves[name] for name in (hidden if word else leaves)}
        hidden = {name for name, of in left.items() if _article(pages, zarki, kind, _changed(whole, *of)) == shown}
    assert hidden == HIDDEN[kind].keys()


def _name(place: Place) -> str:
    return ".".join(step for step in place if isinstance(step, str))


def _whole(catalogue: Catalogue, kind: Kind, word: int) -> dict[str, Any]:
    """An entry that gives every field: the template, with this word of those that a field may choose from."""
    text = re.sub("(?m)^# ", "", template(kind, catalogue.vocabularies))
    whole: dict[str, Any] = dict(read_entry("", text.encode()).fields)
    ids = iter(catalogue.practices)
    for place, field in _leaves(shape(RECORDS[kind], catalogue.vocabularies), whole, ()):
        if field.values.kind == "word":
            _put(whole, place, field.choices[word].word)
        if field.values.kind == "practice":
            _put(whole, place, next(ids))
    return whole | ({"municipality": "Trzemeszno"} if kind == "praktyka" else {})  # not the town's name again


def _leaves(fields: Shape, given: Mapping[str, Any], at: Place) -> Iterator[tuple[Place, Field]]:
    """The places of the fields that are no sets of fields, where they stand first, with those that must be given."""
    for name, field in fields.fields.items():
        items = [*enumerate(given.get(name, []))] if field.several and field.parts else [(None, given.get(name))]
        for index, item in items:
            place = (*at, name) if index is None else (*at, name, index)
            if field.parts and item is not None:
                yield from _leaves(field.parts, item, place)
            elif item is not None:
                yield place, field


def _put(entry: Any, place: Place, value: object) -> None:  # noqa: ANN401 - fields as they are read
    for step in place[:-1]:
        entry = entry[step]
    if value is None:
        del entry[place[-1]]
    else:
        entry[place[-1]] = value


def _changed(whole: dict[str, Any], place: Place, field: Field) -> dict[str, Any]:
    """The entry without a field, or with another value where it must be given."""
    entry = copy.deepcopy(whole)
    must = field.required or place[-1] in {"practice", "place"}
    _put(entry, place, _other(field) if must else None)
    return entry


def _other(field: Field) -> object:
    match field.values.kind:
        case "text" | "place":
            value = "Inne słowa"
        case "date":
            value = "2011"
        case "degrees":
            value = "50" if field.name == "lat" else "20"
        case "practice":
            value = "punkt-zarki"
        case "region":
            value = "podlaskie"
        case _:
            value = field.choices[1].word
    return [value] if field.several else value


def _with(catalogue: Catalogue, kind: Kind, fields: Mapping[str, Any]) -> Catalogue:
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


def _article(pages: Renderer, catalogue: Catalogue, kind: Kind, fields: Mapping[str, Any]) -> str:
    """The page of an entry with these fields, in the catalogue."""
    around = _with(catalogue, kind, fields)
    items = practice_pages(around) if kind == "praktyka" else visit_pages(around)
    return pages.page(next(item for item in items if isinstance(item, Page) and item.path.endswith(f"/{ID}.html")))
