"""Dates as sources give them: a day, a month, a year, with the year unknown, or uncertain."""

import re
from dataclasses import dataclass
from datetime import date

_FORM = re.compile(r"(?P<year>\d{4}|XXXX)(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?(?P<uncertain>\?)?")
_MONTHS = [
    "styczeń",
    "luty",
    "marzec",
    "kwiecień",
    "maj",
    "czerwiec",
    "lipiec",
    "sierpień",
    "wrzesień",
    "październik",
    "listopad",
    "grudzień",
]
_OF_MONTH = [
    "stycznia",
    "lutego",
    "marca",
    "kwietnia",
    "maja",
    "czerwca",
    "lipca",
    "sierpnia",
    "września",
    "października",
    "listopada",
    "grudnia",
]
_LEAP_YEAR = 2000  # stands in for an unknown year, so that XXXX-02-29 is a date
NO_YEAR = "rok nie podany"


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A subset of EDTF (https://www.loc.gov/standards/datetime/): year, month and day may be missing."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    uncertain: bool = False

    @classmethod
    def parse(cls, text: str) -> "PartialDate":
        """Read `2017-06-20`, `2017-06`, `2017`, `XXXX-06` or `XXXX-08-27`, each with `?` or without.

        Raises ValueError where the form is another or there is no such day.
        """
        match = _FORM.fullmatch(text)
        if not match:
            raise ValueError(text)
        year = None if match["year"] == "XXXX" else int(match["year"])
        month = int(match["month"]) if match["month"] else None
        day = int(match["day"]) if match["day"] else None
        if year is None and month is None:
            raise ValueError(text)
        date(_LEAP_YEAR if year is None else year, month or 1, day or 1)
        return cls(year, month, day, bool(match["uncertain"]))

    def __str__(self) -> str:
        """The form that `parse` reads."""
        text = f"{self.year:04}" if self.year is not None else "XXXX"
        text += f"-{self.month:02}" if self.month else ""
        text += f"-{self.day:02}" if self.day else ""
        return text + "?" * self.uncertain

    def sort_key(self) -> tuple[int, int, int]:
        """Orders dates; an unknown year comes before all known ones."""
        return (self.year or 0, self.month or 0, self.day or 0)

    def after(self, other: "PartialDate") -> bool:
        """Whether this date lies certainly after the other; what is unknown on a side proves nothing."""
        for mine, theirs in ((self.year, other.year), (self.month, other.month), (self.day, other.day)):
            if mine != theirs:
                return mine is not None and theirs is not None and mine > theirs
        return False

    def words(self) -> str:
        """In Polish words: `20 czerwca 2017`, `czerwiec, rok nie podany`, `2021 (data niepewna)`."""
        return self._dated(self._day_and_month()) + self._doubt()

    def _day_and_month(self) -> str:
        if self.month is None:
            return ""
        return f"{self.day} {_OF_MONTH[self.month - 1]}" if self.day else _MONTHS[self.month - 1]

    def _dated(self, day_and_month: str) -> str:
        if self.year is None:
            return f"{day_and_month}, {NO_YEAR}"
        return f"{day_and_month} {self.year}".strip()

    def _doubt(self) -> str:
        return " (data niepewna)" if self.uncertain else ""


def period_words(start: PartialDate | None, end: PartialDate | None) -> str:
    """A period in Polish words: `20–21 czerwca 2017`, `czerwiec – lipiec, rok nie podany`."""
    if start is None or end is None or start == end:
        known = start or end
        return known.words() if known else "data nie podana"
    doubt = end._doubt() or start._doubt()
    if start.year != end.year:
        return f"{start._dated(start._day_and_month())} – {end._dated(end._day_and_month())}{doubt}"
    if start.month == end.month and start.day and end.day:
        return end._dated(f"{start.day}–{end._day_and_month()}") + doubt
    first, last = start._day_and_month(), end._day_and_month()
    return end._dated(f"{first} – {last}" if first and last else first or last) + doubt
