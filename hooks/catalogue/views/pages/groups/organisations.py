"""The page of each organisation, and the list of them by kind."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from catalogue.model.catalogue import Catalogue, OrganisationInRoles, Role
from catalogue.search import ranking
from catalogue.views import addresses
from catalogue.views.page import Found, Item, Page
from catalogue.views.pages.groups.lists import Section, bounded
from catalogue.views.text import words

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


def organisation_pages(catalogue: Catalogue) -> Iterator[Item]:
    """Everything that organisations put on the site."""
    by_kind: dict[str, list[OrganisationInRoles]] = defaultdict(list)
    for organisation in catalogue.organisations.values():
        by_kind[organisation.entry.kind if organisation.entry else ""].append(organisation)
        yield from bounded(_page(organisation), _sections(organisation))
    every = Page(
        path=addresses.listing("organizacje"),
        title="Organizacje",
        description=f"Kto prowadzi, zakłada i organizuje: {words.organisations(len(catalogue.organisations))} z praktyk i wizyt.",
        template="groups/all.html",
        context={"lead": "Kto prowadzi, zakłada, organizuje i płaci – według rodzaju organizacji."},
    )
    yield from bounded(
        every,
        [Section(kind or "pozostale", title, by_kind[kind]) for kind, title in _KIND_HEADINGS.items() if by_kind[kind]],
    )


def _page(organisation: OrganisationInRoles) -> Page:
    return Page(
        path=addresses.group("organizacje", organisation.slug),
        title=organisation.name,
        description=f"{organisation.name}: praktyki i wizyty studyjne, z którymi jest związana ta organizacja.",
        template="groups/organisation.html",
        context={"organisation": organisation},
        found=Found("Organizacja", {ranking.SUMMARY: _other_names(organisation)}, factor=ranking.ORGANISATION),
        trail=(("Organizacje", addresses.listing("organizacje")),),
        about=organisation,
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
