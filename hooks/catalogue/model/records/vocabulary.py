"""The words that editors may extend: one YAML file each in `slowniki/`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Literal

from catalogue.model.records.record import Record
from catalogue.model.records.withdrawn import WITHDRAWN
from catalogue.model.types.about import one_of
from catalogue.model.types.codes import RegionName, choice
from catalogue.model.types.dates import PastDate
from catalogue.model.types.identifiers import Identifiers
from catalogue.model.types.lists import Distinct
from catalogue.model.types.numbers import Coordinates
from catalogue.model.types.texts import Line, Paragraph, Url

GENDER = {"masculine": "męski", "feminine": "żeński", "neuter": "nijaki"}
Gender = Annotated[Literal["masculine", "feminine", "neuter"], choice(*GENDER), one_of(GENDER)]


class EntityType(Record):
    """A kind of entity or facility; `law` is the act that defines it, `gender` that of its name, which words follow."""

    name: Line
    plural: Line
    gender: Gender | None = None
    acronym: Line | None = None
    definition: Paragraph
    law: Line | None = None


class Term(Record):
    """An activity or a target group."""

    name: Line
    description: Paragraph | None = None


class Topic(Term):
    """What one can learn; `question` is one to ask a host who does it."""

    question: Line | None = None


ORGANISATION_KIND = {
    "gmina": "gmina",
    "powiat": "powiat",
    "voivodeship": "samorząd województwa",
    "ngo": "organizacja pozarządowa",
    "church": "organizacja kościelna",
    "company": "firma",
    "public-body": "instytucja publiczna",
}
OrganisationKind = Annotated[
    Literal["gmina", "powiat", "voivodeship", "ngo", "church", "company", "public-body"],
    choice(*ORGANISATION_KIND),
    one_of(ORGANISATION_KIND),
]


class Organisation(Record):
    """Whoever runs, founds, organises or pays; `aliases` are its name in other spellings."""

    name: Line
    short: Line | None = None
    kind: OrganisationKind
    region: RegionName | None = None
    website: Url | None = None
    identifiers: Identifiers | None = None
    aliases: Annotated[tuple[Line, ...], Distinct] = ()


class FundingProject(Record):
    """The project that paid for a visit, with the EU programme; `statement` says so in words."""

    title: Line
    beneficiary: Line | None = None
    programme: Line | None = None
    fund: Line | None = None
    period: Line | None = None
    axis: Line | None = None
    measure: Line | None = None
    submeasure: Line | None = None
    statement: Paragraph | None = None


class GlossaryTerm(Record):
    """A word of the field; where `expansion` is given, `term` is an acronym."""

    term: Line
    expansion: Line | None = None
    definition: Paragraph


class Place(Record):
    """A place that the table of places does not know; `source` says where its coordinates are from."""

    name: Line
    region: RegionName
    coordinates: Coordinates
    source: Line


class Withdrawal(Record):
    """What stays of an entry that was withdrawn: since when it is gone, and why. Its code is that of `withdrawn.code_of`."""

    date: PastDate
    reason: Line | None = None


@dataclass(frozen=True, slots=True)
class Vocabularies:
    """All word lists, each from code to record, in the order of the file."""

    entity_types: Mapping[str, EntityType] = field(default_factory=dict)
    topics: Mapping[str, Topic] = field(default_factory=dict)
    activities: Mapping[str, Term] = field(default_factory=dict)
    target_groups: Mapping[str, Term] = field(default_factory=dict)
    organisations: Mapping[str, Organisation] = field(default_factory=dict)
    funding_projects: Mapping[str, FundingProject] = field(default_factory=dict)
    glossary: Mapping[str, GlossaryTerm] = field(default_factory=dict)
    places: Mapping[str, Place] = field(default_factory=dict)
    withdrawn: Mapping[str, Withdrawal] = field(default_factory=dict)


FILES: Mapping[str, tuple[str, type[Record]]] = {
    "rodzaje": ("entity_types", EntityType),
    "tematy": ("topics", Topic),
    "dzialalnosci": ("activities", Term),
    "dla-kogo": ("target_groups", Term),
    "organizacje": ("organisations", Organisation),
    "projekty": ("funding_projects", FundingProject),
    "slowniczek": ("glossary", GlossaryTerm),
    "miejscowosci": ("places", Place),
    WITHDRAWN: ("withdrawn", Withdrawal),
}
"""The file of each list (without `.yml`), the field that holds it, and its record."""
