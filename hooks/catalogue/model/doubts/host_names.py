"""What a name tells of a host besides its kind and its town, and whether two names may mean one host.

`theme/assets/form/check/similar.js` is the twin.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from catalogue.model.types.likeness import Letters, distance
from catalogue.source.slug import hyphenated

APART = 5  # of so many letters, or telling words, one may be another
ENOUGH = 6  # letters that two names share at least where one of them says more

MARK = "[0-9]+|[ivx]{2,}|[^aiouwz]"  # single letters that are a word in Polish are none

# Beginnings of words that say what kind of host it is, not which.
# fmt: off
KINDS = (
    "aktywnosc", "centrum", "fundacj", "gmin", "integracj", "klub", "miast", "miejsk", "osrod", "pomoc",
    "przedsiebiorst", "rodzin", "spoldzieln", "spoleczn", "socjaln", "stowarzyszen", "terapi", "urzad", "uslug",
    "warsztat", "zajeciow", "zaklad", "zawodow",
)
# Whole words that do, too.
ACRONYMS = (
    "cis", "cus", "dps", "gops", "kis", "lgd", "mops", "ngo", "ops", "osp", "owes", "pcpr", "rops", "sds", "spzoo",
    "wtz", "zaz", "zoo", "dla", "przy", "oraz", "nad", "pod", "rzecz", "imienia", "non", "profit", "wielobranzowa",
)
# fmt: on
QUOTED = '[„“"«]([^„“”"«»]+)[”“"»]'
PLACED = r"(?:^|\s)(?:w|we|koło|pod)(?:\s+[A-ZĄĆĘŁŃÓŚŹŻ][^\s,]*)+"
"""A place within a name: `w Zielonej Górze`."""


@dataclass(frozen=True, slots=True)
class Telling:
    """The words of a name that tell it from others, as a set and in order.

    Where many hosts are asked for, comparing each with each letter by letter would take hours.
    """

    words: frozenset[str]
    letters: Letters

    @classmethod
    def of(cls, name: str, town: str) -> "Telling":
        """Those that tell it from others of its kind in the town, which is hyphenated."""
        common = (*KINDS, *_starts(town))
        return cls._of(word for word in _words(name) if not word.startswith(common))

    @classmethod
    def whole(cls, name: str) -> "Telling":
        """All of them, where it is not known of what kind a host is."""
        return cls._of(_words(name))

    @classmethod
    def its_own(cls, name: str, towns: str) -> "Telling":
        """Those that tell it from hosts of every kind: what stands in quotes, or what is neither kind nor place.

        None of a name that quotes several names.
        """
        quoted = re.findall(QUOTED, name)
        if len(quoted) > 1:
            return cls._of(())
        words = _words(quoted[0] if quoted else re.sub(PLACED, " ", name))
        common = (*KINDS, *_starts(towns))
        return cls._of(word for word in words if word not in ACRONYMS and not word.startswith(common))

    @classmethod
    def _of(cls, words: Iterable[str]) -> "Telling":
        kept = frozenset(word for word in words if len(word) > 2)
        return cls(kept, Letters.of(" ".join(sorted(kept))))


_MARK = re.compile(MARK)


@lru_cache(maxsize=20_000)  # each name is asked for several times
def _words(name: str) -> tuple[str, ...]:
    return tuple(hyphenated(name).split("-"))


def _starts(town: str) -> tuple[str, ...]:
    return tuple(word[:4] for word in town.split("-") if word)


def marks(name: str) -> list[str]:
    """The numbers and letters of a name, by which two facilities of one kind differ: `WTZ nr 2`."""
    return [word for word in _words(name) if _MARK.fullmatch(word)]


def alike(one: Telling, other: Telling) -> bool:
    """Whether two names tell nearly the same."""
    if APART * len(one.words ^ other.words) <= len(one.words | other.words):
        return True
    mine, theirs = one.letters, other.letters
    longer = max(len(mine.text), len(theirs.text))
    most = longer // APART
    return longer - mine.common(theirs) <= most and distance(mine.text, theirs.text, most) <= most


def says_more(one: Telling, other: Telling) -> bool:
    """Whether one name holds all that the other tells, and that is enough to go by."""
    less, more = sorted((one.words, other.words), key=len)
    return less <= more and sum(map(len, less)) >= ENOUGH


@dataclass(frozen=True, slots=True)
class Named:
    """A host by what is known of it; `region` and `town` are slugs, empty where unknown, and so is the type of a mere place."""

    name: str
    region: str
    town: str
    entity_type: str
    marks: tuple[str, ...]
    own: Telling
    among_its_kind: Telling
    whole: Telling

    @classmethod
    def of(cls, name: str, region: str, town: str, entity_type: str) -> "Named":
        """The host of this name; the town is as it is written."""
        place = hyphenated(town)
        own, kind = Telling.its_own(name, place), Telling.of(name, "")
        return cls(name, region, place, entity_type, tuple(marks(name)), own, kind, Telling.whole(name))


def may_be_one(one: Named, other: Named) -> bool:
    """Whether two hosts may be one: by nearly the same name among hosts of a kind, by their own names across kinds."""
    if one.marks != other.marks or not _may_lie_together(one, other):
        return False
    if not (one.entity_type and other.entity_type) and _alike(one.whole, other.whole):
        return True
    if one.entity_type == other.entity_type:
        if one.town and one.town == other.town and one.region and other.region:
            return alike(Telling.of(one.name, one.town), Telling.of(other.name, other.town))
        if not (one.town and other.town) and _alike(one.among_its_kind, other.among_its_kind):
            return True
    return _alike(one.own, other.own) or says_more(one.own, other.own)


def _alike(one: Telling, other: Telling) -> bool:
    return bool(one.words and other.words) and alike(one, other)


def _may_lie_together(one: Named, other: Named) -> bool:
    if one.region and other.region and one.region != other.region:
        return False
    return not (one.town and other.town) or not set(one.town.split("-")).isdisjoint(other.town.split("-"))
