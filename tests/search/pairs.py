"""Pairs of word forms written by hand, and how they fare with a lexicon of the words of the field."""

import unicodedata
from collections.abc import Iterable
from pathlib import Path

from catalogue.search.findable import Abbreviation
from catalogue.search.index import split
from catalogue.search.lexicon import Keys, Lexicon
from catalogue.search.morphology import Morphology
from catalogue.search.words import fold, stem

Pair = tuple[str, str]

_FOLDER = Path(__file__).parent


def _lines(name: str) -> list[str]:
    lines = (_FOLDER / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def _pairs(name: str) -> list[Pair]:
    return [(one, other) for one, other in (line.split("\t") for line in _lines(name))]


INFLECTED, DIFFERENT = _pairs("inflection.tsv"), _pairs("different.tsv")
FIELD = tuple(word for line in _lines("field.txt") for word in line.split())
ACRONYMS = (
    Abbreviation("CIS", "centrum integracji społecznej"),
    Abbreviation("CUS", "centrum usług społecznych"),
    Abbreviation("DI", "deinstytucjonalizacja"),
    Abbreviation("DOPS", "Dolnośląski Ośrodek Polityki Społecznej"),
    Abbreviation("DPS", "dom pomocy społecznej"),
    Abbreviation("EFS", "Europejski Fundusz Społeczny"),
    Abbreviation("EFS+", "Europejski Fundusz Społeczny Plus"),
    Abbreviation("ES", "ekonomia społeczna"),
    Abbreviation("FERS", "Fundusze Europejskie dla Rozwoju Społecznego"),
    Abbreviation("GOPS", "gminny ośrodek pomocy społecznej"),
    Abbreviation("GOZ", "gospodarka o obiegu zamkniętym"),
    Abbreviation("JST", "jednostka samorządu terytorialnego"),
    Abbreviation("KIS", "klub integracji społecznej"),
    Abbreviation("LGD", "lokalna grupa działania"),
    Abbreviation("MCPS", "Mazowieckie Centrum Polityki Społecznej"),
    Abbreviation("MGOPS", "miejsko-gminny ośrodek pomocy społecznej"),
    Abbreviation("MOPS", "miejski ośrodek pomocy społecznej"),
    Abbreviation("NGO", "organizacja pozarządowa"),
    Abbreviation("OPS", "ośrodek pomocy społecznej"),
    Abbreviation("OWES", "ośrodek wsparcia ekonomii społecznej"),
    Abbreviation("OzN", "osoby z niepełnosprawnościami"),
    Abbreviation("PCPR", "powiatowe centrum pomocy rodzinie"),
    Abbreviation("PES", "podmiot ekonomii społecznej"),
    Abbreviation("PS", "przedsiębiorstwo społeczne"),
    Abbreviation("PUP", "powiatowy urząd pracy"),
    Abbreviation("RCPS", "Regionalne Centrum Polityki Społecznej"),
    Abbreviation("ROPS", "regionalny ośrodek polityki społecznej"),
    Abbreviation("RPO", "regionalny program operacyjny"),
    Abbreviation("UE", "Unia Europejska"),
    Abbreviation("WTZ", "warsztat terapii zajęciowej"),
    Abbreviation("ZAZ", "zakład aktywności zawodowej"),
)
SHORTS = tuple(acronym.short for acronym in ACRONYMS)
FIXED = frozenset(map(fold, SHORTS))


def words_of_pairs() -> list[str]:
    """Every word of the pairs, each once."""
    forms = (form for pair in (*INFLECTED, *DIFFERENT) for form in pair)
    return list(dict.fromkeys(word for form in forms for word in split(form, SHORTS)))


def both_ways(pairs: Iterable[Pair]) -> list[tuple[Pair, ...]]:
    """The pairs, and the pairs turned round: the first of each is what an entry says, the second what a reader types."""
    forward = tuple(pairs)
    return [forward, tuple((other, one) for one, other in forward)]


def matching(pairs: Iterable[Pair], morphology: Morphology, *, folded: bool = False) -> list[Pair]:
    """The pairs whose second is found where the first is written, in an entry among all words of the field.

    `folded`: the reader types no diacritics.
    """
    pairs = list(pairs)
    written = {one: split(one, SHORTS) for one, _ in pairs}
    lexicon = Lexicon([*FIELD, *(word for words in written.values() for word in words)], morphology, FIXED)
    return [
        (one, other)
        for one, other in pairs
        if _found(
            fold(other) if folded else other, {key for word in written[one] for key in lexicon.keys(word)}, lexicon
        )
    ]


def keys_of_query(lexicon: Lexicon, word: str, fixed: Iterable[str] = ()) -> Keys:
    """The keys of any word as a browser works them out, which does not have the dictionary."""
    folded = fold(unicodedata.normalize("NFC", word))
    return (folded,) if folded in fixed else lexicon.exceptions.get(folded) or (stem(folded),)


def _found(query: str, keys: set[str], lexicon: Lexicon) -> bool:
    return all(keys.intersection(keys_of_query(lexicon, word, FIXED)) for word in split(query, SHORTS))
