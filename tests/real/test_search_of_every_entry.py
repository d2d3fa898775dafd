"""Every entry in the search: read alike by Python and the browser, and found."""

import random
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

import pytest

from catalogue.model.records.practice import Practice
from catalogue.search.findable import Findable
from catalogue.search.index import split
from catalogue.search.words import fold
from real.content import catalogue_of
from scripts import Scripts
from search.content import acronyms, documents_of, texts_below, words_below
from search.engine import MORPHOLOGY, Engine
from search.test_twins import MODULES, texts_otherwise, words_otherwise


@pytest.fixture(scope="module")
def scripts() -> Iterator[Scripts]:
    with Scripts(*MODULES) as opened:
        yield opened


@pytest.fixture(scope="module")
def documents(practices: Path) -> Sequence[Findable]:
    return documents_of(catalogue_of(practices))


@pytest.fixture(scope="module")
def engine(practices: Path, documents: Sequence[Findable]) -> Iterator[Engine]:
    with Engine(documents, acronyms(catalogue_of(practices))) as opened:
        yield opened


def _missed(engine: Engine, documents: Sequence[Findable], queries: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """The paths that are not found with all words of the query that goes with each."""
    answers = engine.answers([query for _, query in queries])
    found = [{documents[number].path for number in answer["numbers"][: answer["whole"]]} for answer in answers]
    return [asked for asked, paths in zip(queries, found, strict=True) if asked[0] not in paths]


def _practices(practices: Path) -> list[tuple[str, Practice]]:
    found = catalogue_of(practices).practices.values()
    return [(f"praktyki/{practice.id}.html", practice) for practice in found]


def test_every_word_is_read_alike(practices: Path, scripts: Scripts) -> None:
    assert words_otherwise(scripts, words_below(practices)) == []


def test_every_text_is_split_alike(practices: Path, scripts: Scripts) -> None:
    assert texts_otherwise(scripts, texts_below(practices)) == []


def test_every_page_is_found_by_its_title(engine: Engine, documents: Sequence[Findable]) -> None:
    titles = [(document.path, document.title) for document in documents if split(document.title, ())]
    assert _missed(engine, documents, titles) == []


def test_every_practice_is_found_by_its_town_without_diacritics(
    practices: Path, engine: Engine, documents: Sequence[Findable]
) -> None:
    towns = [(path, practice.locality or practice.municipality or "") for path, practice in _practices(practices)]
    assert _missed(engine, documents, [(path, fold(town)) for path, town in towns if town]) == []


def test_every_practice_is_found_by_its_host_in_another_form(
    practices: Path, engine: Engine, documents: Sequence[Findable]
) -> None:
    chance = random.Random(1)
    shorts = [acronym.short for acronym in acronyms(catalogue_of(practices))]
    queries = []
    for path, practice in _practices(practices):
        queries.append((path, " ".join(_another_form(word, shorts, chance) for word in split(practice.host, shorts))))
    assert _missed(engine, documents, queries) == []


def _another_form(word: str, shorts: Collection[str], chance: random.Random) -> str:
    """A form of what the word is a form of; an acronym, and what the dictionary does not know, stays."""
    lexemes = sorted(MORPHOLOGY.lexemes(word))
    fixed = set(map(fold, shorts))
    if fold(word) in fixed or not lexemes:
        return word
    forms = MORPHOLOGY.forms(chance.choice(lexemes))
    return chance.choice(sorted(form for form in forms if fold(form) not in fixed) or [word])
