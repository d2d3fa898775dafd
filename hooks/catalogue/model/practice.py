"""A good practice: something worth copying, at one host."""

from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, Field, ValidationInfo

from catalogue.model.codes import (
    ActivityCode,
    EntityTypeCode,
    Flag,
    PracticeId,
    RegionName,
    Slug,
    TargetGroupCode,
    TopicCode,
    choice,
)
from catalogue.model.dates import Date, PastDate, not_before
from catalogue.model.fault import fault, shown
from catalogue.model.identifiers import IdentifiersInRegion
from catalogue.model.known import known
from catalogue.model.lists import Distinct, NotEmpty, OneOrMore
from catalogue.model.numbers import Coordinates
from catalogue.model.places import NameOfPlace, position
from catalogue.model.record import Record
from catalogue.model.source import Source, Verification, one_of_fields
from catalogue.model.texts import Line, Paragraph, Summary, Url
from catalogue.source.body import Body

Status = Literal["active", "planned", "transformed", "closed", "unknown"]


class SocialEnterprise(Record):
    """The status of a social enterprise, granted by the wojewoda (act of 5 August 2022)."""

    since: PastDate
    until: Annotated[Date | None, not_before("since")] = None


class Result(Record):
    """A figure: `value` with `what` it counts, `as_of` when."""

    value: Line
    what: Line
    as_of: PastDate | None = None


class Transfer(Record):
    """What it takes to do the same elsewhere."""

    cost: Paragraph | None = None
    staff: Paragraph | None = None
    legal_basis: Paragraph | None = None
    prerequisites: Paragraph | None = None
    pitfalls: Paragraph | None = None


class Hosting(Record):
    """How to come and see it; institutional contacts only."""

    accepts_groups: Flag | None = None
    contact: Paragraph | None = None
    duration: Line | None = None
    fee: Line | None = None
    group_size: Line | None = None
    accessibility: Paragraph | None = None
    languages: tuple[Line, ...] = ()


def _image_file(value: str, info: ValidationInfo) -> str:
    around = known(info)
    if f"{around.folder}/{value}" not in around.images:
        raise fault(
            "K116",
            f"Obok pliku wpisu nie ma obrazu {shown(value)}.",
            "Dodaj plik jpg, png lub webp do tego samego folderu i wpisz jego nazwę.",
        )
    return value


def _described(value: object) -> object:
    if isinstance(value, str) and not value.strip():
        raise fault(
            "K117",
            "Obraz nie ma opisu w polu alt.",
            "Dopisz wiersz „alt: …”: co widać na zdjęciu, dla osób, które go nie zobaczą.",
        )
    return value


class Image(Record):
    """A picture that lies beside the entry's file, with its description, author and licence."""

    file: Annotated[Line, AfterValidator(_image_file)]
    alt: Annotated[Line, BeforeValidator(_described)] = Field(default="", validate_default=True)
    credit: Line
    licence: Line


# fmt: off
_MAY_BE_UNCERTAIN = (
    "title", "host", "entity_type", "region", "summary", "topics", "municipality", "locality", "coordinates",
    "operator", "founders", "since", "status", "social_enterprise", "successor", "part_of", "activities",
    "target_groups", "results", "transfer", "hosting", "identifiers", "website",
)
# fmt: on


class Practice(Record):
    """`id`, `path` (below the content folder) and `body` come from the file; the rest is its front matter."""

    id: str
    path: str
    body: Body

    title: Line
    host: Line
    entity_type: EntityTypeCode
    region: RegionName
    summary: Summary
    topics: Annotated[tuple[TopicCode, ...], Distinct, NotEmpty]
    sources: Annotated[tuple[Source, ...], NotEmpty]
    coordinates: Coordinates | None = None
    locality: NameOfPlace = None
    municipality: NameOfPlace = None
    operator: Annotated[tuple[Line, ...], OneOrMore, Distinct] = ()
    founders: Annotated[tuple[Line, ...], Distinct] = ()
    since: PastDate | None = None
    status: Annotated[Status, choice("active", "planned", "transformed", "closed", "unknown")] | None = None
    social_enterprise: SocialEnterprise | None = None
    successor: PracticeId | None = None
    part_of: PracticeId | None = None
    activities: Annotated[tuple[ActivityCode, ...], Distinct] = ()
    target_groups: Annotated[tuple[TargetGroupCode, ...], Distinct] = ()
    results: tuple[Result, ...] = ()
    transfer: Transfer | None = None
    hosting: Hosting | None = None
    identifiers: IdentifiersInRegion = None
    website: Url | None = None
    images: tuple[Image, ...] = ()
    verified: Verification | None = None
    uncertain: dict[Annotated[str, one_of_fields(_MAY_BE_UNCERTAIN)], Paragraph] = Field(default_factory=dict)
    discrepancies: tuple[Paragraph, ...] = ()
    aliases: Annotated[tuple[Slug, ...], Distinct] = ()

    @property
    def position(self) -> Coordinates | None:
        """Where it lies: as it says itself, else its town or the seat of its gmina; None where unknown."""
        return position(self.coordinates, self.locality or self.municipality, self.region)
