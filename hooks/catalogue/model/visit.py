"""A study visit: who went where, when, and what was seen."""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field, ValidationInfo

from catalogue.model.codes import EntityTypeCode, Flag, FundingCode, PracticeId, RegionName, Slug, TopicCode, choice
from catalogue.model.dates import Date, not_before
from catalogue.model.fault import fault
from catalogue.model.known import known
from catalogue.model.lists import Distinct, NotEmpty
from catalogue.model.numbers import Coordinates, Count
from catalogue.model.partial_date import PartialDate
from catalogue.model.places import NameOfPlace, position
from catalogue.model.record import Record
from catalogue.model.source import Source, one_of_fields
from catalogue.model.texts import Line, Paragraph
from catalogue.source.body import Body

Mode = Literal["visited", "presented", "service", "online", "planned"]


def _practice_or_place(value: str | None, info: ValidationInfo) -> str | None:
    if "practice" not in info.data:  # given, and wrong: said already
        return value
    if (info.data["practice"] is None) == (value is None):
        found = "nie ma żadnego z nich" if value is None else "są oba"
        raise fault(
            "K121",
            f"Punkt programu wymaga jednego z pól practice i place, a {found}.",
            "Wpisz practice: <identyfikator praktyki> albo place: <nazwa miejsca>.",
        )
    return value


def _of_place(value: object, info: ValidationInfo) -> object:
    if value is not None and info.data.get("practice") is not None:
        raise fault(
            "K121",
            f"Pole {info.field_name} podaje się tylko przy place, a ten punkt programu jest praktyką.",
            "Usuń ten wiersz: rodzaj, miejscowość i województwo są w pliku praktyki.",
        )
    return value


OfPlace = AfterValidator(_of_place)


class Stop(Record):
    """One item of a visit's programme: a practice, or a plain place."""

    practice: PracticeId | None = None
    place: Annotated[Line | None, AfterValidator(_practice_or_place), Field(validate_default=True)] = None
    entity_type: Annotated[EntityTypeCode | None, OfPlace] = None
    region: Annotated[RegionName | None, OfPlace] = None
    coordinates: Annotated[Coordinates | None, OfPlace] = None
    locality: Annotated[NameOfPlace, OfPlace] = None
    day: Count | None = None
    mode: Annotated[Mode, choice("visited", "presented", "service", "online", "planned")] = "visited"
    note: Paragraph | None = None

    @property
    def is_mention(self) -> bool:
        """Whether it is an entity that no practice describes."""
        return self.practice is None and self.entity_type is not None

    @property
    def position(self) -> Coordinates | None:
        """Where a plain place lies: as it says itself, else its town; None where unknown."""
        return position(self.coordinates, self.locality, self.region)


class Partner(Record):
    """An organisation that took part in making the visit happen."""

    name: Line
    role: Annotated[Literal["commissioner", "contractor", "guide"], choice("commissioner", "contractor", "guide")]


class Participants(Record):
    """Who went: groups in words, and how many people."""

    groups: tuple[Line, ...] = ()
    count: Count | None = None


def _happened(value: PartialDate | None, info: ValidationInfo) -> PartialDate | None:
    today = known(info).today
    if value and info.data.get("kind", "announcement") == "report" and value.after(today):
        raise fault(
            "K108",
            f"Data {value} jest z przyszłości (dziś jest {today}), a relacja opisuje wizytę, która się odbyła.",
            "Popraw datę; zapowiedź wizyty oznacz kind: announcement.",
        )
    return value


# fmt: off
_MAY_BE_UNCERTAIN = (
    "title", "kind", "organisers", "stops", "partners", "home_regions", "home_countries", "start", "end", "format",
    "participants", "order_known", "stops_complete", "topics", "funding",
)
# fmt: on


class Visit(Record):
    """`id`, `path` (below the content folder) and `body` come from the file; the rest is its front matter."""

    id: str
    path: str
    body: Body

    title: Line
    kind: Annotated[Literal["report", "announcement"], choice("report", "announcement")] = "report"
    organisers: Annotated[tuple[Line, ...], Distinct, NotEmpty]
    partners: tuple[Partner, ...] = ()
    home_regions: Annotated[tuple[RegionName, ...], Distinct] = ()
    home_countries: Annotated[tuple[Line, ...], Distinct] = ()
    start: Annotated[Date | None, AfterValidator(_happened)] = None
    end: Annotated[Date | None, AfterValidator(_happened), not_before("start")] = None
    date_note: Paragraph | None = None
    format: Annotated[Literal["on-site", "online"], choice("on-site", "online")] = "on-site"
    participants: Participants | None = None
    order_known: Flag = False
    stops_complete: Flag | None = None
    topics: Annotated[tuple[TopicCode, ...], Distinct] = ()
    funding: FundingCode | None = None
    sources: Annotated[tuple[Source, ...], NotEmpty]
    stops: Annotated[tuple[Stop, ...], NotEmpty]
    uncertain: dict[Annotated[str, one_of_fields(_MAY_BE_UNCERTAIN)], Paragraph] = Field(default_factory=dict)
    discrepancies: tuple[Paragraph, ...] = ()
    aliases: Annotated[tuple[Slug, ...], Distinct] = ()

    @property
    def year(self) -> int | None:
        """The year of its start, where known."""
        return self.start.year if self.start else None
