"""Postings as texts of few characters. `theme/assets/search/postings.js` reads what `encoded` writes.

A text is a run of bits, six to a digit of base64: how long the lower part of a Rice code is (in the first
digit), then for each document the distance to the one before as a Rice code and its level in unary, then
ones to fill the last digit. On Rice codes: https://en.wikipedia.org/wiki/Golomb_coding
"""

from base64 import b64encode
from bisect import bisect
from collections.abc import Mapping
from itertools import pairwise

LEVELS = (2, 7, 10, 13, 16, 20, 25)
"""The weights that a key can have in a document: those that occur most come first and take the fewest bits."""

Postings = Mapping[int, int]
"""By the number of a document: the weight of a key there, one of `LEVELS`."""

_BETWEEN = tuple((one + other) / 2 for one, other in pairwise(LEVELS))
_UNARY = {level: "1" * at + "0" * (at < len(LEVELS) - 1) for at, level in enumerate(LEVELS)}


def nearest(weight: float) -> int:
    """The level that a weight is nearest to."""
    return LEVELS[bisect(_BETWEEN, weight)]


def encoded(postings: Postings) -> str:
    """The postings as a text; of none, the empty one."""
    if not postings:
        return ""
    numbers = sorted(postings)
    low = _low_bits(numbers[-1] + 1, len(numbers))
    bits = [f"{low:06b}"]
    for before, number in pairwise((-1, *numbers)):
        distance = number - before - 1
        bits += (
            "1" * (distance >> low),
            "0",
            f"{distance & ((1 << low) - 1) | 1 << low:b}"[1:],
            _UNARY[postings[number]],
        )
    return _in_digits("".join(bits))


def _low_bits(span: int, number: int) -> int:
    """How many bits of a distance to write as they are: about the logarithm of 0.69 times the mean distance."""
    return max((69 * span // (100 * number)).bit_length() - 1, 0)


def _in_digits(bits: str) -> str:
    digits = -(-len(bits) // 6)
    filled = bits + "1" * (-len(bits) % 24)
    return b64encode(int(filled, 2).to_bytes(len(filled) // 8)).decode()[:digits]
