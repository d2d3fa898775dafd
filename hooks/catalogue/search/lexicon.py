"""The keys under which words are found: one for all forms of a word.

A key is the stem that most forms of a word share. Where the stemmer alone gives another stem for a
form, the form is an exception; the exceptions are what a browser needs to know besides the stemmer.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import cache

from catalogue.search.morphology import Lexeme, Morphology
from catalogue.search.shortened import STANDING_FOR, WORDS
from catalogue.search.words import fold, stem

Keys = tuple[str, ...]


class Lexicon:
    """The keys of the words of one corpus.

    `fixed` are words, folded, that are their own key: acronyms, which no dictionary may take for
    something else.
    """

    def __init__(self, words: Iterable[str], morphology: Morphology, fixed: Iterable[str] = ()) -> None:
        """Work out the keys of every word (in NFC, as it is written)."""
        fixed = frozenset(fixed)
        by_fold: dict[str, set[str]] = defaultdict(set)
        key_of: dict[Lexeme, str] = {}
        self._keys: dict[str, Keys] = {}
        stands_for = {short: full.split() for short, full in STANDING_FOR.items() if short not in fixed}
        words = set(words)
        for word in sorted(words.union(*stands_for.values())):
            folded = fold(word)
            if folded in fixed:
                self._keys[word] = (folded,)
                continue
            found = morphology.lexemes(word)
            for lexeme in (lexeme for lexeme in found if lexeme not in key_of):
                key_of[lexeme], forms = _key_and_forms(morphology, lexeme)
                for form in forms:
                    by_fold[form].add(key_of[lexeme])
            keys = {key_of[lexeme] for lexeme in found} or {stem(folded)}
            by_fold[folded] |= keys
            self._keys[word] = tuple(sorted(keys))
        self.shortened: Mapping[str, Keys] = {
            short: self._meant(short, full, by_fold) for short, full in stands_for.items()
        }
        """The keys of what abbreviations stand for."""
        self._keys |= {word: self.shortened[fold(word)] for word in words if fold(word) in self.shortened}
        self.exceptions: Mapping[str, Keys] = {
            form: tuple(sorted(keys))
            for form, keys in sorted(by_fold.items())
            if keys != {stem(form)} and form not in fixed and form not in stands_for
        }
        """Folded forms whose keys are not simply their stem."""

    def _meant(self, short: str, full: Iterable[str], by_fold: Mapping[str, set[str]]) -> Keys:
        own = by_fold.get(short, {stem(short)}) if short in WORDS else set[str]()
        return tuple(sorted(own.union(*(self._keys[word] for word in full))))

    def keys(self, word: str) -> Keys:
        """The keys of a word of the corpus."""
        return self._keys[word]


@cache
def _key_and_forms(morphology: Morphology, lexeme: Lexeme) -> tuple[str, frozenset[str]]:
    """The key of a word of the dictionary, and its forms, folded."""
    forms = frozenset(map(fold, morphology.forms(lexeme)))
    return _key(lexeme, forms), forms


def _key(lexeme: Lexeme, forms: Iterable[str]) -> str:
    base = stem(fold(lexeme.lemma.partition(":")[0]))
    stems = Counter(map(stem, forms)) or Counter([base])
    return min(stems, key=lambda found: (-stems[found], found != base, len(found), found))
