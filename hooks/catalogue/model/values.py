"""The kinds of value that fields hold: texts, addresses, dates, numbers, codes, identifiers."""

import re
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, PlainValidator, ValidationInfo
from stdnum.exceptions import ValidationError as NumberError
from stdnum.pl import nip, regon

from catalogue.model.fault import choice_hint, fault
from catalogue.model.known import known
from catalogue.model.partial_date import PartialDate
from catalogue.model.region import REGION_BY_NAME, Region
from catalogue.source.document import CONTROL
from catalogue.source.slug import is_slug, slugify

MAX_LINE, MAX_TEXT = 200, 2000  # characters: a title or name, a paragraph
_YES, _NO = {"tak", "true", "yes"}, {"nie", "false", "no"}
# Poland's extreme points, rounded outwards to 0.1 degree.
_LAT, _LON = (49.0, 54.9), (14.1, 24.2)


class Record(BaseModel):
    """A frozen record that refuses keys it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)


def _text(value: str, limit: int) -> str:
    hidden = CONTROL.search(value)
    if hidden:
        raise fault(
            "K019",
            f"W tekście jest niewidoczny znak sterujący (U+{ord(hidden[0]):04X}).",
            "Usuń ten znak i wpisz tekst w tym miejscu od nowa.",
        )
    text = " ".join(value.split())
    if not text:
        raise fault("K104", "Wartość jest pusta.", "Wpisz tekst albo usuń ten wiersz.")
    if len(text) > limit:
        raise fault(
            "K120",
            f"Tekst ma {len(text)} znaków, a mieści się najwyżej {limit}.",
            "Skróć go; szczegóły przenieś do tekstu wpisu.",
        )
    return text


def _line(value: str) -> str:
    return _text(value, MAX_LINE)


def _paragraph(value: str) -> str:
    return _text(value, MAX_TEXT)


def _summary(value: str) -> str:
    return _text(value, 2 * MAX_LINE)


Line = Annotated[str, AfterValidator(_line)]
"""A title or a name: one line of at most 200 characters."""
Summary = Annotated[str, AfterValidator(_summary)]
"""One or two sentences, at most 400 characters."""
Paragraph = Annotated[str, AfterValidator(_paragraph)]
"""A paragraph of plain text, at most 2000 characters."""


def _url(value: str) -> str:
    text = _text(value, MAX_TEXT)
    try:
        parts = urlsplit(text)
        good = parts.scheme in {"http", "https"} and bool(parts.hostname) and " " not in text
    except ValueError:
        good = False
    if not good:
        raise fault("K109", f"Oczekiwano adresu strony http:// lub https://, a jest „{text}”.", _url_hint(text))
    return text


def _url_hint(text: str) -> str:
    if re.fullmatch(r"(?:www\.)?[\w-]+(?:\.[\w-]+)+(?:/\S*)?", text):
        return f"Wpisz https://{text}"
    return "Skopiuj cały adres z paska przeglądarki, np. https://example.org/strona."


Url = Annotated[str, AfterValidator(_url)]
"""An http(s) address."""


def _date(value: object) -> PartialDate:
    if not isinstance(value, str):
        raise fault("K103", "Oczekiwano daty, a jest lista lub zestaw pól.", "Wpisz jedną datę, np. 2017-06-20.")
    text = value.strip()
    try:
        return PartialDate.parse(text)
    except ValueError:
        raise fault("K106", f"Oczekiwano istniejącej daty, a jest „{text}”.", _date_hint(text)) from None


def _date_hint(text: str) -> str:
    polish = re.fullmatch(r"(\d{1,2})[.\-/](\d{1,2})[.\-/](\d{4})(?: ?r\.?)?", text)
    if polish:
        turned = f"{polish[3]}-{int(polish[2]):02}-{int(polish[1]):02}"
        try:
            return f"Wpisz {PartialDate.parse(turned)}."
        except ValueError:
            pass
    return "Zapis: 2017-06-20, 2017-06, 2017, a gdy rok nie jest znany: XXXX-06 lub XXXX-06-20; na końcu można dodać ?."


def _not_future(value: PartialDate, info: ValidationInfo) -> PartialDate:
    if value.after(today := PartialDate(*known(info).today.timetuple()[:3])):
        raise fault("K108", f"Data {value} jest z przyszłości (dziś jest {today}).", "Popraw rok albo dzień.")
    return value


Date = Annotated[PartialDate, PlainValidator(_date)]
"""A partial date."""
PastDate = Annotated[PartialDate, PlainValidator(_date), AfterValidator(_not_future)]
"""A partial date that is not after the day of the check."""


def _flag(value: object) -> bool:
    text = value.strip().casefold() if isinstance(value, str) else ""
    if text not in _YES | _NO:
        raise fault("K105", f"Oczekiwano „tak” lub „nie”, a jest {_shown(value)}.", "Wpisz tak albo nie.")
    return text in _YES


Flag = Annotated[bool, PlainValidator(_flag)]
"""`tak` or `nie` (also `true`, `false`, `yes`, `no`)."""


def _count(value: object) -> int:
    text = value.strip() if isinstance(value, str) else ""
    if not re.fullmatch(r"[0-9]{1,6}", text) or int(text) < 1:
        raise fault(
            "K118",
            f"Oczekiwano liczby całkowitej od 1, a jest {_shown(value)}.",
            "Wpisz samą liczbę, np. 25; resztę dopisz w tekście.",
        )
    return int(text)


Count = Annotated[int, PlainValidator(_count)]
"""A whole number from 1 to 999999."""


def _shown(value: object) -> str:
    if isinstance(value, str):
        return f"„{value}”"
    return "lista" if isinstance(value, list) else "zestaw pól"


def _region(value: object) -> Region:
    if not isinstance(value, str):
        raise fault("K103", f"Oczekiwano nazwy województwa, a jest {_shown(value)}.", "Wpisz jedną nazwę, np. śląskie.")
    text = value.strip()
    region = REGION_BY_NAME.get(text)
    if region is None:
        hint = choice_hint(text.casefold().removeprefix("województwo "), REGION_BY_NAME)
        raise fault("K201", f"Nie ma województwa „{text}”.", hint)
    return region


RegionName = Annotated[Region, PlainValidator(_region)]
"""A voivodeship by its Polish name in lower case."""


def choice(*allowed: str) -> BeforeValidator:
    """A validator that lets only the given words pass."""

    def check(value: object) -> object:
        if value not in allowed:
            found = value if isinstance(value, str) else ""
            raise fault(
                "K105",
                f"Oczekiwano jednej z wartości: {', '.join(allowed)}; jest {_shown(value)}.",
                choice_hint(found, allowed),
            )
        return value

    return BeforeValidator(check)


def _code_in(code: str, vocabulary: str, what: str) -> AfterValidator:
    def check(value: str, info: ValidationInfo) -> str:
        codes = known(info).codes.get(vocabulary)
        if codes is not None and value not in codes:
            raise fault(
                code,
                f"Nie ma {what} „{value}”.",
                choice_hint(value, codes, names=f"Kody są w pliku slowniki/{vocabulary}.yml; nowy można tam dopisać."),
            )
        return value

    return AfterValidator(check)


EntityTypeCode = Annotated[str, _code_in("K202", "rodzaje", "rodzaju podmiotu")]
TopicCode = Annotated[str, _code_in("K203", "tematy", "tematu")]
ActivityCode = Annotated[str, _code_in("K204", "dzialalnosci", "działalności")]
TargetGroupCode = Annotated[str, _code_in("K205", "dla-kogo", "grupy odbiorców")]
FundingCode = Annotated[str, _code_in("K206", "projekty", "projektu")]


def _practice_id(value: str, info: ValidationInfo) -> str:
    ids = known(info).practice_ids
    if value not in ids:
        raise fault(
            "K207",
            f"Nie ma praktyki o identyfikatorze „{value}”.",
            choice_hint(value, ids, names="Identyfikator to nazwa pliku praktyki bez „.md”."),
        )
    return value


PracticeId = Annotated[str, AfterValidator(_practice_id)]
"""The id of a practice that exists: its file's name without `.md`."""


