"""Cards: an entry or an organisation as lists show it."""

from dataclasses import dataclass

from catalogue.model.catalogue import Catalogue, OrganisationInRoles
from catalogue.model.records.practice import Practice
from catalogue.model.records.visit import Visit
from catalogue.model.types.partial_date import period_words
from catalogue.views import addresses
from catalogue.views.page import View
from catalogue.views.snippets import Link, place, to_practice, to_visit
from catalogue.views.text import words


@dataclass(frozen=True, slots=True)
class PracticeCard(View):
    """A practice. `state` says only what is unusual."""

    template = "cards/practice.html"
    link: Link
    id: str
    icon: str
    kind: str
    state: str
    host: str
    place: str
    summary: str
    visited: str
    knowledge: str
    year: int | None
    is_verified: bool
    mend: str


@dataclass(frozen=True, slots=True)
class VisitCard(View):
    """A visit, with the voivodeships where it went, or where the hosts of one from afar are."""

    template = "cards/visit.html"
    link: Link
    icon: str
    kind: str
    when: str
    organisers: str
    is_online: bool
    regions: tuple[Link, ...]
    stops: int


@dataclass(frozen=True, slots=True)
class OrganisationCard(View):
    """An organisation, with its short name."""

    template = "cards/organisation.html"
    link: Link
    short: str | None


@dataclass(frozen=True, slots=True)
class CardsView(View):
    """Cards alone, or what a line or the row of a table says of them."""

    template: str
    cards: "tuple[Card, ...]"


Listed = Practice | Visit | OrganisationInRoles
Card = PracticeCard | VisitCard | OrganisationCard


def to_entry(entry: Listed) -> Link:
    """The page of an entry or an organisation, by its name."""
    match entry:
        case Practice():
            return to_practice(entry)
        case Visit():
            return to_visit(entry)
        case OrganisationInRoles():
            return Link(addresses.group("organizacje", entry.slug), entry.name)


def card(catalogue: Catalogue, entry: Listed) -> Card:
    """The card of an entry."""
    match entry:
        case Practice():
            return practice_card(catalogue, entry)
        case Visit():
            kind, icon = words.kind_of_visit(entry)
            return VisitCard(
                to_visit(entry),
                icon,
                kind,
                period_words(entry.start, entry.end),
                ", ".join(entry.organisers),
                entry.format == "online",
                tuple(Link(addresses.region(region), region.name) for region in catalogue.regions_of(entry)),
                len(entry.stops),
            )
        case OrganisationInRoles():
            return OrganisationCard(to_entry(entry), entry.entry.short if entry.entry else None)


def practice_card(catalogue: Catalogue, practice: Practice) -> PracticeCard:
    """The card of a practice."""
    year = catalogue.knowledge_year(practice)
    return PracticeCard(
        link=to_practice(practice),
        id=practice.id,
        icon=practice.entity_type,
        kind=catalogue.vocabularies.entity_types[practice.entity_type].name,
        state=words.STATUS[practice.status] if practice.status in {"planned", "transformed", "closed"} else "",
        host=practice.host,
        place=place(practice),
        summary=practice.summary,
        visited=words.times_visited(catalogue.visited(practice)),
        knowledge=words.knowledge_from(practice, year),
        year=year,
        is_verified=practice.verified is not None,
        mend=addresses.mend(practice),
    )
