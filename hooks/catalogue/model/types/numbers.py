"""Numbers: how many, and where on the map."""

from typing import Annotated

from pydantic import AfterValidator, PlainValidator

from catalogue.model.records.record import Record
from catalogue.model.types.about import About, Values, rule
from catalogue.model.types.pattern import Pattern
from catalogue.model.types.refusal import fault
from catalogue.problems.wording import Wording

COUNT = Wording(
    "count",
    "K118",
    "Oczekiwano liczby całkowitej od 1 do 999999, a jest {found}.",
    "Wpisz samą liczbę, np. 25; resztę dopisz w tekście.",
)
DEGREES = Wording(
    "degrees",
    "K110",
    "Oczekiwano stopni jako liczby, a jest {found}.",
    "Wpisz np. lat: 51.6094 i lon: 16.8581.",
    "Wpisz samą liczbę, np. 51.6094 (szerokość) albo 16.8581 (długość).",
)
IN_POLAND = Wording(
    "in-poland",
    "K110",
    "{name} {value} leży poza Polską (od {low} do {high}).",
    "Sprawdź, czy lat to szerokość (49–55), a lon długość (14–24).",
    "Sprawdź, czy szerokość (49–55) i długość (14–24) nie są zamienione.",
)

# Poland's extreme points, rounded outwards to 0.1 degree.
_LAT, _LON = (49.0, 54.9), (14.1, 24.2)


MAX_COUNT = 999_999
WHOLE = Pattern(COUNT, "0*[1-9][0-9]{0,5}")
DECIMAL = Pattern(DEGREES, "-?[0-9]{1,3}(?:[.,][0-9]{1,10})?")


@rule("count")
def _count(value: object) -> int:
    return int(WHOLE.read(value))


Count = Annotated[int, PlainValidator(_count), Values("count", WHOLE.keyword, low=1, high=MAX_COUNT)]
"""A whole number from 1 to 999999."""


@rule("degrees")
def _degrees(value: object) -> float:
    return float(DECIMAL.read(value).replace(",", "."))


def _within(name: str, low: float, high: float) -> AfterValidator:
    @rule("in-poland")
    def check(value: float) -> float:
        if not low <= value <= high:
            raise fault(*IN_POLAND.said(name=name, value=value, low=low, high=high))
        return value

    return AfterValidator(check)


def _degrees_from(low: float, high: float) -> Values:
    return Values("degrees", DECIMAL.keyword, low=low, high=high)


class Coordinates(Record):
    """A point in Poland, in degrees (WGS 84)."""

    lat: Annotated[
        float,
        PlainValidator(_degrees),
        _within("Szerokość geograficzna", *_LAT),
        _degrees_from(*_LAT),
        About("szerokość geograficzna", "w stopniach", "52.5349"),
    ]
    lon: Annotated[
        float,
        PlainValidator(_degrees),
        _within("Długość geograficzna", *_LON),
        _degrees_from(*_LON),
        About("długość geograficzna", "w stopniach", "17.5826"),
    ]
