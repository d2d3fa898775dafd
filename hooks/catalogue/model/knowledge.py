"""From when the knowledge of a practice is."""

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from catalogue.model.records.practice import Practice
from catalogue.model.records.visit import Visit

Origin = Literal["check", "report", "announcement"]


class Knowledge(NamedTuple):
    """The newest year that a source, a visit or a check of a practice gives.

    It is uncertain where each date that gives it is. `origins` are what gives that year, `all_origins` what is known.
    """

    year: int | None
    is_uncertain: bool
    origins: frozenset[Origin]
    all_origins: frozenset[Origin]


def knowledge_of(practice: Practice, visits: Iterable[Visit]) -> Knowledge:
    """From when the knowledge of a practice is that these visits have in their programmes."""
    found = list(_years(practice, list(visits)))
    newest = max((year for year, _, _ in found if year), default=None)
    of_newest = [each for each in found if newest and each[0] == newest]
    return Knowledge(
        newest,
        bool(of_newest) and all(is_uncertain for _, is_uncertain, _ in of_newest),
        frozenset(origin for _, _, origin in of_newest),
        frozenset(origin for _, _, origin in found),
    )


def _years(practice: Practice, visits: list[Visit]) -> Iterator[tuple[int | None, bool, Origin]]:
    """Each date's year, whether it is uncertain, and what gives it: sources tell what the visits were."""
    announced = bool(visits) and all(visit.kind == "announcement" for visit in visits)
    for source in practice.sources:
        date = source.published
        yield date.year if date else None, bool(date and date.uncertain), "announcement" if announced else "report"
    for visit in visits:
        yield visit.year, visit.is_year_uncertain, "announcement" if visit.kind == "announcement" else "report"
    if practice.verified:
        yield practice.verified.date.year, practice.verified.date.uncertain, "check"
