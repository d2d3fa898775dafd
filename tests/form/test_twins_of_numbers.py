"""Numbers of registers: the form checks them as Python does."""

import random
import string
import sys
import unicodedata
from collections.abc import Callable, Iterator

import pytest
from pydantic_core import PydanticCustomError
from stdnum.exceptions import ValidationError
from stdnum.pl import nip, regon

from catalogue.model.types.identifiers import _krs, _teryt
from catalogue.model.types.region import REGIONS
from form.checker import Checker
from form.twins import CHANCE, differing


def _numbers(length: int, right: Callable[[str], bool]) -> Iterator[str]:
    """Numbers that are right, with a digit changed, two swapped, and in other spellings."""
    chance = random.Random(CHANCE + length)
    spaces = "   --\u2013\u00a0\u2009\u2212\uff0d"
    while True:
        number = "".join(chance.choices(string.digits, k=length))
        if not right(number):
            continue
        at = chance.randrange(length - 1)
        yield number
        yield number[:at] + chance.choice(string.digits) + number[at + 1 :]
        yield number[:at] + number[at + 1] + number[at] + number[at + 2 :]
        yield number[:at] + chance.choice("\uff15\U0001d7d7٣a½") + number[at + 1 :]
        yield number[:at] + chance.choice(spaces) + number[at:]
        yield (
            chance.choice(["PL", "pl ", "P L", " ", "\t", "KRS ", "PLPL", "\n"])
            + number
            + chance.choice(["", " ", "\n", "PL"])
        )
        yield number[1:]
        yield number + "0"


def _or_none(check: Callable[[str], str]) -> Callable[[str], str | None]:
    def checked(text: str) -> str | None:
        try:
            return check(text)
        except (ValidationError, PydanticCustomError):
            return None

    return checked


NUMBERS = [
    ("nip", 10, nip.is_valid, _or_none(nip.validate)),
    ("regon", 9, regon.is_valid, _or_none(regon.validate)),
    ("regon", 14, regon.is_valid, _or_none(regon.validate)),
    ("krs", 10, lambda number: number.startswith("0"), _or_none(_krs)),
    ("teryt", 7, lambda number: _or_none(_teryt)(number) is not None, _or_none(_teryt)),
]


@pytest.mark.parametrize(
    ("name", "length", "right", "ours"), NUMBERS, ids=lambda value: str(value) if isinstance(value, (str, int)) else ""
)
def test_numbers_are_checked_alike(
    checker: Checker, name: str, length: int, right: Callable[[str], bool], ours: Callable[[str], str | None]
) -> None:
    made = _numbers(length, right)
    given = [next(made) for _ in range(3000)]
    regions = [{"teryt": region.teryt} for region in REGIONS]
    theirs = checker.evaluate(
        "([name, texts, regions]) => texts.map(text => katalog.numbers[name](text, regions))", [name, given, regions]
    )
    expected = [ours(text) for text in given]
    assert differing(given, expected, theirs) == []
    assert 800 < sum(found is not None for found in expected) < 2800


def test_every_character_separates_digits_alike(checker: Checker) -> None:
    theirs = checker.evaluate(
        """last => {
            const accepted = [];
            for (let code = 0; code <= last; code++) {
              const character = String.fromCodePoint(code);
              if (["123" + character + "4563218", "123456321" + character].some(katalog.numbers.nip)) accepted.push(code);
            }
            return accepted;
        }""",
        sys.maxunicode,
    )
    never = {
        "Cn",
        "Co",
        "Cs",
        "Lo",
    }  # most characters: Python takes none of these for a digit, the library none for a sign
    characters = (chr(code) for code in range(sys.maxunicode + 1) if unicodedata.category(chr(code)) not in never)
    assert theirs == [
        ord(each) for each in characters if nip.is_valid(f"123{each}4563218") or nip.is_valid(f"123456321{each}")
    ]
