"""One item of a visit's programme: a practice of the catalogue, or a plain place."""

from collections.abc import Mapping
from typing import Annotated, ClassVar, Literal

from pydantic import AfterValidator, Field, PrivateAttr, ValidationInfo

from catalogue.model.geography.places import NameOfPlace, added_places, position
from catalogue.model.records.record import Record
from catalogue.model.types.about import About, one_of, rule
from catalogue.model.types.codes import EntityTypeCode, PracticeId, RegionName, choice
from catalogue.model.types.numbers import Coordinates, Count
from catalogue.model.types.refusal import fault
from catalogue.model.types.texts import Line, Paragraph
from catalogue.problems.wording import Wording

NEITHER = Wording(
    "neither",
    "K121",
    "Punkt programu wymaga jednego z pól practice i place, a nie ma żadnego z nich.",
    "Wpisz practice: <identyfikator praktyki> albo place: <nazwa miejsca>.",
    "Wybierz praktykę z katalogu albo wpisz nazwę miejsca.",
)
BOTH = Wording(
    "both",
    "K121",
    "Punkt programu wymaga jednego z pól practice i place, a są oba.",
    "Wpisz practice: <identyfikator praktyki> albo place: <nazwa miejsca>.",
)
OF_PLACE = Wording(
    "of-place",
    "K121",
    "Pole {name} podaje się tylko przy place, a ten punkt programu jest praktyką.",
    "Usuń ten wiersz: rodzaj, miejscowość i województwo są w pliku praktyki.",
)

MODE = {
    "visited": "odwiedzone",
    "presented": "przedstawione w innym miejscu",
    "service": "usługa dla grupy",
    "online": "poznane zdalnie",
    "planned": "planowane",
}
Mode = Annotated[Literal["visited", "presented", "service", "online", "planned"], choice(*MODE), one_of(MODE)]


@rule("practice-or-place")
def _practice_or_place(value: str | None, info: ValidationInfo) -> str | None:
    if "practice" not in info.data:  # given, and wrong: said already
        return value
    if (info.data["practice"] is None) == (value is None):
        raise fault(*(NEITHER if value is None else BOTH).said())
    return value


@rule("of-place")
def _of_place(value: object, info: ValidationInfo) -> object:
    if value is not None and info.data.get("practice") is not None:
        raise fault(*OF_PLACE.said(name=info.field_name))
    return value


OfPlace = AfterValidator(_of_place)


class Stop(Record):
    """One item of a visit's programme: a practice, or a plain place."""

    WAYS: ClassVar[Mapping[str, tuple[str, ...]]] = {
        "practice": (),
        "place": ("entity_type", "region", "coordinates", "locality"),
    }

    practice: Annotated[
        PracticeId | None,
        About("praktyka z katalogu", "", "centrum-przyklad", in_file="jej identyfikator: nazwa pliku bez „.md”"),
    ] = None
    place: Annotated[
        Line | None,
        AfterValidator(_practice_or_place),
        Field(validate_default=True),
        About("inne miejsce", "jego nazwa, gdy nie ma praktyki", "Muzeum Regionalne"),
    ] = None
    entity_type: Annotated[
        EntityTypeCode | None,
        OfPlace,
        About("rodzaj podmiotu", "", "cis", in_file="przy place; kod z pliku slowniki/rodzaje.yml"),
    ] = None
    region: Annotated[RegionName | None, OfPlace, About("województwo", "", "wielkopolskie", in_file="przy place")] = (
        None
    )
    coordinates: Annotated[Coordinates | None, OfPlace, About("współrzędne", in_file="przy place", rare=True)] = None
    locality: Annotated[NameOfPlace, OfPlace, About("miejscowość", "", "Gniezno", in_file="przy place")] = None
    day: Annotated[Count | None, About("dzień wizyty", "numer dnia", "1")] = None
    mode: Annotated[Mode, About("jak je poznano", "", "visited")] = "visited"
    note: Annotated[Paragraph | None, About("uwaga", "", "Obiad dla grupy.")] = None

    @property
    def is_mention(self) -> bool:
        """Whether it is an entity that no practice describes."""
        return self.practice is None and self.entity_type is not None

    _added: tuple[Coordinates, ...] = PrivateAttr(default=())

    def model_post_init(self, context: object) -> None:
        """Note where its place lies, if an office added it to the table."""
        self._added = tuple(added_places(self.locality, self.region, context))

    @property
    def position(self) -> Coordinates | None:
        """Where a plain place lies: as it says itself, else its town; None where unknown."""
        return position(self.coordinates, self.locality, self.region, self._added)
