"""Names of people where only their function may stand: „dyrektor” before two words with capital letters.

`theme/assets/form/check/persons.js` is the twin; `WORDS` are for both.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, partial
from typing import NamedTuple

from catalogue.model.geography.places import every_name
from catalogue.problems.wording import Wording
from catalogue.source.slug import fold, hyphenated

PERSON = Wording(
    "person",
    "O014",
    "„{found}” wygląda na imię i nazwisko przy funkcji.",
    "W katalogu nie ma nazwisk: zostaw samą funkcję i instytucję, np. „dyrektorka ośrodka”.",
)

# fmt: off
WORDS: Mapping[str, Sequence[str]] = {
    # Functions and forms of address: whole words, then beginnings of words.
    "functions": (
        "pani", "panią", "panie", "paniom", "paniami", "pan", "pana", "panu", "panem", "panowie", "państwo", "państwa",
        "państwu", "dr", "doktor", "doktora", "doktorem", "doktorowi", "hab", "mgr", "magister", "inż", "inżynier",
        "prof", "profesor", "profesora", "profesorem", "ks", "ksiądz", "księdza", "księdzu", "księdzem", "lek", "adw",
        "wojewoda", "wojewody", "wojewodzie", "wojewodą", "wojewodę", "poseł", "posła", "posłem", "posłowi", "posłanka",
        "posłanki", "posłance", "posłanką", "posłankę", "pracownik", "pracownika", "pracownikiem", "pracownica",
        "pracownicy", "pracownicą", "pracowniczka", "uczestnik", "uczestnika", "uczestnikiem", "uczestniczka",
        "uczestniczki", "uczestniczką", "uczestniczkę",
    ),
    "beginnings": (
        "prezes", "wiceprezes", "dyrektor", "wicedyrektor", "kierowni", "wójt", "burmistrz", "wiceburmistrz",
        "prezydent", "wiceprezydent", "starost", "starości", "wicestarost", "marszał", "wicemarszał", "sołtys", "radn",
        "przewodnicząc", "wiceprzewodnicząc", "koordynator", "menedżer", "menadżer", "sekretarz", "skarbni", "ministr",
        "wiceminist", "senator", "instruktor", "terapeut", "specjalist", "pełnomocni", "trener", "doradc", "doradczyn",
        "założyciel", "lider", "animator", "asystent", "opiekun", "szef", "właściciel", "członk", "członek", "członki",
        "proboszcz", "psycholo", "pedago", "ekspert", "inspektor", "naczelni", "zastępc", "rektor", "redaktor",
        "przedstawiciel", "wolontariusz", "prelegent",
    ),
    # What follows these is no function, though it begins like one: „starostwo”, „marszałkowski”.
    "others": ("sk", "ck", "kowsk", "stw", "ctw", "iczy", "iat", "owo", "gi"),
    # Words that stand between a function and a name.
    "between": (
        "zarządu", "rady", "gminy", "miasta", "powiatu", "województwa", "spółdzielni", "fundacji", "stowarzyszenia",
        "ośrodka", "centrum", "zakładu", "warsztatu", "warsztatów", "klubu", "biura", "działu", "zespołu", "projektu",
        "placówki", "domu", "urzędu", "wydziału", "oddziału", "sołectwa", "firmy", "spółki", "szkoły", "zarządzający",
        "zarządzająca", "generalny", "generalna", "naczelny", "naczelna", "społeczny", "społeczna", "socjalny",
        "socjalna", "zawodowy", "zawodowa", "honorowy", "honorowa", "koła", "inż", "hab", "med",
        "nauk", "społ", "hum", "ekon", "n",
    ),
    # What may have a dot that ends no sentence.
    "shortened": (
        "dr", "hab", "inż", "mgr", "prof", "ks", "lek", "adw", "med", "nauk", "społ", "hum", "ekon", "im", "św", "bł",
        "ul", "al", "pl", "os",
    ),
    # Before the name of a patron or of a street.
    "patrons": (
        "im", "imienia", "imieniem", "św", "świętego", "świętej", "bł", "ul", "ulica", "ulicy", "ulicą", "al", "aleja",
        "alei", "pl", "plac", "placu", "os", "osiedle", "osiedlu", "rondo", "rondzie", "skwer", "skwerze", "wezwaniem",
    ),
    # Institutions and what else is called by two words, folded: whole words, then beginnings.
    "things": (
        "bank", "banku", "biuro", "biura", "dom", "domu", "dzial", "dzialu", "izba", "izby", "kolo", "kola", "rada",
        "rady", "urzad", "urzedu", "urzedem", "ziemi", "ziemia", "park", "parku", "zaz", "wtz", "cis", "cus", "owes",
        "polska", "polski", "polskie", "polskiej", "polskiego", "zespol", "zespolu", "opera", "opery", "sejm", "sejmu",
        "straz", "strazy", "unia", "unii", "zamek", "zamku",
    ),
    "kinds": (
        "aktywno", "akadem", "agencj", "bibliotek", "caritas", "centrum", "cukierni", "departament", "ekonomi", "europej",
        "festiwal", "filharmon", "firmy", "fundacj", "fundusz", "galeri", "gminy", "gminn", "gmina", "gospodarst",
        "hotel", "inkubator", "instytut", "integracj", "karczm", "kawiarni", "klini", "klubu", "kompleks", "kosciol",
        "kuchni", "liceum", "lokaln", "manufaktur", "miasta", "miejsk", "minister", "muzeum", "narodow", "nadlesnictw",
        "ochotnicz", "organizacj", "osrod", "palarni", "parafi", "piekarni", "polityk", "poradni", "powiat", "pracowni",
        "pralni", "program", "projekt", "przedsiebior", "przedszkol", "regionaln", "restauracj", "rodzin", "rzeczyposp",
        "rzeczpos", "samorzad", "senatu", "solect", "spizarni", "spolk", "spoldz", "spoleczn", "socjaln", "starostw",
        "stolarni", "stowarzysz", "swietlic", "szkol", "szpital", "teatr", "technikum", "terapi", "towarzystw", "uczeln",
        "uniwersyt", "uslug", "warsztat", "wioska", "wioski", "wojewodz", "wojewodzt", "wspolnot", "wydzial", "wyzsz",
        "zaklad", "zarzad", "zwiaz", "zrzesz",
    ),
}
# fmt: on
WORD = r"[^\W\d_]+(?:[-'’][^\W\d_]+)*\.?"
GAP = r"(?:[ \t\u00a0*_\[]+|[ \t]*\n[ \t]*)+"
TWO_CAPITALS = r"[^\W\d_a-ząćęłńóśźż]\S*[\s*_\[]+[^\W\d_a-ząćęłńóśźż]"
"""Few texts have a word with a capital letter behind another: the others need no look at each word."""
ENDING = 5  # letters that a form of a function may have behind its beginning
CAPITALS = 4  # letters from which a word in capitals may be a surname, not an acronym
SHORT = 3  # letters of each word by which the name of a place is known in every case
CASES = {"wsi": "wie"}
"""Beginnings of words that have another in other cases: Wieś, Wsi."""


class Person(NamedTuple):
    """Where in a text a function begins, and the words from there to the end of the name."""

    at: int
    found: str


class _Word(NamedTuple):
    start: int
    end: int
    text: str
    small: str
    joined: bool  # to the word before


def persons(text: str, is_place: Callable[[str, str], bool]) -> Iterator[Person]:
    """What looks like the name of a person behind a function; `is_place` says which two words are a place."""
    if not re.search(TWO_CAPITALS, text):
        return
    words = _words(text)
    at = 0
    while at < len(words):
        end = _end_of_person(words, at, is_place) if _is_function(words[at]) else 0
        if end and not _is_patron(words, at):
            yield Person(words[at].start, " ".join(text[words[at].start : words[end].end].rstrip(".").split()))
        at = max(at, end) + 1


def _words(text: str) -> list[_Word]:
    words: list[_Word] = []
    for match in re.finditer(WORD, text):
        before = words[-1] if words else None
        joined = bool(before and re.fullmatch(GAP, text[before.end : match.start()]) and _goes_on(before))
        words.append(_Word(*match.span(), match[0], match[0].rstrip(".").lower(), joined))
    return words


def _goes_on(word: _Word) -> bool:
    """Whether no dot behind it ends the sentence."""
    return not word.text.endswith(".") or len(word.small) == 1 or word.small in _set("shortened")


@cache
def _set(name: str) -> frozenset[str]:
    return frozenset(WORDS[name])


@cache
def _beginnings() -> tuple[str, ...]:
    return tuple(WORDS["beginnings"])


def _is_function(word: _Word) -> bool:
    small = word.small
    if small in _set("functions"):
        return True
    if not small.startswith(_beginnings()):  # one question for most words
        return False
    for beginning in WORDS["beginnings"]:
        if small.startswith(beginning):
            ending = small[len(beginning) :]
            return len(ending) <= ENDING and not ending.startswith(tuple(WORDS["others"]))
    return False


def _end_of_person(words: Sequence[_Word], at: int, is_place: Callable[[str, str], bool]) -> int:
    """The number of the last word of the name behind a function; 0 where there is none."""
    at += 1
    while at < len(words) and words[at].joined and _may_stand_between(words[at]):
        at += 1
    if not (at + 1 < len(words) and words[at].joined and words[at + 1].joined):
        return 0
    first, second = words[at], words[at + 1]
    if (
        not (_is_name(first) and (_is_name(second) or _is_in_capitals(second)))
        or len(first.small) == len(second.small) == 1
    ):
        return 0
    if _is_thing(first) or _is_thing(second) or is_place(first.small, second.small):
        return 0
    end = at + 1
    while end + 1 < len(words) and words[end + 1].joined and _is_name(words[end + 1]) and end < at + 3:
        end += 1
    return end


def _may_stand_between(word: _Word) -> bool:
    return _is_function(word) or word.small in _set("between") or (len(word.small) > 1 and word.text.isupper())


def _is_name(word: _Word) -> bool:
    """Whether it is written as a name: `Nowak`, `Nowak-Kowalska`, or the letter of one with a dot."""
    if len(word.small) == 1:
        return word.text[0].isupper() and word.text.endswith(".")
    parts = re.split("[-'’]", word.text)
    return all(part[0].isupper() for part in parts) and not word.text.isupper()


def _is_in_capitals(word: _Word) -> bool:
    return word.text.isupper() and len(word.small) >= CAPITALS


def _is_thing(word: _Word) -> bool:
    folded = fold(word.small)
    return folded in _set("things") or folded.startswith(tuple(WORDS["kinds"]))


def _is_patron(words: Sequence[_Word], at: int) -> bool:
    while at > 0 and words[at].joined:
        at -= 1
        if words[at].small in _set("patrons"):
            return True
        if not _is_function(words[at]):
            return False
    return False


def place_finder(more: Sequence[str] = ()) -> Callable[[str, str], bool]:
    """What says of two words whether they are, in whatever case, a place of the table or one of some more."""
    return partial(_is_of, places_of_two_words() | {key for name in more if (key := _key(*_two(name)))})


def _is_of(keys: frozenset[str], one: str, other: str) -> bool:
    return _key(one, other) in keys


@cache
def places_of_two_words() -> frozenset[str]:
    """The places with names of several words, each by the beginnings of the first two."""
    return frozenset(key for name in every_name() if (key := _key(*_two(name))))


def _two(name: str) -> tuple[str, str]:
    words = name.split()
    return (words[0], words[1]) if len(words) > 1 else ("", "")


def _key(one: str, other: str) -> str:
    first, second = (CASES.get(start, start) for start in (hyphenated(one)[:SHORT], hyphenated(other)[:SHORT]))
    return f"{first} {second}" if first and second else ""
