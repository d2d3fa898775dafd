"""How much of what readers type is found, on pairs written by hand and on typos made by rule."""

from collections.abc import Iterable, Sequence
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from catalogue.search.index import split
from catalogue.search.morphology import Morphology
from search.engine import Engine
from search.pairs import DIFFERENT, INFLECTED, Pair, acronyms, both_ways, catalogue_documents, matching, shorts
from search.typos import typos

WITH, WITHOUT = Morphology(), Morphology(installed=False)
RECALL = 0.98
RECALL_WITHOUT = 0.74  # what the stemmer gives by itself, so that it does not get worse unseen
FALSE = 0.1
MENDED = 0.9
TYPOS = 1200
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


@pytest.mark.browser
def test_most_typos_bring_what_the_right_word_brings(chromium: Browser, tmp_path: Path) -> None:
    documents = catalogue_documents()
    engine = Engine(chromium, tmp_path, documents, acronyms())
    texts = [text for document in documents for text in document.texts.values()]
    pairs = typos({word for text in texts for word in split(text, shorts())}, TYPOS)
    script = """async pairs => {
        const found = [];
        for (const pair of pairs) found.push(await Promise.all(pair.map(async word => (await katalog.find(word)).numbers)));
        return found;
    }"""
    found = engine.evaluate(script, pairs)
    mended = [pair for pair, (right, typed) in zip(pairs, found, strict=True) if set(right).intersection(typed[:FIRST])]
    assert all(right for right, _ in found)
    assert share(mended, pairs) >= MENDED, listed(pair for pair in pairs if pair not in mended)
