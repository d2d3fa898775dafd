"""The index in Python: keys of words, weights, and the scripts that hold them."""

import json
import re

import pytest

from catalogue.search.findable import Abbreviation, Findable
from catalogue.search.index import Index, build
from catalogue.search.lexicon import Lexicon
from catalogue.search.morphology import Morphology
from catalogue.search.postings import LEVELS, encoded
from catalogue.search.ranking import BODY, SUMMARY, TITLE
from catalogue.search.scripts import LARGEST, RUN, scripts
from catalogue.search.words import stem
from search.engine import document
from search.pairs import keys_of_query

WITH, WITHOUT = Morphology(), Morphology(installed=False)
MANY = 9000


def index(*documents: Findable, acronyms: tuple[Abbreviation, ...] = ()) -> Index:
    return build(documents, acronyms, WITH)


def weights(found: Index, key: str) -> dict[int, int]:
    return {number: weight for postings in found.entries[key].postings.values() for number, weight in postings.items()}


def test_the_dictionary_is_installed_here() -> None:
    assert WITH.installed
    assert not WITHOUT.installed


@pytest.mark.parametrize(
    ("folded", "bare"),
    [
        ("spoldzielniami", "spoldzieln"),
        ("osrodek", "osrodk"),
        ("mieszkaniec", "mieszkanc"),
        ("gmina", "gmin"),
        ("dom", "dom"),
        ("psa", "psa"),
        ("2017", "2017"),
        ("", ""),
    ],
)
def test_stems(folded: str, bare: str) -> None:
    assert stem(folded) == bare


def test_forms_of_one_word_have_one_key_by_the_dictionary() -> None:
    lexicon = Lexicon(["człowiek", "ręka", "Łódź"], WITH)
    for forms in (("człowiekowi", "ludzie", "ludźmi"), ("ręce", "rąk", "reka"), ("Łodzi", "lodzia", "lodz")):
        assert {keys_of_query(lexicon, form) for form in forms} == {keys_of_query(lexicon, forms[0])}


def test_exceptions_are_only_what_the_stemmer_would_not_give() -> None:
    lexicon = Lexicon(["człowiek", "gmina"], WITH)
    assert lexicon.exceptions["ludzie"] == lexicon.keys("człowiek")
    assert "gminami" not in lexicon.exceptions
    assert all(keys != (stem(form),) for form, keys in lexicon.exceptions.items())


def test_without_the_dictionary_there_are_no_exceptions() -> None:
    lexicon = Lexicon(["człowiek", "spółdzielnia"], WITHOUT)
    assert lexicon.exceptions == {}
    assert keys_of_query(lexicon, "spółdzielniami") == lexicon.keys("spółdzielnia")


def test_an_acronym_is_its_own_key() -> None:
    lexicon = Lexicon(["CIS", "cisy"], WITH, fixed=["cis"])
    assert lexicon.keys("CIS") == ("cis",)


def test_a_word_weighs_as_in_its_best_text_and_a_little_more_for_others() -> None:
    found = index(
        Findable("a", "", "", "", {TITLE: "gmina", BODY: "gmina gmina"}),
        Findable("b", "", "", "", {SUMMARY: "gmina"}),
        Findable("c", "", "", "", {TITLE: "gmina"}, factor=0.5),
        Findable("d", "", "", "", {100: "gmina"}),
    )
    assert weights(found, "gmin") == {0: 20, 1: SUMMARY, 2: TITLE // 2, 3: LEVELS[-1]}


def test_spellings_that_differ_in_diacritics_are_kept_apart() -> None:
    found = index(document("sąd"), document("sad"), document("sądzie i sadzie"))
    assert {marks: set(postings) for marks, postings in found.entries["sad"].postings.items()} == {
        ".o": {0, 2},
        "": {1, 2},
    }


def test_the_commonest_spelling_in_small_letters_is_shown() -> None:
    assert index(document("Gmina Gmina GMINA"), document("gminy")).entries["gmin"].spelling == "gminy"
    assert index(document("Jarocin"), document("Jarocinie, Jarocin")).entries["jarocin"].spelling == "Jarocin"


def test_the_expansion_of_an_acronym_counts_as_the_acronym() -> None:
    zaz = Abbreviation("ZAZ", "zakład aktywności zawodowej")
    found = index(document("Zakłady aktywności zawodowej"), document("aktywności zakład zawodowej"), acronyms=(zaz,))
    assert weights(found, "zaz") == {0: LEVELS[-2]}


def test_a_script_hands_over_its_piece() -> None:
    made = dict(scripts([document("Gmina", "</script>")], index(document("Gmina", "</script>"))))
    assert made["szukaj/strony/0.js"] == 'katalog.piece("strony/0",["Gmina","Gmina","","</script>"])\n'
    assert {path.split("/")[1].removesuffix(".js") for path in made} == {"start", "slowa", "litery", "strony"}


@pytest.mark.parametrize(
    ("postings", "text"),
    [
        ({}, ""),
        ({0: 2}, "AP"),  # no lower bits; no distance, first level, then ones
        ({0: 2, 1: 2, 2: 25}, "AB/"),
        ({99: 20}, "Go/v"),
    ],
)
def test_postings_take_few_characters(postings: dict[int, int], text: str) -> None:
    assert encoded(postings) == text


def _many() -> list[Findable]:
    letters = "abcdefghij"
    words = [a + b + c + d + "x" for a in "ab" for b in letters for c in letters for d in letters]
    return [
        document(f"{'wspólny' if number % 3 else ''} {words[number % 2000]} {words[number * 7 % 2000]}")
        for number in range(MANY)
    ]


def test_pieces_stay_small_and_hold_every_key_once() -> None:
    documents = _many()
    found = index(*documents)
    made = dict(scripts(documents, found))
    start = json.loads(made["szukaj/start.js"].removeprefix('katalog.piece("start",').removesuffix(")\n"))
    pieces = {path: text for path, text in made.items() if path.startswith("szukaj/slowa/")}
    assert len(pieces) == len(start["prefixes"].split())
    assert max(map(len, pieces.values())) < LARGEST * 1.2
    keys = [key for text in pieces.values() for key in json.loads(re.sub(r"^[^,]*,|\)\n$", "", text))[0]]
    assert sorted(keys) == sorted(found.entries)
    for prefix, text in zip(start["prefixes"].split(), pieces.values(), strict=True):
        assert all(key.startswith(prefix) for key in json.loads(re.sub(r"^[^,]*,|\)\n$", "", text))[0])
    assert made["szukaj/liczne/0.js"] == f'katalog.piece("liczne/0","{encoded(weights(found, "wspoln"))}")\n'
    assert len([path for path in made if path.startswith("szukaj/strony/")]) == -(-MANY // RUN)


def test_the_same_documents_give_the_same_bytes() -> None:
    documents = [document("Gmina i spółdzielnia", "w Żarkach"), document("sąd"), document("sad")]
    assert list(scripts(documents, index(*documents))) == list(scripts(documents, build(documents, (), Morphology())))
