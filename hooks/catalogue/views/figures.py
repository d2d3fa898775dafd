"""The catalogue in numbers: the same for the page „O zbiorze” and for `katalog stats`."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from catalogue.model.catalogue import Catalogue
from catalogue.model.geography.region import REGIONS
from catalogue.model.records.practice import Practice
from catalogue.model.types.partial_date import NO_YEAR
from catalogue.views import addresses
from catalogue.views.text import words
from catalogue.views.text.doubts import host, title

MOST = 10  # organisers and most visited practices that are named


@dataclass(frozen=True, slots=True)
class Count:
    """How many of something, and the page that shows them; of so many it is `uncertain` that they belong here."""

    name: str
    path: str
    number: int
    uncertain: int = 0

    @property
    def note(self) -> str:
        """`w tym 2 niepewne`, or nothing."""
        return f"w tym {words.uncertain(self.uncertain)}" if self.uncertain else ""


@dataclass(frozen=True, slots=True)
class Numbers:
    """Totals, then counts: of practices by voivodeship and type, of visits by year and organiser.

    `regions` and `types` name all there are, those without a practice too; `organisers` and
    `most_visited` (times visited) at most ten, the largest first.
    """

    totals: tuple[str, ...]
    regions: tuple[Count, ...]
    types: tuple[Count, ...]
    years: tuple[Count, ...]
    organisers: tuple[Count, ...]
    most_visited: tuple[Count, ...]


def numbers(catalogue: Catalogue) -> Numbers:
    """Count everything."""
    types = catalogue.vocabularies.entity_types
    years = Counter(visit.year for visit in catalogue.visits.values())
    doubted = Counter(visit.year for visit in catalogue.visits.values() if visit.is_year_uncertain)
    visits = addresses.listing("wizyty")
    return Numbers(
        totals=(
            words.practices(len(catalogue.practices)),
            words.visits(len(catalogue.visits)),
            words.mentions(len(catalogue.mentions)),
            words.organisations(len(catalogue.organisations)),
        ),
        regions=tuple(
            Count(region.name, addresses.region(region), len(catalogue.by_region[region.slug].practices))
            for region in REGIONS
        ),
        types=tuple(
            Count(types[code].name, addresses.group("typy", code), len(group.practices))
            for code, group in catalogue.by_type.items()
        ),
        years=tuple(
            Count(str(year or NO_YEAR), f"{visits}#{year or 'bez-daty'}", number, doubted[year])
            for year, number in years.items()
        ),
        organisers=_largest(
            Count(
                organisation.name,
                addresses.group("organizacje", slug),
                len(organisation.visits["organiser"]),
                sum("organisers" in visit.uncertain for visit in organisation.visits["organiser"]),
            )
            for slug, organisation in catalogue.organisations.items()
            if organisation.visits.get("organiser")
        ),
        most_visited=_largest(
            Count(f"{title(practice)} ({host(practice)})", addresses.practice(practice), times)
            for practice in catalogue.practices.values()
            if (times := len(catalogue.visited(practice)))
        ),
    )


def _largest(counts: Iterator[Count]) -> tuple[Count, ...]:
    return tuple(sorted(counts, key=lambda count: -count.number)[:MOST])


def oldest_knowledge(catalogue: Catalogue) -> list[Practice]:
    """All practices, those first whose newest source or visit is the oldest (unknown years first of all)."""
    return sorted(catalogue.practices.values(), key=lambda practice: catalogue.knowledge_year(practice) or 0)
