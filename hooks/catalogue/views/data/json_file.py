"""`katalog.json`: everything that the catalogue holds, in one file."""

from collections.abc import Iterator, Mapping
from typing import Any

from catalogue.model.catalogue import Catalogue
from catalogue.model.geography.region import REGIONS
from catalogue.model.organisations import OrganisationInRoles
from catalogue.model.records.practice import Practice
from catalogue.model.records.record import Record
from catalogue.model.records.visit import Visit
from catalogue.model.records.vocabulary import Organisation
from catalogue.settings.settings import Settings
from catalogue.views import addresses
from catalogue.views.anchors import anchor_of
from catalogue.views.data.described import fields
from catalogue.views.data.plain import plain, position_from
from catalogue.views.data.published import LICENCE_NAME, VERSION, id_of, json_lines, path_of
from catalogue.views.head.structured_entries import LICENCE
from catalogue.views.page import File

NAME = "katalog.json"
_FOLDERS = {
    "entity_types": "typy",
    "topics": "tematy",
    "activities": "dzialalnosc",
    "target_groups": "dla-kogo",
    "funding_projects": "projekty",
}
_DEPTH = 3  # a line for each field of a record

Json = dict[str, Any]


def catalogue_json(catalogue: Catalogue, settings: Settings) -> File:
    """Practices, visits, vocabularies, former ids and those of entries that were withdrawn.

    An id, and a field that names another practice, is the address of a page (`published.id_of`).
    """
    data = {
        "version": VERSION,
        "title": settings.site_name,
        "id": id_of(settings, path_of(NAME)),
        "documentation": id_of(settings, addresses.DATA),
        "publisher": settings.publisher or None,
        "licence": LICENCE,
        "licence_name": LICENCE_NAME,
        "edition": plain(catalogue.edition),
        "fields": {"practices": fields("praktyka"), "visits": fields("wizyta")},
        "practices": (_practice(catalogue, settings, practice) for practice in catalogue.practices.values()),
        "visits": (_visit(catalogue, settings, visit) for visit in catalogue.visits.values()),
        "vocabularies": _vocabularies(catalogue, settings),
        "tombstones": list(_tombstones(catalogue, settings)),
    }
    return File(path_of(NAME), json_lines(data, _DEPTH))


def _practice(catalogue: Catalogue, settings: Settings, practice: Practice) -> Json:
    return (
        _named(settings, addresses.practice(practice), practice.id)
        | _without_id(practice)
        | {
            "successor": _id_of_practice(catalogue, settings, practice.successor),
            "part_of": _id_of_practice(catalogue, settings, practice.part_of),
            "images": [
                plain(image) | {"url": id_of(settings, addresses.image(practice, image))} for image in practice.images
            ],
            "position": plain(practice.position),
            "position_from": position_from(practice),
            "knowledge_year": catalogue.knowledge_year(practice),
        }
    )


def _visit(catalogue: Catalogue, settings: Settings, visit: Visit) -> Json:
    stops = [plain(stop) | {"practice": _id_of_practice(catalogue, settings, stop.practice)} for stop in visit.stops]
    return _named(settings, addresses.visit(visit), visit.id) | _without_id(visit) | {"stops": stops}


def _named(settings: Settings, path: str, code: str) -> Json:
    return {"id": id_of(settings, path), "code": code}


def _without_id(record: Record) -> Json:
    return {name: plain(value) for name, value in record if name != "id"}


def _id_of_practice(catalogue: Catalogue, settings: Settings, code: str | None) -> str | None:
    return id_of(settings, addresses.practice(catalogue.practices[code])) if code else None


def _vocabularies(catalogue: Catalogue, settings: Settings) -> dict[str, list[Json]]:
    """Every list in the order of its file; the voivodeships with what joins them with registers."""
    lists: dict[str, list[Json]] = {
        "regions": [
            _named(settings, addresses.region(region), region.slug)
            | {"name": region.name, "teryt": region.teryt, "nuts2": list(region.nuts2)}
            for region in REGIONS
        ]
    }
    for name, folder in _FOLDERS.items():
        terms: Mapping[str, Record] = getattr(catalogue.vocabularies, name)
        lists[name] = [
            _named(settings, addresses.group(folder, code), code) | plain(term) for code, term in terms.items()
        ]
    lists["organisations"] = [
        _organisation(settings, organisation) for organisation in catalogue.organisations.values()
    ]
    lists["glossary"] = [
        _named(settings, f"{addresses.GLOSSARY}#{anchor_of(code)}", code) | plain(term)
        for code, term in catalogue.vocabularies.glossary.items()
    ]
    return lists


def _organisation(settings: Settings, organisation: OrganisationInRoles) -> Json:
    """With `roles`: by role, the ids of the entries that name it. One without an entry of its own has a name alone."""
    entry = plain(organisation.entry) if organisation.entry else dict.fromkeys(Organisation.model_fields)
    roles: dict[str, list[str]] = {
        **{role: list(map(addresses.practice, found)) for role, found in organisation.practices.items()},
        **{role: list(map(addresses.visit, found)) for role, found in organisation.visits.items()},
        "beneficiary": [addresses.group("projekty", code) for code in organisation.projects],
    }
    return (
        _named(settings, addresses.group("organizacje", organisation.slug), organisation.slug)
        | entry
        | {"name": organisation.name, "aliases": entry["aliases"] or []}
        | {"roles": {role: [id_of(settings, path) for path in paths] for role, paths in roles.items() if paths}}
    )


def _tombstones(catalogue: Catalogue, settings: Settings) -> Iterator[Json]:
    """Each former id with the id that took its place; each that was withdrawn with the day and the reason."""
    for entry in catalogue.entries:
        kind = entry.path.partition("/")[0]
        for alias in entry.aliases:
            former, now = addresses.group(kind, alias), addresses.group(kind, entry.id)
            yield {"id": id_of(settings, former), "moved_to": id_of(settings, now)}
    for code, withdrawal in catalogue.vocabularies.withdrawn.items():
        kind, _, id_ = code.partition("/")
        gone = addresses.group(kind, id_)
        yield {"id": id_of(settings, gone), "withdrawn": plain(withdrawal.date), "reason": withdrawal.reason}
