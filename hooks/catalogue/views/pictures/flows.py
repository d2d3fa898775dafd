"""Who travelled where: from the voivodeship of the visitors to those they saw."""

from collections import Counter, defaultdict
from dataclasses import dataclass

from catalogue.model.catalogue import Catalogue
from catalogue.model.geography.region import REGION_BY_SLUG, REGIONS, Region
from catalogue.model.records.visit import Visit
from catalogue.views.snippets import Link, to_visit
from catalogue.views.text.doubts import doubt, marked


@dataclass(frozen=True, slots=True)
class Flow:
    """The visits, newest first, that went from one voivodeship to another or stayed in it."""

    home: Region
    visited: Region
    visits: tuple[Link, ...]

    @property
    def number(self) -> int:
        """How many visits."""
        return len(self.visits)


@dataclass(frozen=True, slots=True)
class Flows:
    """The flows, strongest first, the number of visits that they count, and by reason the number of those they leave out.

    A visit stands in one reason alone, the first that holds. `uncertain` is the number of visits
    counted whose home is marked as uncertain.
    """

    flows: tuple[Flow, ...]
    counted: int
    announcements: int
    online: int
    without_home: int
    without_place: int
    uncertain: int

    @property
    def most(self) -> int:
        """The number of visits of the strongest flow."""
        return max((flow.number for flow in self.flows), default=0)

    def from_region(self, region: Region) -> int:
        """How many visits set out there."""
        return len({visit.path for flow in self.flows if flow.home == region for visit in flow.visits})

    def to_region(self, region: Region) -> int:
        """How many visits went there."""
        return len({visit.path for flow in self.flows if flow.visited == region for visit in flow.visits})


def flows(catalogue: Catalogue) -> Flows:
    """Pair the voivodeships of each visit: from or to several of them, it counts for each pair.

    What was only planned, shown elsewhere or seen online is no journey.
    """
    found: dict[tuple[str, str], list[Link]] = defaultdict(list)
    counted: list[Visit] = []
    left: Counter[str] = Counter()
    for visit in catalogue.visits.values():
        went_to = _went_to(catalogue, visit)
        reason = _reason(visit, went_to)
        left[reason] += 1
        if reason:
            continue
        counted.append(visit)
        for home in visit.home_regions:
            for region in went_to:
                found[home.slug, region.slug].append(_named(visit))
    order = {region.slug: number for number, region in enumerate(REGIONS)}
    pairs = sorted(found, key=lambda pair: (-len(found[pair]), order[pair[0]], order[pair[1]]))
    return Flows(
        tuple(Flow(REGION_BY_SLUG[home], REGION_BY_SLUG[to], tuple(found[home, to])) for home, to in pairs),
        len(counted),
        announcements=left["announcement"],
        online=left["online"],
        without_home=left["home"],
        without_place=left["place"],
        uncertain=sum("home_regions" in visit.uncertain for visit in counted),
    )


def _named(visit: Visit) -> Link:
    """The visit, marked where it is not sure from where it came, or where it went."""
    name = to_visit(visit)
    return name._replace(text=marked(name.text, doubt(visit, "home_regions", "stops")))


def _went_to(catalogue: Catalogue, visit: Visit) -> tuple[Region, ...]:
    """The voivodeships where the group was, each once."""
    stops = [stop for stop in visit.stops if stop.mode == "visited"]
    regions = (catalogue.practices[stop.practice].region if stop.practice else stop.region for stop in stops)
    return tuple(dict.fromkeys(region for region in regions if region))


def _reason(visit: Visit, went_to: tuple[Region, ...]) -> str:
    """Why a visit is left out; empty where it is not."""
    if visit.kind == "announcement":
        return "announcement"
    if visit.format == "online":
        return "online"
    if not visit.home_regions:
        return "home"
    return "" if went_to else "place"
