"""Words of a text as search sees them. `theme/assets/search/words.js` is the exact twin of this module."""

import re
import unicodedata
from collections.abc import Iterator

from catalogue.source.slug import fold

__all__ = ["ENDINGS", "cleaned", "fold", "marks", "stem", "words_of"]

_WORD = re.compile(r"[^\W_]+")

# What is left out of a text, in this order. SIGN is a letter or a digit, LETTER a letter.
INVISIBLE = r"[\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff]"
DOTS = r"\.(?<=(?<!SIGN)LETTER\.)(?:(?=LETTER(?!SIGN))|(?<!\.LETTER\.) (?=LETTER\.(?!LETTER)))"  # C.I.S., C. I. S., z o. o.
_GROUPS = (  # without the first digit, for which all is sought: that is fast
    *("(?<=0)00[0-9][ -]?[0-9]{3}[ -]?[0-9]{3}", "(?<=0)0000[ -]?[0-9]{5}"),  # KRS
    *("[0-9]{2}[ -][0-9]{3}[ -][0-9]{2}[ -][0-9]{2}", "[0-9]{2}[ -][0-9]{2}[ -][0-9]{2}[ -][0-9]{3}"),  # NIP
    *("[0-9]{2}[ -][0-9]{3}[ -][0-9]{3}(?:[ -][0-9]{5})?", "[0-9]{8}[ -][0-9]{5}"),  # REGON
)
NUMBERS = rf"[0-9](?<!SIGN[0-9])(?<![0-9][ -][0-9])(?:{'|'.join(_GROUPS)})(?!SIGN)(?![ -][0-9])"
"""Numbers in groups, whose gaps are left out."""
BEFORE_ENDING = r"\.?['’\u2010-\u2015\u2212-]"
"""What stands between an acronym and its ending: CIS-ie, CIS’ie, C.I.S.-ie."""

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
    """The words of a text: runs of letters and digits. The text is `cleaned`, or in NFC."""
    return _WORD.finditer(text)


def cleaned(text: str) -> str:
    """The text as its words are read: in NFKC, without what nobody sees, dots between single letters, gaps in numbers."""
    text = unicodedata.normalize("NFKC", _INVISIBLE.sub("", text))
    return _NUMBERS.sub(_without_gaps, _DOTS.sub("", text))


def _without_gaps(number: re.Match[str]) -> str:
    return number[0].replace(" ", "").replace("-", "")


def _expression(spelling: str) -> re.Pattern[str]:
    return re.compile(spelling.replace("SIGN", r"[^\W_]").replace("LETTER", r"[^\W\d_]"))


_INVISIBLE, _DOTS, _NUMBERS = map(_expression, (INVISIBLE, DOTS, NUMBERS))


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
