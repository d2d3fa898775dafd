"""Entries that may describe the same host twice: of one type, in one town, with similar names."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from catalogue.model.catalogue import Catalogue
from catalogue.model.checks.references import Clash
from catalogue.model.types.likeness import Letters, distance
from catalogue.problems.fault import Where
from catalogue.source.slug import hyphenated

APART = 5  # of so many letters, or telling words, one may be another

MARK = "[0-9]+|[ivx]{2,}|[^aiouwz]"  # single letters that are a word in Polish are none

# Beginnings of words that say what kind of host it is, not which.
# fmt: off
KINDS = (
    "aktywnosc", "centrum", "fundacj", "gmin", "integracj", "klub", "miast", "miejsk", "osrod", "pomoc",
    "przedsiebiorst", "rodzin", "spoldzieln", "spoleczn", "socjaln", "stowarzyszen", "terapi", "urzad", "uslug",
    "warsztat", "zajeciow", "zaklad", "zawodow",
)
# fmt: on


def likely_duplicates(catalogue: Catalogue) -> Iterator[Clash]:
    """A warning (code O001) at the second of two hosts that may be one."""
    groups: dict[tuple[str, str, str], list[tuple[str, str, Where]]] = defaultdict(list)
    for practice in catalogue.practices.values():
        if practice.locality:
            key = (practice.region.slug, hyphenated(practice.locality), practice.entity_type)
            groups[key].append((practice.host, practice.path, ("host",)))
    for mention in catalogue.mentions:
        if mention.locality and mention.region:
            visit = mention.sightings[0].visit
            where: Where = ("stops", visit.stops.index(mention.sightings[0].stop), "place")
            key = (mention.region.slug, hyphenated(mention.locality), mention.entity_type)
            groups[key].append((mention.place, visit.path, where))
    for (_, town, _), named in groups.items():
        told = [(_Telling.of(name, town), name, path, where) for name, path, where in named]
        for (telling, one, beside, _), (others, other, path, where) in combinations(told, 2):
            if _alike(telling, others):
                message = f"„{one}” ({beside}) i „{other}” to może być ten sam podmiot."
                hint = "Jeśli tak, połącz oba wpisy w jeden; jeśli nie, nic nie zmieniaj."
                yield Clash(path, where, "O001", message, hint)


class KnownHosts:
    """Hosts with where they stand, to ask which of them another may be."""

    def __init__(self) -> None:
        """Begin with none."""
        self._same: dict[tuple[str, str, str], str] = {}
        self._like: dict[tuple[str, ...], list[tuple[_Telling, str]]] = defaultdict(list)

    def add(self, host: str, region: str, town: str, entity_type: str, stands: str) -> None:
        """Note a host; the town may be empty."""
        self._same.setdefault((region, hyphenated(town or "-"), hyphenated(host)), stands)
        if town:
            key = (region, hyphenated(town), entity_type, *_marks(host))
            self._like[key].append((_Telling.of(host, hyphenated(town)), stands))

    def find(self, host: str, region: str, town: str, entity_type: str) -> str | None:
        """Where the host of this name, or in the same town one of its type with a similar name, stands."""
        same = self._same.get((region, hyphenated(town or "-"), hyphenated(host)))
        if same or not town:
            return same
        telling = _Telling.of(host, hyphenated(town))
        others = self._like[region, hyphenated(town), entity_type, *_marks(host)]
        return next((stands for other, stands in others if _alike(other, telling)), None)


@dataclass(frozen=True, slots=True)
class _Telling:
    """The words of a name that tell it from others of its kind in the town, as a set and in order.

    Where many hosts of a town are asked for, comparing each with each letter by letter would take hours.
    """

    words: frozenset[str]
    letters: Letters

    @classmethod
    def of(cls, name: str, town: str) -> "_Telling":
        """Those of a name; the town is hyphenated."""
        towns = tuple(word[:4] for word in town.split("-"))
        words = hyphenated(name).split("-")
        kept = frozenset(word for word in words if len(word) > 2 and not word.startswith(KINDS + towns))
        return cls(kept, Letters.of(" ".join(sorted(kept))))


def _marks(name: str) -> list[str]:
    """The numbers and letters of a name, by which two facilities of one kind differ: `WTZ nr 2`."""
    return [word for word in hyphenated(name).split("-") if re.fullmatch(MARK, word)]


def _alike(one: _Telling, other: _Telling) -> bool:
    if APART * len(one.words ^ other.words) <= len(one.words | other.words):
        return True
    mine, theirs = one.letters, other.letters
    longer = max(len(mine.text), len(theirs.text))
    most = longer // APART
    return longer - mine.common(theirs) <= most and distance(mine.text, theirs.text, most) <= most
