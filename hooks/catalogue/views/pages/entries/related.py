"""Practices related to a practice, each with the reason."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from catalogue.model.catalogue import Catalogue
from catalogue.model.records.practice import Practice
from catalogue.source.slug import slugify

SHOWN = 4
WINDOW = 12  # candidates taken from each shared group, so that the cost does not grow with it

Trait = str  # what practices may share: its kind, a space, and which; the hash of a text is reckoned once

_WEIGHTS = {"locality": 3, "topic": 2, "kind": 2, "region": 1}


@dataclass(frozen=True, slots=True)
class Related:
    """A practice and why it is named, in words."""

    practice: Practice
    reason: str


class Neighbours:
    """Finds related practices through what they share: town, voivodeship, type, topics."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Put the practices into the groups they may share, in alphabetical order."""
        self._catalogue = catalogue
        self._traits = {practice.id: frozenset(_traits(practice)) for practice in catalogue.practices.values()}
        self._groups: dict[Trait, list[str]] = defaultdict(list)
        self._places: dict[Trait, dict[str, int]] = defaultdict(dict)
        for id_, traits in self._traits.items():
            for trait in traits:
                self._places[trait][id_] = len(self._groups[trait])
                self._groups[trait].append(id_)

    def of(self, practice: Practice) -> list[Related]:
        """The most related ones, best first; the voivodeship alone is no reason."""
        traits = self._traits[practice.id]
        weights = {trait: _WEIGHTS[_kind(trait)] for trait in traits}
        near = {id_ for trait in traits if _kind(trait) != "region" for id_ in self._near(practice.id, trait)}
        shared = {id_: traits & self._traits[id_] for id_ in near}
        best = sorted(near, key=lambda id_: (-sum(map(weights.__getitem__, shared[id_])), id_))
        return [Related(self._catalogue.practices[id_], self._reason(practice, shared[id_])) for id_ in best[:SHOWN]]

    def _near(self, id_: str, trait: Trait) -> Iterator[str]:
        group, place = self._groups[trait], self._places[trait][id_]
        for step in range(1, min(len(group), WINDOW + 1)):
            yield group[(place + step) % len(group)]

    def _reason(self, practice: Practice, shared: frozenset[Trait]) -> str:
        kinds = set(map(_kind, shared))
        topics = [
            self._catalogue.vocabularies.topics[code].name for code in practice.topics if f"topic {code}" in shared
        ]
        nearby = ["to samo województwo"] if "region" in kinds else []
        reasons = ["ta sama miejscowość"] if "locality" in kinds else nearby
        reasons += ["ten sam rodzaj podmiotu"] if "kind" in kinds else []
        reasons += (
            [f"{'wspólny temat' if len(topics) == 1 else 'wspólne tematy'}: {', '.join(topics)}"] if topics else []
        )
        return "; ".join(reasons)


def _kind(trait: Trait) -> str:
    return trait.partition(" ")[0]


def _traits(practice: Practice) -> Iterator[Trait]:
    yield f"kind {practice.entity_type}"
    yield f"region {practice.region.slug}"
    for code in practice.topics:
        yield f"topic {code}"
    if practice.locality:
        yield f"locality {practice.region.slug}/{slugify(practice.locality)}"
