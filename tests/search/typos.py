"""Typos by rule: one letter replaced, dropped, added, or swapped with the next, in words of five letters or more."""

import random
from collections.abc import Collection

from catalogue.search.words import fold

SHORTEST = 5
_ALPHABET = "aąbcćdeęfghijklłmnńoóprsśtuwyzźż"


def typos(words: Collection[str], number: int) -> list[tuple[str, str]]:
    """A choice of the words with a typo of each, which is none of the words, whatever the diacritics.

    Chance is drawn for each word by itself: a new word among the words changes nothing for the others.
    """
    known = set(map(fold, words))
    long = {word.lower() for word in words if len(word) >= SHORTEST and word.isalpha()}
    chances = {word: random.Random(word) for word in sorted(long)}
    chosen = sorted(chances, key=lambda word: chances[word].random())[:number]
    return [(word, _unknown(word, chances[word], known)) for word in chosen]


def _unknown(word: str, chance: random.Random, known: Collection[str]) -> str:
    while fold(typo := _misspelt(word, chance)) in known:
        pass
    return typo


def _misspelt(word: str, chance: random.Random) -> str:
    at = chance.randrange(len(word))
    before, here, after = word[:at], word[at], word[at + 1 :]
    other = chance.choice(_ALPHABET)
    return chance.choice([before + other + after, before + after, before + other + here + after, _swapped(word, at)])


def _swapped(word: str, at: int) -> str:
    first = min(at, len(word) - 2)
    return word[:first] + word[first + 1] + word[first] + word[first + 2 :]
