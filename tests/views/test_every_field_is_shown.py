"""Each field of a practice and of a visit, and of what these are made of, changes its page, or is hidden for a reason."""

import copy
from collections.abc import Mapping
from typing import Any

import pytest

from catalogue.model.catalogue import Catalogue
from catalogue.model.records.shape import RECORDS, Field, Kind, shape
from catalogue.settings.settings import Settings
from catalogue.views.rendering import Renderer
from views.every_field import Place, article, leaves, put, whole, with_entry

HIDDEN: Mapping[Kind, Mapping[str, str]] = {
    "praktyka": {"aliases": "former addresses, which lead to the page"},
    "wizyta": {"aliases": "former addresses, which lead to the page"},
}
"""The fields that no page shows, each with the reason."""


@pytest.mark.parametrize("kind", RECORDS)
def test_every_field_is_shown_or_hidden_for_a_reason(zarki: Catalogue, kind: Kind) -> None:
    fields, hidden = shape(RECORDS[kind], zarki.vocabularies), set[str]()
    for word in (0, -1):  # what one word hides (nobody travelled to an online visit) another shows
        given = whole(zarki, kind, word)
        pages = Renderer(with_entry(zarki, kind, given), Settings())
        shown = article(pages, zarki, kind, given)
        found = {_name(place): (place, field) for place, field in leaves(fields, given, ())}
        assert {name.partition(".")[0] for name in found} == fields.fields.keys()
        left = {name: found[name] for name in (hidden if word else found)}
        hidden = {name for name, of in left.items() if article(pages, zarki, kind, _changed(given, *of)) == shown}
    assert hidden == HIDDEN[kind].keys()


def _name(place: Place) -> str:
    return ".".join(step for step in place if isinstance(step, str))


def _changed(given: dict[str, Any], place: Place, field: Field) -> dict[str, Any]:
    """The entry without a field, or with another value where it must be given."""
    entry = copy.deepcopy(given)
    must = field.required or place[-1] in {"practice", "place"}
    put(entry, place, _other(field) if must else None)
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
