"""Visits without a date, and visits that may have been entered twice."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from catalogue.model.checks.clash import Clash
from catalogue.model.records.stop import Stop
from catalogue.model.records.visit import Visit
from catalogue.problems.wording import Wording
from catalogue.source.slug import hyphenated

UNDATED = Wording(
    "undated",
    "O013",
    "Wizyta nie ma terminu ani uwagi o nim.",
    "Dopisz start: z dniem, miesiącem lub rokiem (XXXX-09-13, gdy nieznany jest tylko rok). Jeśli źródła go nie podają, napisz to w polu date_note.",
    "Wpisz dzień, miesiąc albo rok (XXXX-09-13, gdy nieznany jest tylko rok). Jeśli źródła go nie podają, napisz to w polu „Uwaga do terminu”.",
)
SAME_VISIT = "Jeśli tak, połącz wpisy w jeden i podaj w nim wszystkie źródła; jeśli nie, nic nie zmieniaj."

ALIKE = 4, 5
"""Of two visits with one date, so many of so many stops make them one."""


def undated(visit: Visit) -> Iterator[Clash]:
    """A warning (code O013) at a visit of which nothing says when it was, nor why that is not known."""
    if not (visit.start or visit.end or visit.date_note or "start" in visit.uncertain):
        yield Clash(visit.path, ("start",), *UNDATED.said())


def same_visits(visits: Iterable[Visit]) -> Iterator[Clash]:
    """A warning (code O008) at each visit that began when others did and went to the same places; it names them all."""
    by_start: dict[str, list[Visit]] = defaultdict(list)
    for visit in sorted(visits, key=lambda visit: visit.path):
        if visit.start and visit.start.month:
            by_start[str(visit.start)].append(visit)
    for together in by_start.values():
        left = together
        while len(left) > 1:
            first, *others = left
            same = [visit for visit in others if _one(first, visit)]
            if same:
                *before, last = [first, *same]
                named = ", ".join(f"„{visit.title}” ({visit.path})" for visit in before)
                message = (
                    f"{named} i ta wizyta mają ten sam termin i te same punkty programu: to może być jedna wizyta."
                )
                yield Clash(last.path, ("start",), "O008", message, SAME_VISIT)
            left = [visit for visit in others if visit not in same]


def _one(one: Visit, other: Visit) -> bool:
    mine, theirs = ({_place(stop) for stop in visit.stops} for visit in (one, other))
    return ALIKE[1] * len(mine & theirs) >= ALIKE[0] * len(mine | theirs)


def _place(stop: Stop) -> str:
    return stop.practice or f"{hyphenated(stop.place or '')} {hyphenated(stop.locality or '')}"
