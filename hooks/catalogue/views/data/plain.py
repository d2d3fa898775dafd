"""Records as plain data: texts, numbers, lists and mappings, as JSON knows them, and where their places come from."""

from collections.abc import Mapping
from typing import Any

from catalogue.model.geography.region import Region
from catalogue.model.records.practice import Practice
from catalogue.model.records.record import Record
from catalogue.model.types.partial_date import PartialDate
from catalogue.source.markdown.body import Body


def plain(value: object) -> Any:  # noqa: ANN401 - JSON
    """A record with all of its fields under their names; one that is not given is null, or an empty list or mapping.

    Dates have the form that `PartialDate.parse` reads, a voivodeship is its name, a body its Markdown.
    """
    match dict(value) if isinstance(value, Record) else value:
        case Region() as region:
            return region.name
        case PartialDate() as date:
            return str(date)
        case Body() as body:
            return body.markdown.strip("\n")
        case Mapping() as items:
            return {name: plain(item) for name, item in items.items()}
        case tuple() as items:
            return [plain(item) for item in items]
        case other:
            return other


def position_from(practice: Practice) -> str | None:
    """The field that its place on a map comes from; None where the place is unknown."""
    if practice.position is None:
        return None
    return next(name for name in ("coordinates", "locality", "municipality") if getattr(practice, name))
