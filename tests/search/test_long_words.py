"""Words of any length are found, and make no more pieces than others."""

from collections.abc import Iterator

import pytest

from catalogue.search.findable import Abbreviation, Findable
from catalogue.search.index import build
from catalogue.search.morphology import Morphology
from catalogue.search.scripts import LONGEST, scripts
from search.engine import Engine, document

SHARED = "przedsiębiorstwo"
DOCUMENTS = [
    document("Pierwszy", "k" * 12_000),
    document("Drugi", "k" * 11_999 + "x"),
    *(document(f"Liczba {number}", f"{number}" * 6_000) for number in range(1, 4)),
    *(document(f"Słowo {number}", f"{SHARED}{chr(ord('b') + number) * 2_000}") for number in range(20)),
]
WITHOUT_WORDS = [Abbreviation("&&", "centrum usług"), Abbreviation("CUS", "– –"), Abbreviation("?", "!")]


def _scripts(documents: list[Findable], acronyms: list[Abbreviation]) -> dict[str, str]:
    return dict(scripts(documents, build(documents, acronyms, Morphology())))


def test_no_word_is_cut_into_a_piece_a_letter() -> None:
    made = _scripts(DOCUMENTS, [])
    prefixes = made["szukaj/start.js"].partition('"prefixes":"')[2].partition('"')[0].split(" ")
    assert max(map(len, prefixes)) == LONGEST
    assert len(prefixes) < 60
    assert sum(map(len, made.values())) < 10 * sum(len(document.summary) for document in DOCUMENTS)


def test_an_acronym_without_a_letter_or_a_digit_is_passed_over() -> None:
    documents = [document("CUS", "centrum usług && ?")]
    assert _scripts(documents, WITHOUT_WORDS) == _scripts(documents, [])


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    with Engine(DOCUMENTS, WITHOUT_WORDS) as opened:
        yield opened


@pytest.mark.parametrize(
    ("query", "typing", "found"),
    [
        ("k" * 12_000, False, ["Pierwszy"]),
        ("K" * 11_999 + "X", False, ["Drugi"]),
        ("k" * 5_000, True, ["Pierwszy", "Drugi"]),
        ("k" * 13, True, ["Pierwszy", "Drugi"]),
        ("kkk", True, ["Pierwszy", "Drugi"]),
        ("2" * 6_000, False, ["Liczba 2"]),
        (f"{SHARED}{'c' * 2_000}", False, ["Słowo 1"]),
        (f"przedsiebiorstwo{'c' * 1_999}", False, ["Słowo 1"]),
        ("x" * 100_000, False, []),
    ],
    ids=lambda value: f"{value[:20]} {len(value)}" if isinstance(value, str) else None,
)
def test_it_is_found_whole_and_by_its_beginning(engine: Engine, query: str, *, typing: bool, found: list[str]) -> None:
    assert engine.titles(query, typing=typing) == found
