"""A stranger's check: entries that hold one form each, and the other form is searched for."""

import random
import re
from collections.abc import Callable, Iterator

import pytest

from catalogue.search.words import fold
from drawn import BASE, catalogue_of
from search.content import documents_of
from search.engine import Engine
from search.pairs import ACRONYMS, DIFFERENT, INFLECTED, Pair

Find = Callable[[str], set[str]]

CHOSEN = 40
NEITHER = ("wkrętak", "wkrętakiem")  # an entry that no query means
ENTRY = """\
---
title: Qwertum {number}
host: Zxcvbus {number}
entity_type: cis
region: opolskie
summary: Oto {form}.
topics:
  - reintegracja
sources:
  - title: Plughus
    publisher: Fnordum
---
Asdfum ghjklum.
"""


def path(pair: Pair) -> str:
    return "praktyki/" + re.sub(r"[^a-z]+", "-", fold("-".join(pair)))


def some(pairs: list[Pair]) -> list[Pair]:
    return random.Random(1).sample(pairs, CHOSEN)


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Find]:
    """The paths that a query finds; where the reader is told that something similar was searched for, none."""
    pairs = [NEITHER, *some(INFLECTED), *some(DIFFERENT)]
    entries = {
        path(pair).replace("/", "/opolskie/") + ".md": ENTRY.format(form=pair[0], number=number)
        for number, pair in enumerate(pairs)
    }
    words = {path: text for path, text in BASE.items() if path.startswith("slowniki/")}
    catalogue = catalogue_of(tmp_path_factory.mktemp("strangers"), {**words, **entries})
    documents = documents_of(catalogue)
    with Engine(documents, ACRONYMS) as engine:

        def paths(query: str) -> set[str]:
            answer = engine.answer(query)
            if any(note["what"] != "acronym" for note in answer["told"]):
                return set()
            return {documents[number].path.removesuffix(".html") for number in answer["numbers"]}

        yield paths


def test_the_other_form_finds_the_entry(found: Find) -> None:
    answers = {pair: found(pair[1]) for pair in some(INFLECTED)}
    told_apart = {pair: paths for pair, paths in answers.items() if path(NEITHER) not in paths}
    assert len(told_apart) >= CHOSEN * 0.9
    missed = [pair for pair, paths in told_apart.items() if path(pair) not in paths]
    assert len(missed) <= CHOSEN * 0.02, missed


def test_another_word_does_not(found: Find) -> None:
    answers = {pair: found(pair[1]) for pair in some(DIFFERENT)}
    told_apart = {pair: paths for pair, paths in answers.items() if path(NEITHER) not in paths}
    assert len(told_apart) >= CHOSEN * 0.9
    false = [pair for pair, paths in told_apart.items() if path(pair) in paths]
    assert len(false) <= CHOSEN * 0.1, false