def _slug(value: str) -> str:
    if not is_slug(value):
        raise fault(
            "K124",
            f"„{value}” nie jest kodem: dozwolone są małe litery a–z, cyfry i pojedyncze łączniki.",
            f"Wpisz {slugify(value)}.",
        )
    return value


Slug = Annotated[str, AfterValidator(_slug)]
"""Lower-case letters a–z, digits and single hyphens."""


def _no_repeats(values: tuple[Any, ...]) -> tuple[Any, ...]:
    for index, value in enumerate(values):
        if value in values[:index]:
            raise fault(
                "K122",
                f"Wartość „{getattr(value, 'name', value)}” powtarza się na liście.",
                "Zostaw ją raz.",
                at=(index,),
            )
    return values


Distinct = AfterValidator(_no_repeats)
"""Marks a list whose items may not repeat."""


def _not_empty(values: tuple[Any, ...]) -> tuple[Any, ...]:
    if not values:
        raise fault(
            "K104",
            "Lista jest pusta, a potrzebna jest co najmniej jedna pozycja.",
            "Dopisz pozycję w osobnym wierszu, zaczynając od łącznika.",
        )
    return values


NotEmpty = AfterValidator(_not_empty)
"""Marks a list that needs at least one item."""


def _degrees(value: object) -> float:
    text = value.strip().replace(",", ".") if isinstance(value, str) else ""
    if not re.fullmatch(r"-?\d{1,3}(?:\.\d{1,10})?", text):
        raise fault(
            "K110", f"Oczekiwano stopni jako liczby, a jest {_shown(value)}.", "Wpisz np. lat: 51.6094 i lon: 16.8581."
        )
    return float(text)


