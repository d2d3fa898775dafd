"""Documents → which of them each key is found in, and how much it counts there."""

import re
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from catalogue.search.findable import Abbreviation, Findable, read
from catalogue.search.lexicon import Lexicon
from catalogue.search.morphology import Morphology
from catalogue.search.postings import LEVELS, Postings, nearest
from catalogue.search.ranking import BY_PHRASE, REPEATED
from catalogue.search.shortened import STANDING_FOR
from catalogue.search.words import BEFORE_ENDING, cleaned, fold, marks, words_of

_BEFORE_ENDING = re.compile(BEFORE_ENDING)
_BITS = max(LEVELS).bit_length()


@dataclass(slots=True)
class Entry:
    """What is known of a key: its commonest spelling, and its postings by the diacritics of its spellings."""

    spelling: str = ""
    _packed: dict[str, "array[int]"] = field(default_factory=lambda: defaultdict(lambda: array("I")))

    def add(self, spelling: str, number: int, weight: int) -> None:
        """Add a document, by its number, to those with this spelling."""
        self._packed[spelling].append(number << _BITS | weight)

    @property
    def postings(self) -> Mapping[str, Postings]:
        """The postings, made anew each time: as mappings those of 10,000 entries would take 150 MB."""
        return {
            spelling: {each >> _BITS: each & (1 << _BITS) - 1 for each in packed}
            for spelling, packed in self._packed.items()
        }


@dataclass(frozen=True, slots=True)
class Index:
    """All keys in alphabetical order, and the lexicon they come from."""

    entries: Mapping[str, Entry]
    lexicon: Lexicon
    forms: Sequence[str]
    """Exceptions that some document has, folded."""
    acronyms: Sequence[Abbreviation]


class _Phrases:
    """Expansions of acronyms, found in runs of words."""

    def __init__(
        self, acronyms: Iterable[Abbreviation], lexicon: Lexicon, keys: Mapping[str, Sequence[tuple[str, str]]]
    ) -> None:
        self._by_first: dict[str, list[tuple[str, list[frozenset[str]]]]] = defaultdict(list)
        for acronym in acronyms:
            pattern = [frozenset(lexicon.keys(word)) for word in split(acronym.full, ())]
            for key in pattern[0]:
                self._by_first[key].append((acronym.key, pattern))
        self._first_words = {word for word, found in keys.items() if any(key in self._by_first for key, _ in found)}

    def found(self, words: Sequence[str], keys: Mapping[str, Sequence[tuple[str, str]]]) -> set[str]:
        """The acronyms whose expansion stands in these words."""
        found: set[str] = set()
        for at, word in enumerate(words):
            if word not in self._first_words:
                continue
            for first, _ in keys[word]:
                for short, pattern in self._by_first.get(first, ()):
                    run = words[at : at + len(pattern)]
                    if len(run) == len(pattern) and all(
                        any(key in wanted for key, _ in keys[other]) for other, wanted in zip(run, pattern, strict=True)
                    ):
                        found.add(short)
        return found


def split(text: str, acronyms: Iterable[str]) -> list[str]:
    """The words of a text, cleaned, as they are written; the ending of an inflected acronym (`CIS-ie`) is left out."""
    text = cleaned(text)
    if acronyms and _BEFORE_ENDING.search(text):
        text = _endings_of(tuple(acronyms)).sub(r"\1", text)
    return [match[0] for match in words_of(text)]


@cache
def _endings_of(acronyms: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(
        rf"(?<![^\W_])({'|'.join(map(re.escape, acronyms))}){BEFORE_ENDING}[^\W\d_]{{1,6}}(?![^\W_])", re.IGNORECASE
    )


def build(documents: Sequence[Findable], acronyms: Sequence[Abbreviation], morphology: Morphology) -> Index:
    """The index of the documents, which are known by their place in the sequence from here on.

    Acronyms that no letter or digit is left of, in short or in full, are passed over.
    """
    acronyms = [acronym for acronym in acronyms if acronym.key and split(acronym.full, ())]
    shorts = tuple(acronym.short for acronym in acronyms)
    same: dict[str, str] = {}  # a word is in memory once, however often it is written
    texts = [
        {
            weight: [same.setdefault(word, word) for word in split(text, shorts)]
            for weight, text in read(document.texts).items()
        }
        for document in documents
    ]
    counts = Counter(word for document in texts for words in document.values() for word in words)
    expansions = [word for acronym in acronyms for word in split(acronym.full, ())]
    lexicon = Lexicon([*counts, *expansions], morphology, (acronym.key for acronym in acronyms))
    keys = {word: [(key, marks(word, len(key) - 1)) for key in lexicon.keys(word)] for word in (*counts, *expansions)}
    phrases = _Phrases(acronyms, lexicon, keys)
    entries: dict[str, Entry] = defaultdict(Entry)
    for number, document in enumerate(texts):
        for (key, spelling), weight in _weights(document, keys, phrases).items():
            entries[key].add(spelling, number, nearest(weight * documents[number].factor))
    for word in sorted(counts, key=lambda word: (fold(word) not in STANDING_FOR, word.islower(), counts[word], word)):
        for key, _ in keys[word]:
            entries[key].spelling = word  # the commonest in small letters comes last
    forms = sorted({fold(word) for word in counts} & lexicon.exceptions.keys())
    return Index(dict(sorted(entries.items())), lexicon, forms, acronyms)


def _weights(
    texts: Mapping[int, Sequence[str]], keys: Mapping[str, Sequence[tuple[str, str]]], phrases: _Phrases
) -> Mapping[tuple[str, str], float]:
    """The weight of each key and its diacritics in one document: of its best text, and a little for each further one."""
    weights: dict[tuple[str, str], float] = {}
    for weight, words in sorted(texts.items(), reverse=True):
        here = {key: float(weight) for word in words for key in keys[word]}
        for short in phrases.found(words, keys):
            here.setdefault((short, ""), weight * BY_PHRASE)
        for key, value in here.items():
            weights[key] = weights[key] + value * REPEATED if key in weights else value
    return weights
