"""Cards: an entry or an organisation as lists show it."""

from collections.abc import Sequence
from dataclasses import dataclass

from catalogue.model.catalogue import Catalogue, OrganisationInRoles
from catalogue.model.geography.region import Region
from catalogue.model.records.practice import Practice
from catalogue.model.records.visit import Visit
from catalogue.views import addresses
from catalogue.views.page import View
from catalogue.views.snippets import Link, place, to_practice, to_visit
from catalogue.views.text import words
from catalogue.views.text.doubts import doubt, host, organisers, when, year_in_words


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
    year: str
    is_verified: bool
    mend: str


@dataclass(frozen=True, slots=True)
class VisitCard(View):
    """A visit, with the voivodeships where it went, or where the hosts of one from afar are; `last` joins the last."""

    template = "cards/visit.html"
    link: Link
    icon: str
    kind: str
    when: str
    organisers: str
    where: str
    regions: tuple[Link, ...]
    last: str
    stops: str


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
                when(entry),
                organisers(entry),
                *_where(entry, catalogue.regions_of(entry)),
                words.stops(entry),
            )
        case OrganisationInRoles():
            return OrganisationCard(to_entry(entry), entry.entry.short if entry.entry else None)


def _where(visit: Visit, regions: Sequence[Region]) -> tuple[str, tuple[Link, ...], str]:
    """What leads to the voivodeships of a visit, they, and what joins the last two."""
    if visit.format != "online":
        return "Dokąd: ", tuple(Link(addresses.region(region), region.name) for region in regions), ", "
    return (
        f"Gospodarze z {words.of_regions(regions)} ",
        tuple(Link(addresses.region(region), region.genitive) for region in regions),
        " i ",
    )


def practice_card(catalogue: Catalogue, practice: Practice) -> PracticeCard:
    """The card of a practice."""
    known = catalogue.knowledge(practice)
    kind = catalogue.vocabularies.entity_types[practice.entity_type]
    return PracticeCard(
        link=to_practice(practice),
        id=practice.id,
        icon=practice.entity_type,
        kind=kind.name + doubt(practice, "entity_type"),
        state=words.state(practice, kind) if practice.status in {"planned", "transformed", "closed"} else "",
        host=host(practice),
        place=place(practice),
        summary=practice.summary + doubt(practice, "summary"),
        visited=words.times_visited(catalogue.visited(practice)),
        knowledge=words.knowledge_from(practice, known),
        year=year_in_words(known.year, is_uncertain=known.is_uncertain),
        is_verified=practice.verified is not None,
        mend=addresses.mend(practice),
    )
