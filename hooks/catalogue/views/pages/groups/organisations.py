"""The page of each organisation, and the list of them by kind."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from catalogue.model.catalogue import Catalogue, OrganisationInRoles, Role
from catalogue.search import ranking
from catalogue.views import addresses
from catalogue.views.page import Found, Item, Page
from catalogue.views.pages.groups.lists import AllView, Section, Sectioned, bounded
from catalogue.views.pages.lines import Line, lines, numbers_found, numbers_of, web_page
from catalogue.views.snippets import Link, to_region
from catalogue.views.text import words
from catalogue.views.text.prose import joined

_PRACTICE_ROLES: Mapping[Role, str] = {
    "host": "Gospodarz praktyk",
    "operator": "Prowadzi",
    "founder": "Założyciel lub współzałożyciel",
}
_VISIT_ROLES: Mapping[Role, str] = {
    "organiser": "Organizator wizyt",
    "commissioner": "Zamawiający wizyty",
    "contractor": "Wykonawca wizyt",
    "guide": "Opieka nad grupami",
}
_KIND_HEADINGS = {
    "public-body": "Instytucje publiczne",
    "voivodeship": "Samorządy województw",
    "powiat": "Powiaty",
    "gmina": "Gminy",
    "ngo": "Organizacje pozarządowe",
    "church": "Organizacje kościelne",
    "company": "Firmy",
    "": "Pozostałe organizacje wymienione we wpisach",
}


@dataclass(frozen=True, slots=True)
class OrganisationView(Sectioned):
    """An organisation: what it is, where, and the projects from which it paid for visits."""

    template = "groups/organisation.html"
    kind: str
    region: Link | None
    lines: tuple[Line, ...]
    projects: tuple[Link, ...]


def organisation_pages(catalogue: Catalogue) -> Iterator[Item]:
    """Everything that organisations put on the site."""
    by_kind: dict[str, list[OrganisationInRoles]] = defaultdict(list)
    for organisation in catalogue.organisations.values():
        by_kind[organisation.entry.kind if organisation.entry else ""].append(organisation)
        yield from bounded(catalogue, _page(organisation), partial(_view, organisation), _sections(organisation))
    every = Page(
        path=addresses.listing("organizacje"),
        title="Organizacje",
        description=f"Kto prowadzi, zakłada i organizuje: {words.organisations(len(catalogue.organisations))} z praktyk i wizyt.",
    )
    yield from bounded(
        catalogue,
        every,
        partial(AllView, "Kto prowadzi, zakłada, organizuje i płaci – według rodzaju organizacji."),
        [Section(kind or "pozostale", title, by_kind[kind]) for kind, title in _KIND_HEADINGS.items() if by_kind[kind]],
    )


def _page(organisation: OrganisationInRoles) -> Page:
    numbers = numbers_found(organisation.entry.identifiers if organisation.entry else None)
    return Page(
        path=addresses.group("organizacje", organisation.slug),
        title=organisation.name,
        description=f"{organisation.name}: praktyki i wizyty studyjne, z którymi jest związana ta organizacja.",
        found=Found(
            "Organizacja",
            {ranking.SUMMARY: joined(_other_names(organisation), numbers)},
            factor=ranking.ORGANISATION,
        ),
        trail=(("Organizacje", addresses.listing("organizacje")),),
        about=organisation,
    )


def _view(organisation: OrganisationInRoles) -> OrganisationView:
    entry = organisation.entry
    projects = tuple(
        Link(addresses.group("projekty", code), project.title) for code, project in organisation.projects.items()
    )
    if entry is None:
        return OrganisationView("", None, (), projects)
    about = lines(
        ("Skrót", entry.short),
        ("W źródłach także", ", ".join(entry.aliases)),
        ("Strona", web_page(entry.website)),
    )
    region = to_region(entry.region) if entry.region else None
    return OrganisationView(
        words.ORGANISATION_KIND[entry.kind], region, (*about, *numbers_of(entry.identifiers)), projects
    )


def _sections(organisation: OrganisationInRoles) -> list[Section]:
    sections = [
        Section(role, title, practices)
        for role, title in _PRACTICE_ROLES.items()
        if (practices := organisation.practices.get(role))
    ]
    sections += [
        Section(role, title, visits)
        for role, title in _VISIT_ROLES.items()
        if (visits := organisation.visits.get(role))
    ]
    return sections


def _other_names(organisation: OrganisationInRoles) -> str:
    entry = organisation.entry
    return ", ".join(([entry.short] if entry.short else []) + list(entry.aliases)) if entry else ""
