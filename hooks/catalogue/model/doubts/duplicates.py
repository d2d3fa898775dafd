"""Hosts that may be entered twice, as practices or as stops of visits, whatever their kind is said to be."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, combinations, product

from catalogue.model.catalogue import Catalogue
from catalogue.model.checks.clash import Clash
from catalogue.model.doubts.host_names import Named, Telling, alike, marks, may_be_one
from catalogue.model.doubts.kinship import Kinship
from catalogue.model.records.practice import Practice
from catalogue.model.records.stop import Stop
from catalogue.problems.fault import Answer, Where
from catalogue.problems.wording import Wording
from catalogue.source.files import ENTRY_ENDING
from catalogue.source.slug import hyphenated

MAY_BE_PRACTICE = Wording(
    "may-be-practice",
    "O006",
    "{named} i „{name}” to może być ten sam podmiot.",
    "Jeśli tak, zamień place na „practice: {id}”{rest}; jeśli nie, nic nie zmieniaj.",
    "Jeśli tak, wybierz tę praktykę z katalogu, zamiast wpisywać nazwę; jeśli nie, nic nie zmieniaj.",
)
CROWD = 60  # so many hosts of a voivodeship do not share what tells one from another
_START = 4  # letters of a word by which names that may be alike are found


@dataclass(frozen=True, slots=True)
class _Host:
    """A host where it stands: in a practice, or as a stop of a visit."""

    named: Named
    path: str
    where: Where
    practice: Practice | None = None
    stop: Stop | None = None

    @property
    def name(self) -> str:
        return self.named.name

    @property
    def shown(self) -> str:
        return f"„{self.name}” ({self.path})"


def likely_duplicates(catalogue: Catalogue, kinship: Kinship) -> Iterator[Clash]:
    """A warning at the last of hosts that may be one (code O001), or at a stop that may be a practice (code O006)."""
    hosts = sorted(
        _hosts(catalogue), key=lambda host: (host.practice is None, host.path.removesuffix(ENTRY_ENDING), host.where)
    )
    for together in _groups(hosts, kinship):
        *before, last = together
        named = ", ".join(host.shown for host in before)
        message = f"{named} i „{last.name}” to może być ten sam podmiot."
        practices = [host.practice for host in together if host.practice]
        if len(practices) == 1 and last.stop:
            yield _at_stop(last, practices[0], named)
        else:
            hint = "Jeśli tak, połącz oba wpisy w jeden; jeśli nie, nic nie zmieniaj."
            if len(together) > 2:
                hint = "Jeśli tak, połącz te wpisy w jeden; jeśli nie, nic nie zmieniaj."
            if not practices:
                hint = "Jeśli tak, pisz nazwę, rodzaj i miejscowość wszędzie tak samo; jeśli nie, nic nie zmieniaj."
            yield Clash(last.path, last.where, "O001", message, hint)


def _at_stop(host: _Host, practice: Practice, named: str) -> Clash:
    stop = host.stop
    more = stop and (stop.entity_type or stop.region or stop.locality or stop.coordinates)
    rest = " i usuń rodzaj, województwo, miejscowość i współrzędne" if more else ""
    said = MAY_BE_PRACTICE.said(named=named, name=host.name, id=practice.id, rest=rest)
    sure = not more and hyphenated(host.name) == hyphenated(practice.host)
    return Clash(host.path, host.where, *said, Answer(f"practice: {practice.id}", sure, of="both"))


def _hosts(catalogue: Catalogue) -> Iterator[_Host]:
    for practice in catalogue.practices.values():
        town = practice.locality or practice.municipality or ""
        named = Named.of(practice.host, practice.region.slug, town, practice.entity_type)
        yield _Host(named, practice.path, ("host",), practice)
    told: set[tuple[str, ...]] = set()
    for visit in sorted(catalogue.visits.values(), key=lambda visit: visit.path):
        for index, stop in enumerate(visit.stops):
            if stop.place:
                region = stop.region.slug if stop.region else ""
                named = Named.of(stop.place, region, stop.locality or "", stop.entity_type or "")
                key = (hyphenated(named.name), region, named.town, named.entity_type)
                if key not in told:
                    told.add(key)
                    yield _Host(named, visit.path, ("stops", index, "place"), stop=stop)


def _groups(hosts: list[_Host], kinship: Kinship) -> Iterator[list[_Host]]:
    """The hosts that may be one, each group in their order."""
    leads = list(range(len(hosts)))

    def lead(at: int) -> int:
        while leads[at] != at:
            leads[at] = leads[leads[at]]
            at = leads[at]
        return at

    for one, other in _pairs(hosts):
        if not _known_apart(hosts[one], hosts[other], kinship):
            first, second = sorted((lead(one), lead(other)))
            leads[second] = first
    found: dict[int, list[_Host]] = defaultdict(list)
    for at, host in enumerate(hosts):
        found[lead(at)].append(host)
    return (group for group in found.values() if len(group) > 1)


def _known_apart(one: _Host, other: _Host, kinship: Kinship) -> bool:
    if one.practice and other.practice:
        return kinship.are_kin(one.practice, other.practice) or kinship.are_two(one.name, other.name)
    if not (one.practice or other.practice) and not (one.named.entity_type and other.named.entity_type):
        return True
    of = next(((a.practice, b.name) for a, b in ((one, other), (other, one)) if a.practice), None)
    return kinship.are_two(one.name, other.name) or (of is not None and kinship.is_of(*of))


def _pairs(hosts: list[_Host]) -> Iterator[tuple[int, int]]:
    """The numbers of hosts that may be one, found by the beginnings of their words.

    A beginning that many hosts of a voivodeship share tells none from another.
    """
    blocks: dict[tuple[str, ...], dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for at, host in enumerate(hosts):
        for key in _keys(host):
            blocks[key][host.named.region].append(at)
    for key, by_region in blocks.items():
        few = CROWD if len(key) == 2 else len(hosts)
        anywhere = by_region.pop("", [])
        within = [block for block in by_region.values() if len(block) <= few]
        together = [combinations(block, 2) for block in (*within, anywhere) if len(block) <= few]
        if len(anywhere) + sum(map(len, within)) <= few:
            together += [product(anywhere, block) for block in within]  # type: ignore[misc]
        for one, other in chain.from_iterable(together):
            if may_be_one(hosts[one].named, hosts[other].named):
                yield one, other


def _keys(host: _Host) -> Iterator[tuple[str, ...]]:
    """What hosts share that may be one: the town and the kind, or the beginning of a word that tells something."""
    named = host.named
    if named.town and named.entity_type:
        yield named.entity_type, named.town, ""
    yield from (("", start) for start in _starts(named.own))
    for start in _starts(named.among_its_kind):
        yield named.entity_type or "?", start
        if host.practice and named.entity_type:
            yield "?", start


def _starts(telling: Telling) -> Iterable[str]:
    return sorted({word[:_START] for word in telling.words})


class KnownHosts:
    """Hosts with where they stand, to ask which of them another may be."""

    def __init__(self) -> None:
        """Begin with none."""
        self._same: dict[tuple[str, str, str], str] = {}
        self._like: dict[tuple[str, ...], list[tuple[Telling, str]]] = defaultdict(list)

    def add(self, host: str, region: str, town: str, entity_type: str, stands: str) -> None:
        """Note a host; the town may be empty."""
        self._same.setdefault((region, hyphenated(town or "-"), hyphenated(host)), stands)
        if town:
            key = (region, hyphenated(town), entity_type, *marks(host))
            self._like[key].append((Telling.of(host, hyphenated(town)), stands))

    def find(self, host: str, region: str, town: str, entity_type: str) -> str | None:
        """Where the host of this name, or in the same town one of its type with a similar name, stands."""
        same = self._same.get((region, hyphenated(town or "-"), hyphenated(host)))
        if same or not town:
            return same
        telling = Telling.of(host, hyphenated(town))
        others = self._like[region, hyphenated(town), entity_type, *marks(host)]
        return next((stands for other, stands in others if alike(other, telling)), None)
