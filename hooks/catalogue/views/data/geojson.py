"""`praktyki.geojson`: the practices on a map (RFC 7946)."""

from typing import Any

from catalogue.model.catalogue import Catalogue
from catalogue.model.records.practice import Practice
from catalogue.model.types.identifiers import Identifiers
from catalogue.model.types.numbers import Coordinates
from catalogue.settings.settings import Settings
from catalogue.views import addresses
from catalogue.views.data.plain import plain, position_from
from catalogue.views.data.published import LICENCE_NAME, VERSION, id_of, json_lines, path_of
from catalogue.views.head.structured_entries import LICENCE
from catalogue.views.page import File
from catalogue.views.text.words import STATUS

NAME = "praktyki.geojson"
_DEPTH = 2  # a line for each practice


def practices_geojson(catalogue: Catalogue, settings: Settings) -> File:
    """A point for each practice whose place is known; `without_position` says how many are left out.

    `position_from` tells a host's own point (`coordinates`) from that of its town or gmina.
    """
    placed = [(practice, point) for practice in catalogue.practices.values() if (point := practice.position)]
    data = {
        "type": "FeatureCollection",
        "version": VERSION,
        "title": settings.site_name,
        "licence": LICENCE,
        "licence_name": LICENCE_NAME,
        "edition": plain(catalogue.edition),
        "without_position": len(catalogue.practices) - len(placed),
        "features": (_feature(catalogue, settings, practice, point) for practice, point in placed),
    }
    return File(path_of(NAME), json_lines(data, _DEPTH))


def _feature(catalogue: Catalogue, settings: Settings, practice: Practice, point: Coordinates) -> dict[str, Any]:
    id_ = id_of(settings, addresses.practice(practice))
    return {
        "type": "Feature",
        "id": id_,
        "geometry": {"type": "Point", "coordinates": [point.lon, point.lat]},
        "properties": {"id": id_, "code": practice.id, **_properties(catalogue, practice)},
    }


def _properties(catalogue: Catalogue, practice: Practice) -> dict[str, Any]:
    """Fields by the names of the record, nested ones with a dot; `uncertain` names those that are."""
    lists = catalogue.vocabularies
    return {
        "title": practice.title,
        "host": practice.host,
        "entity_type": practice.entity_type,
        "entity_type_name": lists.entity_types[practice.entity_type].name,
        "region": practice.region.name,
        "region_teryt": practice.region.teryt,
        "region_nuts2": list(practice.region.nuts2),
        "locality": practice.locality,
        "municipality": practice.municipality,
        "position_from": position_from(practice),
        "summary": practice.summary,
        "topics": list(practice.topics),
        "topics_name": [lists.topics[code].name for code in practice.topics],
        "activities": list(practice.activities),
        "activities_name": [lists.activities[code].name for code in practice.activities],
        "target_groups": list(practice.target_groups),
        "target_groups_name": [lists.target_groups[code].name for code in practice.target_groups],
        "since": plain(practice.since),
        "status": practice.status,
        "status_name": STATUS[practice.status] if practice.status else None,
        **{f"identifiers.{name}": getattr(practice.identifiers, name, None) for name in Identifiers.model_fields},
        "website": practice.website,
        "knowledge_year": catalogue.knowledge_year(practice),
        "uncertain": list(practice.uncertain),
    }
