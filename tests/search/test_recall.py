"""How much of what readers type is found, on pairs written by hand and on typos made by rule."""

import random
from collections.abc import Iterable, Iterator, Sequence

import pytest

from catalogue.search.findable import Findable
from catalogue.search.morphology import Morphology
from search.engine import Engine, document
from search.pairs import ACRONYMS, DIFFERENT, FIELD, INFLECTED, Pair, both_ways, matching, words_of_pairs
from search.typos import typos

WITH, WITHOUT = Morphology(), Morphology(installed=False)
RECALL = 0.98
RECALL_WITHOUT = 0.74  # what the stemmer gives by itself, so that it does not get worse unseen
FALSE = 0.1
MENDED = 0.9
TYPOS = 1200
LENGTH = 12  # words of an entry
FIRST = 10  # results that a reader looks at

ways = pytest.mark.parametrize("way", [0, 1], ids=["as written", "turned round"])
folded = pytest.mark.parametrize("folded", [False, True], ids=["diacritics", "no diacritics"])


def share(found: Sequence[object], pairs: Sequence[object]) -> float:
    return len(found) / len(pairs)


def listed(pairs: Iterable[Pair]) -> str:
    return ", ".join(f"{one}/{other}" for one, other in pairs)


def test_there_are_enough_pairs_and_each_stands_once() -> None:
    assert len({frozenset(pair) for pair in INFLECTED}) == len(INFLECTED) >= 240
    assert len({frozenset(pair) for pair in DIFFERENT}) == len(DIFFERENT) >= 60


@ways
@folded
def test_forms_of_one_word_meet(way: int, folded: bool) -> None:  # noqa: FBT001 - a parameter of the test
    pairs = both_ways(INFLECTED)[way]
    met = matching(pairs, WITH, folded=folded)
    assert share(met, pairs) >= RECALL, listed(pair for pair in pairs if pair not in met)


@ways
@folded
def test_without_the_dictionary_most_forms_meet(way: int, folded: bool) -> None:  # noqa: FBT001 - as above
    pairs = both_ways(INFLECTED)[way]
    met = matching(pairs, WITHOUT, folded=folded)
    assert share(met, pairs) >= RECALL_WITHOUT, listed(pair for pair in pairs if pair not in met)


@ways
@folded
@pytest.mark.parametrize("morphology", [WITH, WITHOUT], ids=["with the dictionary", "without"])
def test_different_words_stay_apart(morphology: Morphology, way: int, folded: bool) -> None:  # noqa: FBT001 - as above
    pairs = both_ways(DIFFERENT)[way]
    met = matching(pairs, morphology, folded=folded)
    assert share(met, pairs) <= FALSE, listed(met)


def _entries() -> Iterator[Findable]:
    """Short entries that hold every word of the field and of the pairs twice: few share a word by chance."""
    once = [*FIELD, *words_of_pairs()]
    words = random.Random(1).sample([*once, *once], k=2 * len(once))
    for at in range(0, len(words), LENGTH):
        title, summary = " ".join(words[at : at + 3]), " ".join(words[at + 3 : at + LENGTH])
        yield document(title, summary)


def test_most_typos_bring_what_the_right_word_brings() -> None:
    pairs = typos({*FIELD, *words_of_pairs()}, TYPOS)
    assert len(pairs) == TYPOS
    with Engine(list(_entries()), ACRONYMS) as engine:
        found = [
            (right["numbers"], typed["numbers"])
            for right, typed in zip(*(engine.answers([pair[at] for pair in pairs]) for at in (0, 1)), strict=True)
        ]
    mended = [pair for pair, (right, typed) in zip(pairs, found, strict=True) if set(right).intersection(typed[:FIRST])]
    assert all(right for right, _ in found)
    assert share(mended, pairs) >= MENDED, listed(pair for pair in pairs if pair not in mended)
