"""Numbers of registers: the form checks them as Python does."""

import random
import string
from collections.abc import Callable, Iterator

import pytest
from pydantic_core import PydanticCustomError
from stdnum.pl import nip, regon

from catalogue.model.types.identifiers import OF_COURT, OF_GMINA, _nip, _regon
from form.checker import Checker
from form.twins import CHANCE, differing, read_by_rule


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


def _or_none(check: Callable[..., str]) -> Callable[[str], str | None]:
    def checked(text: str) -> str | None:
        try:
            return check(text)
        except PydanticCustomError:
            return None

    return checked


KRS, TERYT = _or_none(OF_COURT.read), _or_none(OF_GMINA.read)
NUMBERS = [
    ("nip", 10, nip.is_valid, _or_none(_nip)),
    ("regon", 9, regon.is_valid, _or_none(_regon)),
    ("regon", 14, regon.is_valid, _or_none(_regon)),
    ("krs", 10, lambda number: number.startswith("0"), KRS),
    ("teryt", 7, lambda number: TERYT(number) is not None, TERYT),
]


@pytest.mark.parametrize(
    ("name", "length", "right", "ours"), NUMBERS, ids=lambda value: str(value) if isinstance(value, (str, int)) else ""
)
def test_numbers_are_checked_alike(
    checker: Checker, name: str, length: int, right: Callable[[str], bool], ours: Callable[[str], str | None]
) -> None:
    made = _numbers(length, right)
    given = [next(made) for _ in range(3000)]
    expected = [ours(text) for text in given]
    assert differing(given, expected, read_by_rule(checker, name, given)) == []
    assert 600 < sum(found is not None for found in expected) < 2800