def _within(name: str, low: float, high: float) -> AfterValidator:
    def check(value: float) -> float:
        if not low <= value <= high:
            raise fault(
                "K110",
                f"{name} {value} leży poza Polską (od {low} do {high}).",
                "Sprawdź, czy lat to szerokość (49–55), a lon długość (14–24).",
            )
        return value

    return AfterValidator(check)


class Coordinates(Record):
    """A point in Poland, in degrees (WGS 84)."""

    lat: Annotated[float, PlainValidator(_degrees), _within("Szerokość", *_LAT)]
    lon: Annotated[float, PlainValidator(_degrees), _within("Długość", *_LON)]


def _krs(value: str) -> str:
    if not re.fullmatch(r"\d{10}", value):
        raise fault("K113", f"KRS to 10 cyfr, a jest „{value}”.", _padded(value, 10))
    return value


def _padded(value: str, length: int) -> str:
    if re.fullmatch(r"\d+", value) and len(value) < length:
        return f"Dopisz zera z przodu: {value.zfill(length)}."
    return "Przepisz numer z rejestru, same cyfry."


def _nip(value: str) -> str:
    try:
        return str(nip.validate(value))
    except NumberError:
        raise fault(
            "K111",
            f"NIP to 10 cyfr z poprawną cyfrą kontrolną, a jest „{value}”.",
            "Przepisz numer z rejestru; jedna z cyfr się nie zgadza.",
        ) from None


def _regon(value: str) -> str:
    try:
        return str(regon.validate(value))
    except NumberError:
        raise fault(
            "K112",
            f"REGON to 9 lub 14 cyfr z poprawną cyfrą kontrolną, a jest „{value}”.",
            "Przepisz numer z rejestru; jedna z cyfr się nie zgadza.",
        ) from None


def _teryt(value: str) -> str:
    if not re.fullmatch(r"\d{6}[1-589]", value) or not any(value.startswith(r.teryt) for r in REGION_BY_NAME.values()):
        raise fault(
            "K114",
            f"TERYT gminy to 7 cyfr (województwo, powiat, gmina, rodzaj), a jest „{value}”.",
            "Sprawdź numer w wyszukiwarce TERYT na stronie GUS.",
        )
    return value


class Identifiers(Record):
    """Numbers that join a record with public registers."""

    teryt: Annotated[str, AfterValidator(_teryt)] | None = None
    krs: Annotated[str, AfterValidator(_krs)] | None = None
    nip: Annotated[str, AfterValidator(_nip)] | None = None
    regon: Annotated[str, AfterValidator(_regon)] | None = None


def _in_region(value: Identifiers | None, info: ValidationInfo) -> Identifiers | None:
    region = info.data.get("region")
    if value and value.teryt and region and not value.teryt.startswith(region.teryt):
        raise fault(
            "K115",
            f"TERYT {value.teryt} należy do innego województwa niż {region.name} (kod {region.teryt}).",
            "Popraw numer TERYT albo pole region.",
            at=("teryt",),
        )
    return value


IdentifiersInRegion = Annotated[Identifiers | None, AfterValidator(_in_region)]
"""Identifiers whose TERYT fits the `region` that stands before them in the record."""
