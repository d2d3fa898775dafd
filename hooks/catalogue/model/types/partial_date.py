"""Dates as sources give them: a day, a month, a year, with the year unknown, or uncertain."""

import re
from dataclasses import dataclass
from datetime import date

_31, _30 = "(?:0[13578]|1[02])(?:-(?:0[1-9]|[12][0-9]|3[01]))?", "(?:0[469]|11)(?:-(?:0[1-9]|[12][0-9]|30))?"
_MONTH_AND_DAY = f"(?:{_31}|{_30}|02(?:-(?:0[1-9]|[12][0-9]))?)"
SPELLING = rf"(?:(?!0000)[0-9]{{4}}(?:-{_MONTH_AND_DAY})?|XXXX-{_MONTH_AND_DAY})\??"
"""What `parse` reads, as `re` and RegExp read it; only 29 February of a common year passes it wrongly."""
# fmt: off
MONTHS = (
    "styczeń", "luty", "marzec", "kwiecień", "maj", "czerwiec",
    "lipiec", "sierpień", "wrzesień", "październik", "listopad", "grudzień",
)
OF_MONTH = (
    "stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca",
    "lipca", "sierpnia", "września", "października", "listopada", "grudnia",
)
# fmt: on
LEAP_YEAR = 2000
"""Stands in for an unknown year, so that XXXX-02-29 is a date."""
NO_YEAR = "rok nie podany"
UNCERTAIN_DATE = " (data niepewna)"
"""Stands behind a date of which a source is not sure."""


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A subset of EDTF (https://www.loc.gov/standards/datetime/): year, month and day may be missing.

    A day has its month, and without a year there is a month. Raises ValueError where there is no
    such date.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    uncertain: bool = False

    def __post_init__(self) -> None:
        """Raise ValueError where there is no such date."""
        if self.month is None and (self.year is None or self.day is not None):
            raise ValueError("a day needs its month, a date without a year needs a month")
        date(
            LEAP_YEAR if self.year is None else self.year,
            1 if self.month is None else self.month,
            1 if self.day is None else self.day,
        )

    @classmethod
    def parse(cls, text: str) -> "PartialDate":
        """Read `2017-06-20`, `2017-06`, `2017`, `XXXX-06` or `XXXX-08-27`, each with `?` or without.

        Raises ValueError where the form is another or there is no such day.
        """
        if not re.fullmatch(SPELLING, text):
            raise ValueError(f"not a date: {text!r}")
        year, month, day, *_ = [*text.removesuffix("?").split("-"), "", ""]
        return cls(
            None if year == "XXXX" else int(year),
            int(month) if month else None,
            int(day) if day else None,
            text[-1] == "?",
        )

    @classmethod
    def of(cls, day: date) -> "PartialDate":
        """A day of the calendar."""
        return cls(day.year, day.month, day.day)

    def __str__(self) -> str:
        """The form that `parse` reads."""
        text = f"{self.year:04}" if self.year is not None else "XXXX"
        text += f"-{self.month:02}" if self.month else ""
        text += f"-{self.day:02}" if self.day else ""
        return text + "?" * self.uncertain

    def sort_key(self) -> tuple[int, int, int]:
        """Orders dates; what is unknown comes before all that is known."""
        return (self.year or 0, self.month or 0, self.day or 0)

    def after(self, other: "PartialDate") -> bool:
        """Whether this date lies after the other, as far as both are given.

        What is unknown on a side proves nothing: XXXX-12 may lie before XXXX-01.
        """
        for mine, theirs in ((self.year, other.year), (self.month, other.month), (self.day, other.day)):
            if mine is None or theirs is None:
                return False
            if mine != theirs:
                return mine > theirs
        return False

    def words(self) -> str:
        """In Polish words: `20 czerwca 2017`, `czerwiec, rok nie podany`, `2021 (data niepewna)`."""
        return _in_words(self.day_and_month(), self.year) + doubt(self)

    def day_and_month(self) -> str:
        """In Polish words without the year: `20 czerwca`, `czerwiec`, or nothing."""
        if self.month is None:
            return ""
        return f"{self.day} {OF_MONTH[self.month - 1]}" if self.day else MONTHS[self.month - 1]


def period_words(start: PartialDate | None, end: PartialDate | None) -> str:
    """A period in Polish words: `20–21 czerwca 2017`, `czerwiec – lipiec, rok nie podany`."""
    if start is None or end is None:
        known = start or end
        return known.words() if known else "data nie podana"
    if start.sort_key() == end.sort_key():
        return _in_words(start.day_and_month(), start.year) + doubt(start, end)
    return _span(start, end) + doubt(start, end)


def _span(start: PartialDate, end: PartialDate) -> str:
    first, last = start.day_and_month(), end.day_and_month()
    if start.year != end.year or not (first and last):
        between = " – " if first or last else "–"
        return f"{_in_words(first, start.year)}{between}{_in_words(last, end.year)}"
    if start.month == end.month and start.day and end.day:
        return _in_words(f"{start.day}–{last}", end.year)
    return _in_words(f"{first} – {last}", end.year)


def _in_words(day_and_month: str, year: int | None) -> str:
    return f"{day_and_month}, {NO_YEAR}" if year is None else f"{day_and_month} {year}".strip()


def doubt(*dates: PartialDate) -> str:
    """What stands behind dates of which one is uncertain."""
    return UNCERTAIN_DATE if any(date.uncertain for date in dates) else ""
