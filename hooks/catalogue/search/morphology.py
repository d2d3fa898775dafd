"""Which words are forms of one word, by the dictionary of Morfeusz 2 (SGJP) where it is installed.

https://morfeusz.sgjp.pl; tags: https://nkjp.pl/poliqarp/help/ense2.html
"""

from collections.abc import Callable
from functools import cache
from typing import Any, NamedTuple

LONGEST = 100
"""Letters of a word that is looked up: none in the dictionary is longer, and a number of 6,000 digits takes seconds."""
_NAMES_OF_PEOPLE = frozenset({"nazwisko", "imię"})
_KINDS = {"subst": "noun", "depr": "noun", "adj": "adjective", "adja": "adjective", "adjp": "adjective"}
_KINDS |= {"num": "numeral", "ppas": "passive", "pact": "active"}
_KINDS |= dict.fromkeys(("fin", "praet", "inf", "bedzie"), "verb")


class Lexeme(NamedTuple):
    """A word of the dictionary: its base form (with the dictionary's own mark of homonyms) and its kind."""

    lemma: str
    kind: str


class Morphology:
    """The dictionary; without it no word has a lexeme."""

    def __init__(self, *, installed: bool = True) -> None:
        """Load it, where `installed` does not say to do without."""
        self._morfeusz: Any = _morfeusz() if installed else None
        self.lexemes: Callable[[str], frozenset[Lexeme]] = cache(self._lexemes)

    @property
    def installed(self) -> bool:
        """Whether there is a dictionary."""
        return self._morfeusz is not None

    def _lexemes(self, word: str) -> frozenset[Lexeme]:
        """What the word may be a form of; a person's name only where it is nothing else."""
        if self._morfeusz is None or len(word) > LONGEST:
            return frozenset()
        found = [(lemma, tag, marks) for start, end, (_, lemma, tag, marks, _) in self._analysed(word)]
        no_names = [reading for reading in found if not _NAMES_OF_PEOPLE.intersection(reading[2])]
        return frozenset(Lexeme(lemma, _kind(tag)) for lemma, tag, _ in no_names or found)

    def _analysed(self, word: str) -> list[Any]:
        """The readings of the whole word; where it is two run together (`żeby-śmy`), those of the first."""
        readings = [reading for reading in self._morfeusz.analyse(word) if reading[0] == 0 and reading[2][2] != "ign"]
        longest = max((reading[1] for reading in readings), default=0)
        return [reading for reading in readings if reading[1] == longest]

    def forms(self, lexeme: Lexeme) -> frozenset[str]:
        """Every form of a word, but for superlatives, negations and verbs in the first and second person."""
        return frozenset(
            form
            for form, _, tag, _, _ in self._morfeusz.generate(lexeme.lemma)
            if _kind(tag) == lexeme.kind and _is_common(tag)
        )


@cache
def of_this_process() -> Morphology:
    """The dictionary, loaded once: Morfeusz takes 18 MB of memory and gives none of it back."""
    return Morphology()


WITHOUT = "Brak biblioteki morfeusz2: wyszukiwanie rozpozna mniej odmienionych form."
"""What to tell whoever builds where there is no dictionary."""


def _morfeusz() -> Any:  # noqa: ANN401 - the library brings no types
    try:
        from morfeusz2 import Morfeusz  # noqa: PLC0415 - not every platform has it
    except ImportError:
        return None
    return Morfeusz(expand_tags=False)


def _kind(tag: str) -> str:
    first = tag.partition(":")[0]
    return _KINDS.get(first, first)


def _is_common(tag: str) -> bool:
    parts = tag.split(":")
    if {"sup", "neg"}.intersection(parts):
        return False
    return parts[0] not in {"fin", "bedzie"} or "ter" in parts
