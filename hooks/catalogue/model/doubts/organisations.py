"""Organisations whose names are almost those of known ones, so that they would get pages of their own."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from catalogue.model.catalogue import Catalogue
from catalogue.model.checks.clash import Clash
from catalogue.model.doubts.host_names import marks
from catalogue.model.geography.places import is_a_name
from catalogue.model.types.likeness import distance
from catalogue.problems.fault import Answer, Where
from catalogue.problems.wording import Wording
from catalogue.source.slug import hyphenated

ALMOST_KNOWN = Wording(
    "almost-known",
    "O009",
    "Organizacja „{found}” nazywa się prawie tak samo jak „{known}” ({where}).",
    "Jeśli to ta sama, wpisz „{known}”. Jeśli inna, nic nie zmieniaj albo dodaj ją do slowniki/organizacje.yml.",
    "Jeśli to ta sama, wpisz „{known}”. Jeśli inna, nic nie zmieniaj.",
)
IN_VOCABULARY = "slowniki/organizacje.yml"
FEW = 60  # so many names that differ in one word are compared one by one
LONG = 8  # letters of a word from which two may be wrong
LEAST = 4  # letters below which a word is another with one letter changed


@dataclass(frozen=True, slots=True)
class _Named:
    """An organisation as an entry names it; `where` is empty where that is its host."""

    name: str
    path: str
    where: Where


def almost_known(catalogue: Catalogue) -> Iterator[Clash]:
    """A warning (code O009) where an organisation is named almost like one with an entry, or one named more often."""
    spellings = {hyphenated(name): name for name in _of_vocabulary(catalogue)}
    named: dict[str, list[_Named]] = defaultdict(list)
    for at in _named(catalogue):
        named[hyphenated(at.name)].append(at)
    near: dict[str, list[str]] = defaultdict(list)
    for one, other in _pairs(spellings.keys() | named.keys()):
        if may_be_one(one, other):
            near[one].append(other)
            near[other].append(one)

    def rank(slug: str) -> tuple[bool, int, str, str]:
        return slug not in spellings, -len(named[slug]), named[slug][0].path if named[slug] else "", slug

    for slug in sorted(near.keys() - spellings.keys()):
        best = min(near[slug], key=rank)
        if rank(best) < rank(slug):
            known = spellings.get(best) or named[best][0].name
            where = IN_VOCABULARY if best in spellings else named[best][0].path
            alone = sum(rank(other)[0] == rank(best)[0] for other in near[slug]) == 1
            for at in named[slug]:
                if at.where:
                    said = ALMOST_KNOWN.said(found=at.name, known=known, where=where)
                    yield Clash(at.path, at.where, *said, Answer(known, sure=alone))


def _of_vocabulary(catalogue: Catalogue) -> Iterator[str]:
    for entry in catalogue.vocabularies.organisations.values():
        yield from (entry.name, *([entry.short] if entry.short else []), *entry.aliases)


def _named(catalogue: Catalogue) -> Iterator[_Named]:
    for practice in sorted(catalogue.practices.values(), key=lambda practice: practice.path):
        yield _Named(practice.host, practice.path, ())
        one = len(practice.operator) == 1
        for index, name in enumerate(practice.operator):
            yield _Named(name, practice.path, ("operator",) if one else ("operator", index))
        for index, name in enumerate(practice.founders):
            yield _Named(name, practice.path, ("founders", index))
    for visit in sorted(catalogue.visits.values(), key=lambda visit: visit.path):
        for index, name in enumerate(visit.organisers):
            yield _Named(name, visit.path, ("organisers", index))
        for index, partner in enumerate(visit.partners):
            yield _Named(partner.name, visit.path, ("partners", index, "name"))


def may_be_one(one: str, other: str) -> bool:
    """Whether two names, hyphenated, are one with a slip: but not where they name two towns or numbers."""
    mine, theirs = one.split("-"), other.split("-")
    if marks(one) != marks(other):
        return False
    if len(mine) != len(theirs):
        return distance(one.replace("-", ""), other.replace("-", ""), 0) == 0
    differing = [pair for pair in zip(mine, theirs, strict=True) if pair[0] != pair[1]]
    if len(differing) != 1:
        return False
    [(word, its)] = differing
    most = 2 if max(len(word), len(its)) >= LONG else 1
    if min(len(word), len(its)) < LEAST or distance(word, its, most) > most:
        return False
    return not (is_a_name(word) and is_a_name(its))


def _pairs(slugs: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Names that are the same but for one word, or for where words begin: found by what is the same, not one by one."""
    blocks: dict[tuple[str, ...], list[tuple[str, str]]] = defaultdict(list)
    for slug in sorted(slugs):
        words = slug.split("-")
        blocks["".join(words),].append((slug, ""))
        for at, word in enumerate(words):
            blocks[*words[:at], "", *words[at + 1 :]].append((slug, word))
    found = {pair for block in blocks.values() if len(block) > 1 for pair in _within(block)}
    return iter(sorted(found))


def _within(block: list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """The names of a block whose words may be one: all where they are few, else those that share all letters but one."""
    if len(block) <= FEW:
        yield from ((one, other) for (one, _), (other, _) in combinations(block, 2))
        return
    near: dict[str, list[str]] = defaultdict(list)
    for slug, word in block:
        for key in {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}:
            near[key].append(slug)
    for names in near.values():
        yield from combinations(names, 2)
