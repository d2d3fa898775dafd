"""Dates in records, and the order they must keep."""

import re
from typing import Annotated

from pydantic import AfterValidator, PlainValidator, ValidationInfo

from catalogue.model.about import Says
from catalogue.model.fault import fault, shown
from catalogue.model.known import known
from catalogue.model.partial_date import PATTERN, PartialDate


def _date(value: object) -> PartialDate:
    if not isinstance(value, str):
        raise fault("K103", f"Oczekiwano daty, a jest {shown(value)}.", "Wpisz jedną datę, np. 2017-06-20.")
    text = value.strip()
    try:
        return PartialDate.parse(text)
    except ValueError:
        raise fault("K106", f"Oczekiwano istniejącej daty, a jest {shown(text)}.", _date_hint(text)) from None


def _date_hint(text: str) -> str:
    polish = re.fullmatch(r"([0-9]{1,2})[./-]([0-9]{1,2})[./-]([0-9]{4})(?: ?r\.?)?", text)
    if polish:
        turned = f"{polish[3]}-{int(polish[2]):02}-{int(polish[1]):02}"
        try:
            return f"Wpisz {PartialDate.parse(turned)}."
        except ValueError:
            pass
    return "Zapis: 2017-06-20, 2017-06, 2017, a gdy rok nie jest znany: XXXX-06 lub XXXX-06-20; na końcu można dodać ?."


def _not_future(value: PartialDate, info: ValidationInfo) -> PartialDate:
    today = known(info).today
    if value.after(today):
        raise fault("K108", f"Data {value} jest z przyszłości (dziś jest {today}).", "Popraw rok, miesiąc albo dzień.")
    return value


_DATE = Says({"type": ["string", "integer"], "pattern": PATTERN, "minimum": 1000, "maximum": 9999})
Date = Annotated[PartialDate, PlainValidator(_date), _DATE]
"""A partial date."""
PastDate = Annotated[Date, AfterValidator(_not_future)]
"""A partial date that is not after the day of the check."""


def not_before(field: str) -> AfterValidator:
    """Checks that a date is not before the one in `field`, which stands before it in the record."""

    def check(value: PartialDate | None, info: ValidationInfo) -> PartialDate | None:
        start = info.data.get(field)
        if value and start and start.after(value):
            raise fault(
                "K107",
                f"Koniec ({value}) jest wcześniejszy niż początek ({start}).",
                f"Zamień daty w polach {field} i {info.field_name} albo popraw jedną z nich.",
            )
        return value

    return AfterValidator(check)
