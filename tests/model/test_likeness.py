"""How far two texts are apart, and which word is meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.model.geography.region import REGION_BY_NAME
from catalogue.model.types.likeness import Letters, distance, nearest

WORDS = st.text("abc", max_size=7)


def _in_full(one: str, other: str) -> int:
    """The whole table, without any bound."""
    rows = [[at + to if not at * to else 0 for to in range(len(other) + 1)] for at in range(len(one) + 1)]
    for at in range(1, len(one) + 1):
        for to in range(1, len(other) + 1):
            wrong = rows[at - 1][to - 1] + (one[at - 1] != other[to - 1])
            rows[at][to] = min(rows[at - 1][to] + 1, rows[at][to - 1] + 1, wrong)
            if at > 1 and to > 1 and one[at - 2 : at] == other[to - 2 : to][::-1]:
                rows[at][to] = min(rows[at][to], rows[at - 2][to - 2] + 1)
    return rows[-1][-1]


@given(WORDS, WORDS, st.integers(0, 8))
def test_the_distance_is_told_up_to_a_bound(one: str, other: str, most: int) -> None:
    assert distance(one, other, most) == min(_in_full(one, other), most + 1)


@given(WORDS, WORDS)
def test_the_distance_is_not_below_what_letters_in_common_say(one: str, other: str) -> None:
    assert max(len(one), len(other)) - Letters.of(one).common(Letters.of(other)) <= _in_full(one, other)


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ("slask", "śląskie"),
        ("Dolny Śląsk", "dolnośląskie"),
        ("lódzke", "łódzkie"),
        ("wielkoposlkie", "wielkopolskie"),
        ("kujawskopomorskie", "kujawsko-pomorskie"),
        ("Bawaria", ""),
        ("pl", ""),
        ("Łódź", "łódzkie"),
        ("warminsk", "warmińsko-mazurskie"),
    ],
)
def test_the_nearest_voivodeship(found: str, expected: str) -> None:
    assert nearest(found, REGION_BY_NAME) == expected
