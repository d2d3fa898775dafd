"""How far two texts are apart, and which of many words is meant by one that is none of them.

`theme/assets/text/distance.js` has the twin of `distance`.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from catalogue.source.slug import slugify

BEGINNING = 4  # letters that one needs at least
_LONG = 8  # letters from which two may be wrong
_SHORT = 4  # letters below which a part of a word tells it from others, as a number does


def distance(one: str, other: str, most: int) -> int:
    """How many letters are left out, added, wrong, or swapped with the next (optimal string alignment): at most `most` + 1."""
    if one == other:
        return 0
    far = most + 1
    if abs(len(one) - len(other)) > most:
        return far
    before: list[int] = []
    row = [min(to, far) for to in range(len(other) + 1)]
    for at, letter in enumerate(one, start=1):
        earlier, before, row = before, row, [far] * (len(other) + 1)
        row[0] = min(at, far)
        for to in range(max(1, at - most), min(len(other), at + most) + 1):
            its = other[to - 1]
            least = min(before[to] + 1, row[to - 1] + 1, before[to - 1] + (letter != its), far)
            if at > 1 and to > 1 and letter == other[to - 2] and one[at - 2] == its:
                least = min(least, earlier[to - 2] + 1)
            row[to] = least
        if min(row) > most:
            return far
    return row[-1]


@dataclass(frozen=True, slots=True)
class Letters:
    """A text with a bit for each first, second … occurrence of a letter, so that what two have in common takes one step."""

    text: str
    bits: int

    @classmethod
    def of(cls, text: str) -> "Letters":
        """Those of a text."""
        bits = 0
        for letter in text:
            bit = 1 << ord(letter) % 128
            while bits & bit:
                bit <<= 128
            bits |= bit
        return cls(text, bits)

    def common(self, other: "Letters") -> int:
        """How many letters both have, in whatever order."""
        return (self.bits & other.bits).bit_count()


def nearest(found: str, allowed: Collection[str]) -> str:
    """The allowed value least far from the one found, or else one that begins like it (compared as slugs), or no text.

    Of the letters, two of five may differ; where one of the two is a beginning of the other, one of five,
    and the beginning has at least two of five letters of the one found.
    """
    return _nearest(slugify(found), frozenset(allowed))


@lru_cache(maxsize=1000)  # a wrong word often stands in every row of a list that is imported
def _nearest(slug: str, allowed: frozenset[str]) -> str:
    slugs = _by_slug(allowed)
    best = min(_near(slug, slugs), default=None) or min(_beginning(slug, slugs), default=None)
    return slugs[best[-1]][0] if best else ""


def _near(slug: str, slugs: "_BySlug") -> Iterator[tuple[int, str]]:
    own, least = Letters.of(slug), len(slug)
    for other, (_, letters) in slugs.items():
        longer = max(len(slug), len(other))
        most = min(least, longer * 2 // 5)
        if longer - own.common(letters) <= most and (far := distance(slug, other, most)) <= most:
            least = far
            yield far, other


def _beginning(slug: str, slugs: "_BySlug") -> Iterator[tuple[int, int, str]]:
    own = Letters.of(slug)
    for other, (_, letters) in slugs.items():
        both = min(len(slug), len(other))
        most = both // 5
        if both >= BEGINNING and both * 5 >= len(slug) * 2 and both - own.common(letters) <= most:
            far = distance(slug[:both], other[:both], most)
            if far <= most:
                yield far, abs(len(slug) - len(other)), other


_BySlug = Mapping[str, tuple[str, Letters]]


@lru_cache(maxsize=32)
def _by_slug(allowed: frozenset[str]) -> _BySlug:
    return {(slug := slugify(value)): (value, Letters.of(slug)) for value in sorted(allowed, reverse=True)}


def is_meant(value: str, found: str, allowed: Collection[str], *, slips: bool = True) -> bool:
    """Whether `value` is the one of the allowed that is meant: spelled otherwise (`Śląskie`) or, with `slips`, mistyped."""
    return _meant(slugify(found), frozenset(allowed), slips=slips) == [value]


@lru_cache(maxsize=1000)
def _meant(slug: str, allowed: frozenset[str], *, slips: bool) -> list[str]:
    slugs = {value: slugify(value) for value in allowed}
    same = [value for value, other in slugs.items() if other == slug]
    if same or not slips:
        return same
    most = 2 if len(slug) >= _LONG else 1
    return [value for value, other in slugs.items() if _may_be(slug, other) and distance(slug, other, most) <= most]


def _may_be(one: str, other: str) -> bool:
    """Whether they have the same digits, and no short part in which another letter is another word: `cis` and `cus`."""
    if [sign for sign in one if sign.isdigit()] != [sign for sign in other if sign.isdigit()]:
        return False
    parts, others = one.split("-"), other.split("-")
    pairs = zip(parts, others, strict=False)
    return len(parts) != len(others) or all(a == b or max(len(a), len(b)) >= _SHORT for a, b in pairs)
