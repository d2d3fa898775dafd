"""What the engine finds, in what order, and what it tells the reader."""

from collections.abc import Iterator

import pytest

from catalogue.search.findable import Abbreviation
from search.engine import Engine, document

DOCUMENTS = [
    document("Kawiarnia w Jarocinie", "Spółdzielnię założyła gmina."),
    document("Spółdzielnia w Żarkach", "Pralnia i ogród."),
    document("Ogród w Łodzi", "Zakład aktywności zawodowej dla mieszkańców."),
    document("ZAZ pod Toruniem", "Poligrafia."),
    document("Sąd społeczny", "W każdym wpisie."),
    document("Sad owocowy", "W każdym wpisie."),
    document("Wizyta", "Sad i sąd, ośrodek pomocy; praca w CIS-ie."),
    document("Miejski ośrodek pomocy społecznej", "Rada gminy."),
]
ACRONYMS = [
    Abbreviation("ZAZ", "zakład aktywności zawodowej"),
    Abbreviation("CIS", "centrum integracji społecznej"),
    Abbreviation("OPS", "ośrodek pomocy społecznej"),
    Abbreviation("MOPS", "miejski ośrodek pomocy społecznej"),
]


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    with Engine(DOCUMENTS, ACRONYMS) as opened:
        yield opened


@pytest.mark.parametrize(
    ("query", "found"),
    [
        pytest.param("spółdzielnia", ["Spółdzielnia w Żarkach", "Kawiarnia w Jarocinie"], id="title over summary"),
        pytest.param(
            "spoldzielniami", ["Spółdzielnia w Żarkach", "Kawiarnia w Jarocinie"], id="any form, no diacritics"
        ),
        pytest.param("SPÓŁDZIELNI", ["Spółdzielnia w Żarkach", "Kawiarnia w Jarocinie"], id="capitals"),
        pytest.param("żarki", ["Spółdzielnia w Żarkach"], id="a place"),
        pytest.param("zarki", ["Spółdzielnia w Żarkach"], id="a place without diacritics"),
        pytest.param("Łódź", ["Ogród w Łodzi"], id="ł and alternating vowels"),
        pytest.param("lodz", ["Ogród w Łodzi"], id="ł without diacritics"),
        pytest.param("ogrodzie", ["Ogród w Łodzi", "Spółdzielnia w Żarkach"], id="alternating consonants"),
        pytest.param("ZAZ", ["ZAZ pod Toruniem", "Ogród w Łodzi"], id="an acronym finds its expansion"),
        pytest.param("zaz-ów", ["ZAZ pod Toruniem", "Ogród w Łodzi"], id="an inflected acronym"),
        pytest.param("ZAZu", ["ZAZ pod Toruniem", "Ogród w Łodzi"], id="an inflected acronym without a hyphen"),
        pytest.param("zakładem aktywności zawodowej", ["ZAZ pod Toruniem", "Ogród w Łodzi"], id="an expansion"),
        pytest.param("centra integracji społecznej", ["Wizyta"], id="an expansion finds its acronym alone"),
        pytest.param("mops", ["Miejski ośrodek pomocy społecznej"], id="an expansion in a title"),
        pytest.param("ops", ["Miejski ośrodek pomocy społecznej"], id="an expansion inside another"),
        pytest.param("gmina", ["Kawiarnia w Jarocinie", "Miejski ośrodek pomocy społecznej"], id="equals in order"),
        pytest.param("xyzzy", [], id="nothing"),
        pytest.param("", [], id="an empty query"),
        pytest.param(" -–„” ", [], id="no word"),
        pytest.param("toString __proto__ constructor", [], id="names of JavaScript"),
    ],
)
def test_finds(engine: Engine, query: str, found: list[str]) -> None:
    answer = engine.answer(query)
    whole = [DOCUMENTS[number].title for number in answer["numbers"][: answer["whole"]]]
    assert whole == found


def test_the_same_diacritics_come_first(engine: Engine) -> None:
    assert engine.titles("sąd") == ["Sąd społeczny", "Wizyta", "Sad owocowy"]
    assert engine.titles("sad") == ["Sad owocowy", "Sąd społeczny", "Wizyta"]


def test_all_words_come_before_some(engine: Engine) -> None:
    assert engine.titles("pralnia w jarocinie spółdzielnia") == ["Kawiarnia w Jarocinie", "Spółdzielnia w Żarkach"]
    assert engine.answer("pralnia w jarocinie spółdzielnia")["whole"] == 0
    assert engine.answer("kawiarnie w jarocinie")["whole"] == 1


def test_a_word_of_every_document_answers_by_itself(engine: Engine) -> None:
    assert len(engine.titles("w")) == 6
    assert engine.titles("w kawiarni") == ["Kawiarnia w Jarocinie"]


@pytest.mark.parametrize("typed", ["ka", "kaw", "kawi", "kawiarni", "kawiarnia", "kawiarniam"])
def test_the_last_word_may_be_unfinished_while_typing(engine: Engine, typed: str) -> None:
    assert engine.titles(typed, typing=True)[0] == "Kawiarnia w Jarocinie"
    assert engine.titles(f"jarocin {typed}", typing=True)[0] == "Kawiarnia w Jarocinie"


def test_one_letter_is_too_little_to_guess(engine: Engine) -> None:
    assert engine.titles("k", typing=True) == []


@pytest.mark.parametrize(
    "typo", ["kawairnia", "kawarnia", "kawiarnja", "kaawiarnia", "awiarnia", "kawiarnią", "kavairnie"]
)
def test_a_typo_is_mended(engine: Engine, typo: str) -> None:
    assert engine.titles(typo) == ["Kawiarnia w Jarocinie"]


@pytest.mark.parametrize("short", ["zaa", "cus", "opz", "pral"])
def test_a_short_word_is_not_mended(engine: Engine, short: str) -> None:
    assert [note for note in engine.answer(short)["told"] if note["what"] == "typo"] == []


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("kawiarnia", []),
        ("ZAZ-u", [{"what": "acronym", "word": "ZAZ", "spellings": ["zakład aktywności zawodowej"]}]),
        (
            "zakłady aktywności zawodowej",
            [{"what": "acronym", "word": "zakłady aktywności zawodowej", "spellings": ["ZAZ"]}],
        ),
        ("pralnja", [{"what": "typo", "word": "pralnja", "spellings": ["Pralnia"]}]),
        ("polig", [{"what": "prefix", "word": "polig", "spellings": ["Poligrafia"]}]),
        ("xyzzy", [{"what": "unknown", "word": "xyzzy", "spellings": []}]),
    ],
)
def test_the_reader_is_told_what_was_looked_for(engine: Engine, query: str, told: list[dict[str, object]]) -> None:
    assert engine.answer(query)["told"] == told


@pytest.mark.parametrize(
    ("one", "other", "most", "expected"),
    [
        ("kot", "kot", 1, 0),
        ("kot", "kos", 1, 1),
        ("kot", "kto", 1, 1),
        ("kot", "ko", 1, 1),
        ("kot", "koty", 1, 1),
        ("kot", "pies", 1, None),
        ("spoldzieln", "sopldzeln", 1, None),
        ("spoldzieln", "sopldzeln", 2, 2),
        ("", "a", 1, 1),
        ("abcdef", "badcfe", 2, None),
    ],
)
def test_letters_apart(engine: Engine, one: str, other: str, most: int, expected: int | None) -> None:
    script = "([a, b, most]) => { const far = editDistance(a, b, most); return far <= most ? far : null; }"
    assert engine.evaluate(script, [one, other, most]) == expected
    assert engine.evaluate(script, [other, one, most]) == expected
