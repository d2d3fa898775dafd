"""How what an entry calls uncertain is marked: behind its value, wherever that is shown, and once."""

from catalogue.model.records.practice import Practice
from catalogue.model.records.stop import Stop
from catalogue.model.records.visit import Visit
from catalogue.model.types.partial_date import UNCERTAIN_DATE, period_words

DOUBT = " (niepewne)"
"""Stands behind a value that the record calls uncertain."""
UNCERTAIN_YEAR = " (rok niepewny)"
"""Stands behind a year of an uncertain date."""


def doubt(entry: object, *fields: str) -> str:
    """The mark, where an entry calls one of these fields uncertain; what is no entry calls nothing so."""
    uncertain = entry.uncertain if isinstance(entry, Practice | Visit) else {}
    return DOUBT if any(field in uncertain for field in fields) else ""


def marked(text: str, mark: str) -> str:
    """The text with the mark behind it, unless there is none, or the text ends with one."""
    return text if not text or text.endswith((DOUBT, UNCERTAIN_DATE)) else text + mark


def title(entry: Practice | Visit) -> str:
    """The title of an entry."""
    return entry.title + doubt(entry, "title")


def host(practice: Practice) -> str:
    """The host of a practice."""
    return practice.host + doubt(practice, "host")


def when(visit: Visit) -> str:
    """When a visit was: `20–21 czerwca 2017`."""
    return marked(period_words(visit.start, visit.end), doubt(visit, "start", "end"))


def organisers(visit: Visit) -> str:
    """Who organised a visit."""
    return ", ".join(visit.organisers) + doubt(visit, "organisers")


def year_in_words(year: int | None, *, is_uncertain: bool) -> str:
    """`2017`, `2017 (rok niepewny)`; empty where there is none."""
    return f"{year or ''}{UNCERTAIN_YEAR if year and is_uncertain else ''}"


def town(entry: Practice | Stop) -> str:
    """The town of an entry, else its gmina; empty where neither is known."""
    if entry.locality:
        return entry.locality + doubt(entry, "locality")
    municipality = entry.municipality if isinstance(entry, Practice) else None
    return f"gmina {municipality}{doubt(entry, 'municipality')}" if municipality else ""
