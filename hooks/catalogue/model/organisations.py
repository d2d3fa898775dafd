"""Organisations with everything they run, founded, organised, helped with or paid for."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from catalogue.model.records.practice import Practice
from catalogue.model.records.visit import Visit
from catalogue.model.records.vocabulary import FundingProject, Organisation, Vocabularies
from catalogue.model.types.alphabet import polish_order
from catalogue.source.names import RESERVED_IDS
from catalogue.source.slug import slugify

Role = Literal["host", "operator", "founder", "organiser", "commissioner", "contractor", "guide", "beneficiary"]


@dataclass(slots=True)
class OrganisationInRoles:
    """An organisation and the records that name it, by role; `entry` is its entry in the vocabulary."""

    slug: str
    name: str
    entry: Organisation | None
    practices: dict[Role, list[Practice]] = field(default_factory=lambda: defaultdict(list))
    visits: dict[Role, list[Visit]] = field(default_factory=lambda: defaultdict(list))
    projects: dict[str, FundingProject] = field(default_factory=dict)


def organisation_slug(name: str, spellings: Mapping[str, str]) -> str:
    """The slug of the organisation that this name means; `spellings` are those of `spellings_of`."""
    slug = slugify(name)
    return spellings.get(slug, f"organizacja-{slug}" if slug in RESERVED_IDS else slug)


def spellings_of(organisations: Mapping[str, Organisation]) -> Mapping[str, str]:
    """The slug of every known spelling → the code of the organisation's entry."""
    spellings: dict[str, str] = {}
    for code, entry in organisations.items():
        for name in (entry.name, *([entry.short] if entry.short else []), *entry.aliases):
            spellings[slugify(name)] = code
    return spellings


class _Roles:
    """Organisations by slug, found by any spelling."""

    def __init__(self, entries: Mapping[str, Organisation], spellings: Mapping[str, str]) -> None:
        self.by_slug = {code: OrganisationInRoles(code, entry.name, entry) for code, entry in entries.items()}
        self._spellings = spellings

    def named(self, name: str) -> OrganisationInRoles:
        slug = organisation_slug(name, self._spellings)
        return self.by_slug.setdefault(slug, OrganisationInRoles(slug, name, None))

    def each(self, names: Iterable[str]) -> Iterable[OrganisationInRoles]:
        """The organisations that the names mean, each once, though it may stand under two spellings."""
        return {organisation.slug: organisation for organisation in map(self.named, names)}.values()

    def add_practice(self, practice: Practice) -> None:
        for operator in self.each(practice.operator):
            operator.practices["operator"].append(practice)
        for founder in self.each(practice.founders):
            founder.practices["founder"].append(practice)

    def add_visit(self, visit: Visit) -> None:
        for organiser in self.each(visit.organisers):
            organiser.visits["organiser"].append(visit)
        for partner in visit.partners:
            self.named(partner.name).visits[partner.role].append(visit)

    def add_host(self, practice: Practice) -> None:
        """A host is named only where it is an organisation for another reason, too."""
        host = self.by_slug.get(organisation_slug(practice.host, self._spellings))
        if host and practice not in host.practices["operator"]:
            host.practices["host"].append(practice)


def organisations_of(
    vocabularies: Vocabularies, practices: Iterable[Practice], visits: Iterable[Visit], spellings: Mapping[str, str]
) -> Mapping[str, OrganisationInRoles]:
    """By slug, in alphabetical order: those with an entry, and those that records name."""
    roles, practices = _Roles(vocabularies.organisations, spellings), list(practices)
    for practice in practices:
        roles.add_practice(practice)
    for visit in visits:
        roles.add_visit(visit)
    for code, project in vocabularies.funding_projects.items():
        if project.beneficiary:
            roles.named(project.beneficiary).projects[code] = project
    for practice in practices:
        roles.add_host(practice)
    return dict(sorted(roles.by_slug.items(), key=lambda item: (polish_order(item[1].name), item[0])))
