"""Polish words around numbers, and names for the values of fields."""

from datetime import date

from catalogue.model.records import practice as of_practice
from catalogue.model.records import source as of_source
from catalogue.model.records import stop as of_stop
from catalogue.model.records import visit as of_visit
from catalogue.model.records import vocabulary as of_vocabulary
from catalogue.model.records.practice import Practice
from catalogue.model.records.visit import Visit
from catalogue.model.types.numbers import Coordinates
from catalogue.model.types.partial_date import PartialDate

STATUS, METHOD, ORGANISATION_KIND = of_practice.STATUS, of_source.METHOD, of_vocabulary.ORGANISATION_KIND
MODE, PARTNER_ROLE = of_stop.MODE, of_visit.PARTNER_ROLE
_KIND_OF_VISIT = {
    "zapowiedz": "Zapowiedź wizyty studyjnej",
    "zdalna": "Zdalna wizyta studyjna",
    "wizyta": "Wizyta studyjna",
}


def plural(number: int, one: str, few: str, many: str) -> str:
    """The form that goes with a number: 1 praktyka, 2 praktyki, 5 praktyk, 22 praktyki."""
    if number == 1:
        return one
    if number % 10 in {2, 3, 4} and number % 100 not in {12, 13, 14}:
        return few
    return many


def counted(number: int, one: str, few: str, many: str) -> str:
    """The number (thousands apart) with the form that goes with it: `1 200 praktyk`."""
    return f"{number:,}".replace(",", "\N{NO-BREAK SPACE}") + f"\N{NO-BREAK SPACE}{plural(number, one, few, many)}"


def practices(number: int) -> str:
    """`2 praktyki`."""
    return counted(number, "praktyka", "praktyki", "praktyk")


def mentions(number: int) -> str:
    """`2 wzmianki`."""
    return counted(number, "wzmianka", "wzmianki", "wzmianek")


def visits(number: int) -> str:
    """`2 wizyty`."""
    return counted(number, "wizyta", "wizyty", "wizyt")


def organisations(number: int) -> str:
    """`2 organizacje`."""
    return counted(number, "organizacja", "organizacje", "organizacji")


def times(number: int) -> str:
    """`2 razy`."""
    return counted(number, "raz", "razy", "razy")


def times_visited(seen: tuple[Visit, ...]) -> str:
    """`odwiedzone 2 razy, ostatnio 2021`, `odwiedzone raz, w 2021 r.`; empty where nobody was there."""
    if not seen:
        return ""
    last = max((visit.year for visit in seen if visit.year), default=None)
    if len(seen) == 1:
        return f"odwiedzone raz, w {last} r." if last else "odwiedzone raz, rok nie podany"
    visited = f"odwiedzone {times(len(seen))}"
    return f"{visited}, ostatnio {last}" if last else f"{visited}, rok nie podany"


def knowledge(practice: Practice, year: int | None, *, announced_only: bool) -> str:
    """Where the knowledge of a practice comes from, for one that nobody checked beyond the report."""
    origin = "zapowiedzi wizyty" if announced_only else "relacji"
    if practice.verified:
        return (
            f"Sprawdzono {METHOD[practice.verified.method]}: {practice.verified.date.words()}, {practice.verified.by}."
        )
    since = f" z {year} r." if year else ", której roku nie podano."
    return f"Opis z {origin}{since} Nie sprawdzono, czy nadal działa."


def knowledge_from(practice: Practice, year: int | None) -> str:
    """The year of what is known of a practice, in few words: `Wiedza z 2017 r.`."""
    if year is None:
        return "Rok wiedzy nieznany"
    checked_last = practice.verified and practice.verified.date.year == year
    return f"Sprawdzono w {year} r." if checked_last else f"Wiedza z {year} r."


def state_of_knowledge(year: int | None) -> str:
    """The same where an entry is quoted: `stan wiedzy: 2017 r`, without the last stop."""
    return f"stan wiedzy: {year} r" if year else "rok wiedzy nieznany"


def form_of_visit(visit: Visit) -> str:
    """What a visit is, as pictures tell it: `zapowiedz`, `zdalna` or `wizyta`."""
    if visit.kind == "announcement":
        return "zapowiedz"
    return "zdalna" if visit.format == "online" else "wizyta"


def kind_of_visit(visit: Visit) -> tuple[str, str]:
    """What a visit is, in words, and the name of its icon."""
    form = form_of_visit(visit)
    return _KIND_OF_VISIT[form], form


def point(place: Coordinates) -> str:
    """`51,6095° N, 16,8585° E`."""
    return f"{place.lat}° N, {place.lon}° E".replace(".", ",")


def kilometres(number: int) -> str:
    """`84 km`."""
    return f"{number:,}".replace(",", "\N{NO-BREAK SPACE}") + "\N{NO-BREAK SPACE}km"


def day(of: date) -> str:
    """`5 lutego 2027 r.`."""
    return f"{PartialDate.of(of).words()} r."


def shortened(text: str, limit: int) -> str:
    """The text in one line, or as many of its words as fit in `limit` characters, with `…` behind them."""
    text = " ".join(text.split())
    if len(text) <= limit:
        return text
    whole = text[:limit].rpartition(" ")[0] or text[: limit - 1]
    return f"{whole.rstrip(' ,;:–-.')}…"


def capital(text: str) -> str:
    """The text with its first letter in upper case."""
    return text[:1].upper() + text[1:]
