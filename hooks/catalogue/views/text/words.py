"""Polish words around numbers, and names for the values of fields."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from catalogue.model.geography.region import Region
from catalogue.model.knowledge import Knowledge
from catalogue.model.records import practice as of_practice
from catalogue.model.records import source as of_source
from catalogue.model.records import stop as of_stop
from catalogue.model.records import visit as of_visit
from catalogue.model.records import vocabulary as of_vocabulary
from catalogue.model.records.practice import Practice
from catalogue.model.records.visit import Visit
from catalogue.model.records.vocabulary import EntityType
from catalogue.model.types.numbers import Coordinates
from catalogue.model.types.partial_date import NO_YEAR, PartialDate
from catalogue.views.text.doubts import UNCERTAIN_YEAR, doubt, marked

STATUS, METHOD, ORGANISATION_KIND = of_practice.STATUS, of_source.METHOD, of_vocabulary.ORGANISATION_KIND
MODE, PARTNER_ROLE = of_stop.MODE, of_visit.PARTNER_ROLE
_STATES: Mapping[str, Mapping[str | None, str]] = {
    "active": {None: "działa"},
    "planned": {"masculine": "planowany", "feminine": "planowana", "neuter": "planowane", None: "w planach"},
    "transformed": {
        "masculine": "przekształcony",
        "feminine": "przekształcona",
        "neuter": "przekształcone",
        None: "po przekształceniu",
    },
    "closed": {None: "działalność zakończona"},
    "unknown": {None: "nie wiadomo, czy działa"},
}
"""How a state is said of a kind of entity, by the gender of its name; under None what is right for each."""
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


def stops(visit: Visit) -> str:
    """`2 punkty programu`."""
    number = counted(len(visit.stops), "punkt programu", "punkty programu", "punktów programu")
    return number + doubt(visit, "stops")


def uncertain(number: int) -> str:
    """`2 niepewne`."""
    return counted(number, "niepewna", "niepewne", "niepewnych")


def times(number: int) -> str:
    """`2 razy`."""
    return counted(number, "raz", "razy", "razy")


def times_visited(seen: tuple[Visit, ...]) -> str:
    """`odwiedzone 2 razy, ostatnio w 2021 r.`, `odwiedzone raz, w 2021 r.`; empty where nobody was there."""
    if not seen:
        return ""
    last = max((visit.year for visit in seen if visit.year), default=None)
    visited = "odwiedzone raz" if len(seen) == 1 else f"odwiedzone {times(len(seen))}"
    if not last:
        return f"{visited}, {NO_YEAR}"
    is_uncertain = all(visit.is_year_uncertain for visit in seen if visit.year == last)
    return f"{visited}, {'' if len(seen) == 1 else 'ostatnio '}w {in_year(last, is_uncertain=is_uncertain)}"


def in_year(year: int, *, is_uncertain: bool) -> str:
    """`2017 r.`, `2017 r. (rok niepewny)`."""
    return f"{year} r.{UNCERTAIN_YEAR if is_uncertain else ''}"


def knowledge(practice: Practice, known: Knowledge) -> str:
    """Where the knowledge of a practice comes from, for one that nobody checked beyond the report."""
    if practice.verified:
        return (
            f"Sprawdzono {METHOD[practice.verified.method]}: {practice.verified.date.words()}, {practice.verified.by}."
        )
    return f"{_origin(known)} Nie sprawdzono, czy nadal działa."


def _origin(known: Knowledge) -> str:
    """A sentence: what tells of a practice, and of which year."""
    announced = known.all_origins == {"announcement"}
    what = "zapowiedzi wizyty" if announced else "relacji"
    if known.year is None:
        return f"Opis z {what}, której roku nie podano."
    year = in_year(known.year, is_uncertain=known.is_uncertain)
    sentence = f"Opis z {what} z {year}"
    if known.origins == {"announcement"} and not announced:
        sentence = f"Opis z relacji; ostatnia zapowiedź wizyty jest z {year}"
    return sentence if sentence.endswith(".") else f"{sentence}."


def knowledge_from(practice: Practice, known: Knowledge) -> str:
    """The year of what is known of a practice, in few words: `Wiedza z 2017 r.`."""
    if known.year is None:
        return "Rok wiedzy nieznany"
    year = in_year(known.year, is_uncertain=known.is_uncertain)
    checked_last = practice.verified and practice.verified.date.year == known.year
    return f"Sprawdzono w {year}" if checked_last else f"Wiedza z {year}"


def state_of_knowledge(known: Knowledge) -> str:
    """The same where an entry is quoted: `stan wiedzy: 2017 r`, without the last stop."""
    if known.year is None:
        return "rok wiedzy nieznany"
    return f"stan wiedzy: {in_year(known.year, is_uncertain=known.is_uncertain).removesuffix('.')}"


def state(practice: Practice, kind: EntityType) -> str:
    """The state of a practice, in the gender of the name of its kind; neutral where that is not given."""
    forms = _STATES.get(practice.status or "", {})
    return marked(forms.get(kind.gender) or forms.get(None, ""), doubt(practice, "status"))


def of_regions(regions: Sequence[Region]) -> str:
    """What stands before names of voivodeships in the genitive: `województwa`, `województw:`."""
    return "województwa" if len(regions) == 1 else "województw:"


def mentioned(visits: Iterable[Visit]) -> str:
    """Where something is only mentioned: in reports, or in announcements alone."""
    announced = all(visit.kind == "announcement" for visit in visits)
    return "zapowiedzi" if announced else "relacji"


def form_of_visit(visit: Visit) -> str:
    """What a visit is, as pictures tell it: `zapowiedz`, `zdalna` or `wizyta`."""
    if visit.kind == "announcement":
        return "zapowiedz"
    return "zdalna" if visit.format == "online" else "wizyta"


def kind_of_visit(visit: Visit) -> tuple[str, str]:
    """What a visit is, in words, and the name of its icon."""
    form = form_of_visit(visit)
    return _KIND_OF_VISIT[form] + doubt(visit, "kind", "format"), form


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
