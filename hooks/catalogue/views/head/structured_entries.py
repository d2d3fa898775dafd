"""The nodes of entries: a practice is an article about its host, a visit an event at the places it went to."""

from collections.abc import Iterable
from typing import TypeVar

from catalogue.model.geography.region import Region
from catalogue.model.records.practice import Practice
from catalogue.model.records.source import Source
from catalogue.model.records.stop import Stop
from catalogue.model.records.visit import Visit
from catalogue.model.types.numbers import Coordinates
from catalogue.views import addresses
from catalogue.views.head.structured import Node, Site, given, iso, node, registers
from catalogue.views.page import Page
from catalogue.views.text.doubts import town

LICENCE = "https://creativecommons.org/licenses/by/4.0/"  # of all texts in `practices/`

_ATTENDANCE = {
    "on-site": "https://schema.org/OfflineEventAttendanceMode",
    "online": "https://schema.org/OnlineEventAttendanceMode",
}

_Value = TypeVar("_Value")


def _sure(entry: Practice | Visit, field: str, value: _Value) -> _Value | None:
    """The value of a field, unless the entry calls it uncertain."""
    return None if field in entry.uncertain else value


def practice(site: Site, page: Page, entry: Practice) -> Node:
    """A practice. Its day is that of the last check: no other date in a record says when the text was right."""
    lists = site.catalogue.vocabularies
    keywords = [lists.topics[code].name for code in _sure(entry, "topics", entry.topics) or ()]
    keywords += [lists.activities[code].name for code in _sure(entry, "activities", entry.activities) or ()]
    images = [
        node(
            "ImageObject",
            contentUrl=site.url(addresses.image(entry, image)),
            caption=image.alt,
            creditText=image.credit,
            license=node("CreativeWork", name=image.licence),
        )
        for image in entry.images
    ]
    return node(
        "Article",
        id=site.url(page.path),
        headline=entry.title,
        description=entry.summary,
        inLanguage="pl",
        keywords=keywords,
        about=_host(site, entry) if _sure(entry, "host", entry.host) else None,
        mentions=[site.organisation(name) for name in _sure(entry, "operator", entry.operator) or ()],
        contentLocation=_place_of_practice(entry),
        image=images,
        dateModified=iso(entry.verified.date) if entry.verified else None,
        citation=_sources(entry.sources),
        license=LICENCE,
        publisher=site.publisher(),
        isPartOf=site.home(),
    )


def _host(site: Site, entry: Practice) -> Node:
    kind = _sure(entry, "entity_type", entry.entity_type)
    return site.organisation(entry.host) | given(
        additionalType=site.url(addresses.group("typy", kind)) if kind else None,
        url=_sure(entry, "website", entry.website),
        founder=[site.organisation(name) for name in _sure(entry, "founders", entry.founders) or ()],
        **registers(_sure(entry, "identifiers", entry.identifiers)),
    )


def _place_of_practice(entry: Practice) -> Node:
    """Where it is: the host's own point where that is given, else its town with the town's point."""
    own = _sure(entry, "coordinates", entry.coordinates)
    sure = not entry.uncertain.keys() & {"locality", "municipality", "region", "coordinates"}
    there = town(entry) if sure else ""
    point = own or (entry.position if there else None)
    return _place(entry.host if own else there, *_address(entry), point)


def _address(entry: Practice) -> tuple[str | None, Region | None]:
    return _sure(entry, "locality", entry.locality), _sure(entry, "region", entry.region)


def _place(
    name: str, locality: str | None, region: Region | None, point: Coordinates | None, described: Node | None = None
) -> Node:
    country = "PL" if region else None
    address = given(addressCountry=country, addressRegion=region.name if region else None, addressLocality=locality)
    return node(
        "Place",
        name=name,
        address=node("PostalAddress", **address) if address else None,
        geo=node("GeoCoordinates", latitude=point.lat, longitude=point.lon) if point else None,
        subjectOf=described,
    )


def _sources(sources: Iterable[Source]) -> list[Node]:
    return [
        node(
            "CreativeWork",
            name=source.title,
            publisher=node("Organization", name=source.publisher),
            url=source.url,
            datePublished=iso(source.published),
            archivedAt=source.archived,
        )
        for source in sources
    ]


def visit(site: Site, page: Page, entry: Visit) -> Node:
    """A visit. Without a year it has no date."""
    start, end = _sure(entry, "start", entry.start), _sure(entry, "end", entry.end)
    form = _sure(entry, "format", entry.format)
    topics = _sure(entry, "topics", entry.topics) or ()
    return node(
        "Event",
        id=site.url(page.path),
        name=entry.title,
        description=page.description,
        keywords=[site.catalogue.vocabularies.topics[code].name for code in topics],
        startDate=iso(start),
        endDate=iso(end) if iso(start) else None,
        eventAttendanceMode=_ATTENDANCE[form] if form else None,
        organizer=[site.organisation(name) for name in _sure(entry, "organisers", entry.organisers) or ()],
        location=_places(site, entry) if form == "on-site" else None,
        subjectOf=_sources(entry.sources),
    )


def _places(site: Site, entry: Visit) -> list[Node]:
    """The places that a visit went to, or that an announcement plans, each once."""
    modes = {"visited", "service"} | ({"planned"} if entry.kind == "announcement" else set())
    found: list[Node] = []
    for stop in _sure(entry, "stops", entry.stops) or ():
        if stop.mode in modes and (place := _place_of_stop(site, stop)) not in found:
            found.append(place)
    return found


def _place_of_stop(site: Site, stop: Stop) -> Node:
    if not stop.practice:
        return _place(stop.place or "", stop.locality, stop.region, stop.coordinates)
    host = site.catalogue.practices[stop.practice]
    described = given(id=site.url(addresses.practice(host)))
    return _place(host.host, *_address(host), _sure(host, "coordinates", host.coordinates), described)
