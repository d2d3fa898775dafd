"""Whether a word is another one mistyped, so that nothing else can be meant."""

from collections.abc import Collection
from functools import lru_cache

from catalogue.source.slug import slugify

_LONG = 8  # letters from which two may be wrong
_SHORT = 4  # letters below which a part of a word tells it from others, as a number does


def is_meant(value: str, found: str, allowed: Collection[str], *, slips: bool = True) -> bool:
    """Whether `value` is the one of the allowed that is meant: spelled otherwise (`Śląskie`) or, with `slips`, mistyped."""
    return _meant(slugify(found), frozenset(allowed), slips=slips) == [value]


@lru_cache(maxsize=1000)  # a wrong word often stands in every row of a list that is imported
def _meant(slug: str, allowed: frozenset[str], *, slips: bool) -> list[str]:
    slugs = {value: slugify(value) for value in allowed}
    same = [value for value, other in slugs.items() if other == slug]
    if same or not slips:
        return same
    most = 2 if len(slug) >= _LONG else 1
    return [value for value, other in slugs.items() if _telling(other) == _telling(slug) and _near(slug, other, most)]


def _telling(slug: str) -> list[str]:
    """The parts of a word in which a letter more or less is another word: `cis` and `cus`, 2014 and 2015."""
    return sorted(part for part in slug.split("-") if len(part) < _SHORT or not part.isalpha())


def _near(one: str, other: str, most: int) -> bool:
    """Whether at most so many letters are left out, added, wrong, or swapped with the next (optimal string alignment)."""
    if abs(len(one) - len(other)) > most:
        return False
    before: list[int] = []
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one, start=1):
        earlier, before, row = before, row, [at]
        for to, its in enumerate(other, start=1):
            least = min(before[to] + 1, row[to - 1] + 1, before[to - 1] + (letter != its))
            if at > 1 and to > 1 and letter == other[to - 2] and one[at - 2] == its:
                least = min(least, earlier[to - 2] + 1)
            row.append(least)
    return row[-1] <= most
