"""Practices related to a practice, each with the reason."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from catalogue.model.catalogue import Catalogue
from catalogue.model.practice import Practice
from catalogue.source.slug import slugify

SHOWN = 4
WINDOW = 12  # candidates taken from each shared group, so that the cost does not grow with it

_WEIGHTS = {"locality": 3, "topic": 2, "kind": 2, "region": 1}


@dataclass(frozen=True, slots=True)
class Related:
    """A practice and why it is named, in words."""

    practice: Practice
    reason: str


class Neighbours:
    """Finds related practices through what they share: town, topics, type, voivodeship."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Put the practices into the groups they may share, in alphabetical order."""
        self._catalogue = catalogue
        self._groups: dict[tuple[str, str], list[Practice]] = defaultdict(list)
        self._places: dict[tuple[str, str], dict[str, int]] = defaultdict(dict)
        for practice in catalogue.practices.values():
            for key in _keys(practice):
                self._places[key][practice.id] = len(self._groups[key])
                self._groups[key].append(practice)

    def of(self, practice: Practice) -> list[Related]:
        """The most related ones, best first; the voivodeship alone is no reason."""
        shared: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for key in _keys(practice):
            for other in self._near(practice, key):
                shared[other.id].append(key)
        strong = {id_: keys for id_, keys in shared.items() if any(kind != "region" for kind, _ in keys)}
        ranked = sorted(strong, key=lambda id_: (-sum(_WEIGHTS[kind] for kind, _ in strong[id_]), id_))
        return [Related(self._catalogue.practices[id_], self._reason(strong[id_])) for id_ in ranked[:SHOWN]]

    def _near(self, practice: Practice, key: tuple[str, str]) -> Iterator[Practice]:
        group, place = self._groups[key], self._places[key][practice.id]
        for step in range(1, min(len(group), WINDOW + 1)):
            yield group[(place + step) % len(group)]

    def _reason(self, keys: list[tuple[str, str]]) -> str:
        words = self._catalogue.vocabularies
        topics = [words.topics[code].name for kind, code in keys if kind == "topic"]
        kinds = [kind for kind, _ in keys]
        reasons = ["ta sama miejscowość"] if "locality" in kinds else []
        reasons += ["ten sam rodzaj podmiotu"] if "kind" in kinds else []
        reasons += (
            [f"{'wspólny temat' if len(topics) == 1 else 'wspólne tematy'}: {', '.join(topics)}"] if topics else []
        )
        return "; ".join(reasons)


def _keys(practice: Practice) -> Iterator[tuple[str, str]]:
    yield "kind", practice.entity_type
    yield "region", practice.region.slug
    for code in practice.topics:
        yield "topic", code
    if practice.locality:
        yield "locality", f"{practice.region.slug}/{slugify(practice.locality)}"
