"""The Catalogue: all records, linked, with every index that pages need, in this one place."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from catalogue.model.geography.region import REGIONS, Region
from catalogue.model.knowledge import Knowledge, knowledge_of
from catalogue.model.organisations import (
    OrganisationInRoles,
    Role,
    organisation_slug,
    organisations_of,
    spellings_of,
)
from catalogue.model.records.practice import Practice
from catalogue.model.records.stop import Stop
from catalogue.model.records.visit import Visit
from catalogue.model.records.vocabulary import Vocabularies
from catalogue.model.types.alphabet import polish_order
from catalogue.model.types.partial_date import PartialDate
from catalogue.source.document import Document
from catalogue.source.pictures.picture import Look
from catalogue.source.slug import slugify

__all__ = ["Catalogue", "Group", "Mention", "OrganisationInRoles", "Role", "Sighting"]


@dataclass(frozen=True, slots=True)
class Sighting:
    """A stop together with its visit."""

    visit: Visit
    stop: Stop


@dataclass(frozen=True, slots=True)
class Mention:
    """An entity that visits name and no practice describes; `region` and `locality` may be unknown."""

    place: str
    entity_type: str
    locality: str | None
    region: Region | None
    sightings: tuple[Sighting, ...]


@dataclass(slots=True)
class Group:
    """What belongs together under one heading: a voivodeship, a type, a topic."""

    practices: list[Practice] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    visits: list[Visit] = field(default_factory=list)


@dataclass(frozen=True)
class Catalogue:
    """The records by id, practices and visits in alphabetical and chronological order (newest first).

    `documents` are the files of the entries as they were read, `pictures` what was seen in the files of
    pictures, both by path below the content folder.
    The groups below are worked out once, on first use.
    """

    vocabularies: Vocabularies
    practices: Mapping[str, Practice]
    visits: Mapping[str, Visit]
    documents: Mapping[str, Document]
    pictures: Mapping[str, Look]

    @classmethod
    def of(
        cls,
        vocabularies: Vocabularies,
        practices: Iterable[Practice],
        visits: Iterable[Visit],
        documents: Mapping[str, Document] | None = None,
        pictures: Mapping[str, Look] | None = None,
    ) -> "Catalogue":
        """Put records, whose references were checked, into their order."""
        alphabetical = sorted(practices, key=lambda p: (polish_order(p.title), p.id))
        newest_first = sorted(sorted(visits, key=lambda v: v.id), key=_when, reverse=True)
        by_id = {p.id: p for p in alphabetical}, {v.id: v for v in newest_first}
        return cls(vocabularies, *by_id, documents or {}, pictures or {})

    @property
    def entries(self) -> tuple[Practice | Visit, ...]:
        """All practices, then all visits."""
        return (*self.practices.values(), *self.visits.values())

    @cached_property
    def sightings(self) -> Mapping[str, tuple[Sighting, ...]]:
        """By practice id: the stops that lead to it, newest visit first; a visit counts once a mode."""
        found: dict[str, dict[tuple[str, str], Sighting]] = defaultdict(dict)
        for visit in self.visits.values():
            for stop in visit.stops:
                if stop.practice:
                    found[stop.practice].setdefault((visit.id, stop.mode), Sighting(visit, stop))
        return {id_: tuple(found[id_].values()) if id_ in found else () for id_ in self.practices}

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """Stops that are entities without a practice, one for each name, town, region and type."""
        found: dict[tuple[str, ...], list[Sighting]] = defaultdict(list)
        for visit in self.visits.values():
            for stop in visit.stops:
                if stop.is_mention:
                    region = stop.region.slug if stop.region else ""
                    key = (slugify(stop.place or ""), slugify(stop.locality or "-"), region, stop.entity_type or "")
                    found[key].append(Sighting(visit, stop))
        mentions = (
            Mention(s[0].stop.place or "", s[0].stop.entity_type or "", s[0].stop.locality, s[0].stop.region, tuple(s))
            for s in found.values()
        )
        return tuple(sorted(mentions, key=lambda m: (polish_order(m.place), m.locality or "")))

    @cached_property
    def by_region(self) -> Mapping[str, Group]:
        """By the slug of a voivodeship, all 16; `visits` are those that went there."""
        groups = {region.slug: Group() for region in REGIONS}
        for practice in self.practices.values():
            groups[practice.region.slug].practices.append(practice)
        for mention in self.mentions:
            if mention.region:
                groups[mention.region.slug].mentions.append(mention)
        for visit in self.visits.values():
            for region in self.regions_of(visit):
                groups[region.slug].visits.append(visit)
        return groups

    @cached_property
    def by_type(self) -> Mapping[str, Group]:
        """By the code of an entity type."""
        groups = self._practices_by(self.vocabularies.entity_types, lambda practice: (practice.entity_type,))
        for mention in self.mentions:
            groups[mention.entity_type].mentions.append(mention)
        return groups

    @cached_property
    def by_topic(self) -> Mapping[str, Group]:
        """By the code of a topic."""
        groups = self._practices_by(self.vocabularies.topics, lambda practice: practice.topics)
        for visit in self.visits.values():
            for code in visit.topics:
                groups[code].visits.append(visit)
        return groups

    @cached_property
    def by_activity(self) -> Mapping[str, Group]:
        """By the code of an activity."""
        return self._practices_by(self.vocabularies.activities, lambda practice: practice.activities)

    @cached_property
    def by_target_group(self) -> Mapping[str, Group]:
        """By the code of a target group."""
        return self._practices_by(self.vocabularies.target_groups, lambda practice: practice.target_groups)

    def _practices_by(self, codes: Iterable[str], of: Callable[[Practice], Iterable[str]]) -> dict[str, Group]:
        groups = {code: Group() for code in codes}
        for practice in self.practices.values():
            for code in of(practice):
                groups[code].practices.append(practice)
        return groups

    @cached_property
    def by_funding(self) -> Mapping[str, Group]:
        """By the code of a funding project."""
        groups = {code: Group() for code in self.vocabularies.funding_projects}
        for visit in self.visits.values():
            if visit.funding:
                groups[visit.funding].visits.append(visit)
        return groups

    @cached_property
    def by_part_of(self) -> Mapping[str, list[Practice]]:
        """By practice id: the practices that are part of it."""
        return self._practices_under(lambda practice: practice.part_of)

    @cached_property
    def by_successor(self) -> Mapping[str, list[Practice]]:
        """By practice id: the practices that were turned into it."""
        return self._practices_under(lambda practice: practice.successor)

    def _practices_under(self, of: Callable[[Practice], str | None]) -> dict[str, list[Practice]]:
        found: dict[str, list[Practice]] = {}
        for practice in self.practices.values():
            if id_ := of(practice):
                found.setdefault(id_, []).append(practice)
        return found

    @cached_property
    def _spellings(self) -> Mapping[str, str]:
        return spellings_of(self.vocabularies.organisations)

    def organisation_slug(self, name: str) -> str:
        """The slug of the organisation that this name means."""
        return organisation_slug(name, self._spellings)

    @cached_property
    def organisations(self) -> Mapping[str, OrganisationInRoles]:
        """By slug, in alphabetical order: those with an entry, and those that records name."""
        return organisations_of(self.vocabularies, self.practices.values(), self.visits.values(), self._spellings)

    def regions_of(self, visit: Visit) -> tuple[Region, ...]:
        """The voivodeships where a visit's stops lie, in the order of the programme."""
        regions = (self.practices[stop.practice].region if stop.practice else stop.region for stop in visit.stops)
        return tuple(dict.fromkeys(region for region in regions if region))

    def visited(self, practice: Practice) -> tuple[Visit, ...]:
        """The visits that were there: stops with mode `visited` alone, newest first."""
        return tuple(s.visit for s in self.sightings[practice.id] if s.stop.mode == "visited")

    def knowledge(self, practice: Practice) -> Knowledge:
        """What is known of its newest year."""
        return knowledge_of(practice, [sighting.visit for sighting in self.sightings[practice.id]])

    def knowledge_year(self, practice: Practice) -> int | None:
        """The year of its newest source or visit, or of a later check; None where none gives a year."""
        return self.knowledge(practice).year

    @cached_property
    def edition(self) -> PartialDate | None:
        """The date of the newest content: a source's day of publication, a report's day, a check."""
        sources = [*(p.sources for p in self.practices.values()), *(v.sources for v in self.visits.values())]
        dates = [source.published for some in sources for source in some]
        dates += [v.end or v.start for v in self.visits.values() if v.kind == "report"]
        dates += [p.verified.date for p in self.practices.values() if p.verified]
        return max((d for d in dates if d and d.year), key=PartialDate.sort_key, default=None)


def _when(visit: Visit) -> tuple[int, int, int]:
    return visit.start.sort_key() if visit.start else (0, 0, 0)
