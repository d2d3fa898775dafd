"""Words of a text as search sees them. `theme/assets/search/words.js` is the exact twin of this module."""

import re
from collections.abc import Iterator

from catalogue.source.slug import fold

__all__ = ["ENDINGS", "fold", "marks", "stem", "words_of"]

_WORD = re.compile(r"[^\W_]+")

# Endings of nouns and adjectives, and the commonest of verbs, on folded words.
# fmt: off
ENDINGS = frozenset((
    "a", "ach", "ami", "e", "ego", "ej", "em", "emu", "i", "ia", "iach", "iami", "ich", "ie", "iego", "iej", "iem",
    "iemu", "ii", "im", "imi", "io", "iom", "iow", "iu", "o", "om", "ow", "owi", "owie", "u", "y", "ych", "ym", "ymi",
))
# fmt: on
_LONGEST = max(map(len, ENDINGS))
SHORTEST_STEM = 3
FLEETING = (("iec", "c"), ("ec", "c"), ("ek", "k"))  # ośrodek, ośrodka; mieszkaniec, mieszkańca

# The letters whose diacritics tell words apart: not ó, which alternates with o within one word.
MARKS = {"ł": "l", "ą": "o", "ę": "o", "ż": "z", "ć": "s", "ń": "s", "ś": "s", "ź": "s"}
SOFTENED = frozenset("cnsz")


def words_of(text: str) -> Iterator[re.Match[str]]:
    """The words of a text: runs of letters and digits. The text is in NFC."""
    return _WORD.finditer(text)


def stem(folded: str) -> str:
    """What inflected forms of a word mostly have in common: the folded word without its ending."""
    for length in range(min(_LONGEST, len(folded) - SHORTEST_STEM), 0, -1):
        if folded[-length:] in ENDINGS:
            return _without_fleeting(folded[:-length])
    return _without_fleeting(folded)


def _without_fleeting(bare: str) -> str:
    for ending, instead in FLEETING:
        if bare.endswith(ending) and len(bare) - len(ending) + len(instead) >= SHORTEST_STEM:
            return bare[: -len(ending)] + instead
    return bare


def marks(word: str, length: int) -> str:
    """The diacritics in the first `length` letters of a word in NFC: a letter each, `.` for none; dots at the end cut."""
    lower = word.lower()
    found = [
        MARKS.get(letter) or ("s" if letter in SOFTENED and lower[at + 1 : at + 2] == "i" else ".")
        for at, letter in enumerate(lower[: max(length, 0)])
    ]
    return "".join(found).rstrip(".")
