"""Towns whose name is almost that of one in the table of places, which therefore lie nowhere on the map."""

import re
from collections.abc import Collection, Iterator, Sequence

from catalogue.model.catalogue import Catalogue
from catalogue.model.checks.clash import Clash
from catalogue.model.geography.places import places_in, places_named
from catalogue.model.geography.region import Region
from catalogue.model.types.likeness import Letters, distance
from catalogue.problems.fault import Answer, Where
from catalogue.problems.wording import Wording
from catalogue.source.slug import hyphenated

UNKNOWN_TOWN = Wording(
    "unknown-town",
    "O010",
    "Katalog nie zna w województwie {region} miejscowości „{name}”, więc wpisu nie będzie na mapie.",
    "Może {near}? Jeśli nazwa jest dobra, dopisz coordinates albo dodaj tę miejscowość do slowniki/miejscowosci.yml.",
    "Może {near}? Jeśli nazwa jest dobra, podaj współrzędne.",
)
LONG = 8  # letters from which two may be wrong
SHORT = 5  # letters below which one may not be wrong: Rogi and Rogów are two places
PART = r"\s*(?:[(,;/]|\s[-–—]\s)"
"""Where a part of a town stands behind its name: `Kraków – Nowa Huta`."""


def unknown_towns(catalogue: Catalogue) -> Iterator[Clash]:
    """A warning (code O010) at a town or gmina without coordinates that the table does not know, but one like it."""
    added = {(place.name, place.region.name) for place in catalogue.vocabularies.places.values()}
    for practice in catalogue.practices.values():
        field = "locality" if practice.locality else "municipality"
        name = practice.locality or practice.municipality
        if name and practice.coordinates is None:
            yield from _unknown(practice.path, (field,), name, practice.region, added)
    for visit in catalogue.visits.values():
        for index, stop in enumerate(visit.stops):
            if stop.locality and stop.region and stop.coordinates is None:
                yield from _unknown(visit.path, ("stops", index, "locality"), stop.locality, stop.region, added)


def _unknown(path: str, where: Where, name: str, region: Region, added: Collection[tuple[str, str]]) -> Iterator[Clash]:
    more = [place for place, its in added if its == region.name]
    if places_named(name, region) or name.casefold() in map(str.casefold, more):
        return
    near = meant(name, [*(town.name for town in places_in(region)), *more])
    if near:
        named = " albo ".join(f"„{known}”" for known in near)
        said = UNKNOWN_TOWN.said(region=region.locative, name=name, near=named)
        yield Clash(path, where, *said, Answer(near[0], sure=len(near) == 1))


def meant(name: str, known: Sequence[str]) -> list[str]:
    """The known towns that a name may mean: spelled otherwise, mistyped, or with a part of the town behind it."""
    whole = re.split(PART, name)[0]
    for slug in dict.fromkeys((hyphenated(name), hyphenated(whole))):
        most = 0 if len(slug) < SHORT or slug != hyphenated(name) else 1 if len(slug) < LONG else 2
        letters, found = Letters.of(slug), dict[str, int]()
        for other in known:
            theirs = hyphenated(other)
            if max(len(slug), len(theirs)) - letters.common(Letters.of(theirs)) <= most:
                far = distance(slug, theirs, most)
                if far <= most:
                    found.setdefault(other, far)
        if found:
            least = min(found.values())
            return sorted(other for other, far in found.items() if far == least)
    return []
