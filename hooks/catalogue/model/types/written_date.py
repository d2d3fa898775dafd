"""Dates as people write them: `20.06.2017 r.`, `czerwiec 2017`, `20 VI 2017`, `2017/6/20`."""

import re
from calendar import monthrange

from catalogue.model.types.partial_date import LEAP_YEAR, MONTHS, OF_MONTH, PartialDate

_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_LATIN = str.maketrans("ąćęłńóśźż", "acelnoszz")
_NAMES = tuple((name, of, name[:3], roman) for name, of, roman in zip(MONTHS, OF_MONTH, _ROMAN, strict=True))
NAMES = tuple(tuple(dict.fromkeys((*names, *(name.translate(_LATIN) for name in names)))) for names in _NAMES)
"""How each month is written in words, in small letters, with Polish letters or without."""

_BETWEEN, _AROUND_NAME = " ?[./–-] ?", "(?: ?[./,–-] ?| )"
_DAY, _MONTH, _NAME = "([0-9]{1,2})", "([0-9]{1,2})", "([^0-9 ./,–-]+)"
_YEAR, _HOUR = "([0-9]{4}|xxxx)", "(?:[ t]00:00(?::00(?:[.]0+)?)?)?"
_YEAR_AT_END = rf"{_YEAR}(?: ?(?:rok|roku|r))?[.,]?"
FROM_THE_DAY = (
    rf"(?:(?:{_DAY}{_BETWEEN})?{_MONTH}{_BETWEEN})?{_YEAR_AT_END}",
    rf"(?:{_DAY}{_AROUND_NAME})?{_NAME}{_AROUND_NAME}{_YEAR_AT_END}",
)
FROM_THE_YEAR = (
    rf"{_YEAR}{_BETWEEN}{_MONTH}(?:{_BETWEEN}{_DAY}{_HOUR})?[.,]?",
    rf"{_YEAR}{_AROUND_NAME}{_NAME}(?:{_AROUND_NAME}{_DAY})?[.,]?",
)
"""How people write dates, in small letters with single spaces, as `re` and RegExp read it."""

Parts = tuple[int | None, int | None, int | None, bool]
"""A year, a month and a day, which need not be any, and whether they are uncertain."""


def parts_written(text: str) -> Parts | None:
    """The numbers that a text gives as a date, whether or not there is such a day; None where it gives none."""
    plain = " ".join(text.split()).casefold()
    uncertain = plain.endswith("?")
    plain = plain.removesuffix("?").strip()
    for forms, day_first in ((FROM_THE_DAY, True), (FROM_THE_YEAR, False)):
        for form in forms:
            if match := re.fullmatch(form, plain):
                day, month, year = match.groups() if day_first else reversed(match.groups())
                number = _month(month) if month else None
                if not month or number is not None:
                    return None if year == "xxxx" else int(year), number, int(day) if day else None, uncertain
    return None


def _month(text: str) -> int | None:
    """The number of a month that is written as a number or a word."""
    if text.isascii() and text.isdigit():
        return int(text)
    return next((number for number, names in enumerate(NAMES, start=1) if text in names), None)


def date_meant(text: str) -> PartialDate | None:
    """The date that a text as people write it means; None where it means none, or there is no such day."""
    parts = parts_written(text)
    try:
        return PartialDate(*parts) if parts else None
    except ValueError:
        return None


def days_in(year: int | None, month: int) -> int:
    """How many days a month has, in an unknown year at most."""
    return monthrange(LEAP_YEAR if year is None else year, month)[1]
