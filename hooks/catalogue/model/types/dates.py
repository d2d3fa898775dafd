"""Dates in records, and the order they must keep."""

from dataclasses import replace
from typing import Annotated

from pydantic import AfterValidator, PlainValidator, ValidationInfo

from catalogue.model.types.about import Values, rule
from catalogue.model.types.known import known
from catalogue.model.types.partial_date import MONTHS, SPELLING, PartialDate
from catalogue.model.types.refusal import fault, shown
from catalogue.model.types.written_date import date_meant, days_in, parts_written
from catalogue.problems.fault import Answer
from catalogue.problems.wording import Wording

DATE = Wording(
    "date",
    "K106",
    "Oczekiwano istniejącej daty, a jest {found}.",
    "Zapis: 2017-06-20, 2017-06, 2017, a gdy rok nie jest znany: XXXX-06 lub XXXX-06-20; na końcu można dodać ?.",
    "Wpisz rok, miesiąc i dzień, na przykład 2017-06-20. Bez dnia: 2017-06, sam rok: 2017, nieznany rok: XXXX-06.",
)
DATE_TURNED = replace(DATE, name="date-turned", hint="Wpisz {date}.", in_form="")
NO_SUCH_DAY = Wording(
    "no-such-day",
    "K106",
    "Nie ma takiego dnia jak {found}: {month} ma {days} dni.",
    "Popraw dzień albo miesiąc, a gdy dzień nie jest pewny, wpisz sam miesiąc: {whole}.",
)
NO_SUCH_MONTH = Wording(
    "no-such-month",
    "K106",
    "Nie ma takiej daty jak {found}: miesiąc ma tu numer {number}, a miesięcy jest 12.",
    "Popraw miesiąc. Zapis: najpierw rok, potem miesiąc i dzień, np. 2017-06-20.",
)
FUTURE = Wording(
    "future", "K108", "Data {date} jest z przyszłości (dziś jest {today}).", "Popraw rok, miesiąc albo dzień."
)
BEFORE_START = Wording(
    "before-start",
    "K107",
    "Koniec ({end}) jest wcześniejszy niż początek ({start}).",
    "Zamień daty w polach {first} i {last} albo popraw jedną z nich.",
    "Zamień obie daty albo popraw jedną z nich.",
)


@rule("date")
def _date(value: object) -> PartialDate:
    if not isinstance(value, str):
        raise fault("K103", f"Oczekiwano daty, a jest {shown(value)}.", "Wpisz jedną datę, np. 2017-06-20.")
    text = value.strip()
    try:
        return PartialDate.parse(text)
    except ValueError:
        pass
    meant = date_meant(text)
    if meant:
        raise fault(*DATE_TURNED.said(found=shown(text), date=meant), answer=Answer(str(meant)))
    raise fault(*_no_such(text))


def _no_such(text: str) -> tuple[str, str, str]:
    """What is said of a text that is no date: where it gives a day, why there is none."""
    year, month, day, _ = parts_written(text) or (0, None, None, False)
    known = month is not None and 1 <= month <= len(MONTHS)
    if year == 0 or month is None or (known and day is None):
        return DATE.said(found=shown(text))
    if not known:
        return NO_SUCH_MONTH.said(found=shown(text), number=month)
    whole = PartialDate(year, month)
    named = MONTHS[month - 1] if year is None else f"{MONTHS[month - 1]} {year}"
    return NO_SUCH_DAY.said(found=shown(text), month=named, days=days_in(year, month), whole=whole)


@rule("past-date")
def _not_future(value: PartialDate, info: ValidationInfo) -> PartialDate:
    today = known(info).today
    if value.after(today):
        raise fault(*FUTURE.said(date=value, today=today))
    return value


Date = Annotated[PartialDate, PlainValidator(_date), Values("date", f"^{SPELLING}$", low=1000, high=9999)]
"""A partial date."""
PastDate = Annotated[Date, AfterValidator(_not_future)]
"""A partial date that is not after the day of the check."""


def not_before(field: str) -> AfterValidator:
    """Checks that a date is not before the one in `field`, which stands before it in the record."""

    @rule(f"not-before {field}")
    def check(value: PartialDate | None, info: ValidationInfo) -> PartialDate | None:
        start = info.data.get(field)
        if value and start and start.after(value):
            raise fault(*BEFORE_START.said(end=value, start=start, first=field, last=info.field_name))
        return value

    return AfterValidator(check)
