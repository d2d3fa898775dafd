"""Pairs of word forms written by hand, and how they fare with a lexicon."""

from collections.abc import Iterable
from datetime import date
from functools import cache
from pathlib import Path

from catalogue.load import load
from catalogue.search.document import Acronym, Document
from catalogue.search.index import split
from catalogue.search.lexicon import Lexicon
from catalogue.search.morphology import Morphology
from catalogue.search.words import fold
from catalogue.views.acronyms import acronyms_of
from catalogue.views.page import Page
from catalogue.views.search import documents
from catalogue.views.site import site_items
from project import REPOSITORY

Pair = tuple[str, str]

_TODAY = date(2026, 11, 22)


def _read(name: str) -> list[Pair]:
    lines = (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines()
    found = [tuple(line.split("\t")) for line in lines if line and not line.startswith("#")]
    return [(one, other) for one, other in found]


INFLECTED, DIFFERENT = _read("inflection.tsv"), _read("different.tsv")


@cache
def catalogue_documents() -> list[Document]:
    """What the search of the real catalogue finds, but for the pages written by hand."""
    catalogue = load(REPOSITORY / "practices", _TODAY).catalogue
    assert catalogue
    return documents(catalogue, [item for item in site_items(catalogue) if isinstance(item, Page)], [])


@cache
def acronyms() -> list[Acronym]:
    """The acronyms of the real catalogue."""
    catalogue = load(REPOSITORY / "practices", _TODAY).catalogue
    assert catalogue
    return [Acronym(a.short, a.full) for a in acronyms_of(catalogue.vocabularies).values()]


def shorts() -> tuple[str, ...]:
    return tuple(acronym.short for acronym in acronyms())


@cache
def corpus() -> frozenset[str]:
    """Every word of the real catalogue, as it is written."""
    texts = [text for document in catalogue_documents() for text in document.texts.values()]
    texts += [file.read_text(encoding="utf-8") for file in REPOSITORY.glob("docs/*.md")]
    return frozenset(word for text in texts for word in split(text, shorts()))


def both_ways(pairs: Iterable[Pair]) -> list[tuple[Pair, ...]]:
    """The pairs, and the pairs turned round: the first of each is what an entry says, the second what a reader types."""
    forward = tuple(pairs)
    return [forward, tuple((other, one) for one, other in forward)]


def matching(pairs: Iterable[Pair], morphology: Morphology, *, folded: bool = False) -> list[Pair]:
    """The pairs whose second is found where the first is written, which the real catalogue is built with.

    `folded`: the reader types no diacritics.
    """
    pairs = list(pairs)
    written = {one: split(one, shorts()) for one, _ in pairs}
    lexicon = Lexicon(
        [*corpus(), *(word for words in written.values() for word in words)], morphology, map(fold, shorts())
    )
    return [
        (one, other)
        for one, other in pairs
        if _found(
            fold(other) if folded else other, {key for word in written[one] for key in lexicon.keys(word)}, lexicon
        )
    ]


def _found(query: str, keys: set[str], lexicon: Lexicon) -> bool:
    return all(keys.intersection(lexicon.keys_of_query(word)) for word in split(query, shorts()))
